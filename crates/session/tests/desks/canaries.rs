//! Nothing that a journey says comes out of a pseudonymised copy, in any format.

#[path = "../../../../tests/faults/canary.rs"]
mod canary;

use canary::{CLOSED, Canaries};
use miniz_oxide::inflate::{decompress_to_vec, decompress_to_vec_zlib};
use serde_json::{Value, json};
use session::{DrawingOptions, EXAMPLES, ExportKind, PictureSize, Pseudonymising, Reading, Settings};
use std::fs;

const CANARY: &str = "Zqxkanarie";

/// A journey that says nothing but canaries.
fn journey(example: &[u8], canaries: &mut Canaries<'_>) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(example).unwrap();
    for touchpoint in value["touchpoints"].as_array_mut().unwrap() {
        for field in ["owner", "quote", "narration", "note"] {
            touchpoint[field] = json!(format!("{field} of {}", touchpoint["id"]));
        }
    }
    canaries.sing(&mut value);
    value.to_string().into_bytes()
}

/// The bytes of a file, with what is packed in it unpacked: the streams of a PDF, the files of a workbook.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut all = bytes.to_vec();
    let after = |mark: &'static [u8]| {
        bytes.windows(mark.len()).enumerate().filter(move |(_, it)| *it == mark).map(move |(at, _)| at + mark.len())
    };
    for at in after(b"stream\n").chain(after(b"stream\r\n")) {
        all.extend(decompress_to_vec_zlib(&bytes[at..]).unwrap_or_else(|error| error.output));
    }
    for at in after(b"PK\x03\x04") {
        let number = |from: usize| usize::from(u16::from_le_bytes([bytes[at + from], bytes[at + from + 1]]));
        let begins = at + 26 + number(22) + number(24);
        all.extend(decompress_to_vec(&bytes[begins..]).unwrap_or_else(|error| error.output));
    }
    all
}

fn holds_a_canary(bytes: &[u8]) -> bool {
    let utf16: Vec<u8> = CANARY.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let all = unpacked(bytes);
    [CANARY.as_bytes(), &utf16].iter().any(|it| all.windows(it.len()).any(|other| other == *it))
}

#[test]
fn no_format_of_a_pseudonymised_copy_holds_any_of_two_hundred_canaries() {
    let folder = crate::beginnings::folder();
    let path = folder.path().join("canaries.json");
    let mut canaries = Canaries::new(CANARY, CLOSED);
    let size = PictureSize::Scale(0.25);
    for (name, example) in EXAMPLES.iter().take(3) {
        fs::write(&path, journey(example, &mut canaries)).unwrap();
        let reading = Reading::of_file(&path, Settings::default()).unwrap();
        for kind in ExportKind::ALL {
            let hidden =
                DrawingOptions { pseudonymise: Some(Pseudonymising::default()), size, ..DrawingOptions::default() };
            assert!(!holds_a_canary(&reading.drawn(kind, &hidden).unwrap()), "{name}: {kind:?}");
            // Where words are written as words and not as pictures of letters, the search finds them in a copy that
            // hides nothing.
            let open = reading.drawn(kind, &DrawingOptions { size, ..DrawingOptions::default() }).unwrap();
            assert!(
                holds_a_canary(&open) || [ExportKind::Png, ExportKind::Sheet].contains(&kind),
                "{name}: {kind:?} says nothing"
            );
        }
    }
    assert!(canaries.count() >= 200, "{} canaries", canaries.count());
}
