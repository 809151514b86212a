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

#[test]
fn nothing_tells_of_a_journey_whose_traces_were_removed() {
    const FILE: &str = "with-a-coordinator.journey.json";
    const EXAMPLE: &str = "with-a-coordinator";
    on_the_app("traces", Start { example: Some(EXAMPLE), ..Start::default() }, async |app| {
        app.click("header.top .title input").await;
        app.keys(&format!("Only in the journal{ENTER}")).await;
        app.until_it_says("not saved yet, but kept safe").await;
        app.remember_in_the_system(EXAMPLE);
        assert!(app.that_name(EXAMPLE).len() > 3, "{:?}", app.that_name(EXAMPLE));
        app.press("ctrl+k");
        app.see("[role='combobox']").await;
        app.keys(&format!("Remove traces{ENTER}")).await;
        app.until_it_says("Remove the traces of").await;
        app.click_button("Remove traces").await;
        app.until_it_says("Nothing here tells of that file any more").await;
        app.until("only the file itself tells of it", async || app.that_name(EXAMPLE) == [FILE]).await;
        assert_eq!(app.that_name("another.txt"), ["data/recently-used.xbel"]);
        assert!(!app.saved(EXAMPLE).contains("Only in the journal"));
    });
}

async fn offered(app: &App) -> usize {
    app.all("[aria-labelledby='recovered'] li").await.len()
}
