//! Remedies and what countries offer, in words.

use crate::beginnings::{all_have_words, asked, example};
use expect_test::{Expect, expect};
use gaps::{Remedy, Settings};
use journey::{Country, Id, JourneyKind, Level};
use messages::{Language, Words};
use session::packs::{country_text, level_name, limits_text};
use session::remedies::{next_steps_text, planned, remedies_for, trial_text, try_remedy};

#[test]
fn everything_that_is_offered_has_words() {
    all_have_words(Remedy::ALL.iter().map(|remedy| format!("remedy-does-{}", remedy.slug())));
    all_have_words(packs::Kind::ALL.iter().map(|kind| format!("lane-kind-{}", kind.slug())));
    all_have_words(packs::Standing::ALL.iter().map(|standing| format!("standing-{}", standing.slug())));
    for country in Country::ALL {
        all_have_words(packs::pack(country).limits.iter().map(|limit| format!("limit-{}", limit.id)));
    }
    for recipe in remedies::RECIPES {
        all_have_words(recipe.touches.iter().map(|(record, key)| format!("field-{record}-{key}")));
    }
}

fn limits(country: Country, handover: &str, most: usize, expected: Expect) {
    let mut journey = example("before-a-coordinator");
    journey.add(journey::Head { country: Some(country), ..journey.head.clone() }.into());
    let (slot, _) = journey.handovers.slotted().find(|(_, it)| it.id == Id::from(handover)).unwrap();
    let told = limits_text(Words::of(Language::English), &journey, slot).into_iter().take(most).map(|it| {
        let law = if it.is_law { "law" } else { "no law" };
        format!(
            "{} | {} | {} | {} | {} | {law}\n  {}\n",
            it.name, it.amount, it.rule, it.source, it.standing, it.limit_source
        )
    });
    expected.assert_eq(&told.collect::<String>());
}

#[test]
fn limits_are_told_with_their_source_and_only_sure_ones_as_law() {
    limits(
        Country::Norway,
        "H6",
        2,
        expect![[r#"
        Child welfare: from the message to the decision whether to investigate | 7 days | barnevernsloven | Bufdir | Read in a source | law
          barnevernsloven
        Child welfare: from the message until the sender hears that it arrived | 21 days | barnevernsloven | Bufdir | Read in a source | law
          barnevernsloven
    "#]],
    );
    limits(
        Country::Denmark,
        "H9",
        3,
        expect![[r#"
        After hospital: from discharge to contact at home | 3 days | Care Transitions Intervention | Coleman | Unverified: read in a source that may be old, a proposal or doubtful | no law
          Care Transitions Intervention. Unverified: read in a source that may be old, a proposal or doubtful
        Any handover: from sending until the receiver has accepted | 10 days | Suggestion to begin with | illustrative | A suggestion to begin with, nobody's rule | no law
          Suggestion to begin with
        Hospital: from the referral's arrival to an assessment, or a plan for one | 30 days | sundhedsloven § 82 b | sum.dk | Read in a source | law
          sundhedsloven § 82 b
    "#]],
    );
    limits(
        Country::Aland,
        "H9",
        9,
        expect![[r#"
        Any handover: from sending until the receiver has accepted | 10 days | Suggestion to begin with | illustrative | A suggestion to begin with, nobody's rule | no law
          Suggestion to begin with
        Coordinator: from the need to the naming | 14 days | Suggestion to begin with | illustrative | A suggestion to begin with, nobody's rule | no law
          Suggestion to begin with
        After hospital: from discharge to contact at home | 3 days | Care Transitions Intervention | Coleman | Unverified: read in a source that may be old, a proposal or doubtful | no law
          Care Transitions Intervention. Unverified: read in a source that may be old, a proposal or doubtful
    "#]],
    );
}

#[test]
fn a_country_calls_its_levels_and_lanes_by_their_names() {
    let words = Words::of(Language::English);
    let finland = country_text(words, &Country::Finland, "sv");
    let lane = &finland.lanes[1];
    assert_eq!((lane.actor.name.as_str(), lane.name.as_str()), ("Hälsostation", "Terveysasema / Hälsostation"));
    assert_eq!(lane.actor.level, Level::Region);
    assert_eq!(lane.level, "Hyvinvointialue / Välfärdsområde");
    assert!(finland.thin.is_none());
    assert!(country_text(words, &Country::Faroes, "fo").thin.is_some());
    assert_eq!(level_name(words, Some(&Country::Iceland), &Level::Region), "Region");
    assert_eq!(level_name(words, Some(&Country::Sweden), &Level::Citizen), "Invånare");
}

#[test]
fn a_trial_says_what_it_would_do() {
    let journey = example("before-a-coordinator");
    let asked = asked("loop-open", &["H6"]);
    let (trial, gap) = try_remedy(&journey, &Settings::default(), Remedy::ClosedLoop, Some(&asked));
    let told = trial_text(Words::of(Language::English), &journey, &trial, gap.as_ref());
    assert_eq!((told.mends, told.nothing.is_some()), (Some(true), false));
    let lines: Vec<String> = told.closed.into_iter().map(|gap| gap.message).collect();
    expect!["“School meeting about the child” (School) never heard what became of the handover to “Child welfare looks into the family” (Child welfare)."].assert_eq(&lines.join("\n"));
    let fields = told.edits.sections.iter().flat_map(|group| &group.items).flat_map(|item| &item.fields);
    assert_eq!(fields.map(|field| field.name.as_str()).collect::<Vec<_>>(), ["Sender heard back"]);
}

#[test]
fn what_rests_on_a_refusal_is_not_mended_away() {
    let journey = example("between-the-chairs");
    let asked = asked("between-chairs", &["n1", "n2"]);
    for remedy in gaps::rule_by_slug("between-chairs").unwrap().remedies {
        let (trial, gap) = try_remedy(&journey, &Settings::default(), *remedy, Some(&asked));
        let told = trial_text(Words::of(Language::Swedish), &journey, &trial, gap.as_ref());
        assert_eq!(told.mends, Some(false));
    }
}

#[test]
fn the_best_steps_are_told_and_can_be_kept() {
    let journey = example("before-a-coordinator");
    let words = Words::of(Language::Swedish);
    let steps = next_steps_text(words, &journey, &Settings::default());
    let names: Vec<&str> = steps.steps.iter().map(|step| step.remedy.name.as_str()).collect();
    expect![[r#"
        Dela uppgifter, med samtycke
        Utse en samordnare
        Gör en samordnad plan
        Tillsammans sluter dessa 3 steg glapp som väger 84 av 117."#]]
    .assert_eq(&format!("{}\n{}", names.join("\n"), steps.summary));
    let tried: Vec<Remedy> = steps.steps.iter().map(|step| step.remedy.remedy).collect();
    let trial = session::remedies::try_together(&journey, &Settings::default(), &tried);
    let kept = planned(&journey, &trial, "what-if");
    assert_eq!((kept.head.title.as_str(), kept.head.kind), ("Before a coordinator (what if)", JourneyKind::Planned));
    assert_eq!(kept.head.origin.unwrap().remedies.len(), 3);
}

#[test]
fn the_remedies_of_a_rule_say_what_they_may_change() {
    let offered = remedies_for(Words::of(Language::English), Some("not-accepted"));
    let told: Vec<String> = offered.iter().map(|it| format!("{}: {}", it.name, it.fields.join("; "))).collect();
    expect![[r#"
        Let the sender hear back: Handover: To; Handover: Accepted; Handover: Sender heard back
        Agree on a latest day: Handover: Accepted; Handover: Information arrived; Handover: Limit for the next step; Handover: Where the limit comes from; Handover: Competent across the border; Touchpoint: Starts"#]].assert_eq(&told.join("\n"));
    assert_eq!(remedies_for(Words::of(Language::English), None).len(), Remedy::ALL.len());
}
