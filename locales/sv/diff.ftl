# Två valfria brukarresor bredvid varandra: det som skiljer den andra från den första.

diff-first = Första
diff-second = Andra
diff-summary = I korthet
diff-items = Det som skiljer i resan
diff-drawing = På kartan
# $title: den andra brukarresans.
diff-laid-over = Lagd över ”{ $title }”: det som är tillagt, borttaget, flyttat eller ändrat mot den är utmärkt.
diff-laid-over-plan = Lagd över planen ”{ $title }”: avvikelserna är utmärkta.
diff-field = Vad
diff-change = Skillnad
diff-table-scroll = En tabell som är bredare än sidan

## I korthet
diff-same = De två brukarresorna säger detsamma.
# Alla tal räknar glapp.
diff-gaps = { $before } glapp i den första, { $after } i den andra: { $closed ->
    [one] { $closed } slutet
   *[other] { $closed } slutna
}, { $opened ->
    [one] { $opened } nytt
   *[other] { $opened } nya
}, { $remaining } i båda.
# $before och $after är tal.
diff-serious = Allvarliga glapp
# $label: ett nyckeltal såsom ”Dagar utan ansvarig”; $before, $after: ”57 dagar”.
diff-went = { $label }: från { $before } till { $after }.
# $heading: en lista såsom ”Samordnare”; $names: det som har lagts till i den.
# $counts: såsom ”6 har lagts till, 7 har tagits bort”.
diff-counts = { $heading }: { $counts }.
diff-names-new = { $heading }, bara i den andra: { $names }.
diff-names-gone = { $heading }, bara i den första: { $names }.

# $names: med kommatecken emellan; $count: hur många fler det är.
diff-names-more = { $names } och { $count } till

## Glapp
diff-closed = Slutna: finns bara i den första ({ $count })
diff-opened = Nya: finns bara i den andra ({ $count })
diff-remaining = Finns i båda ({ $count })
diff-rule-count = { $name } ({ $count })

## Nyckeltal
diff-points = { $count ->
    [one] { $count } procentenhet
   *[other] { $count } procentenheter
}

## Det som står i brukarresan
diff-count-changed = { $count } har flyttats eller ändrats
# $days: ”23 dagar”.
diff-later = { $days } senare
diff-earlier = { $days } tidigare
# $day: ”9 jan 2023”.
diff-from = från { $day }
diff-sent = skickad { $day }
# $name: ett fält; $before och $after: det som står där.
diff-line = { $name }: { $before } → { $after }
diff-line-change = { $name }: { $before } → { $after } ({ $change })
diff-nothing-set = inget
# $titles: det som står i listan.
diff-order = På annan plats i listan: { $titles }
# $fields: namn på fält.
diff-also = Skiljer också: { $fields }

## Planerat och verkligt
diff-plan = Det som planerades och det som hände
diff-plan-told = { $planned ->
    [one] { $kept } av { $planned } planerat steg gick som planerat.
   *[other] { $kept } av { $planned } planerade steg gick som planerat.
} Uteblivna: { $missing }. Misslyckade: { $failing }. Oplanerade: { $adhoc }. I annan ordning: { $sequence }.
diff-as-planned = Allt gick som planerat.
diff-deviation = Hur det avvek från planen
diff-what-happened = Det som hände
diff-steps = Planerade steg som blev av
diff-planned = Planerat
diff-planned-when = Planerat till
diff-happened = Det som hände
diff-happened-when = När
diff-late = Mot planen
diff-by = Igenkänt på
diff-by-settled = ditt eget val
diff-by-id = sitt id
diff-by-likeness = rubrik, bana och ordning
diff-left-missing = Uteblev
diff-left-failing = Misslyckades
diff-left-ad-hoc = Oplanerat
diff-left-out-of-sequence = I annan ordning
# $title: en kontaktpunkt; $place: vems den är och när, såsom ”Vårdcentral, 9 jan 2023”.
diff-sentence-missing = ”{ $title }” ({ $place }) var planerad men blev inte av.
diff-sentence-failing = ”{ $title }” ({ $place }) blev av, men fyllde inte sitt syfte.
diff-sentence-refused = Vid ”{ $title }” ({ $place }) blev personen avvisad.
diff-sentence-ad-hoc = ”{ $title }” ({ $place }) blev av utan att ha planerats.
diff-sentence-out-of-sequence = ”{ $title }” ({ $place }) kom i en annan ordning än planerat.
# Om överlämningar; $from och $to: kontaktpunkter.
diff-handover-missing = Överlämningen från ”{ $from }” till ”{ $to }” var planerad och hände inte, fast båda gjorde det.
diff-handover-failing = Överlämningen från ”{ $from }” till ”{ $to }” nekades, eller så tog ingen emot.
diff-handover-ad-hoc = Överlämningen från ”{ $from }” till ”{ $to }” hände utan att ha varit planerad.
diff-step-late = ”{ $title }”: { $late } än planerat

## Anmärkningar
diff-remark-likeness = Där id skiljer har det som motsvarar varandra känts igen på rubrik, bana och ordning. Det är en gissning.
diff-remark-evidence = Här står vad som skiljer mellan två brukarresor, inte varför. Det är inget bevis för en effekt.
failure-no-plan = ”{ $name }” nämner ingen planerad brukarresa. Säg vilken annan den ska jämföras med.

# In the app.
action-compare-with = Jämför med en annan brukarresa…
beside-title = Två brukarresor bredvid varandra
beside-before = Första: { $title }
beside-after = Andra: { $title }
beside-swap = Byt plats på de två
beside-save = Spara som en sida…
# $title: what an item was called in the first journey.
diff-was = Tidigare: { $title }
beside-waiting = Jämför…
# Why one of the two is taken as the first one.
beside-order-plan = Den första är planen, den andra det som hände.
beside-order-origin = Den första är den brukarresa som försöket gjordes från.
beside-order-days = Den som började tidigare är den första.
beside-order-files = Den vars fil sparades tidigare är den första.
beside-order-nothing = Inget säger vilken som kom först: den valda räknas som den första.
