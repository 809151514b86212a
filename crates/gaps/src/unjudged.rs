//! What could not be judged: a rule that needs a field which is not there, or which is not
//! understood, finds no gap, and that it looked at nothing must be said.

use crate::doubt::{Doubt, doubts};
use crate::ground::Place;
use crate::item::ItemAt;
use crate::report::Report;
use crate::rules::RULES;
use crate::view::{Pass, Point, View};
use journey::{Channel, Closed, HandoverKind, Slot, Status};
use rustc_hash::FxHashMap;
use serde::Serialize;
use ts_rs::TS;

/// An item that some rules could not judge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unjudged {
    /// The item.
    pub slot: Slot,
    /// Why.
    pub why: Why,
    /// The rules, by their slugs, in the order of reports.
    pub rules: Vec<&'static str>,
}

/// Why something could not be judged. Messages have it under `unjudged-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The touchpoint has no day that could be read.
    NoDay,
    /// Its actor is not in the journey.
    UnknownActor,
    /// The handover comes from a touchpoint that is not in the journey.
    UnknownSender,
    /// It goes to a touchpoint that is not in the journey.
    UnknownReceiver,
    /// A need, an information item or an actor that it names is not in the journey.
    UnknownReference,
    /// It has no day of sending that could be read.
    NotSent,
    /// A word of it is in no closed list.
    UnknownWord,
    /// A value of it could not be read.
    Unreadable,
}

impl Why {
    /// All reasons.
    pub const ALL: [Self; 8] = [
        Self::NoDay,
        Self::UnknownActor,
        Self::UnknownSender,
        Self::UnknownReceiver,
        Self::UnknownReference,
        Self::NotSent,
        Self::UnknownWord,
        Self::Unreadable,
    ];

    /// The word in messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoDay => "no-day",
            Self::UnknownActor => "unknown-actor",
            Self::UnknownSender => "unknown-sender",
            Self::UnknownReceiver => "unknown-receiver",
            Self::UnknownReference => "unknown-reference",
            Self::NotSent => "not-sent",
            Self::UnknownWord => "unknown-word",
            Self::Unreadable => "unreadable",
        }
    }
}

/// What could not be judged, touchpoints first, then handovers, in the order of the file; then what
/// could not be read. `report` is that of this view.
pub fn unjudged(view: &View<'_>, report: &Report) -> Vec<Unjudged> {
    let mut found = Vec::new();
    for t in &view.touchpoints {
        of_touchpoint(view, t, &mut |why, rules| add(view, t.item(), why, rules, &mut found));
    }
    for h in view.handovers.iter().filter(|h| h.record.to.is_some()) {
        of_handover(view, h, &mut |why, rules| add(view, h.item(), why, rules, &mut found));
    }
    let mut told = found.iter().enumerate().rev().map(|(at, it)| ((it.slot, it.why), at)).collect();
    for doubt in doubts(view) {
        of_doubt(view, report, &doubt, &mut told, &mut found);
    }
    found
}

/// Of a value that could not be read, all rules that read it; of a word, those that it kept from judging.
fn of_doubt(view: &View<'_>, report: &Report, doubt: &Doubt, told: &mut Told, found: &mut Vec<Unjudged>) {
    let slot = match doubt.place {
        Place::Head => Some(Slot::HEAD),
        Place::Person => Some(Slot::PERSON),
        Place::Item(item) => item.slot(view.journey),
    };
    let kept = |rule: &'static str| report.withheld.because.contains(&(rule, *doubt));
    let rules = doubt.rules.iter().copied().filter(|rule| doubt.why == Why::Unreadable || kept(rule));
    if let Some(slot) = slot {
        tell(slot, doubt.why, rules.collect(), told, found);
    }
}

/// Where it is told of an item for a reason.
type Told = FxHashMap<(Slot, Why), usize>;

/// Tells of these rules together with what is told of the same item for the same reason.
fn tell(slot: Slot, why: Why, rules: Vec<&'static str>, told: &mut Told, found: &mut Vec<Unjudged>) {
    if rules.is_empty() {
        return;
    }
    let at = *told.entry((slot, why)).or_insert(found.len());
    match found.get_mut(at) {
        None => found.push(Unjudged { slot, why, rules }),
        Some(told) => {
            told.rules.extend(rules);
            let place = |slug: &str| RULES.iter().position(|rule| rule.slug == slug);
            told.rules.sort_by_key(|slug| place(slug));
            told.rules.dedup();
        }
    }
}

/// A rule, and whether the reason touches it here.
type Touched = (&'static str, bool);

fn add(view: &View<'_>, item: ItemAt, why: Why, rules: &[Touched], found: &mut Vec<Unjudged>) {
    let rules: Vec<&'static str> = rules.iter().filter(|(_, touched)| *touched).map(|(slug, _)| *slug).collect();
    if let (Some(slot), false) = (item.slot(view.journey), rules.is_empty()) {
        found.push(Unjudged { slot, why, rules });
    }
}

fn of_touchpoint(view: &View<'_>, t: &Point<'_>, add: &mut dyn FnMut(Why, &[Touched])) {
    let it = t.record;
    let spoken = !matches!(it.channel, Channel::Letter | Channel::Digital | Channel::Internal);
    let alone = view.journey.person.needs_interpreter && spoken && !it.interpreter && !it.own_language;
    if t.start().is_none() {
        let lasts = it.duration >= 1 && t.counts();
        add(
            Why::NoDay,
            &[
                (
                    "dead-end",
                    !it.goal && !t.needs.is_empty() && !matches!(it.status, Status::Planned | Status::Ongoing),
                ),
                ("parallel-tracks", lasts && !t.needs.is_empty()),
                ("service-cliff", lasts && !t.needs.is_empty()),
                ("info-missing", !t.needed.is_empty()),
                ("info-dropped", !t.needed.is_empty()),
                ("duplicate-assessment", !t.produced.is_empty()),
                ("low-point", it.experience.is_some()),
                ("age-cliff", it.ends_at_age.is_some()),
            ],
        );
    }
    if t.actor.is_none() {
        add(
            Why::UnknownActor,
            &[
                ("parallel-tracks", t.runs().is_some() && it.duration >= 1 && !t.needs.is_empty()),
                ("no-owner", t.owner().is_none()),
                ("no-coordinator", t.runs().is_some() && it.duration >= 1),
                ("language", alone),
            ],
        );
    }
    add(
        Why::UnknownWord,
        &[
            ("dead-end", !it.status.is_recognised()),
            ("not-involved", it.decision && it.participation.as_ref().is_some_and(|it| !it.is_recognised())),
            ("language", alone && !it.channel.is_recognised()),
            ("digital-only", !view.journey.person.digital_access && !it.channel.is_recognised()),
        ],
    );
}

fn of_handover(view: &View<'_>, h: &Pass<'_>, add: &mut dyn FnMut(Why, &[Touched])) {
    let it = h.record;
    let unanswered = !it.refused && it.accepted_day.is_none() && it.kind != HandoverKind::OnOwn;
    let in_full = matches!(it.kind, HandoverKind::Referral | HandoverKind::Discharge) && !h.carried_by_citizen();
    if view.sender(h).is_none() {
        add(Why::UnknownSender, &[("ping-pong", true), ("thin-handover", in_full)]);
    }
    if view.receiver(h).is_none() {
        add(
            Why::UnknownReceiver,
            &[("ping-pong", true), ("not-accepted", unanswered && h.sent().is_some()), ("thin-handover", in_full)],
        );
    }
    if h.sent().is_none() {
        let limited = it.limit.is_some() || (it.information_limit.is_some() && it.arrived_day.is_some());
        add(Why::NotSent, &[("ping-pong", it.refused), ("over-limit", limited)]);
    }
    add(
        Why::UnknownWord,
        &[
            ("loop-open", !it.kind.is_recognised() && it.feedback_needed && it.feedback_day.is_none()),
            ("thin-handover", !it.kind.is_recognised()),
            ("consent-unclear", !it.consent.is_recognised() && !it.information.is_empty()),
            ("citizen-carries", !it.carrier.is_recognised()),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(sketch: &str, expected: Expect) {
        let journey = crate::sketch::journey(sketch);
        let view = View::new(&journey);
        let report = crate::check_view(&view, &crate::Settings::default());
        let lines = unjudged(&view, &report).into_iter().map(|it| {
            let record = journey.record(it.slot).unwrap();
            format!("{} {}: {}", record.id().unwrap(), it.why.word(), it.rules.join(" "))
        });
        expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn what_is_sound_is_judged() {
        check(
            "touchpoint T1 actor=a day=0\ntouchpoint T2 actor=b day=1\nhandover H1 from=T1 to=T2 sentDay=0",
            expect![""],
        );
    }

    #[test]
    fn a_day_that_is_not_there() {
        check(
            "need n1\ntouchpoint T1 actor=a needs=[n1] experience=1\ntouchpoint T2 actor=b day=1
            handover H1 from=T1 to=T2 limit=5",
            expect![[r#"
                T1 no-day: dead-end low-point
                H1 not-sent: over-limit"#]],
        );
    }

    #[test]
    fn someone_who_is_not_there() {
        check(
            "touchpoint T1 actor=a day=0\nhandover H1 from=T1 to=T9 sentDay=0\nhandover H2 from=T9 to=T1 sentDay=0",
            expect![[r#"
                H1 unknown-receiver: ping-pong not-accepted
                H2 unknown-sender: ping-pong"#]],
        );
    }

    #[test]
    fn a_word_that_nobody_knows() {
        check(
            "touchpoint T1 actor=a day=0 status=lost\ntouchpoint T2 actor=b day=1
            handover H1 from=T1 to=T2 sentDay=0 carrier=pigeon",
            expect![[r#"
                T1 unknown-word: dead-end
                H1 unknown-word: citizen-carries"#]],
        );
    }
}
