//! The option for how time is shown.

use clap::ValueEnum;
use session::TimeView;

#[derive(clap::Args)]
pub(crate) struct ViewOption {
    #[arg(
        long,
        value_enum,
        value_name = "VIEW",
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    view: ViewName,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum ViewName {
    #[default]
    Steps,
    Calendar,
}

impl ViewOption {
    /// The view that was asked for.
    pub(crate) fn time(&self) -> TimeView {
        match self.view {
            ViewName::Steps => TimeView::Steps,
            ViewName::Calendar => TimeView::Calendar,
        }
    }
}
