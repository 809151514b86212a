# Arbete på kartan: med tangenter, med pekare, med flera saker på en gång.

## Rita med tangenter och pekare
went-back = { $count ->
    [one] Ett steg tillbaka
   *[other] { $count } steg tillbaka
}
went-forward = { $count ->
    [one] Ett steg framåt
   *[other] { $count } steg framåt
}
handing-to = Överlämna till { $title }, { $lane }
handing-to-nobody = Ingen tar emot
handing-left = Ingen överlämning
handing-keys = Piltangenterna väljer vem som tar emot, Enter överlämnar. ? ingen tar emot, L väljer ur en lista, Esc avbryter.
moved-to = Flyttad till { $where }, plats { $place } av { $all }
moved-several = { $count } flyttade till { $where }
moved-to-place = Flyttad till plats { $place } av { $all }
moved-to-day = Flyttad till { $day }
lane-and-phase = { $lane }, { $phase }
selected-count = { $count } markerade
selected-hint = Det du ändrar här ändras i alla.
selected-mixed = Dessa är av olika slag. Markera poster av samma slag för att ändra dem tillsammans.
several-differ = De andra har något annat här.
action-hand-over-list = Överlämna: välj ur en lista…
action-hand-over-now = Överlämna
action-move-earlier = Flytta tidigare
action-move-later = Flytta senare
action-day-earlier = En dag tidigare
action-day-later = En dag senare
action-select-all = Markera alla kontaktpunkter
action-zoom-selection = Zooma till det markerade
key-arrowleft = ←
key-arrowright = →
model = Hur tjänsterna samarbetar
model-hint = En modell ger resan dess första faser och steg.
