//! Why a gap is there, step by step, for who doubts it: where something was known and where it was
//! dropped, the days on which nobody was there, the refusals that point at each other. A rule
//! without steps of its own shows the fields that it read.

use crate::flow;
use crate::gap::{ArgValue, Fact, Gap};
use crate::ground::{Read, rests_on};
use crate::item::ItemAt;
use crate::rules::rule_by_slug;
use crate::settings::Settings;
use crate::view::{Pass, Point, View};
use journey::{Day, Slot};

/// One step of the evidence for a gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What the step says; messages have it under `evidence-<says>`.
    pub says: &'static str,
    /// The values for its words.
    pub args: Vec<(&'static str, ArgValue)>,
    /// For a step that shows a field: which.
    pub field: Option<Read>,
    /// What it is about: these are highlighted.
    pub slots: Vec<Slot>,
    /// The days it is about, first and last.
    pub days: Option<(Day, Day)>,
}

impl Step {
    /// What a step that shows a field says.
    pub const FIELD: &'static str = "field";

    /// All that a step may say.
    pub const ALL: &'static [&'static str] = &[
        "known",
        "passed",
        "dropped-without",
        "dropped-nobody",
        "dropped-late",
        "dropped-no-day",
        "dropped-sender",
        "no-way",
        "needed",
        "held-until",
        "nobody-on",
        "held-from",
        "need-open",
        "served-until",
        "served-from",
        "crowded",
        "sent",
        "turned-away",
        "refused",
        "refused-because",
        "not-sent",
        "limit",
        "started",
        "not-started",
        "unanswered",
        "arrived",
        Self::FIELD,
    ];
}

/// The evidence for a gap of this journey, in the order in which it is best read.
pub fn evidence(view: &View<'_>, settings: &Settings, gap: &Gap) -> Vec<Step> {
    let mut trail = Trail { view, steps: Vec::new() };
    if let Some(show) = rule_by_slug(gap.rule).and_then(|rule| rule.evidence) {
        show(gap, settings, &mut trail);
    }
    if trail.steps.is_empty() {
        trail.steps.extend(rests_on(view, settings, gap).into_iter().map(|read| Step {
            says: Step::FIELD,
            args: Vec::new(),
            slots: vec![read.slot],
            field: Some(read),
            days: None,
        }));
    }
    trail.steps
}

/// Collects the steps.
pub(crate) struct Trail<'v, 'j> {
    pub(crate) view: &'v View<'j>,
    steps: Vec<Step>,
}

impl<'v, 'j> Trail<'v, 'j> {
    /// Adds a step about these items.
    pub(crate) fn step(&mut self, says: &'static str, items: &[ItemAt], days: Option<(Day, Day)>) -> &mut Step {
        debug_assert!(Step::ALL.contains(&says), "{says}");
        let journey = self.view.journey;
        let slots = items.iter().filter_map(|item| item.slot(journey)).collect();
        let at = self.steps.len();
        self.steps.push(Step { says, args: Vec::new(), field: None, slots, days });
        &mut self.steps[at]
    }

    /// Adds a step about a touchpoint: `$touchpoint`, `$actor`.
    pub(crate) fn at(&mut self, says: &'static str, t: &Point<'_>, days: Option<(Day, Day)>) -> &mut Step {
        let journey = self.view.journey;
        let (title, actor) = (Fact::Title(t.item()).value(journey), Fact::ActorOf(t.item()).value(journey));
        self.step(says, &[t.item()], days).with("touchpoint", title).with("actor", actor)
    }

    /// Adds a step about a handover: `$from`, `$fromActor`, `$to`, `$toActor`, `?` where unknown.
    pub(crate) fn on(&mut self, says: &'static str, h: &Pass<'_>, day: Option<Day>) -> &mut Step {
        let (view, journey) = (self.view, self.view.journey);
        let told = |t: Option<&Point<'_>>| match t {
            Some(t) => [Fact::Title(t.item()).value(journey), Fact::ActorOf(t.item()).value(journey)],
            None => [ArgValue::Text("?".to_owned()), ArgValue::Text("?".to_owned())],
        };
        let ([from, from_actor], [to, to_actor]) = (told(view.sender(h)), told(view.receiver(h)));
        let step = self.step(says, &[h.item()], day.map(|day| (day, day)));
        step.with("from", from).with("fromActor", from_actor).with("to", to).with("toActor", to_actor)
    }

    /// The touchpoint that is the gap's subject at this place.
    pub(crate) fn subject(&self, gap: &Gap, place: usize) -> Option<&'v Point<'j>> {
        self.view.touchpoints.get(gap.items.get(place)?.index())
    }

    /// The handover that the gap is about.
    pub(crate) fn handover(&self, gap: &Gap) -> Option<&'v Pass<'j>> {
        self.view.handovers.get(gap.items.first()?.index())
    }

    /// The title of an item.
    pub(crate) fn title(&self, item: ItemAt) -> ArgValue {
        Fact::Title(item).value(self.view.journey)
    }
}

impl Step {
    pub(crate) fn with(&mut self, name: &'static str, value: ArgValue) -> &mut Self {
        self.args.push((name, value));
        self
    }

    pub(crate) fn number(&mut self, name: &'static str, number: i32) -> &mut Self {
        self.with(name, ArgValue::Number(number))
    }
}

/// The path that an item took towards a touchpoint, and where it was dropped.
pub(crate) fn information(gap: &Gap, _: &Settings, trail: &mut Trail<'_, '_>) {
    let (view, Some(t), Some(item)) = (trail.view, trail.subject(gap, 0), gap.items.get(1).copied()) else { return };
    let Some(source) = view.flow.source(item.index()).and_then(|source| view.touchpoints.get(source)) else { return };
    let title = trail.title(item);
    trail.at("known", source, source.start().map(|day| (day, day))).with("item", title.clone());
    match flow::way(view, item.index(), source, t) {
        None => {
            let step = trail.step("no-way", &[source.item(), t.item()], None);
            let journey = view.journey;
            step.with("from", Fact::Title(source.item()).value(journey));
            step.with("to", Fact::Title(t.item()).value(journey));
        }
        Some(way) => {
            for h in way {
                let day = h.arrived().or(h.sent());
                let dropped = flow::dropped(view, item.index(), h);
                trail.on(dropped.unwrap_or("passed"), h, day).with("item", title.clone());
                if dropped.is_some() {
                    break;
                }
            }
        }
    }
    trail.at("needed", t, t.start().map(|day| (day, day))).with("item", title);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use expect_test::{Expect, expect};

    fn check_steps(rule: &str, sketch: &str, expected: Expect) {
        let (journey, settings) = (crate::sketch::journey(sketch), Settings::default());
        let report = check(&journey, &settings);
        let gap = report.gaps.iter().find(|gap| gap.rule == rule).unwrap();
        let lines = evidence(&View::new(&journey), &settings, gap).into_iter().map(|step| {
            let mut words: Vec<String> = vec![step.says.to_owned()];
            words.extend(step.field.map(|read| format!("{} {}", read.key, read.value)));
            words.extend(step.args.iter().map(|(name, value)| match value {
                ArgValue::Text(text) => format!("{name}={text}"),
                ArgValue::Number(number) | ArgValue::Day(number) => format!("{name}={number}"),
            }));
            words.extend(step.days.map(|(first, last)| format!("{first}..{last}")));
            words.join(" ")
        });
        expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn where_information_was_dropped() {
        let sketch = "
            informationItem i1
            touchpoint T1 actor=ward day=0 informationProduced=[i1]
            touchpoint T2 actor=gp day=5
            touchpoint T3 actor=home-care day=9 informationNeeded=[i1]
            handover H1 from=T1 to=T2 sentDay=4 information=[i1]
            handover H2 from=T2 to=T3 sentDay=6";
        check_steps(
            "info-dropped",
            sketch,
            expect![[r#"
                known touchpoint=T1 actor=ward item=i1 0..0
                passed from=T1 fromActor=ward to=T2 toActor=gp item=i1 4..4
                dropped-without from=T2 fromActor=gp to=T3 toActor=home-care item=i1 6..6
                needed touchpoint=T3 actor=home-care item=i1 9..9"#]],
        );
        check_steps(
            "info-missing",
            &sketch.replace("to=T3", ""),
            expect![[r#"
                known touchpoint=T1 actor=ward item=i1 0..0
                no-way from=T1 to=T3
                needed touchpoint=T3 actor=home-care item=i1 9..9"#]],
        );
    }

    #[test]
    fn the_way_on_which_the_least_was_dropped_and_then_the_shortest() {
        let sketch = "
            informationItem i1
            touchpoint T0 actor=office day=0
            touchpoint T1 actor=ward day=0 informationProduced=[i1]
            touchpoint T2 actor=gp day=2
            touchpoint T3 actor=clinic day=3
            touchpoint T4 actor=nurse day=4
            touchpoint T9 actor=home-care day=9 informationNeeded=[i1]";
        let detour = "
            handover H1 from=T1 to=T2 sentDay=1 information=[i1]
            handover H2 from=T2 to=T3 sentDay=2 information=[i1]
            handover H3 from=T3 to=T9 sentDay=3";
        check_steps(
            "info-dropped",
            &format!("{sketch}{detour}\nhandover H4 from=T1 to=T4 sentDay=1\nhandover H5 from=T4 to=T9 sentDay=4"),
            expect![[r#"
                known touchpoint=T1 actor=ward item=i1 0..0
                passed from=T1 fromActor=ward to=T2 toActor=gp item=i1 1..1
                passed from=T2 fromActor=gp to=T3 toActor=clinic item=i1 2..2
                dropped-without from=T3 fromActor=clinic to=T9 toActor=home-care item=i1 3..3
                needed touchpoint=T9 actor=home-care item=i1 9..9"#]],
        );
        check_steps(
            "info-dropped",
            &format!(
                "{sketch}{detour}\nhandover H4 from=T1 to=T4 sentDay=1 information=[i1]\nhandover H5 from=T4 to=T9"
            ),
            expect![[r#"
                known touchpoint=T1 actor=ward item=i1 0..0
                passed from=T1 fromActor=ward to=T4 toActor=nurse item=i1 1..1
                dropped-without from=T4 fromActor=nurse to=T9 toActor=home-care item=i1
                needed touchpoint=T9 actor=home-care item=i1 9..9"#]],
        );
    }

    #[test]
    fn a_shorter_way_found_later_and_one_as_good() {
        let sketch = "
            informationItem i1
            touchpoint T1 actor=ward day=0 informationProduced=[i1]
            touchpoint T2 actor=gp day=2
            touchpoint T3 actor=clinic day=3
            touchpoint T4 actor=nurse day=4
            touchpoint T5 actor=office day=5
            touchpoint T9 actor=home-care day=9 informationNeeded=[i1]
            handover H1 from=T1 to=T2 sentDay=1 information=[i1]
            handover H2 from=T2 to=T3 sentDay=2 information=[i1]
            handover H3 from=T3 to=T9 sentDay=3
            handover H4 from=T1 to=T4 sentDay=1
            handover H5 from=T4 to=T9 sentDay=8 information=[i1]";
        let expected = || {
            expect![[r#"
                known touchpoint=T1 actor=ward item=i1 0..0
                dropped-without from=T1 fromActor=ward to=T4 toActor=nurse item=i1 1..1
                needed touchpoint=T9 actor=home-care item=i1 9..9"#]]
        };
        check_steps("info-dropped", sketch, expected());
        let as_good = "handover H6 from=T1 to=T5 sentDay=1\nhandover H7 from=T5 to=T9 sentDay=8 information=[i1]";
        check_steps("info-dropped", &format!("{sketch}\n{as_good}"), expected());
    }

    #[test]
    fn why_it_was_dropped() {
        let check = |handover: &str, expected: Expect| {
            let sketch = "
                informationItem i1
                touchpoint T1 actor=ward day=5 informationProduced=[i1]
                touchpoint T2 actor=home-care day=9 informationNeeded=[i1]";
            let journey = crate::sketch::journey(&format!("{sketch}\nhandover H1 {handover} information=[i1]"));
            let view = View::new(&journey);
            expected.assert_eq(flow::dropped(&view, 0, &view.handovers[0]).unwrap_or("passed"));
        };
        check("from=T1 to=T2 sentDay=9", expect!["passed"]);
        check("from=T1 to=T2 sentDay=10", expect!["dropped-late"]);
        check("from=T1 to=T2 sentDay=6 arrivedDay=10", expect!["dropped-late"]);
        check("from=T1 to=T2", expect!["dropped-no-day"]);
        check("from=T1 to=T2 sentDay=6 carrier=none", expect!["dropped-nobody"]);
        check("from=T2 to=T1 sentDay=9", expect!["dropped-sender"]);
        check("from=T1 to=T1 sentDay=5", expect!["dropped-sender"]);
    }

    #[test]
    fn the_days_without_anybody() {
        let sketch = "
            need n1 title=help
            touchpoint T1 actor=ward day=0 duration=4 owner=Ane needs=[n1]
            touchpoint T2 actor=home-care day=8 duration=12 owner=Bo needs=[n1]";
        check_steps(
            "uncovered",
            sketch,
            expect![[r#"
                held-until names=Ane 4..4
                nobody-on count=3 5..7
                need-open need=help 5..7
                held-from names=Bo 8..8"#]],
        );
        check_steps(
            "uncovered",
            &format!("{sketch}\nneed n1 critical=true\ncoordinator c1 name=Cato fromDay=0"),
            expect![[r#"
                served-until touchpoint=T1 actor=ward 4..4
                nobody-on count=3 5..7
                served-from touchpoint=T2 actor=home-care 8..8"#]],
        );
    }

    #[test]
    fn refusals_that_point_at_each_other() {
        let sketch = "
            need mood
            need drinking
            touchpoint T1 actor=psychiatry day=0 status=refused needs=[mood] refusedBecauseOf=drinking
            touchpoint T2 actor=addiction day=9 status=refused needs=[drinking] refusedBecauseOf=mood
            handover H1 from=T1 to=T2 sentDay=1
            handover H2 from=T2 to=T1 sentDay=10";
        check_steps(
            "between-chairs",
            sketch,
            expect![[r#"
                refused-because touchpoint=T1 actor=psychiatry need=mood reason=drinking 0..0
                refused-because touchpoint=T2 actor=addiction need=drinking reason=mood 9..9"#]],
        );
        check_steps(
            "ping-pong",
            sketch,
            expect![[r#"
                turned-away from=T1 fromActor=psychiatry to=T2 toActor=addiction 1..1
                turned-away from=T2 fromActor=addiction to=T1 toActor=psychiatry 10..10"#]],
        );
    }

    #[test]
    fn a_limit_and_what_came_of_it() {
        let sketch = "
            touchpoint T1 actor=gp day=0
            touchpoint T2 actor=clinic day=75
            handover H1 from=T1 to=T2 sentDay=3 limit=30";
        check_steps(
            "over-limit",
            sketch,
            expect![[r#"
                sent from=T1 fromActor=gp to=T2 toActor=clinic 3..3
                limit from=T1 fromActor=gp to=T2 toActor=clinic count=30 33..33
                started touchpoint=T2 actor=clinic 75..75"#]],
        );
    }

    #[test]
    fn other_rules_show_the_fields_that_they_read() {
        check_steps(
            "no-owner",
            "touchpoint T1 actor=office",
            expect![[r#"
                field level "municipality"
                field actor "office"
                field owner null"#]],
        );
    }
}
