//! `stafett merge` as it is used, and as git uses it.

use crate::{example, stafett, told};
use expect_test::{Expect, expect};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::str;

/// The example three times, each version with these words put in the place of others.
fn versions(folder: &Path, base: &[(&str, &str)], mine: &[(&str, &str)], theirs: &[(&str, &str)]) {
    let text = fs::read_to_string(example("with-a-coordinator")).unwrap();
    let write = |name: &str, edits: &[&[(&str, &str)]]| {
        let mut text = text.clone();
        for (old, new) in edits.iter().flat_map(|edits| edits.iter()) {
            assert!(text.contains(old), "{old}");
            text = text.replacen(old, new, 1);
        }
        fs::write(folder.join(name), text).unwrap();
    };
    write("base.json", &[base]);
    write("mine.json", &[base, mine]);
    write("theirs.json", &[base, theirs]);
}

fn check(mine: &[(&str, &str)], theirs: &[(&str, &str)], arguments: &[&str], expected: Expect) -> String {
    let folder = tempfile::tempdir().unwrap();
    versions(folder.path(), &[], mine, theirs);
    let all = [&["merge", "base.json", "mine.json", "theirs.json"], arguments].concat();
    expected.assert_eq(&told(&stafett(folder.path(), &all)));
    fs::read_to_string(folder.path().join("mine.json")).unwrap()
}

#[test]
fn what_each_side_changed_is_joined_in_the_file() {
    let joined = check(
        &[("Child's school and safety", "The child's school")],
        &[("GP tells the coordinating unit", "GP calls the coordinating unit")],
        &[],
        expect![[r#"
            0
            Both versions are one now, in mine.json.
        "#]],
    );
    assert!(joined.contains("The child's school") && joined.contains("GP calls the coordinating unit"));
}

#[test]
fn what_both_changed_is_told_and_left_to_the_user() {
    let mine = [("GP tells the coordinating unit", "GP writes to the coordinating unit")];
    let theirs = [("GP tells the coordinating unit", "GP calls the coordinating unit")];
    let joined = check(
        &mine,
        &theirs,
        &[],
        expect![[r#"
        1
        Both versions are one now, in mine.json, but for 1 thing that both changed.
        There it says what your version says.

        ? Touchpoint “GP writes to the coordinating unit”: Title
            Before: GP tells the coordinating unit
            Your version: GP writes to the coordinating unit
            The other version: GP calls the coordinating unit
    "#]],
    );
    assert!(joined.contains("GP writes to"));
    check(
        &mine,
        &theirs,
        &["--language", "sv", "--name", "alex.journey.json"],
        expect![[r#"
        1
        Båda versionerna är nu en, i alex.journey.json, så när som på 1 sak som båda
        ändrade. Där står det som din version säger.

        ? Kontaktpunkt ”GP writes to the coordinating unit”: Titel
            Före: GP tells the coordinating unit
            Din version: GP writes to the coordinating unit
            Den andra versionen: GP calls the coordinating unit
    "#]],
    );
    let joined = check(
        &mine,
        &theirs,
        &["--take", "theirs"],
        expect![[r#"
        0
        Both versions are one now, in mine.json. Of 1 thing that both changed, it says
        what the other version says.

        ? Touchpoint “GP writes to the coordinating unit”: Title
            Before: GP tells the coordinating unit
            Your version: GP writes to the coordinating unit
            The other version: GP calls the coordinating unit
    "#]],
    );
    assert!(joined.contains("GP calls"));
}

#[test]
fn a_handover_to_what_the_other_side_deleted_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let journey = |touchpoints: &str, handovers: &str| {
        format!(
            r#"{{"format": "stafett-journey", "version": 1, "id": "j", "title": "Alex",
            "actors": [{{"id": "a1", "name": "GP", "level": "region"}}],
            "touchpoints": [{{"id": "t1", "title": "Visit", "actor": "a1"}}{touchpoints}], "handovers": [{handovers}]}}"#
        )
    };
    let ward = r#", {"id": "t2", "title": "Ward", "actor": "a1"}"#;
    fs::write(folder.path().join("base.json"), journey(ward, "")).unwrap();
    fs::write(folder.path().join("mine.json"), journey(ward, r#"{"id": "h1", "from": "t1", "to": "t2"}"#)).unwrap();
    fs::write(folder.path().join("theirs.json"), journey("", "")).unwrap();
    let run = |arguments: &[&str]| told(&stafett(folder.path(), arguments));
    let merge = ["merge", "base.json", "mine.json", "theirs.json", "--to", "joined.json"];
    expect![[r#"
        1
        Both versions are one now, in joined.json, but for 1 thing that both changed.
        There it says what your version says.

        ? Touchpoint “Ward”: Deleted on one side, used on the other
            Your version: Used by: Visit → Ward
            The other version: Deleted
            Stays or goes with it: Visit → Ward.
    "#]]
    .assert_eq(&run(&merge));
    let joined = || fs::read_to_string(folder.path().join("joined.json")).unwrap();
    assert!(joined().contains("Ward"));
    run(&[&merge[..], &["--take", "theirs"]].concat());
    expect![[r#"
        {
          "format": "stafett-journey",
          "version": 1,
          "id": "j",
          "title": "Alex",
          "actors": [
            {
              "id": "a1",
              "name": "GP",
              "level": "region"
            }
          ],
          "touchpoints": [
            {
              "id": "t1",
              "title": "Visit",
              "actor": "a1"
            }
          ],
          "handovers": [
            {
              "id": "h1",
              "from": "t1",
              "to": null
            }
          ]
        }
    "#]]
    .assert_eq(&joined());
}

#[test]
fn both_as_one_can_be_printed() {
    let folder = tempfile::tempdir().unwrap();
    versions(folder.path(), &[], &[], &[("GP tells", "GP calls")]);
    let output = stafett(folder.path(), &["merge", "base.json", "mine.json", "theirs.json", "--to", "-"]);
    assert_eq!(output.stdout, fs::read(folder.path().join("theirs.json")).unwrap());
    expect![[r#"
        Both versions are one now, in the output.
    "#]]
    .assert_eq(str::from_utf8(&output.stderr).unwrap());
}

#[test]
fn what_cannot_be_read_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    versions(folder.path(), &[], &[], &[]);
    let before = fs::read(folder.path().join("mine.json")).unwrap();
    fs::write(folder.path().join("theirs.json"), "[1").unwrap();
    expect![[r#"
        2
        stafett: “theirs.json” cannot be opened. The file ends too early, at line 1, column 3. The rest is missing. It may have been copied or downloaded only in part. Fetch it again, or look for a backup.
    "#]].assert_eq(&told(&stafett(folder.path(), &["merge", "base.json", "mine.json", "theirs.json"])));
    assert_eq!(fs::read(folder.path().join("mine.json")).unwrap(), before);
    expect![[r#"
        2
        stafett: “Alex.json” is as it was. The other version: “theirs.json” cannot be opened. The file ends too early, at line 1, column 3. The rest is missing. It may have been copied or downloaded only in part. Fetch it again, or look for a backup.
    "#]].assert_eq(&told(&stafett(folder.path(), &["merge", "base.json", "mine.json", "theirs.json", "--name", "Alex.json"])));
}

/// Runs git in a folder, as nobody in particular; gives whether it was content, and what it said.
fn git(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let who = ["-c", "user.name=Alex", "-c", "user.email=alex@example.org", "-c", "commit.gpgsign=false"];
    let mut command = Command::new("git");
    command.args(who).args(arguments).current_dir(folder).env("LC_ALL", "C.UTF-8");
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    // What git itself says is another one's.
    (output.status.success(), said.split("Auto-merging").next().unwrap_or_default().to_owned())
}

/// A repository in which git joins journeys as `docs/merge.md` says.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert!(git(path, &["init", "-q", "-b", "main"]).0);
    let driver = format!("'{}' merge %O %A %B --name %P", env!("CARGO_BIN_EXE_stafett"));
    assert!(git(path, &["config", "merge.stafett.driver", &driver]).0);
    assert!(git(path, &["config", "merge.stafett.recursive", "stafett-base"]).0);
    assert!(git(path, &["config", "merge.stafett-base.driver", &format!("{driver} --take base")]).0);
    fs::write(path.join(".gitattributes"), "*.journey.json merge=stafett\n").unwrap();
    folder
}

#[test]
fn git_joins_what_two_branches_changed_side_by_side() {
    let folder = repository();
    let path = folder.path();
    let file = path.join("the way.journey.json");
    let text = fs::read_to_string(example("with-a-coordinator")).unwrap();
    let commit = |text: &str| {
        fs::write(&file, text).unwrap();
        assert!(git(path, &["add", "."]).0 && git(path, &["commit", "-qm", "Version"]).0);
    };
    commit(&text);
    assert!(git(path, &["checkout", "-qb", "other"]).0);
    // Neighbouring lines, which git alone cannot join.
    commit(&text.replace(r#""title": "GP tells the coordinating unit","#, r#""title": "GP calls","#));
    assert!(git(path, &["checkout", "-q", "main"]).0);
    let lane = text.split("GP tells the coordinating unit").nth(1).unwrap().lines().nth(1).unwrap();
    let mine = text.replacen(
        &format!("GP tells the coordinating unit\",\n{lane}"),
        &format!("GP tells the coordinating unit\",\n{lane}\n      \"ward\": \"4\","),
        1,
    );
    assert_ne!(mine, text);
    commit(&mine);
    let (content, said) = git(path, &["merge", "-q", "--no-edit", "other"]);
    assert!(content, "{said}");
    expect![[r#"
        Both versions are one now, in the way.journey.json.
    "#]]
    .assert_eq(&said);
    let joined = fs::read_to_string(&file).unwrap();
    assert!(joined.contains("GP calls") && joined.contains(r#""ward": "4""#));

    // What both change is a conflict of git, and the file can still be read.
    assert!(git(path, &["checkout", "-qb", "third"]).0);
    commit(&joined.replace("GP calls", "GP writes"));
    assert!(git(path, &["checkout", "-q", "main"]).0);
    commit(&joined.replace("GP calls", "GP visits"));
    let (content, said) = git(path, &["merge", "-q", "--no-edit", "third"]);
    assert!(!content);
    expect![[r#"
        Both versions are one now, in the way.journey.json, but for 1 thing that both
        changed. There it says what your version says.

        ? Touchpoint “GP visits”: Title
            Before: GP calls
            Your version: GP visits
            The other version: GP writes
    "#]]
    .assert_eq(&said);
    let open = told(&stafett(path, &["check", "the way.journey.json"]));
    assert!(open.starts_with("0"), "{open}");
    assert!(fs::read_to_string(&file).unwrap().contains("GP visits"));
    assert!(git(path, &["status", "--porcelain"]).1.contains("UU"));
}

#[test]
fn git_joins_what_both_added() {
    let folder = repository();
    let path = folder.path();
    let commit = |name: &str, text: &str| {
        fs::write(path.join(name), text).unwrap();
        assert!(git(path, &["add", "."]).0 && git(path, &["commit", "-qm", "Version"]).0);
    };
    commit("note.txt", "1");
    assert!(git(path, &["checkout", "-qb", "other"]).0);
    let text = fs::read_to_string(example("with-a-coordinator")).unwrap();
    commit("a.journey.json", &text.replace(r#""title": "Income","#, r#""title": "Income and rent","#));
    assert!(git(path, &["checkout", "-q", "main"]).0);
    commit("a.journey.json", &text);
    let (content, said) = git(path, &["merge", "-q", "--no-edit", "other"]);
    assert!(!content);
    expect![[r#"
        Both versions are one now, in a.journey.json, but for 1 thing that both changed.
        There it says what your version says.

        ? Need “Income”: Title
            Your version: Income
            The other version: Income and rent
    "#]]
    .assert_eq(&said);
}

/// Two people have each other's work, and decided the same thing in two ways: git joins what both came from first.
#[test]
fn git_does_not_decide_between_two_decisions() {
    let folder = repository();
    let path = folder.path();
    let text = fs::read_to_string(example("with-a-coordinator")).unwrap();
    let commit = |text: &str| {
        fs::write(path.join("a.journey.json"), text).unwrap();
        assert!(git(path, &["add", "."]).0 && git(path, &["commit", "-qm", "Version"]).0);
    };
    commit(&text);
    for (branch, title) in [("eva", "GP calls"), ("omar", "GP writes")] {
        assert!(git(path, &["checkout", "-qb", branch, "main"]).0);
        commit(&text.replace("GP tells the coordinating unit", title));
        assert!(git(path, &["branch", &format!("{branch}-before")]).0);
    }
    for (branch, other) in [("eva", "omar-before"), ("omar", "eva-before")] {
        assert!(git(path, &["checkout", "-q", branch]).0);
        assert!(!git(path, &["merge", "-q", "--no-edit", other]).0);
        assert!(git(path, &["commit", "-qam", "As it is here"]).0);
    }
    let (content, said) = git(path, &["merge", "-q", "--no-edit", "eva"]);
    assert!(!content, "{said}");
    let of_both = said.rsplit("Both versions").next().unwrap();
    expect![[r#"
         are one now, in a.journey.json, but for 1 thing that both changed.
        There it says what your version says.

        ? Touchpoint “GP writes”: Title
            Before: GP tells the coordinating unit
            Your version: GP writes
            The other version: GP calls
    "#]]
    .assert_eq(of_both);
}

#[test]
fn what_a_newer_program_wrote_is_told_under_its_own_name() {
    let folder = tempfile::tempdir().unwrap();
    versions(folder.path(), &[], &[], &[("\"version\": 1", "\"version\": 2")]);
    let merge = ["merge", "base.json", "mine.json", "theirs.json", "--name", "Alex.json"];
    let said = told(&stafett(folder.path(), &merge));
    assert!(said.starts_with("2\nstafett: “Alex.json” is as it was. The other version: “theirs.json”"), "{said}");
}
