//! What is refused, with its place; and what is not.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use formats::journey_file::{MAX_BYTES, MAX_DEPTH, MAX_ITEMS, Refusal, read};

/// Reads the bytes and compares the refusal: its code and its place.
fn check(bytes: impl AsRef<[u8]>, expected: &str) {
    let refusal = read(bytes.as_ref()).unwrap_err();
    assert!(Refusal::CODES.contains(&refusal.code()), "{}", refusal.code());
    assert_eq!(format!("{} at {}", refusal.code(), refusal.position()), expected);
}

/// A journey with one more key.
fn journey_with(rest: &str) -> String {
    format!(r#"{{"format": "stafett-journey", "version": 1, "id": "j", "title": "J"{rest}}}"#)
}

#[test]
fn what_is_no_json_is_refused() {
    check("", "empty at line 1, column 1");
    check("\u{feff} \r\n", "empty at line 1, column 1");
    check("a journey", "not-json at line 1, column 1");
    check("{\"format\": 'x'}", "not-json at line 1, column 12");
    check("{\"a\": 1,\n \"b\": 2,\n}", "not-json at line 3, column 1");
    check("{\r\n\"a\": [1,]}", "not-json at line 2, column 9");
    check("{\"å\": 01}", "not-json at line 1, column 8");
    check("{\"a\" 1}", "not-json at line 1, column 6");
    check("{a: 1}", "not-json at line 1, column 2");
    check("{} {}", "not-json at line 1, column 4");
    check("{\"a\": NaN}", "not-json at line 1, column 7");
    check("{\"a\": \"line\nbreak\"}", "not-json at line 1, column 12");
    check(r#"{"a": "\x"}"#, "not-json at line 1, column 8");
}

#[test]
fn what_was_cut_off_is_told_apart() {
    check("{", "cut-off at line 1, column 2");
    check("{\"a\": \"half a te", "cut-off at line 1, column 17");
    check("{\"a\": 1,\n\"b\": tr", "cut-off at line 2, column 8");
    check("{\"a\": [1, 2", "cut-off at line 1, column 12");
    check("{\"a\": -", "cut-off at line 1, column 8");
}

#[test]
fn half_a_surrogate_pair_is_no_text() {
    check(r#"{"a": "\ud83d"}"#, "not-json at line 1, column 14");
    check(r#"{"a": "\ud83d and more"}"#, "not-json at line 1, column 14");
    check(r#"{"a": "\ude00 and more"}"#, "not-json at line 1, column 8");
    assert!(read(journey_with(r#", "x": "\ud83d\ude00 \u0000""#).as_bytes()).is_ok());
}

#[test]
fn other_encodings_are_refused() {
    check(b"{\"a\": \"\xE5\"}", "not-utf8 at line 1, column 8");
    check(b"\xFF\xFE{\x00}\x00", "not-utf8 at line 1, column 1");
    check(b"{\n\"a\": \"\xED\xA0\x80\"}", "not-utf8 at line 2, column 7");
}

#[test]
fn what_is_no_journey_is_refused() {
    check("[]", "not-an-object at line 1, column 1");
    check("\n\n 12 ", "not-an-object at line 3, column 2");
    check(" {}", "no-format at line 1, column 2");
    check("\u{feff}{}", "no-format at line 1, column 1");
    check(r#"{"format": "stafett-report", "version": 1}"#, "other-format at line 1, column 12");
    check(r#"{"format": ["stafett-journey"], "version": 1}"#, "other-format at line 1, column 12");
    check(r#"{"format": "stafett-journey"}"#, "no-version at line 1, column 1");
    for version in ["0", "-1", "1.5", "\"1\"", "null", "99999999999999999999"] {
        check(
            format!("{{\"format\": \"stafett-journey\",\n \"version\":   {version}}}"),
            "bad-version at line 2, column 15",
        );
    }
}

#[test]
fn the_last_format_and_version_count() {
    let text = r#"{"format": "x", "version": 0, "format": "stafett-journey", "version": 1.0}"#;
    assert_eq!(read(text.as_bytes()).unwrap().version, 1);
    check(r#"{"format": "stafett-journey", "version": 1, "version": 0}"#, "bad-version at line 1, column 56");
}

#[test]
fn a_newer_version_opens_and_is_marked() {
    let opened = read(br#"{"format": "stafett-journey", "version": 2, "id": "j", "title": "J", "new": {}}"#).unwrap();
    assert_eq!((opened.version, opened.newer, opened.journey.head.title.as_str()), (2, true, "J"));
}

#[test]
fn a_byte_order_mark_and_other_line_ends_are_accepted() {
    let unix = journey_with(",\n\"phases\": [\n]");
    let plain = read(unix.as_bytes()).unwrap();
    for text in [format!("\u{feff}{unix}"), unix.replace('\n', "\r\n"), unix.replace('\n', "\r")] {
        assert_eq!(read(text.as_bytes()).unwrap().journey, plain.journey);
    }
}

#[test]
fn nesting_has_a_limit() {
    let nested = |depth: usize| journey_with(&format!(", \"x\": {}{}", "[".repeat(depth), "]".repeat(depth)));
    assert!(read(nested(MAX_DEPTH - 1).as_bytes()).is_ok());
    check(nested(MAX_DEPTH), "too-deep at line 1, column 138");
    check(nested(1_000_000), "too-deep at line 1, column 138");
}

#[test]
fn list_elements_have_a_limit() {
    let long = |count: usize| journey_with(&format!(", \"x\": [[0],\n{}0]", "12345678901234567890,".repeat(count - 3)));
    assert!(read(long(MAX_ITEMS).as_bytes()).is_ok());
    check(long(MAX_ITEMS + 1), "too-many-items at line 2, column 20999959");
}

#[test]
fn pieces_have_a_limit_that_goes_with_the_length() {
    let many = |element: &str| journey_with(&format!(", \"x\": [0{}]", format!(",{element}").repeat(600_000)));
    assert!(read(many("\"twenty letters are enough\"").as_bytes()).is_ok());
    check(many("0"), "too-crowded at line 1, column 1020722");
    let empty = journey_with(&format!(", \"touchpoints\": [{{}}{}]", ",{}".repeat(40_000)));
    check(empty, "too-crowded at line 1, column 1");
    let sound = (0..20_000).map(|at| format!(",{{\"id\":\"t{at}\",\"title\":\"x\",\"actor\":\"a\"}}"));
    assert!(read(journey_with(&format!(", \"touchpoints\": [0{}]", sound.collect::<String>())).as_bytes()).is_ok());
}

#[test]
fn bytes_have_a_limit() {
    check(vec![b' '; MAX_BYTES + 1], "too-large at line 1, column 1");
}
