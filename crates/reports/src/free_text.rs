//! Free text: what somebody wrote in words of their own, where names and places may hide.

use journey::{Journey, Record, Slot};

/// A line of free text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FreeText {
    /// The record.
    pub slot: Slot,
    /// The record's kind and the field, `touchpoint-quote`: messages have its name under `field-`.
    pub field: String,
    /// Which text of a field with several, from 0.
    pub part: usize,
    /// Which line of the text, from 0.
    pub line: usize,
    /// What it says.
    pub text: String,
}

impl FreeText {
    /// Whether it is a title, which a drawing needs most.
    pub fn is_title(&self) -> bool {
        self.field.ends_with("-title")
    }
}

/// Every line of free text that an export could show, in the order of the file. Comments of reviews
/// are not among them: no pseudonymised copy has them.
pub fn free_texts(journey: &Journey) -> Vec<FreeText> {
    let mut found = Vec::new();
    journey.each_record(|slot, _, record| {
        let mut record = record.clone();
        each_text(&mut record, &mut |field, part, text| {
            found.extend(lines(slot, field, part, text));
        });
    });
    found
}

/// The lines of a text that say something.
pub(crate) fn lines(slot: Slot, field: &str, part: usize, text: &str) -> Vec<FreeText> {
    let told =
        |(line, text): (usize, &str)| FreeText { slot, field: field.to_owned(), part, line, text: text.to_owned() };
    text.lines().enumerate().filter(|(_, text)| !text.trim().is_empty()).map(told).collect()
}

/// Calls `visit` with every free text of a record: its field, which part of the field, the text.
pub(crate) fn each_text(record: &mut Record, visit: &mut dyn FnMut(&'static str, usize, &mut String)) {
    match record {
        Record::Head(it) => {
            visit("head-title", 0, &mut it.title);
            visit("head-summary", 0, &mut it.summary);
        }
        Record::Person(it) => {
            visit("person-description", 0, &mut it.description);
            for (part, member) in it.family.iter_mut().enumerate() {
                visit("familyMember-relation", part, &mut member.relation);
            }
        }
        Record::Phase(it) => visit("phase-title", 0, &mut it.title),
        Record::Need(it) => {
            visit("need-title", 0, &mut it.title);
            visit("need-area", 0, &mut it.area);
        }
        Record::InformationItem(it) => visit("informationItem-title", 0, &mut it.title),
        Record::Touchpoint(it) => {
            visit("touchpoint-title", 0, &mut it.title);
            visit("touchpoint-quote", 0, &mut it.quote);
            visit("touchpoint-narration", 0, &mut it.narration);
            visit("touchpoint-note", 0, &mut it.note);
        }
        Record::Handover(it) => {
            visit("handover-limitSource", 0, &mut it.limit_source);
            visit("handover-note", 0, &mut it.note);
            for (field, text) in [
                ("content-reason", &mut it.content.reason),
                ("content-summary", &mut it.content.summary),
                ("content-actions", &mut it.content.actions),
                ("content-deadline", &mut it.content.deadline),
                ("content-warningSigns", &mut it.content.warning_signs),
                ("content-contact", &mut it.content.contact),
            ] {
                if let Some(text) = text {
                    visit(field, 0, text);
                }
            }
        }
        Record::JointPlan(it) => visit("jointPlan-title", 0, &mut it.title),
        Record::Note(it) => visit("note-text", 0, &mut it.text),
        // Names, which are replaced as a whole, and reviews, whose words no copy has.
        Record::Actor(_) | Record::Coordinator(_) | Record::Review(_) => {}
    }
}
