//! Earlier saved versions of a file: kept, listed, compared, gone back to, forgotten.

use crate::beginnings::{add, desk, folder, titles, user};
use expect_test::expect;
use session::wire::Handle;
use session::{Desk, Me};
use std::cell::Cell;
use std::fs;
use std::path::Path;

fn saved(folder: &Path, cards: &[&str]) -> (Desk, Handle) {
    let path = folder.join("a.journey.json");
    let mut desk = desk(folder);
    let document = desk.new_journey("1").unwrap().document;
    desk.save_as(document, &path).unwrap();
    for card in cards {
        desk.apply(document, &add(card), false).unwrap();
        desk.save(document).unwrap();
    }
    (desk, document)
}

fn listed(desk: &Desk, document: Handle) -> String {
    let versions = desk.versions(document).unwrap();
    let line = |it: session::SavedVersion| {
        let now = if it.is_now { ", as it is now" } else { "" };
        format!("{} {} ({}){now}\n", it.number, it.when, it.changes)
    };
    versions.into_iter().map(line).collect()
}

#[test]
fn each_save_is_kept_with_its_time_and_the_size_of_the_change() {
    let folder = folder();
    let (mut desk, document) = saved(folder.path(), &["A", "B"]);
    desk.save(document).unwrap();
    expect![[r#"
        3 2026-05-04 14:30:00 (3) (1 change), as it is now
        2 2026-05-04 14:30:00 (2) (1 change)
        1 2026-05-04 14:30:00 ()
    "#]]
    .assert_eq(&listed(&desk, document));
    let version = desk.version(document, 2).unwrap();
    let both = desk.beside_other(&version, document, false).unwrap();
    assert!(both.page().len() > 1000);
    assert_eq!(desk.version(document, 9).err().unwrap().code, "failure-no-such-version");
}

#[test]
fn versions_of_one_minute_are_told_apart_by_their_seconds() {
    // Each look at the clock is ten seconds later than the one before.
    thread_local!(static LOOKS: Cell<u32> = const { Cell::new(0) });
    fn later() -> String {
        let looks = LOOKS.replace(LOOKS.get() + 1);
        format!("2026-05-04T14:{:02}:{:02}+02:00", 30 + looks / 6, looks % 6 * 10)
    }
    let folder = folder();
    let me = Me { now: later, ..user("Eva") };
    let mut desk = Desk::new(folder.path().join("app"), messages::Language::English, me);
    let document = desk.new_journey("1").unwrap().document;
    desk.save_as(document, &folder.path().join("a.journey.json")).unwrap();
    let mut moments = vec![];
    for card in ["A", "B", "C", "D"] {
        desk.apply(document, &add(card), false).unwrap();
        desk.save(document).unwrap();
        moments = desk.versions(document).unwrap().into_iter().map(|it| it.when).collect();
    }
    assert_eq!(moments.len(), 5);
    let seconds = moments.iter().filter(|it| it.len() == "2026-05-04 14:30:30".len()).count();
    assert!(seconds > 0, "{moments:?}");
    moments.sort();
    moments.dedup();
    assert_eq!(moments.len(), 5, "{moments:?}");
}

#[test]
fn going_back_is_a_change_that_can_be_taken_back() {
    let folder = folder();
    let (mut desk, document) = saved(folder.path(), &["A", "B"]);
    let view = desk.restore_version(document, 2).unwrap();
    assert_eq!((titles(&view), view.saved), (vec!["A"], false));
    expect!["go back to an earlier version of “New journey”"].assert_eq(&view.undo.unwrap());
    assert_eq!(titles(&desk.undo(document).unwrap()), ["A", "B"]);
    assert_eq!(desk.restore_version(document, 3).unwrap_err().code, "refused-nothing-to-do");
    // After a crash, too.
    desk.restore_version(document, 1).unwrap();
    drop(desk);
    let mut desk = self::desk(folder.path());
    let opened = desk.start().opened.unwrap();
    assert_eq!(titles(&opened), Vec::<&str>::new());
    assert_eq!(titles(&desk.undo(opened.document).unwrap()), ["A", "B"]);
}

#[test]
fn what_a_file_held_before_the_first_save_here_is_kept_too() {
    let folder = folder();
    let path = folder.path().join("a.journey.json");
    fs::copy(crate::beginnings::abandoned(folder.path()), &path).unwrap();
    let mut desk = Desk::new(folder.path().join("other"), messages::Language::Swedish, user("Omar"));
    let document = desk.open(&path).unwrap().document;
    desk.apply(document, &add("B"), false).unwrap();
    desk.save(document).unwrap();
    expect![[r#"
        2 2026-05-04 14:30 (1 ändring), as it is now
        1 Före första gången du sparade här ()
    "#]]
    .assert_eq(&listed(&desk, document));
    let view = desk.restore_version(document, 1).unwrap();
    assert_eq!(titles(&view), ["Saved"]);
    assert!(desk.versions(document).unwrap().iter().all(|it| !it.is_now));
}

#[test]
fn versions_are_the_users_alone_and_go_with_the_traces() {
    let folder = folder();
    let (mut desk, document) = saved(folder.path(), &["A"]);
    let kept = folder.path().join("app/versions");
    let of_file = fs::read_dir(&kept).unwrap().next().unwrap().unwrap().path();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for path in [&kept, &of_file] {
            assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o700);
        }
        for entry in fs::read_dir(&of_file).unwrap() {
            assert_eq!(entry.unwrap().metadata().unwrap().permissions().mode() & 0o077, 0);
        }
    }
    desk.remove_traces(document).unwrap();
    assert!(!of_file.exists());
}
