//! How a journey begins: empty but for the person's lane, or with the lanes that are typical in a country.

use crate::reading::new_journey;
use journey::{Country, Head, Id, Journey};
use messages::Words;
use packs::{Lane, Pack, pack};
use serde::Deserialize;
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
}

impl NewJourney {
    /// With every lane that is typical in the country.
    pub fn with_all_lanes(title: String, country: Country) -> Self {
        let lanes = (0u32..).zip(&pack(&country).lanes).map(|(place, _)| place).collect();
        Self { title, country: Some(country), lanes }
    }
}

/// Begins a journey of this id. With a country, its language is the one in use where that is spoken
/// there, else the country's foremost, and so are the names of its lanes.
pub fn begin(id: &str, beginning: &NewJourney, words: &Words) -> Journey {
    let title = match beginning.title.trim() {
        "" => words.text("new-journey-title"),
        title => title.to_owned(),
    };
    let Some(country) = &beginning.country else { return new_journey(id, &title, None, words) };
    let pack = pack(country);
    let mut journey = Journey::new(Id::from(id), &title);
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

fn language(pack: &Pack, words: &Words) -> String {
    let in_use = words.language().code();
    let spoken = pack.languages.iter().find(|language| *language == in_use).or(pack.languages.first());
    spoken.map_or(in_use, String::as_str).to_owned()
}
