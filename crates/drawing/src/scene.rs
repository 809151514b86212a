//! The finished drawing. Screen and every export draw this; renderers decide nothing.
//!
//! All lengths are CSS pixels at 100 %, y grows downward, the origin is the top left corner.

use journey::{Level, Slot};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A journey, drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    /// Width of the drawing on a screen.
    pub width: f64,
    /// Height of the drawing on a screen.
    pub height: f64,
    /// The whole sheet of an export: with the title block, which lies above y = 0, and with figures
    /// and legend, which lie below `height`.
    pub sheet: Rect,
    /// Where the map proper begins: left of it the lane headers, above it ribbon and phase headers.
    /// A screen keeps both in sight while the rest scrolls.
    pub map: Rect,
    /// What the drawing is called, for those who hear it.
    pub title: String,
    /// What it shows, in a few sentences, for those who hear it.
    pub description: String,
    /// The parts, from back to front.
    pub parts: Vec<Part>,
    /// Places where a dragged touchpoint can be dropped.
    pub drop_slots: Vec<DropSlot>,
    /// Where the days of a calendar lie; none where places are no days.
    pub days: Option<DayScale>,
}

/// Where the days of a calendar lie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DayScale {
    /// Days with the places where they begin, both growing; in between time runs evenly.
    pub knots: Vec<(i32, f64)>,
    /// Length of a day before the first and behind the last of them.
    pub length: f64,
    /// Left edge of the ground for what has no day; none where everything has one.
    pub without_day: Option<f64>,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// What is drawn together and, on a screen, scrolls together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// Which part.
    pub role: PartRole,
    /// Its figures, from back to front.
    pub figures: Vec<Figure>,
}

/// The parts of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PartRole {
    /// Title, person and dates: exports only; the screen has its own bar.
    TitleBlock,
    /// Who is responsible, over the days. Stays above the map.
    Ribbon,
    /// The heads of the columns. Stay above the map.
    PhaseHeads,
    /// The names of the lanes. Stay left of the map.
    LaneHeads,
    /// The ground of lanes and columns.
    Ground,
    /// Handover lines with their arrowheads.
    Handovers,
    /// Touchpoint cards.
    Cards,
    /// Gap marks.
    Marks,
    /// Needs and information as threads below the map, where they are asked for.
    Threads,
    /// The person's experience, with their words, below the map.
    Experience,
    /// Sticky notes: small tags where they stick, and their papers below everything of the map.
    Notes,
    /// The figures of the journey: exports only; the screen has its own foot.
    Figures,
    /// What the signs mean: exports; the screen shows it on demand.
    Legend,
}

/// Something that is one thing to the reader.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Figure {
    /// What it stands for.
    pub subject: Subject,
    /// What it is called, for those who hear it and as a tooltip; on a second line, where there is one,
    /// more about it. Empty for mere ornament.
    pub name: String,
    /// The id of the item in its file; empty for what is no item.
    pub id: String,
    /// The ground it covers.
    pub bounds: Rect,
    /// How it is drawn, from back to front.
    pub shapes: Vec<Shape>,
}

impl Figure {
    /// Everything that it says, on one line.
    pub fn spoken(&self) -> String {
        self.name.replace('\n', ", ")
    }
}

/// What a figure stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "camelCase")]
pub enum Subject {
    /// Ornament, or a text of its own.
    Nothing,
    /// An item of the journey: a touchpoint, a handover, an actor, a phase, a coordinator …
    Item {
        /// Its slot.
        slot: Slot,
    },
    /// A mark that stands for one or more gaps.
    Gaps {
        /// The numbers of their groups, from 1: gaps are grouped by rule, the gravest first.
        numbers: Vec<u32>,
        /// The item they are found at.
        slot: Option<Slot>,
    },
    /// A stretch of days in the ribbon.
    Days {
        /// First day.
        from: i32,
        /// Last day.
        to: i32,
    },
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "shape", rename_all = "camelCase")]
pub enum Shape {
    /// A rectangle, corners rounded.
    Box {
        /// Where.
        rect: Rect,
        /// Radius of the corners.
        radius: f64,
        /// How.
        paint: Paint,
    },
    /// A path in SVG's syntax, absolute commands only.
    Path {
        /// `M0 0 L…`
        path: String,
        /// How.
        paint: Paint,
    },
    /// One line of text.
    Text {
        /// The anchor's x.
        x: f64,
        /// The baseline's y.
        y: f64,
        /// The line.
        text: String,
        /// Font size.
        size: f64,
        /// Bold or regular.
        bold: bool,
        /// Slanted: the person's own words.
        italic: bool,
        /// Where the anchor lies.
        anchor: Anchor,
        /// Colour.
        ink: Ink,
        /// Measured width, for renderers that check or squeeze a fallback font.
        width: f64,
    },
    /// A channel icon.
    Icon {
        /// The icon's name in the set (Lucide).
        icon: String,
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Edge of its square.
        size: f64,
        /// Colour.
        ink: Ink,
    },
}

/// How a shape is filled and outlined.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Paint {
    /// Filled with; none: open.
    pub fill: Option<Ink>,
    /// Striped with this ink over the fill: days without anyone.
    pub stripes: Option<Ink>,
    /// Outlined with; none: no outline.
    pub stroke: Option<Ink>,
    /// Width of the outline.
    pub width: f64,
    /// How the outline runs.
    pub dash: Dash,
}

/// How a line runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Dash {
    /// Unbroken.
    #[default]
    Solid,
    /// Dashes.
    Dashed,
    /// Dots.
    Dotted,
}

/// Where a text's anchor lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Anchor {
    /// At its left end.
    #[default]
    Start,
    /// In its middle.
    Middle,
    /// At its right end.
    End,
}

/// A colour by its meaning; the theme says what it looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "ink", rename_all = "camelCase")]
pub enum Ink {
    /// The ground.
    Paper,
    /// Cards and panels.
    Card,
    /// Text.
    Text,
    /// Secondary text.
    Quiet,
    /// Handovers.
    Line,
    /// Borders that only decorate.
    Hair,
    /// The ground of phase heads.
    Head,
    /// High gaps.
    Serious,
    /// Text of high gaps.
    SeriousText,
    /// Medium gaps.
    Watch,
    /// Text of medium gaps.
    WatchText,
    /// Low gaps.
    Note,
    /// Closed gaps, rising experience.
    Good,
    /// The paper of sticky notes.
    Sticky,
    /// The hue of a level.
    Hue {
        /// Which level.
        #[serde(with = "known")]
        #[ts(as = "Level")]
        level: &'static Level,
    },
    /// The tint of a level.
    Tint {
        /// Which level.
        #[serde(with = "known")]
        #[ts(as = "Level")]
        level: &'static Level,
    },
}

impl Ink {
    /// The hue of a level. All that the format does not know have the same.
    pub fn hue(level: &Level) -> Self {
        Self::Hue { level: known::of(level) }
    }

    /// The tint of a level.
    pub fn tint(level: &Level) -> Self {
        Self::Tint { level: known::of(level) }
    }
}

/// Levels by what inks know of them, so that an ink is small.
mod known {
    use journey::Level;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    static OTHER: Level = Level::Unrecognised(String::new());

    pub(super) fn of(level: &Level) -> &'static Level {
        Level::ALL.iter().find(|known| *known == level).unwrap_or(&OTHER)
    }

    pub(super) fn serialize<S: Serializer>(level: &&'static Level, serializer: S) -> Result<S::Ok, S::Error> {
        level.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static Level, D::Error> {
        Level::deserialize(deserializer).map(|level| of(&level))
    }
}

/// A place where a dragged touchpoint can be dropped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DropSlot {
    /// The ground that catches it.
    pub area: Rect,
    /// The lane it then belongs to.
    pub actor: Slot,
    /// The column it then belongs to; none where the journey has no phases.
    pub phase: Option<Slot>,
    /// Whether it stays in its own phase instead: in the calendar, where the place in it is a day.
    pub keeps_phase: bool,
}
