# The app's own words: bars, panels, menus, messages.

## Welcome
welcome-lead = Draw one person’s way through public services, see where a handover breaks, and mend it.
welcome-new = New journey
welcome-open = Open…
welcome-examples = Look at a journey
welcome-examples-hint = All persons are fictional. You open a copy, so change what you like.
welcome-recent = Continue
welcome-forget = Clear the list
welcome-recovered = Back after a stop
welcome-recovered-hint = Stafett did not close properly. What was not saved is here.
recovered-changes = { $count ->
    [one] one change that is not saved
   *[other] { $count } changes that are not saved
}
recovered-others = { $count ->
    [one] One other journey with changes that were not saved is back. It is on the first page.
   *[other] { $count } other journeys with changes that were not saved are back. They are on the first page.
}
welcome-unread = Could not be read
welcome-unread-hint = Stafett kept changes that were not saved, and cannot read all of them now. Files that you saved are as they were.
welcome-aside = { $count ->
    [one] One journey that could not be read is kept aside
   *[other] { $count } journeys that could not be read are kept aside
}
unread-nameless = A journey whose name cannot be read
unread-rescued = { $count ->
    [one] One change that was not saved can be brought back.
   *[other] { $count } changes that were not saved can be brought back.
}
unread-nothing-rescued = Nothing of it can be brought back here.
unread-rescue = Bring that back
unread-rescue-what = Bring back what can be read of “{ $title }”
unread-aside = Keep it aside
unread-aside-what = Keep aside what was kept of “{ $title }”
unread-remove = Remove…
unread-remove-what = Remove what was kept of “{ $title }”
unread-others = { $count ->
    [one] What was kept of one journey could not be read. The start screen offers what can be done.
   *[other] What was kept of { $count } journeys could not be read. The start screen offers what can be done.
}
coming-back = “{ $name }” is still being brought back: the disk of its file has not answered yet. You can work meanwhile.
recovered-open = Open
recovered-open-what = Open { $title }
recovered-discard = Discard
recovered-discard-what = Discard the changes to { $title }
recovered-discard-ask = These changes will be gone for good.
recovered-keep = Keep
welcome-foot = Stafett { $version } · works without a network; your files stay on this computer

## The window
map = Map
map-of = Map of { $title }
map-corner = Who is responsible
map-heads = Responsibility and phases
map-lanes = Lanes
map-keys = Arrow keys move between touchpoints, with Shift they select, with Alt they move what is selected. Enter opens the details, F2 renames, H hands over, L, P and D move to another lane, phase or day, Delete deletes.
map-empty = A journey begins with one touchpoint: where the person and a service meet.
map-empty-add = Add the first touchpoint
map-empty-hint = Or just type what happened. Enter makes the next card.
side-panel = Gaps and details
tab-gaps = Gaps
tab-details = Details
tab-problems = Not understood
figures = The journey in figures
outline = Outline
outline-of = Outline of { $title }
legend = What the signs mean
time-view = How time is shown
time-steps = Steps
seen-as-steps = The map now shows steps
seen-as-calendar = The map now is a calendar
threads-needs-on = Needs are now drawn as threads below the map
threads-needs-off = Needs are no longer drawn as threads
threads-information-on = Information is now drawn as threads below the map
threads-information-off = Information is no longer drawn as threads
threads-notes-on = Sticky notes are now drawn
threads-notes-off = Sticky notes are no longer drawn
time-calendar = Calendar
map-shown = What the map shows
zoom = Zoom
percent = { $value } %
settings = Settings
menu = Menu
more-actions = More
export = Export
journey-title = Title of the journey
title-on-card = Title
find-or-do = Find or do…
find-nothing = Nothing matches “{ $query }”.
handle-hint = Drag to another touchpoint to hand over. Click to choose from a list.
notices = Messages
dismiss = Dismiss
cancel = Cancel
close-dialog = Close

state-saved = saved
state-typing = not saved yet…
state-kept = not saved yet, but kept safe
state-unsaved = not saved, and only in memory
state-unfiled = no file yet
state-read-only = read only
saved-now = Saved
still-coming = The rest of this large journey is on its way…
opened-now = { $name } is open
done = Done: { $what }
added-card = Added “{ $title }”
    .untitled = Added a touchpoint
undone = Undone: { $what }
redone = Done again: { $what }
typing-taken-back = As it was before
undo-what = Undo: { $what }
redo-what = Redo: { $what }
gaps-closed = { $count ->
    [one] One gap closed
   *[other] { $count } gaps closed
} · { $left ->
    [0] none left
   *[other] { $left } left
}
gaps-opened = { $count ->
    [one] One new gap
   *[other] { $count } new gaps
} · { $left } in all

leave-title = Save the changes to “{ $name }”?
leave-hint = What you changed since the last save would otherwise be lost.
leave-discard = Don’t save

## Gaps
gaps-title = Handover gaps
count-high = { $count } serious
count-medium = { $count } to watch
count-low = { $count } worth knowing
gap-count = { $count ->
    [one] 1 gap
   *[other] { $count } gaps
}
no-gaps-short = No gaps
no-gaps = No gaps
no-gaps-hint = Someone is responsible all the way, and nothing gets lost between the touchpoints.
no-gaps-yet = Gaps show up here while you draw.
what-to-try = What to try:
remedies = Remedies
findings = What it is evidence for
gaps-here = Gaps found here
handovers-here = Handovers
comes-from = From
goes-to = To

## Details
details-none = Choose something on the map to see and change its details.
group-when = When
group-person = The person
group-information = Needs and information
group-answer = Consent and answer
group-more = More
group-head-when = Days and dates
group-handover-when = Sent, accepted, limits
group-handover-information = What is passed on
no-value = Not set
unnamed = { $kind } without a name
nobody = Nobody
nobody-hint = The handover leads nowhere
handover-title = { $from } → { $to }
handover-spoken = Handover from { $from } to { $to }
handover-to = → { $to }
unknown-word = “{ $word }” (not a known word)
unknown-reference = “{ $id }” (nothing has this id)
add-one = Add…
add-to = Add to: { $label }
take-out = Take out { $title }
nothing-to-choose = There is nothing to choose from yet.
add-part = Add: { $name }
remove-part = Remove: { $name }
part-number = { $name } { $number }
content-count = { $there } of { $all } parts
content-text = { $part }: text
one-a-line = One on each line
date-example = e.g. 2025-05-31
day-short = day
unit-days = days
unit-years = years
rating-minus-2 = Very bad
rating-minus-1 = Bad
rating-0 = Neither good nor bad
rating-1 = Good
rating-2 = Very good
fault-empty = Something must stand here.
fault-whole-number = Write a whole number.
fault-range = Write a number from { $least } to { $most }.
fault-not-a-day = Write a day such as 12, or a date such as 2025-05-31.
fault-no-day-zero = Dates work once day 0 has a date. Until then, write the number of the day.
fault-too-far = That is too far away.
fault-date = Write a date such as 2025-05-31.
file-says = The file says { $text }, which was not understood.
file-lacks = The file lacks this.
discard = Discard
unknown-keys = More in the file
unknown-keys-hint = Stafett does not know these. They are kept as they are.
problems-title = What the file says that was not understood
problems-hint = Nothing is lost: everything is saved as it came until you change it here.
show-item = Show { $title }

## Lists
section-phases = Phases
section-actors = Lanes
section-needs = Needs
section-information = Information
section-coordinators = Coordinators
section-jointPlans = Joint plans
section-notes = Notes
section-reviews = Reviews
stray-touchpoints = Touchpoints without a lane
stray-handovers = Handovers without a sender
add-phases = Add a phase
add-actors = Add a lane
add-needs = Add a need
add-information = Add a piece of information
add-touchpoints = Add a touchpoint
add-handovers = Add a handover
add-coordinators = Add a coordinator
add-jointPlans = Add a joint plan
add-notes = Add a note
add-reviews = Add a review

## Choosing
choose-sender = Who hands over?
choose-receiver = Who takes over from “{ $from }”?
choose-lane = Move “{ $title }” to which lane?
choose-phase = Move “{ $title }” to which phase?
no-phase = No phase

## Actions
action-group-document = Journey
action-group-edit = Edit
action-group-add = Add
action-group-item = What is selected
action-group-show = Show
action-group-settings = Settings
action-new = New journey
action-open = Open…
action-save = Save
action-save-as = Save as…
action-export-svg = Export as drawing (SVG)…
action-export-png = Export as picture (PNG)…
action-export-pdf = Export for print (PDF)…
action-export-html = Export as report (HTML)…
action-export-markdown = Export as text (Markdown)…
action-export-csv = Export the handover register (CSV)…
action-export-xlsx = Export the handover register (Excel)…
action-export-sheet = Export handover sheets (PDF)…
action-export-sheetpage = Export handover sheets (HTML)…
action-close = Back to the start
action-undo = Undo
action-redo = Redo
action-add-touchpoint = Add a touchpoint
action-add-touchpoint-here = Add a touchpoint here
action-add-actor = Add a lane
action-add-phase = Add a phase
action-add-need = Add a need
action-add-information = Add a piece of information
action-add-coordinator = Add a coordinator
action-add-joint-plan = Add a joint plan
action-add-note = Add a note
action-add-review = Add a review
action-inspect = Show details
action-item-menu = Menu of what can be done with it
action-rename = Rename
action-hand-over = Hand over to…
action-move-to-lane = Move to lane…
action-move-to-phase = Move to phase…
action-move-to-day = Move to day…
action-move-up = Move up
action-move-down = Move down
action-duplicate = Duplicate
action-delete = Delete
action-clear = Select nothing
action-find = Find or do…
action-next-gap = Next gap
action-previous-gap = Previous gap
action-outline = Outline
action-next-region = Go to the next part of the window
action-previous-region = Go to the part of the window before
action-show-gaps = Show gaps
action-show-details = Show details
action-show-journey = About the journey
action-show-person = About the person
action-show-problems = Show what was not understood
action-legend = What the signs mean
action-view-steps = Show time as steps
action-view-calendar = Show time as a calendar
action-show-needs = Show or hide needs as threads
action-show-information = Show or hide where information goes
action-draw-notes = Show or hide sticky notes on the map
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-zoom-whole = Actual size
action-zoom-fit = Fit the whole map
action-shortcuts = Keyboard shortcuts
action-language-en = English
action-language-sv = Svenska
action-theme-system = Look: as the system
action-theme-light = Look: light
action-theme-dark = Look: dark
action-theme-contrast = Look: high contrast
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast

## Keys
key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-delete = Delete
key-insert = Insert
key-enter = Enter
key-escape = Esc
key-tab = Tab
key-contextmenu = Menu
key-arrowup = ↑
key-arrowdown = ↓

## A document and its file: what can be done
recovered-compare-what = See what came back of “{ $title }”
attention = To be decided
attention-compare = Compare
attention-join = Join both
attention-take-in = Show the file’s version
attention-save-over = Save mine over it
attention-save-copy = Save a copy…
attention-save-again = Save it again
attention-take-over = Take it over
attention-keep-recovered = Keep
attention-discard-recovered = Discard
attention-go-on-reason = Go on writing
attention-let-go-reason = Let go of it
taken-in = You now see what the file holds. Undo brings your version back.
taken-over = You can change the file now.
action-remove-traces = Remove traces of this journey…
remove-traces-of = Remove traces of “{ $name }”
traces-removed = Nothing here tells of that file any more. The file itself is where it was.
ask-remove-traces = Remove the traces of “{ $name }”?
    .hint = Changes that are not saved, the earlier versions that were kept, the entry in the lists of recent files and the lock are deleted. The file itself stays where it is.
    .yes = Remove traces
ask-discard-recovered = Discard what came back of “{ $name }”?
    .hint = The changes that were not saved when Stafett stopped are let go.
    .yes = Discard
ask-take-in = Show the file’s version of “{ $name }”?
    .hint = Your changes that are not saved go from the screen. Undo brings them back as long as the journey stays open. To keep both, save a copy first.
    .yes = Show the file’s version
ask-save-over = Save your version over “{ $name }”?
    .hint = What the other person changed in the file is overwritten. Compare first to see what that is, or save a copy to keep both.
    .yes = Save mine
ask-take-over = Take over “{ $name }”?
    .hint = Whoever has it open is told, and can no longer save over your changes without being asked. Talk to them first if you can.
    .yes = Take over

ask-remove-unread = Remove what was kept of “{ $name }”?
    .hint = What cannot be read here may be readable by a newer Stafett. Once removed, nobody can bring it back.
    .yes = Remove
ask-let-go-reason = Leave what you have begun to write?
    .hint = You are writing why a gap is none: “{ $name }”. It is not in the journey yet, and is gone when you leave.
    .yes = Leave it

## Marks in the title of a card
marks-hint = Enter: the next card. @ lane, # phase, + days later, > hand over, ! refused, ? nobody receives, " their words
marks-hint-short = Enter: done. @ lane, # phase, + days later, > hand over, ! refused, ? nobody receives, " their words
marks-in-titles = While a title is typed
mark-sets-lane = Lane
mark-sets-phase = Phase
mark-sets-days = So many days after the card before, as in +14
mark-sets-hand-over = Hands over to the next card, or to the one that is named
mark-sets-refused = The person was turned away
mark-sets-nobody = Nobody receives
mark-sets-words = The person’s own words
marks-taken = What a mark would do is offered below the card. Tab takes it; what is not taken stays plain text.
marks-offered = What the mark could mean
marks-words-offered = Tab keeps this as the person’s words
marks-count = { $count ->
    [one] One suggestion: { $first }. Tab to take it.
   *[other] { $count } suggestions, the first: { $first }. Tab to take it, arrow keys for the others.
}
mark-lane = Lane { $name }
mark-new-lane = New lane “{ $name }”
mark-phase = Phase { $name }
mark-new-phase = New phase “{ $name }”
mark-days = { $days ->
    [one] One day later
   *[other] { $days } days later
}
mark-hand-over = Hands over to the next card
mark-receiver = Hands over to “{ $name }”
mark-refused = The person was turned away
mark-nobody = Nobody receives
mark-words = In their words: “{ $words }”

## Export and print
action-export = Export…
action-print = Print…
export-title = Export
export-now = Save as…
export-what = What comes out
export-kind-svg = Drawing (SVG)
    .hint = Grows without blur, and can be changed in drawing programs.
export-kind-png = Picture (PNG)
    .hint = For slides, documents and posters.
export-kind-pdf = For print (PDF)
    .hint = The drawing on paper, with the gaps, the figures and the handovers behind it. Can be searched and read aloud.
export-kind-html = Report (HTML)
    .hint = One page for any browser: the drawing, the gaps explained, figures and tables.
export-kind-story = Story (HTML)
    .hint = The journey told step by step in a browser, to be shown to a room.
export-kind-markdown = Text (Markdown)
    .hint = Gaps, figures, handovers and touchpoints as plain text.
export-kind-xlsx = Handover register (Excel)
    .hint = One row for each handover.
export-kind-csv = Handover register (CSV)
    .hint = One row for each handover, for any program.
export-kind-sheet = Handover sheets (PDF)
    .hint = One page on paper for each handover, for the service that receives it: what, why, who, until when, what is missing.
export-kind-sheetpage = Handover sheets (HTML)
    .hint = The same for any browser.
export-theme = Colours
export-language = Language
export-language-own = As the journey
export-paper = Paper
export-paper-own = Another size
export-paper-mm = Width and height in millimetres
export-size = Size
export-size-1 = Small
export-size-2 = Medium
export-size-4 = Large
export-size-paper = For paper
export-dots = Dots per inch
export-pages = Pages
export-pages-fit = Fit on one page
export-pages-split = Own size, many pages
export-font = Bring the typeface along
    .hint = Then the drawing looks the same where Inter is not installed.
export-threads = Drawn as well
export-layer-needs = Needs as threads
export-layer-information = Where information goes
export-layer-notes = Sticky notes
export-fold = Leave out what is folded away ({ $count })
theme-print = For black-and-white copies
export-names = Names and dates
export-pseudonymise = Make a pseudonymised copy
    .hint = The journey itself stays as it is.
export-replace-person = Replace the person’s and the family’s names
export-replace-owners = Replace names of those responsible
export-replace-actors = Replace names of actors
export-pseudonymised = { $kept } of { $count ->
    [one] one line
   *[other] { $count } lines
} of free text stay. Dates become day numbers; birthdays, comments and links are left out. The file says what is missing.
export-preview = Preview
export-texts = Free text ({ $kept } of { $count } stay)
export-texts-list = Lines of free text
export-texts-lead = Names and places may hide in free text. Read each line: only what you keep or reword comes along.
export-keep-titles = Keep the { $count ->
    [one] one title
   *[other] { $count } titles
}
export-out-all = Leave everything out
export-only-named = Only lines with a name in them
export-keep = Keep
export-reword = Reword
export-out = Leave out
export-number = Number instead
export-other-words = Other words for: { $text }
export-has-names = Has a name: { $names }
export-no-texts = There is no free text.
export-no-named = No line has a name in it that stands in the journey. Read them nevertheless.
export-more-lines = { $count ->
    [one] Show one more line
   *[other] Show { $count } more lines
}
export-making = Being made…
export-stopping = Stopping…
export-stop = Stop
exported-as = Exported as “{ $name }”
print-title = Print
print-now = Print…
print-printed = The journey goes to the printer
print-viewer = The journey is open in your PDF viewer. Print it from there.
preview-looking = Looking…
preview-none = Nothing to see yet.
preview-too-large = The drawing is too large to be shown here. It is exported as a whole.
preview-large = Own size
preview-whole = The whole
preview-alt = Preview of { $kind }. { $facts }
preview-pixels = { $width } × { $height } pixels
preview-pages = { $count ->
    [one] One page
   *[other] { $count } pages
}: { $drawn ->
    [one] one with the drawing
   *[other] { $drawn } with the drawing
}, { $words ->
    [one] one with words
   *[other] { $words } with words
}
preview-percent = The drawing comes out at { $percent } % on { $page } mm
preview-grid = { $columns } across, { $rows } down, with marks and overlap
preview-behind = { $gaps ->
    [one] One gap
   *[other] { $gaps } gaps
} explained, { $figures ->
    [one] one figure
   *[other] { $figures } figures
}, { $handovers ->
    [one] one handover
   *[other] { $handovers } handovers
}
preview-html = All in one file that fetches nothing
preview-rows = { $count ->
    [one] One row
   *[other] { $count } rows
}
preview-more-rows = { $count ->
    [one] And one more row
   *[other] And { $count } more rows
}
