//! The handovers as they are reviewed: a row for each, and what belongs to the chosen one.

use crate::excerpt::excerpt;
use crate::reviews::Judged;
use crate::wire::{CheckedHandover, DecisionText, RegisterText, RowEnd, RowGap, RowText};
use crate::words::{comments_on_journey, decision_on_gap, decision_on_handover};
use drawing::{TimeView, days, groups, plain};
use gaps::{Report, Settings, Subject};
use journey::{Carrier, Consent, Date, Day, Handover, Id, Journey, Level, Slot, Touchpoint};
use messages::{Value, Words};
use reports::{End, Register, Row, Timeliness, handover_checks};
use std::collections::BTreeMap;

/// All handovers in words, in the order of the file.
pub(crate) fn register(words: &Words, journey: &Journey, settings: &Settings, today: Option<Date>) -> RegisterText {
    let report = gaps::check(journey, settings);
    let judged = crate::reviews::judge(journey, settings, &report);
    let facts = Facts::of(words, journey, &judged, today);
    let rows = Register::of(journey, &judged.open, words, &Timeliness::default()).rows;
    let rows = journey.handovers.slotted().zip(rows).map(|((slot, handover), row)| facts.row(slot, handover, row));
    RegisterText { rows: rows.collect(), comments: comments_on_journey(words, journey) }
}

/// What belongs to one handover: the points of a safe one, what was decided on it, and where it lies on the map.
pub(crate) fn checked(
    words: &Words,
    journey: &Journey,
    settings: &Settings,
    slot: Slot,
    (today, time): (Option<Date>, TimeView),
) -> Option<CheckedHandover> {
    let handover = journey.handovers.get(slot)?;
    let report = gaps::check(journey, settings);
    let judged = crate::reviews::judge(journey, settings, &report);
    Some(CheckedHandover {
        checks: handover_checks(journey, handover, words),
        decision: decision_on_handover(words, journey, slot, today),
        map: excerpt(journey, &judged.open, words, time, slot)?,
    })
}

/// What is looked up for every row.
struct Facts<'a> {
    words: &'a Words,
    journey: &'a Journey,
    today: Option<Date>,
    ends: BTreeMap<&'a Id, &'a Touchpoint>,
    levels: BTreeMap<&'a Id, &'a Level>,
    gaps: BTreeMap<Slot, Vec<RowGap>>,
    decisions: BTreeMap<Slot, Vec<DecisionText>>,
}

impl<'a> Facts<'a> {
    fn of(words: &'a Words, journey: &'a Journey, judged: &Judged<'_>, today: Option<Date>) -> Self {
        let mut facts = Self {
            words,
            journey,
            today,
            ends: journey.touchpoints.iter().rev().map(|it| (&it.id, it)).collect(),
            levels: journey.actors.iter().rev().map(|it| (&it.id, &it.level)).collect(),
            gaps: BTreeMap::new(),
            decisions: BTreeMap::new(),
        };
        facts.gather(&judged.open, judged);
        facts
    }

    /// The gaps of each handover, the gravest first, and what was decided on them.
    fn gather(&mut self, report: &Report, judged: &Judged<'_>) {
        for group in groups(report) {
            let name = self.words.text(&format!("gap-{}", group.rule));
            for at in group.gaps {
                let Some(gap) = report.gaps.get(at) else { continue };
                let decided = judged.decided(at);
                for subject in gap.subjects() {
                    let Subject::Item { slot, section: journey::Section::Handovers, .. } = subject else { continue };
                    let listed = self.gaps.entry(slot).or_default();
                    if listed.last().is_none_or(|last| last.number != group.number) {
                        listed.push(RowGap { number: group.number, severity: group.severity, name: name.clone() });
                    }
                    let told = decided.and_then(|it| decision_on_gap(self.words, self.journey, it, self.today));
                    self.decisions.entry(slot).or_default().extend(told);
                }
            }
        }
    }

    fn row(&self, slot: Slot, handover: &Handover, row: Row) -> RowText {
        let words = self.words;
        let own = decision_on_handover(words, self.journey, slot, self.today);
        let of_gaps = self.decisions.get(&slot).map_or(&[][..], Vec::as_slice);
        let all = || own.iter().chain(of_gaps);
        let content = handover.content.parts();
        let parts = content.iter().filter(|(_, part)| part.is_some()).count();
        let count = |days: Option<Day>| days.map_or_else(String::new, |it| days::count(words, it));
        let day = |day: Option<Day>| day.map_or_else(String::new, |it| days::day(self.journey, words, it));
        let of: [(&str, Value); 2] = [("there", parts.into()), ("all", content.len().into())];
        RowText {
            slot,
            over: row.over_limit().unwrap_or(false),
            feedback: row.feedback_words(words),
            feedback_needed: row.feedback_needed || row.feedback.is_some(),
            feedback_lacks: row.feedback.is_none() && row.feedback_needed,
            from: self.end(row.sender, Some(&handover.from)),
            to: row.receiver.map(|end| self.end(end, handover.to.as_ref())),
            crossing: row.crossing,
            kind: row.kind,
            sent: row.sent,
            sent_words: day(row.sent),
            accepted: row.accepted,
            accepted_words: match row.refused {
                true => words.text("register-refused"),
                false => day(row.accepted),
            },
            refused: row.refused,
            waited: row.waited,
            waited_words: count(row.waited),
            limit: row.limit,
            limit_words: count(row.limit),
            carrier: row.carrier,
            carried_by_person: matches!(handover.carrier, Carrier::Citizen | Carrier::Relative | Carrier::None),
            parts: u8::try_from(parts).unwrap_or(u8::MAX),
            parts_words: words.text_with("review-parts", &of),
            consent: row.consent,
            consent_lacks: matches!(handover.consent, Consent::Missing | Consent::Unclear),
            gaps: self.gaps.get(&slot).cloned().unwrap_or_default(),
            overdue: all().any(|it| it.overdue),
            outdated: all().any(|it| it.outdated),
            more: self.more(handover, of_gaps),
            decision: own.or_else(|| of_gaps.iter().max_by_key(|it| (it.overdue, it.outdated)).cloned()),
        }
    }

    fn end(&self, end: End, id: Option<&Id>) -> RowEnd {
        let level = id.and_then(|id| self.ends.get(id)).and_then(|it| self.levels.get(&it.actor));
        RowEnd { title: end.title, actor: end.actor, level_words: end.level, level: level.map(|it| (*it).clone()) }
    }

    /// What else is found by searching, and stands in no column.
    fn more(&self, it: &Handover, decisions: &[DecisionText]) -> String {
        let parts = it.content.parts().into_iter().filter_map(|(_, part)| part);
        let texts = parts.chain([it.note.as_str(), it.limit_source.as_str()]);
        let owners = [Some(&it.from), it.to.as_ref()].into_iter().flatten();
        let owners = owners.filter_map(|id| self.ends.get(id)?.owner.as_deref());
        let said = decisions
            .iter()
            .flat_map(|it| [it.assignee.as_str()].into_iter().chain(it.comments.iter().map(|c| c.text.as_str())));
        let all = texts.chain(owners).chain(said).map(plain).filter(|text| !text.is_empty());
        all.collect::<Vec<_>>().join(" ")
    }
}
