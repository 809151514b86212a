# Glapp som bedömts inte vara några, hjälpen med reglerna, belägg och huvudresultaten.

## Inget glapp
quiet-title = Inga glapp
quiet-hint = Någon har tittat på dem och bedömt att de inte är glapp. De räknas inte och ritas inte.
quiet-count = { $count ->
    [one] Ett glapp är markerat som inget glapp
   *[other] { $count } glapp är markerade som inga glapp
}
# $by: ett namn. $date: 2026-05-04.
quiet-said = { $by }, { $date }
# $reason: det som skrevs.
quiet-reason = Inget glapp, eftersom: { $reason }
# Detsamma, med $said: vem och när.
quiet-reason-said = Inget glapp, eftersom: { $reason } ({ $said })
dismiss-gap = Inget glapp…
dismiss-title = Varför är det här inget glapp?
dismiss-hint = Skälet sparas med brukarresan, för alla som läser den senare. När det som fyndet vilar på ändras kommer det tillbaka av sig självt.
dismiss-reason = Skäl
dismiss-needed = Skriv varför. Andra behöver skälet för att kunna lita på det.
dismiss-yes = Markera som inget glapp
take-up-gap = Det är ett glapp ändå
gap-dismissed = Markerat som inget glapp
gap-taken-up = Det räknas som glapp igen
earlier-title = Det som det vilade på har ändrats
# $reason: det som skrevs.
earlier-reason = Det var markerat som inget glapp förut: ”{ $reason }”
earlier-no-reason = Det var markerat som inget glapp förut, utan skäl.
failure-no-such-gap = Det glappet finns inte längre. Inget ändrades.
failure-no-reason = Skriv varför det inte är något glapp. Inget ändrades.

## Hjälp med reglerna
rules-title = Det här letar Stafett efter
rules-lead = { $count } regler. Var och en ser på hela brukarresan efter varje ändring.
rules-search = Sök bland reglerna
rules-none = Ingen regel passar till ”{ $query }”.
rules-found = { $count ->
    [one] En regel
   *[other] { $count } regler
}
rule-finds = Vad den hittar
rule-why = Varför det spelar roll
rule-try = Vad man kan pröva
rule-evidence = Belägg för
rule-thresholds = Tröskelvärden
rule-remedies = Åtgärder
about-gap = Om det här glappet
action-rules = Det här letar Stafett efter

## Belägg
evidence = Så hittades det

## Huvudresultat
key-findings = Huvudresultat
key-findings-hint = Hur många glapp som ger belägg för de fem huvudresultaten i den nordiska kartläggningen av komplexa välfärdstjänster, per nivå. Ett glapp kan räknas mer än en gång.
key-findings-finding = Huvudresultat
key-findings-none = –
# $count: hur många glapp. $finding: i ord. $level: en nivå.
key-findings-cell = { $count ->
    [one] Ett glapp: { $finding }, { $level }
   *[other] { $count } glapp: { $finding }, { $level }
}
key-findings-shown = Visas: { $what }
gaps-show-all = Visa alla { $count }
key-findings-show-all = Visa alla glapp

## Det som inte kunde bedömas
unjudged-title = Det som inte kunde bedömas
unjudged-hint = Något saknas eller kunde inte förstås här, så några regler kunde inte titta. Att inget hittades betyder inte att inget finns.
