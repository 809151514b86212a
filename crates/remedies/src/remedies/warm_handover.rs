//! # Warm handover
//!
//! Sender, receiver and person meet, and the sender stays until the receiver has begun. Whatever the
//! person or a relative had to carry is said at that meeting; the handover has all its six parts,
//! those that were missing still to be written; what was dropped on the way is passed on there. On
//! days with nobody responsible the sender holds. A service that ended before the next one began
//! lasts until then. What came from nowhere is handed over by the service before it.
//!
//! It does not change how the person felt: low points stay, as they were rated.
//!
//! **Source** IHI *Closing the Loop* (2017); Coleman's *Care Transitions Intervention*; I-PASS.

use super::Recipe;
use crate::around::{Around, counts, end, fit, is_refused, owner, subject_id, subjects};
use crate::case::Case;
use crate::draft::Draft;
use crate::handing_over::{before, carry, complete, find_receiver, lead_on};
use crate::passing_on::pass_on;
use gaps::{Gap, Remedy};
use journey::{Carrier, Day, HandoverField, Section, Slot, TouchpointField};

pub(super) const RECIPE: Recipe = Recipe {
    remedy: Remedy::WarmHandover,
    touches: &[
        ("handover", "to"),
        ("handover", "kind"),
        ("handover", "carrier"),
        ("handover", "acceptedDay"),
        ("handover", "information"),
        ("handover", "arrivedDay"),
        ("handover", "content"),
        ("handover", "senderHolds"),
        ("touchpoint", "duration"),
    ],
    adds: &["handover"],
    propose,
};

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    let around = case.around();
    let gaps = case.gaps(Remedy::WarmHandover);
    hold_on(draft, &around, &gaps);
    for gap in gaps {
        match gap.rule {
            "info-dropped" => {
                let item = subject_id(gap, Section::Information);
                if let (Some(slot), Some(item)) = (subjects(gap, Section::Touchpoints).first(), item) {
                    pass_on(draft, &around, *slot, &item, &Carrier::Meeting);
                }
            }
            "orphan" => subjects(gap, Section::Touchpoints).into_iter().for_each(|slot| fetch(draft, &around, slot)),
            "service-cliff" => {
                if let [earlier, later] = subjects(gap, Section::Touchpoints)[..] {
                    stay(draft, &around, earlier, later);
                }
            }
            "uncovered" => stay_for_need(draft, &around, gap),
            "age-cliff" => stay_past_birthday(draft, &around, gap),
            _ => {}
        }
        for slot in subjects(gap, Section::Handovers) {
            if gap.rule == "no-receiver" {
                find_receiver(draft, &around, slot, case.settings);
            }
            if matches!(gap.rule, "no-receiver" | "citizen-carries") {
                carry(draft, &around, slot, Carrier::Meeting, case.settings);
            }
            complete(draft, slot);
        }
    }
}

/// The service before this one brings the person here.
fn fetch(draft: &mut Draft<'_>, around: &Around<'_>, slot: Slot) {
    let Some(it) = around.touchpoint(slot).filter(|it| !is_refused(it)) else { return };
    if let (Some(sender), Some(start)) = (before(around, slot), it.day) {
        lead_on(draft, &sender.id, &it.id, Carrier::Meeting, start, start);
    }
}

/// The earlier service lasts until the later one starts, and hands over there.
fn stay(draft: &mut Draft<'_>, around: &Around<'_>, earlier: Slot, later: Slot) {
    let (Some(x), Some(y)) = (draft.touchpoint(earlier), around.touchpoint(later)) else { return };
    let (Some(start), Some(until)) = (x.day, y.day) else { return };
    if !counts(&x) || is_refused(&x) || until <= start {
        return;
    }
    let duration = fit(until.saturating_sub(start));
    if duration > x.duration {
        draft.set(earlier, TouchpointField::Duration(duration));
    }
    let known = around.place(earlier).is_some_and(|at| around.out_of(at).any(|(_, h)| h.to.as_ref() == Some(&y.id)));
    if !known {
        lead_on(draft, &x.id, &y.id, Carrier::Meeting, until, until);
    }
}

/// On days without anybody, for a critical need, the service before stays.
fn stay_for_need(draft: &mut Draft<'_>, around: &Around<'_>, gap: &Gap) {
    let (Some(need), Some((first, last))) = (subject_id(gap, Section::Needs), gap.days) else { return };
    let services = || around.services_for(&need);
    let next = services().find(|(_, it)| it.day.is_some_and(|day| day > last));
    let before = services().rfind(|(_, it)| end(it).is_some_and(|end| end < first));
    if let (Some((earlier, _)), Some((later, _))) = (before, next) {
        stay(draft, around, earlier, later);
    }
}

/// On days with nobody responsible at all, senders hold on until receivers start.
fn hold_on(draft: &mut Draft<'_>, around: &Around<'_>, gaps: &[&Gap]) {
    let of_all = |gap: &&&Gap| gap.rule == "uncovered" && subject_id(gap, Section::Needs).is_none();
    let mut uncovered: Vec<(Day, Day)> = gaps.iter().filter(of_all).filter_map(|gap| gap.days).collect();
    uncovered.sort_unstable();
    // With each the last day of all that begin no later.
    let mut latest = Day::MIN;
    for (_, last) in &mut uncovered {
        latest = latest.max(*last);
        *last = latest;
    }
    for (slot, h) in &around.handovers {
        let (Some(sent), Some((_, to))) = (h.sent_day, around.receiver(h)) else { continue };
        let Some(start) = to.day.filter(|start| *start > sent && !h.refused) else { continue };
        let begun = uncovered.partition_point(|(first, _)| *first < start);
        let waits = begun.checked_sub(1).is_some_and(|at| sent <= uncovered[at].1);
        let owned = || around.find(&h.from).is_some_and(|(_, from)| owner(from).is_some() && !is_refused(from));
        if waits && owned() {
            draft.set(*slot, HandoverField::SenderHolds(true));
        }
    }
}

/// The service that the birthday ends lasts until the next one starts.
fn stay_past_birthday(draft: &mut Draft<'_>, around: &Around<'_>, gap: &Gap) {
    let (Some(need), Some((birthday, _))) = (subject_id(gap, Section::Needs), gap.days) else { return };
    let services = || around.services_for(&need);
    let ends_now = |day: Option<Day>, end: Option<Day>| {
        day.is_some_and(|day| day < birthday) && end.is_some_and(|end| end.abs_diff(birthday) <= 1)
    };
    let ending = services().find(|(_, it)| it.ends_at_age.is_some() && ends_now(it.day, end(it)));
    let next = services().find(|(_, it)| it.day.is_some_and(|day| day > birthday));
    if let (Some((earlier, _)), Some((later, _))) = (ending, next) {
        stay(draft, around, earlier, later);
    }
}
