//! One record as two sides changed it, field by field.

use super::{Side, sequence};
use crate::record::{Compared, differing, each_kind, taking};
use journey::{Extra, Raw, Record, RecordRef};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What became of a record that both sides have.
pub(crate) enum Joined {
    /// It is as one side has it.
    As(Side),
    /// It has something of both.
    Both(Box<Record>),
}

/// The record with what each side changed, and the keys of what both changed into different things: there it is
/// mine. Without a base it is what both added.
pub(crate) fn join(base: Option<RecordRef<'_>>, mine: RecordRef<'_>, theirs: RecordRef<'_>) -> (Joined, Vec<String>) {
    macro_rules! kinds {
        ($($kind:ident),+) => {
            match (base, mine, theirs) {
                $((Some(RecordRef::$kind(base)), RecordRef::$kind(mine), RecordRef::$kind(theirs)) => {
                    of_kind(base, mine, theirs)
                }
                (None, RecordRef::$kind(mine), RecordRef::$kind(theirs)) => {
                    of_kind(&journey::$kind::default(), mine, theirs)
                })+
                _ => (Joined::As(Side::Mine), Vec::new()),
            }
        };
    }
    each_kind!(kinds)
}

fn of_kind<T: Compared>(base: &T, mine: &T, theirs: &T) -> (Joined, Vec<String>) {
    if base == mine || mine == theirs {
        return (Joined::As(Side::Theirs), Vec::new());
    }
    if base == theirs {
        return (Joined::As(Side::Mine), Vec::new());
    }
    let [ours, apart] = [differing(base, mine), differing(mine, theirs)].map(BTreeSet::from_iter);
    let (mut joined, mut conflicts) = (mine.clone(), Vec::new());
    let mut taken = Vec::new();
    for key in differing(base, theirs).into_iter().filter(|key| apart.contains(key)) {
        if !ours.contains(&key) {
            taken.push(key);
            continue;
        }
        match value(base, mine, theirs, &key).and_then(|value| joined.with_value(&key, value)) {
            Some(with) => joined = with,
            None => conflicts.push(key),
        }
    }
    joined = taking(joined, theirs, &taken);
    put_in_order(joined.extra_mut(), [base, mine, theirs].map(Compared::extra));
    if mine.extra().kept_empty != theirs.extra().kept_empty {
        joined = kept_empty(joined, base, mine, theirs);
    }
    // Each end was well before the other side moved the beginning.
    if is_reversed(&joined) && !is_reversed(mine) && !is_reversed(theirs) {
        let key = "toDay".to_owned();
        joined = taking(joined, mine, &["fromDay".to_owned(), key.clone()]);
        conflicts.push(key);
    }
    match joined == *mine {
        true => (Joined::As(Side::Mine), conflicts),
        false => (Joined::Both(Box::new(joined.into())), conflicts),
    }
}

/// Puts the keys that only the file knows into the order that both sides want.
fn put_in_order(joined: &mut Extra, sides: [&Extra; 3]) {
    if joined.unknown.len() < 2 {
        return;
    }
    let [base, mine, theirs] = sides.map(|extra| extra.unknown.iter().map(|(key, _)| key).collect::<Vec<_>>());
    let order = {
        let there: BTreeSet<&String> = joined.unknown.iter().map(|(key, _)| key).collect();
        let (order, _) = sequence::join(&base, &mine, &theirs, |key| there.contains(key));
        order.into_iter().enumerate().map(|(place, key)| (key, place)).collect::<BTreeMap<_, _>>()
    };
    joined.unknown.sort_by_key(|(key, _)| order.get(key));
}

/// Which empty fields stay written out, as either side wanted.
fn kept_empty<T: Compared>(mut joined: T, base: &T, mine: &T, theirs: &T) -> T {
    let [base, mine, theirs] = [base, mine, theirs].map(|it| &it.extra().kept_empty);
    let all: BTreeSet<&String> = base.iter().chain(mine).chain(theirs).collect();
    let stays = |key: &&String| match base.contains(*key) == mine.contains(*key) {
        true => theirs.contains(*key),
        false => mine.contains(*key),
    };
    joined.extra_mut().kept_empty = all.into_iter().filter(stays).cloned().collect();
    joined
}

fn is_reversed<T: Compared>(record: &T) -> bool {
    let day = |key| record.value(key).as_ref().and_then(Value::as_i64);
    day("fromDay").zip(day("toDay")).is_some_and(|(from, to)| to < from)
}

/// The value of a field that both sides changed, where they can be joined: lists element by element, what a
/// handover says part by part.
fn value<T: Compared>(base: &T, mine: &T, theirs: &T, key: &str) -> Option<Value> {
    let understood = [base, mine, theirs].iter().all(|it| !it.extra().unread.contains_key(key));
    if !understood {
        return None;
    }
    let [base, mine, theirs] = [base, mine, theirs].map(|it| it.value(key));
    match (base?, mine?, theirs?) {
        (Value::Array(base), Value::Array(mine), Value::Array(theirs)) => {
            let joined = list(&base, &mine, &theirs)?;
            let twice = |list: &[Value]| key == "alignment" && is_settled_twice(list);
            let sound = !twice(&joined) || twice(&mine) || twice(&theirs);
            sound.then_some(Value::Array(joined))
        }
        (Value::Object(base), Value::Object(mine), Value::Object(theirs)) if key == "content" => {
            Some(Value::Object(parts(&base, &mine, &theirs)?))
        }
        _ => None,
    }
}

/// Whether one touchpoint stands for several.
fn is_settled_twice(alignment: &[Value]) -> bool {
    ["actual", "planned"].iter().any(|side| {
        let mut met = BTreeSet::new();
        let mut named = alignment.iter().filter_map(|pair| pair.get(side)?.as_str());
        named.any(|id| !met.insert(id))
    })
}

/// Both changes of an object; none where they changed one part into different things.
fn parts(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Option<Map<String, Value>> {
    let keys: BTreeSet<&String> = base.keys().chain(mine.keys()).chain(theirs.keys()).collect();
    let mut joined = Map::new();
    for key in keys {
        let (base, mine, theirs) = (base.get(key), mine.get(key), theirs.get(key));
        let part = match (base == mine, base == theirs || mine == theirs) {
            (true, _) => theirs,
            (false, true) => mine,
            (false, false) => return None,
        };
        joined.extend(part.map(|part| (key.clone(), part.clone())));
    }
    Some(joined)
}

/// By what an element is known again: its id, the age of a birthday, the touchpoint of a settled pair, else itself;
/// and the how manieth of its kind it is.
type Key = (String, usize);

fn keyed(list: &[Value]) -> (Vec<Key>, BTreeMap<Key, &Value>) {
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    let (mut keys, mut values) = (Vec::new(), BTreeMap::new());
    for element in list {
        let known = ["id", "age", "actual"].iter().find_map(|key| element.get(key).filter(|it| !it.is_null()));
        let text = known.unwrap_or(element).to_string();
        let count = counted.entry(text.clone()).or_default();
        let key = (text, *count);
        *count += 1;
        keys.push(key.clone());
        values.insert(key, element);
    }
    (keys, values)
}

/// Both changes of a list; none where they changed one element into different things, or their orders cannot both
/// be kept.
fn list(base: &[Value], mine: &[Value], theirs: &[Value]) -> Option<Vec<Value>> {
    let ([old, one, other], [before, ours, others]) = {
        let [(old, before), (one, ours), (other, others)] = [base, mine, theirs].map(keyed);
        ([old, one, other], [before, ours, others])
    };
    let mut stays: BTreeMap<Key, Value> = BTreeMap::new();
    for key in ours.keys().chain(others.keys()) {
        let (base, mine, theirs) = (before.get(key), ours.get(key), others.get(key));
        let element = match (base, mine, theirs) {
            (_, mine, theirs) if base == mine || mine == theirs => theirs.map(|it| (*it).clone()),
            (_, mine, theirs) if base == theirs => mine.map(|it| (*it).clone()),
            (base, Some(Value::Object(mine)), Some(Value::Object(theirs))) => {
                let none = Map::new();
                let base = base.and_then(|it| it.as_object()).unwrap_or(&none);
                Some(Value::Object(parts(base, mine, theirs)?))
            }
            _ => return None,
        };
        stays.extend(element.map(|element| (key.clone(), element)));
    }
    let (order, clash) = sequence::join(&old, &one, &other, |key| stays.contains_key(key));
    (!clash).then(|| order.iter().filter_map(|key| stays.remove(key)).collect())
}

/// What stands in a list and is no item, as two sides have it: mine and `true` where both changed it.
pub(crate) fn strays<'a>(
    base: &'a [(u32, Raw)],
    mine: &'a [(u32, Raw)],
    theirs: &'a [(u32, Raw)],
) -> (&'a [(u32, Raw)], bool) {
    if base == mine {
        return (theirs, false);
    }
    if base == theirs {
        return (mine, false);
    }
    // Where it stands in the file follows from what stands before it.
    let raws = |list: &'a [(u32, Raw)]| list.iter().map(|(_, raw)| raw);
    let places = |list: &'a [(u32, Raw)]| list.iter().map(|(place, _)| *place);
    if raws(mine).eq(raws(theirs)) {
        return (if places(mine).le(places(theirs)) { mine } else { theirs }, false);
    }
    match (raws(base).eq(raws(mine)), raws(base).eq(raws(theirs))) {
        (true, _) => (theirs, false),
        (false, true) => (mine, false),
        (false, false) => (mine, true),
    }
}
