//! An invented journey that fills every field: what a record gains must be filled here too, or
//! this does not compile. Parallel tracks advance through time; needs, information and owners are
//! those of their time and place; most things work, and some handovers are late, refused, thin or
//! sent to nobody.

use crate::Outcome;
use crate::chance::Chance;
use journey::*;
use std::path::PathBuf;

/// What to write.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many touchpoints
    #[arg(long, default_value_t = 15)]
    touchpoints: usize,
    /// The same seed gives the same journey
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The file to write
    #[arg(long)]
    out: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let text = formats::journey_file::write(&invented(arguments.touchpoints, arguments.seed));
    std::fs::write(&arguments.out, text).map_err(|error| error.to_string())
}

/// A journey of so many touchpoints and a quarter more handovers.
pub(crate) fn invented(touchpoints: usize, seed: u64) -> Journey {
    let mut inventor = Inventor::new(touchpoints, seed);
    let mut journey = Journey::new(Id::from("invented"), "Invented journey");
    journey.add(inventor.head().into());
    journey.add(inventor.person().into());
    for number in 0..inventor.phases {
        journey.add(Phase { id: id('f', number), title: format!("Phase {number}"), extra: Extra::default() }.into());
    }
    for number in 0..inventor.actors {
        journey.add(inventor.actor(number).into());
    }
    for number in 0..inventor.needs {
        journey.add(inventor.need(number).into());
    }
    for number in 0..inventor.items {
        journey.add(inventor.information_item(number).into());
    }
    for number in 0..touchpoints {
        journey.add(inventor.touchpoint(number).into());
    }
    for number in 0..touchpoints + touchpoints / 4 {
        journey.add(inventor.handover(number).into());
    }
    for number in 0..1 + touchpoints / 200 {
        journey.add(inventor.coordinator(number).into());
        journey.add(inventor.joint_plan(number).into());
        let on = inventor.chance.maybe(80, |chance| id('t', chance.below(touchpoints)));
        journey.add(Note { id: id('m', number), text: "To be asked".to_owned(), on, extra: Extra::default() }.into());
        journey.add(inventor.review(number).into());
    }
    journey
}

struct Inventor {
    chance: Chance,
    touchpoints: usize,
    /// From day 0.
    days: Day,
    phases: usize,
    actors: usize,
    needs: usize,
    items: usize,
    actor_of: Vec<usize>,
    start_of: Vec<Option<Day>>,
}

const LEVELS: [Level; 7] = [
    Level::Citizen,
    Level::CivilSociety,
    Level::Private,
    Level::Municipality,
    Level::Region,
    Level::SelfGovernment,
    Level::State,
];
const COMPETENCE: [&str; 5] = ["autism", "addiction", "trauma", "debt", "law"];
const EVIDENCE: [Evidence; 3] = [Evidence::Observed, Evidence::Told, Evidence::Assumed];

impl Inventor {
    fn new(touchpoints: usize, seed: u64) -> Self {
        let root = (touchpoints as f64).sqrt() as usize;
        Self {
            chance: Chance::of(seed ^ ((touchpoints as u64) << 32)),
            touchpoints,
            days: i32::try_from(3 * touchpoints).unwrap_or(3_650).clamp(60, 3_650),
            phases: 4 + root / 30,
            actors: 5 + root / 3,
            needs: 3 + touchpoints / 40,
            items: 3 + touchpoints / 20,
            actor_of: Vec::new(),
            start_of: Vec::new(),
        }
    }

    fn day(&mut self) -> Day {
        self.chance.between(0, self.days)
    }

    /// One of `many` things that belong to about this time.
    fn near(&mut self, number: usize, of: usize, many: usize) -> usize {
        let place = number * many / of.max(1);
        let far = if self.chance.percent(5) { many } else { 2 + many / 100 };
        (place + self.chance.below(far)).min(many.saturating_sub(1))
    }

    fn several(&mut self, sign: char, number: usize, many: usize, most: usize) -> Vec<Id> {
        (0..self.chance.below(most + 1)).map(|_| id(sign, self.near(number, self.touchpoints, many))).collect()
    }

    fn actor_id(&mut self) -> Id {
        id('a', self.chance.below(self.actors))
    }

    fn head(&mut self) -> Head {
        Head {
            id: Id::from("invented"),
            title: "Invented journey".to_owned(),
            summary: "Invented to measure with.".to_owned(),
            kind: JourneyKind::Actual,
            planned_journey: Some(PlannedJourney {
                id: Id::from("planned"),
                file: Some("planned.journey.json".to_owned()),
                extra: Extra::default(),
            }),
            alignment: vec![AlignedPair { actual: Some(id('t', 0)), planned: None, extra: Extra::default() }],
            origin: Some(Origin {
                journey: Id::from("another"),
                remedies: vec!["coordinator".to_owned()],
                extra: Extra::default(),
            }),
            language: "en".to_owned(),
            country: Some(Country::Sweden),
            day_zero: Date::parse("2020-01-01"),
            last_day: Some(self.days + 30),
            extra: Extra::default(),
        }
    }

    fn person(&mut self) -> Person {
        let birthday = |year: i32| Birthday {
            age: u16::try_from(15 + year).unwrap_or_default(),
            day: 40 + 365 * year,
            extra: Extra::default(),
        };
        let member = |number| FamilyMember {
            id: id('y', number),
            alias: format!("Relative {number}"),
            relation: "sibling".to_owned(),
            extra: Extra::default(),
        };
        Person {
            alias: "Robin".to_owned(),
            description: "Invented.".to_owned(),
            needs_interpreter: true,
            digital_access: false,
            birthdays: (0..=(self.days - 40) / 365).map(birthday).collect(),
            family: (0..3).map(member).collect(),
            extra: Extra::default(),
        }
    }

    fn actor(&mut self, number: usize) -> Actor {
        Actor {
            id: id('a', number),
            name: format!("Service {number}"),
            level: LEVELS[number % LEVELS.len()].clone(),
            records: self.chance.maybe(30, |chance| format!("system {}", chance.below(4 + number / 4))),
            extra: Extra::default(),
        }
    }

    fn need(&mut self, number: usize) -> Need {
        let places = i32::try_from(number * 100 / self.needs).unwrap_or_default();
        let from_day = (self.days * places / 100 - self.chance.between(0, 100)).max(0);
        Need {
            id: id('n', number),
            title: format!("Need {number}"),
            of: self.chance.maybe(20, |chance| id('y', chance.below(3))),
            area: "health".to_owned(),
            from_day,
            to_day: self.chance.maybe(60, |chance| from_day + chance.between(20, 700)),
            critical: self.chance.percent(15),
            extra: Extra::default(),
        }
    }

    fn information_item(&mut self, number: usize) -> InformationItem {
        InformationItem {
            id: id('i', number),
            title: format!("Item {number}"),
            assessment: self.chance.percent(30),
            sensitive: self.chance.percent(70),
            extra: Extra::default(),
        }
    }

    fn touchpoint(&mut self, number: usize) -> Touchpoint {
        let place = i32::try_from(number * 1_000 / self.touchpoints).unwrap_or_default();
        let day = self.days / 1_000 * place + self.days % 1_000 * place / 1_000;
        let day = self.chance.maybe(97, |chance| day + chance.between(0, 6));
        let actor = self.chance.below(self.actors);
        self.actor_of.push(actor);
        self.start_of.push(day);
        let refused = self.chance.percent(4);
        let competence = |chance: &mut Chance| -> Vec<String> {
            (0..chance.below(3)).filter_map(|_| chance.one_of(&COMPETENCE)).map(str::to_owned).collect()
        };
        let competence_needed = competence(&mut self.chance);
        let mut competence_present = competence(&mut self.chance);
        if self.chance.percent(70) {
            competence_present.clone_from(&competence_needed);
        }
        Touchpoint {
            id: id('t', number),
            title: format!("Meeting {number}"),
            actor: id('a', actor),
            phase: Some(id('f', number * self.phases / self.touchpoints)),
            with: self.chance.maybe(20, |chance| id('a', chance.below(self.actors))).into_iter().collect(),
            kind: if self.chance.percent(80) { TouchpointKind::Service } else { TouchpointKind::Processing },
            day,
            duration: if self.chance.percent(60) { self.chance.between(0, 3) } else { self.chance.between(4, 120) },
            channel: self.chance.one_of(Channel::ALL).unwrap_or_default(),
            owner: self.chance.maybe(85, |chance| format!("Worker {} of {actor}", chance.below(4))),
            status: if refused { Status::Refused } else { self.chance.one_of(Status::ALL).unwrap_or_default() },
            refused_because_of: if refused { self.several('n', number, self.needs, 1).pop() } else { None },
            needs: self.several('n', number, self.needs, 3),
            information_needed: self.several('i', number, self.items, 3),
            information_produced: self.several('i', number, self.items, 2),
            decision: self.chance.percent(25),
            participation: self.chance.maybe(80, |chance| chance.one_of(Participation::ALL)).flatten(),
            experience: self.chance.maybe(70, |chance| i8::try_from(chance.between(-2, 2)).unwrap_or_default()),
            quote: "I told them already.".to_owned(),
            narration: "They met.".to_owned(),
            entry: number == 0 || self.chance.percent(3),
            goal: number + 1 == self.touchpoints || self.chance.percent(1),
            forms: if self.chance.percent(20) { 1 } else { 0 },
            interpreter: self.chance.percent(60),
            own_language: self.chance.percent(20),
            offline_alternative: self.chance.percent(40),
            competence_needed,
            competence_present,
            guideline_count: u32::try_from(self.chance.below(7)).unwrap_or_default(),
            guidelines_conflict: self.chance.percent(10),
            ends_at_age: self.chance.maybe(10, |chance| u16::try_from(15 + chance.below(10)).unwrap_or_default()),
            evidence: self.chance.one_of(&EVIDENCE),
            note: "To be checked".to_owned(),
            extra: Extra::default(),
        }
    }

    fn handover(&mut self, number: usize) -> Handover {
        // The first n − 1 join each touchpoint to an earlier one; the rest go anywhere near, some back in time.
        let last = self.touchpoints - 1;
        let (from, to) = if number < last {
            (number - self.chance.below(12.min(number + 1)), number + 1)
        } else {
            let from = self.chance.below(self.touchpoints);
            let ahead = self.chance.below(40);
            (from, if self.chance.percent(20) { from.saturating_sub(ahead) } else { (from + ahead).min(last) })
        };
        let sent_day = self.start_of[from].map(|day| day + self.chance.between(0, 5));
        let later = |chance: &mut Chance, times, most| {
            sent_day.filter(|_| chance.percent(times)).map(|day| day + chance.between(0, most))
        };
        let part = |chance: &mut Chance| chance.maybe(80, |_| "told".to_owned());
        let (payer, beneficiary) = (self.actor_id(), self.actor_id());
        Handover {
            id: id('h', number),
            from: id('t', from),
            to: self.chance.maybe(96, |_| id('t', to)),
            kind: self.chance.one_of(HandoverKind::ALL).unwrap_or_default(),
            sent_day,
            accepted_day: later(&mut self.chance, 60, 20),
            refused: self.chance.percent(8),
            carrier: self.chance.maybe(40, |chance| chance.one_of(Carrier::ALL)).flatten().unwrap_or_default(),
            information: self.several('i', from, self.items, 3),
            arrived_day: later(&mut self.chance, 60, 10),
            information_limit: self.chance.maybe(40, |chance| chance.between(1, 8)),
            limit: self.chance.maybe(50, |chance| chance.between(1, 60)),
            limit_source: "an agreement".to_owned(),
            content: Content {
                reason: part(&mut self.chance),
                summary: part(&mut self.chance),
                actions: part(&mut self.chance),
                deadline: part(&mut self.chance),
                warning_signs: part(&mut self.chance),
                contact: part(&mut self.chance),
                extra: Extra::default(),
            },
            consent: self.chance.maybe(40, |chance| chance.one_of(Consent::ALL)).flatten().unwrap_or_default(),
            consent_day: later(&mut self.chance, 30, 3),
            feedback_day: later(&mut self.chance, 50, 40),
            feedback_needed: self.chance.percent(80),
            sender_holds: self.chance.percent(30),
            payer: self.chance.maybe(40, |_| payer),
            beneficiary: self.chance.maybe(40, |_| beneficiary),
            border: self.chance.percent(5),
            competent_authority: self.chance.maybe(50, |_| "the state".to_owned()),
            evidence: self.chance.one_of(&EVIDENCE),
            note: "By letter".to_owned(),
            extra: Extra::default(),
        }
    }

    fn coordinator(&mut self, number: usize) -> Coordinator {
        let from_day = self.day();
        let actor = self.actor_id();
        Coordinator {
            id: id('c', number),
            name: format!("Coordinator {}", number % 20),
            actor: Some(actor),
            from_day,
            to_day: Some(from_day + self.chance.between(0, 60)),
            deputy: self.chance.maybe(50, |chance| format!("Coordinator {}", chance.below(20))),
            consent: self.chance.one_of(Consent::ALL).unwrap_or_default(),
            extra: Extra::default(),
        }
    }

    fn joint_plan(&mut self, number: usize) -> JointPlan {
        let from_day = self.day();
        let near =
            usize::try_from(from_day).unwrap_or_default() * self.touchpoints / usize::try_from(self.days).unwrap_or(1);
        JointPlan {
            id: id('p', number),
            title: format!("Plan {number}"),
            actors: (0..3).map(|_| self.actor_id()).collect(),
            from_day,
            to_day: self.chance.maybe(90, |chance| from_day + chance.between(0, 200)),
            information: self.several('i', near, self.items, 6),
            person_present: self.chance.percent(70),
            extra: Extra::default(),
        }
    }

    fn review(&mut self, number: usize) -> Review {
        let handover = id('h', self.chance.below(self.touchpoints));
        Review {
            gap: Some(GapKey {
                rule: "no-owner".to_owned(),
                subjects: vec![format!("t{number}")],
                extra: Extra::default(),
            }),
            handover: self.chance.maybe(20, |_| handover),
            status: self.chance.one_of(ReviewStatus::ALL).unwrap_or_default(),
            assignee: Some("Kim".to_owned()),
            due: Date::parse("2021-06-01"),
            comments: vec![Comment {
                at: "2021-01-01T12:00:00Z".to_owned(),
                by: "Kim".to_owned(),
                text: "Seen.".to_owned(),
                extra: Extra::default(),
            }],
            basis: Some("v1:none".to_owned()),
            extra: Extra::default(),
        }
    }
}

fn id(sign: char, number: usize) -> Id {
    Id(format!("{sign}{number}"))
}
