//! What a drawing needs on paper without colours: bars tell their level by the way they are broken.

use crate::scene::{Ink, Scene, Shape};
use crate::theme::Theme;
use journey::Level;

/// The widest bar that tells a level.
const NARROW: f64 = 5.0;

/// The scene as it is drawn in this theme.
pub fn themed(mut scene: Scene, theme: Theme) -> Scene {
    if theme.has_patterns() {
        for figure in scene.parts.iter_mut().flat_map(|part| &mut part.figures) {
            if figure.shapes.iter().any(is_bar) {
                figure.shapes = figure.shapes.drain(..).flat_map(broken).collect();
            }
        }
    }
    scene
}

/// Whether it is a bar that tells a level.
fn is_bar(shape: &Shape) -> bool {
    matches!(shape, Shape::Box { rect, paint, .. }
        if rect.w <= NARROW && rect.h > NARROW && matches!(paint.fill, Some(Ink::Hue { .. })))
}

/// A bar in pieces, long and short ones in turn; anything else as it is.
fn broken(shape: Shape) -> Vec<Shape> {
    let (Shape::Box { rect, radius, paint }, true) = (&shape, is_bar(&shape)) else { return vec![shape] };
    let Some(Ink::Hue { level }) = &paint.fill else { return vec![shape] };
    let (lengths, gap) = pieces(level);
    let mut bars = Vec::new();
    let (mut y, end) = (rect.y, rect.y + rect.h);
    for length in lengths.iter().cycle() {
        let h = length.min(end - y);
        if h <= 0.0 || gap == 0.0 {
            break;
        }
        bars.push(Shape::Box {
            rect: crate::Rect { y, h, ..*rect },
            radius: radius.min(h / 2.0),
            paint: paint.clone(),
        });
        y += h + gap;
    }
    if bars.is_empty() { vec![shape] } else { bars }
}

/// The lengths of the pieces, and what lies between them; 0: the bar is whole.
fn pieces(level: &Level) -> (&'static [f64], f64) {
    match level {
        Level::Citizen => (&[1.0], 0.0),
        Level::CivilSociety => (&[2.0], 3.0),
        Level::Private => (&[5.0], 3.0),
        Level::Municipality => (&[12.0], 3.0),
        Level::Region => (&[12.0, 2.0], 3.0),
        Level::SelfGovernment => (&[6.0, 2.0, 2.0], 3.0),
        Level::State => (&[2.0, 2.0, 12.0], 3.0),
        Level::Unrecognised(_) => (&[3.0], 6.0),
    }
}
