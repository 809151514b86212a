//! What one side deleted and the other one needs: it stays until somebody decides, with what named it.

use super::Side;
use super::version::{Key, references};
use super::work::{About, Found, Who, Work};
use crate::record::take_over;
use journey::*;
use std::collections::{BTreeMap, BTreeSet};

const SIDES: [Side; 2] = [Side::Mine, Side::Theirs];

/// Brings back what was deleted on one side and is named by what the other one changed, and what went with that.
pub(super) fn keep(work: &mut Work<'_>) {
    loop {
        let missed = missed(work);
        missed.iter().for_each(|(id, side)| bring_back(work, id, *side));
        let more = companions(work);
        if missed.is_empty() && !more {
            break;
        }
    }
    name_users(work);
}

/// The ids of the result that something has.
fn there(work: &Work<'_>) -> BTreeSet<Id> {
    let family = match work.records.get(&Who::Person).map(|it| &**it) {
        Some(Record::Person(person)) => person.family.iter().map(|member| member.id.clone()).collect(),
        _ => Vec::new(),
    };
    work.records.values().filter_map(|record| record.id()).cloned().chain(family).collect()
}

/// Ids that the result names, or would with a conflict decided, and nothing has, though on every side that names
/// the id in this record something has it; with such a side.
fn missed(work: &Work<'_>) -> BTreeMap<Id, Side> {
    let there = there(work);
    let names = |side: Side, who: &Who, id: &Id| {
        Work::record_of(work.side(side), who).is_some_and(|record| references(&record).contains(id))
    };
    let wanting = |who: &Who, id: &Id| {
        let naming: Vec<Side> = SIDES.into_iter().filter(|side| names(*side, who, id)).collect();
        naming.first().copied().filter(|_| naming.iter().all(|side| work.side(*side).has(id)))
    };
    let result = work.records.iter().flat_map(|(who, record)| references(record).into_iter().map(move |id| (who, id)));
    let undecided = work.found.iter().flat_map(|found| wished(work, found).into_iter().map(move |id| (&found.who, id)));
    let missed = result.chain(undecided).filter(|(_, id)| !there.contains(id));
    missed.filter_map(|(who, id)| Some((wanting(who, &id)?, id))).map(|(side, id)| (id, side)).collect()
}

/// What the field that both changed names on either side.
fn wished(work: &Work<'_>, found: &Found) -> Vec<Id> {
    let About::Field(field) = &found.about else { return Vec::new() };
    let mut ids = Vec::new();
    for record in SIDES.into_iter().filter_map(|side| Work::record_of(work.side(side), &found.who)) {
        each_reference(&record, |key, _, _, id| {
            if key == field {
                ids.push(id.clone());
            }
        });
    }
    ids
}

fn bring_back(work: &mut Work<'_>, id: &Id, side: Side) {
    let by = other(side);
    let Some(key) = work.side(side).holder(id).cloned() else {
        return bring_member_back(work, side, id);
    };
    let who = Who::Item(key.clone());
    if let Some(record) = work.side(side).record(&key) {
        work.put(who.clone(), record);
        work.add(who, About::StillNamed(by));
    }
}

fn bring_member_back(work: &mut Work<'_>, side: Side, id: &Id) {
    let member = work.side(side).journey.person.family.iter().find(|member| member.id == *id).cloned();
    if let (Some(Record::Person(person)), Some(member)) =
        (work.records.get_mut(&Who::Person).map(|it| &mut **it), member)
    {
        person.family.push(member);
    }
    let about = About::Field("family".to_owned());
    if !work.found.iter().any(|found| found.who == Who::Person && found.about == about) {
        work.add(Who::Person, about);
    }
}

/// What a side deleted, or took out of a record, only because it deleted something that stays for now, stays too.
/// Whether there was any.
fn companions(work: &mut Work<'_>) -> bool {
    let kept = |found: &Found| match (&found.who, &found.about) {
        (Who::Item(key), About::Deleted(by) | About::StillNamed(by)) => Some((key.clone(), *by)),
        _ => None,
    };
    let kept: Vec<(Key, Side)> = work.found.iter().filter_map(kept).collect();
    let mut again = Vec::new();
    for by in SIDES {
        let left = work.side(other(by));
        let mut ids: BTreeSet<Id> =
            kept.iter().filter(|it| it.1 == by).filter_map(|(key, _)| id_of(&left.record(key)?)).collect();
        if ids.is_empty() {
            continue;
        }
        let all = there(work);
        // In the order of the lists: a touchpoint stays before the handovers that it sends.
        let items = left.keys().filter_map(|key| Some((Who::Item(key.clone()), left.record(key)?)));
        let head = work.records.get(&Who::Head).map(|_| (Who::Head, Record::Head(left.journey.head.clone())));
        for (who, record) in items.chain(head) {
            let named = references(&record);
            let names = named.iter().any(|id| ids.contains(id));
            // Only what the other side left alone.
            if !names || Work::record_of(&work.base, &who).as_ref() != Some(&record) {
                continue;
            }
            match (Work::record_of(work.side(by), &who), work.records.get(&who).map(|it| &**it)) {
                (None, None) if named.iter().all(|id| all.contains(id) || ids.contains(id) || !left.has(id)) => {
                    ids.extend(id_of(&record));
                    again.push((who, record));
                }
                (Some(cut), Some(now)) if cut == *now => {
                    if let Some(whole) = uncut(&record, &cut, &ids) {
                        again.push((who, whole));
                    }
                }
                _ => {}
            }
        }
    }
    let any = !again.is_empty();
    work.companions.extend(again.iter().map(|(who, _)| who.clone()));
    again.into_iter().for_each(|(who, record)| work.put(who, record));
    any
}

/// The record as it was cut, with the fields as they were from which only these references were taken; none where
/// nothing was.
fn uncut(whole: &Record, cut: &Record, ids: &BTreeSet<Id>) -> Option<Record> {
    let mut fields: BTreeSet<&'static str> = BTreeSet::new();
    each_reference(whole, |key, _, _, id| {
        if ids.contains(id) {
            fields.insert(key);
        }
    });
    let named = |record: &Record, wanted: &str| {
        let mut found = Vec::new();
        each_reference(record, |key, _, _, id| {
            if key == wanted {
                found.push(id.clone());
            }
        });
        found
    };
    let only_cut = |key: &&'static str| {
        let (before, after) = (named(whole, key), named(cut, key));
        before != after && before.iter().filter(|id| !ids.contains(*id)).eq(after.iter())
    };
    let keys: Vec<String> = fields.into_iter().filter(only_cut).map(str::to_owned).collect();
    let mut record = cut.clone();
    take_over(&mut record, whole, &keys);
    (!keys.is_empty()).then_some(record)
}

/// Each conflict about something deleted tells what names it in the result, and what names that where it stayed with it.
fn name_users(work: &mut Work<'_>) {
    if !work.found.iter().any(|found| matches!(found.about, About::Deleted(_) | About::StillNamed(_))) {
        return;
    }
    let mut users: BTreeMap<Id, BTreeSet<Who>> = BTreeMap::new();
    for (who, record) in &work.records {
        for id in references(record) {
            users.entry(id).or_default().insert(who.clone());
        }
    }
    for found in &work.found {
        wished(work, found).into_iter().for_each(|id| _ = users.entry(id).or_default().insert(found.who.clone()));
    }
    for found in &mut work.found {
        let (Who::Item(_), About::Deleted(_) | About::StillNamed(_)) = (&found.who, &found.about) else { continue };
        let mut next: Vec<Id> = work.records.get(&found.who).and_then(|it| id_of(it)).into_iter().collect();
        found.with.clear();
        while let Some(id) = next.pop() {
            for who in users.get(&id).into_iter().flatten() {
                if found.with.insert(who.clone()) && work.companions.contains(who) {
                    next.extend(work.records.get(who).and_then(|it| id_of(it)));
                }
            }
        }
        found.with.remove(&found.who);
    }
}

fn id_of(record: &Record) -> Option<Id> {
    record.id().filter(|id| !id.0.is_empty()).cloned()
}

fn other(side: Side) -> Side {
    match side {
        Side::Mine => Side::Theirs,
        Side::Theirs => Side::Mine,
    }
}
