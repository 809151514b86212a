//! The options for a copy without what tells who the journey is about, once for every subcommand that has them.

use session::{Approved, FreeText, Pseudonymising, Reading};

#[derive(clap::Args)]
pub(crate) struct PseudonymiseOption {
    #[arg(long)]
    pseudonymise: bool,
    #[arg(long, requires = "pseudonymise")]
    keep_titles: bool,
    #[arg(long, requires = "pseudonymise")]
    keep_person: bool,
    #[arg(long, requires = "pseudonymise")]
    keep_owners: bool,
    #[arg(long, requires = "pseudonymise")]
    keep_actors: bool,
}

impl PseudonymiseOption {
    /// Whether there is to be such a copy.
    pub(crate) fn is_asked_for(&self) -> bool {
        self.pseudonymise
    }

    /// What is asked for; none: the journey as it is. `also` tells which lines stay beside titles.
    pub(crate) fn choice(&self, reading: &Reading, also: impl Fn(&FreeText) -> bool) -> Option<Pseudonymising> {
        let kept = |line: &FreeText| (self.keep_titles && line.is_title()) || also(line);
        self.pseudonymise.then(|| Pseudonymising {
            approved: reading.free_texts().into_iter().filter(kept).map(Approved::as_it_is).collect(),
            person: !self.keep_person,
            owners: !self.keep_owners,
            actors: !self.keep_actors,
        })
    }
}
