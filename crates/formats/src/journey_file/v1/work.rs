//! The tables of what people do about the journey: coordinators, joint plans, notes, reviews.

use super::table::table;
use journey::*;

table! {
    /// Someone who holds the journey together for a time.
    "coordinator" Coordinator {
        /// Names this coordinator; unique in the file.
        "id": Id => id, Required;
        /// The name or role.
        "name": String => name, Required;
        /// The id of the actor that employs the coordinator.
        "actor": Option<Id> => actor, Default;
        /// The first day.
        "fromDay": Day => from_day, Required;
        /// The last day. Left out: until the last day that is looked at.
        "toDay": Option<Day> => to_day, Default;
        /// Who takes over when the coordinator is away.
        "deputy": Option<String> => deputy, Default;
        /// Whether the person agreed.
        "consent": Consent => consent, Default;
    }
}

table! {
    /// A plan that several actors share.
    "jointPlan" JointPlan {
        /// Names this plan; unique in the file.
        "id": Id => id, Required;
        /// What the plan is called.
        "title": String => title, Required;
        /// Ids of the actors who share it.
        "actors": Vec<Id> => actors, Required;
        /// The first day.
        "fromDay": Day => from_day, Required;
        /// The last day. Left out: until the last day that is looked at.
        "toDay": Option<Day> => to_day, Default;
        /// Ids of the information in it.
        "information": Vec<Id> => information, Kept;
        /// The person takes part in making it.
        "personPresent": bool => person_present, Default;
    }
}

table! {
    /// A sticky note.
    "note" Note {
        /// Names this note; unique in the file.
        "id": Id => id, Required;
        /// What it says.
        "text": String => text, Required;
        /// The id of the item it is stuck to. Left out: it lies in the parking lot.
        "on": Option<Id> => on, Default;
    }
}

table! {
    /// What was decided about a gap or a handover; it names one of the two.
    "review" Review {
        /// The gap.
        "gap": Option<GapKey> => gap, Default;
        /// The id of the handover.
        "handover": Option<Id> => handover, Default;
        /// How far it has come.
        "status": ReviewStatus => status, Kept;
        /// Who sees to it.
        "assignee": Option<String> => assignee, Default;
        /// The date by which it should be done.
        "due": Option<Date> => due, Default;
        /// What was said about it, in order.
        "comments": Vec<Comment> => comments, Kept;
        /// A hash of what was judged, by which a later change of it shows.
        "basis": Option<String> => basis, Default;
    }
}

table! {
    /// A gap, named as in a report.
    "gapKey" GapKey {
        /// The short name of the rule.
        "rule": String => rule, Required;
        /// The ids and names that the gap is about, as the report lists them.
        "subjects": Vec<String> => subjects, Required;
    }
}

table! {
    /// A comment in a review.
    "comment" Comment {
        /// The moment it was written, in ISO 8601.
        "at": String => at, Required;
        /// Who wrote it.
        "by": String => by, Required;
        /// What it says.
        "text": String => text, Required;
    }
}
