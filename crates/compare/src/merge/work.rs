//! A merge while it is done.

use super::fields::{self, Joined};
use super::sequence;
use super::version::{Key, Keys, Version, versions};
use super::{Conflict, Over, Side};
use journey::*;
use std::collections::{BTreeMap, BTreeSet};

/// What a conflict is about, before the result has slots.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum About {
    Field(String),
    Deleted(Side),
    StillNamed(Side),
    Order(Section),
    Strays(Section),
    List(Section),
}

pub(super) struct Found {
    pub(super) who: Key,
    pub(super) about: About,
    pub(super) with: Vec<Key>,
}

pub(super) struct Work<'a> {
    pub(super) keys: Keys,
    pub(super) base: Version<'a>,
    pub(super) mine: Version<'a>,
    pub(super) theirs: Version<'a>,
    /// The records of the result by their keys.
    records: Vec<Option<Joined>>,
    pub(super) found: Vec<Found>,
    /// What stays only because something stays that it names.
    pub(super) companions: BTreeSet<Key>,
    strays: BTreeMap<Section, &'a [(u32, Raw)]>,
    /// Lists that are as one side has them.
    whole: BTreeMap<Section, Side>,
}

impl<'a> Work<'a> {
    /// The head and the person are joined already.
    pub(super) fn of(journeys: [&'a Journey; 3]) -> Self {
        let (keys, [base, mine, theirs]) = versions(journeys);
        let mut work = Self {
            records: keys.all().map(|_| None).collect(),
            keys,
            base,
            mine,
            theirs,
            found: Vec::new(),
            companions: BTreeSet::new(),
            strays: BTreeMap::new(),
            whole: BTreeMap::new(),
        };
        [Key::HEAD, Key::PERSON].into_iter().for_each(|key| work.record_of_all(key));
        work
    }

    pub(super) fn side(&self, side: Side) -> &Version<'a> {
        match side {
            Side::Mine => &self.mine,
            Side::Theirs => &self.theirs,
        }
    }

    /// The record as the result has it.
    pub(super) fn record(&self, key: Key) -> Option<RecordRef<'_>> {
        match self.records.get(key.place())?.as_ref()? {
            Joined::As(side) => self.side(*side).record(key),
            Joined::Both(record) => Some((&**record).into()),
        }
    }

    /// The id that the item has on every side that has it.
    pub(super) fn id(&self, key: Key) -> Option<&'a Id> {
        self.mine.record(key).or_else(|| self.theirs.record(key))?.id()
    }

    pub(super) fn add(&mut self, who: Key, about: About) {
        self.found.push(Found { who, about, with: Vec::new() });
    }

    pub(super) fn put(&mut self, key: Key, record: Joined) {
        self.records[key.place()] = Some(record);
    }

    fn join(&mut self, key: Key, base: Option<RecordRef<'_>>, mine: RecordRef<'_>, theirs: RecordRef<'_>) {
        let (joined, fields) = fields::join(base, mine, theirs);
        self.put(key, joined);
        for field in fields {
            // Of a list that is not understood, the list tells.
            let list = key == Key::HEAD && Section::ALL.iter().any(|section| section.key() == field);
            if !list {
                self.add(key, About::Field(field));
            }
        }
    }

    fn record_of_all(&mut self, key: Key) {
        let [base, mine, theirs] = [&self.base, &self.mine, &self.theirs].map(|it| it.record(key));
        match (base, mine, theirs) {
            (base, Some(mine), Some(theirs)) => self.join(key, base, mine, theirs),
            (None, Some(_), None) => self.put(key, Joined::As(Side::Mine)),
            (None, None, Some(_)) => self.put(key, Joined::As(Side::Theirs)),
            (Some(base), Some(left), None) | (Some(base), None, Some(left)) if left == base => {}
            (Some(_), Some(_), None) => {
                self.put(key, Joined::As(Side::Mine));
                self.add(key, About::Deleted(Side::Theirs));
            }
            (Some(_), None, Some(_)) => {
                self.put(key, Joined::As(Side::Theirs));
                self.add(key, About::Deleted(Side::Mine));
            }
            (_, None, None) => {}
        }
    }

    /// The items of a list; their order comes last, when it is known which of them there are.
    pub(super) fn items(&mut self, section: Section) {
        self.keys.of(section).for_each(|key| self.record_of_all(key));
        let [base, mine, theirs] = [&self.base, &self.mine, &self.theirs].map(|it| it.journey.strays(section));
        let (strays, clash) = fields::strays(base, mine, theirs);
        self.strays.insert(section, strays);
        if clash {
            self.add(Key::HEAD, About::Strays(section));
        }
    }

    /// Whether one side has something else than a list there, and the others do not have the same.
    pub(super) fn is_list_unread(&self, section: Section) -> bool {
        let [base, mine, theirs] = [&self.base, &self.mine, &self.theirs].map(|it| it.unread(section));
        base != mine || base != theirs
    }

    /// A list that is not understood on one side is as one of them has it.
    pub(super) fn list_as_a_whole(&mut self, section: Section) {
        let same = |one: &Version<'_>, other: &Version<'_>| one.has_list_of(other, section);
        let (base, mine, theirs) = (&self.base, &self.mine, &self.theirs);
        let side = match (same(base, mine), same(base, theirs) || same(mine, theirs)) {
            (true, _) => Side::Theirs,
            (false, true) => Side::Mine,
            (false, false) => {
                self.add(Key::HEAD, About::List(section));
                Side::Mine
            }
        };
        let version = self.side(side);
        let (order, unread) = (version.order(section).to_vec(), version.unread(section).cloned());
        self.strays.insert(section, version.journey.strays(section));
        order.into_iter().for_each(|key| self.put(key, Joined::As(side)));
        self.whole.insert(section, side);
        if let Some(Record::Head(head)) = self.own(Key::HEAD) {
            head.extra.unread.remove(section.key());
            unread.into_iter().for_each(|unread| head.extra.unread.insert(section.key().into(), unread));
        }
    }

    /// The record of the result, to be changed.
    pub(super) fn own(&mut self, key: Key) -> Option<&mut Record> {
        let record: Record = match self.records.get_mut(key.place())?.take()? {
            Joined::As(side) => self.side(side).record(key)?.into(),
            Joined::Both(record) => *record,
        };
        let own = self.records[key.place()].insert(Joined::Both(Box::new(record)));
        if let Joined::Both(record) = own { Some(record) } else { None }
    }

    /// The order of a list, of the items that there are by now.
    fn order(&mut self, section: Section) -> Vec<Key> {
        if let Some(side) = self.whole.get(&section) {
            return self.side(*side).order(section).to_vec();
        }
        let [base, mine, theirs] = [&self.base, &self.mine, &self.theirs].map(|it| it.order(section));
        let stays = |key: &Key| self.records[key.place()].is_some();
        let (order, clash) = sequence::join(base, mine, theirs, stays);
        if clash {
            self.add(Key::HEAD, About::Order(section));
        }
        order
    }

    /// The result, with what is left to decide.
    pub(super) fn built(mut self) -> (Journey, Vec<Conflict>) {
        let mut journey = self.mine.journey.without_items();
        let mut placed: Vec<Option<(Slot, Place)>> = vec![None; self.records.len()];
        for (key, slot, place) in [(Key::HEAD, Slot::HEAD, Place::Head), (Key::PERSON, Slot::PERSON, Place::Person)] {
            self.taken(key).into_iter().for_each(|record| _ = journey.replace(slot, record));
            placed[key.place()] = Some((slot, place));
        }
        for section in Section::ALL {
            let order = self.order(*section);
            for (index, key) in order.into_iter().enumerate() {
                let slot = self.mine.here(key).map_or_else(|| journey.fresh_slot(), |here| here.slot);
                let place = Place::At { section: *section, index };
                let Some(record) = self.taken(key) else { continue };
                journey.put(place, slot, record);
                placed[key.place()] = Some((slot, place));
            }
            journey.set_strays(*section, self.strays.get(section).map_or_else(Vec::new, |strays| strays.to_vec()));
        }
        let mut conflicts: Vec<Conflict> = self.found.iter().filter_map(|found| self.told(found, &placed)).collect();
        conflicts.sort_by_key(position);
        (journey, conflicts)
    }

    /// The record for the result; what was joined for it is let go of.
    fn taken(&mut self, key: Key) -> Option<Record> {
        match self.records[key.place()].take()? {
            Joined::As(side) => Some(self.side(side).record(key)?.into()),
            Joined::Both(record) => Some(*record),
        }
    }

    fn told(&self, found: &Found, placed: &[Option<(Slot, Place)>]) -> Option<Conflict> {
        let slot = |key: &Key| Some(placed[key.place()]?.0);
        let over = match &found.about {
            About::Field(key) => Over::Field(key.clone()),
            About::Deleted(side) => Over::Deleted(*side),
            About::StillNamed(side) => Over::StillNamed(*side),
            About::Order(section) => {
                let order = |it: &Version<'_>| it.order(*section).iter().filter_map(slot).collect();
                Over::Order(*section, [order(&self.mine), order(&self.theirs)])
            }
            About::Strays(section) => Over::Strays(*section),
            About::List(section) => {
                let own = |key: &Key| self.mine.here(*key).map(|here| here.slot);
                let slots = |it: &Version<'_>| it.order(*section).iter().map(own).collect();
                Over::List(*section, [slots(&self.mine), slots(&self.theirs)])
            }
        };
        let (own, place) = placed[found.who.place()]?;
        let is_list = matches!(over, Over::Order(..) | Over::Strays(_) | Over::List(..));
        let places = [&self.base, &self.mine, &self.theirs].map(|it| it.place(found.who).filter(|_| !is_list));
        let with = found.with.iter().filter_map(slot).collect();
        Some(Conflict { slot: own, place, over, places, with })
    }
}

/// Where a conflict comes among others: the head, the person, then list by list, each list as a whole last.
fn position(conflict: &Conflict) -> (Option<Section>, usize) {
    match (&conflict.over, conflict.place) {
        (Over::Order(section, _) | Over::Strays(section) | Over::List(section, _), _) => (Some(*section), usize::MAX),
        (_, Place::At { section, index }) => (Some(section), index),
        (_, Place::Person) => (None, 1),
        (_, Place::Head) => (None, 0),
    }
}
