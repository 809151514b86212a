# Arbete på kartan: med tangenter, med pekare, med flera saker på en gång.

## Rita med tangenter och pekare
went-back = { $count ->
    [one] Ett steg tillbaka
   *[other] { $count } steg tillbaka
}
went-forward = { $count ->
    [one] Ett steg framåt
   *[other] { $count } steg framåt
}
handing-to = Överlämna till { $title }, { $lane }
handing-to-nobody = Ingen tar emot
handing-left = Ingen överlämning
handing-keys = Piltangenterna väljer vem som tar emot, Enter överlämnar. ? ingen tar emot, L väljer ur en lista, Esc avbryter.
moved-to = Flyttad till { $where }, plats { $place } av { $all }
moved-several-apart = { $count } flyttade till { $lanes }
at-first-lane = Det här är den första banan
at-last-lane = Det här är den sista banan
at-first-place = Ingenting kommer före
at-last-place = Ingenting kommer efter
moved-several = { $count } flyttade till { $where }
moved-to-place = Flyttad till plats { $place } av { $all }
moved-to-day = Flyttad till { $day }
moved-without-day = Nu utan dag
moved-several-earlier = { $count } flyttade { $days ->
    [one] en dag
   *[other] { $days } dagar
} tidigare
moved-several-later = { $count } flyttade { $days ->
    [one] en dag
   *[other] { $days } dagar
} senare
moved-to-day-and-lane = { $moved }, { $lane }
drag-day-earlier = { $when } · { $days ->
    [one] en dag
   *[other] { $days } dagar
} tidigare
drag-day-later = { $when } · { $days ->
    [one] en dag
   *[other] { $days } dagar
} senare
choose-day = Flytta ”{ $title }” till vilken dag?
choose-day-field = Dag eller datum
choose-day-hint = Det som är markerat samtidigt flyttas lika många dagar. Tomt: utan dag.
choose-day-yes = Flytta
moved-after = Flyttad till { $day }, efter ”{ $title }”
moved-before = Flyttad till { $day }, före ”{ $title }”
day-stays = Dagen är kvar: { $day }
lane-and-phase = { $lane }, { $phase }
selected-count = { $count } markerade
selected-hint = Det du ändrar här ändras i alla.
selected-mixed = Dessa är av olika slag. Markera poster av samma slag för att ändra dem tillsammans.
several-differ = De andra har något annat här.
action-hand-over-list = Överlämna: välj ur en lista…
action-hand-over-now = Överlämna
action-move-earlier = Flytta tidigare
action-move-later = Flytta senare
action-day-earlier = En dag tidigare
action-day-later = En dag senare
action-week-earlier = En vecka tidigare
action-week-later = En vecka senare
action-select-all = Markera alla kontaktpunkter
action-zoom-selection = Zooma till det markerade
key-arrowleft = ←
key-arrowright = →
model = Hur tjänsterna samarbetar
model-hint = En modell ger resan dess första faser och steg.

## Från andra program, och till dem
search = Sök i allt som är skrivet
action-search = Sök i texten…
action-history = Historik och sparade versioner
action-copy = Kopiera kontaktpunkter
action-copy-png = Kopiera kartan som bild
action-copy-svg = Kopiera kartan som ritning (SVG)
action-paste = Klistra in rader eller anteckningar…
action-show-notes = Visa anteckningar
action-place-note = Gör till kontaktpunkt
copied-part = { $count ->
    [one] Kopierat: en kontaktpunkt, med det som hör till
   *[other] Kopierat: { $count } kontaktpunkter, med det som hör till
}
pasted-part = { $count ->
    [one] Klistrat in: en kontaktpunkt, med det som hör till
   *[other] Klistrat in: { $count } kontaktpunkter, med det som hör till
}
action-new-window = Nytt fönster
action-open-in-window = Öppna i ett nytt fönster…
copied-svg = Kopierat som ritning
copied-png = Kopierat som bild
copied-not = Systemet tog inte emot det. Exportera i stället.
paste-hint = Rader från ett kalkylark, eller rader med text. Nedan ser du vad det blir.
paste-makes = Vad det blir
paste-rows = Kontaktpunkter på kartan
paste-notes = Anteckningar på parkeringen
paste-preview = Förhandsvisning
paste-column = Kolumn { $number }
paste-column-none = Till anteckningen
paste-column-title = Titel
paste-column-lane = Bana
paste-column-phase = Fas
paste-column-day = Dag eller datum
paste-column-duration = Antal dagar
paste-column-owner = Ansvarig
paste-column-channel = Kanal
paste-column-status = Status
paste-column-quote = Med personens ord
paste-column-note = Anteckning
# Rubriker som en kolumn känns igen på, oavsett programmets språk; små bokstäver, med | emellan.
paste-heading-title = titel | rubrik | kontaktpunkt | steg | händelse | aktivitet | vad | vad händer | kontakt
paste-heading-lane = bana | aktör | tjänst | verksamhet | vem | organisation | enhet
paste-heading-phase = fas | skede | kolumn
paste-heading-day = dag | datum | dag eller datum | börjar | start | när | från
paste-heading-duration = varaktighet | dagar | antal dagar | längd
paste-heading-owner = ansvarig | ansvarig person | kontaktperson
paste-heading-channel = kanal | hur | sätt
paste-heading-status = status | läge | utfall
paste-heading-quote = citat | ord | med personens ord | personens ord
paste-heading-note = anteckning | anteckningar | kommentar | kommentarer | notering
paste-more = { $count ->
    [one] och en rad till
   *[other] och { $count } rader till
}
# Nivå: vem som ansvarar för en bana, som en kommun.
paste-lanes = { $count ->
    [one] En ny bana, och dess nivå
   *[other] { $count } nya banor, och deras nivåer
}
paste-lanes-more = { $count ->
    [one] och en bana till. Dess nivå kan väljas på kartan.
   *[other] och { $count } banor till. Deras nivåer kan väljas på kartan.
}
paste-chained = Var och en överlämnar till nästa
paste-take-rows = { $count ->
    [one] Lägg till en kontaktpunkt
   *[other] Lägg till { $count } kontaktpunkter
}
paste-take-notes = { $count ->
    [one] Lägg till en anteckning
   *[other] Lägg till { $count } anteckningar
}
pasted-rows = { $count ->
    [one] En kontaktpunkt tillagd
   *[other] { $count } kontaktpunkter tillagda
}
parked = { $count ->
    [one] En anteckning på parkeringen
   *[other] { $count } anteckningar på parkeringen
}

## Parkering
tab-notes = Anteckningar
notes-title = Parkering
notes-hint = Det som sägs och inte har någon plats än. Dra en anteckning till kartan, eller skicka den dit.
notes-new = Skriv en anteckning
notes-keep = Behåll den
notes-none = Inget är parkerat.
notes-stuck = Anteckningar på kartan
note-into-map = Till kartan
note-change = Ändra
note-delete = Ta bort anteckningen ”{ $text }”

## Historik
tab-history = Historik
history-title = Vad som gjorts
history-hint = Sedan resan öppnades, det senaste först. Välj en rad för att gå tillbaka till hur det var då, eller framåt igen.
history-undone = tillbakataget
history-beginning = Som den öppnades

## Banor och faser
fold-what = Fäll ihop { $name }
unfold-what = Visa { $name }
row-folded = ihopfälld
folded-away = { $name } är ihopfälld
unfolded = { $name } visas
unfolded-all = Allt visas
action-fold-lane = Fäll ihop banan, eller visa den
action-fold-phase = Fäll ihop fasen, eller visa den
action-lane-level = Banans nivå…
action-unfold-all = Visa allt som är ihopfällt
choose-level = Vilken nivå har ”{ $name }”?
name-of-head = Namn
name-of-row = Namn

## Inför ett rum
projector = Projektor
action-projector = Projektor: bara kartan, stor
action-projector-off = Lämna projektorn
action-discreet = Dölj namn och texter
action-discreet-off = Visa namn och texter
laser-on = Ring runt pekaren
laser-off = Ingen ring runt pekaren
action-laser = Ring runt pekaren
action-focus-next = Nästa fas eller bana i fokus
action-focus-previous = Föregående fas eller bana i fokus
action-focus-selected = Ta fram det markerade
action-timer = Timer: fem minuter till
projector-on = Kartan fyller skärmen. Esc lämnar.
projector-off = Allt visas igen
discreet-on = Namn och texter är dolda
discreet-off = Namn och texter visas
discreet-covered = Namn och texter är dolda.
discreet-done = Klart. Namn och texter är dolda.
discreet-failed = Något gick inte. Visa namn och texter för att läsa vad.
hidden = Dolt
focus-all = Hela resan
focus-on = I fokus: { $name }
timer = Timer
timer-more = +5 min
timer-pause = Pausa
timer-go-on = Fortsätt
timer-stop = Avsluta timern
timer-over = Tiden är ute
key-pagedown = Page Down
key-pageup = Page Up
