//! Exports of a journey: drawings, reports, registers, in the journey's language.

use crate::commenting::keys;
use crate::deciding::outdated;
use crate::packs::level_names;
use crate::reviews::judge;
use crate::trouble::Trouble;
use drawing::pdf::Paper;
use drawing::{Options, PictureSize, Scene, Show, Theme, TimeView, Watch};
use gaps::{Gap, Report, Settings, check};
use journey::{Date, Day, Journey, Slot};
use messages::{Language, Words};
use reports::{
    CommentKeys, Contents, PdfOptions, Pseudonymising, Sheet, Story, Timeliness, pseudonymise, sheets_html, sheets_pdf,
    story_html,
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What a journey is exported as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ExportKind {
    /// A drawing that grows without blur.
    Svg,
    /// A picture.
    Png,
    /// The drawing, the gaps and the handovers on paper.
    Pdf,
    /// A page with everything.
    Html,
    /// The journey as a film, in a page of its own.
    Story,
    /// A page on which a reader without Stafett comments.
    Review,
    /// Gaps, figures, handovers and touchpoints as text.
    Markdown,
    /// The handovers for any spreadsheet.
    Csv,
    /// The handovers as a workbook.
    Xlsx,
    /// A page on paper for each service that receives a handover.
    Sheet,
    /// The same for a browser.
    SheetPage,
}

impl ExportKind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Svg,
        Self::Png,
        Self::Pdf,
        Self::Html,
        Self::Story,
        Self::Review,
        Self::Markdown,
        Self::Csv,
        Self::Xlsx,
        Self::Sheet,
        Self::SheetPage,
    ];

    /// What a file of this name becomes; none where its ending says nothing.
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let ends = |kind: &Self| {
            let rest = name.strip_suffix(kind.ending());
            rest.is_some_and(|rest| {
                rest.ends_with('.') || (matches!(kind, Self::Story | Self::Review) && rest.is_empty())
            })
        };
        // The longest ending says most: a story is a page, and more than that.
        Self::ALL.into_iter().filter(ends).max_by_key(|kind| kind.ending().len())
    }

    /// How names of such files end, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Story => "story.html",
            Self::Review => "review.html",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Sheet => "sheet.pdf",
            Self::SheetPage => "sheet.html",
        }
    }

    /// The key of the words for such files in the system's dialog.
    pub fn files_key(self) -> &'static str {
        match self {
            Self::Svg | Self::Png => "dialog-drawings",
            Self::Pdf | Self::Html | Self::Markdown => "dialog-reports",
            Self::Story => "dialog-stories",
            Self::Review => "dialog-reviews",
            Self::Csv | Self::Xlsx => "dialog-registers",
            Self::Sheet | Self::SheetPage => "dialog-sheets",
        }
    }
}

/// How an export is made.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawingOptions {
    /// Its colours.
    pub theme: Theme,
    /// Its language; none: the journey's.
    pub language: Option<Language>,
    /// How large a picture is.
    pub size: PictureSize,
    /// The paper of a PDF's drawing.
    pub paper: Paper,
    /// A PDF's drawing at its own size over several pages, instead of made to fit one.
    pub split: bool,
    /// An SVG brings the letters that are used in it.
    pub embed_font: bool,
    /// Makes a copy without what tells who the journey is about.
    pub pseudonymise: Option<Pseudonymising>,
    /// How time is shown.
    pub time: TimeView,
    /// What is drawn beside touchpoints and handovers.
    pub show: Show,
    /// The lanes and phases whose touchpoints the drawing leaves out, and says so.
    pub folded: Vec<Slot>,
    /// The handovers that have a sheet; none: all of them.
    pub handovers: Option<Vec<Slot>>,
    /// The day on which it is asked which decisions are overdue; none: that is not told.
    pub today: Option<Date>,
}

impl Default for DrawingOptions {
    fn default() -> Self {
        Self {
            theme: Theme::Light,
            language: None,
            size: PictureSize::Scale(2.0),
            paper: Paper::A4,
            split: false,
            embed_font: false,
            pseudonymise: None,
            time: TimeView::Steps,
            show: Show::default(),
            folded: Vec::new(),
            handovers: None,
            today: None,
        }
    }
}

/// What is exported, with the gaps that nobody judged to be none.
pub(crate) struct Source<'a> {
    journey: Cow<'a, Journey>,
    report: Report,
    /// How many gaps somebody judged to be none.
    judged: usize,
    timeliness: Timeliness,
    /// What was removed, in sentences.
    pub(crate) removed: Vec<String>,
    pub(crate) words: &'static Words,
    /// What this is a copy of, with everything that was found there.
    original: Option<(Cow<'a, Journey>, Report)>,
}

impl<'a> Source<'a> {
    pub(crate) fn of(journey: Cow<'a, Journey>, settings: &Settings, options: &DrawingOptions) -> Self {
        let words = words_for(&journey, options.language);
        let whole = check(&journey, settings);
        let judged = judge(&journey, settings, &whole);
        let timeliness = Timeliness { outdated: outdated(&journey, &judged), today: options.today };
        let Some(choice) = &options.pseudonymise else {
            let (report, judged) = (judged.open.into_owned(), judged.quiet.len());
            return Self { journey, report, judged, timeliness, removed: Vec::new(), words, original: None };
        };
        let copy = pseudonymise(&journey, choice, words);
        let mut report = check(&copy.journey, settings);
        // What a judgement rests on does not come along with the copy; the judgement does.
        let about = |gap: &Gap| (gap.rule, gap.days, gap.marks.to_vec());
        let quiet: BTreeSet<_> = judged.quiet.keys().filter_map(|place| whole.gaps.get(*place)).map(about).collect();
        report.gaps.retain(|gap| !quiet.contains(&about(gap)));
        let judged = judged.quiet.len();
        let (removed, original) = (copy.removed, Some((journey, whole)));
        Self { journey: Cow::Owned(copy.journey), report, judged, timeliness, removed, words, original }
    }

    /// The drawing.
    pub(crate) fn scene(&self, options: &DrawingOptions) -> Scene {
        let DrawingOptions { time, show, theme, .. } = *options;
        let levels = level_names(self.words, &self.journey);
        let left_out = self.removed.clone();
        let shown = Options { time, show, levels, left_out, judged: self.judged, ..Options::default() };
        let ids = self.journey.ids().into_iter().filter(|(slot, _)| options.folded.contains(slot));
        let folded = ids.map(|(_, id)| id.clone()).collect();
        let scene = drawing::compose_folded(&self.journey, &self.report, self.words, shown, &folded);
        drawing::themed(scene, theme)
    }

    fn into_scene(self, options: &DrawingOptions) -> Scene {
        self.scene(options)
    }

    /// What a report says.
    pub(crate) fn contents(&self) -> Contents {
        Contents::of(&self.journey, &self.report, self.words, &self.removed, &self.timeliness)
    }

    /// The handovers that have a sheet.
    pub(crate) fn handovers(&self, options: &DrawingOptions) -> Vec<Slot> {
        let all = self.journey.handovers.slotted().map(|(slot, _)| slot);
        all.filter(|slot| options.handovers.as_ref().is_none_or(|chosen| chosen.contains(slot))).collect()
    }

    /// Their sheets, the first so many.
    pub(crate) fn sheets(&self, options: &DrawingOptions, most: usize) -> Vec<Sheet> {
        let sheet = |slot| Sheet::of(&self.journey, &self.report, slot, self.words, &self.removed);
        self.handovers(options).into_iter().take(most).filter_map(sheet).collect()
    }

    /// By which names comments on the journey, its gaps and its handovers come back: those of what this is a copy of.
    fn keys(&self) -> CommentKeys {
        let groups = drawing::groups(&self.report);
        let own = groups.iter().map(|group| group.gaps.iter().map(|at| self.report.gaps.get(*at)).collect());
        let Some((journey, whole)) = &self.original else { return keys(&self.journey, own) };
        let mut found: BTreeMap<Found, Vec<&Gap>> = BTreeMap::new();
        for gap in &whole.gaps {
            found.entry((gap.rule, gap.days)).or_default().push(gap);
        }
        // Gaps that are alike without names stand in the same order in both reports.
        let mut original = |gap: &Gap| {
            let alike = found.get_mut(&(gap.rule, gap.days))?;
            let at = alike.iter().position(|other| other.marks == gap.marks)?;
            Some(alike.remove(at))
        };
        let own = own.map(|gaps: Vec<Option<&Gap>>| gaps.into_iter().map(|gap| original(gap?)).collect());
        keys(journey, own)
    }

    /// The bytes of a file.
    pub(crate) fn written(
        self,
        kind: ExportKind,
        options: &DrawingOptions,
        watch: &mut Watch<'_>,
    ) -> Result<Vec<u8>, Trouble> {
        if !watch(0.0) {
            return Err(Trouble::Stopped);
        }
        let scene = || self.scene(options);
        let (theme, words) = (options.theme, self.words);
        Ok(match kind {
            // Of a large journey only the scene is kept while it is written.
            ExportKind::Svg if options.embed_font => {
                drawing::svg_with_font(&self.into_scene(options), theme).into_bytes()
            }
            ExportKind::Svg => drawing::svg(&self.into_scene(options), theme).into_bytes(),
            ExportKind::Png => drawing::png(self.into_scene(options), theme, options.size, watch)?,
            ExportKind::Pdf => {
                let paper = PdfOptions { theme, paper: options.paper, split: options.split };
                reports::pdf(&self.contents(), &scene(), &paper, words, watch)?
            }
            ExportKind::Html => reports::html(&self.contents(), &scene(), theme, words).into_bytes(),
            ExportKind::Story => {
                let story = Story::of(&self.journey, &self.report, words, &self.removed);
                story_html(&story, &scene(), theme, words).into_bytes()
            }
            ExportKind::Review => {
                reports::html_to_comment(&self.contents(), &self.keys(), &scene(), theme, words).into_bytes()
            }
            ExportKind::Markdown => reports::markdown(&self.contents(), words).into_bytes(),
            ExportKind::Csv => reports::csv(&self.contents(), words).into_bytes(),
            ExportKind::Xlsx => reports::xlsx(&self.contents(), words).map_err(Trouble::Workbook)?,
            ExportKind::Sheet => sheets_pdf(&self.sheets(options, usize::MAX), words, watch)?,
            ExportKind::SheetPage => sheets_html(&self.sheets(options, usize::MAX), words).into_bytes(),
        })
    }
}

/// What a gap is found again by: its rule and its days.
type Found = (&'static str, Option<(Day, Day)>);

/// The journey told step by step in these words, with the gaps that nobody judged to be none.
pub(crate) fn told(journey: &Journey, settings: &Settings, words: &Words) -> Story {
    let report = check(journey, settings);
    Story::of(journey, &judge(journey, settings, &report).open, words, &[])
}

/// The words of this language, else of the journey's, else English.
pub(crate) fn words_for(journey: &Journey, language: Option<Language>) -> &'static Words {
    Words::of(language.or_else(|| Language::from_tag(&journey.head.language)).unwrap_or_default())
}
