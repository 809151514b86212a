# Vad ett öppet dokument berättar för användaren.

# Språkets eget namn på sig självt.
language-name = Svenska

# En ny brukarresa och dess första bana.
new-journey-title = Ny brukarresa
new-first-lane = Personen

## Det som användaren behöver ta ställning till: mellan en resa och dess fil
attention-newer = ”{ $name }” är gjord med ett nyare Stafett (formatversion { $version }). Den öppnas bara för läsning, så att inget går förlorat. Uppdatera Stafett, eller spara en kopia under ett annat namn.
attention-in-use = { $known ->
    [both] { $user } har ”{ $name }” öppen på { $host } sedan { $since }
    [user] { $user } har ”{ $name }” öppen sedan { $since }
    [host] ”{ $name }” är öppen på { $host } sedan { $since }
   *[nobody] ”{ $name }” är öppen någon annanstans
}. Du kan läsa den här, och ändra den så snart den stängs där.
attention-changed = ”{ $name }” har ändrats av någon annan. Du ser fortfarande den tidigare versionen här, och inget skrivs över.
attention-changed-too = ”{ $name }” har ändrats av någon annan medan du också ändrade den. Din version finns här och är trygg, den andra finns i filen. Inget skrivs över förrän du väljer.
attention-gone = ”{ $name }” är inte där den var: den har flyttats, bytt namn eller tagits bort. Din version finns här. Spara igen för att lägga tillbaka filen.
attention-recovered = { $count ->
    [one] Stafett stängdes inte som det skulle. En ändring som inte var sparad är tillbaka.
   *[other] Stafett stängdes inte som det skulle. { $count } ändringar som inte var sparade är tillbaka.
}
attention-reason = Du hade börjat skriva varför ett glapp inte är något: ”{ $text }”

## Sägs en gång
notice-repeated-keys = { $count ->
    [one] En nyckel står mer än en gång i ett objekt i filen. Den sista gäller, och bara den blir kvar när filen sparas.
   *[other] { $count } nycklar står mer än en gång i ett objekt i filen. Den sista gäller, och bara den blir kvar när filen sparas.
}
notice-saved-in-older-version = Kopian är sparad i det här programmets format. Det som bara ett nyare Stafett förstår kan gå förlorat i den; originalfilen är som den var.
notice-recent-not-kept = Filen finns inte i listan över senaste filer, { $why ->
    [disk-full] eftersom disken är full
    [no-permission] eftersom Stafett inte får skriva i sin egen mapp
    [read-only] eftersom Stafetts egen mapp är skrivskyddad
   *[other] eftersom det inte går att skriva i Stafetts egen mapp
}. Öppna den från dess mapp nästa gång.
notice-not-safe = Dina senaste ändringar finns bara i programmets minne, { $why ->
    [disk-full] eftersom disken är full. Frigör utrymme, eller spara brukarresan på en annan disk nu
    [no-permission] eftersom Stafett inte får skriva i sin egen mapp. Spara brukarresan i en fil nu
    [read-only] eftersom Stafetts egen mapp är skrivskyddad. Spara brukarresan i en fil nu
   *[other] eftersom det inte går att skriva i Stafetts egen mapp. Spara brukarresan i en fil nu
}: om programmet stannar går de förlorade. Det du ser här är oskadat.
notice-read-again = Filen ändrades av den som har den öppen. Du ser den som den är nu.
notice-yours-now = Ingen annan har filen öppen längre. Nu kan du ändra den.
notice-taken-over = Någon annan har tagit över filen och kan ändra den nu. Det du gör här är fortfarande ditt: att spara skriver aldrig över deras ändringar utan att fråga.

## Vad som inte gick: vad som hände, vad som är säkert, vad man kan göra
failure-cannot-open = ”{ $name }” går inte att öppna. { $reason } { $advice }
failure-newer-version = ”{ $name }” är en brukarresa från ett nyare Stafett (formatversion { $version }) och skrivs inte över. Uppdatera Stafett, eller spara under ett annat namn.
failure-in-use = { $known ->
    [both] { $user } har ”{ $name }” öppen på { $host } sedan { $since }
    [user] { $user } har ”{ $name }” öppen sedan { $since }
    [host] ”{ $name }” är öppen på { $host } sedan { $since }
   *[nobody] ”{ $name }” är öppen någon annanstans
}. Den är som den var. Vänta tills den stängs där, ta över den, eller spara en kopia under ett annat namn.
failure-no-file-yet = Den här brukarresan har ingen fil ännu. Välj ett namn först.
failure-open-elsewhere = ”{ $name }” är redan öppen. Välj ett annat namn, eller stäng den först.
failure-no-such-document = Den här brukarresan är inte öppen längre. Öppna den igen.
failure-no-such-example = Det finns inget exempel ”{ $name }”.
failure-no-such-recent = Filen finns inte längre i listan över senaste filer. Öppna den från dess mapp.
failure-no-such-journal = Här finns inget mer att göra: det är inte kvar, eller går inte att läsa alls.
unread-newer = En nyare Stafett har sparat undan det här. Uppdatera Stafett för att få tillbaka allt.
unread-damaged = Det som sparades undan är skadat, så som det kan bli när en disk går sönder.
unread-closed = { $why ->
    [no-permission] Det som sparades undan går inte att öppna: du får inte läsa det.
    [disk-fails] Det som sparades undan går inte att öppna: disken fungerar inte.
   *[other] Det som sparades undan går inte att öppna.
}
failure-journals-out-of-reach = Stafett kunde inte se om det finns ändringar från förra gången som inte sparades: dess egen mapp går inte att använda. Dina filer är som de var. Kontrollera att du får läsa och skriva i din datamapp och starta Stafett igen.
failure-drawing = Bilden kunde inte göras. Brukarresan är oskadd. Prova en mindre skala, eller exportera som SVG.
failure-pdf = PDF-filen kunde inte skapas. Brukarresan är oskadd. Pröva en annan pappersstorlek, eller exportera som SVG eller HTML.
failure-workbook = Arbetsboken kunde inte skapas. Brukarresan är oskadd. Pröva CSV i stället.
failure-no-such-paper = ”{ $name }” är ingen pappersstorlek. Välj A4 till A0, eller skriv bredd och höjd i millimeter, till exempel 500x700.
failure-cannot-print = Inget på den här datorn erbjuder utskrift. Spara en PDF i stället och skriv ut den från ett annat program.
failure-stopped = Exporten avbröts. Ingen fil har skrivits.
failure-no-such-theme = Det finns inget tema ”{ $name }”.

## Inställningsfiler med reglernas gränser
error-settings-not-json = ”{ $file }” är inte JSON (rad { $line }, tecken { $column }).
error-settings-not-an-object = ”{ $file }” ska innehålla ett JSON-objekt med namn och tal.
error-settings-unknown = ”{ $file }” anger ”{ $name }”, men det finns ingen sådan inställning.
error-settings-not-a-number = ”{ $file }” anger ”{ $name }” till { $found }. Det ska vara ett heltal, noll eller större.
