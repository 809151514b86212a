# Granskningen av överlämningar: tabellen, checklistan, besluten.

# $there, $all: delar av en fullständig överlämning.
review-parts = { $there } av { $all }

## Tabellen
modes = Det som visas
mode-map = Karta
mode-map-hint = Rita och läs kartan
mode-review = Granska
mode-review-hint = Granska överlämningarna
action-review = Granska överlämningarna
action-review-off = Tillbaka till kartan
action-review-map = Visa kartan under tabellen
action-review-map-off = Dölj kartan under tabellen
review-title = Granskning av överlämningar
review-table = Överlämningar
review-tools = Sök, sortera och gruppera
review-panel = Den valda överlämningen
review-count = { $count ->
    [one] En överlämning
   *[other] { $count } överlämningar
}
review-crossing = { $count } mellan nivåer
review-only = Visa bara
review-mark-serious = { $count } allvarliga
review-mark-watch = { $count } att bevaka
review-mark-overdue = Försenade { $count }
review-mark-outdated = Inaktuella { $count }
# $count: kommentarer som inte gäller någon brist eller överlämning.
review-comments-whole = { $count ->
    [one] En kommentar till resan som helhet
   *[other] { $count } kommentarer till resan som helhet
}
review-search = Sök överlämning
review-sort = Ordning
review-sort-pressing = Det mest angelägna först
# $column: rubriken på en kolumn.
review-sort-up = { $column }, från början
review-sort-down = { $column }, från slutet
review-group = Gruppera
review-group-none = Inte grupperat
review-group-receiver = Efter mottagare
review-group-level = Efter mottagarens nivå
review-level = Nivå
review-all-levels = Alla nivåer
review-shown = { $shown } av { $count } överlämningar visas
review-no-handovers = Det finns inga överlämningar än. Rita en på kartan: välj ett kort och tryck på H.
review-none-shown = Ingen överlämning passar.
review-show-all = Visa alla överlämningar
review-column-gaps = Glapp
review-column-from = Från
review-column-to = Till
review-column-kind = Slag
review-column-crossing = Nivåer
review-column-sent = Skickad
review-column-accepted = Accepterad
review-column-waited = Väntan
review-column-limit = Gräns
review-column-carrier = Bärs av
review-column-consent = Samtycke
review-column-content = Innehåll
review-column-feedback = Återkoppling
review-column-review = Granskning
review-column-assignee = Vem
review-column-due = Senast
nobody-receives = Ingen tar emot
review-not-accepted = Inte accepterad
review-no-limit = Ingen gräns
# $days: ”14 dagar”.
review-limit = av { $days }
review-waited = väntan { $days }
review-waited-over = väntan { $days }, över gränsen
# $gaps: namn på regler med kommatecken emellan.
review-found = fynd: { $gaps }
review-heard = Ja
review-not-heard = Nej
review-unneeded = Behövs inte
review-overdue = Försenad
review-outdated = Inaktuell
# $date: 5 dec 2026.
review-due = senast { $date }

## Den valda överlämningen
review-on-map = På kartan
review-show-on-map = Visa på kartan
review-details-of = Visa ”{ $title }” på kartan
review-checklist = En säker överlämning har
review-checklist-count = { $there } av { $all }
review-point-there = finns
review-point-missing = saknas
review-point-unneeded = behövs inte
review-without-words = Finns, utan ord
review-answer-receiver = Välj…
review-answer-reason = Lägg till
review-answer-summary = Lägg till
review-answer-actions = Lägg till
review-answer-deadline = Sätt…
review-answer-warningSigns = Lägg till
review-answer-contact = Lägg till
review-answer-consent = Sätt…
review-answer-acceptance = Accepterad den…
review-answer-feedback = Återkoppling den…
review-answered = Klar
review-there-without-words = Det sades, orden är inte kända
review-take-out = Ta bort
review-decision = Beslut
review-outdated-hint = Det som beslutet vilar på har ändrats sedan dess. Titta på det igen.
review-still-holds = Det gäller fortfarande
review-comment = Lägg till en kommentar
review-gaps = { $count ->
    [0] Inga glapp vid den här överlämningen
    [one] Ett glapp vid den här överlämningen
   *[other] { $count } glapp vid den här överlämningen
}
review-no-gaps = Här hittades inget.
# $text: någons ord.
quoted = ”{ $text }”

## Överlämningsbladet
action-sheet = Överlämningsblad…
sheet-which = Vilka överlämningar
# $title: från vem till vem.
sheet-which-one = Den valda: { $title }
sheet-which-shown = { $count ->
    [one] Den som tabellen visar
   *[other] De { $count } som tabellen visar
}
sheet-which-all = { $count ->
    [one] Den enda
   *[other] Alla { $count }
}
sheet-pages = { $count ->
    [one] Ett blad
   *[other] { $count } blad, vart och ett på en egen sida
}
sheet-more = { $count ->
    [one] Ett blad till följer
   *[other] { $count } blad till följer
}
sheet-none = Ingen överlämning har ett blad.

# Vem som står vid användarens kommentarer.
action-author = Ditt namn i kommentarer…
author-title = Ditt namn i kommentarer
author-field = Namn
author-hint = Det står vid det du säger från och med nu, på den här datorn. Utan ett eget namn är det namnet som systemet känner dig under.
author-keep = Behåll namnet
author-kept = Ditt namn i kommentarer: { $name }
author-as = Som { $name }
author-as-nobody = Utan namn
author-change = Ändra…

# Vilken brukarresa det ska jämföras med, eller som är planen.
choose-journey-compare = Vilken brukarresa ska det jämföras med?
choose-journey-plan = Vilken brukarresa är planen?
choose-journey-file = Välj en fil…
