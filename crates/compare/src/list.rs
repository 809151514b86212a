//! One list of the journey, before and after.

use crate::difference::Different;
use crate::order;
use crate::record::{Compared, Identity, differing};
use journey::Items;
use std::collections::BTreeMap;

/// Which of the items that share an identity, from 0.
type Known<'a> = (Identity<'a>, usize);

/// What differs between the two lists, in the order of the later one.
pub(crate) fn compare<T: Compared>(before: &Items<T>, after: &Items<T>, found: &mut Vec<Different>) {
    let (old, new) = (places(before), places(after));
    let both: Vec<(usize, usize)> = old.iter().filter_map(|(known, at)| Some((*at, *new.get(known)?))).collect();
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
        let fields = differing(earlier, record);
        if !fields.is_empty() {
            found.push(Different::Changed { before, after, fields });
        }
        found.extend(gone_from(place + 1));
    }
}

/// Where each item stands.
fn places<T: Compared>(items: &Items<T>) -> BTreeMap<Known<'_>, usize> {
    let mut counted: BTreeMap<Identity<'_>, usize> = BTreeMap::new();
    let known = |(place, record): (usize, _)| {
        let identity = T::identity(record);
        let count = counted.entry(identity).or_default();
        *count += 1;
        ((identity, *count - 1), place)
    };
    items.iter().enumerate().map(known).collect()
}
