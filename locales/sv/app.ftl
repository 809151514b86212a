# Appens egna ord: fält, paneler, menyer, meddelanden.

## Välkommen
welcome-lead = Rita en persons väg genom välfärden, se var en överlämning brister och laga den.
welcome-new = Ny brukarresa
welcome-open = Öppna…
welcome-examples = Titta på en brukarresa
welcome-examples-hint = Alla personer är påhittade. Du öppnar en kopia, så ändra vad du vill.
welcome-recent = Fortsätt
welcome-forget = Töm listan
welcome-recovered = Tillbaka efter ett avbrott
welcome-recovered-hint = Stafett avslutades inte som det skulle. Det som inte var sparat finns här.
recovered-changes = { $count ->
    [one] en ändring som inte är sparad
   *[other] { $count } ändringar som inte är sparade
}
recovered-others = { $count ->
    [one] En annan brukarresa med ändringar som inte var sparade är tillbaka. Den finns på första sidan.
   *[other] { $count } andra brukarresor med ändringar som inte var sparade är tillbaka. De finns på första sidan.
}
welcome-unread = Gick inte att läsa
welcome-unread-hint = Stafett sparade undan ändringar som inte var sparade, och kan inte läsa alla nu. Filer som du har sparat är som de var.
welcome-aside = { $count ->
    [one] En resa som inte gick att läsa är lagd åt sidan
   *[other] { $count } resor som inte gick att läsa är lagda åt sidan
}
unread-nameless = En resa vars namn inte går att läsa
unread-rescued = { $count ->
    [one] En ändring som inte var sparad går att hämta tillbaka.
   *[other] { $count } ändringar som inte var sparade går att hämta tillbaka.
}
unread-nothing-rescued = Inget av det går att hämta tillbaka här.
unread-rescue = Hämta tillbaka det
unread-rescue-what = Hämta tillbaka det som går att läsa av ”{ $title }”
unread-aside = Lägg åt sidan
unread-aside-what = Lägg det som sparades undan av ”{ $title }” åt sidan
unread-remove = Ta bort…
unread-remove-what = Ta bort det som sparades undan av ”{ $title }”
unread-others = { $count ->
    [one] Det som sparades undan av en resa gick inte att läsa. På startsidan ser du vad som går att göra.
   *[other] Det som sparades undan av { $count } resor gick inte att läsa. På startsidan ser du vad som går att göra.
}
coming-back = ”{ $name }” är på väg tillbaka: disken med filen har inte svarat än. Du kan arbeta under tiden.
recovered-open = Öppna
recovered-open-what = Öppna { $title }
recovered-discard = Kasta
recovered-discard-what = Kasta ändringarna i { $title }
recovered-discard-ask = Ändringarna försvinner för gott.
recovered-keep = Behåll
welcome-foot = Stafett { $version } · fungerar utan nät; dina filer stannar på den här datorn

## Fönstret
map = Karta
map-of = Karta över { $title }
map-corner = Vem som har ansvaret
map-heads = Ansvar och faser
map-lanes = Banor
map-keys = Piltangenterna går mellan kontaktpunkter, med Skift markerar de, med Alt flyttar de det markerade. Enter visar detaljerna, F2 byter namn, H överlämnar, L, P och D flyttar till en annan bana, fas eller dag, Delete tar bort.
map-empty = En brukarresa börjar med en kontaktpunkt: där personen och en verksamhet möts.
map-empty-add = Lägg till den första kontaktpunkten
map-empty-hint = Eller skriv bara vad som hände. Retur ger nästa kort.
side-panel = Glapp och detaljer
tab-gaps = Glapp
tab-details = Detaljer
tab-problems = Inte förstått
figures = Brukarresan i siffror
outline = Översikt
outline-of = Översikt över { $title }
legend = Vad tecknen betyder
time-view = Hur tiden visas
time-steps = Steg
seen-as-steps = Kartan visar nu steg
seen-as-calendar = Kartan är nu en kalender
threads-needs-on = Behov ritas nu som trådar under kartan
threads-needs-off = Behov ritas inte längre som trådar
threads-information-on = Information ritas nu som trådar under kartan
threads-information-off = Information ritas inte längre som trådar
threads-notes-on = Anteckningarna ritas nu
threads-notes-off = Anteckningarna ritas inte längre
time-calendar = Kalender
map-shown = Vad kartan visar
zoom = Storlek
percent = { $value } %
settings = Inställningar
menu = Meny
more-actions = Mer
export = Exportera
journey-title = Brukarresans titel
title-on-card = Titel
find-or-do = Sök eller gör…
find-nothing = Inget stämmer med ”{ $query }”.
handle-hint = Dra till en annan kontaktpunkt för att överlämna. Klicka för att välja ur en lista.
notices = Meddelanden
dismiss = Stäng
cancel = Avbryt
close-dialog = Stäng

state-saved = sparad
state-typing = inte sparad än…
state-kept = inte sparad än, men i säkert förvar
state-unsaved = inte sparad, finns bara i minnet
state-unfiled = ingen fil än
state-read-only = skrivskyddad
saved-now = Sparat
still-coming = Resten av den här stora resan är på väg…
opened-now = { $name } är öppen
done = Klart: { $what }
added-card = ”{ $title }” är tillagd
    .untitled = En kontaktpunkt är tillagd
undone = Ångrat: { $what }
redone = Gjort igen: { $what }
typing-taken-back = Som det var förut
undo-what = Ångra: { $what }
redo-what = Gör om: { $what }
gaps-closed = { $count ->
    [one] Ett glapp är lagat
   *[other] { $count } glapp är lagade
} · { $left ->
    [0] inga kvar
   *[other] { $left } kvar
}
gaps-opened = { $count ->
    [one] Ett nytt glapp
   *[other] { $count } nya glapp
} · { $left } totalt

leave-title = Spara ändringarna i ”{ $name }”?
leave-hint = Annars försvinner det som har ändrats sedan du sparade senast.
leave-discard = Spara inte

## Glapp
gaps-title = Glapp i överlämningar
count-high = { $count ->
    [one] 1 allvarligt
   *[other] { $count } allvarliga
}
count-medium = { $count } att hålla ögonen på
count-low = { $count } värda att känna till
gap-count = { $count } glapp
no-gaps-short = Inga glapp
no-gaps = Inga glapp
no-gaps-hint = Någon har ansvaret hela vägen, och inget går förlorat mellan kontaktpunkterna.
no-gaps-yet = Glapp visas här medan du ritar.
what-to-try = Prova detta:
remedies = Åtgärder
findings = Vad det är ett tecken på
gaps-here = Glapp som finns här
handovers-here = Överlämningar
comes-from = Från
goes-to = Till

## Detaljer
details-none = Välj något på kartan för att se och ändra detaljerna.
group-when = När
group-person = Personen
group-information = Behov och uppgifter
group-answer = Samtycke och svar
group-more = Mer
group-head-when = Dagar och datum
group-handover-when = Skickat, accepterat, tidsfrister
group-handover-information = Vad som lämnas vidare
no-value = Ej angivet
unnamed = { $kind } utan namn
nobody = Ingen
nobody-hint = Överlämningen leder ingenstans
handover-title = { $from } → { $to }
handover-spoken = Överlämning från { $from } till { $to }
handover-to = → { $to }
unknown-word = ”{ $word }” (inget känt ord)
unknown-reference = ”{ $id }” (inget har detta id)
add-one = Lägg till…
add-to = Lägg till i: { $label }
take-out = Ta bort { $title }
nothing-to-choose = Det finns inget att välja än.
add-part = Lägg till: { $name }
remove-part = Ta bort: { $name }
part-number = { $name } { $number }
content-count = { $there } av { $all } delar
content-text = { $part }: text
one-a-line = En på varje rad
date-example = t.ex. 2025-05-31
day-short = dag
unit-days = dagar
unit-years = år
rating-minus-2 = Mycket dåligt
rating-minus-1 = Dåligt
rating-0 = Varken bra eller dåligt
rating-1 = Bra
rating-2 = Mycket bra
fault-empty = Här måste det stå något.
fault-whole-number = Skriv ett heltal.
fault-range = Skriv ett tal från { $least } till { $most }.
fault-not-a-day = Skriv en dag som 12 eller ett datum som 2025-05-31.
fault-no-day-zero = Datum fungerar när dag 0 har ett datum. Skriv tills dess dagens nummer.
fault-too-far = Det är för långt bort.
fault-date = Skriv ett datum som 2025-05-31.
file-says = I filen står { $text }, vilket inte gick att förstå.
file-lacks = Detta saknas i filen.
discard = Släng
unknown-keys = Mer i filen
unknown-keys-hint = Stafett känner inte till detta. Det behålls som det är.
problems-title = Vad som står i filen men inte gick att förstå
problems-hint = Inget går förlorat: allt sparas som det var tills du ändrar det här.
show-item = Visa { $title }

## Listor
section-phases = Faser
section-actors = Banor
section-needs = Behov
section-information = Uppgifter
section-coordinators = Samordnare
section-jointPlans = Samordnade planer
section-notes = Anteckningar
section-reviews = Granskningar
stray-touchpoints = Kontaktpunkter utan bana
stray-handovers = Överlämningar utan avsändare
add-phases = Lägg till en fas
add-actors = Lägg till en bana
add-needs = Lägg till ett behov
add-information = Lägg till en uppgift
add-touchpoints = Lägg till en kontaktpunkt
add-handovers = Lägg till en överlämning
add-coordinators = Lägg till en samordnare
add-jointPlans = Lägg till en samordnad plan
add-notes = Lägg till en anteckning
add-reviews = Lägg till en granskning

## Välja
choose-sender = Vem överlämnar?
choose-receiver = Vem tar över efter ”{ $from }”?
choose-lane = Flytta ”{ $title }” till vilken bana?
choose-phase = Flytta ”{ $title }” till vilken fas?
no-phase = Ingen fas

## Åtgärder i appen
action-group-document = Brukarresa
action-group-edit = Redigera
action-group-add = Lägg till
action-group-item = Det som är valt
action-group-show = Visa
action-group-settings = Inställningar
action-new = Ny brukarresa
action-open = Öppna…
action-save = Spara
action-save-as = Spara som…
action-export-svg = Exportera som teckning (SVG)…
action-export-png = Exportera som bild (PNG)…
action-export-pdf = Exportera för utskrift (PDF)…
action-export-html = Exportera som rapport (HTML)…
action-export-markdown = Exportera som text (Markdown)…
action-export-csv = Exportera registret över överlämningar (CSV)…
action-export-xlsx = Exportera registret över överlämningar (Excel)…
action-export-sheet = Exportera överlämningsblad (PDF)…
action-export-sheetpage = Exportera överlämningsblad (HTML)…
action-close = Till början
action-undo = Ångra
action-redo = Gör om
action-add-touchpoint = Lägg till en kontaktpunkt
action-add-touchpoint-here = Lägg till en kontaktpunkt här
action-add-actor = Lägg till en bana
action-add-phase = Lägg till en fas
action-add-need = Lägg till ett behov
action-add-information = Lägg till en uppgift
action-add-coordinator = Lägg till en samordnare
action-add-joint-plan = Lägg till en samordnad plan
action-add-note = Lägg till en anteckning
action-add-review = Lägg till en granskning
action-inspect = Visa detaljer
action-item-menu = Meny över vad man kan göra med det
action-rename = Byt namn
action-hand-over = Överlämna till…
action-move-to-lane = Flytta till bana…
action-move-to-phase = Flytta till fas…
action-move-to-day = Flytta till dag…
action-move-up = Flytta upp
action-move-down = Flytta ner
action-duplicate = Gör en kopia
action-delete = Ta bort
action-clear = Välj inget
action-find = Sök eller gör…
action-next-gap = Nästa glapp
action-previous-gap = Föregående glapp
action-outline = Översikt
action-next-region = Gå till nästa del av fönstret
action-previous-region = Gå till föregående del av fönstret
action-show-gaps = Visa glapp
action-show-details = Visa detaljer
action-show-journey = Om brukarresan
action-show-person = Om personen
action-show-problems = Visa vad som inte gick att förstå
action-legend = Vad tecknen betyder
action-view-steps = Visa tiden i steg
action-view-calendar = Visa tiden som kalender
action-show-needs = Visa eller dölj behov som trådar
action-show-information = Visa eller dölj vart information tar vägen
action-draw-notes = Visa eller dölj anteckningar på kartan
action-zoom-in = Förstora
action-zoom-out = Förminska
action-zoom-whole = Verklig storlek
action-zoom-fit = Visa hela kartan
action-shortcuts = Kortkommandon
action-language-en = English
action-language-sv = Svenska
action-theme-system = Utseende: som systemet
action-theme-light = Utseende: ljust
action-theme-dark = Utseende: mörkt
action-theme-contrast = Utseende: hög kontrast
theme-system = Som systemet
theme-light = Ljust
theme-dark = Mörkt
theme-contrast = Hög kontrast

## Tangenter
key-ctrl = Ctrl
key-shift = Skift
key-alt = Alt
key-delete = Delete
key-insert = Insert
key-enter = Enter
key-escape = Esc
key-contextmenu = Meny
key-tab = Tab
key-arrowup = ↑
key-arrowdown = ↓

## En resa och dess fil: vad man kan göra
recovered-compare-what = Se vad som kom tillbaka av ”{ $title }”
attention = Att ta ställning till
attention-compare = Jämför
attention-join = Förena båda
attention-take-in = Visa filens version
attention-save-over = Spara min över den
attention-save-copy = Spara en kopia…
attention-save-again = Spara den igen
attention-take-over = Ta över den
attention-keep-recovered = Behåll
attention-discard-recovered = Kasta
attention-go-on-reason = Skriv vidare
attention-let-go-reason = Släpp det
taken-in = Nu ser du det som finns i filen. Ångra hämtar tillbaka din version.
taken-over = Nu kan du ändra filen.
action-remove-traces = Ta bort spår av den här resan…
remove-traces-of = Ta bort spår av ”{ $name }”
traces-removed = Inget här berättar om filen längre. Själva filen ligger kvar där den var.
ask-remove-traces = Ta bort spåren av ”{ $name }”?
    .hint = Ändringar som inte är sparade, de tidigare versioner som finns kvar, raden i listorna över senaste filer och låset tas bort. Själva filen ligger kvar.
    .yes = Ta bort spår
ask-discard-recovered = Kasta det som kom tillbaka av ”{ $name }”?
    .hint = Ändringarna som inte var sparade när Stafett stannade släpps.
    .yes = Kasta
ask-take-in = Visa filens version av ”{ $name }”?
    .hint = Dina ändringar som inte är sparade försvinner från skärmen. Ångra hämtar tillbaka dem så länge resan är öppen. Spara en kopia först om du vill ha kvar båda.
    .yes = Visa filens version
ask-save-over = Spara din version över ”{ $name }”?
    .hint = Det som den andra har ändrat i filen skrivs över. Jämför först för att se vad det är, eller spara en kopia för att ha kvar båda.
    .yes = Spara min
ask-take-over = Ta över ”{ $name }”?
    .hint = Den som har den öppen får veta det, och kan inte längre spara över dina ändringar utan att bli tillfrågad. Prata gärna med personen först.
    .yes = Ta över

ask-remove-unread = Ta bort det som sparades undan av ”{ $name }”?
    .hint = Det som inte går att läsa här kan en nyare Stafett kanske läsa. När det är borta kan ingen hämta tillbaka det.
    .yes = Ta bort
ask-let-go-reason = Lämna det du har börjat skriva?
    .hint = Du håller på att skriva varför ett glapp inte är något: ”{ $name }”. Det finns inte i resan än och försvinner när du lämnar den.
    .yes = Lämna det

## Tecken i rubriken på ett kort
marks-hint = Retur: nästa kort. @ bana, # fas, + dagar senare, > lämna över, ! nekad, ? ingen tar emot, " deras ord
marks-hint-short = Retur: klart. @ bana, # fas, + dagar senare, > lämna över, ! nekad, ? ingen tar emot, " deras ord
marks-in-titles = Medan en rubrik skrivs
mark-sets-lane = Bana
mark-sets-phase = Fas
mark-sets-days = Så många dagar efter kortet före, som i +14
mark-sets-hand-over = Lämnar över till nästa kort, eller till det som nämns
mark-sets-refused = Personen nekades
mark-sets-nobody = Ingen tar emot
mark-sets-words = Personens egna ord
marks-taken = Vad ett tecken skulle göra erbjuds under kortet. Tabb tar det; det som inte tas förblir vanlig text.
marks-offered = Vad tecknet kan betyda
marks-words-offered = Tabb sparar detta som personens egna ord
marks-count = { $count ->
    [one] Ett förslag: { $first }. Tabb för att ta det.
   *[other] { $count } förslag, det första: { $first }. Tabb för att ta det, piltangenter för de andra.
}
mark-lane = Bana { $name }
mark-new-lane = Ny bana ”{ $name }”
mark-phase = Fas { $name }
mark-new-phase = Ny fas ”{ $name }”
mark-days = { $days ->
    [one] En dag senare
   *[other] { $days } dagar senare
}
mark-hand-over = Lämnar över till nästa kort
mark-receiver = Lämnar över till ”{ $name }”
mark-refused = Personen nekades
mark-nobody = Ingen tar emot
mark-words = Med deras ord: ”{ $words }”

## Export och utskrift
action-export = Exportera…
action-print = Skriv ut…
export-title = Exportera
export-now = Spara som…
export-what = Vad som kommer ut
export-kind-svg = Teckning (SVG)
    .hint = Växer utan att bli suddig och kan ändras i ritprogram.
export-kind-png = Bild (PNG)
    .hint = För presentationer, dokument och affischer.
export-kind-pdf = För utskrift (PDF)
    .hint = Teckningen på papper, med glappen, måtten och överlämningarna efteråt. Kan sökas i och läsas upp.
export-kind-html = Rapport (HTML)
    .hint = En sida för vilken webbläsare som helst: teckningen, glappen förklarade, mått och tabeller.
export-kind-story = Berättelse (HTML)
    .hint = Brukarresan berättad steg för steg i en webbläsare, att visa för andra.
export-kind-markdown = Text (Markdown)
    .hint = Glapp, mått, överlämningar och kontaktpunkter som ren text.
export-kind-xlsx = Överlämningsregister (Excel)
    .hint = En rad för varje överlämning.
export-kind-csv = Överlämningsregister (CSV)
    .hint = En rad för varje överlämning, för alla program.
export-kind-sheet = Överlämningsblad (PDF)
    .hint = En sida på papper för varje överlämning, för den verksamhet som tar emot: vad, varför, vem, till när, vad som saknas.
export-kind-sheetpage = Överlämningsblad (HTML)
    .hint = Detsamma för vilken webbläsare som helst.
export-theme = Färger
export-language = Språk
export-language-own = Som brukarresan
export-paper = Papper
export-paper-own = Annan storlek
export-paper-mm = Bredd och höjd i millimeter
export-size = Storlek
export-size-1 = Liten
export-size-2 = Mellan
export-size-4 = Stor
export-size-paper = För papper
export-dots = Punkter per tum
export-pages = Sidor
export-pages-fit = Ryms på en sida
export-pages-split = Egen storlek, flera sidor
export-font = Ta med typsnittet
    .hint = Då ser teckningen likadan ut där Inter inte är installerat.
export-threads = Ritas också
export-layer-needs = Behov som trådar
export-layer-information = Vart uppgifter tar vägen
export-layer-notes = Anteckningar
export-fold = Lämna bort det som är ihopfällt ({ $count })
theme-print = För svartvita kopior
export-names = Namn och datum
export-pseudonymise = Gör en pseudonymiserad kopia
    .hint = Själva brukarresan förblir som den är.
export-replace-person = Ersätt personens och familjens namn
export-replace-owners = Ersätt namn på ansvariga
export-replace-actors = Ersätt aktörernas namn
export-pseudonymised = { $kept } av { $count ->
    [one] en rad
   *[other] { $count } rader
} fri text följer med. Datum blir dagnummer; födelsedagar, kommentarer och länkar utelämnas. Filen säger vad som saknas.
export-preview = Förhandsvisning
export-texts = Fri text ({ $kept } av { $count } följer med)
export-texts-list = Rader med fri text
export-texts-lead = Namn och platser kan gömma sig i fri text. Läs varje rad: bara det du behåller eller skriver om följer med.
export-keep-titles = Behåll { $count ->
    [one] en rubrik
   *[other] { $count } rubriker
}
export-out-all = Utelämna allt
export-only-named = Bara rader med ett namn i
export-keep = Behåll
export-reword = Skriv om
export-out = Utelämna
export-number = Nummer i stället
export-other-words = Andra ord för: { $text }
export-has-names = Innehåller ett namn: { $names }
export-no-texts = Det finns ingen fri text.
export-no-named = Ingen rad innehåller ett namn som står i brukarresan. Läs dem ändå.
export-more-lines = { $count ->
    [one] Visa en rad till
   *[other] Visa { $count } rader till
}
export-making = Görs…
export-stopping = Avbryter…
export-stop = Avbryt
exported-as = Exporterad som ”{ $name }”
print-title = Skriv ut
print-now = Skriv ut…
print-printed = Brukarresan skickas till skrivaren
print-viewer = Brukarresan är öppen i ditt PDF-program. Skriv ut den därifrån.
preview-looking = Tittar…
preview-none = Inget att se ännu.
preview-too-large = Teckningen är för stor för att visas här. Den exporteras i sin helhet.
preview-large = Egen storlek
preview-whole = Hela
preview-alt = Förhandsvisning av { $kind }. { $facts }
preview-pixels = { $width } × { $height } bildpunkter
preview-pages = { $count ->
    [one] En sida
   *[other] { $count } sidor
}: { $drawn ->
    [one] en med teckningen
   *[other] { $drawn } med teckningen
}, { $words ->
    [one] en med ord
   *[other] { $words } med ord
}
preview-percent = Teckningen blir { $percent } % på { $page } mm
preview-grid = { $columns } på bredden, { $rows } på höjden, med märken och överlapp
preview-behind = { $gaps ->
    [one] Ett glapp förklarat
   *[other] { $gaps } glapp förklarade
}, { $figures ->
    [one] ett mått
   *[other] { $figures } mått
}, { $handovers ->
    [one] en överlämning
   *[other] { $handovers } överlämningar
}
preview-html = Allt i en fil som inte hämtar något
preview-rows = { $count ->
    [one] En rad
   *[other] { $count } rader
}
preview-more-rows = { $count ->
    [one] Och en rad till
   *[other] Och { $count } rader till
}
