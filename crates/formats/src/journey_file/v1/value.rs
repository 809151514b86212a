//! The types of values that the file has: how each is read and written, and what it is called.

use super::super::json::{Out, whole};
use super::table::{Table, read_record, write_record};
use journey::*;

/// A type of value in the file.
pub(super) trait Value: Sized {
    /// What is asked for where another value stands.
    const EXPECTED: Expected;
    /// What the value is, for the schema and the documentation.
    fn kind() -> Kind;
    /// Reads it.
    fn read(raw: Raw) -> Result<Self, Wrong<Self>>;
    /// Writes it.
    fn write(&self, out: &mut Out);
}

/// A value of another type than the format asks for.
pub(super) struct Wrong<V> {
    /// The value.
    pub(super) raw: Raw,
    /// What could be understood of it.
    pub(super) understood: Option<V>,
}

impl<V> Wrong<V> {
    fn whole(raw: Raw) -> Self {
        Self { raw, understood: None }
    }
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Always this text.
    This(&'static str),
    /// Always this number.
    Version(u32),
    /// A text.
    Text,
    /// A text that is not empty and names something.
    Id,
    /// A date, `YYYY-MM-DD`.
    Date,
    /// `true` or `false`.
    Flag,
    /// A whole number, both ends included.
    Number(i64, i64),
    /// A word of a closed list.
    Word(&'static [&'static str]),
    /// A record, by its name.
    Record(&'static str),
    /// A list.
    List(Box<Kind>),
}

impl Value for String {
    const EXPECTED: Expected = Expected::Text;
    fn kind() -> Kind {
        Kind::Text
    }
    fn read(raw: Raw) -> Result<Self, Wrong<Self>> {
        if let Raw::Text(text) = raw { Ok(text) } else { Err(Wrong::whole(raw)) }
    }
    fn write(&self, out: &mut Out) {
        out.text(self);
    }
}

impl Value for Id {
    const EXPECTED: Expected = Expected::Id;
    fn kind() -> Kind {
        Kind::Id
    }
    fn read(raw: Raw) -> Result<Self, Wrong<Self>> {
        let text = String::read(raw).map_err(|wrong| Wrong::whole(wrong.raw))?;
        if text.is_empty() { Err(Wrong::whole(Raw::Text(text))) } else { Ok(Self(text)) }
    }
    fn write(&self, out: &mut Out) {
        out.text(&self.0);
    }
}

impl Value for Date {
    const EXPECTED: Expected = Expected::Date;
    fn kind() -> Kind {
        Kind::Date
    }
    fn read(raw: Raw) -> Result<Self, Wrong<Self>> {
        let date = if let Raw::Text(text) = &raw { Self::parse(text) } else { None };
        date.ok_or_else(|| Wrong::whole(raw))
    }
    fn write(&self, out: &mut Out) {
        out.text(&self.to_string());
    }
}

impl Value for bool {
    const EXPECTED: Expected = Expected::Flag;
    fn kind() -> Kind {
        Kind::Flag
    }
    fn read(raw: Raw) -> Result<Self, Wrong<Self>> {
        if let Raw::Bool(value) = raw { Ok(value) } else { Err(Wrong::whole(raw)) }
    }
    fn write(&self, out: &mut Out) {
        out.plain(if *self { "true" } else { "false" });
    }
}

macro_rules! numbers {
    ($($ty:ty: $expected:ident, $least:expr, $most:expr;)+) => {
        $(impl Value for $ty {
            const EXPECTED: Expected = Expected::$expected;
            fn kind() -> Kind {
                Kind::Number($least, $most)
            }
            fn read(raw: Raw) -> Result<Self, Wrong<Self>> {
                let number = whole(&raw).filter(|number| ($least..=$most).contains(number));
                number.and_then(|number| Self::try_from(number).ok()).ok_or_else(|| Wrong::whole(raw))
            }
            fn write(&self, out: &mut Out) {
                out.plain(&self.to_string());
            }
        })+
    };
}

const MOST: i64 = MAX_DAY as i64;

numbers! {
    Day: Number, -MOST, MOST;
    u32: Count, 0, MOST;
    u16: Count, 0, u16::MAX as i64;
    i8: Rating, -2, 2;
}

impl<V: Value> Value for Option<V> {
    const EXPECTED: Expected = V::EXPECTED;
    fn kind() -> Kind {
        V::kind()
    }
    fn read(raw: Raw) -> Result<Self, Wrong<Self>> {
        V::read(raw).map(Some).map_err(|wrong| Wrong { raw: wrong.raw, understood: None })
    }
    fn write(&self, out: &mut Out) {
        match self {
            Some(value) => value.write(out),
            None => out.plain("null"),
        }
    }
}

macro_rules! words {
    ($($ty:ident),+ $(,)?) => {
        $(impl Value for $ty {
            const EXPECTED: Expected = Expected::Text;
            fn kind() -> Kind {
                Kind::Word(Self::WORDS)
            }
            fn read(raw: Raw) -> Result<Self, Wrong<Self>> {
                String::read(raw)
                    .map(|word| Self::from(word.as_str()))
                    .map_err(|wrong| Wrong::whole(wrong.raw))
            }
            fn write(&self, out: &mut Out) {
                out.text(self.word());
            }
        })+
    };
}

words! {
    JourneyKind, Country, Level, TouchpointKind, Channel, Status, Participation, Evidence, HandoverKind,
    Carrier, Consent, ReviewStatus,
}

/// A value that may stand in a list within a record. A list with other values among these keeps
/// them all as they came, and what was understood is used.
trait Element: Clone {
    const LIST: Expected;
    fn kind() -> Kind;
    fn element(raw: &Raw) -> Option<Self>;
    fn write(&self, out: &mut Out);
}

impl<E: Element> Value for Vec<E> {
    const EXPECTED: Expected = E::LIST;
    fn kind() -> Kind {
        Kind::List(Box::new(E::kind()))
    }
    fn read(raw: Raw) -> Result<Self, Wrong<Self>> {
        let Raw::List(items) = &raw else { return Err(Wrong::whole(raw)) };
        let understood: Self = items.iter().filter_map(E::element).collect();
        match understood.len() == items.len() {
            true => Ok(understood),
            false => Err(Wrong { raw, understood: Some(understood) }),
        }
    }
    fn write(&self, out: &mut Out) {
        out.list(self, |out, element| element.write(out));
    }
}

impl Element for String {
    const LIST: Expected = Expected::TextList;
    fn kind() -> Kind {
        Kind::Text
    }
    fn element(raw: &Raw) -> Option<Self> {
        if let Raw::Text(text) = raw { Some(text.clone()) } else { None }
    }
    fn write(&self, out: &mut Out) {
        out.text(self);
    }
}

impl Element for Id {
    const LIST: Expected = Expected::TextList;
    fn kind() -> Kind {
        Kind::Id
    }
    fn element(raw: &Raw) -> Option<Self> {
        String::element(raw).map(Self)
    }
    fn write(&self, out: &mut Out) {
        out.text(&self.0);
    }
}

impl<R: Table + Clone> Element for R {
    const LIST: Expected = Expected::ObjectList;
    fn kind() -> Kind {
        Kind::Record(R::NAME)
    }
    fn element(raw: &Raw) -> Option<Self> {
        if let Raw::Object(pairs) = raw { Some(read_record(pairs.clone())) } else { None }
    }
    fn write(&self, out: &mut Out) {
        write_record(self, out);
    }
}

/// A record may be the value of a key.
macro_rules! record_value {
    ($record:ident) => {
        impl crate::journey_file::v1::value::Value for $record {
            const EXPECTED: journey::Expected = journey::Expected::Object;
            fn kind() -> crate::journey_file::v1::value::Kind {
                crate::journey_file::v1::value::Kind::Record(<Self as crate::journey_file::v1::table::Table>::NAME)
            }
            fn read(raw: journey::Raw) -> Result<Self, crate::journey_file::v1::value::Wrong<Self>> {
                if let journey::Raw::Object(pairs) = raw {
                    return Ok(crate::journey_file::v1::table::read_record(pairs));
                }
                Err(crate::journey_file::v1::value::Wrong { raw, understood: None })
            }
            fn write(&self, out: &mut crate::journey_file::json::Out) {
                crate::journey_file::v1::table::write_record(self, out);
            }
        }
    };
}
pub(super) use record_value;
