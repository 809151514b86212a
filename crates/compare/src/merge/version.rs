//! One version of a journey, by what its items are known by.

use crate::record::{Compared as _, Identity};
use journey::*;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What an item is known by: its list, its id or what it judges, and the how manieth of those it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) section: Section,
    name: Rc<str>,
    nth: usize,
}

pub(super) struct Version<'a> {
    pub(super) journey: &'a Journey,
    /// Each with its place in its list.
    items: BTreeMap<Key, (Slot, usize)>,
    orders: BTreeMap<Section, Vec<Key>>,
    /// The item that a reference to this id means: the first that has it.
    holders: BTreeMap<Id, Option<Key>>,
}

impl<'a> Version<'a> {
    pub(super) fn of(journey: &'a Journey) -> Self {
        let (mut items, mut orders) = (BTreeMap::new(), BTreeMap::new());
        let mut holders: BTreeMap<Id, Option<Key>> =
            journey.person.family.iter().map(|member| (member.id.clone(), None)).collect();
        let mut counted: BTreeMap<(Section, Rc<str>), usize> = BTreeMap::new();
        journey.each_record(|slot, place, record| {
            let Place::At { section, index } = place else { return };
            let name: Rc<str> = name_of(record).into();
            let count = counted.entry((section, name.clone())).or_default();
            let key = Key { section, name, nth: *count };
            *count += 1;
            orders.entry(section).or_insert_with(Vec::new).push(key.clone());
            if let Some(id) = record.id() {
                holders.entry(id.clone()).or_insert_with(|| Some(key.clone()));
            }
            items.insert(key, (slot, index));
        });
        Self { journey, items, orders, holders }
    }

    /// A copy of the item.
    pub(super) fn record(&self, key: &Key) -> Option<Record> {
        self.journey.record_at(key.section, self.items.get(key)?.1)
    }

    /// The slot of the item.
    pub(super) fn slot(&self, key: &Key) -> Option<Slot> {
        Some(self.items.get(key)?.0)
    }

    /// All items, by their lists.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Key> {
        self.items.keys()
    }

    /// The items of a list in their order.
    pub(super) fn order(&self, section: Section) -> &[Key] {
        self.orders.get(&section).map_or(&[], Vec::as_slice)
    }

    /// Whether something has this id.
    pub(super) fn has(&self, id: &Id) -> bool {
        self.holders.contains_key(id)
    }

    /// The item of this id; none for a family member.
    pub(super) fn holder(&self, id: &Id) -> Option<&Key> {
        self.holders.get(id)?.as_ref()
    }

    /// What the file says of this whole list where it is not understood.
    pub(super) fn unread(&self, section: Section) -> Option<&Unread> {
        self.journey.head.extra.unread.get(section.key())
    }

    /// The records of a list in their order.
    pub(super) fn records(&self, section: Section) -> impl Iterator<Item = (&Key, Record)> {
        self.order(section).iter().filter_map(|key| Some((key, self.record(key)?)))
    }
}

fn name_of(record: &Record) -> String {
    let Record::Review(review) = record else {
        return record.id().map(|id| id.0.clone()).unwrap_or_default();
    };
    match review.identity() {
        Identity::Judged { gap, handover } => format!("{gap:?} {handover:?}"),
        Identity::Single | Identity::Id(_) => String::new(),
    }
}

/// Every id that the record refers to.
pub(super) fn references(record: &Record) -> Vec<Id> {
    let mut found = Vec::new();
    each_reference(record, |_, _, _, id| found.push(id.clone()));
    found
}
