//! The window's title, and closing it while something is unsaved.

use crate::harness::keys::{CONTROL, ENTER, chord};
use crate::harness::{App, Start, on_the_app};

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

async fn retitle(app: &App, title: &str) {
    app.click("header.top .title input").await;
    app.keys(&chord(&[CONTROL], 'a')).await;
    app.keys(&format!("{title}{ENTER}")).await;
    app.until_it_says("not saved").await;
}
