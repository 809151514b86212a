//! The folder of everything: the file of the command line, what was exported beside it, what the system keeps.

use super::App;
use std::fs;
use std::path::{Path, PathBuf};

impl App {
    /// The folder of everything.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The file that was given on the command line.
    pub(crate) fn file(&self, example: &str) -> PathBuf {
        self.folder.path().join(format!("{example}.journey.json"))
    }

    /// The bytes of the file that was given on the command line.
    pub(crate) fn saved(&self, example: &str) -> String {
        fs::read_to_string(self.folder.path().join(format!("{example}.journey.json"))).expect("the file is there")
    }

    /// Writes that file as another program would.
    pub(crate) fn write(&self, example: &str, text: &str) {
        fs::write(self.folder.path().join(format!("{example}.journey.json")), text).expect("a file");
    }

    /// What was exported beside that file.
    pub(crate) fn exported(&self, example: &str, ending: &str) -> Vec<u8> {
        fs::read(self.folder.path().join(format!("{example}.{ending}"))).expect("an export")
    }

    /// Whether something was exported beside it.
    pub(crate) fn has_exported(&self, example: &str, ending: &str) -> bool {
        self.folder.path().join(format!("{example}.{ending}")).exists()
    }

    /// Puts that file, by its own path and through a linked folder, and another one in the system's list of
    /// recent files, as its file dialog does.
    pub(crate) fn remember_in_the_system(&self, example: &str) {
        // The system forgets by itself what is old.
        const WHEN: &str = "2099-01-01T00:00:00Z";
        let file = |name: &str| {
            let file = self.folder.path().join(name).display().to_string();
            format!(
                "<bookmark href=\"file://{file}\" added=\"{WHEN}\" modified=\"{WHEN}\" \
                 visited=\"{WHEN}\"><info><metadata owner=\"http://freedesktop.org\"><mime:mime-type \
                 type=\"application/json\"/><bookmark:applications><bookmark:application name=\"Stafett\" \
                 exec=\"stafett-app %u\" modified=\"{WHEN}\" count=\"1\"/></bookmark:applications>\
                 </metadata></info></bookmark>"
            )
        };
        let list = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><xbel version=\"1.0\" \
             xmlns:bookmark=\"http://www.freedesktop.org/standards/desktop-bookmarks\" \
             xmlns:mime=\"http://www.freedesktop.org/standards/shared-mime-info\">{}{}{}</xbel>",
            file(&format!("{example}.journey.json")),
            file(&format!("linked/{example}.journey.json")),
            file("another.txt")
        );
        #[cfg(unix)]
        std::os::unix::fs::symlink(".", self.folder.path().join("linked")).expect("a linked folder");
        fs::write(self.folder.path().join("data/recently-used.xbel"), list).expect("a list of recent files");
    }

    /// The files below the system's and the app's own folders, and the folder of the journey, that name it.
    pub(crate) fn that_name(&self, example: &str) -> Vec<String> {
        let mut folders = vec![self.folder.path().to_owned()];
        let mut named = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                let path = entry.path();
                if path.is_symlink() {
                    continue;
                }
                if path.is_dir() {
                    folders.push(path);
                } else if path.is_file()
                    && (path.display().to_string().contains(example)
                        || String::from_utf8_lossy(&fs::read(&path).unwrap_or_default()).contains(example))
                {
                    let name = path.strip_prefix(self.folder.path()).unwrap_or(&path);
                    named.push(name.display().to_string());
                }
            }
        }
        named.sort_unstable();
        named
    }
}
