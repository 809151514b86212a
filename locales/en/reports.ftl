# Reports and the handover register.

## Sections
report-contents = Contents
report-skip = Skip to the gaps
report-journey = Journey
report-drawing = The journey
report-drawing-scroll = The drawing, wider than the page
report-drawing-in-words = What the drawing shows is told in words below.
report-gaps = Gaps
report-figures = Key figures
report-figure = Figure
report-value = Value
report-register = Handover register
report-handovers-scroll = The handovers, wider than the page
report-reviews = Decisions and comments
report-reviews-scroll = The decisions and comments, wider than the page
report-touchpoints = Touchpoints in time
report-no-handovers = There are no handovers.
report-no-touchpoints = There are no touchpoints.

## Gaps
report-found = { $count ->
    [0] No gaps were found.
    [one] One gap was found: { $high } serious, { $medium } to watch, { $low } worth knowing.
   *[other] { $count } gaps were found: { $high } serious, { $medium } to watch, { $low } worth knowing.
}
report-why = Why it matters
report-try = What to try
report-helps = What can help
# $message: what was found. $decision: where it stands, who sees to it, until when.
report-decided = { $message } Decision: { $decision }

## Touchpoints
report-owner = Responsible: { $owner }
report-no-owner = Nobody is responsible
report-rating = The person's rating: { $rating }

## The register
register-sender = Sender
register-sender-level = Sender's level
register-from = From the touchpoint
register-receiver = Receiver
register-receiver-level = Receiver's level
register-to = To the touchpoint
register-crossing = Levels crossed
register-kind = Kind
register-sent = Sent
register-accepted = Accepted
register-refused = Refused
register-waited = Days waited
register-waited-in-days = Waited
register-limit = Limit in days
register-over-limit = Over the limit
register-limit-source = Where the limit comes from
register-carrier = Carried by
register-information = Information passed on
register-missing = Missing parts
register-consent = Consent
register-consent-day = Consent given on
register-feedback = Feedback
register-feedback-day = Feedback on
register-gaps = Gaps
register-review = Review
register-assignee = Who sees to it
register-due = Until
register-comments = Comments
register-about = About
# What a review is about. $from, $to: titles.
register-about-handover = Handover: { $from } → { $to }
# $name: of a gap; $at: what happened, or what it is at.
register-about-gap = { $name }: { $at }
register-about-gone = No longer found: { $name } ({ $at })
register-about-nothing = something that is not there any more
# Behind where a review stands, in brackets. $date: the day on which it was asked.
register-outdated = out of date
register-overdue = overdue as of { $date }
# $heading: the heading of a column with days, where day 0 has no date.
register-day-number = { $heading } (day)
register-nobody = Nobody
register-yes = Yes
register-no = No
register-complete = Complete
register-feedback-came = The sender heard back
register-feedback-awaited = The sender never heard back
register-feedback-not-needed = Not needed
# $title: of a touchpoint; $actor: whose it is.
register-end = { $title } ({ $actor })
# $waited, $limit: "23 days".
register-waited-of = { $waited } (limit: { $limit })

## Pseudonymised copies
pseudonym-head = A journey
pseudonym-phase = Phase { $number }
pseudonym-need = Need { $number }
pseudonym-informationItem = Information { $number }
pseudonym-touchpoint = Touchpoint { $number }
pseudonym-jointPlan = Joint plan { $number }
pseudonym-member = Family member { $number }
pseudonym-owner = Responsible { $number }
pseudonym-actor = Actor { $number }
pseudonym-competence = Competence { $number }
pseudonym-authority = Authority { $number }
# What was taken out, in sentences behind each other.
pseudonymised = Pseudonymised copy.
pseudonymised-person = The person's alias is left out.
pseudonymised-owners = Names of those responsible are replaced.
pseudonymised-actors = Names of actors are replaced.
pseudonymised-titles = { $count ->
    [one] One title is replaced.
   *[other] { $count } titles are replaced.
}
pseudonymised-reworded = { $count ->
    [one] One line of free text is reworded.
   *[other] { $count } lines of free text are reworded.
}
pseudonymised-texts = { $count ->
    [one] One line of free text is left out.
   *[other] { $count } lines of free text are left out.
}
pseudonymised-rest = Dates are day numbers; birthdays, comments and links are left out.
