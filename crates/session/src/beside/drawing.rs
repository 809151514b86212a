//! Two journeys laid over each other on the map.

use super::{BesidePlace, Two};
use crate::drawn::{DrawingOptions, ExportKind};
use crate::packs::level_names;
use crate::trouble::Trouble;
use crate::words::on_card;
use compare::{Left, Mark, Marked, Overlay};
use drawing::{Change, ChangeKind, Changes, Options, Scene, Watch};
use gaps::Report;
use journey::{Journey, Section, Slot};
use messages::{Value, Words};
use reports::{PdfOptions, beside_html, beside_pdf};
use std::collections::{BTreeMap, BTreeSet};

impl ExportKind {
    /// Whether two journeys laid over each other can be exported as this.
    pub fn lays_over(self) -> bool {
        match self {
            Self::Svg | Self::Png | Self::Pdf | Self::Html => true,
            Self::Story | Self::Review | Self::Markdown | Self::Csv | Self::Xlsx | Self::Sheet | Self::SheetPage => {
                false
            }
        }
    }
}

impl Two<'_> {
    /// The second journey with what only the first one has; what became of each card and line is told by
    /// a sign, a word and its outline. Where the first one is the plan, how the second left it is.
    pub fn scene(&self, words: &Words, options: &DrawingOptions) -> Scene {
        let overlay = self.overlay();
        let changes = overlay.marked.iter().map(|(slot, marked)| (*slot, self.change(words, &overlay, *slot, *marked)));
        let key = if self.deviations.is_some() { "diff-laid-over-plan" } else { "diff-laid-over" };
        let args: [(&str, Value); 1] = [("title", self.before.head.title.as_str().into())];
        let left_out = vec![words.text_with(key, &args)];
        let shown = shown(words, self.after, options, (left_out, changes.collect()));
        let scene = drawing::compose_over(self.after, &overlay.journey, &self.reports[1], words, shown);
        drawing::themed(scene, options.theme)
    }

    /// The first journey and the second, each by itself; what became of what is told in both.
    pub fn scenes(&self, words: &Words, options: &DrawingOptions) -> [Scene; 2] {
        let overlay = self.overlay();
        let mut changes: [Changes; 2] = Default::default();
        for (slot, marked) in &overlay.marked {
            let change = self.change(words, &overlay, *slot, *marked);
            changes[0].extend(marked.before.map(|before| (before, change.clone())));
            let own = self.after.touchpoints.get(*slot).is_some() || self.after.handovers.get(*slot).is_some();
            changes[1].extend(own.then_some((*slot, change)));
        }
        let [first, second] = changes;
        let drawn = |journey: &Journey, report: &Report, changes| {
            let scene = drawing::compose(journey, report, words, shown(words, journey, options, (Vec::new(), changes)));
            drawing::themed(scene, options.theme)
        };
        [drawn(self.before, &self.reports[0], first), drawn(self.after, &self.reports[1], second)]
    }

    /// Where each touchpoint and handover of both stands.
    pub(super) fn places(&self) -> Vec<BesidePlace> {
        let overlay = self.overlay();
        let own = |slot: Slot| self.after.touchpoints.get(slot).is_some() || self.after.handovers.get(slot).is_some();
        let laid: BTreeMap<Slot, Slot> = overlay
            .marked
            .iter()
            .filter(|(slot, _)| !own(**slot))
            .filter_map(|(slot, marked)| Some((marked.before?, *slot)))
            .collect();
        let sections = [Section::Touchpoints, Section::Handovers];
        let pairs = sections.iter().flat_map(|section| self.matching.pairs(*section));
        let pairs: BTreeMap<Slot, Slot> = pairs.map(|pair| (pair.after, pair.before)).collect();
        let met: BTreeSet<Slot> = pairs.values().copied().collect();
        let slots = |journey: &Journey| {
            let touchpoints = journey.touchpoints.slotted().map(|(slot, _)| slot);
            touchpoints.chain(journey.handovers.slotted().map(|(slot, _)| slot)).collect::<Vec<_>>()
        };
        let after = slots(self.after).into_iter().map(|slot| BesidePlace {
            over: Some(slot),
            before: pairs.get(&slot).copied(),
            after: Some(slot),
        });
        let before = slots(self.before).into_iter().filter(|slot| !met.contains(slot));
        let before = before.map(|slot| BesidePlace { over: laid.get(&slot).copied(), before: Some(slot), after: None });
        after.chain(before).collect()
    }

    fn overlay(&self) -> Overlay {
        match &self.deviations {
            Some(found) => Overlay::of_deviations(self.before, self.after, &self.matching, found),
            None => Overlay::of_difference(self.before, self.after, &self.matching, &self.difference),
        }
    }

    fn change(&self, words: &Words, overlay: &Overlay, slot: Slot, marked: Marked) -> Change {
        let kind = match marked.what {
            Mark::Added => ChangeKind::Added,
            Mark::Removed => ChangeKind::Removed,
            Mark::Moved => ChangeKind::Moved,
            Mark::Changed => ChangeKind::Changed,
            Mark::Left(Left::Missing) => ChangeKind::Missing,
            Mark::Left(Left::Failing) => ChangeKind::Failing,
            Mark::Left(Left::AdHoc) => ChangeKind::AdHoc,
            Mark::Left(Left::OutOfSequence) => ChangeKind::OutOfSequence,
        };
        Change { kind, words: on_card(words, self, &overlay.journey, (slot, marked)) }
    }

    /// The bytes of a file: the drawing, or the page with the drawing in it. What is no drawing is a page.
    ///
    /// # Errors
    /// When the picture or the PDF would be too large, or the watch stopped it.
    pub fn drawn(
        &self,
        words: &Words,
        kind: ExportKind,
        options: &DrawingOptions,
        watch: &mut Watch<'_>,
    ) -> Result<Vec<u8>, Trouble> {
        let scene = self.scene(words, options);
        let theme = options.theme;
        Ok(match kind {
            ExportKind::Svg if options.embed_font => drawing::svg_with_font(&scene, theme).into_bytes(),
            ExportKind::Svg => drawing::svg(&scene, theme).into_bytes(),
            ExportKind::Png => drawing::png(scene, theme, options.size, watch)?,
            ExportKind::Pdf => {
                let paper = PdfOptions { theme, paper: options.paper, split: options.split };
                beside_pdf(&self.in_words(words), &scene, &paper, words, watch)?
            }
            ExportKind::Html
            | ExportKind::Story
            | ExportKind::Review
            | ExportKind::Markdown
            | ExportKind::Csv
            | ExportKind::Xlsx
            | ExportKind::Sheet
            | ExportKind::SheetPage => beside_html(&self.in_words(words), &scene, theme, words).into_bytes(),
        })
    }
}

fn shown(
    words: &Words,
    journey: &Journey,
    options: &DrawingOptions,
    (left_out, changes): (Vec<String>, Changes),
) -> Options {
    let DrawingOptions { time, show, .. } = *options;
    Options { time, show, levels: level_names(words, journey), left_out, judged: 0, changes }
}
