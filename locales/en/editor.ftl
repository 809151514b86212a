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
moved-several-apart = { $count } moved to { $lanes }
at-first-lane = This is the first lane
at-last-lane = This is the last lane
at-first-place = Nothing comes before it
at-last-place = Nothing comes after it
moved-several = { $count } moved to { $where }
moved-to-place = Moved to position { $place } of { $all }
moved-to-day = Moved to { $day }
moved-without-day = Now without a day
moved-several-earlier = { $count } moved { $days ->
    [one] one day
   *[other] { $days } days
} earlier
moved-several-later = { $count } moved { $days ->
    [one] one day
   *[other] { $days } days
} later
moved-to-day-and-lane = { $moved }, { $lane }
drag-day-earlier = { $when } · { $days ->
    [one] one day
   *[other] { $days } days
} earlier
drag-day-later = { $when } · { $days ->
    [one] one day
   *[other] { $days } days
} later
choose-day = Move “{ $title }” to which day?
choose-day-field = Day or date
choose-day-hint = What is selected with it moves by as many days. Empty: without a day.
choose-day-yes = Move
moved-after = Moved to { $day }, after “{ $title }”
moved-before = Moved to { $day }, before “{ $title }”
day-stays = Its day stays { $day }
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
action-week-earlier = One week earlier
action-week-later = One week later
action-select-all = Select all touchpoints
action-zoom-selection = Zoom to what is selected
key-arrowleft = ←
key-arrowright = →
model = How services work together
model-hint = A model gives the journey its first phases and steps.

## From other programs, and to them
search = Find in everything that was written
action-search = Find in the text…
action-history = History and saved versions
action-copy = Copy touchpoints
action-copy-png = Copy the map as a picture
action-copy-svg = Copy the map as a drawing (SVG)
action-paste = Paste rows or notes…
action-show-notes = Show notes
action-place-note = Make it a touchpoint
copied-part = { $count ->
    [one] Copied: one touchpoint, with what belongs to it
   *[other] Copied: { $count } touchpoints, with what belongs to them
}
pasted-part = { $count ->
    [one] Pasted: one touchpoint, with what belongs to it
   *[other] Pasted: { $count } touchpoints, with what belongs to them
}
action-new-window = New window
action-open-in-window = Open in a new window…
copied-svg = Copied as a drawing
copied-png = Copied as a picture
copied-not = The system did not take it. Export it instead.
paste-hint = Rows from a spreadsheet, or lines of text. What you see below is what will be made of it.
paste-makes = What it becomes
paste-rows = Touchpoints on the map
paste-notes = Notes in the parking lot
paste-preview = Preview
paste-column = Column { $number }
paste-column-none = Into the note
paste-column-title = Title
paste-column-lane = Lane
paste-column-phase = Phase
paste-column-day = Day or date
paste-column-duration = Days it takes
paste-column-owner = Responsible
paste-column-channel = Channel
paste-column-status = Status
paste-column-quote = In the person’s words
paste-column-note = Note
# Headings by which a column is recognised, whatever the language of the program; small letters, with | between.
paste-heading-title = title | touchpoint | step | event | activity | what | what happens | contact
paste-heading-lane = lane | actor | service | who | organisation | organization | unit
paste-heading-phase = phase | stage | column
paste-heading-day = day | date | day or date | starts | start | when | from
paste-heading-duration = duration | days | days it takes | length
paste-heading-owner = responsible | owner | person responsible | contact person
paste-heading-channel = channel | how | way
paste-heading-status = status | state | outcome
paste-heading-quote = quote | quotation | words | in the person’s words | in the person's words | their words
paste-heading-note = note | notes | comment | comments | remark | remarks
paste-more = { $count ->
    [one] and one more row
   *[other] and { $count } more rows
}
# Level: who is in charge of a lane, such as a municipality.
paste-lanes = { $count ->
    [one] A new lane, and its level
   *[other] { $count } new lanes, and their levels
}
paste-lanes-more = { $count ->
    [one] and one more lane. Its level can be chosen on the map.
   *[other] and { $count } more lanes. Their levels can be chosen on the map.
}
paste-chained = Each hands over to the next
paste-take-rows = { $count ->
    [one] Add one touchpoint
   *[other] Add { $count } touchpoints
}
paste-take-notes = { $count ->
    [one] Add one note
   *[other] Add { $count } notes
}
pasted-rows = { $count ->
    [one] One touchpoint added
   *[other] { $count } touchpoints added
}
parked = { $count ->
    [one] One note in the parking lot
   *[other] { $count } notes in the parking lot
}

## Parking lot
tab-notes = Notes
notes-title = Parking lot
notes-hint = What is said and has no place yet. Drag a note onto the map, or send it there.
notes-new = Write a note
notes-keep = Keep it
notes-none = Nothing is parked.
notes-stuck = Notes on the map
note-into-map = Into the map
note-change = Change
note-delete = Delete the note “{ $text }”

## History
tab-history = History
history-title = What was done
history-hint = Since the journey was opened, the latest first. Choose a line to go back to how it was then, or forward again.
history-undone = taken back
history-beginning = As it was opened

## Lanes and phases
fold-what = Fold away { $name }
unfold-what = Show { $name }
row-folded = folded away
folded-away = { $name } is folded away
unfolded = { $name } is shown
unfolded-all = Everything is shown
action-fold-lane = Fold the lane away, or show it
action-fold-phase = Fold the phase away, or show it
action-lane-level = Level of the lane…
action-unfold-all = Show all that is folded away
choose-level = Which level has “{ $name }”?
name-of-head = Name
name-of-row = Name

## Before a room
projector = Projector
action-projector = Projector: the map alone, large
action-projector-off = Leave the projector
action-discreet = Hide names and texts
action-discreet-off = Show names and texts
laser-on = Ring round the pointer
laser-off = No ring round the pointer
action-laser = Pointer ring
action-focus-next = Next phase or lane in front
action-focus-previous = Previous phase or lane in front
action-focus-selected = Bring what is selected to the front
action-timer = Timer: five minutes more
projector-on = The map fills the screen. Esc leaves.
projector-off = Everything is shown again
discreet-on = Names and texts are hidden
discreet-off = Names and texts are shown
discreet-covered = Names and texts are hidden.
discreet-done = Done. Names and texts are hidden.
discreet-failed = Something did not work. Show names and texts to read what.
hidden = Hidden
focus-all = The whole journey
focus-on = In front: { $name }
timer = Timer
timer-more = +5 min
timer-pause = Pause
timer-go-on = Go on
timer-stop = End the timer
timer-over = Time is up
key-pagedown = Page Down
key-pageup = Page Up
