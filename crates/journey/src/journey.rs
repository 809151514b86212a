//! The document as a whole, and the one way to change it: put a record, take a record.

use crate::items::{Items, Slot};
use crate::raw::Raw;
use crate::record::{ItemId, Record, RecordRef};
use crate::records::*;
use crate::references::Target;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A journey. Built by a reader or from [`Journey::new`]; changed only by [`Journey::put`] and
/// [`Journey::take`], which crate `edit` calls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Journey {
    /// What is said of the journey as a whole.
    pub head: Head,
    /// The person.
    pub person: Person,
    /// Columns.
    pub phases: Items<Phase>,
    /// Lanes.
    pub actors: Items<Actor>,
    /// Needs.
    pub needs: Items<Need>,
    /// Information items.
    pub information: Items<InformationItem>,
    /// Touchpoints.
    pub touchpoints: Items<Touchpoint>,
    /// Handovers.
    pub handovers: Items<Handover>,
    /// Coordinators.
    pub coordinators: Items<Coordinator>,
    /// Joint plans.
    pub joint_plans: Items<JointPlan>,
    /// Sticky notes.
    pub notes: Items<Note>,
    /// Reviews.
    pub reviews: Items<Review>,
    next_slot: u32,
}

macro_rules! sections {
    ($($(#[$doc:meta])* $section:ident, $field:ident, $record:ident, $key:literal;)+) => {
        /// A list of the journey.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub enum Section {
            $($(#[$doc])* $section,)+
        }

        impl Section {
            /// All lists, in the order of the file.
            pub const ALL: &'static [Self] = &[$(Self::$section),+];

            /// The key of the list in the file.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$section => $key,)+
                }
            }
        }

        impl Record {
            /// The list that records of this kind stand in; none for the head and the person.
            pub fn section(&self) -> Option<Section> {
                match self {
                    Self::Head(_) | Self::Person(_) => None,
                    $(Self::$record(_) => Some(Section::$section),)+
                }
            }
        }

        impl RecordRef<'_> {
            /// The list that records of this kind stand in, as of a [`Record`].
            pub fn section(self) -> Option<Section> {
                match self {
                    Self::Head(_) | Self::Person(_) => None,
                    $(Self::$record(_) => Some(Section::$section),)+
                }
            }
        }

        impl Journey {
            /// How many items the list holds.
            pub fn len_of(&self, section: Section) -> usize {
                match section {
                    $(Section::$section => self.$field.len(),)+
                }
            }

            /// What stands in the list and is no item, with its index there.
            pub fn strays(&self, section: Section) -> &[(u32, Raw)] {
                match section {
                    $(Section::$section => self.$field.strays(),)+
                }
            }

            /// Takes all items out of the list.
            pub fn clear(&mut self, section: Section) {
                match section {
                    $(Section::$section => self.$field.retain(|_| false),)+
                }
            }

            /// Puts these in the place of what stands in the list and is no item.
            pub fn set_strays(&mut self, section: Section, strays: Vec<(u32, Raw)>) {
                match section {
                    $(Section::$section => self.$field.set_strays(strays),)+
                }
            }

            /// The slots of the list, in order.
            pub fn slots(&self, section: Section) -> Vec<Slot> {
                match section {
                    $(Section::$section => self.$field.slotted().map(|(slot, _)| slot).collect(),)+
                }
            }

            /// A copy of the item at this place of the list.
            pub fn record_at(&self, section: Section, index: usize) -> Option<Record> {
                self.item_at(section, index).map(|(_, record)| record.into())
            }

            /// The item at this place of the list, with its slot.
            pub fn item_at(&self, section: Section, index: usize) -> Option<(Slot, RecordRef<'_>)> {
                match section {
                    $(Section::$section => Some((self.$field.slot_at(index)?, self.$field.at(index)?.into())),)+
                }
            }

            /// Where the slot stands in this list; `None` when no item of it has the slot.
            pub fn index_of(&self, section: Section, slot: Slot) -> Option<usize> {
                match section {
                    $(Section::$section => self.$field.position(slot),)+
                }
            }

            /// Where the slot stands; `None` when no item has it.
            pub fn place(&self, slot: Slot) -> Option<Place> {
                match slot {
                    Slot::HEAD => return Some(Place::Head),
                    Slot::PERSON => return Some(Place::Person),
                    _ => {}
                }
                $(if let Some(index) = self.$field.position(slot) {
                    return Some(Place::At { section: Section::$section, index });
                })+
                None
            }

            /// A copy of the record of this slot.
            pub fn record(&self, slot: Slot) -> Option<Record> {
                match slot {
                    Slot::HEAD => return Some(self.head.clone().into()),
                    Slot::PERSON => return Some(self.person.clone().into()),
                    _ => {}
                }
                $(if let Some(record) = self.$field.get(slot) {
                    return Some(record.clone().into());
                })+
                None
            }

            /// Puts a record at its place: the head and the person are replaced, an item is inserted
            /// at the index. An item that is there already must be taken first. `false` when record and place do not fit.
            pub fn put(&mut self, place: Place, slot: Slot, record: Record) -> bool {
                self.next_slot = self.next_slot.max(slot.0.saturating_add(1));
                match (place, record) {
                    (Place::Head, Record::Head(head)) => self.head = head,
                    (Place::Person, Record::Person(person)) => self.person = person,
                    $((Place::At { section: Section::$section, index }, Record::$record(record)) => {
                        self.$field.insert(index, slot, record);
                    })+
                    _ => return false,
                }
                true
            }

            /// Puts a record in the place of the one of its kind that has this slot; `false` when none has.
            pub fn replace(&mut self, slot: Slot, record: Record) -> bool {
                match record {
                    Record::Head(_) => slot == Slot::HEAD && self.put(Place::Head, slot, record),
                    Record::Person(_) => slot == Slot::PERSON && self.put(Place::Person, slot, record),
                    $(Record::$record(record) => self.$field.replace(self.$field.position(slot), record),)+
                }
            }

            /// A copy of the item of this slot and its place in the list; looked for near this place first.
            pub fn record_near(&self, section: Section, slot: Slot, near: usize) -> Option<(usize, Record)> {
                let index = match section {
                    $(Section::$section => self.$field.position_near(slot, near),)+
                };
                Some((index?, self.record_at(section, index?)?))
            }

            /// The same as [`Journey::replace`] for an item that most likely is near this place.
            pub fn replace_near(&mut self, slot: Slot, record: Record, near: usize) -> bool {
                match record {
                    Record::Head(_) | Record::Person(_) => self.replace(slot, record),
                    $(Record::$record(record) => self.$field.replace(self.$field.position_near(slot, near), record),)+
                }
            }

            /// Puts these items of a list behind its others, in this order.
            pub fn put_last(&mut self, section: Section, slots: &[Slot]) {
                match section {
                    $(Section::$section => self.$field.put_last(slots),)+
                }
            }

            /// Takes an item out; `None` for the head, the person and slots that no item has.
            pub fn take(&mut self, slot: Slot) -> Option<(Place, Record)> {
                $(if let Some((index, record)) = self.$field.remove(slot) {
                    return Some((Place::At { section: Section::$section, index }, record.into()));
                })+
                None
            }

            /// Every record with its slot and place: the head, the person, then the items in the order of the file.
            pub fn each_record(&self, mut visit: impl FnMut(Slot, Place, &Record)) {
                visit(Slot::HEAD, Place::Head, &self.head.clone().into());
                visit(Slot::PERSON, Place::Person, &self.person.clone().into());
                $(for (index, (slot, record)) in self.$field.slotted().enumerate() {
                    visit(slot, Place::At { section: Section::$section, index }, &record.clone().into());
                })+
            }

            /// Ids of all items with their slots, in the order of the file (family members belong to
            /// the person). Reviews have none.
            pub fn ids(&self) -> Vec<(Slot, &Id)> {
                let mut ids: Vec<(Slot, &Id)> = self.person.family.iter().map(|member| (Slot::PERSON, &member.id)).collect();
                $(ids.extend(self.$field.slotted().filter_map(|(slot, record)| Some((slot, record.item_id()?))));)+
                ids
            }
        }
    };
}

sections! {
    /// Columns.
    Phases, phases, Phase, "phases";
    /// Lanes.
    Actors, actors, Actor, "actors";
    /// Needs.
    Needs, needs, Need, "needs";
    /// Information items.
    Information, information, InformationItem, "information";
    /// Touchpoints.
    Touchpoints, touchpoints, Touchpoint, "touchpoints";
    /// Handovers.
    Handovers, handovers, Handover, "handovers";
    /// Coordinators.
    Coordinators, coordinators, Coordinator, "coordinators";
    /// Joint plans.
    JointPlans, joint_plans, JointPlan, "jointPlans";
    /// Sticky notes.
    Notes, notes, Note, "notes";
    /// Reviews.
    Reviews, reviews, Review, "reviews";
}

/// Where a record stands in the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "in", rename_all = "camelCase")]
pub enum Place {
    /// The head.
    Head,
    /// The person.
    Person,
    /// An item of a list.
    At {
        /// The list.
        section: Section,
        /// Its place in the list, from 0.
        index: usize,
    },
}

impl Section {
    /// What a reference to an item of this list is.
    pub fn target(self) -> Target {
        match self {
            Self::Phases => Target::Phase,
            Self::Actors => Target::Actor,
            Self::Needs => Target::Need,
            Self::Information => Target::Information,
            Self::Touchpoints => Target::Touchpoint,
            Self::Handovers => Target::Handover,
            Self::Coordinators | Self::JointPlans | Self::Notes | Self::Reviews => Target::Anything,
        }
    }
}

impl Slot {
    /// The slot of the head.
    pub const HEAD: Self = Self(0);
    /// The slot of the person.
    pub const PERSON: Self = Self(1);
}

impl Journey {
    /// An empty journey.
    pub fn new(id: Id, title: &str) -> Self {
        Self {
            head: Head { id, title: title.to_owned(), ..Head::default() },
            person: Person::default(),
            phases: Items::default(),
            actors: Items::default(),
            needs: Items::default(),
            information: Items::default(),
            touchpoints: Items::default(),
            handovers: Items::default(),
            coordinators: Items::default(),
            joint_plans: Items::default(),
            notes: Items::default(),
            reviews: Items::default(),
            next_slot: Slot::PERSON.0 + 1,
        }
    }

    /// Where each record stands, for whoever asks for many of them.
    pub fn places(&self) -> BTreeMap<Slot, Place> {
        let list = |section: Section| {
            let places = self.slots(section).into_iter().enumerate();
            places.map(move |(index, slot)| (slot, Place::At { section, index }))
        };
        let items = Section::ALL.iter().flat_map(|section| list(*section));
        [(Slot::HEAD, Place::Head), (Slot::PERSON, Place::Person)].into_iter().chain(items).collect()
    }

    /// Its head and its person, with no items. No slot is given again that an item had.
    pub fn without_items(&self) -> Self {
        let (head, person) = (self.head.clone(), self.person.clone());
        Self { head, person, next_slot: self.next_slot, ..Self::new(Id::default(), "") }
    }

    /// A slot that no item has or had.
    pub fn fresh_slot(&mut self) -> Slot {
        let slot = Slot(self.next_slot);
        self.next_slot += 1;
        slot
    }

    /// Adds a record at the end of its list, as a reader does; the head and the person are replaced.
    pub fn add(&mut self, record: Record) -> Slot {
        let (place, slot) = match record.section() {
            Some(section) => (Place::At { section, index: usize::MAX }, self.fresh_slot()),
            None if matches!(record, Record::Head(_)) => (Place::Head, Slot::HEAD),
            None => (Place::Person, Slot::PERSON),
        };
        self.put(place, slot, record);
        slot
    }

    /// Whether the two hold the same content, whatever their slots.
    pub fn same_content(&self, other: &Self) -> bool {
        fn alike<T: PartialEq>(one: &Items<T>, two: &Items<T>) -> bool {
            one.iter().eq(two.iter()) && one.strays() == two.strays()
        }
        self.head == other.head
            && self.person == other.person
            && alike(&self.phases, &other.phases)
            && alike(&self.actors, &other.actors)
            && alike(&self.needs, &other.needs)
            && alike(&self.information, &other.information)
            && alike(&self.touchpoints, &other.touchpoints)
            && alike(&self.handovers, &other.handovers)
            && alike(&self.coordinators, &other.coordinators)
            && alike(&self.joint_plans, &other.joint_plans)
            && alike(&self.notes, &other.notes)
            && alike(&self.reviews, &other.reviews)
    }
}
