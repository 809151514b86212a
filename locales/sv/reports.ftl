# Rapporter och överlämningsregistret.

## Sections
report-contents = Innehåll
report-skip = Hoppa till glappen
report-journey = Brukarresan
report-drawing = Brukarresan
report-drawing-scroll = Bilden, bredare än sidan
report-drawing-in-words = Det som bilden visar står med ord nedanför.
report-gaps = Glapp
report-figures = Nyckeltal
report-figure = Tal
report-value = Värde
report-register = Register över överlämningar
report-handovers-scroll = Överlämningarna, bredare än sidan
report-reviews = Beslut och kommentarer
report-reviews-scroll = Besluten och kommentarerna, bredare än sidan
report-touchpoints = Kontaktpunkter i tidsordning
report-no-handovers = Det finns inga överlämningar.
report-no-touchpoints = Det finns inga kontaktpunkter.

## Gaps
report-found = { $count ->
    [0] Inga glapp hittades.
    [one] Ett glapp hittades: { $high } allvarligt, { $medium } att hålla ögonen på, { $low } värt att känna till.
   *[other] { $count } glapp hittades: { $high } allvarliga, { $medium } att hålla ögonen på, { $low } värda att känna till.
}
report-why = Varför det spelar roll
report-try = Pröva detta
report-helps = Vad som kan hjälpa
# $message: det som hittades. $decision: var det står, vem som ser till det, till när.
report-decided = { $message } Beslut: { $decision }

## Touchpoints
report-owner = Ansvarig: { $owner }
report-no-owner = Ingen är ansvarig
report-rating = Personens eget betyg: { $rating }

## The register
register-sender = Avsändare
register-sender-level = Avsändarens nivå
register-from = Från kontaktpunkten
register-receiver = Mottagare
register-receiver-level = Mottagarens nivå
register-to = Till kontaktpunkten
register-crossing = Nivåer som passeras
register-kind = Typ
register-sent = Skickad
register-accepted = Accepterad
register-refused = Avvisad
register-waited = Väntetid i dagar
register-waited-in-days = Väntetid
register-limit = Tidsgräns i dagar
register-over-limit = Över gränsen
register-limit-source = Varifrån gränsen kommer
register-carrier = Förmedlas av
register-information = Uppgifter som lämnas över
register-missing = Delar som saknas
register-consent = Samtycke
register-consent-day = Samtycke lämnat
register-feedback = Återkoppling
register-feedback-day = Återkoppling lämnad
register-gaps = Glapp
register-review = Granskning
register-assignee = Vem som tar hand om det
register-due = Senast
register-comments = Kommentarer
register-about = Gäller
# What a review is about. $from, $to: titles.
register-about-handover = Överlämning: { $from } → { $to }
# $name: of a gap; $at: what happened, or what it is at.
register-about-gap = { $name }: { $at }
register-about-gone = Finns inte längre: { $name } ({ $at })
register-about-nothing = något som inte finns kvar
# Behind where a review stands, in brackets. $date: the day on which it was asked.
register-outdated = inaktuell
register-overdue = försenad per { $date }
# $heading: the heading of a column with days, where day 0 has no date.
register-day-number = { $heading } (dag)
register-nobody = Ingen
register-yes = Ja
register-no = Nej
register-complete = Fullständig
register-feedback-came = Avsändaren har fått återkoppling
register-feedback-awaited = Avsändaren har inte fått återkoppling
register-feedback-not-needed = Behövs inte
# $title: of a touchpoint; $actor: whose it is.
register-end = { $title } ({ $actor })
# $waited, $limit: "23 days".
register-waited-of = { $waited } (gräns: { $limit })

## Pseudonymised copies
pseudonym-head = En brukarresa
pseudonym-phase = Fas { $number }
pseudonym-need = Behov { $number }
pseudonym-informationItem = Uppgift { $number }
pseudonym-touchpoint = Kontaktpunkt { $number }
pseudonym-jointPlan = Gemensam plan { $number }
pseudonym-member = Familjemedlem { $number }
pseudonym-owner = Ansvarig { $number }
pseudonym-actor = Aktör { $number }
pseudonym-competence = Kompetens { $number }
pseudonym-authority = Myndighet { $number }
# What was taken out, in sentences behind each other.
pseudonymised = Pseudonymiserad kopia.
pseudonymised-person = Personens alias är borttaget.
pseudonymised-owners = Namn på ansvariga är ersatta.
pseudonymised-actors = Namn på aktörer är ersatta.
pseudonymised-titles = { $count ->
    [one] En rubrik är ersatt.
   *[other] { $count } rubriker är ersatta.
}
pseudonymised-reworded = { $count ->
    [one] En rad fri text är omskriven.
   *[other] { $count } rader fri text är omskrivna.
}
pseudonymised-texts = { $count ->
    [one] En rad fri text är borttagen.
   *[other] { $count } rader fri text är borttagna.
}
pseudonymised-rest = Datum är dagnummer; födelsedagar, kommentarer och länkar är borttagna.
