//! The desk: the open documents, what is remembered between starts, and the commands of the app.

mod arranging;
mod beside;
mod coming_back;
mod commenting;
mod editing;
mod judging;
mod leaving;
mod locking;
mod offers;
mod opening;
mod outgoing;
mod reviewing;
mod saving;
mod sealing;
mod showing;
mod telling;
mod versions;

pub use coming_back::{Comeback, LeftBehind, Rest};
pub use opening::{Opened, ToOpen};
pub use sealing::{OpenFile, Protection};
pub use versions::SavedVersion;

use crate::beginning::NewJourney;
use crate::document::Document;
use crate::drawn::{DrawingOptions, ExportKind, Source};
use crate::examples::{self, DrawnExamples, ExamplesToDraw};
use crate::file::file_name;
use crate::locking::LockedDocument;
use crate::me::Me;
use crate::memory::Memory;
use crate::recovery::SealedJournal;
use crate::trouble::Trouble;
use crate::unread::Unread;
use crate::view::view;
use crate::wire::{Example, Failure, Handle, LanguageChoice, RecentFile, Recovered, Start, View};
use drawing::{Options, Show, TimeView};
use gaps::Settings;
use journey::Slot;
use messages::{Language, Words};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;
use storage::{Effort, Stamp};

/// Every command of the app. What fails is told in the language in use.
pub struct Desk {
    memory: Memory,
    /// The app's own folder.
    folder: PathBuf,
    me: Me,
    language: Language,
    /// The thresholds that all journeys are checked with.
    settings: Settings,
    documents: BTreeMap<Handle, Document>,
    next: u32,
    /// The document that was looked at last.
    front: Option<Handle>,
    /// Why the file of the command line, or the settings, could not be read; told once.
    failure: Option<Failure>,
    /// Journals that cannot be read, by the numbers under which they are told.
    unread: BTreeMap<u32, Unread>,
    next_unread: u32,
    /// Journals that nobody reads without a passphrase, by the numbers under which they are told.
    sealed: BTreeMap<u32, SealedJournal>,
    /// The file that was to be opened last and is protected by a passphrase.
    protected: Option<PathBuf>,
    /// How much work a passphrase makes.
    effort: Effort,
    /// Documents with a passphrase that are locked.
    locked: BTreeMap<Handle, LockedDocument>,
    /// How the file looked by which windows tell each other to lock.
    signal: Option<Stamp>,
    /// What is still being brought back, by its names.
    waiting: Vec<String>,
    /// Whether the program is ending.
    left: bool,
    /// How drawings show time.
    time: TimeView,
    /// What drawings show beside touchpoints and handovers.
    show: Show,
    /// The examples as they were drawn last.
    examples: Option<DrawnExamples>,
    /// What the page was told last of a document.
    told_last: telling::Told,
}

type Reply<T> = Result<T, Failure>;

impl Desk {
    /// A desk that keeps settings, recent files and journals in `folder`, which need not be there
    /// yet. The language is that of the settings, else `language`. What an earlier desk was changing
    /// when its program ended lies on this one, the document that was changed last in front; what
    /// that left half written is gone.
    pub fn new(folder: PathBuf, language: Language, me: Me) -> Self {
        let mut desk = Self::bare(folder, language, me);
        let comeback = desk.comeback();
        comeback.sweep();
        let LeftBehind { kept, rest } = comeback.find();
        desk.expect(rest, Vec::new());
        for kept in kept {
            desk.lay_back("", kept.look(comeback.me()), true);
        }
        desk
    }

    /// The same with nothing on it: what an earlier desk left behind is still to be [brought
    /// back](Self::comeback). Nothing but the app's own settings is read, so this takes no time.
    pub fn bare(folder: PathBuf, language: Language, me: Me) -> Self {
        let memory = Memory::load(&folder);
        let signal = Stamp::of(&folder.join(locking::SIGNAL));
        Self {
            language: memory.language().unwrap_or(language),
            settings: memory.thresholds(),
            memory,
            folder,
            me,
            documents: BTreeMap::new(),
            next: 1,
            front: None,
            failure: None,
            unread: BTreeMap::new(),
            next_unread: 0,
            sealed: BTreeMap::new(),
            protected: None,
            effort: Effort::USUAL,
            locked: BTreeMap::new(),
            signal,
            waiting: Vec::new(),
            left: false,
            time: TimeView::default(),
            show: Show::default(),
            examples: None,
            told_last: telling::Told::default(),
        }
    }

    /// The language in use.
    pub fn language(&self) -> Language {
        self.language
    }

    /// What the page shows first: the document that was looked at last, else the welcome screen.
    pub fn start(&mut self) -> Start {
        let examples = self.examples();
        let opened = self.front.and_then(|front| self.view(front).ok()).map(|view| self.tell_first(view));
        Start {
            language: self.language,
            languages: languages(),
            theme: self.memory.theme().to_owned(),
            author: self.author().to_owned(),
            country: self.memory.country(),
            recent: self.recent(),
            examples,
            opened,
            recovered: self.recovered(),
            unread: self.unread(),
            sealed: self.sealed(),
            locked: self.locked(),
            lock_after: self.lock_after(),
            arrangement: self.arrangement(),
            waiting: self.waiting.clone(),
            failure: self.failure.take(),
            today: self.today(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// Speaks this language from now on.
    ///
    /// # Errors
    /// None: that it could not be kept for the next start is told in the answer.
    pub fn set_language(&mut self, language: Language) -> Reply<Start> {
        self.language = language;
        let kept = self.memory.set_language(language);
        self.failure = kept.err().map(|trouble| self.words_for(&trouble));
        Ok(self.start())
    }

    /// Keeps the theme for the next start: `system`, `light`, `dark` or `contrast`.
    ///
    /// # Errors
    /// When there is no such theme, or it could not be kept.
    pub fn set_theme(&mut self, theme: &str) -> Reply<()> {
        let kept = self.memory.set_theme(theme);
        self.told(kept)
    }

    /// Begins a journey that is empty but for the person's lane. `id` is a new UUID.
    ///
    /// # Errors
    /// None so far.
    pub fn new_journey(&mut self, id: &str) -> Reply<View> {
        self.begin(id, &NewJourney::default())
    }

    /// Opens a copy of an example. It has no file.
    ///
    /// # Errors
    /// When there is no such example.
    pub fn open_example(&mut self, name: &str) -> Reply<View> {
        let journey = self.told(examples::example(name))?;
        let handle = self.lay(Document::new(journey));
        self.view(handle)
    }

    /// Empties the list of recent files.
    ///
    /// # Errors
    /// When that could not be kept.
    pub fn forget_recent(&mut self) -> Reply<Start> {
        let forgotten = self.memory.forget_recent();
        self.told(forgotten)?;
        Ok(self.start())
    }

    /// The document as it is.
    ///
    /// # Errors
    /// When it is not open.
    pub fn view(&mut self, handle: Handle) -> Reply<View> {
        let (words, settings, memory, today) = (self.words(), &self.settings, &self.memory, self.today());
        let document = self.documents.get_mut(&handle).ok_or(Trouble::NoSuchDocument);
        let shown = document.map(|document| {
            let folded = memory.folded(&document.journey.head.id);
            let view = view(
                words,
                settings,
                handle,
                document,
                (Options { time: self.time, show: self.show, ..Options::default() }, &folded),
                today,
            );
            document.notices.clear();
            view
        });
        self.front = shown.is_ok().then_some(handle).or(self.front);
        self.told(shown)
    }

    /// Shows time in this way from now on, in all documents; exports show it so, too.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn set_time_view(&mut self, handle: Handle, time: TimeView) -> Reply<View> {
        self.time = time;
        self.view(handle)
    }

    /// Shows this beside touchpoints and handovers from now on, in all documents; exports show it, too.
    ///
    /// # Errors
    /// When the document is not open.
    pub fn set_shown(&mut self, handle: Handle, show: Show) -> Reply<View> {
        self.show = show;
        self.view(handle)
    }

    /// Folds these lanes and phases away, and shows all others: on this machine only, the file says nothing of it.
    ///
    /// # Errors
    /// When the document is not open, or it could not be kept for the next start.
    pub fn set_folded(&mut self, handle: Handle, folded: &[Slot]) -> Reply<View> {
        let document = self.document(handle)?;
        let journey = &document.journey;
        let ids = journey.ids().into_iter().filter(|(slot, _)| folded.contains(slot)).map(|(_, id)| id.clone());
        let (id, ids) = (journey.head.id.clone(), ids.collect());
        let kept = match document.keeping.seal.is_some() {
            true => self.memory.set_folded_here(&id, ids),
            false => self.memory.set_folded(&id, ids),
        };
        self.told(kept)?;
        self.view(handle)
    }

    /// A drawing of the document as it would be exported, such as to be copied into another program.
    ///
    /// # Errors
    /// When the document is not open, or cannot be drawn.
    pub fn picture(&self, handle: Handle, kind: ExportKind) -> Reply<Vec<u8>> {
        let document = self.document(handle)?;
        let journey = &document.journey;
        let away = self.memory.folded(&journey.head.id);
        let folded = journey.ids().into_iter().filter(|(_, id)| away.contains(*id)).map(|(slot, _)| slot).collect();
        let options = DrawingOptions { time: self.time, show: self.show, folded, ..DrawingOptions::default() };
        let source = Source::of(Cow::Borrowed(&document.journey), &self.settings, &options);
        self.told(source.written(kind, &options, &mut |_| true))
    }

    /// Whether a document is in front: the one that was looked at last is still open.
    pub fn has_front(&self) -> bool {
        self.front.is_some()
    }

    /// Whether some document has changes that no file holds, or a reason that is being written.
    pub fn has_unsaved(&self) -> bool {
        self.documents.values().any(Document::has_loose_ends)
    }

    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    fn words_for(&self, trouble: &Trouble) -> Failure {
        trouble.in_words(self.words())
    }

    /// The one place where a trouble gets its words.
    fn told<T>(&self, result: Result<T, Trouble>) -> Reply<T> {
        result.map_err(|trouble| self.words_for(&trouble))
    }

    fn document(&self, handle: Handle) -> Reply<&Document> {
        self.told(self.documents.get(&handle).ok_or(Trouble::NoSuchDocument))
    }

    fn with(&mut self, handle: Handle, act: impl FnOnce(&mut Document) -> Result<(), Trouble>) -> Reply<View> {
        self.act(handle, act)?;
        self.view(handle)
    }

    fn act(&mut self, handle: Handle, act: impl FnOnce(&mut Document) -> Result<(), Trouble>) -> Reply<()> {
        let document = self.documents.get_mut(&handle).ok_or(Trouble::NoSuchDocument);
        let done = document.and_then(act);
        self.told(done)
    }

    fn lay(&mut self, mut document: Document) -> Handle {
        self.keep(&mut document);
        let handle = Handle(self.next);
        self.next += 1;
        self.documents.insert(handle, document);
        self.front = Some(handle);
        handle
    }

    /// Everything of the document is to be kept here.
    fn keep(&self, document: &mut Document) {
        document.keeping.keep_in(&self.folder, self.me.now);
        document.keeping.without_versions = !self.memory.keeps_versions();
    }

    fn recovered(&self) -> Vec<Recovered> {
        let shown = |(handle, document): (&Handle, &Document)| {
            let title = Some(&document.journey.head.title).filter(|title| !title.is_empty());
            Some(Recovered {
                document: *handle,
                title: title.cloned().unwrap_or_else(|| document.name()),
                changes: u32::try_from(document.recovered.filter(|_| document.has_loose_ends())?).unwrap_or(u32::MAX),
                file: document.file.as_ref().map(|file| file_name(&file.path)),
            })
        };
        self.documents.iter().filter_map(shown).collect()
    }

    fn recent(&mut self) -> Vec<RecentFile> {
        let shown = |(number, path): (u32, PathBuf)| RecentFile {
            number,
            name: file_name(&path),
            folder: path.parent().map(file_name).unwrap_or_default(),
        };
        self.memory.recent().into_iter().map(shown).collect()
    }

    /// The examples, to be drawn [ahead](Self::lay_examples) of the first question.
    pub fn examples_to_draw(&self) -> ExamplesToDraw {
        ExamplesToDraw { language: self.language, settings: self.settings.clone() }
    }

    /// Takes examples that were drawn beside the desk.
    pub fn lay_examples(&mut self, drawn: DrawnExamples) {
        self.examples = Some(drawn);
    }

    fn examples(&mut self) -> Vec<Example> {
        let wanted = self.examples_to_draw();
        let drawn = self.examples.take().filter(|drawn| drawn.are(&wanted));
        self.examples.insert(drawn.unwrap_or_else(|| wanted.draw())).cards.clone()
    }
}

fn languages() -> Vec<LanguageChoice> {
    let choice =
        |language: &Language| LanguageChoice { language: *language, name: Words::of(*language).text("language-name") };
    Language::ALL.iter().map(choice).collect()
}
