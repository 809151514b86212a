//! Edges of the rules about one handover, or one there and one back.

use crate::{Edge, edge};

pub(crate) fn edges() -> Vec<Edge> {
    [
        ping_pong(),
        no_receiver(),
        not_accepted(),
        over_limit(),
        loop_open(),
        thin_handover(),
        message(),
        money(),
        border(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn ping_pong() -> Vec<Edge> {
    let sketch = |change: &str| {
        format!(
            "
        actor addiction
        actor psychiatry
        touchpoint T1 actor=psychiatry
        touchpoint T2 actor=addiction
        handover H1 from=T2 to=T1 sentDay=0
        handover H2 from=T1 to=T2 sentDay=180
        {change}"
        )
    };
    let both = "[addiction psychiatry]";
    vec![
        edge("ping-pong", &sketch("handover H1 refused=true"), both)
            .gone(&["handover H2 sentDay=181", "handover H2 sentDay=-181", "settings refusalLoopDays=179"])
            .gone(&["handover H1 sentDay=-1", "handover H1 sentDay=null", "handover H2 sentDay=null"])
            .gone(&["handover H1 refused=false", "touchpoint T1 actor=addiction", "handover H2 to=T1"])
            .gone(&["handover H2 to=null", "handover H1 from=T1"])
            .stays(&["handover H2 sentDay=-180", "handover H2 carrier=none"]),
        edge("ping-pong", &sketch("handover H2 refused=true"), both).gone(&["handover H2 refused=false"]),
        edge("ping-pong", &sketch("touchpoint T1 status=refused"), both).gone(&["touchpoint T1 status=missing"]),
        edge("ping-pong", &sketch("touchpoint T2 status=refused"), both).gone(&["touchpoint T2 status=missing"]),
        edge("ping-pong", &sketch("handover H1 refused=true\nhandover H3 from=T1 to=T2 sentDay=3"), both)
            .stays(&["handover H2 sentDay=9", "handover H3 refused=true"]),
    ]
}

fn no_receiver() -> Vec<Edge> {
    let sketch = "
        touchpoint T1 actor=a day=0
        handover H1 from=T1 to=null sentDay=0";
    vec![
        edge("no-receiver", sketch, "[H1]")
            .gone(&["handover H1 to=T1"])
            .stays(&["handover H1 refused=true", "handover H1 carrier=none"]),
    ]
}

fn not_accepted() -> Vec<Edge> {
    let sketch = "
        touchpoint T1 actor=a day=0
        touchpoint T2 actor=b day=11
        handover H1 from=T1 to=T2 sentDay=0";
    vec![
        edge("not-accepted", sketch, "[H1]")
            .gone(&["touchpoint T2 day=10", "handover H1 sentDay=1", "settings acceptanceDays=11"])
            .gone(&["handover H1 refused=true", "handover H1 acceptedDay=30", "handover H1 kind=self"])
            .gone(&["handover H1 to=null"])
            .stays(&["touchpoint T2 day=null", "handover H1 sentDay=null", "handover H1 kind=invitation"]),
        edge("not-accepted", &format!("{sketch}\ntouchpoint T2 day=null"), "[H1]").gone(&["touchpoint T2 day=10"]),
        edge("not-accepted", &format!("{sketch}\ntouchpoint T2 day=10\nhandover H1 sentDay=null"), "[H1]")
            .gone(&["handover H1 sentDay=0"]),
    ]
}

fn over_limit() -> Vec<Edge> {
    let late = "
        head lastDay=6
        touchpoint T1 actor=a day=0
        touchpoint T2 actor=b day=6
        handover H1 from=T1 to=T2 sentDay=0 limit=5 arrivedDay=0 informationLimit=0";
    let information = "
        touchpoint T1 actor=a day=0
        touchpoint T2 actor=b day=6
        handover H1 from=T1 to=T2 sentDay=0 arrivedDay=3 informationLimit=2";
    vec![
        edge("over-limit", late, "[H1]")
            .gone(&["touchpoint T2 day=5", "handover H1 limit=6", "handover H1 sentDay=1"])
            .gone(&["handover H1 limit=null", "handover H1 sentDay=null", "handover H1 to=null"])
            .stays(&["touchpoint T2 day=null", "handover H1 refused=true", "touchpoint T2 status=missing"]),
        edge("over-limit", &format!("{late}\ntouchpoint T2 day=null"), "[H1]").gone(&["head lastDay=5"]),
        edge("over-limit", information, "[H1]")
            .gone(&["handover H1 arrivedDay=2", "handover H1 informationLimit=3", "handover H1 sentDay=1"])
            .gone(&["handover H1 arrivedDay=null", "handover H1 informationLimit=null", "handover H1 sentDay=null"]),
    ]
}

fn loop_open() -> Vec<Edge> {
    let sketch = "
        touchpoint T1 actor=a
        touchpoint T2 actor=b
        handover H1 from=T1 to=T2 kind=referral";
    vec![
        edge("loop-open", sketch, "[H1]")
            .gone(&["handover H1 feedbackNeeded=false", "handover H1 feedbackDay=9", "handover H1 kind=application"])
            .gone(&["handover H1 kind=transfer", "handover H1 kind=invitation", "handover H1 kind=consultation"])
            .gone(&["handover H1 kind=self", "handover H1 to=null"])
            .stays(&["handover H1 kind=notification", "handover H1 kind=discharge", "handover H1 refused=true"]),
    ]
}

fn thin_handover() -> Vec<Edge> {
    let parts = ["reason", "summary", "actions", "deadline", "warningSigns", "contact"];
    let sketch = "
        touchpoint T1 actor=a
        touchpoint T2 actor=b
        handover H1 from=T1 to=T2 kind=referral content=";
    let mut edges: Vec<Edge> = parts
        .iter()
        .map(|missing| {
            let others: Vec<&str> = parts.iter().copied().filter(|part| part != missing).collect();
            let complete = format!("handover H1 content={}", parts.join("+"));
            edge("thin-handover", &format!("{sketch}{}", others.join("+")), "[H1]").gone(&[complete.as_str()])
        })
        .collect();
    edges.push(
        edge("thin-handover", sketch, "[H1]")
            .gone(&["handover H1 carrier=citizen", "handover H1 carrier=relative", "touchpoint T2 actor=a"])
            .gone(&["handover H1 kind=application", "handover H1 kind=notification", "handover H1 kind=transfer"])
            .gone(&["handover H1 kind=invitation", "handover H1 kind=consultation", "handover H1 kind=self"])
            .stays(&["handover H1 kind=discharge", "handover H1 carrier=none", "handover H1 carrier=system"]),
    );
    edges
}

/// Who carries it, and with whose consent.
fn message() -> Vec<Edge> {
    let sketch = "
        informationItem i1
        touchpoint T1 actor=a
        touchpoint T2 actor=b
        handover H1 from=T1 to=T2 information=[i1] consent=missing carrier=citizen";
    vec![
        edge("consent-unclear", sketch, "[H1]")
            .gone(&["handover H1 information=[]", "handover H1 consent=given", "handover H1 consent=refused"])
            .gone(&["handover H1 consent=not-needed", "handover H1 to=null"])
            .stays(&["handover H1 consent=unclear", "informationItem i1 sensitive=false"]),
        edge("citizen-carries", sketch, "[H1]")
            .gone(&["handover H1 carrier=staff", "handover H1 carrier=system", "handover H1 carrier=meeting"])
            .gone(&["handover H1 carrier=civil-society", "handover H1 carrier=none", "handover H1 to=null"])
            .stays(&["handover H1 carrier=relative", "handover H1 information=[]"]),
    ]
}

fn money() -> Vec<Edge> {
    let sketch = |change: &str| {
        format!(
            "
        touchpoint T1 actor=a day=0
        touchpoint T2 actor=b day=6
        handover H1 from=T1 to=T2 sentDay=0 payer=a beneficiary=b
        {change}"
        )
    };
    vec![
        edge("incentive-split", &sketch(""), "[H1]")
            .gone(&["handover H1 acceptedDay=30", "handover H1 payer=b", "handover H1 beneficiary=a"])
            .gone(&["handover H1 payer=null", "handover H1 beneficiary=null", "handover H1 to=null"]),
        edge("incentive-split", &sketch("handover H1 acceptedDay=0 refused=true"), "[H1]")
            .gone(&["handover H1 refused=false"]),
        edge("incentive-split", &sketch("handover H1 acceptedDay=0 limit=5"), "[H1]").gone(&[
            "handover H1 limit=6",
            "touchpoint T2 day=5",
            "handover H1 sentDay=1",
        ]),
    ]
}

fn border() -> Vec<Edge> {
    let sketch = "
        touchpoint T1 actor=a
        touchpoint T2 actor=b
        handover H1 from=T1 to=T2 border=true";
    vec![
        edge("border-gap", sketch, "[H1]")
            .gone(&["handover H1 border=false", "handover H1 competentAuthority=county", "handover H1 to=null"])
            .stays(&["handover H1 competentAuthority=\"\""]),
    ]
}
