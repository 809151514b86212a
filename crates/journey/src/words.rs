//! The closed lists of the format. Each is an enum of the words that the format knows; a word it
//! does not know is kept as it came and reported as a problem.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident default $default:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        words!(@enum $(#[$doc])* $name { $($(#[$vdoc])* $variant = $word),+ });
        impl Default for $name {
            fn default() -> Self {
                Self::$default
            }
        }
    };
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        words!(@enum $(#[$doc])* $name { $($(#[$vdoc])* $variant = $word),+ });
    };
    (@enum $(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+
            /// A word that the format does not know, as it stood in the file.
            #[serde(untagged)]
            #[ts(type = "string & {}")]
            Unrecognised(String),
        }

        impl $name {
            /// Every word of the format, in its order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];
            /// Every value that the format knows, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as the file has it.
            pub fn word(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)+
                    Self::Unrecognised(word) => word,
                }
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                match word {
                    $($word => Self::$variant,)+
                    other => Self::Unrecognised(other.to_owned()),
                }
            }
        }

        impl Closed for $name {
            const WORDS: &'static [&'static str] = Self::WORDS;
            fn word(&self) -> &str {
                self.word()
            }
        }
    };
}

/// A closed list of words.
pub trait Closed: Clone + for<'a> From<&'a str> {
    /// Every word of the format, in its order.
    const WORDS: &'static [&'static str];
    /// The word as the file has it.
    fn word(&self) -> &str;
    /// Whether the format knows the word.
    fn is_recognised(&self) -> bool {
        Self::WORDS.contains(&self.word())
    }
}

words! {
    /// What happened, or what should.
    JourneyKind default Actual {
        /// What happened.
        Actual = "actual",
        /// What should happen.
        Planned = "planned",
    }
}

words! {
    /// The country or self-governing area whose level names and time limits are offered.
    Country {
        /// Denmark
        Denmark = "DK",
        /// Sweden
        Sweden = "SE",
        /// Norway
        Norway = "NO",
        /// Finland
        Finland = "FI",
        /// Iceland
        Iceland = "IS",
        /// The Faroe Islands
        Faroes = "FO",
        /// Greenland
        Greenland = "GL",
        /// Åland
        Aland = "AX",
    }
}

words! {
    /// The level of an actor.
    Level default Citizen {
        /// The person and their family.
        Citizen = "citizen",
        /// Associations, volunteers.
        CivilSociety = "civil-society",
        /// Companies, self-employed.
        Private = "private",
        /// Municipality.
        Municipality = "municipality",
        /// Region, county of services.
        Region = "region",
        /// Self-government (Faroe Islands, Greenland, Åland).
        SelfGovernment = "self-government",
        /// The state and its agencies.
        State = "state",
    }
}

words! {
    /// Whether a touchpoint delivers something.
    TouchpointKind default Service {
        /// The person is given something.
        Service = "service",
        /// Case handling in which nothing is delivered yet.
        Processing = "processing",
    }
}

words! {
    /// How a touchpoint takes place.
    Channel default Other {
        /// The person comes to the service.
        Visit = "visit",
        /// The service comes home.
        HomeVisit = "home-visit",
        /// By phone.
        Phone = "phone",
        /// By video.
        Video = "video",
        /// Forms and messages on the net.
        Digital = "digital",
        /// On paper.
        Letter = "letter",
        /// Several parties together.
        Meeting = "meeting",
        /// Admitted to a ward or an institution.
        Inpatient = "inpatient",
        /// The service seeks the person out.
        Outreach = "outreach",
        /// Within the service, without the person.
        Internal = "internal",
        /// Something else.
        Other = "other",
    }
}

words! {
    /// How it went with a touchpoint.
    Status default Completed {
        /// Meant to happen.
        Planned = "planned",
        /// Happened.
        Completed = "completed",
        /// Happening.
        Ongoing = "ongoing",
        /// Planned, but never happened.
        Missing = "missing",
        /// Happened, but failed its purpose.
        Failing = "failing",
        /// Happened outside the plan.
        AdHoc = "ad-hoc",
        /// The service turned the person away.
        Refused = "refused",
    }
}

words! {
    /// The person's part in a touchpoint.
    Participation {
        /// No part.
        None = "none",
        /// Was told.
        Informed = "informed",
        /// Was asked.
        Consulted = "consulted",
        /// Decided together.
        Shared = "shared",
    }
}

words! {
    /// What a card rests on.
    Evidence {
        /// Seen by who drew it.
        Observed = "observed",
        /// Told by someone.
        Told = "told",
        /// Taken for granted.
        Assumed = "assumed",
    }
}

words! {
    /// The kind of a handover.
    HandoverKind default Transfer {
        /// Sent on to another service.
        Referral = "referral",
        /// Applied for.
        Application = "application",
        /// Another service is told.
        Notification = "notification",
        /// Responsibility moves.
        Transfer = "transfer",
        /// Sent home from a ward or an institution.
        Discharge = "discharge",
        /// Called or invited.
        Invitation = "invitation",
        /// Asked for advice.
        Consultation = "consultation",
        /// The person moves on by themselves.
        OnOwn = "self",
    }
}

words! {
    /// Who carries the message of a handover.
    Carrier default Staff {
        /// A member of staff.
        Staff = "staff",
        /// A shared or connected record system.
        System = "system",
        /// A meeting of both sides.
        Meeting = "meeting",
        /// The person.
        Citizen = "citizen",
        /// Someone of the family.
        Relative = "relative",
        /// An association.
        CivilSociety = "civil-society",
        /// Nobody.
        None = "none",
    }
}

words! {
    /// The person's consent to passing on information.
    Consent default NotNeeded {
        /// Given.
        Given = "given",
        /// Refused: a choice, not a gap.
        Refused = "refused",
        /// Never asked for.
        Missing = "missing",
        /// Nobody knows.
        Unclear = "unclear",
        /// Not needed.
        NotNeeded = "not-needed",
    }
}

words! {
    /// Where a review stands.
    ReviewStatus default Open {
        /// Nobody has decided.
        Open = "open",
        /// Seen and accepted as it is.
        Accepted = "accepted",
        /// Being worked on.
        InProgress = "in-progress",
        /// Mended.
        Resolved = "resolved",
        /// Judged to be no gap.
        NotAGap = "not-a-gap",
    }
}
