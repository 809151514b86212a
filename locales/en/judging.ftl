# Gaps that are judged to be none, the help with the rules, evidence and the key findings.

## Not a gap
quiet-title = Not gaps
quiet-hint = Someone looked at these and judged that they are no gaps. They are not counted and not drawn.
quiet-count = { $count ->
    [one] One gap is marked as not a gap
   *[other] { $count } gaps are marked as not gaps
}
# $by: a name. $date: 2026-05-04.
quiet-said = { $by }, { $date }
# $reason: what was written.
quiet-reason = Not a gap because: { $reason }
# The same, with $said: who and when.
quiet-reason-said = Not a gap because: { $reason } ({ $said })
dismiss-gap = Not a gap…
dismiss-title = Why is this not a gap?
dismiss-hint = The reason is saved with the journey, for everyone who reads it later. When what the finding rests on changes, it comes back by itself.
dismiss-reason = Reason
dismiss-needed = Write why. Others need the reason to trust it.
dismiss-yes = Mark as not a gap
take-up-gap = It is a gap after all
gap-dismissed = Marked as not a gap
gap-taken-up = It counts as a gap again
earlier-title = What it rested on has changed
# $reason: what was written.
earlier-reason = It was marked as not a gap before: “{ $reason }”
earlier-no-reason = It was marked as not a gap before, without a reason.
failure-no-such-gap = There is no such gap any more. Nothing was changed.
failure-no-reason = Say why it is not a gap. Nothing was changed.

## Help with the rules
rules-title = What Stafett looks for
rules-lead = { $count } rules. Each looks at the whole journey after every change.
rules-search = Search the rules
rules-none = No rule matches “{ $query }”.
rules-found = { $count ->
    [one] One rule
   *[other] { $count } rules
}
rule-finds = What it finds
rule-why = Why it matters
rule-try = What to try
rule-evidence = Evidence for
rule-thresholds = Thresholds
rule-remedies = Remedies
about-gap = About this gap
action-rules = What Stafett looks for

## Evidence
evidence = How this was found

## Key findings
key-findings = Key findings
key-findings-hint = How many gaps give evidence for the five findings of the Nordic mapping of complex welfare services, by level. A gap can count more than once.
key-findings-finding = Finding
key-findings-none = –
# $count: how many gaps. $finding: in words. $level: a level.
key-findings-cell = { $count ->
    [one] One gap: { $finding }, { $level }
   *[other] { $count } gaps: { $finding }, { $level }
}
key-findings-shown = Shown: { $what }
gaps-show-all = Show all { $count }
key-findings-show-all = Show all gaps

## What could not be judged
unjudged-title = What could not be judged
unjudged-hint = Something is missing or not understood here, so some rules could not look. That nothing was found does not mean that nothing is there.
