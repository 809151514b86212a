# Vad som gjordes, som det står efter "Ångra:" och "Gör om:", och varför något inte går.
# operation-<slug>: en verbfras med liten bokstav. .untitled står där det som avses saknar titel.
# $subject är titeln på det som avses; $field är ett fälts namn.

operation-set-field = ändra ”{ $field }” i ”{ $subject }”
    .untitled = ändra ”{ $field }”
operation-set-fields = ändra ”{ $subject }”
    .untitled = ändra en post
operation-add-touchpoint = lägg till ”{ $subject }”
    .untitled = lägg till en kontaktpunkt
operation-add-phase = lägg till fasen ”{ $subject }”
    .untitled = lägg till en fas
operation-add-actor = lägg till banan ”{ $subject }”
    .untitled = lägg till en bana
operation-add-need = lägg till behovet ”{ $subject }”
    .untitled = lägg till ett behov
operation-add-information = lägg till uppgiften ”{ $subject }”
    .untitled = lägg till en uppgift
operation-add-coordinator = lägg till samordnaren ”{ $subject }”
    .untitled = lägg till en samordnare
operation-add-joint-plan = lägg till den samordnade planen ”{ $subject }”
    .untitled = lägg till en samordnad plan
operation-add-note = lägg till anteckningen ”{ $subject }”
    .untitled = lägg till en anteckning
operation-add-review = granska ”{ $subject }”
    .untitled = lägg till en granskning
operation-decide = besluta om ”{ $subject }”
    .untitled = besluta om ett glapp eller en överlämning
operation-dismiss-gap = säga att ett glapp inte är något glapp
    .untitled = säga att ett glapp inte är något glapp
operation-take-up-gap = ta upp ett glapp igen
    .untitled = ta upp ett glapp igen
operation-connect = lämna över ”{ $subject }”
    .untitled = lägg till en överlämning
operation-move-touchpoint = flytta ”{ $subject }”
    .untitled = flytta en kontaktpunkt
operation-reorder = ändra ordningen för ”{ $subject }”
    .untitled = ändra ordningen
operation-delete = ta bort ”{ $subject }”
    .untitled = ta bort en post
# $subject är antalet poster.
operation-delete-several = ta bort { $subject } poster
    .untitled = ta bort flera poster
operation-duplicate = kopiera ”{ $subject }”
    .untitled = kopiera en post
operation-discard = släpp det som inte kunde läsas i ”{ $subject }”
    .untitled = släpp det som inte kunde läsas
# $subject is the number of items.
operation-move-several = flytta { $subject } poster
    .untitled = flytta flera poster
operation-set-several = ändra { $subject } poster
    .untitled = ändra flera poster
operation-add-several = lägg till { $subject } poster
    .untitled = lägg till flera poster
operation-several = gör { $subject } ändringar
    .untitled = gör flera ändringar
operation-add-rows = lägg till { $subject } kontaktpunkter från en lista
operation-add-part = klistra in { $subject } kontaktpunkter med det som hör till
    .untitled = lägg till kontaktpunkter från en lista
operation-place-note = gör anteckningen ”{ $subject }” till en kontaktpunkt
    .untitled = gör en anteckning till en kontaktpunkt
operation-replace = hämta den andra versionen av ”{ $subject }”
    .untitled = hämta den andra versionen
operation-restore = gå tillbaka till en tidigare version av ”{ $subject }”
    .untitled = gå tillbaka till en tidigare version
operation-join = förena med den andra versionen av ”{ $subject }”
    .untitled = förena med den andra versionen

## Varför något inte går. Brukarresan är som den var.
refused-no-such-item = Det här finns inte längre. Inget har ändrats.
refused-wrong-field = Det här fältet finns inte här. Inget har ändrats.
refused-wrong-kind = Det här går inte att göra med en post av det här slaget. Inget har ändrats.
# $id är det id som önskades; det kan vara tomt.
refused-id-taken = Id:t ”{ $id }” är tomt eller används redan. Välj ett eget.
# $field är fältets namn.
refused-out-of-range = { $field }: talet ligger utanför vad en brukarresa rymmer. Inget har ändrats.
# $list är listans nyckel i filen.
refused-list-not-understood = Listan ”{ $list }” i filen kunde inte läsas och är kvar som den var. Släpp den först, under Problem; sedan går det att lägga till nytt.
refused-nothing-to-do = Det finns inget att ändra.
