//! Layouts as small sketches, and what holds of every layout.

mod stability;

use crate::{Input, Item, Layout, Line, Placed, Point, TimeView, arrange};
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

fn apart(one: &Placed, two: &Placed) -> bool {
    one.x + one.w < two.x || two.x + two.w < one.x || one.y + one.h < two.y || two.y + two.h < one.y
}

/// A journey by chance: lanes, phases, days, durations, heights and lines.
fn any_journey(view: TimeView) -> impl Strategy<Value = Input> {
    let boxes = (0..6_usize, prop::option::of(0..4_usize), prop::option::of(-9..90_i32), 0..60_i32, 20.0..120.0_f64);
    (
        prop::collection::vec(boxes, 0..40),
        prop::collection::vec((0..42_usize, prop::option::of(0..42_usize)), 0..60),
        prop::collection::vec(0..7_usize, 0..3),
        prop::option::of((-40..0_i32, 0..2000_i32)),
        prop::collection::vec(0..40_usize, 0..4),
    )
        .prop_map(move |(boxes, lines, breaks, days, far)| {
            let boxes =
                boxes.into_iter().map(|(lane, phase, day, duration, h)| Item { h, duration, ..item(lane, phase, day) });
            let lines = lines.into_iter().map(|(from, to)| Line { from, to });
            let (boxes, lines) = (boxes.collect(), lines.collect());
            let mut input = Input { lanes: 3, phases: 2, boxes, lines, breaks, view, days, ..Input::default() };
            for at in far.iter().filter(|_| view == TimeView::Calendar) {
                if let Some(item) = input.boxes.get_mut(*at) {
                    item.day = item.day.map(|day| day * 40);
                }
            }
            input
        })
}

/// What must never be, whatever the journey.
fn check_never(input: &Input, layout: &Layout) -> Result<(), TestCaseError> {
    let finite = |values: &[f64]| values.iter().all(|value| value.is_finite());
    prop_assert!(finite(&[layout.width, layout.height]));
    for (at, one) in layout.boxes.iter().enumerate() {
        prop_assert!(finite(&[one.x, one.y, one.w, one.h]));
        let lane = layout.lanes[input.boxes[at].lane];
        prop_assert!(one.y > lane.y && one.y + one.h < lane.y + lane.h, "a box at the border of its lane");
        prop_assert!(one.x > 0.0 && one.x + one.w < layout.width, "a box at the border of the drawing");
        for two in &layout.boxes[at + 1..] {
            prop_assert!(apart(one, two), "two boxes touch");
        }
    }
    for pair in layout.lanes.windows(2) {
        prop_assert!(pair[0].y + pair[0].h <= pair[1].y, "two lanes overlap");
    }
    let known = |line: &Line| line.from < input.boxes.len() && line.to.is_none_or(|to| to < input.boxes.len());
    let mut stretches: Vec<(usize, Point, Point)> = Vec::new();
    for (number, (line, path)) in input.lines.iter().zip(&layout.lines).enumerate() {
        prop_assert_eq!(known(line), path.len() >= 2, "a line between boxes is drawn, others are not");
        for pair in path.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            prop_assert!(finite(&[a.x, a.y, b.x, b.y]));
            prop_assert!((a.x - b.x).abs() < 1e-6 || (a.y - b.y).abs() < 1e-6, "a slanted line");
            for (at, placed) in layout.boxes.iter().enumerate() {
                let own = line.from == at || line.to == Some(at);
                prop_assert!(own || !crate::promises::enters(a, b, placed), "a line through a box");
            }
            stretches.push((number, a, b));
        }
    }
    for (at, (one, a, b)) in stretches.iter().enumerate() {
        for (two, c, d) in &stretches[at + 1..] {
            prop_assert!(one == two || !upon(*a, *b, *c, *d), "two lines upon each other");
        }
    }
    if input.view == TimeView::Steps {
        for pair in layout.phases.windows(2) {
            prop_assert!((pair[0].x + pair[0].w - pair[1].x).abs() < 1e-6, "phases side by side");
        }
        for (item, placed) in input.boxes.iter().zip(&layout.boxes) {
            let mut groups = layout.phases.iter().filter(|group| group.phase == item.phase);
            let inside = groups.any(|group| placed.x > group.x && placed.x + placed.w < group.x + group.w);
            prop_assert!(inside, "a box outside its phase");
        }
    }
    Ok(())
}

/// Whether two stretches run upon each other for some length.
fn upon(a: Point, b: Point, c: Point, d: Point) -> bool {
    let shared = |a: f64, b: f64, c: f64, d: f64| a.max(b).min(c.max(d)) - a.min(b).max(c.min(d)) > 1.0;
    let flat = |a: Point, b: Point| (a.y - b.y).abs() < 1e-6;
    let steep = |a: Point, b: Point| (a.x - b.x).abs() < 1e-6;
    flat(a, b) && flat(c, d) && (a.y - c.y).abs() < 0.5 && shared(a.x, b.x, c.x, d.x)
        || steep(a, b) && steep(c, d) && (a.x - c.x).abs() < 0.5 && shared(a.y, b.y, c.y, d.y)
}

/// The same journey told in another order: boxes by these keys, but those of one lane and one day as
/// they came; lines by these keys. And where each box went.
fn retold(input: &Input, keys: &[u32]) -> (Input, Vec<usize>, Vec<usize>) {
    let key = |at: usize| keys.get(at).copied().unwrap_or(at as u32);
    let mut boxes: Vec<usize> = (0..input.boxes.len()).collect();
    // What is of one lane and one day moves together.
    let place = |at: usize| (input.boxes[at].lane, input.boxes[at].day);
    let leader = |at: usize| (0..=at).find(|other| place(*other) == place(at)).unwrap_or(at);
    boxes.sort_by_key(|at| (key(leader(*at)), leader(*at), *at));
    let mut went = vec![0; boxes.len()];
    for (to, from) in boxes.iter().enumerate() {
        went[*from] = to;
    }
    let mut lines: Vec<usize> = (0..input.lines.len()).collect();
    let ends = |at: usize| (input.lines[at].from, input.lines[at].to);
    let first = |at: usize| (0..=at).find(|other| ends(*other) == ends(at)).unwrap_or(at);
    lines.sort_by_key(|at| (key(first(*at)), first(*at), *at));
    let moved = |at: usize| went.get(at).copied().unwrap_or(at);
    let told = Input {
        boxes: boxes.iter().map(|at| input.boxes[*at]).collect(),
        lines: lines
            .iter()
            .map(|at| Line { from: moved(input.lines[*at].from), to: input.lines[*at].to.map(moved) })
            .collect(),
        ..input.clone()
    };
    (told, boxes, lines)
}

fn check_order(input: &Input, keys: &[u32]) -> Result<(), TestCaseError> {
    let (told, boxes, lines) = retold(input, keys);
    let (one, other) = (arrange(input), arrange(&told));
    for (to, from) in boxes.iter().enumerate() {
        prop_assert_eq!(other.boxes[to], one.boxes[*from]);
    }
    for (to, from) in lines.iter().enumerate() {
        prop_assert_eq!(&other.lines[to], &one.lines[*from]);
    }
    Ok(())
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    // The promises of every phase are checked on the way, since tests are debug builds.
    #[test]
    fn whatever_the_journey_the_promises_hold(input in any_journey(TimeView::Steps)) {
        let layout = arrange(&input);
        prop_assert_eq!(&layout, &arrange(&input));
        check_never(&input, &layout)?;
    }

    #[test]
    fn whatever_the_journey_its_calendar_keeps_the_promises(input in any_journey(TimeView::Calendar)) {
        let layout = arrange(&input);
        prop_assert_eq!(&layout, &arrange(&input));
        check_never(&input, &layout)?;
    }

    #[test]
    fn the_order_in_which_unrelated_things_are_told_changes_nothing(
        input in any_journey(TimeView::Steps),
        keys in prop::collection::vec(0..1000_u32, 60),
    ) {
        check_order(&input, &keys)?;
        check_order(&Input { view: TimeView::Calendar, ..input }, &keys)?;
    }
}
