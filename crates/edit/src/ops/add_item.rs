//! Adds an item at the end of its list.

use crate::draft::Draft;
use crate::ids::settle;
use crate::limits;
use crate::operation::{Label, Refused};
use crate::title::title;
use journey::{Record, ReviewStatus};

pub(super) fn run(draft: &mut Draft<'_>, mut item: Record) -> Result<Label, Refused> {
    if let Some(key) = limits::outside(&item).first() {
        return Err(Refused::OutOfRange(key));
    }
    settle(draft.journey(), &mut item)?;
    let label = Label { slug: slug(&item).into(), subject: title(draft.journey(), &item), field: None };
    draft.insert(None, item)?;
    Ok(label)
}

fn slug(item: &Record) -> &'static str {
    match item {
        Record::Phase(_) => "add-phase",
        Record::Actor(_) => "add-actor",
        Record::Need(_) => "add-need",
        Record::InformationItem(_) => "add-information",
        Record::Touchpoint(_) => "add-touchpoint",
        Record::Handover(_) => "connect",
        Record::Coordinator(_) => "add-coordinator",
        Record::JointPlan(_) => "add-joint-plan",
        Record::Note(_) => "add-note",
        Record::Review(review) if review.status == ReviewStatus::NotAGap => "dismiss-gap",
        Record::Review(_) | Record::Head(_) | Record::Person(_) => "add-review",
    }
}
