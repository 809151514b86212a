//! What is settled before the window opens.

use messages::Language;
use session::{Desk, Me};
use std::path::PathBuf;

/// WebKitGTK shows an empty window on some graphics drivers unless this variable is set before it
/// starts. To be called first of all: while there is one thread, nobody reads the environment meanwhile.
pub(crate) fn settle_the_webview() {
    #[cfg(target_os = "linux")]
    {
        // Where it does not work the window is opened as it is.
        let _ = gtk::glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
    }
}

/// The desk with what was chosen before, as `folder` tells, in the system's language at the first start.
pub(crate) fn desk(folder: PathBuf) -> Desk {
    let language = sys_locale::get_locales().find_map(|tag| Language::from_tag(&tag)).unwrap_or_default();
    Desk::bare(folder, language, me())
}

/// The file of the command line.
pub(crate) fn file() -> Option<PathBuf> {
    std::env::args_os().nth(1).map(PathBuf::from)
}

/// The user, as others on the same share are told who find a file in use.
fn me() -> Me {
    let user = whoami::realname().ok().filter(|name| !name.trim().is_empty()).or_else(|| whoami::username().ok());
    Me { user: user.unwrap_or_default(), host: whoami::hostname().unwrap_or_default(), now }
}

fn now() -> String {
    jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
