//! Everything that is told has its words, in every language.

use crate::beginnings::{all_have_words, folder};
use formats::journey_file::Refusal;
use journey::*;

#[test]
fn every_field_has_a_name() {
    macro_rules! fields {
        ($($kind:literal $fields:ident),+ $(,)?) => {
            $(all_have_words($fields::KEYS.iter().map(|key| format!("field-{}-{key}", $kind)));
            all_have_words([format!("record-{}", $kind)]);)+
        };
    }
    fields!(
        "head" HeadField, "plannedJourney" PlannedJourneyField, "alignedPair" AlignedPairField, "origin" OriginField,
        "person" PersonField, "birthday" BirthdayField, "familyMember" FamilyMemberField, "phase" PhaseField,
        "actor" ActorField, "need" NeedField, "informationItem" InformationItemField, "touchpoint" TouchpointField,
        "handover" HandoverField, "content" ContentField, "coordinator" CoordinatorField, "jointPlan" JointPlanField,
        "note" NoteField, "review" ReviewField, "gapKey" GapKeyField, "comment" CommentField,
    );
}

#[test]
fn every_word_of_a_closed_list_has_a_name() {
    macro_rules! lists {
        ($($name:literal $list:ident),+ $(,)?) => {
            $(all_have_words($list::WORDS.iter().map(|word| format!("word-{}-{word}", $name)));)+
        };
    }
    lists!(
        "journey-kind" JourneyKind, "country" Country, "level" Level, "touchpoint-kind" TouchpointKind,
        "channel" Channel, "status" Status, "participation" Participation, "evidence" Evidence,
        "handover-kind" HandoverKind, "carrier" Carrier, "consent" Consent, "review-status" ReviewStatus,
    );
}

#[test]
fn every_gap_problem_and_failure_has_words() {
    let gaps = gaps::RULES.iter().map(|rule| format!("gap-{}", rule.slug));
    all_have_words(gaps.flat_map(|key| ["", ".what", ".why", ".try"].map(|part| format!("{key}{part}"))));
    all_have_words(gaps::Severity::ALL.iter().map(|severity| format!("severity-{}", severity.word())));
    all_have_words(gaps::Remedy::ALL.iter().map(|remedy| format!("remedy-{}", remedy.slug())));
    all_have_words((1..=5).map(|finding| format!("finding-{finding}")));
    all_have_words(
        Refusal::CODES.iter().flat_map(|code| ["", ".what-to-do"].map(|part| format!("refusal-{code}{part}"))),
    );
    all_have_words(storage::Error::CODES.iter().map(|code| format!("failure-{code}")));
    all_have_words(storage::Sealed::CODES.iter().map(|code| format!("failure-sealed-{code}")));
}

#[test]
fn every_type_of_the_wire_is_written_for_the_page() {
    let folder = folder();
    session::wire::export_types(folder.path()).unwrap();
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(!text.contains("bigint"), "{} holds numbers that the page cannot", path.display());
        names.push(path.file_name().unwrap().to_string_lossy().into_owned());
    }
    for name in ["View.ts", "Start.ts", "Operation.ts", "Failure.ts", "Edit.ts", "TouchpointField.ts", "Scene.ts"] {
        assert!(names.iter().any(|other| other == name), "{name} is not among {names:?}");
    }
}
