//! Journals that cannot be read: what is told of them, what can be rescued, and what becomes of the rest.

use crate::beginnings::{abandoned, desk, folder, journals};
use crate::recovery::check;
use expect_test::expect;
use std::fs;
use std::path::{Path, PathBuf};

/// A journal of a journey with these many records, the last of which a later version wrote.
fn unreadable(folder: &Path, of: impl Fn(Vec<Vec<u8>>) -> Vec<Vec<u8>>) -> PathBuf {
    let file = abandoned(folder);
    let path = journals(folder).remove(0);
    let mut left = storage::Journal::leftovers(&folder.join("app/journals")).unwrap().journals;
    let leftover = left.remove(0);
    let records = of(std::iter::once(leftover.head.clone()).chain(leftover.records.clone()).collect());
    leftover.remove().unwrap();
    let mut journal = storage::Journal::create(&folder.join("app/journals"), &records[0]).unwrap();
    records[1..].iter().for_each(|record| journal.append(record).unwrap());
    assert!(path.exists());
    file
}

fn of_version_2(record: &[u8]) -> Vec<u8> {
    String::from_utf8(record.to_vec()).unwrap().replacen("\"v\":1", "\"v\":2", 1).into_bytes()
}

fn asides(folder: &Path) -> usize {
    let entries = fs::read_dir(folder.join("app/journals")).unwrap();
    entries.filter(|one| one.as_ref().unwrap().path().extension().is_some_and(|it| it == "journal-aside")).count()
}

/// What is told of the journals that cannot be read.
fn unread(start: &session::wire::Start) -> Vec<String> {
    let told = start.unread.iter().filter(|one| !one.aside).map(|one| {
        let title = one.title.as_deref().unwrap_or("?");
        format!("{title} ({}): {} Rescued: {:?}", one.file.as_deref().unwrap_or("no file"), one.why, one.rescued)
    });
    told.collect()
}

#[test]
fn a_journal_that_cannot_be_read_is_offered_until_the_user_decides() {
    let folder = folder();
    unreadable(folder.path(), |records| records.iter().map(|record| of_version_2(record)).collect());
    for _ in 0..2 {
        let start = desk(folder.path()).start();
        assert!(start.opened.is_none() && start.failure.is_none());
        expect!["New journey (alex.journey.json): A newer Stafett kept this. Update Stafett to bring all of it back. Rescued: None"]
            .assert_eq(&unread(&start).join("\n"));
    }
    let mut first = desk(folder.path());
    let number = first.start().unread[0].number;
    assert_eq!(first.rescue_unread(number).unwrap_err().code, "failure-no-such-journal");
    assert!(unread(&first.set_unread_aside(number).unwrap()).is_empty());
    drop(first);
    // Kept as it was, and not told again; it can still be removed.
    assert_eq!((journals(folder.path()).len(), asides(folder.path())), (0, 1));
    let mut second = desk(folder.path());
    let start = second.start();
    assert_eq!((unread(&start).len(), start.unread.len()), (0, 1));
    assert!(second.remove_unread(start.unread[0].number).unwrap().unread.is_empty());
    assert_eq!((journals(folder.path()).len(), asides(folder.path())), (0, 0));
}

#[test]
fn what_comes_before_the_unreadable_is_rescued_and_the_whole_is_set_aside() {
    let folder = folder();
    unreadable(folder.path(), |mut records| {
        records.push(b"{\"v\":1,\"did\":\"what-nobody-knows\"}".to_vec());
        records
    });
    let mut first = desk(folder.path());
    let start = first.start();
    expect![
        "New journey (alex.journey.json): What was kept is damaged, as it can be when a disk fails. Rescued: Some(1)"
    ]
    .assert_eq(&unread(&start).join("\n"));
    let view = first.rescue_unread(start.unread[0].number).unwrap();
    let line = expect![[r#"
        alex.journey.json • ["Saved", "Not saved"] | undo: add “Not saved” | redo: -
        Stafett did not close properly. One change that was not saved is back."#]];
    check(&view, line);
    assert!(unread(&first.start()).is_empty());
    drop(first);
    // What was rescued is kept like everything else; the rest lies aside.
    let mut second = desk(folder.path());
    let start = second.start();
    assert_eq!((start.recovered.len(), unread(&start).len(), asides(folder.path())), (1, 0, 1));
    second.save(start.opened.unwrap().document).unwrap();
}

#[test]
fn a_journal_that_was_set_aside_comes_back_once_it_can_be_read() {
    let folder = folder();
    abandoned(folder.path());
    let path = journals(folder.path()).remove(0);
    fs::rename(&path, path.with_extension("journal-aside")).unwrap();
    let start = desk(folder.path()).start();
    assert_eq!((start.recovered.len(), start.unread.len()), (1, 0));
    assert_eq!((journals(folder.path()).len(), asides(folder.path())), (1, 0));
}

#[test]
fn a_journal_that_cannot_be_opened_or_whose_head_is_damaged_can_be_removed() {
    let folder = folder();
    let file = abandoned(folder.path());
    let path = journals(folder.path()).remove(0);
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.windows(9).position(|window| window == b"\"history\"").unwrap();
    bytes[at + 1] ^= 1;
    fs::write(&path, bytes).unwrap();
    // A link to itself stands for what nobody may open.
    #[cfg(unix)]
    std::os::unix::fs::symlink("7.journal", folder.path().join("app/journals/7.journal")).unwrap();
    let mut first = desk(folder.path());
    let start = first.start();
    expect![[r#"
        ? (no file): What was kept cannot be opened. Rescued: None
        alex.journey.json (alex.journey.json): What was kept is damaged, as it can be when a disk fails. Rescued: None"#]]
    .assert_eq(&unread(&start).join("\n"));
    // The damaged head still tells whose it is: it goes with the traces, and nothing else does.
    let document = first.open(&file).unwrap().document;
    first.remove_traces(document).unwrap();
    let start = first.start();
    assert_eq!(unread(&start).len(), 1);
    first.remove_unread(start.unread[0].number).unwrap();
    drop(first);
    assert!(desk(folder.path()).start().unread.is_empty() && journals(folder.path()).is_empty());
}

#[test]
fn removing_the_traces_of_a_journey_takes_only_its_own_unreadable_journals() {
    let folder = folder();
    let file = unreadable(folder.path(), |records| records.iter().map(|record| of_version_2(record)).collect());
    let other = folder.path().join("other.json");
    fs::copy(&file, &other).unwrap();
    let mut first = desk(folder.path());
    // The same journey in another file.
    let document = first.open(&other).unwrap().document;
    first.remove_traces(document).unwrap();
    assert_eq!(unread(&first.start()).len(), 1);
    let number = first.start().unread[0].number;
    first.set_unread_aside(number).unwrap();
    first.open(&file).unwrap();
    let recent = first.start().recent[0].number;
    first.remove_traces_of_recent(recent).unwrap();
    assert!(first.start().unread.is_empty());
    assert_eq!((journals(folder.path()).len(), asides(folder.path())), (0, 0));
}
