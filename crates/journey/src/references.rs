//! Which fields name other items.

use crate::record::Record;
use crate::records::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of item a reference must name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Target {
    /// A phase.
    Phase,
    /// An actor.
    Actor,
    /// A family member.
    FamilyMember,
    /// A need.
    Need,
    /// An information item.
    Information,
    /// A touchpoint.
    Touchpoint,
    /// A handover.
    Handover,
    /// Any item.
    Anything,
}

impl Target {
    /// The name under which `locales/` has its words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phase => "phase",
            Self::Actor => "actor",
            Self::FamilyMember => "family-member",
            Self::Need => "need",
            Self::Information => "information",
            Self::Touchpoint => "touchpoint",
            Self::Handover => "handover",
            Self::Anything => "anything",
        }
    }
}

/// Calls `visit` with every reference of the record: the key of its field, its place when the field
/// is a list, what it must name, and the id, which may be rewritten.
fn walk<'a>(record: &'a mut Record, visit: &mut dyn FnMut(&'static str, Option<usize>, Target, &'a mut Id)) {
    macro_rules! one {
        ($key:literal, $target:ident, $field:expr) => {
            if let Some(id) = &mut $field {
                visit($key, None, Target::$target, id);
            }
        };
    }
    macro_rules! many {
        ($key:literal, $target:ident, $field:expr) => {
            for (index, id) in $field.iter_mut().enumerate() {
                visit($key, Some(index), Target::$target, id);
            }
        };
    }
    match record {
        Record::Head(head) => {
            for (index, pair) in head.alignment.iter_mut().enumerate() {
                if let Some(id) = &mut pair.actual {
                    visit("alignment", Some(index), Target::Touchpoint, id);
                }
            }
        }
        Record::Person(_) | Record::Phase(_) | Record::Actor(_) | Record::InformationItem(_) => {}
        Record::Need(need) => one!("of", FamilyMember, need.of),
        Record::Touchpoint(touchpoint) => {
            visit("actor", None, Target::Actor, &mut touchpoint.actor);
            one!("phase", Phase, touchpoint.phase);
            many!("with", Actor, touchpoint.with);
            one!("refusedBecauseOf", Need, touchpoint.refused_because_of);
            many!("needs", Need, touchpoint.needs);
            many!("informationNeeded", Information, touchpoint.information_needed);
            many!("informationProduced", Information, touchpoint.information_produced);
        }
        Record::Handover(handover) => {
            visit("from", None, Target::Touchpoint, &mut handover.from);
            one!("to", Touchpoint, handover.to);
            many!("information", Information, handover.information);
            one!("payer", Actor, handover.payer);
            one!("beneficiary", Actor, handover.beneficiary);
        }
        Record::Coordinator(coordinator) => one!("actor", Actor, coordinator.actor),
        Record::JointPlan(plan) => {
            many!("actors", Actor, plan.actors);
            many!("information", Information, plan.information);
        }
        Record::Note(note) => one!("on", Anything, note.on),
        Record::Review(review) => one!("handover", Handover, review.handover),
    }
}

/// Calls `visit` with every reference of the record: the key of its field, its place when the field
/// is a list, what it must name, and the id.
pub fn each_reference(record: &Record, mut visit: impl FnMut(&'static str, Option<usize>, Target, &Id)) {
    let mut copy = record.clone();
    walk(&mut copy, &mut |key, index, target, id| visit(key, index, target, id));
}

/// Rewrites every reference to `old`, review subjects included; tells whether there was one.
pub fn rename_references(record: &mut Record, old: &Id, new: &Id) -> bool {
    map_references(record, |id| (id == old).then(|| new.clone()))
}

/// Rewrites the references for which there is another id, review subjects included; tells whether there was one.
pub fn map_references(record: &mut Record, mut other: impl FnMut(&Id) -> Option<Id>) -> bool {
    let mut found = false;
    walk(record, &mut |_, _, _, id| {
        if let Some(new) = other(id) {
            *id = new;
            found = true;
        }
    });
    if let Record::Review(Review { gap: Some(gap), .. }) = record {
        for subject in &mut gap.subjects {
            if let Some(new) = other(&Id(subject.clone())) {
                *subject = new.0;
                found = true;
            }
        }
    }
    found
}
