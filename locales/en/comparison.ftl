# Two journeys beside each other: what differs.

comparison-title = What differs
comparison-in-file = In the file “{ $name }”
comparison-beginning = At the beginning
comparison-here = Here in Stafett
# $list: such as “3 added, 1 removed and 12 changed”.
comparison-summary = { $list }.
comparison-nothing = Nothing differs.
comparison-nothing-hint = Both say the same.
# $list: all but the last, with commas between them.
comparison-and = { $list } and { $last }
comparison-count-added = { $count } added
comparison-count-removed = { $count } removed
comparison-count-changed = { $count } changed
comparison-count-moved = { $count } moved
comparison-added = Added
comparison-removed = Removed
comparison-changed = Changed
comparison-moved = Moved
comparison-place = Comes after
comparison-first = Nothing: it is the first
# $whole: the name of a field; $part: the name of a part of it.
comparison-part = { $whole }: { $part }
comparison-part-without-text = There, without text
# $list: the name of a list.
comparison-not-understood = { $list }: what was not understood
comparison-unknown-key = “{ $key }” (only in the file)
# Stand behind two values that look the same and are not.
comparison-detail = (with a detail that is not shown here)
comparison-other-detail = (with another detail that is not shown here)
comparison-yes = Yes
comparison-no = No
comparison-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}

## Lists that have no heading elsewhere
section-touchpoints = Touchpoints
section-handovers = Handovers
