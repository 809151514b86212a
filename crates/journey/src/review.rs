//! When a decision is settled, and when it is late.

use crate::day::Date;
use crate::raw::Extra;
use crate::records::Review;
use crate::words::ReviewStatus;

impl Review {
    /// Whether nobody has to see to it any more.
    pub fn is_settled(&self) -> bool {
        matches!(self.status, ReviewStatus::Accepted | ReviewStatus::Resolved | ReviewStatus::NotAGap)
    }

    /// Whether nothing was decided and nothing said.
    pub fn says_nothing(&self) -> bool {
        self.status == ReviewStatus::Open
            && self.assignee.is_none()
            && self.due.is_none()
            && self.comments.is_empty()
            && self.extra == Extra::default()
    }

    /// Whether it is about the journey as a whole and decides nothing.
    pub fn is_remark(&self) -> bool {
        self.gap.is_none() && self.handover.is_none() && self.status == ReviewStatus::Open && self.due.is_none()
    }

    /// Whether it should have been settled before this day, and is not.
    pub fn is_overdue(&self, today: Date) -> bool {
        !self.is_settled() && self.due.is_some_and(|due| due < today)
    }
}
