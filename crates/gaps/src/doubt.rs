//! # What stands in for what could not be read
//!
//! Where a value of the file is of the wrong type or a word is in no closed list, the journey holds
//! a default or a word that nobody knows. A gap that may be there only because of it is no gap: it
//! is *withheld*, and what could not be judged is said. `null` is not there, which is no doubt; nor is a
//! reference to nothing, of which the rules themselves know what it means.

mod fields;

use crate::gap::Gap;
use crate::ground::{Ground, Place};
use crate::item::ItemAt;
use crate::settings::Settings;
use crate::view::{Point, View};
use journey::{Closed, Extra, Id, Raw, Section, Unread};
use std::cell::OnceCell;

/// A value that could not be read, and that some rule reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Doubt {
    pub(crate) place: Place,
    pub(crate) key: &'static str,
    /// The rules that read it.
    pub(crate) rules: &'static [&'static str],
    /// A word that is in no closed list; else a value of the wrong type.
    pub(crate) is_word: bool,
}

/// A gap that may be there only because something could not be read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Withheld {
    pub(crate) gap: Gap,
    pub(crate) because: Vec<Doubt>,
}

/// Takes out of the gaps what may be there only because something could not be read.
pub(crate) fn withhold(view: &View<'_>, settings: &Settings, gaps: &mut Vec<Gap>) -> Vec<Withheld> {
    let doubts = doubts(view);
    let mut withheld = Vec::new();
    if !doubts.is_empty() {
        gaps.retain(|gap| {
            let because = because(view, settings, gap, &doubts);
            let stands = because.is_empty();
            if !stands {
                withheld.push(Withheld { gap: gap.clone(), because });
            }
            stands
        });
    }
    withheld
}

/// The doubts about one gap.
fn because(view: &View<'_>, settings: &Settings, gap: &Gap, doubts: &[Doubt]) -> Vec<Doubt> {
    let of_rule = || doubts.iter().filter(|doubt| doubt.rules.contains(&gap.rule));
    if of_rule().next().is_none() {
        return Vec::new();
    }
    // What a gap rests on takes long to find in a large journey, so it is the last that is asked.
    let ground = OnceCell::new();
    let has_read =
        |doubt: &Doubt| ground.get_or_init(|| Ground::of(view, settings, gap)).has_read(doubt.place, doubt.key);
    let touches = |doubt: &&Doubt| match told_again_without(view, gap, doubt) {
        Some(touches) => touches,
        None => may_close(view, gap, doubt) || (!only_hides(gap, doubt) && has_read(doubt)),
    };
    of_rule().filter(touches).copied().collect()
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
    // A run of days may go on past the day on which the journey ends.
    let Place::Item(item) = doubt.place else { return (gap.rule, doubt.key) == ("uncovered", "lastDay") };
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
        ("uncovered", Section::Handovers, "senderHolds" | "sentDay" | "from" | "to")
        | ("uncovered", Section::Coordinators, _) => gap.items.is_empty(),
        ("uncovered" | "service-cliff" | "age-cliff", Section::Touchpoints, "needs") => !gap.items.is_empty(),
        ("uncovered" | "service-cliff" | "age-cliff", Section::Touchpoints, "day" | "duration" | "kind") => {
            touchpoint().is_some_and(of_gap)
        }
        ("no-coordinator", Section::Coordinators, _) => true,
        ("single-point", Section::Touchpoints, "owner")
        | ("single-point", Section::Handovers, "from" | "to")
        | ("single-point", Section::Coordinators, "name") => true,
        ("parallel-tracks", Section::Touchpoints, "actor")
        | ("parallel-tracks", Section::Handovers, "from" | "to")
        | ("parallel-tracks", Section::JointPlans, "actors") => true,
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
                    found.extend(doubt(place, $keys, $key, true));
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
        if it.content.extra.unread.values().any(is_unreadable) {
            let place = Place::Item(ItemAt::new(Section::Handovers, index));
            found.extend(doubt(place, fields::HANDOVER, "content", false));
        }
    }
    found
}

fn values(place: Place, keys: fields::Keys, extra: &Extra, found: &mut Vec<Doubt>) {
    for (key, unread) in &extra.unread {
        if is_unreadable(unread) {
            found.extend(doubt(place, keys, key, false));
        }
    }
}

/// Something stands there; what is not there, or `null`, leaves no doubt.
fn is_unreadable(unread: &Unread) -> bool {
    match unread {
        Unread::Absent => false,
        Unread::Present { raw, .. } => *raw != Raw::Null,
    }
}

fn doubt(place: Place, keys: fields::Keys, key: &str, is_word: bool) -> Option<Doubt> {
    let (key, rules) = *keys.iter().find(|(known, _)| *known == key)?;
    Some(Doubt { place, key, rules, is_word })
}
