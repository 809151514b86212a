//! The registry: every rule, in the order of reports.

use crate::rule::Rule;

mod citizen_carries;
mod consent_unclear;
mod dead_end;
mod info_dropped;
mod info_missing;
mod loop_open;
mod no_owner;
mod no_receiver;
mod no_start;
mod not_accepted;
mod orphan;
mod over_limit;
mod thin_handover;
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
    no_receiver,
    not_accepted,
    no_owner,
    over_limit,
    no_start,
    uncovered,
    info_missing,
    info_dropped,
    loop_open,
    thin_handover,
    consent_unclear,
    citizen_carries,
}

/// The rule of this slug.
pub fn rule_by_slug(slug: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.slug == slug)
}
