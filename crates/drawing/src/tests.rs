//! What every drawing keeps to, shown on journeys that are sound and on journeys that are not.

mod changes;
mod notes;
mod promises;
mod walked;

use crate::scene::{PartRole, Scene};
use crate::{Options, PictureSize, Show, Theme, TimeView, compose, png, svg, svg_within_page, themed, thumbnail};
use expect_test::expect;
use journey::{
    Actor, Carrier, Coordinator, Handover, HandoverKind, InformationItem, JointPlan, Journey, Level, Need, Phase,
    Record, Status, Touchpoint,
};
use messages::{Language, Words};
use promises::{check, extent};

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
const EVERYTHING: Show = Show { needs: true, information: true, notes: true };

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
        let known = ["svg", "title", "desc", "style", "defs", "pattern", "g", "path", "rect", "text", "use"];
        assert!(known.contains(&name), "{name}");
    }
    assert!(!drawn.contains(" style="));
}

#[test]
fn a_picture_is_the_same_twice() {
    let scene = draw(&sample());
    let picture = || png(scene.clone(), Theme::Light, PictureSize::Scale(0.25), &mut |_| true).unwrap();
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
    let needs = told(Show { needs: true, ..Show::default() });
    assert!(needs.iter().any(|name| name == "One, day 0: meets “A home”."), "{needs:?}");
    assert!(needs.iter().any(|name| name == "Two, day 6: meets “Work”."), "{needs:?}");
    let information = told(Show { information: true, ..Show::default() });
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
    let print = svg_within_page(&themed(draw(&journey), Theme::Print), Theme::Print);
    let light = svg_within_page(&themed(draw(&journey), Theme::Light), Theme::Light);
    assert_eq!(light, svg_within_page(&draw(&journey), Theme::Light), "in other themes nothing is broken");
    let bars = |drawn: &str| drawn.matches("width=\"3\"").count();
    assert!(bars(&print) > 2 * bars(&light));
    let colours = print.match_indices('#').filter_map(|(at, _)| print.get(at + 1..at + 7));
    for hex in colours.filter(|hex| hex.chars().all(|c| c.is_ascii_hexdigit())) {
        assert!(hex[..2] == hex[2..4] && hex[2..4] == hex[4..], "{hex}");
    }
}

#[test]
fn in_print_each_level_has_a_pattern_of_its_own_in_the_legend() {
    let print = themed(draw(&sample()), Theme::Print);
    let of = |role| print.parts.iter().find(|part| part.role == role).map(|part| part.figures.as_slice()).unwrap();
    let bars = |figure: &crate::Figure, high: f64| {
        let boxes = figure.shapes.iter().filter_map(|shape| {
            let crate::Shape::Box { rect, .. } = shape else { return None };
            (rect.h == high).then_some((rect.x - figure.bounds.x, rect.w))
        });
        boxes.collect::<Vec<_>>()
    };
    let mut samples: Vec<_> = of(PartRole::Legend).iter().map(|figure| bars(figure, 4.0)).collect();
    samples.retain(|bars| !bars.is_empty());
    assert_eq!(samples.len(), 4, "one for each level");
    samples.dedup();
    assert_eq!(samples.len(), 4, "each another");
}

#[test]
fn in_high_contrast_borders_are_bold_and_what_only_divides_the_ground_is_not() {
    let drawn = svg_within_page(&draw_in(&sample(), TimeView::Calendar), Theme::Contrast);
    let ground =
        drawn.split("<g class=\"ground\">").nth(1).and_then(|rest| rest.split("</g>\n<g class").next()).unwrap();
    assert!(ground.contains("stroke=\"#949494\" stroke-width=\"1\""), "{ground}");
    assert!(drawn.contains("fill=\"#FFFFFF\" stroke=\"#949494\" stroke-width=\"2\""));
}

#[test]
fn the_mark_of_a_handover_to_nobody_stands_behind_its_end() {
    let journey = sketch("a", &[("t1", "a", Some(0), "One"), ("t2", "a", Some(9), "Two")], &[("t1", "")]);
    for time in [TimeView::Steps, TimeView::Calendar] {
        let scene = draw_in(&journey, time);
        let of = |role| scene.parts.iter().find(|part| part.role == role).map(|part| part.figures.clone()).unwrap();
        let line = of(PartRole::Handovers)[0].clone();
        let mark = of(PartRole::Marks).into_iter().find(|mark| {
            let crate::Subject::Gaps { slot: Some(slot), .. } = mark.subject else { return false };
            line.subject == crate::Subject::Item { slot }
        });
        let (line, mark) = (line.bounds, mark.unwrap().bounds);
        assert!(mark.x >= line.x + line.w - 2.0, "{time:?}: {mark:?} behind {line:?}");
        assert!((mark.y + mark.h / 2.0 - line.y - line.h / 2.0).abs() < 0.5);
    }
}

#[test]
fn words_are_never_outlined_whatever_their_group_says() {
    let drawn = svg(&draw(&sample()), Theme::Light);
    let style = drawn.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).unwrap();
    for look in style.split('}').filter(|look| look.contains("font-size")) {
        assert!(look.contains("stroke:none"), "{look}");
    }
}

#[test]
fn the_title_of_a_large_drawing_is_large() {
    let size = |touchpoints: usize| {
        let cards: Vec<_> = (0..touchpoints).map(|at| (format!("t{at}"), at as i32)).collect();
        let cards: Vec<_> = cards.iter().map(|(id, at)| (id.as_str(), "a", Some(*at), "One")).collect();
        let scene = draw(&sketch("a", &cards, &[]));
        let title = scene.parts[0].figures[0].shapes.iter().find_map(|shape| {
            let crate::Shape::Text { size, .. } = shape else { return None };
            Some(*size)
        });
        assert!(scene.parts[0].role == PartRole::TitleBlock);
        title.unwrap()
    };
    assert_eq!(size(4), 20.0);
    assert!(size(100) > 60.0, "{}", size(100));
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
