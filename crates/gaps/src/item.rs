//! Naming an item by its place, as gaps do until they are told.

use journey::{Id, Journey, Section, Slot};

/// An item by its list and its place in it. The order is the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ItemAt {
    pub(crate) section: Section,
    /// Small, since a large journey has many gaps.
    place: u32,
}

impl ItemAt {
    pub(crate) fn new(section: Section, index: usize) -> Self {
        Self { section, place: u32::try_from(index).unwrap_or(u32::MAX) }
    }

    pub(crate) fn need(index: usize) -> Self {
        Self::new(Section::Needs, index)
    }

    pub(crate) fn actor(index: usize) -> Self {
        Self::new(Section::Actors, index)
    }

    pub(crate) fn information(index: usize) -> Self {
        Self::new(Section::Information, index)
    }

    pub(crate) fn touchpoint(index: usize) -> Self {
        Self::new(Section::Touchpoints, index)
    }

    /// The place in its list.
    pub(crate) fn index(self) -> usize {
        self.place as usize
    }

    /// Whether the item itself has a place on the map.
    pub(crate) fn on_the_map(self) -> bool {
        matches!(self.section, Section::Touchpoints | Section::Handovers | Section::Actors | Section::Coordinators)
    }

    pub(crate) fn slot(self, journey: &Journey) -> Option<Slot> {
        match self.section {
            Section::Phases => journey.phases.slot_at(self.index()),
            Section::Actors => journey.actors.slot_at(self.index()),
            Section::Needs => journey.needs.slot_at(self.index()),
            Section::Information => journey.information.slot_at(self.index()),
            Section::Touchpoints => journey.touchpoints.slot_at(self.index()),
            Section::Handovers => journey.handovers.slot_at(self.index()),
            Section::Coordinators => journey.coordinators.slot_at(self.index()),
            Section::JointPlans => journey.joint_plans.slot_at(self.index()),
            Section::Notes => journey.notes.slot_at(self.index()),
            Section::Reviews => journey.reviews.slot_at(self.index()),
        }
    }

    pub(crate) fn id(self, journey: &Journey) -> Option<&Id> {
        match self.section {
            Section::Phases => journey.phases.at(self.index()).map(|it| &it.id),
            Section::Actors => journey.actors.at(self.index()).map(|it| &it.id),
            Section::Needs => journey.needs.at(self.index()).map(|it| &it.id),
            Section::Information => journey.information.at(self.index()).map(|it| &it.id),
            Section::Touchpoints => journey.touchpoints.at(self.index()).map(|it| &it.id),
            Section::Handovers => journey.handovers.at(self.index()).map(|it| &it.id),
            Section::Coordinators => journey.coordinators.at(self.index()).map(|it| &it.id),
            Section::JointPlans => journey.joint_plans.at(self.index()).map(|it| &it.id),
            Section::Notes => journey.notes.at(self.index()).map(|it| &it.id),
            Section::Reviews => None,
        }
    }

    /// The title or name; the id where that is blank.
    pub(crate) fn title(self, journey: &Journey) -> &str {
        let title = match self.section {
            Section::Phases => journey.phases.at(self.index()).map(|it| &it.title),
            Section::Actors => journey.actors.at(self.index()).map(|it| &it.name),
            Section::Needs => journey.needs.at(self.index()).map(|it| &it.title),
            Section::Information => journey.information.at(self.index()).map(|it| &it.title),
            Section::Touchpoints => journey.touchpoints.at(self.index()).map(|it| &it.title),
            Section::Coordinators => journey.coordinators.at(self.index()).map(|it| &it.name),
            Section::JointPlans => journey.joint_plans.at(self.index()).map(|it| &it.title),
            Section::Handovers | Section::Notes | Section::Reviews => None,
        };
        match title.map(|title| title.trim()) {
            Some(title) if !title.is_empty() => title,
            _ => self.id(journey).map_or("", Id::as_str),
        }
    }
}
