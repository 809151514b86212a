//! The thresholds of the rules, with their names in settings files and their defaults.

use journey::{Day, MAX_DAY};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! settings {
    ($(#[doc = $doc:literal] $field:ident = $name:literal, $default:literal;)+) => {
        /// The thresholds of the rules. Days and counts, zero or more.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(default, deny_unknown_fields)]
        pub struct Settings {
            $(#[doc = $doc] #[serde(rename = $name)] pub $field: Day,)+
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { $($field: $default,)+ }
            }
        }

        impl Settings {
            /// The names, in the order of the contract.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// What each setting means, in the same order.
            pub(crate) const MEANINGS: &'static [&'static str] = &[$($doc),+];
            /// The default of each setting, in the same order.
            pub(crate) const DEFAULTS: &'static [Day] = &[$($default),+];

            fn entry(&mut self, name: &str) -> Option<&mut Day> {
                match name {
                    $($name => Some(&mut self.$field),)+
                    _ => None,
                }
            }

            /// The value of this setting; `None` when there is none of the name.
            pub fn value(&self, name: &str) -> Option<Day> {
                match name {
                    $($name => Some(self.$field),)+
                    _ => None,
                }
            }

            /// What differs from the defaults: names and values, in the order of [`Settings::NAMES`].
            pub fn changed(&self) -> Vec<(&'static str, Day)> {
                let defaults = Self::default();
                let mut changed = Vec::new();
                $(if self.$field != defaults.$field {
                    changed.push(($name, self.$field));
                })+
                changed
            }
        }
    };
}

settings! {
    /// Days that a receiver may take to begin when nobody has accepted (`not-accepted`).
    acceptance_days = "acceptanceDays", 10;
    /// Days between handovers back and forth (`ping-pong`).
    refusal_loop_days = "refusalLoopDays", 180;
    /// Days side by side without a plan (`parallel-tracks`).
    overlap_days = "overlapDays", 28;
    /// Days on which many actors are at work without a coordinator (`no-coordinator`).
    crowded_days = "crowdedDays", 28;
    /// How many actors are many (`no-coordinator`).
    crowded_actors = "crowdedActors", 3;
    /// Days in a row with nobody responsible (`uncovered`).
    uncovered_run_days = "uncoveredRunDays", 3;
    /// Days from which a service is a lasting one (`service-cliff`).
    lasting_service_days = "lastingServiceDays", 20;
    /// Days that may lie between two lasting services (`service-cliff`).
    cliff_days = "cliffDays", 7;
    /// Days within which an assessment should not be made again (`duplicate-assessment`).
    reassessment_days = "reassessmentDays", 180;
    /// Days until a need should be met (`need-unmet`).
    late_need_days = "lateNeedDays", 90;
    /// Touchpoints at which the story is told again (`story-retold`).
    retellings = "retellings", 3;
    /// Contact persons that are still not too many (`many-contacts`).
    contact_persons = "contactPersons", 8;
    /// Forms that are still not too many (`form-load`).
    forms = "forms", 5;
    /// Rule sets at once that are still not too many (`rule-overload`).
    guidelines = "guidelines", 5;
    /// How far the experience may not fall from one touchpoint to the next (`low-point`).
    experience_fall = "experienceFall", 3;
    /// Bad experiences in a row (`low-point`).
    low_streak = "lowStreak", 3;
}

/// Why settings could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// Not JSON.
    #[error("not JSON at line {line}, column {column}: {detail}")]
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
        /// What the JSON reader says.
        detail: String,
    },
    /// JSON, but no object.
    #[error("the settings must be one JSON object")]
    NotAnObject,
    /// A name that no setting has.
    #[error("there is no setting {name:?}; the settings are {}", Settings::NAMES.join(", "))]
    Unknown {
        /// The name.
        name: String,
    },
    /// A value that is no whole number from 0 to [`MAX_DAY`].
    #[error("{name:?} must be a whole number from 0 to {MAX_DAY}, and is {found}")]
    NotANumber {
        /// The setting.
        name: String,
        /// What stands there.
        found: String,
    },
}

impl SettingsError {
    /// The stable code; messages have it under `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "settings-not-json",
            Self::NotAnObject => "settings-not-an-object",
            Self::Unknown { .. } => "settings-unknown",
            Self::NotANumber { .. } => "settings-not-a-number",
        }
    }
}

impl Settings {
    /// Reads a JSON object of names and values; what it does not name keeps its default.
    ///
    /// # Errors
    /// When the text is not a JSON object of known names with whole numbers.
    pub fn from_json(text: &str) -> Result<Self, SettingsError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value: serde_json::Value = serde_json::from_str(text).map_err(|error| SettingsError::NotJson {
            line: error.line(),
            column: error.column(),
            detail: error.to_string(),
        })?;
        let serde_json::Value::Object(entries) = value else { return Err(SettingsError::NotAnObject) };
        let mut settings = Self::default();
        for (name, value) in entries {
            let Some(entry) = settings.entry(&name) else { return Err(SettingsError::Unknown { name }) };
            let number = value.as_i64().and_then(|number| Day::try_from(number).ok());
            match number.filter(|number| (0..=MAX_DAY).contains(number)) {
                Some(number) => *entry = number,
                None => return Err(SettingsError::NotANumber { name, found: value.to_string() }),
            }
        }
        Ok(settings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        expected.assert_eq(&match Settings::from_json(text) {
            Ok(settings) => format!("{:?}", settings.changed()),
            Err(error) => format!("{}: {error}", error.code()),
        });
    }

    #[test]
    fn only_what_differs_from_the_defaults_is_reported() {
        check("{}", expect!["[]"]);
        check(
            r#"{"forms": 5, "lowStreak": 2, "acceptanceDays": 0}"#,
            expect![[r#"[("acceptanceDays", 0), ("lowStreak", 2)]"#]],
        );
    }

    #[test]
    fn errors_name_the_setting() {
        check("[]", expect!["settings-not-an-object: the settings must be one JSON object"]);
        check(
            "{\n  \"forms\" 5}",
            expect!["settings-not-json: not JSON at line 2, column 11: expected `:` at line 2 column 11"],
        );
        check(
            r#"{"form": 5}"#,
            expect![[
                r#"settings-unknown: there is no setting "form"; the settings are acceptanceDays, refusalLoopDays, overlapDays, crowdedDays, crowdedActors, uncoveredRunDays, lastingServiceDays, cliffDays, reassessmentDays, lateNeedDays, retellings, contactPersons, forms, guidelines, experienceFall, lowStreak"#
            ]],
        );
        check(
            r#"{"forms": -1}"#,
            expect![[r#"settings-not-a-number: "forms" must be a whole number from 0 to 100000000, and is -1"#]],
        );
        check(
            r#"{"forms": "five"}"#,
            expect![[r#"settings-not-a-number: "forms" must be a whole number from 0 to 100000000, and is "five""#]],
        );
        check(
            r#"{"forms": 2.5}"#,
            expect![[r#"settings-not-a-number: "forms" must be a whole number from 0 to 100000000, and is 2.5"#]],
        );
    }
}
