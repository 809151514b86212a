//! `docs/gaps.md`: the manual of every rule and metric, taken from the head of its file, with the
//! words that readers see.

use crate::metrics::Metrics;
use crate::rule::Rule;
use crate::rules::{FILES, RULES};
use crate::settings::Settings;
use std::fmt::Write;

/// The document, in Markdown. `words` gives the text of a message, such as `gap-orphan.why`.
pub fn markdown(words: &dyn Fn(&str) -> String) -> String {
    let mut out = String::from(HEAD);
    // Writing to a text cannot fail.
    let _ = overview(&mut out, words);
    let _ = terms(&mut out);
    for (rule, file) in RULES.iter().zip(FILES) {
        let _ = section(&mut out, words, rule, file);
    }
    let _ = figures(&mut out, words);
    let _ = settings(&mut out);
    out
}

const HEAD: &str = "\
# Gaps and figures

<!-- Written by `cargo xtask gen` from crates/gaps and locales/en. Edit those. -->

What Stafett looks for in a journey, and what it measures. Each rule and each metric is one file in
`crates/gaps/src`; what its developers need to know is said there and repeated here. The words that
users read are in `locales/`.

Gaps are reported rule by rule in the order of this table, then by what they are about in the order
of the file, then by days.

";

fn overview(out: &mut String, words: &dyn Fn(&str) -> String) -> std::fmt::Result {
    writeln!(out, "| rule | name | severity | findings | remedies |\n|---|---|---|---|---|")?;
    for rule in RULES {
        let findings: Vec<String> = rule.findings.iter().map(u8::to_string).collect();
        let remedies: Vec<&str> = rule.remedies.iter().map(|remedy| remedy.slug()).collect();
        writeln!(
            out,
            "| [`{slug}`](#{slug}) | {name} | {severity} | {findings} | {remedies} |",
            slug = rule.slug,
            name = words(&format!("gap-{}", rule.slug)),
            severity = rule.severity.word(),
            findings = findings.join(", "),
            remedies = remedies.join(", "),
        )?;
    }
    writeln!(out, "\nThe findings are those of the Nordic mapping of complex welfare services (nord2025-027):\n")?;
    for finding in 1..=5 {
        writeln!(out, "{finding}. {}", words(&format!("finding-{finding}")))?;
    }
    Ok(())
}

/// The terms that rules and metrics share, from the heads of the files that work them out.
fn terms(out: &mut String) -> std::fmt::Result {
    const FILES_OF_TERMS: [&str; 4] = [
        include_str!("view.rs"),
        include_str!("flow.rs"),
        include_str!("responsibility.rs"),
        include_str!("coverage.rs"),
    ];
    for file in FILES_OF_TERMS {
        writeln!(out, "\n#{}", head(file))?;
    }
    writeln!(out, "\n## Rules")
}

fn section(out: &mut String, words: &dyn Fn(&str) -> String, rule: &Rule, file: &str) -> std::fmt::Result {
    let slug = rule.slug;
    let remedies: Vec<String> =
        rule.remedies.iter().map(|remedy| words(&format!("remedy-{}", remedy.slug()))).collect();
    writeln!(out, "\n### {slug}\n\n{}", body(file))?;
    writeln!(out, "\n**Readers see** {}", words(&format!("gap-{slug}")))?;
    let said = ["finds", "why", "try"].map(|part| format!("> {}", words(&format!("gap-{slug}.{part}"))));
    writeln!(out, "\n{}", said.join("\n>\n"))?;
    writeln!(out, "\n**Remedies** {}", remedies.join(" · "))
}

fn figures(out: &mut String, words: &dyn Fn(&str) -> String) -> std::fmt::Result {
    writeln!(out, "\n## Figures\n\nShares and means have four decimals, half away from zero.\n")?;
    for (name, file) in Metrics::NAMES.iter().zip(Metrics::FILES) {
        let manual = head(file).replace('\n', " ");
        let meaning = manual.split_once(": ").map_or(manual.as_str(), |(_, meaning)| meaning);
        writeln!(out, "- `{name}` ({}): {meaning}", words(&format!("metric-{name}")))?;
    }
    Ok(())
}

fn settings(out: &mut String) -> std::fmt::Result {
    writeln!(
        out,
        "\n## Thresholds\n\nA JSON object with some of these names, given to `stafett check --settings`, changes \
         them; the report tells what differs.\n"
    )?;
    writeln!(out, "| name | default | meaning |\n|---|---|---|")?;
    for ((name, default), meaning) in Settings::NAMES.iter().zip(Settings::DEFAULTS).zip(Settings::MEANINGS) {
        writeln!(out, "| `{name}` | {default} | {} |", meaning.trim())?;
    }
    Ok(())
}

/// The manual at the head of a file.
fn head(file: &str) -> String {
    let lines = file.lines().map_while(|line| line.strip_prefix("//!"));
    lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

/// The manual of a rule without its heading.
fn body(file: &str) -> String {
    let head = head(file);
    head.split_once("\n\n").map_or(head.as_str(), |(_, body)| body).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_tells_what_it_finds_and_why_with_an_example_and_a_source() {
        for (rule, file) in RULES.iter().zip(FILES) {
            let manual = body(file);
            let starts: Vec<&str> =
                manual.split("\n\n").map(|part| part.split_inclusive("** ").next().unwrap_or_default()).collect();
            assert_eq!(starts, ["**Finds** ", "**Matters** ", "**Example** ", "**Source** "], "{}", rule.slug);
        }
    }

    #[test]
    fn the_document_tells_of_every_rule_figure_and_threshold() {
        let text = markdown(&|key| format!("<{key}>"));
        for rule in RULES {
            assert!(text.contains(&format!("\n### {}\n", rule.slug)), "{}", rule.slug);
            assert!(text.contains(&format!("<gap-{}.try>", rule.slug)), "{}", rule.slug);
        }
        for name in Metrics::NAMES.iter().chain(Settings::NAMES) {
            assert!(text.contains(&format!("`{name}`")), "{name}");
        }
        assert!(text.contains("| `acceptanceDays` | 10 | Days that a receiver may take"));
    }
}
