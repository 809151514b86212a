//! Renders a scene as PNG, with the embedded fonts only.

use crate::scene::Scene;
use crate::svg::svg;
use crate::text::{BOLD, ITALIC, REGULAR};
use crate::theme::Theme;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, fontdb};
use std::sync::{Arc, LazyLock};

/// The greatest edge of a picture, in pixels. Larger drawings are made smaller.
pub const MOST_PIXELS: u32 = 16_384;
/// The most pixels of a picture in all.
const MOST_AREA: f64 = 120_000_000.0;

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {detail}", code = self.code())]
pub struct PngError {
    detail: String,
}

impl PngError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        "png-failed"
    }
}

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for file in [REGULAR, BOLD, ITALIC] {
        fonts.load_font_data(file.to_vec());
    }
    fonts.set_sans_serif_family("Inter");
    Arc::new(fonts)
});

/// The whole sheet as PNG, `scale` pixels for each unit of the scene; fewer where the picture would
/// be larger than [`MOST_PIXELS`].
pub fn png(scene: &Scene, theme: Theme, scale: f64) -> Result<Vec<u8>, PngError> {
    let failed = |detail: &dyn std::fmt::Display| PngError { detail: detail.to_string() };
    let options = usvg::Options { fontdb: FONTS.clone(), font_family: "Inter".to_owned(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&svg(scene, theme), &options).map_err(|error| failed(&error))?;
    let (w, h) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    let scale = fitting(w, h, scale);
    let pixels = |length: f64| (length * scale).round().clamp(1.0, f64::from(MOST_PIXELS)) as u32;
    let mut pixmap = Pixmap::new(pixels(w), pixels(h)).ok_or_else(|| failed(&"no room for the picture"))?;
    let factor = scale as f32;
    resvg::render(&tree, Transform::from_scale(factor, factor), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| failed(&error))
}

/// The scale itself, or the greatest that keeps the picture within its limits.
fn fitting(w: f64, h: f64, scale: f64) -> f64 {
    let most = f64::from(MOST_PIXELS);
    scale.max(0.01).min(most / w).min(most / h).min((MOST_AREA / (w * h)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::fitting;

    #[test]
    fn a_picture_too_large_is_made_smaller() {
        assert_eq!(fitting(1000.0, 500.0, 2.0), 2.0);
        assert_eq!(fitting(32_768.0, 100.0, 2.0), 0.5);
        assert!(fitting(16_000.0, 16_000.0, 1.0) * 16_000.0 < 11_000.0);
    }
}
