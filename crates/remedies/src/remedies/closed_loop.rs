//! # Closed loop
//!
//! A handover is done when the receiver has answered and the sender has heard of it. The receiver
//! accepts within the days that an answer may take (`acceptanceDays`) and before it starts; the
//! sender hears back on the day of the answer. A handover to nobody goes to the service that meets
//! the person next for one of the same needs. What ended into nothing, or came from nowhere, is tied
//! to the service after or before it, as far as there is one for one of its needs: where nobody
//! follows, nobody is invented. A refused handover is not accepted; its sender hears of the refusal.
//!
//! **Source** IHI *Closing the Loop* (2017); WHO *Transitions of Care* (2016).

use super::Recipe;
use crate::around::{end, is_refused, subjects};
use crate::case::Case;
use crate::draft::Draft;
use crate::handing_over::{accept, after, answer, before, find_receiver, lead_on};
use gaps::Remedy;
use journey::{Carrier, Section};

pub(super) const RECIPE: Recipe = Recipe {
    remedy: Remedy::ClosedLoop,
    touches: &[("handover", "to"), ("handover", "acceptedDay"), ("handover", "feedbackDay")],
    adds: &["handover"],
    propose,
};

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    let around = case.around();
    for gap in case.gaps(Remedy::ClosedLoop) {
        for slot in subjects(gap, Section::Handovers) {
            if gap.rule == "no-receiver" {
                find_receiver(draft, &around, slot, case.settings);
            }
            accept(draft, &around, slot, case.settings);
            answer(draft, &around, slot, case.settings);
        }
        for slot in subjects(gap, Section::Touchpoints) {
            let Some(it) = around.touchpoint(slot) else { continue };
            let (Some(start), Some(end)) = (it.day, end(it)) else { continue };
            match gap.rule {
                "dead-end" => {
                    if let Some((_, next)) = after(&around, slot) {
                        let latest = end.saturating_add(case.settings.acceptance_days);
                        lead_on(draft, &it.id, &next.id, Carrier::Staff, end, latest.min(next.day.unwrap_or(latest)));
                    }
                }
                "orphan" if !is_refused(it) => {
                    if let Some(sender) = before(&around, slot) {
                        let sent = crate::around::end(sender).unwrap_or(start).min(start);
                        let sent = sent.max(start.saturating_sub(case.settings.acceptance_days));
                        lead_on(draft, &sender.id, &it.id, Carrier::Staff, sent, start);
                    }
                }
                _ => {}
            }
        }
    }
}
