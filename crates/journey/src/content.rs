//! The six parts of a complete handover, one by one.

use crate::records::Content;

impl Content {
    /// Each part under the name that it has in the file, in the order in which it is told. A part is there when it is
    /// `Some`; its text may be empty.
    pub fn parts(&self) -> [(&'static str, Option<&str>); 6] {
        let Self { reason, summary, actions, deadline, warning_signs, contact, extra: _ } = self;
        [
            ("reason", reason.as_deref()),
            ("summary", summary.as_deref()),
            ("actions", actions.as_deref()),
            ("deadline", deadline.as_deref()),
            ("warningSigns", warning_signs.as_deref()),
            ("contact", contact.as_deref()),
        ]
    }

    /// The names of the parts that are not there.
    pub fn missing(&self) -> impl Iterator<Item = &'static str> {
        self.parts().into_iter().filter(|(_, part)| part.is_none()).map(|(name, _)| name)
    }
}
