//! Edges of the rules about tracks side by side and about the journey as a whole.

use crate::{Edge, edge};

pub(crate) fn edges() -> Vec<Edge> {
    [parallel_tracks(), groups(), form_load(), low_point()].into_iter().flatten().collect()
}

fn parallel_tracks() -> Vec<Edge> {
    let sketch = |change: &str| {
        format!(
            "
        head lastDay=40
        need n1 fromDay=0
        touchpoint T1 actor=a day=0 duration=28 needs=[n1]
        touchpoint T2 actor=b day=0 duration=30 needs=[n1]
        jointPlan P1 actors=[a] fromDay=-9 toDay=0
        handover H1 from=T1 to=T1
        {change}"
        )
    };
    vec![
        edge("parallel-tracks", &sketch(""), "[a b]")
            .gone(&[
                "touchpoint T1 duration=27",
                "touchpoint T1 day=3",
                "touchpoint T2 day=1",
                "settings overlapDays=29",
            ])
            .gone(&[
                "touchpoint T1 actor=b",
                "touchpoint T1 needs=[]",
                "touchpoint T1 day=null",
                "touchpoint T2 day=null",
            ])
            .gone(&["touchpoint T1 status=refused", "touchpoint T2 status=missing", "actor a level=citizen"])
            .gone(&[
                "actor b level=citizen",
                "jointPlan P1 actors=[b,a]",
                "handover H1 to=T2",
                "touchpoint T2 needs=[]",
            ])
            .stays(&["touchpoint T1 kind=processing", "touchpoint T1 status=planned", "jointPlan P1 actors=[b]"]),
        edge("parallel-tracks", &sketch("jointPlan P1 actors=[a,b] toDay=-1"), "[a b]")
            .gone(&["jointPlan P1 toDay=0", "jointPlan P1 toDay=null"]),
        edge("parallel-tracks", &sketch("jointPlan P1 actors=[a,b] fromDay=29 toDay=40"), "[a b]")
            .gone(&["jointPlan P1 fromDay=28"]),
        edge("parallel-tracks", &sketch("handover H1 to=T2 carrier=none"), "[a b]").gone(&[
            "handover H1 carrier=staff",
            "handover H1 carrier=system",
            "handover H1 carrier=civil-society",
        ]),
        edge("parallel-tracks", &sketch("handover H1 from=T2 carrier=citizen"), "[a b]")
            .gone(&["handover H1 carrier=meeting"])
            .stays(&["handover H1 carrier=relative"]),
        edge("parallel-tracks", &sketch("settings overlapDays=0\ntouchpoint T1 day=6 duration=1"), "[a b]")
            .gone(&["touchpoint T1 duration=0"]),
        edge("parallel-tracks", &sketch("settings overlapDays=0\ntouchpoint T2 day=6 duration=1"), "[a b]")
            .gone(&["touchpoint T2 duration=0"]),
    ]
}

fn groups() -> Vec<Edge> {
    let sketch = "
        need n1 fromDay=0
        need n2 fromDay=0
        actor d
        actor c
        actor b
        actor a
        touchpoint T1 actor=a day=0 duration=90 needs=[n1]
        touchpoint T2 actor=b day=0 duration=90 needs=[n1,n2]
        touchpoint T3 actor=c day=0 duration=90 needs=[n2]
        touchpoint T4 actor=d day=91 duration=90 needs=[n2]";
    vec![
        edge("parallel-tracks", sketch, "[c b a]")
            .turns("touchpoint T3 needs=[]", "[b a]")
            .turns("touchpoint T2 needs=[n1]", "[b a]")
            .turns("touchpoint T4 day=62", "[d c b a]")
            .stays(&["touchpoint T4 day=63"]),
    ]
}

fn form_load() -> Vec<Edge> {
    let sketch = "
        touchpoint T1 actor=a forms=4
        touchpoint T2 actor=a forms=2";
    vec![
        edge("form-load", sketch, "[]")
            .gone(&["touchpoint T1 forms=3", "touchpoint T2 forms=1", "settings forms=6"])
            .stays(&["touchpoint T1 status=missing"]),
    ]
}

fn low_point() -> Vec<Edge> {
    let fall = "
        touchpoint T1 actor=a day=1 experience=2
        touchpoint T2 actor=a day=2 experience=-1
        touchpoint T3 actor=a day=2";
    let streak = "
        touchpoint T1 actor=a day=1 experience=-1
        touchpoint T2 actor=a day=2 experience=-2
        touchpoint T3 actor=a day=3 experience=-1
        touchpoint T4 actor=a day=4 experience=0";
    vec![
        edge("low-point", fall, "[T1 T2]")
            .gone(&["touchpoint T2 experience=0", "touchpoint T1 experience=1", "settings experienceFall=4"])
            .gone(&["touchpoint T1 day=null", "touchpoint T2 day=null", "touchpoint T2 experience=null"])
            .gone(&["touchpoint T2 day=0"])
            .turns("touchpoint T3 experience=-2", "[T1 T2]")
            .stays(&["touchpoint T2 day=1", "touchpoint T1 status=missing"]),
        edge("low-point", &format!("{fall}\ntouchpoint T3 day=0 experience=1"), "[T1 T2]")
            .gone(&["touchpoint T3 day=1"])
            .stays(&["touchpoint T3 day=2"]),
        edge("low-point", streak, "[T1]")
            .gone(&["touchpoint T1 experience=0", "touchpoint T2 experience=0", "touchpoint T3 experience=0"])
            .gone(&["touchpoint T2 experience=null", "touchpoint T3 day=null", "settings lowStreak=4"])
            .stays(&["touchpoint T4 experience=-1", "touchpoint T2 experience=-1"])
            .gone(&["touchpoint T1 day=5"]),
    ]
}
