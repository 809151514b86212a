//! What holds of every drawing, whatever the journey.

use super::walked::walked;
use super::{EVERYTHING, draw_in, draw_with, sketch, words};
use crate::scene::{Anchor, Figure, PartRole, Rect, Scene, Shape, Subject};
use crate::{Options, Theme, TimeView, geometry, svg};
use journey::{Journey, Note, Record, Slot};
use proptest::prelude::*;

/// The part of the plane that a text takes.
pub(super) fn extent(shape: &Shape) -> Option<Rect> {
    let Shape::Text { x, y, size, anchor, width, text, .. } = shape else { return None };
    if text.is_empty() {
        return None;
    }
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Some(Rect { x: left, y: y - size * 0.75, w: *width, h: *size })
}

fn text_leaves(figure: &Figure) -> Option<&Shape> {
    let inside = |text: Rect, r: &Rect| {
        text.x >= r.x - 0.01
            && text.x + text.w <= r.x + r.w + 0.01
            && text.y >= r.y - 0.01
            && text.y + text.h <= r.y + r.h + 0.01
    };
    figure.shapes.iter().find(|shape| extent(shape).is_some_and(|text| !inside(text, &figure.bounds)))
}

/// What holds of every drawing.
pub(super) fn check(journey: &Journey) {
    check_in(journey, TimeView::Steps);
    check_in(journey, TimeView::Calendar);
}

fn check_in(journey: &Journey, time: TimeView) {
    check_scene(journey, &draw_with(journey, Options { time, show: EVERYTHING, ..Options::default() }));
    let scene = draw_in(journey, time);
    check_scene(journey, &scene);
    let drawn = svg(&scene, Theme::Light);
    assert_eq!(drawn, svg(&draw_in(journey, time), Theme::Light), "the same journey gives the same bytes");
    lines_are_those_of_the_geometry(journey, time, &drawn);
}

pub(super) fn check_scene(journey: &Journey, scene: &Scene) {
    let mut cards: Vec<Rect> = Vec::new();
    for part in &scene.parts {
        for figure in &part.figures {
            let b = figure.bounds;
            assert!([b.x, b.y, b.w, b.h].iter().all(|value| value.is_finite()), "{figure:?}");
            match part.role {
                PartRole::Cards => {
                    assert_eq!(text_leaves(figure), None, "text past its card");
                    cards.push(b);
                }
                PartRole::PhaseHeads | PartRole::LaneHeads | PartRole::Marks | PartRole::Notes | PartRole::Legend => {
                    assert_eq!(text_leaves(figure), None, "text past its box: {}", figure.name);
                }
                PartRole::Ribbon | PartRole::Threads | PartRole::Experience if !figure.name.is_empty() => {
                    assert_eq!(text_leaves(figure), None, "text past its box: {}", figure.name);
                }
                PartRole::TitleBlock
                | PartRole::Ribbon
                | PartRole::Ground
                | PartRole::Handovers
                | PartRole::Threads
                | PartRole::Experience
                | PartRole::Figures => {}
            }
            if part.role == PartRole::Cards || part.role == PartRole::Handovers || part.role == PartRole::Marks {
                assert!(!figure.name.is_empty() && !figure.name.contains("drawing-"), "{}", figure.name);
            }
        }
    }
    assert_eq!(cards.len(), journey.touchpoints.len(), "every touchpoint has a card");
    marks_cover_nothing(journey, scene);
}

fn of(scene: &Scene, role: PartRole) -> impl Iterator<Item = &Figure> {
    scene.parts.iter().filter(move |part| part.role == role).flat_map(|part| &part.figures)
}

/// The item that a figure is about.
fn about(figure: &Figure) -> Option<Slot> {
    match figure.subject {
        Subject::Gaps { slot, .. } => slot,
        Subject::Item { slot } => Some(slot),
        Subject::Nothing | Subject::Days { .. } => None,
    }
}

/// A mark or note without its border.
fn core(figure: &Figure) -> Rect {
    let b = figure.bounds;
    Rect { x: b.x + 2.0, y: b.y + 2.0, w: b.w - 4.0, h: b.h - 4.0 }
}

/// No mark and no note lies upon another one, upon a card that it is not about, or upon a line that it is
/// not about; no note lies upon anything else below the map.
fn marks_cover_nothing(journey: &Journey, scene: &Scene) {
    let meet = |a: &Rect, b: &Rect| a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
    let notes: Vec<&Figure> = of(scene, PartRole::Notes).filter(|note| about(note).is_some()).collect();
    let marks: Vec<&Figure> = of(scene, PartRole::Marks).chain(notes.iter().copied()).collect();
    let own = |mark: &Figure| match about(mark).and_then(|slot| journey.notes.get(slot)) {
        Some(note) => note.on.as_ref().and_then(|on| journey.ids().into_iter().find(|(_, id)| *id == on)),
        None => None,
    };
    for (at, mark) in marks.iter().enumerate() {
        let core = core(mark);
        for other in &marks[at + 1..] {
            assert!(!meet(&core, &other.bounds), "{} lies upon {}", mark.name, other.name);
        }
        for card in of(scene, PartRole::Cards).filter(|card| about(card) != about(mark)) {
            assert!(!meet(&core, &card.bounds), "{} lies upon {}", mark.name, card.name);
        }
        let sticks_to = own(mark).map(|(slot, _)| slot);
        let foreign = |line: &&Figure| about(line) != about(mark) && about(line) != sticks_to;
        for line in of(scene, PartRole::Handovers).filter(foreign) {
            let Some(Shape::Path { path, .. }) = line.shapes.first() else { continue };
            for pair in corners(path).windows(2) {
                let ([ax, ay], [bx, by]) = (pair[0], pair[1]);
                let stretch = Rect { x: ax.min(bx), y: ay.min(by), w: (ax - bx).abs(), h: (ay - by).abs() };
                assert!(!meet(&core, &stretch), "{} runs through {}", line.name, mark.name);
            }
        }
    }
    for note in notes {
        for role in [PartRole::Threads, PartRole::Experience, PartRole::LaneHeads, PartRole::Figures, PartRole::Legend]
        {
            let mut others = of(scene, role).filter(|other| !other.shapes.is_empty());
            let other = others.find(|other| meet(&core(note), &other.bounds));
            assert_eq!(other.map(|other| (role, &other.name)), None, "{}", note.name);
        }
    }
}

/// The lines as they stand in the SVG, read back: a rounded corner is the control point of its curve.
fn lines_are_those_of_the_geometry(journey: &Journey, time: TimeView, svg: &str) {
    let handovers = svg.split_once("<g class=\"handovers").map_or("", |(_, rest)| rest);
    let (handovers, _) = handovers.split_once("\n</g>\n").unwrap_or_default();
    let mut drawn = handovers.split("<g data-id=\"").skip(1);
    let edges = geometry(journey, words(), Options { time, ..Options::default() }).edges;
    let mut edges = edges.iter().peekable();
    for handover in drawn.by_ref() {
        let id = handover.split('"').next().unwrap();
        let path = handover.split("<path d=\"").nth(1).unwrap().split('"').next().unwrap();
        let Some(edge) = edges.next_if(|edge| edge.id == id) else { continue };
        assert_eq!(walked(path), edge.points, "{id}");
    }
    assert_eq!(edges.next(), None);
}

fn corners(path: &str) -> Vec<[f64; 2]> {
    let mut points: Vec<[f64; 2]> = Vec::new();
    let commands: Vec<_> = path.match_indices(['M', 'L', 'Q']).collect();
    for (index, (at, command)) in commands.iter().enumerate() {
        let end = commands.get(index + 1).map_or(path.len(), |(end, _)| *end);
        let numbers: Vec<f64> = path[at + 1..end].split(' ').map(|number| number.parse().unwrap()).collect();
        let last = index + 1 == commands.len();
        if *command != "L" || last {
            points.push([numbers[0], numbers[1]]);
        }
    }
    points
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_the_journey_the_drawing_keeps_its_promises(
        touchpoints in prop::collection::vec((0..5_usize, prop::option::of(-30..400_i32), "[a-zåäö]{0,30}( \\PC{0,12}){0,4}"), 0..24),
        handovers in prop::collection::vec((0..24_usize, 0..26_usize), 0..30),
        notes in prop::collection::vec((0..70_usize, "[a-zåäö]{0,30}( \\PC{0,12}){0,9}"), 0..9),
    ) {
        let names: Vec<String> = (0..26).map(|at| format!("t{at}")).collect();
        let lanes = ["a", "b", "c", "d", "elsewhere"];
        let touchpoints: Vec<_> = touchpoints
            .iter()
            .zip(&names)
            .map(|((lane, day, title), id)| (id.as_str(), lanes[*lane], *day, title.as_str()))
            .collect();
        let handovers: Vec<_> = handovers
            .iter()
            .map(|(from, to)| (names[*from].as_str(), if *to > 24 { "" } else { names[*to].as_str() }))
            .collect();
        let mut journey = sketch("a b c d", &touchpoints, &handovers);
        for (at, (on, text)) in notes.iter().enumerate() {
            let on = (*on < 60).then(|| if on % 2 == 0 { format!("t{}", on / 2) } else { format!("h{}", on / 2) });
            let on = on.map(|on| on.as_str().into());
            let id = format!("x{at}").as_str().into();
            journey.add(Record::Note(Note { id, text: text.clone(), on, ..Note::default() }));
        }
        check(&journey);
    }
}
