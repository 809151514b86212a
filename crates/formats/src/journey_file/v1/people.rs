//! The tables of the person, the family, the lanes, the columns, the needs and the information.

use super::table::table;
use journey::*;

table! {
    /// The person whose journey it is.
    "person" Person {
        /// What the person is called here. Never a real name.
        "alias": String => alias, Kept;
        /// Who the person is, in a sentence or two.
        "description": String => description, Kept;
        /// Talks need an interpreter.
        "needsInterpreter": bool => needs_interpreter, Default;
        /// The person can use digital services.
        "digitalAccess": bool => digital_access, Default;
        /// Birthdays that fall inside the journey.
        "birthdays": Vec<Birthday> => birthdays, Kept;
        /// Others in the family whose needs the journey holds.
        "family": Vec<FamilyMember> => family, Kept;
    }
}

table! {
    /// A birthday of the person inside the journey.
    "birthday" Birthday {
        /// The age that is reached, in years.
        "age": u16 => age, Required;
        /// The day.
        "day": Day => day, Required;
    }
}

table! {
    /// Someone in the family.
    "familyMember" FamilyMember {
        /// Names this member; unique in the file.
        "id": Id => id, Required;
        /// What the member is called here. Never a real name.
        "alias": String => alias, Required;
        /// How the member is related to the person.
        "relation": String => relation, Required;
    }
}

table! {
    /// A column of the map.
    "phase" Phase {
        /// Names this phase; unique in the file.
        "id": Id => id, Required;
        /// The heading of the column.
        "title": String => title, Required;
    }
}

table! {
    /// A lane of the map: a service, an association, the person.
    "actor" Actor {
        /// Names this actor; unique in the file.
        "id": Id => id, Required;
        /// The heading of the lane.
        "name": String => name, Required;
        /// Where in the welfare system the actor belongs; `citizen` is the person and the family.
        "level": Level => level, Required;
        /// The record system: actors that give the same name see each other's records. Left out: a system of its own.
        "records": Option<String> => records, Default;
    }
}

table! {
    /// Something the person, or someone in the family, needs.
    "need" Need {
        /// Names this need; unique in the file.
        "id": Id => id, Required;
        /// The need in a few words.
        "title": String => title, Required;
        /// The id of the family member who has the need. Left out: the person.
        "of": Option<Id> => of, Default;
        /// The field of life, in free words: health, housing.
        "area": String => area, Kept;
        /// The first day on which the need is open.
        "fromDay": Day => from_day, Required;
        /// The first day on which it is open no longer. Left out: it is still open.
        "toDay": Option<Day> => to_day, Default;
        /// Even one day without a service is a gap.
        "critical": bool => critical, Default;
    }
}

table! {
    /// A piece of information that is told, passed on or lost.
    "informationItem" InformationItem {
        /// Names this item; unique in the file.
        "id": Id => id, Required;
        /// The information in a few words.
        "title": String => title, Required;
        /// It is an assessment, which nobody should have to go through twice.
        "assessment": bool => assessment, Default;
        /// It is sensitive.
        "sensitive": bool => sensitive, Default;
    }
}
