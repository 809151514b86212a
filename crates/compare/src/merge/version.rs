//! The versions of a journey, by what their items are known by.

use crate::record::{Compared as _, Identity};
use journey::*;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

/// What a record is known by in all versions: the head, the person, then each item by its list, its id or what it
/// judges, and the how manieth of those it is. Numbers, in that order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(usize);

impl Key {
    pub(super) const HEAD: Self = Self(0);
    pub(super) const PERSON: Self = Self(1);
    const ITEMS: usize = 2;

    /// Its place among all.
    pub(super) fn place(self) -> usize {
        self.0
    }
}

/// How the records of all versions are numbered.
pub(super) struct Keys {
    /// How many there are.
    count: usize,
    sections: BTreeMap<Section, Range<usize>>,
}

impl Keys {
    /// All, in their order.
    pub(super) fn all(&self) -> impl Iterator<Item = Key> + use<> {
        (0..self.count).map(Key)
    }

    /// Those of a list.
    pub(super) fn of(&self, section: Section) -> impl Iterator<Item = Key> + use<> {
        self.sections.get(&section).cloned().unwrap_or_default().map(Key)
    }
}

/// A record where a version has it.
#[derive(Clone, Copy)]
pub(super) struct Here<'a> {
    pub(super) slot: Slot,
    /// Its place in its list.
    index: u32,
    pub(super) record: RecordRef<'a>,
}

pub(super) struct Version<'a> {
    pub(super) journey: &'a Journey,
    /// By their keys.
    records: Vec<Option<Here<'a>>>,
    orders: BTreeMap<Section, Vec<Key>>,
    /// The item that a reference to an id means, the first that has it; none for a family member.
    holders: OnceCell<BTreeMap<&'a Id, Option<Key>>>,
}

/// An item of one of the versions, before it has a key.
struct Item<'a> {
    section: Section,
    name: Cow<'a, str>,
    version: u8,
    index: u32,
}

/// The three versions with one set of keys.
pub(super) fn versions(journeys: [&Journey; 3]) -> (Keys, [Version<'_>; 3]) {
    let mut items: Vec<Item<'_>> = Vec::new();
    let mut orders = journeys.map(|_| BTreeMap::new());
    for ((version, journey), orders) in (0..).zip(journeys).zip(&mut orders) {
        for section in Section::ALL {
            let named = (0_u32..).map_while(|index| Some((index, journey.item_at(*section, index as usize)?.1)));
            items.extend(named.map(|(index, it)| Item { section: *section, name: name_of(it), version, index }));
            orders.insert(*section, vec![Key::HEAD; journey.len_of(*section)]);
        }
    }
    items.sort_unstable_by(|one, other| {
        let known = |it: &Item<'_>| (it.version, it.index);
        let by_name = || one.name.cmp(&other.name).then_with(|| known(one).cmp(&known(other)));
        one.section.cmp(&other.section).then_with(by_name)
    });
    let mut keys = Keys { count: Key::ITEMS, sections: BTreeMap::new() };
    for section in items.chunk_by(|one, other| one.section == other.section) {
        let first = keys.count;
        for alike in section.chunk_by(|one, other| one.name == other.name) {
            let (start, mut most) = (keys.count, 0);
            for of_one in alike.chunk_by(|one, other| one.version == other.version) {
                for (nth, item) in of_one.iter().enumerate() {
                    let order = orders[usize::from(item.version)].get_mut(&item.section);
                    order.into_iter().for_each(|order| order[item.index as usize] = Key(start + nth));
                }
                most = most.max(of_one.len());
            }
            keys.count += most;
        }
        section.first().into_iter().for_each(|it| _ = keys.sections.insert(it.section, first..keys.count));
    }
    let mut orders = orders.into_iter();
    let versions = journeys.map(|journey| Version::of(journey, orders.next().unwrap_or_default(), keys.count));
    (keys, versions)
}

impl<'a> Version<'a> {
    fn of(journey: &'a Journey, orders: BTreeMap<Section, Vec<Key>>, count: usize) -> Self {
        let mut records = vec![None; count];
        let mut put = |key: Key, slot, index, record| records[key.0] = Some(Here { slot, index, record });
        put(Key::HEAD, Slot::HEAD, 0, (&journey.head).into());
        put(Key::PERSON, Slot::PERSON, 0, (&journey.person).into());
        for (section, order) in &orders {
            for (index, key) in (0..).zip(order) {
                if let Some((slot, record)) = journey.item_at(*section, index as usize) {
                    put(*key, slot, index, record);
                }
            }
        }
        Self { journey, records, orders, holders: OnceCell::new() }
    }

    /// The record where it is.
    pub(super) fn here(&self, key: Key) -> Option<Here<'a>> {
        self.records.get(key.0).copied().flatten()
    }

    /// The record.
    pub(super) fn record(&self, key: Key) -> Option<RecordRef<'a>> {
        Some(self.here(key)?.record)
    }

    /// Where the record is.
    pub(super) fn place(&self, key: Key) -> Option<Place> {
        let here = self.here(key)?;
        Some(match here.record.section() {
            Some(section) => Place::At { section, index: here.index as usize },
            None if key == Key::HEAD => Place::Head,
            None => Place::Person,
        })
    }

    /// The items of a list in their order.
    pub(super) fn order(&self, section: Section) -> &[Key] {
        self.orders.get(&section).map_or(&[], Vec::as_slice)
    }

    /// Whether something has this id.
    pub(super) fn has(&self, id: &Id) -> bool {
        self.holders().contains_key(id)
    }

    /// The item of this id; none for a family member.
    pub(super) fn holder(&self, id: &Id) -> Option<Key> {
        *self.holders().get(id)?
    }

    /// What the file says of this whole list where it is not understood.
    pub(super) fn unread(&self, section: Section) -> Option<&'a Unread> {
        self.journey.head.extra.unread.get(section.key())
    }

    /// Whether both have the same items in a list, and the same beside them.
    pub(super) fn has_list_of(&self, other: &Version<'_>, section: Section) -> bool {
        let [own, others] = [self.order(section), other.order(section)];
        let alike = own.iter().map(|key| self.record(*key)).eq(others.iter().map(|key| other.record(*key)));
        let [strays, theirs] = [self.journey, other.journey].map(|it| it.strays(section));
        alike && strays == theirs && self.unread(section) == other.unread(section)
    }

    fn holders(&self) -> &BTreeMap<&'a Id, Option<Key>> {
        self.holders.get_or_init(|| {
            let family = self.journey.person.family.iter().map(|member| (&member.id, None));
            let keys = Section::ALL.iter().flat_map(|section| self.order(*section));
            let items = keys.filter_map(|key| Some((self.record(*key)?.id()?, Some(*key))));
            let mut holders = BTreeMap::new();
            family.chain(items).for_each(|(id, key)| _ = holders.entry(id).or_insert(key));
            holders
        })
    }
}

fn name_of(record: RecordRef<'_>) -> Cow<'_, str> {
    let RecordRef::Review(review) = record else {
        return Cow::Borrowed(record.id().map_or("", Id::as_str));
    };
    match review.identity() {
        Identity::Judged { gap, handover } => Cow::Owned(format!("{gap:?} {handover:?}")),
        Identity::Single | Identity::Id(_) => Cow::Borrowed(""),
    }
}

/// Every id that the record refers to.
pub(super) fn references<'a>(record: impl Into<RecordRef<'a>>) -> Vec<&'a Id> {
    let mut found = Vec::new();
    each_reference(record, |_, _, _, id| found.push(id));
    found
}
