//! The documentation of the format, from its tables.

/// The documentation as Markdown.
pub fn format_doc() -> String {
    String::new()
}
