# The drawing: what stands in it, and what its parts are called for those who hear it.

## On the drawing
drawing-ribbon = Who is responsible
drawing-ribbon-no-one = no one · { $count ->
    [one] { $count } day
   *[other] { $count } days
}
drawing-without-day = Without a day
drawing-experience = Experience
drawing-needs = Needs
drawing-information = Information
drawing-notes = Sticky notes
drawing-parking = Parking lot
drawing-unknown-item = Something that is not there
drawing-coordinators = Coordinator
drawing-plans = Joint plan
drawing-own-words = { $person }’s own words
drawing-quote = “{ $quote }”
drawing-the-person = The person
drawing-untitled = Touchpoint without a name
drawing-untitled-card = No title yet
drawing-untitled-phase = Phase without a name
drawing-untitled-journey = Journey without a name
drawing-unknown-actor = Unknown actor
drawing-unknown-touchpoint = an unknown touchpoint
drawing-kind-actual = What happened
drawing-kind-planned = What should happen
drawing-rating-very-bad = Very bad
drawing-rating-bad = Bad
drawing-rating-mixed = Neither good nor bad
drawing-rating-good = Good
drawing-rating-very-good = Very good

## Figures at the foot; each says what stands above it. $count: how many there are.
drawing-percent = { $number } %
drawing-figure-lead-time = from first to last day
drawing-figure-waiting = of the time is waiting
drawing-figure-uncovered = with no one responsible
drawing-figure-handovers = { $count ->
    [one] handover
   *[other] handovers
}
drawing-figure-crossings = between levels
drawing-figure-retellings = { $count ->
    [one] time the story is retold
   *[other] times the story is retold
}
drawing-figure-contacts = { $count ->
    [one] contact person
   *[other] contact persons
}
drawing-figure-serious = { $count ->
    [one] serious gap
   *[other] serious gaps
}

## Legend
drawing-legend = What the signs mean
drawing-legend-high = Serious gap
drawing-legend-medium = Gap to watch
drawing-legend-low = Gap worth knowing
drawing-legend-handover = Something is handed over
drawing-legend-told = Somebody is told or asked
drawing-legend-own = The person moves on alone
drawing-legend-line-high = Handover with a serious gap
drawing-legend-line-medium = Handover with a gap to watch
drawing-legend-uncovered = No one is responsible
drawing-legend-face = How the person found it
drawing-legend-entry = The journey may begin here
drawing-legend-goal = The journey should arrive here
drawing-legend-duration = How long it goes on
drawing-legend-fold = Days folded away: nothing begins
drawing-legend-back = The days run back here
drawing-legend-coordinator = Time of a coordinator
drawing-legend-plan = Time of a joint plan
drawing-legend-note = Sticky note: its text stands below
drawing-legend-served = Need: a service meets it
drawing-legend-prepared = Need: planned or handled
drawing-legend-refused = Need: refused or missing
drawing-legend-made = Information: made here
drawing-legend-used = Information: used here
drawing-legend-lost = Information: lost on the way
drawing-legend-carried = Information: handed on

## For those who hear it
drawing-thread = Thread of “{ $title }”
drawing-knot-served = { $title }, { $when }: meets “{ $thread }”.
drawing-knot-prepared = { $title }, { $when }: is to meet “{ $thread }”.
drawing-knot-refused = { $title }, { $when }: did not meet “{ $thread }”.
drawing-knot-made = { $title }, { $when }: “{ $thread }” is made here.
drawing-knot-used = { $title }, { $when }: “{ $thread }” is used here.
drawing-knot-lost = { $title }, { $when }: “{ $thread }” was needed here and had been lost on the way.
drawing-note = Sticky note { $number } on “{ $about }”: { $text }
drawing-parked = Note in the parking lot: { $text }
drawing-coordinator-span = Coordinator { $name }, { $when }.
drawing-plan-span = Joint plan “{ $name }”, { $when }.
drawing-description = The journey of { $person }, drawn as lanes: { $touchpoints ->
    [one] one touchpoint
   *[other] { $touchpoints } touchpoints
} with { $actors ->
    [one] one actor
   *[other] { $actors } actors
}, joined by { $handovers ->
    [one] one handover
   *[other] { $handovers } handovers
}. { $gaps ->
    [0] No gaps were found.
    [one] One gap was found, { $high ->
        [0] and it is not serious.
       *[other] and it is serious.
    }
   *[other] { $gaps } gaps were found, { $high ->
        [0] none of them serious.
       *[other] { $high } of them serious.
    }
}
drawing-card = { $actor }, { $when }. { $channel }. { $status }.
drawing-no-day = no date yet
drawing-card-owner = Responsible: { $owner }.
drawing-card-no-owner = No one is named as responsible.
drawing-card-experience = How the person found it: { $experience }.
drawing-card-quote = In their own words: “{ $quote }”
drawing-card-entry = The journey may begin here.
drawing-card-goal = The journey should arrive here.
drawing-handover = { $from } → { $to }
drawing-handover-more = { $kind }, { $sent }, { $accepted }.
drawing-handover-nobody = { $from } → nobody
drawing-handover-nobody-more = { $kind }, { $sent }.
drawing-sent = sent { $when }
drawing-not-sent = no day of sending is known
drawing-accepted = accepted { $when }
drawing-not-accepted = nobody accepted
drawing-no-acceptance-needed = no acceptance needed
drawing-refused = refused by the receiver
drawing-mark = Gap { $gaps }
drawing-lane = Lane: { $name }, { $level }
drawing-phase = Phase: { $title }
drawing-stop = { $title }: { $experience }
drawing-said = { $person } about { $title }: “{ $quote }”
drawing-ribbon-held = Responsible { $when }: { $names } ({ $count ->
    [one] { $count } day
   *[other] { $count } days
}).
drawing-ribbon-more = { $count } more
drawing-ribbon-uncovered = No one was responsible { $when }, { $count ->
    [one] { $count } day
   *[other] { $count } days
}, although something was needed.
drawing-ribbon-nothing-needed = No one was responsible { $when }, and no need was open.
drawing-folded = { $count ->
    [one] { $count } day is folded away here, since nothing begins on it: { $when }.
   *[other] { $count } days are folded away here, since nothing begins on them: { $when }.
}
drawing-runs-back = The days run back here: { $day } comes after { $before }.

## What is left out
drawing-hidden = Not drawn here: { $list }.
drawing-hidden-and = { $some } and { $last }
drawing-hidden-lane = the lane “{ $name }” with { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
drawing-hidden-phase = the phase “{ $name }” with { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
drawing-hidden-needs = { $count ->
    [one] { $count } need
   *[other] { $count } needs
}
drawing-hidden-information = { $count ->
    [one] the way of { $count } information item
   *[other] the ways of { $count } information items
}
drawing-hidden-notes = { $count ->
    [one] { $count } sticky note
   *[other] { $count } sticky notes
}
drawing-hidden-quotes = { $count ->
    [one] { $count } of the person’s quotes
   *[other] { $count } of the person’s quotes
}
drawing-hidden-judged = { $count ->
    [one] { $count } gap that was judged to be none
   *[other] { $count } gaps that were judged to be none
}

## Laid over another journey
# $change: such as “Added”; $name: what it is called.
drawing-changed = { $change }: { $name }
drawing-legend-added = Added
drawing-legend-removed = Removed: only the other journey has it
drawing-legend-moved = On another day, in another lane or phase
drawing-legend-changed = Changed
drawing-legend-missing = Planned, but it never happened
drawing-legend-failing = It failed, or the person was turned away
drawing-legend-ad-hoc = Not planned
drawing-legend-out-of-sequence = In another order than planned
