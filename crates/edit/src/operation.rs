//! Everything a person can do to a journey. Menu, palette, inspector and map have no other way to write.

use journey::{Day, Edit, Id, Record, Section, Slot, TouchpointField};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use ts_rs::TS;

/// What a person means to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "operation", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Operation {
    /// Gives fields of one record new values. A new id is followed by every reference to the old one.
    SetFields {
        /// The record; the head and the person have slots too.
        slot: Slot,
        /// The new values.
        edits: Vec<Edit>,
    },
    /// Puts a new touchpoint on the map.
    AddTouchpoint {
        /// Its title; may be empty.
        title: String,
        /// Its lane. Without one the first lane; a journey without lanes gets one.
        actor: Option<Slot>,
        /// Its column.
        phase: Option<Slot>,
        /// The day it starts.
        day: Option<Day>,
        /// Another touchpoint after which it comes in the file; without one it comes last.
        after: Option<Slot>,
    },
    /// Hands over from one touchpoint to another, or to nobody.
    Connect {
        /// The sender.
        from: Slot,
        /// The receiver.
        to: Option<Slot>,
    },
    /// Adds any other item at the end of its list. An empty id is replaced by a free one.
    AddItem {
        /// The item: a phase, an actor, a need …
        item: Box<Record>,
    },
    /// Moves a touchpoint to another lane and column.
    MoveTouchpoint {
        /// The touchpoint.
        slot: Slot,
        /// The lane.
        actor: Slot,
        /// The column; none takes it out of its column.
        phase: Option<Slot>,
    },
    /// Moves an item to another place in its list.
    Reorder {
        /// The item.
        slot: Slot,
        /// Its new place, from 0.
        index: usize,
    },
    /// Deletes items. Handovers go with their sender; a handover whose receiver goes leads to nobody;
    /// other references to what is deleted are taken out. The touchpoints of a deleted lane go with it.
    Delete {
        /// The items.
        slots: Vec<Slot>,
    },
    /// Copies a touchpoint or another item, placed after the original, with a free id.
    Duplicate {
        /// The item.
        slot: Slot,
    },
    /// Lets go of values that were not understood, or of unknown keys, of one record.
    Discard {
        /// The record.
        slot: Slot,
        /// The keys.
        keys: Vec<String>,
    },
    /// Puts touchpoints on the map that come as rows, such as from a spreadsheet, in their order. Lanes
    /// and phases that are not there yet are added.
    AddRows {
        /// The rows.
        rows: Vec<Row>,
        /// Whether each hands over to the next.
        chained: bool,
    },
    /// Puts a part of a journey on the map, such as one that was copied from another one: touchpoints with the
    /// handovers among them and the notes on them, all under new ids. Lanes, phases, needs and information that are
    /// there by name are used, others are added; what the part does not hold is not referred to.
    AddPart {
        /// The id of the journey that it was copied from.
        of: Id,
        /// What was copied.
        records: Vec<Record>,
    },
    /// Makes a sticky note a touchpoint: its first line is the title, the rest its note.
    PlaceNote {
        /// The note.
        note: Slot,
        /// The lane; without one the first.
        actor: Option<Slot>,
        /// The column.
        phase: Option<Slot>,
    },
    /// Does several things as one step. When one of them cannot be done, none is.
    Several {
        /// What is done, in this order.
        operations: Vec<Operation>,
    },
}

/// A touchpoint as a row of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// The name of its lane; empty: the lane of the row before, else the first.
    pub lane: String,
    /// The title of its column; empty: none.
    pub phase: String,
    /// Everything else.
    pub fields: Vec<TouchpointField>,
}

/// What an operation is called in the history: a message key under `operation-` and its argument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The stable name: `move-touchpoint`.
    pub slug: Cow<'static, str>,
    /// The title of what it was done to; empty where there is none.
    pub subject: String,
    /// The key of the field that was set, with the kind of record (`touchpoint-day`), where it was one.
    pub field: Option<String>,
}

/// Why an operation cannot be done. The journey is as it was.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// The item is not there (any more).
    #[error("no item has slot {0:?}")]
    NoSuchItem(Slot),
    /// The field belongs to another kind of record.
    #[error("field {0} does not belong to this record")]
    WrongField(&'static str),
    /// The item is of another kind than the operation needs.
    #[error("slot {0:?} is of another kind")]
    WrongKind(Slot),
    /// The id is taken, or empty.
    #[error("id {0} is empty or taken")]
    IdTaken(Id),
    /// A number lies outside what a journey can hold.
    #[error("{0} is outside the limits of a journey")]
    OutOfRange(&'static str),
    /// The file's list could not be read and is kept as it came; it must be discarded first.
    #[error("the list {0:?} could not be read")]
    ListNotUnderstood(Section),
    /// The operation would change nothing.
    #[error("nothing would change")]
    NothingToDo,
}

impl Refused {
    /// The stable name, under which messages have it as `refused-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSuchItem(_) => "no-such-item",
            Self::WrongField(_) => "wrong-field",
            Self::WrongKind(_) => "wrong-kind",
            Self::IdTaken(_) => "id-taken",
            Self::OutOfRange(_) => "out-of-range",
            Self::ListNotUnderstood(_) => "list-not-understood",
            Self::NothingToDo => "nothing-to-do",
        }
    }
}
