//! Which items of a list stayed in their order, and so which moved.

/// Of items that stand at these places before and after (each place once), the most that stayed in
/// order: one flag an item. Where several choices are equally large, the items that come first in
/// `pairs` stay rather, so that the answer does not depend on which of the two orders is the earlier.
pub(crate) fn kept(pairs: &[(usize, usize)]) -> Vec<bool> {
    let ranks = ranks(pairs);
    let mut layers: Vec<Vec<usize>> = vec![Vec::new(); ranks.iter().max().map_or(0, |highest| highest + 1)];
    for (item, rank) in ranks.iter().enumerate() {
        layers[*rank].push(item);
    }
    let mut kept = vec![false; pairs.len()];
    let mut next = (usize::MAX, usize::MAX);
    for layer in layers.iter().rev() {
        let fits = |item: &&usize| pairs[**item].0 < next.0 && pairs[**item].1 < next.1;
        if let Some(item) = layer.iter().find(fits) {
            kept[*item] = true;
            next = pairs[*item];
        }
    }
    kept
}

/// How many items at most can stand in order before each, by patience sorting.
fn ranks(pairs: &[(usize, usize)]) -> Vec<usize> {
    let mut items: Vec<usize> = (0..pairs.len()).collect();
    items.sort_by_key(|item| pairs[*item].0);
    let mut ranks = vec![0; pairs.len()];
    // The least later place at which a chain of each length ends so far.
    let mut ends: Vec<usize> = Vec::new();
    for item in items {
        let place = pairs[item].1;
        let rank = ends.partition_point(|end| *end < place);
        match ends.get_mut(rank) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
        ranks[item] = rank;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which letters of `after` moved, seen from `before`; ties are settled by the alphabet.
    fn check(before: &str, after: &str, moved: &str) {
        let mut letters: Vec<char> = before.chars().collect();
        letters.sort_unstable();
        for (one, two) in [(before, after), (after, before)] {
            let pairs: Vec<_> = letters.iter().map(|it| (one.find(*it).unwrap(), two.find(*it).unwrap())).collect();
            let kept = kept(&pairs);
            let found: String = letters.iter().zip(kept).filter(|(_, kept)| !kept).map(|(letter, _)| letter).collect();
            assert_eq!(found, moved, "{one} to {two}");
        }
    }

    #[test]
    fn the_fewest_items_moved() {
        check("", "", "");
        check("abc", "abc", "");
        check("abcdef", "bcdefa", "a");
        check("abcdef", "fabcde", "f");
        check("abcdef", "acdbef", "b");
        check("abcdef", "bcdaef", "a");
        check("abcdef", "cabfde", "cf");
    }

    #[test]
    fn of_equal_choices_the_first_items_stay_whichever_way_one_looks() {
        check("ab", "ba", "b");
        check("abc", "cba", "bc");
        check("badc", "abcd", "bd");
    }
}
