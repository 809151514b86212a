//! A drawing as SVG that can be taken piece by piece: what of it lies between two rows, in layers over each other.

use std::ops::Range;

/// A drawing with the places of its figures in the text.
pub(crate) struct Layers {
    pub(crate) text: String,
    /// Where the ground under everything stands; before it is what all figures need.
    pub(crate) ground: Range<usize>,
    pub(crate) figures: Vec<Written>,
}

/// Where a figure stands in the text, how its part begins, and from where to where it reaches down the drawing.
pub(crate) struct Written {
    pub(crate) part: Range<usize>,
    pub(crate) figure: Range<usize>,
    pub(crate) rows: Range<f64>,
}

/// So far lines, shadows and letters reach beyond the ground that a figure covers.
pub(crate) const OVERHANG: f64 = 40.0;

impl Layers {
    /// The whole.
    pub(crate) fn whole(&self) -> &str {
        &self.text
    }

    /// Drawings that together, each over the one before, are what lies between these rows; the figures of each have
    /// about so many bytes.
    pub(crate) fn each(&self, rows: &Range<f64>, bytes: usize) -> impl Iterator<Item = String> {
        let here = |it: &&Written| it.rows.start < rows.end && rows.start < it.rows.end;
        let mut figures = self.figures.iter().filter(here).peekable();
        let mut ground = Some(self.ground.clone());
        std::iter::from_fn(move || {
            let head = match ground.take() {
                Some(ground) => ground.end,
                None if figures.peek().is_some() => self.ground.start,
                None => return None,
            };
            let mut layer = self.at(&(0..head)).to_owned();
            let mut part = None;
            while let Some(Written { part: its, figure, .. }) =
                figures.next_if(|it| layer.len() - head + it.figure.len() <= bytes || layer.len() == head)
            {
                if part != Some(its) {
                    layer.push_str(if part.is_some() { END_OF_PART } else { "" });
                    layer.push_str(self.at(its));
                    part = Some(its);
                }
                layer.push_str(self.at(figure));
            }
            layer.push_str(if part.is_some() { END_OF_PART } else { "" });
            layer.push_str("</svg>\n");
            Some(layer)
        })
    }

    fn at(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }
}

/// What a part ends with.
pub(crate) const END_OF_PART: &str = "</g>\n";
