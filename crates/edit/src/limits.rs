//! What numbers a journey can hold. Within these, everything that is written can be read again.

use journey::{Day, Handover, MAX_DAY, Person, Record, Touchpoint};

/// Years that a birthday can tell.
const MAX_AGE: u16 = 150;

/// The keys of the record whose numbers lie outside the limits.
pub(crate) fn outside(record: &Record) -> Vec<&'static str> {
    let days: Vec<(&'static str, Option<Day>)> = match record {
        Record::Head(head) => vec![("lastDay", head.last_day)],
        Record::Need(need) => vec![("fromDay", Some(need.from_day)), ("toDay", need.to_day)],
        Record::Touchpoint(touchpoint) => vec![("day", touchpoint.day)],
        Record::Handover(handover) => handover_days(handover),
        Record::Coordinator(it) => vec![("fromDay", Some(it.from_day)), ("toDay", it.to_day)],
        Record::JointPlan(plan) => vec![("fromDay", Some(plan.from_day)), ("toDay", plan.to_day)],
        Record::Person(_)
        | Record::Phase(_)
        | Record::Actor(_)
        | Record::InformationItem(_)
        | Record::Note(_)
        | Record::Review(_) => Vec::new(),
    };
    let mut keys: Vec<&'static str> =
        days.into_iter().filter(|(_, day)| day.is_some_and(|day| !is_day(day))).map(|(key, _)| key).collect();
    match record {
        Record::Touchpoint(touchpoint) => keys.extend(touchpoint_counts(touchpoint)),
        Record::Handover(handover) => keys.extend(handover_limits(handover)),
        Record::Person(person) if !birthdays_fit(person) => keys.push("birthdays"),
        Record::Person(_)
        | Record::Head(_)
        | Record::Phase(_)
        | Record::Actor(_)
        | Record::Need(_)
        | Record::InformationItem(_)
        | Record::Coordinator(_)
        | Record::JointPlan(_)
        | Record::Note(_)
        | Record::Review(_) => {}
    }
    keys
}

/// Whether a journey can hold the day.
pub(crate) fn is_day(day: Day) -> bool {
    (-MAX_DAY..=MAX_DAY).contains(&day)
}

fn is_span(days: Day) -> bool {
    (0..=MAX_DAY).contains(&days)
}

fn handover_days(handover: &Handover) -> Vec<(&'static str, Option<Day>)> {
    vec![
        ("sentDay", handover.sent_day),
        ("acceptedDay", handover.accepted_day),
        ("arrivedDay", handover.arrived_day),
        ("consentDay", handover.consent_day),
        ("feedbackDay", handover.feedback_day),
    ]
}

fn handover_limits(handover: &Handover) -> impl Iterator<Item = &'static str> {
    let limits = [("informationLimit", handover.information_limit), ("limit", handover.limit)];
    limits.into_iter().filter(|(_, days)| days.is_some_and(|days| !is_span(days))).map(|(key, _)| key)
}

fn touchpoint_counts(touchpoint: &Touchpoint) -> impl Iterator<Item = &'static str> {
    let is_count = |count: u32| Day::try_from(count).is_ok_and(is_span);
    [
        ("duration", is_span(touchpoint.duration)),
        ("experience", touchpoint.experience.is_none_or(|rating| (-2..=2).contains(&rating))),
        ("forms", is_count(touchpoint.forms)),
        ("guidelineCount", is_count(touchpoint.guideline_count)),
        ("endsAtAge", touchpoint.ends_at_age.is_none_or(|age| age <= MAX_AGE)),
    ]
    .into_iter()
    .filter(|(_, fits)| !fits)
    .map(|(key, _)| key)
}

fn birthdays_fit(person: &Person) -> bool {
    person.birthdays.iter().all(|birthday| birthday.age <= MAX_AGE && is_day(birthday.day))
}
