//! Why a gap is there, the key findings, and what could not be judged.

use super::gaps::values;
use super::values::Values;
use super::{capital, field_name};
use crate::evidence::{EvidenceStep, FindingText, KeyFindingsText, UnjudgedText};
use drawing::days;
use gaps::{Gap, Read, Report, Settings, Step, View};
use journey::{Record, Slot};
use messages::{Value, Words};

/// The most items whose fields are shown.
const MOST: usize = 30;

/// The steps in words, in their order. Fields of one item are one step.
pub(crate) fn evidence(words: &Words, view: &View<'_>, settings: &Settings, gap: &Gap) -> Vec<EvidenceStep> {
    let journey = view.journey();
    let told = Values::new(words, journey);
    let mut reads: Vec<Read> = Vec::new();
    let mut steps = Vec::new();
    for step in gaps::evidence(view, settings, gap) {
        match step.field {
            Some(read) => reads.push(read),
            None => steps.push(in_words(words, view, &step)),
        }
    }
    let mut items: Vec<EvidenceStep> =
        reads.chunk_by(|one, two| one.slot == two.slot).filter_map(|reads| fields(words, &told, reads)).collect();
    if items.len() > MOST {
        let more = items.split_off(MOST);
        let text = words.text_with("evidence-more", &[("count", more.len().into())]);
        items.push(EvidenceStep { text, slots: more.into_iter().flat_map(|step| step.slots).collect(), days: None });
    }
    steps.extend(items);
    steps
}

fn in_words(words: &Words, view: &View<'_>, step: &Step) -> EvidenceStep {
    let journey = view.journey();
    let text =
        capital(&words.text_with(&format!("evidence-{}", step.says), &values(words, journey, step.args.clone())));
    let text = match step.days {
        Some((first, last)) => {
            let days = days::days(journey, words, first, last);
            words.text_with("evidence-on", &[("days", days.into()), ("text", text.into())])
        }
        None => text,
    };
    EvidenceStep { text, slots: step.slots.clone(), days: step.days }
}

/// What stands in the fields of one item.
fn fields(words: &Words, told: &Values<'_>, reads: &[Read]) -> Option<EvidenceStep> {
    let slot = reads.first()?.slot;
    let record = told.record(slot)?;
    let field = |read: &Read| {
        let name = field_name(words, &format!("{}-{}", record.kind(), read.key));
        let value = told.value(&record, read.key).replace('\n', ", ");
        let key = if value.is_empty() { "evidence-empty" } else { "evidence-value" };
        words.text_with(key, &[("field", name.into()), ("value", value.into())])
    };
    let fields = reads.iter().map(field).collect::<Vec<_>>().join("; ");
    let text =
        words.text_with("evidence-field", &[("item", name(words, told, &record).into()), ("fields", fields.into())]);
    let slots = Vec::from_iter((slot != Slot::HEAD && slot != Slot::PERSON).then_some(slot));
    Some(EvidenceStep { text, slots, days: None })
}

fn name(words: &Words, told: &Values<'_>, record: &Record) -> String {
    match record {
        Record::Head(_) | Record::Person(_) => words.text(&format!("record-{}", record.kind())),
        Record::Phase(_)
        | Record::Actor(_)
        | Record::Need(_)
        | Record::InformationItem(_)
        | Record::Touchpoint(_)
        | Record::Handover(_)
        | Record::Coordinator(_)
        | Record::JointPlan(_)
        | Record::Note(_)
        | Record::Review(_) => told.name(record),
    }
}

/// The table of key findings.
pub(crate) fn key_findings(words: &Words, report: &Report) -> KeyFindingsText {
    let found = gaps::key_findings(report);
    let levels = found.levels.iter().map(|level| words.text(&format!("word-level-{}", level.word())));
    let columns = levels.chain([words.text("findings-whole"), words.text("findings-all")]).collect();
    let row = |finding: gaps::FindingCount| FindingText {
        finding: finding.finding,
        text: words.text(&format!("finding-{}", finding.finding)),
        counts: finding.by_level.into_iter().chain([finding.whole, finding.total]).collect(),
    };
    KeyFindingsText { columns, levels: found.levels, rows: found.findings.into_iter().map(row).collect() }
}

/// What could not be judged, in the order of the file.
pub(crate) fn unjudged(words: &Words, view: &View<'_>, report: &Report) -> Vec<UnjudgedText> {
    let told = Values::new(words, view.journey());
    let text = |it: gaps::Unjudged| {
        let record = view.journey().record(it.slot)?;
        let rules: Vec<String> = it.rules.iter().map(|rule| words.text(&format!("gap-{rule}"))).collect();
        let args: [(&str, Value); 2] = [("name", told.name(&record).into()), ("rules", rules.join(", ").into())];
        let message = words.text_with(&format!("unjudged-{}", it.why.word()), &args);
        Some(UnjudgedText { message, slot: it.slot, rules: it.rules.into_iter().map(str::to_owned).collect() })
    };
    gaps::unjudged(view, report).into_iter().filter_map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use journey::{Actor, Handover, Id, Journey, Touchpoint};
    use messages::Language;

    #[test]
    fn every_step_and_reason_has_its_words() {
        for language in Language::ALL {
            let words = Words::of(*language);
            for says in Step::ALL {
                assert!(words.has(&format!("evidence-{says}")), "{language:?} {says}");
            }
            for why in gaps::Why::ALL {
                assert!(words.has(&format!("unjudged-{}", why.word())), "{language:?} {why:?}");
            }
        }
    }

    #[test]
    fn steps_and_fields_are_told_in_sentences() {
        let mut journey = Journey::new(Id::from("j"), "Journey");
        for id in ["gp", "clinic"] {
            journey.add(
                Actor { id: Id::from(id), name: id.to_owned(), level: journey::Level::Region, ..Actor::default() }
                    .into(),
            );
        }
        for (id, actor, day) in [("Referral", "gp", 0), ("Visit", "clinic", 75)] {
            let (title, actor) = (id.to_owned(), Id::from(actor));
            journey.add(Touchpoint { id: Id::from(id), title, actor, day: Some(day), ..Touchpoint::default() }.into());
        }
        let (from, to) = (Id::from("Referral"), Some(Id::from("Visit")));
        let limit = Some(30);
        journey.add(Handover { id: Id::from("h"), from, to, sent_day: Some(3), limit, ..Handover::default() }.into());
        let settings = Settings::default();
        let report = gaps::check(&journey, &settings);
        let text = |language: Language, rule: &str| {
            let gap = report.gaps.iter().find(|gap| gap.rule == rule).unwrap();
            let steps = evidence(Words::of(language), &View::new(&journey), &settings, gap);
            steps.into_iter().map(|step| step.text).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(
            text(Language::English, "over-limit"),
            "Day 3: “Referral” (gp) handed over to “Visit” (clinic).\n\
             Day 33: The limit of 30 days for the handover from “Referral” (gp) to “Visit” (clinic) was reached.\n\
             Day 75: “Visit” (clinic) began."
        );
        assert_eq!(text(Language::Swedish, "no-owner"), "gp – Nivå: Region\nReferral – Bana: gp; Ansvarig: inget");
    }
}
