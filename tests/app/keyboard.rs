//! Everything can be reached without a mouse.

use crate::harness::keys::{ALT, ARROW_DOWN, CONTROL, ENTER, ESCAPE, F1, F10, SHIFT, TAB, chord};
use crate::harness::{App, Start, on_the_app};

/// Whether the row that has the focus is one of the cards on the map.
const ON_A_TOUCHPOINT: &str = "const slot = (document.activeElement.dataset.key ?? '').replace('slot-', '');
    return document.querySelector(`.figure.cards[data-slot='${slot}']`) ? 'yes' : 'no'";

#[test]
fn a_touchpoint_is_renamed_through_the_outline() {
    on_the_app("keyboard", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[CONTROL], 'b')).await;
        app.see("[role='treegrid']").await;
        to_the_outline(app).await;
        for _ in 0..60 {
            if focused(app, ON_A_TOUCHPOINT).await == "yes" {
                break;
            }
            app.keys(&ARROW_DOWN.to_string()).await;
        }
        app.picture("outline").await;
        app.keys(&ENTER.to_string()).await;
        app.until("the title can be typed", async || {
            focused(app, "return document.activeElement.closest('[data-field]')?.dataset.field ?? ''").await
                == "touchpoint.title"
        })
        .await;
        app.keys(&chord(&[CONTROL], 'a')).await;
        app.keys(&format!("A talk at the door{ENTER}")).await;
        app.until_it_says("not saved").await;
        app.until("the outline has the new title", async || {
            focused(app, "return document.querySelector('[role=treegrid]').innerText")
                .await
                .contains("A talk at the door")
        })
        .await;
        app.picture("renamed").await;
        app.keys(&ESCAPE.to_string()).await;
        app.keys(&chord(&[CONTROL], 'z')).await;
        app.until("it is as it was", async || {
            !focused(app, "return document.querySelector('[role=treegrid]').innerText")
                .await
                .contains("A talk at the door")
        })
        .await;
    });
}

#[test]
fn the_menu_of_an_item_is_opened_by_keys() {
    on_the_app("menus", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        app.ask("document.querySelector('.figure.cards').focus()").await;
        menu_offers(app, "Hand over to…").await;
        app.keys(&chord(&[CONTROL], 'b')).await;
        app.see("[role='treegrid']").await;
        app.ask("document.querySelector('[role=treegrid] [aria-label^=Lanes] + .row').focus()").await;
        menu_offers(app, "Level of the lane…").await;
        // A lane that is folded away on the map says so in its row.
        app.keys(&chord(&[CONTROL, SHIFT], 'f')).await;
        let row = "return document.activeElement.getAttribute('aria-label')";
        app.until("the row says it", async || focused(app, row).await.contains("folded away")).await;
    });
}

/// By keys the menu of what has the focus offers this; Escape gives the focus back.
async fn menu_offers(app: &App, wanted: &str) {
    let at = "return document.activeElement.getAttribute('aria-label')";
    let before = focused(app, at).await;
    app.keys(&chord(&[SHIFT], F10)).await;
    app.see("[role=menu]").await;
    let offered = focused(app, "return document.querySelector('[role=menu]').innerText").await;
    assert!(offered.contains(wanted), "{offered}");
    app.keys(&ESCAPE.to_string()).await;
    app.until("the focus is back", async || focused(app, at).await == before).await;
}

#[test]
fn the_focus_returns_to_where_a_dialog_was_opened_from() {
    on_the_app("dialogs", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        let at = "const it = document.activeElement;
            return it.getAttribute('data-slot') ?? it.closest('[data-field]')?.dataset.field ?? it.getAttribute('aria-label') ?? it.id";
        let control = |key| chord(&[CONTROL], key);
        let dialogs = [
            control('k'),
            control('f'),
            control('e'),
            control('n'),
            control('j'),
            F1.to_string(),
            chord(&[SHIFT], 'H'),
        ];
        for from in [
            ".figure.cards[data-id=T3]",
            "[data-field='touchpoint.title'] :is(input, textarea)",
            "#tab-details",
            "header.top button[aria-label^='Outline']",
        ] {
            app.ask("document.querySelector('.figure.cards').focus(); return null").await;
            app.keys(&chord(&[ALT], '2')).await;
            app.see("[data-field='touchpoint.title']").await;
            app.ask(&format!("document.querySelector({from:?}).focus(); return null")).await;
            let before = focused(app, at).await;
            assert!(!before.is_empty(), "{from} has no name");
            for keys in &dialogs {
                // A letter is a letter in a field.
                if keys.contains('H') && !from.starts_with(".figure") {
                    continue;
                }
                app.keys(keys).await;
                app.see("dialog[open], [data-export]").await;
                app.keys(&ESCAPE.to_string()).await;
                app.until("it is closed", async || app.all("dialog[open], [data-export]").await.is_empty()).await;
                app.until(&format!("the focus is back at {from}"), async || focused(app, at).await == before).await;
            }
        }
        // What was done there took away what had the focus: the keys reach the map.
        app.ask("document.querySelector('.figure.cards').focus(); return null").await;
        app.keys(&control('k')).await;
        app.see("dialog input").await;
        app.keys("Delete").await;
        app.see("dialog [role=option]").await;
        app.keys(&ENTER.to_string()).await;
        app.until("the focus is on the map", async || {
            focused(app, "return document.activeElement.closest('main.map') ? 'yes' : 'no'").await == "yes"
        })
        .await;
    });
}

/// Tabs until the focus is on a row of the outline.
async fn to_the_outline(app: &App) {
    for _ in 0..40 {
        app.keys(&TAB.to_string()).await;
        if focused(app, "return document.activeElement.closest('[role=treegrid]') ? 'yes' : 'no'").await == "yes" {
            return;
        }
    }
    panic!("the tab key never reaches the outline");
}

async fn focused(app: &App, script: &str) -> String {
    app.ask(script).await.as_str().unwrap_or_default().to_owned()
}
