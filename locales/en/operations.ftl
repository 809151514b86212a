# What was done, as it stands after "Undo:" and "Redo:", and why something cannot be done.
# operation-<slug>: a verb phrase that begins with a small letter. .untitled stands where the subject has no title.
# $subject is the title of what it is done to; $field the name of a field.

operation-set-field = change “{ $field }” of “{ $subject }”
    .untitled = change “{ $field }”
operation-set-fields = change “{ $subject }”
    .untitled = change an item
operation-add-touchpoint = add “{ $subject }”
    .untitled = add a touchpoint
operation-add-phase = add phase “{ $subject }”
    .untitled = add a phase
operation-add-actor = add lane “{ $subject }”
    .untitled = add a lane
operation-add-need = add need “{ $subject }”
    .untitled = add a need
operation-add-information = add information “{ $subject }”
    .untitled = add a piece of information
operation-add-coordinator = add coordinator “{ $subject }”
    .untitled = add a coordinator
operation-add-joint-plan = add joint plan “{ $subject }”
    .untitled = add a joint plan
operation-add-note = add note “{ $subject }”
    .untitled = add a note
operation-add-review = review “{ $subject }”
    .untitled = add a review
operation-decide = decide on “{ $subject }”
    .untitled = decide on a gap or handover
operation-dismiss-gap = say that a gap is none
    .untitled = say that a gap is none
operation-take-up-gap = take up a gap again
    .untitled = take up a gap again
operation-connect = hand over “{ $subject }”
    .untitled = add a handover
operation-move-touchpoint = move “{ $subject }”
    .untitled = move a touchpoint
operation-reorder = reorder “{ $subject }”
    .untitled = reorder an item
operation-delete = delete “{ $subject }”
    .untitled = delete an item
# $subject is the number of items.
operation-delete-several = delete { $subject } items
    .untitled = delete several items
operation-duplicate = copy “{ $subject }”
    .untitled = copy an item
operation-discard = let go of what was not understood in “{ $subject }”
    .untitled = let go of what was not understood
# $subject is the number of items.
operation-move-several = move { $subject } items
    .untitled = move several items
operation-set-several = change { $subject } items
    .untitled = change several items
operation-add-several = add { $subject } items
    .untitled = add several items
operation-several = make { $subject } changes
    .untitled = make several changes
operation-add-rows = add { $subject } touchpoints from a list
operation-add-part = paste { $subject } touchpoints with what belongs to them
    .untitled = add touchpoints from a list
operation-place-note = make the note “{ $subject }” a touchpoint
    .untitled = make a note a touchpoint
operation-replace = take in the other version of “{ $subject }”
    .untitled = take in the other version
operation-restore = go back to an earlier version of “{ $subject }”
    .untitled = go back to an earlier version
operation-join = join with the other version of “{ $subject }”
    .untitled = join with the other version

## Why an operation cannot be done. The journey is as it was.
refused-no-such-item = This item is not there any more. Nothing was changed.
refused-wrong-field = This item has no such field. Nothing was changed.
refused-wrong-kind = This cannot be done with an item of this kind. Nothing was changed.
# $id is the id that was asked for; it may be empty.
refused-id-taken = The id “{ $id }” is empty, or another item has it. Choose one of its own.
# $field is the name of the field.
refused-out-of-range = { $field }: this number is outside what a journey can hold. Nothing was changed.
# $list is the key of the list in the file.
refused-list-not-understood = The list “{ $list }” in the file could not be read and is kept as it came. Discard it first, under Problems; then new items can be added.
refused-nothing-to-do = There is nothing to change.
