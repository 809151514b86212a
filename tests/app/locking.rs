//! Locking a journey with a passphrase: by itself, and while a dialog of the system waits for an answer.

use crate::harness::keys::{CONTROL, ENTER, SHIFT, chord};
use crate::harness::{App, Start, on_the_app, own};
use crate::protected::{WORDS, page, protect};

/// What the example tells, and nobody is to read while it is locked.
const TOLD: &str = "coordinating unit";

fn protected() -> Start {
    Start { text: Some("to be protected"), prepared: Some(protect), ..Start::default() }
}

#[test]
fn what_nobody_touches_for_a_while_is_locked_with_what_was_begun_to_be_typed() {
    on_the_app("idle", protected(), async |app| {
        open(app).await;
        lock_after_five_minutes(app).await;
        app.click("header.top .title input").await;
        app.keys("Only begun").await;
        six_minutes_pass(app).await;
        app.see("main.locked input[type='password']").await;
        assert!(!page(app).await.contains("Only begun"));
        app.resize(320, 640).await;
        app.until("the window is narrow", async || app.ask("return innerWidth").await == 320).await;
        app.picture("narrow").await;
        let wide =
            "const { scrollWidth, clientWidth } = document.querySelector('main'); return scrollWidth - clientWidth";
        assert_eq!(app.ask(wide).await, 0, "nothing lies beside the window");
        app.resize(1280, 860).await;
        // Somebody may be at work in another window.
        assert!(!own(app.folder()).join("lock-now").exists());
        app.keys(&format!("{WORDS}{ENTER}")).await;
        app.see("main.map .figure.cards").await;
        app.until("what was typed is there", async || app.window("title").contains("Only begun")).await;
        app.keys(&chord(&[CONTROL, SHIFT], 'l')).await;
        app.see("main.locked").await;
        assert!(own(app.folder()).join("lock-now").exists());
    });
}

#[test]
fn a_dialog_of_the_system_that_nobody_answers_keeps_nothing_open() {
    on_the_app("idle-saving", protected(), async |app| {
        open(app).await;
        lock_after_five_minutes(app).await;
        app.keys(&chord(&[CONTROL, SHIFT], 's')).await;
        locked_behind(app, "Save the journey").await;
        app.keys(&format!("{WORDS}{ENTER}")).await;
        app.see("main.map .figure.cards").await;
    });
}

#[test]
fn an_export_that_was_asked_for_before_is_not_written_once_it_is_locked() {
    on_the_app("idle-export", protected(), async |app| {
        open(app).await;
        lock_after_five_minutes(app).await;
        app.keys(&chord(&[CONTROL], 'e')).await;
        app.see("[data-export] .stage svg svg").await;
        app.click_button("Save as…").await;
        locked_behind(app, "Export the journey").await;
        let written = std::fs::read_dir(app.folder()).expect("a folder").flatten();
        let pictures = written.filter(|it| it.path().extension().is_some_and(|ending| ending == "svg"));
        assert_eq!(pictures.count(), 0, "nobody gave the passphrase");
    });
}

/// Nobody touches the window while this dialog is there: it is locked, and whoever answers the dialog changes nothing.
async fn locked_behind(app: &App, dialog: &str) {
    app.until("the dialog of the system is there", async || app.press_in(dialog, "shift")).await;
    six_minutes_pass(app).await;
    app.see("main.locked input[type='password']").await;
    assert!(!page(app).await.contains(TOLD));
    app.until("the dialog is answered", async || !app.press_in(dialog, "Return")).await;
    app.see("main.locked input[type='password']").await;
    assert!(!page(app).await.contains(TOLD));
}

async fn open(app: &App) {
    app.see("dialog[open] input[type='password']").await;
    app.keys(&format!("{WORDS}{ENTER}")).await;
    app.see("main.map .figure.cards").await;
}

async fn lock_after_five_minutes(app: &App) {
    app.click("[aria-label='Settings']").await;
    app.see("[role='menu']").await;
    app.click_path("//*[starts-with(@role, 'menuitem')][normalize-space()='Lock after 5 minutes']").await;
    app.until_it_says("locked after 5 minutes without a touch").await;
}

/// The clock of the page goes on by so much, in which nobody touched it.
async fn six_minutes_pass(app: &App) {
    app.ask("const now = Date.now; Date.now = () => now.call(Date) + 6 * 60000; return null").await;
}
