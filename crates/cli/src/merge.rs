//! `stafett merge`: joins two versions of a journey that came from a third one, as version control asks for it.

use crate::language::LanguageOption;
use crate::output::{BOLD, QUIET, Stop, YELLOW, folded, print};
use crate::own;
use crate::passphrase;
use clap::ValueEnum;
use messages::{Value, Words};
use session::comparison::ComparedText;
use session::{MergeConflict, Reading, Settings, Whose};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "FILE")]
    base: PathBuf,
    #[arg(value_name = "FILE")]
    mine: PathBuf,
    #[arg(value_name = "FILE")]
    theirs: PathBuf,
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    #[arg(long, value_enum, value_name = "SIDE", hide_possible_values = true)]
    take: Option<Taken>,
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    language: LanguageOption,
}

#[derive(Clone, Copy, ValueEnum)]
enum Taken {
    Mine,
    Theirs,
    Base,
}

/// Something is left to decide.
const CONFLICTS: u8 = 1;

pub(crate) fn run(arguments: &Arguments, words: &Words) -> Result<ExitCode, Stop> {
    // Version control gives the versions names that nobody knows.
    let of = |whose: &'static str| {
        move |why: Stop| match &arguments.name {
            Some(name) => Stop::NotJoined { name: name.clone(), whose, why: Box::new(why) },
            None => why,
        }
    };
    let read = |path: &Path, others: &[&Reading]| passphrase::read_beside(path, Settings::default(), others);
    let base = passphrase::read_base(&arguments.base).map_err(of("cli-merged-base"))?;
    let mut mine = read(&arguments.mine, &base.iter().collect::<Vec<_>>()).map_err(of("cli-merged-mine"))?;
    let theirs =
        read(&arguments.theirs, &base.iter().chain([&mine]).collect::<Vec<_>>()).map_err(of("cli-merged-theirs"))?;
    let written = |it: &Reading, path: &Path| it.can_be_written(path).map_err(Stop::from);
    base.iter().try_for_each(|it| written(it, &arguments.base)).map_err(of("cli-merged-base"))?;
    written(&mine, &arguments.mine).map_err(of("cli-merged-mine"))?;
    written(&theirs, &arguments.theirs).map_err(of("cli-merged-theirs"))?;
    // What is protected stays so: as mine is, else as the others.
    let protected = [Some(&mine), Some(&theirs), base.as_ref()].into_iter().flatten();
    let passphrase = protected.into_iter().find_map(Reading::passphrase).cloned();
    let only_theirs = mine.passphrase().is_none() && theirs.passphrase().is_some();
    let joined = mine.join(base, theirs);
    let (conflicts, renamed) = (joined.conflicts(words), joined.renamed(words));
    let bytes = match arguments.take {
        Some(Taken::Mine) => joined.to_bytes_of(Whose::Mine),
        Some(Taken::Theirs) => joined.to_bytes_of(Whose::Theirs),
        Some(Taken::Base) => joined.into_bytes_of_base(),
        None => joined.into_bytes(),
    };
    let printed = match &arguments.to {
        Some(to) if to.as_os_str() == "-" => {
            print(&bytes)?;
            true
        }
        Some(to) => {
            own::save(to, &session::sealed(to, &bytes, passphrase.as_ref())?)?;
            false
        }
        None if only_theirs => {
            return Err(Stop::OnlyOneProtected(name(&arguments.mine)));
        }
        None => {
            own::replace(&mine, &arguments.mine, &bytes)?;
            false
        }
    };
    let written = arguments.to.as_deref().unwrap_or(&arguments.mine);
    let name = arguments.name.clone().unwrap_or_else(|| name(written));
    // What is told does not stand in the way of the journey.
    let told = text(&conflicts, &renamed, arguments.take, if printed { None } else { Some(&name) }, words)?;
    match printed {
        true => anstream::stderr().write_all(&told)?,
        false => anstream::stdout().write_all(&told)?,
    }
    let left = arguments.take.is_none() && !conflicts.is_empty();
    Ok(if left { ExitCode::from(CONFLICTS) } else { ExitCode::SUCCESS })
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn text(
    conflicts: &[MergeConflict],
    renamed: &[String],
    taken: Option<Taken>,
    name: Option<&str>,
    words: &Words,
) -> Result<Vec<u8>, Stop> {
    let mut out = Vec::new();
    let name = name.map_or_else(|| words.text("cli-merged-output"), str::to_owned);
    let args: [(&str, Value); 2] = [("name", name.into()), ("count", conflicts.len().into())];
    let key = match (conflicts.is_empty(), taken) {
        (true, _) => "cli-merged-joined",
        (false, None) => "cli-merged-conflicts",
        (false, Some(Taken::Mine)) => "cli-merged-took-mine",
        (false, Some(Taken::Theirs)) => "cli-merged-took-theirs",
        (false, Some(Taken::Base)) => "cli-merged-took-base",
    };
    write!(out, "{}", folded(&words.text_with(key, &args), ""))?;
    for conflict in conflicts {
        write_conflict(&mut out, conflict, words)?;
    }
    for (at, sentence) in renamed.iter().enumerate() {
        let blank = if at == 0 { "\n" } else { "" };
        write!(out, "{blank}{QUIET}{}{QUIET:#}", folded(sentence, ""))?;
    }
    Ok(out)
}

fn write_conflict(out: &mut impl Write, conflict: &MergeConflict, words: &Words) -> Result<(), Stop> {
    let args: [(&str, Value); 3] = [
        ("kind", conflict.kind.as_str().into()),
        ("title", conflict.title.as_str().into()),
        ("about", conflict.about.as_str().into()),
    ];
    let about =
        if conflict.kind.is_empty() { conflict.about.clone() } else { words.text_with("cli-merged-about", &args) };
    write!(out, "\n{YELLOW}?{YELLOW:#} {BOLD}{}{BOLD:#}\n", folded(&about, "  ").trim())?;
    let said = |texts: &[ComparedText]| texts.iter().map(|it| it.text.as_str()).collect::<String>();
    if !conflict.base.is_empty() {
        write_said(out, &words.text("cli-merged-base"), &conflict.base, words)?;
    }
    write_said(out, &words.text("cli-merged-mine"), &said(&conflict.mine), words)?;
    write_said(out, &words.text("cli-merged-theirs"), &said(&conflict.theirs), words)?;
    if !conflict.with.is_empty() {
        write!(out, "{QUIET}{}{QUIET:#}", folded(&conflict.with, "    "))?;
    }
    Ok(())
}

fn write_said(out: &mut impl Write, who: &str, said: &str, words: &Words) -> Result<(), Stop> {
    let said = if said.trim().is_empty() { words.text("diff-nothing-set") } else { said.to_owned() };
    let one_line = said.split('\n').map(str::trim).collect::<Vec<_>>().join(" · ");
    let args: [(&str, Value); 2] = [("who", who.into()), ("said", one_line.into())];
    Ok(write!(out, "{}", folded(&words.text_with("cli-merged-said", &args), "    "))?)
}
