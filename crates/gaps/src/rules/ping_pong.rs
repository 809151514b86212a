//! # Back and forth
//!
//! **Finds** two actors that send the person to each other within `refusalLoopDays`, where one of
//! the two handovers is refused or leads to a touchpoint that turned the person away.
//!
//! **Matters** because each refusal is reasonable alone, and together they leave the person with
//! nobody. Every turn costs weeks and trust.
//!
//! **Example** The addiction unit refers to psychiatry, which wants sobriety first and refers back.
//!
//! **Source** Nordic mapping nord2025-027, finding 4; Danish integrated treatment of dual diagnosis
//! ("no wrong door").

use crate::evidence::Trail;
use crate::gap::Gap;
use crate::ground::Ground;
use crate::item::ItemAt;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::{Pass, View};
use journey::{Day, Status};

pub(super) const RULE: Rule = Rule {
    slug: "ping-pong",
    severity: Severity::High,
    findings: &[4],
    remedies: &[Remedy::OneStopTeam, Remedy::Coordinator],
    check,
    grounds,
    evidence: Some(evidence),
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    for ((x, y), [there, back]) in sent_between(view) {
        let near = nearest_turn(view, &there, &back).filter(|(days, ..)| *days <= settings.refusal_loop_days);
        if let Some((days, one, two)) = near {
            found
                .gap(view, &[ItemAt::actor(x), ItemAt::actor(y)])
                .number("days", days)
                .mark(one.item())
                .mark(two.item());
        }
    }
}

/// A handover with its day of sending.
type Sent<'v, 'j> = (Day, &'v Pass<'j>);

/// Two actors, and what goes there and back between them.
type Between<'v, 'j> = ((usize, usize), [Vec<Sent<'v, 'j>>; 2]);

/// The handovers with a day of sending between each two actors, by direction, by day.
fn sent_between<'v, 'j>(view: &'v View<'j>) -> Vec<Between<'v, 'j>> {
    let mut sent: Vec<((usize, usize), bool, Day, usize)> = Vec::new();
    for h in &view.handovers {
        let actors = (view.sender(h).and_then(|t| t.actor), view.receiver(h).and_then(|t| t.actor));
        if let ((Some(from), Some(to)), Some(day)) = (actors, h.sent())
            && from != to
        {
            sent.push(((from.min(to), from.max(to)), from > to, day, h.index));
        }
    }
    sent.sort_unstable();
    let between = sent.chunk_by(|(one, ..), (two, ..)| one == two);
    between
        .filter_map(|sent| {
            let (pair, ..) = sent.first()?;
            let of =
                |sent: &[(_, bool, Day, usize)]| sent.iter().map(|(.., day, h)| (*day, &view.handovers[*h])).collect();
            let (there, back) = sent.split_at(sent.partition_point(|(_, back, ..)| !back));
            Some((*pair, [of(there), of(back)]))
        })
        .collect()
}

/// The two handovers in opposite directions, one of them turned away, that lie closest together.
fn nearest_turn<'v, 'j>(
    view: &View<'_>,
    there: &[Sent<'v, 'j>],
    back: &[Sent<'v, 'j>],
) -> Option<(Day, &'v Pass<'j>, &'v Pass<'j>)> {
    let mut nearest: Option<(Day, &Pass<'_>, &Pass<'_>)> = None;
    for (one_way, other_way) in [(there, back), (back, there)] {
        for (day, h) in one_way.iter().filter(|(_, h)| turned_away(view, h)) {
            let after = other_way.partition_point(|(other, _)| other < day);
            for (other, answer) in after.checked_sub(1).into_iter().chain([after]).filter_map(|at| other_way.get(at)) {
                let days = (day - other).abs();
                if nearest.is_none_or(|(least, ..)| days < least) {
                    nearest = Some((days, h, answer));
                }
            }
        }
    }
    nearest
}

fn turned_away(view: &View<'_>, h: &Pass<'_>) -> bool {
    h.record.refused || view.receiver(h).is_some_and(|to| to.record.status == Status::Refused)
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let view = ground.view;
    let two: Vec<usize> = gap.items.iter().map(|item| item.index()).collect();
    for h in &view.handovers {
        let (Some(from), Some(to)) = (view.sender(h), view.receiver(h)) else { continue };
        let actors = [from.actor, to.actor];
        if from.actor != to.actor && actors.iter().flatten().filter(|actor| two.contains(actor)).count() == 2 {
            ground.handover(h, &["from", "to", "sentDay", "refused"]);
            ground.touchpoint(from, &["actor"]);
            ground.touchpoint(to, &["actor", "status"]);
        }
    }
    ground.threshold("refusalLoopDays");
}

fn evidence(gap: &Gap, _: &Settings, trail: &mut Trail<'_, '_>) {
    let view = trail.view;
    let two: Vec<usize> = gap.items.iter().map(|item| item.index()).collect();
    let between = sent_between(view).into_iter().find(|((x, y), _)| two == [*x, *y]);
    let mut sent: Vec<Sent<'_, '_>> =
        between.into_iter().flat_map(|(_, [there, back])| [there, back].concat()).collect();
    sent.sort_by_key(|(day, h)| (*day, h.index));
    for (day, h) in sent {
        trail.on(if turned_away(view, h) { "turned-away" } else { "sent" }, h, Some(day));
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            actor addiction
            actor psychiatry
            touchpoint T1 actor=psychiatry
            touchpoint T2 actor=addiction
            handover H1 from=T2 to=T1 sentDay=0 refused=true
            handover H2 from=T1 to=T2 sentDay=180";
        crate::sketch::check("ping-pong", sketch, change, expected);
    }

    #[test]
    fn sent_back_within_half_a_year() {
        check("", expect!["[addiction psychiatry]"]);
        check("handover H2 sentDay=-180", expect!["[addiction psychiatry]"]);
        check("handover H2 sentDay=181", expect![""]);
        check("handover H2 sentDay=null", expect![""]);
        check("handover H3 from=T1 to=T2 sentDay=7", expect!["[addiction psychiatry]"]);
    }

    #[test]
    fn one_of_the_two_is_turned_away() {
        check("handover H1 refused=false", expect![""]);
        check("handover H1 refused=false\nhandover H2 refused=true", expect!["[addiction psychiatry]"]);
        check("handover H1 refused=false\ntouchpoint T2 status=refused", expect!["[addiction psychiatry]"]);
    }

    #[test]
    fn two_different_actors() {
        check("touchpoint T1 actor=addiction", expect![""]);
    }
    #[test]
    fn what_it_rests_on() {
        let sketch = "
            touchpoint T1 actor=a
            touchpoint T2 actor=b
            touchpoint T3 actor=a
            touchpoint T4 actor=c
            handover H1 from=T1 to=T2 sentDay=0 refused=true
            handover H2 from=T2 to=T1 sentDay=9
            handover H3 from=T1 to=T3 sentDay=9
            handover H4 from=T1 to=T4 sentDay=9";
        crate::ground::check_ground(
            "ping-pong",
            sketch,
            expect![[r#"
            T1 actor
            T1 status
            T2 actor
            T2 status
            H1 from
            H1 refused
            H1 sentDay
            H1 to
            H2 from
            H2 refused
            H2 sentDay
            H2 to"#]],
        );
    }
}
