//! A journey with a passphrase is worked on, on a disk of its own; then the disk is searched, with every byte that
//! was ever written to it and is still there. None of the words of the journey may be found.

use crate::canary::{CLOSED, Canaries};
use crate::power::{Mount, run_line};
use crate::report::{Count, Section};
use serde_json::{Value, json};
use session::wire::{Handle, Operation, View};
use session::{Desk, Effort, Me, Passphrase, Protection, Tried};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

const HEADING: &str = "A journey with a passphrase";
/// What each canary begins with; no program and no file system says so by chance.
const CANARY: &str = "Zqxkanarie";
const PASSPHRASE: &str = "röd gran vid sjön";
const OTHER_PASSPHRASE: &str = "blå fjäll i norr";
const DISK_BYTES: u64 = 32 << 20;
const FILE: &str = "protected.journey.age";

/// How a word may be written down.
type Spelling = (&'static str, Vec<u8>);

/// Works on a journey with a passphrase and looks at the disk, so many times; and once on one without, which must be
/// found.
pub(crate) fn run(runs: u64) -> Section {
    let folder = match tempfile::tempdir() {
        Ok(folder) => folder,
        Err(error) => return Section::not_run("secrets", HEADING, &error.to_string()),
    };
    let mut section = Section::new("secrets", HEADING).text(
        "On an ext4 file system of its own, a journey with a passphrase is opened, changed, typed into, undone, saved, \
         locked and unlocked, given another passphrase, lost in a crash and brought back, joined with what somebody \
         else made of it; versions of it are kept, what would mend it is tried. Another one gets its passphrase only after much was \
         written in it. Every text in it is a canary. Then the \
         image of the file system is searched byte by byte, deleted blocks included, for the canaries in UTF-8, \
         UTF-16 and Base64. As a control, the same is done with a journey without a passphrase: the search has to find it.",
    );
    let (mut canaries, mut found, mut images) = (0, 0, 0);
    for _ in 0..runs {
        match searched(folder.path(), true) {
            Ok(outcome) => {
                canaries = outcome.canaries;
                found += outcome.found.len() as u64;
                images += u64::from(outcome.is_image);
                for place in outcome.found {
                    section = section.below(format!("Found: {place}"));
                }
            }
            Err(why) => return Section::not_run("secrets", HEADING, &why),
        }
    }
    let control = searched(folder.path(), false).map_or(0, |outcome| outcome.found.len() as u64);
    section
        .count(Count::some("canaries in the journey", canaries))
        .count(Count::any("of the disks that were searched, images with their deleted blocks", images))
        .count(Count::some("spellings and places in which the control was found", control))
        .count(Count::none("spellings and places in which the protected journey was found", found))
}

struct Outcome {
    canaries: u64,
    found: Vec<String>,
    is_image: bool,
}

/// Works on a disk of its own, or in a folder where there can be none, and searches it.
fn searched(folder: &Path, protected: bool) -> Result<Outcome, String> {
    let (image, at) = (folder.join("disk.img"), folder.join("disk"));
    let _ = fs::remove_file(&image);
    let _ = fs::remove_dir_all(&at);
    File::create(&image).and_then(|file| file.set_len(DISK_BYTES)).map_err(|error| error.to_string())?;
    let mounted = run_line(&["mkfs.ext4", "-q", "-F"], &[&image]).and_then(|()| Mount::new(&image, &at, "loop")).ok();
    fs::create_dir_all(&at).map_err(|error| error.to_string())?;
    let canaries = worked(&at, protected)?;
    let is_image = mounted.is_some();
    drop(mounted);
    let mut found = Vec::new();
    if is_image {
        look_into(&image, &mut found)?;
    } else {
        look_below(&at, &mut found)?;
    }
    Ok(Outcome { canaries, found, is_image })
}

/// Does everything that is done to a journey. Gives how many canaries were in it.
fn worked(at: &Path, protected: bool) -> Result<u64, String> {
    let failed = |failure: session::wire::Failure| format!("{}: {}", failure.code, failure.message);
    let file = at.join(FILE);
    let (bytes, canaries) = journey();
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let sealed = |bytes: &[u8], with: &Passphrase| match protected {
        true => with.seal(bytes, Effort::LEAST).map_err(|error| error.to_string()),
        false => Ok(bytes.to_vec()),
    };
    fs::write(&file, sealed(&bytes, &passphrase)?).map_err(|error| error.to_string())?;
    let open = |desk: &mut Desk, with: &Passphrase| -> Result<View, String> {
        match desk.open(&file) {
            Err(failure) if failure.code == "failure-needs-passphrase" => {
                let to_open = desk.to_unseal(with.clone()).map_err(failed)?;
                desk.lay_opened(to_open.read()).map_err(failed)
            }
            opened => opened.map_err(failed),
        }
    };
    let with = |words: &str| Protection::Passphrase(Passphrase::new(words.to_owned()));

    let mut first = desk(at);
    let view = open(&mut first, &passphrase)?;
    let document = view.document;
    if protected {
        first.set_keeps_versions(document, true).map_err(failed)?;
    }
    first.set_folded(document, &[view.journey.actors.slotted().next().ok_or("no lane")?.0]).map_err(failed)?;
    for round in 0..4 {
        for part in 0..6 {
            change(&mut first, document, round * 10 + part)?;
        }
        first.undo(document).map_err(failed)?;
        first.redo(document).map_err(failed)?;
        first.save(document).map_err(failed)?;
    }
    let what_if = first.what_if(document).map_err(failed)?;
    let planned = what_if.planned(&Tried { remedies: Vec::new(), gap: None }, &format!("{CANARY}-what-if"));
    let planned = first.keep_planned(planned, document).map_err(failed)?.document;
    change(&mut first, planned, 100)?;
    first.lock();
    if protected {
        first.unlock(document, passphrase.clone()).map_err(failed)?;
        first.save_protected(document, None, with(OTHER_PASSPHRASE)).map_err(failed)?;
    }
    change(&mut first, document, 50)?;
    // The program ends without closing anything.
    drop(first);

    let other = Passphrase::new(OTHER_PASSPHRASE.to_owned());
    let mut second = desk(at);
    let view = open(&mut second, &other)?;
    let document = view.document;
    change(&mut second, document, 60)?;
    second.save(document).map_err(failed)?;
    // Somebody else writes to the file.
    let (theirs, _) = journey();
    fs::write(&file, sealed(&theirs, &other)?).map_err(|error| error.to_string())?;
    change(&mut second, document, 70)?;
    second.look();
    let joining = second.joining(document).map_err(failed)?;
    let choices = vec![session::Whose::Mine; joining.conflicts.len()];
    second.join(document, &choices).map_err(failed)?;
    second.save(document).map_err(failed)?;
    let version = second.versions(document).map_err(failed)?.pop().ok_or("no version is kept")?;
    second.restore_version(document, version.number).map_err(failed)?;
    // One that was begun without a passphrase, and gets one before it is first saved.
    let begun = second.new_journey(&format!("{CANARY}-begun")).map_err(failed)?.document;
    for number in 0..20 {
        change(&mut second, begun, 200 + number)?;
    }
    let path = at.join("begun.journey.age");
    match protected {
        true => second.save_protected(begun, Some(&path), with(PASSPHRASE)).map_err(failed)?,
        false => second.save_as(begun, &path).map_err(failed)?,
    };
    second.leave();
    drop(second);
    if protected && desk(at).start().sealed.len() < 2 {
        return Err("what was not saved was not kept".to_owned());
    }
    Ok(canaries)
}

fn desk(at: &Path) -> Desk {
    let me = Me { user: "eva".into(), host: "desk".into(), now: || "2026-05-04T14:30:00+02:00".into() };
    let mut desk = Desk::new(at.join("app"), messages::Language::English, me);
    desk.set_effort(Effort::LEAST);
    desk
}

/// Adds a card, and types into its title.
fn change(desk: &mut Desk, document: Handle, number: usize) -> Result<(), String> {
    let failed = |failure: session::wire::Failure| failure.code;
    let title = format!("{CANARY}-{number}-new");
    let add = Operation::AddTouchpoint { title, actor: None, phase: None, day: Some(3), after: None };
    let slot = desk.apply(document, &add, false).map_err(failed)?.touched.ok_or("nothing was added")?;
    for letter in 0..3 {
        let title = format!("{CANARY}-{number}-typed-{letter}");
        let edits = vec![journey::TouchpointField::Title(title).into()];
        desk.draft(document, &Operation::SetFields { slot, edits }, letter > 0).map_err(failed)?;
    }
    Ok(())
}

/// A journey that says nothing but canaries, as a file; and how many they are.
fn journey() -> (Vec<u8>, u64) {
    let path = suite::root().join("examples/one-team-for-the-family.journey.json");
    let mut value: Value = serde_json::from_slice(&fs::read(path).expect("an example")).expect("JSON");
    for touchpoint in value["touchpoints"].as_array_mut().into_iter().flatten() {
        for field in ["owner", "quote", "narration", "note"] {
            let text = format!("{field} of {}", touchpoint["id"]);
            touchpoint[field] = json!(text);
        }
        touchpoint["competenceNeeded"] = json!([format!("skill of {}", touchpoint["id"])]);
    }
    let mut canaries = Canaries::new(CANARY, CLOSED);
    canaries.sing(&mut value);
    (value.to_string().into_bytes(), canaries.count() as u64)
}

/// How what all canaries begin with may stand on a disk.
fn spellings() -> Vec<Spelling> {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| CANARY.encode_utf16().flat_map(bytes).collect();
    let mut spellings: Vec<Spelling> = vec![
        ("UTF-8", CANARY.as_bytes().to_vec()),
        ("UTF-16, little end first", utf16(u16::to_le_bytes)),
        ("UTF-16, big end first", utf16(u16::to_be_bytes)),
    ];
    // In Base64 the letters depend on where in a group of three the word begins; what depends on its neighbours is left out.
    for (name, skipped) in [("Base64", 0), ("Base64, one on", 1), ("Base64, two on", 2)] {
        let whole = &CANARY.as_bytes()[skipped..];
        spellings.push((name, base64(&whole[..whole.len() / 3 * 3])));
    }
    spellings
}

/// Of groups of three bytes.
fn base64(bytes: &[u8]) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |group: &[u8]| {
        let bits = group.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        [18, 12, 6, 0].map(|shift| LETTERS[bits >> shift & 63])
    };
    bytes.chunks_exact(3).flat_map(group).collect()
}

fn look_below(folder: &Path, found: &mut Vec<String>) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path: PathBuf = entry.map_err(|error| error.to_string())?.path();
        if path.is_dir() { look_below(&path, found)? } else { look_into(&path, found)? }
    }
    Ok(())
}

/// Every place at which a canary is found, as far as there are few.
pub(crate) fn look_into(file: &Path, found: &mut Vec<String>) -> Result<(), String> {
    const FEW: usize = 20;
    let bytes = fs::read(file).map_err(|error| error.to_string())?;
    for (name, spelling) in spellings() {
        let first = spelling[0];
        let mut at = 0;
        while let Some(next) = bytes[at..].iter().position(|byte| *byte == first) {
            at += next;
            if bytes[at..].starts_with(&spelling) && found.len() < FEW {
                found.push(format!("{name} at {at} of {}", file.display()));
            }
            at += 1;
        }
    }
    Ok(())
}
