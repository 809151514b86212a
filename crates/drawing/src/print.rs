//! What a drawing needs on paper without colours: bars tell their level by the way they are broken.

use crate::scene::{Figure, Ink, Paint, PartRole, Rect, Scene, Shape};
use crate::theme::Theme;
use journey::Level;

/// The widest bar that tells a level.
const NARROW: f64 = 5.0;
/// The bar of a sample in the legend, which lies so that all its pieces have room.
const SAMPLE: f64 = 4.0;
/// The bar along the foot of a block in the ribbon, ...
const THIN: f64 = 2.0;
/// ... and how far it stays away from its edges.
const INSET: f64 = 4.0;

/// The scene as it is drawn in this theme.
pub fn themed(mut scene: Scene, theme: Theme) -> Scene {
    if theme.has_patterns() {
        for part in &mut scene.parts {
            for figure in &mut part.figures {
                match part.role {
                    PartRole::Legend => lay_down(figure),
                    PartRole::Ribbon => underline(figure),
                    PartRole::TitleBlock
                    | PartRole::PhaseHeads
                    | PartRole::LaneHeads
                    | PartRole::Ground
                    | PartRole::Handovers
                    | PartRole::Cards
                    | PartRole::Marks
                    | PartRole::Threads
                    | PartRole::Experience
                    | PartRole::Notes
                    | PartRole::Figures => {}
                }
                if figure.shapes.iter().any(|shape| bar(shape).is_some()) {
                    figure.shapes = figure.shapes.drain(..).flat_map(broken).collect();
                }
            }
        }
    }
    scene
}

/// The ground, the radius and the level of a bar that tells a level.
fn bar(shape: &Shape) -> Option<(Rect, f64, &'static Level)> {
    level(shape).filter(|(rect, ..)| rect.w <= NARROW && rect.h > NARROW)
}

/// The same of anything in the hue of a level.
fn level(shape: &Shape) -> Option<(Rect, f64, &'static Level)> {
    let Shape::Box { rect, radius, paint: Paint { fill: Some(Ink::Hue { level }), .. } } = shape else { return None };
    Some((*rect, *radius, level))
}

/// A bar in pieces, long and short ones in turn; anything else as it is.
fn broken(shape: Shape) -> Vec<Shape> {
    let Some((rect, radius, level)) = bar(&shape) else { return vec![shape] };
    let ink = Ink::hue(level);
    let piece = |(from, h): (f64, f64)| piece(Rect { y: rect.y + from, h, ..rect }, radius.min(h / 2.0), ink.clone());
    pieces(level, rect.h).into_iter().map(piece).collect()
}

/// A level's sample in the legend, its bar along the middle instead of down its side.
fn lay_down(figure: &mut Figure) {
    let [Shape::Box { rect: ground, .. }, shape, ..] = figure.shapes.as_slice() else { return };
    let Some((_, radius, level)) = bar(shape) else { return };
    let y = ground.y + (ground.h - SAMPLE) / 2.0;
    let ink = Ink::hue(level);
    let piece = |(from, w)| piece(Rect { x: ground.x + from, y, w, h: SAMPLE }, radius.min(w / 2.0), ink.clone());
    let pieces: Vec<Shape> = pieces(level, ground.w).into_iter().map(piece).collect();
    figure.shapes.splice(..2, pieces);
}

/// A block of the ribbon, with its level's bar in white along its foot.
fn underline(figure: &mut Figure) {
    let Some((block, _, level)) = figure.shapes.first().and_then(level) else { return };
    let (x, y) = (block.x + INSET, block.y + block.h - INSET - THIN / 2.0);
    let piece = |(from, w)| piece(Rect { x: x + from, y, w, h: THIN }, 0.0, Ink::Card);
    let pieces: Vec<Shape> = pieces(level, block.w - 2.0 * INSET).into_iter().map(piece).collect();
    figure.shapes.extend(pieces);
}

fn piece(rect: Rect, radius: f64, ink: Ink) -> Shape {
    Shape::Box { rect, radius, paint: Paint { fill: Some(ink), ..Paint::default() } }
}

/// The pieces of a bar of this length: where each begins, and how long it is.
fn pieces(level: &Level, length: f64) -> Vec<(f64, f64)> {
    let (lengths, gap) = pattern(level);
    let mut pieces = Vec::new();
    let mut at = 0.0;
    for piece in lengths.iter().cycle() {
        let piece = if gap == 0.0 { length } else { piece.min(length - at) };
        if at >= length {
            break;
        }
        pieces.push((at, piece));
        at += piece + gap;
    }
    pieces
}

/// The lengths of the pieces, and what lies between them; 0: the bar is whole.
fn pattern(level: &Level) -> (&'static [f64], f64) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pen::{block, figure, rect};
    use crate::scene::Subject;

    #[test]
    fn a_block_of_the_ribbon_has_its_levels_bar_along_its_foot() {
        let of = |level: Level| {
            let bounds = rect(0.0, 0.0, 48.0, 28.0);
            let shapes = vec![block(bounds, 4.0, Ink::hue(&level))];
            let mut figure = figure(Subject::Days { from: 0, to: 9 }, String::new(), bounds, shapes);
            underline(&mut figure);
            let bars = figure.shapes.iter().skip(1).filter_map(|shape| {
                let Shape::Box { rect, .. } = shape else { return None };
                Some(format!("{}+{}", rect.x, rect.w))
            });
            bars.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(of(Level::Citizen), "4+40");
        assert_eq!(of(Level::Municipality), "4+12 19+12 34+10");
        assert_eq!(of(Level::State), "4+2 9+2 14+12 29+2 34+2 39+5");
    }
}
