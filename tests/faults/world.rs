//! What must be there after a program ended: followed line by line from what it told.

use crate::line::{Act, Digest, Line, Number};
use std::collections::BTreeMap;

/// The open documents and the files, as the program told of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct World {
    pub(crate) documents: BTreeMap<Number, Document>,
    /// What each may hold; `None` when it may not be there. A save that was refused leaves the old or the new.
    pub(crate) files: BTreeMap<String, Vec<Option<Digest>>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Document {
    now: Digest,
    /// What needs no keeping: as it was created, opened or saved last.
    kept: Digest,
    /// As which it may come back: as it was last called safe, or as it was since.
    may_be: Vec<Digest>,
    file: Option<String>,
    past: Vec<Digest>,
    future: Vec<Digest>,
}

/// What was there at the next start.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// From journals: what it is, and its file.
    pub(crate) back: BTreeMap<Number, (Digest, Option<String>)>,
    /// In files; `None` where one cannot be read.
    pub(crate) files: BTreeMap<String, (Option<Number>, Option<Digest>)>,
    pub(crate) left: Vec<String>,
    /// Why something could not be brought back.
    pub(crate) failure: Option<String>,
}

/// What was found to be wrong, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) lost: u64,
    pub(crate) unreadable: u64,
    pub(crate) left: u64,
    /// Came back as it never was, or something else that must not be.
    pub(crate) strange: u64,
    /// The first few, for whoever looks for the cause.
    pub(crate) examples: Vec<String>,
}

/// Follows what one program tells, from the world that it began in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told {
    /// The world after each act that was finished, the first as it was at the start.
    pub(crate) worlds: Vec<World>,
    /// What was begun and not finished.
    about: Option<Act>,
    /// How many changes were called safe.
    pub(crate) safe: u64,
    /// How many saves were called done.
    pub(crate) saved: u64,
    pub(crate) wrong: Wrong,
}

impl Told {
    pub(crate) fn from(world: World) -> Self {
        Self { worlds: vec![world], ..Self::default() }
    }

    pub(crate) fn now(&self) -> World {
        self.worlds.last().cloned().unwrap_or_default()
    }

    /// Every world that may be found when the program ended since the last [`forget`](Self::forget):
    /// after each act that was finished, and with what was begun.
    pub(crate) fn possible(&self) -> Vec<World> {
        let begun = self.about.as_ref().map(|act| self.now().after(act));
        self.worlds.iter().cloned().chain(begun).collect()
    }

    /// Forgets all worlds but the last.
    pub(crate) fn forget(&mut self) {
        self.worlds = vec![self.now()];
    }

    pub(crate) fn hear(&mut self, line: &Line) {
        match line {
            Line::About(act) => self.about = Some(act.clone()),
            Line::Done { number, digest, safe, saved, .. } => {
                let Some(act) = self.about.take() else {
                    return self.wrong.strange(format!("{line:?} without a beginning"));
                };
                let before = self.now();
                let mut world = before.after(&act);
                let may_be = before.documents.get(number).map(|document| document.may_be.clone());
                match act {
                    Act::New | Act::Example { .. } => {
                        drop(world.documents.insert(*number, Document::new(*digest, None)))
                    }
                    Act::Open { file } if !world.documents.contains_key(number) => {
                        if world.files.get(&file).is_some_and(|held| !held.contains(&Some(*digest))) {
                            self.wrong.strange(format!("{file} is opened as it never was"));
                        }
                        world.documents.insert(*number, Document::new(*digest, Some(file)));
                    }
                    Act::Open { .. } | Act::Close { .. } => {}
                    Act::Change { .. } | Act::Typing { .. } | Act::Undo { .. } | Act::Redo { .. } => {
                        self.safe += u64::from(*safe)
                    }
                    Act::Save { .. } | Act::SaveAs { .. } => self.saved += u64::from(*saved),
                }
                if let Some(document) = world.documents.get_mut(number) {
                    if document.now != *digest {
                        self.wrong.strange(format!("the document became another than was meant: {line:?}"));
                        document.now = *digest;
                    }
                    document.call(*safe, may_be);
                }
                self.worlds.push(world);
            }
            Line::Refused { digest, code, .. } => {
                let act = self.about.take();
                let mut world = self.now();
                let document = act.as_ref().and_then(Act::number).and_then(|number| world.documents.get_mut(&number));
                if let Some(document) = document {
                    if *digest != Some(document.now) {
                        self.wrong.lost(format!("after {code} in {act:?} the document is another"));
                    }
                    let now = Some(document.now);
                    let file = match &act {
                        Some(Act::Save { .. }) => document.file.clone(),
                        Some(Act::SaveAs { file, .. }) => Some(file.clone()),
                        _ => None,
                    };
                    if let Some(file) = file {
                        world.files.entry(file).or_insert_with(|| vec![None]).push(now);
                    }
                }
                self.worlds.push(world);
            }
            Line::Back { .. }
            | Line::There { .. }
            | Line::Unreadable { .. }
            | Line::Left { .. }
            | Line::Ready { .. }
            | Line::Waiting => {}
        }
    }
}

impl Document {
    fn new(now: Digest, file: Option<String>) -> Self {
        Self { now, kept: now, may_be: vec![now], file, past: Vec::new(), future: Vec::new() }
    }

    /// Is as it is now, which the program calls safe or not; before that it could come back like this.
    fn call(&mut self, safe: bool, before: Option<Vec<Digest>>) {
        self.may_be = before.filter(|_| !safe).unwrap_or_default();
        self.may_be.push(self.now);
    }

    /// Whether it has to come back: it was called safe, and no file holds it.
    fn must_come_back(&self) -> bool {
        !self.may_be.contains(&self.kept)
    }
}

impl World {
    /// The world once this is done; what only the program can know is left as it is.
    fn after(&self, act: &Act) -> Self {
        let mut world = self.clone();
        if let Act::Close { number } = act {
            world.documents.remove(number);
        }
        let Some(document) = act.number().and_then(|number| world.documents.get_mut(&number)) else { return world };
        let held = |digest: Digest| vec![Some(digest)];
        match act {
            Act::Change { digest, .. } => {
                document.past.push(document.now);
                document.future.clear();
                document.now = *digest;
            }
            Act::Typing { digest, .. } => {
                document.future.clear();
                document.now = *digest;
            }
            Act::Undo { .. } => {
                let before = document.past.pop().unwrap_or(document.now);
                document.future.push(std::mem::replace(&mut document.now, before));
            }
            Act::Redo { .. } => {
                let next = document.future.pop().unwrap_or(document.now);
                document.past.push(std::mem::replace(&mut document.now, next));
            }
            Act::SaveAs { file, .. } => {
                document.file = Some(file.clone());
                document.kept = document.now;
                world.files.insert(file.clone(), held(document.now));
            }
            Act::Save { .. } => {
                document.kept = document.now;
                world.files.extend(document.file.clone().map(|file| (file, held(document.now))));
            }
            Act::New | Act::Example { .. } | Act::Open { .. } | Act::Close { .. } => {}
        }
        document.call(true, None);
        world
    }

    /// The world as it was found; the past of what came back is that of the same document in `before`.
    pub(crate) fn found(found: &Found, before: &[Self]) -> Self {
        let mut world = Self::default();
        for (file, (number, digest)) in &found.files {
            let Some(digest) = digest else { continue };
            world.files.insert(file.clone(), vec![Some(*digest)]);
            world.documents.extend(number.map(|number| (number, Document::new(*digest, Some(file.clone())))));
        }
        for (number, (digest, file)) in &found.back {
            let documents = || before.iter().rev().flat_map(|world| world.documents.values());
            let same = documents()
                .find(|one| one.now == *digest && one.file == *file)
                .or_else(|| documents().find(|one| one.now == *digest));
            let mut document = same.cloned().unwrap_or_else(|| Document::new(*digest, file.clone()));
            document.now = *digest;
            document.call(true, None);
            document.file.clone_from(file);
            if let Some((_, Some(held))) = file.as_ref().and_then(|file| found.files.get(file)) {
                document.kept = *held;
            }
            world.documents.insert(*number, document);
        }
        world
    }
}

impl Found {
    /// Takes what a program tells at its start; `true` when that was all.
    pub(crate) fn hear(&mut self, line: &Line) -> bool {
        match line {
            Line::Back { number, digest, file } => _ = self.back.insert(*number, (*digest, file.clone())),
            Line::There { number, digest, file } => {
                self.files.insert(file.clone(), (*number, Some(*digest)));
            }
            Line::Unreadable { file, .. } => _ = self.files.insert(file.clone(), (None, None)),
            Line::Left { names } => self.left.clone_from(names),
            Line::Ready { failure } => self.failure.clone_from(failure),
            Line::About(_) | Line::Done { .. } | Line::Refused { .. } | Line::Waiting => {}
        }
        matches!(line, Line::Ready { .. })
    }

    /// Compares what was found with every world that may be: each document and each file has to be
    /// as in one of them.
    pub(crate) fn check(&self, possible: &[World]) -> Wrong {
        let mut wrong = Wrong::default();
        let comes_back = |world: &World, number: Number| {
            world.documents.get(&number).is_none_or(|document| {
                !document.must_come_back()
                    || self.back.values().any(|(digest, _)| document.may_be.contains(digest))
                    || document.file.as_ref().is_some_and(|file| self.holds(file, &document.may_be))
            })
        };
        let documents: Vec<Number> = possible.iter().flat_map(|world| world.documents.keys().copied()).collect();
        for number in sorted(documents) {
            if !possible.iter().any(|world| comes_back(world, number)) {
                wrong.lost(format!(
                    "document {number} is not there as it was: {:?}",
                    possible.last().map(|world| &world.documents)
                ));
            }
        }
        for (digest, file) in self.back.values() {
            let known =
                possible.iter().flat_map(|world| world.documents.values()).any(|one| one.may_be.contains(digest));
            if !known {
                wrong.strange(format!("what came back for {file:?} never was"));
            }
        }
        let files: Vec<&String> =
            possible.iter().flat_map(|world| world.files.keys()).chain(self.files.keys()).collect();
        for file in sorted(files) {
            let held = self.files.get(file).map(|(_, digest)| *digest);
            let may_hold = |held: Option<Digest>| {
                possible.iter().any(|world| world.files.get(file).map_or(held.is_none(), |may| may.contains(&held)))
            };
            match held {
                Some(None) => wrong.unreadable(format!("{file} cannot be read")),
                None if may_hold(None) => {}
                None => wrong.lost(format!("{file} is gone")),
                Some(held) if may_hold(held) => {}
                Some(_) => wrong.lost(format!("{file} is none of the saved states")),
            }
        }
        for name in &self.left {
            wrong.left(name.clone());
        }
        if let Some(failure) = &self.failure {
            wrong.strange(format!("the start failed with {failure}"));
        }
        wrong
    }

    fn holds(&self, file: &str, digests: &[Digest]) -> bool {
        self.files.get(file).is_some_and(|(_, held)| held.is_some_and(|held| digests.contains(&held)))
    }
}

impl Wrong {
    pub(crate) fn lost(&mut self, what: String) {
        self.lost += 1;
        self.note("lost", what);
    }

    pub(crate) fn unreadable(&mut self, what: String) {
        self.unreadable += 1;
        self.note("unreadable", what);
    }

    pub(crate) fn left(&mut self, what: String) {
        self.left += 1;
        self.note("left", what);
    }

    pub(crate) fn strange(&mut self, what: String) {
        self.strange += 1;
        self.note("strange", what);
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.lost += other.lost;
        self.unreadable += other.unreadable;
        self.left += other.left;
        self.strange += other.strange;
        for example in other.examples {
            self.keep(example);
        }
    }

    fn note(&mut self, kind: &str, what: String) {
        self.keep(format!("{kind}: {what}"));
    }

    fn keep(&mut self, example: String) {
        if self.examples.len() < 12 {
            self.examples.push(example);
        }
    }
}

fn sorted<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    values.sort();
    values.dedup();
    values
}
