//! The handovers from and to each touchpoint, in the order of the file.

use crate::view::Pass;

/// Handovers by the touchpoint that they leave and by the one that they reach.
#[derive(Debug, Default)]
pub(crate) struct Links {
    leaving: Rows,
    reaching: Rows,
}

/// A list of handovers for each touchpoint, all in one.
#[derive(Debug, Default)]
struct Rows {
    /// Where the list of each touchpoint begins; one more tells where the last one ends.
    starts: Vec<usize>,
    handovers: Vec<usize>,
}

impl Links {
    pub(crate) fn of(touchpoints: usize, handovers: &[Pass<'_>]) -> Self {
        Self {
            leaving: Rows::of(touchpoints, handovers, |h| h.from),
            reaching: Rows::of(touchpoints, handovers, |h| h.to),
        }
    }

    /// The handovers from a touchpoint, to nobody included.
    pub(crate) fn leaving(&self, touchpoint: usize) -> &[usize] {
        self.leaving.row(touchpoint)
    }

    /// The handovers to a touchpoint, from an unknown sender included.
    pub(crate) fn reaching(&self, touchpoint: usize) -> &[usize] {
        self.reaching.row(touchpoint)
    }
}

impl Rows {
    fn of(touchpoints: usize, handovers: &[Pass<'_>], end: impl Fn(&Pass<'_>) -> Option<usize>) -> Self {
        let mut starts = vec![0; touchpoints + 1];
        for t in handovers.iter().filter_map(&end) {
            starts[t + 1] += 1;
        }
        for t in 0..touchpoints {
            starts[t + 1] += starts[t];
        }
        let mut next = starts.clone();
        let mut rows = vec![0; starts[touchpoints]];
        for h in handovers {
            if let Some(t) = end(h) {
                rows[next[t]] = h.index;
                next[t] += 1;
            }
        }
        Self { starts, handovers: rows }
    }

    fn row(&self, touchpoint: usize) -> &[usize] {
        match (self.starts.get(touchpoint), self.starts.get(touchpoint + 1)) {
            (Some(from), Some(to)) => &self.handovers[*from..*to],
            _ => &[],
        }
    }
}
