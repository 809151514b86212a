//! Two journeys laid over each other on the map.

use super::Two;
use crate::drawn::{DrawingOptions, ExportKind};
use crate::packs::level_names;
use crate::trouble::Trouble;
use crate::words::on_card;
use compare::{Left, Mark, Overlay};
use drawing::pdf::Book;
use drawing::{Change, ChangeKind, Changes, Options, Scene, Watch};
use messages::{Value, Words};
use reports::beside_html;

impl ExportKind {
    /// Whether two journeys laid over each other can be exported as this.
    pub fn lays_over(self) -> bool {
        match self {
            Self::Svg | Self::Png | Self::Pdf | Self::Html => true,
            Self::Story | Self::Markdown | Self::Csv | Self::Xlsx => false,
        }
    }
}

impl Two<'_> {
    /// The second journey with what only the first one has; what became of each card and line is told by
    /// a sign, a word and its outline. Where the first one is the plan, how the second left it is.
    pub fn scene(&self, words: &Words, options: &DrawingOptions) -> Scene {
        let (before, after) = (self.before, self.after);
        let (overlay, key) = match &self.deviations {
            Some(found) => (Overlay::of_deviations(before, after, &self.matching, found), "diff-laid-over-plan"),
            None => (Overlay::of_difference(before, after, &self.matching, &self.difference), "diff-laid-over"),
        };
        let kind = |mark: Mark| match mark {
            Mark::Added => ChangeKind::Added,
            Mark::Removed => ChangeKind::Removed,
            Mark::Moved => ChangeKind::Moved,
            Mark::Changed => ChangeKind::Changed,
            Mark::Left(Left::Missing) => ChangeKind::Missing,
            Mark::Left(Left::Failing) => ChangeKind::Failing,
            Mark::Left(Left::AdHoc) => ChangeKind::AdHoc,
            Mark::Left(Left::OutOfSequence) => ChangeKind::OutOfSequence,
        };
        let changes: Changes = overlay
            .marked
            .iter()
            .map(|(slot, marked)| {
                let words = on_card(words, self, &overlay.journey, (*slot, *marked));
                (*slot, Change { kind: kind(marked.what), words })
            })
            .collect();
        let args: [(&str, Value); 1] = [("title", before.head.title.as_str().into())];
        let DrawingOptions { time, show, theme, .. } = *options;
        let levels = level_names(words, after);
        let left_out = vec![words.text_with(key, &args)];
        let shown = Options { time, show, levels, left_out, judged: 0, changes };
        drawing::themed(drawing::compose_over(after, &overlay.journey, &self.reports[1], words, shown), theme)
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
            ExportKind::Png => drawing::png(&scene, theme, options.size, watch)?,
            ExportKind::Pdf => {
                let mut book = Book::new(&scene.title, &scene.description, words.language().code())?;
                book.draw(&scene, theme, (options.paper, options.split), watch)?;
                book.finish()?
            }
            ExportKind::Html | ExportKind::Story | ExportKind::Markdown | ExportKind::Csv | ExportKind::Xlsx => {
                beside_html(&self.in_words(words), &scene, theme, words).into_bytes()
            }
        })
    }
}
