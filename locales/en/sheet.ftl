# The handover sheet: one page for the service that receives.

sheet-sheet = Handover sheet
sheet-sheets = Handover sheets
# $kind: such as “Referral”; $from and $to: titles of touchpoints, or “nobody”.
sheet-title = { $kind }: { $from } → { $to }
sheet-nobody = Nobody receives
sheet-when = When
sheet-interpreter = The person needs an interpreter.
sheet-not-digital = The person cannot use digital services.

## Parts
sheet-what = What
sheet-why = Why
sheet-who = What to do, and who does it
sheet-contact = Who answers questions
sheet-not-told = Not told
sheet-sent = Sent { $day }
sheet-not-sent = No day of sending is known
sheet-carrier = Carried by: { $carrier }
sheet-accepted = Accepted { $day }
sheet-not-accepted = Not accepted yet
sheet-refused = The receiver refused
sheet-feedback-came = The sender heard back { $day }
sheet-feedback-wanted = The sender waits to hear back
# $needs, $items: titles with commas between them.
sheet-needs = Needs: { $needs }
sheet-information = Passed on: { $items }
sheet-coordinator = Coordinator: { $name }
sheet-coordinator-deputy = Coordinator: { $name }, with { $deputy } as deputy
# $days: “14 days”; $day: the last day on which it may start.
sheet-limit = To start by { $day }, { $days } after sending
sheet-limit-undated = To start within { $days } of sending
sheet-information-limit = The information is due by { $day }, { $days } after sending
sheet-information-limit-undated = The information is due within { $days } of sending
sheet-starts = The next step starts { $day }
sheet-consent-day = { $consent }, { $day }

## What a safe handover has
sheet-check-receiver = A receiver
sheet-check-reason = The reason
sheet-check-summary = A summary
sheet-check-actions = What to do, and who does it
sheet-check-deadline = A deadline
sheet-check-warningSigns = Warning signs
sheet-check-contact = A contact who answers
sheet-check-consent = The person's consent
sheet-check-acceptance = Acceptance by the receiver
sheet-check-feedback = An answer back to the sender
# A handover without a deadline, but with a limit. $days: "14 days".
sheet-only-limit = Only a limit: { $days }

## What is missing
sheet-missing = What is missing
sheet-complete = Nothing is missing of what a safe handover has.
sheet-missing-receiver = Nobody is named as receiver.
sheet-missing-reason = It does not say why.
sheet-missing-summary = It does not say what is known.
sheet-missing-actions = It does not say what to do, and who does it.
sheet-missing-deadline = It does not tell the receiver until when.
sheet-missing-warningSigns = It names no warning signs.
sheet-missing-contact = It names nobody who answers questions.
sheet-missing-consent = The person's consent is missing or unclear.
sheet-missing-acceptance = Nobody has accepted it.
sheet-missing-feedback = The sender has not heard back.
