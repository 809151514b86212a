//! The ids and slots of a journey's items, together: every gap shares them, so that it can say what
//! it is about when the journey is no longer at hand.

use crate::item::ItemAt;
use journey::{Id, Items, Journey, Section, Slot};

/// What the items of the lists that gaps can be about are called.
pub(crate) struct Names {
    lists: Vec<(Section, List)>,
}

impl Names {
    pub(crate) fn of_journey(journey: &Journey) -> Self {
        Self {
            lists: vec![
                (Section::Touchpoints, List::of(&journey.touchpoints, |it| &it.id)),
                (Section::Handovers, List::of(&journey.handovers, |it| &it.id)),
                (Section::Needs, List::of(&journey.needs, |it| &it.id)),
                (Section::Information, List::of(&journey.information, |it| &it.id)),
                (Section::Actors, List::of(&journey.actors, |it| &it.id)),
                (Section::Coordinators, List::of(&journey.coordinators, |it| &it.id)),
                (Section::JointPlans, List::of(&journey.joint_plans, |it| &it.id)),
            ],
        }
    }

    /// The slot and the id of an item.
    pub(crate) fn of(&self, item: ItemAt) -> Option<(Slot, &str)> {
        let (_, list) = self.lists.iter().find(|(section, _)| *section == item.section)?;
        list.at(item.index())
    }
}

/// There are a great many names, and they say nothing of what went wrong.
impl std::fmt::Debug for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Names")
    }
}

/// The ids of a list, one after the other.
struct List {
    ids: String,
    /// Where each id ends, and the slot.
    each: Vec<(usize, Slot)>,
}

impl List {
    fn of<T>(items: &Items<T>, id: impl Fn(&T) -> &Id) -> Self {
        let mut ids = String::new();
        let each = items.slotted().map(|(slot, item)| {
            ids.push_str(id(item).as_str());
            (ids.len(), slot)
        });
        let each = each.collect();
        Self { ids, each }
    }

    fn at(&self, index: usize) -> Option<(Slot, &str)> {
        let (end, slot) = *self.each.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.each.get(before)).map_or(0, |(end, _)| *end);
        Some((slot, self.ids.get(start..end)?))
    }
}
