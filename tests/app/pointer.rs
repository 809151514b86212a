//! A whole journey with the pointer: only its words are typed.

use crate::harness::keys::{ENTER, ESCAPE};
use crate::harness::mouse::Point;
use crate::harness::{App, Start, on_the_app};
use crate::rebuilt::{NOTHING, assert_same, level, list, named, text_of, wanted};
use serde_json::Value;

/// Somebody at the mouse.
struct Hand<'a> {
    app: &'a App,
}

impl Hand<'_> {
    /// Adds a lane or a phase in the outline, and types its name.
    async fn add(&self, list: &str, name: &str) {
        self.app.click(&format!("[role=treegrid] button.add[aria-label='{list}']")).await;
        self.until_focused("[role=treegrid] input").await;
        self.app.keys(&format!("{name}{ENTER}")).await;
        self.app.see(&format!("main :is(.laneHeads, .phaseHeads)[aria-label*={name:?}]")).await;
    }

    async fn until_focused(&self, selector: &str) {
        let script = format!("return document.activeElement.matches({selector:?})");
        self.app.until(selector, async || self.app.ask(&script).await == Value::Bool(true)).await;
    }

    /// An empty place in this lane and this phase.
    async fn cell(&self, lane: &str, phase: &str) -> Point {
        self.find(&format!(
            "const box = (role, name) => document.querySelector(`.${{role}}[aria-label*=${{JSON.stringify(name)}}]`).getBoundingClientRect();
             const [lane, phase] = [box('laneHeads', {lane:?}), box('phaseHeads', {phase:?})];
             for (let y = lane.top + 8; y < lane.bottom - 4; y += 8)
               for (let x = phase.left + 8; x < phase.right - 4; x += 12) {{
                 const there = document.elementFromPoint(x, y);
                 if (there?.closest('svg.body') && !there.closest('.figure:not(.ground), [data-handle]')) return [x, y];
               }}"
        ))
        .await
    }

    async fn find(&self, script: &str) -> Point {
        let found = self.app.ask(&format!("{script}; return null")).await;
        match (found[0].as_f64(), found[1].as_f64()) {
            (Some(x), Some(y)) => (x.round(), y.round()),
            _ => panic!("there is no such place: {script}"),
        }
    }

    /// The middle of the card of this title.
    async fn card(&self, title: &str) -> Point {
        self.find(&format!(
            "const box = document.querySelector('.figure.cards[aria-label^=' + JSON.stringify({title:?}) + ']').getBoundingClientRect();
             return [box.x + box.width / 2, box.y + box.height / 2]"
        ))
        .await
    }

    /// Types into a field of the details, or chooses there.
    async fn fill(&self, field: &str, value: &str) {
        let select = format!("[data-field='{field}'] select");
        if !self.app.all(&select).await.is_empty() {
            let path = format!("//*[@data-field='{field}']//option[normalize-space()=\"{value}\"]");
            return self.app.click_path(&path).await;
        }
        self.app.click(&format!("[data-field='{field}'] :is(input, textarea)")).await;
        self.app.keys(value).await;
        // Whatever is clicked next, the field is left.
        self.app.click("#tab-details").await;
    }

    /// Draws a handover from the edge of one card to another.
    async fn connect(&self, from: &str, to: &str) {
        let start = self.card(from).await;
        self.app.point_at(start).await;
        self.app.see("[data-handle]").await;
        let handle = self
            .find("const box = document.querySelector('[data-handle] circle').getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]")
            .await;
        let end = self.card(to).await;
        self.app.carry(handle, end, async || {}).await;
        let name = format!(
            "return [...document.querySelectorAll('.figure.handovers')].some((line) => {{
               const name = line.getAttribute('aria-label') ?? '';
               return name.includes({from:?}) && name.includes({to:?});
             }})"
        );
        self.app.until("it is drawn", async || self.app.ask(&name).await == Value::Bool(true)).await;
    }
}

#[test]
fn an_example_is_built_from_nothing_with_the_pointer() {
    let wanted = wanted();
    on_the_app("pointed", Start { text: Some(NOTHING), ..Start::default() }, async |app| {
        app.until_it_says("A journey begins with one touchpoint").await;
        app.resize(2400, 1500).await;
        app.click("header.top button[aria-label^='Outline']").await;
        let hand = Hand { app };
        for phase in list(&wanted, "phases") {
            hand.add("Add a phase", text_of(phase, "title")).await;
        }
        for lane in list(&wanted, "actors") {
            hand.add("Add a lane", text_of(lane, "name")).await;
            if lane["level"] != "municipality" {
                hand.fill("actor.level", level(text_of(lane, "level"))).await;
            }
        }
        app.picture("lanes").await;
        app.click("header.top button[aria-label^='Outline']").await;
        for card in list(&wanted, "touchpoints") {
            let lane = named(&wanted, "actors", text_of(card, "actor"), "name");
            let phase = named(&wanted, "phases", text_of(card, "phase"), "title");
            app.double_click_at(hand.cell(lane, phase).await).await;
            hand.until_focused("main textarea").await;
            app.keys(text_of(card, "title")).await;
            app.keys(&ESCAPE.to_string()).await;
            app.see(&format!(".figure.cards[aria-label^={:?}]", text_of(card, "title"))).await;
            app.click_at(hand.card(text_of(card, "title")).await).await;
            app.see("[data-field='touchpoint.day'] input").await;
            if let Some(day) = card["day"].as_i64() {
                hand.fill("touchpoint.day", &day.to_string()).await;
            }
            if card["status"] == "refused" {
                hand.fill("touchpoint.status", "Refused").await;
            }
            if let Some(quote) = card["quote"].as_str() {
                hand.fill("touchpoint.quote", quote).await;
            }
        }
        app.picture("cards").await;
        let title = |id: &str| named(&wanted, "touchpoints", id, "title");
        for handover in list(&wanted, "handovers") {
            hand.connect(title(text_of(handover, "from")), title(text_of(handover, "to"))).await;
        }
        app.picture("drawn").await;
        app.click_text("Save").await;
        app.until_it_says("Saved").await;
        assert_same(&serde_json::from_str(&app.saved("file")).expect("JSON"), &wanted);
    });
}
