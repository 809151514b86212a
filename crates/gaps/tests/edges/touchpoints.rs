//! Edges of the rules about one touchpoint.

use crate::{Edge, edge};

pub(crate) fn edges() -> Vec<Edge> {
    [dead_end(), orphan(), no_owner(), no_start(), not_involved(), access(), competence(), rule_overload()]
        .into_iter()
        .flatten()
        .collect()
}

fn dead_end() -> Vec<Edge> {
    let alone = "
        head lastDay=11
        need n1 fromDay=10 toDay=11
        touchpoint T1 actor=a day=0 duration=10 needs=[n1]
        touchpoint T2 actor=b day=0 goal=true
        handover H1 from=T2 to=null";
    let other = "
        head lastDay=30
        need n1 fromDay=0
        need n2 fromDay=0 toDay=1
        touchpoint T1 actor=a day=0 duration=10 needs=[n1,n2]
        touchpoint T2 actor=b day=9 duration=1 needs=[n1] goal=true";
    let refused = "
        head lastDay=30
        need n1 fromDay=0
        touchpoint T1 actor=a day=0 duration=10 needs=[n1]
        touchpoint T2 actor=b day=10 duration=5 needs=[n1] goal=true status=refused";
    vec![
        edge("dead-end", alone, "[T1]")
            .gone(&["touchpoint T1 status=planned", "touchpoint T1 status=ongoing", "touchpoint T1 goal=true"])
            .gone(&["touchpoint T1 day=null", "touchpoint T1 day=1", "head lastDay=10", "handover H1 from=T1"])
            .gone(&["need n1 toDay=10", "need n1 fromDay=11", "touchpoint T1 needs=[]"])
            .stays(&["touchpoint T1 status=missing", "touchpoint T1 status=refused", "touchpoint T1 kind=processing"])
            .stays(&["touchpoint T1 status=failing", "touchpoint T1 status=ad-hoc", "need n1 toDay=null"]),
        edge("dead-end", other, "[T1]")
            .gone(&["touchpoint T2 day=10", "touchpoint T2 duration=2", "touchpoint T1 duration=9"])
            .stays(&["touchpoint T2 needs=[n2]", "touchpoint T2 day=null", "touchpoint T2 kind=processing"]),
        edge("dead-end", refused, "[T1]").gone(&[
            "touchpoint T2 status=missing",
            "touchpoint T2 status=planned",
            "touchpoint T2 status=completed",
        ]),
    ]
}

fn orphan() -> Vec<Edge> {
    let sketch = "
        touchpoint T1 actor=a entry=true
        touchpoint T2 actor=b
        handover H1 from=T2 to=T1";
    vec![
        edge("orphan", sketch, "[T2]").gone(&["touchpoint T2 entry=true", "handover H1 to=T2"]).stays(&[
            "touchpoint T2 status=missing",
            "touchpoint T2 day=0",
            "handover H1 refused=true",
        ]),
        edge("orphan", &format!("{sketch}\ntouchpoint T1 entry=false\nhandover H1 refused=true"), "[T2]")
            .turns("handover H1 to=null", "[T1], [T2]"),
    ]
}

fn no_owner() -> Vec<Edge> {
    vec![
        edge("no-owner", "touchpoint T1 actor=a", "[T1]")
            .gone(&["touchpoint T1 owner=nurse", "actor a level=citizen"])
            .stays(&["actor a level=civil-society", "touchpoint T1 status=refused", "touchpoint T1 status=planned"]),
        edge("no-owner", "touchpoint T1 actor=a owner=\"\\u0020\"", "[T1]").gone(&["touchpoint T1 owner=nurse"]),
    ]
}

fn no_start() -> Vec<Edge> {
    vec![
        edge("no-start", "touchpoint T1 actor=a", "[T1]")
            .gone(&["touchpoint T1 day=0", "touchpoint T1 status=refused", "touchpoint T1 status=missing"])
            .stays(&["touchpoint T1 status=planned", "touchpoint T1 duration=3"]),
    ]
}

fn not_involved() -> Vec<Edge> {
    let plan = "touchpoint T1 actor=a day=0\njointPlan P1 fromDay=0 personPresent=false";
    vec![
        edge("not-involved", "touchpoint T1 actor=a decision=true", "[T1]")
            .gone(&["touchpoint T1 decision=false", "touchpoint T1 participation=consulted"])
            .gone(&["touchpoint T1 participation=shared"])
            .stays(&["touchpoint T1 participation=none", "touchpoint T1 participation=informed"]),
        edge("not-involved", plan, "[P1]")
            .gone(&["jointPlan P1 personPresent=true"])
            .turns("touchpoint T1 decision=true", "[T1], [P1]"),
    ]
}

fn access() -> Vec<Edge> {
    let language = "
        person needsInterpreter=true
        touchpoint T1 actor=a channel=visit";
    let digital = "
        person digitalAccess=false
        touchpoint T1 actor=a channel=digital";
    vec![
        edge("language", language, "[T1]")
            .gone(&["person needsInterpreter=false", "actor a level=citizen"])
            .gone(&["touchpoint T1 interpreter=true", "touchpoint T1 ownLanguage=true"])
            .gone(&["touchpoint T1 channel=letter", "touchpoint T1 channel=digital", "touchpoint T1 channel=internal"])
            .stays(&["touchpoint T1 channel=phone", "touchpoint T1 channel=other", "touchpoint T1 channel=meeting"])
            .stays(&["touchpoint T1 status=missing"]),
        edge("digital-only", digital, "[T1]")
            .gone(&["person digitalAccess=true", "touchpoint T1 offlineAlternative=true"])
            .gone(&["touchpoint T1 channel=letter", "touchpoint T1 channel=video", "touchpoint T1 channel=phone"])
            .stays(&["actor a level=citizen", "touchpoint T1 status=refused"]),
    ]
}

fn competence() -> Vec<Edge> {
    let sketch = "touchpoint T1 actor=a competenceNeeded=[law,trauma] competencePresent=[law]";
    vec![
        edge("competence", sketch, "[T1]")
            .gone(&["touchpoint T1 competencePresent=[trauma,law]", "touchpoint T1 competenceNeeded=[law]"])
            .gone(&["touchpoint T1 competenceNeeded=[]"])
            .stays(&["touchpoint T1 competencePresent=[trauma]", "touchpoint T1 competencePresent=[]"]),
    ]
}

fn rule_overload() -> Vec<Edge> {
    vec![
        edge("rule-overload", "touchpoint T1 actor=a guidelineCount=6", "[T1]")
            .gone(&["touchpoint T1 guidelineCount=5", "settings guidelines=6"]),
        edge("rule-overload", "touchpoint T1 actor=a guidelinesConflict=true", "[T1]")
            .gone(&["touchpoint T1 guidelinesConflict=false"]),
    ]
}
