//! Time limits: what was found, and how far it can be trusted.

use crate::lane::Kind;
use journey::{Day, HandoverKind};
use serde::Deserialize;

/// A time limit that a handover may take over. Its words are under `limit-<id>`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The name in messages; begins with the country.
    pub id: String,
    /// How much, in its own unit; none: there is no limit in days.
    #[serde(default)]
    pub value: Option<Day>,
    /// The unit of the value.
    #[serde(default)]
    pub unit: Unit,
    /// What kind of rule it is.
    #[serde(default)]
    pub basis: Basis,
    /// The act or guidance, as the country calls it; empty for a suggestion of workshops.
    pub rule: String,
    /// Where it was read.
    pub source: String,
    /// The year of the rule or of the source, where it is known.
    #[serde(default)]
    pub year: Option<u16>,
    /// What to know beside it, in English; empty: nothing.
    #[serde(default)]
    pub note: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// Read in a source; else from general knowledge.
    pub verified: bool,
    /// The handovers it could be meant for; none: it runs within one service.
    #[serde(default)]
    pub(crate) fits: Option<Fits>,
}

/// Handovers that a limit could be meant for. An empty list allows all.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Fits {
    pub(crate) handover: Vec<HandoverKind>,
    pub(crate) from: Vec<Kind>,
    pub(crate) to: Vec<Kind>,
}

/// A unit of time. Messages have it under `unit-<slug>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Hours.
    Hour,
    /// Days, weekends among them.
    #[default]
    CalendarDay,
    /// Monday to Friday.
    WorkingDay,
    /// Weeks.
    Week,
    /// Months.
    Month,
}

/// What kind of rule a limit is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// An act, or a regulation under it.
    #[default]
    Law,
    /// Guidance, or a method.
    Guidance,
    /// A duty of the service, without a limit in days.
    Duty,
    /// A right of the person, without a limit in days.
    Right,
    /// Something to begin a workshop with; nobody's rule.
    Workshop,
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Certainty {
    /// Sure.
    #[serde(rename = "H")]
    High,
    /// Likely.
    #[serde(rename = "M")]
    Medium,
    /// Doubtful.
    #[serde(rename = "L")]
    Low,
}

/// How a limit may be spoken of. Messages have it under `standing-<slug>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Read in a source, and sure.
    Verified,
    /// Read in a source that may be old, a proposal, or doubtful.
    Unverified,
    /// From general knowledge; nobody has looked it up.
    GeneralKnowledge,
    /// A suggestion to begin with.
    Suggestion,
}

impl Unit {
    /// The name in the data and in messages.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::CalendarDay => "calendar-day",
            Self::WorkingDay => "working-day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// So much of this unit in calendar days, rounded up: a begun day of hours is a day; working
    /// days are counted from the weekday that gives the most (a Friday's next working day is three
    /// days away), public holidays aside; a month is 30 days.
    pub fn calendar_days(self, value: Day) -> Day {
        match self {
            Self::Hour => value.saturating_add(23) / 24,
            Self::CalendarDay => value,
            Self::WorkingDay => value.saturating_add((value.saturating_add(4) / 5).saturating_mul(2)),
            Self::Week => value.saturating_mul(7),
            Self::Month => value.saturating_mul(30),
        }
    }
}

impl Basis {
    /// The name in the data and in messages.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Guidance => "guidance",
            Self::Duty => "duty",
            Self::Right => "right",
            Self::Workshop => "workshop",
        }
    }
}

impl Standing {
    /// All of them, the surest first.
    pub const ALL: [Self; 4] = [Self::Verified, Self::Unverified, Self::GeneralKnowledge, Self::Suggestion];

    /// The name in messages.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Unverified => "unverified",
            Self::GeneralKnowledge => "general-knowledge",
            Self::Suggestion => "suggestion",
        }
    }
}

impl Limit {
    /// The limit in calendar days, as a journey has it; see [`Unit::calendar_days`].
    pub fn days(&self) -> Option<Day> {
        self.value.map(|value| self.unit.calendar_days(value))
    }

    /// How it may be spoken of.
    pub fn standing(&self) -> Standing {
        match (self.basis, self.verified, self.certainty) {
            (Basis::Workshop, ..) => Standing::Suggestion,
            (_, false, _) => Standing::GeneralKnowledge,
            (_, true, Certainty::High) => Standing::Verified,
            (_, true, Certainty::Medium | Certainty::Low) => Standing::Unverified,
        }
    }

    /// Whether it may be shown as law.
    pub fn is_law(&self) -> bool {
        self.standing() == Standing::Verified && matches!(self.basis, Basis::Law | Basis::Duty | Basis::Right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_becomes_calendar_days() {
        let check =
            |unit: Unit, value: Day, expected: Day| assert_eq!(unit.calendar_days(value), expected, "{value} {unit:?}");
        check(Unit::Hour, 24, 1);
        check(Unit::Hour, 25, 2);
        check(Unit::CalendarDay, 90, 90);
        check(Unit::WorkingDay, 0, 0);
        check(Unit::WorkingDay, 1, 3);
        check(Unit::WorkingDay, 5, 7);
        check(Unit::WorkingDay, 6, 10);
        check(Unit::WorkingDay, 7, 11);
        check(Unit::WorkingDay, 10, 14);
        check(Unit::Week, 6, 42);
        check(Unit::Month, 4, 120);
    }

    #[test]
    fn only_what_was_read_and_is_sure_is_law() {
        let limit = |basis, certainty, verified| Limit {
            id: String::new(),
            value: Some(1),
            unit: Unit::CalendarDay,
            basis,
            rule: String::new(),
            source: String::new(),
            year: None,
            note: String::new(),
            certainty,
            verified,
            fits: None,
        };
        let check = |basis, certainty, verified, standing, law| {
            let limit = limit(basis, certainty, verified);
            assert_eq!((limit.standing(), limit.is_law()), (standing, law));
        };
        check(Basis::Law, Certainty::High, true, Standing::Verified, true);
        check(Basis::Law, Certainty::Medium, true, Standing::Unverified, false);
        check(Basis::Law, Certainty::High, false, Standing::GeneralKnowledge, false);
        check(Basis::Guidance, Certainty::High, true, Standing::Verified, false);
        check(Basis::Workshop, Certainty::Low, false, Standing::Suggestion, false);
    }
}
