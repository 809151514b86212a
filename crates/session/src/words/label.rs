//! What an operation is called: `move “Intake interview”`.

use edit::Label;
use messages::{Value, Words};

/// The operation's name in words, beginning with a small letter.
pub(crate) fn label(words: &Words, label: &Label) -> String {
    let field = label.field.as_deref().map(|field| field_name(words, field)).unwrap_or_default();
    let args: [(&str, Value); 2] = [("subject", label.subject.as_str().into()), ("field", field.into())];
    let key = format!("operation-{}", label.slug);
    match label.subject.is_empty() {
        true => words.text_with(&format!("{key}.untitled"), &args),
        false => words.text_with(&key, &args),
    }
}

/// The name of a field, such as `touchpoint-day`.
pub(crate) fn field_name(words: &Words, field: &str) -> String {
    words.text(&format!("field-{field}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use messages::Language;

    fn check(slug: &'static str, subject: &str, field: Option<&str>, expected: [&str; 2]) {
        let named = Label { slug: slug.into(), subject: subject.into(), field: field.map(str::to_owned) };
        let both = [Language::English, Language::Swedish].map(|language| label(Words::of(language), &named));
        assert_eq!(both, expected);
    }

    #[test]
    fn an_operation_has_a_readable_name() {
        check("move-touchpoint", "Intake", None, ["move “Intake”", "flytta ”Intake”"]);
        check("move-touchpoint", "", None, ["move a touchpoint", "flytta en kontaktpunkt"]);
        check(
            "set-field",
            "Intake",
            Some("touchpoint-day"),
            ["change “Starts” of “Intake”", "ändra ”Börjar” i ”Intake”"],
        );
    }
}
