# What countries offer: lanes, level names, time limits, and how far each can be trusted.
# Names of services, acts and sources stay as the country has them, in crates/packs/data.

## How far a fact can be trusted
standing-verified = Read in a source
standing-unverified = Unverified: read in a source that may be old, a proposal or doubtful
standing-general-knowledge = Unverified: from general knowledge
standing-suggestion = A suggestion to begin with, nobody's rule

# Stands beside a country of which little is known.
pack-thin = Little is known here. What is not listed may well exist: ask someone who works there.

## What a lane is for
lane-kind-person = The person
lane-kind-primary-care = Primary care
lane-kind-hospital = Hospital care
lane-kind-psychiatry = Psychiatry
lane-kind-addiction-care = Addiction treatment
lane-kind-social-services = Social services
lane-kind-child-services = Child protection
lane-kind-school = School
lane-kind-employment = Help to find work
lane-kind-social-insurance = Benefits
lane-kind-coordination = Coordination

## Amounts
unit-hour = { $count ->
    [one] one hour
   *[other] { $count } hours
}
unit-working-day = { $count ->
    [one] one working day
   *[other] { $count } working days
}
unit-week = { $count ->
    [one] one week
   *[other] { $count } weeks
}
unit-month = { $count ->
    [one] one month
   *[other] { $count } months
}
# $days: calendar days. $original: the limit in its own unit.
limit-amount = { $days } ({ $original })
limit-without-days-duty = a duty, with no limit in days
limit-without-days-right = a right, with no limit in days
limit-suggestion = Suggestion to begin with
# What a handover says of a limit that is not sure to be law.
limit-source-unsure = { $rule }. { $standing }

## Denmark
limit-dk-hospital-assessment = Hospital: from the referral's arrival to an assessment, or a plan for one
limit-dk-child-psychiatry-assessment = Child psychiatry: from referral to the start of the assessment
limit-dk-child-psychiatry-treatment = Child psychiatry: from referral to the start of treatment
limit-dk-dual-diagnosis-treatment = Mental illness and addiction together: from the referral's arrival to the start of treatment
limit-dk-substance-treatment = Addiction treatment by the municipality: from asking for it to its start
limit-dk-child-concern-assessed = Concern about a child: from its arrival until it is assessed
limit-dk-child-concern-receipt = Concern about a child: from its arrival until the sender has a receipt
limit-dk-child-investigation = Child investigation: from the day the municipality becomes aware to its end
limit-dk-transition-to-adult = Turning 18: from the birthday to the start of support as an adult
limit-dk-jobcentre-interview = Job centre: from contact to the first interview
limit-dk-sick-leave-follow-up = Sick leave: from the first day of absence to the interview
limit-dk-discharge-letter = Discharge letter: from discharge until the doctor has it

## Sweden
limit-se-primary-care-contact = Primary care: from seeking help to contact
limit-se-primary-care-assessment = Primary care: from seeking help to a medical assessment
limit-se-specialist-visit = Specialist care: from the decision to refer to the first visit
limit-se-specialist-treatment = Specialist care: from the decision to treat to the start
limit-se-admission-notice = Hospital: from admission to the notice to municipality and primary care
limit-se-municipal-payment = Hospital: from the notice “ready for discharge” until the municipality pays
limit-se-plan-after-discharge = Joint plan: from the notice “ready for discharge” to the invitation
limit-se-child-safety-check = Concern about a child: from its arrival to the check that the child is safe
limit-se-child-preliminary-assessment = Concern about a child: from its arrival to the decision whether to investigate
limit-se-child-investigation = Child investigation: from its opening to its end

## Norway
limit-no-specialist-referral = Specialist care: from the referral's arrival to assessment and answer
limit-no-child-message = Child welfare: from the message to the decision whether to investigate
limit-no-child-feedback = Child welfare: from the message until the sender hears that it arrived
limit-no-child-investigation = Child welfare: from the opening of the investigation to its end
limit-no-ready-for-discharge = Hospital: from being declared ready for discharge until the municipality pays
limit-no-admission-notice = Hospital: from admission to the notice to the municipality
limit-no-coordinator = Coordinator and individual plan: from the need to the naming
limit-no-social-assistance = Social assistance: from application to decision or interim reply

## Finland
limit-fi-primary-care-under-23 = Primary care that is not urgent, under 23: from assessed need to care
limit-fi-primary-care-23-and-over = Primary care that is not urgent, from 23: from assessed need to care
limit-fi-specialist-assessment = Specialist care: from the referral's arrival until the need is assessed
limit-fi-specialist-care = Specialist care: from established need to care
limit-fi-mental-health-assessment-under-23 = Specialised mental health care, under 23: from referral until the need is assessed
limit-fi-mental-health-care-under-23 = Specialised mental health care, under 23: from established need to care
limit-fi-therapy-guarantee-under-23 = Therapy guarantee, under 23: from established need to the start
limit-fi-social-assistance = Basic social assistance: from a complete application to the decision
limit-fi-social-need-assessment = Social services, with a disability or from 75 years: from contact to the start of the assessment
limit-fi-child-concern = Child protection: from the concern's arrival to the decision whether to assess
limit-fi-child-assessment = Child protection and need of services: from the opening of the assessment to its end
limit-fi-personal-worker = Personal worker: from becoming a client to the naming

## Iceland
limit-is-child-message = Child protection: from the message to the decision whether to open a case
limit-is-child-investigation = Child protection: from the opening of the case to its end
limit-is-child-contact-person = Integrated services for children: from the request until there is a contact person

## Greenland
limit-gl-disability-support = Support with a disability: coordinated, coherent and seen as a whole

## Everywhere
limit-any-acceptance = Any handover: from sending until the receiver has accepted
limit-any-coordinator-named = Coordinator: from the need to the naming
limit-any-contact-after-hospital = After hospital: from discharge to contact at home
