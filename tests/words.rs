//! Every word the user sees: all languages say the same, the program asks for nothing that is not
//! there, and nothing is there that nobody asks for.

use fluent_syntax::ast;
use fluent_syntax::parser;
use regex_lite::Regex;
use std::collections::{BTreeMap, BTreeSet};
use suite::{none_of, texts};

/// Key (`days`, `gap-orphan.why`) to the names of its arguments.
type Keys = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_file_can_be_read() {
    let mut found = Vec::new();
    for (path, text) in texts(&[".ftl"]) {
        if let Err((_, errors)) = parser::parse(text.as_str()) {
            found.extend(errors.iter().map(|error| {
                format!("{path}: {error} at {:?}", &text[error.slice.clone().unwrap_or(error.pos.clone())])
            }));
        }
    }
    none_of("Not Fluent", &found);
}

#[test]
fn no_key_is_there_twice() {
    let mut seen = BTreeMap::new();
    let mut found = Vec::new();
    for (path, text) in texts(&[".ftl"]) {
        let language = language_of(&path);
        for id in keys_of(&text).into_keys() {
            if let Some(other) = seen.insert((language.clone(), id.clone()), path.clone()) {
                found.push(format!("{id}: {other} and {path}"));
            }
        }
    }
    none_of("Twice", &found);
}

#[test]
fn all_languages_have_the_same_keys_and_arguments() {
    let languages = languages();
    let english = &languages["en"];
    let mut found = Vec::new();
    for (language, keys) in &languages {
        found.extend(
            english.keys().filter(|key| !keys.contains_key(*key)).map(|key| format!("{key}: missing in {language}")),
        );
        found.extend(
            keys.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("{key}: only in {language}")),
        );
        found.extend(keys.iter().filter_map(|(key, arguments)| {
            let expected = english.get(key)?;
            (arguments != expected).then(|| format!("{key}: {language} takes {arguments:?}, English {expected:?}"))
        }));
    }
    none_of("The languages differ", &found);
}

#[test]
fn every_key_that_is_asked_for_is_there() {
    let english = &languages()["en"];
    let mut found = Vec::new();
    for (path, text) in sources() {
        for key in asked_for(&text) {
            if !english.contains_key(&key) {
                found.push(format!("{key}: {path}"));
            }
        }
    }
    none_of("Asked for, but in no .ftl", &found);
}

#[test]
fn every_key_is_asked_for() {
    let sources = sources();
    let literals: BTreeSet<String> = sources.iter().flat_map(|(_, text)| literals(text)).collect();
    let families: BTreeSet<String> = sources.iter().flat_map(|(_, text)| families(text)).collect();
    let found: Vec<String> = languages()["en"]
        .keys()
        .filter(|key| {
            let id = key.split('.').next().unwrap_or(key);
            !literals.contains(id)
                && !literals.contains(*key)
                && !families.iter().any(|family| id.starts_with(family.as_str()))
        })
        .cloned()
        .collect();
    none_of("In locales/, but nobody asks for it", &found);
}

/// What the program is made of, tests and generated files excepted.
fn sources() -> Vec<(String, String)> {
    texts(&[".rs", ".ts", ".svelte"])
        .into_iter()
        .filter(|(path, _)| {
            !path.starts_with("ui/src/generated/") && !path.starts_with("tests/") && !path.contains("/tests/")
        })
        .filter(|(path, _)| !path.contains(".test.") && !path.contains(".spec."))
        .map(|(path, text)| {
            let end = text.find("#[cfg(test)]\nmod tests").unwrap_or(text.len());
            (path, text[..end].to_owned())
        })
        .collect()
}

/// Keys in calls that look a text up: `words.text("…")`, `words.text_with("…", …)`, `t("…")`.
fn asked_for(source: &str) -> BTreeSet<String> {
    let call = Regex::new(r#"(?:(?:words|words\(\)|Words::of\([^)]*\))\s*\.text(?:_with)?|\bt)\(\s*["'`]([a-z][A-Za-z0-9-]*(?:\.[a-z]+)?)["'`]"#)
        .expect("a pattern");
    call.captures_iter(source).map(|found| found[1].to_owned()).collect()
}

/// Every quoted word that could be a key.
fn literals(source: &str) -> BTreeSet<String> {
    let literal = Regex::new(r#"["'`]([a-z][A-Za-z0-9-]*(?:\.[a-z]+)?)["'`]"#).expect("a pattern");
    literal.captures_iter(source).map(|found| found[1].to_owned()).collect()
}

/// Beginnings of keys whose end is filled in: `"gap-{slug}"`, `` `severity-${word}` ``.
fn families(source: &str) -> BTreeSet<String> {
    let family = Regex::new(r#"["'`]([a-z][A-Za-z0-9-]*-)\$?\{"#).expect("a pattern");
    family.captures_iter(source).map(|found| found[1].to_owned()).collect()
}

fn languages() -> BTreeMap<String, Keys> {
    let mut languages: BTreeMap<String, Keys> = BTreeMap::new();
    for (path, text) in texts(&[".ftl"]) {
        languages.entry(language_of(&path)).or_default().extend(keys_of(&text));
    }
    languages
}

fn language_of(path: &str) -> String {
    path.split('/').nth(1).expect("locales/LANGUAGE/FILE.ftl").to_owned()
}

fn keys_of(text: &str) -> Keys {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut keys = Keys::new();
    for entry in &resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        if let Some(value) = &message.value {
            keys.insert(message.id.name.to_owned(), arguments(value));
        }
        for attribute in &message.attributes {
            keys.insert(format!("{}.{}", message.id.name, attribute.id.name), arguments(&attribute.value));
        }
    }
    keys
}

fn arguments(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    in_pattern(pattern, &mut names);
    names
}

fn in_pattern(pattern: &ast::Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, names);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, names),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, names);
            variants.iter().for_each(|variant| in_pattern(&variant.value, names));
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, names),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, names));
        }
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. }
        | ast::InlineExpression::MessageReference { .. }
        | ast::InlineExpression::TermReference { .. } => {}
    }
}
