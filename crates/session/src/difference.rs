//! What became different between two views of a document. The page holds the one before: of long lists
//! it is told what stays, what moved and what is new, so that an edit sends little however large the
//! journey is.

mod moved;
mod runs;

use crate::reviews::{BegunReason, QuietGapText};
use crate::wire::{Attention, FigureText, GapGroup, GapText, Handle, KeyFindingsText, ProblemText, UnjudgedText, View};
use drawing::{DayScale, DropSlot, Figure, PartRole, Rect, Scene, Show, Subject, TimeView};
use journey::{
    Actor, Coordinator, Handover, Head, InformationItem, Items, JointPlan, Journey, Need, Note, Person, Phase, Review,
    Slot, Touchpoint,
};
use runs::runs;
pub use runs::{Run, Shift};
use serde::Serialize;
use ts_rs::TS;

/// What the page is told of a document.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "told", rename_all = "camelCase")]
pub enum Update {
    /// Everything.
    Whole {
        /// The document.
        view: Box<View>,
    },
    /// What differs from what was told before.
    Change {
        /// The revision that it differs from; a page that holds another one asks for everything.
        since: u32,
        /// The revision that it makes.
        revision: u32,
        /// What differs.
        difference: Box<Difference>,
    },
}

/// What became different. Small things are given as they are now; a list that is not there stayed.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// The document.
    pub document: Handle,
    /// As in a view.
    pub name: String,
    /// As in a view.
    pub has_file: bool,
    /// As in a view.
    pub saved: bool,
    /// As in a view.
    pub safe: bool,
    /// As in a view.
    pub protected: bool,
    /// As in a view.
    pub editable: bool,
    /// As in a view.
    pub attention: Vec<Attention>,
    /// As in a view.
    pub notices: Vec<String>,
    /// As in a view.
    pub folded: Vec<Slot>,
    /// As in a view.
    pub time: TimeView,
    /// As in a view.
    pub show: Show,
    /// As in a view.
    pub thresholds_changed: u32,
    /// As in a view.
    pub reason: Option<BegunReason>,
    /// As in a view.
    pub undo: Option<String>,
    /// As in a view.
    pub redo: Option<String>,
    /// As in a view.
    pub touched: Option<Slot>,
    /// What the journey's records became.
    pub journey: JourneyDifference,
    /// What the drawing became.
    pub scene: SceneDifference,
    /// The gaps, group by group.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub gaps: Option<Vec<GapGroupDifference>>,
    /// As in a view.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub key_findings: Option<KeyFindingsText>,
    /// As in a view.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub unjudged: Option<Vec<Run<UnjudgedText>>>,
    /// As in a view.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub quiet: Option<Vec<Run<QuietGapText>>>,
    /// As in a view.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub figures: Option<Vec<FigureText>>,
    /// As in a view.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub problems: Option<Vec<Run<ProblemText>>>,
}

/// A record with its slot.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Slotted<T> {
    /// Its slot.
    pub slot: Slot,
    /// The record.
    pub record: T,
}

/// What the drawing became.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SceneDifference {
    /// As in a scene.
    pub width: f64,
    /// As in a scene.
    pub height: f64,
    /// As in a scene.
    pub sheet: Rect,
    /// As in a scene.
    pub map: Rect,
    /// As in a scene.
    pub title: String,
    /// As in a scene.
    pub description: String,
    /// As in a scene.
    pub days: Option<DayScale>,
    /// The parts that became different.
    pub parts: Vec<PartDifference>,
    /// Places where a dragged touchpoint can be dropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub drop_slots: Option<Vec<Run<DropSlot>>>,
}

/// What a part of the drawing became.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartDifference {
    /// Which part.
    pub role: PartRole,
    /// Its figures, from back to front.
    pub figures: Vec<Run<Figure>>,
}

/// What the gaps of one rule became.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GapGroupDifference {
    /// The rule's slug; the page finds the group before by it.
    pub rule: String,
    /// The group without its gaps, where it is new or says something else than before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub head: Option<GapGroup>,
    /// Its gaps; all stayed where this is not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub gaps: Option<Vec<Run<GapText>>>,
}

macro_rules! journeys {
    ($($(#[$doc:meta])* $field:ident: $record:ident,)+) => {
        /// What the journey's records became. What is not there stayed.
        #[derive(Clone, Debug, Default, Serialize, TS)]
        #[serde(rename_all = "camelCase")]
        pub struct JourneyDifference {
            /// What is said of the journey as a whole.
            #[serde(skip_serializing_if = "Option::is_none")]
            #[ts(optional)]
            pub head: Option<Head>,
            /// The person.
            #[serde(skip_serializing_if = "Option::is_none")]
            #[ts(optional)]
            pub person: Option<Person>,
            $(
                $(#[$doc])*
                #[serde(skip_serializing_if = "Option::is_none")]
                #[ts(optional)]
                pub $field: Option<Vec<Run<Slotted<$record>>>>,
            )+
        }

        impl JourneyDifference {
            /// What makes `new` of `old`; `None` where elements that are no records changed, too.
            fn between(old: &Journey, new: &Journey) -> Option<Self> {
                Some(Self {
                    head: (old.head != new.head).then(|| new.head.clone()),
                    person: (old.person != new.person).then(|| new.person.clone()),
                    $($field: records(&old.$field, &new.$field)?,)+
                })
            }
        }
    };
}

journeys! {
    /// Columns.
    phases: Phase,
    /// Lanes.
    actors: Actor,
    /// Needs.
    needs: Need,
    /// Information items.
    information: InformationItem,
    /// Touchpoints.
    touchpoints: Touchpoint,
    /// Handovers.
    handovers: Handover,
    /// Coordinators.
    coordinators: Coordinator,
    /// Joint plans.
    joint_plans: JointPlan,
    /// Sticky notes.
    notes: Note,
    /// Reviews.
    reviews: Review,
}

impl Difference {
    /// What makes `new` of `old`; `None` where everything has to be told.
    pub fn between(old: &View, new: &View) -> Option<Self> {
        if old.document != new.document {
            return None;
        }
        Some(Self {
            document: new.document,
            name: new.name.clone(),
            has_file: new.has_file,
            saved: new.saved,
            safe: new.safe,
            protected: new.protected,
            editable: new.editable,
            attention: new.attention.clone(),
            notices: new.notices.clone(),
            folded: new.folded.clone(),
            time: new.time,
            show: new.show,
            thresholds_changed: new.thresholds_changed,
            reason: new.reason.clone(),
            undo: new.undo.clone(),
            redo: new.redo.clone(),
            touched: new.touched,
            journey: JourneyDifference::between(&old.journey, &new.journey)?,
            scene: SceneDifference::between(&old.scene, &new.scene)?,
            gaps: groups(&old.gaps, &new.gaps),
            key_findings: (old.key_findings != new.key_findings).then(|| new.key_findings.clone()),
            unjudged: runs(&old.unjudged, &new.unjudged, |it| (it.slot, it.message.clone())),
            quiet: runs(&old.quiet, &new.quiet, |it| it.subjects.clone()),
            figures: (old.figures != new.figures).then(|| new.figures.clone()),
            problems: runs(&old.problems, &new.problems, |it| (it.path.clone(), it.slot)),
        })
    }
}

impl SceneDifference {
    fn between(old: &Scene, new: &Scene) -> Option<Self> {
        let roles = |scene: &Scene| scene.parts.iter().map(|part| part.role).collect::<Vec<_>>();
        if roles(old) != roles(new) {
            return None;
        }
        let both = old.parts.iter().zip(&new.parts);
        let parts = both.filter_map(|(old, new)| {
            let figures = runs(&old.figures, &new.figures, |figure| key(&figure.subject))?;
            Some(PartDifference { role: new.role, figures })
        });
        Some(Self {
            width: new.width,
            height: new.height,
            sheet: new.sheet,
            map: new.map,
            title: new.title.clone(),
            description: new.description.clone(),
            days: new.days.clone(),
            parts: parts.collect(),
            drop_slots: runs(&old.drop_slots, &new.drop_slots, |slot| (slot.actor, slot.phase)),
        })
    }
}

/// What a figure stands for, to find it again: its kind and its number.
fn key(subject: &Subject) -> (u8, u32) {
    match subject {
        Subject::Nothing => (0, 0),
        Subject::Item { slot } => (1, slot.0),
        Subject::Gaps { numbers, slot } => match slot {
            Some(slot) => (2, slot.0),
            None => (3, numbers.first().copied().unwrap_or_default()),
        },
        Subject::Days { from, .. } => (4, from.unsigned_abs()),
    }
}

/// `None` within where the list stayed; `None` without where its strays did not.
#[expect(clippy::option_option, reason = "two different answers")]
fn records<T: Clone + PartialEq>(old: &Items<T>, new: &Items<T>) -> Option<Option<Vec<Run<Slotted<T>>>>> {
    (old.strays() == new.strays()).then(|| runs(&entries(old), &entries(new), |it| it.slot).map(owned))
}

/// The records of a list, not copied.
fn entries<T>(items: &Items<T>) -> Vec<Slotted<&T>> {
    items.slotted().map(|(slot, record)| Slotted { slot, record }).collect()
}

fn owned<T: Clone>(runs: Vec<Run<Slotted<&T>>>) -> Vec<Run<Slotted<T>>> {
    let own = |it: Slotted<&T>| Slotted { slot: it.slot, record: it.record.clone() };
    let each = |run| match run {
        Run::Keep { from, count, by } => Run::Keep { from, count, by },
        Run::Put { items } => Run::Put { items: items.into_iter().map(own).collect() },
    };
    runs.into_iter().map(each).collect()
}

/// What the groups of gaps became; `None` where all stayed.
fn groups(old: &[GapGroup], new: &[GapGroup]) -> Option<Vec<GapGroupDifference>> {
    let each = |group: &GapGroup| {
        let before = old.iter().find(|before| before.rule == group.rule);
        let head = !before.is_some_and(|before| same_head(before, group));
        let none = Vec::new();
        GapGroupDifference {
            rule: group.rule.clone(),
            head: head.then(|| GapGroup { gaps: Vec::new(), ..group.clone() }),
            gaps: runs(before.map_or(&none, |before| &before.gaps), &group.gaps, |gap| {
                (gap.slots.clone(), gap.subjects.clone(), gap.days)
            }),
        }
    };
    let found: Vec<GapGroupDifference> = new.iter().map(each).collect();
    let stayed = old.len() == new.len()
        && old.iter().zip(new).all(|(old, new)| old.rule == new.rule)
        && found.iter().all(|group| group.head.is_none() && group.gaps.is_none());
    (!stayed).then_some(found)
}

fn same_head(one: &GapGroup, other: &GapGroup) -> bool {
    let of = |group: &GapGroup| {
        (group.number, group.severity, group.findings.clone(), group.remedies.clone(), group.finding_numbers.clone())
    };
    let words =
        |group: &GapGroup| [&group.severity_words, &group.name, &group.why, &group.advice].map(String::to_owned);
    of(one) == of(other) && words(one) == words(other)
}
