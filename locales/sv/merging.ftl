### Två versioner av en brukarresa som blir en, och vad någon måste bestämma om dem.

merge-deleted = Borttaget
merge-about-deleted = Borttaget på ena sidan, ändrat på den andra
merge-about-named = Borttaget på ena sidan, använt på den andra
merge-still-named = Används av: { $list }
merge-with = { $count ->
    [one] Stannar eller försvinner med det: { $list }.
   *[other] { $count } stannar eller försvinner med det: { $list }.
}
merge-more = { $count ->
    [one] en till
   *[other] { $count } till
}
merge-order = Ordningen i listan ”{ $list }”
merge-items = { $count } { $count ->
    [one] post
   *[other] poster
}
merge-change = { $field }: { $before } → { $after }
merge-nothing = ingenting
merge-renamed = { $kind } ”{ $title }” har nu id { $to }: båda versionerna hade lagt till något som { $from }.
failure-nothing-in-common = Det går inte längre att veta vad ”{ $name }” och brukarresan här senast hade gemensamt, så de kan inte förenas. Jämför dem, visa filens version eller spara en kopia.

## I appen
joined = Din version och filens är nu en: { $summary } Spara för att lägga den i filen; ångra tar tillbaka det.
joined-as-chosen = Din version och filens är nu en, så som du valde. Spara för att lägga den i filen; ångra tar tillbaka det.
join-title = Förena båda versionerna
join-lead = { $count ->
    [one] { $count } sak ändrades både här och i ”{ $name }”. Välj vad som ska gälla; allt annat förenas.
   *[other] { $count } saker ändrades både här och i ”{ $name }”. Välj för var och en vad som ska gälla; allt annat förenas.
}
join-about = { $kind } ”{ $title }”: { $about }
join-before = Före: { $text }
join-mine = Här
join-theirs = I filen
join-all-mine = Välj min för alla
join-all-theirs = Välj filens för alla
join-left = { $count ->
    [0] Alla är valda
   *[other] { $count } är kvar att välja
}
join-yes = Förena

## Tidigare sparade versioner
failure-no-such-version = Den versionen finns inte kvar.
versions-title = Sparade versioner
versions-hint = Finns bara på den här datorn, färre ju äldre de är. Att gå tillbaka är en ändring som andra: spara för att lägga den i filen, ångra för att ta tillbaka den.
versions-none = Inga än. Varje gång du sparar läggs en till.
version-before = Före första gången du sparade här
version-now = Som den är nu
version-changes = { $count ->
    [one] { $count } ändring
   *[other] { $count } ändringar
}
version-beside-title = En sparad version och resan nu
version-compare = Jämför
version-compare-with = Jämför med: { $when }
version-restore = Gå tillbaka
version-restore-to = Gå tillbaka till: { $when }
version-restore-this = Gå tillbaka till den här versionen
version-restored = Brukarresan är nu som den var: { $when }. Ångra tar tillbaka det.
