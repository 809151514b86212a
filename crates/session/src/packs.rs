//! What a country offers, in words: level names, lanes for a new journey, time limits for a handover
//! with their source. Nothing unverified is called law.

use journey::{Actor, Country, Day, Handover, Journey, Level, Slot};
use messages::{Language, Value, Words};
use packs::{Basis, Lane, Limit, Names, Offer, Pack, pack};
use serde::Serialize;
use ts_rs::TS;

/// What a country offers a journey.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountryText {
    /// The country.
    pub country: Country,
    /// Its name in the language in use.
    pub name: String,
    /// What its levels are called there.
    pub levels: Vec<LevelText>,
    /// Lanes to begin with, the person first.
    pub lanes: Vec<LaneText>,
    /// Set when little is known: that what is missing here may well exist.
    pub thin: Option<String>,
}

/// A level's name in a country.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LevelText {
    /// The level.
    pub level: Level,
    /// What it is called there, in each of the country's languages: `Kunta / Kommun`.
    pub name: String,
    /// How far this can be trusted, in words.
    pub standing: String,
    /// Where it comes from; empty where nothing needs to be said.
    pub source: String,
    /// What to know beside it, in English; empty: nothing.
    pub note: String,
}

/// A lane that can be added.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LaneText {
    /// The lane as it would be added, named in the journey's language where the country has it.
    pub actor: Actor,
    /// What it is called there, in each of the country's languages.
    pub name: String,
    /// What it is for, in words.
    pub kind: String,
    /// Its level, as the country calls it.
    pub level: String,
    /// How far this can be trusted, in words.
    pub standing: String,
    /// Where it comes from; empty where nothing needs to be said.
    pub source: String,
    /// What to know beside it, in English; empty: nothing.
    pub note: String,
}

/// A time limit that can be taken over.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LimitText {
    /// Its stable name.
    pub id: String,
    /// What it limits, from when to when.
    pub name: String,
    /// Calendar days, as a handover has them; none: there is no limit in days.
    pub days: Option<Day>,
    /// The same in words, with the original beside it: `14 days (10 working days)`.
    pub amount: String,
    /// The act or guidance and its year, or what stands for it.
    pub rule: String,
    /// Where it was read.
    pub source: String,
    /// How far it can be trusted, in words.
    pub standing: String,
    /// It was read in a source, is sure, and is law. Only then may it be shown as law.
    pub is_law: bool,
    /// It could be meant for this handover.
    pub fits: bool,
    /// What to know beside it, in English; empty: nothing.
    pub note: String,
    /// What to write down as the limit's source, in the journey's language.
    pub limit_source: String,
}

/// What the country offers; names of new lanes are in the language with this tag where it is spoken there.
pub fn country_text(words: &Words, country: &Country, language: &str) -> CountryText {
    let pack = pack(country);
    CountryText {
        country: country.clone(),
        name: words.text(&format!("word-country-{}", country.word())),
        levels: pack
            .levels
            .iter()
            .map(|level| LevelText {
                level: level.level.clone(),
                name: all_names(pack, &level.name),
                standing: fact_standing(words, level.verified, &level.source),
                source: level.source.clone(),
                note: remark(words, &level.note),
            })
            .collect(),
        lanes: pack.lanes.iter().map(|lane| lane_text(words, pack, lane, language)).collect(),
        thin: pack.thin.then(|| words.text("pack-thin")),
    }
}

/// What the level is called in the journey's country, else in the language in use.
pub fn level_name(words: &Words, country: Option<&Country>, level: &Level) -> String {
    let known = country.map(pack).and_then(|pack| Some(all_names(pack, &pack.level(level)?.name)));
    known.unwrap_or_else(|| words.text(&format!("word-level-{}", level.word())))
}

/// What the levels are called in the journey's country, as drawings write them; none without a country.
pub(crate) fn level_names(words: &Words, journey: &Journey) -> Vec<(Level, String)> {
    let country = journey.head.country.as_ref();
    let names = Level::ALL.iter().map(|level| (level.clone(), level_name(words, country, level)));
    if country.is_some() { names.collect() } else { Vec::new() }
}

/// Every limit that is offered for the handover, those first that could be meant for it. Empty for
/// what is no handover. Without a country, what is offered everywhere.
pub fn limits_text(words: &Words, journey: &Journey, handover: Slot) -> Vec<LimitText> {
    let Some(handover) = journey.handovers.get(handover) else { return Vec::new() };
    offered(journey, handover).into_iter().map(|offer| limit_text(words, journey, offer)).collect()
}

fn offered(journey: &Journey, handover: &Handover) -> Vec<Offer<'static>> {
    let nowhere = Country::Unrecognised(String::new());
    pack(journey.head.country.as_ref().unwrap_or(&nowhere)).limits_for(journey, handover)
}

fn lane_text(words: &Words, pack: &Pack, lane: &Lane, language: &str) -> LaneText {
    let level = pack.level(&lane.level).map(|level| all_names(pack, &level.name));
    LaneText {
        actor: lane.actor(pack.name(&lane.name, language)),
        name: all_names(pack, &lane.name),
        kind: words.text(&format!("lane-kind-{}", lane.kind.slug())),
        level: level.unwrap_or_else(|| words.text(&format!("word-level-{}", lane.level.word()))),
        standing: fact_standing(words, lane.verified, &lane.source),
        source: remark(words, &lane.source),
        note: remark(words, &lane.note),
    }
}

/// A remark in the reader's words; names, laws and addresses are as they are.
fn remark(words: &Words, text: &str) -> String {
    let key = format!("remark-{}", spelt(text));
    if words.has(&key) { words.text(&key) } else { text.to_owned() }
}

/// The letters and digits of a remark as they stand in its key.
fn spelt(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let parts = lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

/// The names in all of the country's languages, each once.
fn all_names(pack: &Pack, names: &Names) -> String {
    let mut all: Vec<&str> = Vec::new();
    for name in pack.languages.iter().filter_map(|language| names.get(language)) {
        if !all.contains(&name.as_str()) {
            all.push(name);
        }
    }
    all.join(" / ")
}

fn fact_standing(words: &Words, verified: bool, source: &str) -> String {
    match (verified, source.is_empty()) {
        (_, true) => String::new(),
        (true, false) => words.text("standing-verified"),
        (false, false) => words.text("standing-general-knowledge"),
    }
}

fn limit_text(words: &Words, journey: &Journey, offer: Offer<'_>) -> LimitText {
    let limit = offer.limit;
    let of_journey = Words::of(Language::from_tag(&journey.head.language).unwrap_or_default());
    LimitText {
        id: limit.id.clone(),
        name: words.text(&format!("limit-{}", limit.id)),
        days: limit.days(),
        amount: amount(words, limit),
        rule: rule(words, limit),
        source: remark(words, &limit.source),
        standing: words.text(&format!("standing-{}", limit.standing().slug())),
        is_law: limit.is_law(),
        fits: offer.fits,
        note: remark(words, &limit.note),
        limit_source: limit_source(of_journey, limit),
    }
}

/// The days, and the value in its own unit where that is another.
fn amount(words: &Words, limit: &Limit) -> String {
    let (Some(value), Some(days)) = (limit.value, limit.days()) else {
        return words.text(&format!("limit-without-days-{}", limit.basis.slug()));
    };
    let days = words.text_with("days", &[("count", days.into())]);
    match limit.unit {
        packs::Unit::CalendarDay => days,
        packs::Unit::Hour | packs::Unit::WorkingDay | packs::Unit::Week | packs::Unit::Month => {
            let original = words.text_with(&format!("unit-{}", limit.unit.slug()), &[("count", value.into())]);
            words.text_with("limit-amount", &[("days", days.into()), ("original", original.into())])
        }
    }
}

/// The rule with its year; for a suggestion, that it is one.
fn rule(words: &Words, limit: &Limit) -> String {
    let rule = match limit.basis {
        Basis::Workshop => words.text("limit-suggestion"),
        Basis::Law | Basis::Guidance | Basis::Duty | Basis::Right => limit.rule.clone(),
    };
    match limit.year.filter(|year| !rule.contains(&year.to_string())) {
        Some(year) => format!("{rule} ({year})"),
        None => rule,
    }
}

/// What a handover says of its limit: the rule, and how far it can be trusted where it is not sure law.
fn limit_source(words: &Words, limit: &Limit) -> String {
    let rule = rule(words, limit);
    if limit.is_law() || limit.basis == Basis::Workshop {
        return rule;
    }
    let standing = words.text(&format!("standing-{}", limit.standing().slug()));
    let args: [(&str, Value); 2] = [("rule", rule.into()), ("standing", standing.into())];
    words.text_with("limit-source-unsure", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_remark_is_in_the_readers_words() {
        let words = Words::of(Language::Swedish);
        for country in Country::ALL {
            let pack = pack(country);
            let levels = pack.levels.iter().map(|it| &it.note);
            let notes = levels.chain(pack.lanes.iter().map(|it| &it.note)).chain(pack.limits.iter().map(|it| &it.note));
            for note in notes.filter(|note| !note.is_empty()) {
                assert!(words.has(&format!("remark-{}", spelt(note))), "{note}");
            }
        }
        assert_eq!(remark(words, "own knowledge"), "egen kunskap");
        assert_eq!(remark(words, "Prop. 2016/17:106"), "Prop. 2016/17:106");
    }
}
