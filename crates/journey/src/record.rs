//! How a record is declared: once, with its fields, each documented. The declaration gives the
//! struct and the typed edits of its fields.

use crate::records::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $ty:ty $(= $default:expr)?,)+ }) => {
        pastey::paste! {
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
            #[serde(rename_all = "camelCase")]
            pub struct $name {
                $($(#[$fdoc])* pub $field: $ty,)+
                /// What the file held beside these.
                #[serde(default, skip_serializing_if = "Extra::is_empty")]
                #[ts(optional, as = "Option<Extra>")]
                pub extra: Extra,
            }

            impl Default for $name {
                fn default() -> Self {
                    Self {
                        $($field: crate::record::default_of!($($default)?),)+
                        extra: Extra::default(),
                    }
                }
            }

            #[doc = "A new value for one field of a [`" $name "`]."]
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
            #[serde(tag = "key", content = "value", rename_all = "camelCase")]
            #[allow(missing_docs)]
            pub enum [<$name Field>] {
                $([<$field:camel>]($ty),)+
            }

            impl [<$name Field>] {
                /// The keys of all fields, in the order of the format.
                pub const KEYS: &'static [&'static str] = &[$(stringify!([<$field:lower_camel>])),+];

                /// The key of the field.
                pub fn key(&self) -> &'static str {
                    match self {
                        $(Self::[<$field:camel>](_) => stringify!([<$field:lower_camel>]),)+
                    }
                }
            }

            impl $name {
                /// Sets one field; a value that was not understood in its place is thereby settled.
                pub fn set(&mut self, field: [<$name Field>]) {
                    self.extra.settle(field.key());
                    match field {
                        $([<$name Field>]::[<$field:camel>](value) => self.$field = value,)+
                    }
                }

                /// Whether both have the same value in a field; what is no field is the same.
                pub fn same_in(&self, other: &Self, key: &str) -> bool {
                    match key {
                        $(stringify!([<$field:lower_camel>]) => self.$field == other.$field,)+
                        _ => true,
                    }
                }

                /// The field's present value, as the edit that would set it.
                pub fn field(&self, key: &str) -> Option<[<$name Field>]> {
                    match key {
                        $(stringify!([<$field:lower_camel>]) => Some([<$name Field>]::[<$field:camel>](self.$field.clone())),)+
                        _ => None,
                    }
                }
            }
        }
    };
}
pub(crate) use record;

macro_rules! default_of {
    () => {
        Default::default()
    };
    ($value:expr) => {
        $value
    };
}
pub(crate) use default_of;

macro_rules! kinds {
    ($($variant:ident),+ $(,)?) => {
        pastey::paste! {
            /// Any record that is edited as a whole.
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
            #[serde(tag = "record", content = "value", rename_all = "camelCase")]
            #[allow(missing_docs)]
            pub enum Record {
                $($variant($variant),)+
            }

            /// A new value for one field of any record.
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
            #[serde(tag = "record", content = "field", rename_all = "camelCase")]
            #[allow(missing_docs)]
            pub enum Edit {
                $($variant([<$variant Field>]),)+
            }

            /// Any record where it stands.
            #[derive(Clone, Copy, Debug, PartialEq)]
            #[allow(missing_docs)]
            pub enum RecordRef<'a> {
                $($variant(&'a $variant),)+
            }

            impl<'a> RecordRef<'a> {
                /// What the file held beside the fields.
                pub fn extra(self) -> &'a crate::Extra {
                    match self {
                        $(Self::$variant(record) => &record.extra,)+
                    }
                }
            }

            impl<'a> From<&'a Record> for RecordRef<'a> {
                fn from(record: &'a Record) -> Self {
                    match record {
                        $(Record::$variant(record) => Self::$variant(record),)+
                    }
                }
            }

            impl From<RecordRef<'_>> for Record {
                fn from(record: RecordRef<'_>) -> Self {
                    match record {
                        $(RecordRef::$variant(record) => Self::$variant(record.clone()),)+
                    }
                }
            }

            $(impl From<$variant> for Record {
                fn from(record: $variant) -> Self {
                    Self::$variant(record)
                }
            }

            impl<'a> From<&'a $variant> for RecordRef<'a> {
                fn from(record: &'a $variant) -> Self {
                    Self::$variant(record)
                }
            }

            impl From<[<$variant Field>]> for Edit {
                fn from(field: [<$variant Field>]) -> Self {
                    Self::$variant(field)
                }
            })+

            impl Edit {
                /// The key of the field.
                pub fn key(&self) -> &'static str {
                    match self {
                        $(Self::$variant(field) => field.key(),)+
                    }
                }
            }

            impl Record {
                /// The name of the kind of record, as it stands on the wire.
                pub fn kind(&self) -> &'static str {
                    match self {
                        $(Self::$variant(_) => stringify!([<$variant:lower_camel>]),)+
                    }
                }

                /// What the file held beside the fields.
                pub fn extra(&self) -> &crate::Extra {
                    match self {
                        $(Self::$variant(record) => &record.extra,)+
                    }
                }

                /// The same, to be changed.
                pub fn extra_mut(&mut self) -> &mut crate::Extra {
                    match self {
                        $(Self::$variant(record) => &mut record.extra,)+
                    }
                }

                /// A field's present value, as the edit that would set it; none for a key that is no field.
                pub fn field(&self, key: &str) -> Option<Edit> {
                    match self {
                        $(Self::$variant(record) => record.field(key).map(Edit::$variant),)+
                    }
                }

                /// Sets one field; `false` when the field belongs to another kind of record.
                pub fn set(&mut self, edit: Edit) -> bool {
                    match (self, edit) {
                        $((Self::$variant(record), Edit::$variant(field)) => {
                            record.set(field);
                            true
                        })+
                        _ => false,
                    }
                }
            }
        }
    };
}

kinds!(Head, Person, Phase, Actor, Need, InformationItem, Touchpoint, Handover, Coordinator, JointPlan, Note, Review,);

/// The id of a record, where its kind has one.
pub(crate) trait ItemId {
    fn item_id(&self) -> Option<&Id>;
}

macro_rules! ids {
    ($($with:ident),+; $($without:ident),+) => {
        $(impl ItemId for $with {
            fn item_id(&self) -> Option<&Id> {
                Some(&self.id)
            }
        })+
        $(impl ItemId for $without {
            fn item_id(&self) -> Option<&Id> {
                None
            }
        })+

        impl Record {
            /// The id of an item; reviews and the person have none, and the journey's own id is no item's.
            pub fn id(&self) -> Option<&Id> {
                match self {
                    $(Self::$with(record) => record.item_id(),)+
                    $(Self::$without(record) => record.item_id(),)+
                }
            }

            /// Gives an item another id; `false` for a record that has none.
            pub fn set_id(&mut self, id: Id) -> bool {
                match self {
                    $(Self::$with(record) => record.set(pastey::paste! { [<$with Field>]::Id(id) }),)+
                    $(Self::$without(_) => return false,)+
                }
                true
            }
        }

        impl<'a> RecordRef<'a> {
            /// The id of an item, as of a [`Record`].
            pub fn id(self) -> Option<&'a Id> {
                match self {
                    $(Self::$with(record) => record.item_id(),)+
                    $(Self::$without(record) => record.item_id(),)+
                }
            }
        }
    };
}

ids!(Phase, Actor, Need, InformationItem, Touchpoint, Handover, Coordinator, JointPlan, Note; Head, Person, Review);
