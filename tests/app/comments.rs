//! A page for a reader without Stafett, who comments; and the comments, taken in by the app.

use crate::access::nothing_found;
use crate::harness::keys::{CONTROL, ENTER, TAB, chord};
use crate::harness::{App, Start, on_the_app};
use session::{DrawingOptions, ExportKind, Reading, Settings};
use std::fs;
use std::path::Path;
use std::time::Duration;

const EXAMPLE: &str = "before-a-coordinator";

#[test]
fn a_reader_comments_by_keyboard_and_the_app_takes_it_in() {
    on_the_app("comments", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        app.open_page(&page(&app.file(EXAMPLE))).await;
        app.see("#commenter").await;
        nothing_found(app).await;
        app.ask(CATCH).await;
        app.ask("document.querySelector('#commenter').focus(); return null").await;
        app.keys("Eva").await;
        // The journey as a whole, by keys alone: the button opens the field, which takes the cursor.
        app.keys(&TAB.to_string()).await;
        app.keys(&ENTER.to_string()).await;
        app.until("the field has the cursor", async || {
            app.ask("return document.activeElement.tagName").await == "TEXTAREA"
        })
        .await;
        app.keys("Who <b>held</b> it?").await;
        app.ask("const gap = document.querySelector('.gap details.comment'); gap.open = true; gap.querySelector('textarea').focus(); return null").await;
        app.keys("We did call.").await;
        app.picture("page").await;
        nothing_found(app).await;
        app.ask("document.querySelector('#save').focus(); return null").await;
        app.keys(&ENTER.to_string()).await;
        app.until("they are saved", async || app.ask("return window.caught ?? ''").await != "").await;
        let file = app.ask("return window.caught").await.as_str().unwrap_or_default().to_owned();
        assert!(file.contains("\"by\": \"Eva\"") && file.contains("Who <b>held</b> it?"), "{file}");
    });
}

#[test]
fn the_comments_of_a_reader_are_taken_into_the_reviews() {
    let prepared = |folder: &Path| {
        let page = String::from_utf8(page(&folder.join(format!("{EXAMPLE}.journey.json")))).expect("a page");
        let after = |text: &str, mark: &str| {
            text.split_once(mark).and_then(|(_, rest)| rest.split('"').next()).expect("an attribute").to_owned()
        };
        let journey = after(&page, "data-journey=\"");
        let gap = after(page.split_once("class=\"gap ").expect("a gap").1, "data-on=\"");
        let file = serde_json::json!({
            "format": "stafett-comments", "version": 1, "journey": journey, "by": "Eva",
            "comments": [{ "on": gap, "about": "A gap", "at": "2026-05-04T10:00:00Z", "text": "We did call." }]
        });
        fs::write(folder.join("eva.comments.json"), file.to_string()).expect("a file");
    };
    on_the_app("comments-taken-in", Start { prepared: Some(prepared), ..Start::of(EXAMPLE) }, async |app| {
        app.see("main.map .figure.cards").await;
        let path = app.file(EXAMPLE).with_file_name("eva.comments.json").display().to_string();
        take_in(app, &path).await;
        app.until_it_says("by Eva").await;
        app.picture("told").await;
        // What nobody has looked at is marked, in words too.
        app.see("[data-comments=new]").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("they are in the file", async || app.saved(EXAMPLE).contains("We did call.")).await;
        app.keys(&chord(&[CONTROL], 'z')).await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("one step takes them back", async || !app.saved(EXAMPLE).contains("We did call.")).await;
    });
}

/// What would be saved as a file is kept in the page instead.
const CATCH: &str = "const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blob.text().then((text) => (window.caught = text)); return make(blob); };
    HTMLAnchorElement.prototype.click = () => undefined;
    return null";

fn page(journey: &Path) -> Vec<u8> {
    let reading = Reading::of_file(journey, Settings::default()).expect("a journey");
    reading.drawn(ExportKind::Review, &DrawingOptions::default()).expect("a page")
}

/// Names the file in the system's dialog; asked again where that was not ready.
async fn take_in(app: &App, path: &str) {
    const DIALOG: &str = "Open comments";
    let a_moment = async || tokio::time::sleep(Duration::from_millis(1000)).await;
    for _ in 0..4 {
        app.keys(&chord(&[CONTROL], 'k')).await;
        app.see("dialog input[role=combobox]").await;
        app.keys(&format!("Take in comments{ENTER}")).await;
        // The stroke opens its field for a path, and swallows what is typed until that is there.
        app.until("the dialog of the system is there", async || app.press_in(DIALOG, "slash")).await;
        a_moment().await;
        app.press_in(DIALOG, "ctrl+a");
        app.type_in(DIALOG, path);
        a_moment().await;
        app.press_in(DIALOG, "Return");
        for _ in 0..5 {
            a_moment().await;
            if !app.press_in(DIALOG, "shift") {
                return;
            }
        }
        app.until("the dialog of the system is gone", async || !app.press_in(DIALOG, "Escape")).await;
    }
    panic!("the file is never chosen");
}
