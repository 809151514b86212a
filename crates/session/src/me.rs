//! Who works here, as others are told who find a file locked.

use journey::Date;
use storage::Owner;

/// Who works at a desk, and the clock that they look at.
#[derive(Clone, Debug)]
pub struct Me {
    /// The user's name; may be empty.
    pub user: String,
    /// The machine's name; may be empty.
    pub host: String,
    /// The present moment as RFC 3339 with the offset of the place: `2026-05-04T14:30:00+02:00`.
    pub now: fn() -> String,
}

impl Me {
    /// The day of the present moment, at this place.
    pub(crate) fn today(&self) -> Option<Date> {
        Date::parse((self.now)().split('T').next()?)
    }

    /// As the owner of a lock from this moment on.
    pub(crate) fn owner(&self) -> Owner {
        Owner { user: self.user.clone(), host: self.host.clone(), since: (self.now)() }
    }
}
