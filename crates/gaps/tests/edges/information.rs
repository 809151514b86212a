//! Edges of the rules about what is known, passed on and told again.

use crate::{Edge, edge};

pub(crate) fn edges() -> Vec<Edge> {
    [info_missing(), info_dropped(), story_retold(), duplicate_assessment()].into_iter().flatten().collect()
}

fn info_missing() -> Vec<Edge> {
    let sketch = "
        informationItem i1
        touchpoint T1 actor=a day=0 informationProduced=[i1]
        touchpoint T2 actor=b day=1 informationNeeded=[i1]
        handover H1 from=T1 to=null sentDay=0
        jointPlan P1 actors=[b] information=[i1] fromDay=2 toDay=5";
    let second_plan = "jointPlan P2 actors=[b] information=[i1] fromDay=2 toDay=5";
    vec![
        edge("info-missing", sketch, "[T2 i1]")
            .gone(&["touchpoint T2 day=-1", "touchpoint T2 day=null", "touchpoint T2 informationNeeded=[]"])
            .gone(&["touchpoint T1 informationProduced=[]", "touchpoint T1 day=null", "touchpoint T2 actor=a"])
            .gone(&["actor b records=a", "handover H1 to=T2", "jointPlan P1 fromDay=1"])
            .stays(&["touchpoint T2 day=0", "actor b records=c", "touchpoint T1 status=refused"]),
        edge("info-missing", &format!("{sketch}\njointPlan P1 fromDay=-1 toDay=0"), "[T2 i1]")
            .gone(&["jointPlan P1 toDay=1", "jointPlan P1 toDay=null"]),
        edge("info-missing", &format!("{sketch}\njointPlan P1 fromDay=-1 toDay=0\n{second_plan}"), "[T2 i1]")
            .gone(&["jointPlan P2 fromDay=1"]),
        edge("info-missing", &format!("{sketch}\nactor a records=\"\""), "[T2 i1]").gone(&["actor b records=\"\""]),
        edge("info-missing", &format!("{sketch}\njointPlan P1 fromDay=0 actors=[a]"), "[T2 i1]")
            .gone(&["jointPlan P1 actors=[a,b]"]),
        edge("info-missing", &format!("{sketch}\njointPlan P1 fromDay=0 information=[]"), "[T2 i1]")
            .gone(&["jointPlan P1 information=[i1]"]),
        edge(
            "info-missing",
            &format!("{sketch}\ntouchpoint T1 informationProduced=[] informationNeeded=[i1]\nactor a records=c"),
            "[T2 i1]",
        )
        .gone(&["touchpoint T1 informationNeeded=[]", "actor b records=c"]),
    ]
}

fn info_dropped() -> Vec<Edge> {
    let direct = |change: &str| {
        format!(
            "
        informationItem i1
        touchpoint T1 actor=a day=0 informationProduced=[i1]
        touchpoint T2 actor=b day=1 informationNeeded=[i1]
        handover H1 from=T1 to=T2 sentDay=1 information=[i1]
        {change}"
        )
    };
    let by_way_of = "
        informationItem i1
        touchpoint T1 actor=a day=0 informationProduced=[i1]
        touchpoint T2 actor=b day=1
        touchpoint T3 actor=c day=2 informationNeeded=[i1]
        handover H1 from=T1 to=T2 sentDay=0
        handover H2 from=T2 to=T3 sentDay=1 information=[i1]";
    vec![
        edge("info-dropped", &direct("handover H1 information=[]"), "[T2 i1]").gone(&[
            "handover H1 information=[i1]",
            "handover H1 to=null",
            "handover H1 from=T2",
            "actor b records=a",
        ]),
        edge("info-dropped", &direct("handover H1 carrier=none"), "[T2 i1]")
            .gone(&["handover H1 carrier=citizen", "handover H1 carrier=staff"]),
        edge("info-dropped", &direct("handover H1 sentDay=2"), "[T2 i1]")
            .gone(&["handover H1 sentDay=1", "handover H1 arrivedDay=1", "touchpoint T2 day=2"])
            .stays(&["handover H1 sentDay=null", "handover H1 arrivedDay=2"]),
        edge("info-dropped", &direct("handover H1 arrivedDay=2"), "[T2 i1]").gone(&["handover H1 arrivedDay=1"]),
        edge("info-dropped", &direct("handover H1 sentDay=null refused=true"), "[T2 i1]")
            .gone(&["handover H1 sentDay=1", "handover H1 arrivedDay=0"]),
        edge("info-dropped", by_way_of, "[T3 i1]")
            .gone(&["handover H1 information=[i1]", "touchpoint T2 informationProduced=[i1]"])
            .turns("touchpoint T2 informationNeeded=[i1]", "[T2 i1]"),
        edge("info-dropped", &format!("{by_way_of}\ntouchpoint T2 day=3\nhandover H1 information=[i1]"), "[T3 i1]")
            .gone(&["touchpoint T2 day=2", "touchpoint T2 day=1"])
            .stays(&["touchpoint T2 day=null"]),
    ]
}

fn story_retold() -> Vec<Edge> {
    let sketch = "
        informationItem i1
        informationItem i2
        touchpoint T1 actor=a day=0 informationProduced=[i1,i2]
        touchpoint T2 actor=b day=1 informationNeeded=[i1,i2]
        touchpoint T3 actor=c day=2 informationNeeded=[i1]
        touchpoint T4 actor=d day=3 informationNeeded=[i1]";
    vec![
        edge("story-retold", sketch, "[]")
            .gone(&["touchpoint T4 informationNeeded=[]", "touchpoint T4 actor=b", "settings retellings=4"])
            .stays(&["touchpoint T4 informationNeeded=[i2]", "touchpoint T2 informationNeeded=[i1]"]),
    ]
}

fn duplicate_assessment() -> Vec<Edge> {
    let sketch = "
        informationItem i1 assessment=true
        touchpoint T1 actor=a day=0 informationProduced=[i1]
        touchpoint T2 actor=b day=180 informationProduced=[i1]
        touchpoint T3 actor=a day=90";
    vec![
        edge("duplicate-assessment", sketch, "[T1 T2 i1]")
            .gone(&["touchpoint T2 day=181", "touchpoint T1 day=-1", "settings reassessmentDays=179"])
            .gone(&["informationItem i1 assessment=false", "touchpoint T2 actor=a", "touchpoint T2 day=null"])
            .gone(&["touchpoint T2 informationProduced=[]", "touchpoint T1 informationProduced=[]"])
            .turns("touchpoint T3 informationProduced=[i1]", "[T3 T2 i1]")
            .stays(&["touchpoint T3 informationNeeded=[i1]", "touchpoint T1 status=missing"]),
    ]
}
