//! Drawing while people talk: card after card by keyboard alone.

use crate::access::nothing_found;
use crate::harness::keys::{CONTROL, ENTER, ESCAPE, TAB, chord};
use crate::harness::{App, Start, on_the_app};
use serde_json::Value;

/// A journey in which nothing happens yet.
const BEGUN: &str = r#"{"format":"stafett-journey","version":1,"id":"j","title":"Talk",
    "actors":[{"id":"a1","name":"The person","level":"citizen"}]}"#;

#[test]
fn cards_follow_each_other_and_marks_set_the_rest() {
    on_the_app("talk", Start { text: Some(BEGUN), ..Start::default() }, async |app| {
        app.until_it_says("A journey begins with one touchpoint").await;
        app.until("the keys reach the map", async || {
            app.ask("return document.activeElement.closest('main') !== null").await == Value::Bool(true)
        })
        .await;
        app.keys("Intake").await;
        app.see("main textarea").await;
        mark(app, " @Health centre").await;
        mark(app, "#Seeking help").await;
        mark(app, "+0").await;
        mark(app, ">").await;
        app.picture("marks").await;
        nothing_found(app).await;
        next(app).await;
        app.keys("Will she come?").await;
        mark(app, " +14").await;
        mark(app, "\"I was alone with it").await;
        next(app).await;
        app.keys("Turned away").await;
        mark(app, " !").await;
        mark(app, ">int").await;
        next(app).await;
        app.keys(&ESCAPE.to_string()).await;
        app.until("nothing is typed any more", async || app.all("main textarea").await.is_empty()).await;
        app.picture("drawn").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("it is saved", async || app.saved("file").contains("Turned away")).await;
        let saved: Value = serde_json::from_str(&app.saved("file")).expect("JSON");
        let cards: Vec<[&Value; 5]> = saved["touchpoints"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|card| ["title", "actor", "phase", "day", "status"].map(|key| &card[key]))
            .collect();
        let expected = serde_json::json!([
            ["Intake", "a2", "p1", 0, null],
            ["Will she come?", "a2", "p1", 14, null],
            ["Turned away", "a2", "p1", null, "refused"]
        ]);
        assert_eq!(serde_json::json!(cards), expected);
        assert_eq!(saved["touchpoints"][1]["quote"], "I was alone with it");
        let ways: Vec<[&Value; 2]> = saved["handovers"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|handover| ["from", "to"].map(|key| &handover[key]))
            .collect();
        assert_eq!(serde_json::json!(ways), serde_json::json!([["t1", "t2"], ["t3", "t1"]]));
    });
}

/// Types a mark and takes what is offered for it.
async fn mark(app: &App, typed: &str) {
    app.keys(typed).await;
    app.see("[role=listbox] [role=option]").await;
    app.keys(&TAB.to_string()).await;
    app.until("it is taken", async || app.all("[role=listbox] [role=option]").await.is_empty()).await;
}

/// Goes on to the next card.
async fn next(app: &App) {
    app.keys(&ENTER.to_string()).await;
    app.until("the next card waits", async || {
        app.ask("return document.activeElement.matches('textarea') && document.activeElement.value === ''").await
            == Value::Bool(true)
    })
    .await;
}
