//! A copy of a journey without what tells who it is about.
//!
//! Ids, dates, comments, links to other journeys and what the format does not know never come
//! along. Names are replaced where asked, the same by the same. Free text comes along line by line,
//! as far as somebody has read and kept it.

mod names;

use crate::free_text::{FreeText, each_text, lines};
use drawing::plain;
use journey::*;
use messages::{Language, Words};
use names::Names;
use std::collections::BTreeMap;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pseudonymising {
    /// Replace the person's alias and those of the family.
    pub person: bool,
    /// Replace the names of owners, coordinators and deputies.
    pub owners: bool,
    /// Replace the names of actors and of their record systems.
    pub actors: bool,
    /// The lines of free text that may stay, as they are or in other words.
    pub approved: Vec<Approved>,
}

/// A line of free text that somebody has read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    /// The line as it was read; one that has changed since does not stay.
    pub line: FreeText,
    /// What stands in its place.
    pub text: String,
}

impl Approved {
    /// The line may stay as it is.
    pub fn as_it_is(line: FreeText) -> Self {
        Self { text: line.text.clone(), line }
    }
}

impl Default for Pseudonymising {
    /// Everything is replaced, and nothing is kept.
    fn default() -> Self {
        Self { person: true, owners: true, actors: true, approved: Vec::new() }
    }
}

/// A copy of a journey, and what it is without.
#[derive(Clone, Debug, PartialEq)]
pub struct Pseudonymised {
    /// The copy. Its items have the slots that they have in the original.
    pub journey: Journey,
    /// What was taken out or replaced, in sentences.
    pub removed: Vec<String>,
}

/// Makes the copy; what replaces names and titles is in these words.
pub fn pseudonymise(journey: &Journey, choice: &Pseudonymising, words: &Words) -> Pseudonymised {
    let approved: BTreeMap<&FreeText, &str> =
        choice.approved.iter().map(|approved| (&approved.line, approved.text.as_str())).collect();
    let mut names = Names::of(journey, choice, words);
    let mut copy = Journey::new(Id::from("journey"), "");
    let mut counts = Counts::default();
    journey.each_record(|slot, place, record| {
        let mut record = record.clone();
        let number = match place {
            Place::At { index, .. } => index + 1,
            Place::Head | Place::Person => 1,
        };
        each_text(&mut record, &mut |field, part, text| {
            let found = lines(slot, field, part, text);
            let mut stay: Vec<String> = Vec::new();
            let mut gone = 0;
            for line in &found {
                match approved.get(line).map(|text| plain(text)).filter(|text| !text.is_empty()) {
                    Some(text) if text == plain(&line.text) => stay.push(line.text.clone()),
                    Some(text) => {
                        counts.reworded += 1;
                        stay.push(text);
                    }
                    None => gone += 1,
                }
            }
            *text = stay.join("\n");
            match field.strip_suffix("-title") {
                Some(kind) if text.is_empty() && gone > 0 => {
                    counts.titles += 1;
                    *text = words.text_with(&format!("pseudonym-{kind}"), &[("number", number.into())]);
                }
                _ => counts.dropped += gone,
            }
        });
        if let Some(record) = cleaned(record, slot, &mut names) {
            // Places count on, since only reviews and notes, which stand in lists of their own, may be left out.
            copy.put(place, slot, record);
        }
    });
    Pseudonymised { journey: copy, removed: removed(choice, words, &counts) }
}

/// How much free text is not what it was.
#[derive(Default)]
struct Counts {
    titles: usize,
    reworded: usize,
    dropped: usize,
}

fn removed(choice: &Pseudonymising, words: &Words, counts: &Counts) -> Vec<String> {
    let mut told = vec![words.text("pseudonymised")];
    for (asked, key) in [
        (choice.person, "pseudonymised-person"),
        (choice.owners, "pseudonymised-owners"),
        (choice.actors, "pseudonymised-actors"),
    ] {
        told.extend(asked.then(|| words.text(key)));
    }
    for (count, key) in [
        (counts.titles, "pseudonymised-titles"),
        (counts.reworded, "pseudonymised-reworded"),
        (counts.dropped, "pseudonymised-texts"),
    ] {
        told.extend((count > 0).then(|| words.text_with(key, &[("count", count.into())])));
    }
    told.push(words.text("pseudonymised-rest"));
    told
}

/// The record without what identifies; none when nothing is left of it. Every field is named, so
/// that a new one cannot slip through.
fn cleaned(record: Record, slot: Slot, names: &mut Names<'_>) -> Option<Record> {
    Some(match record {
        Record::Head(it) => head(it).into(),
        Record::Person(it) => person(it, names).into(),
        Record::Phase(Phase { id: _, title, extra: _ }) => {
            Phase { id: names.own(slot), title, extra: Extra::default() }.into()
        }
        Record::Actor(Actor { id: _, name, level, records, extra: _ }) => {
            let records = records.map(|records| names.records(&records));
            let name = names.actor(&name);
            Actor { id: names.own(slot), name, level: known(level), records, extra: Extra::default() }.into()
        }
        Record::Need(it) => need(it, slot, names).into(),
        Record::InformationItem(InformationItem { id: _, title, assessment, sensitive, extra: _ }) => {
            InformationItem { id: names.own(slot), title, assessment, sensitive, extra: Extra::default() }.into()
        }
        Record::Touchpoint(it) => touchpoint(it, slot, names).into(),
        Record::Handover(it) => handover(it, slot, names).into(),
        Record::Coordinator(Coordinator { id: _, name, actor, from_day, to_day, deputy, consent, extra: _ }) => {
            Coordinator {
                id: names.own(slot),
                name: names.owner(&name),
                actor: names.maybe(actor),
                from_day,
                to_day,
                deputy: deputy.map(|deputy| names.owner(&deputy)),
                consent: known(consent),
                extra: Extra::default(),
            }
            .into()
        }
        Record::JointPlan(it) => joint_plan(it, slot, names).into(),
        Record::Note(Note { id: _, text, on, extra: _ }) if !text.is_empty() => {
            Note { id: names.own(slot), text, on: names.maybe(on), extra: Extra::default() }.into()
        }
        Record::Note(_) => return None,
        Record::Review(it) => review(it, names)?.into(),
    })
}

/// A value of a closed list; what the format does not know was written by somebody.
fn known<T: Closed>(value: T) -> T {
    if value.is_recognised() { value } else { T::from("?") }
}

fn head(it: Head) -> Head {
    let Head {
        id: _,
        title,
        summary,
        kind,
        planned_journey: _,
        alignment: _,
        origin: _,
        language,
        country,
        day_zero: _,
        last_day,
        extra: _,
    } = it;
    Head {
        id: Id::from("journey"),
        title,
        summary,
        kind: known(kind),
        planned_journey: None,
        alignment: Vec::new(),
        origin: None,
        language: Language::from_tag(&language).map_or("und", Language::code).to_owned(),
        country: country.filter(Closed::is_recognised),
        day_zero: None,
        last_day,
        extra: Extra::default(),
    }
}

fn person(it: Person, names: &Names<'_>) -> Person {
    let Person { alias, description, needs_interpreter, digital_access, birthdays: _, family, extra: _ } = it;
    let member = |(at, FamilyMember { id: _, alias, relation, extra: _ }): (usize, FamilyMember)| FamilyMember {
        id: Names::member(at),
        alias: names.member_alias(alias, at),
        relation,
        extra: Extra::default(),
    };
    Person {
        alias: names.person(alias),
        description,
        needs_interpreter,
        digital_access,
        birthdays: Vec::new(),
        family: family.into_iter().enumerate().map(member).collect(),
        extra: Extra::default(),
    }
}

fn need(it: Need, slot: Slot, names: &Names<'_>) -> Need {
    let Need { id: _, title, of, area, from_day, to_day, critical, extra: _ } = it;
    let (id, of) = (names.own(slot), names.maybe(of));
    Need { id, title, of, area, from_day, to_day, critical, extra: Extra::default() }
}

fn joint_plan(it: JointPlan, slot: Slot, names: &Names<'_>) -> JointPlan {
    let JointPlan { id: _, title, actors, from_day, to_day, information, person_present, extra: _ } = it;
    let (id, actors, information) = (names.own(slot), names.all(actors), names.all(information));
    JointPlan { id, title, actors, from_day, to_day, information, person_present, extra: Extra::default() }
}

fn touchpoint(it: Touchpoint, slot: Slot, names: &mut Names<'_>) -> Touchpoint {
    let Touchpoint {
        id: _,
        title,
        actor,
        phase,
        with,
        kind,
        day,
        duration,
        channel,
        owner,
        status,
        refused_because_of,
        needs,
        information_needed,
        information_produced,
        decision,
        participation,
        experience,
        quote,
        narration,
        entry,
        goal,
        forms,
        interpreter,
        own_language,
        offline_alternative,
        competence_needed,
        competence_present,
        guideline_count,
        guidelines_conflict,
        ends_at_age: _,
        evidence,
        note,
        extra: _,
    } = it;
    Touchpoint {
        id: names.own(slot),
        title,
        actor: names.reference(&actor),
        phase: names.maybe(phase),
        with: names.all(with),
        kind: known(kind),
        day,
        duration,
        channel: known(channel),
        owner: owner.map(|owner| names.owner(&owner)),
        status: known(status),
        refused_because_of: names.maybe(refused_because_of),
        needs: names.all(needs),
        information_needed: names.all(information_needed),
        information_produced: names.all(information_produced),
        decision,
        participation: participation.map(known),
        experience,
        quote,
        narration,
        entry,
        goal,
        forms,
        interpreter,
        own_language,
        offline_alternative,
        competence_needed: names.competences(competence_needed),
        competence_present: names.competences(competence_present),
        guideline_count,
        guidelines_conflict,
        ends_at_age: None,
        evidence: evidence.map(known),
        note,
        extra: Extra::default(),
    }
}

fn handover(it: Handover, slot: Slot, names: &mut Names<'_>) -> Handover {
    let Handover {
        id: _,
        from,
        to,
        kind,
        sent_day,
        accepted_day,
        refused,
        carrier,
        information,
        arrived_day,
        information_limit,
        limit,
        limit_source,
        content,
        consent,
        consent_day,
        feedback_day,
        feedback_needed,
        sender_holds,
        payer,
        beneficiary,
        border,
        competent_authority,
        evidence,
        note,
        extra: _,
    } = it;
    let Content { reason, summary, actions, deadline, warning_signs, contact, extra: _ } = content;
    Handover {
        id: names.own(slot),
        from: names.reference(&from),
        to: names.maybe(to),
        kind: known(kind),
        sent_day,
        accepted_day,
        refused,
        carrier: known(carrier),
        information: names.all(information),
        arrived_day,
        information_limit,
        limit,
        limit_source,
        content: Content { reason, summary, actions, deadline, warning_signs, contact, extra: Extra::default() },
        consent: known(consent),
        consent_day,
        feedback_day,
        feedback_needed,
        sender_holds,
        payer: names.maybe(payer),
        beneficiary: names.maybe(beneficiary),
        border,
        competent_authority: competent_authority.map(|authority| names.authority(&authority)),
        evidence: evidence.map(known),
        note,
        extra: Extra::default(),
    }
}

/// A review keeps where it stands and who sees to it; what was said of it and its date do not come along.
fn review(it: Review, names: &mut Names<'_>) -> Option<Review> {
    let Review { gap, handover, status, assignee, due: _, comments: _, basis: _, extra: _ } = it;
    let gap = match gap {
        Some(GapKey { rule, subjects, extra: _ }) => {
            let rule = gaps::rule_by_slug(&rule)?.slug.to_owned();
            let subjects = subjects.iter().map(|subject| names.subject(subject)).collect();
            Some(GapKey { rule, subjects, extra: Extra::default() })
        }
        None => None,
    };
    Some(Review {
        gap,
        handover: names.maybe(handover),
        status: known(status),
        assignee: assignee.map(|assignee| names.owner(&assignee)),
        due: None,
        comments: Vec::new(),
        basis: None,
        extra: Extra::default(),
    })
}
