# Det som erbjuds på sidan: ett lands banor och frister, åtgärder att pröva.

## Att börja en brukarresa
begin = Börja
no-country = Inget land
no-country-hint = Brukarresan börjar med en bana för personen. Med ett land kan den börja med de verksamheter som är vanliga där.
new-lanes = Banor att börja med
new-lanes-hint = Namnen är de som används i landet. Allt kan ändras, läggas till eller tas bort senare.
only-the-person = Bara personen
all-lanes = Alla

## Banor och nivåer
choose-new-lane = Lägg till vilken bana?
own-lane = En egen bana
own-lane-hint = Ge den ett namn och välj nivå
# $level: nivån på det valda språket. $local: vad den heter i landet.
level-local = { $level } ({ $local })

## Frister
limits-may-apply = Frister som kan gälla
limits-hint = Den du väljer fyller i dagarna och noterar varifrån de kommer. Om den gäller här får du avgöra.
limits-no-country = Utan land finns det bara förslag.
limits-choose-country = Välj ett land
limits-others = { $count ->
    [one] En till som är känd, för andra överlämningar
   *[other] { $count } till som är kända, för andra överlämningar
}
# $standing: hur säkert det är.
limit-is-law = Lag. { $standing }

## Åtgärder
try-remedy = Pröva en åtgärd
action-try-remedy = Pröva en åtgärd…
next-steps = Bästa nästa stegen
action-next-steps = Bästa nästa stegen…
next-steps-hint = Varje åtgärd har prövats på en kopia av brukarresan, för sig och tillsammans med andra.
what-if-mark = Tänk om
trying = Prövar på en kopia av brukarresan…
tried = Prövat. Vad det skulle leda till visas.
steps-together = { $count ->
    [one] Det bästa steget
   *[other] De bästa { $count } tillsammans
}
steps-single = Varje åtgärd för sig
# $score: vad de slutna glappen väger minus de öppnade. $weight: vad alla glapp väger.
step-weight = { $score } av { $weight }
step-adds = +{ $score }
weight-closed = Slutna
weight-opened = Öppnade
weight-remaining = Kvar
weight-all = Alla glapp
weights-hint = Ett allvarligt glapp väger 3, ett att hålla ögonen på 2, ett värt att känna till 1.
trial-mends = Det här glappet skulle slutas.
trial-mends-not = Det här glappet skulle finnas kvar.
trial-closed = { $count ->
    [0] Inget glapp sluts
    [one] Ett glapp sluts
   *[other] { $count } glapp sluts
}
trial-opened = { $count ->
    [0] Inget glapp öppnas
    [one] Ett glapp öppnas
   *[other] { $count } glapp öppnas
}
trial-remaining = { $count ->
    [one] Ett glapp finns kvar
   *[other] { $count } glapp finns kvar
}
trial-before = Nu
trial-after = Tänk om
trial-no-figures = Inget nyckeltal skulle ändras.
trial-edits = Vad som skulle bli annorlunda
trial-may-touch = Vad detta får röra
trial-adds = Får lägga till: { $what }
trial-fields = Får ändra: { $what }
keep-planned = Behåll som planerad brukarresa
keep-planned-hint = Den öppna brukarresan är som den är.
action-add-template = Lägg till banorna i en mall…
choose-template = Banorna i vilken mall?
template-country = Vanliga banor: { $country }
template-added = { $count ->
    [one] En bana tillagd
   *[other] { $count } banor tillagda
}
template-there = Alla dess banor finns redan
