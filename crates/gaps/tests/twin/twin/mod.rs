//! The contract of the rules and metrics once more, for these tests alone: every definition is
//! evaluated as it is written, without a thought for speed. Shares nothing with the engine but the
//! types of the journey and the names of the thresholds.

mod handovers;
mod metrics;
mod needs;
mod terms;
mod touchpoints;
mod whole;

use gaps::Settings;
use journey::Journey;
use serde_json::Value;
use std::collections::BTreeSet;
use terms::{Day, Story};

/// Subjects by their list and their place in it, in the order of the lists in the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Actor(usize),
    Need(usize),
    Information(usize),
    Touchpoint(usize),
    Handover(usize),
    Coordinator(usize),
    Plan(usize),
    /// First appearance, and the name.
    Name(usize, String),
}

type Gap = (Vec<About>, Option<(Day, Day)>);

/// A rule: slug, severity, findings, remedies, definition.
type Line = (&'static str, &'static str, &'static [u8], &'static str, fn(&Story<'_>, &Settings) -> Vec<Gap>);

const TABLE: &[Line] = &[
    ("dead-end", "high", &[1, 4], "coordinator closed-loop", touchpoints::dead_end),
    ("orphan", "low", &[1], "warm-handover closed-loop", touchpoints::orphan),
    ("ping-pong", "high", &[4], "one-stop-team coordinator", handovers::ping_pong),
    ("between-chairs", "high", &[1, 4], "one-stop-team coordinator joint-plan", needs::between_chairs),
    ("single-point", "medium", &[4], "coordinator", whole::single_point),
    ("parallel-tracks", "high", &[1, 4], "joint-plan coordinator", whole::parallel_tracks),
    ("no-receiver", "high", &[4], "closed-loop warm-handover", handovers::no_receiver),
    ("not-accepted", "high", &[4], "closed-loop deadline", handovers::not_accepted),
    ("no-owner", "high", &[4], "coordinator", touchpoints::no_owner),
    ("two-leads", "medium", &[4], "coordinator joint-plan", whole::two_leads),
    ("no-coordinator", "high", &[4, 1], "coordinator", whole::no_coordinator),
    ("over-limit", "high", &[3], "deadline one-stop-team", handovers::over_limit),
    ("no-start", "medium", &[4], "deadline", touchpoints::no_start),
    ("uncovered", "high", &[4], "coordinator warm-handover", needs::uncovered),
    ("service-cliff", "high", &[1, 4], "warm-handover deadline", needs::service_cliff),
    ("info-missing", "high", &[1], "data-sharing joint-plan", whole::info_missing),
    ("info-dropped", "high", &[1], "data-sharing warm-handover", whole::info_dropped),
    ("loop-open", "medium", &[4], "closed-loop", handovers::loop_open),
    ("thin-handover", "medium", &[1], "warm-handover", handovers::thin_handover),
    ("consent-unclear", "medium", &[4], "data-sharing", handovers::consent_unclear),
    ("duplicate-assessment", "medium", &[1, 3], "data-sharing joint-plan", whole::duplicate_assessment),
    ("citizen-carries", "medium", &[1], "warm-handover data-sharing", handovers::citizen_carries),
    ("story-retold", "high", &[1], "data-sharing coordinator", whole::story_retold),
    ("many-contacts", "medium", &[1], "one-stop-team coordinator", whole::many_contacts),
    ("form-load", "low", &[1], "one-stop-team data-sharing", whole::form_load),
    ("low-point", "low", &[1], "warm-handover peer-support", whole::low_point),
    ("need-unmet", "high", &[1], "joint-plan one-stop-team", needs::need_unmet),
    ("not-involved", "high", &[1], "joint-plan peer-support", touchpoints::not_involved),
    ("language", "high", &[1], "interpreter", touchpoints::language),
    ("digital-only", "high", &[1], "offline-channel", touchpoints::digital_only),
    ("competence", "medium", &[2], "one-stop-team", touchpoints::competence),
    ("incentive-split", "medium", &[3], "pooled-budget deadline", handovers::incentive_split),
    ("rule-overload", "low", &[5], "fewer-rules", touchpoints::rule_overload),
    ("age-cliff", "high", &[4, 1], "warm-handover deadline", needs::age_cliff),
    ("border-gap", "high", &[4], "coordinator deadline", handovers::border_gap),
];

/// The slugs, in the order of the contract.
pub(crate) fn slugs() -> Vec<&'static str> {
    TABLE.iter().map(|(slug, ..)| *slug).collect()
}

/// The gaps, one a line: slug, severity, findings, subjects, days, remedies.
pub(crate) fn gaps(journey: &Journey, settings: &Settings) -> Vec<String> {
    let story = Story::new(journey);
    let mut lines = Vec::new();
    for (slug, severity, findings, remedies, definition) in TABLE {
        let mut gaps = definition(&story, settings);
        gaps.sort();
        for (subjects, days) in gaps {
            let subjects: Vec<&str> = subjects.iter().map(|about| about.text(journey)).collect();
            lines.push(format!("{slug} {severity} {findings:?} {subjects:?} {days:?} {remedies}"));
        }
    }
    lines
}

/// The figures, by their names in the report.
pub(crate) fn metrics(journey: &Journey) -> Value {
    metrics::all(&Story::new(journey))
}

/// Of each day from the first to the last: who leads, all who are responsible, whether it is uncovered.
pub(crate) fn days(journey: &Journey) -> Vec<(Option<&str>, BTreeSet<&str>, bool)> {
    let story = Story::new(journey);
    let uncovered = story.uncovered();
    let days = story.first()..=story.z();
    days.map(|d| (story.lead(d), story.responsible(d), uncovered.contains(&d))).collect()
}

impl About {
    fn text<'a>(&'a self, j: &'a Journey) -> &'a str {
        match self {
            Self::Actor(at) => j.actors.at(*at).unwrap().id.as_str(),
            Self::Need(at) => j.needs.at(*at).unwrap().id.as_str(),
            Self::Information(at) => j.information.at(*at).unwrap().id.as_str(),
            Self::Touchpoint(at) => j.touchpoints.at(*at).unwrap().id.as_str(),
            Self::Handover(at) => j.handovers.at(*at).unwrap().id.as_str(),
            Self::Coordinator(at) => j.coordinators.at(*at).unwrap().id.as_str(),
            Self::Plan(at) => j.joint_plans.at(*at).unwrap().id.as_str(),
            Self::Name(_, name) => name,
        }
    }
}
