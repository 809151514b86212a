//! Version 1 of the journey file. Frozen: a change of the format is a new version beside this one,
//! with a step that migrates.
//!
//! The format is described once, by a table per record ([`mod@journey`], [`people`], [`touchpoints`],
//! [`work`]): each key with its type, when it is written, and its meaning. Reading, writing, the
//! JSON Schema and the documentation all follow the tables; the order of a table is the canonical
//! order of its keys.

mod journey;
mod people;
mod table;
mod touchpoints;
mod value;
mod work;

pub(crate) use table::{Description, KeyDescription, Presence};
pub(crate) use value::Kind;

use self::table::{Table, read_record, write_record};
use super::json::Out;
use ::journey::{Journey, Raw};

/// The journey that the pairs of a document describe.
pub(crate) fn read(pairs: Vec<(String, Raw)>) -> Journey {
    read_record(pairs)
}

/// The journey as text, in canonical form.
pub(crate) fn write(journey: &Journey) -> String {
    let mut out = Out::default();
    write_record(journey, &mut out);
    out.finish()
}

/// Every record of the format, the document first.
pub(crate) fn descriptions() -> Vec<Description> {
    fn of<R: Table>() -> Description {
        Description::of::<R>()
    }
    use ::journey::*;
    vec![
        of::<Journey>(),
        of::<PlannedJourney>(),
        of::<AlignedPair>(),
        of::<Origin>(),
        of::<Person>(),
        of::<Birthday>(),
        of::<FamilyMember>(),
        of::<Phase>(),
        of::<Actor>(),
        of::<Need>(),
        of::<InformationItem>(),
        of::<Touchpoint>(),
        of::<Handover>(),
        of::<Content>(),
        of::<Coordinator>(),
        of::<JointPlan>(),
        of::<Note>(),
        of::<Review>(),
        of::<GapKey>(),
        of::<Comment>(),
    ]
}
