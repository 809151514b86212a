# Gaps, what could mend them, and the figures of a journey.
#
# gap-<slug>: the name of the rule. .finds: what it finds. .what: what happened, to whom, when.
# .why: why it matters. .try: what could be tried.
# Values for .what, besides those that the comment above a rule tells:
#   a gap about a handover:     $from, $fromActor, $to, $toActor
#   a gap about touchpoints:    $touchpoint, $actor; the second: $otherTouchpoint, $otherActor
#   a gap about needs:          $need; the second: $otherNeed
#   a gap over days:            $first, $last (days or dates with small letters), $days (how many)
# $case selects a form of the sentence; the values that only one case has are told with it.

## Severity
severity-high = Serious
severity-medium = To watch
severity-low = Worth knowing

## Key findings of the Nordic mapping
finding-1 = Too little attention to the needs of the whole person
finding-2 = Competence is not built up well enough
finding-3 = Working together does not pay
finding-4 = Nobody takes or shares the responsibility
finding-5 = Too many guidelines

## Remedies
remedy-coordinator = Name a coordinator
remedy-joint-plan = Make a joint plan
remedy-closed-loop = Let the sender hear back
remedy-one-stop-team = Gather the services in one team
remedy-warm-handover = Hand over in person, together
remedy-data-sharing = Share information, with consent
remedy-deadline = Agree on a latest day
remedy-peer-support = Offer support from someone who has been there
remedy-interpreter = Book an interpreter
remedy-offline-channel = Open a way without digital services
remedy-pooled-budget = Share the cost
remedy-fewer-rules = Clear away rules

## Rules

# $need: the first need left open. $needs: how many. $last: the day it ended.
gap-dead-end = Dead end
    .finds = Something ended before the journey did, no handover leads on from it, and for one of its needs that is still open nothing else goes on or begins.
    .what = “{ $touchpoint }” ({ $actor }) ended on { $last }, and nothing follows for { $needs ->
        [one] “{ $need }”
       *[other] “{ $need }” and other needs that are still open
    }.
    .why = Every service did its part, and nobody sees that nothing comes next. This is where people fall out.
    .try = Decide who takes over before something ends, and let the one who ends it hear that it began.

gap-orphan = Nobody sent the person here
    .finds = A touchpoint that no handover leads to, and that is not marked as an entry.
    .what = No handover leads to “{ $touchpoint }” ({ $actor }).
    .why = The person found it by chance or by stubbornness. The next one may not find it at all.
    .try = Find out how the person came here, and let someone who knows the way hand over. If the journey may begin here, mark it as an entry.

# $actor and $otherActor: the two. $days: days between the nearest two handovers.
gap-ping-pong = Sent back and forth
    .finds = Two services that sent the person to each other within the time set, and one of them turned the person away.
    .what = { $actor } and { $otherActor } sent the person to each other { $days ->
        [0] on the same day
        [one] within one day
       *[other] within { $days } days
    }, and the person was turned away.
    .why = Each refusal makes sense on its own. Together they leave the person with nobody, and every turn costs time and trust.
    .try = Let the two meet with the person and decide together who begins. One team for both needs ends it for good.

# $case: same-need ($actors: how many refused), each-other.
gap-between-chairs = Between the chairs
    .finds = A need that two or more services turned away, or two needs of which each was refused because of the other.
    .what = { $case ->
        [same-need] { $actors } services turned the person away with “{ $need }”.
       *[each-other] Help with “{ $need }” was refused because of “{ $otherNeed }”, and help with “{ $otherNeed }” because of “{ $need }”.
    }
    .why = The person has both needs at once. Services that each wait for the other to go first never begin.
    .try = Let one team take both needs, or agree on a joint plan in which nobody has to wait for the other.

# $name: who. $neighbours: how many others they link.
gap-single-point = All hangs on one person
    .finds = One person who links three or more others, without whom the others are no longer connected, and who has no deputy.
    .what = { $name } is the only link between { $neighbours } others who work with the person, and has no deputy.
    .why = When that one is ill, on leave or changes job, the chain breaks at once.
    .try = Name a deputy, and let the others know each other.

# $actors: how many.
gap-parallel-tracks = Side by side, without a common plan
    .finds = Services that work on the same need at the same time for long, with no joint plan that has them both and no handover between them.
    .what = { $actors ->
        [2] { $actor } and { $otherActor } work on the same need at the same time
       *[other] { $actors } services, among them { $actor } and { $otherActor }, work on the same needs at the same time
    }, without a joint plan and without contact.
    .why = Plans made apart contradict each other, and the person has to hold them together.
    .try = Make one joint plan with the person, and say who leads it.

gap-no-receiver = Handover to nobody
    .finds = A handover that leads to nobody.
    .what = “{ $from }” ({ $fromActor }) handed over, and nobody received.
    .why = The sender believes that the matter has moved on. It lies nowhere.
    .try = Find out who should receive, ask them, and let them answer before letting go.

# $limit: days within which a start counts as an answer. $case: no-start, not-sent, late ($days: from sending to start).
gap-not-accepted = Handover that nobody accepted
    .finds = A handover that nobody accepted, when the receiver has not begun within the time set, or nobody knows when it was sent or begins.
    .what = { $case ->
        [no-start] Nobody accepted the handover from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }), and nobody knows when it starts.
        [not-sent] Nobody accepted the handover from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }), and nobody knows when it was sent.
       *[late] Nobody accepted the handover from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }). It took { $days ->
            [one] one day
           *[other] { $days } days
        } until something began; more than { $limit } is too long without an answer.
    }
    .why = Sent is not received. Without an answer the sender lets go and the receiver does not yet hold.
    .try = Ask the receiver to answer within an agreed time, and let the sender hold on until then.

gap-no-owner = Nobody is responsible
    .finds = A touchpoint for which nobody is named as responsible. What the person does alone is left out.
    .what = Nobody is named as responsible for “{ $touchpoint }” ({ $actor }).
    .why = What belongs to an office and to no one in it is nobody's to answer for. There is no one to call, and no one notices when it stops.
    .try = Name a person or a role, and tell the person who it is.

# $coordinator, $otherCoordinator. $first, $last: the days they share.
gap-two-leads = Two coordinators at once
    .finds = Two coordinators at the same time, neither of whom is the other's deputy.
    .what = { $coordinator } and { $otherCoordinator } both coordinate from { $first } to { $last }.
    .why = Each trusts that the other has it, and the person does not know whom to ask.
    .try = Agree on one coordinator and make the other a deputy, or end one when the other begins.

# $days: how many days. $actors: from how many services. $first, $last: between which days.
gap-no-coordinator = Many services, no coordinator
    .finds = Many days on which many services are at work or waited for, and nobody coordinates.
    .what = On { $days ->
        [one] one day
       *[other] { $days } days
    } between { $first } and { $last }, at least { $actors } services are at work or waited for, and nobody coordinates them.
    .why = Someone must hold the whole. When no one is named, it is the person.
    .try = Name a coordinator whom the person trusts, and a deputy.

# $days: how long it took. $limit: the days allowed. $case: start, waiting, information.
gap-over-limit = Over the time limit
    .finds = A handover that took longer than its time limit, or whose information did.
    .what = { $case ->
        [start] “{ $to }” ({ $toActor }) started { $days ->
            [one] one day
           *[other] { $days } days
        } after the handover from “{ $from }” ({ $fromActor }). The limit is { $limit ->
            [one] one day
           *[other] { $limit } days
        }.
        [waiting] “{ $to }” ({ $toActor }) has not started { $days ->
            [one] one day
           *[other] { $days } days
        } after the handover from “{ $from }” ({ $fromActor }). The limit is { $limit ->
            [one] one day
           *[other] { $limit } days
        }.
       *[information] The information from “{ $from }” ({ $fromActor }) took { $days ->
            [one] one day
           *[other] { $days } days
        } to reach “{ $to }” ({ $toActor }). The limit is { $limit ->
            [one] one day
           *[other] { $limit } days
        }.
    }
    .why = A limit is the latest, not the goal. Past it the person has a right that is not met, and often gets worse while waiting.
    .try = Watch the limit from the day of sending, and say in good time who helps if it cannot be met.

gap-no-start = No start date
    .finds = A touchpoint without a day that is neither refused nor missing.
    .what = Nobody knows when “{ $touchpoint }” ({ $actor }) starts.
    .why = What has no day cannot be late, so nobody notices that it does not come.
    .try = Agree on a day with the person, or on a day when it will be decided.

# $case: nobody, need ($need).
gap-uncovered = Days with nobody responsible
    .finds = Days in a row on which something is needed and nobody is responsible. For a critical need, every day without a service, even a single one.
    .what = { $case ->
        [need] “{ $need }” goes without any service { $days ->
            [one] on { $first }
           *[other] for { $days } days, from { $first } to { $last }
        }.
       *[nobody] Nobody is responsible { $days ->
            [one] on { $first }
           *[other] for { $days } days, from { $first } to { $last }
        }, although something is needed.
    }
    .why = On these days the person has nobody to turn to, and nobody would notice if things went wrong.
    .try = Let the sender stay responsible until the next service has begun, or name a coordinator who bridges the days.

# $days: how many. $first, $last: the end of the one and the start of the other.
gap-service-cliff = Service ends before the next begins
    .finds = A lasting service that ends too long before the next lasting one for the same need begins, while the need is still open.
    .what = Lasting help with “{ $need }” ended on { $first }. The next, “{ $otherTouchpoint }” ({ $otherActor }), began on { $last }: { $days ->
        [one] one day
       *[other] { $days } days
    } later.
    .why = A lasting service holds a life up. When the next one is not there on the day it ends, what was built is lost.
    .try = Let the two overlap, and set the end of the one by the start of the other.

# $item: the piece of information. $source, $sourceActor: where it was known first.
gap-info-missing = Information never sent
    .finds = Something that was known and had to be told again, where no handovers lead from the place that knew to the place that needed it.
    .what = “{ $item }” was known at “{ $source }” ({ $sourceActor }), and had to be told again at “{ $touchpoint }” ({ $actor }). There is no way from the one to the other.
    .why = The person must tell it again, and what they cannot tell is lost.
    .try = Ask the person whether it may be shared, and open a way for it: shared records or a joint plan.

# As for info-missing.
gap-info-dropped = Information lost on the way
    .finds = Something that was known and had to be told again, although handovers lead from the place that knew to the place that needed it.
    .what = “{ $item }” was known at “{ $source }” ({ $sourceActor }), and had to be told again at “{ $touchpoint }” ({ $actor }), although handovers lead from the one to the other.
    .why = There was a channel, and the information fell out of it, came too late, or was not passed on.
    .try = Look through the handovers in between: what was in them, when did it arrive, and who should have passed it on?

gap-loop-open = No word back to the sender
    .finds = A referral, notification or discharge whose sender needs an answer and has not had one.
    .what = “{ $from }” ({ $fromActor }) never heard what became of the handover to “{ $to }” ({ $toActor }).
    .why = The sender cannot know whether to let go. What was lost stays lost until the person comes back worse.
    .try = Agree that the receiver answers: taken on, not taken on, or done.

# $missing: how many of the six parts are not there.
gap-thin-handover = Thin handover
    .finds = A referral or discharge to somebody else that lacks one or more of the six parts of a complete handover.
    .what = The handover from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }) lacks { $missing ->
        [one] one of its six parts
        [6] all of its six parts
       *[other] { $missing } of its six parts
    }. A complete one tells why, what is known, what to do, until when, what to look out for and whom to ask.
    .why = The receiver has to guess what is missing, ask the person, or leave it.
    .try = Fill in the six parts together with the person, or hand over in a conversation.

# $items: how many pieces of information. $case: missing, unclear.
gap-consent-unclear = Consent missing or unclear
    .finds = A handover that carries information without a clear yes or no from the person. A no is a choice and no gap.
    .what = { $case ->
        [missing] Nobody asked the person whether { $items ->
            [one] a piece of information
           *[other] { $items } pieces of information
        } may go from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }).
       *[unclear] It is unclear whether the person agreed that { $items ->
            [one] a piece of information goes
           *[other] { $items } pieces of information go
        } from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }).
    }
    .why = Staff who do not know what they may share either share nothing, or share what the person did not want shared.
    .try = Ask the person, write the answer down, and let it follow the handover. A no is an answer too.

# $item: the assessment. $days: days between the two.
gap-duplicate-assessment = Assessed twice
    .finds = The same assessment made again by somebody else within the time set.
    .what = “{ $item }” was assessed at “{ $touchpoint }” ({ $actor }) and again { $days ->
        [0] on the same day
        [one] one day later
       *[other] { $days } days later
    } at “{ $otherTouchpoint }” ({ $otherActor }).
    .why = It tires the person, costs weeks, and says that the first result was not known or not trusted.
    .try = Share the first assessment, with consent, and agree on what would have to be added.

# $case: citizen, relative.
gap-citizen-carries = The person carries the message
    .finds = A handover that the person or a relative has to carry.
    .what = { $case ->
        [relative] A relative
       *[citizen] The person
    } had to carry the message from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }).
    .why = The one with the least strength becomes the link. What they forget or cannot face does not arrive.
    .try = Let the services speak with each other, with the person in the room.

# $count: at how many touchpoints.
gap-story-retold = The story told again and again
    .finds = A journey in which what was already known had to be told again at many touchpoints.
    .what = At { $count } touchpoints the person had to tell again what was already known.
    .why = Telling a hard story again wears people down, and each telling is a little different.
    .try = Write the story down once, together with the person, and let it go along with consent.

# $count: how many. $limit: how many are still not too many.
gap-many-contacts = Too many contact persons
    .finds = A journey with more responsible people or roles than a person can keep apart.
    .what = { $count } different people or roles are responsible along the journey. More than { $limit } are hard to keep apart.
    .why = Nobody can trust so many at once, or know whom to ask about what.
    .try = Give the person one contact who turns to the others.

# $count: how many. $limit: how many are still not too many.
gap-form-load = Too many forms
    .finds = A journey with more forms than a person should have to fill in.
    .what = The person fills in { $count } forms. More than { $limit } are a burden.
    .why = Forms cost those most who have the least strength. Some give up a right rather than fill in one more.
    .try = Fill in once and reuse, or let staff fill in together with the person.

# $case: fall (two touchpoints), streak ($count: how many in a row).
gap-low-point = Low point
    .finds = A sharp fall in the person's experience from one touchpoint to the next, or several bad experiences in a row.
    .what = { $case ->
        [fall] Things turned sharply worse for the person between “{ $touchpoint }” ({ $actor }) and “{ $otherTouchpoint }” ({ $otherActor }).
       *[streak] From “{ $touchpoint }” ({ $actor }) on, { $count ->
            [one] one experience was bad.
           *[other] { $count } experiences in a row were bad.
        }
    }
    .why = A fall shows where trust broke. A long low is where people leave.
    .try = Ask the person what happened here, and what would have helped.

# $limit: days within which it should be met. $case: nothing, undated, late ($days: days until something began).
gap-need-unmet = Unmet need
    .finds = A need that nobody takes up, for which nothing has a day, or that was taken up too late.
    .what = { $case ->
        [nothing] Nobody takes up “{ $need }”.
        [undated] Something is meant for “{ $need }”, and nobody knows when it starts.
       *[late] It took { $days ->
            [one] one day
           *[other] { $days } days
        } until anyone took up “{ $need }”. The latest should be { $limit ->
            [one] one day
           *[other] { $limit } days
        }.
    }
    .why = A need that nobody takes up does not go away. It grows, and turns up elsewhere as another problem.
    .try = Look at the whole person's needs together, and say for each who begins and when.

# $case: decision ($touchpoint, $actor), plan ($plan).
gap-not-involved = Decided without the person
    .finds = A decision in which the person had no say, or a joint plan that was made without the person.
    .what = { $case ->
        [plan] The joint plan “{ $plan }” was made without the person.
       *[decision] At “{ $touchpoint }” ({ $actor }) something was decided, and the person had no say in it.
    }
    .why = A plan that is not one's own is not kept, and those who decide miss what only the person knows.
    .try = Decide together. If it is hard to speak up, let someone come along who has been there.

gap-language = No interpreter
    .finds = A touchpoint without an interpreter, when the person needs one and nobody there speaks the person's language. Letters and digital services are left out.
    .what = The person needs an interpreter and had none at “{ $touchpoint }” ({ $actor }).
    .why = What is not understood is not agreed. Children and friends who interpret carry what they should not.
    .try = Book an interpreter together with the appointment, or find someone who speaks the language.

gap-digital-only = Only a digital way in
    .finds = A digital touchpoint with no other way in, when the person cannot use digital services.
    .what = “{ $touchpoint }” ({ $actor }) is digital, has no other way in, and the person cannot use digital services.
    .why = The right is there, and the door is not.
    .try = Offer the phone, paper or a counter, and tell about it where the digital way is told of.

# $competence: what is not there. $count: how many kinds.
gap-competence = Competence missing
    .finds = A touchpoint at which a competence was needed that was not there.
    .what = At “{ $touchpoint }” ({ $actor }) { $count ->
        [one] a competence was needed that was
       *[other] competences were needed that were
    } not there: { $competence }.
    .why = Without it the person meets good will and gets the wrong help, or is sent on.
    .try = Bring someone in who knows it, or hold the meeting together with those who do.

# $payer, $beneficiary: the actors. $case: refused, not-accepted, late.
gap-incentive-split = One pays, another gains
    .finds = A handover that one pays for and another gains from, and that was refused, not accepted or late.
    .what = { $payer } would pay and { $beneficiary } would gain from the handover from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }), which was { $case ->
        [refused] refused
        [not-accepted] not accepted
       *[late] late
    }.
    .why = One that pays for another's saving is slow to begin, however right it is for the person.
    .try = Share the cost, or agree on a latest day for the decision.

# $count: how many rule sets. $limit: how many are still not too many. $case: many, conflict, both.
gap-rule-overload = Too many rules at once
    .finds = A touchpoint to which too many sets of rules apply, or rules that contradict each other.
    .what = { $case ->
        [many] { $count } sets of rules apply at once to “{ $touchpoint }” ({ $actor }). More than { $limit } are hard to follow.
        [conflict] The rules that apply to “{ $touchpoint }” ({ $actor }) contradict each other.
       *[both] { $count } sets of rules apply at once to “{ $touchpoint }” ({ $actor }), and they contradict each other.
    }
    .why = Staff then follow the rule that is safest for them, and not the one that is best for the person.
    .try = Gather the rules, strike out what is not needed, and decide which one goes first.

# $age: in years. $first: the birthday. $touchpoint: what ends.
gap-age-cliff = Help ends with a birthday
    .finds = Help that ends at a birthday, while the need goes on and nothing takes over.
    .what = The person turns { $age } on { $first }. “{ $touchpoint }” ends, and nothing takes over for “{ $need }”.
    .why = Everyone has known the date for years, and still the person wakes up without help on it.
    .try = Begin the transition at least a year ahead, and let the old and the new overlap.

gap-border-gap = Across a border, nobody competent
    .finds = A handover across a border, when nobody has said which authority is competent.
    .what = The handover from “{ $from }” ({ $fromActor }) to “{ $to }” ({ $toActor }) crosses a border, and nobody has said which authority is competent.
    .why = Each side can say that the other should act. The person has left one set of rights and not reached the next.
    .try = Ask both sides in writing who is competent, and agree on a day by which they have answered.

## Figures
# .value: the figure with its unit. $value: a number; for shares a whole percentage.
metric-leadTimeDays = From first to last
    .value = { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
metric-waitingDays = Days of waiting
    .value = { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
metric-waitingShare = Share spent waiting
    .value = { $value } %
metric-uncoveredDays = Days with nobody responsible
    .value = { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
metric-needDaysWithoutServiceShare = Share of days with a need and no service
    .value = { $value } %
metric-handovers = Handovers
    .value = { $value ->
        [one] { $value } handover
       *[other] { $value } handovers
    }
metric-levelCrossings = Handovers between levels
    .value = { $value ->
        [one] { $value } handover
       *[other] { $value } handovers
    }
metric-longestWaitDays = Longest wait
    .value = { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
metric-actors = Services and others involved
    .value = { $value }
metric-contactPersons = Contact persons
    .value = { $value ->
        [one] { $value } contact person
       *[other] { $value } contact persons
    }
metric-retellings = Times the story is told again
    .value = { $value ->
        [one] once
       *[other] { $value } times
    }
metric-forms = Forms
    .value = { $value ->
        [one] { $value } form
       *[other] { $value } forms
    }
metric-citizenCarried = Handovers the person carries
    .value = { $value ->
        [one] { $value } handover
       *[other] { $value } handovers
    }
metric-leadChanges = Changes of who leads
    .value = { $value ->
        [one] { $value } change
       *[other] { $value } changes
    }
metric-meanExperience = The person's experience, on average
    .value = { $value }
metric-criticalPath = The chain that led to the goal
    .value = { $value ->
        [one] { $value } touchpoint
       *[other] { $value } touchpoints
    }
