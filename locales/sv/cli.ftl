# Kommandot stafett. cli-<subcommand> är vad det gör, .examples visar hur det används;
# cli-<subcommand>-<argument> förklarar ett argument, cli-any-<argument> ett som flera har.

cli-heading-usage = Användning:
cli-heading-commands = Kommandon
cli-heading-arguments = Argument
cli-heading-options = Flaggor
cli-heading-examples = Exempel:
cli-value-command = KOMMANDO
cli-value-options = FLAGGOR
cli-value-comments = KOMMENTARER
cli-value-country = LAND
cli-value-date = DATUM
cli-value-file = FIL
cli-value-format = FORMAT
cli-value-id = ID
cli-value-ids = IDN
cli-value-language = SPRÅK
cli-value-layers = LAGER
cli-value-name = NAMN
cli-value-number = TAL
cli-value-severity = ALLVAR
cli-value-side = SIDA
cli-value-size = STORLEK
cli-value-theme = TEMA
cli-value-threads = TRÅDAR
cli-value-title = RUBRIK
cli-value-view = VY

cli-stafett = Visar var en persons väg genom välfärdens tjänster brister.
    .examples =
        stafett check alex.journey.json
        stafett export alex.journey.json --to alex.svg
        stafett check --help

cli-check = Visar brukarresans glapp, vad som är fel i filen och nyckeltalen.
    .examples =
        stafett check alex.journey.json
        stafett check alex.journey.json --fail-on high
        stafett check alex.journey.json --format json > rapport.json
        stafett check alex.journey.json --settings strikt.json --language en
cli-check-format = text (att läsa) eller json (för program). Förval: text
cli-check-fail-on = Sluta med kod 1 när ett glapp är minst så här allvarligt: low (värt att känna till), medium (att hålla ögonen på) eller high (allvarligt)
cli-check-settings = JSON-fil med reglernas gränser, till exempel {"{"}"acceptanceDays": 14{"}"}
cli-check-language = Rapportens språk: en eller sv. Förval: brukarresans

cli-export = Skriver en bild, en rapport, en film eller överlämningsregistret för en brukarresa.
    .examples =
        stafett export alex.journey.json --to alex.svg
        stafett export alex.journey.json --to alex.png --theme dark --scale 3
        stafett export alex.journey.json --to calendar.svg --view calendar
        stafett export alex.journey.json --to alex.pdf --page a3
        stafett export alex.journey.json --to affisch.png --page a0 --dpi 300
        stafett export alex.journey.json --to alex.html --pseudonymise --keep-titles
        stafett export alex.journey.json --to alex.story.html
        stafett export alex.journey.json --to alex.review.html --pseudonymise --keep-titles
        stafett export efter.journey.json --compare-with fore.journey.json --to skillnad.svg
cli-export-to = Filen som skrivs; ändelsen säger vad den blir: .svg eller .png bilden, .pdf, .html eller .md en rapport, .story.html brukarresan som film, .review.html en sida att kommentera, .csv eller .xlsx överlämningsregistret
cli-export-theme = light (ljust), dark (mörkt), contrast (hög kontrast) eller print (för papper som kopieras i svartvitt). Förval: light
cli-export-compare-with = En annan brukarresa: bilden eller sidan visar vad som är tillagt, borttaget, flyttat eller ändrat mot den, eller var planen frångicks
cli-export-show = Trådar som också ritas: needs, information eller needs,information
cli-export-hide = Det som inte ska ritas: notes, anteckningarna. Bilden säger vad den inte visar
cli-export-fold = Id för banor och faser vars kontaktpunkter inte ska vara med i bilden, som a3,p2. Bilden säger det
cli-export-today = Dagen då det frågas vilka beslut som är försenade, som 2026-05-04. Utan den kallas inget försenat
cli-export-page = Papper för bilden i en PDF, och för en PNG med --dpi: a4 till a0, eller bredd och höjd i millimeter, som 500x700. Förval: a4
cli-export-dpi = Punkter per tum i en PNG som passar papperet i --page, till exempel 300; högst 1200
cli-export-embed-font = Lägger de bokstäver som används i en SVG, så att den ser likadan ut där typsnittet saknas
cli-export-settings = JSON-fil med andra gränser för reglerna
cli-export-keep-person = Med --pseudonymise: behåll alias för personen och familjen
cli-export-keep-owners = Med --pseudonymise: behåll namnen på ansvariga
cli-export-keep-actors = Med --pseudonymise: behåll aktörernas namn
cli-export-split = Ritar bilden i en PDF i sin egen storlek, över flera sidor som överlappar
cli-export-pseudonymise = Ersätter namn och utelämnar fri text, datum och kommentarer; filen säger det
cli-export-keep-titles = Med --pseudonymise: behåll rubriker. Läs dem först, eftersom namn kan stå i dem
cli-export-scale = Bildpunkter i en PNG för varje bildpunkt i ritningen. Förval: 2
cli-export-language = Exportens språk: en eller sv. Förval: brukarresans

cli-diff = Berättar vad som skiljer två brukarresor: glapp, nyckeltal och det som har lagts till, tagits bort, flyttats och ändrats.
    .examples =
        stafett diff fore.journey.json efter.journey.json
        stafett diff fore.journey.json efter.journey.json --language en
        stafett diff fore.journey.json efter.journey.json --format html > skillnad.html
        stafett diff --planned plan.journey.json verklig.journey.json
        stafett diff verklig.journey.json
    .codes = Slutkoder: 0 inget skiljer, 1 något skiljer, 2 det gick inte att göra.
cli-diff-first = Filen med den första brukarresan. Ensam jämförs den med den planerade brukarresa som den nämner
cli-diff-second = Filen med den andra brukarresan
cli-diff-planned = En planerad brukarresa: berättar bara var den andra brukarresan avvek från den
cli-diff-format = text (att läsa, och att spara med versionshantering), json (för program) eller html (en sida). Förval: text
cli-diff-settings = JSON-fil med andra gränser för reglerna
cli-diff-language = Rapportens språk: en eller sv. Förval: den andra brukarresans

cli-merge = Gör en brukarresa av två versioner som kom från en tredje. Det som båda ändrade berättas, och du avgör.
    .examples =
        stafett merge ursprung.journey.json min.journey.json deras.journey.json
        stafett merge ursprung.journey.json min.journey.json deras.journey.json --to gemensam.journey.json
        git config merge.stafett.driver "stafett merge %O %A %B --name %P"
    .codes = Slutkoder: 0 båda är en, 1 båda är en så när som på det som är kvar att avgöra, 2 det gick inte att göra.
cli-merge-base = Versionen som båda kom från
cli-merge-mine = Din version; båda som en tar dess plats, om inte --to säger annat
cli-merge-theirs = Den andra versionen
cli-merge-to = Skriv båda som en hit i stället; - skriver ut den
cli-merge-take = Avgör det som båda ändrade till förmån för en sida: mine (min), theirs (deras) eller base (som det var före)
cli-merge-name = Vad filen kallas i det som sägs, till exempel dess sökväg i versionshanteringen

cli-comments = Lägger till kommentarer från läsare utan Stafett i brukarresans granskningar. Inget annat i den ändras.
    .examples =
        stafett export alex.journey.json --to alex.review.html
        stafett comments alex.journey.json eva.comments.json
cli-comments-comments = Filen som en läsare sparade på en sida som exporterats för granskning
cli-comments-language = Språk att berätta på: en eller sv. Förval: brukarresans

cli-sheet = Skriver överlämningsbladet för den verksamhet som tar emot: vad, varför, vem, till när, vad som saknas.
    .examples =
        stafett sheet alex.journey.json --handover h3 --to blad.pdf
        stafett sheet alex.journey.json --handover h3 --to blad.html --pseudonymise --keep-titles --keep-content
        stafett sheet alex.journey.json --to alla-blad.pdf
cli-sheet-handover = Överlämningens id, eller flera med kommatecken emellan; var och en får en sida. Förval: alla
cli-sheet-to = Filen som skrivs; ändelsen säger vad den blir: .pdf eller .html
cli-sheet-settings = JSON-fil med andra gränser för reglerna
cli-sheet-pseudonymise = Ersätter namn och utelämnar fri text, datum och kommentarer; bladet säger det
cli-sheet-keep-content = Med --pseudonymise: behåll det som överlämningen säger. Läs det först, eftersom namn kan stå i det
cli-sheet-keep-titles = Med --pseudonymise: behåll rubriker. Läs dem först, eftersom namn kan stå i dem
cli-sheet-keep-person = Med --pseudonymise: behåll alias för personen och familjen
cli-sheet-keep-owners = Med --pseudonymise: behåll namnen på ansvariga
cli-sheet-keep-actors = Med --pseudonymise: behåll aktörernas namn
cli-sheet-language = Bladets språk: en eller sv. Förval: brukarresans

cli-layout = Skriver ut som JSON var kontaktpunkter, överlämningar och banor ligger i ritningen.
    .examples = stafett layout alex.journey.json > layout.json

cli-format = Ger en fil med en brukarresa dess fasta form, på plats. Inget i den går förlorat.
    .examples =
        stafett format alex.journey.json
        stafett format alex.journey.json --check
cli-format-check = Ändra inget; sluta med kod 1 när filen skulle ändras

cli-schema = Skriver ut JSON-schemat för filer med brukarresor.
    .examples = stafett schema > journey.schema.json

cli-new = Gör en ny fil med en brukarresa. En fil som redan finns lämnas som den är.
    .examples =
        stafett new alex.journey.json
        stafett new alex.journey.json --title "Alex hittar hjälp" --country SE --lanes
cli-new-title = Brukarresans titel
cli-new-country = Brukarresans land: DK, SE, NO, FI, IS, FO, GL eller AX
cli-new-lanes = Börja med de banor som är vanliga i landet
cli-new-protect = Skydda den med en lösenfras
cli-new-language = Brukarresans språk: en eller sv. Förval: systemets

cli-any-file = Filen med brukarresan
cli-any-view = Hur tiden visas: steps (vad som följer på vad) eller calendar (åt höger går dagarna). Standard: steps
cli-any-language = Språket i det som sägs: en eller sv. Förval: systemets
cli-any-passphrase-file = Ta lösenfrasen till skyddade filer från första raden i den här filen; - läser den från indata. Standard: fråga efter den i terminalen
cli-any-help = Visa den här hjälpen
cli-any-version = Visa versionen

## Vad check skriver ut
cli-check-gaps = { $count ->
    [0] Inga glapp hittades.
    [one] { $count } glapp: { $high ->
        [one] 1 allvarligt
       *[other] { $high } allvarliga
    }, { $medium } att hålla ögonen på, { $low } värda att känna till
   *[other] { $count } glapp: { $high ->
        [one] 1 allvarligt
       *[other] { $high } allvarliga
    }, { $medium } att hålla ögonen på, { $low } värda att känna till
}
cli-check-problems = { $count ->
    [one] { $count } problem i filen
   *[other] { $count } problem i filen
}
cli-check-why = Varför: { $why }
cli-check-try = Prova: { $advice }
cli-check-figures = Nyckeltal

## Vad merge skriver ut
cli-merged-joined = Båda versionerna är nu en, i { $name }.
cli-merged-conflicts = { $count ->
    [one] Båda versionerna är nu en, i { $name }, så när som på { $count } sak som båda ändrade. Där står det som din version säger.
   *[other] Båda versionerna är nu en, i { $name }, så när som på { $count } saker som båda ändrade. Där står det som din version säger.
}
cli-merged-took-mine = { $count ->
    [one] Båda versionerna är nu en, i { $name }. För { $count } sak som båda ändrade står det som din version säger.
   *[other] Båda versionerna är nu en, i { $name }. För { $count } saker som båda ändrade står det som din version säger.
}
cli-merged-took-theirs = { $count ->
    [one] Båda versionerna är nu en, i { $name }. För { $count } sak som båda ändrade står det som den andra versionen säger.
   *[other] Båda versionerna är nu en, i { $name }. För { $count } saker som båda ändrade står det som den andra versionen säger.
}
cli-merged-took-base = { $count ->
    [one] Båda versionerna är nu en, i { $name }. För { $count } sak som båda ändrade står det som det var före.
   *[other] Båda versionerna är nu en, i { $name }. För { $count } saker som båda ändrade står det som det var före.
}
cli-merged-output = det som skrivs ut
cli-merged-about = { $kind } ”{ $title }”: { $about }
cli-merged-said = { $who }: { $said }
cli-merged-base = Före
cli-merged-mine = Din version
cli-merged-theirs = Den andra versionen

## Vad format skriver ut
cli-format-same = { $name } har sin fasta form.
cli-format-differs = { $name } skulle ändras.
cli-format-done = { $name } har nu sin fasta form.

## Vad som gick fel
cli-output = Det gick inte att skriva: { $reason }
cli-export-progress = Gör { $name }: { $percent } %. Ctrl+C avbryter.
cli-unknown-lane = Ingen bana och ingen fas har id ”{ $id }”. Id:n står i filen med resan, under actors och phases.
cli-unknown-kind = ”{ $name }” ska sluta på .svg, .png, .pdf, .html, .story.html, .md, .csv eller .xlsx.
cli-missing-argument = Något saknas: { $argument }. Lägg till --help för att se vad som hör hit.
cli-unknown-argument = ”{ $argument }” hör inte hit. Lägg till --help för att se vad som gör det.
cli-wrong-value = ”{ $value }” passar inte { $argument }. Det som passar: { $known }
cli-unknown-command = Det finns inget kommando ”{ $command }”. stafett --help visar alla.
cli-missing-command = Säg vad som ska göras. stafett --help visar alla kommandon.
cli-wrong-arguments = De här argumenten går inte ihop. Lägg till --help för att se hur.
cli-no-overlay = ”{ $name }” måste sluta på .svg, .png, .pdf eller .html när den jämförs med en annan brukarresa.
cli-overlay-with-names = --compare-with går inte ihop med --pseudonymise: i en kopia har varje brukarresa egna namn, så ingen skulle se vad som motsvarar vad. Inget har skrivits. En kopia av en enda brukarresa kan pseudonymiseras.
cli-overlay-folded = --compare-with går inte ihop med --fold: det som fälls ihop i den ena brukarresan kan vara det som skiljer från den andra. Inget har skrivits.
cli-unknown-handover = Ingen överlämning har id ”{ $id }”. Id står i filen med brukarresan, under handovers.
cli-no-sheet = ”{ $name }” måste sluta på .pdf eller .html.

## Lösenfraser
cli-passphrase-of = Lösenfras till ”{ $name }”:
cli-passphrase-new = Ny lösenfras (ingen kan återskapa den):
cli-passphrase-again = Samma lösenfras igen:
cli-no-terminal = En lösenfras behövs, och det finns ingen terminal att fråga i. Ge den med --passphrase-file FIL, eller på indata med --passphrase-file -.
cli-no-passphrase-file = Det finns ingen fil ”{ $name }” med en lösenfras.
cli-other-passphrase = De två lösenfraserna är inte lika. Inget skrevs.
cli-not-joined = ”{ $name }” är som den var. { $whose }: { $why }
cli-only-one-protected = ”{ $name }” har ingen lösenfras, och det som skulle förenas med den är skyddat. Använd --to för att skriva en skyddad fil, eller --to - för att skriva ut den. Inget skrevs.
