//! What a check gives: gaps in their order, and the figures.

use crate::item::ItemAt;
use crate::metrics::Metrics;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Point, View};
use journey::{Day, Id, Journey, Section, Slot};
use serde::Serialize;
use ts_rs::TS;

/// The gaps and figures of a journey.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// By rule in the order of [`crate::RULES`], then by subjects in the order of the file, then by days.
    pub gaps: Vec<Gap>,
    /// The figures.
    pub metrics: Metrics,
}

/// One place where the journey breaks.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// The slug of its rule.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The Nordic key findings (1 to 5) that it is evidence for.
    pub findings: &'static [u8],
    /// What it is about, as the report names it; empty: the whole journey.
    pub subjects: Vec<Subject>,
    /// The first and the last day, where the rule tells days.
    pub days: Option<(Day, Day)>,
    /// What could help.
    pub remedies: &'static [Remedy],
    /// The items to highlight on the map, the most telling first; empty: the whole journey.
    pub marks: Vec<Slot>,
    #[serde(skip)]
    #[ts(skip)]
    facts: Vec<(&'static str, Fact)>,
    #[serde(skip)]
    #[ts(skip)]
    order: Vec<ItemAt>,
}

/// What a gap is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase")]
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

impl Subject {
    /// As the report has it: the id or the name.
    pub fn text(&self) -> &str {
        match self {
            Self::Item { id, .. } => id.as_str(),
            Self::Name { name } => name,
        }
    }
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

/// A fact that the words of a gap may use, looked up in the journey when it is asked for.
#[derive(Clone, Debug, PartialEq)]
enum Fact {
    Value(ArgValue),
    Title(ItemAt),
}

impl Gap {
    /// The values for the words of this gap, by the names that `locales/` describes. `journey` is
    /// the one that was checked; in another, titles may be those of other items.
    pub fn args(&self, journey: &Journey) -> Vec<(&'static str, ArgValue)> {
        self.facts
            .iter()
            .map(|(name, fact)| match fact {
                Fact::Value(value) => (*name, value.clone()),
                Fact::Title(item) => (*name, ArgValue::Text(item.title(journey).to_owned())),
            })
            .collect()
    }

    /// The subjects as the report has them: ids and names.
    pub fn subject_texts(&self) -> Vec<&str> {
        self.subjects.iter().map(Subject::text).collect()
    }

    /// Tells the first and the last day.
    pub(crate) fn on_days(&mut self, (first, last): (Day, Day)) -> &mut Self {
        self.days = Some((first, last));
        self.day("first", first).day("last", last).number("days", last - first + 1)
    }

    /// Adds a day to the facts.
    pub(crate) fn day(&mut self, name: &'static str, day: Day) -> &mut Self {
        self.fact(name, Fact::Value(ArgValue::Day(day)))
    }

    /// Adds a number to the facts.
    pub(crate) fn number(&mut self, name: &'static str, number: i32) -> &mut Self {
        self.fact(name, Fact::Value(ArgValue::Number(number)))
    }

    /// Adds a count to the facts.
    pub(crate) fn count(&mut self, name: &'static str, count: usize) -> &mut Self {
        self.number(name, i32::try_from(count).unwrap_or(i32::MAX))
    }

    /// Adds a text, or a word that selects a form of the sentence.
    pub(crate) fn text(&mut self, name: &'static str, text: &str) -> &mut Self {
        self.fact(name, Fact::Value(ArgValue::Text(text.to_owned())))
    }

    /// Adds the title of an item to the facts.
    pub(crate) fn title(&mut self, name: &'static str, item: ItemAt) -> &mut Self {
        self.fact(name, Fact::Title(item))
    }

    /// Adds the touchpoint where something came from to the facts, and its actor.
    pub(crate) fn source(&mut self, view: &View<'_>, source: &Point<'_>) -> &mut Self {
        self.title("source", source.item());
        self.fact("sourceActor", actor_of(view, Some(source.index)))
    }

    /// Adds the name of an actor to the facts.
    pub(crate) fn actor_named(&mut self, view: &View<'_>, name: &'static str, actor: &Id) -> &mut Self {
        let fact = match view.actor(actor) {
            Some(index) => Fact::Title(ItemAt::actor(index)),
            None => Fact::Value(ArgValue::Text(known_or_mark(actor))),
        };
        self.fact(name, fact)
    }

    /// Adds an item to highlight.
    pub(crate) fn mark(&mut self, view: &View<'_>, item: ItemAt) -> &mut Self {
        if let Some(slot) = item.slot(view.journey).filter(|slot| !self.marks.contains(slot)) {
            self.marks.push(slot);
        }
        self
    }

    fn fact(&mut self, name: &'static str, fact: Fact) -> &mut Self {
        self.facts.push((name, fact));
        self
    }

    /// Adds what is always told of a subject. The second of a kind has names that begin with
    /// `other`; of more, nothing is told.
    fn tell(&mut self, view: &View<'_>, item: ItemAt) {
        match item.section {
            Section::Touchpoints => {
                self.first_or_other(["touchpoint", "otherTouchpoint"], Fact::Title(item));
                self.first_or_other(["actor", "otherActor"], actor_of(view, Some(item.index)));
            }
            Section::Handovers => {
                let Some(h) = view.handovers.get(item.index) else { return };
                self.fact("from", title_of(h.from, &h.record.from)).fact("fromActor", actor_of(view, h.from));
                if let Some(to) = &h.record.to {
                    self.fact("to", title_of(h.to, to)).fact("toActor", actor_of(view, h.to));
                }
            }
            Section::Needs => self.first_or_other(["need", "otherNeed"], Fact::Title(item)),
            Section::Actors => self.first_or_other(["actor", "otherActor"], Fact::Title(item)),
            Section::Coordinators => self.first_or_other(["coordinator", "otherCoordinator"], Fact::Title(item)),
            Section::Information => self.first_or_other(["item", "otherItem"], Fact::Title(item)),
            Section::JointPlans => self.first_or_other(["plan", "otherPlan"], Fact::Title(item)),
            Section::Phases | Section::Notes | Section::Reviews => {}
        }
    }

    fn first_or_other(&mut self, names: [&'static str; 2], fact: Fact) {
        if let Some(name) = names.into_iter().find(|name| self.facts.iter().all(|(told, _)| told != name)) {
            self.facts.push((name, fact));
        }
    }
}

fn title_of(touchpoint: Option<usize>, id: &Id) -> Fact {
    match touchpoint {
        Some(index) => Fact::Title(ItemAt { section: Section::Touchpoints, index }),
        None => Fact::Value(ArgValue::Text(known_or_mark(id))),
    }
}

fn actor_of(view: &View<'_>, touchpoint: Option<usize>) -> Fact {
    match touchpoint.and_then(|index| view.touchpoints.get(index)) {
        Some(point) => match point.actor {
            Some(index) => Fact::Title(ItemAt::actor(index)),
            None => Fact::Value(ArgValue::Text(known_or_mark(&point.record.actor))),
        },
        None => Fact::Value(ArgValue::Text(UNKNOWN.to_owned())),
    }
}

const UNKNOWN: &str = "?";

fn known_or_mark(id: &Id) -> String {
    if id.as_str().is_empty() { UNKNOWN.to_owned() } else { id.0.clone() }
}

/// Collects the gaps of one rule.
#[derive(Debug)]
pub(crate) struct Found {
    rule: &'static Rule,
    gaps: Vec<Gap>,
}

impl Found {
    /// A gap about these items, in the order of the rule's subjects.
    pub(crate) fn gap(&mut self, view: &View<'_>, items: &[ItemAt]) -> &mut Gap {
        let mut gap = self.blank();
        for item in items {
            gap.tell(view, *item);
            gap.order.push(*item);
            if let (Some(slot), Some(id)) = (item.slot(view.journey), item.id(view.journey)) {
                gap.subjects.push(Subject::Item { section: item.section, slot, id: id.clone() });
                if item.on_the_map() && !gap.marks.contains(&slot) {
                    gap.marks.push(slot);
                }
            }
        }
        self.push(gap)
    }

    /// A gap about a person or role, who appears first at this item.
    pub(crate) fn gap_of_name(&mut self, name: &str, first_seen: ItemAt) -> &mut Gap {
        let mut gap = self.blank();
        gap.order.push(first_seen);
        gap.subjects.push(Subject::Name { name: name.to_owned() });
        gap.text("name", name);
        self.push(gap)
    }

    fn push(&mut self, gap: Gap) -> &mut Gap {
        let index = self.gaps.len();
        self.gaps.push(gap);
        &mut self.gaps[index]
    }

    fn blank(&self) -> Gap {
        Gap {
            rule: self.rule.slug,
            severity: self.rule.severity,
            findings: self.rule.findings,
            subjects: Vec::new(),
            days: None,
            remedies: self.rule.remedies,
            marks: Vec::new(),
            facts: Vec::new(),
            order: Vec::new(),
        }
    }
}

/// The rule under which a handover to nobody is reported, and under no other.
const NOBODY_RECEIVES: &str = "no-receiver";

/// The gaps that one rule finds, in their order.
pub(crate) fn gaps_of(rule: &'static Rule, view: &View<'_>, settings: &Settings) -> Vec<Gap> {
    let mut found = Found { rule, gaps: Vec::new() };
    (rule.check)(view, settings, &mut found);
    let mut gaps = found.gaps;
    if rule.slug != NOBODY_RECEIVES {
        gaps.retain(|gap| !is_handover_to_nobody(view, &gap.order));
    }
    gaps.sort_by(|one, two| one.order.cmp(&two.order).then(one.days.cmp(&two.days)));
    gaps
}

fn is_handover_to_nobody(view: &View<'_>, subjects: &[ItemAt]) -> bool {
    match subjects {
        [ItemAt { section: Section::Handovers, index }] => {
            view.handovers.get(*index).is_some_and(|h| h.record.to.is_none())
        }
        _ => false,
    }
}
