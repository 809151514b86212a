//! What a screen reader is given, read from the accessibility bus as one would.

use crate::harness::keys::{
    ALT, ARROW_DOWN, ARROW_LEFT, ARROW_RIGHT, CONTROL, DELETE, ENTER, F2, HOME, PAGE_DOWN, chord,
};
use crate::harness::reader::{Announced, Item};
use crate::harness::{App, Start, on_the_app};
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Duration;
use suite::none_of;

const START: Start = Start { heard: true, ..Start::of("between-the-chairs") };

/// How soon a change is told, in milliseconds: in the middle of all that were tried. Meant are 200; this is
/// a build to look for faults in, on a machine that may do other things, so only what is far off fails.
const SOON: f64 = 1500.0;

/// What has changed is told at once; nothing comes later than this, in milliseconds.
const QUIET: u64 = 700;

#[test]
fn every_item_in_view_on_the_map_has_role_name_and_position() {
    on_the_app("readers-map", START, async |app| {
        app.see("main.map .figure.cards").await;
        let items = app.reader().items();
        let page = items.iter().find(|item| item.role == "document web").and_then(|page| page.place).expect("a page");
        let mut wrong = Vec::new();
        for (selector, role) in [(".figure.cards", "push button"), (".figure.handovers", "image")] {
            let drawn = in_view(app, selector).await;
            assert!(drawn.len() > 5, "{selector} is to be seen");
            for (name, place) in drawn {
                let found = items.iter().find(|item| item.role == role && item.name == name);
                match found.and_then(|item| item.place) {
                    Some(told) if near(told, page, place) => {}
                    there => wrong.push(format!("“{name}” is {role} at {place:?}: {found:?} at {there:?}")),
                }
            }
        }
        none_of("a screen reader is told wrongly", &wrong);
        let journey = journey(app);
        let lost: Vec<String> = titles(&journey)
            .filter(|title| !items.iter().any(|item| item.role == "push button" && item.name.starts_with(title)))
            .collect();
        none_of("no card is called", &lost);
    });
}

#[test]
fn every_item_of_the_outline_has_role_name_and_position() {
    on_the_app("readers-outline", START, async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[CONTROL], 'b')).await;
        app.click("[role=treegrid] [role=row]").await;
        app.keys(&HOME.to_string()).await;
        let rows = rows(app).await;
        let journey = journey(app);
        let mut wrong = Vec::new();
        let handovers = ways(&journey).map(|(from, to)| format!("Handover from {from} to {to}"));
        for begin in titles(&journey).chain(handovers) {
            let found: Vec<&Item> = rows.values().filter(|row| row.name.starts_with(&begin)).collect();
            let [row] = found[..] else {
                wrong.push(format!("“{begin}” has {} rows", found.len()));
                continue;
            };
            let placed = row.posinset.zip(row.setsize).is_some_and(|(place, all)| 1 <= place && place <= all);
            let seen = row.place.is_some_and(|[_, _, width, height]| width > 0 && height > 0);
            if !placed || !seen {
                wrong.push(format!("“{begin}” has no position: {row:?}"));
            }
        }
        wrong.extend(rows.values().filter(|row| row.name.is_empty()).map(|row| format!("no name: {row:?}")));
        none_of("a row of the outline is told wrongly", &wrong);
    });
}

#[test]
fn each_edit_is_announced_once_and_in_words() {
    on_the_app("readers-edits", START, async |app| {
        app.see("main.map .figure.cards").await;
        app.ask("addEventListener('keydown', () => (window.pressed = Date.now()), true)").await;
        app.ask("document.querySelector('.figure.cards').focus()").await;
        let alt = |key| chord(&[ALT], key);
        let mut tries = Vec::new();
        for (keys, words) in [
            (vec![alt(ARROW_DOWN)], "Moved to "),
            (vec![chord(&[CONTROL], 'z')], "Undone: "),
            (vec![chord(&[CONTROL], 'y')], "Done again: "),
            (vec![alt(ARROW_RIGHT)], "Moved to "),
            (vec![alt(ARROW_LEFT)], "Moved to "),
            (vec![chord(&[CONTROL], 'd')], "Done: "),
            (vec![chord(&[CONTROL], 'd')], "Done: "),
            (vec![DELETE.to_string()], "Done: "),
            (vec![F2.to_string(), chord(&[CONTROL], 'a'), "Spoken".to_owned(), ENTER.to_string()], "Done: "),
            (vec!["h".to_owned(), ARROW_RIGHT.to_string(), ENTER.to_string()], "Done: "),
        ] {
            tries.push(edit(app, &keys, words).await);
        }
        let wrong: Vec<String> = tries.iter().filter_map(|tried| tried.as_ref().err().cloned()).collect();
        none_of("an edit is told wrongly", &wrong);
        let mut soon: Vec<f64> = tries.into_iter().flatten().collect();
        soon.sort_by(f64::total_cmp);
        println!("told after {soon:.0?} ms");
        let middle = soon[soon.len() / 2];
        assert!(middle <= SOON, "changes are told after {middle} ms, in the middle of {soon:?}");
    });
}

/// Presses the keys, the last of which makes the change; gives the milliseconds from that key to what was heard.
async fn edit(app: &App, keys: &[String], words: &str) -> Result<f64, String> {
    let Some((last, first)) = keys.split_last() else { unreachable!("there are keys") };
    for key in first {
        app.keys(key).await;
        tokio::time::sleep(Duration::from_millis(QUIET)).await;
    }
    app.reader().heard();
    app.keys(last).await;
    let mut heard: Vec<Announced> = Vec::new();
    for _ in 0..100 {
        heard.extend(app.reader().heard());
        if !heard.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_millis(QUIET)).await;
    heard.extend(app.reader().heard());
    let pressed = app.ask("return window.pressed").await.as_f64().unwrap_or_default();
    let said: Vec<&str> = heard.iter().map(|told| told.words.as_str()).collect();
    println!("{said:?}");
    match &heard[..] {
        [told] if told.words.starts_with(words) => Ok(told.at - pressed),
        _ => Err(format!("“{words}…” was to be heard once, but heard was {said:?}")),
    }
}

/// The rows of the outline by their numbers, read page by page.
async fn rows(app: &App) -> BTreeMap<i64, Item> {
    let count = app.ask("return Number(document.querySelector('[role=treegrid]').ariaRowCount)").await;
    let count = count.as_i64().expect("a number of rows");
    let mut rows = BTreeMap::new();
    for _ in 0..20 {
        let items = app.reader().items();
        rows.extend(
            items.into_iter().filter(|item| item.role == "table row").filter_map(|item| Some((item.rowindex?, item))),
        );
        if (1..=count).all(|number| rows.contains_key(&number)) {
            return rows;
        }
        app.keys(&PAGE_DOWN.to_string()).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    panic!("only {} of {count} rows were told", rows.len());
}

/// Names and places, in pixels of the window, of the figures that are wholly in view.
async fn in_view(app: &App, selector: &str) -> Vec<(String, [f64; 4])> {
    let found = app
        .ask(&format!(
            "const seen = document.querySelector('main.map [role=region], main.map').getBoundingClientRect();
             return [...document.querySelectorAll('main.map {selector}')].map((figure) => {{
               const box = figure.getBoundingClientRect();
               return [figure.getAttribute('aria-label'), [box.x, box.y, box.width, box.height]];
             }}).filter(([, [x, y, w, h]]) => x >= seen.x && y >= seen.y && x + w <= seen.right && y + h <= seen.bottom)"
        ))
        .await;
    serde_json::from_value(found).expect("names and places")
}

/// Whether the place that is told, on the screen, is that of the drawing in the page, with room for the width of a line.
fn near(told: [i64; 4], page: [i64; 4], drawn: [f64; 4]) -> bool {
    const LINE: f64 = 24.0;
    let told = [told[0] - page[0], told[1] - page[1], told[2], told[3]].map(|pixels| pixels as f64);
    let middle = |[x, y, w, h]: [f64; 4]| [x + w / 2.0, y + h / 2.0];
    let off = middle(told).into_iter().zip(middle(drawn)).all(|(told, drawn)| (told - drawn).abs() <= LINE / 2.0);
    off && (told[2] - drawn[2]).abs() <= 2.0 * LINE && (told[3] - drawn[3]).abs() <= 2.0 * LINE
}

fn journey(app: &App) -> Value {
    serde_json::from_str(&app.saved("between-the-chairs")).expect("JSON")
}

fn titles(journey: &Value) -> impl Iterator<Item = String> + '_ {
    let cards = journey["touchpoints"].as_array().into_iter().flatten();
    cards.map(|card| card["title"].as_str().unwrap_or_default().to_owned())
}

/// The handovers, by the titles of the touchpoints.
fn ways(journey: &Value) -> impl Iterator<Item = (String, String)> + '_ {
    let title = |id: &Value| {
        let mut cards = journey["touchpoints"].as_array().into_iter().flatten();
        let found = cards.find(|card| card["id"] == *id).and_then(|card| card["title"].as_str());
        found.unwrap_or("Nobody").to_owned()
    };
    let ways = journey["handovers"].as_array().into_iter().flatten();
    ways.map(move |way| (title(&way["from"]), title(&way["to"])))
}
