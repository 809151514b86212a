//! `leadChanges`: how often the lead changes over first…Z. The lead of a day is the first
//! coordinator on, else the owner of the touchpoint that runs and started last. Days without a
//! lead are skipped.

use super::count;
use crate::view::View;

pub(super) fn measure(view: &View<'_>) -> u32 {
    let leads = view.responsibility.leads();
    count(leads.windows(2).filter(|pair| pair[0] != pair[1]).count())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(change: &str, expected: Expect) {
        let sketch = "
            head lastDay=90
            touchpoint T1 actor=a day=0 duration=50 owner=Ane
            touchpoint T2 actor=b day=10 duration=9 owner=Bo
            touchpoint T3 actor=c day=60 owner=Ane";
        crate::sketch::check_metric("leadChanges", sketch, change, expected);
    }

    #[test]
    fn the_latest_leads_and_gives_back() {
        check("", expect!["2"]);
        check("touchpoint T2 owner=Ane", expect!["0"]);
        check("touchpoint T2 status=missing", expect!["0"]);
        check("touchpoint T3 owner=Cato", expect!["3"]);
    }

    #[test]
    fn coordinators_lead_over_all() {
        check("coordinator c1 name=Kim fromDay=15", expect!["2"]);
        check("coordinator c1 name=Kim fromDay=15\ncoordinator c2 name=Lea fromDay=12 toDay=20", expect!["3"]);
    }

    #[test]
    fn a_sender_who_holds_does_not_lead() {
        check("handover H1 from=T2 to=T3 sentDay=19 senderHolds=true", expect!["2"]);
    }
}
