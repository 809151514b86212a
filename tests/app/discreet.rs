//! What could tell who the journey is about can be hidden at one key.

use crate::access::nothing_found;
use crate::harness::keys::{ALT, ARROW_DOWN, CONTROL, ENTER, ESCAPE, F2, F5, F9, PAGE_DOWN, chord};
use crate::harness::{App, Start, on_the_app};
use serde_json::Value;

const START: Start = Start::of("between-the-chairs");

#[test]
fn one_key_hides_whatever_tells_who_and_shows_it_again() {
    on_the_app("discreet", START, async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[CONTROL], 'b')).await;
        app.ask("document.querySelector('.figure.cards').focus()").await;
        app.keys(&ENTER.to_string()).await;
        app.see("[data-inspector] [data-field]").await;
        assert!(!told(app).await.is_empty(), "names are to be seen before");
        hide(app).await;
        nothing_is_told(app, "over the window").await;
        app.picture("hidden").await;
        nothing_found(app).await;
        app.ask("document.querySelector('.figure.cards').focus()").await;
        for keys in [chord(&[ALT], ARROW_DOWN), chord(&[CONTROL], 'z'), chord(&[CONTROL], 'f'), chord(&[CONTROL], 'k')]
        {
            app.keys(&keys).await;
            pause().await;
            nothing_is_told(app, "after a change, and after asking for something that shows names").await;
        }
        app.keys(&F2.to_string()).await;
        app.ask("document.querySelector('.figure.cards').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))")
            .await;
        pause().await;
        nothing_is_told(app, "when a title is to be typed").await;
        app.press("F11");
        app.see("footer.bar").await;
        app.keys(&chord(&[CONTROL], PAGE_DOWN)).await;
        pause().await;
        nothing_is_told(app, "on the projector").await;
        app.press("F11");
        app.keys(&F9.to_string()).await;
        app.until("names are back", async || told(app).await.len() > 10).await;
        assert_eq!(app.window("title"), "Between the chairs — Stafett");
    });
}

#[test]
fn a_story_is_hidden_too() {
    on_the_app("discreet-story", START, async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&F5.to_string()).await;
        app.see(".story h1").await;
        hide(app).await;
        nothing_is_told(app, "over the story").await;
        app.picture("hidden").await;
        app.keys(&F9.to_string()).await;
        app.see(".story h1").await;
        app.keys(&ESCAPE.to_string()).await;
    });
}

#[test]
fn what_is_hidden_stays_hidden_when_the_page_comes_back() {
    on_the_app("discreet-again", Start { heard: true, ..START }, async |app| {
        app.see("main.map .figure.cards").await;
        app.reader();
        hide(app).await;
        app.crash_the_page().await;
        let called = |what: &str| app.reader().items().iter().any(|item| item.name.contains(what));
        app.until("the page is back", async || called("Hidden")).await;
        let told = called("Health centre nurse") || called("Between the chairs");
        assert!(!told, "a reader is told of the journey");
        assert_eq!(app.window("title"), "Stafett");
    });
}

async fn hide(app: &App) {
    app.keys(&F9.to_string()).await;
    app.until_it_says("Names and texts are hidden").await;
    pause().await;
}

async fn pause() {
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
}

async fn nothing_is_told(app: &App, when: &str) {
    let told = told(app).await;
    assert!(told.is_empty(), "{when}, this is told: {told:?}");
    let title = app.window("title");
    assert_eq!(title, "Stafett", "{when}");
}

/// What of the journey's own words can be seen, pointed at or heard.
async fn told(app: &App) -> Vec<String> {
    let journey: Value = serde_json::from_str(&app.saved("between-the-chairs")).expect("JSON");
    let mut words = Vec::new();
    gather(&journey, &mut words);
    let page = app
        .ask(
            "const seen = [...document.querySelectorAll('body *')].filter((it) => it.checkVisibility({ visibilityProperty: true }));
             const own = (it) => [...it.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data);
             const told = ['aria-label', 'title', 'placeholder', 'aria-description'];
             return seen.flatMap((it) => [...own(it), ...told.map((name) => it.getAttribute(name) ?? ''), it.value ?? '']).join('\\n')
               + [...document.querySelectorAll('title')].map((it) => it.textContent).join('\\n')",
        )
        .await;
    let page = page.as_str().unwrap_or_default();
    words.retain(|word| page.contains(word.as_str()));
    words
}

/// Every text that somebody wrote: titles, names, words.
fn gather(value: &Value, words: &mut Vec<String>) {
    const WRITTEN: [&str; 9] = ["title", "name", "alias", "text", "quote", "note", "owner", "records", "of"];
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value.as_str() {
                    Some(text) if WRITTEN.contains(&key.as_str()) && text.chars().count() > 3 => {
                        words.push(text.to_owned())
                    }
                    _ => gather(value, words),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, words)),
        _ => {}
    }
}
