//! Puts a part of a journey on the map: touchpoints with their lanes, phases, needs, information, and the handovers among
//! them.

use super::add_touchpoint::lane;
use crate::draft::Draft;
use crate::ids::{reference, settle};
use crate::limits;
use crate::operation::{Label, Refused};
use journey::{Extra, Handover, Id, Note, Record, Section, Slot, Touchpoint};
use std::collections::BTreeMap;

/// The most records of a part.
const MOST: usize = 20_000;

pub(super) fn run(draft: &mut Draft<'_>, of: &Id, records: &[Record]) -> Result<Label, Refused> {
    if records.len() > MOST {
        return Err(Refused::OutOfRange("records"));
    }
    let mut part = Part { own: *of == draft.journey().head.id, ids: BTreeMap::new() };
    for record in records {
        part.ground(draft, record)?;
    }
    let mut count = 0;
    for record in records {
        if let Record::Touchpoint(it) = record {
            part.touchpoint(draft, it)?;
            count += 1;
        }
    }
    for record in records {
        if let Record::Handover(it) = record {
            part.handover(draft, it)?;
        }
    }
    for record in records {
        if let Record::Note(it) = record {
            part.note(draft, it)?;
        }
    }
    Ok(Label { slug: "add-part".into(), subject: count.to_string(), field: None })
}

/// A part as far as it is there.
struct Part {
    /// Whether it was copied from this very journey.
    own: bool,
    /// What its ids are called here, list by list.
    ids: BTreeMap<(Section, Id), Id>,
}

impl Part {
    /// What touchpoints stand on: the same lane, phase, need or information where there is one, else a new one.
    fn ground(&mut self, draft: &mut Draft<'_>, record: &Record) -> Result<(), Refused> {
        let section = match record {
            Record::Phase(_) => Section::Phases,
            Record::Actor(_) => Section::Actors,
            Record::Need(_) => Section::Needs,
            Record::InformationItem(_) => Section::Information,
            Record::Head(_)
            | Record::Person(_)
            | Record::Touchpoint(_)
            | Record::Handover(_)
            | Record::Coordinator(_)
            | Record::JointPlan(_)
            | Record::Note(_)
            | Record::Review(_) => return Ok(()),
        };
        let there = self.there(draft, section, record);
        let here = match there {
            Some(id) => id,
            None => {
                let mut new = plain(record.clone());
                if let Record::Need(need) = &mut new {
                    // Another journey's family is not this one's.
                    let family = &draft.journey().person.family;
                    need.of = need.of.take().filter(|of| self.own && family.iter().any(|member| member.id == *of));
                }
                add(draft, new)?
            }
        };
        self.know(section, record, here);
        Ok(())
    }

    /// The id of what stands for the same here.
    fn there(&self, draft: &Draft<'_>, section: Section, record: &Record) -> Option<Id> {
        let mut found: Vec<Slot> = Vec::new();
        draft.journey().each_record(|slot, _, other| {
            if other.section() == Some(section) && self.same(record, other) {
                found.push(slot);
            }
        });
        found.into_iter().find_map(|slot| reference(draft, slot, section).ok())
    }

    fn same(&self, one: &Record, other: &Record) -> bool {
        if self.own {
            return one.id() == other.id();
        }
        match (one, other) {
            (Record::Phase(one), Record::Phase(other)) => alike(&one.title, &other.title),
            (Record::Actor(one), Record::Actor(other)) => alike(&one.name, &other.name) && one.level == other.level,
            (Record::Need(one), Record::Need(other)) => alike(&one.title, &other.title),
            (Record::InformationItem(one), Record::InformationItem(other)) => {
                alike(&one.title, &other.title) && one.assessment == other.assessment
            }
            _ => false,
        }
    }

    fn touchpoint(&mut self, draft: &mut Draft<'_>, it: &Touchpoint) -> Result<(), Refused> {
        let actor = match self.here(Section::Actors, &it.actor) {
            Some(actor) => actor,
            None => lane(draft, None)?,
        };
        let new = Touchpoint {
            actor,
            phase: it.phase.as_ref().and_then(|id| self.here(Section::Phases, id)),
            with: self.all(Section::Actors, &it.with),
            refused_because_of: it.refused_because_of.as_ref().and_then(|id| self.here(Section::Needs, id)),
            needs: self.all(Section::Needs, &it.needs),
            information_needed: self.all(Section::Information, &it.information_needed),
            information_produced: self.all(Section::Information, &it.information_produced),
            ..it.clone()
        };
        let record = Record::from(it.clone());
        let here = add(draft, plain(new.into()))?;
        self.know(Section::Touchpoints, &record, here);
        Ok(())
    }

    /// A handover comes along where both of its ends do, or where nobody receives.
    fn handover(&mut self, draft: &mut Draft<'_>, it: &Handover) -> Result<(), Refused> {
        let Some(from) = self.here(Section::Touchpoints, &it.from) else { return Ok(()) };
        let to = match &it.to {
            None => None,
            Some(to) => match self.here(Section::Touchpoints, to) {
                Some(to) => Some(to),
                None => return Ok(()),
            },
        };
        let new = Handover {
            from,
            to,
            information: self.all(Section::Information, &it.information),
            payer: it.payer.as_ref().and_then(|id| self.here(Section::Actors, id)),
            beneficiary: it.beneficiary.as_ref().and_then(|id| self.here(Section::Actors, id)),
            ..it.clone()
        };
        let record = Record::from(it.clone());
        let here = add(draft, plain(new.into()))?;
        self.know(Section::Handovers, &record, here);
        Ok(())
    }

    /// A note that sticks to something comes along with it.
    fn note(&mut self, draft: &mut Draft<'_>, it: &Note) -> Result<(), Refused> {
        let stuck = |id: &Id| {
            let sections = [Section::Touchpoints, Section::Handovers, Section::Actors, Section::Phases];
            sections.into_iter().find_map(|section| self.here(section, id))
        };
        let on = it.on.as_ref().and_then(stuck);
        if it.on.is_some() && on.is_none() {
            return Ok(());
        }
        add(draft, plain(Note { on, ..it.clone() }.into())).map(|_| ())
    }

    fn know(&mut self, section: Section, record: &Record, here: Id) {
        if let Some(id) = record.id() {
            self.ids.entry((section, id.clone())).or_insert(here);
        }
    }

    fn here(&self, section: Section, id: &Id) -> Option<Id> {
        self.ids.get(&(section, id.clone())).cloned()
    }

    fn all(&self, section: Section, ids: &[Id]) -> Vec<Id> {
        ids.iter().filter_map(|id| self.here(section, id)).collect()
    }
}

/// Adds it under a free id, which is given back.
fn add(draft: &mut Draft<'_>, mut record: Record) -> Result<Id, Refused> {
    if let Some(key) = limits::outside(&record).first() {
        return Err(Refused::OutOfRange(key));
    }
    record.set_id(Id::default());
    settle(draft.journey(), &mut record)?;
    let id = record.id().cloned().unwrap_or_default();
    draft.insert(None, record)?;
    Ok(id)
}

/// Without values that were not understood: they stand for themselves in their own file only.
fn plain(mut record: Record) -> Record {
    let extra = record.extra_mut();
    *extra = Extra { unknown: std::mem::take(&mut extra.unknown), ..Extra::default() };
    record
}

fn alike(one: &str, other: &str) -> bool {
    let fold = |text: &str| text.trim().to_lowercase();
    !one.trim().is_empty() && fold(one) == fold(other)
}
