//! Help and complaints about the arguments, in the user's language. The words lie under
//! `cli-<subcommand>`, with `.examples` and, where they tell something, exit `.codes`, and `cli-<subcommand>-<argument>` or `cli-any-<argument>`.

use crate::FAILED;
use crate::output::{Stop, complain};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use messages::{Value, Words};
use std::io::Write;
use std::process::ExitCode;

/// The command with its help in these words.
pub(crate) fn in_words(command: Command, words: &Words) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let version = version.help(words.text("cli-any-version")).help_heading(words.text("cli-heading-options"));
    let mut command = told(command, "stafett", words)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(version)
        .subcommand_help_heading(words.text("cli-heading-commands"))
        .subcommand_value_name(words.text("cli-value-command"));
    for name in names {
        command = command.mut_subcommand(&name, |sub| told(sub, &name, words));
    }
    command
}

fn told(command: Command, name: &str, words: &Words) -> Command {
    let examples = words.text(&format!("cli-{name}.examples"));
    let examples: String = examples.lines().map(|line| format!("\n  {line}")).collect();
    let codes = format!("cli-{name}.codes");
    let codes = if words.has(&codes) { format!("\n\n{}", words.text(&codes)) } else { String::new() };
    let examples = words.text("cli-heading-examples") + &examples + &codes;
    let usage = words.text("cli-heading-usage");
    let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let mut command = command
        .about(words.text(&format!("cli-{name}")))
        .after_help(examples)
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"))
        .disable_help_flag(true);
    for id in ids {
        command = command.mut_arg(&id, |arg| explained(arg, name, words));
    }
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    command.arg(help.help(words.text("cli-any-help")).help_heading(words.text("cli-heading-options")))
}

fn explained(arg: Arg, name: &str, words: &Words) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let own = format!("cli-{name}-{id}");
    let key = if words.has(&own) { own } else { format!("cli-any-{id}") };
    let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
    let names = arg.get_value_names().unwrap_or_default().iter();
    let names: Vec<String> = names.map(|name| words.text(&format!("cli-value-{}", name.to_lowercase()))).collect();
    let arg = if names.is_empty() { arg } else { arg.value_names(names) };
    arg.help(words.text(&key)).help_heading(words.text(heading))
}

/// Prints the help that was asked for, or says what is wrong with the arguments.
pub(crate) fn tell(error: &clap::Error, words: &Words) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // The parser has a word of its own for the options in the usage.
        let text = error.render().ansi().to_string();
        let text = text.replace("[OPTIONS]", &format!("[{}]", words.text("cli-value-options")));
        let written = write!(anstream::stdout(), "{text}").map_err(Stop::from);
        return written.map_or_else(|stop| stop.tell(words), |()| ExitCode::SUCCESS);
    }
    let what = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let args: [(&str, Value); 3] = [
        ("argument", what(ContextKind::InvalidArg).into()),
        ("value", what(ContextKind::InvalidValue).into()),
        ("known", known(error, &what).into()),
    ];
    #[allow(clippy::wildcard_enum_match_arm, reason = "the kinds are the parser's, and grow")]
    let key = match error.kind() {
        ErrorKind::MissingRequiredArgument | ErrorKind::TooFewValues => "cli-missing-argument",
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => "cli-unknown-argument",
        ErrorKind::InvalidValue if what(ContextKind::InvalidValue).is_empty() => "cli-missing-argument",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-wrong-value",
        ErrorKind::InvalidSubcommand => "cli-unknown-command",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "cli-missing-command",
        _ => "cli-wrong-arguments",
    };
    let value = if key == "cli-unknown-command" { what(ContextKind::InvalidSubcommand) } else { String::new() };
    let args: Vec<(&str, Value)> = args.into_iter().chain([("command", value.into())]).collect();
    complain(&words.text_with(key, &args));
    ExitCode::from(FAILED)
}

/// What could stand there instead.
fn known(error: &clap::Error, what: &impl Fn(ContextKind) -> String) -> String {
    let listed = what(ContextKind::ValidValue).replace(' ', ", ");
    match (listed.is_empty(), std::error::Error::source(error)) {
        (true, Some(source)) => source.to_string(),
        _ => listed,
    }
}
