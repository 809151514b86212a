//! The layout of every example, judged by a program that knows nothing of ours: nothing missing, no
//! line through a foreign card, nothing outside its lane or, in the steps, its column.

#[path = "../crates/drawing/src/tests/walked.rs"]
mod walked;

use roxmltree::{Document, Node};
use serde_json::{Value, json};
use session::{DrawingOptions, ExportKind, Reading, Settings, TimeView};
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use suite::{examples, none_of, root, text};
use walked::walked;

/// What must not happen even once.
const FLAWS: &[&str] = &[
    "missing_nodes",
    "missing_edges",
    "through_boxes",
    "node_overlaps",
    "detached",
    "lane_violations",
    "lane_overlaps",
    "phase_violations",
];

#[test]
fn no_example_has_a_flaw() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut found = Vec::new();
    for (name, time) in drawings() {
        let geometry = folder.path().join("geometry.json");
        let journey = folder.path().join("journey.json");
        fs::write(&geometry, layout(&name, time)).expect("a file");
        fs::write(&journey, neutral(&name).to_string()).expect("a file");
        let output = Command::new("python3")
            .arg(root().join("bench/score_layout.py"))
            .arg(&geometry)
            .arg("--journey")
            .arg(&journey)
            .arg("--json")
            .output()
            .expect("python3 is there");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let score: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        // In the calendar, phases may overlap.
        for flaw in FLAWS.iter().filter(|flaw| time == TimeView::Steps || **flaw != "phase_violations") {
            if score[flaw] != json!(0) && score[flaw] != Value::Null {
                found.push(format!("{name}, {time:?}: {flaw} {}", score[flaw]));
            }
        }
        assert_eq!(score["lanes_inferred"], json!(false), "{name}: lanes are told");
    }
    none_of("Flaws", &found);
}

#[test]
fn the_drawing_shows_what_the_layout_tells() {
    for (name, time) in drawings() {
        let told: Value = serde_json::from_str(&layout(&name, time)).expect("JSON");
        let options = DrawingOptions { time, ..DrawingOptions::default() };
        let drawing = reading(&name).drawn(ExportKind::Svg, &options).expect("a drawing");
        let drawing = String::from_utf8(drawing).expect("SVG is text");
        let drawing = Document::parse(&drawing).expect("SVG is XML");

        let lines = by_id(&drawing, "handovers", |figure| {
            walked(child(figure, "path").and_then(|path| path.attribute("d")).expect("a path"))
        });
        for edge in told["edges"].as_array().expect("edges") {
            let points: Vec<[f64; 2]> = serde_json::from_value(edge["points"].clone()).expect("points");
            let id = edge["id"].as_str().expect("an id");
            assert_eq!(lines.get(id), Some(&points), "{name}: the line of {id}");
        }

        let cards = by_id(&drawing, "cards", |figure| card(&drawing, figure));
        for node in told["nodes"].as_array().expect("nodes") {
            let place = ["x", "y", "w", "h"].map(|key| node[key].as_f64());
            let id = node["id"].as_str().expect("an id");
            assert_eq!(cards.get(id), Some(&place), "{name}: the card of {id}");
        }
    }
}

#[test]
fn the_judge_is_right_about_its_own_cases() {
    let output =
        Command::new("python3").arg(root().join("bench/score_layout.py")).arg("--test").output().expect("python3");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn reading(name: &str) -> Reading {
    let file = root().join(format!("examples/{name}.journey.json"));
    Reading::of_file(&file, Settings::default()).expect("an example")
}

fn layout(name: &str, time: TimeView) -> String {
    reading(name).layout(None, time)
}

/// Every example in both views.
fn drawings() -> Vec<(String, TimeView)> {
    let both = |name: String| [(name.clone(), TimeView::Steps), (name, TimeView::Calendar)];
    examples().into_iter().flat_map(both).collect()
}

/// What each figure of a part says, by the id of what it stands for.
fn by_id<T>(drawing: &Document<'_>, part: &str, read: impl Fn(Node<'_, '_>) -> T) -> BTreeMap<String, T> {
    let is = |node: &Node<'_, '_>| node.attribute("class").is_some_and(|class| class.split(' ').any(|it| it == part));
    let figures = drawing.descendants().filter(is).flat_map(|part| part.children());
    figures.filter_map(|figure| Some((figure.attribute("data-id")?.to_owned(), read(figure)))).collect()
}

fn child<'a, 'input>(figure: Node<'a, 'input>, tag: &str) -> Option<Node<'a, 'input>> {
    figure.children().find(|node| node.has_tag_name(tag))
}

/// Left and upper edge, width and height of a card: drawn itself, or as a stamp that is set somewhere.
fn card(drawing: &Document<'_>, figure: Node<'_, '_>) -> [Option<f64>; 4] {
    let number = |node: Node<'_, '_>, key| node.attribute(key).and_then(|value| value.parse::<f64>().ok());
    let set = child(figure, "use").filter(|_| child(figure, "rect").is_none());
    let stamp = set.map_or(figure, |set| {
        let name = set.attributes().find(|it| it.name() == "href").map_or("", |it| it.value()).trim_start_matches('#');
        drawing.descendants().find(|node| node.attribute("id") == Some(name)).expect("a stamp")
    });
    let rect = child(stamp, "rect").expect("a card");
    let moved = |key| Some(number(rect, key)? + set.map_or(Some(0.0), |set| number(set, key))?);
    [moved("x"), moved("y"), number(rect, "width"), number(rect, "height")]
}

/// The journey as the judge knows journeys. Handovers to nobody have no line between two cards.
fn neutral(name: &str) -> Value {
    let journey: Value =
        serde_json::from_str(&text(&format!("examples/{name}.journey.json")).expect("a file")).expect("JSON");
    let list = |key: &str| journey[key].as_array().cloned().unwrap_or_default();
    let phases: Vec<Value> = list("phases").iter().map(|phase| json!({ "id": phase["id"] })).collect();
    let touchpoints: Vec<Value> =
        list("touchpoints").iter().map(|t| json!({ "id": t["id"], "lane": t["actor"], "phase": t["phase"] })).collect();
    let handovers: Vec<Value> = list("handovers")
        .iter()
        .filter(|handover| handover["to"].is_string())
        .map(|handover| json!({ "from": handover["from"], "to": handover["to"] }))
        .collect();
    json!({ "phases": phases, "touchpoints": touchpoints, "handovers": handovers })
}
