//! Comments from readers without Stafett: by which names what they comment on comes back, and the file in which their
//! comments come.

use crate::deciding::{Ground, review_of_handover};
use crate::reviews::{Judged, judge, named as key_of};
use crate::trouble::Trouble;
use crate::words::taken_in;
use edit::Operation;
use gaps::{Gap, Settings, View, basis, check};
use journey::{Comment, Date, Day, Extra, GapKey, Handover, Journey, Review, ReviewField, ReviewStatus, Slot};
use messages::Words;
use reports::CommentKeys;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// What `format` says in a file of comments.
const FORMAT: &str = "stafett-comments";
/// The version of the format.
const VERSION: u32 = 1;
/// The largest file of comments that is read, in bytes.
const MOST_BYTES: usize = 4 * 1024 * 1024;
/// The most comments in a file.
const MOST_COMMENTS: usize = 10_000;
/// The most letters of a comment, and of a name or a moment.
const MOST_LETTERS: usize = 20_000;
const MOST_NAME: usize = 200;

/// Comments as a reader saved them.
#[derive(Debug, Deserialize)]
struct File {
    format: String,
    version: u32,
    journey: String,
    #[serde(default)]
    by: String,
    comments: Vec<Said>,
}

#[derive(Debug, Deserialize)]
struct Said {
    on: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    at: String,
    text: String,
}

/// Why comments cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommentsError {
    /// It is no file of comments.
    #[error("no file of comments")]
    NoComments,
    /// It is of a later version.
    #[error("of version {0}")]
    Newer(u32),
    /// There is too much of it.
    #[error("too much")]
    TooMuch,
    /// It is about another journey.
    #[error("about another journey")]
    OtherJourney,
    /// Nothing of it is about something that is there, or all of it was taken in before.
    #[error("nothing to take in")]
    Nothing,
}

impl CommentsError {
    /// The stable name, under which messages have it as `failure-comments-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoComments => "no-comments",
            Self::Newer(_) => "newer",
            Self::TooMuch => "too-much",
            Self::OtherJourney => "other-journey",
            Self::Nothing => "nothing",
        }
    }
}

/// What is to be taken in.
#[derive(Debug)]
pub(crate) struct Taken {
    /// All of it, as one step.
    pub(crate) operation: Operation,
    /// What is told of it.
    pub(crate) told: TakenIn,
}

/// What was taken in of a file of comments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// How many comments are new.
    pub taken: usize,
    /// How many were there before.
    pub known: usize,
    /// What the others are about, which is not there any more: they are kept at the journey as a whole.
    pub lost: Vec<String>,
    /// Who wrote them; may be empty.
    pub by: String,
}

impl TakenIn {
    /// The same in sentences.
    pub fn in_words(&self, words: &Words) -> String {
        taken_in(words, self)
    }
}

/// The names of what can be commented on: gaps in the order of `groups`, handovers in that of the file.
pub(crate) fn keys<'g>(journey: &Journey, gaps: impl Iterator<Item = Vec<Option<&'g Gap>>>) -> CommentKeys {
    let of_gap = |gap: Option<&Gap>| gap.map(|gap| gap_key(journey, gap));
    CommentKeys {
        journey: named(journey, &["journey"]),
        gaps: gaps.map(|group| group.into_iter().map(|gap| of_gap(gap).unwrap_or_default()).collect()).collect(),
        handovers: journey.handovers.iter().map(|it| handover_key(journey, it)).collect(),
    }
}

/// Reads comments and says what to do with them. Nothing but reviews is touched, and nothing in them is lost.
pub(crate) fn take_in(journey: &Journey, settings: &Settings, bytes: &[u8]) -> Result<Taken, CommentsError> {
    let file = read(bytes)?;
    if file.journey != named(journey, &["journey"]) {
        return Err(CommentsError::OtherJourney);
    }
    let report = check(journey, settings);
    let ground = Ground { journey, settings, report: &report };
    let judged = judge(journey, settings, &report);
    let targets = targets(&ground);
    let mut told = TakenIn { by: file.by.clone(), ..TakenIn::default() };
    let mut said: Vec<(Target, Vec<Comment>)> = Vec::new();
    for one in file.comments {
        let (target, text) = match targets.get(&one.on) {
            Some(target) => (target, one.text.clone()),
            // What it is about is not there any more: its words are kept at the journey, with what they were about.
            None => (&Target::Journey, about_and(&one)),
        };
        let is_lost = !targets.contains_key(&one.on);
        let comment = Comment { at: one.at, by: file.by.clone(), text, ..Comment::default() };
        let same = |it: &Comment| (&it.at, &it.by, &it.text) == (&comment.at, &comment.by, &comment.text);
        let before = review_of(&ground, &judged, target).map_or(&[][..], |(_, review)| &review.comments);
        let listed = said.iter().position(|(known, _)| known == target);
        let new = listed.and_then(|at| said.get(at)).map_or(&[][..], |(_, new)| new.as_slice());
        if before.iter().chain(new).any(same) {
            told.known += 1;
            continue;
        }
        match is_lost {
            true => told.lost.push(one.about),
            false => told.taken += 1,
        }
        match listed.and_then(|at| said.get_mut(at)) {
            Some((_, comments)) => comments.push(comment),
            None => said.push((target.clone(), vec![comment])),
        }
    }
    if said.is_empty() {
        return Err(CommentsError::Nothing);
    }
    let view = View::new(journey);
    let keep = |(target, comments)| keep(&ground, &judged, &view, &target, comments);
    let operations = said.into_iter().map(keep).collect();
    Ok(Taken { operation: Operation::Several { operations }, told })
}

fn keep(
    ground: &Ground<'_>,
    judged: &Judged<'_>,
    view: &View<'_>,
    target: &Target,
    comments: Vec<Comment>,
) -> Operation {
    if let Some((slot, review)) = review_of(ground, judged, target) {
        let mut all = review.comments.clone();
        // The last one says why a gap is none.
        let end = all.len() - usize::from(review.status == ReviewStatus::NotAGap && !all.is_empty());
        all.splice(end..end, comments);
        return Operation::SetFields { slot, edits: vec![ReviewField::Comments(all).into()] };
    }
    let review = match target {
        Target::Journey => Review { comments, ..Review::default() },
        Target::Handover(slot) => {
            let handover = ground.journey.handovers.get(*slot).map(|it| it.id.clone());
            Review { handover, comments, ..Review::default() }
        }
        Target::Gap(place) => {
            let gap = ground.report.gaps.get(*place);
            // Several gaps can have the same rule and subjects; what it rests on tells which one is meant.
            let basis = gap.map(|gap| basis(view, ground.settings, gap));
            Review { gap: gap.map(key_of), basis, comments, ..Review::default() }
        }
        Target::GoneGap(key) => Review { gap: Some(key.clone()), comments, ..Review::default() },
    };
    Operation::AddItem { item: Box::new(review.into()) }
}

/// What a comment is on.
#[derive(Clone, Debug, PartialEq)]
enum Target {
    Journey,
    /// A gap by its place in the report.
    Gap(usize),
    /// A gap that is not found any more, and that a review speaks of.
    GoneGap(GapKey),
    Handover(Slot),
}

/// What a comment says, behind what it is about.
fn about_and(said: &Said) -> String {
    match said.about.is_empty() {
        true => said.text.clone(),
        false => format!("[{}] {}", said.about, said.text),
    }
}

/// Everything that there is to comment on: gaps that were found, and those that a review speaks of.
fn targets(ground: &Ground<'_>) -> BTreeMap<String, Target> {
    let journey = ground.journey;
    let mut targets: BTreeMap<String, Target> = BTreeMap::new();
    for (place, gap) in ground.report.gaps.iter().enumerate() {
        targets.insert(gap_key(journey, gap), Target::Gap(place));
    }
    for key in journey.reviews.iter().filter_map(|review| review.gap.as_ref()) {
        let subjects: Vec<&str> = key.subjects.iter().map(String::as_str).collect();
        let gone = || Target::GoneGap(GapKey { extra: Extra::default(), ..key.clone() });
        targets.entry(gap_name(journey, &key.rule, &subjects, None)).or_insert_with(gone);
    }
    for (slot, it) in journey.handovers.slotted() {
        targets.entry(handover_key(journey, it)).or_insert(Target::Handover(slot));
    }
    targets.insert(named(journey, &["journey"]), Target::Journey);
    targets
}

/// The review that speaks of it.
fn review_of<'j>(ground: &Ground<'j>, judged: &Judged<'_>, target: &Target) -> Option<(Slot, &'j Review)> {
    let reviews = &ground.journey.reviews;
    let first = |speaks: &dyn Fn(&Review) -> bool| reviews.slotted().find(|(_, review)| speaks(review));
    match target {
        Target::Journey => first(&|review| review.gap.is_none() && review.handover.is_none()),
        Target::Gap(place) => judged.review_at(*place).and_then(|slot| Some((slot, reviews.get(slot)?))),
        Target::GoneGap(key) => first(&|review| {
            review.gap.as_ref().is_some_and(|gap| (&gap.rule, &gap.subjects) == (&key.rule, &key.subjects))
        }),
        Target::Handover(slot) => review_of_handover(ground.journey, *slot),
    }
}

/// Whether these are comments, be they of a later version or too many.
pub(crate) fn holds_comments(bytes: &[u8]) -> bool {
    !matches!(read(bytes), Err(CommentsError::NoComments))
}

fn read(bytes: &[u8]) -> Result<File, CommentsError> {
    if bytes.len() > MOST_BYTES {
        return Err(CommentsError::TooMuch);
    }
    let mut file: File = match serde_json::from_slice(bytes) {
        Ok(file) => file,
        Err(_) => return Err(later(bytes).unwrap_or(CommentsError::NoComments)),
    };
    if file.format != FORMAT {
        return Err(CommentsError::NoComments);
    }
    if file.version > VERSION {
        return Err(CommentsError::Newer(file.version));
    }
    file.by = clean(&file.by, false);
    for one in &mut file.comments {
        one.text = clean(&one.text, true);
        (one.at, one.about) = (clean(&one.at, false), clean(&one.about, false));
        // What is no moment tells nothing.
        if one.at.split('T').next().and_then(Date::parse).is_none() {
            one.at.clear();
        }
    }
    file.comments.retain(|one| !one.text.is_empty());
    let letters = |text: &str| text.chars().count();
    let long = |one: &Said| {
        letters(&one.text) > MOST_LETTERS || letters(&one.at) > MOST_NAME || letters(&one.about) > MOST_LETTERS
    };
    if file.comments.len() > MOST_COMMENTS || letters(&file.by) > MOST_NAME || file.comments.iter().any(long) {
        return Err(CommentsError::TooMuch);
    }
    Ok(file)
}

/// Comments of a later version, which this program cannot read.
fn later(bytes: &[u8]) -> Option<CommentsError> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    let head: Head = serde_json::from_slice(bytes).ok()?;
    (head.format == FORMAT && head.version > VERSION).then_some(CommentsError::Newer(head.version))
}

/// Without what is no letter: signs that steer a terminal or turn the direction of writing.
fn clean(text: &str, lines: bool) -> String {
    let steers = |c: char| {
        (c.is_control() && !(lines && c == '\n'))
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(|c| !steers(*c)).collect::<String>().trim().to_owned()
}

fn gap_key(journey: &Journey, gap: &Gap) -> String {
    gap_name(journey, gap.rule, &gap.subject_texts(), gap.days)
}

fn gap_name(journey: &Journey, rule: &str, subjects: &[&str], days: Option<(Day, Day)>) -> String {
    let days = days.map(|(first, last)| format!("{first}..{last}"));
    let parts = ["gap", rule].into_iter().chain(subjects.iter().copied()).chain(days.as_deref());
    named(journey, &parts.collect::<Vec<_>>())
}

fn handover_key(journey: &Journey, it: &Handover) -> String {
    named(journey, &["handover", &it.id.0])
}

/// A name that only those can read who have the journey: a pseudonymised page is to tell nothing of ids and names.
fn named(journey: &Journey, parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in std::iter::once(journey.head.id.0.as_str()).chain(parts.iter().copied()) {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(16).fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads a file of comments, no more of it than may be.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, Trouble> {
    Ok(storage::read_file(path, MOST_BYTES)?)
}

#[cfg(test)]
mod tests;
