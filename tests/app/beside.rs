//! An open journey beside another one: what became of gaps and figures, and the same as a page.

use crate::access::nothing_found;
use crate::harness::keys::{CONTROL, ENTER, chord};
use crate::harness::{App, Start, on_the_app};
use std::fs;
use std::time::Duration;

const EXAMPLE: &str = "with-a-coordinator";
const OTHER: &str = "before-a-coordinator";

#[test]
fn an_open_journey_is_compared_with_the_one_before_it() {
    let prepared = |folder: &std::path::Path| {
        let text = suite::text(&format!("examples/{OTHER}.journey.json")).expect("an example");
        fs::write(folder.join("before.journey.json"), text).expect("a file");
    };
    on_the_app("beside", Start { prepared: Some(prepared), ..Start::of(EXAMPLE) }, async |app| {
        app.see("main.map .figure.cards").await;
        let path = app.file("before").with_file_name("before.journey.json").display().to_string();
        choose(app, &path).await;
        app.until("it is told what differs", async || said(app).await.contains("gaps")).await;
        let before = said(app).await;
        app.picture("told").await;
        nothing_found(app).await;
        app.click_button("Swap before and after").await;
        app.until("it is told the other way round", async || {
            let now = said(app).await;
            now != before && now.contains("gaps")
        })
        .await;
        app.picture("swapped").await;
        app.click_button("Swap before and after").await;
        app.until("it is as it was", async || said(app).await == before).await;
        app.click_button("Save as a page…").await;
        app.until("the dialog of the system is there", async || app.press_in("Export the journey", "Return")).await;
        app.until_it_says("Exported as").await;
        let page = String::from_utf8(app.exported(EXAMPLE, "comparison.html")).expect("a page");
        assert!(page.contains("Before a coordinator") && !page.contains("<script"));
        app.click_button("Close").await;
        app.until("it is left", async || app.all("dialog").await.is_empty()).await;
    });
}

/// Asks for another journey, and names its file in the system's dialog. That takes keys only a moment after it is
/// there, and how long a moment is, it does not say; so it is asked again where nothing came of it.
async fn choose(app: &App, path: &str) {
    for _ in 0..4 {
        app.keys(&chord(&[CONTROL], 'k')).await;
        app.see("dialog input[role=combobox]").await;
        app.keys(&format!("Compare with another{ENTER}")).await;
        app.until("the dialog of the system is there", async || app.press_in("Open a journey", "shift")).await;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        app.type_in("Open a journey", path);
        tokio::time::sleep(Duration::from_millis(700)).await;
        app.press_in("Open a journey", "Return");
        tokio::time::sleep(Duration::from_millis(2500)).await;
        if !said(app).await.is_empty() {
            return;
        }
        app.until("the dialog of the system is gone", async || !app.press_in("Open a journey", "Escape")).await;
    }
    panic!("the file is never chosen");
}

/// What is told first.
async fn said(app: &App) -> String {
    let script = "return document.querySelector('dialog [data-summary]')?.innerText ?? ''";
    app.ask(script).await.as_str().unwrap_or_default().to_owned()
}
