//! A journey told as a story: by keyboard, with its narration written on the way.

use crate::access::nothing_found;
use crate::harness::keys::{ARROW_LEFT, ARROW_RIGHT, CONTROL, END, ESCAPE, F5, HOME, chord};
use crate::harness::{App, Start, on_the_app};
use serde_json::json;

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

#[test]
fn a_long_journey_shows_its_cards_and_is_told_without_drawing_all_of_it() {
    let text = Some(&*Box::leak(long().into_boxed_str()));
    on_the_app("long", Start { text, ..Start::default() }, async |app| {
        app.see("main.map .laneHeads").await;
        let in_sight = "const map = document.querySelector('main.map').getBoundingClientRect();
            return [...document.querySelectorAll('main.map .figure.cards')].some((it) => {
                const { left, top, bottom } = it.getBoundingClientRect();
                return left < map.right && top < map.bottom && bottom > map.top;
            })";
        app.until("a card is in sight", async || app.ask(in_sight).await == true).await;
        app.picture("map").await;
        app.keys(&F5.to_string()).await;
        heading(app, "A long way").await;
        let drawn = "return document.querySelectorAll('.story .stage svg *').length";
        assert!(app.ask(drawn).await.as_u64() < Some(6_000), "{} elements are drawn", app.ask(drawn).await);
        app.picture("whole").await;
        app.keys(&ARROW_RIGHT.to_string()).await;
        heading(app, "Step 0").await;
        app.until("its card is drawn", async || {
            app.ask("return document.querySelector('.story .stage .now')?.textContent.includes('Step 0') ?? false")
                .await
                == true
        })
        .await;
        app.picture("first").await;
    });
}

/// Fifteen hundred touchpoints in the last of thirty lanes.
fn long() -> String {
    let lanes: Vec<_> =
        (0..30).map(|at| json!({ "id": format!("a{at}"), "name": format!("Lane {at}"), "level": "region" })).collect();
    let steps: Vec<_> = (0..1_500)
        .map(|at| json!({ "id": format!("t{at}"), "title": format!("Step {at}"), "actor": "a29", "day": at }))
        .collect();
    json!({ "format": "stafett-journey", "version": 1, "id": "long", "title": "A long way", "actors": lanes, "touchpoints": steps })
        .to_string()
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
