//! What is wrong in a file is told with its place, kept, and written back.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use expect_test::{Expect, expect};
use formats::journey_file::{read, write};
use journey::{Edit, HandoverField, HeadField, JourneyKind, Place, Section, TouchpointField, problems};

/// A journey with these keys beside its head.
fn journey_with(rest: &str) -> String {
    format!(r#"{{"format": "stafett-journey", "version": 1, "id": "j", "title": "J", {rest}}}"#)
}

/// Compares the problems, and then what is saved behind the head.
fn check(rest: &str, expected_problems: Expect, expected_file: Expect) {
    let opened = read(journey_with(rest).as_bytes()).unwrap();
    let lines: Vec<String> = problems(&opened.journey)
        .iter()
        .chain(&opened.repeated)
        .map(|problem| {
            let place = problem.slot.and_then(|slot| opened.journey.place(slot));
            let item = place.map_or("no item".to_owned(), |place| match place {
                Place::Head => "head".to_owned(),
                Place::Person => "person".to_owned(),
                Place::At { section, index } => format!("{} {index}", section.key()),
            });
            format!("{} ({item}): {}", problem.path, problem.kind.code())
        })
        .collect();
    expected_problems.assert_eq(&lines.join("\n"));
    expected_file.assert_eq(&behind_the_head(&write(&opened.journey)));
}

fn behind_the_head(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    text.lines().skip(5).map(|line| format!("{line}\n")).collect()
}

#[test]
fn repeated_keys_are_told_with_their_item_and_the_last_counts() {
    check(
        r#""language": "sv", "language": "da", "person": {"alias": "A", "alias": "B"},
           "phases": [7, {"id": "p", "title": "x", "title": "y", "own": [{"deep": 1, "deep": 2, "deep": 3}]}],
           "own": {"a": 1, "b": 2, "a": 3}"#,
        expect![[r#"
            phases[0] (no item): not-understood
            language (head): repeated-key
            person.alias (person): repeated-key
            phases[1].title (phases 0): repeated-key
            phases[1].own[0].deep (phases 0): repeated-key
            own.a (head): repeated-key"#]],
        expect![[r#"
              "language": "da",
              "person": {
                "alias": "B"
              },
              "phases": [
                7,
                {
                  "id": "p",
                  "title": "y",
                  "own": [
                    {
                      "deep": 3
                    }
                  ]
                }
              ],
              "own": {
                "a": 3,
                "b": 2
              }
            }
        "#]],
    );
}

#[test]
fn values_of_another_type_keep_their_place() {
    check(
        r#""dayZero": "soon", "lastDay": 1e9, "plannedJourney": "other.json", "alignment": [{"actual": 1, "planned": null}, 2],
           "touchpoints": [{"id": "", "title": null, "actor": 4, "day": "soon", "duration": 1.50, "experience": 3,
                            "forms": -1, "decision": "yes", "with": ["a", 5], "needs": "n", "x": 1.0}],
           "handovers": [{"id": "h"}, null, {"id": "g", "from": "t", "to": null, "content": []}],
           "needs": {"id": "n"}, "person": "Kim""#,
        expect![[r#"
            alignment[1] (head): not-understood
            dayZero (head): not-understood
            lastDay (head): not-understood
            needs (head): not-understood
            person (head): not-understood
            plannedJourney (head): not-understood
            alignment[0].actual (head): not-understood
            touchpoints[0].actor (touchpoints 0): not-understood
            touchpoints[0].day (touchpoints 0): not-understood
            touchpoints[0].decision (touchpoints 0): not-understood
            touchpoints[0].duration (touchpoints 0): not-understood
            touchpoints[0].experience (touchpoints 0): not-understood
            touchpoints[0].forms (touchpoints 0): not-understood
            touchpoints[0].id (touchpoints 0): not-understood
            touchpoints[0].needs (touchpoints 0): not-understood
            touchpoints[0].title (touchpoints 0): not-understood
            touchpoints[0].with[1] (touchpoints 0): not-understood
            touchpoints[0].with[0] (touchpoints 0): no-such-item
            handovers[0].from (handovers 0): missing-key
            handovers[0].to (handovers 0): missing-key
            handovers[2].content (handovers 1): not-understood
            handovers[2].from (handovers 1): no-such-item
            handovers[1] (no item): not-understood"#]],
        expect![[r#"
              "plannedJourney": "other.json",
              "alignment": [
                {
                  "actual": 1,
                  "planned": null
                },
                2
              ],
              "dayZero": "soon",
              "lastDay": 1e9,
              "person": "Kim",
              "needs": {
                "id": "n"
              },
              "touchpoints": [
                {
                  "id": "",
                  "title": null,
                  "actor": 4,
                  "with": [
                    "a",
                    5
                  ],
                  "day": "soon",
                  "duration": 1.50,
                  "needs": "n",
                  "decision": "yes",
                  "experience": 3,
                  "forms": -1,
                  "x": 1.0
                }
              ],
              "handovers": [
                {
                  "id": "h"
                },
                null,
                {
                  "id": "g",
                  "from": "t",
                  "to": null,
                  "content": []
                }
              ]
            }
        "#]],
    );
}

#[test]
fn unknown_words_are_kept() {
    check(
        r#""kind": "dreamt", "country": "XX", "actors": [{"id": "a", "name": "A", "level": "village"}],
           "handovers": [{"id": "h", "from": "t", "to": "u", "carrier": "pigeon", "consent": ""}]"#,
        expect![[r#"
            kind (head): unknown-word
            country (head): unknown-word
            actors[0].level (actors 0): unknown-word
            handovers[0].carrier (handovers 0): unknown-word
            handovers[0].consent (handovers 0): unknown-word
            handovers[0].from (handovers 0): no-such-item
            handovers[0].to (handovers 0): no-such-item"#]],
        expect![[r#"
              "kind": "dreamt",
              "country": "XX",
              "actors": [
                {
                  "id": "a",
                  "name": "A",
                  "level": "village"
                }
              ],
              "handovers": [
                {
                  "id": "h",
                  "from": "t",
                  "to": "u",
                  "carrier": "pigeon",
                  "consent": ""
                }
              ]
            }
        "#]],
    );
}

#[test]
fn lists_and_texts_without_a_default_stay_as_they_were_found() {
    check(
        r#""reviews": [{"status": "open", "comments": []}, {}], "phases": [], "person": {"family": [], "alias": ""},
           "jointPlans": [{"id": "p", "title": "", "actors": [], "fromDay": 0, "information": []}],
           "handovers": [{"id": "h", "from": "h", "to": null, "content": {}, "information": []}]"#,
        expect!["handovers[0].from (handovers 0): no-such-item"],
        expect![[r#"
              "person": {
                "alias": "",
                "family": []
              },
              "phases": [],
              "handovers": [
                {
                  "id": "h",
                  "from": "h",
                  "to": null
                }
              ],
              "jointPlans": [
                {
                  "id": "p",
                  "title": "",
                  "actors": [],
                  "fromDay": 0,
                  "information": []
                }
              ],
              "reviews": [
                {
                  "status": "open",
                  "comments": []
                },
                {}
              ]
            }
        "#]],
    );
}

#[test]
fn setting_a_field_settles_what_was_not_understood() {
    let text = journey_with(
        r#""kind": 7, "touchpoints": [{"id": "t", "title": "T", "actor": "a", "day": "soon"}],
                               "handovers": [{"id": "h", "from": "t"}]"#,
    );
    let mut journey = read(text.as_bytes()).unwrap().journey;
    journey.head.set(HeadField::Kind(JourneyKind::Planned));
    let edits: [(Section, Edit); 2] = [
        (Section::Touchpoints, TouchpointField::Day(None).into()),
        (Section::Handovers, HandoverField::To(None).into()),
    ];
    for (section, edit) in edits {
        let slot = journey.slots(section)[0];
        let (place, mut record) = journey.take(slot).unwrap();
        assert!(record.set(edit) && journey.put(place, slot, record));
    }
    expect![[r#"
          "kind": "planned",
          "touchpoints": [
            {
              "id": "t",
              "title": "T",
              "actor": "a"
            }
          ],
          "handovers": [
            {
              "id": "h",
              "from": "t",
              "to": null
            }
          ]
        }
    "#]]
    .assert_eq(&behind_the_head(&write(&journey)));
}
