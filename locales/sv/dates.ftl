# Dagar och datum, som de står i bilder, listor och meddelanden.
day-number = Dag { $day }
day-range = Dag { $first } till { $last }
date = { $day } { $month } { $year }
date-range = { $first } till { $last }
date-short = { $day } { $month }
no-day = Inget datum än
days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
month-short-1 = jan
month-short-2 = feb
month-short-3 = mars
month-short-4 = apr
month-short-5 = maj
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug
month-short-9 = sep
month-short-10 = okt
month-short-11 = nov
month-short-12 = dec
