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
use version::Version;
use work::Work;

/// What became of two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The journey with what each side changed. Where they cannot both be right it says what mine says, and an
    /// item that only one side deleted is still there. Items of mine have the slots that they have in mine.
    pub journey: Journey,
    /// What the two sides cannot both be right about, in the order of the journey: the head, the person, then
    /// list by list.
    pub conflicts: Vec<Conflict>,
    /// What both sides added under one id without it being the same thing: both are there, one under another id.
    pub renamed: Vec<Renamed>,
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
    /// The record as it was; none where both added it.
    pub base: Option<Record>,
    /// As I have it; none where I deleted it.
    pub mine: Option<Record>,
    /// As they have it; none where they deleted it.
    pub theirs: Option<Record>,
    /// Records of the merged journey that name an item which one side deleted: they stay or go with it.
    pub with: Vec<Slot>,
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
    /// Both changed what stands in the list and is not understood; mine and theirs.
    Strays(Section, [Vec<(u32, Raw)>; 2]),
    /// Both changed the list, and on one side it is not understood as a whole; mine and theirs.
    List(Section, Box<[WholeList; 2]>),
}

/// A list with everything that the file has under its key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WholeList {
    items: Vec<(Option<Slot>, Record)>,
    strays: Vec<(u32, Raw)>,
    unread: Option<Unread>,
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
pub fn merge(base: &Journey, mine: &Journey, theirs: &Journey) -> Merged {
    let (mut mine, mut theirs) = (Cow::Borrowed(mine), Cow::Borrowed(theirs));
    let renamed = newcomers::tell_apart(base, &mut mine, &mut theirs);
    let mut work = Work::of([base, &*mine, &*theirs].map(Version::of));
    for section in Section::ALL {
        match work.is_list_unread(*section) {
            true => work.list_as_a_whole(*section),
            false => work.items(*section),
        }
    }
    deleted::keep(&mut work);
    work.built(renamed)
}

/// Settles a conflict for a side. `false` for an item that this side deleted: whoever deletes it must see to what
/// names it.
pub fn decide(journey: &mut Journey, conflict: &Conflict, side: Side) -> bool {
    let record = match side {
        Side::Mine => &conflict.mine,
        Side::Theirs => &conflict.theirs,
    };
    match (&conflict.over, record) {
        (Over::Field(key), Some(wanted)) => {
            let slot = conflict.slot;
            let own = match wanted.section() {
                Some(section) => journey.index_of(section, slot).and_then(|index| journey.record_at(section, index)),
                None => journey.record(slot),
            };
            if let Some(mut own) = own {
                take_over(&mut own, wanted, std::slice::from_ref(key));
                journey.replace(slot, own);
            }
            true
        }
        (Over::Deleted(_) | Over::StillNamed(_), record) => record.is_some(),
        (Over::Order(section, orders), _) => {
            journey.put_last(*section, &orders[usize::from(side == Side::Theirs)]);
            true
        }
        (Over::Strays(section, strays), _) => {
            journey.set_strays(*section, strays[usize::from(side == Side::Theirs)].clone());
            true
        }
        (Over::List(section, lists), _) => {
            lists[usize::from(side == Side::Theirs)].put_into(journey, *section);
            true
        }
        (Over::Field(_), None) => true,
    }
}

impl WholeList {
    /// What stands there instead of a list that is understood.
    pub fn unread(&self) -> Option<&Raw> {
        match self.unread.as_ref()? {
            Unread::Present { raw, .. } => Some(raw),
            Unread::Absent => None,
        }
    }

    /// How many items it has.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether it has no items.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Puts it in the place of the list there is.
    fn put_into(&self, journey: &mut Journey, section: Section) {
        journey.slots(section).into_iter().rev().for_each(|slot| _ = journey.take(slot));
        for (slot, record) in &self.items {
            let slot = slot.unwrap_or_else(|| journey.fresh_slot());
            journey.put(Place::At { section, index: usize::MAX }, slot, record.clone());
        }
        journey.set_strays(section, self.strays.clone());
        let unread = &mut journey.head.extra.unread;
        unread.remove(section.key());
        unread.extend(self.unread.clone().map(|unread| (section.key().to_owned(), unread)));
    }
}
