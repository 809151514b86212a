//! The first thing anyone sees.

use crate::harness::{Start, on_the_app};

/// How many of the small drawings have something on them.
const DRAWN: &str = "const painted = (canvas) => canvas.width > 0 && canvas.height > 0 &&
        canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((part) => part > 0);
    return [...document.querySelectorAll('button.example canvas')].filter(painted).length";

#[test]
fn all_examples_are_shown_with_title_country_drawing_and_gaps() {
    on_the_app("welcome", Start::default(), async |app| {
        app.see("button.example").await;
        app.picture("english").await;
        let examples = app.all("button.example").await;
        assert_eq!(examples.len(), suite::examples().len());
        let first = examples[0].text().await.expect("words");
        assert!(
            first.contains("Between the chairs") && first.contains("Finland") && first.contains("55 gaps"),
            "{first}"
        );
        app.until("every example is drawn", async || app.ask(DRAWN).await == serde_json::json!(examples.len())).await;

        app.click("button.example").await;
        app.see("main.map .figure.cards").await;
        app.picture("example").await;
    });
}

#[test]
fn the_language_follows_the_system_and_can_be_switched_without_a_new_start() {
    on_the_app("language", Start { locale: Some("sv_SE.UTF-8"), ..Start::default() }, async |app| {
        app.until_it_says("Öppna").await;
        app.click("main.welcome .settings button").await;
        app.click("[role='menu'] [data-name='English']").await;
        app.until_it_says("Look at a journey").await;
        app.click("button.example").await;
        app.until_it_says("Handover gaps").await;
        app.click("header.top .end button:last-of-type").await;
        app.click("[role='menu'] [data-name='Svenska']").await;
        app.until("the page is Swedish", async || {
            let said = app.ask("return document.documentElement.lang + ' ' + document.body.innerText").await;
            said.as_str().is_some_and(|said| said.starts_with("sv ") && !said.contains("Handover gaps"))
        })
        .await;
        app.picture("swedish").await;
    });
}
