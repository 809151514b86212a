//! The colours, by name: one table for every theme, for drawings, exports and the app.

use crate::scene::{Ink, Paint};
use journey::Level;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use ts_rs::TS;

/// A set of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// Paper by day.
    #[default]
    Light,
    /// For dark rooms.
    Dark,
    /// Black and white, hues at 7:1, bold borders.
    Contrast,
    /// For paper that is copied in black and white: greys only, levels told by words and patterns.
    Print,
}

/// One colour in the light, the dark, the high-contrast and the print theme.
type Row = [&'static str; 4];

const PAPER: Row = ["#FBFAF7", "#12181F", "#FFFFFF", "#FFFFFF"];
const CARD: Row = ["#FFFFFF", "#1B232C", "#FFFFFF", "#FFFFFF"];
const TEXT: Row = ["#1B2733", "#EDF1F5", "#000000", "#000000"];
const QUIET: Row = ["#5B6875", "#A3B0BD", "#000000", "#404040"];
const LINE: Row = ["#6A7682", "#8B99A8", "#000000", "#404040"];
const HAIR: Row = ["#DAD7CE", "#2C3641", "#949494", "#B0B0B0"];
const HEAD: Row = ["#DAD7CE", "#2C3641", "#E4E4E4", "#B0B0B0"];
const SERIOUS: Row = ["#C0281C", "#FF8A7E", "#9C1208", "#000000"];
const SERIOUS_TEXT: Row = ["#A31F14", "#FF8A7E", "#9C1208", "#000000"];
const WATCH: Row = ["#A86400", "#F0B458", "#6E4100", "#303030"];
const WATCH_TEXT: Row = ["#8A5200", "#F0B458", "#6E4100", "#202020"];
const NOTE: Row = QUIET;
const GOOD: Row = ["#1E7F4F", "#6FD39B", "#0B5A33", "#303030"];

const STICKY: Row = ["#FFF5CF", "#2E2917", "#FFFFFF", "#FFFFFF"];

fn hue(level: &Level) -> Row {
    match level {
        Level::Citizen => ["#9A3412", "#F2A07A", "#7E2608", "#202020"],
        Level::CivilSociety => ["#6B6410", "#D6CF72", "#524C05", "#202020"],
        Level::Private => ["#8A3B72", "#E3A0CF", "#6F2459", "#202020"],
        Level::Municipality => ["#0F6B63", "#6FD0C4", "#07544D", "#202020"],
        Level::Region => ["#1F4E9E", "#8DB4F5", "#153F86", "#202020"],
        Level::SelfGovernment => ["#2B5F7A", "#8CC7E3", "#194C66", "#202020"],
        Level::State => ["#5B3B96", "#C0A6F2", "#4A2A86", "#202020"],
        Level::Unrecognised(_) => QUIET,
    }
}

fn tint(level: &Level) -> Row {
    match level {
        Level::Citizen => ["#FFF4EC", "#2B201A", "#F3F3F3", "#F2F2F2"],
        Level::CivilSociety => ["#F9F8E8", "#24231A", "#F3F3F3", "#F2F2F2"],
        Level::Private => ["#FBF1F8", "#281D26", "#F3F3F3", "#F2F2F2"],
        Level::Municipality => ["#EEF7F5", "#17262A", "#F3F3F3", "#F2F2F2"],
        Level::Region => ["#EFF4FC", "#1A2333", "#F3F3F3", "#F2F2F2"],
        Level::SelfGovernment => ["#EDF5F9", "#18262E", "#F3F3F3", "#F2F2F2"],
        Level::State => ["#F5F1FB", "#231F31", "#F3F3F3", "#F2F2F2"],
        Level::Unrecognised(_) => PAPER,
    }
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::Contrast, Self::Print];

    /// Those for screens.
    const SCREENS: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// Whether narrow bars tell their level by a pattern, since their colour does not.
    pub(crate) fn has_patterns(self) -> bool {
        self == Self::Print
    }

    /// The colour of an ink, as `#RRGGBB`.
    pub fn hex(self, ink: &Ink) -> &'static str {
        let row = match ink {
            Ink::Paper => PAPER,
            Ink::Card => CARD,
            Ink::Text => TEXT,
            Ink::Quiet => QUIET,
            Ink::Line => LINE,
            Ink::Hair => HAIR,
            Ink::Head => HEAD,
            Ink::Serious => SERIOUS,
            Ink::SeriousText => SERIOUS_TEXT,
            Ink::Watch => WATCH,
            Ink::WatchText => WATCH_TEXT,
            Ink::Note => NOTE,
            Ink::Good => GOOD,
            Ink::Sticky => STICKY,
            Ink::Hue { level } => hue(level),
            Ink::Tint { level } => tint(level),
        };
        row[self as usize]
    }

    /// The width that the outline of this paint gets: bold in high contrast, but for fine lines that only
    /// divide the ground.
    pub fn stroke(self, paint: &Paint) -> f64 {
        let divides = paint.fill.is_none() && paint.stroke == Some(Ink::Hair);
        match self {
            Self::Light | Self::Dark | Self::Print => paint.width,
            Self::Contrast if divides => paint.width,
            Self::Contrast => paint.width.max(2.0),
        }
    }

    /// The value of `data-theme` that turns it on; none for the theme that holds without.
    fn selector(self) -> &'static str {
        match self {
            Self::Light => ":root",
            Self::Dark => "[data-theme=\"dark\"]",
            Self::Contrast => "[data-theme=\"contrast\"]",
            Self::Print => "[data-theme=\"print\"]",
        }
    }
}

/// All colours as CSS custom properties, for the app's page: `--paper`, `--hue-civil-society` …
pub fn theme_css() -> String {
    let mut css = String::from("/* Generated from crates/drawing/src/theme.rs. */\n");
    for theme in Theme::SCREENS {
        let _ = writeln!(css, "{} {{", theme.selector());
        for (name, ink) in inks() {
            let _ = writeln!(css, "  --{name}: {};", theme.hex(&ink).to_ascii_lowercase());
        }
        css.push_str("}\n");
    }
    css
}

/// Every ink with its name.
pub fn inks() -> Vec<(String, Ink)> {
    let mut inks: Vec<(String, Ink)> = [
        ("paper", Ink::Paper),
        ("card", Ink::Card),
        ("text", Ink::Text),
        ("quiet", Ink::Quiet),
        ("line", Ink::Line),
        ("hair", Ink::Hair),
        ("head", Ink::Head),
        ("serious", Ink::Serious),
        ("serious-text", Ink::SeriousText),
        ("watch", Ink::Watch),
        ("watch-text", Ink::WatchText),
        ("note", Ink::Note),
        ("good", Ink::Good),
        ("sticky", Ink::Sticky),
    ]
    .map(|(name, ink)| (name.to_owned(), ink))
    .into();
    for level in Level::ALL {
        inks.push((format!("hue-{}", level.word()), Ink::hue(level)));
        inks.push((format!("tint-{}", level.word()), Ink::tint(level)));
    }
    inks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(theme: Theme, one: &Ink, two: &Ink) -> f64 {
        let (a, b) = (luminance(theme.hex(one)), luminance(theme.hex(two)));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn grounds() -> Vec<Ink> {
        let mut grounds = vec![Ink::Paper, Ink::Card, Ink::Sticky];
        grounds.extend(Level::ALL.iter().map(Ink::tint));
        grounds
    }

    #[test]
    fn text_is_readable_on_every_ground() {
        for theme in Theme::ALL {
            let least = if theme == Theme::Contrast { 7.0 } else { 4.5 };
            for ground in grounds() {
                let mut texts = vec![Ink::Text, Ink::Quiet, Ink::SeriousText, Ink::WatchText];
                texts.extend(Level::ALL.iter().map(Ink::hue));
                for ink in texts {
                    let found = contrast(theme, &ink, &ground);
                    assert!(found >= least, "{theme:?}: {ink:?} on {ground:?} {found:.2}");
                }
            }
            for level in Level::ALL {
                assert!(contrast(theme, &Ink::Card, &Ink::hue(level)) >= least, "{level:?}");
            }
            for mark in [Ink::Serious, Ink::Watch, Ink::Note] {
                assert!(contrast(theme, &Ink::Card, &mark) >= 4.5, "number on {mark:?}");
            }
            assert!(contrast(theme, &Ink::Text, &Ink::Head) >= least, "phase heads");
        }
    }

    #[test]
    fn print_has_no_colour() {
        for (name, ink) in inks() {
            let hex = Theme::Print.hex(&ink);
            assert!(hex[1..3] == hex[3..5] && hex[3..5] == hex[5..7], "{name}: {hex}");
        }
    }

    #[test]
    fn lines_and_marks_stand_out() {
        for theme in Theme::ALL {
            for ground in grounds() {
                for ink in [Ink::Line, Ink::Serious, Ink::Watch, Ink::Note, Ink::Good] {
                    let found = contrast(theme, &ink, &ground);
                    assert!(found >= 3.0, "{theme:?}: {ink:?} on {ground:?} {found:.2}");
                }
            }
        }
    }

    #[test]
    fn the_style_sheet_names_every_ink_in_every_theme() {
        let css = theme_css();
        assert_eq!(css.matches("--hue-civil-society:").count(), 3);
        assert!(css.contains("--paper: #fbfaf7;"));
    }
}
