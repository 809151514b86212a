//! Drawing while people talk: card after card by keyboard alone.

use crate::access::nothing_found;
use crate::harness::keys::{ALT, ARROW_DOWN, CONTROL, ENTER, ESCAPE, F2, SHIFT, TAB, chord};
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

#[test]
fn no_key_is_lost_however_fast_one_types() {
    on_the_app("burst", Start { text: Some(BEGUN), ..Start::default() }, async |app| {
        app.until_it_says("A journey begins with one touchpoint").await;
        app.until("the keys reach the map", async || {
            app.ask("return document.activeElement.closest('main') !== null").await == Value::Bool(true)
        })
        .await;
        // All at once, with no look at the screen between.
        app.keys(&format!("Alpha{ENTER}Beta{ENTER}Gamma @Social services{TAB}{ENTER}Delta{ENTER}")).await;
        app.until("the last card waits", async || all_settled(app).await).await;
        app.keys(&ESCAPE.to_string()).await;
        app.until("nothing is typed any more", async || app.all("main textarea").await.is_empty()).await;
        // A name begun before the answer to a move has come.
        app.keys(&chord(&[CONTROL], 'f')).await;
        app.see("dialog input[role=combobox]").await;
        app.keys("Beta").await;
        app.see("dialog [role=option]").await;
        app.keys(&ENTER.to_string()).await;
        app.until("it is selected", async || {
            app.ask("return document.activeElement.closest('.cards') !== null").await == Value::Bool(true)
        })
        .await;
        app.keys(&chord(&[ALT], ARROW_DOWN)).await;
        app.keys(&F2.to_string()).await;
        app.keys(&format!("Discharge talk with the card here{ENTER}")).await;
        app.picture("drawn").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("it is saved", async || app.saved("file").contains("with the card here")).await;
        let saved: Value = serde_json::from_str(&app.saved("file")).expect("JSON");
        let cards = saved["touchpoints"].as_array().expect("a list").iter();
        let cards: Vec<[&Value; 2]> = cards.map(|card| ["title", "actor"].map(|key| &card[key])).collect();
        let expected = serde_json::json!([
            ["Alpha", "a1"],
            ["Discharge talk with the card here", "a2"],
            ["Gamma", "a2"],
            ["Delta", "a2"]
        ]);
        assert_eq!(serde_json::json!(cards), expected);
        assert_eq!(saved["actors"][1]["name"], "Social services");
        // The card that was left without a name is not on the way back.
        for _ in 0..2 {
            app.keys(&chord(&[CONTROL], 'z')).await;
            app.until_it_says("Beta").await;
        }
        let unnamed = "return [...document.querySelectorAll('.figure.cards')].map((card) => card.textContent).filter((text) => text.includes('No title yet'))";
        assert_eq!(app.ask(unnamed).await, serde_json::json!([]));
        // A card that was not meant leads back to the one before it, in whichever lane, and is not on the way forward.
        for title in ["Echo", "Foxtrot"] {
            app.keys(&chord(&[CONTROL], ENTER)).await;
            app.keys(&format!("{title}{ENTER}{ESCAPE}")).await;
        }
        app.until("both are there", async || named(app).await.len() == 6).await;
        app.keys(&chord(&[CONTROL, SHIFT], 'z')).await;
        // Shortcuts work while a title is typed, and it is typed on.
        app.keys(&F2.to_string()).await;
        app.keys("Foxtrot").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("it is saved while it is typed", async || app.saved("file").contains("Foxtrot\"")).await;
        app.keys(&format!(" again{ENTER}")).await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("it is saved", async || app.saved("file").contains("Foxtrot again")).await;
        let saved: Value = serde_json::from_str(&app.saved("file")).expect("JSON");
        let lanes: Vec<&Value> =
            saved["touchpoints"].as_array().expect("a list").iter().map(|card| &card["actor"]).collect();
        assert_eq!(serde_json::json!(lanes), serde_json::json!(["a1", "a1", "a1", "a1", "a2", "a2"]));
        // What is typed while another journey is on its way is in it.
        app.keys(&chord(&[CONTROL], 'n')).await;
        app.see("dialog input[type=text]").await;
        app.keys(&format!("New{ENTER}One @Ward{TAB}{ENTER}Two{ENTER}")).await;
        app.until("both are there", async || named(app).await == ["One, Ward", "Two, Ward"]).await;
    });
}

#[test]
fn a_lane_that_is_named_on_two_cards_at_once_is_one() {
    on_the_app("named-twice", Start { text: Some(BEGUN), ..Start::default() }, async |app| {
        app.until_it_says("A journey begins with one touchpoint").await;
        app.until("the keys reach the map", async || {
            app.ask("return document.activeElement.closest('main') !== null").await == Value::Bool(true)
        })
        .await;
        app.keys(&format!(
            "One @Ward{TAB}{ENTER}Two @Clinic{TAB}{ENTER}Three @Ward{TAB}{ENTER}Four @Clinic{TAB}{ENTER}{ESCAPE}"
        ))
        .await;
        let wanted = ["Four, Clinic", "One, Ward", "Three, Ward", "Two, Clinic"];
        app.until("all are there", async || named(app).await == wanted).await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("it is saved", async || app.saved("file").contains("Four")).await;
        let saved: Value = serde_json::from_str(&app.saved("file")).expect("JSON");
        let lanes: Vec<&Value> = saved["actors"].as_array().expect("a list").iter().map(|lane| &lane["name"]).collect();
        assert_eq!(lanes, ["The person", "Ward", "Clinic"]);
    });
}

/// The cards that have a name, with their lanes.
async fn named(app: &App) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.figure.cards')].map((card) =>
        card.getAttribute('aria-label').split(', ').slice(0, 2).join(', ')).filter((name) => !name.startsWith('Touchpoint without')).sort()";
    serde_json::from_value(app.ask(script).await).expect("names")
}

async fn all_settled(app: &App) -> bool {
    let script = "return document.activeElement.matches('main textarea') && document.activeElement.value === '' &&
        document.querySelectorAll('.figure.cards').length === 5";
    app.ask(script).await == Value::Bool(true)
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
