//! An open journey beside another one: what became of gaps and figures, and the same as a page.

use crate::access::nothing_found;
use crate::harness::keys::{CONTROL, ENTER, chord};
use crate::harness::{Start, on_the_app};
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
        app.keys(&chord(&[CONTROL], 'k')).await;
        app.see("dialog input[role=combobox]").await;
        app.keys(&format!("Compare with another{ENTER}")).await;
        let path = app.file("before").with_file_name("before.journey.json").display().to_string();
        app.until("the dialog of the system is there", async || app.press_in("Open a journey", "shift")).await;
        // It takes keys a moment later.
        tokio::time::sleep(Duration::from_millis(2500)).await;
        app.type_in("Open a journey", &path);
        tokio::time::sleep(Duration::from_millis(500)).await;
        app.press_in("Open a journey", "Return");
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

/// What is told first.
async fn said(app: &crate::harness::App) -> String {
    let script = "return document.querySelector('dialog [data-summary]')?.innerText ?? ''";
    app.ask(script).await.as_str().unwrap_or_default().to_owned()
}
