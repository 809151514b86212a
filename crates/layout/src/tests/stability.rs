//! A small change of a journey is a small change of its picture.
//!
//! In the steps, one card more moves no earlier card out of a column left of its own. A later one that stood
//! beside an earlier one may have to make way for what now comes between them, and a card without a day
//! goes with those that it is joined to.
//!
//! What that means in the calendar, where a column is a few days: a card stands at its day and leaves it
//! for nothing but another day. One card more moves none of an earlier day out of a column left of its own,
//! nor within its lane there, as long as a day keeps its length; that length has few steps, so that it seldom
//! changes.

use super::always::any_journey;
use super::item;
use crate::{Input, Item, Layout, Line, Placed, TimeView, arrange};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Journeys as they are: mostly one after the other, handovers to what comes next.
fn plausible(count: usize, seed: u64) -> Input {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut chance = move |most: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) as usize) % most
    };
    let boxes = (0..count).map(|at| item(chance(6), Some(at * 4 / count), Some((at * 7 + chance(5)) as i32)));
    let boxes: Vec<Item> = boxes.collect();
    let lines = (1..count).map(|at| Line { from: at - 1 - chance(3.min(at)), to: Some(at) });
    Input { lanes: 6, phases: 4, lines: lines.collect(), boxes, ..Input::default() }
}

/// One card more in each of many plausible journeys: the layouts without and with it.
fn with_one_more(view: TimeView, days_aside: i32) -> Vec<(Layout, Layout)> {
    let mut pairs = Vec::new();
    for seed in 0..40 {
        let input = Input { view, ..plausible(24, seed) };
        let before = arrange(&input);
        for at in (0..24).step_by(5) {
            let mut more = input.clone();
            let near = input.boxes[at];
            let day = near.day.map(|day| day + days_aside);
            more.boxes.push(Item { lane: (near.lane + seed as usize) % 6, day, ..near });
            pairs.push((before.clone(), arrange(&more)));
        }
    }
    pairs
}

/// How far the others go in the middle.
fn check_median(pairs: &[(Layout, Layout)]) {
    let far = |(a, b): (&Placed, &Placed)| (a.x - b.x).abs() + (a.y - b.y).abs();
    let mut moves: Vec<f64> =
        pairs.iter().flat_map(|(before, after)| before.boxes.iter().zip(&after.boxes)).map(far).collect();
    moves.sort_by(f64::total_cmp);
    let median = moves[moves.len() / 2];
    assert!(median <= 148.0, "the median movement is {median}");
}

#[test]
fn one_card_more_moves_the_others_by_less_than_a_card() {
    for days_aside in [0, 3] {
        check_median(&with_one_more(TimeView::Steps, days_aside));
        check_median(&with_one_more(TimeView::Calendar, days_aside));
    }
}

#[test]
fn one_card_more_seldom_changes_the_length_of_a_day() {
    let length = |layout: &Layout| layout.days.as_ref().unwrap().length;
    let changed = |days_aside| {
        let pairs = with_one_more(TimeView::Calendar, days_aside);
        (pairs.iter().filter(|(before, after)| length(before) != length(after)).count(), pairs.len())
    };
    assert_eq!(changed(0), (0, 200), "a day on which something begins already");
    let (count, all) = changed(3);
    assert!(count * 10 <= all, "{count} of {all}");
}

/// The row of each box, counted from the first of its lane.
fn rows_in_lanes(input: &Input, layout: &Layout) -> Vec<usize> {
    let mut first = std::collections::BTreeMap::new();
    for (item, placed) in input.boxes.iter().zip(&layout.boxes) {
        let row = first.entry(item.lane).or_insert(placed.row);
        *row = placed.row.min(*row);
    }
    input.boxes.iter().zip(&layout.boxes).map(|(item, placed)| placed.row - first[&item.lane]).collect()
}

/// The journey with one box more; ends of lines that named no box still name none.
fn with(input: &Input, one: Item) -> Input {
    let mut more = input.clone();
    more.boxes.push(one);
    for line in &mut more.lines {
        line.from += usize::from(line.from >= input.boxes.len());
        line.to = line.to.map(|to| to + usize::from(to >= input.boxes.len()));
    }
    more
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]
    // Another height, such as that of a new title, moves no box to another column or row, and in the
    // calendar none along the days.
    #[test]
    fn another_title_moves_no_box_out_of_its_column_or_row(
        input in any_journey(TimeView::Calendar),
        heights in prop::collection::vec(20.0..120.0_f64, 40),
    ) {
        for view in [TimeView::Steps, TimeView::Calendar] {
            let input = Input { view, ..input.clone() };
            let mut retitled = input.clone();
            for (item, h) in retitled.boxes.iter_mut().zip(&heights) {
                item.h = *h;
            }
            let (layout, other) = (arrange(&input), arrange(&retitled));
            let place = |placed: &Placed| (placed.row, placed.column);
            prop_assert!(layout.boxes.iter().zip(&other.boxes).all(|(one, two)| place(one) == place(two)));
            let days = |layout: &Layout| layout.days.as_ref().map(|days| days.length);
            prop_assert_eq!(days(&layout), days(&other));
        }
    }

    // It has a phase and a day as some other box has.
    #[test]
    fn one_card_more_moves_none_in_earlier_columns(
        input in any_journey(TimeView::Steps),
        (lane, like) in (0..6_usize, 0..40_usize),
    ) {
        let Some(like) = input.boxes.get(like % input.boxes.len().max(1)).copied() else { return Ok(()) };
        let (before, after) = (arrange(&input), arrange(&with(&input, Item { lane, ..like })));
        let new = after.boxes[input.boxes.len()].column;
        for (own, (one, two)) in input.boxes.iter().zip(before.boxes.iter().zip(&after.boxes)) {
            let stays = one.column == two.column || own.day.is_none() || own.day >= like.day;
            prop_assert!(one.column >= new || stays, "{} became {}, left of {new}", one.column, two.column);
        }
    }

    #[test]
    fn one_card_more_moves_none_in_earlier_columns_of_the_calendar(
        input in any_journey(TimeView::Calendar),
        (lane, like, aside) in (0..6_usize, 0..40_usize, -5..5_i32),
    ) {
        let Some(like) = input.boxes.get(like % input.boxes.len().max(1)).copied() else { return Ok(()) };
        let more = with(&input, Item { lane, day: like.day.map(|day| day + aside), ..like });
        let (before, after) = (arrange(&input), arrange(&more));
        let length = |layout: &Layout| layout.days.as_ref().map(|days| days.length);
        if length(&before) != length(&after) {
            return Ok(());
        }
        let new = after.boxes[input.boxes.len()].column;
        let (rows, other) = (rows_in_lanes(&input, &before), rows_in_lanes(&more, &after));
        for (at, (one, two)) in before.boxes.iter().zip(&after.boxes).enumerate() {
            let earlier = input.boxes[at].day.is_some() && input.boxes[at].day < more.boxes[input.boxes.len()].day;
            if one.column < new && earlier {
                prop_assert_eq!((one.column, rows[at]), (two.column, other[at]));
            }
        }
    }
}
