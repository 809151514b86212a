//! Draws a journey: measures the words, asks `layout` for places, composes the scene, writes it
//! as SVG and PNG.

mod scene;

pub use scene::*;
