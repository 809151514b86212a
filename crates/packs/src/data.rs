//! The files of `data/`, each read once.

use crate::Pack;
use journey::Country;
use std::sync::{LazyLock, OnceLock};

/// Country and file, in the order of the format.
const FILES: &[(Country, &str)] = &[
    (Country::Denmark, include_str!("../data/DK.toml")),
    (Country::Sweden, include_str!("../data/SE.toml")),
    (Country::Norway, include_str!("../data/NO.toml")),
    (Country::Finland, include_str!("../data/FI.toml")),
    (Country::Iceland, include_str!("../data/IS.toml")),
    (Country::Faroes, include_str!("../data/FO.toml")),
    (Country::Greenland, include_str!("../data/GL.toml")),
    (Country::Aland, include_str!("../data/AX.toml")),
];

/// What is offered in every country.
const ANY: &str = include_str!("../data/any.toml");

/// In the order of the files, each read when it is asked for.
static PACKS: [OnceLock<Pack>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
static NOWHERE: LazyLock<Pack> = LazyLock::new(|| with_any(Pack::default()));

pub(crate) fn pack(country: &Country) -> &'static Pack {
    let known = FILES.iter().zip(&PACKS).find(|((other, _), _)| other == country);
    known.map_or(&NOWHERE, |((_, text), pack)| pack.get_or_init(|| with_any(read(text).unwrap_or_default())))
}

/// That every file can be read, a test proves.
fn read(text: &str) -> Result<Pack, toml::de::Error> {
    toml::from_str(text)
}

fn with_any(mut pack: Pack) -> Pack {
    pack.limits.extend(read(ANY).unwrap_or_default().limits);
    pack
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Basis, Kind, Lane, LevelName};
    use expect_test::expect;
    use std::collections::BTreeSet;

    fn all() -> impl Iterator<Item = (&'static str, Pack)> {
        let files = FILES.iter().map(|(country, text)| (country.word(), *text)).chain([("any", ANY)]);
        files.map(|(name, text)| (name, read(text).unwrap_or_else(|error| panic!("{name}: {error}"))))
    }

    #[test]
    fn every_country_of_the_format_has_a_file_that_can_be_read() {
        let countries: Vec<Country> = FILES.iter().map(|(country, _)| country.clone()).collect();
        assert_eq!(countries, Country::ALL);
        assert_eq!(all().count(), FILES.len() + 1);
    }

    #[test]
    fn every_fact_tells_its_source() {
        let bare = |level: &LevelName| level.source.is_empty();
        for (name, pack) in all() {
            let public = |level: &&LevelName| level.is_public();
            assert!(!pack.levels.iter().filter(public).any(bare), "{name}");
            assert!(
                !pack.lanes.iter().any(|lane: &Lane| lane.kind != Kind::Person && lane.source.is_empty()),
                "{name}"
            );
            for limit in &pack.limits {
                assert!(!limit.source.is_empty(), "{}", limit.id);
                assert_eq!(limit.rule.is_empty(), limit.basis == Basis::Workshop, "{}", limit.id);
                assert_eq!(limit.value.is_none(), matches!(limit.basis, Basis::Duty | Basis::Right), "{}", limit.id);
            }
        }
    }

    #[test]
    fn ids_are_there_once_and_begin_with_the_country() {
        let mut seen = BTreeSet::new();
        for (name, pack) in all() {
            for limit in pack.limits {
                assert!(limit.id.starts_with(&format!("{}-", name.to_lowercase())), "{}", limit.id);
                assert!(seen.insert(limit.id.clone()), "{} is there twice", limit.id);
            }
        }
    }

    #[test]
    fn names_are_in_the_countrys_languages() {
        for (country, pack) in all() {
            let names = pack.lanes.iter().map(|lane| &lane.name).chain(pack.levels.iter().map(|level| &level.name));
            for name in names {
                assert!(!name.is_empty(), "{country}");
                assert!(name.keys().all(|language| pack.languages.contains(language)), "{country}: {name:?}");
            }
            let levels: BTreeSet<&str> = pack.levels.iter().map(|it| it.level.word()).collect();
            assert!(pack.lanes.iter().all(|lane| levels.contains(lane.level.word())), "{country}");
            assert!(pack.lanes.first().is_none_or(|lane| lane.kind == Kind::Person), "{country}");
        }
    }

    #[test]
    fn what_the_countries_offer() {
        let line = |(name, pack): (&str, Pack)| {
            let law = pack.limits.iter().filter(|limit| limit.is_law()).count();
            let (levels, lanes, limits) = (pack.levels.len(), pack.lanes.len(), pack.limits.len());
            let thin = if pack.thin { ", thin" } else { "" };
            format!("{name}: {levels} levels, {lanes} lanes, {limits} limits, {law} of them law{thin}\n")
        };
        expect![[r#"
            DK: 6 levels, 10 lanes, 12 limits, 6 of them law
            SE: 6 levels, 9 lanes, 10 limits, 8 of them law
            NO: 6 levels, 10 lanes, 8 limits, 6 of them law
            FI: 6 levels, 10 lanes, 12 limits, 8 of them law
            IS: 4 levels, 8 lanes, 3 limits, 0 of them law
            FO: 3 levels, 5 lanes, 0 limits, 0 of them law, thin
            GL: 4 levels, 6 lanes, 1 limits, 1 of them law, thin
            AX: 6 levels, 6 lanes, 0 limits, 0 of them law, thin
            any: 0 levels, 0 lanes, 3 limits, 0 of them law
        "#]]
        .assert_eq(&all().map(line).collect::<String>());
    }

    #[test]
    fn a_country_that_is_not_known_has_what_is_offered_everywhere() {
        let pack = pack(&Country::from("XX"));
        assert!(pack.lanes.is_empty());
        assert_eq!(pack.limits.len(), read(ANY).unwrap().limits.len());
    }
}
