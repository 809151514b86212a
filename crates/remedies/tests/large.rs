//! Large journeys are tried in reasonable time.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

use formats::journey_file;
use gaps::Settings;
use journey::{Id, Journey, Record};
use remedies::{Texts, next_steps};
use std::path::Path;
use std::time::Instant;

/// The example so many times over, each copy with ids of its own and 30 days after the one before.
fn many_times(times: i32) -> Journey {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/before-a-coordinator.journey.json");
    let one = journey_file::read(&std::fs::read(path).unwrap()).unwrap().journey;
    let mut all = Journey::new(Id::from("large"), "Large");
    one.actors.iter().for_each(|actor| {
        all.add(actor.clone().into());
    });
    for time in 0..times {
        let later = time * 30;
        let other = |id: &Id| Id(format!("{id}-{time}"));
        let others = |ids: &[Id]| ids.iter().map(other).collect::<Vec<Id>>();
        let mut add = |record: Record| {
            all.add(record);
        };
        for it in one.needs.iter() {
            let (from_day, to_day) = (it.from_day + later, Some(it.from_day + later + 260));
            add(journey::Need { id: other(&it.id), from_day, to_day, ..it.clone() }.into());
        }
        one.information.iter().for_each(|it| add(journey::InformationItem { id: other(&it.id), ..it.clone() }.into()));
        for it in one.touchpoints.iter() {
            let touchpoint = journey::Touchpoint {
                id: other(&it.id),
                day: it.day.map(|day| day + later),
                needs: others(&it.needs),
                refused_because_of: it.refused_because_of.as_ref().map(other),
                information_needed: others(&it.information_needed),
                information_produced: others(&it.information_produced),
                goal: false,
                ..it.clone()
            };
            add(touchpoint.into());
        }
        for it in one.handovers.iter() {
            let handover = journey::Handover {
                id: other(&it.id),
                from: other(&it.from),
                to: it.to.as_ref().map(other),
                sent_day: it.sent_day.map(|day| day + later),
                accepted_day: it.accepted_day.map(|day| day + later),
                arrived_day: it.arrived_day.map(|day| day + later),
                feedback_day: it.feedback_day.map(|day| day + later),
                information: others(&it.information),
                ..it.clone()
            };
            add(handover.into());
        }
    }
    all
}

/// Seconds for the next steps of a journey of 12 touchpoints so many times over.
fn seconds(times: i32) -> f64 {
    let (journey, settings) = (many_times(times), Settings::default());
    let start = Instant::now();
    assert!(next_steps(&journey, &settings, &Texts::default(), &[]).together.closed > 0);
    start.elapsed().as_secs_f64()
}

#[test]
fn thirty_touchpoints_take_well_under_a_second() {
    let taken = seconds(3);
    assert!(taken < 3.0, "{taken} s");
}

/// `cargo test --release -p remedies --test large -- --ignored --nocapture`
#[test]
#[ignore = "takes a minute without optimisation"]
fn a_thousand_touchpoints_take_a_few_seconds() {
    let taken = seconds(84);
    println!("{taken:.2} s for 1,008 touchpoints");
    assert!(taken < 10.0, "{taken} s");
}
