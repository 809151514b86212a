//! The ribbon *Who is responsible*: every day from the first to the last, on a scale of its own. In
//! the calendar it is that of the map.

use crate::calendar;
use crate::days;
use crate::groups::Group;
use crate::guides;
use crate::marks;
use crate::names;
use crate::pen::{self, LABEL, SECONDARY, both, framed, ornament, path, point, rect, stroked};
use crate::plan::{HEAD_WIDTH, MARGIN, Plan, RIBBON_HEIGHT};
use crate::scene::{Anchor, Dash, Figure, Ink, Paint, Shape, Subject};
use crate::spans;
use crate::text::{self, Cut};
use gaps::{Report, Stretch};
use journey::{Day, Journey};
use messages::Words;

const TOP: f64 = 12.0;
const HEIGHT: f64 = 28.0;
/// Where the ribbon ends and its days begin.
pub(crate) const FOOT: f64 = TOP + HEIGHT;
/// Least room from one day on the scale to the next.
const TICK_ROOM: f64 = 84.0;

/// The ribbon with its days, and the guides from them to what is shown of the journey.
pub(crate) fn ribbon(
    (journey, shown): (&Journey, &Journey),
    words: &Words,
    plan: &Plan,
    groups: &[Group],
    report: &Report,
) -> Vec<Figure> {
    let stretches = &plan.stretches;
    let cover = rect(0.0, 0.0, plan.map.x + plan.map.w + MARGIN, plan.ribbon);
    let mut figures = vec![ornament(cover, vec![pen::block(cover, 0.0, Ink::Paper)])];
    figures.push(head(journey, words, stretches));
    let (Some(first), Some(last)) = (stretches.first(), stretches.last()) else {
        return figures;
    };
    let w = if plan.layout.days.is_some() { plan.map.w } else { steady(plan.map.w) };
    let scale = Scale { first: first.from, last: last.to, x: plan.map.x, w, days: plan.layout.days.as_ref() };
    let uncovered = groups.iter().find(|group| group.rule == "uncovered");
    for stretch in stretches {
        let gap = uncovered.filter(|group| {
            let overlaps = |at: &usize| {
                let days = report.gaps.get(*at).and_then(|gap| gap.days);
                days.is_some_and(|(from, to)| from <= stretch.to && stretch.from <= to)
            };
            stretch.uncovered && group.gaps.iter().any(overlaps)
        });
        figures.extend(block(journey, words, plan, &scale, stretch, gap));
    }
    let end = plan.map.x + plan.map.w;
    figures.extend(spans::spans(journey, words, &scale, stretches, (RIBBON_HEIGHT, end)));
    if plan.layout.days.is_some() {
        figures.extend(calendar::axis(shown, words, plan));
    } else {
        figures.push(ticks(journey, words, &scale));
        figures.extend(guides::guides(shown, words, plan, &scale));
    }
    figures
}

/// From this width of the map on, the length of the ribbon has steps.
const WIDE: u32 = 4_096;

/// The length of the ribbon over a map of this width: that of the map, but where the map is wide it ends at a
/// step, at most a sixteenth shorter, so that a column more seldom gives all its days other places.
fn steady(width: f64) -> f64 {
    let whole = width as u32;
    let step = 1 << (whole.max(WIDE).ilog2() - 4);
    if whole < WIDE { width } else { f64::from(whole - whole % step) }
}

/// Days on a line.
pub(crate) struct Scale<'a> {
    first: Day,
    last: Day,
    x: f64,
    w: f64,
    /// Those of the map, where it has any.
    days: Option<&'a layout::Days>,
}

impl Scale<'_> {
    /// Where a day begins.
    pub(crate) fn at(&self, day: Day) -> f64 {
        if let Some(days) = self.days {
            return days.at(day);
        }
        let days = f64::from(self.last) - f64::from(self.first) + 1.0;
        self.x + self.w * (f64::from(day) - f64::from(self.first)) / days
    }
}

fn head(journey: &Journey, words: &Words, stretches: &[Stretch]) -> Figure {
    let x = MARGIN + 16.0;
    let mut shapes = vec![pen::line(x, TOP + 11.5, &words.text("drawing-ribbon"), SECONDARY, Cut::Bold, Ink::Text)];
    if let (Some(first), Some(last)) = (stretches.first(), stretches.last()) {
        let range = days::days(journey, words, first.from, last.to);
        let range = text::fit(&range, LABEL, Cut::Regular, HEAD_WIDTH - 20.0);
        shapes.push(pen::line(x, TOP + 27.0, &range, LABEL, Cut::Regular, Ink::Quiet));
    }
    ornament(rect(MARGIN, TOP, HEAD_WIDTH, HEIGHT), shapes)
}

/// The days of one answer.
fn block(
    journey: &Journey,
    words: &Words,
    plan: &Plan,
    scale: &Scale<'_>,
    stretch: &Stretch,
    gap: Option<&Group>,
) -> Option<Figure> {
    let (left, right) = (scale.at(stretch.from), scale.at(stretch.to.saturating_add(1)));
    let inset = if right - left > 4.0 { 1.0 } else { 0.0 };
    let bounds = rect(left + inset, TOP, (right - left - 2.0 * inset).max(0.5), HEIGHT);
    let radius = 4.0_f64.min(bounds.w / 2.0);
    let span = stretch.to.saturating_sub(stretch.from).saturating_add(1);
    let when = names::inline(&days::days(journey, words, stretch.from, stretch.to));
    let subject = Subject::Days { from: stretch.from, to: stretch.to };
    let middle = TOP + HEIGHT / 2.0;
    if stretch.nobody && !stretch.uncovered {
        let paint = Paint { fill: Some(Ink::Paper), ..stroked(Ink::Hair, 1.0, Dash::Solid) };
        let name = words.text_with("drawing-ribbon-nothing-needed", &[("when", when.into())]);
        return Some(pen::figure(subject, name, bounds, vec![framed(bounds, radius, paint)]));
    }
    if stretch.nobody {
        let paint = Paint { stripes: Some(Ink::Serious), ..both(Ink::Card, Ink::Serious, 1.0) };
        let mut shapes = vec![framed(bounds, radius, paint)];
        let mark = gap.map_or(0.0, |_| marks::SIZE + 4.0);
        let long = words.text_with("drawing-ribbon-no-one", &[("count", span.into())]);
        let room = bounds.w - 8.0 - 14.0;
        let width = |text: &str| text::width(text, LABEL, Cut::Bold);
        let shown = [long, span.to_string()].into_iter().find(|text| width(text) + mark <= room);
        let pill = shown.as_ref().map_or(0.0, |text| width(text) + 14.0);
        let with_mark = gap.filter(|_| bounds.w >= pill + mark + 2.0);
        let mut x = bounds.x + (bounds.w - pill - if with_mark.is_some() { mark } else { 0.0 }) / 2.0;
        if let Some(group) = with_mark {
            let at = point(x + marks::SIZE / 2.0 + if shown.is_some() { 0.0 } else { 2.0 }, middle);
            shapes.extend(marks::mark(at, group, 0));
            x += mark;
        }
        if let Some(text) = shown {
            let ground = rect(x, middle - 8.5, pill, 17.0);
            shapes.push(framed(ground, 8.5, both(Ink::Card, Ink::Serious, 1.0)));
            shapes.push(pen::anchored(
                x + pill / 2.0,
                middle + 4.0,
                &text,
                LABEL,
                Cut::Bold,
                Ink::SeriousText,
                Anchor::Middle,
            ));
        }
        let name = words.text_with("drawing-ribbon-uncovered", &[("when", when.into()), ("count", span.into())]);
        let subject = match gap {
            Some(group) => Subject::Gaps { numbers: vec![group.number], slot: None },
            None => subject,
        };
        return Some(pen::figure(subject, name, bounds, shapes));
    }
    let ink = stretch.level.as_ref().map_or(Ink::Quiet, Ink::hue);
    let mut shapes = vec![pen::block(bounds, radius, ink)];
    let lead = stretch.names.first().map(|name| text::plain(name)).unwrap_or_default();
    let others = stretch.names.len().saturating_sub(1) + stretch.more as usize;
    let more = if others > 0 { format!(" +{others}") } else { String::new() };
    let level = stretch.level.as_ref().map(|level| plan.level_word(words, level));
    let mut choices = vec![format!("{lead}{more}"), lead.clone()];
    choices.extend(level.clone());
    if let Some(text) = choices.iter().find(|text| text::width(text, LABEL, Cut::Bold) <= bounds.w - 16.0) {
        shapes.push(pen::line(bounds.x + 8.0, middle + 4.0, text, LABEL, Cut::Bold, Ink::Card));
    }
    let mut all: Vec<String> = stretch.names.iter().map(|name| text::plain(name)).collect();
    if stretch.more > 0 {
        all.push(words.text_with("drawing-ribbon-more", &[("count", i64::from(stretch.more).into())]));
    }
    let args = [("when", when.into()), ("names", all.join(", ").into()), ("count", span.into())];
    Some(pen::figure(subject, words.text_with("drawing-ribbon-held", &args), bounds, shapes))
}

/// Steps between the days on the scale.
const STEPS: &[Day] = &[1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650];

/// Days on the scale, as many as there is room for.
fn ticks(journey: &Journey, words: &Words, scale: &Scale<'_>) -> Figure {
    let days = f64::from(scale.last) - f64::from(scale.first) + 1.0;
    let fits = |step: f64| scale.w * step / days >= TICK_ROOM;
    let mut step = STEPS.iter().copied().find(|step| fits(f64::from(*step))).unwrap_or(36_500);
    while !fits(f64::from(step)) && step < Day::MAX / 4 {
        step *= 2;
    }
    let y = TOP + HEIGHT;
    let (right, mut shapes) = (scale.x + scale.w, Vec::new());
    let mut day = scale.first;
    let mut free = f64::NEG_INFINITY;
    while day <= scale.last {
        let x = scale.at(day);
        let label = days::day_short(journey, words, day);
        let width = text::width(&label, LABEL, Cut::Regular);
        if x >= free && x + width <= right {
            shapes.push(path(pen::polygon(&[(x, y + 3.0), (x, y + 8.0)], false), stroked(Ink::Line, 1.0, Dash::Solid)));
            shapes.push(pen::line(x, y + 20.0, &label, LABEL, Cut::Regular, Ink::Quiet));
            free = x + width + 12.0;
        }
        // Ticks stand on round days, the first on the first day.
        let next = day.div_euclid(step).saturating_add(1).saturating_mul(step);
        if next <= day {
            break;
        }
        day = next;
    }
    ornament(rect(scale.x, y, scale.w, 24.0), shapes)
}

/// A sample of the stripes, for the legend.
pub(crate) fn stripes(x: f64, y: f64, w: f64, h: f64) -> Shape {
    let paint = Paint { stripes: Some(Ink::Serious), ..both(Ink::Card, Ink::Serious, 1.0) };
    framed(rect(x, y, w, h), 3.0, paint)
}
