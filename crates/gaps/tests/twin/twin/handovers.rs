//! Rules about one handover, or one there and one back.

use super::terms::{Day, Story};
use super::{About, Gap};
use gaps::Settings;
use journey::{Carrier, Consent, HandoverKind, Status};

/// Of a handover to nobody only `no-receiver` is said.
fn each(s: &Story<'_>, holds: impl Fn(usize) -> bool) -> Vec<Gap> {
    let received = |h: &usize| s.h[*h].to.is_some();
    (0..s.h.len()).filter(received).filter(|h| holds(*h)).map(|h| (vec![About::Handover(h)], None)).collect()
}

pub(super) fn ping_pong(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    let actors = s.j.actors.len();
    let turned_away = |h: usize| s.h[h].refused || s.to(h).is_some_and(|to| s.t[to].status == Status::Refused);
    let goes = |h: usize, x: usize, y: usize| s.sending_actor(h) == Some(x) && s.receiving_actor(h) == Some(y);
    let mut gaps = Vec::new();
    for x in 0..actors {
        for y in x + 1..actors {
            let found = (0..s.h.len()).any(|h1| {
                (0..s.h.len()).any(|h2| {
                    let (Some(one), Some(two)) = (s.h[h1].sent_day, s.h[h2].sent_day) else { return false };
                    goes(h1, x, y)
                        && goes(h2, y, x)
                        && (Day::from(one) - Day::from(two)).abs() <= Day::from(settings.refusal_loop_days)
                        && (turned_away(h1) || turned_away(h2))
                })
            });
            if found {
                gaps.push((vec![About::Actor(x), About::Actor(y)], None));
            }
        }
    }
    gaps
}

pub(super) fn no_receiver(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    (0..s.h.len()).filter(|h| s.h[*h].to.is_none()).map(|h| (vec![About::Handover(h)], None)).collect()
}

pub(super) fn not_accepted(s: &Story<'_>, settings: &Settings) -> Vec<Gap> {
    each(s, |h| {
        let late = match (s.to(h), s.h[h].sent_day) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(to), Some(sent)) => {
                s.start(to).is_none_or(|start| start - Day::from(sent) > Day::from(settings.acceptance_days))
            }
        };
        !s.h[h].refused && s.h[h].accepted_day.is_none() && s.h[h].kind != HandoverKind::OnOwn && late
    })
}

pub(super) fn over_limit(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |h| {
        let information_late = match (s.h[h].information_limit, s.h[h].arrived_day, s.h[h].sent_day) {
            (Some(limit), Some(arrived), Some(sent)) => Day::from(arrived) - Day::from(sent) > Day::from(limit),
            _ => false,
        };
        s.over_limit(h) || information_late
    })
}

pub(super) fn loop_open(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |h| {
        let asks = matches!(s.h[h].kind, HandoverKind::Referral | HandoverKind::Notification | HandoverKind::Discharge);
        asks && s.h[h].feedback_needed && s.h[h].feedback_day.is_none()
    })
}

pub(super) fn thin_handover(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |h| {
        let content = &s.h[h].content;
        let complete = content.reason.is_some()
            && content.summary.is_some()
            && content.actions.is_some()
            && content.deadline.is_some()
            && content.warning_signs.is_some()
            && content.contact.is_some();
        let (Some(from), Some(to)) = (s.sending_actor(h), s.receiving_actor(h)) else { return false };
        matches!(s.h[h].kind, HandoverKind::Referral | HandoverKind::Discharge)
            && from != to
            && !matches!(s.h[h].carrier, Carrier::Citizen | Carrier::Relative)
            && !complete
    })
}

pub(super) fn consent_unclear(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |h| !s.h[h].information.is_empty() && matches!(s.h[h].consent, Consent::Missing | Consent::Unclear))
}

pub(super) fn citizen_carries(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |h| matches!(s.h[h].carrier, Carrier::Citizen | Carrier::Relative))
}

pub(super) fn incentive_split(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |h| {
        let payer = s.h[h].payer.as_ref().and_then(|id| s.actor_at(id));
        let beneficiary = s.h[h].beneficiary.as_ref().and_then(|id| s.actor_at(id));
        payer.is_some()
            && beneficiary.is_some()
            && payer != beneficiary
            && (s.h[h].refused || s.h[h].accepted_day.is_none() || s.over_limit(h))
    })
}

pub(super) fn border_gap(s: &Story<'_>, _: &Settings) -> Vec<Gap> {
    each(s, |h| s.h[h].border && s.h[h].competent_authority.is_none())
}
