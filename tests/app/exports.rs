//! Everything that leaves the app: what comes out is seen before, and is what the command writes.

use crate::access::nothing_found;
use crate::harness::keys::{CONTROL, ESCAPE, chord};
use crate::harness::{App, Start, on_the_app};
use messages::Language;
use session::{Approved, DrawingOptions, ExportKind, Pseudonymising, Reading, Settings};

const EXAMPLE: &str = "between-the-chairs";

#[test]
fn an_export_is_seen_read_line_by_line_and_written() {
    on_the_app("export", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[CONTROL], 'e')).await;
        app.see("[data-export] .stage svg svg").await;
        nothing_found(app).await;
        app.picture("drawing").await;

        // By keyboard: two kinds further is the PDF.
        app.ask("document.querySelectorAll('[data-export] input[type=radio]')[2].focus(); return null").await;
        app.keys(" ").await;
        app.until_it_says("with the drawing").await;
        app.picture("pages").await;

        app.click("[data-export] .names input[type='checkbox']").await;
        app.see("[data-line]").await;
        app.until_it_says("(0 of").await;
        nothing_found(app).await;
        app.click("[data-export] .tools button").await;
        app.until("titles stay", async || !said(app).await.contains("(0 of")).await;
        app.picture("lines").await;
        app.click("[data-export] [role='tab']:last-child").await;
        app.until_it_says("Pseudonymised copy.").await;
        app.see("[data-export] .stage svg svg").await;
        app.picture("copy").await;

        app.click_button("Save as…").await;
        app.until("the dialog of the system is there", async || app.press_in("Export the journey", "Return")).await;
        app.until_it_says("Exported as").await;
        assert!(app.exported(EXAMPLE, "pdf") == by_the_command(app), "the app and the command write the same");
    });
}

#[test]
fn an_export_that_is_left_writes_nothing() {
    on_the_app("export-left", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[CONTROL], 'p')).await;
        app.see("[data-export] .stage svg svg").await;
        app.until_it_says("with the drawing").await;
        app.picture("print").await;
        app.keys(&ESCAPE.to_string()).await;
        app.until("it is closed", async || app.all("[data-export]").await.is_empty()).await;
        assert!(!app.has_exported(EXAMPLE, "pdf"));
    });
}

#[test]
fn axe_finds_nothing_in_the_report() {
    on_the_app("report", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        let reading = Reading::of_file(&app.file(EXAMPLE), Settings::default()).expect("a journey");
        for language in [Language::English, Language::Swedish] {
            let options = DrawingOptions { language: Some(language), ..DrawingOptions::default() };
            app.open_page(&reading.drawn(ExportKind::Html, &options).expect("a page")).await;
            app.see("main svg, body svg").await;
            nothing_found(app).await;
            app.picture(language.code()).await;
        }
    });
}

async fn said(app: &App) -> String {
    app.ask("return document.body.innerText").await.as_str().unwrap_or_default().to_owned()
}

/// What `stafett export --pseudonymise --keep-titles` writes.
fn by_the_command(app: &App) -> Vec<u8> {
    let reading = Reading::of_file(&app.file(EXAMPLE), Settings::default()).expect("a journey");
    let titles = reading.free_texts().into_iter().filter(|line| line.is_title());
    let choice = Pseudonymising { approved: titles.map(Approved::as_it_is).collect(), ..Pseudonymising::default() };
    let options = DrawingOptions { pseudonymise: Some(choice), ..DrawingOptions::default() };
    reading.drawn(ExportKind::Pdf, &options).expect("a file")
}
