//! Which fields name other items.

use crate::record::{Record, RecordRef};
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

macro_rules! one {
    ($visit:ident $key:literal $target:ident $id:expr) => {
        if let Some(id) = $id {
            $visit($key, None, Target::$target, id);
        }
    };
}

macro_rules! many {
    ($visit:ident $key:literal $target:ident $ids:expr) => {
        for (index, id) in $ids.enumerate() {
            $visit($key, Some(index), Target::$target, id);
        }
    };
}

/// The walk over the references of a record: to see them, and to rewrite them.
macro_rules! walk {
    ($(#[$doc:meta])* $walk:ident, $record:ty, $kind:ident, $id:ty, $as:ident, $iter:ident $(, $mut:tt)?) => {
        $(#[$doc])*
        fn $walk<'a>(record: $record, visit: &mut dyn FnMut(&'static str, Option<usize>, Target, $id)) {
            match record {
                $kind::Head(head) => {
                    for (index, pair) in head.alignment.$iter().enumerate() {
                        if let Some(id) = pair.actual.$as() {
                            visit("alignment", Some(index), Target::Touchpoint, id);
                        }
                    }
                }
                $kind::Person(_) | $kind::Phase(_) | $kind::Actor(_) | $kind::InformationItem(_) => {}
                $kind::Need(need) => one!(visit "of" FamilyMember need.of.$as()),
                $kind::Touchpoint(touchpoint) => {
                    visit("actor", None, Target::Actor, &$($mut)? touchpoint.actor);
                    one!(visit "phase" Phase touchpoint.phase.$as());
                    many!(visit "with" Actor touchpoint.with.$iter());
                    one!(visit "refusedBecauseOf" Need touchpoint.refused_because_of.$as());
                    many!(visit "needs" Need touchpoint.needs.$iter());
                    many!(visit "informationNeeded" Information touchpoint.information_needed.$iter());
                    many!(visit "informationProduced" Information touchpoint.information_produced.$iter());
                }
                $kind::Handover(handover) => {
                    visit("from", None, Target::Touchpoint, &$($mut)? handover.from);
                    one!(visit "to" Touchpoint handover.to.$as());
                    many!(visit "information" Information handover.information.$iter());
                    one!(visit "payer" Actor handover.payer.$as());
                    one!(visit "beneficiary" Actor handover.beneficiary.$as());
                }
                $kind::Coordinator(coordinator) => one!(visit "actor" Actor coordinator.actor.$as()),
                $kind::JointPlan(plan) => {
                    many!(visit "actors" Actor plan.actors.$iter());
                    many!(visit "information" Information plan.information.$iter());
                }
                $kind::Note(note) => one!(visit "on" Anything note.on.$as()),
                $kind::Review(review) => one!(visit "handover" Handover review.handover.$as()),
            }
        }
    };
}

walk!(
    /// Calls `visit` with every reference of the record: the key of its field, its place when the field
    /// is a list, what it must name, and the id.
    walk, RecordRef<'a>, RecordRef, &'a Id, as_ref, iter
);
walk!(
    /// The same, with ids that may be rewritten.
    walk_mut, &'a mut Record, Record, &'a mut Id, as_mut, iter_mut, mut
);

/// Calls `visit` with every reference of the record: the key of its field, its place when the field
/// is a list, what it must name, and the id.
pub fn each_reference<'a>(
    record: impl Into<RecordRef<'a>>,
    mut visit: impl FnMut(&'static str, Option<usize>, Target, &'a Id),
) {
    walk(record.into(), &mut visit);
}

/// Rewrites every reference to `old`, review subjects included; tells whether there was one.
pub fn rename_references(record: &mut Record, old: &Id, new: &Id) -> bool {
    map_references(record, |id| (id == old).then(|| new.clone()))
}

/// Rewrites the references for which there is another id, review subjects included; tells whether there was one.
pub fn map_references(record: &mut Record, mut other: impl FnMut(&Id) -> Option<Id>) -> bool {
    let mut found = false;
    walk_mut(record, &mut |_, _, _, id| {
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
