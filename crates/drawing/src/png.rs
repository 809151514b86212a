//! Renders a scene as PNG, with the embedded fonts only: strip by strip, so that a poster takes no
//! more memory than a small picture.

use crate::layers::Layers;
use crate::pdf::Paper;
use crate::scene::{Ink, Rect, Scene};
use crate::svg::svg_in_layers;
use crate::text::{BOLD, ITALIC, REGULAR};
use crate::theme::Theme;
use crate::watch::Watch;
use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, Tree, fontdb};
use std::io::Write as _;
use std::ops::Range;
use std::sync::{Arc, LazyLock};

/// The greatest edge of a picture, in pixels. Larger drawings are made smaller.
pub const MOST_PIXELS: u32 = 60_000;
/// The most pixels of a picture in all: a little more than A0 at 600 dots an inch.
const MOST_AREA: f64 = 600_000_000.0;
/// The most pixels that are worked on at once.
const STRIP: usize = 4_000_000;
/// A drawing is taken apart into pieces of so many bytes, ...
const PIECE: usize = 64 * 1024;
/// ... where it is longer than this: the outline of every letter takes far more memory than the letter.
const WHOLE: usize = 256 * 1024;
/// Rows around a strip that are drawn as well: curves come out otherwise where a strip cuts them off.
const MARGIN: u32 = 16;
/// Bytes of a piece of the file.
const CHUNK: usize = 1 << 20;
/// Dots an inch that a picture may be asked for.
pub const DOTS: std::ops::RangeInclusive<f64> = 36.0..=1200.0;
const INCH_IN_METRES: f64 = 0.0254;

/// How large a picture is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PictureSize {
    /// So many pixels for each unit of the scene.
    Scale(f64),
    /// As large as the drawing gets on this paper, at so many dots an inch.
    Print(Paper, f64),
}

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PngError {
    /// Somebody stopped it.
    #[error("png-stopped")]
    Stopped,
    /// It could not be made.
    #[error("png-failed: {0}")]
    Failed(String),
}

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for file in [REGULAR, BOLD, ITALIC] {
        fonts.load_font_data(file.to_vec());
    }
    fonts.set_sans_serif_family("Inter");
    Arc::new(fonts)
});

/// The whole sheet as PNG. It has fewer pixels than were asked for where it would be larger than
/// [`MOST_PIXELS`].
///
/// # Errors
/// When it could not be made, or the watch stopped it.
pub fn png(scene: Scene, theme: Theme, size: PictureSize, watch: &mut Watch<'_>) -> Result<Vec<u8>, PngError> {
    let plan = Plan::of(&scene.sheet, size);
    let rows = (STRIP / plan.width as usize).max(1) as u32;
    let layers = svg_in_layers(&scene, theme);
    drop(scene);
    let drawing = match layers.whole() {
        whole if whole.len() <= WHOLE => Drawing::Whole(Box::new(tree(whole)?)),
        _ => Drawing::Pieces(layers, PIECE),
    };
    plan.written(&drawing, theme, rows, watch)
}

/// What is drawn, strip by strip.
enum Drawing {
    /// Ready to be drawn.
    Whole(Box<Tree>),
    /// Made ready in pieces of so many bytes whenever it is drawn.
    Pieces(Layers, usize),
}

impl Drawing {
    /// Draws what lies between these rows of the drawing.
    fn draw(&self, rows: &Range<f64>, place: Transform, onto: &mut Pixmap) -> Result<(), PngError> {
        match self {
            Self::Whole(tree) => resvg::render(tree, place, &mut onto.as_mut()),
            Self::Pieces(layers, bytes) => {
                for piece in layers.each(rows, *bytes) {
                    resvg::render(&tree(&piece)?, place, &mut onto.as_mut());
                }
            }
        }
        Ok(())
    }
}

fn tree(svg: &str) -> Result<Tree, PngError> {
    let options = usvg::Options { fontdb: FONTS.clone(), font_family: "Inter".to_owned(), ..usvg::Options::default() };
    Tree::from_str(svg, &options).map_err(failed)
}

/// Width and height of the picture, in pixels.
pub fn png_pixels(scene: &Scene, size: PictureSize) -> (u32, u32) {
    let plan = Plan::of(&scene.sheet, size);
    (plan.width, plan.height)
}

/// How the picture comes to its size.
struct Plan {
    width: u32,
    height: u32,
    /// The first row of the drawing, in the measure of the scene.
    top: f64,
    /// Pixels of a unit of the scene.
    scale: f64,
    /// Dots an inch, where it is for paper.
    dots: Option<f64>,
}

impl Plan {
    fn of(sheet: &Rect, size: PictureSize) -> Self {
        let (asked, dots) = match size {
            PictureSize::Scale(scale) => (scale, None),
            PictureSize::Print(paper, dots) => {
                let fits = |(w, h): (f64, f64)| (w / sheet.w).min(h / sheet.h);
                (fits(paper.landscape()).max(fits(paper.portrait())) / 72.0 * dots, Some(dots))
            }
        };
        let scale = fitting(sheet.w, sheet.h, asked);
        let pixels = |length: f64| (length * scale).round().clamp(1.0, f64::from(MOST_PIXELS)) as u32;
        let dots = dots.map(|dots| if scale < asked { dots * scale / asked } else { dots });
        Self { width: pixels(sheet.w), height: pixels(sheet.h), top: sheet.y, scale, dots }
    }

    /// The picture, so many rows of pixels at a time.
    fn written(&self, drawing: &Drawing, theme: Theme, rows: u32, watch: &mut Watch<'_>) -> Result<Vec<u8>, PngError> {
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, self.width, self.height);
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_pixel_dims(self.dots.map(|dots| {
            let ppu = (dots / INCH_IN_METRES).round() as u32;
            PixelDimensions { xppu: ppu, yppu: ppu, unit: Unit::Meter }
        }));
        let mut writer = encoder.write_header().map_err(failed)?;
        let mut stream = writer.stream_writer_with_size(CHUNK).map_err(failed)?;
        let rows = rows.min(self.height);
        let mut strip = Pixmap::new(self.width, rows + 2 * MARGIN).ok_or_else(|| failed("no room"))?;
        let width = self.width as usize;
        let mut colours = vec![0; width * 3];
        let mut top = 0;
        while top < self.height {
            if !watch(f64::from(top) / f64::from(self.height)) {
                return Err(PngError::Stopped);
            }
            // The paper has no holes, so that no pixel is seen through.
            strip.fill(paper(theme));
            let scale = self.scale as f32;
            let place = Transform::from_scale(scale, scale).post_translate(0.0, MARGIN as f32 - top as f32);
            let row = |pixels: u32| self.top + (f64::from(pixels) - f64::from(MARGIN)) / self.scale;
            drawing.draw(&(row(top)..row(top + rows + 2 * MARGIN)), place, &mut strip)?;
            let rows = rows.min(self.height - top);
            let drawn = strip.data().chunks_exact(width * 4).skip(MARGIN as usize);
            for row in drawn.take(rows as usize) {
                for (to, from) in colours.chunks_exact_mut(3).zip(row.chunks_exact(4)) {
                    to.copy_from_slice(&from[..3]);
                }
                stream.write_all(&colours).map_err(failed)?;
            }
            top += rows;
        }
        stream.finish().map_err(failed)?;
        writer.finish().map_err(failed)?;
        Ok(file)
    }
}

fn failed(detail: impl std::fmt::Display) -> PngError {
    PngError::Failed(detail.to_string())
}

fn paper(theme: Theme) -> Color {
    let hex = theme.hex(&Ink::Paper);
    let part = |at: usize| hex.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok()).unwrap_or(u8::MAX);
    Color::from_rgba8(part(1), part(3), part(5), u8::MAX)
}

/// The scale itself, or the greatest that keeps the picture within its limits.
fn fitting(w: f64, h: f64, scale: f64) -> f64 {
    let most = f64::from(MOST_PIXELS);
    scale.max(0.01).min(most / w).min(most / h).min((MOST_AREA / (w * h)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::svg::svg;
    use crate::tests::{draw, sample};

    #[test]
    fn a_picture_too_large_is_made_smaller() {
        assert_eq!(fitting(1000.0, 500.0, 2.0), 2.0);
        assert_eq!(fitting(120_000.0, 100.0, 2.0), 0.5);
        assert!(fitting(60_000.0, 60_000.0, 1.0) * 60_000.0 < 24_600.0);
    }

    #[test]
    fn a_picture_for_paper_fits_on_it_and_says_its_dots() {
        let sheet = Rect { x: 0.0, y: 0.0, w: 1000.0, h: 500.0 };
        let plan = Plan::of(&sheet, PictureSize::Print(Paper::A4, 300.0));
        assert_eq!((plan.width, plan.height, plan.dots), (3508, 1754, Some(300.0)));
    }

    #[test]
    fn strips_lie_together_without_a_seam() {
        let scene = draw(&sample());
        let drawing = Drawing::Whole(Box::new(tree(&svg(&scene, Theme::Light)).unwrap()));
        let plan = Plan::of(&scene.sheet, PictureSize::Scale(0.4));
        let written =
            |rows| Pixmap::decode_png(&plan.written(&drawing, Theme::Light, rows, &mut |_| true).unwrap()).unwrap();
        let (whole, strips) = (written(u32::MAX), written(37));
        let differ = whole.data().iter().zip(strips.data()).map(|(one, other)| one.abs_diff(*other)).max();
        assert!(differ.is_some_and(|most| most <= 16), "{differ:?}");
    }

    const ALL: Range<f64> = f64::NEG_INFINITY..f64::INFINITY;

    #[test]
    fn pieces_over_each_other_are_the_whole_to_the_byte() {
        let scene = draw(&sample());
        let plan = Plan::of(&scene.sheet, PictureSize::Scale(0.6));
        let layers = svg_in_layers(&scene, Theme::Dark);
        let whole = svg(&scene, Theme::Dark);
        assert_eq!(layers.each(&ALL, usize::MAX).collect::<Vec<_>>(), std::slice::from_ref(&whole));
        assert!(layers.each(&ALL, 1_000).count() > 10);
        let written = |drawing| plan.written(&drawing, Theme::Dark, u32::MAX, &mut |_| true).unwrap();
        assert!(written(Drawing::Whole(Box::new(tree(&whole).unwrap()))) == written(Drawing::Pieces(layers, 1_000)));
    }

    #[test]
    fn no_figure_reaches_into_a_strip_for_which_it_is_not_drawn() {
        let scene = draw(&sample());
        let plan = Plan::of(&scene.sheet, PictureSize::Scale(0.5));
        let layers = svg_in_layers(&scene, Theme::Light);
        let drawn = |rows| layers.each(&rows, usize::MAX).map(|layer| layer.len()).sum::<usize>();
        assert!(drawn(0.0..40.0) < drawn(ALL) / 2);
        let written = |drawing| plan.written(&drawing, Theme::Light, 61, &mut |_| true).unwrap();
        let whole = Drawing::Whole(Box::new(tree(layers.whole()).unwrap()));
        assert!(written(whole) == written(Drawing::Pieces(layers, 2_000)));
    }

    #[test]
    fn a_picture_can_be_stopped() {
        let scene = draw(&sample());
        let stopped = png(scene, Theme::Light, PictureSize::Scale(0.2), &mut |_| false);
        assert_eq!(stopped, Err(PngError::Stopped));
    }
}
