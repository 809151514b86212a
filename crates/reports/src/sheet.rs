//! The handover sheet: what the receiving service needs to know of one handover, on one page, and what
//! is missing of it.

mod checks;
mod page;
mod paper;

pub use checks::{HandoverCheck, handover_checks};
pub use page::sheets_html;
pub use paper::sheets_pdf;

use crate::contents::is_tag;
use crate::names::{actor, gap_message, or, small, title, word};
use drawing::{days, plain};
use gaps::{Report, Subject};
use journey::{Day, Handover, Id, Journey, Slot, Touchpoint};
use messages::{Value, Words};
use serde::Serialize;
use ts_rs::TS;

/// One handover for the service that receives it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// The language of the sheet.
    pub language: &'static str,
    /// The language of what the journey's makers wrote, where that is another one.
    pub own_language: Option<String>,
    /// What kind of handover, from where to where.
    pub title: String,
    /// The journey's title.
    pub journey: String,
    /// The person, in a line.
    pub person: String,
    /// What to bear in mind with this person, in sentences.
    pub mind: Vec<String>,
    /// Who hands over.
    pub from: SheetEnd,
    /// Who receives; none where nobody does.
    pub to: Option<SheetEnd>,
    /// What, why, until when …: a name and the lines below it, which are never empty.
    pub parts: Vec<SheetPart>,
    /// What a safe handover has and this one lacks, in sentences.
    pub missing: Vec<String>,
    /// Other gaps that were found at it.
    pub gaps: Vec<String>,
    /// What was taken out or replaced, in sentences.
    pub removed: Vec<String>,
}

/// One side of the handover.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetEnd {
    /// The touchpoint.
    pub title: String,
    /// Whose it is, with the level.
    pub actor: String,
    /// Who is responsible.
    pub owner: String,
    /// On which days.
    pub when: String,
}

/// A part of the sheet.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SheetPart {
    /// What it tells.
    pub name: String,
    /// What is told; a sentence where nothing is.
    pub lines: Vec<String>,
    /// Whether anything is told.
    pub is_told: bool,
}

/// Gaps that say what is missing in other words.
const SAID: [&str; 5] = ["thin-handover", "no-receiver", "not-accepted", "loop-open", "consent-unclear"];

impl Sheet {
    /// The sheet of this handover; none where the journey does not have it. `removed` tells what the
    /// journey is a copy without.
    pub fn of(journey: &Journey, report: &Report, slot: Slot, words: &Words, removed: &[String]) -> Option<Self> {
        let handover = journey.handovers.get(slot)?;
        let facts = Facts { journey, words, handover };
        let (language, own) = (words.language().code(), &journey.head.language);
        let (from, to) = (facts.touchpoint(&handover.from), handover.to.as_ref().and_then(|to| facts.touchpoint(to)));
        let name = |it: Option<&Touchpoint>| it.map_or_else(|| words.text("nobody"), |it| title(words, it));
        let args: [(&str, Value); 3] = [
            ("kind", word(words, "handover-kind", &handover.kind).into()),
            ("from", name(from).into()),
            ("to", name(to).into()),
        ];
        let person = [plain(&journey.person.alias), plain(&journey.person.description)];
        let person: Vec<String> = person.into_iter().filter(|part| !part.is_empty()).collect();
        let about = |gap: &&gaps::Gap| {
            let subject = |subject: &Subject| matches!(subject, Subject::Item { slot: own, .. } if *own == slot);
            !SAID.contains(&gap.rule) && gap.subjects().iter().any(subject)
        };
        let missing = handover_checks(journey, handover, words).into_iter().filter(|check| check.there == Some(false));
        Some(Self {
            language,
            own_language: (is_tag(own) && own.split('-').next() != Some(language)).then(|| own.clone()),
            title: words.text_with("sheet-title", &args),
            journey: or(plain(&journey.head.title), || words.text("drawing-untitled-journey")),
            person: or(person.join(" · "), || words.text("drawing-the-person")),
            mind: facts.mind(),
            from: facts.end(from),
            to: to.map(|to| facts.end(Some(to))),
            parts: facts.parts(from, to),
            missing: missing.map(|check| words.text(&format!("sheet-missing-{}", check.key))).collect(),
            gaps: report.gaps.iter().filter(about).map(|gap| plain(&gap_message(words, journey, gap))).collect(),
            removed: removed.to_vec(),
        })
    }
}

/// What is known of one handover.
struct Facts<'a> {
    journey: &'a Journey,
    words: &'a Words,
    handover: &'a Handover,
}

impl<'a> Facts<'a> {
    fn touchpoint(&self, id: &Id) -> Option<&'a Touchpoint> {
        self.journey.touchpoints.iter().find(|it| it.id == *id)
    }

    fn day(&self, day: Day) -> String {
        small(&days::day(self.journey, self.words, day))
    }

    /// A message with one argument.
    fn told(&self, key: &str, name: &str, value: String) -> String {
        self.words.text_with(key, &[(name, value.into())])
    }

    fn end(&self, it: Option<&Touchpoint>) -> SheetEnd {
        let Some(it) = it else {
            let unknown = self.words.text("drawing-unknown-actor");
            return SheetEnd { title: unknown, actor: String::new(), owner: String::new(), when: String::new() };
        };
        let level = self.journey.actors.iter().find(|actor| actor.id == it.actor);
        let level = level.map(|actor| word(self.words, "level", &actor.level)).filter(|level| !level.is_empty());
        let parts = [Some(actor(self.journey, self.words, &it.actor)), level];
        SheetEnd {
            title: title(self.words, it),
            actor: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            owner: or(plain(it.owner.as_deref().unwrap_or_default()), || self.words.text("report-no-owner")),
            when: match it.day {
                Some(day) => days::days(self.journey, self.words, day, day.saturating_add(it.duration.max(0))),
                None => self.words.text("no-day"),
            },
        }
    }

    /// What to bear in mind with this person.
    fn mind(&self) -> Vec<String> {
        let person = &self.journey.person;
        [(person.needs_interpreter, "sheet-interpreter"), (!person.digital_access, "sheet-not-digital")]
            .into_iter()
            .filter(|(true_of_it, _)| *true_of_it)
            .map(|(_, key)| self.words.text(key))
            .collect()
    }

    fn parts(&self, from: Option<&Touchpoint>, to: Option<&Touchpoint>) -> Vec<SheetPart> {
        let content = &self.handover.content;
        let text = |text: &Option<String>| match text.as_deref().map(plain) {
            Some(text) if text.is_empty() => Some(self.words.text("comparison-part-without-text")),
            text => text,
        };
        let part = |key: &str, lines: Vec<String>| SheetPart {
            name: self.words.text(key),
            is_told: !lines.is_empty(),
            lines: if lines.is_empty() { vec![self.words.text("sheet-not-told")] } else { lines },
        };
        let with = |text: Option<String>, more: Vec<String>| text.into_iter().chain(more).collect::<Vec<_>>();
        vec![
            part("sheet-what", self.what()),
            part("sheet-why", with(text(&content.reason), self.needs(from, to))),
            part("field-content-summary", with(text(&content.summary), self.information())),
            part("sheet-who", with(text(&content.actions), self.coordinators())),
            self.deadline(text(&content.deadline), to),
            part("field-content-warningSigns", with(text(&content.warning_signs), Vec::new())),
            part("sheet-contact", with(text(&content.contact), Vec::new())),
            part("register-consent", self.consent()),
        ]
    }

    /// Until when, as it was told. Limits stand below; they are no answer.
    fn deadline(&self, told: Option<String>, to: Option<&Touchpoint>) -> SheetPart {
        let is_told = told.is_some();
        let told = told.unwrap_or_else(|| self.words.text("sheet-not-told"));
        let lines = [told].into_iter().chain(self.limits(to)).collect();
        SheetPart { name: self.words.text("field-content-deadline"), lines, is_told }
    }

    fn what(&self) -> Vec<String> {
        let (it, words) = (self.handover, self.words);
        let sent = match it.sent_day {
            Some(day) => self.told("sheet-sent", "day", self.day(day)),
            None => words.text("sheet-not-sent"),
        };
        let carrier = self.told("sheet-carrier", "carrier", word(words, "carrier", &it.carrier));
        let accepted = match (it.refused, it.accepted_day) {
            (true, _) => words.text("sheet-refused"),
            (false, Some(day)) => self.told("sheet-accepted", "day", self.day(day)),
            (false, None) => words.text("sheet-not-accepted"),
        };
        let feedback = match (it.feedback_day, it.feedback_needed) {
            (Some(day), _) => Some(self.told("sheet-feedback-came", "day", self.day(day))),
            (None, true) => Some(words.text("sheet-feedback-wanted")),
            (None, false) => None,
        };
        [Some(sent), Some(carrier), Some(accepted), feedback].into_iter().flatten().collect()
    }

    /// The needs of the receiving touchpoint; without one, of the sending.
    fn needs(&self, from: Option<&Touchpoint>, to: Option<&Touchpoint>) -> Vec<String> {
        let Some(it) = to.or(from) else { return Vec::new() };
        let needs = self.journey.needs.iter().filter(|need| it.needs.contains(&need.id));
        let needs: Vec<String> = needs.map(|need| plain(&need.title)).filter(|title| !title.is_empty()).collect();
        (!needs.is_empty()).then(|| self.told("sheet-needs", "needs", needs.join(", "))).into_iter().collect()
    }

    fn information(&self) -> Vec<String> {
        let items = self.journey.information.iter().filter(|item| self.handover.information.contains(&item.id));
        let items: Vec<String> = items.map(|item| plain(&item.title)).filter(|title| !title.is_empty()).collect();
        (!items.is_empty()).then(|| self.told("sheet-information", "items", items.join(", "))).into_iter().collect()
    }

    /// Who coordinates on the day it was sent; where no day is known, everybody who ever does.
    fn coordinators(&self) -> Vec<String> {
        let on = |from: Day, to: Option<Day>| {
            self.handover.sent_day.is_none_or(|day| from <= day && to.is_none_or(|to| day <= to))
        };
        let there = self.journey.coordinators.iter().filter(|it| on(it.from_day, it.to_day));
        let told = there.map(|it| {
            let name = plain(&it.name);
            match it.deputy.as_deref().map(plain).filter(|deputy| !deputy.is_empty()) {
                Some(deputy) => {
                    let args: [(&str, Value); 2] = [("name", name.into()), ("deputy", deputy.into())];
                    self.words.text_with("sheet-coordinator-deputy", &args)
                }
                None => self.told("sheet-coordinator", "name", name),
            }
        });
        told.collect()
    }

    fn limits(&self, to: Option<&Touchpoint>) -> Vec<String> {
        let it = self.handover;
        let source = plain(&it.limit_source);
        let limit = |key: &str, limit: Option<Day>| {
            let limit = limit?;
            let days = days::count(self.words, limit);
            Some(match it.sent_day {
                Some(sent) => {
                    let args: [(&str, Value); 2] =
                        [("days", days.into()), ("day", self.day(sent.saturating_add(limit)).into())];
                    self.words.text_with(key, &args)
                }
                None => self.told(&format!("{key}-undated"), "days", days),
            })
        };
        let start = limit("sheet-limit", it.limit).map(|told| match source.is_empty() {
            true => told,
            false => format!("{told} ({source})"),
        });
        let planned = to.and_then(|to| to.day).map(|day| self.told("sheet-starts", "day", self.day(day)));
        [start, limit("sheet-information-limit", it.information_limit), planned].into_iter().flatten().collect()
    }

    fn consent(&self) -> Vec<String> {
        let consent = word(self.words, "consent", &self.handover.consent);
        let told = self.handover.consent_day.map(|day| {
            let args: [(&str, Value); 2] = [("consent", consent.as_str().into()), ("day", self.day(day).into())];
            self.words.text_with("sheet-consent-day", &args)
        });
        vec![told.unwrap_or(consent)]
    }
}
