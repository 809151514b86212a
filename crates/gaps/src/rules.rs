//! The registry: every rule, in the order of reports.

use crate::rule::Rule;

macro_rules! rules {
    ($($name:ident,)*) => {
        /// Every rule, in the order of reports.
        pub const RULES: &[&Rule] = &[$(&$name::RULE),*];

        /// The text of each rule's file, whose head is its manual.
        pub(crate) const FILES: &[&str] = &[$(include_str!(concat!("rules/", stringify!($name), ".rs"))),*];
    };
}

rules! {}

/// The rule of this slug.
pub fn rule_by_slug(slug: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.slug == slug)
}
