# Vad som är fel i en resefil (problem-, med expected- och target- inne i meningen), och varför en
# fil inte öppnas alls (refusal-).
# problem-: $key, $found, $expected, $word, $known, $id, $target, $start, $end
# refusal-: $line, $column; $limit och $found där meningen använder dem; .what-to-do hjälper vidare

problem-repeated-key = ”{ $key }” står här mer än en gång. Den sista gäller, och bara den blir kvar när du sparar.
problem-missing-key = ”{ $key }” saknas. Fyll i det.
problem-not-understood = ”{ $key }” ska vara { $expected }, men där står { $found }. Det får stå kvar tills du ändrar det.
problem-unknown-word = ”{ $word }” är inte något av orden för ”{ $key }”. Välj ett av dessa: { $known }.
problem-repeated-id = Fler än en post har id ”{ $id }”. Det som hänvisar dit menar den första. Ge de andra ett eget id.
problem-no-such-item = ”{ $key }” hänvisar till ”{ $id }”, men { $target } har det id:t. Välj något annat, eller lägg till det som saknas.
problem-end-before-start = Detta slutar innan det börjar: slutet är { $end }, början är { $start }. Ändra det ena av dem.

expected-text = en text
expected-id = ett id, en text som inte är tom
expected-number = ett heltal
expected-count = ett heltal, 0 eller mer
expected-rating = ett heltal från −2 till 2
expected-flag = ja eller nej (true eller false)
expected-date = ett datum, till exempel 2024-05-31
expected-text-list = en lista med texter
expected-object-list = en lista med objekt
expected-object = ett objekt med nycklar och värden

target-phase = ingen fas
target-actor = ingen aktör
target-family-member = ingen familjemedlem
target-need = inget behov
target-information = ingen uppgift
target-touchpoint = ingen kontaktpunkt
target-handover = ingen överlämning
target-anything = ingenting

refusal-too-large = Filen är större än { $limit } MiB.
    .what-to-do = Brukarresor är mycket mindre än så. Kontrollera att det är rätt fil.
refusal-too-deep = Listor och objekt ligger i varandra i mer än { $limit } nivåer på rad { $line }, tecken { $column }.
    .what-to-do = Det behövs inte i en brukarresa. Kontrollera att det är rätt fil.
refusal-too-many-items = Listorna i filen har mer än { $limit } element; gränsen passeras på rad { $line }, tecken { $column }.
    .what-to-do = Dela upp brukarresan på flera filer.
refusal-too-many-values = Filen har mer än { $limit } värden; gränsen passeras på rad { $line }, tecken { $column }.
    .what-to-do = Dela upp brukarresan på flera filer.
refusal-too-crowded = Filen består av fler småbitar än en fil av den längden kan ha: att öppna den skulle ta allt minne.
    .what-to-do = Dela upp brukarresan på flera filer, eller ta bort det som inte hör till den.
refusal-not-utf8 = Texten går inte att läsa på rad { $line }, tecken { $column }: den är inte i UTF-8.
    .what-to-do = Öppna filen i programmet som skapade den och spara den som UTF-8.
refusal-empty = Filen är tom (rad { $line }, tecken { $column }).
    .what-to-do = Leta efter en säkerhetskopia eller en tidigare kopia.
refusal-cut-off = Filen slutar för tidigt, på rad { $line }, tecken { $column }. Resten saknas.
    .what-to-do = Den kan ha kopierats eller laddats ner bara till en del. Hämta den igen, eller leta efter en säkerhetskopia.
refusal-not-json = Filen går inte längre att läsa som JSON från rad { $line }, tecken { $column }.
    .what-to-do = Titta på det stället i en textredigerare: ett komma, ett citattecken eller en parentes kan saknas eller stå för mycket.
refusal-not-an-object = Filen är JSON, men ingen brukarresa: på rad { $line }, tecken { $column }, skulle ett objekt börja.
    .what-to-do = Kontrollera att det är rätt fil.
refusal-no-format = Filen säger inte att den är en brukarresa (rad { $line }, tecken { $column }).
    .what-to-do = Kontrollera att det är rätt fil. En brukarresa har raden "format": "stafett-journey" nära början.
refusal-other-format = Filen säger att den är { $found }, inte en brukarresa (rad { $line }, tecken { $column }).
    .what-to-do = Kontrollera att det är rätt fil.
refusal-no-version = Filen säger inte vilken version av formatet den har (rad { $line }, tecken { $column }).
    .what-to-do = Om det är en brukarresa som du har skrivit själv, lägg till raden "version": 1.
refusal-bad-version = Det finns ingen version { $found } av formatet (rad { $line }, tecken { $column }).
    .what-to-do = Om det är en brukarresa som du har skrivit själv, skriv "version": 1.
problems-more = Mer är fel i filen. Detta är de första { $count } problemen; rätta några av dem för att se de andra.
