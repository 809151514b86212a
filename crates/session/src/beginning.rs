//! How a journey begins: empty but for the person's lane, with the lanes that are typical in a country,
//! with the first steps of a model of coordination.

use crate::reading::new_journey;
use journey::{Actor, Coordinator, Country, Handover, Head, Id, JointPlan, Journey, Level, Phase, Record, Touchpoint};
use messages::{Language, Words};
use packs::{Lane, Pack, pack};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a new journey begins with.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewJourney {
    /// Its title; blank: the usual one.
    pub title: String,
    /// Its country; none: only the person has a lane.
    pub country: Option<Country>,
    /// Which of the country's lanes it begins with, by their places in its list.
    pub lanes: Vec<u32>,
    /// How the services are to work together; none: it says nothing of that.
    #[serde(default)]
    pub model: Option<Model>,
}

/// A way in which services work together around a person. Messages have it under `model-<slug>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Model {
    /// One person holds it together.
    Coordinator,
    /// The services plan together with the person.
    JointPlan,
    /// One team does what several services did.
    OneTeam,
    /// The person decides who helps, and when.
    PersonalAssistance,
}

impl Model {
    fn slug(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::JointPlan => "joint-plan",
            Self::OneTeam => "one-team",
            Self::PersonalAssistance => "personal-assistance",
        }
    }
}

impl NewJourney {
    /// With every lane that is typical in the country.
    pub fn with_all_lanes(title: String, country: Country) -> Self {
        let lanes = (0u32..).zip(&pack(&country).lanes).map(|(place, _)| place).collect();
        Self { title, country: Some(country), lanes, model: None }
    }

    /// Whether nothing was typed or chosen that would be missed.
    pub(crate) fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.lanes.is_empty() && self.model.is_none()
    }
}

/// Begins a journey of this id. With a country, its language is the one in use where that is spoken
/// there, else the country's foremost, and so are the names of its lanes.
pub fn begin(id: &str, beginning: &NewJourney, words: &Words) -> Journey {
    let title = match beginning.title.trim() {
        "" => words.text("new-journey-title"),
        title => title.to_owned(),
    };
    let mut journey = with_lanes(id, &title, beginning, words);
    if let Some(model) = beginning.model {
        match Language::from_tag(&journey.head.language) {
            Some(spoken) => add_model(&mut journey, model, Words::of(spoken)),
            None => add_model(&mut journey, model, words),
        }
    }
    journey
}

fn with_lanes(id: &str, title: &str, beginning: &NewJourney, words: &Words) -> Journey {
    let Some(country) = &beginning.country else { return new_journey(id, title, None, words) };
    let pack = pack(country);
    let mut journey = Journey::new(Id::from(id), title);
    let language = language(pack, words);
    journey.head = Head { country: Some(country.clone()), language: language.clone(), ..journey.head };
    let at = |place: &u32| pack.lanes.get(usize::try_from(*place).ok()?);
    for (number, lane) in (1..).zip(beginning.lanes.iter().filter_map(at)) {
        add(&mut journey, number, lane, pack.name(&lane.name, &language));
    }
    journey
}

fn add(journey: &mut Journey, number: u32, lane: &Lane, name: &str) {
    let mut actor = lane.actor(name);
    actor.id = Id::from(format!("a{number}").as_str());
    journey.add(actor.into());
}

/// Three phases, a lane of the model's own with a step in each, each handing over to the next; for a
/// coordinator and a joint plan, that record, too.
fn add_model(journey: &mut Journey, model: Model, words: &Words) {
    let text = |what: &str| words.text(&format!("model-{}-{what}", model.slug()));
    let services: Vec<Id> =
        journey.actors.iter().filter(|it| it.level != Level::Citizen).map(|it| it.id.clone()).collect();
    let lane = Id::from("model");
    let level = if model == Model::PersonalAssistance { Level::Citizen } else { Level::Municipality };
    journey.add(Actor { id: lane.clone(), name: text("lane"), level, ..Actor::default() }.into());
    for (number, step) in (1..).zip(["beginning", "plan", "follow-up"]) {
        let (phase, own) = (format!("p{number}"), format!("t{number}"));
        let title = words.text(&format!("model-phase-{step}"));
        journey.add(Phase { id: Id::from(phase.as_str()), title, ..Phase::default() }.into());
        let touchpoint = Touchpoint {
            id: Id::from(own.as_str()),
            title: text(step),
            actor: lane.clone(),
            phase: Some(Id::from(phase.as_str())),
            entry: number == 1,
            goal: number == 3,
            ..Touchpoint::default()
        };
        journey.add(touchpoint.into());
        if number > 1 {
            let [from, to] = [number - 1, number].map(|at| Id::from(format!("t{at}").as_str()));
            let id = Id::from(format!("h{}", number - 1).as_str());
            journey.add(Handover { id, from, to: Some(to), ..Handover::default() }.into());
        }
    }
    let record: Option<Record> = match model {
        Model::Coordinator => Some(
            Coordinator { id: Id::from("c1"), name: text("lane"), actor: Some(lane), ..Coordinator::default() }.into(),
        ),
        Model::JointPlan => Some(
            JointPlan { id: Id::from("plan1"), title: text("plan"), actors: services, ..JointPlan::default() }.into(),
        ),
        Model::OneTeam | Model::PersonalAssistance => None,
    };
    if let Some(record) = record {
        journey.add(record);
    }
}

fn language(pack: &Pack, words: &Words) -> String {
    let in_use = words.language().code();
    let spoken = pack.languages.iter().find(|language| *language == in_use).or(pack.languages.first());
    spoken.map_or(in_use, String::as_str).to_owned()
}
