//! Days and dates in words.

use journey::{Date, Day, Journey};
use messages::Words;

/// A day as words say it: "Day 40", or the date when day 0 has one.
pub fn day(journey: &Journey, words: &Words, day: Day) -> String {
    match date(journey, day) {
        Some(date) => in_words(words, "date", date),
        None => words.text_with("day-number", &[("day", number(day).into())]),
    }
}

/// A day in little room: "Day 40", or the date without its year.
pub fn day_short(journey: &Journey, words: &Words, day: Day) -> String {
    match date(journey, day) {
        Some(date) => in_words(words, "date-short", date),
        None => words.text_with("day-number", &[("day", number(day).into())]),
    }
}

/// A stretch of days: "Day 40 to 63", or both dates; a single day as itself.
pub fn days(journey: &Journey, words: &Words, first: Day, last: Day) -> String {
    if first == last {
        return day(journey, words, first);
    }
    match (date(journey, first), date(journey, last)) {
        (Some(one), Some(two)) => {
            let first = in_words(words, if one.parts().0 == two.parts().0 { "date-short" } else { "date" }, one);
            words.text_with("date-range", &[("first", first.into()), ("last", in_words(words, "date", two).into())])
        }
        _ => words.text_with("day-range", &[("first", number(first).into()), ("last", number(last).into())]),
    }
}

/// How many days: "23 days".
pub fn count(words: &Words, days: Day) -> String {
    words.text_with("days", &[("count", days.into())])
}

/// The date of a day, when day 0 has one.
pub fn date(journey: &Journey, day: Day) -> Option<Date> {
    journey.head.day_zero.and_then(|zero| zero.plus(day))
}

/// A date in words: "31 May 2024".
pub fn whole_date(words: &Words, date: Date) -> String {
    in_words(words, "date", date)
}

fn in_words(words: &Words, key: &str, date: Date) -> String {
    let (year, month, day) = date.parts();
    let month = words.text(&format!("month-short-{month}"));
    words.text_with(key, &[("day", day.to_string().into()), ("month", month.into()), ("year", year.to_string().into())])
}

/// A day's number with a true minus sign.
fn number(day: Day) -> String {
    if day < 0 { format!("−{}", day.unsigned_abs()) } else { day.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};
    use messages::Language;

    fn check(zero: Option<&str>, first: Day, last: Day, expected: Expect) {
        let mut journey = Journey::new("j".into(), "");
        journey.head.day_zero = zero.and_then(Date::parse);
        let words = Words::of(Language::English);
        expected.assert_eq(&format!(
            "{} | {} | {}",
            day(&journey, words, first),
            day_short(&journey, words, first),
            days(&journey, words, first, last)
        ));
    }

    #[test]
    fn a_day_without_a_date_is_a_number() {
        check(None, 40, 63, expect!["Day 40 | Day 40 | Day 40 to 63"]);
        check(None, -3, -3, expect!["Day −3 | Day −3 | Day −3"]);
    }

    #[test]
    fn a_day_with_a_date_is_the_date() {
        check(Some("2024-02-20"), 40, 63, expect!["31 Mar 2024 | 31 Mar | 31 Mar to 23 Apr 2024"]);
        check(Some("2024-02-20"), 0, 400, expect!["20 Feb 2024 | 20 Feb | 20 Feb 2024 to 26 Mar 2025"]);
    }
}
