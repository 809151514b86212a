//! A file that somebody else changes, or has open.

use crate::access::nothing_found;
use crate::harness::keys::{CONTROL, ENTER, chord};
use crate::harness::{Start, on_the_app};

#[test]
fn what_somebody_else_changed_is_shown_and_overwritten_only_when_asked_to() {
    let start = Start::of("with-a-coordinator");
    on_the_app("changed", start, async |app| {
        app.see("main.map .figure.cards").await;
        app.click("header.top .title input").await;
        app.keys(&chord(&[CONTROL], 'a')).await;
        app.keys(&format!("Mine{ENTER}")).await;
        app.until_it_says("not saved yet, but kept safe").await;
        let theirs = app.saved("with-a-coordinator").replacen("With a coordinator", "Theirs", 1);
        app.write("with-a-coordinator", &theirs);
        app.until_it_says("was changed by someone else").await;
        nothing_found(app).await;
        app.picture("told").await;

        app.keys(&chord(&[CONTROL], 's')).await;
        app.until_it_says("Decide which of the two is to count").await;
        assert_eq!(app.saved("with-a-coordinator"), theirs);

        // Both gave it another title, so it is asked which is to count.
        app.click(".attention button.primary").await;
        app.until_it_says("Join both versions").await;
        nothing_found(app).await;
        app.picture("joining").await;
        app.click_button("Join").await;
        app.until_it_says("1 is left to choose").await;
        app.click_button("Choose mine for all").await;
        app.until_it_says("All are chosen").await;
        app.click_button("Cancel").await;
        // What was chosen is not lost where it is closed by mistake.
        app.click(".attention button.primary").await;
        app.until_it_says("All are chosen").await;
        app.click_button("Cancel").await;

        app.click_text("Compare").await;
        app.until_it_says("What differs").await;
        nothing_found(app).await;
        app.picture("compared").await;
        app.click_button("Close").await;

        app.click_text("Show the file’s version").await;
        app.click_button("Show the file’s version").await;
        app.until("theirs is shown", async || app.window("title") == "Theirs — Stafett").await;
        app.keys(&chord(&[CONTROL], 'z')).await;
        app.until("mine is back", async || app.window("title") == "• Mine — Stafett").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("mine is saved", async || app.saved("with-a-coordinator").contains("\"title\": \"Mine\"")).await;
    });
}

#[test]
fn what_was_changed_here_and_in_the_file_becomes_one() {
    let start = Start::of("with-a-coordinator");
    on_the_app("joined", start, async |app| {
        app.see("main.map .figure.cards").await;
        app.click("header.top .title input").await;
        app.keys(&chord(&[CONTROL], 'a')).await;
        app.keys(&format!("Mine{ENTER}")).await;
        app.until_it_says("not saved yet, but kept safe").await;
        let original = app.saved("with-a-coordinator");
        let theirs = original.replacen("GP tells the coordinating unit", "GP calls", 1);
        app.write("with-a-coordinator", &theirs);
        // The sentence is heard before it is seen.
        app.see(".attention button").await;
        app.click_text("Join both").await;
        app.until("they are one", async || app.all(".attention").await.is_empty()).await;
        app.until_it_says("GP calls").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("both are saved", async || {
            let saved = app.saved("with-a-coordinator");
            saved.contains("\"title\": \"Mine\"") && saved.contains("GP calls")
        })
        .await;

        // Where both changed the same, each is chosen.
        app.click("header.top .title input").await;
        app.keys(&chord(&[CONTROL], 'a')).await;
        app.keys(&format!("Mine again{ENTER}")).await;
        app.until_it_says("not saved yet, but kept safe").await;
        app.write("with-a-coordinator", &app.saved("with-a-coordinator").replacen("\"Mine\"", "\"Theirs\"", 1));
        // The sentence is heard before it is seen.
        app.see(".attention button").await;
        app.click_text("Join both").await;
        app.until_it_says("Join both versions").await;
        app.click_button("Choose the file’s for all").await;
        app.click_button("Join").await;
        app.until("theirs is shown", async || app.window("title") == "Theirs — Stafett").await;
        app.until_it_says("are one now, as you chose").await;
        app.until("the keys go on where something takes them", async || {
            app.ask("return document.activeElement !== document.body").await == true
        })
        .await;
    });
}

#[test]
fn a_file_that_somebody_has_open_is_read_until_they_are_done() {
    let start = Start { example: Some("with-a-coordinator"), opened_by: Some("Ali"), ..Start::default() };
    on_the_app("in-use", start, async |app| {
        app.until_it_says("Ali has “with-a-coordinator.journey.json” open on another desk since 2026-05-04 14:30")
            .await;
        app.until_it_says("read only").await;
        nothing_found(app).await;
        app.picture("read-only").await;
        app.click_text("Take it over").await;
        app.click_button("Take over").await;
        app.until("it can be changed", async || app.all(".attention").await.is_empty()).await;
        app.click("header.top .title input").await;
        app.keys(&format!("Changed{ENTER}")).await;
        app.until_it_says("not saved yet, but kept safe").await;
    });
}
