# The story: the journey told step by step, in the app and as a page of its own.

action-export-story = Export as story (HTML that plays)…

## What is told
story-with = Together with { $names }
# $kind: "Referral"; $from: the title of a touchpoint; $became: what became of it.
story-arrival = { $kind } from “{ $from }”: { $became }
story-lost = { $kind } from here: { $became }
story-accepted = accepted { $when }
story-refused = refused by the receiver
story-silent = nobody accepted it
story-alone = no service took them there
story-nobody-receives = nobody receives it

## The waiting before a step
# $days: "28 days"; $what: one of those below.
story-waited = { $days } { $what }.
story-unit = { $count ->
    [one] day
   *[other] days
}
story-wait-referral = of waiting since the referral was sent
story-wait-application = of waiting since the application was sent
story-wait-notification = of waiting since the notification was sent
story-wait-transfer = of waiting since responsibility was handed over
story-wait-discharge = of waiting since the discharge
story-wait-invitation = of waiting since the invitation
story-wait-consultation = of waiting since advice was asked for
story-wait-self = of finding the way alone
story-wait-other = of waiting since it was sent
story-wait-quiet = pass, and nothing happens
story-wait-goes-on = { $what }, and still no date
story-uncovered = { $count ->
    [one] Nobody was responsible on one of them.
   *[other] Nobody was responsible on { $count } of them.
}
story-uncovered-all = { $count ->
    [one] Nobody was responsible that day.
   *[other] Nobody was responsible on any of them.
}

## The film
story = Story
story-beginning = Beginning
story-end = End
story-end-heading = Looking back
story-whole-gaps = Gaps of the journey as a whole
story-steps = The steps
story-controls = Controls of the story
story-play = Play
story-pause = Pause
story-back = Back
story-forward = Forward
story-place = Place in the story
# $step: its number; $count: of how many.
story-step-of = Step { $step } of { $count }
story-speed = Speed
story-speed-now = Speed { $speed }×
story-waits = Let waiting take time
story-waits-on = Waiting takes time
story-waits-off = Waiting is skipped
story-list = Read as a list
story-film = Watch as a film
story-script-hint = Space plays and pauses, the arrow keys go step by step, Escape shows the list.
story-gaps-here = { $count ->
    [one] A gap opens here
   *[other] { $count } gaps open here
}
story-rating = How it was for the person: { $rating }

## In the app
action-story = Tell as a story
action-group-story = While a story is told
action-story-play = Play or pause
action-story-forward = Forward
action-story-back = Back
action-story-first = To the beginning
action-story-last = To the end
action-story-jump = Go to a step…
action-story-faster = Faster
action-story-slower = Slower
action-story-waits = Let waiting take time, or skip it
action-story-narration = Edit narration
action-story-leave = Back to the map
story-narration-first = Write narration
story-narration-of = Narration of “{ $title }”
story-narration-at-steps = A narration belongs to a step: go on to one first
story-narration-done = Done
story-told = What is told
story-choose = Go to which step?
# $title: of the touchpoint.
story-step-called = Step { $step } of { $count }: { $title }
key-space = Space
key-home = Home
key-end = End
