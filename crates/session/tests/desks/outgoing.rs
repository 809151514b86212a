//! Exports from the desk: what is told beforehand is what comes out.

use crate::beginnings::{desk, folder};
use messages::Language;
use session::{ApprovedText, ExportKind, ExportWish, LineToRead, Outgoing, PseudonymWish, Show, Theme, TimeView};

fn outgoing(example: &str) -> Outgoing {
    let folder = folder();
    let mut desk = desk(folder.path());
    let document = desk.open_example(example).unwrap().document;
    desk.outgoing(document).unwrap()
}

fn wish(kind: ExportKind) -> ExportWish {
    ExportWish {
        kind,
        time: TimeView::Steps,
        show: Show::default(),
        folded: Vec::new(),
        theme: Theme::Light,
        language: None,
        scale: 0.2,
        dots: None,
        paper: "a4".to_owned(),
        split: false,
        embed_font: false,
        handovers: None,
        pseudonymise: None,
    }
}

fn text(outgoing: &Outgoing, wish: &ExportWish) -> String {
    String::from_utf8_lossy(&outgoing.bytes(wish, &mut |_| true).unwrap()).into_owned()
}

#[test]
fn drawings_are_exported_in_the_journeys_language() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let document = desk.open_example("between-the-chairs").unwrap().document;
    let english = text(&desk.outgoing(document).unwrap(), &wish(ExportKind::Svg));
    desk.set_language(Language::Swedish).unwrap();
    assert_eq!(text(&desk.outgoing(document).unwrap(), &wish(ExportKind::Svg)), english);
    assert_eq!(desk.suggested_name(document, "svg").unwrap(), "Between the chairs.svg");
}

#[test]
fn a_picture_has_the_pixels_and_a_pdf_the_pages_that_were_told() {
    let outgoing = outgoing("home-from-hospital");
    let picture = wish(ExportKind::Png);
    let (w, h) = outgoing.preview(&picture).unwrap().pixels.unwrap();
    let bytes = outgoing.bytes(&picture, &mut |_| true).unwrap();
    assert_eq!((&bytes[16..20], &bytes[20..24]), (&w.to_be_bytes()[..], &h.to_be_bytes()[..]));
    for split in [false, true] {
        let pdf = ExportWish { split, ..wish(ExportKind::Pdf) };
        let pages = outgoing.preview(&pdf).unwrap().pages.unwrap();
        assert_eq!(pages.windows.len() as u32, pages.columns * pages.rows);
        assert_eq!(pages.windows.len() > 1, split);
        let written = text(&outgoing, &pdf);
        let found = written.matches("/Type/Page\n").count() + written.matches("/Type/Page/").count();
        assert_eq!(found as u32, pages.columns * pages.rows + pages.words);
    }
}

#[test]
fn what_is_told_beforehand_depends_on_what_is_exported() {
    let outgoing = outgoing("between-the-chairs");
    for kind in ExportKind::ALL {
        let preview = outgoing.preview(&wish(kind)).unwrap();
        let drawn = matches!(
            kind,
            ExportKind::Svg
                | ExportKind::Png
                | ExportKind::Pdf
                | ExportKind::Html
                | ExportKind::Story
                | ExportKind::Review
        );
        assert_eq!(preview.drawing.is_some(), drawn);
        assert_eq!(preview.text.is_some(), kind == ExportKind::Markdown);
        assert_eq!(preview.table.is_some(), matches!(kind, ExportKind::Csv | ExportKind::Xlsx));
        assert_eq!(preview.sheets.is_some(), matches!(kind, ExportKind::Sheet | ExportKind::SheetPage));
        assert!(preview.counts.gaps > 0 && preview.removed.is_empty());
    }
}

#[test]
fn nothing_stays_in_a_copy_but_what_was_read_and_approved() {
    let outgoing = outgoing("turning-eighteen");
    let lines = outgoing.lines_to_read();
    assert!(lines.len() > 20 && lines.iter().any(|line| line.title) && lines.iter().any(|line| !line.names.is_empty()));
    let approve = |line: &LineToRead, becomes: &str| ApprovedText {
        slot: line.slot,
        field: line.field.clone(),
        part: line.part,
        line: line.line,
        text: line.text.clone(),
        becomes: becomes.to_owned(),
    };
    let titles: Vec<&LineToRead> = lines.iter().filter(|line| line.field == "touchpoint-title").collect();
    let texts = vec![approve(titles[0], &titles[0].text), approve(titles[1], "In other words")];
    let pseudonymise = Some(PseudonymWish { person: true, owners: true, actors: true, texts });
    let copy = ExportWish { pseudonymise, ..wish(ExportKind::Markdown) };
    let written = text(&outgoing, &copy);
    assert!(written.contains(&titles[0].text) && written.contains("In other words"));
    assert!(!written.contains(&titles[1].text) && !written.contains(&titles[2].text));
    let preview = outgoing.preview(&copy).unwrap();
    assert!(preview.removed.iter().all(|sentence| written.contains(sentence.as_str())), "{:?}", preview.removed);
}

#[test]
fn an_export_tells_how_far_it_is_and_can_be_stopped() {
    let outgoing = outgoing("between-the-chairs");
    for kind in [ExportKind::Png, ExportKind::Pdf] {
        let mut told = Vec::new();
        let wish = ExportWish { scale: 0.2, split: true, ..wish(kind) };
        outgoing
            .bytes(&wish, &mut |done| {
                told.push(done);
                true
            })
            .unwrap();
        assert!(told.len() >= 2 && told.is_sorted() && told.iter().all(|done| (0.0..=1.0).contains(done)), "{told:?}");
        let mut asked = 0;
        let stopped = outgoing.bytes(&wish, &mut |_| {
            asked += 1;
            asked < 2
        });
        let stopped = stopped.unwrap_err();
        assert_eq!(stopped.code, "failure-stopped");
    }
}

#[test]
fn a_paper_that_is_none_is_refused_in_words() {
    let wish = ExportWish { paper: "a9".to_owned(), ..wish(ExportKind::Pdf) };
    let failure = outgoing("between-the-chairs").preview(&wish).unwrap_err();
    assert_eq!(failure.code, "failure-no-such-paper");
    assert!(failure.message.contains("a9"));
}

#[test]
fn sheets_are_made_of_the_chosen_handovers_and_say_how_far_they_are() {
    let outgoing = outgoing("before-a-coordinator");
    let all = outgoing.preview(&wish(ExportKind::SheetPage)).unwrap();
    assert_eq!((all.sheet_count, all.sheets.unwrap().len()), (9, 9));
    let folder = folder();
    let mut desk = desk(folder.path());
    let view = desk.open_example("before-a-coordinator").unwrap();
    let slot = view.journey.handovers.slot_at(2).unwrap();
    let one = ExportWish { handovers: Some(vec![slot]), ..wish(ExportKind::SheetPage) };
    let outgoing = desk.outgoing(view.document).unwrap();
    let sheets = outgoing.preview(&one).unwrap().sheets.unwrap();
    assert_eq!(sheets.len(), 1);
    assert!(text(&outgoing, &one).contains(&sheets[0].from.title));
    let pseudonymise = Some(PseudonymWish { person: true, owners: true, actors: true, texts: Vec::new() });
    let nameless = ExportWish { pseudonymise, ..one };
    assert!(!text(&outgoing, &nameless).contains(&sheets[0].from.title));
    let mut told = Vec::new();
    let paper = wish(ExportKind::Sheet);
    outgoing
        .bytes(&paper, &mut |done| {
            told.push(done);
            true
        })
        .unwrap();
    assert!(told.len() > 9 && told.windows(2).all(|two| two[0] <= two[1]));
    assert_eq!(outgoing.bytes(&paper, &mut |done| done < 0.3).unwrap_err().code, "failure-stopped");
}
