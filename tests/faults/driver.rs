//! A program over `session` that works as a user does and tells of it. The one place of the harness
//! that speaks to the desk.

use crate::line::{Act, Digest, Line, Number};
use crate::script::{BEGIN, END, mark};
use journey::Journey;
use messages::Language;
use session::wire::{Failure, Handle, Operation, View};
use session::{Desk, Me};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher};
use std::io::{IoSlice, Write};
use std::os::fd::AsFd;
use std::path::{Path, PathBuf};

/// The app's own folder, in the folder of a run.
pub(crate) const OWN: &str = "app";
/// The folder with the user's files.
pub(crate) const FILES: &str = "files";

/// A desk of a program that has just started.
pub(crate) fn desk(folder: &Path) -> Desk {
    let me = Me { user: "Eva".to_owned(), host: "here".to_owned(), now: || "2026-05-04T14:30:00+02:00".to_owned() };
    Desk::new(folder.join(OWN), Language::English, me)
}

/// The desk, what lies on it, and where it is told of.
pub(crate) struct Driver {
    desk: Desk,
    folder: PathBuf,
    out: File,
    /// Why something could not be brought back.
    failure: Option<String>,
    pub(crate) open: BTreeMap<Number, View>,
}

impl Driver {
    /// Starts, between two marks, and tells what came back; `asks` for the welcome screen too.
    pub(crate) fn back(folder: &Path, asks: bool) -> Self {
        let out = std::io::stdout().as_fd().try_clone_to_owned().expect("an output").into();
        fs::create_dir_all(folder.join(FILES)).expect("a folder for files");
        mark(BEGIN);
        let desk = desk(folder);
        mark(END);
        let mut driver = Self { desk, folder: folder.to_owned(), out, failure: None, open: BTreeMap::new() };
        // What came back has the first numbers.
        while let Ok(view) = driver.desk.view(Handle(driver.next())) {
            let file = view.has_file.then(|| view.name.clone());
            driver.tell(&Line::Back { number: view.document.0, digest: digest(&view.journey), file });
            driver.open.insert(view.document.0, view);
        }
        let back = driver.open.len();
        let failure = asks.then(|| driver.asked(back)).flatten();
        driver.failure = failure;
        driver
    }

    /// Starts, and tells what came back, what the files hold, and what lies about.
    pub(crate) fn start(folder: &Path, asks: bool) -> Self {
        let mut driver = Self::back(folder, asks);
        let back = driver.open.len();
        driver.open_files();
        driver.tell(&Line::Left { names: left(folder, &folder.join(OWN), back) });
        driver.ready();
        driver
    }

    /// Tells that this was all.
    pub(crate) fn ready(&mut self) {
        let failure = self.failure.take();
        self.tell(&Line::Ready { failure });
    }

    fn next(&self) -> Number {
        Number::try_from(self.open.len()).unwrap_or(Number::MAX).saturating_add(1)
    }

    /// Asks for the welcome screen too, which names what came back; it draws every example, which takes its time.
    fn asked(&mut self, back: usize) -> Option<String> {
        let start = self.desk.start();
        assert_eq!(start.recovered.len(), back, "the welcome screen names what came back");
        start.failure.map(|failure| failure.code)
    }

    /// Tells what the files hold, and opens those that did not come back.
    fn open_files(&mut self) {
        for file in files(&self.folder) {
            let held = digest_of_file(&self.path(&file));
            match (self.desk.open(&self.path(&file)), held) {
                (Ok(view), Some(held)) => {
                    let known = self.open.contains_key(&view.document.0);
                    assert!(known || digest(&view.journey) == held, "what is opened is what the file holds");
                    self.tell(&Line::There { number: (!known).then_some(view.document.0), digest: held, file });
                    self.open.insert(view.document.0, view);
                }
                (opened, _) => {
                    let code = opened.err().map_or_else(String::new, |failure| failure.code);
                    self.tell(&Line::Unreadable { file, code });
                }
            }
        }
    }

    /// Changes the document; `continues` the last change. `false`, and not told, when there is nothing to change.
    pub(crate) fn change(&mut self, number: Number, operation: Operation, continues: bool) -> bool {
        let Some(view) = self.open.get(&number) else { return false };
        let mut journey = view.journey.clone();
        if edit::apply(&mut journey, &operation).is_err() {
            return false;
        }
        let digest = digest(&journey);
        let act = if continues { Act::Typing { number, digest } } else { Act::Change { number, digest } };
        self.act(act, |desk, _| desk.apply(Handle(number), &operation, continues));
        true
    }

    pub(crate) fn undo(&mut self, number: Number) {
        self.act(Act::Undo { number }, |desk, _| desk.undo(Handle(number)));
    }

    pub(crate) fn redo(&mut self, number: Number) {
        self.act(Act::Redo { number }, |desk, _| desk.redo(Handle(number)));
    }

    pub(crate) fn save(&mut self, number: Number) {
        self.act(Act::Save { number }, |desk, _| desk.save(Handle(number)));
    }

    pub(crate) fn save_as(&mut self, number: Number, file: &str) {
        let act = Act::SaveAs { number, file: file.to_owned() };
        self.act(act, |desk, folder| desk.save_as(Handle(number), &folder.join(FILES).join(file)));
    }

    pub(crate) fn open(&mut self, file: &str) -> Option<Number> {
        self.act(Act::Open { file: file.to_owned() }, |desk, folder| desk.open(&folder.join(FILES).join(file)))
    }

    pub(crate) fn example(&mut self, name: &str) -> Option<Number> {
        self.act(Act::Example { name: name.to_owned() }, |desk, _| desk.open_example(name))
    }

    pub(crate) fn new_journey(&mut self, id: &str) {
        self.act(Act::New, |desk, _| desk.new_journey(id));
    }

    pub(crate) fn close(&mut self, number: Number) {
        let Some(view) = self.open.remove(&number) else { return };
        self.tell(&Line::About(Act::Close { number }));
        self.desk.close(Handle(number));
        let digest = digest(&view.journey);
        self.tell(&Line::Done { number, digest, safe: true, saved: true, notices: Vec::new() });
    }

    /// The number of the document that it was done to.
    fn act(&mut self, act: Act, does: impl FnOnce(&mut Desk, &Path) -> Result<View, Failure>) -> Option<Number> {
        let number = act.number();
        self.tell(&Line::About(act));
        match does(&mut self.desk, &self.folder) {
            Ok(view) => {
                self.tell(&Line::Done {
                    number: view.document.0,
                    digest: digest(&view.journey),
                    safe: view.safe,
                    saved: view.saved,
                    notices: view.notices.clone(),
                });
                let number = view.document.0;
                self.open.insert(number, view);
                Some(number)
            }
            Err(Failure { code, message, .. }) => {
                let now = number.and_then(|number| self.desk.view(Handle(number)).ok());
                let digest = now.as_ref().map(|view| digest(&view.journey));
                if let Some(view) = now {
                    self.open.insert(view.document.0, view);
                }
                self.tell(&Line::Refused { code, message, digest });
                None
            }
        }
    }

    /// Where the user's file of this name lies.
    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(FILES).join(file)
    }

    /// One call of the system that nothing else uses, so that failing `write` does not silence this.
    pub(crate) fn tell(&mut self, line: &Line) {
        let mut text = serde_json::to_vec(line).expect("JSON");
        text.push(b'\n');
        let told = self.out.write_vectored(&[IoSlice::new(&text)]).expect("somebody listens");
        assert_eq!(told, text.len(), "a line goes through whole");
    }
}

impl Act {
    /// The document that it is done to; none where it opens one.
    pub(crate) fn number(&self) -> Option<Number> {
        match self {
            Self::New | Self::Example { .. } | Self::Open { .. } => None,
            Self::Change { number, .. }
            | Self::Typing { number, .. }
            | Self::Undo { number }
            | Self::Redo { number }
            | Self::Save { number }
            | Self::SaveAs { number, .. }
            | Self::Close { number } => Some(*number),
        }
    }
}

/// What stands for the whole content.
pub(crate) fn digest(journey: &Journey) -> Digest {
    digest_of(&formats::journey_file::write(journey))
}

fn digest_of(bytes: &[u8]) -> Digest {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// What the file holds, read without the desk; `None` when it is no whole journey.
pub(crate) fn digest_of_file(path: &Path) -> Option<Digest> {
    let bytes = fs::read(path).ok()?;
    let opened = formats::journey_file::read(&bytes).ok()?;
    let canonical = formats::journey_file::write(&opened.journey);
    Some(digest_of(&canonical))
}

/// The names of the user's files, those being written excepted.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    names(&folder.join(FILES)).into_iter().filter(|name| !name.starts_with('.')).collect()
}

/// What lies about in the folder: files half written, and journals beyond those of documents that came back.
pub(crate) fn left(folder: &Path, own: &Path, back: usize) -> Vec<String> {
    let mut left = all_names(folder);
    left.retain(|name| [".stafett-tmp", ".journal-new", ".saving"].iter().any(|ending| name.ends_with(ending)));
    let journals = all_names(own).into_iter().filter(|name| name.ends_with(".journal"));
    left.extend(journals.skip(back));
    left
}

/// The names in the folder and in those below.
fn all_names(folder: &Path) -> Vec<String> {
    let below = names(folder).into_iter().map(|name| folder.join(name)).filter(|path| path.is_dir());
    names(folder).into_iter().chain(below.flat_map(|folder| all_names(&folder))).collect()
}

/// The names in the folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
