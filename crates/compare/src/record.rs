//! One record beside another of its kind.

use journey::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Expands a macro with the kinds of records.
macro_rules! each_kind {
    ($expand:ident) => {
        $expand!(
            Head,
            Person,
            Phase,
            Actor,
            Need,
            InformationItem,
            Touchpoint,
            Handover,
            Coordinator,
            JointPlan,
            Note,
            Review
        )
    };
}
pub(crate) use each_kind;

/// A kind of record that can be set beside another of its kind.
pub(crate) trait Compared: Clone + Default + PartialEq + Into<Record> {
    /// The record as what it is; none where it is of another kind.
    fn of(record: Record) -> Option<Self>;
    /// By which it is known again in another journey.
    fn identity(&self) -> Identity<'_>;
    /// What the file held beside its fields.
    fn extra(&self) -> &Extra;
    fn extra_mut(&mut self) -> &mut Extra;
    /// The keys of all fields, in the order of the format.
    fn keys() -> &'static [&'static str];
    /// Whether both have the same value in a field.
    fn same(&self, other: &Self, key: &str) -> bool;
    /// A field's value as JSON, and the field set to such a value. `None` where it is no field, or no value of it.
    fn value(&self, key: &str) -> Option<Value>;
    fn with_value(&self, key: &str, value: Value) -> Option<Self>;
}

/// By which a record is known again in another journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Identity<'a> {
    /// There is one of its kind.
    Single,
    /// Its id.
    Id(&'a Id),
    /// What it judges: a gap by its rule and subjects, a handover by its id.
    Judged { gap: Option<(&'a str, &'a [String])>, handover: Option<&'a Id> },
}

macro_rules! compared {
    ($($record:ident $field:ident by $identity:expr;)+) => {
        $(impl Compared for $record {
            fn of(record: Record) -> Option<Self> {
                if let Record::$record(record) = record { Some(record) } else { None }
            }

            fn identity(&self) -> Identity<'_> {
                let identity: fn(&Self) -> Identity<'_> = $identity;
                identity(self)
            }

            fn extra(&self) -> &Extra {
                &self.extra
            }

            fn extra_mut(&mut self) -> &mut Extra {
                &mut self.extra
            }

            fn keys() -> &'static [&'static str] {
                $field::KEYS
            }

            fn same(&self, other: &Self, key: &str) -> bool {
                self.same_in(other, key)
            }

            fn value(&self, key: &str) -> Option<Value> {
                serde_json::to_value(self.field(key)?).ok()?.get_mut("value").map(Value::take)
            }

            fn with_value(&self, key: &str, value: Value) -> Option<Self> {
                let field = serde_json::from_value(json!({ "key": key, "value": value })).ok()?;
                let mut with = self.clone();
                with.set(field);
                Some(with)
            }
        })+
    };
}

compared! {
    Head HeadField by |_| Identity::Single;
    Person PersonField by |_| Identity::Single;
    Phase PhaseField by |it| Identity::Id(&it.id);
    Actor ActorField by |it| Identity::Id(&it.id);
    Need NeedField by |it| Identity::Id(&it.id);
    InformationItem InformationItemField by |it| Identity::Id(&it.id);
    Touchpoint TouchpointField by |it| Identity::Id(&it.id);
    Handover HandoverField by |it| Identity::Id(&it.id);
    Coordinator CoordinatorField by |it| Identity::Id(&it.id);
    JointPlan JointPlanField by |it| Identity::Id(&it.id);
    Note NoteField by |it| Identity::Id(&it.id);
    Review ReviewField by |it| Identity::Judged {
        gap: it.gap.as_ref().map(|gap| (gap.rule.as_str(), gap.subjects.as_slice())),
        handover: it.handover.as_ref(),
    };
}

/// The keys in which the two differ: fields in the order of the format, then keys that the format
/// does not have, those of the later record first.
pub(crate) fn differing<T: Compared>(before: &T, after: &T) -> Vec<String> {
    if before == after {
        return Vec::new();
    }
    let (old, new) = (before.extra(), after.extra());
    let read = |key: &str| old.unread.get(key) == new.unread.get(key);
    let fields = T::keys().iter().filter(|key| !before.same(after, key) || !read(key));
    let mut keys: Vec<String> = fields.map(|key| (*key).to_owned()).collect();
    if old.unread == new.unread && old.unknown == new.unknown {
        return keys;
    }
    let mut met: BTreeSet<&str> = T::keys().iter().copied().collect();
    let (before, after) = (unknown(old), unknown(new));
    for extra in [new, old] {
        let unread = extra.unread.keys().filter(|key| !read(key));
        let unknown = extra.unknown.iter().map(|(key, _)| key.as_str());
        for key in unread.chain(unknown.filter(|key| before.get(key) != after.get(key))) {
            if met.insert(key) {
                keys.push(key.to_owned());
            }
        }
    }
    keys
}

/// The keys in which two records of one kind differ: fields in the order of the format, then keys that only the
/// file knows. Nothing where they are of different kinds.
pub fn fields_that_differ(before: &Record, after: &Record) -> Vec<String> {
    macro_rules! kinds {
        ($($kind:ident),+) => {
            match (before, after) {
                $((Record::$kind(before), Record::$kind(after)) => differing(before, after),)+
                _ => Vec::new(),
            }
        };
    }
    each_kind!(kinds)
}

/// The keys that only the file knows.
fn unknown(extra: &Extra) -> BTreeMap<&str, &Raw> {
    extra.unknown.iter().map(|(key, raw)| (key.as_str(), raw)).collect()
}

/// Gives a record what another of its kind has under these keys.
pub(crate) fn take_over(own: &mut Record, other: &Record, keys: &[String]) {
    for key in keys {
        other.field(key).into_iter().for_each(|field| _ = own.set(field));
    }
    take_over_beside(own.extra_mut(), other.extra(), keys);
}

/// The record with what another of its kind has under these keys.
pub(crate) fn taking<T: Compared>(own: T, other: &T, keys: &[String]) -> T {
    if keys.is_empty() {
        return own;
    }
    let mut record: Record = own.clone().into();
    take_over(&mut record, &other.clone().into(), keys);
    T::of(record).unwrap_or(own)
}

/// What the file held beside the fields under these keys.
fn take_over_beside(own: &mut Extra, other: &Extra, keys: &[String]) {
    for key in keys {
        own.unread.remove(key);
        other.unread.get(key).into_iter().for_each(|unread| own.unread.insert(key.clone().into(), unread.clone()));
    }
    if own.unknown.is_empty() && other.unknown.is_empty() {
        return;
    }
    let (wanted, mut new): (BTreeSet<&str>, _) = (keys.iter().map(String::as_str).collect(), unknown(other));
    own.unknown.retain_mut(|(key, raw)| {
        if !wanted.contains(key.as_str()) {
            return true;
        }
        let other = new.remove(key.as_str());
        other.into_iter().for_each(|other| *raw = other.clone());
        other.is_some()
    });
    let added = keys.iter().filter_map(|key| Some((key.clone(), new.remove(key.as_str())?.clone())));
    own.unknown.extend(added);
}
