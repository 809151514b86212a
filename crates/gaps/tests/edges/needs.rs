//! Edges of the rules about one need or two.

use crate::{Edge, edge};

pub(crate) fn edges() -> Vec<Edge> {
    [between_chairs(), uncovered(), critical(), service_cliff(), need_unmet(), age_cliff()]
        .into_iter()
        .flatten()
        .collect()
}

fn between_chairs() -> Vec<Edge> {
    let same_need = "
        need n1 fromDay=0
        touchpoint T1 actor=a status=refused needs=[n1]
        touchpoint T2 actor=b status=refused needs=[n1]";
    let each_other = "
        need n2 fromDay=0
        need n1 fromDay=0
        touchpoint T1 actor=a status=refused needs=[n1] refusedBecauseOf=n2
        touchpoint T2 actor=a status=refused needs=[n2] refusedBecauseOf=n1";
    vec![
        edge("between-chairs", same_need, "[n1]")
            .gone(&["touchpoint T2 actor=a", "touchpoint T2 status=missing", "touchpoint T2 needs=[]"])
            .gone(&["touchpoint T1 status=completed"])
            .stays(&["touchpoint T1 day=0", "need n1 toDay=1"]),
        edge("between-chairs", each_other, "[n2 n1]")
            .gone(&["touchpoint T1 refusedBecauseOf=n1", "touchpoint T1 refusedBecauseOf=null"])
            .gone(&["touchpoint T2 refusedBecauseOf=null", "touchpoint T1 needs=[n2]", "touchpoint T1 status=missing"])
            .gone(&["touchpoint T2 status=missing"])
            .turns("touchpoint T2 actor=b", "[n2 n1]")
            .turns("touchpoint T1 needs=[n1,n2]", "[n2 n1]"),
    ]
}

/// Nobody is responsible for days.
fn uncovered() -> Vec<Edge> {
    let sketch = "
        head lastDay=2
        need n1 fromDay=0
        touchpoint T1 actor=a day=0
        coordinator C1 name=x fromDay=-2 toDay=-1";
    let held = "
        head lastDay=5
        need n1 fromDay=0
        touchpoint T1 actor=a day=0 owner=x status=missing
        touchpoint T2 actor=b day=3
        handover H1 from=T1 to=T2 sentDay=0 senderHolds=true";
    vec![
        edge("uncovered", sketch, "[] 0..2")
            .gone(&["head lastDay=1", "need n1 fromDay=1", "need n1 toDay=2", "settings uncoveredRunDays=4"])
            .gone(&[
                "touchpoint T1 owner=x",
                "touchpoint T1 day=1",
                "coordinator C1 toDay=0",
                "coordinator C1 toDay=null",
            ])
            .stays(&["need n1 fromDay=-5", "need n1 toDay=3", "touchpoint T1 owner=\"\\u0020\""]),
        edge("uncovered", &format!("{sketch}\ncoordinator C1 fromDay=3 toDay=9"), "[] 0..2")
            .gone(&["coordinator C1 fromDay=2"]),
        edge("uncovered", &format!("{sketch}\ntouchpoint T1 owner=x status=missing"), "[] 0..2")
            .gone(&["touchpoint T1 status=completed", "touchpoint T1 status=planned"]),
        edge("uncovered", &format!("{sketch}\ntouchpoint T1 owner=x status=refused duration=2"), "[] 0..2")
            .gone(&["touchpoint T1 status=ongoing"]),
        edge("uncovered", held, "[] 3..5")
            .gone(&["touchpoint T2 day=4", "touchpoint T2 owner=y"])
            .turns("handover H1 senderHolds=false", "[] 0..5")
            .turns("touchpoint T1 owner=null", "[] 0..5")
            .turns("touchpoint T2 day=null", "[] 0..5")
            .turns("handover H1 sentDay=null", "[] 0..5")
            .turns("handover H1 to=null", "[] 0..5")
            .stays(&["handover H1 sentDay=-1", "handover H1 sentDay=2", "touchpoint T1 status=refused"]),
    ]
}

/// A single day without a service for a critical need.
fn critical() -> Vec<Edge> {
    let sketch = "
        head lastDay=1
        need n1 fromDay=0 critical=true
        touchpoint T1 actor=a day=0 owner=x needs=[n1]";
    let first = "
        head lastDay=5
        need n1 fromDay=1 toDay=3 critical=true
        touchpoint T1 actor=a day=0 owner=x needs=[n1] kind=processing duration=9
        touchpoint T2 actor=a day=2 owner=x needs=[n1] duration=9";
    vec![
        edge("uncovered", sketch, "[n1] 1..1")
            .gone(&["need n1 critical=false", "touchpoint T1 duration=1", "head lastDay=0", "need n1 toDay=1"])
            .gone(&["touchpoint T1 day=1", "touchpoint T1 day=null", "touchpoint T1 needs=[]"])
            .stays(&["touchpoint T1 day=5", "need n1 toDay=2", "need n1 fromDay=1", "touchpoint T1 status=planned"])
            .turns("touchpoint T1 kind=processing", "[n1] 0..1")
            .turns("touchpoint T1 status=missing", "[n1] 0..1")
            .turns("touchpoint T1 status=refused", "[n1] 0..1"),
        edge("uncovered", first, "[n1] 1..1")
            .gone(&["need n1 fromDay=2", "touchpoint T2 day=1", "touchpoint T1 day=2", "touchpoint T1 kind=service"])
            .turns("touchpoint T2 day=3", "[n1] 1..2")
            .turns("touchpoint T2 needs=[]", "[n1] 1..2")
            .stays(&["need n1 toDay=9"]),
    ]
}

fn service_cliff() -> Vec<Edge> {
    let sketch = "
        need n1 fromDay=20 toDay=21
        touchpoint T0 actor=a day=-5 duration=25 needs=[n1] kind=processing
        touchpoint T1 actor=a day=0 duration=20 needs=[n1]
        touchpoint T2 actor=b day=28 duration=20 needs=[n1]";
    let longer = format!("{sketch}\ntouchpoint T0 kind=service\nneed n1 fromDay=0 toDay=99");
    vec![
        edge("service-cliff", sketch, "[n1 T1 T2]")
            .gone(&["touchpoint T2 day=27", "touchpoint T1 day=1", "settings cliffDays=8"])
            .gone(&["touchpoint T1 duration=19", "touchpoint T2 duration=19", "settings lastingServiceDays=21"])
            .gone(&["touchpoint T1 kind=processing", "touchpoint T2 kind=processing", "touchpoint T1 status=missing"])
            .gone(&["touchpoint T2 status=refused", "touchpoint T1 needs=[]", "touchpoint T2 needs=[]"])
            .gone(&["touchpoint T1 day=null", "touchpoint T2 day=null", "need n1 toDay=20", "need n1 fromDay=21"])
            .stays(&["need n1 toDay=null", "need n1 fromDay=0", "touchpoint T1 status=planned"]),
        edge("service-cliff", &longer, "[n1 T1 T2]")
            .gone(&["touchpoint T0 duration=26", "touchpoint T0 duration=99"])
            .turns("touchpoint T1 kind=processing", "[n1 T0 T2]")
            .stays(&["touchpoint T0 day=-6", "touchpoint T0 duration=20"]),
    ]
}

fn need_unmet() -> Vec<Edge> {
    let sketch = |change: &str| format!("need n1 fromDay=0\ntouchpoint T1 actor=a day=91 needs=[n1]\n{change}");
    vec![
        edge("need-unmet", &sketch(""), "[n1]")
            .gone(&["touchpoint T1 day=90", "need n1 fromDay=1", "settings lateNeedDays=91"])
            .stays(&["touchpoint T1 day=null", "touchpoint T1 needs=[]"]),
        edge("need-unmet", &sketch("touchpoint T1 day=90 status=missing"), "[n1]")
            .gone(&["touchpoint T1 status=planned", "touchpoint T1 status=completed"])
            .stays(&["touchpoint T1 status=refused"]),
        edge("need-unmet", &sketch("touchpoint T1 day=null"), "[n1]").gone(&["touchpoint T1 day=90"]),
        edge("need-unmet", &sketch("touchpoint T1 day=90 needs=[] kind=processing"), "[n1]")
            .gone(&["touchpoint T1 needs=[n1]"]),
        edge("need-unmet", &sketch("touchpoint T2 actor=a day=92 needs=[n1]"), "[n1]").gone(&["touchpoint T2 day=90"]),
    ]
}

fn age_cliff() -> Vec<Edge> {
    let sketch = |change: &str| {
        format!(
            "
        person birthdays=[{{\"age\":18,\"day\":10}}]
        need n1 fromDay=10 toDay=11
        touchpoint T1 actor=a day=0 duration=10 needs=[n1] endsAtAge=18
        {change}"
        )
    };
    vec![
        edge("age-cliff", &sketch(""), "[n1] 10..10")
            .gone(&["touchpoint T1 endsAtAge=17", "touchpoint T1 endsAtAge=null", "touchpoint T1 needs=[]"])
            .gone(&["need n1 fromDay=11", "need n1 toDay=10", "touchpoint T1 status=missing", "touchpoint T1 day=null"])
            .gone(&["touchpoint T1 status=refused", "person birthdays=[]", "touchpoint T1 duration=8"])
            .gone(&["touchpoint T1 duration=12", "person birthdays=[{\"age\":20,\"day\":10}]"])
            .stays(&["touchpoint T1 duration=9", "touchpoint T1 duration=11", "touchpoint T1 kind=processing"])
            .stays(&["need n1 fromDay=0", "need n1 toDay=null", "touchpoint T1 status=ongoing"]),
        edge("age-cliff", &sketch("touchpoint T1 day=9 duration=1 kind=processing"), "[n1] 10..10")
            .gone(&["touchpoint T1 duration=0", "touchpoint T1 day=10"]),
        edge("age-cliff", &sketch("touchpoint T2 actor=b day=12 needs=[n1]"), "[n1] 10..10")
            .gone(&["touchpoint T2 day=11", "touchpoint T2 day=10"])
            .stays(&["touchpoint T2 day=9", "touchpoint T2 day=null"]),
        edge("age-cliff", &sketch("touchpoint T2 actor=b day=10 needs=[n1] kind=processing"), "[n1] 10..10")
            .gone(&["touchpoint T2 kind=service"]),
        edge("age-cliff", &sketch("touchpoint T2 actor=b day=10 duration=9 needs=[n1] kind=processing"), "[n1] 10..10")
            .gone(&["touchpoint T2 day=9", "touchpoint T2 kind=service"])
            .stays(&["touchpoint T2 day=11"]),
        edge("age-cliff", &sketch("touchpoint T2 actor=b day=10 needs=[n1] status=missing"), "[n1] 10..10")
            .gone(&["touchpoint T2 status=planned"]),
        edge("age-cliff", &sketch("touchpoint T2 actor=b day=9 duration=2 needs=[n1]"), "[n1] 10..10")
            .gone(&["touchpoint T2 duration=3", "touchpoint T2 day=10"])
            .stays(&["touchpoint T2 needs=[]"]),
    ]
}
