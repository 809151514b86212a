//! # Deadline
//!
//! A latest day that holds. Where a limit was broken, the information arrives and the receiver starts
//! on the last day within it: what was late moves, and lasts as long as before. What has no start
//! date starts within the limit of the handover to it; where that has none, the country's foremost
//! limit for such a handover that is law is written down, else the days that an answer may take. An
//! answer is given within those days. A service that lasts begins before the one before it has been
//! over for longer than `cliffDays`, or on the birthday that ends the other. Across a border it is
//! settled who is competent. What was refused does not move.
//!
//! **Source** the limits of the countries (`crates/packs/data`); WHO *Transitions of Care* (2016).

use super::Recipe;
use crate::around::{Around, end, fit, subject_id, subjects};
use crate::case::Case;
use crate::draft::Draft;
use crate::handing_over::{accept, keep_limits, settle_authority, start_by};
use gaps::{Gap, Remedy};
use journey::{Day, Handover, HandoverField, Section, Slot};

pub(super) const RECIPE: Recipe = Recipe {
    remedy: Remedy::Deadline,
    touches: &[
        ("handover", "acceptedDay"),
        ("handover", "arrivedDay"),
        ("handover", "limit"),
        ("handover", "limitSource"),
        ("handover", "competentAuthority"),
        ("touchpoint", "day"),
    ],
    adds: &[],
    propose,
};

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    let around = case.around();
    for gap in case.gaps(Remedy::Deadline) {
        for slot in subjects(gap, Section::Handovers) {
            match gap.rule {
                "border-gap" => settle_authority(draft, &around, slot),
                "not-accepted" => accept(draft, &around, slot, case.settings),
                _ => {
                    keep_limits(draft, &around, slot);
                    if gap.rule == "incentive-split" {
                        accept(draft, &around, slot, case.settings);
                    }
                }
            }
        }
        match gap.rule {
            "no-start" => {
                subjects(gap, Section::Touchpoints).into_iter().for_each(|slot| set_start(case, draft, &around, slot))
            }
            "service-cliff" => follow_closely(case, draft, &around, gap),
            "age-cliff" => begin_on_birthday(draft, &around, gap),
            _ => {}
        }
    }
}

/// The touchpoint starts within the limit of the first handover to it.
fn set_start(case: &Case<'_>, draft: &mut Draft<'_>, around: &Around<'_>, slot: Slot) {
    let Some(at) = around.place(slot) else { return };
    let Some((handover, h)) = around.into(at).find(|(_, h)| h.sent_day.is_some() && !h.refused) else { return };
    let Some(sent) = h.sent_day else { return };
    let limit = h.limit.unwrap_or_else(|| {
        let (days, source) = known_limit(case, h);
        draft.set(handover, HandoverField::Limit(Some(days)));
        draft.set(handover, HandoverField::LimitSource(source));
        days
    });
    start_by(draft, slot, fit(sent.saturating_add(limit)));
}

/// The country's foremost limit for the handover that is law, else an agreement.
fn known_limit(case: &Case<'_>, h: &Handover) -> (Day, String) {
    let offers = case.journey.head.country.as_ref().map(|country| packs::pack(country).limits_for(case.journey, h));
    let known = offers.into_iter().flatten().filter(|offer| offer.fits && offer.limit.is_law());
    let known = known.filter_map(|offer| Some((offer.limit.days()?, offer.limit.rule.clone())));
    known.into_iter().next().unwrap_or_else(|| (case.settings.acceptance_days, case.texts.agreed.clone()))
}

fn follow_closely(case: &Case<'_>, draft: &mut Draft<'_>, around: &Around<'_>, gap: &Gap) {
    let [earlier, later] = subjects(gap, Section::Touchpoints)[..] else { return };
    let Some(need) = subject_id(gap, Section::Needs) else { return };
    let Some(x) = around.touchpoint(earlier) else { return };
    let before = around.services_for(&need).filter(|(slot, it)| *slot != later && it.day <= x.day);
    let ended =
        before.filter(|(_, it)| it.duration >= case.settings.lasting_service_days).filter_map(|(_, it)| end(it)).max();
    if let Some(ended) = ended {
        start_by(draft, later, fit(ended.saturating_add(case.settings.cliff_days)));
    }
}

fn begin_on_birthday(draft: &mut Draft<'_>, around: &Around<'_>, gap: &Gap) {
    let (Some(need), Some((birthday, _))) = (subject_id(gap, Section::Needs), gap.days) else { return };
    let next = around.services_for(&need).find(|(_, it)| it.day.is_some_and(|day| day > birthday));
    if let Some((slot, _)) = next {
        start_by(draft, slot, birthday);
    }
}
