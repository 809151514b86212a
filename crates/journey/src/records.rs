//! The records of a journey, each field with its meaning. Keys on the wire and in edits are the
//! field names in camel case.

use crate::day::{Date, Day};
use crate::raw::Extra;
use crate::record::record;
use crate::words::*;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The id of an item: not empty, unique in its journey. References are by id.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Id(pub String);

impl Id {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

record! {
    /// What is said of the journey as a whole.
    Head {
        /// A UUID for new journeys.
        id: Id,
        /// Title.
        title: String,
        /// A few sentences on what the journey shows.
        summary: String,
        /// What happened, or what should.
        kind: JourneyKind,
        /// The planned journey that this actual one is compared with.
        planned_journey: Option<PlannedJourney>,
        /// Touchpoint pairs that the user settled.
        alignment: Vec<AlignedPair>,
        /// Set when this is a what-if made from another journey.
        origin: Option<Origin>,
        /// Language of the content, BCP 47.
        language: String = "en".to_owned(),
        /// Offers level names and time limits; changes no result.
        country: Option<Country>,
        /// The date of day 0.
        day_zero: Option<Date>,
        /// The horizon; without it the latest end of a touchpoint.
        last_day: Option<Day>,
    }
}

record! {
    /// A planned journey, by its id and where it was last seen.
    PlannedJourney {
        /// Its id.
        id: Id,
        /// Its file, relative to this journey's.
        file: Option<String>,
    }
}

record! {
    /// Two touchpoints that stand for the same step; `None` for no counterpart.
    AlignedPair {
        /// In this journey.
        actual: Option<Id>,
        /// In the planned journey.
        planned: Option<Id>,
    }
}

record! {
    /// Where a what-if came from.
    Origin {
        /// The id of the journey it was made from.
        journey: Id,
        /// The remedies that were tried.
        remedies: Vec<String>,
    }
}

record! {
    /// The person whose journey it is.
    Person {
        /// Never a real name.
        alias: String,
        /// Who the person is, in a sentence or two.
        description: String,
        /// Needs an interpreter.
        needs_interpreter: bool,
        /// Can use digital services.
        digital_access: bool = true,
        /// Birthdays that fall inside the journey.
        birthdays: Vec<Birthday>,
        /// Others whose needs the journey holds.
        family: Vec<FamilyMember>,
    }
}

record! {
    /// A birthday inside the journey.
    Birthday {
        /// Years.
        age: u16,
        /// The day.
        day: Day,
    }
}

record! {
    /// Someone of the family whose needs the journey holds.
    FamilyMember {
        /// Unique in the journey.
        id: Id,
        /// Never a real name.
        alias: String,
        /// Relation to the person.
        relation: String,
    }
}

record! {
    /// A column of the map.
    Phase {
        /// Unique in the journey.
        id: Id,
        /// Title.
        title: String,
    }
}

record! {
    /// A lane of the map: a service, an association, the person.
    Actor {
        /// Unique in the journey.
        id: Id,
        /// Name.
        name: String,
        /// Level. Where the file tells none that can be read, it is of no known level, so that the
        /// actor is not taken for the person.
        level: Level = Level::Unrecognised(String::new()),
        /// Name of the record system it shares with others; without it, its own.
        records: Option<String>,
    }
}

record! {
    /// Something the person needs. Open on days `from_day <= d < to_day`.
    Need {
        /// Unique in the journey.
        id: Id,
        /// Title.
        title: String,
        /// A family member; none: the person.
        of: Option<Id>,
        /// Free text, such as health or housing.
        area: String,
        /// The first day it is open.
        from_day: Day,
        /// The first day it is no longer open; none: still open.
        to_day: Option<Day>,
        /// A single day without a service is a gap.
        critical: bool,
    }
}

record! {
    /// A piece of information that is told, passed on or lost.
    InformationItem {
        /// Unique in the journey.
        id: Id,
        /// Title.
        title: String,
        /// An assessment that should not be made twice.
        assessment: bool,
        /// Sensitive.
        sensitive: bool = true,
    }
}

record! {
    /// A point where the person and a service meet, or where a service works on the case.
    Touchpoint {
        /// Unique in the journey.
        id: Id,
        /// Title.
        title: String,
        /// Whose touchpoint it is: the lane.
        actor: Id,
        /// The column.
        phase: Option<Id>,
        /// Other actors who take part.
        with: Vec<Id>,
        /// Service, or processing in which nothing is delivered yet.
        kind: TouchpointKind,
        /// The day it starts; none: no start date known.
        day: Option<Day>,
        /// Days; the last day is `day + duration`.
        duration: Day,
        /// How it takes place.
        channel: Channel,
        /// The responsible person or role.
        owner: Option<String>,
        /// How it went.
        status: Status,
        /// The need that was given as the reason for a refusal.
        refused_because_of: Option<Id>,
        /// The needs it serves.
        needs: Vec<Id>,
        /// Information it needs.
        information_needed: Vec<Id>,
        /// Information it produces.
        information_produced: Vec<Id>,
        /// A decision about the person is made.
        decision: bool,
        /// The person's part in it.
        participation: Option<Participation>,
        /// The person's own rating, −2 to 2.
        experience: Option<i8>,
        /// The person's own words.
        quote: String,
        /// What the story says at this step.
        narration: String,
        /// Where the journey may begin.
        entry: bool,
        /// Where it should arrive.
        goal: bool,
        /// Forms filled in by the person.
        forms: u32,
        /// An interpreter takes part.
        interpreter: bool,
        /// Held in the person's own language.
        own_language: bool,
        /// There is a way without digital services.
        offline_alternative: bool,
        /// Competence that is needed.
        competence_needed: Vec<String>,
        /// Competence that is there.
        competence_present: Vec<String>,
        /// Rule sets that apply at once.
        guideline_count: u32,
        /// The rule sets contradict each other.
        guidelines_conflict: bool,
        /// The service ends because of this birthday (age in years).
        ends_at_age: Option<u16>,
        /// What the card rests on.
        evidence: Option<Evidence>,
        /// Note.
        note: String,
    }
}

record! {
    /// The baton from one touchpoint to the next, or to nobody.
    Handover {
        /// Unique in the journey.
        id: Id,
        /// The sending touchpoint.
        from: Id,
        /// The receiving touchpoint; none: nobody receives.
        to: Option<Id>,
        /// Kind.
        kind: HandoverKind,
        /// The day it was sent.
        sent_day: Option<Day>,
        /// The day the receiver accepted.
        accepted_day: Option<Day>,
        /// The receiver refused.
        refused: bool,
        /// Who carries the message.
        carrier: Carrier,
        /// What is passed on.
        information: Vec<Id>,
        /// When the information arrived; none: on the day it was sent.
        arrived_day: Option<Day>,
        /// Latest for the information, calendar days after sending.
        information_limit: Option<Day>,
        /// Latest for the next touchpoint to start, calendar days after sending.
        limit: Option<Day>,
        /// Where the limit comes from.
        limit_source: String,
        /// The parts of a complete handover.
        content: Content,
        /// The person's consent.
        consent: Consent,
        /// The day of the consent.
        consent_day: Option<Day>,
        /// The day the sender heard back.
        feedback_day: Option<Day>,
        /// The sender should hear back.
        feedback_needed: bool = true,
        /// The sender stays responsible until the next touchpoint starts.
        sender_holds: bool,
        /// The actor who pays.
        payer: Option<Id>,
        /// The actor who gains.
        beneficiary: Option<Id>,
        /// Crosses a municipal or national border.
        border: bool,
        /// Who is competent across the border.
        competent_authority: Option<String>,
        /// What it rests on.
        evidence: Option<Evidence>,
        /// Note.
        note: String,
    }
}

record! {
    /// The parts of a complete handover. A part is there when it is set; its text may be empty.
    Content {
        /// Why.
        reason: Option<String>,
        /// What is known.
        summary: Option<String>,
        /// What to do, and who does it.
        actions: Option<String>,
        /// Until when.
        deadline: Option<String>,
        /// What to look out for.
        warning_signs: Option<String>,
        /// Who answers questions.
        contact: Option<String>,
    }
}

record! {
    /// Someone who holds the journey together, from day to day.
    Coordinator {
        /// Unique in the journey.
        id: Id,
        /// Name or role.
        name: String,
        /// Employed by.
        actor: Option<Id>,
        /// The first day.
        from_day: Day,
        /// The last day; none: to the horizon.
        to_day: Option<Day>,
        /// Who steps in.
        deputy: Option<String>,
        /// The person's consent.
        consent: Consent,
    }
}

record! {
    /// A plan that several actors share.
    JointPlan {
        /// Unique in the journey.
        id: Id,
        /// Title.
        title: String,
        /// Who shares it.
        actors: Vec<Id>,
        /// The first day.
        from_day: Day,
        /// The last day; none: to the horizon.
        to_day: Option<Day>,
        /// What it holds.
        information: Vec<Id>,
        /// The person takes part in making it.
        person_present: bool = true,
    }
}

record! {
    /// A sticky note.
    Note {
        /// Unique in the journey.
        id: Id,
        /// Text.
        text: String,
        /// The item it is stuck to; none: the parking lot.
        on: Option<Id>,
    }
}

record! {
    /// A decision on a gap or a handover.
    Review {
        /// The gap it judges.
        gap: Option<GapKey>,
        /// The handover it judges.
        handover: Option<Id>,
        /// Where it stands.
        status: ReviewStatus,
        /// Who sees to it.
        assignee: Option<String>,
        /// Until when.
        due: Option<Date>,
        /// What was said.
        comments: Vec<Comment>,
        /// A hash of what the judged thing rested on when it was reviewed.
        basis: Option<String>,
    }
}

record! {
    /// A gap, named as the report names it.
    GapKey {
        /// The slug of the rule.
        rule: String,
        /// The ids or names it is about.
        subjects: Vec<String>,
    }
}

record! {
    /// A comment in a review.
    Comment {
        /// When: an ISO 8601 moment.
        at: String,
        /// By whom.
        by: String,
        /// Text.
        text: String,
    }
}
