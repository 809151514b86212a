//! The journey told step by step, as a film: who, when, the person's words, how long the waiting
//! was, and the gaps where they open. The app plays it and [`story_html`] writes it; both tell this.

mod opening;
mod page;
mod wait;

pub use page::story_html;
pub use wait::StoryWait;

use crate::contents::{figures, found, is_tag, title_facts};
use crate::names::{actor, capital, gap_message, or, rating, small, title, word};
use drawing::{days, groups, plain};
use gaps::{Report, Severity};
use journey::{Actor, Handover, HandoverKind, Id, Journey, Level, Slot, Touchpoint};
use messages::Words;
use opening::Openings;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;
use wait::Waits;

/// A journey as it is told.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Story {
    /// The language it is told in.
    pub language: &'static str,
    /// The language of what the journey's makers wrote, where that is another one.
    pub own_language: Option<String>,
    /// The journey's title.
    pub title: String,
    /// The person, in a line.
    pub person: String,
    /// What the journey shows; may be empty.
    pub summary: String,
    /// What kind of journey, where, when.
    pub facts: Vec<String>,
    /// What was taken out or replaced, in sentences; empty where everything is as it was.
    pub removed: Vec<String>,
    /// The steps, by day and then as they stand in the file; those without a day come last.
    pub steps: Vec<StoryStep>,
    /// How many gaps, in a sentence.
    pub found: String,
    /// The figures that stand at the end.
    pub figures: Vec<StoryFigure>,
    /// The gaps of the journey as a whole, which open at no step.
    pub gaps: Vec<StoryGap>,
    /// How long the beginning stays when the story plays by itself, in milliseconds.
    pub opening_ms: u32,
}

/// A touchpoint, as it is told.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryStep {
    /// The touchpoint.
    pub slot: Slot,
    /// Its id.
    pub id: String,
    /// When it begins, and when it ends where that is another day.
    pub when: String,
    /// Its title.
    pub title: String,
    /// The actor whose touchpoint it is.
    pub actor: String,
    /// The actor's level.
    pub level: Level,
    /// Who is responsible, in words; empty at what is the person's own.
    pub owner: String,
    /// Who else takes part, in words; empty where nobody does.
    pub with: String,
    /// How it takes place and, where it did not go to plan, how it went.
    pub facts: Vec<String>,
    /// What the story says here; may be empty.
    pub narration: String,
    /// What the person says; may be empty.
    pub quote: String,
    /// The person's own rating, −2 to 2.
    pub rating: Option<i8>,
    /// The rating in words; empty where there is none.
    pub rating_words: String,
    /// The waiting before it.
    pub wait: Option<StoryWait>,
    /// The handovers that lead here.
    pub arrivals: Vec<StoryHandover>,
    /// The handovers from here that nobody receives.
    pub lost: Vec<StoryHandover>,
    /// The gaps that open here, the gravest first.
    pub gaps: Vec<StoryGap>,
    /// How long it stays when the story plays by itself, in milliseconds.
    pub lasts_ms: u32,
}

/// A handover, as it is told.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryHandover {
    /// The handover.
    pub slot: Slot,
    /// Its id.
    pub id: String,
    /// What became of it.
    pub outcome: StoryOutcome,
    /// What, from where, and what became of it.
    pub words: String,
}

/// What became of a handover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StoryOutcome {
    /// The receiver took it.
    Accepted,
    /// The receiver refused it.
    Refused,
    /// Nobody said anything.
    Silent,
    /// The person moved on without a service.
    Alone,
}

/// The gaps of one rule that open at one place, as they are told.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StoryGap {
    /// The number of the rule on the map's marks, from 1.
    pub number: u32,
    /// How grave.
    pub severity: Severity,
    /// How grave, in words.
    pub severity_words: String,
    /// The rule's name.
    pub name: String,
    /// What happened, to whom, when: a sentence or two for each gap.
    pub messages: Vec<String>,
}

/// A figure at the end.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct StoryFigure {
    /// What it is.
    pub label: String,
    /// The figure with its unit.
    pub value: String,
}

/// The figures of the end, by their names in reports.
const FIGURES: [&str; 6] =
    ["leadTimeDays", "waitingShare", "uncoveredDays", "longestWaitDays", "retellings", "citizenCarried"];

/// What is shown stays at least so long, and at most so long; every letter adds to it.
const LEAST_MS: usize = 4_000;
const MOST_MS: usize = 24_000;
const MS_A_LETTER: usize = 55;
/// A film tells so many gaps of a step whole; of more, it names the others.
const TOLD_GAPS: usize = 3;

impl Story {
    /// The story in these words. `removed` tells what the journey is a copy without.
    pub fn of(journey: &Journey, report: &Report, words: &Words, removed: &[String]) -> Self {
        let language = words.language().code();
        let own = &journey.head.language;
        let order = order(journey);
        let mut openings = Openings::of(journey, &order, &groups(report), report);
        let told_of = |found: Vec<(u32, usize)>| {
            let mut told: Vec<StoryGap> = Vec::new();
            for (number, gap) in found.into_iter().filter_map(|(number, at)| Some((number, report.gaps.get(at)?))) {
                let message = plain(&gap_message(words, journey, gap));
                match told.last_mut().filter(|last| last.number == number) {
                    Some(same) => same.messages.push(message),
                    None => told.push(StoryGap {
                        number,
                        severity: gap.severity,
                        severity_words: words.text(&format!("severity-{}", gap.severity.word())),
                        name: words.text(&format!("gap-{}", gap.rule)),
                        messages: vec![message],
                    }),
                }
            }
            told
        };
        let teller = Teller::of(journey, words, &order);
        let mut steps: Vec<StoryStep> = (0..order.len()).filter_map(|at| teller.step(at)).collect();
        for (at, step) in steps.iter_mut().enumerate() {
            step.gaps = told_of(openings.at(at));
            step.lasts_ms = lasts(step);
        }
        let told = figures(report, words);
        let figure = |metric: &&str| {
            let row = told.iter().find(|row| row.metric == *metric)?;
            Some(StoryFigure { label: row.label.clone(), value: row.value.clone() })
        };
        let person = [plain(&journey.person.alias), plain(&journey.person.description)];
        let person: Vec<String> = person.into_iter().filter(|part| !part.is_empty()).collect();
        let summary = plain(&journey.head.summary);
        Self {
            language,
            own_language: (is_tag(own) && own.split('-').next() != Some(language)).then(|| own.clone()),
            title: or(plain(&journey.head.title), || words.text("drawing-untitled-journey")),
            person: person.join(" · "),
            facts: title_facts(journey, words),
            removed: removed.to_vec(),
            steps,
            found: found(report, words),
            figures: FIGURES.iter().filter_map(figure).collect(),
            gaps: told_of(openings.whole()),
            opening_ms: shown_for(summary.chars().count()),
            summary,
        }
    }
}

impl StoryStep {
    /// How many gaps open here.
    pub fn gap_count(&self) -> usize {
        self.gaps.iter().map(|gap| gap.messages.len()).sum()
    }
}

/// A touchpoint in its place in the story.
pub(crate) type Told<'j> = (Slot, &'j Touchpoint);

/// The touchpoints in the order in which they are told.
fn order(journey: &Journey) -> Vec<Told<'_>> {
    let mut order: Vec<Told<'_>> = journey.touchpoints.slotted().collect();
    order.sort_by_key(|(_, touchpoint)| (touchpoint.day.is_none(), touchpoint.day));
    order
}

/// Finds what a step tells.
struct Teller<'a> {
    journey: &'a Journey,
    words: &'a Words,
    order: &'a [Told<'a>],
    by_id: BTreeMap<&'a Id, &'a Touchpoint>,
    actors: BTreeMap<&'a Id, &'a Actor>,
    to: BTreeMap<&'a Id, Vec<(Slot, &'a Handover)>>,
    nowhere: BTreeMap<&'a Id, Vec<(Slot, &'a Handover)>>,
    waits: Waits<'a>,
}

impl<'a> Teller<'a> {
    fn of(journey: &'a Journey, words: &'a Words, order: &'a [Told<'a>]) -> Self {
        let mut teller = Self {
            journey,
            words,
            order,
            by_id: BTreeMap::new(),
            actors: BTreeMap::new(),
            to: BTreeMap::new(),
            nowhere: BTreeMap::new(),
            waits: Waits::of(journey, words, order),
        };
        for touchpoint in journey.touchpoints.iter() {
            teller.by_id.entry(&touchpoint.id).or_insert(touchpoint);
        }
        for actor in journey.actors.iter() {
            teller.actors.entry(&actor.id).or_insert(actor);
        }
        for (slot, handover) in journey.handovers.slotted() {
            match &handover.to {
                Some(to) => teller.to.entry(to).or_default().push((slot, handover)),
                None => teller.nowhere.entry(&handover.from).or_default().push((slot, handover)),
            }
        }
        teller
    }

    /// The step at this place, without its gaps.
    fn step(&self, at: usize) -> Option<StoryStep> {
        let (slot, touchpoint) = *self.order.get(at)?;
        // Of touchpoints with one id, references mean the first.
        let meant = self.by_id.get(&touchpoint.id).is_some_and(|first| std::ptr::eq(*first, touchpoint));
        let handovers = |all: &BTreeMap<&Id, Vec<(Slot, &'a Handover)>>| {
            let found = all.get(&touchpoint.id).filter(|_| meant);
            found.cloned().unwrap_or_default()
        };
        let arriving = handovers(&self.to);
        let level = self.actors.get(&touchpoint.actor).map_or_else(Level::default, |actor| actor.level.clone());
        Some(StoryStep {
            slot,
            id: touchpoint.id.as_str().to_owned(),
            when: self.when(touchpoint),
            title: title(self.words, touchpoint),
            actor: actor(self.journey, self.words, &touchpoint.actor),
            owner: self.owner(touchpoint, &level),
            level,
            with: self.with(touchpoint),
            facts: self.facts(touchpoint),
            narration: lines(&touchpoint.narration),
            quote: plain(&touchpoint.quote),
            rating: touchpoint.experience,
            rating_words: touchpoint.experience.map_or_else(String::new, |it| rating(self.words, it)),
            wait: self.waits.before(at, &arriving),
            arrivals: arriving.iter().map(|one| self.handover(*one)).collect(),
            lost: handovers(&self.nowhere).iter().map(|one| self.handover(*one)).collect(),
            gaps: Vec::new(),
            lasts_ms: 0,
        })
    }

    fn when(&self, touchpoint: &Touchpoint) -> String {
        match touchpoint.day {
            Some(day) => days::days(self.journey, self.words, day, day.saturating_add(touchpoint.duration.max(0))),
            None => self.words.text("no-day"),
        }
    }

    fn owner(&self, touchpoint: &Touchpoint, level: &Level) -> String {
        let owner = plain(touchpoint.owner.as_deref().unwrap_or_default());
        match (owner.as_str(), level) {
            ("", Level::Citizen) => String::new(),
            ("", _) => self.words.text("report-no-owner"),
            (owner, _) => self.words.text_with("report-owner", &[("owner", owner.into())]),
        }
    }

    fn with(&self, touchpoint: &Touchpoint) -> String {
        let names: Vec<String> = touchpoint.with.iter().map(|id| actor(self.journey, self.words, id)).collect();
        match names.is_empty() {
            true => String::new(),
            false => self.words.text_with("story-with", &[("names", names.join(", ").into())]),
        }
    }

    fn facts(&self, touchpoint: &Touchpoint) -> Vec<String> {
        use journey::{Channel, Status};
        let channel = (touchpoint.channel != Channel::Other).then(|| word(self.words, "channel", &touchpoint.channel));
        let status = (touchpoint.status != Status::Completed).then(|| word(self.words, "status", &touchpoint.status));
        channel.into_iter().chain(status).collect()
    }

    fn handover(&self, (slot, handover): (Slot, &Handover)) -> StoryHandover {
        let outcome = match (handover.refused, handover.accepted_day) {
            (true, _) => StoryOutcome::Refused,
            (false, Some(_)) => StoryOutcome::Accepted,
            (false, None) if handover.kind == HandoverKind::OnOwn => StoryOutcome::Alone,
            (false, None) => StoryOutcome::Silent,
        };
        let became = match (outcome, handover.accepted_day) {
            _ if handover.to.is_none() => self.words.text("story-nobody-receives"),
            (StoryOutcome::Accepted, Some(day)) => {
                let when = small(&days::day(self.journey, self.words, day));
                self.words.text_with("story-accepted", &[("when", when.into())])
            }
            (StoryOutcome::Refused, _) => self.words.text("story-refused"),
            (StoryOutcome::Alone, _) => self.words.text("story-alone"),
            (StoryOutcome::Silent | StoryOutcome::Accepted, _) => self.words.text("story-silent"),
        };
        let from = self.by_id.get(&handover.from).map(|from| title(self.words, from));
        let from = from.unwrap_or_else(|| self.words.text("drawing-unknown-touchpoint"));
        let kind = capital(&word(self.words, "handover-kind", &handover.kind));
        let key = if handover.to.is_some() { "story-arrival" } else { "story-lost" };
        let args = [("kind", kind.into()), ("from", from.into()), ("became", became.into())];
        StoryHandover { slot, id: handover.id.as_str().to_owned(), outcome, words: self.words.text_with(key, &args) }
    }
}

/// The lines of a text, without what cannot be shown.
fn lines(text: &str) -> String {
    text.lines().map(plain).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// How long a step stays: long enough to be read aloud.
fn lasts(step: &StoryStep) -> u32 {
    let texts = [&step.title, &step.narration, &step.quote];
    let handovers = step.arrivals.iter().chain(&step.lost).map(|handover| &handover.words);
    let gaps = step.gaps.iter().take(TOLD_GAPS).filter_map(|gap| gap.messages.first());
    shown_for(texts.into_iter().chain(handovers).chain(gaps).map(|text| text.chars().count()).sum())
}

fn shown_for(letters: usize) -> u32 {
    u32::try_from((2_000 + MS_A_LETTER * letters).clamp(LEAST_MS, MOST_MS)).unwrap_or(0)
}
