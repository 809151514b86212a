//! Edges of the rules about who holds the journey together.

use crate::{Edge, edge};

pub(crate) fn edges() -> Vec<Edge> {
    [single_point(), two_leads(), crowded(), awaited(), many_contacts()].into_iter().flatten().collect()
}

fn single_point() -> Vec<Edge> {
    let star = "
        touchpoint T0 actor=a owner=p
        touchpoint T1 actor=a owner=x
        touchpoint T2 actor=a owner=y
        touchpoint T3 actor=a owner=z
        touchpoint T4 actor=a owner=z
        handover H1 from=T0 to=T1
        handover H2 from=T2 to=T0
        handover H3 from=T0 to=T3
        handover H4 from=T4 to=T3
        coordinator C1 name=q fromDay=0 deputy=r";
    let way_round = |first: &str, last: &str| {
        format!(
            "
        touchpoint T1 actor=a owner=z
        touchpoint T2 actor=a owner=p
        touchpoint T3 actor=a owner=x
        touchpoint T4 actor=a owner=w
        touchpoint T5 actor=a owner=q
        {first}
        handover H1 from=T1 to=T2
        handover H2 from=T2 to=T3
        handover H3 from=T3 to=T4
        handover H4 from=T2 to=T5
        {last}"
        )
    };
    vec![
        edge("single-point", &way_round("handover H5 from=T4 to=T4", ""), "[p]").gone(&["handover H5 to=T1"]),
        edge("single-point", &way_round("", "handover H5 from=T4 to=T4"), "[p]").gone(&["handover H5 to=T1"]),
        edge("single-point", star, "[p]")
            .gone(&["touchpoint T3 owner=y", "touchpoint T3 owner=null", "handover H3 to=null"])
            .gone(&["handover H3 carrier=citizen", "handover H3 carrier=relative", "handover H3 carrier=none"])
            .gone(&["coordinator C1 name=p", "handover H1 from=T2", "handover H4 from=T1", "touchpoint T4 owner=x"])
            .stays(&["handover H3 carrier=system", "handover H3 carrier=civil-society", "handover H3 carrier=meeting"])
            .stays(&["handover H3 refused=true", "touchpoint T4 owner=v", "touchpoint T0 owner=\"\\u0020p\""]),
        edge("single-point", &format!("{star}\ncoordinator C1 name=p deputy=null"), "[p]")
            .gone(&["coordinator C1 deputy=r"]),
        edge("single-point", &format!("{star}\ntouchpoint T4 owner=null"), "[p]").gone(&["touchpoint T3 owner=p"]),
    ]
}

fn two_leads() -> Vec<Edge> {
    let sketch = "
        head lastDay=10
        touchpoint T1 actor=a day=0
        coordinator C1 name=x fromDay=0 toDay=10
        coordinator C2 name=y fromDay=9 toDay=20";
    vec![
        edge("two-leads", sketch, "[C1 C2]")
            .gone(&["coordinator C2 fromDay=10", "coordinator C1 toDay=9", "coordinator C1 fromDay=10"])
            .gone(&[
                "coordinator C2 toDay=9",
                "coordinator C2 name=x",
                "coordinator C1 deputy=y",
                "coordinator C2 deputy=x",
            ])
            .stays(&["coordinator C1 deputy=z", "coordinator C1 fromDay=9", "coordinator C1 toDay=null"]),
        edge("two-leads", &format!("{sketch}\ncoordinator C1 toDay=null"), "[C1 C2]").gone(&["head lastDay=9"]),
    ]
}

/// Many actors at work.
fn crowded() -> Vec<Edge> {
    let sketch = "
        head lastDay=27
        touchpoint T1 actor=a day=0 duration=40
        touchpoint T2 actor=b day=0 duration=40
        touchpoint T3 actor=c day=0 duration=27
        coordinator C1 name=x fromDay=-9 toDay=-1";
    let one_day = format!("{sketch}\nsettings crowdedDays=1\ntouchpoint T3 duration=1");
    vec![
        edge("no-coordinator", sketch, "[]")
            .gone(&["touchpoint T3 duration=26", "touchpoint T3 day=1", "head lastDay=26", "coordinator C1 toDay=0"])
            .gone(&["touchpoint T3 actor=b", "touchpoint T3 status=missing", "touchpoint T3 status=refused"])
            .gone(&["actor c level=citizen", "touchpoint T3 day=null", "coordinator C1 toDay=null"])
            .gone(&["settings crowdedDays=29", "settings crowdedActors=4"])
            .stays(&["touchpoint T3 status=planned", "touchpoint T3 kind=processing", "head lastDay=28"]),
        edge("no-coordinator", &format!("{sketch}\ncoordinator C1 fromDay=28 toDay=99"), "[]")
            .gone(&["coordinator C1 fromDay=27"]),
        edge("no-coordinator", &one_day, "[]").gone(&["touchpoint T3 duration=0"]),
    ]
}

/// One of the actors is still awaited.
fn awaited() -> Vec<Edge> {
    let sketch = "
        head lastDay=27
        touchpoint T1 actor=a day=0 duration=40
        touchpoint T2 actor=b day=0 duration=40
        touchpoint T3 actor=c day=28 duration=40
        handover H1 from=T1 to=T3 sentDay=0";
    vec![
        edge("no-coordinator", sketch, "[]")
            .gone(&["handover H1 sentDay=1", "handover H1 sentDay=null", "handover H1 to=T2", "handover H1 to=null"])
            .gone(&["actor c level=citizen", "touchpoint T3 actor=a"])
            .stays(&["touchpoint T3 day=null", "handover H1 sentDay=-5", "touchpoint T3 status=missing"]),
        edge("no-coordinator", &format!("{sketch}\ntouchpoint T3 duration=0"), "[]").gone(&["touchpoint T3 day=27"]),
        edge("no-coordinator", &format!("{sketch}\ntouchpoint T3 day=null"), "[]").gone(&["handover H1 sentDay=1"]),
    ]
}

fn many_contacts() -> Vec<Edge> {
    let sketch: String = (1..=9).map(|at| format!("touchpoint T{at} actor=a owner=p{at}\n")).collect();
    vec![
        edge("many-contacts", &sketch, "[]")
            .gone(&["touchpoint T9 owner=p8", "touchpoint T9 owner=null", "touchpoint T9 owner=\"\\u0020p8\""])
            .gone(&["touchpoint T9 owner=\"\\u0020\"", "settings contactPersons=9"])
            .stays(&["touchpoint T9 status=refused"]),
    ]
}
