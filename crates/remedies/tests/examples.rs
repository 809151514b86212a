//! What the remedies do to the journeys that come with Stafett.
#![allow(clippy::unwrap_used, reason = "tests")]

use expect_test::{Expect, expect};
use formats::journey_file;
use gaps::{Gap, Settings};
use journey::Journey;
use remedies::{NextSteps, Texts, next_steps, weight};
use std::path::Path;

fn example(name: &str) -> Journey {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(format!("{name}.journey.json"));
    journey_file::read(&std::fs::read(path).unwrap()).unwrap().journey
}

fn lines(gaps: &[Gap]) -> String {
    let line = |gap: &Gap| {
        let days = gap.days.map(|(first, last)| format!(" {first}..{last}")).unwrap_or_default();
        format!("  {} [{}]{days}\n", gap.rule, gap.subject_texts().join(" "))
    };
    gaps.iter().map(line).collect()
}

fn told(steps: &NextSteps) -> String {
    let mut text = String::new();
    for ranked in &steps.single {
        let difference = &ranked.trial.difference;
        text += &format!(
            "{:3} {} closes {} opens {}\n",
            ranked.score,
            ranked.remedy.slug(),
            difference.closed.len(),
            difference.opened.len()
        );
    }
    let together = &steps.together;
    for (remedy, adds) in &together.steps {
        text += &format!("+ {} {adds}\n", remedy.slug());
    }
    text += &format!(
        "of {}: closed {}, opened {}, remaining {}\nopened\n{}remaining\n{}",
        steps.weight,
        together.closed,
        together.opened,
        together.remaining,
        lines(&together.trial.difference.opened),
        lines(&together.trial.difference.remaining)
    );
    text
}

fn check(name: &str, expected: Expect) {
    let steps = next_steps(&example(name), &Settings::default(), &Texts::default(), &[]);
    expected.assert_eq(&told(&steps));
}

#[test]
fn before_a_coordinator() {
    check(
        "before-a-coordinator",
        expect![[r#"
         52 data-sharing closes 20 opens 0
         47 joint-plan closes 16 opens 0
         38 warm-handover closes 15 opens 0
         21 one-stop-team closes 9 opens 1
         20 coordinator closes 7 opens 0
         14 deadline closes 5 opens 0
         13 closed-loop closes 7 opens 0
          9 peer-support closes 3 opens 0
          2 pooled-budget closes 1 opens 0
        + data-sharing 52
        + coordinator 20
        + joint-plan 12
        of 117: closed 84, opened 0, remaining 33
        opened
        remaining
          orphan [T6]
          orphan [T11]
          ping-pong [gp dps]
          over-limit [H3]
          over-limit [H9]
          uncovered [] 1..13
          loop-open [H3]
          loop-open [H6]
          loop-open [H7]
          loop-open [H9]
          thin-handover [H3]
          many-contacts []
          low-point [T2]
          low-point [T9 T10]
          low-point [T10]
          competence [T2]
          incentive-split [H9]
    "#]],
    );
}

#[test]
fn between_the_chairs() {
    check(
        "between-the-chairs",
        expect![[r#"
         42 joint-plan closes 14 opens 0
         37 data-sharing closes 15 opens 2
         34 warm-handover closes 14 opens 0
         24 closed-loop closes 11 opens 0
         21 coordinator closes 7 opens 0
         11 deadline closes 5 opens 1
          9 peer-support closes 3 opens 0
          3 offline-channel closes 1 opens 0
          2 one-stop-team closes 3 opens 2
        + joint-plan 42
        + warm-handover 25
        + closed-loop 23
        of 135: closed 90, opened 0, remaining 45
        opened
        remaining
          orphan [T3]
          ping-pong [substance-unit psychiatry-clinic]
          between-chairs [n1 n2]
          no-owner [T11]
          no-owner [T12]
          no-coordinator []
          over-limit [H2]
          over-limit [H3]
          over-limit [H11]
          no-start [T12]
          uncovered [] 12..14
          many-contacts []
          form-load []
          low-point [T2]
          low-point [T10 T11]
          digital-only [T3]
          competence [T2]
          competence [T4]
          incentive-split [H3]
          rule-overload [T4]
    "#]],
    );
}

#[test]
fn turning_eighteen() {
    check(
        "turning-eighteen",
        expect![[r#"
         31 data-sharing closes 13 opens 1
         23 warm-handover closes 11 opens 2
         18 deadline closes 8 opens 2
         13 joint-plan closes 5 opens 0
         12 one-stop-team closes 6 opens 1
          8 closed-loop closes 3 opens 0
          6 coordinator closes 2 opens 0
          6 peer-support closes 2 opens 0
        + data-sharing 31
        + deadline 18
        + coordinator 6
        of 79: closed 61, opened 6, remaining 18
        opened
          single-point [paediatric team]
          info-dropped [T14 goals]
          low-point [T14 T12]
        remaining
          orphan [T6]
          uncovered [n1] 249..371
          loop-open [H5]
          thin-handover [H5]
          many-contacts []
          form-load []
          low-point [T6]
          not-involved [T8]
          not-involved [T9]
    "#]],
    );
}

#[test]
fn one_team_for_the_family() {
    check(
        "one-team-for-the-family",
        expect![[r#"
         29 warm-handover closes 11 opens 0
         24 data-sharing closes 9 opens 0
         21 joint-plan closes 7 opens 0
          9 peer-support closes 3 opens 0
          9 interpreter closes 3 opens 0
          6 coordinator closes 2 opens 0
          5 one-stop-team closes 2 opens 0
          3 deadline closes 1 opens 0
        + warm-handover 29
        + joint-plan 9
        + interpreter 9
        of 64: closed 47, opened 0, remaining 17
        opened
        remaining
          orphan [T3]
          orphan [T5]
          no-owner [T5]
          no-coordinator []
          over-limit [H3]
          info-missing [T4 story]
          many-contacts []
          low-point [T3]
    "#]],
    );
}

#[test]
fn early_coordinated_support() {
    check(
        "early-coordinated-support",
        expect![[r#"
          5 data-sharing closes 2 opens 0
          4 coordinator closes 2 opens 0
          4 joint-plan closes 2 opens 0
          3 warm-handover closes 2 opens 1
          0 one-stop-team closes 1 opens 1
          0 deadline closes 1 opens 1
        + data-sharing 5
        + coordinator 4
        of 12: closed 9, opened 0, remaining 3
        opened
        remaining
          over-limit [H10]
    "#]],
    );
}

#[test]
fn the_best_three_close_more_than_half() {
    let steps = next_steps(&example("before-a-coordinator"), &Settings::default(), &Texts::default(), &[]);
    assert!(steps.together.closed * 2 > steps.weight);
    let left: i64 = steps.together.trial.difference.remaining.iter().map(|gap| weight(gap.severity)).sum();
    assert!(left >= steps.together.remaining);
}
