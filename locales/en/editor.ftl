# Working on the map: by keys, by pointer, with several things at once.

## Drawing by keys and by pointer
went-back = { $count ->
    [one] One step back
   *[other] { $count } steps back
}
went-forward = { $count ->
    [one] One step forward
   *[other] { $count } steps forward
}
handing-to = Hand over to { $title }, { $lane }
handing-to-nobody = Nobody receives
handing-left = No handover
handing-keys = Arrow keys choose who receives, Enter hands over. ? nobody receives, L chooses from a list, Esc leaves.
moved-to = Moved to { $where }, position { $place } of { $all }
moved-several = { $count } moved to { $where }
moved-to-place = Moved to position { $place } of { $all }
moved-to-day = Moved to { $day }
lane-and-phase = { $lane }, { $phase }
selected-count = { $count } selected
selected-hint = What you change here is changed in all of them.
selected-mixed = These are of different kinds. Select items of one kind to change them together.
several-differ = The others have something else here.
action-hand-over-list = Hand over: choose from a list…
action-hand-over-now = Hand over
action-move-earlier = Move earlier
action-move-later = Move later
action-day-earlier = One day earlier
action-day-later = One day later
action-select-all = Select all touchpoints
action-zoom-selection = Zoom to what is selected
key-arrowleft = ←
key-arrowright = →
model = How services work together
model-hint = A model gives the journey its first phases and steps.
