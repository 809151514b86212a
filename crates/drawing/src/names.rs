//! What the parts of the drawing are called, in whole sentences, for those who hear it.

use crate::changes::Change;
use crate::days;
use crate::groups::Group;
use crate::text::plain;
use gaps::{Report, Severity};
use journey::{Handover, HandoverKind, Journey, Touchpoint};
use messages::Words;

/// A touchpoint card in the lane of this name: its title, and on the next line more about it.
pub(crate) fn card(journey: &Journey, words: &Words, touchpoint: &Touchpoint, lane: &str) -> String {
    let when = match touchpoint.day {
        Some(day) => inline(&days::days(journey, words, day, day.saturating_add(touchpoint.duration.max(0)))),
        None => words.text("drawing-no-day"),
    };
    let mut parts = vec![words.text_with(
        "drawing-card",
        &[
            ("actor", lane.into()),
            ("when", when.into()),
            ("channel", word(words, "channel", touchpoint.channel.word()).into()),
            ("status", word(words, "status", touchpoint.status.word()).into()),
        ],
    )];
    match touchpoint.owner.as_deref().map(plain).filter(|owner| !owner.is_empty()) {
        Some(owner) => parts.push(words.text_with("drawing-card-owner", &[("owner", owner.into())])),
        None => parts.push(words.text("drawing-card-no-owner")),
    }
    if let Some(experience) = touchpoint.experience {
        parts.push(words.text_with("drawing-card-experience", &[("experience", rating(words, experience).into())]));
    }
    let quote = plain(&touchpoint.quote);
    if !quote.is_empty() {
        parts.push(words.text_with("drawing-card-quote", &[("quote", quote.into())]));
    }
    if touchpoint.entry {
        parts.push(words.text("drawing-card-entry"));
    }
    if touchpoint.goal {
        parts.push(words.text("drawing-card-goal"));
    }
    told(&title(words, touchpoint), &parts.join(" "))
}

/// The same with what became of it in front.
pub(crate) fn changed(words: &Words, name: String, change: Option<&Change>) -> String {
    change.map_or(name.clone(), |it| {
        words.text_with("drawing-changed", &[("change", it.words.as_str().into()), ("name", name.into())])
    })
}

/// What something is called, and on the next line more about it.
pub(crate) fn told(name: &str, more: &str) -> String {
    [name, "\n", more].concat()
}

/// A handover line: where it leads, and on the next line more about it.
pub(crate) fn handover(
    journey: &Journey,
    words: &Words,
    handover: &Handover,
    (from, to): (Option<&Touchpoint>, Option<&Touchpoint>),
) -> String {
    let sent = match handover.sent_day {
        Some(day) => words.text_with("drawing-sent", &[("when", inline(&days::day(journey, words, day)).into())]),
        None => words.text("drawing-not-sent"),
    };
    let accepted = match (handover.refused, handover.accepted_day) {
        (true, _) => words.text("drawing-refused"),
        (false, Some(day)) => {
            words.text_with("drawing-accepted", &[("when", inline(&days::day(journey, words, day)).into())])
        }
        (false, None) if handover.kind == HandoverKind::OnOwn => words.text("drawing-no-acceptance-needed"),
        (false, None) => words.text("drawing-not-accepted"),
    };
    let unknown = || words.text("drawing-unknown-touchpoint");
    let ends = [
        ("from", from.map_or_else(unknown, |from| title(words, from)).into()),
        ("to", to.map_or_else(unknown, |to| title(words, to)).into()),
    ];
    let name =
        words.text_with(if handover.to.is_some() { "drawing-handover" } else { "drawing-handover-nobody" }, &ends);
    let kind = word(words, "handover-kind", handover.kind.word());
    let more = match handover.to {
        Some(_) => words.text_with(
            "drawing-handover-more",
            &[("kind", kind.into()), ("sent", sent.into()), ("accepted", accepted.into())],
        ),
        None => words.text_with("drawing-handover-nobody-more", &[("kind", kind.into()), ("sent", sent.into())]),
    };
    told(&name, &more)
}

/// A group with its number.
pub(crate) fn group(words: &Words, group: &Group) -> String {
    format!("{}: {}", group.number, rule(words, group.rule))
}

/// A mark for the gaps of these groups: what they are, and on the next line where.
pub(crate) fn mark(words: &Words, groups: &[&str], place: &str) -> String {
    told(&words.text_with("drawing-mark", &[("gaps", groups.join("; ").into())]), place)
}

/// The words for a rule; the slug as long as there are none.
pub(crate) fn rule(words: &Words, slug: &str) -> String {
    words.text(&format!("gap-{slug}"))
}

/// The whole drawing.
pub(crate) fn drawing(journey: &Journey, report: &Report, words: &Words, hidden: &[String]) -> String {
    let high = report.gaps.iter().filter(|gap| gap.severity == Severity::High).count();
    let mut parts = vec![words.text_with(
        "drawing-description",
        &[
            ("person", person(journey, words).into()),
            ("touchpoints", journey.touchpoints.len().into()),
            ("actors", journey.actors.len().into()),
            ("handovers", journey.handovers.len().into()),
            ("gaps", report.gaps.len().into()),
            ("high", high.into()),
        ],
    )];
    parts.extend(Some(plain(&journey.head.summary)).filter(|summary| !summary.is_empty()));
    parts.extend_from_slice(hidden);
    parts.join(" ")
}

/// The person's alias.
pub(crate) fn person(journey: &Journey, words: &Words) -> String {
    let alias = plain(&journey.person.alias);
    if alias.is_empty() { words.text("drawing-the-person") } else { alias }
}

/// A touchpoint's title.
pub(crate) fn title(words: &Words, touchpoint: &Touchpoint) -> String {
    let title = plain(&touchpoint.title);
    if title.is_empty() { words.text("drawing-untitled") } else { title }
}

/// The person's rating in words.
pub(crate) fn rating(words: &Words, experience: i8) -> String {
    let key = ["very-bad", "bad", "mixed", "good", "very-good"];
    let at = usize::try_from(experience.clamp(-2, 2) + 2).unwrap_or(2);
    words.text(&format!("drawing-rating-{}", key[at]))
}

/// A word of a closed list; one that the format does not know stands for itself.
pub(crate) fn word(words: &Words, list: &str, word: &str) -> String {
    let key = ["word-", list, "-", word].concat();
    let text = words.text(&key);
    if text == key { plain(word) } else { text }
}

/// As it stands within a sentence: the first letter small.
pub(crate) fn inline(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
