//! Deletes items, what cannot be without them, and the references to what is gone.

use crate::draft::Draft;
use crate::operation::{Label, Refused};
use crate::title::title;
use journey::{Id, Journey, Record, Slot};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn run(draft: &mut Draft<'_>, slots: &[Slot]) -> Result<Label, Refused> {
    for slot in slots {
        draft.item(*slot)?;
    }
    let label = label(draft, slots)?;
    let doomed = Doomed::of(draft.journey(), slots);
    let mut changed: Vec<(Slot, Record)> = Vec::new();
    draft.journey().each_record(|slot, _, record| {
        let mut record = record.clone();
        if !doomed.slots.contains(&slot) && take_out_references(&mut record, &doomed.ids) {
            changed.push((slot, record));
        }
    });
    changed.into_iter().try_for_each(|(slot, record)| draft.replace(slot, record))?;
    doomed.slots.into_iter().try_for_each(|slot| draft.remove(slot))?;
    Ok(label)
}

fn label(draft: &Draft<'_>, slots: &[Slot]) -> Result<Label, Refused> {
    let different: BTreeSet<Slot> = slots.iter().copied().collect();
    match Vec::from_iter(different).as_slice() {
        [] => Err(Refused::NothingToDo),
        [slot] => {
            let (_, _, record) = draft.item(*slot)?;
            Ok(Label { slug: "delete".into(), subject: title(draft.journey(), &record), field: None })
        }
        several => Ok(Label { slug: "delete-several".into(), subject: several.len().to_string(), field: None }),
    }
}

/// What goes, and the ids that then mean nothing.
struct Doomed {
    slots: BTreeSet<Slot>,
    ids: BTreeSet<Id>,
}

impl Doomed {
    /// The items, the touchpoints of a lane among them, the handovers that those send, the reviews of such handovers.
    fn of(journey: &Journey, slots: &[Slot]) -> Self {
        let mut doomed = Self { slots: slots.iter().copied().collect(), ids: BTreeSet::new() };
        doomed.gather_ids(journey);
        let touchpoints = journey.touchpoints.slotted().filter(|(_, it)| doomed.names(&it.actor));
        doomed.slots.extend(touchpoints.map(|(slot, _)| slot).collect::<Vec<_>>());
        doomed.gather_ids(journey);
        let handovers = journey.handovers.slotted().filter(|(_, it)| doomed.names(&it.from));
        doomed.slots.extend(handovers.map(|(slot, _)| slot).collect::<Vec<_>>());
        doomed.gather_ids(journey);
        let reviews = journey
            .reviews
            .slotted()
            .filter(|(_, it)| it.handover.as_ref().is_some_and(|handover| doomed.names(handover)));
        doomed.slots.extend(reviews.map(|(slot, _)| slot).collect::<Vec<_>>());
        doomed
    }

    /// Whether what names this goes, too. What names nothing stays, though an item may have no id.
    fn names(&self, id: &Id) -> bool {
        !id.0.is_empty() && self.ids.contains(id)
    }

    /// An id that several items have means the first of them.
    fn gather_ids(&mut self, journey: &Journey) {
        let mut holders: BTreeMap<&Id, Slot> = BTreeMap::new();
        for (slot, id) in journey.ids() {
            holders.entry(id).or_insert(slot);
        }
        let meant = holders.into_iter().filter(|(_, slot)| self.slots.contains(slot));
        self.ids = meant.map(|(id, _)| id.clone()).collect();
    }
}

/// Takes the references to these ids out of a record; tells whether there were any. The lane of a
/// touchpoint and the sender of a handover stay: those records go as a whole.
pub(super) fn take_out_references(record: &mut Record, gone: &BTreeSet<Id>) -> bool {
    if gone.is_empty() {
        return false;
    }
    let mut found = false;
    let mut one = |reference: &mut Option<Id>| {
        if reference.take_if(|id| gone.contains(id)).is_some() {
            found = true;
        }
    };
    match record {
        Record::Need(need) => one(&mut need.of),
        Record::Touchpoint(touchpoint) => {
            one(&mut touchpoint.phase);
            one(&mut touchpoint.refused_because_of);
        }
        Record::Handover(handover) => {
            one(&mut handover.to);
            one(&mut handover.payer);
            one(&mut handover.beneficiary);
        }
        Record::Coordinator(coordinator) => one(&mut coordinator.actor),
        Record::Note(note) => one(&mut note.on),
        Record::Review(review) => one(&mut review.handover),
        Record::Head(_)
        | Record::Person(_)
        | Record::Phase(_)
        | Record::Actor(_)
        | Record::InformationItem(_)
        | Record::JointPlan(_) => {}
    }
    for list in lists(record) {
        let length = list.len();
        list.retain(|id| !gone.contains(id));
        found |= list.len() < length;
    }
    if let Record::Head(head) = record {
        let length = head.alignment.len();
        head.alignment.retain(|pair| !pair.actual.as_ref().is_some_and(|id| gone.contains(id)));
        found |= head.alignment.len() < length;
    }
    found
}

fn lists(record: &mut Record) -> Vec<&mut Vec<Id>> {
    match record {
        Record::Touchpoint(touchpoint) => vec![
            &mut touchpoint.with,
            &mut touchpoint.needs,
            &mut touchpoint.information_needed,
            &mut touchpoint.information_produced,
        ],
        Record::Handover(handover) => vec![&mut handover.information],
        Record::JointPlan(plan) => vec![&mut plan.actors, &mut plan.information],
        Record::Head(_)
        | Record::Person(_)
        | Record::Phase(_)
        | Record::Actor(_)
        | Record::Need(_)
        | Record::InformationItem(_)
        | Record::Coordinator(_)
        | Record::Note(_)
        | Record::Review(_) => Vec::new(),
    }
}
