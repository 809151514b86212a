//! Random journeys that have every kind of gap often, and the thresholds to check them with.
//!
//! An item is a row of dice, and the knobs of the journey say how they are read: so a failing
//! journey shrinks towards few items with few words. A die that fell on 0 is the default.

use gaps::Settings;
use journey::{
    Actor, Birthday, Carrier, Channel, Closed, Consent, Content, Coordinator, Day, Handover, HandoverKind, Id,
    InformationItem, JointPlan, Journey, Level, Need, Participation, Person, Record, Status, Touchpoint,
    TouchpointKind,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// No rule reads these, in any kind of record.
#[allow(dead_code, reason = "not every test that makes journeys asks")]
pub(crate) const NEVER_READ: [&str; 22] = [
    "title",
    "summary",
    "language",
    "country",
    "dayZero",
    "alignment",
    "plannedJourney",
    "origin",
    "alias",
    "description",
    "family",
    "phase",
    "with",
    "quote",
    "narration",
    "evidence",
    "note",
    "limitSource",
    "consentDay",
    "sensitive",
    "area",
    "of",
];

type Row = Vec<u16>;

/// A journey and the thresholds to check it with.
pub(crate) struct Case {
    pub(crate) journey: Journey,
    pub(crate) settings: Settings,
}

/// As a sketch: one line is one item, with the fields that are not the defaults.
impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut lines = vec![String::new()];
        self.journey.each_record(|_, _, record| lines.push(line(record)));
        lines.push(format!("settings {:?}", self.settings.changed()));
        f.write_str(&lines.join("\n"))
    }
}

fn line(record: &Record) -> String {
    let fields = |record: &Record| serde_json::to_value(record).unwrap()["value"].as_object().unwrap().clone();
    let blank = match record {
        Record::Person(_) => fields(&Person::default().into()),
        Record::Actor(_) => fields(&Actor::default().into()),
        Record::Need(_) => fields(&Need::default().into()),
        Record::Touchpoint(_) => fields(&Touchpoint::default().into()),
        Record::Handover(_) => fields(&Handover::default().into()),
        Record::Coordinator(_) => fields(&Coordinator::default().into()),
        Record::JointPlan(_) => fields(&JointPlan::default().into()),
        Record::InformationItem(_) => fields(&InformationItem::default().into()),
        Record::Head(_) | Record::Phase(_) | Record::Note(_) | Record::Review(_) => serde_json::Map::default(),
    };
    let told: Vec<String> = fields(record)
        .iter()
        .filter(|(key, value)| blank.get(*key) != Some(value))
        .map(|(key, value)| format!("{key}={value}"))
        .collect();
    format!("{} {}", record.kind(), told.join(" "))
}

/// Random cases.
pub(crate) fn cases() -> impl Strategy<Value = Case> {
    let row = |dice: usize| vec(any::<u16>(), dice);
    (row(24), row(80), vec(row(44), 0..14), vec(row(44), 0..14), vec(row(20), 0..6), row(32)).prop_map(
        |(knobs, lists, touchpoints, handovers, others, settings)| {
            let journey = Knobs::new(&knobs).journey(&lists, &touchpoints, &handovers, &others);
            Case { journey, settings: thresholds(&settings) }
        },
    )
}

/// Half of the thresholds are the defaults, half are small.
fn thresholds(row: &[u16]) -> Settings {
    let mut dice = Dice::new(row);
    let changed: Vec<String> = Settings::NAMES
        .iter()
        .filter_map(|name| if dice.falls(50) { Some(format!("{name:?}: {}", dice.of(12))) } else { dice.skip() })
        .collect();
    Settings::from_json(&format!("{{{}}}", changed.join(", "))).unwrap()
}

struct Dice<'r> {
    row: &'r [u16],
    at: usize,
}

impl<'r> Dice<'r> {
    fn new(row: &'r [u16]) -> Self {
        Self { row, at: 0 }
    }

    fn next(&mut self) -> usize {
        self.at += 1;
        usize::from(self.row.get(self.at - 1).copied().unwrap_or_default())
    }

    fn skip<T>(&mut self) -> Option<T> {
        self.at += 1;
        None
    }

    /// From 0 to `count` − 1.
    fn of(&mut self, count: usize) -> usize {
        self.next() % count.max(1)
    }

    /// True in so many of a hundred.
    fn falls(&mut self, percent: usize) -> bool {
        self.of(100) >= 100 - percent
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.of(from.len())].clone()
    }
}

struct Knobs {
    span: usize,
    actors: usize,
    needs: usize,
    items: usize,
    owners: usize,
    /// Per cent.
    refused: usize,
    undated: usize,
    unowned: usize,
    /// Handovers from the first touchpoint.
    hub: usize,
    /// How many coordinators and joint plans at most.
    people: usize,
    /// Whether ids, references, words and days may be unsound.
    unsound: bool,
    horizon: Option<Day>,
    access: (bool, bool),
    birthdays: Vec<Birthday>,
}

/// Numbers on both sides of the thresholds.
const TELLING: &[Day] = &[0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 19, 20, 21, 27, 28, 29, 30, 89, 90, 91, 179, 180, 181];

impl Knobs {
    fn new(row: &[u16]) -> Self {
        let mut dice = Dice::new(row);
        let span = dice.pick(&[40, 8, 20, 100, 300]);
        let horizon = match dice.of(4) {
            0 | 1 => None,
            2 => Some(dice.of(span * 2) as Day),
            _ => Some(dice.of(span) as Day - 5),
        };
        let birthdays = (0..dice.of(3)).map(|_| Birthday {
            age: dice.pick(&[18, 20]),
            day: dice.of(span.min(40)) as Day,
            ..Birthday::default()
        });
        let birthdays = birthdays.collect();
        Self {
            span,
            actors: dice.pick(&[3, 2, 4, 6]),
            needs: dice.pick(&[2, 1, 3, 4]),
            items: dice.pick(&[2, 1, 3]),
            owners: dice.pick(&[4, 2, 6, 12]),
            refused: dice.pick(&[10, 0, 40]),
            undated: dice.pick(&[10, 0, 40]),
            unowned: dice.pick(&[20, 0, 70]),
            hub: dice.pick(&[0, 90]),
            people: dice.pick(&[0, 1, 2, 4]),
            access: (dice.falls(50), dice.falls(50)),
            unsound: dice.falls(25),
            horizon,
            birthdays,
        }
    }

    fn journey(&self, lists: &[u16], touchpoints: &[Row], handovers: &[Row], others: &[Row]) -> Journey {
        let mut journey = Journey::new(Id::from("random"), "Random");
        journey.head.last_day = self.horizon;
        let (needs_interpreter, no_access) = self.access;
        let birthdays = self.birthdays.clone();
        journey.add(Person { needs_interpreter, digital_access: !no_access, birthdays, ..Person::default() }.into());
        self.lists(lists, &mut journey);
        let count = touchpoints.len();
        for (at, row) in touchpoints.iter().enumerate() {
            let record = self.touchpoint(at, &mut Dice::new(row));
            journey.add(record);
        }
        for (at, row) in handovers.iter().enumerate() {
            let record = self.handover(at, count, &mut Dice::new(row));
            journey.add(record);
        }
        for (at, row) in others.iter().enumerate() {
            let mut dice = Dice::new(row);
            let record = if dice.falls(50) { self.plan(at, &mut dice) } else { self.coordinator(at, &mut dice) };
            if at < self.people {
                journey.add(record);
            }
        }
        journey
    }

    fn lists(&self, row: &[u16], journey: &mut Journey) {
        let mut dice = Dice::new(row);
        for at in 0..self.actors {
            let level = self.word(&mut dice, &[Level::Municipality, Level::Region, Level::Citizen, Level::State]);
            let records = dice.falls(25).then(|| dice.pick(&["a0", "shared", "a1", ""]).to_owned());
            journey.add(Actor { id: self.own_id("a", at, &mut dice), level, records, ..Actor::default() }.into());
        }
        for at in 0..self.needs {
            let from_day = dice.of(self.span) as Day / 2 - 3;
            let to_day = dice.falls(50).then(|| from_day + self.days(&mut dice));
            let critical = dice.falls(50);
            let id = self.own_id("n", at, &mut dice);
            journey.add(Need { id, from_day, to_day, critical, ..Need::default() }.into());
        }
        for at in 0..self.items {
            let (assessment, id) = (dice.falls(60), self.own_id("i", at, &mut dice));
            journey.add(InformationItem { id, assessment, ..InformationItem::default() }.into());
        }
    }

    fn touchpoint(&self, at: usize, dice: &mut Dice<'_>) -> Record {
        let texts = |dice: &mut Dice<'_>| match dice.of(6) {
            4 => vec!["law".to_owned()],
            5 => vec!["law".to_owned(), "trauma".to_owned()],
            _ => vec![],
        };
        let day = self.day(dice);
        let duration = match self.birthdays.first() {
            Some(birthday) if dice.falls(15) => (birthday.day - day).max(1) + dice.of(4) as Day - 1,
            _ => self.days(dice) - if self.unsound && dice.falls(5) { 9 } else { 0 },
        };
        Touchpoint {
            id: self.own_id("T", at, dice),
            actor: self.one("a", self.actors, dice),
            day: (!dice.falls(self.undated)).then_some(day),
            duration,
            kind: self.word(dice, &[TouchpointKind::Service, TouchpointKind::Service, TouchpointKind::Processing]),
            channel: self.word(dice, Channel::ALL),
            owner: (!dice.falls(self.unowned)).then(|| match dice.of(self.owners + 1) {
                0 => " ".to_owned(),
                1 => " p1".to_owned(),
                other => format!("p{other}"),
            }),
            status: if dice.falls(self.refused) { Status::Refused } else { self.word(dice, STATUSES) },
            refused_because_of: dice.falls(50).then(|| self.one("n", self.needs, dice)),
            needs: self.some("n", self.needs, dice),
            information_needed: self.some("i", self.items, dice),
            information_produced: self.some("i", self.items, dice),
            decision: dice.falls(25),
            participation: dice.falls(70).then(|| self.word(dice, Participation::ALL)),
            experience: dice.falls(60).then(|| dice.pick(&[-1, 0, 2, -2, 1])),
            entry: dice.falls(20),
            goal: dice.falls(15),
            forms: dice.pick(&[0, 0, 1, 2]),
            interpreter: dice.falls(30),
            own_language: dice.falls(30),
            offline_alternative: dice.falls(30),
            competence_needed: texts(dice),
            competence_present: texts(dice),
            guideline_count: dice.of(8) as u32,
            guidelines_conflict: dice.falls(10),
            ends_at_age: dice.falls(60).then(|| dice.pick(&[18, 20])),
            ..Touchpoint::default()
        }
        .into()
    }

    fn handover(&self, at: usize, touchpoints: usize, dice: &mut Dice<'_>) -> Record {
        let sent_day = (!dice.falls(15)).then(|| self.day(dice));
        let near = |dice: &mut Dice<'_>| sent_day.unwrap_or(0) + dice.of(14) as Day - 1;
        let complete = dice.falls(50);
        let missing = dice.of(12);
        let part = |at: usize| (complete && missing != at).then(String::new);
        Handover {
            id: self.own_id("H", at, dice),
            from: if dice.falls(self.hub) { Id::from("T0") } else { self.one("T", touchpoints, dice) },
            to: (!dice.falls(8)).then(|| self.one("T", touchpoints, dice)),
            kind: self.word(dice, HandoverKind::ALL),
            accepted_day: dice.falls(50).then(|| near(dice)),
            refused: dice.falls(self.refused),
            carrier: self.word(dice, CARRIERS),
            information: self.some("i", self.items, dice),
            arrived_day: dice.falls(30).then(|| near(dice)),
            information_limit: dice.falls(40).then(|| dice.of(10) as Day),
            limit: dice.falls(40).then(|| self.days(dice)),
            content: Content {
                reason: part(0),
                summary: part(1),
                actions: part(2),
                deadline: part(3),
                warning_signs: part(4),
                contact: part(5),
                ..Content::default()
            },
            consent: self.word(dice, Consent::ALL),
            feedback_day: dice.falls(30).then(|| near(dice)),
            feedback_needed: !dice.falls(20),
            sender_holds: dice.falls(40),
            payer: dice.falls(50).then(|| self.one("a", self.actors, dice)),
            beneficiary: dice.falls(70).then(|| self.one("a", self.actors, dice)),
            border: dice.falls(30),
            competent_authority: dice.falls(50).then(|| "Tornedalen".to_owned()),
            sent_day,
            ..Handover::default()
        }
        .into()
    }

    fn coordinator(&self, at: usize, dice: &mut Dice<'_>) -> Record {
        let from_day = self.day(dice);
        let name = |dice: &mut Dice<'_>| match dice.of(12) {
            10 => " p1".to_owned(),
            11 => String::new(),
            other => format!("p{}", 1 + other % 4),
        };
        let length = self.days(dice);
        Coordinator {
            id: self.own_id("C", at, dice),
            name: name(dice),
            from_day,
            to_day: dice.falls(60).then_some(from_day + length),
            deputy: dice.falls(40).then(|| name(dice)),
            ..Coordinator::default()
        }
        .into()
    }

    fn plan(&self, at: usize, dice: &mut Dice<'_>) -> Record {
        let from_day = self.day(dice);
        let length = self.days(dice) - if self.unsound { 3 } else { 0 };
        JointPlan {
            id: self.own_id("P", at, dice),
            actors: self.some("a", self.actors, dice),
            from_day,
            to_day: dice.falls(60).then_some(from_day + length),
            information: self.some("i", self.items, dice),
            person_present: !dice.falls(40),
            ..JointPlan::default()
        }
        .into()
    }

    fn day(&self, dice: &mut Dice<'_>) -> Day {
        match dice.of(4) {
            3 => dice.pick(TELLING),
            _ => dice.of(self.span) as Day,
        }
    }

    fn days(&self, dice: &mut Dice<'_>) -> Day {
        match dice.of(5) {
            0 => 0,
            1 | 2 => dice.of(self.span) as Day / 2,
            3 => dice.of(8) as Day,
            _ => dice.pick(TELLING),
        }
    }

    /// The id of the item at this place; that of the one before where ids repeat.
    fn own_id(&self, list: &str, at: usize, dice: &mut Dice<'_>) -> Id {
        let repeats = self.unsound && dice.falls(8);
        Id(format!("{list}{}", if repeats { at.saturating_sub(1) } else { at }))
    }

    /// A reference to an item of a list; in an unsound journey also to nothing.
    fn one(&self, list: &str, count: usize, dice: &mut Dice<'_>) -> Id {
        let roll = dice.next();
        let beyond = if self.unsound && roll >= 60_000 { count } else { 0 };
        Id(format!("{list}{}", roll % count.max(1) + beyond))
    }

    /// References to some items of a list, about a third of it.
    fn some(&self, list: &str, count: usize, dice: &mut Dice<'_>) -> Vec<Id> {
        let roll = dice.next();
        let mut ids: Vec<Id> = (0..count)
            .filter(|at| (roll >> (2 * at)) & 3 == 1 || roll % 3 == 1 && roll / 3 % count == *at)
            .map(|at| Id(format!("{list}{at}")))
            .collect();
        if roll % 7 == 6 {
            ids.reverse();
        }
        if self.unsound && roll % 5 == 4 {
            ids.push(Id(format!("{list}{}", count + roll % 2)));
            ids.extend(ids.first().cloned());
        }
        ids
    }

    fn word<T: Closed>(&self, dice: &mut Dice<'_>, words: &[T]) -> T {
        let roll = dice.next();
        if self.unsound && roll >= 62_000 { T::from("of another age") } else { words[roll % words.len()].clone() }
    }
}

const STATUSES: &[Status] = &[
    Status::Completed,
    Status::Completed,
    Status::Ongoing,
    Status::Planned,
    Status::Missing,
    Status::Failing,
    Status::AdHoc,
];

const CARRIERS: &[Carrier] = &[
    Carrier::Staff,
    Carrier::Staff,
    Carrier::System,
    Carrier::Meeting,
    Carrier::Citizen,
    Carrier::Relative,
    Carrier::CivilSociety,
    Carrier::None,
];
