//! Who has a file, and since when.

use messages::Value;
use storage::Owner;

/// The arguments of a message about a file that somebody has: `name` of the file, `user`, `host`,
/// `since`, and which of them are `known`: `both`, `user`, `host` or `nobody`.
pub(crate) fn owner_args(name: &str, owner: &Owner) -> Vec<(&'static str, Value)> {
    let known = match (owner.user.is_empty(), owner.host.is_empty()) {
        (false, false) => "both",
        (false, true) => "user",
        (true, false) => "host",
        (true, true) => "nobody",
    };
    vec![
        ("known", known.into()),
        ("name", name.into()),
        ("user", owner.user.as_str().into()),
        ("host", owner.host.as_str().into()),
        ("since", minute(&owner.since).into()),
    ]
}

/// `2026-05-04 14:30` of `2026-05-04T14:30:12+02:00`; another text stays as it is.
pub(crate) fn minute(moment: &str) -> String {
    until(moment, "14:30".len())
}

/// `2026-05-04 14:30:12` of the same.
pub(crate) fn second(moment: &str) -> String {
    until(moment, "14:30:12".len())
}

fn until(moment: &str, letters: usize) -> String {
    match moment.split_once('T').map(|(date, time)| (date, time.get(..letters))) {
        Some((date, Some(time))) => format!("{date} {time}"),
        _ => moment.to_owned(),
    }
}
