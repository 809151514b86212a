//! Which limits could be meant for a handover.
//!
//! A journey tells of an actor its name and its level, not what it is for. So an actor is *known* to
//! be of a kind when its name holds that of one of the country's lanes (`Sykehus` in "Sykehuset i
//! Bergen") or a lane's name holds it, and *could* be of a kind when a lane of that kind stands at
//! its level. A limit fits a handover of a kind it names, between actors that are or could be of the
//! kinds it names. Those that fit come first, the ones with the most that is known before the others;
//! the rest follows in the order of the data.

use crate::lane::{Kind, Lane};
use crate::limit::{Fits, Limit};
use crate::{Pack, Standing};
use journey::{Actor, Handover, Id, Journey};
use std::cmp::Reverse;

/// A limit as it is offered for a handover.
#[derive(Clone, Copy, Debug)]
pub struct Offer<'p> {
    /// The limit.
    pub limit: &'p Limit,
    /// It could be meant for this handover.
    pub fits: bool,
}

/// The shortest part of a name that says what an actor is.
const TELLING: usize = 3;

impl Pack {
    /// All limits, those first that could be meant for the handover.
    pub fn limits_for(&self, journey: &Journey, handover: &Handover) -> Vec<Offer<'_>> {
        let ends = [Some(&handover.from), handover.to.as_ref()].map(|id| actor_of(journey, id));
        let mut offers: Vec<(Reverse<Option<usize>>, Offer<'_>)> = Vec::new();
        for limit in &self.limits {
            let known = limit.fits.as_ref().and_then(|fits| self.known(fits, handover, ends));
            // What nobody's rule is comes after the rules.
            let known = known.map(|known| if limit.standing() == Standing::Suggestion { 0 } else { known + 1 });
            offers.push((Reverse(known), Offer { limit, fits: known.is_some() }));
        }
        offers.sort_by_key(|(known, _)| *known);
        offers.into_iter().map(|(_, offer)| offer).collect()
    }

    /// What the actor is known to be, by its name.
    pub fn kind_of(&self, actor: &Actor) -> Option<Kind> {
        let name = actor.name.trim().to_lowercase();
        let tells = |lane: &&Lane| {
            lane.level == actor.level
                && lane.name.values().map(|other| other.to_lowercase()).any(|other| {
                    (name.chars().count() >= TELLING && other.contains(&name))
                        || (other.chars().count() >= TELLING && name.contains(&other))
                })
        };
        self.lanes.iter().find(tells).map(|lane| lane.kind)
    }

    /// How much is known to fit; none when something does not.
    fn known(&self, fits: &Fits, handover: &Handover, ends: [Option<&Actor>; 2]) -> Option<usize> {
        let mut known = 0;
        if !fits.handover.is_empty() {
            known += fits.handover.contains(&handover.kind).then_some(1)?;
        }
        for (kinds, actor) in [&fits.from, &fits.to].into_iter().zip(ends) {
            let (false, Some(actor)) = (kinds.is_empty(), actor) else { continue };
            match self.kind_of(actor) {
                Some(kind) => known += kinds.contains(&kind).then_some(1)?,
                None => self.could_be(actor, kinds).then_some(())?,
            }
        }
        Some(known)
    }

    fn could_be(&self, actor: &Actor, kinds: &[Kind]) -> bool {
        self.lanes.iter().any(|lane| lane.level == actor.level && kinds.contains(&lane.kind))
    }
}

fn actor_of<'j>(journey: &'j Journey, touchpoint: Option<&Id>) -> Option<&'j Actor> {
    let touchpoint = journey.touchpoints.iter().find(|it| Some(&it.id) == touchpoint)?;
    journey.actors.iter().find(|actor| actor.id == touchpoint.actor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack;
    use expect_test::{Expect, expect};
    use journey::{Country, HandoverKind, Level, Touchpoint};

    /// Offers that fit a handover between two actors.
    fn check(country: Country, kind: HandoverKind, from: (&str, Level), to: Option<(&str, Level)>, expected: Expect) {
        let mut journey = Journey::new(Id::from("j"), "");
        let mut point = |id: &str, (name, level): (&str, Level)| {
            journey.add(Actor { id: Id::from(name), name: name.to_owned(), level, ..Actor::default() }.into());
            journey.add(Touchpoint { id: Id::from(id), actor: Id::from(name), ..Touchpoint::default() }.into());
        };
        point("T1", from);
        let receiver = to.map(|to| point("T2", to));
        let to = receiver.map(|()| Id::from("T2"));
        let handover = Handover { from: Id::from("T1"), to, kind, ..Handover::default() };
        let offers = pack(&country).limits_for(&journey, &handover);
        assert_eq!(offers.len(), pack(&country).limits.len());
        let fitting: Vec<&str> = offers.iter().filter(|it| it.fits).map(|it| it.limit.id.as_str()).collect();
        assert!(offers.iter().map(|it| it.fits).is_sorted_by(|one, two| one >= two));
        expected.assert_eq(&fitting.join("\n"));
    }

    #[test]
    fn limits_that_could_be_meant_come_first() {
        check(
            Country::Norway,
            HandoverKind::Referral,
            ("Fastlege", Level::Municipality),
            Some(("DPS Nord", Level::Region)),
            expect![[r#"
                no-specialist-referral
                any-acceptance"#]],
        );
        check(
            Country::Norway,
            HandoverKind::Notification,
            ("Skolen", Level::Municipality),
            Some(("Barnevern", Level::Municipality)),
            expect![[r#"
                no-child-message
                no-child-feedback
                any-acceptance"#]],
        );
        check(
            Country::Denmark,
            HandoverKind::Discharge,
            ("Sygehus Vest", Level::Region),
            Some(("Dr. Holm", Level::Region)),
            expect![[r#"
                dk-discharge-letter
                any-contact-after-hospital
                any-acceptance"#]],
        );
        check(
            Country::Sweden,
            HandoverKind::Referral,
            ("Vårdcentralen Eken", Level::Region),
            None,
            expect![[r#"
                se-specialist-visit
                any-acceptance
                any-coordinator-named"#]],
        );
    }

    #[test]
    fn where_nothing_is_known_only_suggestions_fit() {
        check(
            Country::Faroes,
            HandoverKind::Referral,
            ("Kommunan", Level::Municipality),
            Some(("Landssjúkrahúsið", Level::SelfGovernment)),
            expect!["any-acceptance"],
        );
    }
}
