//! Layouts as small sketches, and what holds of every layout.

use crate::{Input, Item, Layout, Line, Spacing, arrange};
use expect_test::{Expect, expect};
use proptest::prelude::*;

fn item(lane: usize, phase: Option<usize>, day: Option<i32>) -> Item {
    Item { w: 148.0, h: 60.0, lane, phase, day }
}

/// Boxes as (lane, day), lines as pairs.
fn layout(boxes: &[(usize, i32)], lines: &[(usize, usize)]) -> Layout {
    arrange(&Input {
        boxes: boxes.iter().map(|(lane, day)| item(*lane, None, Some(*day))).collect(),
        lines: lines.iter().map(|(from, to)| Line { from: *from, to: Some(*to) }).collect(),
        ..Input::default()
    })
}

/// Columns and rows of the boxes, and the corners of the lines.
fn check(boxes: &[(usize, i32)], lines: &[(usize, usize)], expected: Expect) {
    let layout = layout(boxes, lines);
    let cells: Vec<String> = layout.boxes.iter().map(|b| format!("{}/{}", b.column, b.row)).collect();
    let mut text = cells.join(" ");
    for line in &layout.lines {
        text += "\n";
        text += &line.iter().map(|p| format!("{},{}", p.x, p.y)).collect::<Vec<_>>().join(" ");
    }
    expected.assert_eq(&text);
}

#[test]
fn boxes_of_one_lane_follow_each_other() {
    check(
        &[(0, 0), (0, 5), (0, 9)],
        &[(0, 1), (1, 2)],
        expect![[r#"
        0/0 1/0 2/0
        184,54 234,54
        382,54 432,54"#]],
    );
}

#[test]
fn boxes_of_one_lane_and_day_stand_under_each_other() {
    check(&[(0, 0), (0, 0), (0, 9)], &[], expect!["0/0 0/1 1/0"]);
}

#[test]
fn neighbouring_lanes_share_a_column_and_a_straight_line() {
    check(
        &[(0, 0), (1, 5)],
        &[(0, 1)],
        expect![[r#"
        0/0 0/1
        110,84 110,122"#]],
    );
}

#[test]
fn a_line_runs_round_the_boxes_in_its_way() {
    check(
        &[(0, 0), (0, 5), (0, 9)],
        &[(0, 2)],
        expect![[r#"
            0/0 1/0 2/0
            110,30 110,15 478,15 478,30"#]],
    );
}

#[test]
fn parallel_lines_have_tracks_of_their_own_and_do_not_cross() {
    check(
        &[(0, 0), (1, 0), (3, 5), (4, 5)],
        &[(0, 2), (1, 3)],
        expect![[r#"
        0/0 0/1 1/3 1/4
        184,54 294,54 294,256
        110,168 110,370 220,370"#]],
    );
}

#[test]
fn nothing_at_all_is_a_layout() {
    let layout = arrange(&Input::default());
    assert!(layout.boxes.is_empty() && layout.lines.is_empty());
    assert!(layout.width.is_finite() && layout.height == 0.0);
}

#[test]
fn lanes_and_phases_without_boxes_have_their_ground() {
    let layout = arrange(&Input { lanes: 2, phases: 3, ..Input::default() });
    assert_eq!((layout.lanes.len(), layout.phases.len()), (2, 3));
    assert!(layout.lanes.iter().all(|lane| lane.h >= 40.0));
    assert!(layout.phases.iter().all(|phase| phase.w >= 148.0));
}

#[test]
fn boxes_without_a_phase_stand_before_or_after_all_phases() {
    let layout = arrange(&Input {
        phases: 1,
        boxes: vec![item(0, None, Some(-5)), item(0, Some(0), Some(0)), item(0, None, Some(3)), item(0, None, None)],
        ..Input::default()
    });
    let phases: Vec<_> = layout.phases.iter().map(|group| group.phase).collect();
    assert_eq!(phases, [None, Some(0), None]);
    assert!(layout.boxes.windows(2).all(|pair| pair[0].x < pair[1].x));
}

#[test]
fn a_line_to_nobody_ends_in_the_open_right_of_its_box() {
    let layout = arrange(&Input {
        boxes: vec![item(0, None, Some(0))],
        lines: vec![Line { from: 0, to: None }, Line { from: 7, to: Some(0) }],
        ..Input::default()
    });
    let [start, end] = layout.lines[0][..] else { panic!("a straight line") };
    assert!(start.x == layout.boxes[0].x + 148.0 && end.x > start.x + 20.0 && end.x < layout.width);
    assert!(layout.lines[1].is_empty(), "a line from no box is no line");
}

#[test]
fn a_thousand_boxes_have_their_places() {
    let boxes: Vec<_> = (0..1000).map(|at| (at * 7 % 16, at as i32 / 3)).collect();
    let lines: Vec<_> = (1..1000).map(|at| (at - 1, (at * 13 + 5) % 1000)).collect();
    assert_eq!(layout(&boxes, &lines).boxes.len(), 1000);
}

proptest! {
    // The promises of every phase are checked on the way, since tests are debug builds.
    #[test]
    fn whatever_the_journey_the_promises_hold(
        boxes in prop::collection::vec((0..6_usize, prop::option::of(0..4_usize), prop::option::of(-9..40_i32), 20.0..120.0_f64), 0..40),
        lines in prop::collection::vec((0..42_usize, prop::option::of(0..42_usize)), 0..60),
        breaks in prop::collection::vec(0..7_usize, 0..3),
    ) {
        let input = Input {
            lanes: 3,
            phases: 2,
            boxes: boxes.iter().map(|(lane, phase, day, h)| Item { h: *h, ..item(*lane, *phase, *day) }).collect(),
            lines: lines.iter().map(|(from, to)| Line { from: *from, to: *to }).collect(),
            breaks,
            spacing: Spacing::default(),
        };
        let layout = arrange(&input);
        prop_assert_eq!(&layout, &arrange(&input));
        for pair in layout.lanes.windows(2) {
            prop_assert!(pair[0].y + pair[0].h <= pair[1].y);
        }
    }
}
