//! Journeys with a passphrase: opened, saved, locked, brought back after a stop.

use crate::access::nothing_found;
use crate::harness::keys::{CONTROL, ENTER, SHIFT, chord};
use crate::harness::{App, Start, desk, on_the_app, own};
use session::wire::Operation;
use session::{Effort, Passphrase, Protection};
use std::fs;
use std::path::Path;

pub(crate) const WORDS: &str = "red spruce by the lake";
const EXAMPLE: &str = "with-a-coordinator";
/// The title of the example.
const TITLE: &str = "With a coordinator";

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::new(WORDS.to_owned())
}

/// Puts the example with a passphrase in the place of the file of the command line.
pub(crate) fn protect(folder: &Path) {
    let bytes = fs::read(suite::root().join(format!("examples/{EXAMPLE}.journey.json"))).expect("an example");
    fs::write(folder.join("file.journey.json"), passphrase().seal(&bytes, Effort::LEAST).expect("sealed"))
        .expect("a file");
}

/// Leaves behind what the app would when it is killed with changes of a journey with a passphrase.
fn abandon(folder: &Path) {
    let mut desk = desk(&own(folder), "");
    desk.set_effort(Effort::LEAST);
    let document = desk.open_example(EXAMPLE).expect("an example").document;
    let path = folder.join("left.journey.age");
    desk.save_protected(document, Some(&path), Protection::Passphrase(passphrase())).expect("saved");
    let title = "Not saved".to_owned();
    let add = Operation::AddTouchpoint { title, actor: None, phase: None, day: None, after: None };
    assert!(desk.apply(document, &add, false).expect("a change").safe);
}

/// Everything that the page says and holds.
pub(crate) async fn page(app: &App) -> String {
    let all = "document.documentElement.outerHTML + [...document.querySelectorAll('input')].map((it) => it.value)";
    app.ask(&format!("return {all}")).await.to_string()
}

#[test]
fn a_file_with_a_passphrase_is_asked_for_it_locked_and_unlocked() {
    let start = Start { text: Some("to be protected"), prepared: Some(protect), ..Start::default() };
    on_the_app("protected", start, async |app| {
        app.see("dialog[open] input[type='password']").await;
        assert!(!page(app).await.contains("GP tells the coordinating unit"));
        nothing_found(app).await;
        app.picture("asked").await;
        app.keys(&format!("red spruce{ENTER}")).await;
        app.until_it_says("That is not the passphrase of").await;
        app.picture("wrong").await;
        // What was typed is selected: the next letter takes its place.
        app.keys(&format!("{WORDS}{ENTER}")).await;
        app.see("main.map .figure.cards").await;
        app.click("header.top .title input").await;
        app.keys(&format!("Only for us{ENTER}")).await;
        app.until_it_says("not saved yet, but kept safe").await;
        assert!(app.window("title").contains("Only for us"));

        app.keys(&chord(&[CONTROL, SHIFT], 'l')).await;
        app.see("main.locked input[type='password']").await;
        app.until("the title of the window tells nothing", async || app.window("title") == "Stafett").await;
        let told = page(app).await;
        assert!(!told.contains("Only for us") && !told.contains(TITLE) && !told.contains("coordinating unit"));
        nothing_found(app).await;
        app.picture("locked").await;
        app.keys(&format!("nothing{ENTER}")).await;
        app.until_it_says("That is not the passphrase of").await;
        app.keys(&format!("{WORDS}{ENTER}")).await;
        app.see("main.map .figure.cards").await;
        let as_it_was = |title: String| title.starts_with("• ") && title.contains("Only for us");
        app.until("it is as it was", async || as_it_was(app.window("title"))).await;
        app.keys(&chord(&[CONTROL], 'z')).await;
        app.until("what was done can be undone", async || app.window("title") == format!("{TITLE} — Stafett")).await;
        app.keys(&chord(&[CONTROL], 'y')).await;
        app.until("and done again", async || app.window("title").contains("Only for us")).await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("the file holds it, and only with the passphrase", async || {
            let bytes = fs::read(app.folder().join("file.journey.json")).unwrap_or_default();
            passphrase().open(&bytes).is_ok_and(|plain| String::from_utf8_lossy(&plain).contains("Only for us"))
        })
        .await;
    });
}

#[test]
fn a_passphrase_is_typed_twice_after_saying_what_it_means() {
    on_the_app("protecting", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[CONTROL], 'k')).await;
        app.see("[role='combobox']").await;
        app.keys(&format!("Save with a passphrase{ENTER}")).await;
        app.until_it_says("If it is forgotten, nobody can open the journey again").await;
        nothing_found(app).await;
        app.picture("asked").await;
        app.keys(&format!("{WORDS}{ENTER}")).await;
        app.until_it_says("The two are not the same").await;
        app.resize(320, 640).await;
        app.until("the window is narrow", async || app.ask("return innerWidth").await == 320).await;
        app.picture("narrow").await;
        let wide = "const { scrollWidth, clientWidth } = document.querySelector('dialog .sheet');
            return scrollWidth - clientWidth";
        assert_eq!(app.ask(wide).await, 0, "nothing lies beside the dialog");
        app.resize(1280, 860).await;
        app.keys(&format!("{WORDS}{ENTER}")).await;
        app.until("the system's dialog is there", async || {
            app.press_in("Save the journey with a passphrase", "Return")
        })
        .await;
        app.until_it_says("Saved with a passphrase").await;
        let bytes = fs::read(app.folder().join(format!("{EXAMPLE}.journey.age"))).expect("a file");
        assert!(passphrase().open(&bytes).is_ok());
        // The file that was there is the user's; nobody asked to delete it.
        assert!(app.saved(EXAMPLE).contains("stafett-journey"));
    });
}

#[test]
fn changes_with_a_passphrase_come_back_with_it_and_tell_nothing_before() {
    on_the_app("protected-back", Start { prepared: Some(abandon), ..Start::default() }, async |app| {
        app.until_it_says("Back after a stop, with a passphrase").await;
        app.until_it_says("left.journey.age").await;
        assert!(!page(app).await.contains("Not saved"));
        nothing_found(app).await;
        app.picture("offered").await;
        app.click_text("Enter passphrase…").await;
        app.see("dialog[open] input[type='password']").await;
        app.keys(&format!("{WORDS}{ENTER}")).await;
        app.until_it_says("One change that was not saved is back").await;
        assert!(page(app).await.contains("Not saved"));
    });
}
