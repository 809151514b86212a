//! What any record is made of, also as no one should have it.

use journey::*;
use proptest::prelude::*;
use proptest::sample::select;

/// One of so many kinds, an id among so many that some repeat, a title, and values that were not understood.
pub(crate) fn parts(kinds: u8, ids: u32) -> impl Strategy<Value = (u8, Id, String, Extra)> {
    (0..kinds, 0..ids, select(vec!["", "Intake", "Ward"]), any::<bool>()).prop_map(|(kind, id, text, odd)| {
        let mut extra = Extra::default();
        if odd {
            extra.unknown.push(("odd".into(), Raw::Text(text.to_owned())));
            let unread = Unread::Present { raw: Raw::Text(text.to_owned()), expected: Expected::Number };
            extra.unread.insert("day".into(), unread);
        }
        (kind, Id(format!("i{id}")), text.to_owned(), extra)
    })
}
