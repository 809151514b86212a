//! A journey made to do harm, in the real window: it is shown as text, and no script of it runs, in the app's own page
//! and in each page that is exported.

use crate::harness::{App, Start, on_the_app};
use session::{DrawingOptions, ExportKind, Reading, Settings};

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
