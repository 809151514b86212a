//! What a gap rests on: the fields that its rule read to find it. A review keeps a hash of them, so
//! that it is known to be out of date when one of them changes, and only then; the evidence of most
//! gaps is these fields with what stands in them.

use crate::gap::Gap;
use crate::item::ItemAt;
use crate::rules::rule_by_slug;
use crate::settings::Settings;
use crate::view::{Pass, Point, View};
use journey::{Day, Journey, Section, Slot};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// A hash of what a gap of this journey rests on, `v1:` and 32 hexadecimal digits: the same on every
/// machine. It changes with each field and threshold that the rule read for this gap, and with
/// nothing else. The gap may be gone from the journey: then it tells of what would be read for it.
pub fn basis(view: &View<'_>, settings: &Settings, gap: &Gap) -> String {
    let ground = Ground::of(view, settings, gap);
    let mut lines: Vec<String> = ground.fields().into_iter().map(|field| field.to_line()).collect();
    lines.extend(ground.thresholds.iter().map(|name| format!("{name} {:?}", settings.value(name))));
    hashed(&format!("{}\n{:?}\n", gap.rule, gap.days), lines)
}

/// The hash of what is read, one a line.
pub(crate) fn hashed(head: &str, mut lines: Vec<String>) -> String {
    // Where something stands in the file is no field, so the lines have an order of their own.
    lines.sort_unstable();
    let mut hash = Sha256::new();
    hash.update(head);
    for line in lines {
        hash.update(line);
        hash.update("\n");
    }
    let digits = hash.finalize().iter().take(16).fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    format!("v1:{digits}")
}

/// The fields that the rule read to find this gap, in the order of the file: the items', the
/// person's, the journey's.
pub fn rests_on(view: &View<'_>, settings: &Settings, gap: &Gap) -> Vec<Read> {
    Ground::of(view, settings, gap).fields()
}

/// A field that a rule read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The item, the head or the person.
    pub slot: Slot,
    /// Its list; none for the head and the person.
    pub section: Option<Section>,
    /// The key of the field.
    pub key: &'static str,
    /// What stands there, as JSON.
    pub value: String,
}

impl Read {
    fn to_line(&self) -> String {
        let list = match self.section {
            Some(section) => section.key(),
            None if self.slot == Slot::HEAD => "head",
            None => "person",
        };
        format!("{list} {} {}", self.key, self.value)
    }
}

/// Collects what one gap rests on.
pub(crate) struct Ground<'v, 'j> {
    pub(crate) view: &'v View<'j>,
    pub(crate) settings: &'v Settings,
    read: BTreeMap<Place, BTreeSet<&'static str>>,
    thresholds: BTreeSet<&'static str>,
}

/// Where a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Item(ItemAt),
    Person,
    Head,
}

impl<'v, 'j> Ground<'v, 'j> {
    pub(crate) fn of(view: &'v View<'j>, settings: &'v Settings, gap: &Gap) -> Self {
        let mut ground = Self { view, settings, read: BTreeMap::new(), thresholds: BTreeSet::new() };
        if let Some(rule) = rule_by_slug(gap.rule) {
            (rule.grounds)(gap, &mut ground);
        }
        ground
    }

    /// Whether this field was read.
    pub(crate) fn has_read(&self, place: Place, key: &str) -> bool {
        self.read.get(&place).is_some_and(|keys| keys.contains(key))
    }

    fn fields(&self) -> Vec<Read> {
        let journey = self.view.journey;
        let mut fields = Vec::new();
        for (place, keys) in &self.read {
            let (slot, section) = match place {
                Place::Item(item) => (item.slot(journey), Some(item.section)),
                Place::Person => (Some(Slot::PERSON), None),
                Place::Head => (Some(Slot::HEAD), None),
            };
            for &key in keys {
                let value = value(journey, *place, key);
                debug_assert!(value.is_some(), "{place:?} has no field {key}");
                if let (Some(slot), Some(value)) = (slot, value) {
                    fields.push(Read { slot, section, key, value });
                }
            }
        }
        fields
    }

    /// The touchpoint that is the gap's subject at this place.
    pub(crate) fn subject(&self, gap: &Gap, place: usize) -> Option<&'v Point<'j>> {
        let item = gap.items.get(place).filter(|item| item.section == Section::Touchpoints)?;
        self.view.touchpoints.get(item.index())
    }

    /// The handover that the gap is about.
    pub(crate) fn subject_handover(&self, gap: &Gap) -> Option<&'v Pass<'j>> {
        let item = gap.items.first().filter(|item| item.section == Section::Handovers)?;
        self.view.handovers.get(item.index())
    }

    /// Of an item, these were read.
    pub(crate) fn item(&mut self, item: ItemAt, keys: &[&'static str]) {
        self.read.entry(Place::Item(item)).or_default().extend(keys);
    }

    /// Of a touchpoint, these were read.
    pub(crate) fn touchpoint(&mut self, t: &Point<'_>, keys: &[&'static str]) {
        self.item(t.item(), keys);
    }

    /// Whose a touchpoint is, and of that actor these, were read.
    pub(crate) fn actor_of(&mut self, t: &Point<'_>, keys: &[&'static str]) {
        self.item(t.item(), &["actor"]);
        if let Some(actor) = t.actor {
            self.item(ItemAt::actor(actor), keys);
        }
    }

    /// Of a handover, these were read.
    pub(crate) fn handover(&mut self, h: &Pass<'_>, keys: &[&'static str]) {
        self.item(h.item(), keys);
    }

    /// Of the subject handover these were read, and that somebody receives.
    pub(crate) fn this_handover(&mut self, gap: &Gap, keys: &[&'static str]) {
        if let Some(h) = self.subject_handover(gap) {
            self.handover(h, keys);
            self.handover(h, &["to"]);
        }
    }

    /// Of the person, these were read.
    pub(crate) fn person(&mut self, keys: &[&'static str]) {
        self.read.entry(Place::Person).or_default().extend(keys);
    }

    /// A setting decided.
    pub(crate) fn threshold(&mut self, name: &'static str) {
        self.thresholds.insert(name);
    }

    /// Z decided: what is said of it, or what ends last.
    pub(crate) fn horizon(&mut self) {
        let view = self.view;
        self.read.entry(Place::Head).or_default().insert("lastDay");
        if view.journey.head.last_day.is_none() {
            for t in view.touchpoints.iter().filter(|t| t.end() == Some(view.last)) {
                self.touchpoint(t, &["day", "duration"]);
            }
        }
    }

    /// The first day decided: what starts on it.
    pub(crate) fn beginning(&mut self) {
        let view = self.view;
        for t in view.dated().take_while(|t| t.start() == Some(view.first)) {
            self.touchpoint(t, &["day"]);
        }
    }

    /// When a handover's receiver starts decided: its day, or Z where it has none.
    pub(crate) fn receiver_start(&mut self, h: &Pass<'_>) {
        if let Some(to) = self.view.receiver(h) {
            self.touchpoint(to, &["day"]);
        }
        if self.view.receiver_start(h).is_none() {
            self.horizon();
        }
    }

    /// Of every touchpoint that does this, these were read.
    pub(crate) fn touchpoints(&mut self, which: impl Fn(&Point<'_>) -> bool, keys: &[&'static str]) {
        let view = self.view;
        for t in view.touchpoints.iter().filter(|t| which(t)) {
            self.touchpoint(t, keys);
        }
    }

    /// The days on which a coordinator or a plan lasts decided.
    pub(crate) fn lasts(&mut self, item: ItemAt, to_day: Option<Day>) {
        self.item(item, &["fromDay", "toDay"]);
        if to_day.is_none() {
            self.horizon();
        }
    }
}

/// What stands in a field, as JSON. Of what a handover says, only which parts are there.
fn value(journey: &Journey, place: Place, key: &str) -> Option<String> {
    macro_rules! json {
        ($record:expr) => {
            $record.and_then(|record| record.field(key)).and_then(|field| serde_json::to_value(&field).ok())
        };
    }
    let field = match place {
        Place::Head => json!(Some(&journey.head)),
        Place::Person => json!(Some(&journey.person)),
        Place::Item(item) => match item.section {
            Section::Phases => json!(journey.phases.at(item.index())),
            Section::Actors => json!(journey.actors.at(item.index())),
            Section::Needs => json!(journey.needs.at(item.index())),
            Section::Information => json!(journey.information.at(item.index())),
            Section::Touchpoints => json!(journey.touchpoints.at(item.index())),
            Section::Handovers => json!(journey.handovers.at(item.index())),
            Section::Coordinators => json!(journey.coordinators.at(item.index())),
            Section::JointPlans => json!(journey.joint_plans.at(item.index())),
            Section::Notes => json!(journey.notes.at(item.index())),
            Section::Reviews => json!(journey.reviews.at(item.index())),
        },
    };
    let value = field?.get("value").cloned().unwrap_or_default();
    if key == "content"
        && let Some(parts) = value.as_object()
    {
        let there = parts.iter().filter(|(part, text)| !text.is_null() && part.as_str() != "extra");
        return Some(there.map(|(part, _)| part.as_str()).collect::<Vec<_>>().join(" "));
    }
    Some(value.to_string())
}

/// Checks what the first gap of a rule rests on, one field a line: whose it is, and its key.
#[cfg(test)]
pub(crate) fn check_ground(rule: &str, sketch: &str, expected: expect_test::Expect) {
    let (journey, settings) = (crate::sketch::journey(sketch), Settings::default());
    let view = View::new(&journey);
    let report = crate::check(&journey, &settings);
    let gap = report.gaps.iter().find(|gap| gap.rule == rule).unwrap();
    let owner = |slot| journey.record(slot).and_then(|record| record.id().map(|id| id.0.clone())).unwrap_or_default();
    let lines: Vec<String> =
        rests_on(&view, &settings, gap).iter().map(|read| format!("{} {}", owner(read.slot), read.key)).collect();
    expected.assert_eq(&lines.join("\n"));
}
