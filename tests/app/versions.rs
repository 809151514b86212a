//! Earlier saved versions of a journey's file: listed, compared, and gone back to.

use crate::access::nothing_found;
use crate::harness::keys::{ALT, CONTROL, ENTER, ESCAPE, chord};
use crate::harness::{App, Start, on_the_app};
use std::collections::BTreeSet;

const EXAMPLE: &str = "with-a-coordinator";

/// A line of the list.
#[derive(Debug, serde::Deserialize)]
struct Line {
    when: String,
    told: String,
    /// The names of its buttons, as they are spoken.
    ways: Vec<String>,
}

#[test]
fn a_saved_version_is_compared_and_gone_back_to() {
    on_the_app("versions", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        let original = app.saved(EXAMPLE);
        app.keys(&chord(&[ALT], '5')).await;
        app.until_it_says("None yet. Each save keeps one.").await;
        nothing_found(app).await;
        app.picture("none").await;

        add_and_save(app, &["A letter comes"], 2).await;
        add_and_save(app, &["A call", "A visit"], 3).await;
        add_and_save(app, &["A year later"], 4).await;
        let lines = listed(app).await;
        let told: Vec<&str> = lines.iter().map(|line| line.told.as_str()).collect();
        assert_eq!(told, ["1 change · As it is now", "2 changes", "1 change", ""]);
        assert_eq!(lines[3].when, "Before the first save here");
        // Each has its day and its time, and no button is called like another one.
        let is_time = |it: &str| it.starts_with("20") && it.len() >= "2026-05-04 14:30".len() && it.contains(':');
        assert!(lines[..3].iter().all(|line| is_time(&line.when)), "{lines:?}");
        let names: Vec<&String> = lines.iter().flat_map(|line| &line.ways).collect();
        assert_eq!((names.len(), names.iter().collect::<BTreeSet<_>>().len()), (6, 6), "{names:?}");
        nothing_found(app).await;
        app.picture("many").await;

        // The one before the last two cards, by keyboard alone.
        press(app, 2, "Compare").await;
        app.until("it is told what differs", async || said(app).await.contains("3 added")).await;
        let names = app.ask("return document.querySelector('dialog .names').textContent").await;
        assert_eq!(names, format!("{} → As it is now", lines[2].when));
        for card in ["A call", "A visit", "A year later"] {
            assert!(marked(app).await.iter().any(|name| name.contains(card)), "{card} is on the map");
        }
        assert!(!said(app).await.contains("A letter comes"));
        nothing_found(app).await;
        app.picture("compared").await;
        app.keys(&ESCAPE.to_string()).await;
        app.until("it is left", async || app.all("dialog").await.is_empty()).await;
        assert_eq!(focused(app).await, lines[2].ways[0], "the keys go on where they were");

        let saved = app.saved(EXAMPLE);
        press(app, 2, "Go back").await;
        app.until("it is as it was", async || cards(app).await == ["A letter comes"]).await;
        app.until_it_says(&format!("The journey is now as it was: {}", lines[2].when)).await;
        app.until_it_says("not saved yet, but kept safe").await;
        assert_eq!(app.saved(EXAMPLE), saved, "nothing is written before it is saved");
        app.picture("back").await;
        app.keys(&chord(&[CONTROL], 'z')).await;
        app.until("that is undone", async || cards(app).await.len() == 4).await;
        app.until("and nothing is left to save", async || listed(app).await[0].ways.is_empty()).await;

        // The very first one, out of the comparison, and into the file.
        press(app, 3, "Compare").await;
        app.until("it is told what differs", async || said(app).await.contains("4 added")).await;
        app.click_button("Go back to this version").await;
        app.until("it is as it was", async || cards(app).await.is_empty()).await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("the file is what it was, to the byte", async || app.saved(EXAMPLE) == original).await;
        until_listed(app, 5).await;
        assert_eq!(listed(app).await[0].told, "4 changes · As it is now");
        // Nothing of what was gone back behind is lost.
        press(app, 1, "Go back").await;
        app.until("all of it is there again", async || cards(app).await.len() == 4).await;
    });
}

/// Adds a card at the end of the journey.
async fn add(app: &App, title: &str) {
    app.keys(&chord(&[CONTROL], ENTER)).await;
    app.see("main textarea").await;
    app.keys(&format!("{title}{ENTER}{ESCAPE}")).await;
    app.until("it is added", async || {
        app.all("main textarea").await.is_empty() && cards(app).await.contains(&title.to_owned())
    })
    .await;
}

/// Adds these cards, saves, and waits until so many versions are listed.
async fn add_and_save(app: &App, titles: &[&str], versions: usize) {
    for title in titles {
        add(app, title).await;
    }
    app.keys(&chord(&[CONTROL], 's')).await;
    until_listed(app, versions).await;
}

/// The cards that were added, by what they are called on the map.
async fn cards(app: &App) -> Vec<String> {
    let known = ["A letter comes", "A call", "A visit", "A year later"];
    let script = "return [...document.querySelectorAll('main.map .figure.cards')].map((it) => it.ariaLabel)";
    let names: Vec<String> = serde_json::from_value(app.ask(script).await).expect("names");
    known.into_iter().filter(|title| names.iter().any(|name| name.starts_with(title))).map(str::to_owned).collect()
}

/// The cards on the map of a comparison.
async fn marked(app: &App) -> Vec<String> {
    let script = "return [...document.querySelectorAll('dialog .map .figure.cards')].map((it) => it.ariaLabel)";
    serde_json::from_value(app.ask(script).await).expect("names")
}

/// What is told of a comparison.
async fn said(app: &App) -> String {
    let said = app.ask("return document.querySelector('dialog [data-begin]')?.innerText ?? ''").await;
    said.as_str().unwrap_or_default().to_owned()
}

async fn listed(app: &App) -> Vec<Line> {
    let script = "return [...document.querySelectorAll('#side-content section li')].map((it) => ({
        when: it.querySelector('.when').textContent,
        told: [...it.querySelectorAll('.quiet')].map((it) => it.textContent).filter(Boolean).join(' · '),
        ways: [...it.querySelectorAll('button')].map((it) => it.ariaLabel),
    }))";
    serde_json::from_value(app.ask(script).await).expect("lines")
}

async fn until_listed(app: &App, versions: usize) {
    // What is added has its details shown.
    app.keys(&chord(&[ALT], '5')).await;
    app.until(&format!("{versions} versions are listed"), async || listed(app).await.len() == versions).await;
}

/// Gives a button of a line the focus and presses it with the keyboard.
async fn press(app: &App, line: usize, words: &str) {
    let script = format!(
        "[...document.querySelectorAll('#side-content section li')][{line}].querySelectorAll('button')
            .forEach((it) => it.textContent.trim() === '{words}' && it.focus());
         return null"
    );
    app.ask(&script).await;
    assert!(focused(app).await.starts_with(words), "“{words}” can be reached");
    app.keys(&ENTER.to_string()).await;
}

async fn focused(app: &App) -> String {
    let name = app.ask("return document.activeElement.ariaLabel ?? ''").await;
    name.as_str().unwrap_or_default().to_owned()
}
