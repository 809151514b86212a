//! Bad input as a file brings it: in every example, each value of each item is made unreadable in
//! turn. The file still opens, no gap comes up that was not there, and what could not be judged is
//! said.

use formats::journey_file::read;
use gaps::{Gap, Report, Settings, View, check_view, unjudged};
use journey::Journey;
use serde_json::{Value, json};
use suite::{none_of, text};

const LISTS: [&str; 7] = ["actors", "needs", "information", "touchpoints", "handovers", "coordinators", "jointPlans"];

#[test]
fn no_example_gains_a_gap_by_what_cannot_be_read() {
    let mut found = Vec::new();
    let mut tried = 0;
    for name in suite::examples() {
        let text = text(&format!("examples/{name}.journey.json")).expect("a file");
        let file: Value = serde_json::from_str(&text).expect("a journey");
        let journey = read(text.as_bytes()).expect("a journey").journey;
        let sound = report(&journey);
        for list in LISTS {
            for (at, item) in file[list].as_array().into_iter().flatten().enumerate() {
                // What else refers to an item by its id is another matter: then it is not there.
                for key in item.as_object().expect("a journey").keys().filter(|key| *key != "id") {
                    let mut broken = file.clone();
                    broken[list][at][key] = json!([[7]]);
                    let what = format!("{} {list}[{at}].{key}", name);
                    tried += 1;
                    judge(&broken, &sound, &journey, &what, &mut found);
                }
            }
        }
    }
    assert!(tried > 1_000, "only {tried} values");
    none_of("Gaps made by what cannot be read, or held back in silence", &found);
}

fn judge(broken: &Value, sound: &Report, journey: &Journey, what: &str, found: &mut Vec<String>) {
    let opened = read(broken.to_string().as_bytes()).expect("a journey").journey;
    let view = View::new(&opened);
    let report = check_view(&view, &Settings::default());
    let known = |gap: &Gap| sound.gaps.iter().any(|other| is_within(gap, other));
    let new = report.gaps.iter().filter(|gap| !known(gap));
    found.extend(new.map(|gap| format!("{what}: {} {:?} {:?}", gap.rule, gap.subject_texts(), gap.days)));
    let told = unjudged(&view, &report);
    let silent = report.withheld().filter(|gap| !told.iter().any(|it| it.rules.contains(&gap.rule)));
    found.extend(silent.map(|gap| format!("{what}: {} is not told of", gap.rule)));
    assert_eq!(opened.touchpoints.len(), journey.touchpoints.len());
}

fn report(journey: &Journey) -> Report {
    check_view(&View::new(journey), &Settings::default())
}

/// The same gap, or a part of its days or its group.
fn is_within(one: &Gap, known: &Gap) -> bool {
    let days = match (one.days, known.days) {
        (Some((first, last)), Some((from, to))) => from <= first && last <= to,
        (one, known) => one == known,
    };
    let (subjects, members) = (one.subject_texts(), known.subject_texts());
    let of_group = one.rule == "parallel-tracks" && subjects.iter().all(|actor| members.contains(actor));
    one.rule == known.rule && days && (subjects == members || of_group)
}
