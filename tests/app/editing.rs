//! From a gap to the handover that it is about, and back to a file in which that gap is closed.

use crate::access::nothing_found;
use crate::harness::keys::{ALT, CONTROL, ENTER, SHIFT, chord};
use crate::harness::{App, Start, on_the_app};
use suite::text;

const EXAMPLE: &str = "between-the-chairs";

#[test]
fn a_gap_is_closed_and_only_that_reaches_the_file() {
    on_the_app("editing", Start::of(EXAMPLE), async |app| {
        let expected: serde_json::Value =
            serde_json::from_str(&text(&format!("examples/expected/{EXAMPLE}.expected.json")).expect("a report"))
                .expect("JSON");
        let gaps = expected["gaps"].as_array().expect("gaps").len();
        until_there_are(app, gaps).await;
        app.picture("map").await;

        // The first gap of this rule is about the warning that nobody took up.
        app.click("[aria-controls='gap-not-accepted']").await;
        app.see("#gap-not-accepted .gap[aria-pressed='true']").await;
        app.see(".figure.handovers.lit").await;
        app.picture("gap").await;

        app.click_line(".figure.handovers.lit path.reach").await;
        app.see("[data-inspector] [data-field='handover.acceptedDay'] input").await;
        app.picture("inspector").await;
        app.click("[data-field='handover.acceptedDay'] input").await;
        app.keys(&format!("112{ENTER}")).await;
        until_there_are(app, gaps - 1).await;
        app.until_it_says("not saved").await;

        app.keys(&chord(&[CONTROL], 'z')).await;
        until_there_are(app, gaps).await;
        app.keys(&chord(&[CONTROL, SHIFT], 'z')).await;
        until_there_are(app, gaps - 1).await;

        assert_eq!(app.saved(EXAMPLE), example(), "nothing is written before it is saved");
        app.keys(&chord(&[CONTROL], 's')).await;
        app.until("the file is written", async || app.saved(EXAMPLE) != example()).await;
        app.picture("saved").await;
        let sent = "      \"id\": \"H10\",\n      \"from\": \"T6\",\n      \"to\": \"T11\",\n      \"kind\": \"notification\",\n      \"sentDay\": 61,\n";
        assert!(example().contains(sent));
        assert_eq!(app.saved(EXAMPLE), example().replace(sent, &format!("{sent}      \"acceptedDay\": 112,\n")));
    });
}

#[test]
fn a_file_that_is_no_journey_is_told_in_words() {
    on_the_app(
        "no-journey",
        Start { text: Some("{\"format\": \"something-else\"}"), ..Start::default() },
        async |app| {
            app.until_it_says("Look at a journey").await;
            app.see("[role='alert'], [role='status']").await;
            app.picture("failure").await;
        },
    );
}

#[test]
fn a_parked_note_is_carried_onto_the_map_in_one_leap() {
    on_the_app("parked", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        app.keys(&chord(&[ALT], '4')).await;
        app.click("#side-content form input").await;
        app.keys(&format!("Her sister drove her{ENTER}")).await;
        app.see("#side-content li.note .buttons").await;
        let places = "const middle = (it) => { const { x, y, width, height } = it.getBoundingClientRect(); return [x + width / 2, y + height / 2]; };
            const note = middle(document.querySelector('#side-content li.note p'));
            const lane = middle(document.querySelector('.laneHeads[aria-label*=GP]'));
            const phase = middle([...document.querySelectorAll('.phaseHeads[data-slot]')].at(1));
            return [note, [phase[0], lane[1]]]";
        let places = app.ask(places).await;
        let at = |index: usize| (places[index][0].as_f64().expect("x"), places[index][1].as_f64().expect("y"));
        app.carry(at(0), at(1), async || app.picture("carried").await).await;
        app.until("it is a card there", async || {
            let cards =
                "return document.querySelectorAll('.figure.cards[aria-label^=\"Her sister drove her, GP\"]').length";
            app.ask(cards).await == 1
        })
        .await;
        app.picture("dropped").await;
    });
}

#[test]
fn each_field_of_a_selection_says_that_the_others_have_something_else() {
    on_the_app("together", Start::of("with-a-coordinator"), async |app| {
        app.see("main.map .figure.cards").await;
        app.ask("document.querySelector('.figure.cards').focus(); return null").await;
        app.keys(&chord(&[ALT], '2')).await;
        app.keys(&chord(&[CONTROL], 'a')).await;
        app.until_it_says("11 selected").await;
        let told = "return [...document.querySelectorAll('[data-inspector] [data-field]')].map((row) => [row.dataset.field,
            [...row.querySelectorAll('[aria-describedby]')].some((it) => it.getAttribute('aria-describedby').split(' ').some((id) =>
                document.getElementById(id)?.innerText === 'The others have something else here.'))])
            .filter(([field]) => ['touchpoint.actor', 'touchpoint.phase', 'touchpoint.refusedBecauseOf'].includes(field))";
        let wanted = serde_json::json!([
            ["touchpoint.actor", true],
            ["touchpoint.phase", true],
            ["touchpoint.refusedBecauseOf", false]
        ]);
        assert_eq!(app.ask(told).await, wanted);
        nothing_found(app).await;
        app.picture("fields").await;
    });
}

async fn until_there_are(app: &App, gaps: usize) {
    let count = async || app.ask("return document.querySelector('#tab-gaps .count')?.textContent ?? ''").await;
    app.until(&format!("there are {gaps} gaps"), async || count().await.as_str() == Some(&gaps.to_string())).await;
}

fn example() -> String {
    text(&format!("examples/{EXAMPLE}.journey.json")).expect("the example")
}
