//! Arguments, help and complaints about them.

use crate::{answers, stafett, told};
use expect_test::expect;
use std::path::Path;

#[test]
fn wrong_arguments_are_explained() {
    answers(
        &[],
        expect![[r#"
        2
        stafett: Say what to do. stafett --help lists all commands.
    "#]],
    );
    answers(
        &["frob"],
        expect![[r#"
        2
        stafett: There is no command “frob”. stafett --help lists them all.
    "#]],
    );
    answers(
        &["check"],
        expect![[r#"
        2
        stafett: Something is missing: <FILE>. Add --help to see what belongs here.
    "#]],
    );
    answers(
        &["check", "journey.json", "--format", "xml"],
        expect![[r#"
        2
        stafett: “xml” does not fit --format <FORMAT>. What fits: text, json
    "#]],
    );
    answers(
        &["check", "journey.json", "--language", "de"],
        expect![[r#"
        2
        stafett: “de” does not fit --language <LANGUAGE>. What fits: en, sv
    "#]],
    );
    answers(
        &["export", "journey.json", "--to", "x.png", "--scale", "0"],
        expect![[r#"
        2
        stafett: “0” does not fit --scale <NUMBER>. What fits: 0.1–16
    "#]],
    );
}

#[test]
fn every_command_has_help_with_examples() {
    answers(
        &["--help"],
        expect![[r#"
            0
            Shows where a person's journey through welfare services breaks.

            Usage: stafett [OPTIONS] <COMMAND>

            Commands:
              check     Lists the gaps of a journey, what is unsound in its file, and its figures.
              remedies  Tries remedies on a copy of a journey and ranks the best next steps.
              diff      Tells what differs between two journeys: gaps, figures, and what was added, removed, moved and changed.
              merge     Joins two versions of a journey that came from a third one. What both changed is told, and left to you.
              export    Writes a drawing, a report, a film or the handover register of a journey.
              sheet     Writes the handover sheet for the service that receives: what, why, who, until when, what is missing.
              comments  Takes the comments of readers without Stafett into a journey's reviews. Nothing else in it changes.
              layout    Prints as JSON where touchpoints, handovers and lanes lie in the drawing.
              format    Brings a journey file into its canonical form, in place. Nothing in it is lost.
              schema    Prints the JSON Schema of the journey file.
              new       Makes a new journey file. A file that is there already is left as it is.

            Options:
                  --passphrase-file <FILE>  Take the passphrase of protected files from the first line of this file; - reads it from the input. Default: ask for it at the terminal
              -h, --help                    Show this help
              -V, --version                 Show the version

            Examples:
              stafett check alex.journey.json
              stafett export alex.journey.json --to alex.svg
              stafett check --help
        "#]],
    );
    for command in ["check", "remedies", "diff", "export", "sheet", "layout", "format", "schema", "new"] {
        let text = told(&stafett(Path::new("."), &[command, "--help"]));
        assert!(text.starts_with("0\n") && text.contains("Examples:\n  stafett ") && !text.contains("cli-"), "{text}");
        let swedish = told(&stafett(Path::new("."), &[command, "--help", "--language", "sv"]));
        assert!(swedish.contains("Exempel:\n  stafett "), "{swedish}");
    }
}
