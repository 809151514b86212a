//! The best next steps: remedies one by one, and three that go well together.

use crate::case::Texts;
use crate::compared::{score, weight_of};
use crate::remedies::RECIPES;
use crate::trial::Trial;
use gaps::{Gap, Remedy, Settings};
use journey::Journey;
use std::cmp::Reverse;

/// What to do next.
#[derive(Clone, Debug, PartialEq)]
pub struct NextSteps {
    /// The weight of all gaps before; see [`crate::weight`].
    pub weight: i64,
    /// Remedies that would change something, the best first.
    pub single: Vec<Ranked>,
    /// The best three together; fewer where no more would help.
    pub together: Together,
}

/// One remedy, tried alone against all gaps that it speaks to.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The remedy.
    pub remedy: Remedy,
    /// The weight of the gaps it closes, less that of those it opens.
    pub score: i64,
    /// The trial.
    pub trial: Trial,
}

/// Remedies one after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// Each step with what it adds to the score of those before it.
    pub steps: Vec<(Remedy, i64)>,
    /// All of them tried.
    pub trial: Trial,
    /// The weight of the gaps that they close.
    pub closed: i64,
    /// The weight of the gaps that they open.
    pub opened: i64,
    /// The weight of the gaps of before that remain.
    pub remaining: i64,
}

/// How many steps are taken together.
const STEPS: usize = 3;

/// Ranks every remedy by the weight of what it closes less what it opens, ties in the order of the
/// contract; then takes the best, and twice again the one that adds most on what was left. A step
/// that adds nothing is not taken. Gaps in `quiet` count as none, before and after.
pub fn next_steps(journey: &Journey, settings: &Settings, texts: &Texts, quiet: &[Gap]) -> NextSteps {
    let start = Trial::nothing(journey, settings, quiet);
    let report = start.report().clone();
    let trials = |after: &Trial| -> Vec<Ranked> {
        let left = RECIPES.iter().map(|recipe| recipe.remedy).filter(|remedy| !after.remedies.contains(remedy));
        left.map(|remedy| {
            let trial = after.and(settings, texts, remedy, &report);
            Ranked { remedy, score: score(&trial.difference), trial }
        })
        .filter(|ranked| ranked.trial.operations.len() > after.operations.len())
        .collect()
    };
    let mut single = trials(&start);
    single.sort_by_key(|ranked| Reverse(ranked.score));

    let mut steps = Vec::new();
    let mut trial = start;
    let mut next = single.first().cloned();
    while let Some(step) = next.filter(|step| step.score > score(&trial.difference)) {
        steps.push((step.remedy, step.score - score(&trial.difference)));
        trial = step.trial;
        // Of equals the first counts, as in the ranking.
        next =
            if steps.len() < STEPS { trials(&trial).into_iter().rev().max_by_key(|ranked| ranked.score) } else { None };
    }
    let (closed, opened) = (weight_of(&trial.difference.closed), weight_of(&trial.difference.opened));
    let weight = weight_of(&report.gaps);
    NextSteps { weight, single, together: Together { steps, closed, opened, remaining: weight - closed, trial } }
}
