//! One gap: what it is about, and the values that its words use. A large journey has a great many
//! gaps, so one keeps little: what can be looked up again is looked up when it is asked for.

use crate::item::ItemAt;
use crate::names::Names;
use crate::rank::{Levels, Rank};
use crate::rule::{Remedy, Rule, Severity};
use crate::view::{Point, View};
use journey::{Day, Id, Journey, Level, Section, Slot};
use rustc_hash::FxHashSet;
use smallvec::SmallVec;
use std::sync::Arc;

/// One place where the journey breaks.
#[derive(Clone, Debug)]
pub struct Gap {
    /// The slug of its rule.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The Nordic key findings (1 to 5) that it is evidence for.
    pub findings: &'static [u8],
    /// The first and the last day, where the rule tells days.
    pub days: Option<(Day, Day)>,
    /// What could help.
    pub remedies: &'static [Remedy],
    /// The items to highlight on the map, the most telling first; empty: the whole journey.
    pub marks: SmallVec<[Slot; 4]>,
    /// The subjects by their places, or where a name first appears.
    pub(crate) items: SmallVec<[ItemAt; 3]>,
    /// What the items were called when the journey was checked.
    names: Arc<Names>,
    /// It is about a person or role, whose name is the first fact.
    of_name: bool,
    /// The touchpoints that send and receive the handover that it is about.
    ends: [u32; 2],
    lost: Day,
    levels: Levels,
    facts: Vec<(&'static str, Fact)>,
}

/// Gaps are equal when they say the same of the same.
impl PartialEq for Gap {
    fn eq(&self, other: &Self) -> bool {
        (self.rule, self.days, self.lost, self.levels, &self.marks, &self.facts)
            == (other.rule, other.days, other.lost, other.levels, &other.marks, &other.facts)
            && self.subjects() == other.subjects()
    }
}

/// What a gap is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An item.
    Item {
        /// Its list.
        section: Section,
        /// Its slot.
        slot: Slot,
        /// Its id.
        id: Id,
    },
    /// A person or a role.
    Name {
        /// The name.
        name: String,
    },
}

/// A value that the words of a gap may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArgValue {
    /// A title, a name, or a word that selects a form of the sentence.
    Text(String),
    /// A count, or a number of days.
    Number(i32),
    /// A day, to be written as a day or as a date.
    Day(Day),
}

/// A fact that the words of a gap may use.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fact {
    Number(i32),
    Day(Day),
    Word(&'static str),
    Text(Box<str>),
    Title(ItemAt),
    /// The name of a touchpoint's actor.
    ActorOf(ItemAt),
}

impl Gap {
    /// The values for the words of this gap, by the names that `locales/` describes. `journey` is
    /// the one that was checked; in another, titles may be those of other items.
    pub fn args(&self, journey: &Journey) -> Vec<(&'static str, ArgValue)> {
        let mut args = Vec::new();
        if !self.of_name {
            for item in &self.items {
                self.tell(journey, *item, &mut args);
            }
        }
        args.extend(self.facts.iter().map(|(name, fact)| (*name, fact.value(journey))));
        args
    }

    /// What it is about, as the report names it; empty: the whole journey.
    pub fn subjects(&self) -> Vec<Subject> {
        if let Some(name) = self.name() {
            return vec![Subject::Name { name: name.to_owned() }];
        }
        let subject = |item: &ItemAt| {
            let (slot, id) = self.names.of(*item)?;
            Some(Subject::Item { section: item.section, slot, id: Id::from(id) })
        };
        self.items.iter().filter_map(subject).collect()
    }

    /// The subjects as the report has them: ids and names.
    pub fn subject_texts(&self) -> Vec<&str> {
        match self.name() {
            Some(name) => vec![name],
            None => self.items.iter().filter_map(|item| Some(self.names.of(*item)?.1)).collect(),
        }
    }

    /// The person or role that it is about; `None` where it is about items or the whole journey.
    pub fn name(&self) -> Option<&str> {
        match self.facts.first() {
            Some((_, Fact::Text(name))) if self.of_name => Some(name),
            _ => None,
        }
    }

    /// How much it weighs among the gaps of its severity.
    pub fn rank(&self) -> Rank {
        Rank { days_lost: self.lost, crossings: self.levels.count().saturating_sub(1) }
    }

    /// The levels of those involved, in the order of the format.
    pub fn levels(&self) -> impl Iterator<Item = &'static Level> {
        self.levels.each()
    }

    /// Adds what is always told of a subject. The second of a kind has names that begin with
    /// `other`; of more, nothing is told.
    fn tell(&self, journey: &Journey, item: ItemAt, args: &mut Vec<(&'static str, ArgValue)>) {
        let title = |item: ItemAt| ArgValue::Text(item.title(journey).to_owned());
        match item.section {
            Section::Touchpoints => {
                first_or_other(args, ["touchpoint", "otherTouchpoint"], title(item));
                first_or_other(args, ["actor", "otherActor"], Fact::ActorOf(item).value(journey));
            }
            Section::Handovers => {
                let Some(h) = journey.handovers.at(item.index()) else { return };
                let [from, to] = self.ends.map(|end| (end != NO_END).then(|| ItemAt::touchpoint(end as usize)));
                args.push(("from", end_title(journey, from, &h.from)));
                args.push(("fromActor", end_actor(journey, from)));
                if let Some(id) = &h.to {
                    args.push(("to", end_title(journey, to, id)));
                    args.push(("toActor", end_actor(journey, to)));
                }
            }
            Section::Needs => first_or_other(args, ["need", "otherNeed"], title(item)),
            Section::Actors => first_or_other(args, ["actor", "otherActor"], title(item)),
            Section::Coordinators => first_or_other(args, ["coordinator", "otherCoordinator"], title(item)),
            Section::Information => first_or_other(args, ["item", "otherItem"], title(item)),
            Section::JointPlans => first_or_other(args, ["plan", "otherPlan"], title(item)),
            Section::Phases | Section::Notes | Section::Reviews => {}
        }
    }
}

fn first_or_other(args: &mut Vec<(&'static str, ArgValue)>, names: [&'static str; 2], value: ArgValue) {
    if let Some(name) = names.into_iter().find(|name| args.iter().all(|(told, _)| told != name)) {
        args.push((name, value));
    }
}

fn end_title(journey: &Journey, end: Option<ItemAt>, id: &Id) -> ArgValue {
    ArgValue::Text(end.map_or_else(|| known_or_mark(id), |end| end.title(journey).to_owned()))
}

fn end_actor(journey: &Journey, end: Option<ItemAt>) -> ArgValue {
    end.map_or_else(|| ArgValue::Text(UNKNOWN.to_owned()), |end| Fact::ActorOf(end).value(journey))
}

impl Fact {
    pub(crate) fn value(&self, journey: &Journey) -> ArgValue {
        match self {
            Self::Number(number) => ArgValue::Number(*number),
            Self::Day(day) => ArgValue::Day(*day),
            Self::Word(word) => ArgValue::Text((*word).to_owned()),
            Self::Text(text) => ArgValue::Text(text.to_string()),
            Self::Title(item) => ArgValue::Text(item.title(journey).to_owned()),
            Self::ActorOf(item) => {
                let Some(t) = journey.touchpoints.at(item.index()) else {
                    return ArgValue::Text(UNKNOWN.to_owned());
                };
                let place = journey.actors.iter().position(|actor| actor.id == t.actor);
                let name = place.map(|place| ItemAt::actor(place).title(journey).to_owned());
                ArgValue::Text(name.unwrap_or_else(|| known_or_mark(&t.actor)))
            }
        }
    }
}

/// Stands for an end that is not there.
const NO_END: u32 = u32::MAX;

const UNKNOWN: &str = "?";

fn known_or_mark(id: &Id) -> String {
    if id.as_str().is_empty() { UNKNOWN.to_owned() } else { id.0.clone() }
}

/// How a rule makes a gap and tells of it.
impl Gap {
    pub(crate) fn of(rule: &'static Rule, view: &View<'_>, items: &[ItemAt]) -> Self {
        let mut gap = Self::about(rule, view, items);
        for item in items {
            match item.section {
                Section::Touchpoints => gap.levels.add(view.touchpoints.get(item.index()).and_then(Point::level)),
                Section::Actors => gap.levels.add(view.journey.actors.at(item.index()).map(|actor| &actor.level)),
                Section::Handovers => {
                    let ends = view.handovers.get(item.index()).map(|h| [view.sender(h), view.receiver(h)]);
                    ends.into_iter().flatten().flatten().for_each(|t| gap.levels.add(t.level()));
                }
                Section::Phases
                | Section::Needs
                | Section::Information
                | Section::Coordinators
                | Section::JointPlans
                | Section::Notes
                | Section::Reviews => {}
            }
            if item.on_the_map() {
                gap.mark(*item);
            }
        }
        if let [item] = items
            && item.section == Section::Handovers
            && let Some(h) = view.handovers.get(item.index())
        {
            gap.ends = [h.from, h.to].map(|end| end.and_then(|end| u32::try_from(end).ok()).unwrap_or(NO_END));
        }
        gap
    }

    pub(crate) fn of_name(rule: &'static Rule, view: &View<'_>, name: &str, first_seen: ItemAt) -> Self {
        let mut gap = Self::about(rule, view, &[first_seen]);
        gap.text("name", name);
        gap.of_name = true;
        gap
    }

    fn about(rule: &'static Rule, view: &View<'_>, items: &[ItemAt]) -> Self {
        Self {
            rule: rule.slug,
            severity: rule.severity,
            findings: rule.findings,
            days: None,
            remedies: rule.remedies,
            marks: SmallVec::new(),
            items: items.into(),
            names: view.names(),
            of_name: false,
            ends: [NO_END; 2],
            lost: 0,
            levels: Levels::default(),
            facts: Vec::new(),
        }
    }

    /// Tells how many days it costs.
    pub(crate) fn lost(&mut self, days: Day) -> &mut Self {
        self.lost = days.max(0);
        self
    }

    /// Tells that a touchpoint is involved, beside the subjects.
    pub(crate) fn involves(&mut self, t: &Point<'_>) -> &mut Self {
        self.levels.add(t.level());
        self
    }

    /// Tells the first and the last day.
    pub(crate) fn on_days(&mut self, (first, last): (Day, Day)) -> &mut Self {
        self.days = Some((first, last));
        self.lost(last - first + 1);
        self.day("first", first).day("last", last).number("days", last - first + 1)
    }

    /// Adds a day to the facts.
    pub(crate) fn day(&mut self, name: &'static str, day: Day) -> &mut Self {
        self.fact(name, Fact::Day(day))
    }

    /// Adds a number to the facts.
    pub(crate) fn number(&mut self, name: &'static str, number: i32) -> &mut Self {
        self.fact(name, Fact::Number(number))
    }

    /// Adds a count to the facts.
    pub(crate) fn count(&mut self, name: &'static str, count: usize) -> &mut Self {
        self.number(name, i32::try_from(count).unwrap_or(i32::MAX))
    }

    /// Adds a word that selects a form of the sentence.
    pub(crate) fn case(&mut self, case: &'static str) -> &mut Self {
        self.fact("case", Fact::Word(case))
    }

    /// Adds a text to the facts.
    pub(crate) fn text(&mut self, name: &'static str, text: &str) -> &mut Self {
        self.fact(name, Fact::Text(text.into()))
    }

    /// Adds the title of an item to the facts.
    pub(crate) fn title(&mut self, name: &'static str, item: ItemAt) -> &mut Self {
        self.fact(name, Fact::Title(item))
    }

    /// Adds the touchpoint where something came from to the facts, and its actor.
    pub(crate) fn source(&mut self, source: &Point<'_>) -> &mut Self {
        self.involves(source).title("source", source.item()).fact("sourceActor", Fact::ActorOf(source.item()))
    }

    /// Adds the name of an actor to the facts.
    pub(crate) fn actor_named(&mut self, view: &View<'_>, name: &'static str, actor: &Id) -> &mut Self {
        let fact = match view.actor(actor) {
            Some(index) => Fact::Title(ItemAt::actor(index)),
            None => Fact::Text(known_or_mark(actor).into()),
        };
        self.fact(name, fact)
    }

    /// Adds an item to highlight.
    pub(crate) fn mark(&mut self, item: ItemAt) -> &mut Self {
        if let Some((slot, _)) = self.names.of(item).filter(|(slot, _)| !self.marks.contains(slot)) {
            self.marks.push(slot);
        }
        self
    }

    /// Adds items to highlight, of which there may be a great many.
    pub(crate) fn mark_all(&mut self, items: impl IntoIterator<Item = ItemAt>) -> &mut Self {
        self.marks.extend(items.into_iter().filter_map(|item| Some(self.names.of(item)?.0)));
        let mut seen = FxHashSet::default();
        self.marks.retain(|slot| seen.insert(*slot));
        self
    }

    fn fact(&mut self, name: &'static str, fact: Fact) -> &mut Self {
        if self.facts.len() == self.facts.capacity() {
            self.facts.reserve_exact(2);
        }
        self.facts.push((name, fact));
        self
    }
}
