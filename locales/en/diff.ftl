# Any two journeys beside each other: what differs from the first to the second.

diff-first = First
diff-second = Second
diff-summary = In short
diff-items = What is different in the journey
diff-drawing = On the map
# $title: of the other journey.
diff-laid-over = Laid over “{ $title }”: what was added, removed, moved or changed against it is marked.
diff-laid-over-plan = Laid over the plan “{ $title }”: where it was left is marked.
diff-field = What
diff-change = Difference
diff-table-scroll = A table, wider than the page

## In short
diff-same = The two journeys say the same.
# All numbers count gaps.
diff-gaps = { $before ->
    [one] { $before } gap
   *[other] { $before } gaps
} in the first, { $after } in the second: { $closed } closed, { $opened } opened, { $remaining } in both.
# $before and $after are numbers.
diff-serious = Serious gaps
# $label: a figure such as “Days with nobody responsible”; $before, $after: “57 days”.
diff-went = { $label }: from { $before } to { $after }.
# $heading: a list such as “Coordinators”; $names: what was added to it.
# $counts: such as “6 added, 7 removed”.
diff-counts = { $heading }: { $counts }.
diff-names-new = { $heading }, only in the second: { $names }.
diff-names-gone = { $heading }, only in the first: { $names }.

# $names: with commas between them; $count: how many more there are.
diff-names-more = { $names } and { $count } more

## Gaps
diff-closed = Closed: only the first has them ({ $count })
diff-opened = Opened: only the second has them ({ $count })
diff-remaining = Both have them ({ $count })
diff-rule-count = { $name } ({ $count })

## Figures
diff-points = { $count ->
    [one] { $count } percentage point
   *[other] { $count } percentage points
}

## Items
diff-count-changed = { $count } moved or changed
# $days: “23 days”.
diff-later = { $days } later
diff-earlier = { $days } earlier
# $day: “9 Jan 2023”.
diff-from = from { $day }
diff-sent = sent { $day }
# $name: a field; $before and $after: what it says.
diff-line = { $name }: { $before } → { $after }
diff-line-change = { $name }: { $before } → { $after } ({ $change })
diff-nothing-set = nothing
# $titles: items of the list.
diff-order = Elsewhere in the list: { $titles }
# $fields: names of fields.
diff-also = Also different: { $fields }

## Planned and actual
diff-plan = What was planned and what happened
diff-plan-told = { $planned ->
    [one] { $kept } of { $planned } planned step went as planned.
   *[other] { $kept } of { $planned } planned steps went as planned.
} Missing: { $missing }. Failing: { $failing }. Ad hoc: { $adhoc }. Out of sequence: { $sequence }.
diff-as-planned = Everything went as planned.
diff-deviation = How it left the plan
diff-what-happened = What happened
diff-steps = Planned steps that happened
diff-planned = Planned
diff-planned-when = Planned for
diff-happened = What happened
diff-happened-when = When
diff-late = Against the plan
diff-by = Recognised by
diff-by-settled = your own choice
diff-by-id = its id
diff-by-likeness = title, lane and order
diff-left-missing = Missing
diff-left-failing = Failing
diff-left-ad-hoc = Ad hoc
diff-left-out-of-sequence = Out of sequence
# $title: a touchpoint; $place: whose it is and when, such as “GP, 9 Jan 2023”.
diff-sentence-missing = “{ $title }” ({ $place }) was planned and did not happen.
diff-sentence-failing = “{ $title }” ({ $place }) happened, but failed its purpose.
diff-sentence-refused = At “{ $title }” ({ $place }) the person was turned away.
diff-sentence-ad-hoc = “{ $title }” ({ $place }) happened without having been planned.
diff-sentence-out-of-sequence = “{ $title }” ({ $place }) came in another order than planned.
# Of handovers; $from and $to: touchpoints.
diff-handover-missing = The handover from “{ $from }” to “{ $to }” was planned and did not happen, although both did.
diff-handover-failing = The handover from “{ $from }” to “{ $to }” was refused, or nobody received it.
diff-handover-ad-hoc = The handover from “{ $from }” to “{ $to }” happened without having been planned.
diff-step-late = “{ $title }”: { $late } than planned

## Remarks
diff-remark-likeness = Where ids differ, what stands for the same was recognised by title, lane and order. That is a guess.
diff-remark-evidence = This tells what differs between two journeys, not why, and is no evidence of an effect.
failure-no-plan = “{ $name }” names no planned journey. Say which other one to compare it with.

# In the app.
action-compare-with = Compare with another journey…
beside-title = Two journeys beside each other
beside-before = First: { $title }
beside-after = Second: { $title }
beside-swap = Swap the two
beside-save = Save as a page…
# $title: what an item was called in the first journey.
diff-was = Was: { $title }
beside-waiting = Comparing…
# Why one of the two is taken as the first one.
beside-order-plan = The first one is the plan, the second one what happened.
beside-order-origin = The first one is the journey that the what-if was made from.
beside-order-days = The one that began earlier is the first.
beside-order-files = The one whose file was saved earlier is the first.
beside-order-nothing = Nothing tells which one came first: the chosen one is taken as the first.
