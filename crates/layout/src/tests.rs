//! Layouts as small sketches, and what holds of every layout.

use crate::{Input, Item, Layout, Line, Placed, Spacing, TimeView, arrange};
use expect_test::{Expect, expect};
use proptest::prelude::*;

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

/// Boxes as (lane, day, duration).
fn calendar(boxes: &[(usize, Option<i32>, i32)], lines: &[(usize, usize)]) -> Layout {
    arrange(&Input {
        boxes: boxes
            .iter()
            .map(|(lane, day, duration)| Item { duration: *duration, ..item(*lane, None, *day) })
            .collect(),
        lines: lines.iter().map(|(from, to)| Line { from: *from, to: Some(*to) }).collect(),
        view: TimeView::Calendar,
        ..Input::default()
    })
}

/// Left edge and row of the boxes, the length of a day and the days that are folded away.
fn check_calendar(boxes: &[(usize, Option<i32>, i32)], expected: Expect) {
    let layout = calendar(boxes, &[]);
    let days = layout.days.unwrap();
    let mut text: Vec<String> = layout.boxes.iter().map(|b| format!("{}/{}", b.x, b.row)).collect();
    text.push(format!("day {}", days.length));
    text.extend(days.folds.iter().map(|fold| format!("{}–{} folded", fold.from, fold.to)));
    text.extend(days.without_day.map(|x| format!("without a day from {x}")));
    expected.assert_eq(&text.join(", "));
}

#[test]
fn in_the_calendar_waiting_is_length() {
    check_calendar(&[(0, Some(0), 0), (0, Some(10), 0), (0, Some(30), 0)], expect!["36/0, 276/0, 756/0, day 24"]);
}

#[test]
fn boxes_of_days_close_together_stand_under_each_other() {
    check_calendar(
        &[(0, Some(0), 0), (0, Some(1), 0), (1, Some(2), 0), (0, Some(40), 0)],
        expect!["36/0, 60/1, 84/2, 676/0, day 24, 15–32 folded"],
    );
}

#[test]
fn a_long_stretch_in_which_nothing_begins_is_folded() {
    check_calendar(
        &[(0, Some(0), 0), (0, Some(10), 0), (0, Some(400), 0)],
        expect!["36/0, 276/0, 868/0, day 24, 23–392 folded"],
    );
}

#[test]
fn what_goes_on_keeps_its_row() {
    check_calendar(
        &[(0, Some(0), 30), (0, Some(20), 0), (0, Some(40), 0), (1, Some(20), 0)],
        expect!["36/0, 436/1, 836/0, 436/2, day 20"],
    );
}

#[test]
fn what_has_no_day_stands_behind_all_days() {
    check_calendar(
        &[(0, None, 0), (0, Some(20), 0), (1, None, 9)],
        expect!["280/0, 36/0, 280/1, day 24, without a day from 244"],
    );
    check_calendar(&[(0, None, 0)], expect!["36/0, day 24, without a day from 0"]);
}

#[test]
fn phases_lie_over_their_days_and_in_rows_where_they_overlap() {
    let layout = arrange(&Input {
        phases: 4,
        boxes: vec![
            item(0, Some(0), Some(0)),
            item(0, Some(1), Some(10)),
            item(0, Some(0), Some(20)),
            item(0, Some(2), Some(60)),
        ],
        view: TimeView::Calendar,
        ..Input::default()
    });
    let rows: Vec<usize> = layout.phases.iter().map(|phase| phase.row).collect();
    assert_eq!(rows, [0, 1, 0, 0]);
    let [first, second, third, empty] = &layout.phases[..] else { panic!("four phases") };
    assert_eq!((first.x, first.x + first.w), (layout.boxes[0].x, layout.boxes[2].x + 148.0));
    assert!(second.x > first.x && third.x > first.x + first.w);
    assert_eq!(Some(empty.x), layout.days.unwrap().without_day);
}

#[test]
fn longer_waiting_never_looks_shorter() {
    let mut last = 0.0;
    for wait in 1..300 {
        let layout = calendar(&[(0, Some(0), 0), (0, Some(9), 0), (0, Some(20), 0), (0, Some(20 + wait), 0)], &[]);
        let length = layout.boxes[3].x - layout.boxes[2].x;
        if layout.days.unwrap().length == 16.0 {
            assert!(length >= last, "{wait} days");
            last = length;
        }
    }
}

fn apart(one: &Placed, two: &Placed) -> bool {
    one.x + one.w < two.x || two.x + two.w < one.x || one.y + one.h < two.y || two.y + two.h < one.y
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
            ..Input::default()
        };
        let layout = arrange(&input);
        prop_assert_eq!(&layout, &arrange(&input));
        for pair in layout.lanes.windows(2) {
            prop_assert!(pair[0].y + pair[0].h <= pair[1].y);
        }
    }

    #[test]
    fn whatever_the_journey_its_calendar_keeps_the_promises(
        boxes in prop::collection::vec((0..6_usize, prop::option::of(0..4_usize), prop::option::of(-9..90_i32), 0..60_i32, 20.0..120.0_f64), 0..40),
        far in prop::collection::vec(0..40_usize, 0..4),
        lines in prop::collection::vec((0..42_usize, prop::option::of(0..42_usize)), 0..60),
        days in prop::option::of((-40..0_i32, 0..2000_i32)),
    ) {
        let mut input = Input {
            lanes: 3,
            phases: 2,
            boxes: boxes.iter().map(|(lane, phase, day, duration, h)| Item { h: *h, duration: *duration, ..item(*lane, *phase, *day) }).collect(),
            lines: lines.iter().map(|(from, to)| Line { from: *from, to: *to }).collect(),
            view: TimeView::Calendar,
            days,
            ..Input::default()
        };
        for at in far {
            if let Some(item) = input.boxes.get_mut(at) {
                item.day = item.day.map(|day| day * 40);
            }
        }
        let layout = arrange(&input);
        prop_assert_eq!(&layout, &arrange(&input));
        for (at, one) in layout.boxes.iter().enumerate() {
            prop_assert!([one.x, one.y, one.w, one.h].iter().all(|value| value.is_finite()));
            prop_assert!(layout.boxes[at + 1..].iter().all(|two| apart(one, two)), "two boxes touch");
        }
        // Another height, such as that of a new title, moves no box along the days, and none to another row.
        let mut retitled = input.clone();
        retitled.boxes.iter_mut().for_each(|item| item.h = 140.0 - item.h);
        let other = arrange(&retitled);
        let place = |placed: &Placed| (placed.row, placed.column);
        prop_assert!(layout.boxes.iter().zip(&other.boxes).all(|(one, two)| place(one) == place(two)));
        // Boxes on other days or in other lanes can be listed in any order.
        let mut order: Vec<usize> = (0..input.boxes.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse((input.boxes[*at].lane, input.boxes[*at].day, std::cmp::Reverse(*at))));
        let turned = Input { boxes: order.iter().map(|at| input.boxes[*at]).collect(), lines: Vec::new(), ..input.clone() };
        let turned = arrange(&turned);
        let straight = arrange(&Input { lines: Vec::new(), ..input });
        for (to, from) in order.iter().enumerate() {
            prop_assert_eq!(turned.boxes[to], straight.boxes[*from]);
        }
    }
}
