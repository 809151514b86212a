# What is wrong in a journey file (problem-, with expected- and target- inside the sentence), and why
# a file is not opened at all (refusal-).
# problem-: $key, $found, $expected, $word, $known, $id, $target, $start, $end
# refusal-: $line, $column; $limit and $found where the sentence uses them; .what-to-do helps further

problem-repeated-key = “{ $key }” stands here more than once. The last one counts, and only that one is left when you save.
problem-missing-key = “{ $key }” is missing. Fill it in.
problem-not-understood = “{ $key }” should be { $expected }, but { $found } stands there. It stays as it is until you change it.
problem-unknown-word = “{ $word }” is not one of the words for “{ $key }”. Choose one of these: { $known }.
problem-repeated-id = More than one item has the id “{ $id }”. What refers to it means the first one. Give the others their own id.
problem-no-such-item = “{ $key }” refers to “{ $id }”, but { $target } has that id. Choose another, or add the one that is missing.
problem-end-before-start = This ends before it starts: the end is { $end }, the start is { $start }. Change one of the two.

expected-text = a text
expected-id = an id, a text that is not empty
expected-number = a whole number
expected-count = a whole number, 0 or more
expected-rating = a whole number from −2 to 2
expected-flag = yes or no (true or false)
expected-date = a date such as 2024-05-31
expected-text-list = a list of texts
expected-object-list = a list of objects
expected-object = an object with keys and values

target-phase = no phase
target-actor = no actor
target-family-member = no family member
target-need = no need
target-information = no piece of information
target-touchpoint = no touchpoint
target-handover = no handover
target-anything = nothing

refusal-too-large = The file is larger than { $limit } MiB.
    .what-to-do = Journeys are far smaller. Check that it is the right file.
refusal-too-deep = Lists and objects lie more than { $limit } levels deep in each other at line { $line }, column { $column }.
    .what-to-do = Journeys have no need of that. Check that it is the right file.
refusal-too-many-items = The lists of the file have more than { $limit } elements; the limit is passed at line { $line }, column { $column }.
    .what-to-do = Divide the journey into several files.
refusal-too-many-values = The file has more than { $limit } values; the limit is passed at line { $line }, column { $column }.
    .what-to-do = Divide the journey into several files.
refusal-too-crowded = The file is made of more small pieces than one of its length can have: opening it would take all memory.
    .what-to-do = Divide the journey into several files, or take out what does not belong to it.
refusal-not-utf8 = The text cannot be read at line { $line }, column { $column }: it is not in UTF-8.
    .what-to-do = Open the file in the program that made it, and save it as UTF-8.
refusal-empty = The file is empty (line { $line }, column { $column }).
    .what-to-do = Look for a backup or an earlier copy of it.
refusal-cut-off = The file ends too early, at line { $line }, column { $column }. The rest is missing.
    .what-to-do = It may have been copied or downloaded only in part. Fetch it again, or look for a backup.
refusal-not-json = The file stops being readable JSON at line { $line }, column { $column }.
    .what-to-do = Look at that place in a text editor: a comma, a quotation mark or a bracket may be missing or too many.
refusal-not-an-object = The file is JSON, but not a journey: an object should begin at line { $line }, column { $column }.
    .what-to-do = Check that it is the right file.
refusal-no-format = The file does not say that it is a journey (line { $line }, column { $column }).
    .what-to-do = Check that it is the right file. A journey has the line "format": "stafett-journey" near the top.
refusal-other-format = The file says that it is { $found }, not a journey (line { $line }, column { $column }).
    .what-to-do = Check that it is the right file.
refusal-no-version = The file does not say which version of the format it has (line { $line }, column { $column }).
    .what-to-do = If it is a journey that you wrote yourself, add the line "version": 1.
refusal-bad-version = There is no version { $found } of the format (line { $line }, column { $column }).
    .what-to-do = If it is a journey that you wrote yourself, write "version": 1.
problems-more = More is unsound in the file. These are the first { $count } problems; mend some of them to see the others.
