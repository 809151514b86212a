//! A book of pages: the drawing, whole or over several pages, and pages of text behind it. Tagged
//! for those who hear it, with bookmarks, and held to PDF/UA-1. The same scene gives the same bytes.

mod ink;
mod paper;
mod sheet;
mod text;

pub use paper::Paper;
pub use sheet::Sheets;
pub use text::{Block, Mark, text_pages};

use crate::scene::Scene;
use crate::text::{BOLD, ITALIC, REGULAR};
use crate::theme::Theme;
use crate::watch::Watch;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{Tag, TagGroup, TagTree};
use krilla::text::Font;
use krilla::{Document, SerializeSettings};

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// Somebody stopped it.
    #[error("pdf-stopped")]
    Stopped,
    /// It could not be made.
    #[error("pdf-failed: {0}")]
    Failed(String),
}

impl PdfError {
    fn of(detail: impl std::fmt::Display) -> Self {
        Self::Failed(detail.to_string())
    }
}

/// The embedded fonts, in the order of [`crate::text::Cut`].
type Fonts = [Font; 3];

/// The most letters of a title or an alternative text.
const MOST_LETTERS: usize = 8_000;

/// A PDF in the making.
pub struct Book {
    document: Document,
    fonts: Fonts,
    tags: TagGroup,
    outline: Outline,
    language: String,
    title: String,
    description: String,
    pages: usize,
    /// The colours of the pages of text: those of the drawing, on white paper.
    text: Theme,
}

impl Book {
    /// An empty book of this title, in this language (BCP 47).
    ///
    /// # Errors
    /// When the embedded fonts cannot be used.
    pub fn new(title: &str, description: &str, language: &str) -> Result<Self, PdfError> {
        let configuration = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| PdfError::of(format!("{error:?}")))?;
        let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
        let font = |file: &'static [u8]| Font::new(file.into(), 0).ok_or_else(|| PdfError::of("a font"));
        Ok(Self {
            document: Document::new_with(settings),
            fonts: [font(REGULAR)?, font(BOLD)?, font(ITALIC)?],
            tags: TagGroup::new(Tag::Part),
            outline: Outline::new(),
            language: language.to_owned(),
            title: shortened(title),
            description: shortened(description),
            pages: 0,
            text: Theme::Light,
        })
    }

    /// Adds the drawing: made to fit one page, or at its own size over as many as it takes, which
    /// overlap and say how they lie together.
    ///
    /// # Errors
    /// When the watch stopped it.
    pub fn draw(
        &mut self,
        scene: &Scene,
        theme: Theme,
        (paper, split): (Paper, bool),
        watch: &mut Watch<'_>,
    ) -> Result<(), PdfError> {
        self.text = if theme == Theme::Dark { Theme::Light } else { theme };
        sheet::draw(self, scene, theme, (paper, split), watch)
    }

    /// Adds pages of text. Headings of the first two levels become bookmarks.
    pub fn write(&mut self, blocks: &[Block], paper: Paper) {
        text::write(self, blocks, paper);
    }

    /// The file.
    ///
    /// # Errors
    /// When it would not be one that everyone can read: it is held to PDF/UA-1.
    pub fn finish(mut self) -> Result<Vec<u8>, PdfError> {
        // The moment of writing would make two equal books differ.
        let metadata = Metadata::new()
            .title(self.title.clone())
            .description(self.description.clone())
            .language(self.language.clone())
            .creator("Stafett".to_owned())
            .creation_date(DateTime::new(2000).month(1).day(1))
            .document_id(format!("stafett/{}", self.title));
        self.document.set_metadata(metadata);
        let mut tree = TagTree::new().with_lang(Some(self.language));
        tree.push(self.tags);
        self.document.set_tag_tree(tree);
        self.document.set_outline(self.outline);
        self.document.finish().map_err(|error| PdfError::of(format!("{error:?}")))
    }

    fn bookmark(&mut self, node: OutlineNode) {
        self.outline.push_child(node);
    }
}

/// The text, cut where a reader of PDF would refuse it.
fn shortened(text: &str) -> String {
    let text = crate::text::plain(text);
    text.chars().take(MOST_LETTERS).collect()
}
