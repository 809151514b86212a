//! The story: what is told when, and the page that plays it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use drawing::Theme;
use expect_test::{Expect, expect};
use formats::journey_file;
use gaps::{Settings, check};
use journey::{Journey, Record, Section};
use messages::{Language, Words};
use reports::{Story, StoryStep, story_html};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::Path;

fn example(name: &str) -> Journey {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let bytes = std::fs::read(folder.join(format!("{name}.journey.json"))).unwrap();
    journey_file::read(&bytes).unwrap().journey
}

fn story(journey: &Journey, language: Language) -> Story {
    Story::of(journey, &check(journey, &Settings::default()), Words::of(language), &[])
}

fn page(journey: &Journey, language: Language) -> String {
    let (report, words) = (check(journey, &Settings::default()), Words::of(language));
    let scene = drawing::compose(journey, &report, words, drawing::Options::default());
    story_html(&Story::of(journey, &report, words, &[]), &scene, Theme::Light, words)
}

/// A journey of one service; `T2@9+3` is a touchpoint on day 9 that lasts 3 days, `T1>T2@4=6` a
/// handover sent on day 4 and accepted on day 6, `T1>T2@4!` one that was refused.
fn sketch(text: &str) -> Journey {
    let (mut touchpoints, mut handovers) = (Vec::new(), Vec::new());
    for word in text.split_whitespace() {
        let (name, rest) = word.split_once('@').unwrap_or((word, ""));
        let number = |text: &str| text.parse::<i32>().ok();
        match name.split_once('>') {
            Some((from, to)) => {
                let (rest, refused) = rest.strip_suffix('!').map_or((rest, false), |rest| (rest, true));
                let (sent, accepted) = rest.split_once('=').unwrap_or((rest, ""));
                let to = (!to.is_empty()).then_some(to);
                let mut handover = json!({ "id": name, "from": from, "to": to, "kind": "referral" });
                handover["refused"] = json!(refused);
                put(&mut handover, "sentDay", number(sent));
                put(&mut handover, "acceptedDay", number(accepted));
                handovers.push(handover);
            }
            None => {
                let (day, lasts) = rest.split_once('+').unwrap_or((rest, ""));
                let mut touchpoint = json!({ "id": name, "title": name, "actor": "A", "owner": "Ann" });
                put(&mut touchpoint, "day", number(day));
                put(&mut touchpoint, "duration", number(lasts));
                touchpoints.push(touchpoint);
            }
        }
    }
    let journey = json!({
        "format": "stafett-journey", "version": 1, "id": "j", "title": "Sketch",
        "actors": [{ "id": "A", "name": "Clinic", "level": "region" }],
        "needs": [{ "id": "N", "title": "Sleep", "fromDay": 0 }],
        "touchpoints": touchpoints, "handovers": handovers,
    });
    journey_file::read(journey.to_string().as_bytes()).unwrap().journey
}

fn put(item: &mut Value, key: &str, number: Option<i32>) {
    if let Some(number) = number {
        item[key] = json!(number);
    }
}

fn check_steps(text: &str, tell: impl Fn(&StoryStep) -> String, expected: Expect) {
    let story = story(&sketch(text), Language::English);
    let told: Vec<String> = story.steps.iter().map(|step| format!("{}: {}", step.title, tell(step))).collect();
    expected.assert_eq(&told.join("\n"));
}

fn wait(step: &StoryStep) -> String {
    step.wait
        .as_ref()
        .map_or_else(|| "no wait".to_owned(), |wait| format!("{} {}", wait.sentence, wait.uncovered_words))
}

#[test]
fn steps_are_told_by_day_then_as_they_stand_and_undated_ones_last() {
    check_steps(
        "T1@9 T2 T3@2+3 T4@9",
        |step| step.when.clone(),
        expect![[r#"
            T3: Day 2 to 5
            T1: Day 9
            T4: Day 9
            T2: No date yet"#]],
    );
}

#[test]
fn waiting_is_counted_from_the_first_handover_that_was_sent() {
    check_steps(
        "T1@0+20 T2@8 T3@20 T1>T2@2=8 T1>T3@4 T2>T3@9",
        wait,
        expect![[r#"
            T1: no wait
            T2: 6 days of waiting since the referral was sent. 
            T3: 16 days of waiting since the referral was sent. "#]],
    );
}

#[test]
fn time_in_which_nothing_happens_is_told_where_it_is_longer() {
    check_steps(
        "T1@0+2 T2@12 T1>T2@10",
        wait,
        expect![[r#"
            T1: no wait
            T2: 10 days pass, and nothing happens. Nobody was responsible on 9 of them."#]],
    );
}

#[test]
fn what_follows_at_once_or_goes_on_meanwhile_waits_for_nothing() {
    check_steps(
        "T1@0+9 T2@9 T3@4",
        wait,
        expect![[r#"
        T1: no wait
        T3: no wait
        T2: no wait"#]],
    );
}

#[test]
fn what_has_no_day_is_still_waited_for() {
    check_steps(
        "T1@0+30 T2 T1>T2@4 T3",
        wait,
        expect![[r#"
            T1: no wait
            T2: 26 days of waiting since the referral was sent, and still no date. 
            T3: no wait"#]],
    );
}

#[test]
fn a_pause_grows_with_the_days_and_has_a_bound() {
    let pauses: Vec<u32> = [1, 7, 30, 90, 400, 9_000]
        .iter()
        .map(|day| {
            story(&sketch(&format!("T1@0 T2@{day} T1>T2@0")), Language::English).steps[1].wait.clone().unwrap().lasts_ms
        })
        .collect();
    expect!["[1350, 1926, 2917, 4320, 6000, 6000]"].assert_eq(&format!("{pauses:?}"));
}

#[test]
fn handovers_are_told_where_they_arrive_and_lost_ones_where_they_begin() {
    check_steps(
        "T1@0 T2@8 T3@9 T1>T2@2=8 T1>T3@4! T2>T3@8 T3>",
        |step| step.arrivals.iter().chain(&step.lost).map(|it| it.words.clone()).collect::<Vec<_>>().join(" | "),
        expect![[r#"
            T1: 
            T2: Referral from “T1”: accepted day 8
            T3: Referral from “T1”: refused by the receiver | Referral from “T2”: nobody accepted it | Referral from here: nobody receives it"#]],
    );
}

#[test]
fn gaps_open_at_the_step_at_which_they_are_first_seen() {
    let journey = example("home-from-hospital");
    let report = check(&journey, &Settings::default());
    let story = story(&journey, Language::English);
    let step = |id: &str| story.steps.iter().find(|step| step.id == id).unwrap();
    let has = |id: &str, name: &str| step(id).gaps.iter().any(|gap| gap.name == name);
    // A gap of a handover is seen where it arrives, one of days where they begin, one of two steps at the later.
    assert!(has("T7", "Handover that nobody accepted"), "{:?}", step("T7").gaps);
    assert!(has("T6", "Between the chairs"), "{:?}", step("T6").gaps);
    assert!(!has("T4", "Between the chairs"));
    let told: usize = story.steps.iter().map(StoryStep::gap_count).sum();
    let whole: usize = story.gaps.iter().map(|gap| gap.messages.len()).sum();
    assert_eq!(told + whole, report.gaps.len(), "every gap is told once");
    assert!(story.gaps.iter().all(|gap| gap.messages.len() == 1), "{:?}", story.gaps);
}

#[test]
fn the_same_journey_gives_the_same_page_in_every_language() {
    for language in Language::ALL {
        let journey = example("between-the-chairs");
        assert_eq!(page(&journey, *language), page(&journey, *language));
    }
}

#[test]
fn the_policy_allows_the_pages_own_style_and_script_and_nothing_else() {
    let page = page(&example("between-the-chairs"), Language::English);
    let between = |open: &str, close: &str| {
        let (_, rest) = page.split_once(open).unwrap();
        rest.split_once(close).unwrap().0.to_owned()
    };
    let policy = between("Content-Security-Policy\" content=\"", "\"");
    for (text, kind) in [(between("<style>", "</style>"), "style"), (between("<script>", "</script>"), "script")] {
        let hash = base64(&Sha256::digest(text));
        assert!(policy.contains(&format!("{kind}-src 'sha256-{hash}'")), "{policy}");
    }
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("<style").count(), 1);
    // The drawing refers to parts of itself.
    let page = page.replace("href=\"#", "");
    for outside in [" style=\"", "src=\"", "href=\"", "url(http", "@import", " onclick="] {
        assert!(!page.contains(outside), "{outside}");
    }
}

/// Base64, one letter at a time.
fn base64(bytes: &[u8]) -> String {
    let bits: String = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
    let letters: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']).collect();
    let sixes = bits.as_bytes().chunks(6).map(|six| format!("{:0<6}", String::from_utf8_lossy(six)));
    let text: String = sixes.map(|six| letters[usize::from_str_radix(&six, 2).unwrap()]).collect();
    format!("{text:=<0$}", text.len().div_ceil(4) * 4)
}

#[test]
fn nothing_in_a_journey_becomes_markup() {
    let trap = "</title></script></style><script>alert(1)</script><img src=x onerror=alert(1)>\" onload='alert(1)' '";
    let mut journey = example("between-the-chairs");
    journey.head.title = trap.to_owned();
    journey.head.summary = trap.to_owned();
    journey.head.language = "\"><script>".to_owned();
    journey.person.alias = trap.to_owned();
    for section in Section::ALL {
        for slot in journey.slots(*section) {
            let Some((place, mut record)) = journey.take(slot) else { continue };
            match &mut record {
                Record::Touchpoint(it) => {
                    it.id = trap.into();
                    it.title = trap.to_owned();
                    it.quote = trap.to_owned();
                    it.narration = format!("{trap}\n{trap}");
                    it.owner = Some(trap.to_owned());
                }
                Record::Handover(it) => it.id = trap.into(),
                Record::Actor(it) => it.name = trap.to_owned(),
                Record::Need(it) => it.title = trap.to_owned(),
                Record::Head(_)
                | Record::Person(_)
                | Record::Phase(_)
                | Record::InformationItem(_)
                | Record::Coordinator(_)
                | Record::JointPlan(_)
                | Record::Note(_)
                | Record::Review(_) => {}
            }
            journey.put(place, slot, record);
        }
    }
    let page = page(&journey, Language::English);
    assert_eq!(page.matches("<script").count(), 1, "only the player");
    assert!(!page.contains("<img") && !page.contains("\" onload"));
    let body = &page[page.find("<body>").unwrap()..page.find("<script>").unwrap()];
    let quoted = regex_free_attributes(body);
    assert!(quoted, "every attribute ends where it should");
}

/// Whether every tag is a name, attributes in double quotes, and an end.
fn regex_free_attributes(html: &str) -> bool {
    html.split('<').skip(1).all(|tag| {
        let Some((tag, _)) = tag.split_once('>') else { return false };
        tag.matches('"').count() % 2 == 0
    })
}

#[test]
fn a_journey_without_anything_has_a_page() {
    let journey = Journey::new("j".into(), "");
    let page = page(&journey, Language::Swedish);
    assert!(page.contains("<ol class=\"steps\"") && page.contains("lang=\"sv\""));
}
