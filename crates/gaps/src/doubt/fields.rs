//! Which rules read what, field by field: where a field cannot be read, their gaps are in doubt.

/// The fields that rules read, and these rules in the order of reports.
pub(super) type Keys = &'static [(&'static str, &'static [&'static str])];

/// Keys that must be there: `null` is no value of theirs.
pub(super) const REQUIRED: [&str; 6] = ["id", "actor", "from", "name", "fromDay", "level"];

pub(super) const HEAD: Keys = &[
    (
        "lastDay",
        &["dead-end", "two-leads", "parallel-tracks", "no-coordinator", "over-limit", "uncovered", "incentive-split"],
    ),
    (
        "touchpoints",
        &[
            "dead-end",
            "single-point",
            "parallel-tracks",
            "uncovered",
            "service-cliff",
            "info-missing",
            "info-dropped",
            "duplicate-assessment",
            "story-retold",
            "low-point",
            "need-unmet",
            "age-cliff",
        ],
    ),
    (
        "handovers",
        &[
            "dead-end",
            "orphan",
            "single-point",
            "parallel-tracks",
            "uncovered",
            "info-missing",
            "info-dropped",
            "story-retold",
        ],
    ),
    ("coordinators", &["single-point", "no-coordinator", "uncovered"]),
    ("jointPlans", &["parallel-tracks", "info-missing", "info-dropped", "story-retold"]),
];

pub(super) const PERSON: Keys =
    &[("needsInterpreter", &["language"]), ("digitalAccess", &["digital-only"]), ("birthdays", &["age-cliff"])];

const FLOW: &[&str] = &["info-missing", "info-dropped", "story-retold"];

pub(super) const ACTOR: Keys = &[
    ("id", &["parallel-tracks", "info-missing", "info-dropped", "story-retold"]),
    ("level", &["parallel-tracks", "no-owner", "no-coordinator", "language"]),
    ("records", FLOW),
];

pub(super) const NEED: Keys = &[
    ("id", &["dead-end", "between-chairs", "uncovered", "service-cliff", "need-unmet", "age-cliff"]),
    ("fromDay", &["dead-end", "uncovered", "service-cliff", "need-unmet", "age-cliff"]),
    ("toDay", &["dead-end", "uncovered", "service-cliff", "age-cliff"]),
    ("critical", &["uncovered"]),
];

pub(super) const INFORMATION: Keys = &[("assessment", &["duplicate-assessment"])];

pub(super) const TOUCHPOINT: Keys = &[
    (
        "id",
        &[
            "dead-end",
            "orphan",
            "single-point",
            "parallel-tracks",
            "not-accepted",
            "uncovered",
            "info-missing",
            "info-dropped",
            "story-retold",
        ],
    ),
    (
        "actor",
        &[
            "ping-pong",
            "between-chairs",
            "parallel-tracks",
            "no-owner",
            "no-coordinator",
            "info-missing",
            "info-dropped",
            "thin-handover",
            "duplicate-assessment",
            "story-retold",
            "language",
        ],
    ),
    ("kind", &["uncovered", "service-cliff", "age-cliff"]),
    (
        "day",
        &[
            "dead-end",
            "parallel-tracks",
            "not-accepted",
            "no-coordinator",
            "over-limit",
            "no-start",
            "uncovered",
            "service-cliff",
            "info-missing",
            "info-dropped",
            "duplicate-assessment",
            "story-retold",
            "low-point",
            "need-unmet",
            "incentive-split",
            "age-cliff",
        ],
    ),
    ("duration", &["dead-end", "parallel-tracks", "no-coordinator", "uncovered", "service-cliff", "age-cliff"]),
    ("channel", &["language", "digital-only"]),
    ("owner", &["single-point", "no-owner", "uncovered", "many-contacts"]),
    (
        "status",
        &[
            "dead-end",
            "ping-pong",
            "between-chairs",
            "parallel-tracks",
            "no-coordinator",
            "no-start",
            "uncovered",
            "service-cliff",
            "need-unmet",
            "age-cliff",
        ],
    ),
    ("refusedBecauseOf", &["between-chairs"]),
    (
        "needs",
        &["dead-end", "between-chairs", "parallel-tracks", "uncovered", "service-cliff", "need-unmet", "age-cliff"],
    ),
    ("informationNeeded", FLOW),
    ("informationProduced", &["info-missing", "info-dropped", "duplicate-assessment", "story-retold"]),
    ("decision", &["not-involved"]),
    ("participation", &["not-involved"]),
    ("experience", &["low-point"]),
    ("entry", &["orphan"]),
    ("goal", &["dead-end"]),
    ("forms", &["form-load"]),
    ("interpreter", &["language"]),
    ("ownLanguage", &["language"]),
    ("offlineAlternative", &["digital-only"]),
    ("competenceNeeded", &["competence"]),
    ("competencePresent", &["competence"]),
    ("guidelineCount", &["rule-overload"]),
    ("guidelinesConflict", &["rule-overload"]),
    ("endsAtAge", &["age-cliff"]),
];

pub(super) const HANDOVER: Keys = &[
    (
        "from",
        &[
            "dead-end",
            "ping-pong",
            "single-point",
            "parallel-tracks",
            "uncovered",
            "info-missing",
            "info-dropped",
            "thin-handover",
            "story-retold",
        ],
    ),
    (
        "to",
        &[
            "orphan",
            "ping-pong",
            "single-point",
            "parallel-tracks",
            "no-receiver",
            "not-accepted",
            "no-coordinator",
            "over-limit",
            "uncovered",
            "info-missing",
            "info-dropped",
            "thin-handover",
            "story-retold",
            "incentive-split",
        ],
    ),
    ("kind", &["not-accepted", "loop-open", "thin-handover"]),
    (
        "sentDay",
        &[
            "ping-pong",
            "not-accepted",
            "no-coordinator",
            "over-limit",
            "uncovered",
            "info-missing",
            "info-dropped",
            "story-retold",
            "incentive-split",
        ],
    ),
    ("acceptedDay", &["not-accepted", "incentive-split"]),
    ("refused", &["ping-pong", "not-accepted", "incentive-split"]),
    (
        "carrier",
        &[
            "single-point",
            "parallel-tracks",
            "info-missing",
            "info-dropped",
            "thin-handover",
            "citizen-carries",
            "story-retold",
        ],
    ),
    ("information", &["info-missing", "info-dropped", "consent-unclear", "story-retold"]),
    ("arrivedDay", &["over-limit", "info-missing", "info-dropped", "story-retold"]),
    ("informationLimit", &["over-limit"]),
    ("limit", &["over-limit", "incentive-split"]),
    ("content", &["thin-handover"]),
    ("consent", &["consent-unclear"]),
    ("feedbackDay", &["loop-open"]),
    ("feedbackNeeded", &["loop-open"]),
    ("senderHolds", &["uncovered"]),
    ("payer", &["incentive-split"]),
    ("beneficiary", &["incentive-split"]),
    ("border", &["border-gap"]),
    ("competentAuthority", &["border-gap"]),
];

pub(super) const COORDINATOR: Keys = &[
    ("name", &["single-point", "two-leads", "uncovered"]),
    ("fromDay", &["two-leads", "no-coordinator", "uncovered"]),
    ("toDay", &["two-leads", "no-coordinator", "uncovered"]),
    ("deputy", &["single-point", "two-leads"]),
];

pub(super) const JOINT_PLAN: Keys = &[
    ("actors", &["parallel-tracks", "info-missing", "info-dropped", "story-retold"]),
    ("fromDay", &["parallel-tracks", "info-missing", "info-dropped", "story-retold"]),
    ("toDay", &["parallel-tracks", "info-missing", "info-dropped", "story-retold"]),
    ("information", FLOW),
    ("personPresent", &["not-involved"]),
];
