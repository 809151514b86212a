//! Every view in every theme: what axe-core finds, and whether each can be reached and left by keyboard.

use crate::access::nothing_found;
use crate::harness::keys::{ALT, ARROW_DOWN, ARROW_RIGHT, CONTROL, ENTER, ESCAPE, F1, F5, F9, chord};
use crate::harness::{App, Start, on_the_app};
use serde_json::json;
use std::time::Duration;

#[test]
fn axe_finds_nothing_in_panels_and_dialogs_in_light() {
    panels_and_dialogs("light");
}

#[test]
fn axe_finds_nothing_in_modes_in_light() {
    modes("light");
}

#[test]
fn axe_finds_nothing_in_panels_and_dialogs_in_dark() {
    panels_and_dialogs("dark");
}

#[test]
fn axe_finds_nothing_in_modes_in_dark() {
    modes("dark");
}

#[test]
fn axe_finds_nothing_in_panels_and_dialogs_in_high_contrast() {
    panels_and_dialogs("contrast");
}

#[test]
fn axe_finds_nothing_in_modes_in_high_contrast() {
    modes("contrast");
}

fn panels_and_dialogs(theme: &'static str) {
    on_the_app(format!("views-{theme}").leak(), Start::of("between-the-chairs"), async |app| {
        app.see("main.map .figure.cards").await;
        app.ask(&format!("document.documentElement.dataset.theme = {theme:?}")).await;
        look(app, "map").await;
        let control = |key| chord(&[CONTROL], key);
        app.keys(&control('b')).await;
        for (panel, seen) in [('4', "notes"), ('5', "history"), ('2', "details")] {
            app.keys(&chord(&[ALT], panel)).await;
            look(app, seen).await;
        }
        for (keys, seen, view) in [
            (control('k'), "dialog input", "palette"),
            (control('f'), "dialog input", "find"),
            (F1.to_string(), "dialog", "help"),
            (control('e'), "[data-export] .stage svg svg", "export"),
            (control('n'), "dialog [type='submit']", "new"),
            (control('j'), "dialog h2", "remedies"),
        ] {
            app.keys(&keys).await;
            app.see(seen).await;
            look(app, view).await;
            app.keys(&ESCAPE.to_string()).await;
            app.until(&format!("{view} is left"), async || app.all("dialog, [data-export]").await.is_empty()).await;
        }
        paste(app, "Title\tDay\nA talk\t3\nA letter\t9").await;
        app.see("dialog table").await;
        look(app, "paste").await;
        app.keys(&ESCAPE.to_string()).await;
        app.until("paste is left", async || app.all("dialog").await.is_empty()).await;
    });
}

fn modes(theme: &'static str) {
    on_the_app(format!("modes-{theme}").leak(), Start::of("between-the-chairs"), async |app| {
        app.see("main.map .figure.cards").await;
        app.ask(&format!("document.documentElement.dataset.theme = {theme:?}")).await;
        app.keys(&chord(&[CONTROL], 'l')).await;
        look(app, "legend").await;
        app.keys(&chord(&[CONTROL], 'l')).await;
        app.click("button[aria-haspopup][aria-label='Settings']").await;
        app.see("[role=menu]").await;
        look(app, "settings").await;
        app.keys(&ESCAPE.to_string()).await;
        app.keys(&chord(&[CONTROL], '2')).await;
        look(app, "calendar").await;
        app.keys(&chord(&[CONTROL], '1')).await;
        app.keys(&F9.to_string()).await;
        look(app, "hidden").await;
        app.keys(&F9.to_string()).await;
        app.keys(&F5.to_string()).await;
        app.see(".story h1").await;
        look(app, "story").await;
        app.keys(&ARROW_RIGHT.to_string()).await;
        app.keys(&ARROW_RIGHT.to_string()).await;
        app.see(".story .counted .number").await;
        look(app, "waiting").await;
        app.keys(&ESCAPE.to_string()).await;
        app.until("the story is left", async || app.all(".story").await.is_empty()).await;
        app.press("F11");
        app.see("footer.bar").await;
        look(app, "projector").await;
        app.keys(&format!("{ARROW_DOWN}")).await;
        app.keys(&ENTER.to_string()).await;
        app.press("F11");
    });
}

/// What opens fades in, and what is half there has no contrast yet.
async fn look(app: &App, view: &str) {
    tokio::time::sleep(Duration::from_millis(350)).await;
    app.picture(view).await;
    println!("{view}");
    nothing_found(app).await;
}

/// Pastes as another program's text would come.
pub(crate) async fn paste(app: &App, text: &str) {
    let text = json!(text);
    app.ask(&format!(
        "const data = new DataTransfer(); data.setData('text/plain', {text});
         document.querySelector('textarea.unseen').dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}))"
    ))
    .await;
}
