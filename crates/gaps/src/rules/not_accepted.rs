//! # Handover that nobody accepted
//!
//! **Finds** a handover without a day of acceptance, not refused and not the person's own move,
//! whose receiver has no start day, or that has no day of sending, or whose receiver started more
//! than `acceptanceDays` later. A receiver that is not there may have accepted by starting.
//!
//! **Matters** because sent is not received: without an answer the sender lets go and the receiver
//! does not yet hold. A receiver who starts soon has accepted by doing.
//!
//! **Example** A referral to psychiatry is sent on 3 May. No answer comes; the first appointment is
//! in August.
//!
//! **Source** IHI 2017, *Closing the Loop*; the ten days are illustrative.

use crate::evidence::Trail;
use crate::gap::Gap;
use crate::ground::Ground;
use crate::report::Found;
use crate::rule::{Remedy, Rule, Severity};
use crate::settings::Settings;
use crate::view::View;
use journey::HandoverKind;

pub(super) const RULE: Rule = Rule {
    slug: "not-accepted",
    severity: Severity::High,
    findings: &[4],
    remedies: &[Remedy::ClosedLoop, Remedy::Deadline],
    check,
    grounds,
    evidence: Some(evidence),
};

fn check(view: &View<'_>, settings: &Settings, found: &mut Found) {
    for h in &view.handovers {
        if h.record.refused || h.record.accepted_day.is_some() || h.record.kind == HandoverKind::OnOwn {
            continue;
        }
        let unknown = h.record.to.is_some() && h.to.is_none();
        match (view.receiver_start(h), h.sent()) {
            (_, None) if unknown => found.gap(view, &[h.item()]).case("not-sent"),
            (None, Some(_)) if unknown => continue,
            (None, sent) => {
                let waited = sent.map_or(0, |sent| view.last - sent);
                found.gap(view, &[h.item()]).case("no-start").lost(waited - settings.acceptance_days)
            }
            (Some(_), None) => found.gap(view, &[h.item()]).case("not-sent"),
            (Some(start), Some(sent)) if start - sent > settings.acceptance_days => found
                .gap(view, &[h.item()])
                .case("late")
                .number("days", start - sent)
                .lost(start - sent - settings.acceptance_days),
            (Some(_), Some(_)) => continue,
        }
        .number("limit", settings.acceptance_days);
    }
}

fn grounds(gap: &Gap, ground: &mut Ground<'_, '_>) {
    let Some(h) = ground.subject_handover(gap) else { return };
    ground.this_handover(gap, &["refused", "acceptedDay", "kind", "sentDay"]);
    if let Some(to) = ground.view.receiver(h) {
        ground.touchpoint(to, &["day"]);
    }
    ground.threshold("acceptanceDays");
}

fn evidence(gap: &Gap, _: &Settings, trail: &mut Trail<'_, '_>) {
    let (view, Some(h)) = (trail.view, trail.handover(gap)) else { return };
    trail.on(if h.sent().is_some() { "sent" } else { "not-sent" }, h, h.sent());
    trail.on("unanswered", h, None);
    match view.receiver(h).and_then(|to| Some((to, to.start()?))) {
        Some((to, start)) => {
            trail.at("started", to, Some((start, start)));
        }
        None => {
            trail.on("not-started", h, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    const SKETCH: &str = "
        touchpoint T1 actor=gp day=0
        touchpoint T2 actor=clinic day=14
        handover H1 from=T1 to=T2 sentDay=3";

    fn check(change: &str, expected: Expect) {
        crate::sketch::check("not-accepted", SKETCH, change, expected);
    }

    #[test]
    fn a_receiver_who_starts_late_has_not_accepted_by_doing() {
        check("", expect!["[H1]"]);
        check("touchpoint T2 day=13", expect![""]);
        crate::sketch::check_with(r#"{"acceptanceDays": 11}"#, "not-accepted", SKETCH, "", expect![""]);
    }

    #[test]
    fn a_start_or_a_sending_without_a_day() {
        check("touchpoint T2 day=null", expect!["[H1]"]);
        check("handover H1 sentDay=null", expect!["[H1]"]);
    }

    #[test]
    fn of_a_receiver_that_is_not_there_nobody_knows_when_it_starts() {
        check("handover H1 to=T9", expect![""]);
        check("handover H1 to=T9 sentDay=null", expect!["[H1]"]);
    }

    #[test]
    fn an_answer_of_either_kind_is_an_answer() {
        check("handover H1 acceptedDay=40", expect![""]);
        check("handover H1 refused=true", expect![""]);
        check("handover H1 kind=self", expect![""]);
    }

    #[test]
    fn the_words_know_why() {
        crate::sketch::check_args(
            "not-accepted",
            SKETCH,
            "",
            expect![[
                r#"from=Text("T1") fromActor=Text("gp") to=Text("T2") toActor=Text("clinic") case=Text("late") days=Number(11) limit=Number(10)"#
            ]],
        );
        crate::sketch::check_args(
            "not-accepted",
            SKETCH,
            "handover H1 to=T9 sentDay=null",
            expect![[
                r#"from=Text("T1") fromActor=Text("gp") to=Text("T9") toActor=Text("?") case=Text("not-sent") limit=Number(10)"#
            ]],
        );
    }
}
