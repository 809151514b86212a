//! Days and dates. A day is a whole number counted from day 0; a date ties day 0 to the calendar.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day of the journey, counted from day 0. May be negative. Durations and limits are counted in
/// days too. Values in a journey lie within ±[`MAX_DAY`], so that sums of a few never overflow.
pub type Day = i32;

/// The greatest day or number of days that a journey holds, about 270,000 years.
pub const MAX_DAY: Day = 100_000_000;

/// A calendar date, written `2024-05-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[ts(type = "string")]
pub struct Date(jiff::civil::Date);

impl Date {
    /// Reads a date of the form `YYYY-MM-DD`; `None` when it is of another form or no real date.
    pub fn parse(text: &str) -> Option<Self> {
        let date: jiff::civil::Date = text.parse().ok()?;
        (date.to_string() == text).then_some(Self(date))
    }

    /// The date that lies `days` days later (earlier when negative); `None` outside the years 0 to 9999.
    pub fn plus(self, days: Day) -> Option<Self> {
        let date = self.0.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
        (date.year() >= 0).then_some(Self(date))
    }

    /// Days from `self` to `later`; negative when `later` is the earlier one.
    pub fn days_until(self, later: Self) -> Day {
        self.0.until(later.0).map_or(0, |span| span.get_days())
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn parts(self) -> (i16, i8, i8) {
        (self.0.year(), self.0.month(), self.0.day())
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_iso_dates_are_dates() {
        assert!(Date::parse("2024-02-29").is_some());
        for odd in ["2023-02-29", "2024-2-9", "20240209", "2024-02-09T00:00", "soon", ""] {
            assert_eq!(Date::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn days_are_added_and_counted_over_leap_days() {
        let start = Date::parse("2024-02-27").unwrap();
        let later = start.plus(3).unwrap();
        assert_eq!(later.to_string(), "2024-03-01");
        assert_eq!(start.days_until(later), 3);
        assert_eq!(later.days_until(start), -3);
        assert_eq!(start.plus(MAX_DAY), None);
    }
}
