//! `stafett format`: brings a journey file into its canonical form, in place.

use crate::language::LanguageOption;
use crate::output::{Stop, print};
use crate::own;
use crate::passphrase;
use messages::Words;
use session::Settings;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    language: LanguageOption,
}

/// The file is not in its canonical form.
const DIFFERS: u8 = 1;

pub(crate) fn run(arguments: &Arguments, words: &Words) -> Result<ExitCode, Stop> {
    let reading = passphrase::read(&arguments.file, Settings::default())?;
    let (bytes, differs) = reading.canonical(&arguments.file)?;
    let say = |key: &str| {
        let name = arguments.file.display().to_string();
        print(format!("{}\n", words.text_with(key, &[("name", name.into())])).as_bytes())
    };
    if !differs {
        say("cli-format-same")?;
        return Ok(ExitCode::SUCCESS);
    }
    if arguments.check {
        say("cli-format-differs")?;
        return Ok(ExitCode::from(DIFFERS));
    }
    own::replace(&reading, &arguments.file, &bytes)?;
    say("cli-format-done")?;
    for notice in reading.notices(words) {
        print(format!("{notice}\n").as_bytes())?;
    }
    Ok(ExitCode::SUCCESS)
}
