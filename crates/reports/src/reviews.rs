//! What was decided on gaps and handovers and said of the journey: in words, and as a table of all of it.

use crate::names::{gap_message, or, title, word};
use crate::register::Table;
use drawing::{days, plain};
use gaps::{Gap, Report};
use journey::{Comment, Date, GapKey, Id, Journey, Review, ReviewStatus, Slot};
use messages::Words;
use std::collections::{BTreeMap, BTreeSet};

/// What tells whether decisions are in time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeliness {
    /// The reviews that rest on something that has changed since.
    pub outdated: BTreeSet<Slot>,
    /// The day on which it is asked what is overdue; none: that is not told.
    pub today: Option<Date>,
}

/// A review, and what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewEntry {
    /// The review.
    pub review: Slot,
    /// The gap, the handover, or that it is the journey as a whole.
    pub about: String,
    /// What was decided and said.
    pub judgement: Judgement,
}

/// A review in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// Where it stands; empty where something was only said.
    pub status: String,
    /// Who sees to it; may be empty.
    pub assignee: String,
    /// Until when.
    pub due: Option<Date>,
    /// What was said, each with who and when where that is known.
    pub comments: Vec<String>,
    /// Whether what it rests on has changed since.
    pub outdated: bool,
    /// The day on which it is not settled although it should be.
    pub overdue_on: Option<Date>,
}

impl Judgement {
    /// A review in words.
    pub(crate) fn of(words: &Words, timeliness: &Timeliness, (slot, review): (Slot, &Review)) -> Self {
        Self {
            status: match review.is_remark() {
                true => String::new(),
                false => word(words, "review-status", &review.status),
            },
            assignee: plain(review.assignee.as_deref().unwrap_or_default()),
            due: review.due,
            comments: review.comments.iter().map(|it| comment(words, it)).filter(|it| !it.is_empty()).collect(),
            outdated: timeliness.outdated.contains(&slot),
            overdue_on: timeliness.today.filter(|today| review.is_overdue(*today)),
        }
    }

    /// Where it stands, whether that still holds and whether it is overdue.
    pub fn standing(&self, words: &Words) -> String {
        let outdated = self.outdated.then(|| words.text("register-outdated"));
        let overdue = self
            .overdue_on
            .map(|day| words.text_with("register-overdue", &[("date", days::whole_date(words, day).into())]));
        let more: Vec<String> = outdated.into_iter().chain(overdue).collect();
        match more.is_empty() {
            true => self.status.clone(),
            false => format!("{} ({})", self.status, more.join(", ")),
        }
    }

    /// All of it in a line.
    pub fn in_words(&self, words: &Words) -> String {
        let due = self.due.map(|due| words.text_with("review-due", &[("date", days::whole_date(words, due).into())]));
        let parts = [Some(self.standing(words)), Some(self.assignee.clone()).filter(|it| !it.is_empty()), due];
        parts.into_iter().flatten().chain(self.comments.iter().cloned()).collect::<Vec<_>>().join(" · ")
    }
}

/// What was said, by whom and when.
fn comment(words: &Words, it: &Comment) -> String {
    let text = plain(&it.text);
    if text.is_empty() {
        return text;
    }
    let quoted = words.text_with("quoted", &[("text", text.into())]);
    let date = it.at.split('T').next().and_then(Date::parse).map(|date| days::whole_date(words, date));
    let said: Vec<String> = [Some(plain(&it.by)).filter(|by| !by.is_empty()), date].into_iter().flatten().collect();
    if said.is_empty() { quoted } else { format!("{quoted} ({})", said.join(", ")) }
}

/// All reviews of a journey, in the order of the file, what is overdue or out of date first.
pub(crate) fn entries(journey: &Journey, report: &Report, words: &Words, timeliness: &Timeliness) -> Vec<ReviewEntry> {
    let about = About::of(journey, report, words);
    let entry = |(slot, review): (Slot, &Review)| ReviewEntry {
        review: slot,
        about: about.told(review),
        judgement: Judgement::of(words, timeliness, (slot, review)),
    };
    let mut entries: Vec<ReviewEntry> = journey.reviews.slotted().map(entry).collect();
    entries.sort_by_key(|it| (it.judgement.overdue_on.is_none(), !it.judgement.outdated));
    entries
}

/// The reviews as a table that is read; none where there are none.
pub(crate) fn table(entries: &[ReviewEntry], words: &Words) -> Option<Table> {
    let keys = ["about", "review", "assignee", "due", "comments"];
    let row = |ReviewEntry { about, judgement, .. }: &ReviewEntry| {
        let due = judgement.due.map_or_else(String::new, |due| days::whole_date(words, due));
        let cells = [judgement.standing(words), judgement.assignee.clone(), due, judgement.comments.join("; ")];
        let cells = cells.into_iter().map(|cell| or(cell, || "–".to_owned()));
        [about.clone()].into_iter().chain(cells).collect()
    };
    (!entries.is_empty()).then(|| Table {
        headings: keys.iter().map(|key| words.text(&format!("register-{key}"))).collect(),
        rows: entries.iter().map(row).collect(),
    })
}

/// What reviews are about, in words.
struct About<'a> {
    journey: &'a Journey,
    words: &'a Words,
    titles: BTreeMap<&'a str, String>,
    gaps: BTreeMap<(&'a str, Vec<&'a str>), &'a Gap>,
}

impl<'a> About<'a> {
    fn of(journey: &'a Journey, report: &'a Report, words: &'a Words) -> Self {
        let mut titles: BTreeMap<&str, String> = BTreeMap::new();
        for it in journey.touchpoints.iter() {
            titles.entry(it.id.as_str()).or_insert_with(|| title(words, it));
        }
        for it in journey.handovers.iter() {
            let end =
                |id: &Id| titles.get(id.as_str()).cloned().unwrap_or_else(|| words.text("drawing-unknown-touchpoint"));
            let to = it.to.as_ref().map_or_else(|| words.text("register-nobody"), end);
            let ends = [("from", end(&it.from).into()), ("to", to.into())];
            let handover = words.text_with("register-about-handover", &ends);
            titles.entry(it.id.as_str()).or_insert(handover);
        }
        let gaps = report.gaps.iter().rev().map(|gap| ((gap.rule, gap.subject_texts()), gap)).collect();
        Self { journey, words, titles, gaps }
    }

    fn told(&self, review: &Review) -> String {
        match (&review.gap, &review.handover) {
            (Some(key), _) => self.gap(key, review.status == ReviewStatus::NotAGap),
            (None, Some(handover)) => self.subject(handover.as_str()),
            (None, None) => self.words.text("comments-on-journey"),
        }
    }

    /// The gap in a sentence; one that is not found, or judged to be none, by its name and what it was at.
    fn gap(&self, key: &GapKey, is_none: bool) -> String {
        let subjects: Vec<&str> = key.subjects.iter().map(String::as_str).collect();
        let name_key = format!("gap-{}", key.rule);
        let name = if self.words.has(&name_key) { self.words.text(&name_key) } else { plain(&key.rule) };
        let (told, at) = match self.gaps.get(&(key.rule.as_str(), subjects.clone())) {
            Some(gap) => ("register-about-gap", gap_message(self.words, self.journey, gap)),
            None => {
                let told = if is_none { "register-about-gap" } else { "register-about-gone" };
                (told, subjects.into_iter().map(|id| self.subject(id)).collect::<Vec<_>>().join("; "))
            }
        };
        match at.is_empty() {
            true => name,
            false => self.words.text_with(told, &[("name", name.into()), ("at", plain(&at).into())]),
        }
    }

    fn subject(&self, id: &str) -> String {
        self.titles.get(id).cloned().unwrap_or_else(|| self.words.text("register-about-nothing"))
    }
}
