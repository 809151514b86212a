//! Texts that somebody means to do harm with, in every text field of a journey, through everything that the program
//! does with it. The file keeps them to the byte; wherever they are shown they are text, and what nobody sees has a sign.

use formats::journey_file;
use messages::Language;
use serde_json::{Value, json};
use session::{DrawingOptions, ExportKind, Reading, Settings};
use std::path::Path;
use suite::none_of;
use suite::readers::{SMALL, desk};

/// Markup, formulas, terminals, formats, directions, marks that pile up, and words that other programs stumble over.
const TEXTS: &[&str] = &[
    "<script>window.hit=1;document.title='hit'</script>",
    "\"><img src=x onerror=\"document.title='hit'\">",
    "'><svg onload=document.title='hit'>",
    "</style></title></textarea></script><script>document.title='hit'</script>",
    "<![CDATA[<script>document.title='hit'</script>]]>",
    "--><iframe src=javascript:document.title='hit'>",
    "javascript:document.title='hit'",
    "&lt;b&gt; &amp;amp; &#x3c;script&#x3e;",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(1)",
    "\t=1",
    "＝1",
    "\u{1b}[31mred\u{1b}]0;title\u{7}\u{9b}2J",
    "a\u{202e}cod.exe\u{202c}b\u{2066}c\u{2069}d\u{2067}e",
    "a\u{200b}b\u{200e}c\u{feff}d\u{ad}e\u{2060}f\u{e0041}g",
    "\u{0}\u{1}\u{7f}\u{85}\u{fffe}\u{ffff}\u{10ffff}",
    "شلوم می\u{200c}خواهم שלום 👩\u{200d}🦽 🏴\u{e0067}\u{e0062}\u{e007f}",
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮ ﷽ 𝕿𝖍𝖊 ﾉｫ ｦｱ 表ポあA鷗Œé",
    "%s%n%d {0} ${jndi:ldap://x} {{7*7}} { $count } $(touch x) `x`",
    "../../../etc/passwd\\..\\C:\\con",
    "undefined NULL NaN -0 1e999 true [object Object] __proto__",
    "",
    "   ",
    "\r\n\r\nSet-Cookie: x",
    "' OR 1=1; DROP TABLE journeys; --",
    "${7*7}#{7*7}<%= 7*7 %>{{constructor.constructor('document.title=1')()}}",
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>",
    "<a href='data:text/html,<script>document.title=1</script>'>x</a><style>@import '//x';*{background:url(//x)}</style>",
    "| a | b |\n|---|---|\n[x](javascript:document.title=1) ![y](http://x/y) <http://x>",
    "1/0 1,000.00 0x7f 0b1 1e-400 --1 ±∞ ∅ ½ ௫ 💩👨\u{200d}👩\u{200d}👧\u{200d}👦🇸🇪",
    "\u{301}\u{301}\u{301}a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}",
    "\u{f8ff}\u{e000}\u{10fffd}\u{fdd0}\u{2028}\u{2029}\u{3164}\u{115f}\u{34f}\u{180e}",
    "CON.PRN.AUX.NUL:/\\*?\"<>|",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
];

/// The texts, and those of the file with a JSON list that `STAFETT_TEXTS` names.
fn texts() -> Vec<String> {
    let others = std::env::var_os("STAFETT_TEXTS").map(|path| std::fs::read(path).expect("a file"));
    let others: Vec<String> = others.map(|it| serde_json::from_slice(&it).expect("a list")).unwrap_or_default();
    TEXTS.iter().map(|text| (*text).to_owned()).chain(others).collect()
}

/// The journey with this text in every field that takes any text.
fn journey(text: &str) -> Value {
    let mut journey: Value = serde_json::from_str(SMALL).expect("JSON");
    fill(&mut journey, text);
    for (list, keys) in [
        ("touchpoints", &["title", "owner", "quote", "narration", "note"][..]),
        ("handovers", &["note", "limitSource", "competentAuthority"]),
        ("coordinators", &["name", "deputy"]),
        ("needs", &["area"]),
        ("actors", &["records"]),
    ] {
        for item in journey[list].as_array_mut().expect("a list") {
            keys.iter().for_each(|key| item[*key] = json!(text));
            item["unknown"] = json!({ text: [text, { "deep": text }] });
        }
    }
    for part in ["reason", "summary", "actions", "deadline", "warning-signs", "contact"] {
        journey["handovers"][1]["content"][part] = json!(text);
    }
    journey["summary"] = json!(text);
    journey["person"]["description"] = json!(text);
    journey["touchpoints"][1]["competenceNeeded"] = json!([text, text]);
    journey["reviews"][0]["assignee"] = json!(text);
    journey["x"] = json!(text);
    journey
}

/// Puts the text where the journey has one already.
fn fill(value: &mut Value, text: &str) {
    const TEXTS: [&str; 8] = ["title", "name", "alias", "relation", "description", "text", "by", "quote"];
    match value {
        Value::Object(pairs) => pairs.iter_mut().for_each(|(key, value)| match value {
            Value::String(old) if TEXTS.contains(&key.as_str()) => *old = text.to_owned(),
            value => fill(value, text),
        }),
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, text)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn a_file_keeps_every_text_to_the_byte() {
    let folder = tempfile::tempdir().expect("a folder");
    for (number, text) in texts().iter().enumerate() {
        let file = journey(text);
        let path = folder.path().join(format!("{number}.journey.json"));
        std::fs::write(&path, file.to_string()).expect("a file");
        let mut desk = desk(&folder.path().join("own"));
        let document = desk.open(&path).expect("a journey").document;
        let add = json!({ "operation": "addTouchpoint", "title": text, "actor": null, "phase": null, "day": null, "after": null });
        desk.apply(document, &serde_json::from_value(add).expect("an operation"), false).expect("a change");
        desk.save(document).expect("saved");
        let saved: Value = serde_json::from_slice(&std::fs::read(&path).expect("a file")).expect("JSON");
        assert_eq!(saved["touchpoints"][3]["title"], json!(text));
        let mut without = saved.clone();
        without["touchpoints"].as_array_mut().expect("a list").remove(3);
        // Fields that hold their default are left out.
        let canonical =
            journey_file::write(&journey_file::read(file.to_string().as_bytes()).expect("a journey").journey);
        let canonical: Value = serde_json::from_slice(&canonical).expect("JSON");
        assert_eq!(without, canonical, "{text:?}");
        for (place, value) in [("/title", &saved["title"]), ("/unknown", &saved["x"])] {
            assert_eq!(value, &json!(text), "{place}");
        }
        let again = desk.open(&path).expect("a journey");
        assert_eq!(again.journey.head.title, *text);
    }
}

#[test]
fn nothing_that_is_shown_runs_steers_or_hides() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut found = Vec::new();
    for (number, text) in texts().iter().enumerate() {
        let path = folder.path().join("file.journey.json");
        std::fs::write(&path, journey(text).to_string()).expect("a file");
        let language = if number % 2 == 0 { Language::English } else { Language::Swedish };
        for (kind, bytes) in exports(&path, language) {
            found.extend(active(&bytes).map(|it| format!("{kind:?} of {text:?}: {it} in it")));
            let Ok(page) = String::from_utf8(bytes) else { continue };
            let page = page.trim_start_matches('\u{feff}');
            found.extend(faults(kind, page).into_iter().map(|fault| format!("{kind:?} of {text:?}: {fault}")));
        }
    }
    none_of("What should not be there", &found);
}

fn exports(path: &Path, language: Language) -> Vec<(ExportKind, Vec<u8>)> {
    let reading = Reading::of_file(path, Settings::default()).expect("a journey");
    let options = DrawingOptions { language: Some(language), ..DrawingOptions::default() };
    let kinds = ExportKind::ALL.into_iter().filter(|kind| *kind != ExportKind::Png);
    kinds.map(|kind| (kind, reading.drawn(kind, &options).expect("an export"))).collect()
}

/// What makes a document do something.
fn active(bytes: &[u8]) -> impl Iterator<Item = &'static str> {
    let actions = ["/JavaScript", "/JS ", "/Launch", "/OpenAction", "/SubmitForm", "/EmbeddedFile", "vbaProject"];
    actions.into_iter().filter(|it| bytes.windows(it.len()).any(|window| window == it.as_bytes()))
}

/// One journey with all texts, each in other fields: a picture takes long.
#[test]
fn every_text_is_drawn_as_a_picture() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("file.journey.json");
    let texts = texts();
    for (number, few) in texts.chunks(16).enumerate() {
        let mut file = journey("x");
        let mut next = few.iter().cycle();
        for list in ["phases", "actors", "needs", "information", "touchpoints", "jointPlans", "notes", "coordinators"] {
            for item in file[list].as_array_mut().expect("a list") {
                for key in ["title", "name", "text", "owner", "quote"] {
                    if item[key].is_string() {
                        item[key] = json!(next.next());
                    }
                }
            }
        }
        std::fs::write(&path, file.to_string()).expect("a file");
        let reading = Reading::of_file(&path, Settings::default()).expect("a journey");
        let picture = reading.drawn(ExportKind::Png, &DrawingOptions::default());
        assert!(picture.expect("a picture").starts_with(b"\x89PNG"), "{number}: {few:?}");
    }
}

fn faults(kind: ExportKind, page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    // Signs stand for what turns directions; isolates that end where they should are the program's own.
    let turns = |c: char| {
        matches!(
            c,
            '\u{202a}'
                ..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{ad}'
        )
    };
    let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{85}');
    faults.extend(page.chars().find(|c| turns(*c) || steers(*c)).map(|c| format!("{c:?} is not shown")));
    let html = matches!(kind, ExportKind::Html | ExportKind::Story | ExportKind::Review | ExportKind::SheetPage);
    if html || kind == ExportKind::Svg {
        let markup = page.to_ascii_lowercase();
        let scripts = markup.matches("<script").count();
        let own = usize::from(matches!(kind, ExportKind::Story | ExportKind::Review));
        if scripts != own {
            faults.push(format!("{scripts} scripts"));
        }
        faults.extend(
            ["<img", "<iframe", "<object", "<embed", "<svg onload", "href=\"javascript", "src=\"http"]
                .into_iter()
                .filter(|it| markup.contains(it))
                .map(|it| format!("{it} as markup")),
        );
    }
    if html {
        let policy = page.split_once("Content-Security-Policy\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
        match policy {
            Some((policy, _)) => {
                // The letters that the page brings along run nothing.
                let rest = policy.replace("; font-src data:;", ";");
                let wide = ["unsafe", "data:", "blob:", "*", "http"].into_iter().find(|it| rest.contains(it));
                faults.extend(wide.map(|it| format!("the policy has {it}")));
                if !policy.starts_with("default-src 'none'") {
                    faults.push("the policy begins with something else than nothing".to_owned());
                }
            }
            None => faults.push("no policy".to_owned()),
        }
    }
    if kind == ExportKind::Csv {
        let cells = page.lines().flat_map(|line| line.split(','));
        let formula = cells.map(|cell| cell.trim_start_matches('"')).find(|cell| {
            cell.starts_with(['=', '+', '@', '＝', '\t', '|', '%'])
                || (cell.starts_with('-') && cell.parse::<f64>().is_err())
        });
        faults.extend(formula.map(|cell| format!("{cell} begins a formula")));
    }
    faults
}

#[test]
fn words_about_a_journey_show_what_nobody_sees() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("file.journey.json");
    std::fs::write(&path, journey("a\u{202e}b\u{200b}").to_string()).expect("a file");
    let reading = Reading::of_file(&path, Settings::default()).expect("a journey");
    let words = reading.words(Some(Language::English));
    let messages: Vec<String> =
        reading.gaps(words).into_iter().flat_map(|group| group.gaps).map(|gap| gap.message).collect();
    assert!(messages.iter().any(|message| message.contains("a[U+202E]b[U+200B]")), "{messages:?}");
    assert!(messages.iter().all(|message| !message.contains(['\u{202e}', '\u{200b}'])), "{messages:?}");
}

/// JSON that other readers stumble over: read where it is JSON, refused with its place where it is not.
#[test]
fn what_is_json_is_read_and_what_is_not_is_refused_with_its_place() {
    let within = |value: &str| {
        format!("{{\"format\":\"stafett-journey\",\"version\":1,\"id\":\"j\",\"title\":\"t\",\n\"x\":{value}}}")
    };
    for sound in [
        "[]",
        "[ ]",
        "{}",
        "{\"\":0}",
        "{\"a\":1,\"a\":2}",
        "-0",
        "1E+2",
        "0e1",
        "123456789012345678901234567890",
        "1e400",
        "\"\\u0000\"",
        "\"\\ud801\\udc37\"",
        "\"\u{2028}\"",
        "\"\u{7f}\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "[[[[[[[[]]]]]]]]",
        " \n\tnull ",
    ] {
        let file = within(sound);
        let opened = journey_file::read(file.as_bytes()).unwrap_or_else(|refusal| panic!("{sound}: {refusal}"));
        let written = journey_file::write(&opened.journey);
        assert!(journey_file::read(&written).is_ok(), "{sound}");
    }
    for broken in [
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "01",
        "-",
        "+1",
        "1.",
        ".5",
        "0x1",
        "NaN",
        "Infinity",
        "1e",
        "1e+",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\n\"",
        "\"\t\"",
        "tru",
        "True",
        "nul",
        "[1}",
        "{\"a\"}",
        "{\"a\" 1}",
        "//c\n1",
        "/**/1",
        "\"",
        "[",
        "{",
        "\u{a0}1",
        "\u{2060}1",
        "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "1,2",
        "\u{feff}1",
    ] {
        let refusal = journey_file::read(within(broken).as_bytes()).expect_err(broken);
        assert!(refusal.position().line >= 2 || refusal.position().column > 1, "{broken}: {refusal}");
    }
    for whole in ["[]", "1", "\"x\"", "null", "", " ", "{}", "\u{feff}", "[", "{\"format\":1}"] {
        journey_file::read(whole.as_bytes()).expect_err(whole);
    }
}
