//! # Coordinator
//!
//! Someone holds the journey together, from day to day, with a deputy. The coordinator is named
//! within the days that workshops begin with ("any-coordinator-named" among the limits), counted
//! from the first time a service meets the person, and stays to the horizon. Someone on whom all
//! hangs already is that coordinator, now with a deputy. Coordinators who are there already begin
//! that early too, follow each other without a hole, and get a deputy.
//!
//! What ended into nothing is handed to the coordinator, who follows it up on a touchpoint that lasts
//! to the horizon: case handling, no service, for no need, so that it hides no day without a service.
//! Where nobody is responsible, the coordinator is. Of two coordinators one becomes the other's
//! deputy. Services that work side by side are called together. Across a border it is settled who is
//! competent. A refusal stays a refusal.
//!
//! **Source** Norwegian health and care act §§ 7-1 to 7-3 (coordinator and coordinating unit); the
//! Nordic mapping *Complex welfare services* (2025).

use super::Recipe;
use crate::around::{Around, end, fit, is_refused, owner, subjects};
use crate::case::Case;
use crate::draft::Draft;
use crate::handing_over::{lead_on, settle_authority};
use gaps::{Gap, Remedy};
use journey::{
    Actor, Carrier, Channel, Consent, Coordinator, CoordinatorField, Day, Id, Level, Section, Slot, Touchpoint,
    TouchpointField, TouchpointKind,
};
use std::collections::BTreeMap;

pub(super) const RECIPE: Recipe = Recipe {
    remedy: Remedy::Coordinator,
    touches: &[
        ("coordinator", "fromDay"),
        ("coordinator", "toDay"),
        ("coordinator", "deputy"),
        ("touchpoint", "owner"),
        ("handover", "competentAuthority"),
    ],
    adds: &["coordinator", "touchpoint", "handover", "actor"],
    propose,
};

fn propose(case: &Case<'_>, draft: &mut Draft<'_>) {
    let around = case.around();
    let gaps = case.gaps(Remedy::Coordinator);
    let of = |rule: &str| gaps.iter().copied().filter(|gap| gap.rule == rule).collect::<Vec<&Gap>>();
    of("two-leads").into_iter().for_each(|gap| settle_leads(case, draft, gap));
    for slot in of("border-gap").into_iter().flat_map(|gap| subjects(gap, Section::Handovers)) {
        settle_authority(draft, &around, slot);
    }
    if gaps.iter().all(|gap| matches!(gap.rule, "two-leads" | "border-gap")) {
        return;
    }
    let single = of("single-point");
    let linking = single.first().and_then(|gap| gap.name());
    let Some(lead) = appoint(case, draft, &around, linking) else { return };
    for slot in of("no-owner").into_iter().flat_map(|gap| subjects(gap, Section::Touchpoints)) {
        if around.touchpoint(slot).is_some_and(|it| !is_refused(it) && owner(it).is_none()) {
            draft.set(slot, TouchpointField::Owner(Some(lead.name.clone())));
        }
    }
    let parallel = of("parallel-tracks");
    if !parallel.is_empty() {
        let firsts = firsts(&around);
        parallel.into_iter().for_each(|gap| call_together(draft, &around, &firsts, gap));
    }
    let ended: Vec<Slot> = of("dead-end").into_iter().flat_map(|gap| subjects(gap, Section::Touchpoints)).collect();
    follow_up(case, draft, &around, &lead, &ended);
}

/// One of two coordinators becomes the other's deputy; when both have one, the earlier ends as the
/// later begins.
pub(super) fn settle_leads(case: &Case<'_>, draft: &mut Draft<'_>, gap: &Gap) {
    let pair: Vec<(Slot, &Coordinator)> = subjects(gap, Section::Coordinators)
        .into_iter()
        .filter_map(|slot| Some((slot, case.journey.coordinators.get(slot)?)))
        .collect();
    let [(one, first), (other, second)] = pair.as_slice() else { return };
    if is_blank(&first.deputy) {
        draft.set(*one, CoordinatorField::Deputy(Some(second.name.clone())));
    } else if is_blank(&second.deputy) {
        draft.set(*other, CoordinatorField::Deputy(Some(first.name.clone())));
    } else {
        let (earlier, until) =
            if first.from_day <= second.from_day { (*one, second.from_day) } else { (*other, first.from_day) };
        draft.set(earlier, CoordinatorField::ToDay(Some(until)));
    }
}

fn is_blank(name: &Option<String>) -> bool {
    name.as_deref().is_none_or(|name| name.trim().is_empty())
}

/// The one who coordinates, and since when.
struct Lead {
    name: String,
    actor: Option<Id>,
    from: Day,
}

fn appoint(case: &Case<'_>, draft: &mut Draft<'_>, around: &Around<'_>, linking: Option<&str>) -> Option<Lead> {
    let (_, first) = around.met().next()?;
    let from = fit(first.day?.saturating_add(case.days_to_begin())).min(around.last.max(first.day?));
    if !case.journey.coordinators.is_empty() {
        return prolong(case, draft, around, from);
    }
    let (name, actor) = match linking {
        Some(name) => {
            let at = around.touchpoints.iter().find(|(_, it)| owner(it) == Some(name));
            (name.to_owned(), at.map(|(_, it)| it.actor.clone()).filter(|actor| around.actor(actor).is_some()))
        }
        None => (case.texts.coordinator.clone(), None),
    };
    let deputy = Some(case.texts.deputy.clone());
    let consent = Consent::Given;
    draft.add(
        "coordinator",
        Coordinator {
            name: name.clone(),
            actor: actor.clone(),
            from_day: from,
            deputy,
            consent,
            ..Coordinator::default()
        },
    )?;
    Some(Lead { name, actor, from })
}

/// Those who are there begin in time, follow each other without a hole, and have a deputy.
fn prolong(case: &Case<'_>, draft: &mut Draft<'_>, around: &Around<'_>, from: Day) -> Option<Lead> {
    let mut terms: Vec<(Slot, &Coordinator)> = case.journey.coordinators.slotted().collect();
    terms.sort_by_key(|(_, it)| it.from_day);
    let (slot, first) = *terms.first()?;
    if first.from_day > from {
        draft.set(slot, CoordinatorField::FromDay(from));
    }
    let mut until = (slot, first.to_day);
    for (slot, next) in terms.iter().skip(1) {
        let Some(last) = until.1 else { break };
        if next.from_day > last.saturating_add(1) {
            draft.set(until.0, CoordinatorField::ToDay(Some(next.from_day - 1)));
        }
        if next.to_day.is_none_or(|to| to > last) {
            until = (*slot, next.to_day);
        }
    }
    if until.1.is_some_and(|last| last < around.last) {
        draft.set(until.0, CoordinatorField::ToDay(None));
    }
    for (slot, it) in &terms {
        if is_blank(&it.deputy) && !draft.sets(*slot, "deputy") {
            draft.set(*slot, CoordinatorField::Deputy(Some(case.texts.deputy.clone())));
        }
    }
    let actor = first.actor.clone().filter(|actor| around.actor(actor).is_some());
    Some(Lead { name: first.name.clone(), actor, from: first.from_day.min(from) })
}

/// The coordinator takes over what ended into nothing.
fn follow_up(case: &Case<'_>, draft: &mut Draft<'_>, around: &Around<'_>, lead: &Lead, ended: &[Slot]) {
    let ended: Vec<&Touchpoint> = ended.iter().filter_map(|slot| around.touchpoint(*slot)).collect();
    if ended.is_empty() {
        return;
    }
    let actor = lead.actor.clone().or_else(|| {
        let name = lead.name.clone();
        draft.add("actor", Actor { name, level: foremost_level(around), ..Actor::default() })
    });
    let Some(actor) = actor else { return };
    let touchpoint = Touchpoint {
        title: case.texts.coordination.clone(),
        actor,
        kind: TouchpointKind::Processing,
        day: Some(lead.from),
        duration: fit(around.last.saturating_sub(lead.from)).max(0),
        channel: Channel::Other,
        owner: Some(lead.name.clone()),
        status: journey::Status::Planned,
        interpreter: case.journey.person.needs_interpreter,
        ..Touchpoint::default()
    };
    let Some(id) = draft.add("coordination", touchpoint) else { return };
    for it in ended {
        let Some(end) = end(it) else { continue };
        lead_on(draft, &it.id, &id, Carrier::Staff, end, end.max(lead.from));
    }
}

/// The level that most services of the journey are of.
fn foremost_level(around: &Around<'_>) -> Level {
    let mut times: BTreeMap<&str, (usize, &Level)> = BTreeMap::new();
    for (_, it) in around.met() {
        if let Some(actor) = around.actor(&it.actor) {
            times.entry(actor.level.word()).or_insert((0, &actor.level)).0 += 1;
        }
    }
    let most = times.values().map(|(count, _)| *count).max();
    let foremost = times.values().find(|(count, _)| Some(*count) == most);
    foremost.map_or(Level::Municipality, |(_, level)| (*level).clone())
}

/// The first touchpoint of each actor that lasts.
fn firsts<'j>(around: &Around<'j>) -> BTreeMap<&'j Id, &'j Touchpoint> {
    let mut firsts = BTreeMap::new();
    for (_, it) in around.met().filter(|(_, it)| it.duration >= 1) {
        firsts.entry(&it.actor).or_insert(it);
    }
    firsts
}

/// At most so many services have room at a table.
const TABLE: usize = 50;

/// Services that work side by side are asked to the same table: each pair that met no one before. Of hundreds
/// only the first.
fn call_together(draft: &mut Draft<'_>, around: &Around<'_>, firsts: &BTreeMap<&Id, &Touchpoint>, gap: &Gap) {
    let actors: Vec<&Id> = subjects(gap, Section::Actors)
        .into_iter()
        .filter_map(|slot| around.journey.actors.get(slot))
        .map(|actor| &actor.id)
        .collect();
    let firsts: Vec<&Touchpoint> =
        actors.into_iter().filter_map(|actor| firsts.get(actor).copied()).take(TABLE).collect();
    for (place, one) in firsts.iter().enumerate() {
        for other in firsts.iter().skip(place + 1) {
            let (from, to) = if one.day <= other.day { (one, other) } else { (other, one) };
            let Some(day) = to.day else { continue };
            lead_on(draft, &from.id, &to.id, Carrier::Meeting, day, day);
        }
    }
}
