//! What a rule is made of: its name, how grave it is, what it gives evidence for, what could help.

use crate::evidence::Trail;
use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::settings::Settings;
use crate::view::View;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One gap rule. Its words are in `locales/` under `gap-<slug>`, its manual in its file.
#[derive(Debug)]
pub struct Rule {
    /// The name in reports, reviews and messages.
    pub slug: &'static str,
    /// How grave a gap of this kind is.
    pub severity: Severity,
    /// The Nordic key findings (1 to 5) that a gap of this kind is evidence for, the foremost first.
    pub findings: &'static [u8],
    /// What could help, the foremost first.
    pub remedies: &'static [Remedy],
    /// Adds the gaps that the journey has; their order is settled afterwards.
    pub(crate) check: fn(&View<'_>, &Settings, &mut Found),
    /// Tells which fields and thresholds were read to find a gap, or would be.
    pub(crate) grounds: fn(&Gap, &mut Ground<'_, '_>),
    /// Shows why a gap is there; without it, the fields that were read are shown.
    pub(crate) evidence: Option<fn(&Gap, &Settings, &mut Trail<'_, '_>)>,
}

/// How grave a gap is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Low,
    /// Worth mending.
    Medium,
    /// The person may fall through here.
    High,
}

impl Severity {
    /// All, the gravest first.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// The word in reports; messages have it under `severity-<word>`.
    pub fn word(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

macro_rules! remedies {
    ($($(#[$doc:meta])* $variant:ident = $slug:literal,)+) => {
        /// Something that could mend a gap. Messages have it under `remedy-<slug>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum Remedy {
            $($(#[$doc])* #[serde(rename = $slug)] $variant,)+
        }

        impl Remedy {
            /// All remedies.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in reports and messages.
            pub fn slug(self) -> &'static str {
                match self {
                    $(Self::$variant => $slug,)+
                }
            }
        }
    };
}

remedies! {
    /// Someone holds the journey together.
    Coordinator = "coordinator",
    /// One plan that all share.
    JointPlan = "joint-plan",
    /// The sender hears back.
    ClosedLoop = "closed-loop",
    /// The services sit in one team.
    OneStopTeam = "one-stop-team",
    /// Sender, receiver and person meet.
    WarmHandover = "warm-handover",
    /// Records are shared, with consent.
    DataSharing = "data-sharing",
    /// An agreed latest day.
    Deadline = "deadline",
    /// Someone with own experience walks along.
    PeerSupport = "peer-support",
    /// An interpreter is booked.
    Interpreter = "interpreter",
    /// A way without digital services.
    OfflineChannel = "offline-channel",
    /// Those who pay and those who gain share the cost.
    PooledBudget = "pooled-budget",
    /// Fewer rules at once.
    FewerRules = "fewer-rules",
}
