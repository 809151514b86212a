//! `stafett sheet` as it is used.

use crate::{example, stafett};
use expect_test::expect;
use std::fs;

#[test]
fn a_sheet_is_written_for_each_handover_that_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let journey = example("before-a-coordinator");
    let sheet = |arguments: &[&str]| {
        let output = stafett(folder.path(), &[&["sheet", journey.to_str().unwrap()], arguments].concat());
        format!("{} {}", output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(sheet(&["--handover", "H1,H9", "--to", "two.html"]), "0 ");
    assert_eq!(read("two.html").matches("<article").count(), 2);
    assert_eq!(sheet(&["--to", "all.html"]), "0 ");
    assert_eq!(read("all.html").matches("<article").count(), 9);
    assert_eq!(sheet(&["--handover", "H9", "--to", "one.pdf"]), "0 ");
    assert!(fs::read(folder.path().join("one.pdf")).unwrap().starts_with(b"%PDF-1.7"));
    assert_eq!(sheet(&["--handover", "H9", "--to", "copy.html", "--pseudonymise", "--keep-content"]), "0 ");
    let copy = read("copy.html");
    assert!(copy.contains("Pseudonymised copy.") && copy.contains("Sleeplessness") && !copy.contains("Ingrid"));
    expect!["2 stafett: No handover has the id “H99”. The ids stand in the journey file, under handovers.\n"]
        .assert_eq(&sheet(&["--handover", "H99", "--to", "x.pdf"]));
    expect!["2 stafett: “x.doc” must end with .pdf or .html.\n"].assert_eq(&sheet(&["--to", "x.doc"]));
}
