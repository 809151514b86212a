# Berättelsen: brukarresan steg för steg, i programmet och som en egen sida.

action-export-story = Exportera som berättelse (HTML som spelas)…

## What is told
story-with = Tillsammans med { $names }
# $kind: "Remiss"; $from: kontaktpunktens rubrik; $became: vad det blev av den.
story-arrival = { $kind } från ”{ $from }”: { $became }
story-lost = { $kind } härifrån: { $became }
story-accepted = mottagen { $when }
story-refused = avvisad av mottagaren
story-silent = ingen har tagit emot
story-alone = ingen verksamhet följde med dit
story-nobody-receives = ingen tar emot

## The waiting before a step
# $days: "28 dagar"; $what: ett av dem nedan.
story-waited = { $days } { $what }.
story-unit = { $count ->
    [one] dag
   *[other] dagar
}
story-wait-referral = av väntan sedan remissen skickades
story-wait-application = av väntan sedan ansökan skickades
story-wait-notification = av väntan sedan anmälan skickades
story-wait-transfer = av väntan sedan ansvaret lämnades över
story-wait-discharge = av väntan sedan utskrivningen
story-wait-invitation = av väntan sedan kallelsen
story-wait-consultation = av väntan sedan någon bad om råd
story-wait-self = av att själv hitta vägen
story-wait-other = av väntan sedan det skickades
story-wait-quiet = går, och ingenting händer
story-wait-goes-on = { $what }, och ännu inget datum
story-uncovered = { $count ->
    [one] En av dem var ingen ansvarig.
   *[other] { $count } av dem var ingen ansvarig.
}
story-uncovered-all = { $count ->
    [one] Den dagen var ingen ansvarig.
   *[other] Ingen av dagarna var någon ansvarig.
}

## The film
story = Berättelse
story-beginning = Början
story-end = Slut
story-end-heading = I backspegeln
story-whole-gaps = Glapp i resan som helhet
story-steps = Stegen
story-controls = Styr berättelsen
story-play = Spela
story-pause = Pausa
story-back = Tillbaka
story-forward = Framåt
story-place = Plats i berättelsen
# $step: dess nummer; $count: av hur många.
story-step-of = Steg { $step } av { $count }
story-speed = Tempo
story-speed-now = Tempo { $speed }×
story-waits = Låt väntan ta tid
story-waits-on = Väntan tar tid
story-waits-off = Väntan hoppas över
story-list = Läs som lista
story-film = Se som film
story-script-hint = Mellanslag spelar och pausar, piltangenterna går steg för steg, Escape visar listan.
story-gaps-here = { $count ->
    [one] Ett glapp uppstår här
   *[other] { $count } glapp uppstår här
}
story-rating = Så var det för personen: { $rating }

## In the app
action-story = Visa som berättelse
action-group-story = Medan en berättelse visas
action-story-play = Spela eller pausa
action-story-forward = Framåt
action-story-back = Tillbaka
action-story-first = Till början
action-story-last = Till slutet
action-story-jump = Gå till ett steg…
action-story-faster = Snabbare
action-story-slower = Långsammare
action-story-waits = Låt väntan ta tid, eller hoppa över den
action-story-narration = Ändra berättartexten
action-story-leave = Tillbaka till kartan
story-narration-first = Skriv en berättartext
story-narration-of = Berättartext till ”{ $title }”
story-narration-at-steps = En berättartext hör till ett steg: gå vidare till ett först
story-narration-done = Klar
story-told = Det som berättas
story-choose = Till vilket steg?
# $title: kontaktpunktens rubrik.
story-step-called = Steg { $step } av { $count }: { $title }
key-space = Mellanslag
key-home = Home
key-end = End
