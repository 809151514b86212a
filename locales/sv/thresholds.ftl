# Glappreglernas tröskelvärden, och var de ställs in.
# threshold-<name>: vad det heter. .what: vad det avgör. .unit: vad som räknas, efter talet.

threshold-acceptanceDays = Tid till start när ingen har accepterat
    .what = En överlämning som ingen accepterat är ett glapp när det tar längre tid än så från att den skickas tills mottagaren börjar.
    .unit = dagar
threshold-refusalLoopDays = Fram och tillbaka
    .what = Två verksamheter som skickar personen till varandra är ett glapp när de två överlämningarna ligger högst så långt ifrån varandra.
    .unit = dagar
threshold-overlapDays = Sida vid sida
    .what = Aktörer som arbetar samtidigt med samma behov, utan samordnad plan, är ett glapp från och med så lång tid.
    .unit = dagar
threshold-crowdedDays = Hur länge utan samordnare
    .what = Många aktörer i arbete utan någon som samordnar är ett glapp från och med så många dagar.
    .unit = dagar
threshold-crowdedActors = Hur många aktörer som är många
    .what = Från och med så många aktörer samtidigt bör någon samordna.
    .unit = aktörer
threshold-uncoveredRunDays = Dagar i rad utan ansvarig
    .what = Så många dagar i rad då något behövs och ingen är ansvarig är ett glapp.
    .unit = dagar
threshold-lastingServiceDays = När en insats är långvarig
    .what = En insats som pågår minst så länge bär upp ett liv: nästa bör finnas där när den tar slut.
    .unit = dagar
threshold-cliffDays = Mellan två långvariga insatser
    .what = Så många dagar får det gå mellan två långvariga insatser för samma behov. Fler är ett glapp.
    .unit = dagar
threshold-reassessmentDays = Hur länge en utredning gäller
    .what = Samma utredning gjord igen av någon annan inom den här tiden är ett glapp.
    .unit = dagar
threshold-lateNeedDays = Tills någon tar sig an ett behov
    .what = Ett behov som ingen har tagit sig an på längre tid än så är ett glapp.
    .unit = dagar
threshold-retellings = Hur ofta man får berätta igen
    .what = Att få berätta igen det som redan var känt vid så många kontaktpunkter är ett glapp för hela brukarresan.
    .unit = kontaktpunkter
threshold-contactPersons = Kontaktpersoner
    .what = Så många personer eller roller att hålla isär är ännu inte för många.
    .unit = personer
threshold-forms = Blanketter
    .what = Så många blanketter för personen att fylla i är ännu inte för många.
    .unit = blanketter
threshold-guidelines = Regelverk
    .what = Så många regelverk som gäller samtidigt är ännu inte för många.
    .unit = regelverk
threshold-experienceFall = Ett tvärt fall
    .what = En upplevelse som faller så här mycket från en kontaktpunkt till nästa, på skalan från mycket dålig till mycket bra, är en lågpunkt.
    .unit = steg
threshold-lowStreak = En lång svacka
    .what = Så många dåliga upplevelser i rad är en lågpunkt.
    .unit = upplevelser

## Sidan
thresholds-title = När det räknas som ett glapp
thresholds-lead = De här talen avgör från när något räknas som ett glapp. De gäller alla brukarresor som du öppnar på den här datorn och ingår inte i brukarresans fil.
thresholds-default = Standard: { $value }
thresholds-changed = ändrat
thresholds-used-by = Används av: { $rules }
thresholds-reset = Tillbaka till standard
thresholds-all-default = Alla tröskelvärden är som standard.
thresholds-note = { $count ->
    [one] Ett tröskelvärde avviker från standard, så andra kan se andra glapp i den här brukarresan.
   *[other] { $count } tröskelvärden avviker från standard, så andra kan se andra glapp i den här brukarresan.
}
thresholds-look = Visa tröskelvärden
action-thresholds = Tröskelvärden för glapp…
failure-no-such-threshold = Det finns inget tröskelvärde ”{ $name }”. Inget ändrades.
# $title: tröskelvärdets namn. $least, $most: heltal.
failure-threshold-range = ”{ $title }” måste vara ett heltal från { $least } till { $most }. Inget ändrades.
# I hjälpen: $title, $value och $unit för ett tröskelvärde.
threshold-line = { $title }: { $value } { $unit }
