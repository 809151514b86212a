//! # What stands in for what could not be read
//!
//! Where a value of the file is of the wrong type or a word is in no closed list, the journey holds
//! a default or a word that nobody knows. A gap that may be there only because of it is no gap: it
//! is *withheld*, and what could not be judged is said. The same goes for a key that must be there and
//! is not, and for a reference to nothing as far as it may mean just what would close the gap; of what
//! it means for its own item the rules know themselves. `null` is not there, which is no doubt where
//! the key may be left out.

mod fields;

use crate::gap::Gap;
use crate::ground::{Ground, Place};
use crate::item::ItemAt;
use crate::settings::Settings;
use crate::unjudged::Why;
use crate::view::{Point, View};
use journey::{Closed, Extra, Id, Raw, Section, Unread};
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

/// A value that could not be read or understood, and that some rule reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Doubt {
    pub(crate) place: Place,
    pub(crate) key: &'static str,
    /// The rules that read it.
    pub(crate) rules: &'static [&'static str],
    /// What is wrong with it.
    pub(crate) why: Why,
}

impl Doubt {
    /// A reference to nothing.
    fn is_reference(&self) -> bool {
        !matches!(self.why, Why::UnknownWord | Why::Unreadable)
    }
}

/// The gaps that may be there only because something could not be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Withheld {
    pub(crate) gaps: Vec<Gap>,
    /// What held back a gap of which rule.
    pub(crate) because: BTreeSet<(&'static str, Doubt)>,
}

/// So many gaps are each held against so many doubts. A file with more is too broken to be judged by the rule: then
/// all that could not be read holds back all of its gaps.
const MOST_WEIGHED: usize = 4_000_000;

/// Takes out of the gaps what may be there only because something could not be read.
pub(crate) fn withhold(view: &View<'_>, settings: &Settings, gaps: &mut Vec<Gap>) -> Withheld {
    let doubts = doubts(view);
    let mut withheld = Withheld::default();
    if doubts.is_empty() {
        return withheld;
    }
    let mut first = 0;
    while let Some(rule) = gaps.get(first).map(|gap| gap.rule) {
        let count = gaps.iter().skip(first).take_while(|gap| gap.rule == rule).count();
        let of_rule: Vec<&Doubt> = doubts.iter().filter(|doubt| doubt.rules.contains(&rule)).collect();
        let before = gaps.len();
        if !of_rule.is_empty() {
            let held = hold(view, settings, gaps, first..first + count, &of_rule, &mut withheld.because);
            withheld.gaps.extend(held);
        }
        first += count - (before - gaps.len());
    }
    withheld
}

/// Takes out those of one rule's gaps that one of these doubts touches.
fn hold(
    view: &View<'_>,
    settings: &Settings,
    gaps: &mut Vec<Gap>,
    range: Range<usize>,
    doubts: &[&Doubt],
    because: &mut BTreeSet<(&'static str, Doubt)>,
) -> Vec<Gap> {
    let many = range.len().saturating_mul(doubts.len()) > MOST_WEIGHED;
    if many {
        let rule = gaps.get(range.start).map(|gap| gap.rule);
        because.extend(rule.into_iter().flat_map(|rule| doubts.iter().map(move |doubt| (rule, **doubt))));
    }
    let held = gaps.extract_if(range, |gap| {
        let gap = &*gap;
        if many {
            return true;
        }
        let ground = OnceCell::new();
        let mut held = false;
        for doubt in doubts {
            // What is known to hold back a gap of this rule need not be named again.
            if (!held || !because.contains(&(gap.rule, **doubt))) && touches(view, settings, gap, &ground, doubt) {
                because.insert((gap.rule, **doubt));
                held = true;
            }
        }
        held
    });
    held.collect()
}

/// Whether the gap may be there only because of the doubt. What a gap rests on takes long to find in a large journey, so
/// it is the last that is asked, and kept in `ground`.
fn touches<'v, 'j>(
    view: &'v View<'j>,
    settings: &'v Settings,
    gap: &'v Gap,
    ground: &OnceCell<Ground<'v, 'j>>,
    doubt: &Doubt,
) -> bool {
    let has_read = || ground.get_or_init(|| Ground::of(view, settings, gap)).has_read(doubt.place, doubt.key);
    match told_again_without(view, gap, doubt) {
        Some(touches) => touches,
        None if doubt.is_reference() => may_close(view, gap, doubt),
        None => may_close(view, gap, doubt) || (!only_hides(gap, doubt) && has_read()),
    }
}

/// Whether one item may have been told again only because nobody knows when or with whom a touchpoint
/// was: where it takes part in the flow of that item. `None` for all other gaps and doubts.
fn told_again_without(view: &View<'_>, gap: &Gap, doubt: &Doubt) -> Option<bool> {
    let Place::Item(place) = doubt.place else { return None };
    let of_touchpoint = place.section == Section::Touchpoints && matches!(doubt.key, "day" | "actor");
    let (true, "info-missing" | "info-dropped", [_, item]) = (of_touchpoint, gap.rule, gap.items.as_slice()) else {
        return None;
    };
    let t = view.touchpoints.get(place.index())?;
    let brings = |ids: &[Id]| ids.iter().any(|id| view.information(id) == Some(item.index()));
    // Whose it is cannot be known where that is what could not be read.
    let planned = |actors: &[usize]| doubt.key == "actor" || t.actor.is_some_and(|actor| actors.contains(&actor));
    Some(
        t.needed.iter().chain(&t.produced).any(|it| *it == item.index())
            || view.reaching(t).chain(view.leaving(t)).any(|h| brings(&h.record.information))
            || view.plans.iter().any(|plan| planned(&plan.actors) && brings(&plan.record.information)),
    )
}

/// Whether what stands in can only hide a gap of this rule.
fn only_hides(gap: &Gap, doubt: &Doubt) -> bool {
    match (gap.rule, doubt.key) {
        ("many-contacts", "owner")
        | ("form-load", "forms")
        | ("rule-overload", _)
        | ("competence", "competenceNeeded")
        | ("consent-unclear", "information") => true,
        // It counts as if it had taken place; only for itself that may be too much.
        ("dead-end" | "need-unmet" | "uncovered", "status") => {
            !matches!(doubt.place, Place::Item(item) if gap.items.contains(&item))
        }
        _ => false,
    }
}

/// Whether what could not be read may be just what would close the gap: the rule looked for something,
/// found nothing, and it may stand there.
fn may_close(view: &View<'_>, gap: &Gap, doubt: &Doubt) -> bool {
    let item = match doubt.place {
        Place::Item(item) => item,
        // A run of days may go on past the day on which the journey ends; a list may hold anything.
        Place::Head => return doubt.key != "lastDay" || gap.rule == "uncovered",
        Place::Person => return false,
    };
    let of_gap = |t: &Point<'_>| shares_need(view, gap, t);
    let touchpoint = || view.touchpoints.get(item.index());
    match (gap.rule, item.section, doubt.key) {
        ("dead-end", Section::Touchpoints, "needs") => !gap.items.contains(&item),
        ("dead-end", Section::Handovers, "from") | ("orphan", Section::Handovers, "to") => true,
        ("dead-end" | "orphan", Section::Touchpoints, "id") => gap.items.contains(&item),
        (_, Section::Touchpoints | Section::Actors | Section::Needs, "id") => true,
        ("need-unmet", Section::Touchpoints, "needs") => true,
        ("uncovered", Section::Touchpoints, "owner") => gap.items.is_empty(),
        // It may be the first of the journey, or the last.
        ("uncovered", Section::Touchpoints, "day" | "duration") if gap.items.is_empty() => {
            doubt.key == "day"
                || view.journey.head.last_day.is_none()
                || touchpoint().is_some_and(|t| t.owner().is_some())
        }
        ("uncovered", Section::Handovers, "from" | "to") => {
            gap.items.is_empty() && view.handovers.get(item.index()).is_some_and(|h| h.record.sender_holds)
        }
        ("uncovered", Section::Handovers, "senderHolds" | "sentDay") | ("uncovered", Section::Coordinators, _) => {
            gap.items.is_empty()
        }
        ("uncovered" | "service-cliff" | "age-cliff", Section::Touchpoints, "needs") => !gap.items.is_empty(),
        ("uncovered" | "service-cliff" | "age-cliff", Section::Touchpoints, "day" | "duration" | "kind") => {
            touchpoint().is_some_and(of_gap)
        }
        ("no-coordinator", Section::Coordinators, _) => true,
        ("single-point", Section::Touchpoints, "owner")
        | ("single-point", Section::Handovers, "from" | "to")
        | ("single-point", Section::Coordinators, "name") => true,
        // It may tie two of the group, if what is known of it belongs to one of them.
        ("parallel-tracks", Section::Handovers, "from" | "to") => view.handovers.get(item.index()).is_none_or(|h| {
            let of_group = |t: &Point<'_>| t.actor.is_none_or(|actor| gap.items.contains(&ItemAt::actor(actor)));
            [view.sender(h), view.receiver(h)].into_iter().flatten().all(of_group)
        }),
        ("parallel-tracks", Section::Touchpoints, "actor") | ("parallel-tracks", Section::JointPlans, "actors") => true,
        (
            "info-missing" | "info-dropped" | "story-retold",
            Section::Touchpoints,
            "informationNeeded" | "informationProduced",
        )
        | ("info-missing" | "info-dropped" | "story-retold", Section::Handovers, "information" | "from" | "to")
        | ("info-missing" | "info-dropped" | "story-retold", Section::JointPlans, _) => true,
        ("story-retold", Section::Touchpoints, "day" | "actor") => {
            touchpoint().is_some_and(|t| !t.needed.is_empty() || !t.produced.is_empty() || on_the_way(view, t))
        }
        ("duplicate-assessment", Section::Touchpoints, "informationProduced") => true,
        ("duplicate-assessment", Section::Touchpoints, "day") => {
            let produced = |t: &Point<'_>| gap.items.iter().any(|item| t.produced.contains(&item.index()));
            touchpoint().is_some_and(produced)
        }
        ("low-point", Section::Touchpoints, "experience") => true,
        ("low-point", Section::Touchpoints, "day") => touchpoint().is_some_and(|t| t.record.experience.is_some()),
        _ => false,
    }
}

/// Whether a touchpoint lists a need of the gap: one that it is about, or one of its touchpoint.
fn shares_need(view: &View<'_>, gap: &Gap, t: &Point<'_>) -> bool {
    gap.items.iter().any(|item| match item.section {
        Section::Needs => t.needs.contains(&item.index()),
        Section::Touchpoints => {
            view.touchpoints.get(item.index()).is_some_and(|x| x.needs.iter().any(|need| t.needs.contains(need)))
        }
        Section::Phases
        | Section::Actors
        | Section::Information
        | Section::Handovers
        | Section::Coordinators
        | Section::JointPlans
        | Section::Notes
        | Section::Reviews => false,
    })
}

/// Whether handovers that bring something lead to a touchpoint and from it.
fn on_the_way(view: &View<'_>, t: &Point<'_>) -> bool {
    view.reaching(t).chain(view.leaving(t)).any(|h| !h.record.information.is_empty())
}

/// Everything that could not be read and that a rule reads, in the order of the file.
pub(crate) fn doubts(view: &View<'_>) -> Vec<Doubt> {
    let journey = view.journey;
    let mut found = Vec::new();
    values(Place::Head, fields::HEAD, &journey.head.extra, &mut found);
    values(Place::Person, fields::PERSON, &journey.person.extra, &mut found);
    macro_rules! list {
        ($($section:ident $field:ident $keys:path |$it:ident| [$($key:literal $known:expr),*];)+) => {
            $(for (index, $it) in journey.$field.iter().enumerate() {
                let place = Place::Item(ItemAt::new(Section::$section, index));
                values(place, $keys, &$it.extra, &mut found);
                $(if !$known {
                    found.extend(doubt(place, $keys, $key, Why::UnknownWord));
                })*
            })+
        };
    }
    list! {
        Actors actors fields::ACTOR |it| ["level" it.level.is_recognised()];
        Needs needs fields::NEED |it| [];
        Information information fields::INFORMATION |it| [];
        Touchpoints touchpoints fields::TOUCHPOINT |it| [
            "kind" it.kind.is_recognised(), "channel" it.channel.is_recognised(), "status" it.status.is_recognised(),
            "participation" it.participation.as_ref().is_none_or(Closed::is_recognised)
        ];
        Handovers handovers fields::HANDOVER |it| [
            "kind" it.kind.is_recognised(), "carrier" it.carrier.is_recognised(), "consent" it.consent.is_recognised()
        ];
        Coordinators coordinators fields::COORDINATOR |it| [];
        JointPlans joint_plans fields::JOINT_PLAN |it| [];
    }
    for (index, it) in journey.handovers.iter().enumerate().filter(|(_, it)| !it.content.extra.unread.is_empty()) {
        if it.content.extra.unread.iter().any(|(key, unread)| is_unreadable(key, unread)) {
            let place = Place::Item(ItemAt::new(Section::Handovers, index));
            found.extend(doubt(place, fields::HANDOVER, "content", Why::Unreadable));
        }
    }
    if journey.person.birthdays.iter().any(|it| it.extra.unread.iter().any(|(key, unread)| is_unreadable(key, unread)))
    {
        found.extend(doubt(Place::Person, fields::PERSON, "birthdays", Why::Unreadable));
    }
    strays(view, &mut found);
    references(view, &mut found);
    found
}

/// What stands in a list and is no item may have been one.
fn strays(view: &View<'_>, found: &mut Vec<Doubt>) {
    let journey = view.journey;
    for (list, strays) in [
        (Section::Touchpoints, journey.touchpoints.strays()),
        (Section::Handovers, journey.handovers.strays()),
        (Section::Coordinators, journey.coordinators.strays()),
        (Section::JointPlans, journey.joint_plans.strays()),
    ] {
        if !strays.is_empty() {
            found.extend(doubt(Place::Head, fields::HEAD, list.key(), Why::Unreadable));
        }
    }
}

/// The references to nothing, by the fields in which they stand.
fn references(view: &View<'_>, found: &mut Vec<Doubt>) {
    let lacks = |resolved: usize, ids: &[Id]| resolved < ids.len() && resolved < distinct(ids);
    for t in &view.touchpoints {
        let it = t.record;
        let dangles = [
            ("actor", Why::UnknownActor, t.actor.is_none()),
            ("needs", Why::UnknownReference, lacks(t.needs.len(), &it.needs)),
            ("informationNeeded", Why::UnknownReference, lacks(t.needed.len(), &it.information_needed)),
            ("informationProduced", Why::UnknownReference, lacks(t.produced.len(), &it.information_produced)),
        ];
        dangling(t.item(), fields::TOUCHPOINT, &it.extra, &dangles, found);
    }
    let of_items = |ids: &[Id]| ids.iter().any(|id| view.information(id).is_none());
    for h in &view.handovers {
        let it = h.record;
        let dangles = [
            ("from", Why::UnknownSender, h.from.is_none()),
            ("to", Why::UnknownReceiver, h.to.is_none() && it.to.is_some()),
            ("information", Why::UnknownReference, of_items(&it.information)),
        ];
        dangling(h.item(), fields::HANDOVER, &it.extra, &dangles, found);
    }
    for plan in &view.plans {
        let it = plan.record;
        let dangles = [
            ("actors", Why::UnknownReference, it.actors.iter().any(|id| view.actor(id).is_none())),
            ("information", Why::UnknownReference, of_items(&it.information)),
        ];
        dangling(plan.item(), fields::JOINT_PLAN, &it.extra, &dangles, found);
    }
}

/// The fields of an item whose references lead to nothing; not those that could not even be read.
fn dangling(
    item: ItemAt,
    keys: fields::Keys,
    extra: &Extra,
    dangles: &[(&'static str, Why, bool)],
    found: &mut Vec<Doubt>,
) {
    for (key, why, _) in dangles.iter().filter(|(key, _, dangles)| *dangles && !extra.unread.contains_key(key)) {
        found.extend(doubt(Place::Item(item), keys, key, *why));
    }
}

/// How many they are without repetition.
fn distinct(ids: &[Id]) -> usize {
    ids.iter().collect::<BTreeSet<_>>().len()
}

fn values(place: Place, keys: fields::Keys, extra: &Extra, found: &mut Vec<Doubt>) {
    for (key, unread) in extra.unread.iter() {
        if is_unreadable(key, unread) {
            found.extend(doubt(place, keys, key, Why::Unreadable));
        }
    }
}

/// Something stands there that cannot be read, or nothing where something must.
fn is_unreadable(key: &str, unread: &Unread) -> bool {
    match unread {
        Unread::Absent => true,
        Unread::Present { raw, .. } => *raw != Raw::Null || fields::REQUIRED.contains(&key),
    }
}

fn doubt(place: Place, keys: fields::Keys, key: &str, why: Why) -> Option<Doubt> {
    let (key, rules) = *keys.iter().find(|(known, _)| *known == key)?;
    Some(Doubt { place, key, rules, why })
}
