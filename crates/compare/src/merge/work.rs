//! A merge while it is done.

use super::fields;
use super::sequence;
use super::version::{Key, Version};
use super::{Conflict, Merged, Over, Renamed, Side, WholeList};
use journey::*;
use std::collections::{BTreeMap, BTreeSet};

/// Who a record of the result is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    Head,
    Person,
    Item(Key),
}

/// What a conflict is about, before the result has slots.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum About {
    Field(String),
    Deleted(Side),
    StillNamed(Side),
    Order(Section, [Vec<Key>; 2]),
    Strays(Section, [Vec<(u32, Raw)>; 2]),
    List(Section, Box<[WholeList; 2]>),
}

pub(super) struct Found {
    pub(super) who: Who,
    pub(super) about: About,
    pub(super) with: BTreeSet<Who>,
}

pub(super) struct Work<'a> {
    pub(super) base: Version<'a>,
    pub(super) mine: Version<'a>,
    pub(super) theirs: Version<'a>,
    pub(super) records: BTreeMap<Who, Box<Record>>,
    pub(super) found: Vec<Found>,
    /// What stays only because something stays that it names.
    pub(super) companions: BTreeSet<Who>,
    orders: BTreeMap<Section, Vec<Key>>,
    strays: BTreeMap<Section, Vec<(u32, Raw)>>,
    /// Lists that are as one side has them.
    whole: BTreeSet<Section>,
}

impl<'a> Work<'a> {
    /// The head and the person are joined already.
    pub(super) fn of([base, mine, theirs]: [Version<'a>; 3]) -> Self {
        let mut work = Self {
            base,
            mine,
            theirs,
            records: BTreeMap::new(),
            found: Vec::new(),
            companions: BTreeSet::new(),
            orders: BTreeMap::new(),
            strays: BTreeMap::new(),
            whole: BTreeSet::new(),
        };
        for (who, slot) in [(Who::Head, Slot::HEAD), (Who::Person, Slot::PERSON)] {
            let [base, mine, theirs] = [&work.base, &work.mine, &work.theirs].map(|it| it.journey.record(slot));
            if let (Some(mine), Some(theirs)) = (mine, theirs) {
                work.join(&who, base.as_ref(), &mine, &theirs);
            }
        }
        work
    }

    pub(super) fn side(&self, side: Side) -> &Version<'a> {
        match side {
            Side::Mine => &self.mine,
            Side::Theirs => &self.theirs,
        }
    }

    pub(super) fn record_of(version: &Version<'a>, who: &Who) -> Option<Record> {
        match who {
            Who::Head => version.journey.record(Slot::HEAD),
            Who::Person => version.journey.record(Slot::PERSON),
            Who::Item(key) => version.record(key),
        }
    }

    pub(super) fn add(&mut self, who: Who, about: About) {
        self.found.push(Found { who, about, with: BTreeSet::new() });
    }

    pub(super) fn put(&mut self, who: Who, record: Record) {
        self.records.insert(who, Box::new(record));
    }

    fn join(&mut self, who: &Who, base: Option<&Record>, mine: &Record, theirs: &Record) {
        let (joined, keys) = fields::join(base, mine, theirs);
        self.put(who.clone(), joined);
        for key in keys {
            // Of a list that is not understood, the list tells.
            let list = *who == Who::Head && Section::ALL.iter().any(|section| section.key() == key);
            if !list {
                self.add(who.clone(), About::Field(key));
            }
        }
    }

    /// The items of a list; their order comes last, when it is known which of them there are.
    pub(super) fn items(&mut self, section: Section) {
        let versions = [&self.base, &self.mine, &self.theirs];
        let keys: BTreeSet<Key> = versions.iter().flat_map(|it| it.order(section)).cloned().collect();
        for key in keys {
            let [base, mine, theirs] = [&self.base, &self.mine, &self.theirs].map(|it| it.record(&key));
            let who = Who::Item(key);
            match (base, mine, theirs) {
                (base, Some(mine), Some(theirs)) => self.join(&who, base.as_ref(), &mine, &theirs),
                (None, Some(record), None) | (None, None, Some(record)) => self.put(who, record),
                (Some(base), Some(left), None) | (Some(base), None, Some(left)) if left == base => {}
                (Some(_), Some(left), None) => {
                    self.put(who.clone(), left);
                    self.add(who, About::Deleted(Side::Theirs));
                }
                (Some(_), None, Some(left)) => {
                    self.put(who.clone(), left);
                    self.add(who, About::Deleted(Side::Mine));
                }
                (_, None, None) => {}
            }
        }
        let [base, mine, theirs] = [&self.base, &self.mine, &self.theirs].map(|it| it.journey.strays(section));
        let (strays, clash) = fields::strays(base, mine, theirs);
        let (strays, both) = (strays.to_vec(), [mine.to_vec(), theirs.to_vec()]);
        self.strays.insert(section, strays);
        if clash {
            self.add(Who::Head, About::Strays(section, both));
        }
    }

    /// Whether one side has something else than a list there, and the others do not have the same.
    pub(super) fn is_list_unread(&self, section: Section) -> bool {
        let [base, mine, theirs] = [&self.base, &self.mine, &self.theirs].map(|it| it.unread(section));
        base != mine || base != theirs
    }

    /// A list that is not understood on one side is as one of them has it.
    pub(super) fn list_as_a_whole(&mut self, section: Section) {
        let [base, mine, theirs] = [&self.base, &self.mine, &self.theirs].map(|it| self.whole(it, section));
        let same = |one: &WholeList, other: &WholeList| {
            let alike = one.items.iter().map(|(_, it)| it).eq(other.items.iter().map(|(_, it)| it));
            alike && one.strays == other.strays && one.unread == other.unread
        };
        let side = match (same(&base, &mine), same(&base, &theirs) || same(&mine, &theirs)) {
            (true, _) => Side::Theirs,
            (false, true) => Side::Mine,
            (false, false) => {
                self.add(Who::Head, About::List(section, Box::new([mine, theirs])));
                Side::Mine
            }
        };
        let version = self.side(side);
        let taken: Vec<(Key, Record)> = version.records(section).map(|(key, it)| (key.clone(), it)).collect();
        let (strays, unread) = (version.journey.strays(section).to_vec(), version.unread(section).cloned());
        self.orders.insert(section, taken.iter().map(|(key, _)| key.clone()).collect());
        taken.into_iter().for_each(|(key, record)| self.put(Who::Item(key), record));
        self.strays.insert(section, strays);
        self.whole.insert(section);
        if let Some(Record::Head(head)) = self.records.get_mut(&Who::Head).map(|it| &mut **it) {
            head.extra.unread.remove(section.key());
            head.extra.unread.extend(unread.map(|unread| (section.key().to_owned(), unread)));
        }
    }

    fn whole(&self, version: &Version<'a>, section: Section) -> WholeList {
        WholeList {
            items: version.records(section).map(|(key, it)| (self.mine.slot(key), it)).collect(),
            strays: version.journey.strays(section).to_vec(),
            unread: version.unread(section).cloned(),
        }
    }

    /// The order of a list, of the items that there are by now.
    fn order(&mut self, section: Section) {
        let stays = |who: &Who| match who {
            Who::Item(key) if key.section == section => Some(key.clone()),
            Who::Head | Who::Person | Who::Item(_) => None,
        };
        let stays: BTreeSet<Key> = self.records.keys().filter_map(stays).collect();
        let [base, mine, theirs] = [&self.base, &self.mine, &self.theirs].map(|it| it.order(section));
        let (order, clash) = sequence::join(base, mine, theirs, &stays);
        let both = [mine, theirs].map(|it| it.iter().filter(|key| stays.contains(key)).cloned().collect());
        self.orders.insert(section, order);
        if clash {
            self.add(Who::Head, About::Order(section, both));
        }
    }

    /// The result.
    pub(super) fn built(mut self, renamed: Vec<Renamed>) -> Merged {
        for section in Section::ALL.iter().filter(|section| !self.whole.contains(section)).copied().collect::<Vec<_>>()
        {
            self.order(section);
        }
        let mut journey = self.mine.journey.without_items();
        let mut slots: BTreeMap<Who, Slot> = BTreeMap::from([(Who::Head, Slot::HEAD), (Who::Person, Slot::PERSON)]);
        for (who, slot) in &slots {
            self.records.remove(who).into_iter().for_each(|record| _ = journey.replace(*slot, *record));
        }
        for (section, order) in &self.orders {
            for key in order {
                let who = Who::Item(key.clone());
                let Some(record) = self.records.remove(&who) else { continue };
                let slot = self.mine.slot(key).unwrap_or_else(|| journey.fresh_slot());
                journey.put(Place::At { section: *section, index: usize::MAX }, slot, *record);
                slots.insert(who, slot);
            }
        }
        for (section, strays) in std::mem::take(&mut self.strays) {
            journey.set_strays(section, strays);
        }
        let mut conflicts: Vec<Conflict> = self.found.iter().filter_map(|found| self.told(found, &slots)).collect();
        let places = journey.places();
        conflicts.sort_by_key(|conflict| position(&places, conflict));
        Merged { journey, conflicts, renamed }
    }

    fn told(&self, found: &Found, slots: &BTreeMap<Who, Slot>) -> Option<Conflict> {
        let of = |keys: &[Key]| keys.iter().filter_map(|key| slots.get(&Who::Item(key.clone())).copied()).collect();
        let (over, is_list) = match &found.about {
            About::Field(key) => (Over::Field(key.clone()), false),
            About::Deleted(side) => (Over::Deleted(*side), false),
            About::StillNamed(side) => (Over::StillNamed(*side), false),
            About::Order(section, [mine, theirs]) => (Over::Order(*section, [of(mine), of(theirs)]), true),
            About::Strays(section, both) => (Over::Strays(*section, both.clone()), true),
            About::List(section, both) => (Over::List(*section, both.clone()), true),
        };
        let record = |version| Self::record_of(version, &found.who).filter(|_| !is_list);
        Some(Conflict {
            slot: *slots.get(&found.who)?,
            over,
            base: record(&self.base),
            mine: record(&self.mine),
            theirs: record(&self.theirs),
            with: found.with.iter().filter_map(|who| slots.get(who).copied()).collect(),
        })
    }
}

/// Where a conflict comes among others: the head, the person, then list by list, each list as a whole last.
fn position(places: &BTreeMap<Slot, Place>, conflict: &Conflict) -> (Option<Section>, usize) {
    match &conflict.over {
        Over::Order(section, _) | Over::Strays(section, _) | Over::List(section, _) => (Some(*section), usize::MAX),
        Over::Field(_) | Over::Deleted(_) | Over::StillNamed(_) => match places.get(&conflict.slot) {
            Some(Place::At { section, index }) => (Some(*section), *index),
            Some(Place::Person) => (None, 1),
            Some(Place::Head) | None => (None, 0),
        },
    }
}
