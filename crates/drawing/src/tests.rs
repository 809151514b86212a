//! What every drawing keeps to, shown on journeys that are sound and on journeys that are not.

use crate::scene::{Anchor, Figure, PartRole, Rect, Scene, Shape, Subject};
use crate::{Options, PictureSize, Show, Theme, TimeView, compose, geometry, png, svg, themed, thumbnail};
use expect_test::expect;
use journey::{
    Actor, Carrier, Coordinator, Handover, HandoverKind, InformationItem, JointPlan, Journey, Level, Need, Phase,
    Record, Status, Touchpoint,
};
use messages::{Language, Words};
use proptest::prelude::*;

fn words() -> &'static Words {
    Words::of(Language::English)
}

pub(crate) fn draw(journey: &Journey) -> Scene {
    draw_in(journey, TimeView::Steps)
}

fn draw_in(journey: &Journey, time: TimeView) -> Scene {
    draw_with(journey, Options { time, ..Options::default() })
}

fn draw_with(journey: &Journey, options: Options) -> Scene {
    compose(journey, &gaps::check(journey, &gaps::Settings::default()), words(), options)
}

/// Everything that can be switched on.
const EVERYTHING: Show = Show { needs: true, information: true };

/// A journey from a few lines: `a b c` are actors, `id actor day title` touchpoints, `from > to` handovers.
fn sketch(actors: &str, touchpoints: &[(&str, &str, Option<i32>, &str)], handovers: &[(&str, &str)]) -> Journey {
    let mut journey = Journey::new("j".into(), "A sketch");
    for (at, actor) in actors.split(' ').enumerate() {
        let level = Level::ALL[at % Level::ALL.len()].clone();
        journey.add(Record::Actor(Actor {
            id: actor.into(),
            name: format!("Actor {actor}"),
            level,
            ..Actor::default()
        }));
    }
    for phase in ["first", "then"] {
        journey.add(Record::Phase(Phase { id: phase.into(), title: phase.to_owned(), ..Phase::default() }));
    }
    for (at, (id, actor, day, title)) in touchpoints.iter().enumerate() {
        journey.add(Record::Touchpoint(Touchpoint {
            id: (*id).into(),
            title: (*title).to_owned(),
            actor: (*actor).into(),
            phase: Some(if at * 2 < touchpoints.len() { "first" } else { "then" }.into()),
            day: *day,
            owner: (at % 2 == 0).then(|| format!("worker {id}")),
            experience: Some((at % 5) as i8 - 2),
            quote: if at % 3 == 0 { format!("I was told: {title}") } else { String::new() },
            status: Status::ALL[at % Status::ALL.len()].clone(),
            goal: at % 4 == 0,
            duration: if at % 3 == 1 { 25 } else { 0 },
            entry: at == 0,
            ..Touchpoint::default()
        }));
    }
    for (at, (from, to)) in handovers.iter().enumerate() {
        journey.add(Record::Handover(Handover {
            id: format!("h{at}").as_str().into(),
            from: (*from).into(),
            to: (!to.is_empty()).then(|| (*to).into()),
            kind: HandoverKind::ALL[at % HandoverKind::ALL.len()].clone(),
            carrier: Carrier::Citizen,
            sent_day: Some(at as i32),
            ..Handover::default()
        }));
    }
    journey.add(Record::Need(Need { id: "n".into(), title: "A home".to_owned(), ..Need::default() }));
    let coordinator = Coordinator { id: "c".into(), name: "Kim".to_owned(), from_day: 40, ..Coordinator::default() };
    journey.add(Record::Coordinator(coordinator));
    journey
}

pub(crate) fn sample() -> Journey {
    sketch(
        "a b c d",
        &[
            ("t1", "a", Some(0), "Loses flat after break-up"),
            ("t2", "b", Some(6), "Applies for support at the social services office of the municipality"),
            ("t3", "c", Some(21), "Acute admission"),
            ("t4", "c", Some(21), "Överklagandenämndens sammanträdesprotokollsbilaga"),
            ("t5", "d", Some(63), ""),
            ("t6", "b", None, "Joint plan meeting"),
            ("t7", "nobody", Some(90), "Somewhere"),
        ],
        &[
            ("t1", "t2"),
            ("t2", "t3"),
            ("t3", "t5"),
            ("t3", ""),
            ("t5", "t1"),
            ("t4", "t4"),
            ("t2", "t6"),
            ("t1", "gone"),
        ],
    )
}

/// The part of the plane that a text takes.
fn extent(shape: &Shape) -> Option<Rect> {
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
fn check(journey: &Journey) {
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

fn check_scene(journey: &Journey, scene: &Scene) {
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
                PartRole::PhaseHeads | PartRole::LaneHeads | PartRole::Marks | PartRole::Legend => {
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
    marks_cover_nothing(scene);
}

/// No mark lies upon another one, upon a card that it is not about, or upon a line that it is not about.
fn marks_cover_nothing(scene: &Scene) {
    let of = |role: PartRole| scene.parts.iter().filter(move |part| part.role == role).flat_map(|part| &part.figures);
    let meet = |a: &Rect, b: &Rect| a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
    let about = |figure: &Figure| match figure.subject {
        Subject::Gaps { slot, .. } => slot,
        Subject::Item { slot } => Some(slot),
        Subject::Nothing | Subject::Days { .. } => None,
    };
    let marks: Vec<&Figure> = of(PartRole::Marks).collect();
    for (at, mark) in marks.iter().enumerate() {
        let core =
            Rect { x: mark.bounds.x + 2.0, y: mark.bounds.y + 2.0, w: mark.bounds.w - 4.0, h: mark.bounds.h - 4.0 };
        for other in &marks[at + 1..] {
            assert!(!meet(&core, &other.bounds), "{} lies upon {}", mark.name, other.name);
        }
        for card in of(PartRole::Cards).filter(|card| about(card) != about(mark)) {
            assert!(!meet(&core, &card.bounds), "{} lies upon {}", mark.name, card.name);
        }
        for line in of(PartRole::Handovers).filter(|line| about(line) != about(mark)) {
            let Some(Shape::Path { path, .. }) = line.shapes.first() else { continue };
            for pair in corners(path).windows(2) {
                let ([ax, ay], [bx, by]) = (pair[0], pair[1]);
                let stretch = Rect { x: ax.min(bx), y: ay.min(by), w: (ax - bx).abs(), h: (ay - by).abs() };
                assert!(!meet(&core, &stretch), "{} runs through {}", line.name, mark.name);
            }
        }
    }
}

/// The lines as they stand in the SVG, read back: a rounded corner is the control point of its curve.
fn lines_are_those_of_the_geometry(journey: &Journey, time: TimeView, svg: &str) {
    let (_, handovers) = svg.split_once("<g class=\"handovers\">").unwrap();
    let (handovers, _) = handovers.split_once("<g class=\"cards\">").unwrap();
    let mut drawn = handovers.split("<g class=\"handover\" data-id=\"").skip(1);
    let edges = geometry(journey, words(), Options { time, ..Options::default() }).edges;
    let mut edges = edges.iter().peekable();
    for handover in drawn.by_ref() {
        let id = handover.split('"').next().unwrap();
        let path = handover.split("<path d=\"").nth(1).unwrap().split('"').next().unwrap();
        let Some(edge) = edges.next_if(|edge| edge.id == id) else { continue };
        assert_eq!(corners(path), edge.points, "{id}");
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

#[test]
fn an_empty_journey_is_a_drawing_too() {
    check(&Journey::new("j".into(), ""));
    let mut journey = Journey::new("j".into(), "Only a lane");
    journey.add(Record::Actor(Actor { id: "a".into(), ..Actor::default() }));
    check(&journey);
}

#[test]
fn a_journey_with_every_status_and_unsound_references_is_drawn() {
    check(&sample());
}

#[test]
fn hostile_text_is_only_text() {
    let nasty = "<script>alert(1)</script> & \"quotes\" ' \u{0}\u{8}\u{1b} ]]> \u{202e}abc\u{fffe} 👩‍👩‍👧 \n\nnew line";
    let mut journey = sketch(
        nasty.split(' ').next().unwrap(),
        &[("\"><x", "<script>alert(1)</script>", Some(0), nasty)],
        &[("\"><x", "")],
    );
    journey.head.title = nasty.to_owned();
    journey.person.alias = nasty.to_owned();
    check(&journey);
    let drawn = svg(&draw(&journey), Theme::Dark);
    assert!(!drawn.contains("<script"));
    assert!(drawn.chars().all(|c| c == '\n' || !c.is_control()));
    resvg::usvg::Tree::from_str(&drawn, &resvg::usvg::Options::default()).unwrap();
}

#[test]
fn a_drawing_has_only_plain_elements() {
    let drawn = svg(&draw(&sample()), Theme::Contrast);
    for element in drawn.split('<').skip(1) {
        let name = element.trim_start_matches('/').split([' ', '>']).next().unwrap();
        let known = ["svg", "title", "desc", "defs", "pattern", "g", "path", "rect", "text", "use"];
        assert!(known.contains(&name), "{name}");
    }
    assert!(!drawn.contains(" style="));
}

#[test]
fn a_picture_is_the_same_twice() {
    let scene = draw(&sample());
    let picture = || png(&scene, Theme::Light, PictureSize::Scale(0.25), &mut |_| true).unwrap();
    assert_eq!(picture(), picture());
    assert_eq!(&picture()[1..4], b"PNG");
}

#[test]
fn a_thumbnail_has_no_words() {
    let journey = sample();
    let report = gaps::check(&journey, &gaps::Settings::default());
    let scene = thumbnail(&journey, &report, words());
    let texts = scene.parts.iter().flat_map(|part| &part.figures).flat_map(|figure| &figure.shapes);
    assert_eq!(texts.filter(|shape| extent(shape).is_some()).count(), 0);
}

/// Two needs and an item that is made, handed on once, and lost.
fn threaded() -> Journey {
    let touchpoints = [("t1", "a", Some(0), "One"), ("t2", "b", Some(6), "Two"), ("t3", "c", Some(9), "Three")];
    let mut journey = sketch("a b c", &touchpoints, &[("t1", "t2")]);
    let need = |id: &str, title: &str| Need { id: id.into(), title: title.to_owned(), ..Need::default() };
    journey.add(Record::Need(need("n2", "Work")));
    let item = InformationItem { id: "i".into(), title: "Story".to_owned(), ..InformationItem::default() };
    journey.add(Record::InformationItem(item));
    let slots: Vec<_> = journey.touchpoints.slotted().map(|(slot, _)| slot).collect();
    for (at, slot) in slots.into_iter().enumerate() {
        let Some(Record::Touchpoint(mut t)) = journey.take(slot).map(|(_, record)| record) else { continue };
        t.status = Status::Completed;
        t.needs = vec![["n", "n2", "n"][at].into()];
        t.information_produced = if at == 0 { vec!["i".into()] } else { Vec::new() };
        t.information_needed = if at > 0 { vec!["i".into()] } else { Vec::new() };
        journey.add(Record::Touchpoint(t));
    }
    let (slot, mut handover) = journey.handovers.slotted().map(|(slot, it)| (slot, it.clone())).next().unwrap();
    handover.carrier = Carrier::Staff;
    handover.information = vec!["i".into()];
    handover.sent_day = Some(1);
    journey.take(slot);
    journey.add(Record::Handover(handover));
    journey
}

#[test]
fn needs_and_information_are_threads_when_they_are_asked_for() {
    let journey = threaded();
    let told = |show: Show| -> Vec<String> {
        let scene = draw_with(&journey, Options { show, ..Options::default() });
        let threads = scene.parts.into_iter().filter(|part| part.role == PartRole::Threads);
        threads.flat_map(|part| part.figures).map(|figure| figure.name).filter(|name| !name.is_empty()).collect()
    };
    assert!(told(Show::default()).is_empty());
    let needs = told(Show { needs: true, information: false });
    assert!(needs.iter().any(|name| name == "One, day 0: meets “A home”."), "{needs:?}");
    assert!(needs.iter().any(|name| name == "Two, day 6: meets “Work”."), "{needs:?}");
    let information = told(Show { needs: false, information: true });
    expect![[r#"
        Thread of “Story”
        One, day 0: “Story” is made here.
        Two, day 6: “Story” is used here.
        Three, day 9: “Story” was needed here and had been lost on the way."#]]
    .assert_eq(&information.join("\n"));
}

#[test]
fn print_tells_levels_by_broken_bars() {
    let journey = sample();
    let print = svg(&themed(draw(&journey), Theme::Print), Theme::Print);
    let light = svg(&themed(draw(&journey), Theme::Light), Theme::Light);
    assert_eq!(light, svg(&draw(&journey), Theme::Light), "in other themes nothing is broken");
    let bars = |drawn: &str| drawn.matches("width=\"3\"").count();
    assert!(bars(&print) > 2 * bars(&light));
    let colours = print.match_indices('#').filter_map(|(at, _)| print.get(at + 1..at + 7));
    for hex in colours.filter(|hex| hex.chars().all(|c| c.is_ascii_hexdigit())) {
        assert!(hex[..2] == hex[2..4] && hex[2..4] == hex[4..], "{hex}");
    }
}

#[test]
fn coordinators_and_plans_are_spans_under_their_days() {
    let mut journey = sample();
    let plan = JointPlan { id: "p".into(), title: "One plan".to_owned(), from_day: 3, ..JointPlan::default() };
    journey.add(Record::JointPlan(plan));
    let scene = draw(&journey);
    let ribbon = scene.parts.iter().find(|part| part.role == PartRole::Ribbon).unwrap();
    let names: Vec<&str> = ribbon.figures.iter().map(|figure| figure.name.as_str()).collect();
    assert!(names.contains(&"Coordinator Kim, day 40 to 90."), "{names:?}");
    assert!(names.contains(&"Joint plan “One plan”, day 3 to 90."), "{names:?}");
}

#[test]
fn every_lane_and_column_catches_what_is_dropped() {
    let scene = draw(&sample());
    assert_eq!(scene.drop_slots.len(), 4 * 2);
    let calendar = draw_in(&sample(), TimeView::Calendar);
    assert_eq!(calendar.drop_slots.iter().filter(|slot| slot.keeps_phase).count(), 4);
}

#[test]
fn in_the_calendar_ribbon_and_experience_share_the_axis_of_the_cards() {
    let journey = sketch(
        "a b",
        &[("t1", "a", Some(0), "One"), ("t2", "b", Some(30), "Two"), ("t3", "a", Some(90), "Three")],
        &[],
    );
    let scene = draw_in(&journey, TimeView::Calendar);
    let figures = |role| scene.parts.iter().find(|part| part.role == role).map(|part| part.figures.clone()).unwrap();
    let cards: Vec<f64> = figures(PartRole::Cards).iter().map(|card| card.bounds.x).collect();
    let named =
        |name: &str| figures(PartRole::Experience).into_iter().find(|stop| stop.name.starts_with(name)).unwrap();
    let stops: Vec<f64> =
        ["One:", "Two:", "Three:"].iter().map(|name| named(name).bounds).map(|b| b.x + b.w / 2.0).collect();
    assert_eq!(cards, stops);
    let (days, bounds): (Vec<_>, Vec<_>) = figures(PartRole::Ribbon)
        .into_iter()
        .filter_map(|figure| {
            let crate::Subject::Days { from, .. } = figure.subject else { return None };
            Some((from, figure.bounds.x - 1.0))
        })
        .unzip();
    let start = days.iter().position(|day| *day == 0).unwrap();
    assert_eq!(bounds[start], cards[0]);
}

#[test]
fn a_column_whose_days_run_back_is_marked() {
    let sentence = "The days run back here: day 3 comes after day 9.";
    let marked = |days: [i32; 2]| {
        let journey = sketch("a", &[("t1", "a", Some(days[0]), "One"), ("t2", "a", Some(days[1]), "Two")], &[]);
        svg(&draw(&journey), Theme::Light).contains(sentence)
    };
    assert!(marked([9, 3]));
    assert!(!marked([3, 9]));
}

#[test]
fn both_languages_have_every_word_of_the_drawing() {
    let keys = |language: Language| -> Vec<&str> {
        let (_, text) = messages::files(language).iter().find(|(name, _)| *name == "drawing.ftl").unwrap();
        text.lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, _)| key)
            .filter(|key| !key.starts_with([' ', '#']))
            .collect()
    };
    assert_eq!(keys(Language::English), keys(Language::Swedish));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn whatever_the_journey_the_drawing_keeps_its_promises(
        touchpoints in prop::collection::vec((0..5_usize, prop::option::of(-30..400_i32), "[a-zåäö]{0,30}( \\PC{0,12}){0,4}"), 0..24),
        handovers in prop::collection::vec((0..24_usize, 0..26_usize), 0..30),
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
        check(&sketch("a b c d", &touchpoints, &handovers));
    }
}
