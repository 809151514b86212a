//! The window's title, closing it while something is unsaved, and how it comes back.

use crate::harness::keys::{CONTROL, ENTER, chord};
use crate::harness::{App, Start, desk, on_the_app, own};
use session::WindowSize;
use session::wire::{Arrangement, Panel};
use std::path::Path;

#[test]
fn closing_the_window_asks_before_changes_are_lost() {
    let start = Start::of("with-a-coordinator");
    on_the_app("leaving", start, async |app| {
        app.see("main.map .figure.cards").await;
        app.until("the title is the journey's", async || app.window("title") == "With a coordinator — Stafett").await;

        retitle(app, "With two coordinators").await;
        app.until("the title tells", async || app.window("title") == "• With two coordinators — Stafett").await;

        app.window("close");
        app.see("[role='dialog'], dialog[open]").await;
        app.until_it_says("Save the changes").await;
        app.picture("question").await;
        app.click_button("Cancel").await;
        app.until("the question is gone", async || app.all("[role='dialog'], dialog[open]").await.is_empty()).await;
        assert_eq!(app.window("title"), "• With two coordinators — Stafett");

        app.window("close");
        app.until_it_says("Save the changes").await;
        app.click_button("Save").await;
        app.until("the window is gone", async || app.window("title").is_empty()).await;
        assert!(app.saved("with-a-coordinator").contains("\"title\": \"With two coordinators\""));
    });
}

#[test]
fn a_window_without_changes_closes_at_once() {
    let start = Start::of("with-a-coordinator");
    on_the_app("leaving-at-once", start, async |app| {
        app.see("main.map .figure.cards").await;
        app.window("close");
        app.until("the window is gone", async || app.window("title").is_empty()).await;
    });
}

#[test]
fn the_window_comes_back_as_it_was_left() {
    fn left(folder: &Path) {
        let mut desk = desk(&own(folder), "");
        desk.keep_window_size(&WindowSize { width: 900.0, height: 700.0, maximized: false });
        let arrangement = Arrangement { outline: true, zoom: Some(1.5), panel: Panel::Notes };
        desk.set_arrangement(&arrangement).expect("it is kept");
    }
    let start = Start { prepared: Some(left), ..Start::of("with-a-coordinator") };
    on_the_app("left", start, async |app| {
        app.see("[role=treegrid]").await;
        app.until_it_says("150 %").await;
        app.see("#tab-notes[aria-selected=true]").await;
        let size = app.ask("return [innerWidth, innerHeight]").await;
        assert_eq!(size, serde_json::json!([900, 700]));
        // What is arranged anew is kept anew.
        app.keys(&chord(&[CONTROL], 'b')).await;
        app.keys(&chord(&[CONTROL], '0')).await;
        app.click("#tab-details").await;
        let kept = || desk(&own(app.folder()), "").arrangement();
        let wanted = Arrangement { outline: false, zoom: Some(1.0), panel: Panel::Details };
        app.until("it is kept", async || kept() == wanted).await;
        app.resize(1000, 720).await;
        app.until("it is as large", async || app.ask("return innerWidth").await == 1000).await;
        app.window("close");
        app.until("the window is gone", async || app.window("title").is_empty()).await;
        app.until("its size is kept", async || {
            desk(&own(app.folder()), "").window_size().map(|size| (size.width, size.height)) == Some((1000.0, 720.0))
        })
        .await;
    });
}

async fn retitle(app: &App, title: &str) {
    app.click("header.top .title input").await;
    app.keys(&chord(&[CONTROL], 'a')).await;
    app.keys(&format!("{title}{ENTER}")).await;
    app.until_it_says("not saved").await;
}
