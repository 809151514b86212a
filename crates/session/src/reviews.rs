//! Gaps that somebody judged to be none. What a judgement rested on is kept with it as a hash, so that
//! the gap comes back when that has changed.

use crate::remedies::AskedGap;
use crate::trouble::Trouble;
use edit::Operation;
use gaps::{Gap, Report, Settings, Severity, View, basis};
use journey::{Comment, Day, GapKey, Journey, Review, ReviewField, ReviewStatus, Slot};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// A gap that is no gap in somebody's judgement, in words.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuietGapText {
    /// The rule's slug.
    pub rule: String,
    /// The ids or names of its subjects, as the report has them.
    pub subjects: Vec<String>,
    /// `high`, `medium` or `low`.
    pub severity: Severity,
    /// The severity in words.
    pub severity_words: String,
    /// The rule's name in words.
    pub name: String,
    /// What happened, who, when.
    pub message: String,
    /// What it is about: these are highlighted.
    pub slots: Vec<Slot>,
    /// The days it is about, first and last.
    pub days: Option<(Day, Day)>,
    /// Why it is no gap.
    pub reason: ReasonText,
}

/// Why somebody judged a gap to be none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReasonText {
    /// What they wrote; may be empty in a file from elsewhere.
    pub text: String,
    /// Who, and when: `Eva, 2026-05-04`; empty where neither is known.
    pub said: String,
}

/// A reason that is being written for a gap being none: kept while it is typed, and no part of the
/// journey before the gap is judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BegunReason {
    /// The gap.
    pub gap: AskedGap,
    /// What is written so far.
    pub text: String,
}

/// A report, and what reviews say of its gaps.
pub(crate) struct Judged<'r> {
    /// The report without the gaps that are judged to be none.
    pub(crate) open: Cow<'r, Report>,
    /// The places that the open gaps have in the whole report.
    places: Option<Vec<usize>>,
    /// The gaps that are judged to be none, by their places in the whole report, and their reviews.
    pub(crate) quiet: BTreeMap<usize, Slot>,
    /// Open gaps that were judged to be none before what they rest on changed.
    changed: BTreeMap<usize, Slot>,
    /// What else was decided on open gaps, and whether what they rest on has changed since.
    decided: BTreeMap<usize, Decided>,
}

/// A decision that holds, or held until what it rests on changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decided {
    /// The review.
    pub(crate) review: Slot,
    /// Whether what it rests on has changed since.
    pub(crate) outdated: bool,
}

impl Judged<'_> {
    /// The review of an open gap that was judged to be none before what it rests on changed.
    pub(crate) fn earlier(&self, open: usize) -> Option<Slot> {
        self.changed.get(&self.place(open)?).copied()
    }

    /// What was decided on an open gap.
    pub(crate) fn decided(&self, open: usize) -> Option<Decided> {
        let place = self.place(open)?;
        let earlier = self.changed.get(&place).map(|review| Decided { review: *review, outdated: true });
        self.decided.get(&place).copied().or(earlier)
    }

    /// The reviews of open gaps that rest on something that has changed since.
    pub(crate) fn outdated(&self) -> impl Iterator<Item = Slot> + '_ {
        let decided = self.decided.values().filter(|it| it.outdated).map(|it| it.review);
        decided.chain(self.changed.values().copied())
    }

    /// The review that speaks of the gap at this place of the whole report, whatever it says.
    pub(crate) fn review_at(&self, place: usize) -> Option<Slot> {
        let quiet = self.quiet.get(&place).or_else(|| self.changed.get(&place));
        quiet.copied().or_else(|| Some(self.decided.get(&place)?.review))
    }

    fn place(&self, open: usize) -> Option<usize> {
        self.places.as_ref().map_or(Some(open), |places| places.get(open).copied())
    }
}

/// Sorts the gaps of a report by what the journey's reviews say.
///
/// Several gaps can have the same rule and subjects. A review then speaks of the one that rests on what
/// it was made on; when there is none any more, of all that no other review speaks of.
pub(crate) fn judge<'r>(journey: &Journey, settings: &Settings, report: &'r Report) -> Judged<'r> {
    let mut judged = Judged {
        open: Cow::Borrowed(report),
        places: None,
        quiet: BTreeMap::new(),
        changed: BTreeMap::new(),
        decided: BTreeMap::new(),
    };
    let reviews: Vec<(Slot, &Review)> = reviewed_gaps(journey).collect();
    if reviews.is_empty() {
        return judged;
    }
    let rules: BTreeSet<&str> =
        reviews.iter().filter_map(|(_, review)| Some(review.gap.as_ref()?.rule.as_str())).collect();
    let mut by_key: BTreeMap<(&str, Vec<&str>), Vec<usize>> = BTreeMap::new();
    for (place, gap) in report.gaps.iter().enumerate().filter(|(_, gap)| rules.contains(gap.rule)) {
        by_key.entry((gap.rule, gap.subject_texts())).or_default().push(place);
    }
    let view = View::new(journey);
    let mut outdated = Vec::new();
    for (slot, review) in reviews {
        let Some(there) = review.gap.as_ref().and_then(|key| by_key.get(&key_of(key))) else { continue };
        let same = |place: &&usize| match &review.basis {
            Some(then) => report.gaps.get(**place).is_some_and(|gap| basis(&view, settings, gap) == *then),
            None => true,
        };
        let meant: Vec<usize> = there.iter().filter(same).copied().collect();
        let is_none = review.status == ReviewStatus::NotAGap;
        match meant.is_empty() {
            true => outdated.push((slot, review, there)),
            false if is_none => meant.into_iter().for_each(|place| _ = judged.quiet.insert(place, slot)),
            false => {
                let decided = Decided { review: slot, outdated: false };
                meant.into_iter().for_each(|place| _ = judged.decided.insert(place, decided));
            }
        }
    }
    for (slot, review, there) in outdated {
        for place in there.iter().filter(|place| !judged.quiet.contains_key(place)) {
            if review.status == ReviewStatus::NotAGap {
                judged.changed.insert(*place, slot);
            } else {
                let decided = Decided { review: slot, outdated: review.status != ReviewStatus::Open };
                judged.decided.entry(*place).or_insert(decided);
            }
        }
    }
    if !judged.quiet.is_empty() {
        let places: Vec<usize> = (0..report.gaps.len()).filter(|place| !judged.quiet.contains_key(place)).collect();
        judged.open = Cow::Owned(only(report, &places));
        judged.places = Some(places);
    }
    judged
}

/// The gaps of a journey that are judged to be none.
pub(crate) fn quiet_gaps(journey: &Journey, settings: &Settings) -> Vec<Gap> {
    if dismissals(journey).next().is_none() {
        return Vec::new();
    }
    let report = gaps::check(journey, settings);
    let judged = judge(journey, settings, &report);
    judged.quiet.keys().filter_map(|place| report.gaps.get(*place).cloned()).collect()
}

/// The operation by which a gap is judged to be none. `comment` says why.
pub(crate) fn dismiss(
    journey: &Journey,
    settings: &Settings,
    report: &Report,
    asked: &AskedGap,
    comment: Comment,
) -> Result<Operation, Trouble> {
    if comment.text.is_empty() {
        return Err(Trouble::NoReason);
    }
    let gap = report.gaps.get(place(report, asked)?).ok_or(Trouble::NoSuchGap)?;
    let judged = judge(journey, settings, report);
    let now = basis(&View::new(journey), settings, gap);
    let key = (gap.rule, gap.subject_texts());
    let outdated: BTreeSet<&Slot> = judged.changed.values().collect();
    let free = |(slot, review): &(Slot, &Review)| {
        review.gap.as_ref().is_some_and(|about| key_of(about) == key)
            && (review.status != ReviewStatus::NotAGap || outdated.contains(slot))
    };
    let status = ReviewStatus::NotAGap;
    Ok(match journey.reviews.slotted().find(free) {
        Some((slot, review)) => {
            let comments = review.comments.iter().cloned().chain([comment]).collect();
            let edits = [ReviewField::Status(status), ReviewField::Comments(comments), ReviewField::Basis(Some(now))];
            Operation::SetFields { slot, edits: edits.map(Into::into).into() }
        }
        None => {
            let gap = Some(named(gap));
            let review = Review { gap, status, comments: vec![comment], basis: Some(now), ..Review::default() };
            Operation::AddItem { item: Box::new(review.into()) }
        }
    })
}

/// The operation by which a gap that was judged to be none is one after all. What was said stays.
pub(crate) fn take_up(
    journey: &Journey,
    settings: &Settings,
    report: &Report,
    asked: &AskedGap,
) -> Result<Operation, Trouble> {
    let judged = judge(journey, settings, report);
    let slot = *judged.quiet.get(&place(report, asked)?).ok_or(Trouble::NoSuchGap)?;
    Ok(Operation::SetFields { slot, edits: vec![ReviewField::Status(ReviewStatus::Open).into()] })
}

/// What the review says last.
pub(crate) fn reason(journey: &Journey, review: Slot) -> Option<&Comment> {
    journey.reviews.get(review)?.comments.last()
}

pub(crate) fn place(report: &Report, asked: &AskedGap) -> Result<usize, Trouble> {
    report.gaps.iter().position(|gap| asked.is(gap)).ok_or(Trouble::NoSuchGap)
}

fn reviewed_gaps(journey: &Journey) -> impl Iterator<Item = (Slot, &Review)> {
    journey.reviews.slotted().filter(|(_, review)| review.gap.is_some())
}

fn dismissals(journey: &Journey) -> impl Iterator<Item = (Slot, &Review)> {
    journey.reviews.slotted().filter(|(_, review)| review.status == ReviewStatus::NotAGap && review.gap.is_some())
}

pub(crate) fn key_of(key: &GapKey) -> (&str, Vec<&str>) {
    (&key.rule, key.subjects.iter().map(String::as_str).collect())
}

pub(crate) fn named(gap: &Gap) -> GapKey {
    let subjects = gap.subject_texts().into_iter().map(str::to_owned).collect();
    GapKey { rule: gap.rule.to_owned(), subjects, ..GapKey::default() }
}

/// The report with only the gaps at these places.
fn only(report: &Report, places: &[usize]) -> Report {
    let gaps = places.iter().filter_map(|place| report.gaps.get(*place).cloned()).collect();
    report.with_gaps(gaps)
}
