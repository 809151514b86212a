# The thresholds of the gap rules, and where they are set.
# threshold-<name>: what it is called. .what: what it decides. .unit: what is counted, after the number.

threshold-acceptanceDays = Time to begin when nobody has accepted
    .what = A handover that nobody accepted is a gap when it takes longer than this from sending until the receiver begins.
    .unit = days
threshold-refusalLoopDays = Back and forth
    .what = Two services that send the person to each other make a gap when the two handovers are at most this far apart.
    .unit = days
threshold-overlapDays = Side by side
    .what = Services that work on the same need at the same time, without a common plan, make a gap from this long on.
    .unit = days
threshold-crowdedDays = How long without a coordinator
    .what = Many services at work with nobody who coordinates make a gap from this many days on.
    .unit = days
threshold-crowdedActors = How many services are many
    .what = From this many services at once on, somebody should coordinate.
    .unit = services
threshold-uncoveredRunDays = Days in a row with nobody responsible
    .what = So many days in a row on which something is needed and nobody is responsible make a gap.
    .unit = days
threshold-lastingServiceDays = When a service is a lasting one
    .what = A service that goes on for at least this long holds a life up: the next one should be there when it ends.
    .unit = days
threshold-cliffDays = Between two lasting services
    .what = So many days may lie between two lasting services for the same need. More is a gap.
    .unit = days
threshold-reassessmentDays = How long an assessment holds
    .what = The same assessment made again by somebody else within this time is a gap.
    .unit = days
threshold-lateNeedDays = Until a need is taken up
    .what = A need that nobody has taken up for longer than this is a gap.
    .unit = days
threshold-retellings = How often the story may be told again
    .what = Telling again what was already known at this many touchpoints makes a gap of the whole journey.
    .unit = touchpoints
threshold-contactPersons = Contact persons
    .what = So many people or roles to keep apart are still not too many.
    .unit = persons
threshold-forms = Forms
    .what = So many forms for the person to fill in are still not too many.
    .unit = forms
threshold-guidelines = Sets of rules
    .what = So many sets of rules that apply at once are still not too many.
    .unit = sets
threshold-experienceFall = A sharp fall
    .what = An experience that falls by this much from one touchpoint to the next, on the scale from very bad to very good, is a low point.
    .unit = steps
threshold-lowStreak = A long low
    .what = So many bad experiences in a row are a low point.
    .unit = experiences

## The page
thresholds-title = When it counts as a gap
thresholds-lead = These numbers decide from when on something counts as a gap. They hold for every journey that you open on this computer, and are not part of the journey’s file.
thresholds-default = Default: { $value }
thresholds-changed = changed
thresholds-used-by = Used by: { $rules }
thresholds-reset = Back to defaults
thresholds-all-default = All thresholds are at their defaults.
thresholds-note = { $count ->
    [one] One threshold differs from its default, so others may see other gaps in this journey.
   *[other] { $count } thresholds differ from their defaults, so others may see other gaps in this journey.
}
thresholds-look = See thresholds
action-thresholds = Thresholds for gaps…
failure-no-such-threshold = There is no threshold “{ $name }”. Nothing was changed.
# $title: the threshold’s name. $least, $most: whole numbers.
failure-threshold-range = “{ $title }” must be a whole number from { $least } to { $most }. Nothing was changed.
# In the help: $title, $value and $unit of a threshold.
threshold-line = { $title }: { $value } { $unit }
