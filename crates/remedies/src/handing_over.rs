//! What several remedies do to handovers: accept, answer, complete, start in time, lead on.

use crate::around::{Around, counts, end, fit, is_refused};
use crate::draft::Draft;
use gaps::Settings;
use journey::{Carrier, Day, Handover, HandoverField, HandoverKind, Id, Slot, Touchpoint, TouchpointField};

/// The receiver answers within the days that an answer may take, and before it starts. A refused
/// handover, or one that leads to a refusal, is not accepted by any remedy.
pub(crate) fn accept(draft: &mut Draft<'_>, around: &Around<'_>, slot: Slot, settings: &Settings) {
    let Some(h) = draft.handover(slot) else { return };
    let receiver = around.receiver(&h);
    if h.refused || h.accepted_day.is_some() || receiver.is_some_and(|(_, to)| is_refused(to)) {
        return;
    }
    let start = receiver.and_then(|(_, to)| to.day);
    let day = match (h.sent_day, start) {
        (Some(sent), Some(start)) if start >= sent => {
            Some(start.min(fit(sent.saturating_add(settings.acceptance_days))))
        }
        (Some(sent), _) => Some(fit(sent.saturating_add(settings.acceptance_days))),
        (None, start) => start,
    };
    if day.is_some() {
        draft.set(slot, HandoverField::AcceptedDay(day));
    }
}

/// The sender hears back once the receiver has answered or begun.
pub(crate) fn answer(draft: &mut Draft<'_>, around: &Around<'_>, slot: Slot, settings: &Settings) {
    let Some(h) = draft.handover(slot).filter(|h| h.feedback_day.is_none()) else { return };
    let start = around.receiver(&h).and_then(|(_, to)| to.day);
    let late = h.sent_day.map(|sent| fit(sent.saturating_add(settings.acceptance_days)));
    let day = h.accepted_day.or(start).or(late).max(h.sent_day);
    if day.is_some() {
        draft.set(slot, HandoverField::FeedbackDay(day));
    }
}

/// All six parts are there; those that were missing are still to be written.
pub(crate) fn complete(draft: &mut Draft<'_>, slot: Slot) {
    let Some(h) = draft.handover(slot) else { return };
    let mut content = h.content;
    for part in [
        &mut content.reason,
        &mut content.summary,
        &mut content.actions,
        &mut content.deadline,
        &mut content.warning_signs,
        &mut content.contact,
    ] {
        part.get_or_insert_default();
    }
    draft.set(slot, HandoverField::Content(content));
}

/// The message goes this way and not through the person's hands; what the person did alone becomes
/// a transfer that the receiver answers.
pub(crate) fn carry(draft: &mut Draft<'_>, around: &Around<'_>, slot: Slot, carrier: Carrier, settings: &Settings) {
    let Some(h) = draft.handover(slot).filter(|h| !h.refused) else { return };
    draft.set(slot, HandoverField::Carrier(carrier));
    if h.kind == HandoverKind::OnOwn {
        draft.set(slot, HandoverField::Kind(HandoverKind::Transfer));
        accept(draft, around, slot, settings);
    }
}

/// What is sent arrives within its limit, and the receiver starts within its limit: it moves, and
/// lasts as long as before. A refused touchpoint does not move.
pub(crate) fn keep_limits(draft: &mut Draft<'_>, around: &Around<'_>, slot: Slot) {
    let Some(h) = draft.handover(slot).filter(|h| !h.refused) else { return };
    let Some(sent) = h.sent_day else { return };
    if let (Some(limit), Some(arrived)) = (h.information_limit, h.arrived_day) {
        let latest = fit(sent.saturating_add(limit));
        if arrived > latest {
            draft.set(slot, HandoverField::ArrivedDay(Some(latest)));
        }
    }
    let (Some(limit), Some((to, _))) = (h.limit, around.receiver(&h)) else { return };
    if start_by(draft, to, fit(sent.saturating_add(limit)))
        && h.accepted_day.is_some_and(|accepted| accepted > sent.saturating_add(limit))
    {
        draft.set(slot, HandoverField::AcceptedDay(Some(fit(sent.saturating_add(limit)))));
    }
}

/// The touchpoint starts no later than this; whether it had to move.
pub(crate) fn start_by(draft: &mut Draft<'_>, slot: Slot, latest: Day) -> bool {
    let Some(it) = draft.touchpoint(slot).filter(|it| counts(it) && !is_refused(it)) else { return false };
    let late = it.day.is_none_or(|day| day > latest);
    if late {
        draft.set(slot, TouchpointField::Day(Some(latest)));
    }
    late
}

/// It is settled that the receiver is competent, else the sender.
pub(crate) fn settle_authority(draft: &mut Draft<'_>, around: &Around<'_>, slot: Slot) {
    let Some(h) = draft.handover(slot) else { return };
    let sides = [around.receiver(&h), around.find(&h.from)];
    let mut names = sides.into_iter().flatten().filter_map(|(_, it)| around.actor(&it.actor)).map(|actor| &actor.name);
    if let Some(name) = names.find(|name| !name.is_empty()) {
        draft.set(slot, HandoverField::CompetentAuthority(Some(name.clone())));
    }
}

/// A new handover from one touchpoint to another, sent and accepted on these days.
pub(crate) fn lead_on(draft: &mut Draft<'_>, from: &Id, to: &Id, carrier: Carrier, sent: Day, accepted: Day) {
    if from.as_str().is_empty() || to.as_str().is_empty() || from == to || draft.hands_over(from, to) {
        return;
    }
    let handover = Handover {
        from: from.clone(),
        to: Some(to.clone()),
        kind: HandoverKind::Transfer,
        sent_day: Some(fit(sent)),
        accepted_day: Some(fit(accepted)),
        carrier,
        ..Handover::default()
    };
    draft.add("handover", handover);
}

/// The service that met the person last for one of the same needs before this one began.
pub(crate) fn before<'j>(around: &Around<'j>, slot: Slot) -> Option<&'j Touchpoint> {
    let it = around.touchpoint(slot)?;
    around.met_before(it.day?, slot, &it.needs).map(|(_, one)| one)
}

/// The service that meets the person next for one of the same needs once this one has ended.
pub(crate) fn after<'j>(around: &Around<'j>, slot: Slot) -> Option<(Slot, &'j Touchpoint)> {
    let it = around.touchpoint(slot)?;
    around.met_after(end(it)?, slot, &it.needs)
}

/// A handover to nobody gets the service that comes next for one of its sender's needs, who answers.
pub(crate) fn find_receiver(draft: &mut Draft<'_>, around: &Around<'_>, slot: Slot, settings: &Settings) {
    let Some(h) = around.handover(slot).filter(|h| !h.refused && h.to.is_none()) else { return };
    let next = around.find(&h.from).and_then(|(from, _)| after(around, from));
    let Some((_, next)) = next.filter(|(slot, it)| around.find(&it.id).is_some_and(|(found, _)| found == *slot)) else {
        return;
    };
    draft.set(slot, HandoverField::To(Some(next.id.clone())));
    accept(draft, around, slot, settings);
}
