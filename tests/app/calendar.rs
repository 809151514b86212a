//! The calendar as it is worked in: a place on the map is a day.

use crate::harness::keys::{ALT, ARROW_RIGHT, CONTROL, ENTER, SHIFT, chord};
use crate::harness::{App, Start, on_the_app};

const EXAMPLE: &str = "between-the-chairs";
const CARD: &str = ".figure.cards[data-id='T6']";

#[test]
fn a_card_that_is_carried_in_the_calendar_has_another_day() {
    on_the_app("calendar", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[CONTROL], '2')).await;
        app.until_it_says("calendar").await;
        let before = days(app).await;
        app.drag(CARD, (-60.0, 4.0), async || {
            app.see(".said").await;
            app.picture("preview").await;
        })
        .await;
        app.until("it has another day", async || days(app).await != before).await;
        app.until_it_says("Moved to").await;
        assert!(!selected(app).await, "no words of the page were selected on the way");
        let after = days(app).await;

        app.keys(&chord(&[CONTROL], 'z')).await;
        app.until("that was one step", async || days(app).await == before).await;
        app.keys(&chord(&[CONTROL, SHIFT], 'z')).await;
        app.until("and is done again", async || days(app).await == after).await;

        // The same by keys: a day, a week, and any day there is.
        app.keys(&chord(&[ALT, SHIFT], ARROW_RIGHT)).await;
        app.until("it is a day later", async || days(app).await != after).await;
        app.keys("d").await;
        app.see("[role=dialog] input, dialog input").await;
        app.keys(&format!("60{ENTER}")).await;
        app.until("it is back", async || days(app).await == before).await;
    });
}

#[test]
fn lanes_and_phases_stay_in_sight_while_the_map_is_scrolled() {
    on_the_app("heads", Start::of(EXAMPLE), async |app| {
        app.see("main.map .figure.cards").await;
        for view in ['1', '2'] {
            app.keys(&chord(&[CONTROL], view)).await;
            app.ask("const map = document.querySelector('main.map [data-items]'); map.scrollTo(400, 200); return null")
                .await;
            let places = app
                .ask(
                    "const map = document.querySelector('main.map [data-items]').getBoundingClientRect();
                     const at = (head) => document.querySelector(`[data-head=${head}]`).getBoundingClientRect();
                     return [at('lanes').left - map.left, at('heads').top - map.top, at('corner').left - map.left]",
                )
                .await;
            assert_eq!(places, serde_json::json!([0, 0, 0]), "view {view}");
        }
    });
}

/// What the card says of its day.
async fn days(app: &App) -> String {
    let script = format!("return document.querySelector(\"{CARD}\")?.getAttribute('aria-label') ?? ''");
    app.ask(&script).await.as_str().unwrap_or_default().to_owned()
}

async fn selected(app: &App) -> bool {
    app.ask("return getSelection().toString() !== ''").await.as_bool().unwrap_or_default()
}
