# Vad ett öppet dokument berättar för användaren.

# Språkets eget namn på sig självt.
language-name = Svenska

# En ny brukarresa och dess första bana.
new-journey-title = Ny brukarresa
new-first-lane = Personen

## Varför ett dokument inte kan sparas under sitt eget namn
read-only-newer-version = ”{ $name }” är gjord med ett nyare Stafett (formatversion { $version }). Den öppnas bara för läsning, så att inget går förlorat. Uppdatera Stafett, eller spara en kopia under ett annat namn.

## Sägs en gång
notice-repeated-keys = { $count ->
    [one] En nyckel står mer än en gång i ett objekt i filen. Den sista gäller, och bara den blir kvar när filen sparas.
   *[other] { $count } nycklar står mer än en gång i ett objekt i filen. Den sista gäller, och bara den blir kvar när filen sparas.
}
notice-saved-in-older-version = Kopian är sparad i det här programmets format. Det som bara ett nyare Stafett förstår kan gå förlorat i den; originalfilen är som den var.
notice-recent-not-kept = Listan över senaste filer kunde inte sparas: { $reason }
notice-not-safe = Dina senaste ändringar finns bara i programmets minne, { $why ->
    [disk-full] eftersom disken är full. Frigör utrymme, eller spara brukarresan på en annan disk nu
    [no-permission] eftersom Stafett inte får skriva i sin egen mapp. Spara brukarresan i en fil nu
    [read-only] eftersom Stafetts egen mapp är skrivskyddad. Spara brukarresan i en fil nu
   *[other] eftersom det inte går att skriva i Stafetts egen mapp. Spara brukarresan i en fil nu
}: om programmet stannar går de förlorade. Det du ser här är oskadat.
notice-recovered = { $count ->
    [one] Stafett avslutades inte som det skulle. En ändring som inte var sparad är tillbaka. Spara brukarresan för att behålla den i filen.
   *[other] Stafett avslutades inte som det skulle. { $count } ändringar som inte var sparade är tillbaka. Spara brukarresan för att behålla dem i filen.
}
notice-file-changed = ”{ $name }” har sedan dess ändrats av något annat. Här ser du din egen version. Om du sparar ersätts den andra; spara under ett annat namn för att behålla båda.
notice-file-gone = ”{ $name }” finns inte kvar där den låg. Här ser du din egen version. Om du sparar läggs filen tillbaka.

## Vad som inte gick: vad som hände, vad som är säkert, vad man kan göra
failure-cannot-open = ”{ $name }” går inte att öppna. { $reason } { $advice }
failure-newer-version = ”{ $name }” är en brukarresa från ett nyare Stafett (formatversion { $version }) och skrivs inte över. Uppdatera Stafett, eller spara under ett annat namn.
failure-no-file-yet = Den här brukarresan har ingen fil ännu. Välj ett namn först.
failure-open-elsewhere = ”{ $name }” är redan öppen. Välj ett annat namn, eller stäng den först.
failure-no-such-document = Den här brukarresan är inte öppen längre. Öppna den igen.
failure-no-such-example = Det finns inget exempel ”{ $name }”.
failure-no-such-recent = Filen finns inte längre i listan över senaste filer. Öppna den från dess mapp.
failure-not-recovered = { $count ->
    [one] En brukarresa med ändringar som inte var sparade kunde inte hämtas tillbaka. Den är kvar som den var. Uppdatera Stafett och starta om.
   *[other] { $count } brukarresor med ändringar som inte var sparade kunde inte hämtas tillbaka. De är kvar som de var. Uppdatera Stafett och starta om.
}
failure-journals-out-of-reach = Stafett kunde inte se om det finns ändringar från förra gången som inte sparades: dess egen mapp går inte att använda. Dina filer är som de var. Kontrollera att du får läsa och skriva i din datamapp och starta Stafett igen.
failure-drawing = Bilden kunde inte göras. Brukarresan är oskadd. Prova en mindre skala, eller exportera som SVG.
failure-no-such-theme = Det finns inget tema ”{ $name }”.

## Inställningsfiler med reglernas gränser
error-settings-not-json = ”{ $file }” är inte JSON (rad { $line }, tecken { $column }).
error-settings-not-an-object = ”{ $file }” ska innehålla ett JSON-objekt med namn och tal.
error-settings-unknown = ”{ $file }” anger ”{ $name }”, men det finns ingen sådan inställning.
error-settings-not-a-number = ”{ $file }” anger ”{ $name }” till { $found }. Det ska vara ett heltal, noll eller större.
