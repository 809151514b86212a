# Bilden: vad som står i den, och vad dess delar heter för den som hör den.

## I bilden
drawing-ribbon = Vem har ansvaret
drawing-ribbon-no-one = ingen · { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
drawing-without-day = Utan dag
drawing-experience = Upplevelse
drawing-needs = Behov
drawing-information = Information
drawing-notes = Anteckningar
drawing-parking = Parkering
drawing-unknown-item = Något som inte finns
drawing-coordinators = Samordnare
drawing-plans = Gemensam plan
drawing-own-words = { $person } med egna ord
drawing-quote = ”{ $quote }”
drawing-the-person = Personen
drawing-untitled = Kontaktpunkt utan namn
drawing-untitled-card = Ingen titel än
drawing-untitled-phase = Fas utan namn
drawing-untitled-journey = Resa utan namn
drawing-unknown-actor = Okänd aktör
drawing-unknown-touchpoint = en okänd kontaktpunkt
drawing-kind-actual = Så blev det
drawing-kind-planned = Så är det tänkt
drawing-rating-very-bad = Mycket dåligt
drawing-rating-bad = Dåligt
drawing-rating-mixed = Varken bra eller dåligt
drawing-rating-good = Bra
drawing-rating-very-good = Mycket bra

## Siffrorna längst ner; varje rad säger vad som står ovanför. $count: hur många det är.
drawing-percent = { $number } %
drawing-figure-lead-time = från första till sista dagen
drawing-figure-waiting = av tiden är väntan
drawing-figure-uncovered = utan ansvarig
drawing-figure-handovers = { $count ->
    [one] överlämning
   *[other] överlämningar
}
drawing-figure-crossings = mellan nivåer
drawing-figure-retellings = { $count ->
    [one] gång berättas allt om
   *[other] gånger berättas allt om
}
drawing-figure-contacts = { $count ->
    [one] kontaktperson
   *[other] kontaktpersoner
}
drawing-figure-serious = { $count ->
    [one] allvarligt glapp
   *[other] allvarliga glapp
}

## Teckenförklaring
drawing-legend = Så läser du tecknen
drawing-legend-high = Allvarligt glapp
drawing-legend-medium = Glapp att hålla ögonen på
drawing-legend-low = Glapp värt att känna till
drawing-legend-handover = Något lämnas över
drawing-legend-told = Någon får veta eller blir tillfrågad
drawing-legend-own = Personen går vidare på egen hand
drawing-legend-line-high = Överlämning med allvarligt glapp
drawing-legend-line-medium = Överlämning att hålla ögonen på
drawing-legend-uncovered = Ingen har ansvaret
drawing-legend-face = Hur personen upplevde det
drawing-legend-entry = Här kan resan börja
drawing-legend-goal = Hit ska resan leda
drawing-legend-duration = Så länge det pågår
drawing-legend-fold = Hopvikta dagar: inget börjar
drawing-legend-back = Här går dagarna bakåt
drawing-legend-coordinator = En samordnares tid
drawing-legend-plan = En gemensam plans tid
drawing-legend-note = Anteckning: texten står längre ner
drawing-legend-served = Behov: möts av en insats
drawing-legend-prepared = Behov: planeras eller handläggs
drawing-legend-refused = Behov: avvisat eller uteblivet
drawing-legend-made = Information: kommer till här
drawing-legend-used = Information: används här
drawing-legend-lost = Information: gick förlorad på vägen
drawing-legend-carried = Information: lämnas vidare

## För den som hör bilden
drawing-thread = Tråden för ”{ $title }”
drawing-knot-served = { $title }, { $when }: möter ”{ $thread }”.
drawing-knot-prepared = { $title }, { $when }: ska möta ”{ $thread }”.
drawing-knot-refused = { $title }, { $when }: mötte inte ”{ $thread }”.
drawing-knot-made = { $title }, { $when }: ”{ $thread }” kommer till här.
drawing-knot-used = { $title }, { $when }: ”{ $thread }” används här.
drawing-knot-lost = { $title }, { $when }: ”{ $thread }” behövdes här men hade gått förlorad på vägen.
drawing-note = Anteckning { $number } på ”{ $about }”: { $text }
drawing-parked = Anteckning på parkeringen: { $text }
drawing-coordinator-span = Samordnaren { $name }, { $when }.
drawing-plan-span = Den gemensamma planen ”{ $name }”, { $when }.
drawing-description = Resan för { $person }, ritad i banor: { $touchpoints ->
    [one] en kontaktpunkt
   *[other] { $touchpoints } kontaktpunkter
} hos { $actors ->
    [one] en aktör
   *[other] { $actors } aktörer
}, förbundna av { $handovers ->
    [one] en överlämning
   *[other] { $handovers } överlämningar
}. { $gaps ->
    [0] Inga glapp hittades.
    [one] Ett glapp hittades, { $high ->
        [0] och det är inte allvarligt.
       *[other] och det är allvarligt.
    }
   *[other] { $gaps } glapp hittades, { $high ->
        [0] inget av dem allvarligt.
        [one] ett av dem allvarligt.
       *[other] { $high } av dem allvarliga.
    }
}
drawing-card = { $actor }, { $when }. { $channel }. { $status }.
drawing-no-day = inget datum än
drawing-card-owner = Ansvarig: { $owner }.
drawing-card-no-owner = Ingen är utpekad som ansvarig.
drawing-card-experience = Så upplevde personen det: { $experience }.
drawing-card-quote = Med egna ord: ”{ $quote }”
drawing-card-entry = Här kan resan börja.
drawing-card-goal = Hit ska resan leda.
drawing-handover = { $from } → { $to }
drawing-handover-more = { $kind }, { $sent }, { $accepted }.
drawing-handover-nobody = { $from } → ingen
drawing-handover-nobody-more = { $kind }, { $sent }.
drawing-sent = skickad { $when }
drawing-not-sent = okänt när den skickades
drawing-accepted = mottagen { $when }
drawing-not-accepted = ingen har tagit emot
drawing-no-acceptance-needed = behöver inte tas emot
drawing-refused = avvisad av mottagaren
drawing-mark = Glapp { $gaps }
drawing-lane = Bana: { $name }, { $level }
drawing-phase = Fas: { $title }
drawing-stop = { $title }: { $experience }
drawing-said = { $person } om { $title }: ”{ $quote }”
drawing-ribbon-held = Ansvarig { $when }: { $names } ({ $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}).
drawing-ribbon-more = { $count } till
drawing-ribbon-uncovered = Ingen hade ansvaret { $when }, { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}, fast något behövdes.
drawing-ribbon-nothing-needed = Ingen hade ansvaret { $when }, och inget behov var öppet.
drawing-folded = { $count ->
    [one] { $count } dag är hopvikt här, eftersom inget börjar då: { $when }.
   *[other] { $count } dagar är hopvikta här, eftersom inget börjar då: { $when }.
}
drawing-runs-back = Här går dagarna bakåt: { $day } kommer efter { $before }.

## Det som inte är med
drawing-hidden = Inte med i bilden: { $list }.
drawing-hidden-and = { $some } och { $last }
drawing-hidden-lane = banan ”{ $name }” med { $count ->
    [one] { $count } kontaktpunkt
   *[other] { $count } kontaktpunkter
}
drawing-hidden-phase = fasen ”{ $name }” med { $count ->
    [one] { $count } kontaktpunkt
   *[other] { $count } kontaktpunkter
}
drawing-hidden-needs = { $count ->
    [one] { $count } behov
   *[other] { $count } behov
}
drawing-hidden-information = { $count ->
    [one] vart { $count } uppgift tar vägen
   *[other] vart { $count } uppgifter tar vägen
}
drawing-hidden-notes = { $count ->
    [one] { $count } anteckning
   *[other] { $count } anteckningar
}
drawing-hidden-quotes = { $count ->
    [one] { $count } citat som inte fick plats
   *[other] { $count } citat som inte fick plats
}
drawing-hidden-judged = { $count ->
    [one] { $count } glapp som bedömts inte vara något
   *[other] { $count } glapp som bedömts inte vara några
}

## Lagd över en annan brukarresa
# $change: såsom ”Tillagt”; $name: vad det heter.
drawing-changed = { $change }: { $name }
drawing-legend-added = Tillagt
drawing-legend-removed = Borttaget: finns bara i den andra brukarresan
drawing-legend-moved = På en annan dag, i en annan bana eller fas
drawing-legend-changed = Ändrat
drawing-legend-missing = Planerat men blev inte av
drawing-legend-failing = Misslyckades, eller så blev personen avvisad
drawing-legend-ad-hoc = Inte planerat
drawing-legend-out-of-sequence = I en annan ordning än planerat
