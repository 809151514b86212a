//! What is copied can be taken by another program on the same screen.

use crate::harness::keys::{CONTROL, ENTER, chord};
use crate::harness::{App, Start, on_the_app};

#[test]
fn another_program_gets_a_picture_a_drawing_and_rows() {
    on_the_app("clipboard", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        copy(app, "Copy the map as a picture", "Copied as a picture").await;
        let [kinds, picture, _] = app.clipboard();
        assert!(kinds.contains("image/png"), "{kinds}");
        assert!(picture.contains(" x "), "a picture: {picture}");
        copy(app, "Copy the map as a drawing", "Copied as a drawing").await;
        let [_, _, text] = app.clipboard();
        assert!(text.contains("<svg"), "{text}");
        copy(app, "Copy touchpoints", "Copied: 11 touchpoints").await;
        let [_, _, text] = app.clipboard();
        assert!(text.starts_with("Title\tLane\tPhase"), "{text}");
    });
}

#[test]
fn cards_are_copied_with_what_belongs_to_them_and_pasted_as_one_step() {
    on_the_app("parts", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        let handed = || app.saved("with-a-coordinator").matches("\"carrier\"").count();
        let before = handed();
        app.ask("document.querySelector('.figure.cards').focus(); return null").await;
        app.keys(&chord(&[CONTROL], 'a')).await;
        app.keys(&chord(&[CONTROL], 'c')).await;
        app.until_it_says("Copied: 11 touchpoints").await;
        app.keys(&chord(&[CONTROL], 'v')).await;
        app.until_it_says("Pasted: 11 touchpoints").await;
        app.picture("pasted").await;
        app.picture("pasted").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("their handovers are there twice", async || handed() == 2 * before).await;
        app.keys(&chord(&[CONTROL], 'z')).await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("one step takes them back", async || handed() == before).await;
    });
}

async fn copy(app: &App, action: &str, said: &str) {
    app.keys(&chord(&[CONTROL], 'k')).await;
    app.see("dialog input").await;
    app.keys(action).await;
    app.see("dialog [role=option]").await;
    app.keys(&ENTER.to_string()).await;
    app.until_it_says(said).await;
}
