# The stafett command. cli-<subcommand> is what it does, .examples shows it in use;
# cli-<subcommand>-<argument> explains an argument, cli-any-<argument> one that several have.

cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-examples = Examples:
cli-value-command = COMMAND
cli-value-options = OPTIONS
cli-value-comments = COMMENTS
cli-value-country = COUNTRY
cli-value-date = DATE
cli-value-file = FILE
cli-value-format = FORMAT
cli-value-id = ID
cli-value-ids = IDS
cli-value-language = LANGUAGE
cli-value-layers = LAYERS
cli-value-name = NAME
cli-value-number = NUMBER
cli-value-severity = SEVERITY
cli-value-side = SIDE
cli-value-size = SIZE
cli-value-theme = THEME
cli-value-threads = THREADS
cli-value-title = TITLE
cli-value-view = VIEW

cli-stafett = Shows where a person's journey through welfare services breaks.
    .examples =
        stafett check alex.journey.json
        stafett export alex.journey.json --to alex.svg
        stafett check --help

cli-check = Lists the gaps of a journey, what is unsound in its file, and its figures.
    .examples =
        stafett check alex.journey.json
        stafett check alex.journey.json --fail-on high
        stafett check alex.journey.json --format json > report.json
        stafett check alex.journey.json --settings strict.json --language sv
cli-check-format = text (to read) or json (for programs). Default: text
cli-check-fail-on = End with exit code 1 when a gap is at least this serious: low (worth knowing), medium (to watch) or high (serious)
cli-check-settings = JSON file with thresholds of the rules, such as {"{"}"acceptanceDays": 14{"}"}
cli-check-language = Language of the report: en or sv. Default: the journey's

cli-export = Writes a drawing, a report, a film or the handover register of a journey.
    .examples =
        stafett export alex.journey.json --to alex.svg
        stafett export alex.journey.json --to alex.png --theme dark --scale 3
        stafett export alex.journey.json --to calendar.svg --view calendar
        stafett export alex.journey.json --to alex.pdf --page a3
        stafett export alex.journey.json --to poster.png --page a0 --dpi 300
        stafett export alex.journey.json --to alex.html --pseudonymise --keep-titles
        stafett export alex.journey.json --to alex.story.html
        stafett export alex.journey.json --to alex.review.html --pseudonymise --keep-titles
        stafett export after.journey.json --compare-with before.journey.json --to changes.svg
cli-export-to = The file to write; its ending says what it becomes: .svg or .png the drawing, .pdf, .html or .md a report, .story.html the journey as a film, .review.html a page to comment on, .csv or .xlsx the handover register
cli-export-theme = light, dark, contrast, or print for paper that is copied in black and white. Default: light
cli-export-compare-with = Another journey: the drawing or page shows what was added, removed, moved or changed against it, or where its plan was left
cli-export-show = Threads to draw as well: needs, information, or needs,information
cli-export-hide = What not to draw: notes, the sticky notes. The drawing says what it does not show
cli-export-fold = Ids of lanes and phases whose touchpoints the drawing leaves out, such as a3,p2. It says so
cli-export-today = Day on which it is asked which decisions are overdue, such as 2026-05-04. Without it nothing is called overdue
cli-export-page = Paper of a PDF's drawing, and of a PNG with --dpi: a4 to a0, or width and height in millimetres, such as 500x700. Default: a4
cli-export-dpi = Dots an inch of a PNG that fits the paper of --page, such as 300; up to 1200
cli-export-embed-font = Put the letters that are used into an SVG, so that it looks the same where their font is missing
cli-export-settings = JSON file with other thresholds for the rules
cli-export-split = Draw a PDF's drawing at its own size over several pages that overlap
cli-export-pseudonymise = Replace names and leave out free text, dates and comments; the file says so
cli-export-keep-person = With --pseudonymise: keep the aliases of the person and the family
cli-export-keep-owners = With --pseudonymise: keep the names of those responsible
cli-export-keep-actors = With --pseudonymise: keep the names of actors
cli-export-keep-titles = With --pseudonymise: keep titles. Read them first, since names may stand in them
cli-export-scale = Pixels of a PNG for each pixel of the drawing. Default: 2
cli-export-language = Language of the export: en or sv. Default: the journey's

cli-diff = Tells what differs between two journeys: gaps, figures, and what was added, removed, moved and changed.
    .examples =
        stafett diff before.journey.json after.journey.json
        stafett diff before.journey.json after.journey.json --language sv
        stafett diff before.journey.json after.journey.json --format html > difference.html
        stafett diff --planned plan.journey.json actual.journey.json
        stafett diff actual.journey.json
    .codes = Exit codes: 0 nothing differs, 1 something does, 2 it could not be done.
cli-diff-first = The first journey file. Alone, it is compared with the planned journey that it names
cli-diff-second = The second journey file
cli-diff-planned = A planned journey: tells only where the other journey left it
cli-diff-format = text (to read, and to keep under version control), json (for programs) or html (a page). Default: text
cli-diff-settings = JSON file with other thresholds for the rules
cli-diff-language = Language of the report: en or sv. Default: the second journey's

cli-merge = Joins two versions of a journey that came from a third one. What both changed is told, and left to you.
    .examples =
        stafett merge base.journey.json mine.journey.json theirs.journey.json
        stafett merge base.journey.json mine.journey.json theirs.journey.json --to joined.journey.json
        git config merge.stafett.driver "stafett merge %O %A %B --name %P"
    .codes = Exit codes: 0 joined, 1 joined but for what is left to decide, 2 it could not be done.
cli-merge-base = The version that both came from
cli-merge-mine = Your version; it is replaced by both as one, unless --to says otherwise
cli-merge-theirs = The other version
cli-merge-to = Write both as one here instead; - prints it
cli-merge-take = Settle what both changed for one side: mine, theirs, or base (as it was before)
cli-merge-name = What the file is called in what is said, such as its path under version control

cli-comments = Takes the comments of readers without Stafett into a journey's reviews. Nothing else in it changes.
    .examples =
        stafett export alex.journey.json --to alex.review.html
        stafett comments alex.journey.json eva.comments.json
cli-comments-comments = The file that a reader saved on a page that was exported for review
cli-comments-language = Language in which it is told: en or sv. Default: the journey's

cli-sheet = Writes the handover sheet for the service that receives: what, why, who, until when, what is missing.
    .examples =
        stafett sheet alex.journey.json --handover h3 --to handover.pdf
        stafett sheet alex.journey.json --handover h3 --to handover.html --pseudonymise --keep-titles --keep-content
        stafett sheet alex.journey.json --to all-handovers.pdf
cli-sheet-handover = Id of the handover, or several with commas between them; each gets a page. Default: all
cli-sheet-to = The file to write; its ending says what it becomes: .pdf or .html
cli-sheet-settings = JSON file with other thresholds for the rules
cli-sheet-pseudonymise = Replace names and leave out free text, dates and comments; the sheet says so
cli-sheet-keep-content = With --pseudonymise: keep what the handover says. Read it first, since names may stand in it
cli-sheet-keep-titles = With --pseudonymise: keep titles. Read them first, since names may stand in them
cli-sheet-keep-person = With --pseudonymise: keep the aliases of the person and the family
cli-sheet-keep-owners = With --pseudonymise: keep the names of those responsible
cli-sheet-keep-actors = With --pseudonymise: keep the names of actors
cli-sheet-language = Language of the sheet: en or sv. Default: the journey's

cli-layout = Prints as JSON where touchpoints, handovers and lanes lie in the drawing.
    .examples = stafett layout alex.journey.json > layout.json

cli-format = Brings a journey file into its canonical form, in place. Nothing in it is lost.
    .examples =
        stafett format alex.journey.json
        stafett format alex.journey.json --check
cli-format-check = Change nothing; end with exit code 1 when the file would change

cli-schema = Prints the JSON Schema of the journey file.
    .examples = stafett schema > journey.schema.json

cli-new = Makes a new journey file. A file that is there already is left as it is.
    .examples =
        stafett new alex.journey.json
        stafett new alex.journey.json --title "Alex finds help" --country SE --lanes
cli-new-title = Title of the journey
cli-new-country = Country of the journey: DK, SE, NO, FI, IS, FO, GL or AX
cli-new-lanes = Begin with the lanes that are typical in the country
cli-new-protect = Protect it with a passphrase
cli-new-language = Language of the journey: en or sv. Default: the system's

cli-any-file = The journey file
cli-any-view = How time is shown: steps (what follows what) or calendar (to the right is the day). Default: steps
cli-any-language = Language of what is said: en or sv. Default: the system's
cli-any-passphrase-file = Take the passphrase of protected files from the first line of this file; - reads it from the input. Default: ask for it at the terminal
cli-any-help = Show this help
cli-any-version = Show the version

## What check prints
cli-check-gaps = { $count ->
    [0] No gaps were found.
    [one] { $count } gap: { $high } serious, { $medium } to watch, { $low } worth knowing
   *[other] { $count } gaps: { $high } serious, { $medium } to watch, { $low } worth knowing
}
cli-check-problems = { $count ->
    [one] { $count } problem in the file
   *[other] { $count } problems in the file
}
cli-check-why = Why: { $why }
cli-check-try = Try: { $advice }
cli-check-figures = Figures

## What merge prints
cli-merged-joined = Both versions are one now, in { $name }.
cli-merged-conflicts = { $count ->
    [one] Both versions are one now, in { $name }, but for { $count } thing that both changed. There it says what your version says.
   *[other] Both versions are one now, in { $name }, but for { $count } things that both changed. There it says what your version says.
}
cli-merged-took-mine = { $count ->
    [one] Both versions are one now, in { $name }. Of { $count } thing that both changed, it says what your version says.
   *[other] Both versions are one now, in { $name }. Of { $count } things that both changed, it says what your version says.
}
cli-merged-took-theirs = { $count ->
    [one] Both versions are one now, in { $name }. Of { $count } thing that both changed, it says what the other version says.
   *[other] Both versions are one now, in { $name }. Of { $count } things that both changed, it says what the other version says.
}
cli-merged-took-base = { $count ->
    [one] Both versions are one now, in { $name }. Of { $count } thing that both changed, it says what was there before.
   *[other] Both versions are one now, in { $name }. Of { $count } things that both changed, it says what was there before.
}
cli-merged-output = the output
cli-merged-about = { $kind } “{ $title }”: { $about }
cli-merged-said = { $who }: { $said }
cli-merged-base = Before
cli-merged-mine = Your version
cli-merged-theirs = The other version

## What format prints
cli-format-same = { $name } is in its canonical form.
cli-format-differs = { $name } would change.
cli-format-done = { $name } is now in its canonical form.

## What went wrong
cli-output = The output could not be written: { $reason }
cli-export-progress = Making { $name }: { $percent } %. Ctrl+C stops.
cli-unknown-lane = No lane and no phase has the id “{ $id }”. The ids stand in the journey file, under actors and phases.
cli-unknown-kind = “{ $name }” must end with .svg, .png, .pdf, .html, .story.html, .md, .csv or .xlsx.
cli-missing-argument = Something is missing: { $argument }. Add --help to see what belongs here.
cli-unknown-argument = “{ $argument }” does not belong here. Add --help to see what does.
cli-wrong-value = “{ $value }” does not fit { $argument }. What fits: { $known }
cli-unknown-command = There is no command “{ $command }”. stafett --help lists them all.
cli-missing-command = Say what to do. stafett --help lists all commands.
cli-wrong-arguments = These arguments do not go together. Add --help to see how.
cli-no-overlay = “{ $name }” must end with .svg, .png, .pdf or .html when it is compared with another journey.
cli-overlay-with-names = --compare-with cannot be used with --pseudonymise: each journey has its own names in a copy, so nobody could see what stands for the same. Nothing was written. A copy of one journey alone can be pseudonymised.
cli-overlay-folded = --compare-with cannot be used with --fold: what is folded away in one journey may be what differs from the other. Nothing was written.
cli-unknown-handover = No handover has the id “{ $id }”. The ids stand in the journey file, under handovers.
cli-no-sheet = “{ $name }” must end with .pdf or .html.

## Passphrases
cli-passphrase-of = Passphrase of “{ $name }”:
cli-passphrase-new = New passphrase (nobody can restore it):
cli-passphrase-again = The same passphrase again:
cli-no-terminal = A passphrase is needed, and there is no terminal to ask for it. Give it with --passphrase-file FILE, or on the input with --passphrase-file -.
cli-no-passphrase-file = There is no file “{ $name }” with a passphrase.
cli-other-passphrase = The two passphrases are not the same. Nothing was written.
cli-not-joined = “{ $name }” is as it was. { $whose }: { $why }
cli-only-one-protected = “{ $name }” has no passphrase, and what would be joined into it is protected. Use --to to write a protected file, or --to - to print it. Nothing was written.
