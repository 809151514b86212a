//! What a report says, in words and before it has a form.

use crate::names::{actor, gap_message, or, rating, title, word};
use crate::register::{Register, Table};
use crate::reviews::{self, Judgement, Timeliness};
use drawing::{Group, days, groups, plain};
use gaps::{Figure, Gap, Report, Severity};
use journey::{Journey, Touchpoint};
use messages::{Value, Words};
use std::collections::BTreeMap;

/// A report on a journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Contents {
    /// The language of the report.
    pub language: &'static str,
    /// The language of what the journey's makers wrote, where that is another one.
    pub own_language: Option<String>,
    /// The journey's title.
    pub title: String,
    /// The person, in a line.
    pub person: String,
    /// What the journey shows.
    pub summary: String,
    /// What kind of journey, where, when.
    pub facts: Vec<String>,
    /// What was taken out or replaced, in sentences; empty where everything is as it was.
    pub removed: Vec<String>,
    /// How many gaps, in a sentence.
    pub found: String,
    /// The gaps by rule, the gravest first.
    pub gaps: Vec<GapEntry>,
    /// The key figures.
    pub figures: Vec<FigureRow>,
    /// The handovers.
    pub register: Register,
    /// The handovers as a table that is read.
    pub table: Table,
    /// What was decided and said, as a table; none where nothing was.
    pub reviews: Option<Table>,
    /// The touchpoints in time; those without a day come last.
    pub stops: Vec<Stop>,
}

/// All gaps that one rule finds.
#[derive(Clone, Debug, PartialEq)]
pub struct GapEntry {
    /// Its number on the drawing.
    pub number: u32,
    /// How grave.
    pub severity: Severity,
    /// How grave, in words.
    pub severity_words: String,
    /// The name of the rule.
    pub name: String,
    /// What happened, to whom, when: a sentence for each gap.
    pub messages: Vec<String>,
    /// Why it matters.
    pub why: String,
    /// What could be tried.
    pub advice: String,
    /// What could help, by name.
    pub remedies: Vec<String>,
}

/// A figure with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// The figure's name in reports.
    pub metric: &'static str,
    /// What it is.
    pub label: String,
    /// The figure with its unit.
    pub value: String,
}

/// A touchpoint of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Its days.
    pub when: String,
    /// Its title.
    pub title: String,
    /// Its actor.
    pub actor: String,
    /// Who is responsible; empty where nobody is.
    pub owner: String,
    /// How it takes place.
    pub channel: String,
    /// How it went.
    pub status: String,
    /// How the person found it; empty where nothing is known.
    pub rating: String,
    /// What the person says of it; may be empty.
    pub quote: String,
}

impl Contents {
    /// A report in these words. `removed` tells what the journey is a copy without.
    pub fn of(journey: &Journey, report: &Report, words: &Words, removed: &[String], timeliness: &Timeliness) -> Self {
        let language = words.language().code();
        let own = &journey.head.language;
        let person = [plain(&journey.person.alias), plain(&journey.person.description)];
        let person: Vec<String> = person.into_iter().filter(|part| !part.is_empty()).collect();
        let mut order: Vec<&Touchpoint> = journey.touchpoints.iter().collect();
        order.sort_by_key(|touchpoint| (touchpoint.day.is_none(), touchpoint.day));
        let register = Register::of(journey, report, words, timeliness);
        let decided = Decided::of(journey, words, timeliness);
        Self {
            language,
            own_language: (is_tag(own) && own.split('-').next() != Some(language)).then(|| own.clone()),
            title: or(plain(&journey.head.title), || words.text("drawing-untitled-journey")),
            person: or(person.join(" · "), || words.text("drawing-the-person")),
            summary: plain(&journey.head.summary),
            facts: title_facts(journey, words),
            removed: removed.to_vec(),
            found: found(report, words),
            gaps: groups(report).iter().map(|group| entry(journey, report, words, group, &decided)).collect(),
            figures: figures(report, words),
            table: register.table(journey, words),
            register,
            reviews: reviews::table(&reviews::entries(journey, report, words, timeliness), words),
            stops: order.into_iter().map(|touchpoint| stop(journey, words, touchpoint)).collect(),
        }
    }
}

impl Stop {
    /// Who, how and how it went, in short texts.
    pub fn details(&self, words: &Words) -> Vec<String> {
        let owner = match self.owner.as_str() {
            "" => words.text("report-no-owner"),
            owner => words.text_with("report-owner", &[("owner", owner.into())]),
        };
        let mut details = vec![owner, self.channel.clone(), self.status.clone()];
        if !self.rating.is_empty() {
            details.push(words.text_with("report-rating", &[("rating", self.rating.as_str().into())]));
        }
        details
    }
}

/// Whether a text may stand where a page names a language.
pub(crate) fn is_tag(text: &str) -> bool {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    text.len() <= 35 && text.split('-').all(part)
}

/// What kind of journey, where, when.
pub fn title_facts(journey: &Journey, words: &Words) -> Vec<String> {
    let mut facts = vec![word(words, "journey-kind", &journey.head.kind)];
    facts.extend(journey.head.country.as_ref().map(|country| word(words, "country", country)));
    let last = |t: &Touchpoint| t.day.map(|day| day.saturating_add(t.duration.max(0)));
    let first = journey.touchpoints.iter().filter_map(|t| t.day).min();
    if let (Some(first), Some(last)) = (first, journey.touchpoints.iter().filter_map(last).max()) {
        facts.push(days::days(journey, words, first, last));
    }
    facts
}

/// How many gaps there are, and how grave.
pub(crate) fn found(report: &Report, words: &Words) -> String {
    let count = |wanted: Severity| report.gaps.iter().filter(|gap| gap.severity == wanted).count().into();
    let counts: [(&str, Value); 4] = [
        ("count", report.gaps.len().into()),
        ("high", count(Severity::High)),
        ("medium", count(Severity::Medium)),
        ("low", count(Severity::Low)),
    ];
    words.text_with("report-found", &counts)
}

/// What was decided on gaps, by rule and subjects.
struct Decided<'a> {
    words: &'a Words,
    by_gap: BTreeMap<(&'a str, Vec<&'a str>), Vec<Judgement>>,
}

impl<'a> Decided<'a> {
    fn of(journey: &'a Journey, words: &'a Words, timeliness: &Timeliness) -> Self {
        let mut by_gap: BTreeMap<(&str, Vec<&str>), Vec<Judgement>> = BTreeMap::new();
        for (slot, review) in journey.reviews.slotted() {
            let Some(gap) = &review.gap else { continue };
            let subjects = gap.subjects.iter().map(String::as_str).collect();
            let told = Judgement::of(words, timeliness, (slot, review));
            by_gap.entry((&gap.rule, subjects)).or_default().push(told);
        }
        Self { words, by_gap }
    }

    /// The sentence, and what was decided where something was.
    fn told(&self, message: String, gap: &Gap) -> String {
        let Some(found) = self.by_gap.get(&(gap.rule, gap.subject_texts())) else { return message };
        let decided = found.iter().map(|it| it.in_words(self.words)).collect::<Vec<_>>().join("; ");
        let args: [(&str, Value); 2] = [("message", message.into()), ("decision", decided.into())];
        self.words.text_with("report-decided", &args)
    }
}

fn entry(journey: &Journey, report: &Report, words: &Words, group: &Group, decided: &Decided<'_>) -> GapEntry {
    let key = format!("gap-{}", group.rule);
    let gaps: Vec<&Gap> = group.gaps.iter().filter_map(|at| report.gaps.get(*at)).collect();
    let remedies = gaps.first().map_or(&[][..], |gap| gap.remedies);
    GapEntry {
        number: group.number,
        severity: group.severity,
        severity_words: words.text(&format!("severity-{}", group.severity.word())),
        name: words.text(&key),
        messages: gaps.iter().map(|gap| decided.told(plain(&gap_message(words, journey, gap)), gap)).collect(),
        why: words.text(&format!("{key}.why")),
        advice: words.text(&format!("{key}.try")),
        remedies: remedies.iter().map(|remedy| words.text(&format!("remedy-{}", remedy.slug()))).collect(),
    }
}

/// All figures with their names.
pub fn figures(report: &Report, words: &Words) -> Vec<FigureRow> {
    let row = |(name, figure): (&'static str, Figure)| {
        let value: Value = match figure {
            Figure::Days(number) => number.into(),
            Figure::Count(number) => Value::Number(f64::from(number)),
            Figure::Share(share) => Value::Number((share * 100.0).round()),
            Figure::Mean(Some(mean)) => words.decimal(mean).into(),
            Figure::Mean(None) => "–".into(),
            Figure::Path(touchpoints) => touchpoints.len().into(),
        };
        let key = format!("metric-{name}");
        FigureRow {
            metric: name,
            label: words.text(&key),
            value: words.text_with(&format!("{key}.value"), &[("value", value)]),
        }
    };
    report.metrics.figures().into_iter().map(row).collect()
}

fn stop(journey: &Journey, words: &Words, touchpoint: &Touchpoint) -> Stop {
    let when = match touchpoint.day {
        Some(day) => days::days(journey, words, day, day.saturating_add(touchpoint.duration.max(0))),
        None => words.text("no-day"),
    };
    Stop {
        when,
        title: title(words, touchpoint),
        actor: actor(journey, words, &touchpoint.actor),
        owner: plain(touchpoint.owner.as_deref().unwrap_or_default()),
        channel: word(words, "channel", &touchpoint.channel),
        status: word(words, "status", &touchpoint.status),
        rating: touchpoint.experience.map_or_else(String::new, |it| rating(words, it)),
        quote: plain(&touchpoint.quote),
    }
}
