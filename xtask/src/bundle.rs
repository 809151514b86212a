//! `cargo xtask bundle`: the package that users install.

use crate::process::{root, run as run_line, target, ui};
use crate::run::BUILD_UI;
use crate::{Outcome, setup};

/// Builds the .deb with Tauri's own command line.
pub(crate) fn run() -> Outcome {
    setup::to_build()?;
    run_line(BUILD_UI, &ui())?;
    let tauri = ui().join("node_modules/.bin/tauri");
    if !tauri.exists() {
        return Err(
            "Tauri's command line is missing: `npm install --no-save @tauri-apps/cli@2` in ui/, then again.".to_owned()
        );
    }
    run_line(&format!("'{}' build --bundles deb", tauri.display()), &root().join("src-tauri"))?;
    println!("The package lies in {}", target().join("release/bundle/deb").display());
    Ok(())
}
