//! A journey made to do harm, in the real window: it is shown as text, and no script of it runs, in the app's own page
//! and in each page that is exported.

use crate::harness::{App, Start, on_the_app};
use session::{DrawingOptions, ExportKind, Reading, Settings};
use std::fs;

const JOURNEY: &str = include_str!("hostile.journey.json");

#[test]
fn nothing_of_a_journey_runs_in_the_window() {
    on_the_app("hostile", Start { text: Some(JOURNEY), ..Start::default() }, async |app| {
        app.see("main.map .figure.cards").await;
        // What runs would say so.
        for script in [
            "const s = document.createElement('script'); s.textContent = 'window.hit = 1'; document.body.append(s)",
            "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hit = 1\">')",
            "const a = document.createElement('button'); a.setAttribute('onclick', 'window.hit = 1'); document.body.append(a); a.click(); a.remove()",
            "const f = document.createElement('iframe'); f.src = 'javascript:parent.hit=1'; document.body.append(f)",
            "const s = document.createElement('script'); s.src = 'data:text/javascript,window.hit=1'; document.body.append(s)",
        ] {
            app.ask(&format!("{script}; return null")).await;
        }
        unharmed(app).await;
        let page = app.ask("return document.body.innerText + document.querySelector('main.map').innerHTML").await;
        let page = page.as_str().unwrap_or_default().to_owned();
        assert!(!page.contains('\u{202e}'), "what turns directions has a sign");
        assert!(page.contains("[U+202E]"));
        app.picture("window").await;

        let path = app.file("file");
        let reading = Reading::of_file(&path, Settings::default()).expect("a journey");
        for kind in [ExportKind::Html, ExportKind::Story, ExportKind::Review, ExportKind::SheetPage] {
            app.open_page(&reading.drawn(kind, &DrawingOptions::default()).expect("a page")).await;
            app.see("h1").await;
            unharmed(app).await;
        }
    });
}

#[test]
fn a_letter_with_hundreds_of_marks_makes_no_page_wider_and_hides_no_word() {
    // Such marks take room, and nothing breaks between them.
    let run = format!("\\u0915{} words\"", "\\u0903".repeat(400));
    let text = JOURNEY.replace("\\u200b\"", &run);
    assert!(text.len() > 10 * JOURNEY.len());
    on_the_app("marks", Start::default(), async |app| {
        app.see("button.example").await;
        let path = app.folder().join("marks.journey.json");
        fs::write(&path, &text).expect("a file");
        let reading = Reading::of_file(&path, Settings::default()).expect("a journey");
        for width in [1000, 400] {
            app.resize(width, 700).await;
            app.until("the window is as wide", async || app.ask("return innerWidth").await == width).await;
            for kind in [ExportKind::Html, ExportKind::Story, ExportKind::Review, ExportKind::SheetPage] {
                app.open_page(&reading.drawn(kind, &DrawingOptions::default()).expect("a page")).await;
                app.see("h1").await;
                app.picture(&format!("{kind:?}-{width}")).await;
                let wide = app.ask("return document.documentElement.scrollWidth - innerWidth").await;
                assert_eq!(wide, 0, "{kind:?} is wider than a window of {width}");
                let hidden = app.ask(HIDDEN_WORDS).await;
                assert_eq!(hidden, serde_json::json!([]), "{kind:?} in a window of {width}");
            }
        }
    });
}

/// Where the word behind the marks is not within the window. The drawing and wide tables are scrolled.
const HIDDEN_WORDS: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (texts.nextNode()) {
        const text = texts.currentNode, at = text.data.lastIndexOf('words'), range = document.createRange();
        if (at < 0 || text.parentElement.closest('svg, .wide, .unseen, script, style')) continue;
        range.setStart(text, at);
        range.setEnd(text, at + 5);
        const past = [...range.getClientRects()].some((it) => it.right > innerWidth + 1);
        if (past) found.push(text.parentElement.outerHTML.slice(0, 60));
    }
    return found";

/// Words that reach past the right edge of the window. The drawing is scrolled, and what ends in … is cut.
const WIDER: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (texts.nextNode()) {
        const text = texts.currentNode, range = document.createRange();
        range.selectNodeContents(text);
        let around = text.parentElement;
        while (around && getComputedStyle(around).textOverflow !== 'ellipsis') around = around.parentElement;
        const past = !around && [...range.getClientRects()].some((it) => it.right > window.innerWidth + 1);
        if (past && !text.parentElement.closest('svg, main.map, .wide, .unseen')) found.push(text.data.slice(0, 80));
    }
    return found";

async fn unharmed(app: &App) {
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let wider = app.ask(WIDER).await;
    assert_eq!(wider, serde_json::json!([]), "what reaches past the window");
    let hit = app.ask("return [window.hit ?? null, document.title === 'hit']").await;
    assert_eq!(hit, serde_json::json!([null, false]));
}
