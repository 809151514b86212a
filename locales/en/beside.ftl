# Journeys beside each other in the app: maps, list, planned and actual.

beside-drawn = What is drawn
beside-drawn-over = One map
beside-drawn-each = Two maps
beside-size = Size of the maps
# $title: of the later journey.
beside-over = Both on one map: { $title }
beside-told = What differs
beside-next = Next
beside-previous = Previous
beside-same-here = What is chosen is the same in both.

action-compare-plan = Compare with the plan…
action-link-plan = Choose the planned journey…
plan-title = Planned and actual
plan-before = Planned: { $title }
plan-after = Actual: { $title }
plan-other = Another plan…
plan-linked = Linked to the plan
plan-settled = Kept: what stands for what
plan-unsettled = Back to what was found
# $count: planned steps that happened.
plan-steps = Steps that happened ({ $count })
# $by: such as “title, lane and order”.
plan-by = Recognised by { $by }
plan-happened-as = It happened as
plan-planned-as = It was planned as
plan-not-happened = Nothing: it did not happen
plan-not-planned = Nothing: it was not planned
plan-free = Without a counterpart
plan-taken = Stand for something else
plan-not-same = These are not the same
plan-as-found = Back to what was found
