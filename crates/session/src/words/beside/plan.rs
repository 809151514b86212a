//! What was planned and what happened, and what a card of the overlay says.

use super::{place, shifted, title, when};
use crate::beside::Two;
use crate::words::capital;
use compare::{By, Deviation, Deviations, Left, Mark, Marked, Step};
use drawing::days;
use journey::{Day, Id, Journey, Section, Slot, Status, Touchpoint};
use messages::{Value, Words};
use reports::{BesideDeviation, BesidePlan, BesideStep, BesideTouchpoint};
use std::collections::BTreeMap;

pub(super) fn plan(words: &Words, two: &Two<'_>, found: &Deviations) -> BesidePlan {
    let count = |left| found.found.iter().filter(|it| it.left == left).count();
    let planned = two.before.touchpoints.len();
    let off = found.found.iter().filter(|it| it.planned.is_some()).count();
    let args: [(&str, Value); 6] = [
        ("planned", planned.into()),
        ("kept", planned.saturating_sub(off).into()),
        ("missing", count(Left::Missing).into()),
        ("failing", count(Left::Failing).into()),
        ("adhoc", count(Left::AdHoc).into()),
        ("sequence", count(Left::OutOfSequence).into()),
    ];
    let deviations = found.found.iter().chain(&found.handovers).map(|it| BesideDeviation {
        left: it.left.word().to_owned(),
        left_words: words.text(&format!("diff-left-{}", it.left.word())),
        sentence: deviation(words, two, it),
        planned: it.planned,
        actual: it.actual,
    });
    BesidePlan {
        told: words.text_with("diff-plan-told", &args),
        deviations: deviations.collect(),
        steps: found.steps.iter().filter_map(|it| step(words, two, it)).collect(),
        planned: touchpoints(words, two, Side::Planned),
        actual: touchpoints(words, two, Side::Actual),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Planned,
    Actual,
}

/// What the user chooses from to say what stands for what.
fn touchpoints(words: &Words, two: &Two<'_>, side: Side) -> Vec<BesideTouchpoint> {
    let planned = side == Side::Planned;
    let journey = if planned { two.before } else { two.after };
    let pairs = two.matching.pairs(Section::Touchpoints).iter();
    let other: BTreeMap<Slot, (Slot, By)> = match side {
        Side::Planned => pairs.map(|pair| (pair.before, (pair.after, pair.by))).collect(),
        Side::Actual => pairs.map(|pair| (pair.after, (pair.before, pair.by))).collect(),
    };
    let said = |id: &Id| {
        let mut pairs = two.after.head.alignment.iter();
        pairs.any(|pair| if planned { pair.planned.as_ref() == Some(id) } else { pair.actual.as_ref() == Some(id) })
    };
    let mut all: Vec<(Slot, &Touchpoint)> = journey.touchpoints.slotted().collect();
    all.sort_by_key(|(_, it)| it.day.unwrap_or(Day::MAX));
    let told = |(slot, it): (Slot, &Touchpoint)| {
        let found = other.get(&slot);
        BesideTouchpoint {
            slot,
            id: it.id.clone(),
            title: title(words, it),
            place: place(words, journey, it),
            other: found.map(|(slot, _)| *slot),
            settled: found.map_or_else(|| said(&it.id), |(_, by)| *by == By::Settled),
        }
    };
    all.into_iter().map(told).collect()
}

/// Where an actual journey left its plan, in a sentence.
pub(crate) fn deviation(words: &Words, two: &Two<'_>, it: &Deviation) -> String {
    if let Some(told) = handed_over(words, two, it) {
        return told;
    }
    let plan = it.planned.and_then(|slot| two.before.touchpoints.get(slot));
    let own = it.actual.and_then(|slot| two.after.touchpoints.get(slot));
    let refused = own.is_some_and(|own| own.status == Status::Refused);
    let how = if it.left == Left::Failing && refused { "refused" } else { it.left.word() };
    let planned = plan.map(|plan| (title(words, plan), place(words, two.before, plan)));
    let actual = own.map(|own| (title(words, own), place(words, two.after, own)));
    // What was planned is told as it was planned, everything else as it happened.
    let told = if it.left == Left::Missing { planned.or(actual) } else { actual.or(planned) };
    let (title, place) = told.unwrap_or_default();
    words.text_with(&format!("diff-sentence-{how}"), &[("title", title.into()), ("place", place.into())])
}

/// The same of a handover; none for a touchpoint.
fn handed_over(words: &Words, two: &Two<'_>, it: &Deviation) -> Option<String> {
    let own = it.actual.and_then(|slot| two.after.handovers.get(slot)).map(|it| (two.after, it));
    let plan = it.planned.and_then(|slot| two.before.handovers.get(slot)).map(|it| (two.before, it));
    // What failed is told by whom it was to reach.
    let (journey, handover) = if it.left == Left::AdHoc { own.or(plan) } else { plan.or(own) }?;
    let named = |id: &Id| {
        let touchpoint = journey.touchpoints.iter().find(|it| it.id == *id);
        touchpoint.map_or_else(|| words.text("drawing-unknown-touchpoint"), |it| title(words, it))
    };
    let to = handover.to.as_ref().map_or_else(|| words.text("register-nobody"), named);
    let args: [(&str, Value); 2] = [("from", named(&handover.from).into()), ("to", to.into())];
    Some(words.text_with(&format!("diff-handover-{}", it.left.word()), &args))
}

/// What became of a touchpoint or handover, in the few words of its card.
pub(crate) fn on_card(words: &Words, two: &Two<'_>, overlay: &Journey, (slot, marked): (Slot, Marked)) -> String {
    let days = marked.before.and_then(|before| {
        let (old, new) = (two.before.touchpoints.get(before)?, overlay.touchpoints.get(slot)?);
        let (one, other) = (old.day?, new.day?);
        let dates = days::date(two.before, one).zip(days::date(two.after, other));
        Some(dates.map_or_else(|| other.saturating_sub(one), |(from, to)| from.days_until(to)))
    });
    match marked.what {
        Mark::Added => words.text("comparison-added"),
        Mark::Removed => words.text("comparison-removed"),
        Mark::Moved => match days.map(|days| shifted(words, days)) {
            Some(shift) if !shift.is_empty() => shift,
            _ => capital(&words.text("comparison-moved")),
        },
        Mark::Changed => capital(&words.text("comparison-changed")),
        Mark::Left(left) => words.text(&format!("diff-left-{}", left.word())),
    }
}

fn step(words: &Words, two: &Two<'_>, it: &Step) -> Option<BesideStep> {
    let (plan, own) = (two.before.touchpoints.get(it.planned)?, two.after.touchpoints.get(it.actual)?);
    Some(BesideStep {
        planned: it.planned,
        actual: it.actual,
        planned_title: title(words, plan),
        planned_when: capital(&when(words, two.before, plan)),
        actual_title: title(words, own),
        actual_when: capital(&when(words, two.after, own)),
        late: it.late.map_or_else(String::new, |late| shifted(words, late)),
        by: words.text(match it.by {
            By::Settled => "diff-by-settled",
            By::Id => "diff-by-id",
            By::Likeness => "diff-by-likeness",
        }),
    })
}
