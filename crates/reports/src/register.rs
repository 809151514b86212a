//! The handover register: one row for each handover, with all that is known of it.

use crate::names::{actor, or, title, word};
use crate::reviews::{Judgement, ReviewEntry, Timeliness, entries};
use drawing::{days, plain};
use gaps::{Report, Subject, View};
use journey::{Date, Day, Handover, Id, Journey, Level, Review, Slot, Touchpoint};
use messages::Words;
use std::collections::{BTreeMap, BTreeSet};

/// All handovers of a journey, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    /// One a handover.
    pub rows: Vec<Row>,
    /// What was decided and said of other things than a single handover.
    pub elsewhere: Vec<ReviewEntry>,
    /// The date of day 0; without one, days are numbers.
    day_zero: Option<Date>,
}

/// A handover in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The sending touchpoint.
    pub sender: End,
    /// The receiving touchpoint; none: nobody receives.
    pub receiver: Option<End>,
    /// The levels that it crosses, "Municipality → Region"; empty within one level.
    pub crossing: String,
    /// Its kind.
    pub kind: String,
    /// The day it was sent.
    pub sent: Option<Day>,
    /// Whether the receiver refused.
    pub refused: bool,
    /// The day it was accepted.
    pub accepted: Option<Day>,
    /// Days from sending until the receiver starts, or so far.
    pub waited: Option<Day>,
    /// The most days that it may take.
    pub limit: Option<Day>,
    /// Where the limit comes from.
    pub limit_source: String,
    /// Who carries the message.
    pub carrier: String,
    /// What is passed on.
    pub information: Vec<String>,
    /// The parts of a complete handover that it lacks.
    pub missing: Vec<String>,
    /// The person's consent.
    pub consent: String,
    /// The day of the consent.
    pub consent_day: Option<Day>,
    /// The day the sender heard back.
    pub feedback: Option<Day>,
    /// Whether the sender should hear back.
    pub feedback_needed: bool,
    /// The names of the gaps that it has.
    pub gaps: Vec<String>,
    /// What was decided on it and its gaps.
    pub judgements: Vec<Judgement>,
}

/// One side of a handover.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The touchpoint's title.
    pub title: String,
    /// Its actor.
    pub actor: String,
    /// The actor's level; empty where nothing is known of the actor.
    pub level: String,
}

/// A cell of the register in a spreadsheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text on one line.
    Text(String),
    /// A whole number.
    Number(i32),
    /// A date.
    Date(Date),
    /// Nothing.
    Empty,
}

/// A column of the register in a spreadsheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// How wide it reads well, in letters.
    pub width: u16,
    /// Its cells, one a row.
    pub cells: Vec<Cell>,
}

/// A table of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the columns hold.
    pub headings: Vec<String>,
    /// As many cells a row as there are headings.
    pub rows: Vec<Vec<String>>,
}

impl Register {
    /// The handovers of a journey with what a check found, and what was decided on them.
    pub fn of(journey: &Journey, report: &Report, words: &Words, timeliness: &Timeliness) -> Self {
        let facts = Facts::of(journey, report, words, timeliness);
        let waits = View::new(journey).waits();
        let rows =
            journey.handovers.slotted().zip(waits).map(|((slot, handover), wait)| facts.row(slot, handover, wait));
        let told = facts.told();
        let elsewhere = entries(journey, report, words, timeliness);
        Self {
            rows: rows.collect(),
            elsewhere: elsewhere.into_iter().filter(|it| !told.contains(&it.review)).collect(),
            day_zero: journey.head.day_zero,
        }
    }

    /// The register as the columns of a spreadsheet. What was decided and said of other things than a single handover
    /// has rows below the handovers, with what it is about in the first column.
    pub fn columns(&self, words: &Words) -> Vec<Column> {
        let below = |key: &str, it: &ReviewEntry| match key {
            "sender" => text(&it.about),
            "review" => text(&it.judgement.standing(words)),
            "assignee" => text(&it.judgement.assignee),
            "due" => it.judgement.due.map_or(Cell::Empty, Cell::Date),
            "comments" => text(&it.judgement.comments.join("; ")),
            _ => Cell::Empty,
        };
        let column = |key: &str, width: u16, cell: &dyn Fn(&Row) -> Cell| Column {
            heading: words.text(&format!("register-{key}")),
            width,
            cells: self.rows.iter().map(cell).chain(self.elsewhere.iter().map(|it| below(key, it))).collect(),
        };
        let days = |key: &str, day: &dyn Fn(&Row) -> Option<Day>| {
            let mut column = column(key, 13, &|row| day(row).map_or(Cell::Empty, |day| self.day(day)));
            if self.day_zero.is_none() {
                column.heading = words.text_with("register-day-number", &[("heading", column.heading.into())]);
            }
            column
        };
        let receiver = |row: &Row, part: fn(&End) -> &String| match &row.receiver {
            Some(end) => text(part(end)),
            None => Cell::Empty,
        };
        let number = |number: Option<Day>| number.map_or(Cell::Empty, Cell::Number);
        let judged = |row: &Row, part: &dyn Fn(&Judgement) -> String| {
            list(&row.judgements.iter().map(part).filter(|part| !part.is_empty()).collect::<Vec<_>>())
        };
        vec![
            column("sender", 26, &|row| text(&row.sender.actor)),
            column("sender-level", 15, &|row| text(&row.sender.level)),
            column("from", 30, &|row| text(&row.sender.title)),
            column("receiver", 26, &|row| match &row.receiver {
                Some(end) => text(&end.actor),
                None => text(&words.text("register-nobody")),
            }),
            column("receiver-level", 15, &|row| receiver(row, |end| &end.level)),
            column("to", 30, &|row| receiver(row, |end| &end.title)),
            column("crossing", 24, &|row| text(&row.crossing)),
            column("kind", 20, &|row| text(&row.kind)),
            days("sent", &|row| row.sent),
            days("accepted", &|row| row.accepted),
            column("refused", 10, &|row| text(&words.text(if row.refused { "register-yes" } else { "register-no" }))),
            column("waited", 12, &|row| number(row.waited)),
            column("limit", 12, &|row| number(row.limit)),
            column("over-limit", 12, &|row| match row.over_limit() {
                Some(over) => text(&words.text(if over { "register-yes" } else { "register-no" })),
                None => Cell::Empty,
            }),
            column("limit-source", 24, &|row| text(&row.limit_source)),
            column("carrier", 20, &|row| text(&row.carrier)),
            column("information", 34, &|row| list(&row.information)),
            column("missing", 34, &|row| text(&row.content(words))),
            column("consent", 16, &|row| text(&row.consent)),
            days("consent-day", &|row| row.consent_day),
            column("feedback", 18, &|row| text(&row.feedback_words(words))),
            days("feedback-day", &|row| row.feedback),
            column("gaps", 40, &|row| list(&row.gaps)),
            column("review", 24, &|row| judged(row, &|it| it.standing(words))),
            column("assignee", 20, &|row| judged(row, &|it| it.assignee.clone())),
            column("due", 13, &|row| match row.judgements.as_slice() {
                [Judgement { due: Some(due), .. }] => Cell::Date(*due),
                _ => judged(row, &|it| it.due.map(|due| due.to_string()).unwrap_or_default()),
            }),
            column("comments", 40, &|row| judged(row, &|it| it.comments.join("; "))),
        ]
    }

    /// The register as a table that is read: what matters most, in fewer columns; what was decided, where something
    /// was.
    pub fn table(&self, journey: &Journey, words: &Words) -> Table {
        let reviewed = self.rows.iter().any(|row| !row.judgements.is_empty());
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| days::day(journey, words, day));
        let end = |end: &End| {
            words.text_with("register-end", &[("title", (&*end.title).into()), ("actor", (&*end.actor).into())])
        };
        let row = |row: &Row| {
            let accepted = match (row.refused, row.accepted) {
                (true, _) => words.text("register-refused"),
                (false, accepted) => or(day(accepted), || "–".to_owned()),
            };
            let waited = row.waited.map_or_else(|| "–".to_owned(), |waited| days::count(words, waited));
            let waited = match row.limit {
                Some(limit) => words.text_with(
                    "register-waited-of",
                    &[("waited", waited.into()), ("limit", days::count(words, limit).into())],
                ),
                None => waited,
            };
            let cells = vec![
                end(&row.sender),
                row.receiver.as_ref().map_or_else(|| words.text("register-nobody"), end),
                row.kind.clone(),
                or(day(row.sent), || "–".to_owned()),
                accepted,
                waited,
                row.carrier.clone(),
                row.content(words),
                or(row.gaps.join("; "), || "–".to_owned()),
            ];
            let reviews = row.judgements.iter().map(|it| it.in_words(words)).collect::<Vec<_>>().join("; ");
            cells.into_iter().chain(reviewed.then(|| or(reviews, || "–".to_owned()))).collect()
        };
        let keys = ["from", "to", "kind", "sent", "accepted", "waited-in-days", "carrier", "missing", "gaps"];
        let keys: Vec<&str> = keys.into_iter().chain(reviewed.then_some("review")).collect();
        Table {
            headings: keys.iter().map(|key| words.text(&format!("register-{key}"))).collect(),
            rows: self.rows.iter().map(row).collect(),
        }
    }

    fn day(&self, day: Day) -> Cell {
        self.day_zero.and_then(|zero| zero.plus(day)).map_or(Cell::Number(day), Cell::Date)
    }
}

impl Row {
    /// Whether it took longer than it may; none without a limit or a wait.
    pub fn over_limit(&self) -> Option<bool> {
        Some(self.waited? > self.limit?)
    }

    /// What its content lacks, in words.
    pub fn content(&self, words: &Words) -> String {
        match self.missing.is_empty() {
            true => words.text("register-complete"),
            false => self.missing.join("; "),
        }
    }

    /// Whether the sender heard back, in words.
    pub fn feedback_words(&self, words: &Words) -> String {
        words.text(match (self.feedback, self.feedback_needed) {
            (Some(_), _) => "register-feedback-came",
            (None, true) => "register-feedback-awaited",
            (None, false) => "register-feedback-not-needed",
        })
    }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(plain(text)) }
}

fn list(texts: &[String]) -> Cell {
    text(&texts.join("; "))
}

/// What is looked up for every row.
struct Facts<'a> {
    journey: &'a Journey,
    words: &'a Words,
    touchpoints: BTreeMap<&'a Id, &'a Touchpoint>,
    levels: BTreeMap<&'a Id, &'a Level>,
    gaps: BTreeMap<Slot, Vec<&'static str>>,
    /// The reviews of each handover, and of gaps that are about nothing but it, by its id.
    reviews: BTreeMap<&'a str, Vec<(Slot, &'a Review)>>,
    timeliness: &'a Timeliness,
}

impl<'a> Facts<'a> {
    fn of(journey: &'a Journey, report: &'a Report, words: &'a Words, timeliness: &'a Timeliness) -> Self {
        let (mut touchpoints, mut levels) = (BTreeMap::new(), BTreeMap::new());
        for touchpoint in journey.touchpoints.iter() {
            touchpoints.entry(&touchpoint.id).or_insert(touchpoint);
        }
        for actor in journey.actors.iter() {
            levels.entry(&actor.id).or_insert(&actor.level);
        }
        let mut gaps: BTreeMap<Slot, Vec<&'static str>> = BTreeMap::new();
        for gap in &report.gaps {
            if let [Subject::Item { slot, .. }] = gap.subjects().as_slice() {
                gaps.entry(*slot).or_default().push(gap.rule);
            }
        }
        let mut reviews: BTreeMap<&str, Vec<(Slot, &Review)>> = BTreeMap::new();
        for (slot, review) in journey.reviews.slotted() {
            let of_gap = review.gap.as_ref().and_then(|gap| match gap.subjects.as_slice() {
                [only] => Some(only.as_str()),
                _ => None,
            });
            let own = review.handover.as_ref().map(Id::as_str);
            let about: BTreeSet<&str> = [own, of_gap].into_iter().flatten().collect();
            about.into_iter().for_each(|id| reviews.entry(id).or_default().push((slot, review)));
        }
        Self { journey, words, touchpoints, levels, gaps, reviews, timeliness }
    }

    /// The reviews that stand at a handover.
    fn told(&self) -> BTreeSet<Slot> {
        let handovers = self.journey.handovers.iter().filter_map(|it| self.reviews.get(it.id.as_str()));
        handovers.flatten().map(|(slot, _)| *slot).collect()
    }

    fn row(&self, slot: Slot, handover: &Handover, waited: Option<Day>) -> Row {
        let words = self.words;
        let (sender, receiver) = (self.end(&handover.from), handover.to.as_ref().map(|to| self.end(to)));
        let levels = [Some(&sender), receiver.as_ref()].map(|end| end.map_or("", |end| end.level.as_str()));
        let crossing = match levels {
            [from, to] if from != to && !from.is_empty() && !to.is_empty() => format!("{from} → {to}"),
            _ => String::new(),
        };
        let gaps = self.gaps.get(&slot).map_or(&[][..], Vec::as_slice);
        Row {
            sender,
            crossing,
            kind: word(words, "handover-kind", &handover.kind),
            sent: handover.sent_day,
            refused: handover.refused,
            accepted: handover.accepted_day,
            waited,
            limit: handover.limit,
            limit_source: plain(&handover.limit_source),
            carrier: word(words, "carrier", &handover.carrier),
            information: handover.information.iter().map(|id| self.information(id)).collect(),
            missing: handover.content.missing().map(|part| words.text(&format!("field-content-{part}"))).collect(),
            consent: word(words, "consent", &handover.consent),
            consent_day: handover.consent_day,
            feedback: handover.feedback_day,
            feedback_needed: handover.feedback_needed,
            gaps: gaps.iter().map(|rule| words.text(&format!("gap-{rule}"))).collect(),
            judgements: self.judgements(handover),
            receiver,
        }
    }

    fn end(&self, id: &Id) -> End {
        let Some(touchpoint) = self.touchpoints.get(id) else {
            let (title, actor) = ("drawing-unknown-touchpoint", "drawing-unknown-actor");
            return End { title: self.words.text(title), actor: self.words.text(actor), level: String::new() };
        };
        let level = self.levels.get(&touchpoint.actor);
        End {
            title: title(self.words, touchpoint),
            actor: actor(self.journey, self.words, &touchpoint.actor),
            level: level.map(|level| word(self.words, "level", *level)).unwrap_or_default(),
        }
    }

    fn information(&self, id: &Id) -> String {
        let item = self.journey.information.iter().find(|item| item.id == *id);
        or(item.map(|item| plain(&item.title)).unwrap_or_default(), || plain(id.as_str()))
    }

    fn judgements(&self, handover: &Handover) -> Vec<Judgement> {
        let found = self.reviews.get(handover.id.as_str()).map_or(&[][..], Vec::as_slice);
        found.iter().map(|review| Judgement::of(self.words, self.timeliness, *review)).collect()
    }
}
