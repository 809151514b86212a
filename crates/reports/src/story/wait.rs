//! The waiting before a step: how long, since when, and how long a film pauses for it.

use super::Told;
use crate::names::small;
use drawing::{days, plain};
use gaps::View;
use journey::{Closed, Day, Handover, HandoverKind, Journey, Slot};
use messages::Words;
use serde::Serialize;
use ts_rs::TS;

/// The waiting before a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryWait {
    /// How many days, at least 1.
    pub days: i32,
    /// What is counted: `days`.
    pub unit: String,
    /// What the days were: "of waiting since the referral was sent".
    pub words: String,
    /// Both in one sentence.
    pub sentence: String,
    /// The first of the days.
    pub since: String,
    /// The day on which the waiting ended, or to which the journey is known.
    pub until: String,
    /// On how many of the days nobody was responsible while something was needed.
    pub uncovered: i32,
    /// The same in a sentence; empty where there is no such day.
    pub uncovered_words: String,
    /// How long a film pauses for it, in milliseconds: longer for more days, up to a bound.
    pub lasts_ms: u32,
}

/// The shortest pause but for what the days add, and the longest of all.
const LEAST_MS: f64 = 1_000.0;
const MOST_MS: f64 = 6_000.0;
/// What the square root of the days adds: a week 0.9 s, a month 1.9 s, half a year 4.7 s.
const ROOT_MS: f64 = 350.0;

/// Finds the waiting before the steps.
pub(super) struct Waits<'a> {
    journey: &'a Journey,
    words: &'a Words,
    /// By step: its first day.
    starts: Vec<Option<Day>>,
    /// By step: the last day on which anything that was told before it went on.
    quiet_from: Vec<Option<Day>>,
    /// The last day of the journey.
    last: Day,
    /// Stretches in which nobody is responsible while something is needed, in order.
    uncovered: Vec<(Day, Day)>,
}

/// What kind of waiting.
enum Since<'h> {
    /// A handover was sent to the step.
    Handover(&'h Handover),
    /// The last that was told came to its end.
    Quiet,
}

impl<'a> Waits<'a> {
    pub(super) fn of(journey: &'a Journey, words: &'a Words, order: &[Told<'_>]) -> Self {
        let mut quiet_from = Vec::with_capacity(order.len());
        let mut until: Option<Day> = None;
        for (_, touchpoint) in order {
            quiet_from.push(until);
            let end = touchpoint.day.map(|day| day.saturating_add(touchpoint.duration.max(0)));
            until = until.max(end);
        }
        let stretches = gaps::responsibility(&View::new(journey));
        Self {
            journey,
            words,
            starts: order.iter().map(|(_, touchpoint)| touchpoint.day).collect(),
            quiet_from,
            last: journey.head.last_day.or(until).unwrap_or_default(),
            uncovered: stretches.iter().filter(|it| it.uncovered).map(|it| (it.from, it.to)).collect(),
        }
    }

    /// The waiting before the step at this place: the longest since a handover was sent to it, or the
    /// time in which nothing happened where that is longer.
    pub(super) fn before(&self, at: usize, arriving: &[(Slot, &Handover)]) -> Option<StoryWait> {
        let start = *self.starts.get(at)?;
        let until = start.unwrap_or(self.last);
        let sent = |(_, handover): &(Slot, &'_ Handover)| handover.sent_day;
        let first = arriving.iter().filter(|one| sent(one).is_some_and(|day| day < until)).min_by_key(|one| sent(one));
        let quiet = self.quiet_from.get(at).copied().flatten().filter(|_| start.is_some());
        let (from, since) = match (first.and_then(|one| Some((sent(one)?, one.1))), quiet) {
            (Some((day, _)), Some(quiet)) if quiet < day => (quiet, Since::Quiet),
            (Some((day, handover)), _) => (day, Since::Handover(handover)),
            (None, Some(quiet)) => (quiet, Since::Quiet),
            (None, None) => return None,
        };
        let count = until.checked_sub(from).filter(|days| *days > 0)?;
        Some(self.told(from, until, count, &since, start.is_none()))
    }

    fn told(&self, from: Day, until: Day, count: Day, since: &Since<'_>, goes_on: bool) -> StoryWait {
        let words = self.words;
        let mut what = match since {
            Since::Quiet => words.text("story-wait-quiet"),
            Since::Handover(handover) => words.text(&format!("story-wait-{}", kind(&handover.kind))),
        };
        if goes_on {
            what = words.text_with("story-wait-goes-on", &[("what", what.into())]);
        }
        let what = plain(&what);
        let uncovered: Day = self.uncovered.iter().map(|stretch| common(*stretch, (from, until - 1))).sum();
        StoryWait {
            days: count,
            unit: words.text_with("story-unit", &[("count", count.into())]),
            sentence: words.text_with(
                "story-waited",
                &[("days", days::count(words, count).into()), ("what", what.as_str().into())],
            ),
            words: what,
            since: days::day(self.journey, words, from),
            until: small(&days::day(self.journey, words, until)),
            uncovered,
            uncovered_words: match uncovered {
                0 => String::new(),
                all if all == count => words.text_with("story-uncovered-all", &[("count", count.into())]),
                some => words.text_with("story-uncovered", &[("count", some.into())]),
            },
            lasts_ms: pause(count),
        }
    }
}

/// The key of the words for what was sent; a kind that the format does not know is sent.
fn kind(kind: &HandoverKind) -> &str {
    if kind.is_recognised() { kind.word() } else { "other" }
}

/// How many days two stretches have in common.
fn common(one: (Day, Day), other: (Day, Day)) -> Day {
    (one.1.min(other.1).saturating_sub(one.0.max(other.0)).saturating_add(1)).max(0)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bounds")]
fn pause(days: Day) -> u32 {
    (LEAST_MS + ROOT_MS * f64::from(days).sqrt()).min(MOST_MS).round() as u32
}
