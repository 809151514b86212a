//! Handover sheets, as they are told.
#![allow(clippy::unwrap_used, reason = "tests")]

use expect_test::{Expect, expect};
use formats::journey_file;
use gaps::Settings;
use journey::*;
use messages::{Language, Words};
use reports::{Pseudonymising, Sheet, handover_checks, pseudonymise, sheets_html, sheets_pdf};
use std::path::Path;

fn example(name: &str) -> Journey {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../examples/{name}.journey.json"));
    journey_file::read(&std::fs::read(path).unwrap()).unwrap().journey
}

fn slot(journey: &Journey, id: &str) -> Slot {
    journey.handovers.slotted().find(|(_, it)| it.id.as_str() == id).unwrap().0
}

fn sheet(journey: &Journey, slot: Slot, language: Language, removed: &[String]) -> Sheet {
    Sheet::of(journey, &gaps::check(journey, &Settings::default()), slot, Words::of(language), removed).unwrap()
}

fn text(sheet: &Sheet) -> String {
    let mut lines = vec![sheet.title.clone(), sheet.person.clone()];
    lines.extend(sheet.mind.iter().chain(&sheet.removed).map(|it| format!("! {it}")));
    for end in [Some(&sheet.from), sheet.to.as_ref()].into_iter().flatten() {
        lines.push(format!("[{} | {} | {} | {}]", end.title, end.actor, end.owner, end.when));
    }
    lines.extend(sheet.parts.iter().map(|part| format!("{}: {}", part.name, part.lines.join(" / "))));
    lines.extend(sheet.missing.iter().map(|it| format!("- {it}")));
    lines.extend(sheet.gaps.iter().map(|it| format!("▲ {it}")));
    lines.join("\n") + "\n"
}

fn check(name: &str, id: &str, language: Language, expected: Expect) {
    let journey = example(name);
    expected.assert_eq(&text(&sheet(&journey, slot(&journey, id), language, &[])));
}

#[test]
fn the_receiver_reads_what_why_who_until_when_and_what_is_missing() {
    check(
        "before-a-coordinator",
        "H9",
        Language::English,
        expect![[r#"
        Discharge: Acute admission, home without a plan → At the GP: no discharge summary yet
        Ingrid · Woman, 29, with a child aged 6. Dependent on opioids after a back injury, depressed, lives on work assessment allowance.
        [Acute admission, home without a plan | Hospital emergency · Region | ward doctor | 28 Jul to 4 Aug 2023]
        [At the GP: no discharge summary yet | GP · Municipality | GP | 12 Aug 2023]
        What: Sent 4 Aug 2023 / Carried by: Shared record system / Not accepted yet / The sender waits to hear back
        Why: Discharged after seven days of acute care. / Needs: Mental health care
        What is known: Depressive crisis after a long time of strain; calmer at discharge. / Passed on: Medication list, Diagnosis
        What to do, and who does it: GP to see her within a week and go through the medication.
        Until when: One week after discharge. / The information is due by 5 Aug 2023, 1 day after sending / The next step starts 12 Aug 2023
        Warning signs: Sleeplessness, withdrawal from the child, extra pills.
        Who answers questions: The ward, daytime.
        Consent: Given
        - Nobody has accepted it.
        - The sender has not heard back.
        ▲ The information from “Acute admission, home without a plan” (Hospital emergency) took 14 days to reach “At the GP: no discharge summary yet” (GP). The limit is one day.
        ▲ Hospital emergency would pay and GP would gain from the handover from “Acute admission, home without a plan” (Hospital emergency) to “At the GP: no discharge summary yet” (GP), which was not accepted.
    "#]],
    );
}

#[test]
fn where_nobody_receives_the_sheet_says_so() {
    check(
        "unregistered-and-homeless",
        "H6",
        Language::Swedish,
        expect![[r#"
            Utskrivning: Discharged to the street → Ingen
            Marek · Man, 46, EU citizen with informal work, sleeps rough. Infected wound on his leg, drinks. Has no civil registration number.
            ! Personen behöver tolk.
            ! Personen kan inte använda digitala tjänster.
            [Discharged to the street | Hospital · Region | ward doctor | 11 feb 2025]
            Vad: Skickad 11 feb 2025 / Bärs av: Ingen / Inte accepterad än / Avsändaren väntar på återkoppling
            Varför: Wound operated on, needs dressing every other day. / Behov: Wound care
            Vad man vet: Står inte
            Vad som ska göras, och av vem: Samordnare: NGO counsellor
            Senast när: Står inte
            Varningstecken: Står inte
            Vem som svarar på frågor: Står inte
            Samtycke: Behövs inte
            - Ingen är namngiven som mottagare.
            - Det står inte vad som är känt.
            - Det står inte vad som ska göras, och av vem.
            - Det sägs inte till mottagaren när det senast ska ske.
            - Inga varningstecken nämns.
            - Ingen nämns som svarar på frågor.
            - Ingen har accepterat den.
            - Avsändaren har inte fått någon återkoppling.
        "#]],
    );
}

#[test]
fn a_pseudonymised_sheet_has_no_names_and_says_so() {
    let journey = example("with-a-coordinator");
    let copy = pseudonymise(&journey, &Pseudonymising::default(), Words::of(Language::English));
    let sheet = sheet(&copy.journey, slot(&journey, "H2"), Language::English, &copy.removed);
    expect![[r#"
        Transfer of responsibility: Touchpoint 2 → Touchpoint 3
        The person
        ! Pseudonymised copy.
        ! The person's alias is left out.
        ! Names of those responsible are replaced.
        ! Names of actors are replaced.
        ! 35 titles are replaced.
        ! 49 lines of free text are left out.
        ! Dates are day numbers; birthdays, comments and links are left out.
        [Touchpoint 2 | Actor 2 · Municipality | Responsible 2 | Day 3 to 14]
        [Touchpoint 3 | Actor 3 · Municipality | Responsible 3 | Day 14 to 190]
        What: Sent day 7 / Carried by: Staff / Accepted day 9 / The sender heard back day 28
        Why: There, without text / Needs: Need 1, Need 2, Need 5
        What is known: There, without text / Passed on: Information 1, Information 2
        What to do, and who does it: There, without text / Coordinator: Responsible 2
        Until when: There, without text / The next step starts day 14
        Warning signs: There, without text
        Who answers questions: There, without text
        Consent: Given
    "#]]
    .assert_eq(&text(&sheet));
}

#[test]
fn a_safe_handover_has_ten_points() {
    let journey = example("with-a-coordinator");
    let words = Words::of(Language::English);
    let told = |it: &Handover| {
        let checks = handover_checks(&journey, it, words).into_iter().map(|check| {
            let there = check.there.map_or("–", |there| if there { "✓" } else { "✗" });
            format!("{}\n", format!("{there} {}: {}", check.name, check.detail).trim_end_matches([':', ' ']))
        });
        checks.collect::<String>()
    };
    let it = journey.handovers.iter().find(|it| it.id.as_str() == "H4").unwrap();
    expect![[r#"
        ✓ A receiver: TSB
        ✓ The reason: Opioid dependence and depression, to be treated together.
        ✓ A summary: The individual plan and her own goals are enclosed; the child is looked after by the school part of the plan.
        ✓ What to do, and who does it: One joint first visit by TSB and DPS.
        ✓ A deadline: Within 30 days.
        ✓ Warning signs: Extra pills, withdrawal, no answer on the phone.
        ✓ A contact who answers: The coordinator.
        ✓ The person's consent: Given
        ✓ Acceptance by the receiver: 11 Feb 2023
        ✓ An answer back to the sender: 29 Apr 2023
    "#]].assert_eq(&told(it));
    expect![[r#"
        ✗ A receiver
        ✗ The reason
        ✗ A summary
        ✗ What to do, and who does it
        ✗ A deadline
        ✗ Warning signs
        ✗ A contact who answers
        – The person's consent: Not needed
        – Acceptance by the receiver
        ✗ An answer back to the sender
    "#]]
    .assert_eq(&told(&Handover { kind: HandoverKind::OnOwn, ..Handover::default() }));
}

#[test]
fn the_files_stand_alone() {
    let journey = example("between-the-chairs");
    let words = Words::of(Language::Swedish);
    let sheets: Vec<Sheet> =
        journey.handovers.slotted().map(|(slot, _)| sheet(&journey, slot, Language::Swedish, &[])).collect();
    let page = sheets_html(&sheets, words);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"sv\">"));
    assert_eq!(page.matches("<article").count(), journey.handovers.len());
    for odd in ["<script", "href=\"http", "src=", "style=\""] {
        assert!(!page.contains(odd), "{odd}");
    }
    let pdf = sheets_pdf(&sheets, words, &mut |_| true).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(pdf, sheets_pdf(&sheets, words, &mut |_| true).unwrap());
}
