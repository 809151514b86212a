//! What a remedy is asked to mend.

use crate::around::Around;
use gaps::{Gap, Remedy, Report, Settings};
use journey::{Country, Day, Journey};

/// A journey with its gaps, and the words for what a remedy adds to it.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// What its check gave.
    pub report: &'a Report,
    /// The gap to mend; none: every gap that the remedy speaks to.
    pub gap: Option<&'a Gap>,
    /// The thresholds it was checked with.
    pub settings: &'a Settings,
    /// Names for what is added, in the journey's language.
    pub texts: &'a Texts,
}

/// Names for what remedies add to a journey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// A coordinator, as a role.
    pub coordinator: String,
    /// The coordinator's deputy, as a role.
    pub deputy: String,
    /// The touchpoint that stands for the coordinator's work.
    pub coordination: String,
    /// A joint plan.
    pub joint_plan: String,
    /// The meeting at which a need is taken up in a joint plan.
    pub planning_meeting: String,
    /// A team, as the one to turn to.
    pub team: String,
    /// The meeting at which a team takes a need up.
    pub team_meeting: String,
    /// Those who support as peers, as a lane.
    pub peer_support: String,
    /// A record system that several services share.
    pub shared_records: String,
    /// Where a limit comes from that was agreed on.
    pub agreed: String,
}

impl Default for Texts {
    /// In English.
    fn default() -> Self {
        let [coordinator, deputy, coordination] = ["Coordinator", "Deputy coordinator", "The coordinator follows up"];
        let [joint_plan, planning_meeting] = ["Joint plan", "Joint planning meeting"];
        let [team, team_meeting] = ["The team", "The team meets the person"];
        let [peer_support, shared_records, agreed] = ["Peer support", "Shared records", "Agreed between the services"];
        Self {
            coordinator: coordinator.to_owned(),
            deputy: deputy.to_owned(),
            coordination: coordination.to_owned(),
            joint_plan: joint_plan.to_owned(),
            planning_meeting: planning_meeting.to_owned(),
            team: team.to_owned(),
            team_meeting: team_meeting.to_owned(),
            peer_support: peer_support.to_owned(),
            shared_records: shared_records.to_owned(),
            agreed: agreed.to_owned(),
        }
    }
}

/// The limit, in the packs, for naming a coordinator.
const NAMED_WITHIN: &str = "any-coordinator-named";

impl<'a> Case<'a> {
    /// The gaps to mend: the one that was asked about, else all that the remedy speaks to.
    pub(crate) fn gaps(&self, remedy: Remedy) -> Vec<&'a Gap> {
        match self.gap {
            Some(gap) => vec![gap],
            None => self.report.gaps.iter().filter(|gap| gap.remedies.contains(&remedy)).collect(),
        }
    }

    /// Days until a coordinator is named or a plan is made, counted from when it is needed: what
    /// workshops begin with.
    pub(crate) fn days_to_begin(&self) -> Day {
        let country = self.journey.head.country.clone().unwrap_or(Country::Unrecognised(String::new()));
        packs::pack(&country).limit(NAMED_WITHIN).and_then(packs::Limit::days).unwrap_or(0)
    }

    pub(crate) fn around(&self) -> Around<'a> {
        Around::of(self.journey)
    }
}
