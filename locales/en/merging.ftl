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
failure-nothing-in-common = It is not known any more what “{ $name }” and the journey here last had in common, so they cannot be joined. Compare them, show the file’s version, or save a copy.

## In the app
joined = Your version and the file’s are one now: { $summary } Save to put it in the file; undo takes it back.
joined-as-chosen = Your version and the file’s are one now, as you chose. Save to put it in the file; undo takes it back.
join-title = Join both versions
join-lead = { $count ->
    [one] { $count } thing was changed both here and in “{ $name }”. Choose which is to count; everything else is joined.
   *[other] { $count } things were changed both here and in “{ $name }”. Choose for each which is to count; everything else is joined.
}
join-about = { $kind } “{ $title }”: { $about }
join-before = Before: { $text }
join-mine = Here
join-theirs = In the file
join-all-mine = Choose mine for all
join-all-theirs = Choose the file’s for all
join-left = { $count ->
    [0] All are chosen
    [one] { $count } is left to choose
   *[other] { $count } are left to choose
}
join-yes = Join

## Earlier saved versions
failure-no-such-version = That version is not kept any more.
versions-title = Saved versions
versions-hint = Kept on this computer only, fewer the older they are. Going back is a change like any other: save to put it in the file, undo to take it back.
versions-none = None yet. Each save keeps one.
version-before = Before the first save here
version-now = As it is now
version-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
version-beside-title = A saved version and the journey now
version-compare = Compare
version-compare-with = Compare with: { $when }
version-restore = Go back
version-restore-to = Go back to: { $when }
version-restore-this = Go back to this version
version-restored = The journey is now as it was: { $when }. Undo takes it back.
