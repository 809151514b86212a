//! The records of a journey with their references resolved: a touchpoint is a point, a handover a pass. What the
//! [terms](super) say of one of them is asked of it.

use super::{Places, within};
use crate::item::ItemAt;
use journey::{Carrier, Coordinator, Day, Handover, JointPlan, Level, Section, Touchpoint, TouchpointKind};

/// A touchpoint with its references resolved.
#[derive(Debug)]
pub(crate) struct Point<'j> {
    pub(crate) index: usize,
    pub(crate) record: &'j Touchpoint,
    pub(crate) actor: Option<usize>,
    pub(super) level: Option<&'j Level>,
    pub(super) owner: Option<&'j str>,
    /// The owner's place among the owners.
    pub(crate) owned_by: Option<usize>,
    pub(super) span: Option<(Day, Day)>,
    pub(super) counts: bool,
    /// The need that was given as the reason for a refusal.
    pub(crate) refused_because_of: Option<usize>,
    /// Without repetition, in the order of the file's needs.
    pub(crate) needs: Places,
    /// Without repetition, in the order of the file's information.
    pub(crate) needed: Places,
    /// Without repetition, in the order of the file's information.
    pub(crate) produced: Places,
}

/// A handover with its references resolved.
#[derive(Debug)]
pub(crate) struct Pass<'j> {
    pub(crate) index: usize,
    pub(crate) record: &'j Handover,
    pub(super) sent: Option<Day>,
    pub(crate) from: Option<usize>,
    /// `None` when nobody receives, and when the file names a touchpoint that is not there.
    pub(crate) to: Option<usize>,
}

/// A coordinator with the days that it lasts.
#[derive(Debug)]
pub(crate) struct Held<'j> {
    pub(crate) index: usize,
    pub(crate) record: &'j Coordinator,
    pub(crate) level: Option<&'j Level>,
    pub(crate) from: Day,
    /// Z where the file says none.
    pub(crate) to: Day,
}

/// A joint plan with its references resolved and the days that it lasts.
#[derive(Debug)]
pub(crate) struct Plan<'j> {
    pub(crate) index: usize,
    pub(crate) record: &'j JointPlan,
    /// Without repetition, in the order of the file's actors.
    pub(crate) actors: Places,
    pub(crate) from: Day,
    /// Z where the file says none.
    pub(crate) to: Day,
}

impl<'j> Point<'j> {
    /// The first day; `None` for an undated touchpoint.
    pub(crate) fn start(&self) -> Option<Day> {
        self.span.map(|(start, _)| start)
    }

    /// The last day.
    pub(crate) fn end(&self) -> Option<Day> {
        self.span.map(|(_, end)| end)
    }

    /// First and last day.
    pub(crate) fn span(&self) -> Option<(Day, Day)> {
        self.span
    }

    /// Neither refused nor missing.
    pub(crate) fn counts(&self) -> bool {
        self.counts
    }

    /// Delivers something, and counts.
    pub(crate) fn is_service(&self) -> bool {
        self.counts && self.record.kind == TouchpointKind::Service
    }

    /// Its actor's level is citizen.
    pub(crate) fn is_citizens(&self) -> bool {
        self.level == Some(&Level::Citizen)
    }

    /// It is known whose it is, and it is not the person's own.
    pub(crate) fn is_anothers(&self) -> bool {
        self.actor.is_some() && !self.is_citizens()
    }

    /// It is known whose the two are, and they are different actors'.
    pub(crate) fn of_another_actor_than(&self, other: &Point<'_>) -> bool {
        matches!((self.actor, other.actor), (Some(one), Some(two)) if one != two)
    }

    /// The level of its actor.
    pub(crate) fn level(&self) -> Option<&'j Level> {
        self.level
    }

    /// The days on which it runs, when it is dated and counts.
    pub(crate) fn runs(&self) -> Option<(Day, Day)> {
        self.span().filter(|_| self.counts())
    }

    /// The owner, trimmed; blank is none.
    pub(crate) fn owner(&self) -> Option<&'j str> {
        self.owner
    }

    pub(crate) fn item(&self) -> ItemAt {
        ItemAt::new(Section::Touchpoints, self.index)
    }
}

impl Pass<'_> {
    pub(crate) fn sent(&self) -> Option<Day> {
        self.sent
    }

    pub(crate) fn arrived(&self) -> Option<Day> {
        self.record.arrived_day.map(within)
    }

    pub(crate) fn limit(&self) -> Option<Day> {
        self.record.limit.map(within)
    }

    /// The person or someone of the family carries it.
    pub(crate) fn carried_by_citizen(&self) -> bool {
        matches!(self.record.carrier, Carrier::Citizen | Carrier::Relative)
    }

    pub(crate) fn item(&self) -> ItemAt {
        ItemAt::new(Section::Handovers, self.index)
    }
}

impl<'j> Held<'j> {
    /// The name as it stands: unlike an owner's it is not trimmed.
    pub(crate) fn name(&self) -> &'j str {
        &self.record.name
    }

    pub(crate) fn item(&self) -> ItemAt {
        ItemAt::new(Section::Coordinators, self.index)
    }
}

impl Plan<'_> {
    pub(crate) fn item(&self) -> ItemAt {
        ItemAt::new(Section::JointPlans, self.index)
    }
}
