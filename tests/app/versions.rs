//! Earlier saved versions of a journey's file: listed, compared, gone back to, and kept of an encrypted file only when
//! that was asked for.

use crate::access::nothing_found;
use crate::harness::keys::{ALT, CONTROL, ENTER, ESCAPE, SHIFT, chord};
use crate::harness::{App, Start, on_the_app, own};
use crate::protected::{WORDS, passphrase, protect};
use std::collections::BTreeSet;
use std::fs;

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
        app.until("and the first of it is in sight", async || in_sight(app, "A call").await).await;
        let names = app.ask("return document.querySelector('dialog .names').textContent").await;
        assert_eq!(names, format!("{} → As it is now", lines[2].when));
        for card in ["A call", "A visit", "A year later"] {
            assert!(marked(app).await.iter().any(|name| name.contains(card)), "{card} is on the map");
        }
        assert!(!said(app).await.contains("A letter comes"));
        nothing_found(app).await;
        app.picture("compared").await;
        // In a narrow window, too, nothing lies over what closes it.
        app.resize(320, 640).await;
        app.until("the window is narrow", async || app.ask("return innerWidth").await == 320).await;
        app.picture("compared-narrow").await;
        let covered = "return [...document.querySelectorAll('dialog header button:enabled')].filter((it) => {
            const { x, y, width, height } = it.getBoundingClientRect();
            return !it.contains(document.elementFromPoint(x + width / 2, y + height / 2));
        }).map((it) => it.textContent)";
        assert_eq!(app.ask(covered).await, serde_json::json!([]), "what is covered");
        app.resize(1280, 860).await;
        app.until("the window is wide", async || app.ask("return innerWidth").await == 1280).await;
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

#[test]
fn no_versions_are_kept_where_that_is_switched_off() {
    on_the_app("versions-off", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[ALT], '5')).await;
        add_and_save(app, &["A letter comes"], 2).await;
        tick(app, "Keep earlier versions of files").await;
        app.until_it_says("Those there are stay until you delete them").await;
        let before = app.saved(EXAMPLE);
        add(app, "A call").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("it is saved", async || app.saved(EXAMPLE) != before).await;
        app.click_text("Delete all earlier versions…").await;
        app.until_it_says("Nobody can bring the versions back").await;
        app.picture("asked").await;
        assert_eq!(kept(app).len(), 2, "what is saved now is not among them, and nothing is gone yet");
        app.click_button("Delete all").await;
        app.until("none is listed", async || listed(app).await.is_empty()).await;
        assert!(kept(app).is_empty());
        nothing_found(app).await;
        app.picture("gone").await;
    });
}

#[test]
fn versions_of_an_encrypted_file_are_kept_only_when_asked_for_and_nobody_reads_them() {
    let start = Start { text: Some("to be protected"), prepared: Some(protect), ..Start::default() };
    on_the_app("versions-protected", start, async |app| {
        app.see("dialog[open] input[type='password']").await;
        app.keys(&format!("{WORDS}{ENTER}")).await;
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[ALT], '5')).await;
        app.until_it_says("None are kept.").await;
        nothing_found(app).await;
        app.picture("none").await;
        add(app, "First secret").await;
        save_sealed(app, "First secret").await;
        app.until_it_says("None are kept.").await;
        assert!(kept(app).is_empty());

        tick(app, "Keep earlier versions of this file, encrypted").await;
        app.until_it_says("None yet. Each save keeps one.").await;
        add(app, "Second secret").await;
        save_sealed(app, "Second secret").await;
        until_listed(app, 2).await;
        add(app, "Third secret").await;
        save_sealed(app, "Third secret").await;
        until_listed(app, 3).await;
        assert_eq!(listed(app).await[0].told, "1 change · As it is now");
        nothing_found(app).await;
        app.picture("kept").await;
        for words in ["First secret", "Second secret", "Third secret", "coordinating unit"] {
            assert_eq!(app.that_name(words), [""; 0], "{words}");
        }
        assert!(kept(app).iter().all(|version| version.starts_with(b"age-encryption.org/v1\n")));

        // Locked and unlocked, they are still there, and are gone back to.
        app.keys(&chord(&[CONTROL, SHIFT], 'l')).await;
        app.see("main.locked input[type='password']").await;
        app.keys(&format!("{WORDS}{ENTER}")).await;
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[ALT], '5')).await;
        until_listed(app, 3).await;
        press(app, 2, "Go back").await;
        app.until("it is as it was", async || cards(app).await == ["First secret"]).await;

        tick(app, "Keep earlier versions of this file, encrypted").await;
        app.until_it_says("Nobody can bring the versions back").await;
        app.click_button("Cancel").await;
        app.until("nothing was done", async || app.all("dialog").await.is_empty()).await;
        assert_eq!((kept(app).len(), listed(app).await.len()), (4, 3), "three and their key");
        tick(app, "Keep earlier versions of this file, encrypted").await;
        app.click_button("Delete").await;
        app.until_it_says("None are kept.").await;
        assert!(kept(app).is_empty());
    });
}

/// Adds a card at the end of the journey, and shows the list again.
async fn add(app: &App, title: &str) {
    app.keys(&chord(&[CONTROL], ENTER)).await;
    app.see("main textarea").await;
    app.keys(&format!("{title}{ENTER}{ESCAPE}")).await;
    app.until("it is added", async || {
        app.all("main textarea").await.is_empty() && cards(app).await.contains(&title.to_owned())
    })
    .await;
    // What is added has its details shown.
    app.keys(&chord(&[ALT], '5')).await;
}

/// Adds these cards, saves, and waits until so many versions are listed.
async fn add_and_save(app: &App, titles: &[&str], versions: usize) {
    for title in titles {
        add(app, title).await;
    }
    app.keys(&chord(&[CONTROL], 's')).await;
    until_listed(app, versions).await;
}

/// Saves, and waits until the file holds this.
async fn save_sealed(app: &App, words: &str) {
    app.keys(&chord(&[CONTROL], 's')).await;
    app.until("it is saved", async || {
        let bytes = fs::read(app.folder().join("file.journey.json")).unwrap_or_default();
        passphrase().open(&bytes).is_ok_and(|plain| String::from_utf8_lossy(&plain).contains(words))
    })
    .await;
}

/// The cards that were added, by what they are called on the map.
async fn cards(app: &App) -> Vec<String> {
    let known =
        ["A letter comes", "A call", "A visit", "A year later", "First secret", "Second secret", "Third secret"];
    let script = "return [...document.querySelectorAll('main.map .figure.cards')].map((it) => it.ariaLabel)";
    let names: Vec<String> = serde_json::from_value(app.ask(script).await).expect("names");
    known.into_iter().filter(|title| names.iter().any(|name| name.starts_with(title))).map(str::to_owned).collect()
}

/// The cards on the map of a comparison.
async fn marked(app: &App) -> Vec<String> {
    let script = "return [...document.querySelectorAll('dialog .map .figure.cards')].map((it) => it.ariaLabel)";
    serde_json::from_value(app.ask(script).await).expect("names")
}

/// Whether the card of this title is within the map beside the list.
async fn in_sight(app: &App, title: &str) -> bool {
    let script = format!(
        "const map = document.querySelector('dialog .map').getBoundingClientRect();
         const card = [...document.querySelectorAll('dialog .map .figure.cards')].find((it) => it.ariaLabel.includes('{title}'));
         const box = card?.getBoundingClientRect();
         return Boolean(box) && box.left >= map.left && box.right <= map.right && box.top >= map.top && box.bottom <= map.bottom"
    );
    app.ask(&script).await == serde_json::Value::Bool(true)
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

/// Ticks the box of these words, or takes the tick away.
async fn tick(app: &App, words: &str) {
    app.click_path(&format!("//label[normalize-space()='{words}']//input")).await;
}

/// The bytes of everything that lies in the folder of the versions.
fn kept(app: &App) -> Vec<Vec<u8>> {
    let folders = fs::read_dir(own(app.folder()).join("versions")).into_iter().flatten().flatten();
    let files = folders.flat_map(|folder| fs::read_dir(folder.path()).into_iter().flatten().flatten());
    files
        .map(|file| file.path())
        .filter(|path| path.extension().is_some())
        .map(|path| fs::read(path).expect("bytes"))
        .collect()
}
