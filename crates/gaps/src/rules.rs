//! The registry: every rule, in the order of reports.

use crate::rule::Rule;

mod age_cliff;
mod between_chairs;
mod border_gap;
mod citizen_carries;
mod competence;
mod consent_unclear;
mod dead_end;
mod digital_only;
mod duplicate_assessment;
mod form_load;
mod incentive_split;
mod info_dropped;
mod info_missing;
mod language;
mod loop_open;
mod low_point;
mod many_contacts;
mod need_unmet;
mod no_coordinator;
mod no_owner;
mod no_receiver;
mod no_start;
mod not_accepted;
mod not_involved;
mod orphan;
mod over_limit;
mod parallel_tracks;
mod ping_pong;
mod rule_overload;
mod service_cliff;
mod single_point;
mod story_retold;
mod thin_handover;
mod two_leads;
mod uncovered;

macro_rules! rules {
    ($($name:ident,)*) => {
        /// Every rule, in the order of reports.
        pub const RULES: &[&Rule] = &[$(&$name::RULE),*];

        /// The text of each rule's file, whose head is its manual.
        pub(crate) const FILES: &[&str] = &[$(include_str!(concat!("rules/", stringify!($name), ".rs"))),*];
    };
}

rules! {
    dead_end,
    orphan,
    ping_pong,
    between_chairs,
    single_point,
    parallel_tracks,
    no_receiver,
    not_accepted,
    no_owner,
    two_leads,
    no_coordinator,
    over_limit,
    no_start,
    uncovered,
    service_cliff,
    info_missing,
    info_dropped,
    loop_open,
    thin_handover,
    consent_unclear,
    duplicate_assessment,
    citizen_carries,
    story_retold,
    many_contacts,
    form_load,
    low_point,
    need_unmet,
    not_involved,
    language,
    digital_only,
    competence,
    incentive_split,
    rule_overload,
    age_cliff,
    border_gap,
}

/// The rule of this slug.
pub fn rule_by_slug(slug: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.slug == slug)
}
