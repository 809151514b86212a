//! Layouts as small sketches.

mod always;
mod calendar;
mod stability;

use crate::{Input, Item, Layout, Line, arrange};
use expect_test::{Expect, expect};

fn item(lane: usize, phase: Option<usize>, day: Option<i32>) -> Item {
    Item { w: 148.0, h: 60.0, lane, phase, day, duration: 0 }
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
            180,54 224,54
            372,54 416,54"#]],
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
            106,84 106,122"#]],
    );
}

#[test]
fn a_line_runs_round_the_boxes_in_its_way() {
    check(
        &[(0, 0), (0, 5), (0, 9)],
        &[(0, 1), (1, 2), (0, 2)],
        expect![[r#"
        0/0 1/0 2/0
        180,60 224,60
        372,60 416,60
        106,30 106,15 490,15 490,30"#]],
    );
}

#[test]
fn what_a_line_leads_past_stands_beside_it() {
    check(
        &[(0, 0), (0, 5), (0, 9)],
        &[(0, 2)],
        expect![[r#"
        0/0 0/1 1/0
        180,54 224,54"#]],
    );
    check(&[(0, 0), (0, 5), (0, 9)], &[], expect!["0/0 1/0 2/0"]);
}

#[test]
fn lines_of_one_lane_keep_to_their_rows() {
    check(
        &[(0, 0), (0, 2), (0, 4), (0, 6), (0, 8), (0, 10)],
        &[(0, 2), (2, 4), (1, 3), (3, 5)],
        expect![[r#"
        0/0 0/1 1/0 1/1 2/0 2/1
        180,54 224,54
        372,54 416,54
        180,138 224,138
        372,138 416,138"#]],
    );
}

#[test]
fn parallel_lines_have_tracks_of_their_own_and_do_not_cross() {
    check(
        &[(0, 0), (1, 0), (3, 5), (4, 5)],
        &[(0, 2), (1, 3)],
        expect![[r#"
            0/0 0/1 1/3 0/4
            180,54 286,54 286,256
            106,168 106,340"#]],
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
        boxes: vec![item(0, None, Some(-5)), item(0, None, None), item(0, Some(0), Some(0)), item(0, None, Some(3))],
        ..Input::default()
    });
    let phases: Vec<_> = layout.phases.iter().map(|group| group.phase).collect();
    assert_eq!(phases, [None, Some(0), None]);
    assert!(layout.boxes.windows(2).all(|pair| pair[0].x < pair[1].x));
}

#[test]
fn boxes_without_a_phase_stay_where_they_were_when_a_later_one_gets_a_phase() {
    let boxes = vec![item(0, None, None), item(0, None, None), item(0, None, None)];
    let before = arrange(&Input { boxes: boxes.clone(), ..Input::default() });
    let mut phased = boxes;
    phased[2].phase = Some(0);
    let after = arrange(&Input { boxes: phased, phases: 1, ..Input::default() });
    assert!(after.boxes.windows(2).all(|pair| pair[0].x < pair[1].x));
    assert!(before.boxes[..2] == after.boxes[..2], "the earlier ones stand where they stood");
    // One that a phase leads to comes after it.
    let line = Line { from: 1, to: Some(0) };
    let boxes = vec![item(0, None, None), item(0, Some(0), None)];
    let led = arrange(&Input { boxes, phases: 1, lines: vec![line], ..Input::default() });
    assert!(led.boxes[1].x < led.boxes[0].x);
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

#[test]
fn what_has_no_day_follows_what_leads_to_it() {
    let boxes = vec![item(0, None, Some(0)), item(0, None, Some(5)), item(0, None, Some(9)), item(1, None, None)];
    let column = |lines: &[(usize, usize)]| {
        let lines = lines.iter().map(|(from, to)| Line { from: *from, to: Some(*to) }).collect();
        arrange(&Input { boxes: boxes.clone(), lines, ..Input::default() }).boxes[3].column
    };
    assert_eq!(column(&[(0, 3)]), 0);
    assert_eq!(column(&[(0, 3), (3, 2)]), 0, "it does not wait for what it leads to");
    assert_eq!(column(&[(1, 3)]), 1);
}
