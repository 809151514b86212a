//! Two lists that came from a third one, as one list.

use std::collections::{BTreeMap, BTreeSet};

/// Elements may stand in two orders for so many on end, and the orders still be joined.
const MOST_TURNED: usize = 20_000;

/// The elements that are to stay, in one order: of two elements that both sides have, in the order of the side
/// that turned them round, else as they were; what only one side has stands behind what it stands behind there.
/// Where both put something in the same place, the blocks stand in their own order, whoever is the one and who the
/// other. The flag: the two orders cannot both be kept, and mine was.
pub(crate) fn join<K: Ord + Clone>(base: &[K], mine: &[K], theirs: &[K], stays: impl Fn(&K) -> bool) -> (Vec<K>, bool) {
    let of = |list: &[K]| -> Vec<K> { list.iter().filter(|key| stays(key)).cloned().collect() };
    let (mine, theirs) = (of(mine), of(theirs));
    let in_theirs: BTreeSet<&K> = theirs.iter().collect();
    let both: Vec<K> = mine.iter().filter(|key| in_theirs.contains(key)).cloned().collect();
    let (spine, clash) = spine(base, both, &theirs);
    let places: BTreeMap<&K, usize> = spine.iter().enumerate().map(|(at, key)| (key, at + 1)).collect();
    // What stands behind each element of the spine, the beginning first.
    let blocks = |list: &[K]| -> Vec<Vec<K>> {
        let mut blocks = vec![Vec::new(); spine.len() + 1];
        let mut anchor = 0;
        for key in list {
            match places.get(key) {
                Some(place) => anchor = *place,
                None => blocks[anchor].push(key.clone()),
            }
        }
        blocks
    };
    let (mut mine, mut theirs) = (blocks(&mine), blocks(&theirs));
    let mut joined = Vec::new();
    for at in 0..=spine.len() {
        joined.extend(at.checked_sub(1).and_then(|at| spine.get(at)).cloned());
        let (one, other) = (std::mem::take(&mut mine[at]), std::mem::take(&mut theirs[at]));
        let (first, second) = if one <= other { (one, other) } else { (other, one) };
        joined.extend(first.into_iter().chain(second));
    }
    (joined, clash)
}

/// What both sides have, in one order.
fn spine<K: Ord + Clone>(base: &[K], mine: Vec<K>, theirs: &[K]) -> (Vec<K>, bool) {
    let wanted: BTreeSet<&K> = mine.iter().collect();
    let theirs: Vec<K> = theirs.iter().filter(|key| wanted.contains(key)).cloned().collect();
    let base: Vec<K> = base.iter().filter(|key| wanted.contains(key)).cloned().collect();
    if mine == theirs || theirs == base {
        return (mine, false);
    }
    if mine == base {
        return (theirs, false);
    }
    let places = |list: &[K]| -> Vec<Option<usize>> {
        let places: BTreeMap<&K, usize> = list.iter().enumerate().map(|(at, key)| (key, at)).collect();
        mine.iter().map(|key| places.get(key).copied()).collect()
    };
    let (old, new) = (places(&base), places(&theirs));
    // How many stand before each: all different exactly where the pairs agree on one order.
    let mut before = vec![0_usize; mine.len()];
    // What stands before this place in mine stands before it in theirs, too.
    let (mut start, mut end) = (0, 0);
    for later in 0..mine.len() {
        if end == later {
            start = later;
        }
        end = end.max(new[later].map_or(mine.len(), |place| place + 1));
        if later - start > MOST_TURNED {
            return (mine, true);
        }
        before[later] += start;
        for earlier in start..later {
            // In mine, `earlier` comes first. Where theirs says otherwise, the side counts that turned the two round.
            let here = new[earlier] < new[later];
            let first = match (here, old[earlier].zip(old[later])) {
                (true, _) => true,
                (false, Some((one, other))) => one > other,
                (false, None) => return (mine, true),
            };
            before[if first { later } else { earlier }] += 1;
        }
    }
    let mut ordered: Vec<Option<K>> = vec![None; mine.len()];
    for (key, place) in mine.iter().zip(before) {
        match ordered.get_mut(place) {
            Some(free @ None) => *free = Some(key.clone()),
            _ => return (mine, true),
        }
    }
    (ordered.into_iter().flatten().collect(), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(base: &str, mine: &str, theirs: &str, expected: &str) {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        let gone = |letter: &char| base.contains(*letter) && !(mine.contains(*letter) && theirs.contains(*letter));
        let stays = |letter: &char| !gone(letter);
        let (joined, clash) = join(&letters(base), &letters(mine), &letters(theirs), stays);
        let told: String = joined.into_iter().chain(clash.then_some('!')).collect();
        assert_eq!(told, expected);
        if !clash {
            let (mirrored, _) = join(&letters(base), &letters(theirs), &letters(mine), stays);
            assert_eq!(mirrored.into_iter().collect::<String>(), expected, "the other way round");
        }
    }

    #[test]
    fn what_each_side_put_in_stands_where_it_was_put() {
        check("abc", "axbc", "abcy", "axbcy");
        check("abc", "abcx", "abcy", "abcxy");
        check("abc", "xabc", "bc", "xbc");
        check("", "xz", "y", "xzy");
        check("abc", "abzc", "abzc", "abzc");
    }

    #[test]
    fn what_each_side_moved_is_moved() {
        check("abcdef", "bacdef", "abcdfe", "bacdfe");
        check("abcdef", "bcdefa", "abcdef", "bcdefa");
        check("abcd", "dabc", "abcd", "dabc");
        check("abcd", "bacd", "bacd", "bacd");
        check("abcdef", "badcef", "abdcfe", "badcfe");
    }

    #[test]
    fn long_lists_are_joined_too() {
        let turned = |by: u32| (0..100_000).map(|at| at ^ by).collect::<Vec<u32>>();
        let base = turned(0);
        assert_eq!(join(&base, &turned(1), &turned(2), |_| true), (turned(3), false));
        let mut round = turned(0);
        round.reverse();
        assert_eq!(join(&base, &turned(1), &round, |_| true), (turned(1), true));
    }

    #[test]
    fn orders_that_cannot_both_be_kept_are_a_conflict() {
        check("abc", "bac", "cab", "cba");
        check("abxcd", "axbcd", "abcxd", "axbcd!");
        check("", "ab", "ba", "ab!");
    }
}
