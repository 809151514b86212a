//! Who is responsible on which days, and on which days nobody is although something is needed.

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
                name: c.record.name.trim(),
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

/// Who is responsible from the first day to the last, in as few stretches as there are answers.
/// Empty when the journey has no day.
pub fn responsibility(view: &View<'_>) -> Vec<Stretch> {
    let terms = &view.responsibility.terms;
    let places = places_of_names(view);
    let mut changes: BTreeMap<Day, Change> = BTreeMap::new();
    if view.first <= view.last {
        changes.entry(view.first).or_default();
    }
    for (index, term) in terms.iter().enumerate() {
        changes.entry(term.from).or_default().begin.push(index);
        if term.to < view.last {
            changes.entry(term.to + 1).or_default().end.push(index);
        }
    }
    for (first, last) in view.responsibility.uncovered.stretches() {
        changes.entry(*first).or_default().uncovered = Some(true);
        if *last < view.last {
            changes.entry(last + 1).or_default().uncovered.get_or_insert(false);
        }
    }

    let mut leads: BTreeSet<(Rank, usize)> = BTreeSet::new();
    let mut names: BTreeMap<usize, (u32, &str)> = BTreeMap::new();
    let mut uncovered = false;
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut days = changes.iter().peekable();
    while let Some((from, change)) = days.next() {
        for &index in &change.begin {
            leads.insert((terms[index].rank, index));
            names.entry(places[terms[index].name]).or_insert((0, terms[index].name)).0 += 1;
        }
        for &index in &change.end {
            leads.remove(&(terms[index].rank, index));
            let place = places[terms[index].name];
            if let Some(entry) = names.get_mut(&place) {
                entry.0 -= 1;
                if entry.0 == 0 {
                    names.remove(&place);
                }
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
            Some(before) if same_answer(before, &stretch) => before.to = stretch.to,
            _ => stretches.push(stretch),
        }
    }
    stretches
}

/// What changes at the beginning of a day.
#[derive(Debug, Default)]
struct Change {
    begin: Vec<usize>,
    end: Vec<usize>,
    uncovered: Option<bool>,
}

fn same_answer(one: &Stretch, two: &Stretch) -> bool {
    one.names == two.names
        && one.more == two.more
        && one.level == two.level
        && one.nobody == two.nobody
        && one.uncovered == two.uncovered
}

/// Where each name stands among all: coordinators in the order of the file, then owners.
fn places_of_names<'j>(view: &View<'j>) -> HashMap<&'j str, usize> {
    let coordinators = view.coordinators.iter().map(|c| c.record.name.trim());
    let owners = view.touchpoints.iter().filter_map(|t| t.owner());
    let mut places = HashMap::new();
    for name in coordinators.chain(owners) {
        let next = places.len();
        places.entry(name).or_insert(next);
    }
    places
}
