//! Where cells and channels lie along one axis.

/// Positions along one axis: a channel before each cell, and one after the last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scale {
    /// Start and size of each.
    pub(crate) channels: Vec<(f64, f64)>,
    /// Start and size of each.
    pub(crate) cells: Vec<(f64, f64)>,
}

impl Scale {
    pub(crate) fn new(cells: &[f64], taken: &[f64], least: f64, track: f64, clear: f64) -> Self {
        let mut at = 0.0;
        let mut scale = Self::default();
        for (index, taken) in taken.iter().enumerate() {
            let size = least.max(if *taken > 0.0 { taken - track + 2.0 * clear } else { 0.0 });
            scale.channels.push((at, size));
            at += size;
            if let Some(cell) = cells.get(index) {
                scale.cells.push((at, *cell));
                at += cell;
            }
        }
        scale
    }

    /// Adds room before the first channel and after the last.
    pub(crate) fn widen_ends(&mut self, side: f64) {
        for (start, _) in self.channels.iter_mut().chain(&mut self.cells) {
            *start += side;
        }
        if let Some((start, size)) = self.channels.first_mut() {
            *start -= side;
            *size += side;
        }
        if let Some((_, size)) = self.channels.last_mut() {
            *size += side;
        }
    }

    /// Makes one channel larger; all behind it moves.
    pub(crate) fn widen(&mut self, channel: usize, by: f64) {
        if let Some((_, size)) = self.channels.get_mut(channel) {
            *size += by;
        }
        for (start, _) in self.channels.iter_mut().skip(channel + 1).chain(self.cells.iter_mut().skip(channel)) {
            *start += by;
        }
    }

    pub(crate) fn middle(&self, cell: usize) -> f64 {
        self.cells.get(cell).map_or(0.0, |(start, size)| start + size / 2.0)
    }

    pub(crate) fn channel(&self, at: usize) -> f64 {
        self.channels.get(at).map_or(0.0, |(start, size)| start + size / 2.0)
    }

    pub(crate) fn end(&self) -> f64 {
        self.channels.last().map_or(0.0, |(start, size)| start + size)
    }

    /// The middle of the way at this step of the grid.
    pub(crate) fn way(&self, step: i32) -> f64 {
        let at = usize::try_from(step.div_euclid(4)).unwrap_or(0);
        if step.rem_euclid(4) == 0 { self.channel(at) } else { self.middle(at) }
    }
}
