//! Next steps for programs: `stafett remedies --format json`.

use super::texts;
use crate::comparison::{Comparison, compare};
use crate::report::{ReportedGap, reported};
use crate::reviews::quiet_gaps;
use gaps::{Metrics, Remedy, Settings};
use journey::{Day, Journey};
use messages::Words;
use remedies::{Trial, next_steps, recipe};
use serde::Serialize;
use std::collections::BTreeMap;

/// What `format` says in this report.
const FORMAT: &str = "stafett-remedies";
/// The version of the report.
const VERSION: u32 = 1;

/// What could be done next, and what it would change. A what-if.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RemediesReport {
    format: &'static str,
    version: u32,
    journey: About,
    what_if: String,
    weight: i64,
    single: Vec<Single>,
    together: Together,
    settings: BTreeMap<&'static str, Day>,
}

#[derive(Debug, Serialize)]
struct About {
    id: String,
    title: String,
}

/// A remedy tried alone.
#[derive(Debug, Serialize)]
struct Single {
    remedy: Remedy,
    name: String,
    score: i64,
    /// The fields that it may touch, and no others.
    touches: Vec<String>,
    /// The kinds of items that it may add.
    adds: Vec<&'static str>,
    closes: Vec<ReportedGap>,
    opens: Vec<ReportedGap>,
    before: Metrics,
    after: Metrics,
    /// What it would do to the journey, as a comparison tells it.
    edits: Comparison,
}

/// The best three, one after the other.
#[derive(Debug, Serialize)]
struct Together {
    steps: Vec<Step>,
    closed: i64,
    opened: i64,
    remaining: i64,
    closes: Vec<ReportedGap>,
    opens: Vec<ReportedGap>,
    remains: Vec<ReportedGap>,
    before: Metrics,
    after: Metrics,
    edits: Comparison,
}

#[derive(Debug, Serialize)]
struct Step {
    remedy: Remedy,
    name: String,
    adds: i64,
}

impl RemediesReport {
    /// The report as it is printed.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

pub(super) fn report(words: &Words, journey: &Journey, settings: &Settings) -> RemediesReport {
    let steps = next_steps(journey, settings, &texts(journey), &quiet_gaps(journey, settings));
    let name = |remedy: Remedy| words.text(&format!("remedy-{}", remedy.slug()));
    let closes = |trial: &Trial| reported(words, journey, &trial.difference.closed);
    let opens = |trial: &Trial| reported(words, &trial.journey, &trial.difference.opened);
    let field = |(record, key): &(&str, &str)| format!("{record}.{key}");
    let single = steps.single.iter().map(|ranked| Single {
        remedy: ranked.remedy,
        name: name(ranked.remedy),
        score: ranked.score,
        touches: recipe(ranked.remedy).map_or_else(Vec::new, |recipe| recipe.touches.iter().map(field).collect()),
        adds: recipe(ranked.remedy).map_or_else(Vec::new, |recipe| recipe.adds.to_vec()),
        closes: closes(&ranked.trial),
        opens: opens(&ranked.trial),
        before: ranked.trial.before.clone(),
        after: ranked.trial.after.clone(),
        edits: compare(words, journey, &ranked.trial.journey),
    });
    let together = &steps.together;
    RemediesReport {
        format: FORMAT,
        version: VERSION,
        journey: About { id: journey.head.id.0.clone(), title: journey.head.title.clone() },
        what_if: words.text("what-if-note"),
        weight: steps.weight,
        single: single.collect(),
        together: Together {
            steps: together
                .steps
                .iter()
                .map(|(remedy, adds)| Step { remedy: *remedy, name: name(*remedy), adds: *adds })
                .collect(),
            closed: together.closed,
            opened: together.opened,
            remaining: together.remaining,
            closes: closes(&together.trial),
            opens: opens(&together.trial),
            remains: reported(words, &together.trial.journey, &together.trial.difference.remaining),
            before: together.trial.before.clone(),
            after: together.trial.after.clone(),
            edits: compare(words, journey, &together.trial.journey),
        },
        settings: settings.changed().into_iter().collect(),
    }
}
