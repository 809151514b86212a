//! A journey begun with a country's lanes, limits with their source, remedies tried before anyone decides.

use crate::access::nothing_found;
use crate::harness::keys::{CONTROL, ENTER, ESCAPE, chord};
use crate::harness::{App, Start, on_the_app};

#[test]
fn a_journey_begins_with_a_countrys_lanes_or_at_once() {
    on_the_app("begin", Start::default(), async |app| {
        app.see("button.example").await;
        app.keys(&chord(&[CONTROL], 'n')).await;
        app.see("dialog [type='submit']").await;
        nothing_found(app).await;
        app.keys(&ENTER.to_string()).await;
        app.see("main.map").await;
        assert_eq!(lanes(app).await, ["The person"]);

        app.keys(&chord(&[CONTROL], 'n')).await;
        app.see("dialog select").await;
        choose(app, "dialog select", "NO").await;
        app.until_it_says("Barnevern").await;
        nothing_found(app).await;
        app.picture("lanes").await;
        app.keys(&format!("Alex{ENTER}")).await;
        app.until("the journey is there", async || app.window("title").contains("Alex")).await;
        let lanes = lanes(app).await;
        assert_eq!((lanes[0].as_str(), lanes.len()), ("Innbyggeren", 10));
    });
}

#[test]
fn a_limit_is_taken_over_with_its_source() {
    on_the_app("limits", Start::of("between-the-chairs"), async |app| {
        app.click("[aria-controls='gap-not-accepted']").await;
        app.click_line(".figure.handovers.lit path.reach").await;
        app.click("details.offers summary").await;
        app.click("button.limit").await;
        app.see("button.limit[aria-pressed='true']").await;
        assert_eq!(field(app, "limit").await, "10");
        assert_eq!(field(app, "limitSource").await, "Suggestion to begin with");
        nothing_found(app).await;
        app.picture("offered").await;
    });
}

#[test]
fn remedies_are_tried_on_a_copy_and_kept_as_a_planned_journey() {
    let start = Start::of("before-a-coordinator");
    on_the_app("remedies", start, async |app| {
        app.see("main.map .figure.cards").await;
        let before = app.saved("before-a-coordinator");
        app.click("[aria-controls='gap-dead-end']").await;
        app.click_text("Try a remedy…").await;
        app.until_it_says("This gap would be closed.").await;
        app.until_it_says("A what-if, not evidence").await;
        nothing_found(app).await;
        app.picture("tried").await;
        app.keys(&ESCAPE.to_string()).await;

        app.keys(&chord(&[CONTROL], 'j')).await;
        app.until_it_says("The best 3 together").await;
        app.until_it_says("gaps closed").await;
        nothing_found(app).await;
        app.picture("next-steps").await;
        app.click_button("Keep as a planned journey").await;
        app.until_it_says("What if · Norway · not saved yet, but kept safe").await;
        app.until("the window says so", async || app.window("title").contains("(what if)")).await;
        assert_eq!(app.saved("before-a-coordinator"), before);
    });
}

/// The names of the lanes on the map.
async fn lanes(app: &App) -> Vec<String> {
    let heads = app
        .ask("return [...document.querySelectorAll('[data-role=laneHeads]')].map((lane) => lane.getAttribute('aria-label'))")
        .await;
    let heads = heads.as_array().cloned().unwrap_or_default();
    let name = |head: &serde_json::Value| head.as_str()?.strip_prefix("Lane: ")?.split(',').next().map(str::to_owned);
    heads.iter().filter_map(name).collect()
}

/// What stands in a field of the handover.
async fn field(app: &App, name: &str) -> String {
    let value =
        app.ask(&format!("return document.querySelector(\"[data-field='handover.{name}'] input\").value")).await;
    value.as_str().unwrap_or_default().to_owned()
}

async fn choose(app: &App, select: &str, value: &str) {
    app.ask(&format!(
        "const select = document.querySelector({select:?}); select.value = {value:?};
         select.dispatchEvent(new Event('change', {{ bubbles: true }})); return null"
    ))
    .await;
}
