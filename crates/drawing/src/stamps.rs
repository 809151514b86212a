//! Shapes that look the same from figure to figure but for their place are written once.

use rustc_hash::FxHashMap;

/// The stamps of a drawing.
#[derive(Default)]
pub(crate) struct Stamps {
    /// Each with how often it is used.
    told: Vec<(String, usize)>,
    known: FxHashMap<String, usize>,
    /// The stamp of each figure, in the order in which they were met.
    of: Vec<Option<u32>>,
    /// The stamps of figures that are known to be drawn alike, by what they stand for.
    alike: FxHashMap<Alike, usize>,
}

/// What is drawn alike wherever it stands: the number of a mark, and of how many more it tells.
pub(crate) type Alike = (u32, usize);

impl Stamps {
    /// The next figure has these shapes, told from its corner.
    pub(crate) fn meet(&mut self, shapes: &str) {
        let at = match self.known.get(shapes) {
            Some(at) => *at,
            None => {
                self.told.push((shapes.to_owned(), 0));
                self.known.insert(shapes.to_owned(), self.told.len() - 1);
                self.told.len() - 1
            }
        };
        self.told[at].1 += 1;
        self.of.push(u32::try_from(at).ok());
    }

    /// The next figure is one like those that were met before; otherwise nothing happens.
    pub(crate) fn meet_again(&mut self, alike: Alike) -> bool {
        let Some(at) = self.alike.get(&alike).copied() else { return false };
        self.told[at].1 += 1;
        self.of.push(u32::try_from(at).ok());
        true
    }

    /// All that are like the one that was met last are drawn as it is.
    pub(crate) fn remember(&mut self, alike: Alike) {
        if let Some(at) = self.of.last().copied().flatten() {
            self.alike.insert(alike, at as usize);
        }
    }

    /// The next figure has none.
    pub(crate) fn pass(&mut self) {
        self.of.push(None);
    }

    /// The number of a figure's stamp; none where no other figure has it.
    pub(crate) fn of(&self, figure: usize) -> Option<u32> {
        let at = self.of.get(figure).copied().flatten()?;
        (self.told.get(at as usize)?.1 > 1).then_some(at)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.told.iter().all(|(_, used)| *used < 2)
    }

    /// Those that are used more than once, with their numbers.
    pub(crate) fn repeated(&self) -> impl Iterator<Item = (u32, &str)> {
        let used = self.told.iter().enumerate().filter(|(_, (_, used))| *used > 1);
        used.map(|(at, (shapes, _))| (u32::try_from(at).unwrap_or(u32::MAX), shapes.as_str()))
    }
}
