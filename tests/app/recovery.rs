//! What was not saved when the app was killed.

use crate::access::nothing_found;
use crate::harness::keys::ENTER;
use crate::harness::{App, Start, on_the_app};

#[test]
fn what_was_not_saved_is_there_and_the_rest_is_offered() {
    let start = Start { abandoned: &["between-the-chairs", "with-a-coordinator"], ..Start::default() };
    on_the_app("recovery", start, async |app| {
        app.see("main.map .figure.cards").await;
        app.until_it_says("One change that was not saved is back").await;
        app.until_it_says("not saved yet, but kept safe").await;
        app.until_it_says("One other journey with changes that were not saved is back").await;
        app.picture("back").await;

        app.click("header.top .start button").await;
        app.until_it_says("Save the changes").await;
        app.click("[role='dialog'] .buttons button, dialog[open] .buttons button").await;
        app.until_it_says("Back after a stop").await;
        nothing_found(app).await;
        app.picture("offered").await;
        assert_eq!(offered(app).await, 1);

        let discard = "[aria-labelledby='recovered'] [aria-label^='Discard']";
        app.click(discard).await;
        app.until_it_says("These changes will be gone for good.").await;
        app.click("[aria-labelledby='recovered'] button:not([aria-label])").await;
        app.see("[aria-labelledby='recovered'] [aria-label^='Open']").await;
        app.click(discard).await;
        app.until_it_says("These changes will be gone for good.").await;
        app.click(discard).await;
        app.until("nothing is offered", async || offered(app).await == 0).await;
    });
}

#[test]
fn the_page_comes_back_when_its_process_ends_and_nothing_is_lost() {
    let start = Start { example: Some("with-a-coordinator"), ..Start::default() };
    on_the_app("page", start, async |app| {
        app.click("header.top .title input").await;
        app.keys(&format!("Before the crash{ENTER}")).await;
        app.until_it_says("not saved yet, but kept safe").await;
        app.crash_the_page().await;
        app.until("the page hears the keyboard again", async || {
            app.press("ctrl+s");
            app.saved("with-a-coordinator").contains("Before the crash")
        })
        .await;
    });
}

async fn offered(app: &App) -> usize {
    app.all("[aria-labelledby='recovered'] li").await.len()
}
