### Two versions of a journey that become one, and what somebody has to decide about them.

merge-deleted = Deleted
merge-about-deleted = Deleted on one side, changed on the other
merge-about-named = Deleted on one side, used on the other
merge-still-named = Used by: { $list }
merge-with = { $count ->
    [one] Stays or goes with it: { $list }.
   *[other] { $count } stay or go with it: { $list }.
}
merge-more = { $count ->
    [one] one more
   *[other] { $count } more
}
merge-order = Order of the list “{ $list }”
merge-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
merge-change = { $field }: { $before } → { $after }
merge-nothing = nothing
merge-renamed = { $kind } “{ $title }” has the id { $to } now: both versions had added something as { $from }.
