//! What a safe handover has, point by point.

use crate::names::actor;
use drawing::plain;
use journey::{Consent, Handover, HandoverKind, Journey};
use messages::Words;
use serde::Serialize;
use ts_rs::TS;

/// A point of a safe handover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverCheck {
    /// Which: `receiver`, `reason`, `summary`, `actions`, `deadline`, `warningSigns`, `contact`, `consent`,
    /// `acceptance` or `feedback`.
    pub key: &'static str,
    /// What it is called.
    pub name: String,
    /// Whether this handover has it; none where it needs none.
    pub there: Option<bool>,
    /// What is known of it; may be empty.
    pub detail: String,
}

/// The points of a safe handover, and which of them this one has.
pub fn handover_checks(journey: &Journey, it: &Handover, words: &Words) -> Vec<HandoverCheck> {
    let check = |key: &'static str, there: Option<bool>, detail: String| HandoverCheck {
        key,
        name: words.text(&format!("sheet-check-{key}")),
        there,
        detail,
    };
    let text =
        |key, text: &Option<String>| check(key, Some(text.is_some()), plain(text.as_deref().unwrap_or_default()));
    let receiver = it.to.as_ref().and_then(|to| journey.touchpoints.iter().find(|touchpoint| touchpoint.id == *to));
    let consent = match it.consent {
        Consent::Given | Consent::Refused => Some(true),
        Consent::Missing | Consent::Unclear | Consent::Unrecognised(_) => Some(false),
        Consent::NotNeeded => None,
    };
    let alone = it.kind == HandoverKind::OnOwn;
    let day = |day: Option<journey::Day>| day.map_or_else(String::new, |day| drawing::days::day(journey, words, day));
    let accepted = if alone { None } else { Some(it.accepted_day.is_some() && !it.refused) };
    let feedback = if it.feedback_needed || it.feedback_day.is_some() { Some(it.feedback_day.is_some()) } else { None };
    vec![
        check(
            "receiver",
            Some(receiver.is_some()),
            receiver.map_or_else(String::new, |to| actor(journey, words, &to.actor)),
        ),
        text("reason", &it.content.reason),
        text("summary", &it.content.summary),
        text("actions", &it.content.actions),
        deadline(it, words, text("deadline", &it.content.deadline)),
        text("warningSigns", &it.content.warning_signs),
        text("contact", &it.content.contact),
        check("consent", consent, crate::names::word(words, "consent", &it.consent)),
        check("acceptance", accepted, day(it.accepted_day)),
        check("feedback", feedback, day(it.feedback_day)),
    ]
}

/// A limit is what the law or an agreement allows. The receiver is told a deadline only by the handover itself.
fn deadline(it: &Handover, words: &Words, check: HandoverCheck) -> HandoverCheck {
    match (check.there, it.limit) {
        (Some(false), Some(limit)) => {
            let limit = [("days", drawing::days::count(words, limit).into())];
            HandoverCheck { detail: words.text_with("sheet-only-limit", &limit), ..check }
        }
        _ => check,
    }
}
