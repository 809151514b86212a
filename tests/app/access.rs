//! What axe-core finds: a floor, not the bar.

use crate::harness::keys::{CONTROL, chord};
use crate::harness::{App, Start, on_the_app};
use serde_json::Value;
use suite::{none_of, text};

#[test]
fn axe_finds_nothing_on_the_welcome_screen() {
    on_the_app("axe-welcome", Start::default(), async |app| {
        app.see("button.example").await;
        nothing_found(app).await;
    });
}

#[test]
fn axe_finds_nothing_in_the_main_window() {
    on_the_app("axe-main", Start::of("between-the-chairs"), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[CONTROL], 'b')).await;
        app.see("[role='treegrid']").await;
        app.click("[aria-controls='gap-not-accepted']").await;
        nothing_found(app).await;
        every_card_is_called_by_its_title(app).await;
        app.click_line(".figure.handovers.lit path.reach").await;
        app.see("[data-inspector] [data-field]").await;
        nothing_found(app).await;
    });
}

/// The name that is spoken begins with the words by which one would ask for the card; what else
/// stands on it follows in the order in which it is best heard. axe-core would have every word on the
/// card in one piece, so this stands in for its rule `label-content-name-mismatch`.
async fn every_card_is_called_by_its_title(app: &App) {
    let cards = app
        .ask(
            "return [...document.querySelectorAll('.figure.cards')].map((card) => {
               const line = card.querySelector('text[font-weight=\"700\"]')?.textContent ?? '';
               return [line.replace(/…$/, ''), card.getAttribute('aria-label')];
             })",
        )
        .await;
    let cards = cards.as_array().expect("cards");
    assert!(!cards.is_empty());
    for card in cards {
        let (title, name) = (card[0].as_str().unwrap_or_default(), card[1].as_str().unwrap_or_default());
        assert!(!title.is_empty() && name.starts_with(title), "“{title}” is called “{name}”");
    }
}

pub(crate) async fn nothing_found(app: &App) {
    let axe = text("ui/node_modules/axe-core/axe.min.js").expect("axe-core is installed");
    app.ask(&format!("{axe}; return null")).await;
    let found = app
        .ask_later("axe.run(document, { rules: { 'label-content-name-mismatch': { enabled: false } } }).then((result) => done(result.violations), (error) => done(String(error)))")
        .await;
    let violations = found.as_array().unwrap_or_else(|| panic!("axe did not run: {found}"));
    let words: Vec<String> = violations
        .iter()
        .map(|violation| {
            let nodes: Vec<&Value> =
                violation["nodes"].as_array().into_iter().flatten().map(|node| &node["html"]).take(3).collect();
            format!("{}: {} {nodes:?}", violation["id"], violation["help"])
        })
        .collect();
    none_of("axe-core finds", &words);
}
