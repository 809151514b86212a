//! One list of the journey, before and after.

use crate::difference::Different;
use crate::matching::Pair;
use crate::order;
use crate::record::{Compared, differing};
use crate::translation::Translation;
use journey::{Items, Slot};
use std::collections::BTreeMap;

/// What differs between the two lists, in the order of the later one.
pub(crate) fn compare<T: Compared>(
    before: &Items<T>,
    after: &Items<T>,
    pairs: &[Pair],
    translation: &Translation,
    found: &mut Vec<Different>,
) {
    fn places<T>(items: &Items<T>) -> BTreeMap<Slot, usize> {
        items.slotted().enumerate().map(|(place, (slot, _))| (slot, place)).collect()
    }
    let (old, new) = (places(before), places(after));
    let mut both: Vec<(usize, usize)> =
        pairs.iter().filter_map(|pair| Some((*old.get(&pair.before)?, *new.get(&pair.after)?))).collect();
    // In an order that both directions share.
    both.sort_by_cached_key(|(old, new)| {
        let identity = |items: &Items<T>, at| items.at(at).map(|it| format!("{:?}", it.identity()));
        let mut names = [identity(before, *old), identity(after, *new)];
        names.sort();
        names
    });
    let mut stayed: Vec<Option<(usize, bool)>> = vec![None; after.len()];
    let mut removed = vec![true; before.len()];
    for ((old, new), kept) in both.iter().zip(order::kept(&both)) {
        stayed[*new] = Some((*old, kept));
        removed[*old] = false;
    }
    let old: Vec<_> = before.slotted().collect();
    // What was removed behind this place, up to the next item that is still there.
    let gone_from = |place: usize| {
        let gone = old.iter().zip(&removed).skip(place).take_while(|(_, removed)| **removed);
        gone.map(|((slot, _), _)| Different::Removed { before: *slot })
    };
    found.extend(gone_from(0));
    for ((after, record), stayed) in after.slotted().zip(stayed) {
        let Some((place, kept)) = stayed else {
            found.push(Different::Added { after });
            continue;
        };
        let (before, earlier) = old[place];
        if !kept {
            found.push(Different::Moved { before, after });
        }
        let fields = differing(&translation.record(earlier), record);
        if !fields.is_empty() {
            found.push(Different::Changed { before, after, fields });
        }
        found.extend(gone_from(place + 1));
    }
}
