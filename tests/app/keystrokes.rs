//! A whole journey by keyboard alone, with every key counted that is not one of its words.

use crate::harness::keys::{CONTROL, ENTER, ESCAPE, SHIFT, TAB, chord};
use crate::harness::{App, Start, on_the_app};
use crate::rebuilt::{NOTHING, assert_same, level, list, named, text_of, wanted};
use serde_json::Value;
use std::cell::Cell;

/// What a journey may cost: so many keys for each touchpoint, beside its words.
const MOST: usize = 8;

/// Somebody at the keyboard.
struct Hand<'a> {
    app: &'a App,
    keys: Cell<usize>,
}

impl Hand<'_> {
    /// Types what the journey says.
    async fn say(&self, words: &str) {
        if !words.is_empty() {
            self.app.keys(words).await;
        }
    }

    /// Types the title of the first card.
    async fn say_first(&self, title: &str) {
        self.say(title).await;
        self.wait_for("return document.activeElement.matches('main textarea')").await;
    }

    /// Presses keys that are no words.
    async fn press(&self, keys: &str) {
        self.keys.set(self.keys.get() + keys.chars().count());
        self.app.keys(keys).await;
    }

    /// Presses a key while others are held; each counts.
    async fn chord(&self, held: &[char], key: char) {
        self.keys.set(self.keys.get() + held.len() + 1);
        self.app.keys(&chord(held, key)).await;
    }

    /// Begins a mark, says the rest and takes what is offered. What is needed to tell an old name counts.
    async fn mark(&self, sign: &str, old: &str, new: &str) {
        self.press(&format!("{sign}{old}")).await;
        self.say(new).await;
        self.app.see("[role=listbox] [role=option]").await;
        self.press(&TAB.to_string()).await;
        let gone = async || self.app.all("[role=listbox] [role=option]").await.is_empty();
        self.app.until("it is taken", gone).await;
    }

    /// Goes on to the next card.
    async fn next(&self) {
        self.press(&ENTER.to_string()).await;
        self.wait_for("return document.activeElement.matches('textarea') && document.activeElement.value === ''").await;
    }

    /// Takes the first choice for these words.
    async fn choose(&self, words: &str) {
        self.take(words).await;
        self.wait_for("return document.querySelector('dialog') === null").await;
    }

    /// The same where another question follows.
    async fn take(&self, words: &str) {
        self.app.see("dialog input[role=combobox]").await;
        self.say(words).await;
        self.app.see("dialog [role=option]").await;
        self.press(&ENTER.to_string()).await;
    }

    /// Selects an item by what it is called.
    async fn find(&self, words: &str) {
        self.chord(&[CONTROL], 'f').await;
        self.choose(words).await;
    }

    async fn wait_for(&self, script: &str) {
        self.app.until(script, async || self.app.ask(script).await == Value::Bool(true)).await;
    }

    /// Begins: the keys reach the map.
    async fn begin(&self) {
        self.app.until_it_says("A journey begins with one touchpoint").await;
        self.wait_for("return document.activeElement.closest('main') !== null").await;
    }

    /// Leaves the last card, which has no title, saves, and reads what was saved.
    async fn save(&self) -> Value {
        self.press(&ESCAPE.to_string()).await;
        self.wait_for("return document.querySelector('main textarea') === null").await;
        self.chord(&[CONTROL], 's').await;
        self.app.until_it_says("Saved").await;
        serde_json::from_str(&self.app.saved("file")).expect("JSON")
    }
}

#[test]
fn a_journey_of_three_lanes_takes_few_keys() {
    on_the_app("keystrokes", Start { text: Some(NOTHING), ..Start::default() }, async |app| {
        let hand = Hand { app, keys: Cell::new(0) };
        hand.begin().await;
        // Title, lane when it changes (new names are words), an earlier card that is handed over to.
        let cards: [(&str, &str, &str, &str); 12] = [
            ("Asks for help", "", "", ""),
            ("First talk", "", "Health centre", ""),
            ("Referral is written", "", "", ""),
            ("Waits for a letter", "T", "", ""),
            ("Letter comes", "", "", ""),
            ("Assessment", "", "Social services", ""),
            ("Plan is agreed", "", "", "F"),
            ("Home visit", "", "", ""),
            ("Tells it again", "T", "", "A"),
            ("Check-up", "H", "", ""),
            ("New referral", "", "", "P"),
            ("Support begins", "S", "", ""),
        ];
        for (at, (title, old, new, back)) in cards.into_iter().enumerate() {
            if at == 0 {
                hand.say_first(title).await
            } else {
                hand.say(title).await
            }
            let mut space = " ";
            if !old.is_empty() || !new.is_empty() {
                hand.mark(&format!("{space}@"), old, new).await;
                space = "";
            }
            if !back.is_empty() {
                hand.mark(&format!("{space}>"), back, "").await;
                space = "";
            }
            if at + 1 < cards.len() {
                hand.mark(&format!("{space}>"), "", "").await;
                hand.next().await;
            } else {
                hand.next().await;
            }
        }
        let saved = hand.save().await;
        let count = |list: &str| saved[list].as_array().map_or(0, Vec::len);
        assert_eq!([count("actors"), count("touchpoints"), count("handovers")], [3, 12, 14]);
        let keys = hand.keys.get();
        println!("{keys} keys for 12 touchpoints: {:.1} each", keys as f64 / 12.0);
        assert!(keys <= MOST * 12, "{keys} keys for 12 touchpoints");
    });
}

#[test]
fn an_example_is_built_from_nothing_by_keyboard_alone() {
    let wanted = wanted();
    on_the_app("rebuilt", Start { text: Some(NOTHING), ..Start::default() }, async |app| {
        let hand = Hand { app, keys: Cell::new(0) };
        hand.begin().await;
        let later = draw(&hand, &wanted).await;
        hand.press(&ESCAPE.to_string()).await;
        hand.wait_for("return document.querySelector('main textarea') === null").await;
        hand.wait_for("return document.activeElement.closest('main') !== null").await;
        for (from, to) in later {
            hand.find(&from).await;
            hand.chord(&[SHIFT], 'H').await;
            hand.choose(&to).await;
            app.until("it is drawn", async || names_on(app, &from, &to).await).await;
        }
        for lane in list(&wanted, "actors").filter(|lane| lane["level"] != "municipality") {
            hand.find(text_of(lane, "name")).await;
            hand.chord(&[CONTROL], 'k').await;
            hand.take("Level of the lane").await;
            hand.wait_for("return document.querySelector('dialog input')?.placeholder.startsWith('Which level')").await;
            hand.choose(level(text_of(lane, "level"))).await;
        }
        app.picture("drawn").await;
        let saved = hand.save().await;
        assert_same(&saved, &wanted);
        println!("{} keys for 13 touchpoints with their days, phases and levels", hand.keys.get());
    });
}

/// Draws the cards in their order, and the handovers to the next one; gives the other handovers by titles.
async fn draw(hand: &Hand<'_>, wanted: &Value) -> Vec<(String, String)> {
    let titles: Vec<(String, String)> =
        list(wanted, "touchpoints").map(|it| (text_of(it, "id").into(), text_of(it, "title").into())).collect();
    let title = |id: &str| titles.iter().find(|(own, _)| own == id).map(|(_, title)| title.clone()).unwrap_or_default();
    let mut later: Vec<(String, String)> =
        list(wanted, "handovers").map(|it| (title(text_of(it, "from")), title(text_of(it, "to")))).collect();
    let (mut lane, mut phase, mut day) = (String::new(), String::new(), 0);
    for (at, card) in list(wanted, "touchpoints").enumerate() {
        let title = text_of(card, "title");
        if at == 0 {
            hand.say_first(title).await
        } else {
            hand.say(title).await
        }
        hand.press(" ").await;
        if text_of(card, "actor") != lane {
            lane = text_of(card, "actor").to_owned();
            hand.mark("@", "", named(wanted, "actors", &lane, "name")).await;
        }
        if text_of(card, "phase") != phase {
            phase = text_of(card, "phase").to_owned();
            hand.mark("#", "", named(wanted, "phases", &phase, "title")).await;
        }
        if let Some(starts) = card["day"].as_i64() {
            hand.mark("+", "", &(starts - day).to_string()).await;
            day = starts;
        }
        if card["status"] == "refused" {
            hand.mark("!", "", "").await;
        }
        if !text_of(card, "quote").is_empty() {
            hand.mark("\"", "", text_of(card, "quote")).await;
        }
        let next = titles.get(at + 1).map(|(_, next)| (text_of(card, "title").to_owned(), next.clone()));
        if let Some(place) = later.iter().position(|way| Some(way) == next.as_ref()) {
            later.remove(place);
            hand.mark(">", "", "").await;
        }
        hand.next().await;
    }
    later
}

/// Whether the handover between these cards is on the map.
async fn names_on(app: &App, from: &str, to: &str) -> bool {
    let script = format!(
        "return [...document.querySelectorAll('.figure.handovers')].some(line => {{
           const name = line.getAttribute('aria-label') ?? '';
           return name.includes({from:?}) && name.includes({to:?});
         }})"
    );
    app.ask(&script).await == Value::Bool(true)
}
