//! # What stands in for what could not be read
//!
//! Where a value of the file is of the wrong type or a word is in no closed list, the journey holds
//! a default or a word that nobody knows. A gap that may be there only because of it is no gap: it
//! is *withheld*, and what could not be judged is said. `null` is not there, which is no doubt; nor is a
//! reference to nothing, of which the rules themselves know what it means.

use crate::gap::Gap;
use crate::ground::{Ground, Place};
use crate::item::ItemAt;
use crate::settings::Settings;
use crate::view::{Point, View};
use journey::{Closed, Extra, Raw, Section, Unread};

/// A value that could not be read, and that some rule reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Doubt {
    pub(crate) place: Place,
    pub(crate) key: &'static str,
    /// The rules that read it.
    pub(crate) rules: &'static [&'static str],
    /// A word that is in no closed list; else a value of the wrong type.
    pub(crate) is_word: bool,
}

/// A gap that may be there only because something could not be read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Withheld {
    pub(crate) gap: Gap,
    pub(crate) because: Vec<Doubt>,
}

/// Takes out of the gaps what may be there only because something could not be read.
pub(crate) fn withhold(view: &View<'_>, settings: &Settings, gaps: &mut Vec<Gap>) -> Vec<Withheld> {
    let doubts = doubts(view);
    let mut withheld = Vec::new();
    if !doubts.is_empty() {
        gaps.retain(|gap| {
            let because = because(view, settings, gap, &doubts);
            let stands = because.is_empty();
            if !stands {
                withheld.push(Withheld { gap: gap.clone(), because });
            }
            stands
        });
    }
    withheld
}

/// The doubts about one gap.
fn because(view: &View<'_>, settings: &Settings, gap: &Gap, doubts: &[Doubt]) -> Vec<Doubt> {
    let of_rule = || doubts.iter().filter(|doubt| doubt.rules.contains(&gap.rule));
    if of_rule().next().is_none() {
        return Vec::new();
    }
    let ground = Ground::of(view, settings, gap);
    let touches = |doubt: &&Doubt| {
        let read = ground.has_read(doubt.place, doubt.key) && !only_hides(gap, doubt);
        read || may_close(view, gap, doubt)
    };
    of_rule().filter(touches).copied().collect()
}

/// Whether what stands in can only hide a gap of this rule.
fn only_hides(gap: &Gap, doubt: &Doubt) -> bool {
    match (gap.rule, doubt.key) {
        ("many-contacts", "owner")
        | ("form-load", "forms")
        | ("rule-overload", _)
        | ("competence", "competenceNeeded")
        | ("consent-unclear", "information") => true,
        // It counts as if it had taken place; only for itself that may be too much.
        ("dead-end" | "need-unmet" | "uncovered", "status") => {
            !matches!(doubt.place, Place::Item(item) if gap.items.contains(&item))
        }
        _ => false,
    }
}

/// Whether what could not be read may be just what would close the gap: the rule looked for something,
/// found nothing, and it may stand there.
fn may_close(view: &View<'_>, gap: &Gap, doubt: &Doubt) -> bool {
    // A run of days may go on past the day on which the journey ends.
    let Place::Item(item) = doubt.place else { return (gap.rule, doubt.key) == ("uncovered", "lastDay") };
    let of_gap = |t: &Point<'_>| shares_need(view, gap, t);
    let touchpoint = || view.touchpoints.get(item.index());
    match (gap.rule, item.section, doubt.key) {
        ("dead-end", Section::Touchpoints, "needs") => !gap.items.contains(&item),
        ("dead-end", Section::Handovers, "from") | ("orphan", Section::Handovers, "to") => true,
        ("dead-end" | "orphan", Section::Touchpoints, "id") => gap.items.contains(&item),
        (_, Section::Touchpoints | Section::Actors | Section::Needs, "id") => true,
        ("need-unmet", Section::Touchpoints, "needs") => true,
        ("uncovered", Section::Touchpoints, "owner") => gap.items.is_empty(),
        // It may be the first of the journey, or the last.
        ("uncovered", Section::Touchpoints, "day" | "duration") if gap.items.is_empty() => {
            doubt.key == "day"
                || view.journey.head.last_day.is_none()
                || touchpoint().is_some_and(|t| t.owner().is_some())
        }
        ("uncovered", Section::Handovers, "senderHolds" | "sentDay" | "from" | "to")
        | ("uncovered", Section::Coordinators, _) => gap.items.is_empty(),
        ("uncovered" | "service-cliff" | "age-cliff", Section::Touchpoints, "needs") => !gap.items.is_empty(),
        ("uncovered" | "service-cliff" | "age-cliff", Section::Touchpoints, "day" | "duration" | "kind") => {
            touchpoint().is_some_and(of_gap)
        }
        ("no-coordinator", Section::Coordinators, _) => true,
        ("single-point", Section::Touchpoints, "owner")
        | ("single-point", Section::Handovers, "from" | "to")
        | ("single-point", Section::Coordinators, "name") => true,
        ("parallel-tracks", Section::Touchpoints, "actor")
        | ("parallel-tracks", Section::Handovers, "from" | "to")
        | ("parallel-tracks", Section::JointPlans, "actors") => true,
        (
            "info-missing" | "info-dropped" | "story-retold",
            Section::Touchpoints,
            "informationNeeded" | "informationProduced",
        )
        | ("info-missing" | "info-dropped" | "story-retold", Section::Handovers, "information" | "from" | "to")
        | ("info-missing" | "info-dropped" | "story-retold", Section::JointPlans, _) => true,
        ("info-missing" | "info-dropped" | "story-retold", Section::Touchpoints, "day" | "actor") => {
            touchpoint().is_some_and(|t| !t.needed.is_empty() || !t.produced.is_empty() || on_the_way(view, t))
        }
        ("duplicate-assessment", Section::Touchpoints, "informationProduced") => true,
        ("duplicate-assessment", Section::Touchpoints, "day") => {
            let produced = |t: &Point<'_>| gap.items.iter().any(|item| t.produced.contains(&item.index()));
            touchpoint().is_some_and(produced)
        }
        ("low-point", Section::Touchpoints, "experience") => true,
        ("low-point", Section::Touchpoints, "day") => touchpoint().is_some_and(|t| t.record.experience.is_some()),
        _ => false,
    }
}

/// Whether a touchpoint lists a need of the gap: one that it is about, or one of its touchpoint.
fn shares_need(view: &View<'_>, gap: &Gap, t: &Point<'_>) -> bool {
    gap.items.iter().any(|item| match item.section {
        Section::Needs => t.needs.contains(&item.index()),
        Section::Touchpoints => {
            view.touchpoints.get(item.index()).is_some_and(|x| x.needs.iter().any(|need| t.needs.contains(need)))
        }
        Section::Phases
        | Section::Actors
        | Section::Information
        | Section::Handovers
        | Section::Coordinators
        | Section::JointPlans
        | Section::Notes
        | Section::Reviews => false,
    })
}

/// Whether handovers that bring something lead to a touchpoint and from it.
fn on_the_way(view: &View<'_>, t: &Point<'_>) -> bool {
    view.reaching(t).chain(view.leaving(t)).any(|h| !h.record.information.is_empty())
}

/// Everything that could not be read and that a rule reads, in the order of the file.
pub(crate) fn doubts(view: &View<'_>) -> Vec<Doubt> {
    let journey = view.journey;
    let mut found = Vec::new();
    values(Place::Head, HEAD, &journey.head.extra, &mut found);
    values(Place::Person, PERSON, &journey.person.extra, &mut found);
    macro_rules! list {
        ($($section:ident $field:ident $keys:ident |$it:ident| [$($key:literal $known:expr),*];)+) => {
            $(for (index, $it) in journey.$field.iter().enumerate() {
                let place = Place::Item(ItemAt::new(Section::$section, index));
                values(place, $keys, &$it.extra, &mut found);
                $(if !$known {
                    found.extend(doubt(place, $keys, $key, true));
                })*
            })+
        };
    }
    list! {
        Actors actors ACTOR |it| ["level" it.level.is_recognised()];
        Needs needs NEED |it| [];
        Information information INFORMATION |it| [];
        Touchpoints touchpoints TOUCHPOINT |it| [
            "kind" it.kind.is_recognised(), "channel" it.channel.is_recognised(), "status" it.status.is_recognised(),
            "participation" it.participation.as_ref().is_none_or(Closed::is_recognised)
        ];
        Handovers handovers HANDOVER |it| [
            "kind" it.kind.is_recognised(), "carrier" it.carrier.is_recognised(), "consent" it.consent.is_recognised()
        ];
        Coordinators coordinators COORDINATOR |it| [];
        JointPlans joint_plans JOINT_PLAN |it| [];
    }
    for (index, it) in journey.handovers.iter().enumerate().filter(|(_, it)| !it.content.extra.unread.is_empty()) {
        if it.content.extra.unread.values().any(is_unreadable) {
            let place = Place::Item(ItemAt::new(Section::Handovers, index));
            found.extend(doubt(place, HANDOVER, "content", false));
        }
    }
    found
}

fn values(place: Place, keys: Keys, extra: &Extra, found: &mut Vec<Doubt>) {
    for (key, unread) in &extra.unread {
        if is_unreadable(unread) {
            found.extend(doubt(place, keys, key, false));
        }
    }
}

/// Something stands there; what is not there, or `null`, leaves no doubt.
fn is_unreadable(unread: &Unread) -> bool {
    match unread {
        Unread::Absent => false,
        Unread::Present { raw, .. } => *raw != Raw::Null,
    }
}

fn doubt(place: Place, keys: Keys, key: &str, is_word: bool) -> Option<Doubt> {
    let (key, rules) = *keys.iter().find(|(known, _)| *known == key)?;
    Some(Doubt { place, key, rules, is_word })
}

/// The fields that rules read, and these rules in the order of reports.
type Keys = &'static [(&'static str, &'static [&'static str])];

const HEAD: Keys = &[(
    "lastDay",
    &["dead-end", "two-leads", "parallel-tracks", "no-coordinator", "over-limit", "uncovered", "incentive-split"],
)];

const PERSON: Keys =
    &[("needsInterpreter", &["language"]), ("digitalAccess", &["digital-only"]), ("birthdays", &["age-cliff"])];

const FLOW: &[&str] = &["info-missing", "info-dropped", "story-retold"];

const ACTOR: Keys = &[
    ("id", &["parallel-tracks", "info-missing", "info-dropped", "story-retold"]),
    ("level", &["parallel-tracks", "no-owner", "no-coordinator", "language"]),
    ("records", FLOW),
];

const NEED: Keys = &[
    ("id", &["dead-end", "between-chairs", "uncovered", "service-cliff", "need-unmet", "age-cliff"]),
    ("fromDay", &["dead-end", "uncovered", "service-cliff", "need-unmet", "age-cliff"]),
    ("toDay", &["dead-end", "uncovered", "service-cliff", "age-cliff"]),
    ("critical", &["uncovered"]),
];

const INFORMATION: Keys = &[("assessment", &["duplicate-assessment"])];

const TOUCHPOINT: Keys = &[
    (
        "id",
        &[
            "dead-end",
            "orphan",
            "single-point",
            "parallel-tracks",
            "not-accepted",
            "uncovered",
            "info-missing",
            "info-dropped",
            "story-retold",
        ],
    ),
    (
        "actor",
        &[
            "ping-pong",
            "between-chairs",
            "parallel-tracks",
            "no-owner",
            "no-coordinator",
            "info-missing",
            "info-dropped",
            "thin-handover",
            "duplicate-assessment",
            "story-retold",
            "language",
        ],
    ),
    ("kind", &["uncovered", "service-cliff", "age-cliff"]),
    (
        "day",
        &[
            "dead-end",
            "parallel-tracks",
            "not-accepted",
            "no-coordinator",
            "over-limit",
            "no-start",
            "uncovered",
            "service-cliff",
            "info-missing",
            "info-dropped",
            "duplicate-assessment",
            "story-retold",
            "low-point",
            "need-unmet",
            "incentive-split",
            "age-cliff",
        ],
    ),
    ("duration", &["dead-end", "parallel-tracks", "no-coordinator", "uncovered", "service-cliff", "age-cliff"]),
    ("channel", &["language", "digital-only"]),
    ("owner", &["single-point", "no-owner", "uncovered", "many-contacts"]),
    (
        "status",
        &[
            "dead-end",
            "ping-pong",
            "between-chairs",
            "parallel-tracks",
            "no-coordinator",
            "no-start",
            "uncovered",
            "service-cliff",
            "need-unmet",
            "age-cliff",
        ],
    ),
    ("refusedBecauseOf", &["between-chairs"]),
    (
        "needs",
        &["dead-end", "between-chairs", "parallel-tracks", "uncovered", "service-cliff", "need-unmet", "age-cliff"],
    ),
    ("informationNeeded", FLOW),
    ("informationProduced", &["info-missing", "info-dropped", "duplicate-assessment", "story-retold"]),
    ("decision", &["not-involved"]),
    ("participation", &["not-involved"]),
    ("experience", &["low-point"]),
    ("entry", &["orphan"]),
    ("goal", &["dead-end"]),
    ("forms", &["form-load"]),
    ("interpreter", &["language"]),
    ("ownLanguage", &["language"]),
    ("offlineAlternative", &["digital-only"]),
    ("competenceNeeded", &["competence"]),
    ("competencePresent", &["competence"]),
    ("guidelineCount", &["rule-overload"]),
    ("guidelinesConflict", &["rule-overload"]),
    ("endsAtAge", &["age-cliff"]),
];

const HANDOVER: Keys = &[
    (
        "from",
        &[
            "dead-end",
            "ping-pong",
            "single-point",
            "parallel-tracks",
            "uncovered",
            "info-missing",
            "info-dropped",
            "thin-handover",
            "story-retold",
        ],
    ),
    (
        "to",
        &[
            "orphan",
            "ping-pong",
            "single-point",
            "parallel-tracks",
            "no-receiver",
            "not-accepted",
            "no-coordinator",
            "over-limit",
            "uncovered",
            "info-missing",
            "info-dropped",
            "thin-handover",
            "story-retold",
            "incentive-split",
        ],
    ),
    ("kind", &["not-accepted", "loop-open", "thin-handover"]),
    (
        "sentDay",
        &[
            "ping-pong",
            "not-accepted",
            "no-coordinator",
            "over-limit",
            "uncovered",
            "info-missing",
            "info-dropped",
            "story-retold",
            "incentive-split",
        ],
    ),
    ("acceptedDay", &["not-accepted", "incentive-split"]),
    ("refused", &["ping-pong", "not-accepted", "incentive-split"]),
    (
        "carrier",
        &[
            "single-point",
            "parallel-tracks",
            "info-missing",
            "info-dropped",
            "thin-handover",
            "citizen-carries",
            "story-retold",
        ],
    ),
    ("information", &["info-missing", "info-dropped", "consent-unclear", "story-retold"]),
    ("arrivedDay", &["over-limit", "info-missing", "info-dropped", "story-retold"]),
    ("informationLimit", &["over-limit"]),
    ("limit", &["over-limit", "incentive-split"]),
    ("content", &["thin-handover"]),
    ("consent", &["consent-unclear"]),
    ("feedbackDay", &["loop-open"]),
    ("feedbackNeeded", &["loop-open"]),
    ("senderHolds", &["uncovered"]),
    ("payer", &["incentive-split"]),
    ("beneficiary", &["incentive-split"]),
    ("border", &["border-gap"]),
    ("competentAuthority", &["border-gap"]),
];

const COORDINATOR: Keys = &[
    ("name", &["single-point", "two-leads", "uncovered"]),
    ("fromDay", &["two-leads", "no-coordinator", "uncovered"]),
    ("toDay", &["two-leads", "no-coordinator", "uncovered"]),
    ("deputy", &["single-point", "two-leads"]),
];

const JOINT_PLAN: Keys = &[
    ("actors", &["parallel-tracks", "info-missing", "info-dropped", "story-retold"]),
    ("fromDay", &["parallel-tracks", "info-missing", "info-dropped", "story-retold"]),
    ("toDay", &["parallel-tracks", "info-missing", "info-dropped", "story-retold"]),
    ("information", FLOW),
    ("personPresent", &["not-involved"]),
];
