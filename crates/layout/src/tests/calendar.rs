//! The calendar, in which a day has its place and waiting is length.

use super::item;
use crate::{Input, Item, Layout, Line, TimeView, arrange};
use expect_test::{Expect, expect};

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
    check_calendar(&[(0, Some(0), 0), (0, Some(10), 0), (0, Some(30), 0)], expect!["32/0, 272/0, 752/0, day 24"]);
}

#[test]
fn boxes_of_days_close_together_stand_under_each_other() {
    check_calendar(
        &[(0, Some(0), 0), (0, Some(1), 0), (1, Some(2), 0), (0, Some(40), 0)],
        expect!["32/0, 56/1, 80/2, 672/0, day 24, 15–32 folded"],
    );
}

#[test]
fn a_long_stretch_in_which_nothing_begins_is_folded() {
    check_calendar(
        &[(0, Some(0), 0), (0, Some(10), 0), (0, Some(400), 0)],
        expect!["32/0, 272/0, 864/0, day 24, 23–392 folded"],
    );
}

#[test]
fn what_goes_on_keeps_its_row() {
    check_calendar(
        &[(0, Some(0), 30), (0, Some(20), 0), (0, Some(40), 0), (1, Some(20), 0)],
        expect!["32/0, 432/1, 832/0, 432/2, day 20"],
    );
}

#[test]
fn what_has_no_day_stands_behind_all_days() {
    check_calendar(
        &[(0, None, 0), (0, Some(20), 0), (1, None, 9)],
        expect!["268/0, 32/0, 268/1, day 24, without a day from 236"],
    );
    check_calendar(&[(0, None, 0)], expect!["32/0, day 24, without a day from 0"]);
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
