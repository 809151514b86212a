//! The files that a journey becomes: they open in what they are made for, and hold no traps.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use calamine::{Data, Reader, Xlsx};
use drawing::Theme;
use drawing::pdf::Paper;
use expect_test::expect;
use formats::journey_file;
use gaps::{Settings, check};
use journey::{Journey, Record, Section};
use messages::{Language, Words};
use reports::{Contents, PdfOptions, Timeliness};
use std::io::Cursor;
use std::path::Path;

fn example(name: &str) -> Journey {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let bytes = std::fs::read(folder.join(format!("{name}.journey.json"))).unwrap();
    journey_file::read(&bytes).unwrap().journey
}

fn contents(journey: &Journey, words: &Words) -> Contents {
    Contents::of(journey, &check(journey, &Settings::default()), words, &[], &Timeliness::default())
}

fn html(journey: &Journey, words: &Words) -> String {
    let report = check(journey, &Settings::default());
    let scene = drawing::compose(journey, &report, words, drawing::Options::default());
    reports::html(&Contents::of(journey, &report, words, &[], &Timeliness::default()), &scene, Theme::Light, words)
}

fn pdf(journey: &Journey, words: &Words, paper: &str, split: bool) -> Vec<u8> {
    let report = check(journey, &Settings::default());
    let scene = drawing::compose(journey, &report, words, drawing::Options::default());
    let options = PdfOptions { theme: Theme::Light, paper: Paper::parse(paper).unwrap(), split };
    reports::pdf(
        &Contents::of(journey, &report, words, &[], &Timeliness::default()),
        &scene,
        &options,
        words,
        &mut |_| true,
    )
    .unwrap()
}

/// The cells of a CSV file, read as RFC 4180 says.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("the mark that Excel looks for");
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && letters.peek() == Some(&'\n') => {
                letters.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    assert!(cell.is_empty() && row.is_empty() && !quoted, "ends within a row");
    rows
}

/// A journey whose every title is this text.
fn titled(text: &str) -> Journey {
    let mut journey = example("between-the-chairs");
    journey.head.title = text.to_owned();
    journey.head.summary = text.to_owned();
    journey.person.alias = text.to_owned();
    journey.person.description = text.to_owned();
    for section in Section::ALL {
        for slot in journey.slots(*section) {
            let Some((place, mut record)) = journey.take(slot) else { continue };
            match &mut record {
                Record::Phase(it) => it.title = text.to_owned(),
                Record::Actor(it) => it.name = text.to_owned(),
                Record::Need(it) => it.title = text.to_owned(),
                Record::InformationItem(it) => it.title = text.to_owned(),
                Record::Touchpoint(it) => {
                    it.title = text.to_owned();
                    it.owner = it.owner.is_some().then(|| text.to_owned());
                    it.quote = text.to_owned();
                }
                Record::Handover(it) => it.limit_source = text.to_owned(),
                Record::Coordinator(it) => it.name = text.to_owned(),
                Record::Head(_) | Record::Person(_) | Record::JointPlan(_) | Record::Note(_) | Record::Review(_) => {}
            }
            journey.put(place, slot, record);
        }
    }
    journey
}

#[test]
fn the_register_has_a_row_for_every_handover() {
    for language in Language::ALL {
        let words = Words::of(*language);
        let journey = example("home-from-hospital");
        let contents = contents(&journey, words);
        let rows = cells(&reports::csv(&contents, words));
        assert_eq!(rows.len(), journey.handovers.len() + 1);
        assert!(rows.iter().all(|row| row.len() == rows[0].len()));
        assert_eq!(rows[0][0], words.text("register-sender"));
    }
}

#[test]
fn a_workbook_opens_and_says_what_the_csv_says() {
    let words = Words::of(Language::Swedish);
    let journey = example("home-from-hospital");
    let contents = contents(&journey, words);
    let bytes = reports::xlsx(&contents, words).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let rows = cells(&reports::csv(&contents, words));
    assert_eq!(sheet.rows().len(), rows.len());
    for (row, texts) in sheet.rows().zip(&rows) {
        for (cell, text) in row.iter().zip(texts) {
            let told = match cell {
                Data::Empty => String::new(),
                Data::DateTime(date) => {
                    let (year, month, day, ..) = date.to_ymd_hms_milli();
                    format!("{year:04}-{month:02}-{day:02}")
                }
                Data::Int(_)
                | Data::Float(_)
                | Data::String(_)
                | Data::Bool(_)
                | Data::DateTimeIso(_)
                | Data::DurationIso(_)
                | Data::Error(_) => cell.to_string(),
            };
            assert_eq!(&told, text);
        }
    }
    let formulas = book.worksheet_formula(&book.sheet_names()[0].clone()).unwrap();
    assert!(formulas.is_empty());
}

#[test]
fn what_looks_like_a_formula_stays_text() {
    let words = Words::of(Language::English);
    let contents = contents(&titled("=HYPERLINK(\"http://x\",\"y\")"), words);
    for row in cells(&reports::csv(&contents, words)) {
        for cell in row {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    }
    let bytes = reports::xlsx(&contents, words).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty());
    }
}

#[test]
fn markup_in_a_journey_stays_text() {
    let words = Words::of(Language::English);
    let journey = titled("</p><script>alert(1)</script><img src=x onerror=y> \"' & --> ]]>");
    let page = html(&journey, words);
    for tag in ["<script", "<img", "onerror=y>"] {
        assert!(!page.contains(tag), "{tag}");
    }
    let text = reports::markdown(&contents(&journey, words), words);
    assert!(!text.replace("\\<", "").contains('<'));
}

#[test]
fn the_page_runs_and_fetches_nothing() {
    for name in ["home-from-hospital", "turning-eighteen"] {
        let page = html(&example(name), Words::of(Language::English));
        for trap in ["<script", "<link", "<iframe", "<object", "src=", "http://", "https://", "url(h", "@import"] {
            // The names of SVG and of its references; nothing is fetched from there.
            let names = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"];
            let found = names.iter().fold(page.clone(), |page, name| page.replace(name, "")).contains(trap);
            assert!(!found, "{name}: {trap}");
        }
        assert!(page.contains("default-src 'none'"));
        // The letters come with it, in three cuts.
        assert_eq!(page.matches("src:url(data:font/otf;base64,").count(), 3, "{name}");
        assert!(page.contains("; font-src data:; "), "{name}");
        assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    }
}

#[test]
fn the_same_journey_gives_the_same_bytes() {
    let words = Words::of(Language::English);
    let journey = example("between-the-chairs");
    let once = || {
        let contents = contents(&journey, words);
        (reports::csv(&contents, words), reports::xlsx(&contents, words).unwrap(), reports::markdown(&contents, words))
    };
    assert_eq!(once(), once());
    assert_eq!(html(&journey, words), html(&journey, words));
}

#[test]
fn a_pdf_is_tagged_names_its_language_and_is_the_same_twice() {
    let words = Words::of(Language::Swedish);
    let journey = example("turning-eighteen");
    for (paper, split) in [("a4", false), ("a0", false), ("a4", true), ("300x900", false)] {
        let bytes = pdf(&journey, words, paper, split);
        assert!(bytes == pdf(&journey, words, paper, split));
        let text = String::from_utf8_lossy(&bytes);
        for part in ["%PDF-1.7", "/StructTreeRoot", "/Lang(sv)", "/Outlines", "/DisplayDocTitle true", "pdfuaid:part"] {
            assert!(text.replace("/Lang (", "/Lang(").contains(part), "{part}");
        }
    }
}

#[test]
fn odd_letters_and_empty_journeys_still_make_a_pdf() {
    let words = Words::of(Language::English);
    for text in ["🙂 日本語 \u{feff}\u{200d}\u{0} עברית", "", "a\u{301}\u{e000}\u{fffe}"] {
        pdf(&titled(text), words, "a4", true);
    }
    pdf(&Journey::new("j".into(), ""), words, "a3", false);
}

/// Other people's readers of PDF, where they are on the machine.
#[test]
fn others_read_the_pdf() {
    let words = Words::of(Language::English);
    let folder = std::env::temp_dir().join(format!("reports-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("journey.pdf");
    std::fs::write(&file, pdf(&example("home-from-hospital"), words, "a3", false)).unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let output = std::process::Command::new(program).args(arguments).arg(&file).arg("-").output();
        output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    match run("pdftotext", &[]) {
        Ok(text) => assert!(text.contains("Hip surgery at the") && text.contains("Handover register")),
        Err(_) => println!("pdftotext is not on this machine: skipped"),
    }
    match std::process::Command::new("pdfinfo").arg(&file).output() {
        Ok(output) => {
            let told = String::from_utf8_lossy(&output.stdout).into_owned();
            let line = |name: &str| {
                told.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned()
            };
            assert_eq!(
                (line("Tagged:"), line("JavaScript:"), line("Encrypted:")),
                ("yes".into(), "no".into(), "no".into())
            );
            assert_eq!(line("Title:"), "Home from hospital");
        }
        Err(_) => println!("pdfinfo is not on this machine: skipped"),
    }
    match std::process::Command::new("qpdf").arg("--check").arg(&file).output() {
        Ok(output) => assert!(output.status.success(), "{output:?}"),
        Err(_) => println!("qpdf is not on this machine: skipped"),
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

/// A file as LibreOffice reads it, written again as one that ends in `to`.
fn by_libreoffice(folder: &Path, name: &str, to: &str) -> String {
    let mut office = std::process::Command::new("soffice");
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let out = folder.join(format!("from-{name}"));
    // Commas, quotes, UTF-8.
    let kind = if to == "csv" { "csv:Text - txt - csv (StarCalc):44,34,76,1" } else { to };
    // Without a person to ask it guesses the letters, so it is told.
    office.args(name.ends_with("csv").then_some("--infilter=CSV:44,34,76,1"));
    office.args([&profile, "--headless", "--convert-to", kind, "--outdir"]).arg(&out).arg(folder.join(name));
    let said = office.output().expect("soffice is on this machine (Debian: libreoffice-calc)");
    assert!(said.status.success(), "{said:?}");
    std::fs::read_to_string(out.join(name).with_extension(to)).unwrap()
}

/// The registers, opened and saved again by LibreOffice: the same cells, and no formula was worked out.
/// `cargo nextest run -p reports --run-ignored all libreoffice`
#[test]
#[ignore = "takes LibreOffice"]
fn libreoffice_reads_the_registers() {
    let folder = std::env::temp_dir().join(format!("reports-office-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for (name, language) in [("turning-eighteen", Language::Swedish), ("home-from-hospital", Language::English)] {
        let words = Words::of(language);
        let contents = contents(&example(name), words);
        std::fs::write(folder.join("one.csv"), reports::csv(&contents, words)).unwrap();
        std::fs::write(folder.join("two.xlsx"), reports::xlsx(&contents, words).unwrap()).unwrap();
        for file in ["one.csv", "two.xlsx"] {
            let read = by_libreoffice(&folder, file, "csv").replace('\n', "\r\n");
            let read = cells(&format!("\u{feff}{}", read.trim_start_matches('\u{feff}')));
            assert!(read == cells(&reports::csv(&contents, words)), "{name} from {file}: {:?}", read.first());
            assert_eq!(read.len(), contents.table.rows.len() + 1, "{name} from {file}");
        }
    }
    let words = Words::of(Language::English);
    let contents = contents(&titled("=1+2"), words);
    std::fs::write(folder.join("three.csv"), reports::csv(&contents, words)).unwrap();
    std::fs::write(folder.join("four.xlsx"), reports::xlsx(&contents, words).unwrap()).unwrap();
    for file in ["three.csv", "four.xlsx"] {
        let read = by_libreoffice(&folder, file, "fods");
        assert!(read.contains("=1+2") && !read.contains("table:formula"), "{file}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

/// For looking at: `REPORTS_TO=/some/folder cargo nextest run -p reports --run-ignored all to_look_at`.
#[test]
#[ignore = "writes files"]
fn to_look_at() {
    let Ok(folder) = std::env::var("REPORTS_TO") else { return };
    let folder = Path::new(&folder);
    for (name, language) in [("home-from-hospital", Language::English), ("between-the-chairs", Language::Swedish)] {
        let (journey, words) = (example(name), Words::of(language));
        let contents = contents(&journey, words);
        let write =
            |ending: &str, bytes: &[u8]| std::fs::write(folder.join(format!("{name}.{ending}")), bytes).unwrap();
        write("html", html(&journey, words).as_bytes());
        write("md", reports::markdown(&contents, words).as_bytes());
        write("csv", reports::csv(&contents, words).as_bytes());
        for (ending, paper, split) in [("a4.pdf", "a4", false), ("a3.pdf", "a3", false), ("split.pdf", "a4", true)] {
            write(ending, &pdf(&journey, words, paper, split));
        }
        write("xlsx", &reports::xlsx(&contents, words).unwrap());
    }
}

/// What was decided stands in every register and report, and that it is out of date.
#[test]
fn decisions_are_told() {
    let mut journey = example("before-a-coordinator");
    let date = journey::Date::parse("2026-12-05");
    let comment = journey::Comment {
        at: "2026-11-21T09:00:00+01:00".into(),
        by: "M. L.".into(),
        text: "Called the unit.".into(),
        ..journey::Comment::default()
    };
    let review = journey::Review {
        handover: Some("H9".into()),
        status: journey::ReviewStatus::InProgress,
        assignee: Some("M. L.".into()),
        due: date,
        comments: vec![comment],
        ..journey::Review::default()
    };
    let slot = journey.add(review.into());
    let gap = journey::GapKey { rule: "loop-open".into(), subjects: vec!["H9".into()], ..journey::GapKey::default() };
    let status = journey::ReviewStatus::Accepted;
    journey.add(journey::Review { gap: Some(gap), status, ..journey::Review::default() }.into());

    let whole =
        journey::Comment { by: "Eva".into(), text: "Who holds it together?".into(), ..journey::Comment::default() };
    journey.add(journey::Review { comments: vec![whole], ..journey::Review::default() }.into());
    let gone = journey::GapKey { rule: "no-owner".into(), subjects: vec!["T1".into()], ..journey::GapKey::default() };
    journey.add(journey::Review { gap: Some(gone), due: date, ..journey::Review::default() }.into());

    let words = Words::of(Language::English);
    let report = check(&journey, &Settings::default());
    let timeliness = Timeliness { outdated: [slot].into(), today: journey::Date::parse("2026-12-06") };
    let contents = Contents::of(&journey, &report, words, &[], &timeliness);
    let told = "In progress (out of date, overdue as of 6 Dec 2026) · M. L. · until 5 Dec 2026 · “Called the unit.” (M. L., 21 Nov 2026)";
    let scene = drawing::compose(&journey, &report, words, drawing::Options::default());
    let texts = [reports::markdown(&contents, words), reports::html(&contents, &scene, Theme::Light, words)];
    for text in texts {
        assert!(text.contains(told), "{text}");
        assert!(text.contains("Decision: Accepted as it is"), "{text}");
    }
    let rows = cells(&reports::csv(&contents, words));
    let row = rows.iter().find(|row| row.iter().any(|cell| cell.starts_with("Acute admission"))).unwrap();
    let column = |name: &str| row[rows[0].iter().position(|heading| heading == name).unwrap()].as_str();
    assert_eq!(column("Review"), "In progress (out of date, overdue as of 6 Dec 2026); Accepted as it is");
    assert_eq!(column("Who sees to it"), "M. L.");
    assert_eq!(column("Until"), "2026-12-05");
    assert_eq!(column("Comments"), "“Called the unit.” (M. L., 21 Nov 2026)");

    // What is about no single handover stands below them, and all of it in a table of its own, what presses first.
    let below: Vec<String> =
        rows[journey.handovers.len() + 1..].iter().map(|row| row.join("|").replace("||", "")).collect();
    expect![[r#"
        [
            "No longer found: Nobody is responsible (First visit to the GP)|Open (overdue as of 6 Dec 2026)2026-12-05|",
            "The journey as a whole“Who holds it together?” (Eva)",
        ]
    "#]]
    .assert_debug_eq(&below);
    let all: Vec<String> = contents.reviews.unwrap().rows.iter().map(|row| row.join(" | ")).collect();
    expect![[r#"
        [
            "Handover: Acute admission, home without a plan → At the GP: no discharge summary yet | In progress (out of date, overdue as of 6 Dec 2026) | M. L. | 5 Dec 2026 | “Called the unit.” (M. L., 21 Nov 2026)",
            "No longer found: Nobody is responsible (First visit to the GP) | Open (overdue as of 6 Dec 2026) | – | 5 Dec 2026 | –",
            "No word back to the sender: “Acute admission, home without a plan” (Hospital emergency) never heard what became of the handover to “At the GP: no discharge summary yet” (GP). | Accepted as it is | – | – | –",
            "The journey as a whole | – | – | – | “Who holds it together?” (Eva)",
        ]
    "#]].assert_debug_eq(&all);
}
