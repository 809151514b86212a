# Why a gap is there, step by step; the key findings as a table; what could not be judged.

## Evidence. Each step is a sentence; where it has days, evidence-on puts them in front.
evidence-on = { $days }: { $text }
evidence-known = “{ $item }” was known at “{ $touchpoint }” ({ $actor }).
evidence-passed = “{ $from }” ({ $fromActor }) passed “{ $item }” on to “{ $to }” ({ $toActor }).
evidence-dropped-without = “{ $from }” ({ $fromActor }) handed over to “{ $to }” ({ $toActor }) without “{ $item }”.
evidence-dropped-nobody = Nobody carried the handover from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }), so “{ $item }” stayed behind.
evidence-dropped-late = “{ $item }” came from “{ $from }” ({ $fromActor }) only after “{ $to }” ({ $toActor }) had begun.
evidence-dropped-no-day = “{ $item }” was sent from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }), and nobody knows when it arrived.
evidence-dropped-sender = “{ $item }” could not come from “{ $from }” ({ $fromActor }) in time, since it was not before “{ $to }” ({ $toActor }).
evidence-no-way = No handovers lead from “{ $from }” to “{ $to }”.
evidence-needed = “{ $item }” was needed at “{ $touchpoint }” ({ $actor }) and had to be told again.
evidence-held-until = { $names } still had the responsibility.
evidence-nobody-on = Nobody for { $count ->
    [one] one day
   *[other] { $count } days
}.
evidence-held-from = { $names } took over the responsibility.
evidence-need-open = “{ $need }” was needed.
evidence-served-until = “{ $touchpoint }” ({ $actor }) ended.
evidence-served-from = “{ $touchpoint }” ({ $actor }) began.
evidence-crowded = At least { $actors } services were at work or waited for on { $count ->
    [one] one day
   *[other] { $count } days
}, without a coordinator.
evidence-sent = “{ $from }” ({ $fromActor }) handed over to “{ $to }” ({ $toActor }).
evidence-turned-away = “{ $from }” ({ $fromActor }) handed over to “{ $to }” ({ $toActor }), and the person was turned away.
evidence-refused = “{ $touchpoint }” ({ $actor }) turned the person away with “{ $need }”.
evidence-refused-because = “{ $touchpoint }” ({ $actor }) refused help with “{ $need }” because of “{ $reason }”.
evidence-not-sent = Nobody knows when “{ $from }” ({ $fromActor }) handed over to “{ $to }” ({ $toActor }).
evidence-limit = { $count ->
    [one] The limit of one day
   *[other] The limit of { $count } days
} for the handover from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }) was reached.
evidence-started = “{ $touchpoint }” ({ $actor }) began.
evidence-not-started = The handover from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }) had not led to a start.
evidence-unanswered = “{ $to }” ({ $toActor }) is not known to have answered “{ $from }” ({ $fromActor }).
evidence-arrived = The information from “{ $from }” ({ $fromActor }) reached “{ $to }” ({ $toActor }).
# Fields that decided, of one item.
evidence-field = { $item } – { $fields }
evidence-value = { $field }: { $value }
evidence-empty = { $field }: nothing
# $count: how many items more.
evidence-more = { $count ->
    [one] One more
   *[other] { $count } more
}

## The key findings as a table
findings-whole = Whole journey
findings-all = All

## What could not be judged. $name: the item. $rules: the rules' names.
unjudged-no-day = “{ $name }” has no day that can be read. Not judged: { $rules }.
unjudged-unknown-actor = “{ $name }” belongs to a lane that is not there. Not judged: { $rules }.
unjudged-unknown-sender = “{ $name }” comes from a touchpoint that is not there. Not judged: { $rules }.
unjudged-unknown-receiver = “{ $name }” goes to a touchpoint that is not there. Not judged: { $rules }.
unjudged-unknown-reference = “{ $name }” names something that is not there. Not judged: { $rules }.
unjudged-not-sent = “{ $name }” has no day of sending that can be read. Not judged: { $rules }.
unjudged-unknown-word = “{ $name }” holds a word that is not understood. Not judged: { $rules }.
unjudged-unreadable = “{ $name }” holds a value that could not be read. Not judged: { $rules }.
