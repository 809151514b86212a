//! Draws a journey: measures the words, asks `layout` for places, composes the scene, writes it
//! as SVG, PNG and PDF.
//!
//! - [`compose`] gives the [`Scene`], which the screen and every export draw; [`thumbnail`] a small
//!   one without words; [`geometry`] the bare places.
//! - [`svg`], [`png`] and [`pdf`] write a scene; a [`Theme`] gives its inks their colours, and [`themed`]
//!   what it needs where there are none.
//! - [`groups`] numbers the gaps as the map and the panel do.

mod calendar;
mod cards;
mod carried;
mod changes;
mod compose;
pub mod days;
mod experience;
mod geometry;
mod groups;
mod guides;
mod hidden;
pub mod icons;
mod lanes;
mod layers;
mod legend;
mod lines;
mod looks;
mod marks;
mod names;
mod notes;
pub mod pdf;
mod pen;
mod plan;
mod png;
mod print;
mod ribbon;
mod scene;
mod sheet;
mod spans;
mod stamps;
mod strokes;
mod svg;
#[cfg(test)]
mod tests;
mod text;
mod theme;
mod threads;
mod thumbnail;
mod watch;

pub use carried::font_faces_for;
pub use changes::{Change, ChangeKind, Changes};
pub use compose::{Options, compose, compose_folded, compose_over, side_by_side};
pub use geometry::{Edge, Geometry, LaneBand, Node, geometry};
pub use groups::{Group, groups};
pub use icons::icons;
pub use layout::TimeView;
pub use png::{DOTS, MOST_PIXELS, PictureSize, PngError, png, png_pixels};
pub use print::themed;
pub use scene::*;
pub use svg::{escaped, svg, svg_with_font, svg_within_page};
pub use text::{BOLD, ITALIC, REGULAR, plain};
pub use theme::{Theme, inks, theme_css};
pub use threads::Show;
pub use thumbnail::thumbnail;
pub use watch::Watch;
