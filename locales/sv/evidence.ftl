# Varför en brist finns, steg för steg; nyckelresultaten som tabell; det som inte gick att bedöma.

## Belägg. Varje steg är en mening; där det har dagar sätter evidence-on dem först.
evidence-on = { $days }: { $text }
evidence-known = ”{ $item }” var känt vid ”{ $touchpoint }” ({ $actor }).
evidence-passed = ”{ $from }” ({ $fromActor }) förde ”{ $item }” vidare till ”{ $to }” ({ $toActor }).
evidence-dropped-without = ”{ $from }” ({ $fromActor }) lämnade över till ”{ $to }” ({ $toActor }) utan ”{ $item }”.
evidence-dropped-nobody = Ingen bar överlämningen från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }), så ”{ $item }” blev kvar.
evidence-dropped-late = ”{ $item }” kom från ”{ $from }” ({ $fromActor }) först när ”{ $to }” ({ $toActor }) redan hade börjat.
evidence-dropped-no-day = ”{ $item }” skickades från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }), och ingen vet när det kom fram.
evidence-dropped-sender = ”{ $item }” kunde inte komma från ”{ $from }” ({ $fromActor }) i tid, eftersom det inte låg före ”{ $to }” ({ $toActor }).
evidence-no-way = Inga överlämningar leder från ”{ $from }” till ”{ $to }”.
evidence-needed = ”{ $item }” behövdes vid ”{ $touchpoint }” ({ $actor }) och fick berättas igen.
evidence-held-until = { $names } hade fortfarande ansvaret.
evidence-nobody-on = Ingen under { $count ->
    [one] en dag
   *[other] { $count } dagar
}.
evidence-held-from = { $names } tog över ansvaret.
evidence-need-open = ”{ $need }” behövdes.
evidence-served-until = ”{ $touchpoint }” ({ $actor }) slutade.
evidence-served-from = ”{ $touchpoint }” ({ $actor }) började.
evidence-crowded = Minst { $actors } verksamheter arbetade eller väntades på under { $count ->
    [one] en dag
   *[other] { $count } dagar
}, utan samordnare.
evidence-sent = ”{ $from }” ({ $fromActor }) lämnade över till ”{ $to }” ({ $toActor }).
evidence-turned-away = ”{ $from }” ({ $fromActor }) lämnade över till ”{ $to }” ({ $toActor }), och personen blev avvisad.
evidence-refused = ”{ $touchpoint }” ({ $actor }) avvisade personen med ”{ $need }”.
evidence-refused-because = ”{ $touchpoint }” ({ $actor }) nekade hjälp med ”{ $need }” på grund av ”{ $reason }”.
evidence-not-sent = Ingen vet när ”{ $from }” ({ $fromActor }) lämnade över till ”{ $to }” ({ $toActor }).
evidence-limit = { $count ->
    [one] Gränsen på en dag
   *[other] Gränsen på { $count } dagar
} för överlämningen från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }) var nådd.
evidence-started = ”{ $touchpoint }” ({ $actor }) började.
evidence-not-started = Överlämningen från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }) hade inte lett till någon start.
evidence-unanswered = Det är inte känt att ”{ $to }” ({ $toActor }) har svarat ”{ $from }” ({ $fromActor }).
evidence-arrived = Informationen från ”{ $from }” ({ $fromActor }) nådde ”{ $to }” ({ $toActor }).
# Fält som avgjorde, i ett föremål.
evidence-field = { $item } – { $fields }
evidence-value = { $field }: { $value }
evidence-empty = { $field }: inget
# $count: hur många föremål till.
evidence-more = { $count ->
    [one] En till
   *[other] { $count } till
}

## Nyckelresultaten som tabell
findings-whole = Hela resan
findings-all = Alla

## Det som inte gick att bedöma. $name: föremålet. $rules: reglernas namn.
unjudged-no-day = ”{ $name }” har ingen dag som går att läsa. Inte bedömt: { $rules }.
unjudged-unknown-actor = ”{ $name }” hör till en bana som inte finns. Inte bedömt: { $rules }.
unjudged-unknown-sender = ”{ $name }” kommer från en kontaktpunkt som inte finns. Inte bedömt: { $rules }.
unjudged-unknown-receiver = ”{ $name }” går till en kontaktpunkt som inte finns. Inte bedömt: { $rules }.
unjudged-unknown-reference = ”{ $name }” nämner något som inte finns. Inte bedömt: { $rules }.
unjudged-not-sent = ”{ $name }” saknar en läsbar dag för när det skickades. Inte bedömt: { $rules }.
unjudged-unknown-word = ”{ $name }” innehåller ett ord som inte går att förstå. Inte bedömt: { $rules }.
unjudged-unreadable = ”{ $name }” innehåller ett värde som inte går att läsa. Inte bedömt: { $rules }.
