//! What a check gives: gaps in their order, and the figures.

use crate::doubt::{Withheld, withhold};
use crate::gap::Gap;
use crate::item::ItemAt;
use crate::metrics::Metrics;
use crate::rule::Rule;
use crate::rules::RULES;
use crate::settings::Settings;
use crate::view::View;
use journey::{Journey, Section};

/// The gaps and figures of a journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// By rule in the order of [`crate::RULES`], then by subjects in the order of the file, then by days.
    pub gaps: Vec<Gap>,
    /// The figures.
    pub metrics: Metrics,
    /// What would be gaps, had what stands in for something unreadable been read.
    pub(crate) withheld: Withheld,
}

impl Report {
    /// The same report with these gaps alone.
    #[must_use]
    pub fn with_gaps(&self, gaps: Vec<Gap>) -> Self {
        Self { gaps, metrics: self.metrics.clone(), withheld: self.withheld.clone() }
    }

    /// What would be gaps, had the values that stand in for unreadable ones been read. They are no gaps:
    /// [`crate::unjudged`] says what could not be judged.
    pub fn withheld(&self) -> impl Iterator<Item = &Gap> {
        self.withheld.gaps.iter()
    }
}

/// Checks a journey: all rules, all metrics.
pub fn check(journey: &Journey, settings: &Settings) -> Report {
    check_view(&View::new(journey), settings)
}

/// The same for a journey whose view is made already.
pub fn check_view(view: &View<'_>, settings: &Settings) -> Report {
    let mut gaps = Vec::new();
    for rule in RULES {
        gaps = gaps_of(rule, view, settings, gaps);
    }
    let withheld = withhold(view, settings, &mut gaps);
    Report { gaps, metrics: Metrics::of(view), withheld }
}

/// Collects the gaps of one rule.
#[derive(Debug)]
pub(crate) struct Found {
    rule: &'static Rule,
    /// Those of the rules before come first: all stand in one list from the beginning, since there
    /// may be a great many.
    gaps: Vec<Gap>,
}

impl Found {
    /// A gap about these items, in the order of the rule's subjects.
    pub(crate) fn gap(&mut self, view: &View<'_>, items: &[ItemAt]) -> &mut Gap {
        self.push(Gap::of(self.rule, view, items))
    }

    /// A gap about a person or role, who appears first at this item.
    pub(crate) fn gap_of_name(&mut self, view: &View<'_>, name: &str, first_seen: ItemAt) -> &mut Gap {
        self.push(Gap::of_name(self.rule, view, name, first_seen))
    }

    fn push(&mut self, gap: Gap) -> &mut Gap {
        let index = self.gaps.len();
        self.gaps.push(gap);
        &mut self.gaps[index]
    }
}

/// The rule under which a handover to nobody is reported, and under no other.
const NOBODY_RECEIVES: &str = "no-receiver";

/// Adds the gaps that one rule finds, in their order.
pub(crate) fn gaps_of(rule: &'static Rule, view: &View<'_>, settings: &Settings, before: Vec<Gap>) -> Vec<Gap> {
    let first = before.len();
    let mut found = Found { rule, gaps: before };
    (rule.check)(view, settings, &mut found);
    let mut gaps = found.gaps;
    if rule.slug != NOBODY_RECEIVES {
        gaps.extract_if(first.., |gap| is_handover_to_nobody(view, &gap.items)).for_each(drop);
    }
    gaps[first..].sort_by(|one, two| one.items.cmp(&two.items).then(one.days.cmp(&two.days)));
    gaps
}

fn is_handover_to_nobody(view: &View<'_>, subjects: &[ItemAt]) -> bool {
    match subjects {
        [item] if item.section == Section::Handovers => {
            view.handovers.get(item.index()).is_some_and(|h| h.record.to.is_none())
        }
        _ => false,
    }
}
