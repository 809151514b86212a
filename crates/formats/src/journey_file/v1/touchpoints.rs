//! The tables of touchpoints and handovers.

use super::table::table;
use journey::*;

table! {
    /// A card of the map: the person and a service meet, or a service works on the case.
    "touchpoint" Touchpoint {
        /// Names this touchpoint; unique in the file.
        "id": Id => id, Required;
        /// What happens, in a few words.
        "title": String => title, Required;
        /// The id of the actor in whose lane the card lies.
        "actor": Id => actor, Required;
        /// The id of the phase in whose column the card lies.
        "phase": Option<Id> => phase, Default;
        /// Ids of other actors who take part.
        "with": Vec<Id> => with, Default;
        /// A service is given, or the case is handled and nothing is given yet.
        "kind": TouchpointKind => kind, Default;
        /// The day it starts. Left out: no start is known.
        "day": Option<Day> => day, Default;
        /// Days from the first to the last: the last day is `day` plus this.
        "duration": Day => duration, Default;
        /// The way in which it takes place.
        "channel": Channel => channel, Default;
        /// The person or role that is responsible.
        "owner": Option<String> => owner, Default;
        /// How it went. Missing, failing and ad hoc are ways of leaving the plan; refused: the person was turned away.
        "status": Status => status, Default;
        /// The id of the need that was given as the reason for a refusal.
        "refusedBecauseOf": Option<Id> => refused_because_of, Default;
        /// Ids of the needs that it serves.
        "needs": Vec<Id> => needs, Default;
        /// Ids of the information that must be known here.
        "informationNeeded": Vec<Id> => information_needed, Default;
        /// Ids of the information that comes into being here.
        "informationProduced": Vec<Id> => information_produced, Default;
        /// A decision about the person is made.
        "decision": bool => decision, Default;
        /// What part the person has in it.
        "participation": Option<Participation> => participation, Default;
        /// How the person rates it, from −2 (very bad) to 2 (very good).
        "experience": Option<i8> => experience, Default;
        /// What the person says about it.
        "quote": String => quote, Default;
        /// What is told at this step when the journey is told as a story.
        "narration": String => narration, Default;
        /// The journey may begin here.
        "entry": bool => entry, Default;
        /// The journey should arrive here.
        "goal": bool => goal, Default;
        /// How many forms the person fills in.
        "forms": u32 => forms, Default;
        /// An interpreter takes part.
        "interpreter": bool => interpreter, Default;
        /// The talk is held in the person's own language.
        "ownLanguage": bool => own_language, Default;
        /// It can be reached without digital services too.
        "offlineAlternative": bool => offline_alternative, Default;
        /// The competence that it takes.
        "competenceNeeded": Vec<String> => competence_needed, Default;
        /// The competence that is there.
        "competencePresent": Vec<String> => competence_present, Default;
        /// How many sets of rules apply at once.
        "guidelineCount": u32 => guideline_count, Default;
        /// The sets of rules contradict each other.
        "guidelinesConflict": bool => guidelines_conflict, Default;
        /// The age in years at which the service ends because of a birthday.
        "endsAtAge": Option<u16> => ends_at_age, Default;
        /// What the card rests on.
        "evidence": Option<Evidence> => evidence, Default;
        /// A remark.
        "note": String => note, Default;
    }
}

table! {
    /// A line of the map: the baton goes from one touchpoint to another, or to nobody.
    "handover" Handover {
        /// Names this handover; unique in the file.
        "id": Id => id, Required;
        /// The id of the touchpoint that hands over.
        "from": Id => from, Required;
        /// The id of the touchpoint that receives; `null` when nobody does.
        "to": Option<Id> => to, RequiredOrNull;
        /// What sort of handover it is; `self` when the person moves on without help.
        "kind": HandoverKind => kind, Default;
        /// The day it was sent.
        "sentDay": Option<Day> => sent_day, Default;
        /// The day the receiver said yes.
        "acceptedDay": Option<Day> => accepted_day, Default;
        /// The receiver said no.
        "refused": bool => refused, Default;
        /// Who brings the message.
        "carrier": Carrier => carrier, Default;
        /// Ids of the information that is passed on.
        "information": Vec<Id> => information, Default;
        /// The day the information arrived. Left out: the day it was sent.
        "arrivedDay": Option<Day> => arrived_day, Default;
        /// How many calendar days the information may take.
        "informationLimit": Option<Day> => information_limit, Default;
        /// How many calendar days may pass before the next touchpoint starts.
        "limit": Option<Day> => limit, Default;
        /// Where the limit comes from.
        "limitSource": String => limit_source, Default;
        /// The parts of the message.
        "content": Content => content, Default;
        /// Whether the person agreed to passing on the information.
        "consent": Consent => consent, Default;
        /// The day of that answer.
        "consentDay": Option<Day> => consent_day, Default;
        /// The day the sender heard back.
        "feedbackDay": Option<Day> => feedback_day, Default;
        /// The sender is to hear back.
        "feedbackNeeded": bool => feedback_needed, Default;
        /// The sender keeps the responsibility until the next touchpoint starts.
        "senderHolds": bool => sender_holds, Default;
        /// The id of the actor who pays.
        "payer": Option<Id> => payer, Default;
        /// The id of the actor who gains.
        "beneficiary": Option<Id> => beneficiary, Default;
        /// It crosses the border of a municipality or a country.
        "border": bool => border, Default;
        /// The authority that decides across the border.
        "competentAuthority": Option<String> => competent_authority, Default;
        /// What the line rests on.
        "evidence": Option<Evidence> => evidence, Default;
        /// A remark.
        "note": String => note, Default;
    }
}

table! {
    /// The six parts of a complete handover. A part is there when its key is, even with an empty text.
    "content" Content {
        /// Why the person is handed over.
        "reason": Option<String> => reason, Default;
        /// What is known so far.
        "summary": Option<String> => summary, Default;
        /// What is to be done, and by whom.
        "actions": Option<String> => actions, Default;
        /// By when.
        "deadline": Option<String> => deadline, Default;
        /// What to watch for.
        "warning-signs": Option<String> => warning_signs, Default;
        /// Whom to ask.
        "contact": Option<String> => contact, Default;
    }
}
