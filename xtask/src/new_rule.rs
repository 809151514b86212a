//! `cargo xtask new-rule`: the places where a gap rule stands, made ready to be filled in.

use crate::Outcome;
use crate::process::root;
use std::fs;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The rule's slug, such as `late-answer`
    name: String,
}

/// Makes the rule's file, its line in the registry, and its messages in every language.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let slug = arguments.name.as_str();
    let well_formed = slug.starts_with(|c: char| c.is_ascii_lowercase())
        && slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !well_formed {
        return Err(format!("`{slug}` is no slug: small letters, digits and hyphens, such as `late-answer`."));
    }
    let module = slug.replace('-', "_");
    let file = root().join(format!("crates/gaps/src/rules/{module}.rs"));
    if file.exists() {
        return Err(format!("The rule {slug} is there already."));
    }
    write(&file, &rule(slug))?;

    let registry = root().join("crates/gaps/src/rules.rs");
    let text = read(&registry)?;
    let Some(end) = text.find("rules! {").and_then(|start| text[start..].find('}').map(|length| start + length)) else {
        return Err("crates/gaps/src/rules.rs has no list of rules to add a line to.".to_owned());
    };
    let Some(modules) = text.find("\nmod ").map(|start| start + 1) else {
        return Err("crates/gaps/src/rules.rs has no list of modules to add a line to.".to_owned());
    };
    let (head, middle, tail) = (&text[..modules], &text[modules..end], &text[end..]);
    write(&registry, &format!("{head}mod {module};\n{middle}    {module},\n{tail}"))?;

    for language in messages::Language::ALL {
        let file = root().join(format!("locales/{}/gaps.ftl", language.code()));
        let text = read(&file)?;
        write(&file, &format!("{}\n{}", text.trim_end_matches('\n').to_owned() + "\n", words(slug)))?;
    }
    println!(
        "The order of the registry is the order of reports: move the rule to its place there, then run cargo fmt."
    );
    Ok(())
}

fn rule(slug: &str) -> String {
    format!(
        "//! # Name of the rule
//!
//! **Finds** what, in one sentence.
//!
//! **Matters** because of what it means for the person.
//!
//! **Example** Two or three sentences.
//!
//! **Source** where this is known from.

use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{{Remedy, Rule, Severity}};
use crate::settings::Settings;
use crate::view::View;

pub(super) const RULE: Rule = Rule {{
    slug: \"{slug}\",
    severity: Severity::Medium,
    findings: &[1],
    remedies: &[Remedy::Coordinator],
    check,
    grounds,
    evidence: None,
}};

fn check(_view: &View<'_>, _settings: &Settings, _found: &mut Found) {{}}

fn grounds(_gap: &Gap, _ground: &mut Ground<'_, '_>) {{}}
"
    )
}

fn words(slug: &str) -> String {
    format!(
        "gap-{slug} = Its name
    .finds = What it finds
    .what = What happened, to whom, when
    .why = Why it matters
    .try = What to try
"
    )
}

fn read(path: &std::path::Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &std::path::Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("wrote {}", path.strip_prefix(root()).unwrap_or(path).display());
    Ok(())
}
