# Två brukarresor bredvid varandra: det som skiljer.

comparison-title = Det som skiljer
comparison-in-file = I filen ”{ $name }”
comparison-beginning = Från början
comparison-here = Här i Stafett
# $list: såsom ”3 har lagts till, 1 har tagits bort och 12 har ändrats”.
comparison-summary = { $list }.
comparison-nothing = Inget skiljer.
comparison-nothing-hint = Båda säger detsamma.
# $list: alla utom den sista, med kommatecken emellan.
comparison-and = { $list } och { $last }
comparison-count-added = { $count } har lagts till
comparison-count-removed = { $count } har tagits bort
comparison-count-changed = { $count } har ändrats
comparison-count-moved = { $count } har flyttats
comparison-added = Tillagt
comparison-removed = Borttaget
comparison-changed = Ändrat
comparison-moved = Flyttat
comparison-place = Kommer efter
comparison-first = Ingenting: står först
# $whole: ett fälts namn; $part: namnet på en del av det.
comparison-part = { $whole }: { $part }
comparison-part-without-text = Finns, utan text
# $list: en listas namn.
comparison-not-understood = { $list }: det som inte gick att förstå
comparison-unknown-key = ”{ $key }” (bara i filen)
# Står bakom två värden som ser lika ut utan att vara det.
comparison-detail = (med en detalj som inte visas här)
comparison-other-detail = (med en annan detalj som inte visas här)
comparison-yes = Ja
comparison-no = Nej
comparison-years = { $count ->
    [one] { $count } år
   *[other] { $count } år
}

## Listor som inte har någon rubrik på annat håll
section-touchpoints = Kontaktpunkter
section-handovers = Överlämningar
