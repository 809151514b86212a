//! The figures at the foot.

use crate::wire::FigureText;
use drawing::days;
use gaps::{Figure, Metrics};
use messages::Words;

/// Which figures are shown, in their order, and the messages that say what they are.
const SHOWN: [(&str, &str); 7] = [
    ("leadTimeDays", "drawing-figure-lead-time"),
    ("waitingShare", "drawing-figure-waiting"),
    ("uncoveredDays", "drawing-figure-uncovered"),
    ("handovers", "drawing-figure-handovers"),
    ("levelCrossings", "drawing-figure-crossings"),
    ("retellings", "drawing-figure-retellings"),
    ("contactPersons", "drawing-figure-contacts"),
];

/// The figures with their words, in the order of the foot.
pub(crate) fn figures(words: &Words, metrics: &Metrics) -> Vec<FigureText> {
    let figures = metrics.figures();
    let text = |(metric, label): &(&str, &str)| {
        let (_, figure) = figures.iter().find(|(name, _)| name == metric)?;
        let label = match figure {
            Figure::Count(number) => words.text_with(label, &[("count", i64::from(*number).into())]),
            Figure::Days(_) | Figure::Share(_) | Figure::Mean(_) | Figure::Path(_) => words.text(label),
        };
        Some(FigureText { metric: (*metric).to_owned(), value: value(words, figure), label })
    };
    SHOWN.iter().filter_map(text).collect()
}

/// A figure as it is shown.
pub(crate) fn value(words: &Words, figure: &Figure) -> String {
    match figure {
        Figure::Days(number) => days::count(words, *number),
        Figure::Count(number) => number.to_string(),
        Figure::Share(share) => {
            words.text_with("drawing-percent", &[("number", format!("{:.0}", share * 100.0).into())])
        }
        Figure::Mean(mean) => mean.map_or_else(|| "–".to_owned(), |mean| words.decimal(mean)),
        Figure::Path(touchpoints) => touchpoints.len().to_string(),
    }
}
