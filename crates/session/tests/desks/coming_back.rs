//! What an ended program left behind comes back beside a desk that is in use already.

use crate::beginnings::{abandoned, add, desk as started, folder, kinds, titles, user};
use messages::Language;
use session::wire::AttentionKind;
use session::{Desk, LeftBehind};
use std::fs;
use std::path::Path;

/// A desk on which nothing has come back yet.
fn bare(folder: &Path) -> Desk {
    Desk::bare(folder.join("app"), Language::English, user("Eva"))
}

#[test]
fn a_file_that_was_opened_meanwhile_becomes_what_came_back() {
    let folder = folder();
    let path = abandoned(folder.path());
    let mut desk = bare(folder.path());
    let opened = desk.open(&path).unwrap();
    assert_eq!((titles(&opened), kinds(&opened)), (vec!["Saved"], vec![]));
    let comeback = desk.comeback();
    let LeftBehind { kept, rest } = comeback.find();
    desk.expect(rest, kept.iter().map(|kept| kept.name()).collect());
    assert_eq!(desk.start().waiting, ["New journey"]);
    for kept in kept {
        let name = kept.name();
        let back = kept.look(comeback.me());
        assert_eq!(desk.lay_back(&name, back, true), Some(opened.document));
    }
    assert!(desk.is_complete());
    // The right to write went over to it, and it is saved like any other.
    let view = desk.view(opened.document).unwrap();
    assert_eq!((titles(&view), kinds(&view)), (vec!["Saved", "Not saved"], vec![AttentionKind::Recovered]));
    assert!(view.editable && desk.save(opened.document).unwrap().saved);
    assert_eq!(desk.start().recovered.len(), 0);
}

#[test]
fn a_file_that_is_opened_while_it_comes_back_may_be_written_to_whoever_was_first() {
    for read_first in [true, false] {
        let folder = folder();
        let path = abandoned(folder.path());
        let mut desk = bare(folder.path());
        let comeback = desk.comeback();
        let kept = comeback.find().kept.pop().unwrap();
        let (to_open, look) = (desk.to_open(&path), || kept.look(comeback.me()));
        let (opened, back) = if read_first {
            let opened = to_open.read();
            (opened, look())
        } else {
            let back = look();
            (to_open.read(), back)
        };
        desk.lay_back("", back, true);
        desk.lay_opened_at_start(opened);
        let view = desk.start().opened.unwrap();
        assert_eq!((titles(&view), view.editable), (vec!["Saved", "Not saved"], true), "read first: {read_first}");
        assert!(desk.save(view.document).unwrap().saved);
    }
}

#[test]
fn a_file_that_is_opened_while_its_journal_turns_out_to_be_needless_may_be_written_to() {
    for laid_first in [true, false] {
        let folder = folder();
        let path = abandoned(folder.path());
        // The program ended between saving and deleting the journal.
        let journal = folder.path().join("app/journals/1.journal");
        let bytes = fs::read(&journal).unwrap();
        let mut before = started(folder.path());
        let document = before.start().opened.unwrap().document;
        before.save(document).unwrap();
        drop(before);
        fs::write(&journal, bytes).unwrap();

        let mut desk = bare(folder.path());
        let comeback = desk.comeback();
        let kept = comeback.find().kept.pop().unwrap();
        // The look has the file until it is done; whoever reads meanwhile finds it in use.
        let owner = storage::Owner { user: "Eva".into(), host: "desk".into(), since: String::new() };
        let lock = storage::FileLock::take(&path, &owner);
        assert!(matches!(lock, storage::Taken::Mine(_)));
        let opened = desk.to_open(&path).read();
        drop(lock);
        if laid_first {
            desk.lay_opened_at_start(opened);
            desk.lay_back("", kept.look(comeback.me()), true);
        } else {
            desk.lay_back("", kept.look(comeback.me()), true);
            desk.lay_opened_at_start(opened);
        }
        let view = desk.start().opened.unwrap();
        assert_eq!((titles(&view), view.editable), (vec!["Saved", "Not saved"], true), "laid first: {laid_first}");
    }
}

#[test]
fn a_file_that_was_changed_meanwhile_stays_and_what_came_back_stands_beside_it() {
    let folder = folder();
    let path = abandoned(folder.path());
    let mut desk = bare(folder.path());
    let comeback = desk.comeback();
    let kept = comeback.find().kept;
    let document = desk.open(&path).unwrap().document;
    desk.apply(document, &add("Meanwhile"), false).unwrap();
    for kept in kept {
        assert_eq!(desk.lay_back("", kept.look(comeback.me()), true), None);
    }
    let start = desk.start();
    assert_eq!(titles(start.opened.as_ref().unwrap()), ["Saved", "Meanwhile"]);
    assert_eq!((start.recovered.len(), start.recovered[0].file.as_deref()), (1, None));
    let back = desk.view(start.recovered[0].document).unwrap();
    assert_eq!((titles(&back), back.saved, back.safe, back.has_file), (vec!["Saved", "Not saved"], false, true, false));
    desk.save(document).unwrap();
    drop(desk);
    // It is kept as it is, and does not lay claim to the file at the next start.
    let start = started(folder.path()).start();
    assert_eq!(start.recovered[0].file, None);
    assert!(fs::read_to_string(&path).unwrap().contains("Meanwhile"));
}

#[test]
fn what_was_opened_meanwhile_stays_in_front() {
    let folder = folder();
    abandoned(folder.path());
    let mut desk = bare(folder.path());
    let opened = desk.new_journey("2").unwrap().document;
    let comeback = desk.comeback();
    for kept in comeback.find().kept {
        desk.lay_back("", kept.look(comeback.me()), true);
    }
    let start = desk.start();
    assert_eq!((start.opened.unwrap().document, start.recovered.len()), (opened, 1));
}

#[test]
fn what_comes_back_while_the_program_ends_is_left_for_the_next_start() {
    let folder = folder();
    abandoned(folder.path());
    let mut desk = bare(folder.path());
    let comeback = desk.comeback();
    let kept = comeback.find().kept;
    desk.leave();
    for kept in kept {
        desk.lay_back("", kept.look(comeback.me()), true);
    }
    drop(desk);
    assert!(!folder.path().join(".alex.journey.json.stafett-lock").exists());
    let start = started(folder.path()).start();
    assert_eq!(titles(&start.opened.unwrap()), ["Saved", "Not saved"]);
}

#[cfg(unix)]
#[test]
fn a_disk_that_does_not_answer_keeps_nobody_from_working() {
    use std::sync::mpsc;
    use std::time::Duration;
    let folder = folder();
    let path = abandoned(folder.path());
    let text = fs::read(&path).unwrap();
    // A pipe that nobody writes to stands for a share that does not answer.
    fs::remove_file(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let mut desk = bare(folder.path());
    let comeback = desk.comeback();
    let LeftBehind { mut kept, rest } = comeback.find();
    desk.expect(rest, vec![kept[0].name()]);
    let (done, looked) = mpsc::channel();
    let slow = kept.remove(0);
    std::thread::spawn(move || drop(done.send(slow.look(comeback.me()))));
    let document = desk.new_journey("2").unwrap().document;
    assert!(desk.apply(document, &add("Meanwhile"), false).unwrap().safe);
    assert!(looked.recv_timeout(Duration::from_millis(300)).is_err());
    assert_eq!(desk.start().waiting, ["New journey"]);
    fs::write(&path, text).unwrap();
    desk.lay_back("New journey", looked.recv_timeout(Duration::from_secs(10)).unwrap(), false);
    assert!(desk.is_complete());
    assert_eq!(desk.start().recovered.len(), 2 - 1);
}
