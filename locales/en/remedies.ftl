# Remedies tried for real: what each does, what a trial adds to a journey, what the command prints.
# The names of remedies are in gaps.ftl, those of fields in fields.ftl.

## What a remedy does
remedy-does-coordinator = One coordinator with a deputy is named within 14 days of the first meeting and stays to the end. What ended into nothing is followed up; where nobody is responsible, the coordinator is.
remedy-does-joint-plan = Within 14 days of the second service, all services make one plan with the person. What would have to be told again is in it, decisions are made together, and needs that waited are taken up.
remedy-does-closed-loop = Receivers answer in time and senders hear back. Handovers to nobody go to the next service for the same need.
remedy-does-one-stop-team = The services of one level work as one team with one person to turn to. It starts within the limits and brings the competence that was lacking.
remedy-does-warm-handover = Sender, receiver and person meet. Nothing rests on the person's memory, nothing is dropped, and the sender stays until the receiver has begun.
remedy-does-data-sharing = The person is asked and agrees. Services that had to ask again share records with those who knew. Where the person refused, nothing is shared.
remedy-does-deadline = What was late starts or arrives on the last day of its limit; what has no date gets one.
remedy-does-peer-support = Someone with own experience walks along where decisions are made and where the person was low.
remedy-does-interpreter = An interpreter takes part wherever the person needs one.
remedy-does-offline-channel = There is a way without digital services wherever there was none.
remedy-does-pooled-budget = Whoever gains from a handover also carries its cost, out of a shared budget.
remedy-does-fewer-rules = Rules are cleared away until few enough apply at once and none contradict each other.
# $record: a kind of item. $field: one of its fields.
remedy-field = { $record }: { $field }

## What is added to a journey
what-if-coordinator = Coordinator
what-if-deputy = Deputy coordinator
what-if-coordination = The coordinator follows up
what-if-joint-plan = Joint plan
what-if-planning-meeting = Joint planning meeting
what-if-team = The team
what-if-team-meeting = The team meets the person
what-if-peer-support = Peer support
what-if-shared-records = Shared records
what-if-agreed = Agreed between the services
# $title: the title of the journey that it was made from.
what-if-title = { $title } (what if)

## A trial
what-if-note = A what-if, not evidence: it is worked out on a copy, and the journey stays as it is. What was refused, rated or said is not changed.
what-if-nothing = This finds nothing to change here.
what-if-nothing-rewritten = This would change nothing here. Refusals and ratings are evidence and stay as they are.
# $closed of $weight: what the closed gaps weigh of all. $count: how many steps.
what-if-summary = { $count ->
    [0] No remedy would close more than it opens.
    [one] This step closes gaps that weigh { $closed } of { $weight }.
   *[other] Together, these { $count } steps close gaps that weigh { $closed } of { $weight }.
}

## The command
cli-remedies = Tries remedies on a copy of a journey and ranks the best next steps.
    .examples =
        stafett remedies alex.journey.json
        stafett remedies alex.journey.json --format json > remedies.json
        stafett remedies alex.journey.json --settings strict.json --language sv
cli-remedies-format = text (to read) or json (for programs). Default: text
cli-remedies-settings = JSON file with thresholds of the rules, as for check
cli-remedies-language = Language of the report: en or sv. Default: the journey's
cli-remedies-together = Best next steps, together
cli-remedies-none = No remedy would close more gaps than it opens.
cli-remedies-fields = May change: { $fields }
cli-remedies-closes = { $count ->
    [0] Closes no gap
    [one] Closes one gap
   *[other] Closes { $count } gaps
}
cli-remedies-opens = { $count ->
    [0] Opens no gap
    [one] Opens one gap
   *[other] Opens { $count } gaps
}
cli-remedies-remains = { $count ->
    [0] No gap remains
    [one] One gap remains
   *[other] { $count } gaps remain
}
cli-remedies-gap = { $name }: { $message }
cli-remedies-edits = What would be different
cli-remedies-single = Each remedy alone
cli-remedies-alone-closes = Closes: { $rules }
cli-remedies-alone-opens = Opens: { $rules }
cli-remedies-times = { $name } × { $count }
cli-remedies-weights = A serious gap weighs 3, one to watch 2, one worth knowing 1. The number is the weight of what is closed, less that of what is opened.
