# What is offered on the page: lanes and limits of a country, remedies to try.

## Beginning a journey
begin = Begin
no-country = No country
no-country-hint = The journey begins with a lane for the person. With a country it can begin with the services that are typical there.
new-lanes = Lanes to begin with
new-lanes-hint = Names are those used in the country. Everything can be changed, added or deleted later.
only-the-person = Only the person
all-lanes = All of them

## Lanes and levels
choose-new-lane = Add which lane?
own-lane = A lane of your own
own-lane-hint = Name it and choose its level
# $level: the level in the language in use. $local: what it is called in the country.
level-local = { $level } ({ $local })

## Limits
limits-may-apply = Limits that may apply
limits-hint = Choosing one fills in the days and notes where they come from. Whether it applies here is for you to judge.
limits-no-country = Without a country there are only suggestions.
limits-choose-country = Choose a country
limits-others = { $count ->
    [one] One more that is known, for other handovers
   *[other] { $count } more that are known, for other handovers
}
# $standing: how far it can be trusted.
limit-is-law = Law. { $standing }

## Remedies
try-remedy = Try a remedy
action-try-remedy = Try a remedy…
next-steps = Best next steps
action-next-steps = Best next steps…
next-steps-hint = Every remedy was tried on a copy of the journey, alone and together with others.
what-if-mark = What if
trying = Trying it on a copy of the journey…
tried = Tried. What it would do is shown.
steps-together = { $count ->
    [one] The best step
   *[other] The best { $count } together
}
steps-single = Each remedy alone
# $score: the weight of what is closed less that of what is opened. $weight: what all gaps weigh.
step-weight = { $score } of { $weight }
step-adds = +{ $score }
weight-closed = Closed
weight-opened = Opened
weight-remaining = Remaining
weight-all = All gaps
weights-hint = A serious gap weighs 3, one to watch 2, one worth knowing 1.
trial-mends = This gap would be closed.
trial-mends-not = This gap would remain.
trial-closed = { $count ->
    [0] No gap closed
    [one] One gap closed
   *[other] { $count } gaps closed
}
trial-opened = { $count ->
    [0] No gap opened
    [one] One gap opened
   *[other] { $count } gaps opened
}
trial-remaining = { $count ->
    [one] One gap remains
   *[other] { $count } gaps remain
}
trial-before = Now
trial-after = What if
trial-no-figures = No figure would change.
trial-edits = What would be different
trial-may-touch = What this may touch
trial-adds = May add: { $what }
trial-fields = May change: { $what }
keep-planned = Keep as a planned journey
keep-planned-hint = The journey at hand stays as it is.
action-add-template = Add the lanes of a template…
choose-template = Lanes of which template?
template-country = Typical lanes in { $country }
template-added = { $count ->
    [one] One lane added
   *[other] { $count } lanes added
}
template-there = All its lanes are there already
