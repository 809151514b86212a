use crate::harness::{Start, on_the_app};

#[test]
fn the_window_opens() {
    on_the_app("smoke", Start::default(), async |app| {
        app.see("body").await;
        println!("{}", app.text("body").await);
    });
}
