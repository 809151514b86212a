//! Remedies in words: what there is for a gap, what trying one would do, the best next steps. Always
//! marked as a what-if.

mod report;

pub use report::RemediesReport;

use crate::comparison::{Comparison, compare};
use crate::reading::Reading;
use crate::reviews::quiet_gaps;
use crate::words::{field_name, figure_value, gap_message};
use gaps::{Gap, Remedy, Settings, Severity};
use journey::{Id, Journey, Place, Slot};
use messages::{Language, Words};
use remedies::{NextSteps, Recipe, Texts, Trial, recipe};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The gap that is asked about, as the report names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskedGap {
    /// The rule's slug.
    pub rule: String,
    /// The ids or names of its subjects.
    pub subjects: Vec<String>,
    /// Its first and last day, where its rule tells days.
    pub days: Option<(i32, i32)>,
}

impl AskedGap {
    /// Whether this gap is meant.
    pub(crate) fn is(&self, gap: &Gap) -> bool {
        gap.rule == self.rule && gap.subject_texts() == self.subjects && gap.days == self.days
    }
}

/// A remedy that can be tried.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemedyText {
    /// Its stable name.
    pub remedy: Remedy,
    /// What it is called.
    pub name: String,
    /// What it does.
    pub does: String,
    /// The fields that it may change, each with its kind of item: `Handover: Accepted`.
    pub fields: Vec<String>,
    /// The kinds of items that it may add.
    pub adds: Vec<String>,
}

/// What trying remedies would do.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrialText {
    /// That this is a what-if and no evidence.
    pub what_if: String,
    /// What was tried, in that order.
    pub remedies: Vec<RemedyText>,
    /// Set when nothing would change: why.
    pub nothing: Option<String>,
    /// Whether the gap that was asked about would be closed; none when all were.
    pub mends: Option<bool>,
    /// Gaps that would be closed.
    pub closed: Vec<GapLine>,
    /// Gaps that would be there and were not.
    pub opened: Vec<GapLine>,
    /// Gaps that would remain.
    pub remaining: Vec<GapLine>,
    /// The figures that would change.
    pub figures: Vec<FigureChange>,
    /// What would be different in the journey.
    pub edits: Comparison,
}

/// A gap in a trial.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapLine {
    /// The rule's slug.
    pub rule: String,
    /// How grave it is.
    pub severity: Severity,
    /// The rule's name in words.
    pub name: String,
    /// What happened, who, when.
    pub message: String,
}

/// A figure before and after.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureChange {
    /// The metric's name: `leadTimeDays`.
    pub metric: String,
    /// What it is, in words.
    pub label: String,
    /// Its value before.
    pub before: String,
    /// Its value after.
    pub after: String,
}

/// The best next steps. A serious gap weighs 3, one to watch 2, one worth knowing 1.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextStepsText {
    /// What all gaps weigh.
    pub weight: i32,
    /// Each remedy alone, the best first; those that would change nothing are left out.
    pub single: Vec<StepText>,
    /// The best three together, with what each adds to those before it.
    pub steps: Vec<StepText>,
    /// The weight of the gaps that these close.
    pub closed: i32,
    /// The weight of the gaps that these open.
    pub opened: i32,
    /// The weight of the gaps that remain.
    pub remaining: i32,
    /// All of that in one sentence.
    pub summary: String,
    /// What they would do together.
    pub together: TrialText,
}

/// A remedy in a ranking.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepText {
    /// The remedy.
    pub remedy: RemedyText,
    /// The weight of what it closes, less that of what it opens.
    pub score: i32,
    /// The rules of the gaps that it closes alone: name and number.
    pub closed: Vec<(String, u32)>,
    /// The rules of the gaps that it opens alone: name and number.
    pub opened: Vec<(String, u32)>,
}

/// The remedies for a gap of this rule, the foremost first; without a rule, all there are.
pub fn remedies_for(words: &Words, rule: Option<&str>) -> Vec<RemedyText> {
    let known = rule.map(|rule| gaps::rule_by_slug(rule).map_or(&[][..], |rule| rule.remedies));
    known.unwrap_or(Remedy::ALL).iter().filter_map(|remedy| Some(remedy_text(words, recipe(*remedy)?))).collect()
}

/// Names for what remedies add to a journey, in the journey's language, else in English.
pub fn texts(journey: &Journey) -> Texts {
    let words = Words::of(Language::from_tag(&journey.head.language).unwrap_or_default());
    Texts {
        coordinator: words.text("what-if-coordinator"),
        deputy: words.text("what-if-deputy"),
        coordination: words.text("what-if-coordination"),
        joint_plan: words.text("what-if-joint-plan"),
        planning_meeting: words.text("what-if-planning-meeting"),
        team: words.text("what-if-team"),
        team_meeting: words.text("what-if-team-meeting"),
        peer_support: words.text("what-if-peer-support"),
        shared_records: words.text("what-if-shared-records"),
        agreed: words.text("what-if-agreed"),
    }
}

/// Tries a remedy against a gap, or against all that it speaks to; gives the gap too. One that is
/// not there any more counts as none.
pub fn try_remedy(
    journey: &Journey,
    settings: &Settings,
    remedy: Remedy,
    asked: Option<&AskedGap>,
) -> (Trial, Option<Gap>) {
    let report = gaps::check(journey, settings);
    let gap = asked.and_then(|asked| report.gaps.iter().find(|gap| asked.is(gap)));
    // What is asked about counts, whatever was said of it.
    let mut quiet = quiet_gaps(journey, settings);
    quiet.retain(|none| Some(none) != gap);
    (remedies::try_remedy(journey, settings, &texts(journey), &quiet, remedy, gap), gap.cloned())
}

/// Tries several remedies, one on what the other left.
pub fn try_together(journey: &Journey, settings: &Settings, tried: &[Remedy]) -> Trial {
    remedies::try_remedies(journey, settings, &texts(journey), &quiet_gaps(journey, settings), tried)
}

/// Gaps of these rest on what was refused or how it was rated, which no remedy rewrites.
const REFUSED_OR_RATED: [&str; 3] = ["between-chairs", "ping-pong", "low-point"];

fn nothing(gap: Option<&Gap>) -> &'static str {
    let stays = gap.is_some_and(|gap| REFUSED_OR_RATED.contains(&gap.rule));
    if stays { "what-if-nothing-rewritten" } else { "what-if-nothing" }
}

/// What the trial would do, in words. `gap` is the one that was asked about.
pub fn trial_text(words: &Words, journey: &Journey, trial: &Trial, gap: Option<&Gap>) -> TrialText {
    let difference = &trial.difference;
    let tried = trial.remedies.iter().filter_map(|remedy| Some(remedy_text(words, recipe(*remedy)?)));
    TrialText {
        what_if: words.text("what-if-note"),
        remedies: tried.collect(),
        nothing: trial.is_nothing().then(|| words.text(nothing(gap))),
        mends: gap.map(|gap| difference.closed.contains(gap)),
        closed: lines(words, journey, &difference.closed),
        opened: lines(words, &trial.journey, &difference.opened),
        remaining: lines(words, &trial.journey, &difference.remaining),
        figures: figure_changes(words, trial),
        edits: compare(words, journey, &trial.journey),
    }
}

/// The best next steps of a journey, in words.
pub fn next_steps_text(words: &Words, journey: &Journey, settings: &Settings) -> NextStepsText {
    let quiet = quiet_gaps(journey, settings);
    told(words, journey, &remedies::next_steps(journey, settings, &texts(journey), &quiet))
}

/// The trial as a planned journey of this id, called a what-if.
pub fn planned(journey: &Journey, trial: &Trial, id: &str) -> Journey {
    let words = Words::of(Language::from_tag(&journey.head.language).unwrap_or_default());
    let mut planned = remedies::planned(journey, trial, Id::from(id));
    let mut head = planned.head.clone();
    head.title = words.text_with("what-if-title", &[("title", head.title.as_str().into())]);
    planned.put(Place::Head, Slot::HEAD, head.into());
    planned
}

impl Reading {
    /// The best next steps, in words.
    pub fn next_steps(&self, words: &Words) -> NextStepsText {
        next_steps_text(words, self.journey(), self.thresholds())
    }

    /// The best next steps as a program reads them.
    pub fn remedies_report(&self, words: &Words) -> RemediesReport {
        report::report(words, self.journey(), self.thresholds())
    }
}

fn told(words: &Words, journey: &Journey, steps: &NextSteps) -> NextStepsText {
    let of_weight = |weight: i64| i32::try_from(weight).unwrap_or(i32::MAX);
    let together = &steps.together;
    let alone = |remedy: Remedy| steps.single.iter().find(|ranked| ranked.remedy == remedy);
    let step = |remedy: Remedy, score: i64| {
        let difference = alone(remedy).map(|ranked| &ranked.trial.difference);
        let rules = |gaps: Option<&Vec<Gap>>| gaps.map_or_else(Vec::new, |gaps| by_rule(words, gaps));
        Some(StepText {
            remedy: remedy_text(words, recipe(remedy)?),
            score: of_weight(score),
            closed: rules(difference.map(|difference| &difference.closed)),
            opened: rules(difference.map(|difference| &difference.opened)),
        })
    };
    let args = [("closed", together.closed), ("weight", steps.weight), ("count", together.steps.len() as i64)];
    NextStepsText {
        weight: of_weight(steps.weight),
        single: steps.single.iter().filter_map(|ranked| step(ranked.remedy, ranked.score)).collect(),
        steps: together.steps.iter().filter_map(|(remedy, adds)| step(*remedy, *adds)).collect(),
        closed: of_weight(together.closed),
        opened: of_weight(together.opened),
        remaining: of_weight(together.remaining),
        summary: words.text_with("what-if-summary", &args.map(|(name, number)| (name, number.into()))),
        together: trial_text(words, journey, &together.trial, None),
    }
}

fn remedy_text(words: &Words, recipe: &Recipe) -> RemedyText {
    let slug = recipe.remedy.slug();
    let kind = |record: &str| words.text(&format!("record-{record}"));
    let field = |(record, key): &(&str, &str)| {
        let field = field_name(words, &format!("{record}-{key}"));
        words.text_with("remedy-field", &[("record", kind(record).into()), ("field", field.into())])
    };
    RemedyText {
        remedy: recipe.remedy,
        name: words.text(&format!("remedy-{slug}")),
        does: words.text(&format!("remedy-does-{slug}")),
        fields: recipe.touches.iter().map(field).collect(),
        adds: recipe.adds.iter().map(|record| kind(record)).collect(),
    }
}

fn lines(words: &Words, journey: &Journey, gaps: &[Gap]) -> Vec<GapLine> {
    let line = |gap: &Gap| GapLine {
        rule: gap.rule.to_owned(),
        severity: gap.severity,
        name: words.text(&format!("gap-{}", gap.rule)),
        message: gap_message(words, journey, gap),
    };
    let mut gaps: Vec<&Gap> = gaps.iter().collect();
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.severity));
    gaps.into_iter().map(line).collect()
}

/// How many gaps of each rule, the gravest first.
fn by_rule(words: &Words, gaps: &[Gap]) -> Vec<(String, u32)> {
    let mut counts: Vec<(&Gap, u32)> = Vec::new();
    for gap in gaps {
        match counts.iter_mut().find(|(known, _)| known.rule == gap.rule) {
            Some((_, count)) => *count += 1,
            None => counts.push((gap, 1)),
        }
    }
    counts.sort_by_key(|(gap, _)| std::cmp::Reverse(gap.severity));
    counts.into_iter().map(|(gap, count)| (words.text(&format!("gap-{}", gap.rule)), count)).collect()
}

fn figure_changes(words: &Words, trial: &Trial) -> Vec<FigureChange> {
    let pairs = trial.before.figures().into_iter().zip(trial.after.figures());
    let change = |((metric, before), (_, after))| {
        let (before, after) = (figure_value(words, &before), figure_value(words, &after));
        let label = words.text(&format!("metric-{metric}"));
        (before != after).then(|| FigureChange { metric: String::from(metric), label, before, after })
    };
    pairs.filter_map(change).collect()
}
