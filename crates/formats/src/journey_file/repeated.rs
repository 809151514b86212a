//! Repeated keys as problems of the journey.

use super::tree::{Repeat, Step};
use journey::{Journey, Problem, ProblemKind, Section, Slot};

/// The repeated keys as problems, each with its path and the item that it is in.
pub(crate) fn problems(repeats: &[Repeat], journey: &Journey) -> Vec<Problem> {
    let problem = |repeat: &Repeat| Problem {
        path: path(repeat),
        slot: slot(&repeat.path, journey),
        kind: ProblemKind::RepeatedKey { key: repeat.key.clone() },
    };
    repeats.iter().map(problem).collect()
}

fn path(repeat: &Repeat) -> String {
    let mut path = String::new();
    let last = Step::Key(repeat.key.clone());
    for step in repeat.path.iter().chain([&last]) {
        match step {
            Step::Index(index) => path.push_str(&format!("[{index}]")),
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
        }
    }
    path
}

fn slot(path: &[Step], journey: &Journey) -> Option<Slot> {
    match path {
        [Step::Key(key), ..] if key == "person" => Some(Slot::PERSON),
        [Step::Key(key), rest @ ..] => match Section::ALL.iter().find(|section| section.key() == key) {
            None => Some(Slot::HEAD),
            Some(section) => match rest {
                [Step::Index(index), ..] => item(journey, *section, *index),
                _ => Some(Slot::HEAD),
            },
        },
        _ => Some(Slot::HEAD),
    }
}

/// The item at this place of the file's list; `None` when that element is no item.
fn item(journey: &Journey, section: Section, file_index: usize) -> Option<Slot> {
    macro_rules! strays {
        ($($section:ident $field:ident),+) => {
            match section {
                $(Section::$section => journey.$field.strays(),)+
            }
        };
    }
    let strays = strays!(
        Phases phases, Actors actors, Needs needs, Information information, Touchpoints touchpoints,
        Handovers handovers, Coordinators coordinators, JointPlans joint_plans, Notes notes, Reviews reviews
    );
    match strays.binary_search_by_key(&file_index, |(stray, _)| *stray as usize) {
        Ok(_) => None,
        Err(before) => slot_at(journey, section, file_index.saturating_sub(before)),
    }
}

fn slot_at(journey: &Journey, section: Section, index: usize) -> Option<Slot> {
    match section {
        Section::Phases => journey.phases.slot_at(index),
        Section::Actors => journey.actors.slot_at(index),
        Section::Needs => journey.needs.slot_at(index),
        Section::Information => journey.information.slot_at(index),
        Section::Touchpoints => journey.touchpoints.slot_at(index),
        Section::Handovers => journey.handovers.slot_at(index),
        Section::Coordinators => journey.coordinators.slot_at(index),
        Section::JointPlans => journey.joint_plans.slot_at(index),
        Section::Notes => journey.notes.slot_at(index),
        Section::Reviews => journey.reviews.slot_at(index),
    }
}
