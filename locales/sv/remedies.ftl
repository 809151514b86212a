# Åtgärder som prövas: vad var och en gör, vad ett försök lägger till i en brukarresa, vad kommandot skriver.
# Åtgärdernas namn finns i gaps.ftl, fältens i fields.ftl.

## Vad en åtgärd gör
remedy-does-coordinator = En samordnare med ersättare utses inom 14 dagar från det första mötet och är kvar till slutet. Det som tog slut utan fortsättning följs upp; där ingen är ansvarig är samordnaren det.
remedy-does-joint-plan = Inom 14 dagar från den andra insatsen gör alla en plan tillsammans med personen. Det som annars hade fått berättas igen finns i den, beslut fattas gemensamt och behov som väntat tas upp.
remedy-does-closed-loop = Mottagare svarar i tid och avsändare får återkoppling. Överlämningar till ingen går till nästa insats för samma behov.
remedy-does-one-stop-team = Insatserna på en nivå arbetar som ett team med en enda att vända sig till. Det börjar inom fristerna och har den kompetens som saknades.
remedy-does-warm-handover = Avsändare, mottagare och person möts. Inget vilar på personens minne, inget tappas bort och avsändaren är kvar tills mottagaren har börjat.
remedy-does-data-sharing = Personen tillfrågas och går med på det. De som fick fråga om igen delar journal med dem som visste. Där personen sagt nej delas ingenting.
remedy-does-deadline = Det som var sent börjar eller kommer fram på fristens sista dag; det som saknar datum får ett.
remedy-does-peer-support = Någon med egen erfarenhet är med där beslut fattas och där personen mådde som sämst.
remedy-does-interpreter = En tolk är med överallt där personen behöver det.
remedy-does-offline-channel = Det finns en väg utan digitala tjänster överallt där den saknades.
remedy-does-pooled-budget = Den som har nytta av en överlämning bär också kostnaden, ur en gemensam budget.
remedy-does-fewer-rules = Regler rensas bort tills få nog gäller samtidigt och ingen motsäger en annan.
# $record: ett slag av post. $field: ett av dess fält.
remedy-field = { $record }: { $field }

## Vad som läggs till i en brukarresa
what-if-coordinator = Samordnare
what-if-deputy = Ersättare för samordnaren
what-if-coordination = Samordnaren följer upp
what-if-joint-plan = Samordnad plan
what-if-planning-meeting = Gemensamt planeringsmöte
what-if-team = Teamet
what-if-team-meeting = Teamet möter personen
what-if-peer-support = Kamratstöd
what-if-shared-records = Gemensam journal
what-if-agreed = Överenskommet mellan verksamheterna
# $title: titeln på brukarresan som den gjordes från.
what-if-title = { $title } (tänk om)

## Ett försök
what-if-note = Ett tankeexperiment, inget bevis: det räknas ut på en kopia och brukarresan är som den är. Det som avvisades, betygsattes eller sades ändras inte.
what-if-nothing = Här finns inget som detta kan ändra.
what-if-nothing-rewritten = Detta skulle inte ändra något här. Att någon avvisats och hur något upplevdes är underlag och står kvar.
# $closed av $weight: vad de slutna glappen väger av alla. $count: hur många steg.
what-if-summary = { $count ->
    [0] Ingen åtgärd skulle sluta fler glapp än den öppnar.
    [one] Det här steget sluter glapp som väger { $closed } av { $weight }.
   *[other] Tillsammans sluter dessa { $count } steg glapp som väger { $closed } av { $weight }.
}

## Kommandot
cli-remedies = Prövar åtgärder på en kopia av en brukarresa och rangordnar de bästa nästa stegen.
    .examples =
        stafett remedies alex.journey.json
        stafett remedies alex.journey.json --format json > atgarder.json
        stafett remedies alex.journey.json --settings strangare.json --language sv
cli-remedies-format = text (att läsa) eller json (för program). Förval: text
cli-remedies-settings = JSON-fil med reglernas gränser, som för check
cli-remedies-language = Rapportens språk: en eller sv. Förval: brukarresans
cli-remedies-together = Bästa nästa stegen, tillsammans
cli-remedies-none = Ingen åtgärd skulle sluta fler glapp än den öppnar.
cli-remedies-fields = Kan ändra: { $fields }
cli-remedies-closes = { $count ->
    [0] Sluter inget glapp
    [one] Sluter ett glapp
   *[other] Sluter { $count } glapp
}
cli-remedies-opens = { $count ->
    [0] Öppnar inget glapp
    [one] Öppnar ett glapp
   *[other] Öppnar { $count } glapp
}
cli-remedies-remains = { $count ->
    [0] Inget glapp återstår
    [one] Ett glapp återstår
   *[other] { $count } glapp återstår
}
cli-remedies-gap = { $name }: { $message }
cli-remedies-edits = Vad som skulle vara annorlunda
cli-remedies-single = Varje åtgärd för sig
cli-remedies-alone-closes = Sluter: { $rules }
cli-remedies-alone-opens = Öppnar: { $rules }
cli-remedies-times = { $name } × { $count }
cli-remedies-weights = Ett allvarligt glapp väger 3, ett att hålla ögonen på 2, ett värt att känna till 1. Talet är vikten av det som sluts, minus vikten av det som öppnas.
