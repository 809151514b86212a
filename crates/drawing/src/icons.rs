//! The channel icons: Lucide 1.62.0 (ISC, see `assets/icons/LICENSE`), each as one path on a square of
//! 24 units, to be drawn with round ends and a stroke of [`STROKE`] units.

use journey::Channel;

/// Width of the stroke, in units of the icon's square.
pub const STROKE: f64 = 1.75;
/// Edge of the icon's square.
pub const SIZE: f64 = 24.0;

/// All icons: name and path data.
pub const fn icons() -> &'static [(&'static str, &'static str)] {
    ICONS
}

/// The path data of an icon; none for an unknown name.
pub fn icon_path(name: &str) -> Option<&'static str> {
    ICONS.iter().find(|(known, _)| *known == name).map(|(_, path)| *path)
}

/// The icon of a channel.
pub fn channel_icon(channel: &Channel) -> &'static str {
    match channel {
        Channel::Visit => "footprints",
        Channel::HomeVisit => "house",
        Channel::Phone => "phone",
        Channel::Video => "video",
        Channel::Digital => "monitor-smartphone",
        Channel::Letter => "mail",
        Channel::Meeting => "users",
        Channel::Inpatient => "bed",
        Channel::Outreach => "map-pin",
        Channel::Internal => "folder",
        Channel::Other | Channel::Unrecognised(_) => "circle-dot",
    }
}

const ICONS: &[(&str, &str)] = &[
    (
        "footprints",
        "M4 16v-2.38C4 11.5 2.97 10.5 3 8c.03-2.72 1.49-6 4.5-6C9.37 2 10 3.8 10 5.5c0 3.11-2 5.66-2 8.68V16a2 2 0 1 1-4 0Z M20 20v-2.38c0-2.12 1.03-3.12 1-5.62-.03-2.72-1.49-6-4.5-6C14.63 6 14 7.8 14 9.5c0 3.11 2 5.66 2 8.68V20a2 2 0 1 0 4 0Z M16 17h4 M4 13h4",
    ),
    (
        "house",
        "M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8 M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z",
    ),
    (
        "phone",
        "M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384",
    ),
    (
        "video",
        "M16 13l5.223 3.482a.5.5 0 0 0 .777-.416V7.87a.5.5 0 0 0-.752-.432L16 10.5 M4 6h10a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2z",
    ),
    (
        "monitor-smartphone",
        "M18 8V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h8 M10 19v-3.96 3.15 M7 19h5 M18 12h2a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2v-6a2 2 0 0 1 2 -2z",
    ),
    (
        "mail",
        "M22 7l-8.991 5.727a2 2 0 0 1-2.009 0L2 7 M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-12a2 2 0 0 1 2 -2z",
    ),
    (
        "users",
        "M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2 M16 3.128a4 4 0 0 1 0 7.744 M22 21v-2a4 4 0 0 0-3-3.87 M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
    ),
    ("bed", "M2 4v16 M2 8h18a2 2 0 0 1 2 2v10 M2 17h20 M6 8v9"),
    (
        "map-pin",
        "M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0 M9 10a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z",
    ),
    (
        "folder",
        "M20 20a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-7.9a2 2 0 0 1-1.69-.9L9.6 3.9A2 2 0 0 0 7.93 3H4a2 2 0 0 0-2 2v13a2 2 0 0 0 2 2Z",
    ),
    ("circle-dot", "M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0z"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_channel_has_an_icon() {
        for channel in Channel::ALL {
            assert!(icon_path(channel_icon(channel)).is_some_and(|path| path.starts_with('M')), "{channel:?}");
        }
    }
}
