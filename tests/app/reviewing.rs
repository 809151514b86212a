//! The handovers reviewed by keyboard: answered, decided, saved, and out of date when what was judged changes.

use crate::access::nothing_found;
use crate::harness::keys::{ARROW_DOWN, CONTROL, ENTER, ESCAPE, F4, TAB, chord};
use crate::harness::{App, Start, on_the_app};

const EXAMPLE: &str = "before-a-coordinator";

#[test]
fn handovers_are_worked_through_by_keyboard_and_a_decision_goes_out_of_date() {
    on_the_app("reviewing", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&F4.to_string()).await;
        app.until("the first row has the focus", async || focused(app).await.contains("Back to the GP")).await;
        assert_eq!(rows(app).await, 9);
        nothing_found(app).await;

        // What its content lacks, and that the sender heard back: two gaps close.
        let before = gaps(app).await;
        app.keys(&ENTER.to_string()).await;
        // That the law sets a limit is no deadline that the receiver was told.
        let answers =
            ["Opioids, low mood", "TSB assesses; the GP goes on", "Within 60 days", "Withdrawal", "TSB, direct line"];
        for answer in answers {
            app.until("the next point is reached", async || focused(app).await.contains("missing")).await;
            app.keys(&ENTER.to_string()).await;
            app.until("it can be written", async || tag(app).await == "TEXTAREA").await;
            app.picture("answer").await;
            app.keys(answer).await;
            app.keys(&chord(&[CONTROL], ENTER)).await;
        }
        app.until("only the answer to the sender is missing", async || {
            focused(app).await.contains("An answer back to the sender")
        })
        .await;
        app.keys(&ENTER.to_string()).await;
        app.until("a day can be given", async || tag(app).await == "INPUT").await;
        app.keys(&format!("15 Feb 2023{ENTER}")).await;
        // It has a limit, but does not say so to the receiver.
        while !focused(app).await.contains("A deadline") {
            app.keys("\u{E013}").await;
        }
        app.keys(&ENTER.to_string()).await;
        app.until("it can be written", async || tag(app).await == "TEXTAREA").await;
        app.keys("Assessed within 60 days").await;
        app.keys(&chord(&[CONTROL], ENTER)).await;
        app.until("two gaps are closed", async || gaps(app).await + 2 == before).await;
        app.until("all ten points are there", async || said(app).await.contains("10 of 10")).await;
        app.picture("answered").await;
        nothing_found(app).await;

        // Another one is left in progress, with somebody who sees to it and a day.
        app.keys(&ESCAPE.to_string()).await;
        app.until("the keys are on the row again", async || focused(app).await.starts_with("Handover from")).await;
        while !focused(app).await.contains("Acute admission") {
            app.keys(&ARROW_DOWN.to_string()).await;
        }
        app.keys(&ENTER.to_string()).await;
        app.until("the checklist is reached", async || focused(app).await.contains("missing")).await;
        tab_to(app, "In progress").await;
        app.keys(" ").await;
        app.until("it is in progress", async || chosen(app).await.contains("In progress")).await;
        tab_to(app, "Who sees to it").await;
        app.keys(&format!("M. L.{ENTER}")).await;
        tab_to(app, "Until").await;
        app.keys(&format!("5 Dec 2099{ENTER}")).await;
        tab_to(app, "Add a comment").await;
        app.keys("Called the ward.").await;
        app.keys(&chord(&[CONTROL], ENTER)).await;
        app.until("all of it stands in the row", async || {
            let row = chosen(app).await;
            ["In progress", "M. L.", "5 Dec 2099"].iter().all(|part| row.contains(part))
        })
        .await;
        app.until_it_says("Called the ward.").await;
        app.picture("decided").await;
        nothing_found(app).await;

        app.press("ctrl+s");
        app.until("it is saved", async || app.saved(EXAMPLE).contains("Called the ward.")).await;
        app.keys(&chord(&[CONTROL], 'w')).await;
        app.click("button.file").await;
        app.see("main.map .figure.cards").await;
        app.keys(&F4.to_string()).await;
        app.until("the rows are there", async || rows(app).await == 9).await;
        app.until("what was decided is there", async || {
            let row = row(app, "Acute admission").await;
            ["In progress", "M. L.", "5 Dec 2099"].iter().all(|part| row.contains(part))
        })
        .await;
        assert!(row(app, "Back to the GP, referred").await.contains("6 of 6"));

        // What was judged changes: it is out of date, and leads the list.
        app.until("a row has the focus", async || focused(app).await.starts_with("Handover from")).await;
        while !focused(app).await.contains("Acute admission") {
            app.keys(&ARROW_DOWN.to_string()).await;
        }
        app.keys(&ENTER.to_string()).await;
        app.until("the checklist is reached", async || focused(app).await.contains("missing")).await;
        app.keys(&ENTER.to_string()).await;
        app.until("a day can be given", async || tag(app).await == "INPUT").await;
        app.keys(&format!("10 Aug 2023{ENTER}")).await;
        app.until("it is out of date", async || row(app, "Acute admission").await.contains("Out of date")).await;
        app.until("it leads the list", async || first(app).await.contains("Acute admission")).await;
        app.picture("outdated").await;
        nothing_found(app).await;
        app.click_text("It still holds").await;
        app.until("it holds again", async || !row(app, "Acute admission").await.contains("Out of date")).await;
    });
}

#[test]
fn the_table_is_sorted_narrowed_and_searched_by_keyboard() {
    on_the_app("reviewing-table", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&F4.to_string()).await;
        app.until("a row has the focus", async || focused(app).await.starts_with("Handover from")).await;
        // What is typed on a row is searched for; Escape shows all again, and leads back.
        app.keys("housing").await;
        app.until("two rows are left", async || rows(app).await < 3).await;
        app.keys(&ESCAPE.to_string()).await;
        app.until("all are shown", async || rows(app).await == 9).await;
        app.keys(&ESCAPE.to_string()).await;
        app.until("a row has the focus", async || focused(app).await.starts_with("Handover from")).await;
        // Above the first row are the headings.
        app.keys("\u{E011}").await;
        app.keys("\u{E013}").await;
        app.until("a heading has the focus", async || focused(app).await == "Gaps").await;
        for _ in 0..7 {
            app.keys("\u{E014}").await;
        }
        app.until("it is that of the waiting", async || focused(app).await == "Waited").await;
        app.keys(&ENTER.to_string()).await;
        app.keys(&ENTER.to_string()).await;
        app.until("what waited longest comes first", async || first(app).await.contains("75 days")).await;
        assert_eq!(
            app.ask("return document.querySelector('[role=columnheader][aria-sort=descending]').innerText.trim()")
                .await,
            "Waited"
        );
        app.keys(&ARROW_DOWN.to_string()).await;
        app.click_text("2 serious").await;
        app.until("only what is serious is shown", async || rows(app).await == 2).await;
        app.click_text("2 serious").await;
        app.ask(
            "const field = document.querySelector('[data-review] select'); field.value = 'receiver';
             field.dispatchEvent(new Event('change', { bubbles: true })); return null",
        )
        .await;
        app.see("[data-review] [aria-level='2']").await;
        app.picture("grouped").await;
        nothing_found(app).await;
    });
}

#[test]
fn no_word_of_the_table_is_cut() {
    const CUT: &str =
        "const cut = (it) => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1;
        return [...document.querySelectorAll('[data-review] .row :is(.plain, .under, .title)')].filter(cut)
            .map((it) => it.textContent.trim()).join('; ')";
    for locale in ["en_US.UTF-8", "sv_SE.UTF-8"] {
        on_the_app("reviewing-words", Start { locale: Some(locale), ..Start::of(EXAMPLE) }, async |app| {
            app.see("main.map .figure.cards").await;
            app.keys(&F4.to_string()).await;
            app.until("the rows are there", async || rows(app).await == 9).await;
            for (width, height) in [(1440, 900), (1600, 1000), (1920, 1080)] {
                app.resize(width, height).await;
                app.until("every word has room", async || text(app, CUT).await.is_empty()).await;
                app.picture(&format!("wide-{width}")).await;
            }
        });
    }
}

/// What is found in the review in every theme, and in a window that is as narrow as a magnified one.
#[test]
fn axe_finds_nothing_in_the_review() {
    on_the_app("reviewing-axe", Start::of("between-the-chairs"), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&F4.to_string()).await;
        app.see("[data-checklist] button").await;
        app.click("[data-checklist] [data-point='deadline']").await;
        for theme in ["light", "dark", "contrast"] {
            app.ask(&format!("document.documentElement.dataset.theme = '{theme}'; return null")).await;
            app.picture(theme).await;
            nothing_found(app).await;
        }
        app.resize(320, 700).await;
        app.see("[data-review] .narrow").await;
        app.picture("narrow").await;
        nothing_found(app).await;
    });
}

async fn tab_to(app: &App, name: &str) {
    for _ in 0..30 {
        if focused(app).await.starts_with(name) {
            return;
        }
        app.keys(&TAB.to_string()).await;
    }
    panic!("Tab never leads to {name}");
}

/// What has the focus is called.
async fn focused(app: &App) -> String {
    let script = "const it = document.activeElement;
        return (it.getAttribute('aria-label') || it.textContent).replace(/\\s+/g, ' ').trim()";
    text(app, script).await
}

async fn tag(app: &App) -> String {
    text(app, "return document.activeElement.tagName").await
}

async fn chosen(app: &App) -> String {
    text(app, "return document.querySelector('[data-review] [aria-selected=true]').getAttribute('aria-label')").await
}

/// All that stands in the row that begins so.
async fn row(app: &App, words: &str) -> String {
    let script = format!(
        "const rows = [...document.querySelectorAll('[data-review] [role=row][data-key]')];
         const row = rows.find((row) => row.querySelector('.from')?.textContent.includes('{words}'));
         return row ? row.getAttribute('aria-label') + ' ' + row.innerText : ''"
    );
    text(app, &script).await
}

async fn first(app: &App) -> String {
    text(app, "return document.querySelector('[data-review] [aria-rowindex=\"2\"]').innerText").await
}

async fn rows(app: &App) -> i64 {
    let count = app.ask("return document.querySelectorAll('[data-review] [role=row][data-key^=slot]').length").await;
    count.as_i64().unwrap_or_default()
}

/// How many gaps the panel tells of the chosen handover.
async fn gaps(app: &App) -> i64 {
    let count = app.ask("return document.querySelectorAll('[data-review-panel] button.gap').length").await;
    count.as_i64().unwrap_or_default()
}

async fn said(app: &App) -> String {
    text(app, "return document.querySelector('[data-review-panel]').innerText").await
}

async fn text(app: &App, script: &str) -> String {
    app.ask(script).await.as_str().unwrap_or_default().to_owned()
}
