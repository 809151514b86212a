//! Sets of days as sorted, disjoint stretches, so that nothing ever loops over single days.

use journey::Day;

/// A set of days. Stretches are inclusive, sorted, and never touch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Days(Vec<(Day, Day)>);

impl Days {
    /// The days of all these stretches; a stretch that ends before it starts has none.
    pub(crate) fn of(stretches: impl IntoIterator<Item = (Day, Day)>) -> Self {
        let mut stretches: Vec<_> = stretches.into_iter().filter(|(first, last)| first <= last).collect();
        stretches.sort_unstable();
        let mut days: Vec<(Day, Day)> = Vec::new();
        for (first, last) in stretches {
            match days.last_mut() {
                Some(open) if first <= open.1.saturating_add(1) => open.1 = open.1.max(last),
                _ => days.push((first, last)),
            }
        }
        Self(days)
    }

    /// The days in both.
    pub(crate) fn and(&self, other: &Self) -> Self {
        let (mut one, mut two) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut both = Vec::new();
        while let (Some(a), Some(b)) = (one.peek(), two.peek()) {
            let (first, last) = (a.0.max(b.0), a.1.min(b.1));
            if first <= last {
                both.push((first, last));
            }
            if a.1 < b.1 {
                one.next();
            } else {
                two.next();
            }
        }
        Self(both)
    }

    /// The days that are not in `other`.
    pub(crate) fn without(&self, other: &Self) -> Self {
        let mut rest = Vec::new();
        let mut holes = other.0.iter().peekable();
        for &(mut first, last) in &self.0 {
            while holes.next_if(|hole| hole.1 < first).is_some() {}
            while let Some(hole) = holes.peek().filter(|hole| hole.0 <= last) {
                if first < hole.0 {
                    rest.push((first, hole.0 - 1));
                }
                first = hole.1.saturating_add(1);
                if hole.1 >= last {
                    break;
                }
                holes.next();
            }
            if first <= last {
                rest.push((first, last));
            }
        }
        Self(rest)
    }

    /// The stretches in order.
    pub(crate) fn stretches(&self) -> &[(Day, Day)] {
        &self.0
    }

    /// How many days.
    pub(crate) fn count(&self) -> Day {
        self.0.iter().map(|(first, last)| last - first + 1).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(stretches: &[(Day, Day)]) -> Days {
        Days::of(stretches.iter().copied())
    }

    #[test]
    fn touching_stretches_are_one() {
        assert_eq!(days(&[(5, 6), (1, 2), (3, 3), (9, 8)]), Days(vec![(1, 3), (5, 6)]));
        assert_eq!(days(&[(1, 9), (2, 3)]).count(), 9);
    }

    #[test]
    fn holes_are_cut_out() {
        let all = days(&[(0, 9), (20, 29)]);
        assert_eq!(all.without(&days(&[(-5, 0), (3, 4), (8, 22), (29, 40)])), Days(vec![(1, 2), (5, 7), (23, 28)]));
        assert_eq!(all.without(&days(&[(0, 40)])), Days::default());
        assert_eq!(all.without(&Days::default()), all);
    }

    #[test]
    fn common_days() {
        let all = days(&[(0, 9), (20, 29)]);
        assert_eq!(all.and(&days(&[(5, 22), (25, 25)])), Days(vec![(5, 9), (20, 22), (25, 25)]));
    }
}
