//! A whole journey in the outline and the fields beside it, by keys alone.

use crate::harness::keys::{ARROW_DOWN, CONTROL, ENTER, F6, HOME, INSERT, SHIFT, TAB, chord};
use crate::harness::{App, Start, on_the_app};
use crate::rebuilt::{NOTHING, assert_same, level, list, named, text_of, wanted};
use serde_json::Value;

/// What the row is called that has the focus.
const ROW: &str = "return document.activeElement.closest('[role=row]')?.getAttribute('aria-label') ?? ''";
/// Whether a name is being typed in a row.
const NAMING: &str = "return document.activeElement.matches('[role=treegrid] input')";

/// Somebody who does not look at the map.
struct Hand<'a> {
    app: &'a App,
}

impl Hand<'_> {
    /// Walks to the first row that is called so.
    async fn walk_to(&self, name: &str) {
        self.app.keys(&HOME.to_string()).await;
        let mut before = String::new();
        loop {
            let row = self.row().await;
            if row == name || row.starts_with(&format!("{name},")) {
                return;
            }
            assert_ne!(row, before, "no row is called “{name}”");
            self.app.keys(&ARROW_DOWN.to_string()).await;
            before = row;
        }
    }

    /// Adds what belongs to this row, and names it.
    async fn add(&self, row: &str, name: &str) {
        self.walk_to(row).await;
        self.app.keys(&INSERT.to_string()).await;
        self.app.until("the name can be typed", async || self.app.ask(NAMING).await == Value::Bool(true)).await;
        self.app.keys(&format!("{name}{ENTER}")).await;
        self.app.until("it is named", async || self.row().await.starts_with(name)).await;
    }

    /// Goes into the fields of the item, and types and chooses there; then back to its row.
    async fn fill(&self, fields: &[(&str, String)]) {
        let (row, field) = (self.row().await, "return document.activeElement.closest('[data-field]')?.dataset.field");
        self.app.keys(&ENTER.to_string()).await;
        for (key, value) in fields {
            self.app.until("a field has the focus", async || self.app.ask(field).await.is_string()).await;
            let mut steps = 0;
            while self.app.ask(field).await != **key {
                self.app.keys(&TAB.to_string()).await;
                steps += 1;
                assert!(steps < 80, "the tab key never reaches {key}");
            }
            // A list is chosen from by its first letters, anything else is typed.
            let typed = self.app.ask("return document.activeElement.tagName").await != "SELECT";
            self.app.keys(if typed { value } else { value.split(' ').next().unwrap_or_default() }).await;
            if typed && *key != "touchpoint.quote" {
                self.app.keys(&ENTER.to_string()).await;
            }
        }
        self.app.keys(&chord(&[SHIFT], F6)).await;
        self.app.keys(&chord(&[SHIFT], F6)).await;
        self.app
            .until("the focus is back", async || self.row().await.starts_with(row.split(',').next().unwrap()))
            .await;
    }

    async fn row(&self) -> String {
        self.app.ask(ROW).await.as_str().unwrap_or_default().to_owned()
    }
}

#[test]
fn an_example_is_built_from_nothing_in_the_outline() {
    let wanted = wanted();
    on_the_app("outlined", Start { text: Some(NOTHING), ..Start::default() }, async |app| {
        app.until_it_says("A journey begins with one touchpoint").await;
        app.keys(&chord(&[CONTROL], 'b')).await;
        app.see("[role=treegrid]").await;
        app.keys(&chord(&[SHIFT], F6)).await;
        let hand = Hand { app };
        app.until("the outline has the focus", async || !hand.row().await.is_empty()).await;
        for phase in list(&wanted, "phases") {
            hand.add("Phases", text_of(phase, "title")).await;
        }
        for lane in list(&wanted, "actors") {
            hand.add("Lanes", text_of(lane, "name")).await;
            if lane["level"] != "municipality" {
                hand.fill(&[("actor.level", level(text_of(lane, "level")).to_owned())]).await;
            }
        }
        for card in list(&wanted, "touchpoints") {
            hand.add(named(&wanted, "actors", text_of(card, "actor"), "name"), text_of(card, "title")).await;
            let mut fields =
                vec![("touchpoint.phase", named(&wanted, "phases", text_of(card, "phase"), "title").to_owned())];
            if let Some(day) = card["day"].as_i64() {
                fields.push(("touchpoint.day", day.to_string()));
            }
            if card["status"] == "refused" {
                fields.push(("touchpoint.status", "Refused".to_owned()));
            }
            if let Some(quote) = card["quote"].as_str() {
                fields.push(("touchpoint.quote", quote.to_owned()));
            }
            hand.fill(&fields).await;
        }
        let title = |id: &str| named(&wanted, "touchpoints", id, "title");
        for handover in list(&wanted, "handovers") {
            let (from, to) = (title(text_of(handover, "from")), title(text_of(handover, "to")));
            hand.walk_to(from).await;
            app.keys(&chord(&[SHIFT], 'H')).await;
            app.see("dialog input[role=combobox]").await;
            app.keys(to).await;
            app.see("dialog [role=option]").await;
            app.keys(&ENTER.to_string()).await;
            app.until("the focus is back", async || hand.row().await.starts_with(from)).await;
        }
        app.picture("drawn").await;
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until_it_says("Saved").await;
        assert_same(&serde_json::from_str(&app.saved("file")).expect("JSON"), &wanted);
    });
}
