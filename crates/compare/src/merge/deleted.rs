//! What one side deleted and the other one needs: it stays until somebody decides, with what named it.

use super::Side;
use super::fields::Joined;
use super::version::{Key, references};
use super::work::{About, Found, Work};
use crate::record::take_over;
use journey::*;
use std::collections::{BTreeMap, BTreeSet};

const SIDES: [Side; 2] = [Side::Mine, Side::Theirs];
/// So many users are told of all conflicts together; then only a few of each.
const MOST_USERS: usize = 100_000;
const FEW_USERS: usize = 20;

/// Brings back what was deleted on one side and is named by what the other one changed, and what went with that.
pub(super) fn keep(work: &mut Work<'_>) {
    let deleted = |found: &Found| if let About::Deleted(by) = found.about { Some((found.who, by)) } else { None };
    let deleted: Vec<(Key, Side)> = work.found.iter().filter_map(deleted).collect();
    let mut fresh: Vec<Key> = work.keys.all().collect();
    let mut keeping = Keeping::of(work);
    deleted.into_iter().for_each(|(key, by)| keeping.stays(work, key, by));
    let mut undecided = true;
    while !fresh.is_empty() {
        let missed = keeping.missed(work, &fresh, std::mem::take(&mut undecided));
        fresh = keeping.bring_back(work, missed);
        fresh.extend(keeping.companions(work));
    }
    name_users(work);
}

/// What is known while things are brought back. Each thing is looked at again only when something new concerns it.
struct Keeping<'a> {
    /// The ids of the result that something has, and ...
    there: BTreeSet<&'a Id>,
    /// ... those of the family.
    family: BTreeSet<Id>,
    /// What stays although this side deleted it.
    kept: BTreeSet<(Side, &'a Id)>,
    /// What names something that stays although this side deleted it, and was not looked at since.
    next: BTreeSet<(Side, Key)>,
    /// What would come back when so many ids were there, and who waits for an id.
    waiting: BTreeMap<(Side, Key), usize>,
    waiters: BTreeMap<&'a Id, Vec<(Side, Key)>>,
    /// Who names what on either side, in order; made when it is asked for.
    users: BTreeMap<Side, Vec<(&'a Id, Key)>>,
}

impl<'a> Keeping<'a> {
    fn of(work: &Work<'a>) -> Self {
        let family = match work.record(Key::PERSON) {
            Some(RecordRef::Person(person)) => person.family.iter().map(|member| member.id.clone()).collect(),
            _ => BTreeSet::new(),
        };
        let there = work.keys.all().filter(|key| work.record(*key).is_some()).filter_map(|key| work.id(key)).collect();
        Self {
            there,
            family,
            kept: BTreeSet::new(),
            next: BTreeSet::new(),
            waiting: BTreeMap::new(),
            waiters: BTreeMap::new(),
            users: BTreeMap::new(),
        }
    }

    fn has(&self, id: &Id) -> bool {
        self.there.contains(id) || self.family.contains(id)
    }

    /// Ids that these records name, or would with a conflict decided, and nothing has, though on every side that names
    /// the id in this record something has it; with such a side.
    fn missed(&self, work: &Work<'a>, fresh: &[Key], undecided: bool) -> BTreeMap<Id, Side> {
        let mut missed = BTreeMap::new();
        let mut look = |key: Key, ids: Vec<&Id>| {
            let lacking: BTreeSet<&Id> = ids.into_iter().filter(|id| !self.has(id)).collect();
            if lacking.is_empty() {
                return;
            }
            let named = |side| work.side(side).record(key).into_iter().flat_map(references).collect::<BTreeSet<_>>();
            let sides = SIDES.map(|side| (side, named(side)));
            for id in lacking {
                let mut naming = sides.iter().filter(|(_, named)| named.contains(id)).map(|(side, _)| *side);
                let first = naming.clone().next();
                if let Some(first) = first.filter(|_| naming.all(|side| work.side(side).has(id))) {
                    missed.insert(id.clone(), first);
                }
            }
        };
        for key in fresh {
            work.record(*key).into_iter().for_each(|record| look(*key, references(record)));
        }
        for found in work.found.iter().filter(|_| undecided) {
            look(found.who, wished(work, found));
        }
        missed
    }

    /// Brings these back; gives what is new in the result.
    fn bring_back(&mut self, work: &mut Work<'a>, missed: BTreeMap<Id, Side>) -> Vec<Key> {
        let (mut fresh, mut members) = (Vec::new(), Vec::new());
        for (id, side) in missed {
            match work.side(side).holder(&id) {
                Some(key) => {
                    work.put(key, Joined::As(side));
                    work.add(key, About::StillNamed(other(side)));
                    self.stays(work, key, other(side));
                    fresh.push(key);
                }
                None => members.push((id, side)),
            }
        }
        if !members.is_empty() {
            self.bring_members_back(work, members);
        }
        fresh
    }

    fn bring_members_back(&mut self, work: &mut Work<'a>, members: Vec<(Id, Side)>) {
        let families = SIDES.map(|side| {
            let family = work.side(side).journey.person.family.iter().rev();
            family.map(|member| (&member.id, member)).collect::<BTreeMap<_, _>>()
        });
        if let Some(Record::Person(person)) = work.own(Key::PERSON) {
            let known =
                |(id, side): &(Id, Side)| families[usize::from(*side == Side::Theirs)].get(id).copied().cloned();
            person.family.extend(members.iter().filter_map(known));
        }
        self.family.extend(members.into_iter().map(|(id, _)| id));
        let about = About::Field("family".to_owned());
        if !work.found.iter().any(|found| found.who == Key::PERSON && found.about == about) {
            work.add(Key::PERSON, about);
        }
    }

    /// This is in the result, although this side deleted it.
    fn stays(&mut self, work: &Work<'a>, key: Key, by: Side) {
        let Some(id) = work.side(other(by)).record(key).and_then(RecordRef::id) else { return };
        self.is_there(id);
        if id.0.is_empty() || !self.kept.insert((by, id)) {
            return;
        }
        let users = self.users.entry(by).or_insert_with(|| users(work, other(by)));
        let first = users.partition_point(|(other, _)| *other < id);
        self.next.extend(users[first..].iter().take_while(|(other, _)| *other == id).map(|(_, key)| (by, *key)));
    }

    fn is_there(&mut self, id: &'a Id) {
        if !self.there.insert(id) {
            return;
        }
        for waiter in self.waiters.remove(id).into_iter().flatten() {
            let Some(missing) = self.waiting.get_mut(&waiter) else { continue };
            *missing -= 1;
            if *missing == 0 {
                self.next.insert(waiter);
            }
        }
    }

    /// What a side deleted, or took out of a record, only because it deleted something that stays for now, stays too.
    /// Gives what is new in the result.
    fn companions(&mut self, work: &mut Work<'a>) -> Vec<Key> {
        let (mut fresh, mut cuts) = (Vec::new(), BTreeSet::new());
        while let Some((by, key)) = self.next.pop_first() {
            let left = work.side(other(by)).record(key);
            // Only what the other side left alone.
            let Some(left) = left.filter(|_| work.base.record(key) == left) else { continue };
            match (work.side(by).record(key), work.record(key)) {
                (None, None) if self.can_stay(work, by, key, left) => {
                    work.put(key, Joined::As(other(by)));
                    self.stays(work, key, by);
                    fresh.push(key);
                }
                (Some(cut), Some(now)) if cut == now => _ = cuts.insert((by, key)),
                _ => {}
            }
        }
        for (by, key) in cuts {
            let (Some(whole), Some(cut)) = (work.side(other(by)).record(key), work.record(key)) else { continue };
            if let Some(uncut) = uncut(whole, cut, |id| self.kept.contains(&(by, id))) {
                work.put(key, Joined::Both(Box::new(uncut)));
                fresh.push(key);
            }
        }
        work.companions.extend(&fresh);
        fresh
    }

    /// Whether everything that the record names is there; else it waits.
    fn can_stay(&mut self, work: &Work<'a>, by: Side, key: Key, record: RecordRef<'a>) -> bool {
        let missing = match self.waiting.get(&(by, key)) {
            Some(missing) => *missing,
            None => {
                let there = |id: &&Id| self.has(id) || !work.side(other(by)).has(id);
                let missing: BTreeSet<&'a Id> = references(record).into_iter().filter(|id| !there(id)).collect();
                let count = missing.len();
                self.waiting.insert((by, key), count);
                missing.into_iter().for_each(|id| self.waiters.entry(id).or_default().push((by, key)));
                count
            }
        };
        missing == 0
    }
}

/// Who names what on a side: by what is named, then in the order of the lists.
fn users<'a>(work: &Work<'a>, side: Side) -> Vec<(&'a Id, Key)> {
    let named = |key| work.side(side).record(key).into_iter().flat_map(references).map(move |id| (id, key));
    let mut users: Vec<(&Id, Key)> = work.keys.all().flat_map(named).collect();
    users.sort_unstable();
    users
}

/// What the field that both changed names on either side.
fn wished<'a>(work: &Work<'a>, found: &Found) -> Vec<&'a Id> {
    let About::Field(field) = &found.about else { return Vec::new() };
    let mut ids = Vec::new();
    for record in SIDES.into_iter().filter_map(|side| work.side(side).record(found.who)) {
        each_reference(record, |key, _, _, id| {
            if key == field {
                ids.push(id);
            }
        });
    }
    ids
}

/// The record as it was cut, with the fields as they were from which only these references were taken; none where
/// nothing was.
fn uncut(whole: RecordRef<'_>, cut: RecordRef<'_>, kept: impl Fn(&Id) -> bool) -> Option<Record> {
    let by_field = |record| {
        let mut fields: BTreeMap<&'static str, Vec<&Id>> = BTreeMap::new();
        each_reference(record, |key, _, _, id| fields.entry(key).or_default().push(id));
        fields
    };
    let (before, after) = (by_field(whole), by_field(cut));
    let only_cut = |(key, before): &(&&str, &Vec<&Id>)| {
        let after = after.get(**key).map_or(&[][..], Vec::as_slice);
        before.as_slice() != after && before.iter().filter(|id| !kept(id)).eq(after)
    };
    let keys: Vec<String> = before.iter().filter(only_cut).map(|(key, _)| (*key).to_owned()).collect();
    let mut record: Record = cut.into();
    take_over(&mut record, &whole.into(), &keys);
    (!keys.is_empty()).then_some(record)
}

/// Each conflict about something deleted tells what names it in the result, and what names that where it stayed with it.
fn name_users(work: &mut Work<'_>) {
    let about_deleted = |found: &Found| matches!(found.about, About::Deleted(_) | About::StillNamed(_));
    if !work.found.iter().any(about_deleted) {
        return;
    }
    let named = |key| work.record(key).into_iter().flat_map(references).map(move |id| (id, key));
    let undecided = work.found.iter().flat_map(|it| wished(work, it).into_iter().map(|id| (id, it.who)));
    let mut users: Vec<(&Id, Key)> = work.keys.all().flat_map(named).chain(undecided).collect();
    users.sort_unstable();
    users.dedup();
    let mut told = 0;
    let mut with_each = Vec::new();
    for found in &work.found {
        let mut with = BTreeSet::new();
        let most = if told < MOST_USERS { usize::MAX } else { FEW_USERS };
        let mut next: Vec<&Id> = work.id(found.who).filter(|_| about_deleted(found)).into_iter().collect();
        while let Some(id) = next.pop().filter(|_| with.len() < most) {
            let first = users.partition_point(|(other, _)| *other < id);
            let of_id = users[first..].iter().take_while(|(other, _)| !id.0.is_empty() && *other == id);
            for (_, who) in of_id.take(most) {
                if with.insert(*who) && work.companions.contains(who) {
                    next.extend(work.id(*who));
                }
            }
        }
        with.remove(&found.who);
        told += with.len();
        with_each.push(with.into_iter().collect::<Vec<_>>());
    }
    for (found, with) in work.found.iter_mut().zip(with_each) {
        found.with = with;
    }
}

fn other(side: Side) -> Side {
    match side {
        Side::Mine => Side::Theirs,
        Side::Theirs => Side::Mine,
    }
}
