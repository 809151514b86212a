//! The driver is killed at random moments, starts on what is there, and is killed again.

use crate::chance::Chance;
use crate::program::Program;
use crate::report::{Count, Section};
use crate::world::{Told, World, Wrong};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::sleep;
use std::time::Duration;

/// So many drivers work at once, each in a folder of its own.
const LANES: u64 = 6;
/// After so many kills a folder is left, and another begun.
const KILLS_A_FOLDER: u64 = 25;

/// What all lanes have counted.
#[derive(Default)]
struct Counted {
    /// Kills before the program was ready, that is while it was bringing back what was there.
    early: u64,
    safe: u64,
    saved: u64,
    back: u64,
    wrong: Wrong,
}

/// Kills so many times, each after at most so many lines that the program told.
pub(crate) fn run(runs: u64, lines: u64) -> Section {
    let left = AtomicU64::new(runs);
    let killed = AtomicU64::new(0);
    let counted = Mutex::new(Counted::default());
    std::thread::scope(|scope| {
        for lane in 0..LANES {
            let (left, killed, counted) = (&left, &killed, &counted);
            scope.spawn(move || {
                let mut chance = Chance::new(lane);
                loop {
                    let folder = tempfile::tempdir().expect("a folder");
                    let mut possible = vec![World::default()];
                    for _ in 0..KILLS_A_FOLDER {
                        if left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_err() {
                            return;
                        }
                        possible = once(folder.path(), &mut chance, lines, possible, counted);
                        killed.fetch_add(1, Ordering::SeqCst);
                    }
                }
            });
        }
    });
    let counted = counted.into_inner().expect("no lane panicked");
    Section::new("kill", "Killed at any moment")
        .text(
            "A program over `session` works on journeys by chance (adds, changes, types, connects, deletes, undoes, \
             redoes, opens, closes, saves, saves under other names) and tells what it is about to do and what was \
             called safe or saved. It is killed (SIGKILL) at a random moment, also while it starts; then it starts \
             on what is there, is compared with what it told, and is killed again.",
        )
        .count(Count::some("kills", killed.into_inner()))
        .count(Count::any("of them before the program was ready", counted.early))
        .count(Count::some("changes called safe", counted.safe))
        .count(Count::some("saves called done", counted.saved))
        .count(Count::some("documents brought back", counted.back))
        .wrong(counted.wrong)
}

/// One start and one kill; gives the worlds that may be found next.
fn once(
    folder: &std::path::Path,
    chance: &mut Chance,
    lines: u64,
    possible: Vec<World>,
    counted: &Mutex<Counted>,
) -> Vec<World> {
    let mut program = Program::play(folder, chance.below(u64::MAX));
    let early = chance.below(12) == 0;
    if early {
        sleep(Duration::from_micros(chance.below(30_000)));
        program.kill();
    }
    let Some(found) = program.found() else {
        assert!(early, "the driver starts in {}", folder.display());
        counted.lock().expect("no lane panicked").early += 1;
        return possible;
    };
    let mut told = Told::from(World::found(&found, &possible));
    told.wrong.add(found.check(&possible));
    let enough = chance.below(lines);
    let mut heard = 0;
    while heard < enough
        && let Some(line) = program.next()
    {
        told.hear(&line);
        told.forget();
        heard += 1;
    }
    assert!(early || heard == enough, "the driver goes on until it is killed in {}", folder.display());
    sleep(Duration::from_micros(chance.below(8_000)));
    program.kill();
    while let Some(line) = program.next() {
        told.hear(&line);
        told.forget();
    }
    let mut counted = counted.lock().expect("no lane panicked");
    counted.safe += told.safe;
    counted.saved += told.saved;
    counted.back += found.back.len() as u64;
    counted.wrong.add(std::mem::take(&mut told.wrong));
    told.possible()
}
