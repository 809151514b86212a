//! The JSON Schema of the format, from its tables.

use journey::Raw;

/// The schema.
pub fn schema() -> Raw {
    Raw::Null
}

/// The schema as text.
pub fn schema_text() -> String {
    String::new()
}
