# The review of handovers: the table, the checklist, decisions.

# $there, $all: parts of a complete handover.
review-parts = { $there } of { $all }

## The table
modes = What is shown
mode-map = Map
mode-map-hint = Draw and read the map
mode-review = Review
mode-review-hint = Review the handovers
action-review = Review the handovers
action-review-off = Back to the map
action-review-map = Show the map below the table
action-review-map-off = Hide the map below the table
review-title = Review of handovers
review-table = Handovers
review-tools = Find, sort and group
review-panel = The chosen handover
review-count = { $count ->
    [one] One handover
   *[other] { $count } handovers
}
review-crossing = { $count } between levels
review-only = Show only
review-mark-serious = { $count } serious
review-mark-watch = { $count } to watch
review-mark-overdue = Overdue { $count }
review-mark-outdated = Out of date { $count }
# $count: comments on no gap and no handover.
review-comments-whole = { $count ->
    [one] One comment on the journey as a whole
   *[other] { $count } comments on the journey as a whole
}
review-search = Search the handovers
review-sort = Order
review-sort-pressing = What presses most first
# $column: the heading of a column.
review-sort-up = { $column }, from the beginning
review-sort-down = { $column }, from the end
review-group = Group
review-group-none = Not grouped
review-group-receiver = By receiver
review-group-level = By the receiver's level
review-level = Level
review-all-levels = All levels
review-shown = { $shown } of { $count } handovers are shown
review-no-handovers = There are no handovers yet. Draw one on the map: choose a card and press H.
review-none-shown = No handover matches.
review-show-all = Show all handovers
review-column-gaps = Gaps
review-column-from = From
review-column-to = To
review-column-kind = Kind
review-column-crossing = Levels
review-column-sent = Sent
review-column-accepted = Accepted
review-column-waited = Waited
review-column-limit = Limit
review-column-carrier = Carried by
review-column-consent = Consent
review-column-content = Content
review-column-feedback = Heard back
review-column-review = Review
review-column-assignee = Who
review-column-due = Until
nobody-receives = Nobody receives
review-not-accepted = Not accepted
review-no-limit = No limit
# $days: "14 days".
review-limit = of { $days }
review-waited = waited { $days }
review-waited-over = waited { $days }, over the limit
# $gaps: names of rules with commas between them.
review-found = found: { $gaps }
review-heard = Yes
review-not-heard = No
review-unneeded = Not needed
review-overdue = Overdue
review-outdated = Out of date
# $date: 5 Dec 2026.
review-due = until { $date }

## The chosen handover
review-on-map = On the map
review-show-on-map = Show on the map
review-details-of = Show “{ $title }” on the map
review-checklist = A safe handover has
review-checklist-count = { $there } of { $all }
review-point-there = there
review-point-missing = missing
review-point-unneeded = not needed
review-without-words = There, without words
review-answer-receiver = Choose…
review-answer-reason = Add
review-answer-summary = Add
review-answer-actions = Add
review-answer-deadline = Set…
review-answer-warningSigns = Add
review-answer-contact = Add
review-answer-consent = Set…
review-answer-acceptance = Accepted on…
review-answer-feedback = Heard on…
review-answered = Done
review-there-without-words = It was told, the words are not known
review-take-out = Take out
review-decision = Decision
review-outdated-hint = What this rests on has changed since it was decided. Look again.
review-still-holds = It still holds
review-comment = Add a comment
review-gaps = { $count ->
    [0] No gaps at this handover
    [one] One gap at this handover
   *[other] { $count } gaps at this handover
}
review-no-gaps = Nothing was found here.
# $text: somebody's words.
quoted = “{ $text }”

## The handover sheet
action-sheet = Handover sheet…
sheet-which = Which handovers
# $title: from whom to whom.
sheet-which-one = The chosen one: { $title }
sheet-which-shown = { $count ->
    [one] The one that the table shows
   *[other] The { $count } that the table shows
}
sheet-which-all = { $count ->
    [one] The only one
   *[other] All { $count }
}
sheet-pages = { $count ->
    [one] One sheet
   *[other] { $count } sheets, each on a page of its own
}
sheet-more = { $count ->
    [one] One more sheet follows
   *[other] { $count } more sheets follow
}
sheet-none = No handover has a sheet.

# Who stands at the user's comments.
action-author = Your name in comments…
author-title = Your name in comments
author-field = Name
author-hint = It stands at what you say from now on, on this machine. Without one it is the name by which the system knows you.
author-keep = Keep the name
author-kept = Your name in comments: { $name }
author-as = As { $name }
author-as-nobody = Without a name
author-change = Change…

# Which journey to compare with, or to link as the plan.
choose-journey-compare = Compare with which journey?
choose-journey-plan = Which journey is the plan?
choose-journey-file = Choose a file…
