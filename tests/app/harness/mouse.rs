//! The mouse, at any place of the window.

use super::App;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use std::time::Duration;

/// So many pixels from the left and from the top of the window.
pub(crate) type Point = (f64, f64);

impl App {
    /// Moves the mouse there.
    pub(crate) async fn point_at(&self, place: Point) {
        self.mouse(vec![to(place)]).await;
    }

    /// Clicks there.
    pub(crate) async fn click_at(&self, place: Point) {
        self.mouse(vec![to(place), DOWN, UP]).await;
    }

    /// Clicks there twice.
    pub(crate) async fn double_click_at(&self, place: Point) {
        self.mouse(vec![to(place), DOWN, UP, DOWN, UP]).await;
    }

    /// Carries what is at one place to another, with something to look at before it is let go.
    pub(crate) async fn carry(&self, from: Point, end: Point, meanwhile: impl AsyncFnOnce()) {
        let at = |share: f64| to((from.0 + share * (end.0 - from.0), from.1 + share * (end.1 - from.1)));
        self.mouse(vec![at(0.0), DOWN, at(0.3), at(0.6), at(1.0)]).await;
        meanwhile().await;
        self.mouse(vec![UP]).await;
    }

    /// Clicks in the middle of a line, which is not the middle of its box.
    pub(crate) async fn click_line(&self, selector: &str) {
        self.see(selector).await;
        // The map may still be scrolling to what was chosen.
        tokio::time::sleep(Duration::from_millis(600)).await;
        let point = self
            .ask(&format!(
                "const path = document.querySelector({selector:?});
                 const length = path.getTotalLength();
                 for (let part = 0.5; part < 1; part += 0.02) {{
                   for (const at of [part, 1 - part]) {{
                     const point = path.getPointAtLength(length * at).matrixTransform(path.getScreenCTM());
                     const hit = document.elementFromPoint(point.x, point.y);
                     if (hit && hit.closest('.figure') === path.closest('.figure')) return [point.x, point.y];
                   }}
                 }}
                 return null"
            ))
            .await;
        let (Some(x), Some(y)) = (point[0].as_f64(), point[1].as_f64()) else {
            panic!("no point of `{selector}` can be clicked");
        };
        self.click_at((x.round(), y.round())).await;
    }

    /// Carries what is in the middle of an element this far, with something to look at before it is let go.
    pub(crate) async fn drag(&self, selector: &str, by: (f64, f64), meanwhile: impl AsyncFnOnce()) {
        let script = format!(
            "const box = document.querySelector(\"{selector}\").getBoundingClientRect();
             return [box.x + box.width / 2, box.y + box.height / 2]"
        );
        let middle = self.ask(&script).await;
        let place = |at: usize, by: f64| (middle[at].as_f64().unwrap_or_default() + by).round();
        self.carry((place(0, 0.0), place(1, 0.0)), (place(0, by.0), place(1, by.1)), meanwhile).await;
    }

    async fn mouse(&self, actions: Vec<PointerAction>) {
        let mouse = actions.into_iter().fold(MouseActions::new("mouse".to_owned()), MouseActions::then);
        self.client.perform_actions(mouse).await.expect("the mouse is there");
    }
}

const DOWN: PointerAction = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
const UP: PointerAction = PointerAction::Up { button: MOUSE_BUTTON_LEFT };

fn to((x, y): Point) -> PointerAction {
    PointerAction::MoveTo { duration: Some(Duration::from_millis(60)), x: x.round(), y: y.round() }
}
