//! JSON as text: the canonical layout, and whole numbers.

use journey::{Raw, quoted};

/// Writes JSON with two spaces of indent; empty lists and objects stay on their line.
#[derive(Default)]
pub(crate) struct Out {
    text: String,
    depth: usize,
    /// Nothing stands yet in the list or object that is open.
    empty: bool,
}

impl Out {
    /// The text, ended by a newline.
    pub(crate) fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    /// Writes a text.
    pub(crate) fn text(&mut self, text: &str) {
        self.text.push_str(&quoted(text));
    }

    /// Writes what is JSON already and fits on one line: a number, `true`, `null`.
    pub(crate) fn plain(&mut self, json: &str) {
        self.text.push_str(json);
    }

    /// Writes a list.
    pub(crate) fn list<T>(&mut self, items: impl IntoIterator<Item = T>, mut write: impl FnMut(&mut Self, T)) {
        self.open('[');
        for item in items {
            self.line();
            write(self, item);
        }
        self.close(']');
    }

    /// Writes an object, whose keys `write` gives.
    pub(crate) fn object(&mut self, write: impl FnOnce(&mut Self)) {
        self.open('{');
        write(self);
        self.close('}');
    }

    /// Starts a pair of the open object; the value comes next.
    pub(crate) fn key(&mut self, key: &str) {
        self.line();
        self.text(key);
        self.text.push_str(": ");
    }

    /// Writes a value as it came.
    pub(crate) fn raw(&mut self, raw: &Raw) {
        match raw {
            Raw::Null => self.plain("null"),
            Raw::Bool(value) => self.plain(if *value { "true" } else { "false" }),
            Raw::Number(digits) => self.plain(digits),
            Raw::Text(text) => self.text(text),
            Raw::List(items) => self.list(items, Self::raw),
            Raw::Object(pairs) => self.object(|out| {
                for (key, value) in pairs {
                    out.key(key);
                    out.raw(value);
                }
            }),
        }
    }

    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.empty = true;
    }

    fn close(&mut self, bracket: char) {
        self.depth -= 1;
        if !self.empty {
            self.newline();
        }
        self.text.push(bracket);
        self.empty = false;
    }

    fn line(&mut self) {
        if !self.empty {
            self.text.push(',');
        }
        self.newline();
        self.empty = false;
    }

    fn newline(&mut self) {
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n("  ", self.depth));
    }
}

/// The whole number that the value is, however it is written (`12`, `12.0`, `1.2e1`); `None` for
/// anything else and beyond 18 digits.
pub(crate) fn whole(raw: &Raw) -> Option<i64> {
    let Raw::Number(number) = raw else { return None };
    const MOST: i64 = 18;
    let (negative, number) = number.strip_prefix('-').map_or((false, number.as_str()), |rest| (true, rest));
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{before}{after}");
    let significant = digits.trim_start_matches('0').trim_end_matches('0');
    if significant.is_empty() {
        return Some(0);
    }
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    let zeros = i64::try_from(zeros).ok()?.checked_sub(i64::try_from(after.len()).ok()?)?;
    let zeros = zeros.checked_add(exponent.parse().ok()?)?;
    let length = i64::try_from(significant.len()).ok()?;
    if !(0..=MOST).contains(&zeros) || length + zeros > MOST {
        return None;
    }
    let value: i64 = significant.parse().ok()?;
    let value = value.checked_mul(10_i64.checked_pow(u32::try_from(zeros).ok()?)?)?;
    Some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(number: &str, expected: Option<i64>) {
        assert_eq!(whole(&Raw::Number(number.to_owned())), expected, "{number}");
    }

    #[test]
    fn a_whole_number_may_be_written_in_many_ways() {
        check("0", Some(0));
        check("-0.000e99999999999999999999", Some(0));
        check("12", Some(12));
        check("-12.0", Some(-12));
        check("1e2", Some(100));
        check("1.2E+1", Some(12));
        check("1200e-2", Some(12));
        check("0.00012e5", Some(12));
        check("100000000000000000", Some(100_000_000_000_000_000));
    }

    #[test]
    fn what_is_no_whole_number_or_too_long_is_none() {
        for number in ["1.5", "1e-1", "1e19", "1e999999999999999999999", "9999999999999999999", "12e-9999999999"] {
            check(number, None);
        }
        assert_eq!(whole(&Raw::Text("1".to_owned())), None);
    }
}
