//! Words for what the crates below give as data. Each file has one kind of data.

mod beside;
mod comments;
mod comparison;
mod decisions;
mod evidence;
mod figures;
mod gaps;
mod label;
mod merging;
mod owner;
mod problems;
mod values;

pub(crate) use beside::{beside, deviation, on_card};
pub(crate) use comments::taken_in;
pub(crate) use comparison::comparison;
pub(crate) use decisions::{comments_on_journey, decision_on_gap, decision_on_handover};
pub(crate) use evidence::{evidence, key_findings, unjudged};
pub(crate) use figures::{figures, value as figure_value};
pub(crate) use gaps::{gap_groups, gap_message, quiet_gaps};
pub(crate) use label::{field_name, label};
pub(crate) use merging::{conflicts, renamed};
pub(crate) use owner::{minute, owner_args, second};
pub(crate) use problems::problems;
pub(crate) use values::Values;

/// The text with a small first letter, for the middle of a sentence.
pub(crate) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The text with a capital first letter, for the beginning of a sentence.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
