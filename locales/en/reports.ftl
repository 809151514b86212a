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
report-register-scroll = The handovers, wider than the page
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
