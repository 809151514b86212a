//! Two versions of a journey that came from a third one, as one: what is joined, and what somebody has to decide.

use crate::comparison::{ComparedText, compare};
use crate::document::Document;
use crate::file::{Content, file_name};
use crate::reading::Reading;
use crate::trouble::Trouble;
use crate::words;
use compare::{Conflict, Merged};
use edit::{Label, Operation};
use formats::journey_file;
use journey::{Journey, Slot};
use messages::Words;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use storage::{Error, Fingerprint};
use ts_rs::TS;

/// Two versions as one.
pub struct Joined<'a> {
    merged: Merged<'a>,
}

/// One of two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// One's own.
    Mine,
    /// The other one.
    Theirs,
}

/// What two versions cannot both be right about, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergeConflict {
    /// The item that it is about, in the joined journey.
    pub slot: Slot,
    /// The item's kind in words; empty where it is about a list.
    pub kind: String,
    /// What the item is called; empty where it is about a list.
    pub title: String,
    /// What it is about: the name of a field, that it was deleted, the order of a list.
    pub about: String,
    /// How it was; empty where there is nothing to tell.
    pub base: String,
    /// What one's own version says.
    pub mine: Vec<ComparedText>,
    /// What the other version says.
    pub theirs: Vec<ComparedText>,
    /// What else goes or stays with it; empty where nothing does.
    pub with: String,
}

/// What joining a document and its file means, before it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Joining {
    /// What comes in from the file, in one sentence.
    pub summary: String,
    /// What is left to decide, each for one side.
    pub conflicts: Vec<MergeConflict>,
    /// What has another id then, a sentence each.
    pub renamed: Vec<String>,
}

impl<'a> Joined<'a> {
    /// Joins what became of one journey, the first of these, in two places.
    pub(crate) fn of(versions: [Cow<'a, Journey>; 3]) -> Self {
        Self { merged: compare::merge_owned(versions) }
    }

    /// Whether both versions are in it, and nothing is left to decide.
    pub fn is_whole(&self) -> bool {
        self.merged.conflicts.is_empty()
    }

    /// What is left to decide, in the order of the journey. Until then the joined journey says what one's own
    /// version says, and holds what only one side deleted.
    pub fn conflicts(&self, words: &Words) -> Vec<MergeConflict> {
        words::conflicts(words, &self.merged)
    }

    /// What both versions had added under one id: one of them has another id now. A sentence each.
    pub fn renamed(&self, words: &Words) -> Vec<String> {
        words::renamed(words, &self.merged)
    }

    /// Settles each conflict for the side that is chosen for it, by its place in the list.
    pub fn decide(self, choose: impl Fn(usize) -> Whose) -> Journey {
        let Merged { mut journey, conflicts, sides, .. } = self.merged;
        let mut deleted: Vec<Slot> = Vec::new();
        let chosen: Vec<(&Conflict, compare::Side)> =
            conflicts.iter().enumerate().map(|(at, conflict)| (conflict, side(choose(at)))).collect();
        for run in chosen.chunk_by(|(one, _), (other, _)| are_of_one_record(one, other)) {
            match run {
                [(conflict, side)] => {
                    let done = compare::decide(&mut journey, conflict, *side, &sides);
                    deleted.extend((!done).then_some(conflict.slot));
                }
                // One record may have very many keys.
                _ => {
                    for side in [compare::Side::Mine, compare::Side::Theirs] {
                        let of_side = run.iter().filter(|(_, chosen)| *chosen == side);
                        let conflicts: Vec<&Conflict> = of_side.map(|(conflict, _)| *conflict).collect();
                        compare::decide_fields(&mut journey, &conflicts, side, &sides);
                    }
                }
            }
        }
        drop(chosen);
        drop((conflicts, sides));
        if !deleted.is_empty() {
            let _ = edit::apply(&mut journey, &Operation::Delete { slots: deleted });
        }
        journey
    }

    /// The joined journey as the bytes of a file.
    pub fn into_bytes(self) -> Vec<u8> {
        let Merged { journey, .. } = self.merged;
        journey_file::write(&journey)
    }

    /// The same for further versions to come from: what both changed is as it was before, so that it is asked again
    /// where they did not decide alike.
    pub fn into_bytes_of_base(self) -> Vec<u8> {
        let Merged { mut journey, conflicts, sides, .. } = self.merged;
        conflicts.iter().for_each(|conflict| compare::leave_open(&mut journey, conflict, &sides));
        journey_file::write(&journey)
    }

    /// The same with each conflict settled for one side.
    pub fn to_bytes_of(self, whose: Whose) -> Vec<u8> {
        journey_file::write(&self.decide(|_| whose))
    }
}

impl Reading {
    /// Joins this version and another one that both came from `base`; without it they have nothing in common. Of this
    /// version there is left what its file is.
    pub fn join(&mut self, base: Option<Self>, theirs: Self) -> Joined<'static> {
        let nothing = || Journey::new(journey::Id::default(), "");
        let base = base.map_or_else(nothing, Self::into_journey);
        Joined::of([base, self.take_journey(), theirs.into_journey()].map(Cow::Owned))
    }
}

impl Document {
    /// What joining this document and what its file holds by now means.
    pub(crate) fn joining(&mut self, words: &Words) -> Result<Joining, Trouble> {
        let (there, base) = self.to_join()?;
        let joined = self.joined(&base, &there);
        let joining = Joining {
            summary: compare(words, &self.journey, &joined.merged.journey).summary,
            conflicts: joined.conflicts(words),
            renamed: joined.renamed(words),
        };
        self.told_conflicts = Some(self.both(&there));
        Ok(joining)
    }

    /// Joins this document and what its file holds by now, as one change; of each conflict that was told, the side
    /// counts that is chosen.
    pub(crate) fn join(&mut self, choices: &[Whose]) -> Result<(), Trouble> {
        self.is_mine()?;
        let (there, base) = self.to_join()?;
        let told = self.told_conflicts.take() == Some(self.both(&there));
        let name = self.name();
        let joined = self.joined(&base, &there);
        if joined.merged.conflicts.len() != choices.len() || !(told || choices.is_empty()) {
            // The choices are about other conflicts than these.
            return Err(Error::Changed(name).into());
        }
        let whole = joined.decide(|at| choices.get(at).copied().unwrap_or(Whose::Mine));
        let label = Label { slug: Cow::Borrowed("join"), subject: whole.head.title.clone(), field: None };
        let change = self.history.turn_into(&mut self.journey, &whole, label);
        self.touched = change.touched();
        let same = self.journey.same_content(&there.opened.journey);
        self.repeated = there.opened.repeated;
        if let Some(file) = &mut self.file {
            file.settle(there.print, there.plain);
        }
        if same {
            self.saved();
        } else {
            self.history.forget_saved();
            self.keep_whole();
        }
        Ok(())
    }

    fn both(&self, theirs: &Content) -> [Fingerprint; 2] {
        [Fingerprint::of(&journey_file::write(&self.journey)), Fingerprint::of(&theirs.plain)]
    }

    fn joined<'a>(&'a self, base: &'a Journey, there: &'a Content) -> Joined<'a> {
        Joined::of([base, &self.journey, &there.opened.journey].map(Cow::Borrowed))
    }

    /// What the file holds by now, and what that and this document came from.
    fn to_join(&self) -> Result<(Content, Journey), Trouble> {
        let file = self.file.as_ref().ok_or(Trouble::NoFileYet)?;
        let name = || file_name(&file.path);
        let there = file.read()?;
        if there.opened.newer {
            return Err(Trouble::NewerVersion { name: name(), version: there.opened.version });
        }
        let common = file.common.as_deref().and_then(|bytes| journey_file::read(bytes).ok()).map(|it| it.journey);
        let base = common.or_else(|| self.history.as_saved(&self.journey));
        Ok((there, base.ok_or_else(|| Trouble::NothingInCommon(name()))?))
    }
}

/// Whether both are about fields of the same record.
pub(crate) fn are_of_one_record(one: &Conflict, other: &Conflict) -> bool {
    let are_fields = |it: &Conflict| matches!(it.over, compare::Over::Field(_));
    one.slot == other.slot && are_fields(one) && are_fields(other)
}

pub(crate) fn side(whose: Whose) -> compare::Side {
    match whose {
        Whose::Mine => compare::Side::Mine,
        Whose::Theirs => compare::Side::Theirs,
    }
}
