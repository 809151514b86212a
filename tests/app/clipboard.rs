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
        copy(app, "Copy as text", "Copied as text").await;
        let [_, _, text] = app.clipboard();
        assert!(text.starts_with("Title\tLane\tPhase"), "{text}");
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
