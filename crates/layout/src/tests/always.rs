//! What holds of every layout, whatever the journey and in whichever order it is told.

use super::item;
use crate::{Input, Item, Layout, Line, Placed, Point, TimeView, arrange};
use proptest::prelude::*;

/// A journey by chance: lanes, phases, days, durations, heights and lines.
pub(super) fn any_journey(view: TimeView) -> impl Strategy<Value = Input> {
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

fn apart(one: &Placed, two: &Placed) -> bool {
    one.x + one.w < two.x || two.x + two.w < one.x || one.y + one.h < two.y || two.y + two.h < one.y
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
