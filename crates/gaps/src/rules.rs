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

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn the_registry_is_the_table() {
        let line = |rule: &&Rule| {
            let remedies: Vec<&str> = rule.remedies.iter().map(|remedy| remedy.slug()).collect();
            format!("{} {} {:?} {}", rule.slug, rule.severity.word(), rule.findings, remedies.join(" "))
        };
        let expected = expect![[r#"
            dead-end high [1, 4] coordinator closed-loop
            orphan low [1] warm-handover closed-loop
            ping-pong high [4] one-stop-team coordinator
            between-chairs high [1, 4] one-stop-team coordinator joint-plan
            single-point medium [4] coordinator
            parallel-tracks high [1, 4] joint-plan coordinator
            no-receiver high [4] closed-loop warm-handover
            not-accepted high [4] closed-loop deadline
            no-owner high [4] coordinator
            two-leads medium [4] coordinator joint-plan
            no-coordinator high [4, 1] coordinator
            over-limit high [3] deadline one-stop-team
            no-start medium [4] deadline
            uncovered high [4] coordinator warm-handover
            service-cliff high [1, 4] warm-handover deadline
            info-missing high [1] data-sharing joint-plan
            info-dropped high [1] data-sharing warm-handover
            loop-open medium [4] closed-loop
            thin-handover medium [1] warm-handover
            consent-unclear medium [4] data-sharing
            duplicate-assessment medium [1, 3] data-sharing joint-plan
            citizen-carries medium [1] warm-handover data-sharing
            story-retold high [1] data-sharing coordinator
            many-contacts medium [1] one-stop-team coordinator
            form-load low [1] one-stop-team data-sharing
            low-point low [1] warm-handover peer-support
            need-unmet high [1] joint-plan one-stop-team
            not-involved high [1] joint-plan peer-support
            language high [1] interpreter
            digital-only high [1] offline-channel
            competence medium [2] one-stop-team
            incentive-split medium [3] pooled-budget deadline
            rule-overload low [5] fewer-rules
            age-cliff high [4, 1] warm-handover deadline
            border-gap high [4] coordinator deadline"#]];
        expected.assert_eq(&RULES.iter().map(line).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn a_rule_is_found_by_its_slug() {
        assert!(RULES.iter().all(|rule| rule_by_slug(rule.slug).is_some_and(|found| found.slug == rule.slug)));
        assert!(rule_by_slug("no-such-rule").is_none());
    }

    #[test]
    fn a_rules_file_has_its_name() {
        for (rule, file) in RULES.iter().zip(FILES) {
            assert!(file.contains(&format!("slug: \"{}\"", rule.slug)), "{}", rule.slug);
        }
    }
}
