//! Noticing at once that something happened to a file.

use crate::links::{behind_links, folder_of};
use crate::stamp::Identity;
use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long it must be quiet before what happened is told, and how often that is waited for: 0.3
/// seconds at most, even when it is never quiet.
const QUIET: Duration = Duration::from_millis(30);
const ROUNDS: usize = 10;

/// Watches files: their folders, in fact, since a file that is saved is replaced by another one.
///
/// It is a help and no promise. What happens on another computer is not told by most network shares,
/// and a system may have run out of watches. So [`Watch::wait`] ends after a time, and whoever waits
/// looks at the [`Stamp`](crate::Stamp)s of the files then, too: where watching fails, that is polling.
pub struct Watch {
    watcher: Option<RecommendedWatcher>,
    /// The folders that are watched.
    folders: BTreeMap<PathBuf, Identity>,
    told: Arc<Mutex<Told>>,
    happened: Receiver<()>,
    /// Keeps the channel open where there is no watcher.
    _happened: SyncSender<()>,
}

/// What the watcher's own thread knows.
#[derive(Default)]
struct Told {
    /// The files of which something is told, and their folders.
    paths: BTreeSet<PathBuf>,
    /// What went away itself: a watched folder among these is watched no longer.
    gone: BTreeSet<PathBuf>,
}

impl Watch {
    /// Watches nothing yet.
    pub fn new() -> Self {
        // One message that something happened is as good as many.
        let (sender, happened) = sync_channel(1);
        let told = Arc::new(Mutex::new(Told::default()));
        let (paths, tell) = (Arc::clone(&told), sender.clone());
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // What went wrong may be that something was missed.
            if event.map_or(true, |event| held(&paths).concerns(&event)) {
                let _ = tell.try_send(());
            }
        });
        Self { watcher: watcher.ok(), folders: BTreeMap::new(), told, happened, _happened: sender }
    }

    /// Watches these files from now on, and no others; they need not be there. To say it
    /// again costs little, and is needed after something happened: a folder that went away and came
    /// back is another one. What happened meanwhile, a look at the stamps tells.
    pub fn set(&mut self, files: &[PathBuf]) {
        let mut paths = BTreeSet::new();
        let mut folders = BTreeSet::new();
        // A link, and the file that it leads to.
        for path in files.iter().flat_map(|file| [Some(file.clone()), behind_links(file).ok()]).flatten() {
            let folder = fs::canonicalize(folder_of(&path));
            if let (Ok(folder), Some(name)) = (folder, path.file_name()) {
                paths.extend([folder.join(name), folder.clone()]);
                folders.insert(folder);
            }
        }
        let gone = std::mem::replace(&mut *held(&self.told), Told { paths, gone: BTreeSet::new() }).gone;
        let present = std::mem::take(&mut self.folders);
        for (folder, identity) in present {
            let stays = folders.contains(&folder) && !gone.contains(&folder);
            if stays && identity_of(&folder).as_ref() == Some(&identity) {
                self.folders.insert(folder, identity);
            } else if let Some(watcher) = &mut self.watcher {
                let _ = watcher.unwatch(&folder);
            }
        }
        for folder in folders {
            if !self.folders.contains_key(&folder)
                && let Some(identity) = identity_of(&folder)
                && let Some(watcher) = &mut self.watcher
                && watcher.watch(&folder, RecursiveMode::NonRecursive).is_ok()
            {
                self.folders.insert(folder, identity);
            }
        }
    }

    /// Waits until something happens to one of the files, or has since the last wait, and it is quiet
    /// again: true; false when nothing did in this time. Saving them oneself counts as well.
    pub fn wait(&self, at_most: Duration) -> bool {
        if self.happened.recv_timeout(at_most).is_err() {
            return false;
        }
        for _ in 0..ROUNDS {
            if self.happened.recv_timeout(QUIET).is_err() {
                break;
            }
        }
        true
    }
}

impl Default for Watch {
    fn default() -> Self {
        Self::new()
    }
}

impl Told {
    /// Whether the event tells of more than that somebody looked at one of the files.
    fn concerns(&mut self, event: &Event) -> bool {
        if matches!(event.kind, EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))) {
            self.gone.extend(event.paths.iter().filter(|path| self.paths.contains(*path)).cloned());
        }
        let looked = matches!(event.kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write));
        !looked && (event.need_rescan() || event.paths.iter().any(|path| self.paths.contains(path)))
    }
}

fn identity_of(folder: &Path) -> Option<Identity> {
    fs::metadata(folder).ok().map(|metadata| Identity::of(&metadata))
}

fn held(told: &Mutex<Told>) -> MutexGuard<'_, Told> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}
