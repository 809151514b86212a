//! What is folded away on this machine, how the window is arranged there, and the way back through the history.

use crate::beginnings::{desk, folder};
use drawing::PartRole;
use edit::Operation;
use journey::Slot;
use session::WindowSize;
use session::wire::{Arrangement, Panel, View};

fn cards(view: &View) -> usize {
    view.scene.parts.iter().filter(|part| part.role == PartRole::Cards).map(|part| part.figures.len()).sum()
}

#[test]
fn a_lane_stays_folded_away_between_starts_and_its_file_says_nothing_of_it() {
    let folder = folder();
    let path = folder.path().join("x.journey.json");
    let (before, lane) = {
        let mut desk = desk(folder.path());
        let view = desk.open_example("with-a-coordinator").unwrap();
        let lane = view.journey.touchpoints.at(0).unwrap().actor.clone();
        let slot = view.journey.ids().into_iter().find(|(_, id)| **id == lane).unwrap().0;
        let view = desk.save_as(view.document, &path).unwrap();
        let folded = desk.set_folded(view.document, &[slot]).unwrap();
        assert!(cards(&folded) < cards(&view) && folded.saved);
        assert_eq!(folded.folded, [slot]);
        assert_eq!(folded.gaps.len(), view.gaps.len());
        desk.leave();
        (cards(&view), lane)
    };
    let mut desk = desk(folder.path());
    let view = desk.open(&path).unwrap();
    assert!(cards(&view) < before);
    assert_eq!(view.folded.len(), 1);
    desk.remove_traces(view.document).unwrap();
    let settings = std::fs::read_to_string(folder.path().join("app/settings.json")).unwrap_or_default();
    assert!(!settings.contains(&lane.0), "{settings}");
    assert_eq!(cards(&desk.open(&path).unwrap()), before);
}

#[test]
fn one_goes_back_to_any_point_of_the_session_and_forward_again() {
    let folder = folder();
    let mut desk = desk(folder.path());
    let document = desk.new_journey("7d0c").unwrap().document;
    let add = |title: &str| Operation::AddTouchpoint {
        title: title.into(),
        actor: None,
        phase: None,
        day: None,
        after: None,
    };
    for title in ["A", "B", "C"] {
        desk.apply(document, &add(title), false).unwrap();
    }
    let view = desk.travel(document, -2).unwrap();
    assert_eq!(view.journey.touchpoints.len(), 1);
    let history = desk.history(document).unwrap();
    assert_eq!(history.done, ["add “A”"]);
    assert_eq!(history.undone, ["add “B”", "add “C”"]);
    assert_eq!(desk.travel(document, 9).unwrap().journey.touchpoints.len(), 3);
    assert_eq!(desk.travel(document, -9).unwrap().journey.touchpoints.get(Slot(0)), None);
}

#[test]
fn the_window_is_arranged_as_it_was_left() {
    let folder = folder();
    let mut first = desk(folder.path());
    assert_eq!((first.window_size(), first.start().arrangement), (None, Arrangement::default()));
    let size = WindowSize { width: 1500.0, height: 950.0, maximized: true };
    first.keep_window_size(&size);
    let arrangement = Arrangement { outline: true, zoom: Some(1.25), panel: Panel::Notes };
    first.set_arrangement(&arrangement).unwrap();
    let mut next = desk(folder.path());
    assert_eq!((next.window_size(), next.start().arrangement), (Some(size), arrangement));
}
