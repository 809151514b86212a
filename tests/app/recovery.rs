//! What was not saved when the app was killed.

use crate::access::nothing_found;
use crate::harness::keys::ENTER;
use crate::harness::{App, Start, desk, on_the_app, own};
use session::wire::Operation;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

#[test]
fn what_was_not_saved_is_there_and_the_rest_is_offered() {
    let start = Start { abandoned: &["between-the-chairs", "with-a-coordinator"], ..Start::default() };
    on_the_app("recovery", start, async |app| {
        app.see("main.map .figure.cards").await;
        app.until_it_says("One change that was not saved is back").await;
        app.until_it_says("not saved yet, but kept safe").await;
        app.until_it_says("One other journey with changes that were not saved is back").await;
        app.picture("back").await;

        app.click("header.top .start button").await;
        app.until_it_says("Save the changes").await;
        app.click("[role='dialog'] .buttons button, dialog[open] .buttons button").await;
        app.until_it_says("Back after a stop").await;
        nothing_found(app).await;
        app.picture("offered").await;
        assert_eq!(offered(app).await, 1);

        let discard = "[aria-labelledby='recovered'] [aria-label^='Discard']";
        app.click(discard).await;
        app.until_it_says("These changes will be gone for good.").await;
        app.click("[aria-labelledby='recovered'] button:not([aria-label])").await;
        app.see("[aria-labelledby='recovered'] [aria-label^='Open']").await;
        app.click(discard).await;
        app.until_it_says("These changes will be gone for good.").await;
        app.click(discard).await;
        app.until("nothing is offered", async || offered(app).await == 0).await;
    });
}

#[test]
fn the_page_comes_back_when_its_process_ends_and_nothing_is_lost() {
    let start = Start::of("with-a-coordinator");
    on_the_app("page", start, async |app| {
        app.click("header.top .title input").await;
        app.keys(&format!("Before the crash{ENTER}")).await;
        app.until_it_says("not saved yet, but kept safe").await;
        app.crash_the_page().await;
        app.until("the page hears the keyboard again", async || {
            app.press("ctrl+s");
            app.saved("with-a-coordinator").contains("Before the crash")
        })
        .await;
    });
}

#[test]
fn nothing_tells_of_a_journey_whose_traces_were_removed() {
    const FILE: &str = "with-a-coordinator.journey.json";
    const EXAMPLE: &str = "with-a-coordinator";
    on_the_app("traces", Start::of(EXAMPLE), async |app| {
        app.click("header.top .title input").await;
        app.keys(&format!("Only in the journal{ENTER}")).await;
        app.until_it_says("not saved yet, but kept safe").await;
        app.remember_in_the_system(EXAMPLE);
        assert!(app.that_name(EXAMPLE).len() > 3, "{:?}", app.that_name(EXAMPLE));
        app.press("ctrl+k");
        app.see("[role='combobox']").await;
        app.keys(&format!("Remove traces{ENTER}")).await;
        app.until_it_says("Remove the traces of").await;
        app.click_button("Remove traces").await;
        app.until_it_says("Nothing here tells of that file any more").await;
        app.until("only the file itself tells of it", async || app.that_name(EXAMPLE) == [FILE]).await;
        assert_eq!(app.that_name("another.txt"), ["data/recently-used.xbel"]);
        assert!(!app.saved(EXAMPLE).contains("Only in the journal"));
    });
}

#[test]
fn what_cannot_be_read_is_offered_once() {
    fn damage(folder: &Path) {
        let journals = own(folder).join("journals");
        fs::create_dir_all(&journals).expect("a folder");
        fs::write(journals.join("1.journal"), "from the future").expect("a journal");
        std::os::unix::fs::symlink("2.journal", journals.join("2.journal")).expect("a journal that leads nowhere");
    }
    let start = Start { prepared: Some(damage), locale: Some("sv_SE.UTF-8"), ..Start::default() };
    on_the_app("unread", start, async |app| {
        app.until_it_says("Gick inte att läsa").await;
        app.until_it_says("Det som sparades undan är skadat").await;
        app.until_it_says("Det som sparades undan går inte att öppna").await;
        nothing_found(app).await;
        app.picture("offered").await;
        app.click("[aria-label^='Lägg det som sparades undan']").await;
        app.until_it_says("En resa som inte gick att läsa är lagd åt sidan").await;
        app.click("[aria-label^='Ta bort det som sparades undan']").await;
        app.until_it_says("Ta bort det som sparades undan av").await;
        app.picture("asked").await;
        app.click_button("Ta bort").await;
        app.until("nothing is told", async || app.all("[aria-labelledby$='unread']").await.is_empty()).await;
        // At the next start neither.
        app.ask("location.reload()").await;
        app.until_it_says("En resa som inte gick att läsa är lagd åt sidan").await;
        assert!(app.all("[aria-labelledby$='unread']").await.is_empty());
        app.click("details summary").await;
        app.picture("aside").await;
        app.click("details [aria-label^='Ta bort det som sparades undan']").await;
        app.until_it_says("Ta bort det som sparades undan av").await;
        app.click_button("Ta bort").await;
        app.until("nothing is left", async || app.all("details").await.is_empty()).await;
        let left = fs::read_dir(own(app.folder()).join("journals")).expect("a folder");
        assert!(left.flatten().all(|one| one.file_name() == "lock"));
    });
}

#[test]
fn the_window_waits_for_no_disk() {
    // A pipe that nobody writes to stands for a share that does not answer.
    fn no_answer(folder: &Path) {
        let path = folder.join("slow.json");
        let mut desk = desk(&own(folder), "");
        let document = desk.open_example("with-a-coordinator").expect("an example").document;
        desk.save_as(document, &path).expect("a file");
        let add = Operation::AddTouchpoint {
            title: "Not saved".to_owned(),
            actor: None,
            phase: None,
            day: None,
            after: None,
        };
        assert!(desk.apply(document, &add, false).expect("a change").safe);
        drop(desk);
        fs::remove_file(folder.join(".slow.json.stafett-lock")).expect("a lock");
        fs::rename(&path, folder.join("kept.json")).expect("a file");
        assert!(Command::new("mkfifo").arg(&path).status().expect("mkfifo").success());
    }
    let start = Start { prepared: Some(no_answer), abandoned: &["between-the-chairs"], ..Start::default() };
    on_the_app("slow", start, async |app| {
        // What answers is there, and can be worked on.
        app.until_it_says("One change that was not saved is back").await;
        app.until_it_says("is still being brought back").await;
        app.picture("waiting").await;
        app.click("header.top .title input").await;
        app.keys(&format!("Meanwhile{ENTER}")).await;
        app.until("it is kept", async || app.that_name("Meanwhile").iter().any(|file| file.ends_with(".journal")))
            .await;
        // The share answers.
        let path = app.folder().join("slow.json");
        let text = fs::read(app.folder().join("kept.json")).expect("a file");
        let mut answer = fs::File::options().write(true).open(&path).expect("somebody listens");
        fs::rename(app.folder().join("kept.json"), path).expect("a file");
        answer.write_all(&text).expect("an answer");
        drop(answer);
        app.until_it_says("One other journey with changes that were not saved is back").await;
        app.picture("answered").await;
    });
}

async fn offered(app: &App) -> usize {
    app.all("[aria-labelledby='recovered'] li").await.len()
}
