//! Two versions of a journey that came from a third one, as one journey.

mod deleted;
mod fields;
mod newcomers;
mod sequence;
mod version;
mod work;

use crate::record::take_over;
use journey::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use work::Work;

/// What became of two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged<'a> {
    /// The journey with what each side changed. Where they cannot both be right it says what mine says, and an
    /// item that only one side deleted is still there. Items of mine have the slots that they have in mine.
    pub journey: Journey,
    /// What the two sides cannot both be right about, in the order of the journey: the head, the person, then
    /// list by list.
    pub conflicts: Vec<Conflict>,
    /// What both sides added under one id without it being the same thing: both are there, one under another id.
    pub renamed: Vec<Renamed>,
    /// What was joined.
    pub sides: Sides<'a>,
}

/// The versions that were joined, under the ids that they have in the merged journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides<'a> {
    base: Cow<'a, Journey>,
    mine: Cow<'a, Journey>,
    theirs: Cow<'a, Journey>,
}

/// One of the two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// One's own.
    Mine,
    /// The other one.
    Theirs,
}

/// Something that the two sides cannot both be right about.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The record in the merged journey; the head where it is about a list as a whole.
    pub slot: Slot,
    /// What it is about.
    pub over: Over,
    /// Records of the merged journey that name an item which one side deleted: they stay or go with it. Some of them
    /// where there are very many.
    pub with: Vec<Slot>,
    /// Where the record stands in the merged journey.
    place: Place,
    /// Where it stands in the base, in mine and in theirs.
    places: [Option<Place>; 3],
}

/// What a conflict is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Over {
    /// Both gave the field, or the key that only the file knows, another value.
    Field(String),
    /// This side deleted what the other one changed.
    Deleted(Side),
    /// This side deleted what the other one's changes name.
    StillNamed(Side),
    /// Both put the list into other orders; mine and theirs, by slots of the merged journey.
    Order(Section, [Vec<Slot>; 2]),
    /// Both changed what stands in the list and is not understood.
    Strays(Section),
    /// Both changed the list, and on one side it is not understood as a whole; the slots that the items of mine and
    /// of theirs have in mine.
    List(Section, [Vec<Option<Slot>>; 2]),
}

/// An item that one side added, under another id than it had there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// Whose item it was.
    pub side: Side,
    /// Its id there.
    pub from: Id,
    /// Its id in the merged journey.
    pub to: Id,
}

/// Joins what became of `base` in two places, item by item and field by field. An item is the same where its kind
/// and its id are; a review where it judges the same.
///
/// What only one side changed is as that side has it. Lists within a field are joined element by element, what a
/// handover says part by part. Nothing that either side changed is lost: it is in the journey or in a conflict. No
/// reference leads to nothing that led to something on its side.
pub fn merge<'a>(base: &'a Journey, mine: &'a Journey, theirs: &'a Journey) -> Merged<'a> {
    merge_owned([base, mine, theirs].map(Cow::Borrowed))
}

/// The same for the base, mine and theirs where some are of no more use to anybody else: they need not be copied.
pub fn merge_owned([base, mut mine, mut theirs]: [Cow<'_, Journey>; 3]) -> Merged<'_> {
    let renamed = newcomers::tell_apart(&base, &mut mine, &mut theirs);
    let mut work = Work::of([&base, &mine, &theirs]);
    for section in Section::ALL {
        match work.is_list_unread(*section) {
            true => work.list_as_a_whole(*section),
            false => work.items(*section),
        }
    }
    deleted::keep(&mut work);
    let (journey, conflicts) = work.built();
    Merged { journey, conflicts, renamed, sides: Sides { base, mine, theirs } }
}

/// Settles conflicts over fields of one record for a side, all in one go.
pub fn decide_fields(journey: &mut Journey, conflicts: &[&Conflict], side: Side, sides: &Sides<'_>) {
    let key = |conflict: &&Conflict| if let Over::Field(key) = &conflict.over { Some(key.clone()) } else { None };
    let keys: Vec<String> = conflicts.iter().filter_map(key).collect();
    let Some((conflict, wanted)) = conflicts.first().and_then(|first| Some((*first, sides.record(first, side)?)))
    else {
        return;
    };
    let own = match conflict.place {
        Place::At { section, index } => journey.record_near(section, conflict.slot, index),
        Place::Head | Place::Person => journey.record(conflict.slot).map(|record| (0, record)),
    };
    if let Some((index, mut own)) = own {
        take_over(&mut own, &wanted, &keys);
        journey.replace_near(conflict.slot, own, index);
    }
}

/// Settles a conflict for a side. `false` for an item that this side deleted: whoever deletes it must see to what
/// names it.
pub fn decide(journey: &mut Journey, conflict: &Conflict, side: Side, sides: &Sides<'_>) -> bool {
    match &conflict.over {
        Over::Field(_) => {
            decide_fields(journey, &[conflict], side, sides);
            true
        }
        Over::Deleted(_) | Over::StillNamed(_) => sides.record(conflict, side).is_some(),
        Over::Order(section, orders) => {
            journey.put_last(*section, &orders[usize::from(side == Side::Theirs)]);
            true
        }
        Over::Strays(section) => {
            journey.set_strays(*section, sides.of(side).strays(*section).to_vec());
            true
        }
        Over::List(section, slots) => {
            put_list(journey, *section, sides.of(side), &slots[usize::from(side == Side::Theirs)]);
            true
        }
    }
}

/// Leaves a conflict as open as it was, in a journey that other versions are said to come from: whatever one of them
/// decided counts as a change there, so that it is told where another one decided otherwise.
pub fn leave_open(journey: &mut Journey, conflict: &Conflict, sides: &Sides<'_>) {
    let base = sides.base();
    match (&conflict.over, sides.base_record(conflict)) {
        (Over::Field(key), Some(before)) => {
            if let Some(mut own) = journey.record(conflict.slot) {
                take_over(&mut own, &before, std::slice::from_ref(key));
                journey.replace(conflict.slot, own);
            }
        }
        (Over::Deleted(_), Some(before)) => _ = journey.replace(conflict.slot, before),
        (Over::StillNamed(_), _) | (Over::Field(_) | Over::Deleted(_), None) => _ = journey.take(conflict.slot),
        (Over::Order(section, _), _) => {
            let slots: BTreeMap<Id, Slot> = journey
                .slots(*section)
                .into_iter()
                .filter_map(|slot| Some((journey.record(slot)?.id()?.clone(), slot)))
                .collect();
            let earlier = base.slots(*section).into_iter().filter_map(|slot| base.record(slot)?.id().cloned());
            let order: Vec<Slot> = earlier.filter_map(|id| slots.get(&id).copied()).collect();
            journey.put_last(*section, &order);
        }
        (Over::Strays(section), _) => journey.set_strays(*section, base.strays(*section).to_vec()),
        (Over::List(section, _), _) => put_list(journey, *section, base, &vec![None; base.len_of(*section)]),
    }
}

/// Puts a list as one side has it in the place of the list there is.
fn put_list(journey: &mut Journey, section: Section, side: &Journey, slots: &[Option<Slot>]) {
    journey.clear(section);
    for (index, slot) in slots.iter().enumerate() {
        let slot = slot.unwrap_or_else(|| journey.fresh_slot());
        let Some(record) = side.record_at(section, index) else { continue };
        journey.put(Place::At { section, index: usize::MAX }, slot, record);
    }
    journey.set_strays(section, side.strays(section).to_vec());
    let unread = &mut journey.head.extra.unread;
    unread.remove(section.key());
    let own = side.head.extra.unread.get(section.key()).cloned();
    own.into_iter().for_each(|own| unread.insert(section.key().into(), own));
}

impl Sides<'_> {
    /// One of the two.
    pub fn of(&self, side: Side) -> &Journey {
        match side {
            Side::Mine => &self.mine,
            Side::Theirs => &self.theirs,
        }
    }

    /// What both came from.
    pub fn base(&self) -> &Journey {
        &self.base
    }

    /// The record that the conflict is about, as a side has it; none where that deleted it.
    pub fn record(&self, conflict: &Conflict, side: Side) -> Option<Record> {
        at(self.of(side), conflict.places[1 + usize::from(side == Side::Theirs)]?)
    }

    /// The same as it was; none where both added it.
    pub fn base_record(&self, conflict: &Conflict) -> Option<Record> {
        at(&self.base, conflict.places[0]?)
    }
}

fn at(journey: &Journey, place: Place) -> Option<Record> {
    match place {
        Place::Head => journey.record(Slot::HEAD),
        Place::Person => journey.record(Slot::PERSON),
        Place::At { section, index } => journey.record_at(section, index),
    }
}
