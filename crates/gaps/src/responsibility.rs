//! # Who is responsible
//!
//! On a day these are responsible: the owners of touchpoints that run, the coordinators who are on,
//! and the owner of a handover's sender that holds until the receiver starts, from the day of
//! sending on. A day of first…Z is *uncovered* when some need is open and nobody is responsible.

use crate::days::Days;
use crate::view::{View, within};
use journey::{Day, Level};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use ts_rs::TS;

/// Consecutive days with the same answer to "who is responsible".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Stretch {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Those responsible, the lead first, then coordinators and owners by their place in the file;
    /// no more than [`Stretch::MOST_NAMES`].
    pub names: Vec<String>,
    /// How many more there are.
    pub more: u32,
    /// The level of the lead's actor, when it is known.
    pub level: Option<Level>,
    /// Nobody is responsible.
    pub nobody: bool,
    /// Nobody is responsible while some need is open: a gap.
    pub uncovered: bool,
}

impl Stretch {
    /// The most names that a stretch tells.
    pub const MOST_NAMES: usize = 8;

    fn answers_like(&self, other: &Self) -> bool {
        let Self { from: _, to: _, names, more, level, nobody, uncovered } = other;
        (&self.names, &self.more, &self.level, &self.nobody, &self.uncovered) == (names, more, level, nobody, uncovered)
    }
}

/// Who holds responsibility when, on first…Z.
#[derive(Debug, Default)]
pub(crate) struct Responsibility<'j> {
    terms: Vec<Term<'j>>,
    /// Days on which some need is open and nobody is responsible.
    pub(crate) uncovered: Days,
}

/// One name over some days. Of several on a day, the one with the greatest rank leads.
#[derive(Debug)]
struct Term<'j> {
    from: Day,
    to: Day,
    name: &'j str,
    level: Option<&'j Level>,
    rank: Rank,
}

/// Senders that still hold lead over nobody; touchpoints that run, the latest of them, lead over
/// senders; coordinators, the first of them, lead over all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Sender(usize),
    Runs(Day, usize),
    Coordinator(std::cmp::Reverse<usize>),
}

impl<'j> Responsibility<'j> {
    pub(crate) fn of(view: &View<'j>) -> Self {
        let mut terms = Vec::new();
        for c in &view.coordinators {
            terms.push(Term {
                from: c.from,
                to: c.to,
                name: c.name(),
                level: c.level,
                rank: Rank::Coordinator(std::cmp::Reverse(c.index)),
            });
        }
        for t in &view.touchpoints {
            if let (Some(name), Some((from, to))) = (t.owner(), t.runs()) {
                terms.push(Term { from, to, name, level: t.level(), rank: Rank::Runs(from, t.index) });
            }
        }
        for h in view.handovers.iter().filter(|h| h.record.sender_holds) {
            let Some(sender) = view.sender(h) else { continue };
            if let (Some(name), Some(from), Some(start)) = (sender.owner(), h.sent(), view.receiver_start(h)) {
                terms.push(Term { from, to: start - 1, name, level: sender.level(), rank: Rank::Sender(h.index) });
            }
        }
        for term in &mut terms {
            term.from = term.from.max(view.first);
            term.to = term.to.min(view.last);
        }
        terms.retain(|term| term.from <= term.to);
        let held = Days::of(terms.iter().map(|term| (term.from, term.to)));
        let uncovered = open_days(view).without(&held);
        Self { terms, uncovered }
    }
}

/// The days of first…Z on which some need is open.
fn open_days(view: &View<'_>) -> Days {
    let open = view.journey.needs.iter().map(|need| {
        let to = need.to_day.map_or(view.last, |to| within(to) - 1);
        (within(need.from_day), to)
    });
    Days::of(open).and(&Days::of([(view.first, view.last)]))
}

impl<'j> Responsibility<'j> {
    /// The successive leads, days without one skipped: coordinators and owners of what runs.
    pub(crate) fn leads(&self) -> Vec<&'j str> {
        let mut leads: BTreeSet<(Rank, usize)> = BTreeSet::new();
        let mut successive = Vec::new();
        for change in self.changes().values() {
            change.apply_to(&mut leads, &self.terms);
            if let Some((Rank::Runs(..) | Rank::Coordinator(_), index)) = leads.last() {
                successive.push(self.terms[*index].name);
            }
        }
        successive
    }

    /// Who is responsible on a day, each once.
    pub(crate) fn on(&self, day: Day) -> Vec<&'j str> {
        let mut names: Vec<&str> = Vec::new();
        for term in self.terms.iter().filter(|term| term.from <= day && day <= term.to) {
            if !names.contains(&term.name) {
                names.push(term.name);
            }
        }
        names
    }

    /// What changes, by the day on which it does.
    fn changes(&self) -> BTreeMap<Day, Change> {
        let mut changes: BTreeMap<Day, Change> = BTreeMap::new();
        for (index, term) in self.terms.iter().enumerate() {
            changes.entry(term.from).or_default().begin.push(index);
            changes.entry(term.to + 1).or_default().end.push(index);
        }
        for (first, last) in self.uncovered.stretches() {
            changes.entry(*first).or_default().uncovered = Some(true);
            changes.entry(last + 1).or_default().uncovered.get_or_insert(false);
        }
        changes
    }
}

/// What changes at the beginning of a day.
#[derive(Debug, Default)]
struct Change {
    begin: Vec<usize>,
    end: Vec<usize>,
    uncovered: Option<bool>,
}

impl Change {
    fn apply_to(&self, leads: &mut BTreeSet<(Rank, usize)>, terms: &[Term<'_>]) {
        for &index in &self.end {
            leads.remove(&(terms[index].rank, index));
        }
        for &index in &self.begin {
            leads.insert((terms[index].rank, index));
        }
    }
}

/// Who is responsible from the first day to the last, in as few stretches as there are answers.
/// Empty when the journey has no day.
pub fn responsibility(view: &View<'_>) -> Vec<Stretch> {
    let terms = &view.responsibility.terms;
    let places = places_of_names(view);
    let mut changes = view.responsibility.changes();
    changes.entry(view.first).or_default();

    let mut leads: BTreeSet<(Rank, usize)> = BTreeSet::new();
    let mut names: BTreeMap<usize, (usize, &str)> = BTreeMap::new();
    let mut uncovered = false;
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut days = changes.range(..=view.last).peekable();
    while let Some((from, change)) = days.next() {
        change.apply_to(&mut leads, terms);
        for &index in &change.begin {
            let name = terms[index].name;
            names.entry(places[name]).or_insert((0, name)).0 += 1;
        }
        for &index in &change.end {
            let place = places[terms[index].name];
            match names.get_mut(&place) {
                Some((times, _)) if *times > 1 => *times -= 1,
                _ => drop(names.remove(&place)),
            }
        }
        uncovered = change.uncovered.unwrap_or(uncovered);
        let lead = leads.last().map(|(_, index)| &terms[*index]);
        let others = names.values().map(|(_, name)| *name).filter(|name| lead.is_none_or(|lead| lead.name != *name));
        let shown: Vec<String> =
            lead.map(|lead| lead.name).into_iter().chain(others).take(Stretch::MOST_NAMES).map(str::to_owned).collect();
        let stretch = Stretch {
            from: *from,
            to: days.peek().map_or(view.last, |(next, _)| **next - 1),
            more: u32::try_from(names.len() - shown.len()).unwrap_or(u32::MAX),
            names: shown,
            level: lead.and_then(|lead| lead.level).cloned(),
            nobody: lead.is_none(),
            uncovered,
        };
        match stretches.last_mut() {
            Some(before) if before.answers_like(&stretch) => before.to = stretch.to,
            _ => stretches.push(stretch),
        }
    }
    stretches
}

/// Where each name stands among all: coordinators in the order of the file, then owners.
fn places_of_names<'j>(view: &View<'j>) -> HashMap<&'j str, usize> {
    let coordinators = view.coordinators.iter().map(|c| c.name());
    let owners = view.touchpoints.iter().filter_map(|t| t.owner());
    let mut places = HashMap::new();
    for name in coordinators.chain(owners) {
        let next = places.len();
        places.entry(name).or_insert(next);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let journey = crate::sketch::journey(&format!(
            "
            head lastDay=30
            actor clinic level=region
            need n1 fromDay=0 toDay=25
            touchpoint T1 actor=clinic day=0 duration=4 owner=Ane
            touchpoint T2 actor=town day=12 duration=3 owner=Bo
            handover H1 from=T1 to=T2 sentDay=3
            {change}"
        ));
        let lines: Vec<String> = responsibility(&View::new(&journey))
            .into_iter()
            .map(|it| {
                let level = it.level.as_ref().map_or("", |level| level.word());
                let state = if it.uncovered {
                    "uncovered"
                } else if it.nobody {
                    "nobody"
                } else {
                    level
                };
                format!("{}..{} {} {state}", it.from, it.to, it.names.join("+"))
            })
            .collect();
        expected.assert_eq(&lines.join("\n"));
    }

    #[test]
    fn days_are_told_in_stretches() {
        check(
            "",
            expect![[r#"
            0..4 Ane region
            5..11  uncovered
            12..15 Bo municipality
            16..24  uncovered
            25..30  nobody"#]],
        );
    }

    #[test]
    fn the_lead_comes_first() {
        check(
            "touchpoint T3 actor=town day=2 duration=20 owner=Cato",
            expect![[r#"
            0..1 Ane region
            2..4 Cato+Ane municipality
            5..11 Cato municipality
            12..15 Bo+Cato municipality
            16..22 Cato municipality
            23..24  uncovered
            25..30  nobody"#]],
        );
        check(
            "coordinator c1 name=Kim actor=clinic fromDay=4 toDay=14",
            expect![[r#"
            0..3 Ane region
            4..4 Kim+Ane region
            5..11 Kim region
            12..14 Kim+Bo region
            15..15 Bo municipality
            16..24  uncovered
            25..30  nobody"#]],
        );
        check(
            "handover H1 senderHolds=true",
            expect![[r#"
            0..11 Ane region
            12..15 Bo municipality
            16..24  uncovered
            25..30  nobody"#]],
        );
    }

    #[test]
    fn stretches_that_answer_alike_are_one() {
        check(
            "touchpoint T3 actor=clinic day=5 owner=Ane",
            expect![[r#"
            0..5 Ane region
            6..11  uncovered
            12..15 Bo municipality
            16..24  uncovered
            25..30  nobody"#]],
        );
    }

    #[test]
    fn a_horizon_before_the_first_day() {
        check("head lastDay=-1", expect![""]);
    }
}
