//! What differs between two journeys.

use crate::list;
use crate::matching::Matching;
use crate::record::{self, Compared};
use journey::{Items, Journey, Raw, Section, Slot};

/// What differs between two journeys, in the order of the journey: the head, the person, then list
/// by list. Within a list the order is the later one; what was removed stands behind what it stood behind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// One entry for each thing that happened to a record.
    pub found: Vec<Different>,
}

/// What happened to one record. An item that was both moved and changed has two entries, one after
/// the other. Slots count each in its own journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Different {
    /// Only the later journey has it.
    Added {
        /// In the later journey.
        after: Slot,
    },
    /// Only the earlier journey has it.
    Removed {
        /// In the earlier journey.
        before: Slot,
    },
    /// It stands elsewhere among the items of its list that both have.
    Moved {
        /// In the earlier journey.
        before: Slot,
        /// In the later journey.
        after: Slot,
    },
    /// It says something else.
    Changed {
        /// In the earlier journey.
        before: Slot,
        /// In the later journey.
        after: Slot,
        /// The keys of what differs: the fields in the order of the format, then what only the file
        /// knows. The head also has the keys of lists with elements that were not understood.
        fields: Vec<String>,
    },
}

/// What differs between an earlier and a later journey whose items are the same where their kind and
/// their id are, as in two versions of one journey: see [`Matching::by_id`].
pub fn difference(before: &Journey, after: &Journey) -> Difference {
    difference_of(before, after, &Matching::by_id(before, after))
}

/// What differs between an earlier and a later journey of which these items stand for the same. What is
/// referred to is the same where it stands for the same, under whatever id. Slots mean nothing here.
///
/// Whether the file wrote out an empty value is no difference.
pub fn difference_of(before: &Journey, after: &Journey, matching: &Matching) -> Difference {
    let mut found = Vec::new();
    let mut fields = record::differing(&matching.translation.record(&before.head), &after.head);
    fields.extend(strays(before, after));
    changed(Slot::HEAD, fields, &mut found);
    changed(Slot::PERSON, record::differing(&before.person, &after.person), &mut found);
    each_list(before, after, &mut Lists(matching, &mut found));
    Difference { found }
}

impl Difference {
    /// Whether the two journeys say the same.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}

fn changed(slot: Slot, fields: Vec<String>, found: &mut Vec<Different>) {
    if !fields.is_empty() {
        found.push(Different::Changed { before: slot, after: slot, fields });
    }
}

/// The keys of the lists whose elements that are no objects differ.
fn strays(before: &Journey, after: &Journey) -> Vec<String> {
    let mut strays = Strays(Vec::new());
    each_list(before, after, &mut strays);
    strays.0
}

/// Is shown each list of both journeys.
pub(crate) trait Visitor {
    fn list<T: Compared>(&mut self, section: Section, before: &Items<T>, after: &Items<T>);
}

struct Lists<'a>(&'a Matching, &'a mut Vec<Different>);

impl Visitor for Lists<'_> {
    fn list<T: Compared>(&mut self, section: Section, before: &Items<T>, after: &Items<T>) {
        list::compare(before, after, self.0.pairs(section), &self.0.translation, self.1);
    }
}

struct Strays(Vec<String>);

impl Visitor for Strays {
    fn list<T: Compared>(&mut self, section: Section, before: &Items<T>, after: &Items<T>) {
        fn raws<T>(items: &Items<T>) -> impl Iterator<Item = &Raw> {
            items.strays().iter().map(|(_, raw)| raw)
        }
        if raws(before).ne(raws(after)) {
            self.0.push(section.key().to_owned());
        }
    }
}

pub(crate) fn each_list(before: &Journey, after: &Journey, visitor: &mut impl Visitor) {
    macro_rules! lists {
        ($($section:ident $list:ident),+) => {
            for section in Section::ALL {
                match section {
                    $(Section::$section => visitor.list(*section, &before.$list, &after.$list),)+
                }
            }
        };
    }
    lists!(
        Phases phases, Actors actors, Needs needs, Information information, Touchpoints touchpoints,
        Handovers handovers, Coordinators coordinators, JointPlans joint_plans, Notes notes, Reviews reviews
    );
}
