//! The story as one HTML page: an ordered list of steps that a small script plays as a film. Without
//! scripts it is read as the list that it is. Nothing is fetched, and nothing runs but that script.

use super::{Story, StoryGap, StoryHandover, StoryOutcome, StoryStep, StoryWait};
use crate::html::colours;
use crate::markup::{Head, Markup};
use drawing::{PartRole, Rect, Scene, Subject, Theme, escaped};
use gaps::Severity;
use journey::{Closed, Level, Slot};
use messages::Words;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How the page looks: as a list, as a film, on paper.
const STYLE: &str = include_str!("page.css");
/// What plays it.
const PLAYER: &str = include_str!("player.js");

/// How fast a story can be played.
const SPEEDS: [&str; 5] = ["0.5", "0.75", "1", "1.5", "2"];

/// The story as a file, with the drawing over which the camera travels. Whatever stands in the
/// journey is text, never markup. A drawing in the light theme follows the reader's choice of light
/// or dark.
pub fn story_html(story: &Story, scene: &Scene, theme: Theme, words: &Words) -> String {
    let style = format!("{}{}{STYLE}", colours(theme), levels());
    let mut page = Page { markup: Markup::new(words, story.own_language.as_deref()), story, words };
    page.beginning();
    page.stage(scene, theme);
    page.steps(&Drawn::of(scene));
    page.end();
    page.controls();
    page.markup.page(&Head { title: &story.title, style: &style, script: PLAYER })
}

/// What of the drawing belongs to what is told.
#[derive(Default)]
struct Drawn {
    /// Where the card of each touchpoint lies.
    cards: BTreeMap<Slot, Rect>,
    /// The marks of gaps at each item, by their places among the marks.
    marks: BTreeMap<Slot, Vec<usize>>,
}

impl Drawn {
    fn of(scene: &Scene) -> Self {
        let mut drawn = Self::default();
        for part in &scene.parts {
            for (at, figure) in part.figures.iter().enumerate() {
                match (part.role, &figure.subject) {
                    (PartRole::Cards, Subject::Item { slot }) => _ = drawn.cards.insert(*slot, figure.bounds),
                    (PartRole::Marks, Subject::Gaps { slot: Some(slot), .. }) => {
                        drawn.marks.entry(*slot).or_default().push(at);
                    }
                    _ => {}
                }
            }
        }
        drawn
    }

    /// The attributes of a step: its card, and the marks at it and at its handovers.
    fn attributes(&self, step: &StoryStep) -> String {
        let card = self
            .cards
            .get(&step.slot)
            .map_or_else(String::new, |Rect { x, y, w, h }| format!(" data-card=\"{x:.0} {y:.0} {w:.0} {h:.0}\""));
        let handovers = step.arrivals.iter().chain(&step.lost).map(|handover| handover.slot);
        let marks = std::iter::once(step.slot).chain(handovers).filter_map(|slot| self.marks.get(&slot)).flatten();
        let marks: Vec<String> = marks.map(usize::to_string).collect();
        match marks.is_empty() {
            true => card,
            false => format!("{card} data-marks=\"{}\"", marks.join(" ")),
        }
    }
}

/// The colours of the levels, by class.
fn levels() -> String {
    let mut css = String::new();
    for level in Level::ALL {
        let name = level.word();
        let _ = writeln!(css, ".level-{name}{{--hue:var(--hue-{name});--tint:var(--tint-{name})}}");
    }
    css
}

struct Page<'a> {
    markup: Markup<'a>,
    story: &'a Story,
    words: &'a Words,
}

impl Page<'_> {
    fn beginning(&mut self) {
        let (story, own) = (self.story, self.markup.own());
        let beginning = self.markup.word("story-beginning");
        self.markup.put(format_args!(
            "<header class=\"frame words\" data-frame=\"{beginning}\" data-lasts=\"{}\">",
            story.opening_ms
        ));
        self.markup.put(format_args!("<p class=\"when\">{}</p>", escaped(&story.facts.join(" · "))));
        self.markup.put(format_args!("<h1 tabindex=\"-1\"{own}>{}</h1>", escaped(&story.title)));
        for (class, text) in [("who", &story.person), ("narration", &story.summary)] {
            if !text.is_empty() {
                self.markup.put(format_args!("<p class=\"{class}\"{own}>{}</p>", escaped(text)));
            }
        }
        if !story.removed.is_empty() {
            self.markup.put(format_args!("<p class=\"removed\">{}</p>", escaped(&story.removed.join(" "))));
        }
        let (film, hint) = (self.markup.word("story-film"), self.markup.word("story-script-hint"));
        self.markup.put(format_args!(
            "<p class=\"start\" hidden><button type=\"button\" data-do=\"film\">{film}</button> <span>{hint}</span></p>"
        ));
        self.markup.put(format_args!("</header>\n<main>"));
    }

    /// The words below tell the same to those who do not see it.
    fn stage(&mut self, scene: &Scene, theme: Theme) {
        let bounds = [0.0, 0.0, scene.width, scene.height].map(|number| format!("{number:.0}")).join(" ");
        let heads = format!("{:.0}", scene.map.x);
        self.markup.put(format_args!(
            "<div class=\"stage\" role=\"img\" aria-label=\"{}\" data-whole=\"{bounds}\" data-heads=\"{heads}\">\n{}</div>",
            escaped(&scene.title),
            drawing::svg_within_page(scene, theme)
        ));
    }

    fn steps(&mut self, drawn: &Drawn) {
        let heading = self.markup.word("story-steps");
        self.markup.put(format_args!("<h2 class=\"unseen\" id=\"steps\">{heading}</h2>"));
        self.markup.put(format_args!("<ol class=\"steps\" aria-labelledby=\"steps\">"));
        for (at, step) in self.story.steps.iter().enumerate() {
            self.step(at + 1, step, &drawn.attributes(step));
        }
        self.markup.put(format_args!("</ol>"));
    }

    fn step(&mut self, number: usize, step: &StoryStep, drawn: &str) {
        let own = self.markup.own();
        let level = match step.level.is_recognised() {
            true => format!(" level-{}", step.level.word()),
            false => String::new(),
        };
        let of = [("step", number.into()), ("count", self.story.steps.len().into())];
        let place = escaped(&self.words.text_with("story-step-of", &of));
        self.markup.put(format_args!(
            "<li class=\"frame words{level}\" data-frame=\"{place}: {}\" data-id=\"{}\" data-lasts=\"{}\"{drawn}>",
            escaped(&step.title),
            escaped(&step.id),
            step.lasts_ms
        ));
        if let Some(wait) = &step.wait {
            self.wait(wait);
        }
        self.markup.put(format_args!("<div class=\"told\">"));
        self.markup
            .put(format_args!("<p class=\"when\">{} <span class=\"place\">{place}</span></p>", escaped(&step.when)));
        self.markup.put(format_args!("<h3 tabindex=\"-1\"{own}>{}</h3>", escaped(&step.title)));
        let who: Vec<&String> = [&step.owner, &step.with].into_iter().chain(&step.facts).collect();
        let who: String = who
            .iter()
            .filter(|text| !text.is_empty())
            .fold(String::new(), |told, text| told + " <span>" + &escaped(text) + "</span>");
        self.markup.put(format_args!("<p class=\"who\"><b>{}</b>{who}</p>", escaped(&step.actor)));
        if !step.narration.is_empty() {
            self.markup.put(format_args!("<p class=\"narration\"{own}>{}</p>", with_breaks(&step.narration)));
        }
        self.persons_own(step);
        self.handovers("arrivals", &step.arrivals);
        self.handovers("lost", &step.lost);
        if !step.gaps.is_empty() {
            let here = self.words.text_with("story-gaps-here", &[("count", step.gap_count().into())]);
            self.markup.put(format_args!("<h4>{}</h4>", escaped(&here)));
            self.gaps(&step.gaps);
        }
        self.markup.put(format_args!("</div>\n</li>"));
    }

    fn wait(&mut self, wait: &StoryWait) {
        let StoryWait { days, unit, words, since, until, uncovered_words, lasts_ms, .. } = wait;
        self.markup.put(format_args!("<div class=\"wait\" data-days=\"{days}\" data-lasts=\"{lasts_ms}\">"));
        self.markup.put(format_args!(
            "<p class=\"days\"><b><span class=\"number\">{days}</span> {}</b> <span>{}.</span></p>",
            escaped(unit),
            escaped(words)
        ));
        self.markup.put(format_args!(
            "<p class=\"stretch\"><span>{}</span> <i></i> <span>{}</span></p>",
            escaped(since),
            escaped(until)
        ));
        if !uncovered_words.is_empty() {
            self.markup.put(format_args!("<p class=\"uncovered\">{}</p>", escaped(uncovered_words)));
        }
        self.markup.put(format_args!("</div>"));
    }

    fn persons_own(&mut self, step: &StoryStep) {
        let own = self.markup.own();
        if !step.quote.is_empty() {
            self.markup.put(format_args!("<blockquote{own}><p>{}</p></blockquote>", escaped(&step.quote)));
        }
        if let Some(rating) = step.rating {
            let told = self.words.text_with("story-rating", &[("rating", step.rating_words.as_str().into())]);
            let marks: String =
                (-2..=2).map(|at| if at == i32::from(rating) { "<b></b>" } else { "<i></i>" }).collect();
            self.markup.put(format_args!(
                "<p class=\"rating\"><span class=\"scale\" aria-hidden=\"true\">{marks}</span> {}</p>",
                escaped(&told)
            ));
        }
    }

    fn handovers(&mut self, class: &str, handovers: &[StoryHandover]) {
        if handovers.is_empty() {
            return;
        }
        self.markup.put(format_args!("<ul class=\"handovers {class}\">"));
        for handover in handovers {
            let outcome = match handover.outcome {
                StoryOutcome::Accepted => "accepted",
                StoryOutcome::Refused => "refused",
                StoryOutcome::Silent => "silent",
                StoryOutcome::Alone => "alone",
            };
            self.markup.put(format_args!(
                "<li class=\"{outcome}\" data-id=\"{}\">{}</li>",
                escaped(&handover.id),
                escaped(&handover.words)
            ));
        }
        self.markup.put(format_args!("</ul>"));
    }

    fn gaps(&mut self, gaps: &[StoryGap]) {
        self.markup.put(format_args!("<ul class=\"gaps\">"));
        for gap in gaps {
            let times = match gap.messages.len() {
                0 | 1 => String::new(),
                times => format!("&nbsp;×{times}"),
            };
            let messages: String = gap.messages.iter().map(|message| format!("<p>{}</p>", escaped(message))).collect();
            self.markup.put(format_args!(
                "<li class=\"{}\">{}<div><b>{}</b>{times} <small>{}</small>{messages}</div></li>",
                gap.severity.word(),
                sign(gap),
                escaped(&gap.name),
                escaped(&gap.severity_words),
            ));
        }
        self.markup.put(format_args!("</ul>"));
    }

    fn end(&mut self) {
        let story = self.story;
        let (end, heading) = (self.markup.word("story-end"), self.markup.word("story-end-heading"));
        self.markup.put(format_args!("<section class=\"frame words\" data-frame=\"{end}\" aria-labelledby=\"end\">"));
        self.markup.put(format_args!("<h2 id=\"end\" tabindex=\"-1\">{heading}</h2>"));
        self.markup.put(format_args!("<p class=\"narration\">{}</p>\n<dl>", escaped(&story.found)));
        for figure in &story.figures {
            let (label, value) = (escaped(&figure.label), escaped(&figure.value));
            self.markup.put(format_args!("<div><dt>{label}</dt><dd>{value}</dd></div>"));
        }
        self.markup.put(format_args!("</dl>"));
        if !story.gaps.is_empty() {
            let heading = self.markup.word("story-whole-gaps");
            self.markup.put(format_args!("<h3 class=\"minor\">{heading}</h3>"));
            self.gaps(&story.gaps);
        }
        self.markup.put(format_args!("</section>\n</main>"));
    }

    /// Hidden until the script is there to answer.
    fn controls(&mut self) {
        let [label, back, play, pause, forward, place, speed, waits, list] = [
            "story-controls",
            "story-back",
            "story-play",
            "story-pause",
            "story-forward",
            "story-place",
            "story-speed",
            "story-waits",
            "story-list",
        ]
        .map(|key| self.markup.word(key));
        let last = self.story.steps.len() + 1;
        let speeds: String = SPEEDS
            .iter()
            .map(|speed| {
                let chosen = if *speed == "1" { " selected" } else { "" };
                format!("<option value=\"{speed}\"{chosen}>{speed}×</option>")
            })
            .collect();
        self.markup.put(format_args!(
            "<section class=\"controls\" aria-label=\"{label}\" hidden>\n\
             <button type=\"button\" data-do=\"back\">{back}</button>\n\
             <button type=\"button\" class=\"play\" data-do=\"play\" data-play=\"{play}\" data-pause=\"{pause}\">{play}</button>\n\
             <button type=\"button\" data-do=\"forward\">{forward}</button>\n\
             <input type=\"range\" min=\"0\" max=\"{last}\" value=\"0\" aria-label=\"{place}\">\n\
             <label>{speed} <select>{speeds}</select></label>\n\
             <label><input type=\"checkbox\" checked> {waits}</label>\n\
             <button type=\"button\" data-do=\"list\">{list}</button>\n\
             </section>\n<div class=\"unseen\" role=\"status\" aria-live=\"polite\"></div>"
        ));
    }
}

/// The sign of a gap: shape and number say what the colour says.
fn sign(gap: &StoryGap) -> String {
    let (shape, y) = match gap.severity {
        Severity::High => ("<path d=\"M12 2.4 22.6 21H1.4Z\"/>", "18.6"),
        Severity::Medium => ("<circle cx=\"12\" cy=\"12\" r=\"10\"/>", "16.2"),
        Severity::Low => ("<rect x=\"2.5\" y=\"2.5\" width=\"19\" height=\"19\" rx=\"3\"/>", "16.2"),
    };
    format!(
        "<svg class=\"sign\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">{shape}\
         <text x=\"12\" y=\"{y}\" text-anchor=\"middle\" font-size=\"{}\">{}</text></svg>",
        if gap.number > 9 { 9.5 } else { 11.5 },
        gap.number
    )
}

/// The text in its lines.
fn with_breaks(text: &str) -> String {
    text.lines().map(escaped).collect::<Vec<_>>().join("<br>")
}
