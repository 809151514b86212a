//! A journey told as a story: by keyboard, with its narration written on the way.

use crate::access::nothing_found;
use crate::harness::keys::{ARROW_LEFT, ARROW_RIGHT, CONTROL, END, ESCAPE, F5, HOME, chord};
use crate::harness::{App, Start, on_the_app};

const START: Start = Start::of("between-the-chairs");

#[test]
fn a_journey_is_told_by_keyboard() {
    on_the_app("story", START, async |app| {
        begin(app).await;
        heading(app, "Between the chairs").await;
        nothing_found(app).await;
        app.keys(&ARROW_RIGHT.to_string()).await;
        heading(app, "Health centre nurse assesses the need").await;
        // The next step was waited for: the days are counted before it is told.
        app.keys(&ARROW_RIGHT.to_string()).await;
        app.see(".story .counted .number").await;
        heading(app, "Substance unit: treat the psychosis first").await;
        app.until("the step is said", async || said(app).await.contains("12 days of finding the way alone")).await;
        // What opens there fades in; what is half there has no contrast yet.
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        app.picture("step").await;
        nothing_found(app).await;
        app.keys(&END.to_string()).await;
        heading(app, "Looking back").await;
        app.keys(&ARROW_LEFT.to_string()).await;
        heading(app, "Second psychiatric referral, no time given").await;
        app.keys(&HOME.to_string()).await;
        heading(app, "Between the chairs").await;
        app.keys(" ").await;
        app.until("it plays", async || {
            app.ask("return document.querySelector('.story .primary').innerText")
                .await
                .as_str()
                .is_some_and(|text| text.contains("Pause"))
        })
        .await;
        app.keys(" ").await;
        app.keys(&ESCAPE.to_string()).await;
        app.until("the map is back", async || app.all(".story").await.is_empty()).await;
    });
}

#[test]
fn narration_is_written_while_it_is_told_and_undone() {
    on_the_app("narration", START, async |app| {
        begin(app).await;
        app.keys(&ARROW_RIGHT.to_string()).await;
        heading(app, "Health centre nurse assesses the need").await;
        app.keys("n").await;
        app.see(".story textarea").await;
        app.until("the narration can be typed", async || {
            app.ask("return document.activeElement.tagName").await == "TEXTAREA"
        })
        .await;
        app.keys(&chord(&[CONTROL], 'a')).await;
        app.keys("It begins in a stairwell.").await;
        // Escape ends the writing and keeps what is written, as Done does.
        app.keys(&ESCAPE.to_string()).await;
        app.picture("escaped").await;
        app.until("the story tells it", async || narration(app).await == "It begins in a stairwell.").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("the file has it", async || app.saved("between-the-chairs").contains("It begins in a stairwell."))
            .await;
        app.keys(&chord(&[CONTROL], 'z')).await;
        app.until("undo brings back what it was", async || narration(app).await.starts_with("Mikko walks")).await;
        app.keys(&ESCAPE.to_string()).await;
        app.until("the map is back", async || app.all(".story").await.is_empty()).await;
    });
}

async fn begin(app: &App) {
    app.see("main.map .figure.cards").await;
    app.keys(&F5.to_string()).await;
    app.see(".story").await;
}

async fn heading(app: &App, words: &str) {
    app.until(&format!("“{words}” is told"), async || {
        app.ask("return document.querySelector('.story h1')?.innerText ?? ''").await == words
    })
    .await;
}

async fn narration(app: &App) -> String {
    let text = app.ask("return document.querySelector('.story .narration')?.innerText ?? ''").await;
    text.as_str().unwrap_or_default().to_owned()
}

/// What screen readers were told.
async fn said(app: &App) -> String {
    let text = app.ask("return document.querySelector('.unseen[role=status]').innerText").await;
    text.as_str().unwrap_or_default().to_owned()
}
