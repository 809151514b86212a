//! What a gap rests on, that it is none, the numbers behind the key findings, and from when on
//! something counts.

use crate::access::nothing_found;
use crate::harness::keys::{CONTROL, ENTER, ESCAPE, chord};
use crate::harness::{App, Start, on_the_app};

const START: Start = Start::of("before-a-coordinator");

#[test]
fn a_gap_shows_how_it_was_found_and_can_be_judged_to_be_none() {
    on_the_app("gaps-judged", START, async |app| {
        app.see("main.map .figure.cards").await;
        let before = count(app).await;
        app.click("[aria-controls='gap-info-dropped']").await;
        app.click(".detail .link").await;
        app.until_it_says("without “Life story”").await;
        // Focusing a step lights what it is about.
        app.ask("document.querySelectorAll('.detail .step')[1].focus()").await;
        app.until("the handover of the step is lit", async || {
            !app.all(".figure.handovers.lit").await.is_empty() && !app.all(".figure.cards.dim").await.is_empty()
        })
        .await;
        app.picture("evidence").await;
        nothing_found(app).await;

        app.click_text("About this gap").await;
        app.until("the help is open at the rule", async || {
            app.ask("return document.activeElement.dataset.rule ?? ''").await == "info-dropped"
        })
        .await;
        app.picture("rules").await;
        nothing_found(app).await;
        app.keys(&ESCAPE.to_string()).await;

        app.click_text("Not a gap…").await;
        app.see("dialog textarea").await;
        nothing_found(app).await;
        app.click_button("Mark as not a gap").await;
        app.until_it_says("Write why.").await;
        app.keys("They told each other by phone.").await;
        app.keys(&chord(&[CONTROL], ENTER)).await;
        app.until("it is counted apart", async || count(app).await == before - 1).await;
        app.click_text("Not gaps 1").await;
        app.until_it_says("They told each other by phone.").await;
        app.picture("not-a-gap").await;
        nothing_found(app).await;
        app.click_text("It is a gap after all").await;
        app.until("it is counted again", async || count(app).await == before).await;
    });
}

#[test]
fn a_reason_is_kept_while_it_is_written() {
    on_the_app("gaps-reason", START, async |app| {
        app.see("main.map .figure.cards").await;
        app.click("[aria-controls='gap-info-dropped']").await;
        app.click_text("Not a gap…").await;
        app.see("dialog textarea").await;
        app.keys("They told each other").await;
        app.until("it lies in the journal", async || {
            app.that_name("They told each other").iter().any(|file| file.ends_with(".journal"))
        })
        .await;
        app.ask("location.reload()").await;
        app.until_it_says("You had begun to write why a gap is none: “They told each other”").await;
        nothing_found(app).await;
        app.picture("begun").await;
        app.click_text("Go on writing").await;
        app.see("dialog textarea").await;
        app.keys(" by phone.").await;
        app.keys(&chord(&[CONTROL], ENTER)).await;
        app.until_it_says("Not gaps").await;
        app.click_text("Not gaps 1").await;
        app.until_it_says("They told each other by phone.").await;
        assert!(app.all("section.attention").await.is_empty());
        // Leaving while a reason is being written asks first, and letting go leaves no trace.
        app.click("[aria-controls='gap-dead-end']").await;
        app.click_text("Not a gap…").await;
        app.see("dialog textarea").await;
        app.keys("Unfinished").await;
        app.until("it is kept", async || !app.that_name("Unfinished").is_empty()).await;
        app.window("close");
        app.until_it_says("Leave what you have begun to write?").await;
        app.picture("leaving").await;
        app.click_button("Cancel").await;
        app.until("the reason is there again", async || {
            app.ask("return document.querySelector('dialog textarea')?.value ?? ''").await == "Unfinished"
        })
        .await;
        app.click_button("Cancel").await;
        app.until("nothing is asked", async || app.all("dialog").await.is_empty()).await;
        app.press("ctrl+s");
        app.until("no file tells of it", async || app.that_name("Unfinished").is_empty()).await;
    });
}

#[test]
fn a_number_of_the_key_findings_shows_its_gaps() {
    on_the_app("gaps-findings", START, async |app| {
        app.see("main.map .figure.cards").await;
        app.click_text("Key findings").await;
        let wanted = app.see("td button").await.text().await.expect("a number");
        app.click("td button").await;
        app.until_it_says("Shown:").await;
        let shown = app
            .ask(
                "return [...document.querySelectorAll('.card .head')]
                   .map((head) => Number(head.querySelector('.count')?.textContent ?? 1))
                   .reduce((sum, count) => sum + count, 0)",
            )
            .await;
        assert_eq!(shown.to_string(), wanted);
        app.picture("filtered").await;
        nothing_found(app).await;
        app.click_text("Show all gaps").await;
        app.until("all are shown", async || {
            !app.ask("return document.body.innerText").await.to_string().contains("Shown:")
        })
        .await;
    });
}

#[test]
fn a_threshold_that_is_changed_is_said_and_can_be_set_back() {
    on_the_app("gaps-thresholds", START, async |app| {
        app.see("main.map .figure.cards").await;
        app.see("[aria-controls='gap-form-load']").await;
        app.click("[aria-label='Settings']").await;
        app.ask("[...document.querySelectorAll('[role=menuitem]')].find((it) => it.textContent.includes('Thresholds')).click()").await;
        app.see("[data-threshold='forms'] input").await;
        nothing_found(app).await;
        app.ask("const field = document.querySelector('[data-threshold=forms] input'); field.focus(); field.select()")
            .await;
        app.keys(&format!("50{ENTER}")).await;
        app.until("there are not too many forms any more", async || {
            app.all("[aria-controls='gap-form-load']").await.is_empty()
        })
        .await;
        app.picture("thresholds").await;
        app.keys(&ESCAPE.to_string()).await;
        app.until_it_says("One threshold differs from its default").await;
        nothing_found(app).await;
        app.click_text("See thresholds").await;
        app.see("[data-threshold='forms'] input").await;
        app.click_button("Back to defaults").await;
        app.see("[aria-controls='gap-form-load']").await;
    });
}

/// The number on the tab.
async fn count(app: &App) -> i64 {
    let text = app.ask("return document.querySelector('#tab-gaps .count').textContent").await;
    text.as_str().and_then(|text| text.parse().ok()).expect("a number")
}
