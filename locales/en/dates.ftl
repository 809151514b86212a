# Days and dates, as they stand in drawings, lists and messages.
day-number = Day { $day }
day-range = Day { $first } to { $last }
date = { $day } { $month } { $year }
date-range = { $first } to { $last }
date-short = { $day } { $month }
no-day = No date yet
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
