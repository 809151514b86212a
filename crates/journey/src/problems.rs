//! What is unsound in a journey. Computed from the journey itself, so that the list follows every edit.

use crate::day::Day;
use crate::items::Slot;
use crate::journey::{Journey, Section};
use crate::raw::{Expected, Extra, Raw, Unread};
use crate::record::RecordRef;
use crate::records::Id;
use crate::references::{Target, each_reference};
use crate::words::Closed;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Something in the journey that is not sound.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Where in the document: `touchpoints[3].day`. Empty: the whole document.
    pub path: String,
    /// The item it is in.
    pub slot: Option<Slot>,
    /// What it is.
    #[serde(flatten)]
    pub kind: ProblemKind,
}

/// The ways in which a journey can be unsound.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum ProblemKind {
    /// A key stands more than once in an object; the last one counts, and one is left at the next save.
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// A required key is missing.
    MissingKey {
        /// The key.
        key: String,
    },
    /// A value is not of the form that the format asks for. It is kept as it came.
    NotUnderstood {
        /// The key, or the list that the value stands in.
        key: String,
        /// What the format asks for.
        expected: Expected,
        /// What stands there, shortened.
        found: String,
    },
    /// A word that the closed list does not have.
    UnknownWord {
        /// The key.
        key: String,
        /// The word.
        word: String,
        /// The words that the format knows, with commas.
        known: String,
    },
    /// Two items have the same id; references go to the first.
    RepeatedId {
        /// The id.
        id: Id,
    },
    /// A reference to nothing.
    NoSuchItem {
        /// The key.
        key: String,
        /// The id that nothing has.
        id: Id,
        /// What it should name.
        target: Target,
    },
    /// Something ends before it starts.
    EndBeforeStart {
        /// The first day.
        start: Day,
        /// The last day.
        end: Day,
    },
}

impl ProblemKind {
    /// The stable name of the kind, under which `locales/` has its words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::RepeatedKey { .. } => "repeated-key",
            Self::MissingKey { .. } => "missing-key",
            Self::NotUnderstood { .. } => "not-understood",
            Self::UnknownWord { .. } => "unknown-word",
            Self::RepeatedId { .. } => "repeated-id",
            Self::NoSuchItem { .. } => "no-such-item",
            Self::EndBeforeStart { .. } => "end-before-start",
        }
    }
}

/// So many problems are listed. Who has mended those sees the rest.
pub const MOST_PROBLEMS: usize = 20_000;

/// What is unsound in the journey, in the order of the file, [`MOST_PROBLEMS`] of it at most. Repeated keys are known to
/// the reader alone.
pub fn problems(journey: &Journey) -> Vec<Problem> {
    let mut finder = Finder { targets: targets(journey), found: Vec::new() };
    finder.record("", Slot::HEAD, (&journey.head).into());
    finder.record("person", Slot::PERSON, (&journey.person).into());
    macro_rules! list {
        ($($field:ident $key:literal),+) => {
            $(for (index, (slot, record)) in journey.$field.slotted().enumerate() {
                if finder.found.len() >= MOST_PROBLEMS {
                    break;
                }
                finder.record(&format!("{}[{}]", $key, journey.$field.file_index(index)), slot, record.into());
            }
            for (index, raw) in journey.$field.strays().iter().take(MOST_PROBLEMS) {
                finder.found.push(Problem {
                    path: format!("{}[{index}]", $key),
                    slot: None,
                    kind: not_understood($key, raw, Expected::Object),
                });
            })+
        };
    }
    list!(
        phases "phases", actors "actors", needs "needs", information "information", touchpoints "touchpoints",
        handovers "handovers", coordinators "coordinators", joint_plans "jointPlans", notes "notes", reviews "reviews"
    );
    finder.found.truncate(MOST_PROBLEMS);
    finder.found
}

/// What each id names; the first item of an id counts.
fn targets(journey: &Journey) -> BTreeMap<&Id, (Slot, Target)> {
    let kinds: BTreeMap<Slot, Target> = Section::ALL
        .iter()
        .flat_map(|section| journey.slots(*section).into_iter().map(|slot| (slot, section.target())))
        .chain([(Slot::PERSON, Target::FamilyMember)])
        .collect();
    let mut targets = BTreeMap::new();
    for (slot, id) in journey.ids() {
        let target = kinds.get(&slot).copied().unwrap_or(Target::Anything);
        targets.entry(id).or_insert((slot, target));
    }
    targets
}

struct Finder<'a> {
    targets: BTreeMap<&'a Id, (Slot, Target)>,
    found: Vec<Problem>,
}

impl Finder<'_> {
    fn record(&mut self, path: &str, slot: Slot, record: RecordRef<'_>) {
        let mut kinds: Vec<(String, ProblemKind)> = Vec::new();
        extra_problems("", record.extra(), &mut kinds);
        nested_problems(record, &mut kinds);
        word_problems(record, &mut kinds);
        self.id_problems(record, slot, &mut kinds);
        if let Some((key, start, end)) = interval(record)
            && end < start
        {
            kinds.push((key.to_owned(), ProblemKind::EndBeforeStart { start, end }));
        }
        let mut in_file: Option<InFile<'_>> = None;
        each_reference(record, |key, index, target, id| {
            let named = self.targets.get(id).map(|(_, named)| *named);
            let sound = named.is_some_and(|named| target == Target::Anything || named == target);
            let unread = index.is_none() && record.extra().unread.contains_key(key);
            if !sound && !unread {
                let within = index.map_or_else(
                    || key.to_owned(),
                    |index| {
                        if in_file.as_ref().is_none_or(|it| it.key != key) {
                            in_file = Some(InFile::of(record.extra(), key));
                        }
                        in_file.as_ref().map_or_else(String::new, |it| it.path(index))
                    },
                );
                kinds.push((within, ProblemKind::NoSuchItem { key: key.to_owned(), id: id.clone(), target }));
            }
        });
        self.found.extend(kinds.into_iter().map(|(key, kind)| Problem {
            path: join(path, &key),
            slot: Some(slot),
            kind,
        }));
    }

    fn id_problems(&self, record: RecordRef<'_>, slot: Slot, kinds: &mut Vec<(String, ProblemKind)>) {
        if let RecordRef::Person(person) = record {
            let (in_file, mut met) = (InFile::of(&person.extra, "family"), BTreeSet::new());
            for (index, member) in person.family.iter().enumerate() {
                if !met.insert(&member.id) && !member.id.0.is_empty() {
                    let path = in_file.path(index) + ".id";
                    kinds.push((path, ProblemKind::RepeatedId { id: member.id.clone() }));
                }
            }
            return;
        }
        if let Some(id) = record.id().filter(|id| !id.0.is_empty())
            && self.targets.get(id).is_some_and(|(first, _)| *first != slot)
        {
            kinds.push(("id".to_owned(), ProblemKind::RepeatedId { id: id.clone() }));
        }
    }
}

fn join(path: &str, key: &str) -> String {
    match (path.is_empty(), key.is_empty()) {
        (true, _) => key.to_owned(),
        (_, true) => path.to_owned(),
        _ => format!("{path}.{key}"),
    }
}

fn not_understood(key: &str, raw: &Raw, expected: Expected) -> ProblemKind {
    const MOST: usize = 60;
    let mut found = raw.to_json();
    if let Some((cut, _)) = found.char_indices().nth(MOST) {
        found.truncate(cut);
        found.push('…');
    }
    ProblemKind::NotUnderstood { key: key.to_owned(), expected, found }
}

fn extra_problems(path: &str, extra: &Extra, kinds: &mut Vec<(String, ProblemKind)>) {
    for (key, unread) in extra.unread.iter() {
        let (raw, expected) = match unread {
            Unread::Absent => {
                kinds.push((join(path, key), ProblemKind::MissingKey { key: key.to_owned() }));
                continue;
            }
            Unread::Present { raw, expected } => (raw, *expected),
        };
        match (raw, element_of(expected)) {
            (Raw::List(elements), Some(element)) => {
                for (index, raw) in elements.iter().enumerate().filter(|(_, raw)| !is(raw, element)) {
                    kinds.push((join(path, &format!("{key}[{index}]")), not_understood(key, raw, element)));
                }
            }
            _ => kinds.push((join(path, key), not_understood(key, raw, expected))),
        }
    }
}

/// What each element of a list should be; `None` when no list is asked for.
fn element_of(expected: Expected) -> Option<Expected> {
    match expected {
        Expected::TextList => Some(Expected::Text),
        Expected::ObjectList => Some(Expected::Object),
        Expected::Text
        | Expected::Id
        | Expected::Number
        | Expected::Count
        | Expected::Rating
        | Expected::Flag
        | Expected::Date
        | Expected::Object => None,
    }
}

/// Whether an element of a list was understood.
fn is(raw: &Raw, element: Expected) -> bool {
    match raw {
        Raw::Text(_) => element == Expected::Text,
        Raw::Object(_) => element == Expected::Object,
        Raw::Null | Raw::Bool(_) | Raw::Number(_) | Raw::List(_) => false,
    }
}

/// Where the elements of a list field that were understood stand in the file.
struct InFile<'a> {
    key: &'a str,
    /// None: where they stand in the record.
    places: Option<Vec<usize>>,
}

impl<'a> InFile<'a> {
    fn of(extra: &Extra, key: &'a str) -> Self {
        let places = match extra.unread.get(key) {
            Some(Unread::Present { raw: Raw::List(elements), expected }) => {
                let wanted = element_of(*expected).unwrap_or(*expected);
                let understood = elements.iter().enumerate().filter(|(_, raw)| is(raw, wanted));
                Some(understood.map(|(in_file, _)| in_file).collect())
            }
            _ => None,
        };
        Self { key, places }
    }

    /// The path to the `index`th of them.
    fn path(&self, index: usize) -> String {
        let in_file = self.places.as_ref().and_then(|places| places.get(index)).unwrap_or(&index);
        format!("{}[{in_file}]", self.key)
    }
}

fn nested_problems(record: RecordRef<'_>, kinds: &mut Vec<(String, ProblemKind)>) {
    let mut at = |path: &str, extra: &Extra| extra_problems(path, extra, kinds);
    match record {
        RecordRef::Head(head) => {
            head.planned_journey.iter().for_each(|planned| at("plannedJourney", &planned.extra));
            head.origin.iter().for_each(|origin| at("origin", &origin.extra));
            let in_file = InFile::of(&head.extra, "alignment");
            for (index, pair) in head.alignment.iter().enumerate() {
                at(&in_file.path(index), &pair.extra);
            }
        }
        RecordRef::Person(person) => {
            let in_file = InFile::of(&person.extra, "birthdays");
            for (index, birthday) in person.birthdays.iter().enumerate() {
                at(&in_file.path(index), &birthday.extra);
            }
            let in_file = InFile::of(&person.extra, "family");
            for (index, member) in person.family.iter().enumerate() {
                at(&in_file.path(index), &member.extra);
            }
        }
        RecordRef::Handover(handover) => at("content", &handover.content.extra),
        RecordRef::Review(review) => {
            review.gap.iter().for_each(|gap| at("gap", &gap.extra));
            let in_file = InFile::of(&review.extra, "comments");
            for (index, comment) in review.comments.iter().enumerate() {
                at(&in_file.path(index), &comment.extra);
            }
        }
        RecordRef::Phase(_)
        | RecordRef::Actor(_)
        | RecordRef::Need(_)
        | RecordRef::InformationItem(_)
        | RecordRef::Touchpoint(_)
        | RecordRef::Coordinator(_)
        | RecordRef::JointPlan(_)
        | RecordRef::Note(_) => {}
    }
}

fn word_problems(record: RecordRef<'_>, kinds: &mut Vec<(String, ProblemKind)>) {
    fn check<T: Closed>(key: &str, value: Option<&T>, kinds: &mut Vec<(String, ProblemKind)>) {
        if let Some(value) = value.filter(|value| !value.is_recognised()) {
            let kind = ProblemKind::UnknownWord {
                key: key.to_owned(),
                word: value.word().to_owned(),
                known: T::WORDS.join(", "),
            };
            kinds.push((key.to_owned(), kind));
        }
    }
    match record {
        RecordRef::Head(head) => {
            check("kind", Some(&head.kind), kinds);
            check("country", head.country.as_ref(), kinds);
        }
        RecordRef::Actor(actor) => {
            let told_already = actor.extra.unread.contains_key("level");
            check("level", Some(&actor.level).filter(|_| !told_already), kinds);
        }
        RecordRef::Touchpoint(touchpoint) => {
            check("kind", Some(&touchpoint.kind), kinds);
            check("channel", Some(&touchpoint.channel), kinds);
            check("status", Some(&touchpoint.status), kinds);
            check("participation", touchpoint.participation.as_ref(), kinds);
            check("evidence", touchpoint.evidence.as_ref(), kinds);
        }
        RecordRef::Handover(handover) => {
            check("kind", Some(&handover.kind), kinds);
            check("carrier", Some(&handover.carrier), kinds);
            check("consent", Some(&handover.consent), kinds);
            check("evidence", handover.evidence.as_ref(), kinds);
        }
        RecordRef::Coordinator(coordinator) => check("consent", Some(&coordinator.consent), kinds),
        RecordRef::Review(review) => check("status", Some(&review.status), kinds),
        RecordRef::Person(_)
        | RecordRef::Phase(_)
        | RecordRef::Need(_)
        | RecordRef::InformationItem(_)
        | RecordRef::JointPlan(_)
        | RecordRef::Note(_) => {}
    }
}

/// The key, the first and the last day of a record that lasts.
fn interval(record: RecordRef<'_>) -> Option<(&'static str, Day, Day)> {
    match record {
        RecordRef::Need(need) => Some(("toDay", need.from_day, need.to_day?)),
        RecordRef::Coordinator(coordinator) => Some(("toDay", coordinator.from_day, coordinator.to_day?)),
        RecordRef::JointPlan(plan) => Some(("toDay", plan.from_day, plan.to_day?)),
        RecordRef::Touchpoint(touchpoint) => {
            let start = touchpoint.day.unwrap_or(0);
            Some(("duration", start, start + touchpoint.duration))
        }
        RecordRef::Head(_)
        | RecordRef::Person(_)
        | RecordRef::Phase(_)
        | RecordRef::Actor(_)
        | RecordRef::InformationItem(_)
        | RecordRef::Handover(_)
        | RecordRef::Note(_)
        | RecordRef::Review(_) => None,
    }
}
