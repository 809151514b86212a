//! What was counted, and the page that it is written to.

use crate::world::Wrong;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// One kind of fault: what was done, and what was counted.
pub(crate) struct Section {
    name: &'static str,
    heading: &'static str,
    paragraphs: Vec<String>,
    counts: Vec<Count>,
    table: Vec<Vec<String>>,
    after: Vec<String>,
    examples: Vec<String>,
    /// Why it could not be tried at all.
    not_run: Option<String>,
}

/// Something that was counted, and what it must be for all to be well.
pub(crate) struct Count {
    what: String,
    found: u64,
    must: Must,
}

enum Must {
    Zero,
    More,
    Anything,
}

impl Count {
    pub(crate) fn none(what: impl Into<String>, found: u64) -> Self {
        Self { what: what.into(), found, must: Must::Zero }
    }

    /// Nothing was proved when this is zero.
    pub(crate) fn some(what: impl Into<String>, found: u64) -> Self {
        Self { what: what.into(), found, must: Must::More }
    }

    pub(crate) fn any(what: impl Into<String>, found: u64) -> Self {
        Self { what: what.into(), found, must: Must::Anything }
    }

    fn is_well(&self) -> bool {
        match self.must {
            Must::Zero => self.found == 0,
            Must::More => self.found > 0,
            Must::Anything => true,
        }
    }

    fn must(&self) -> &'static str {
        match self.must {
            Must::Zero => "0",
            Must::More => "more than 0",
            Must::Anything => "",
        }
    }
}

impl Section {
    pub(crate) fn new(name: &'static str, heading: &'static str) -> Self {
        Self {
            name,
            heading,
            paragraphs: Vec::new(),
            counts: Vec::new(),
            table: Vec::new(),
            after: Vec::new(),
            examples: Vec::new(),
            not_run: None,
        }
    }

    /// One that cannot be tried on this machine.
    pub(crate) fn not_run(name: &'static str, heading: &'static str, why: &str) -> Self {
        Self { not_run: Some(why.to_owned()), ..Self::new(name, heading) }
    }

    pub(crate) fn text(mut self, text: &str) -> Self {
        self.paragraphs.push(text.to_owned());
        self
    }

    /// A paragraph below the counts.
    pub(crate) fn below(mut self, text: String) -> Self {
        self.after.push(text);
        self
    }

    pub(crate) fn count(mut self, count: Count) -> Self {
        self.counts.push(count);
        self
    }

    /// The zeros that everything here is about.
    pub(crate) fn wrong(self, wrong: Wrong) -> Self {
        self.wrong_in("", wrong)
    }

    /// The same, of one part.
    pub(crate) fn wrong_in(mut self, part: &str, wrong: Wrong) -> Self {
        for (what, found) in [
            ("changes lost that were called safe, and files lost or changed", wrong.lost),
            ("files that cannot be read", wrong.unreadable),
            ("leftovers in plain text after the next start", wrong.left),
            ("anything else that must not be", wrong.strange),
        ] {
            self.counts.push(Count::none(format!("{part}{what}"), found));
        }
        self.examples.extend(wrong.examples);
        self
    }

    /// A table; its first row is the heading.
    pub(crate) fn table(mut self, rows: Vec<Vec<String>>) -> Self {
        self.table = rows;
        self
    }

    /// Whether every count is what it must be.
    pub(crate) fn is_well(&self) -> bool {
        self.counts.iter().all(Count::is_well)
    }

    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// For a terminal: with what went wrong.
    pub(crate) fn told(&self) -> String {
        let mut told = self.markdown("");
        for example in &self.examples {
            let _ = writeln!(told, "  {example}");
        }
        told
    }

    /// The section as it stands on the page.
    fn markdown(&self, command: &str) -> String {
        let mut out = format!("## {}\n\n", self.heading);
        for paragraph in &self.paragraphs {
            let _ = writeln!(out, "{paragraph}\n");
        }
        if let Some(why) = &self.not_run {
            let _ = writeln!(out, "**Not run** on the machine that wrote this: {why}\n");
        }
        if !self.counts.is_empty() {
            out += "| Counted | | Must be |\n|---|---:|---|\n";
            for count in &self.counts {
                let mark = if count.is_well() { "" } else { " **(is not)**" };
                let _ = writeln!(out, "| {} | {} | {}{mark} |", count.what, grouped(count.found), count.must());
            }
            out += "\n";
        }
        for (number, row) in self.table.iter().enumerate() {
            let _ = writeln!(out, "| {} |", row.join(" | "));
            if number == 0 {
                let _ = writeln!(out, "|{}", "---|".repeat(row.len()));
            }
        }
        if !self.table.is_empty() {
            out += "\n";
        }
        for paragraph in &self.after {
            let _ = writeln!(out, "{paragraph}\n");
        }
        if !command.is_empty() {
            let _ = writeln!(out, "Counted by `{command}`.\n");
        }
        out
    }
}

/// The page; sections that were not run keep the text they had.
pub(crate) fn write(path: &Path, order: &[&str], sections: &[Section], command: impl Fn(&str) -> String) {
    let old = fs::read_to_string(path).unwrap_or_default();
    let mut page = String::from(
        "<!-- Written by `cargo xtask faults`, which counts. Not to be edited. -->\n\n# What was tried to make Stafett lose work\n\n\
         A change that Stafett calls safe survives the end of the program, of the system, and of the power; a file is \
         always whole. Each part of this page is written by the harness that did what it tells, with what it counted \
         (`cargo xtask faults`, all parts; `cargo xtask faults kill`, one part). A short form of most parts runs with \
         every `cargo xtask test`.\n\n",
    );
    for name in order {
        let (begin, end) = (format!("<!-- begin {name} -->\n"), format!("<!-- end {name} -->\n"));
        let new = sections.iter().find(|section| section.name == *name).map(|section| section.markdown(&command(name)));
        let kept =
            || old.split_once(&begin).and_then(|(_, rest)| rest.split_once(&end)).map(|(text, _)| text.to_owned());
        if let Some(text) = new.or_else(kept) {
            let _ = write!(page, "{begin}{}\n{end}\n", text.trim_end());
        }
    }
    fs::write(path, page.trim_end().to_owned() + "\n").expect("the page can be written");
}

/// `12 345`.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}
