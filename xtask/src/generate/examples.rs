//! Drawings beside every example: its steps and its calendar. The other themes, and the threads, are told
//! by checksums in `examples/drawings.txt`, so that no change of them goes unseen.

use super::{Files, all_below};
use crate::Outcome;
use crate::process::root;
use session::{DrawingOptions, ExportKind, Reading, Settings, Show, Theme, TimeView};
use std::fmt::Write as _;
use std::path::Path;

pub(super) fn generate(files: &mut Files) -> Outcome {
    let mut sums = String::from("# Checksums of drawings that are not stored: example, view, theme, threads.\n");
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
            let others = [Theme::Dark, Theme::Contrast, Theme::Print].map(|theme| (theme, Show::default()));
            let threads = (Theme::Light, Show { needs: true, information: true, notes: true });
            for (theme, show) in others.into_iter().chain([threads]) {
                let options = DrawingOptions { time, theme, show, ..DrawingOptions::default() };
                let drawing =
                    reading.drawn(ExportKind::Svg, &options).map_err(|trouble| format!("{name}: {trouble}"))?;
                let _ = writeln!(sums, "{:016x} {name} {time:?} {theme:?} {}", checksum(&drawing), show.needs);
            }
        }
    }
    files.insert(Path::new("examples").join("drawings.txt"), sums.into_bytes());
    Ok(())
}

/// FNV-1a: the same on every machine.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
