//! Drawings beside every example: its steps and its calendar.

use super::{Files, all_below};
use crate::Outcome;
use crate::process::root;
use session::{DrawingOptions, ExportKind, Reading, Settings, TimeView};
use std::path::Path;

pub(super) fn generate(files: &mut Files) -> Outcome {
    for path in all_below(&root().join("examples")) {
        let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".journey.json")) else {
            continue;
        };
        let reading = Reading::of_file(&path, Settings::default()).map_err(|trouble| format!("{name}: {trouble}"))?;
        for (time, ending) in [(TimeView::Steps, "svg"), (TimeView::Calendar, "calendar.svg")] {
            let drawing = reading
                .drawn(ExportKind::Svg, &DrawingOptions { time, ..DrawingOptions::default() })
                .map_err(|trouble| format!("{name}: {trouble}"))?;
            files.insert(Path::new("examples").join(format!("{name}.{ending}")), drawing);
        }
    }
    Ok(())
}
