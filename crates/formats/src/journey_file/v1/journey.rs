//! The tables of the document itself and of what it says of other journeys.

use super::table::{Field, Presence, Table, field, table};
use super::value::{Kind, Value};
use journey::*;

table! {
    /// A planned journey that an actual one is compared with.
    "plannedJourney" PlannedJourney {
        /// The id of the planned journey.
        "id": Id => id, Required;
        /// Where its file was last seen, as a path from the folder of this file.
        "file": Option<String> => file, Default;
    }
}

table! {
    /// Two touchpoints that stand for the same step, as the user settled it.
    "alignedPair" AlignedPair {
        /// The touchpoint of this journey; `null` when the step did not happen.
        "actual": Option<Id> => actual, OrNull;
        /// The touchpoint of the planned journey; `null` when the step was not planned.
        "planned": Option<Id> => planned, OrNull;
    }
}

table! {
    /// Where a what-if journey comes from.
    "origin" Origin {
        /// The id of the journey that it was made from.
        "journey": Id => journey, Required;
        /// The remedies that were tried in it.
        "remedies": Vec<String> => remedies, Kept;
    }
}

macro_rules! part {
    ($(#[doc = $doc:literal])+ $key:literal: [$ty:ident] => $field:ident) => {
        Field {
            key: $key,
            presence: Presence::Kept,
            doc: &[$($doc),+],
            kind: || Kind::List(Box::new(<$ty as Value>::kind())),
            is_part: true,
            take: |journey: &mut Journey, raw| {
                let Raw::List(elements) = raw else { return Some((raw, Expected::ObjectList)) };
                for (index, element) in (0..).zip(elements) {
                    match <$ty as Value>::read(element) {
                        Ok(record) => {
                            journey.add(record.into());
                        }
                        Err(stray) => journey.$field.keep_stray(index, stray.raw),
                    }
                }
                None
            },
            is_default: |journey, _| journey.$field.is_empty() && journey.$field.strays().is_empty(),
            put: |journey, out| out.list(in_file_order(&journey.$field), |out, element| match element {
                Element::Record(record) => record.write(out),
                Element::Stray(raw) => out.raw(raw),
            }),
        }
    };
}

/// An element of a list of the document.
enum Element<'a, T> {
    Record(&'a T),
    Stray(&'a Raw),
}

/// Records and strays together, each stray at its place as far as the list still reaches.
fn in_file_order<T>(items: &Items<T>) -> Vec<Element<'_, T>> {
    let mut records = items.iter();
    let mut strays = items.strays().iter().peekable();
    let mut elements = Vec::with_capacity(items.len() + items.strays().len());
    loop {
        let next = strays.next_if(|(index, _)| *index as usize <= elements.len());
        match (next, records.len()) {
            (Some((_, raw)), _) => elements.push(Element::Stray(raw)),
            (None, 0) => break,
            (None, _) => elements.extend(records.next().map(Element::Record)),
        }
    }
    elements.extend(strays.map(|(_, raw)| Element::Stray(raw)));
    elements
}

impl Table for Journey {
    const NAME: &'static str = "journey";
    const DOC: &'static [&'static str] = &[
        "One person's journey through the welfare services: the whole document.",
        "Days are whole numbers counted from day 0 and may be negative.",
    ];
    const FIELDS: &'static [Field<Self>] = &[
        Field {
            key: "format",
            presence: Presence::Required,
            doc: &["Tells that the file is a journey."],
            kind: || Kind::This("stafett-journey"),
            is_part: false,
            take: |_, _| None,
            is_default: |_, _| false,
            put: |_, out| out.text("stafett-journey"),
        },
        Field {
            key: "version",
            presence: Presence::Required,
            doc: &["The version of the format."],
            kind: || Kind::Version(1),
            is_part: false,
            take: |_, _| None,
            is_default: |_, _| false,
            put: |_, out| out.plain("1"),
        },
        field! {
            /// Names the journey among others: a UUID when the app made it.
            "id": Id => head.id, Required
        },
        field! {
            /// What the journey is called.
            "title": String => head.title, Required
        },
        field! {
            /// A few sentences on what the journey shows.
            "summary": String => head.summary, Default
        },
        field! {
            /// Whether it tells what happened or what should happen.
            "kind": JourneyKind => head.kind, Default
        },
        field! {
            /// The planned journey to compare with.
            "plannedJourney": Option<PlannedJourney> => head.planned_journey, Default
        },
        field! {
            /// Pairs of touchpoints, one here and one in the planned journey, that belong together.
            "alignment": Vec<AlignedPair> => head.alignment, Default
        },
        field! {
            /// Present when the journey is a what-if made from another one.
            "origin": Option<Origin> => head.origin, Default
        },
        field! {
            /// The language of the texts, as a BCP 47 tag.
            "language": String => head.language, Default
        },
        field! {
            /// The country or self-governing area: offers names of levels and time limits, and changes no result.
            "country": Option<Country> => head.country, Default
        },
        field! {
            /// The date of day 0.
            "dayZero": Option<Date> => head.day_zero, Default
        },
        field! {
            /// The last day that is looked at. Left out: the last day of any touchpoint.
            "lastDay": Option<Day> => head.last_day, Default
        },
        Field {
            is_part: true,
            ..field! {
                /// The person whose journey it is.
                "person": Person => person, Kept
            }
        },
        part! {
            /// The columns of the map, from left to right.
            "phases": [Phase] => phases
        },
        part! {
            /// The lanes of the map, from top to bottom within their level.
            "actors": [Actor] => actors
        },
        part! {
            /// What the person and the family need.
            "needs": [Need] => needs
        },
        part! {
            /// The pieces of information that are told, passed on or lost.
            "information": [InformationItem] => information
        },
        part! {
            /// The cards of the map.
            "touchpoints": [Touchpoint] => touchpoints
        },
        part! {
            /// The lines of the map.
            "handovers": [Handover] => handovers
        },
        part! {
            /// Those who hold the journey together, and when.
            "coordinators": [Coordinator] => coordinators
        },
        part! {
            /// Plans that several actors share.
            "jointPlans": [JointPlan] => joint_plans
        },
        part! {
            /// Sticky notes.
            "notes": [Note] => notes
        },
        part! {
            /// What was decided about gaps and handovers.
            "reviews": [Review] => reviews
        },
    ];

    fn blank() -> Self {
        Self::new(Id::default(), "")
    }

    fn extra(&self) -> &Extra {
        &self.head.extra
    }

    fn extra_mut(&mut self) -> &mut Extra {
        &mut self.head.extra
    }
}
