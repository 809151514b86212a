//! `stafett export`: a drawing, a report or the register of a journey.

use crate::asked::SettingsOption;
use crate::language::LanguageOption;
use crate::output::Stop;
use crate::own;
use crate::passphrase;
use crate::progress::Progress;
use crate::pseudonymise::PseudonymiseOption;
use crate::view::ViewOption;
use clap::ValueEnum;
use session::beside::Together;
use session::{DOTS, Date, DrawingOptions, ExportKind, Paper, PictureSize, Show, Theme};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    #[arg(
        long,
        value_enum,
        value_name = "THEME",
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    theme: ThemeName,
    #[arg(long, value_name = "NUMBER", default_value_t = 2.0, hide_default_value = true, value_parser = scale)]
    scale: f64,
    #[arg(long, value_name = "NUMBER", value_parser = dots)]
    dpi: Option<f64>,
    #[arg(long, value_name = "SIZE", default_value = "a4", hide_default_value = true, value_parser = paper)]
    page: Paper,
    #[arg(long)]
    split: bool,
    #[arg(long)]
    embed_font: bool,
    #[command(flatten)]
    settings: SettingsOption,
    #[arg(long, value_name = "FILE")]
    compare_with: Option<PathBuf>,
    #[command(flatten)]
    pseudonymise: PseudonymiseOption,
    #[command(flatten)]
    view: ViewOption,
    #[arg(long, value_enum, value_name = "THREADS", value_delimiter = ',', hide_possible_values = true)]
    show: Vec<ShownName>,
    #[arg(long, value_enum, value_name = "LAYERS", value_delimiter = ',', hide_possible_values = true)]
    hide: Vec<HiddenName>,
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    fold: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = date)]
    today: Option<Date>,
    #[command(flatten)]
    language: LanguageOption,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum ThemeName {
    #[default]
    Light,
    Dark,
    Contrast,
    Print,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ShownName {
    Needs,
    Information,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum HiddenName {
    Notes,
}

/// The greatest enlargement of a picture.
const MAX_SCALE: f64 = 16.0;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Stop> {
    let kind = kind(&arguments.to)?;
    if arguments.compare_with.is_some() && arguments.pseudonymise.is_asked_for() {
        return Err(Stop::OverlayWithNames);
    }
    if arguments.compare_with.is_some() && !arguments.fold.is_empty() {
        return Err(Stop::OverlayFolded);
    }
    let settings = arguments.settings.read()?;
    let reading = passphrase::read(&arguments.file, settings.clone())?;
    let other = |path: &Path| passphrase::read_beside(path, settings, &[&reading]);
    let other = arguments.compare_with.as_deref().map(other).transpose()?;
    if other.is_some() && !kind.lays_over() {
        return Err(Stop::NoOverlay(arguments.to.display().to_string()));
    }
    let theme = match arguments.theme {
        ThemeName::Light => Theme::Light,
        ThemeName::Dark => Theme::Dark,
        ThemeName::Contrast => Theme::Contrast,
        ThemeName::Print => Theme::Print,
    };
    let known = |id: &String| reading.lane_or_phase(id).ok_or_else(|| Stop::UnknownLane(id.clone()));
    let folded = arguments.fold.iter().map(known).collect::<Result<Vec<_>, Stop>>()?;
    let options = DrawingOptions {
        today: arguments.today,
        handovers: None,
        theme,
        language: arguments.language.language,
        size: arguments
            .dpi
            .map_or(PictureSize::Scale(arguments.scale), |dots| PictureSize::Print(arguments.page, dots)),
        paper: arguments.page,
        split: arguments.split,
        embed_font: arguments.embed_font,
        pseudonymise: arguments.pseudonymise.choice(&reading, |_| false),
        time: arguments.view.time(),
        show: Show {
            needs: arguments.show.contains(&ShownName::Needs),
            information: arguments.show.contains(&ShownName::Information),
            notes: !arguments.hide.contains(&HiddenName::Notes),
        },
        folded,
    };
    let words = reading.words(arguments.language.language);
    let mut progress = Progress::begin(&arguments.to, words);
    let watch = &mut |done| progress.tell(done);
    let bytes = match &other {
        Some(other) => other.beside(&reading, Together::AsTheySay).drawn(words, kind, &options, watch),
        None => reading.into_drawn(kind, &options, watch),
    };
    progress.end();
    own::save(&arguments.to, &bytes?)?;
    Ok(ExitCode::SUCCESS)
}

fn kind(path: &Path) -> Result<ExportKind, Stop> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    ExportKind::of_name(&name).ok_or_else(|| Stop::UnknownKind(path.display().to_string()))
}

fn paper(text: &str) -> Result<Paper, String> {
    Paper::parse(text).ok_or_else(|| "a4, a3, a2, a1, a0, 500x700".to_owned())
}

fn scale(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| *number > 0.0 && *number <= MAX_SCALE);
    number.ok_or_else(|| format!("0.1–{MAX_SCALE}"))
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "2026-05-04".to_owned())
}

fn dots(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok().filter(|number| DOTS.contains(number));
    number.ok_or_else(|| format!("{}–{}", DOTS.start(), DOTS.end()))
}
