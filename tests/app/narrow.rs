//! In a window of 320 pixels, as one of 640 is at 200 %: nothing is cut off, and everything can be hit.

use crate::access::nothing_found;
use crate::harness::keys::{ALT, CONTROL, ENTER, ESCAPE, F4, F5, chord};
use crate::harness::{App, Start, on_the_app};
use serde_json::Value;
use std::time::Duration;
use suite::none_of;

/// Controls outside the window that nothing scrolls to, or smaller than 24 pixels; of a box to tick, its label counts.
const WRONG: &str = "
    // Behind a dialog nothing can be reached, wherever it lies.
    const dialog = document.querySelector('dialog[open]');
    const scrolls = (it) => /(auto|scroll)/.test(getComputedStyle(it).overflow);
    return [...document.querySelectorAll('button, input, select, textarea, summary, [role=tab], a[href]')].flatMap((it) => {
      const box = it.getBoundingClientRect();
      const seen = it.checkVisibility({ visibilityProperty: true }) && box.width > 0 && !it.closest('[inert], .unseen');
      if (!seen || (dialog && !dialog.contains(it))) return [];
      const target = (['radio', 'checkbox'].includes(it.type) && it.closest('label')) || it;
      const { width, height } = target.getBoundingClientRect();
      let around = it.parentElement;
      while (around && !scrolls(around)) around = around.parentElement;
      const end = around?.getBoundingClientRect() ?? { left: 0, right: innerWidth };
      const across = box.left < end.left - 1 || box.right > end.right + 1;
      const down = !around && (box.top < -1 || box.bottom > innerHeight + 1);
      const name = it.getAttribute('aria-label') ?? it.innerText ?? it.outerHTML;
      const faults = [];
      if (width < 24 || height < 24) faults.push(`“${name}” is ${width} by ${height} pixels`);
      if ((across && !around?.closest('[data-map], main')) || down) faults.push(`“${name}” lies outside`);
      return faults;
    })";

#[test]
fn everything_is_within_reach_in_a_window_of_320_pixels() {
    on_the_app("narrow", Start::of("between-the-chairs"), async |app| {
        app.see("main.map .figure.cards").await;
        app.resize(320, 640).await;
        app.until("the window is narrow", async || app.ask("return innerWidth").await == 320).await;
        right(app, "window").await;
        nothing_found(app).await;
        has_room(app).await;
        app.keys(&chord(&[ALT], '2')).await;
        app.see("#side-content").await;
        right(app, "details").await;
        has_room(app).await;
        app.resize(700, 450).await;
        app.until("the window is low", async || app.ask("return innerHeight").await == 450).await;
        right(app, "low").await;
        has_room(app).await;
        app.resize(320, 640).await;
        app.until("the window is narrow", async || app.ask("return innerWidth").await == 320).await;
        app.keys(&chord(&[CONTROL], 'b')).await;
        right(app, "outline").await;
        // With the outline above it and the details below it the map still shows lanes.
        let lanes = "const { bottom } = document.querySelector('main.map').getBoundingClientRect();
            const heads = document.querySelector('[data-head=heads]').getBoundingClientRect().bottom;
            return bottom - heads";
        assert!(app.ask(lanes).await.as_f64() > Some(100.0), "the lanes are {} high", app.ask(lanes).await);
        for (key, view) in [('e', "export"), ('k', "palette"), ('n', "new"), ('j', "remedies")] {
            app.keys(&chord(&[CONTROL], key)).await;
            app.see("dialog").await;
            right(app, view).await;
            app.keys(&ESCAPE.to_string()).await;
            app.until(&format!("{view} is left"), async || app.all("dialog").await.is_empty()).await;
        }
        app.keys(&F5.to_string()).await;
        app.see(".story h1").await;
        right(app, "story").await;
        app.keys(&ESCAPE.to_string()).await;
        app.keys(&F4.to_string()).await;
        app.see("[data-checklist] button").await;
        right(app, "review").await;
        nothing_found(app).await;
    });
}

#[test]
fn a_title_is_typed_in_sight_however_small_the_window_is() {
    on_the_app("narrow-title", Start::of("between-the-chairs"), async |app| {
        app.see("main.map .figure.cards").await;
        for (width, height) in [(320, 640), (640, 360)] {
            app.resize(width, height).await;
            app.until("the window is small", async || app.ask("return innerWidth").await == width).await;
            app.keys(&chord(&[CONTROL], ENTER)).await;
            app.see("main textarea").await;
            app.keys("Here @h").await;
            app.see("[role=listbox] [role=option]").await;
            let script = "const map = document.querySelector('main.map').getBoundingClientRect();
                return [...document.querySelectorAll('.editor textarea, .editor [role=listbox]')].every((it) => {
                    const { left, top, right, bottom } = it.getBoundingClientRect();
                    return left >= map.left && top >= map.top && right <= map.right && bottom <= map.bottom;
                })";
            app.until("all of it is in sight", async || app.ask(script).await == Value::Bool(true)).await;
            app.picture(&format!("{width}")).await;
            app.keys(&format!("{ESCAPE}{ENTER}{ESCAPE}")).await;
            app.until("nothing is typed any more", async || app.all("main textarea").await.is_empty()).await;
        }
    });
}

#[test]
fn lanes_have_a_strip_in_a_slim_window_and_tell_their_whole_names() {
    on_the_app("narrow-lanes", Start::of("between-the-chairs"), async |app| {
        app.see("main.map .figure.cards").await;
        app.resize(320, 640).await;
        let share = "const width = (it) => document.querySelector(it).getBoundingClientRect().width;
            return innerWidth === 320 && width('[data-head=lanes]') < 0.16 * width('main.map')";
        app.until("the map has most of the width", async || app.ask(share).await == Value::Bool(true)).await;
        let heads = "return [...document.querySelectorAll('[data-head=lanes] .laneHeads')].map((it) => it.getAttribute('aria-label'))";
        let heads = app.ask(heads).await;
        let whole = "Lane: Employment area, Kunta / Kommun";
        assert!(heads.as_array().is_some_and(|heads| heads.contains(&whole.into())), "{heads}");
        let turned =
            "return [...document.querySelectorAll('[data-head=lanes] .name')].map((it) => it.textContent.trim())";
        let turned = app.ask(turned).await;
        assert!(turned.as_array().is_some_and(|names| names.contains(&"Employment area".into())), "{turned}");
        let head = "const { x, y, height } = document.querySelector('.laneHeads[aria-label*=\"Employment area\"]').getBoundingClientRect();
            return [x + 20, y + height / 2]";
        let place = app.ask(head).await;
        let place = (place[0].as_f64().expect("a place"), place[1].as_f64().expect("a place"));
        app.point_at(place).await;
        let told = "return document.querySelector('[data-head=lanes] .whole')?.innerText ?? ''";
        app.until("it tells its whole name", async || app.ask(told).await == whole).await;
        app.picture("pointed").await;
        // Rows that are no lanes have a sign, which tells its name, too.
        let signs = "return [...document.querySelectorAll('main.map .sign[role=img]')].map((it) => it.getAttribute('aria-label')).join()";
        assert_eq!(app.ask(signs).await, "Who is responsible,Coordinator");
        let sign = app.ask("const { x, y } = document.querySelector('[data-head=corner] .sign').getBoundingClientRect(); return [x + 12, y + 12]").await;
        app.point_at((sign[0].as_f64().expect("a place"), sign[1].as_f64().expect("a place"))).await;
        let shown = "return [...document.querySelectorAll('main.map .sign + .whole')].filter((it) => it.checkVisibility()).map((it) => it.innerText).join()";
        app.until("it tells its name", async || app.ask(shown).await == "Who is responsible").await;
        // Once it is selected it stays told, and can be folded away.
        app.click_at(place).await;
        app.point_at((160.0, 30.0)).await;
        app.click("[data-head=lanes] .fold[aria-expanded=true]").await;
        app.see("[data-head=lanes] .fold[aria-expanded=false]").await;
        assert_eq!(app.ask(told).await, whole);
        app.picture("folded").await;
        app.ask("document.querySelector('main.map .scroller').scrollTop = 1e6").await;
        let below = "Who is responsible,Coordinator,Experience,Sticky notes,Parking lot";
        app.until("what stands below the lanes has its signs", async || app.ask(signs).await == below).await;
        app.resize(1000, 700).await;
        app.until("the heads are whole again", async || app.all("[data-head=lanes] .name").await.is_empty()).await;
    });
}

/// The map has half of the height, and the title can be read.
async fn has_room(app: &App) {
    let script = "return [
        document.querySelector('main.map').getBoundingClientRect().height >= innerHeight / 2,
        document.querySelector('.title input').getBoundingClientRect().width >= 60]";
    assert_eq!(app.ask(script).await, serde_json::json!([true, true]), "the map's height and the title's width");
}

async fn right(app: &App, view: &str) {
    tokio::time::sleep(Duration::from_millis(400)).await;
    app.picture(view).await;
    let found: Vec<String> = serde_json::from_value(app.ask(WRONG).await).expect("faults");
    none_of(&format!("in the {view}"), &found);
    let wide = app.ask("return document.documentElement.scrollWidth <= innerWidth").await;
    assert_eq!(wide, Value::Bool(true), "the page is wider than the window: {view}");
}
