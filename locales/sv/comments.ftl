# Kommentarer från läsare utan Stafett: på en sida, och tillbaka i appen.

## På sidan
comments-heading = Dina kommentarer
comments-lead = Skriv vid brukarresan, vid ett glapp eller vid en överlämning vad du tänker om det. Spara sedan kommentarerna och skicka filen till den som skickade sidan till dig. Ingenting lämnar sidan av sig självt, och det som inte är sparat är borta när den stängs.
comments-no-script = För att kommentera behövs skript i webbläsaren. De körs bara på den här sidan; utan dem går den att läsa.
comments-name = Ditt namn
comments-save = Spara kommentarerna
# Följt av antalet i stället för tecknet.
comments-saved = Kommentarer i filen: #. Skicka den till den som skickade sidan till dig.
comments-none = Inget är skrivet än.
comments-comment = Kommentera
comments-comment-whole = Kommentera brukarresan som helhet
comments-on-journey = Brukarresan som helhet
# $about: till exempel en mening om ett glapp.
comments-on = Kommentar om: { $about }

## Tillbaka
comments-taken-in = { $count ->
    [one] En kommentar lades till.
   *[other] { $count } kommentarer lades till.
}
# $by: ett namn.
comments-taken-in-by = { $count ->
    [one] En kommentar av { $by } lades till.
   *[other] { $count } kommentarer av { $by } lades till.
}
comments-known = { $count ->
    [one] En fanns redan.
   *[other] { $count } fanns redan.
}
# $about: vad de första handlar om.
comments-lost = { $count ->
    [one] En handlar om något som inte finns längre och ligger bland kommentarerna till brukarresan som helhet: { $about }
   *[other] { $count } handlar om något som inte finns längre och ligger bland kommentarerna till brukarresan som helhet: { $about }
}
failure-comments-no-comments = ”{ $name }” har inga kommentarer från en sida som exporterats för granskning. Inget har ändrats.
failure-comments-newer = ”{ $name }” är gjord av en nyare version av Stafett. Inget har ändrats; uppdatera Stafett för att läsa den.
failure-comments-too-much = Det finns mer i ”{ $name }” än vad kommentarer kan vara. Inget har ändrats.
failure-comments-other-journey = Kommentarerna i ”{ $name }” handlar om en annan brukarresa. Öppna den brukarresa som sidan gjordes av. Inget har ändrats.
failure-comments-nothing = Det finns inget nytt i ”{ $name }”: kommentarerna finns redan här, eller handlar om sådant som inte finns längre. Inget har ändrats.
dialog-comments = Kommentarer
dialog-open-comments = Öppna kommentarer
dialog-reviews = Sidor att kommentera
action-import-comments = Lägg till kommentarer…
action-export-review = Exportera för granskning (HTML att kommentera)…
export-kind-review = För granskning (HTML)
    .hint = En sida för en läsare utan Stafett, som kan kommentera varje glapp och överlämning och skicka tillbaka kommentarerna.

# I appen: hur många kommentarer ett glapp eller en överlämning har.
comments-count = { $count ->
    [one] { $count } kommentar
   *[other] { $count } kommentarer
}
comments-fresh = { $count ->
    [one] { $count } kommentar, ny
   *[other] { $count } kommentarer, några av dem nya
}
comments-new = Nytt
