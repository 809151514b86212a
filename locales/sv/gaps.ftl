# Glapp, vad som kan hjälpa mot dem, och en brukarresas nyckeltal.
#
# gap-<slug>: regelns namn. .finds: vad den hittar. .what: vad som hände, för vem, när.
# .why: varför det spelar roll. .try: vad man kan pröva.
# Värden för .what, utöver dem som kommentaren ovanför en regel nämner:
#   ett glapp om en överlämning:    $from, $fromActor, $to, $toActor
#   ett glapp om kontaktpunkter:    $touchpoint, $actor; den andra: $otherTouchpoint, $otherActor
#   ett glapp om behov:             $need; det andra: $otherNeed
#   ett glapp över dagar:           $first, $last (dagar eller datum med liten bokstav), $days (hur många)
# $case väljer meningens form; värden som bara ett fall har nämns där.

## Allvarlighetsgrad
severity-high = Allvarligt
severity-medium = Att hålla ögonen på
severity-low = Värt att känna till

## Den nordiska kartläggningens huvudresultat
finding-1 = Hela människans behov får för lite uppmärksamhet
finding-2 = Kompetensen byggs inte upp tillräckligt
finding-3 = Det lönar sig inte att samarbeta
finding-4 = Ingen tar eller delar ansvaret
finding-5 = För många riktlinjer

## Åtgärder
remedy-coordinator = Utse en samordnare
remedy-joint-plan = Gör en samordnad plan
remedy-closed-loop = Ge avsändaren återkoppling
remedy-one-stop-team = Samla insatserna i ett team
remedy-warm-handover = Lämna över tillsammans, i ett möte
remedy-data-sharing = Dela uppgifter, med samtycke
remedy-deadline = Kom överens om en sista dag
remedy-peer-support = Erbjud stöd av någon med egen erfarenhet
remedy-interpreter = Boka tolk
remedy-offline-channel = Öppna en väg utan digitala tjänster
remedy-pooled-budget = Dela på kostnaden
remedy-fewer-rules = Rensa bland reglerna

## Regler

# $need: det första behovet som lämnas öppet. $needs: hur många. $last: dagen då det tog slut.
gap-dead-end = Återvändsgränd
    .finds = Något tog slut innan brukarresan gjorde det, ingen överlämning leder vidare, och för ett av behoven som finns kvar pågår eller börjar inget annat.
    .what = ”{ $touchpoint }” ({ $actor }) tog slut { $last }, och inget följer för { $needs ->
        [one] ”{ $need }”
       *[other] ”{ $need }” och andra behov som fortfarande finns kvar
    }.
    .why = Alla gjorde sin del, och ingen ser att inget kommer därefter. Det är här människor faller ur.
    .try = Bestäm vem som tar över innan något avslutas, och låt den som avslutar få veta att nästa har börjat.

gap-orphan = Ingen har visat vägen hit
    .finds = En kontaktpunkt som ingen överlämning leder till och som inte är markerad som ingång.
    .what = Ingen överlämning leder till ”{ $touchpoint }” ({ $actor }).
    .why = Personen kom hit av en slump eller av egen envishet. Nästa person kanske inte hittar hit alls.
    .try = Ta reda på hur personen kom hit, och låt någon som känner vägen lämna över. Om resan får börja här: markera det som ingång.

# $actor och $otherActor: de två. $days: dagar mellan de två närmaste överlämningarna.
gap-ping-pong = Skickad fram och tillbaka
    .finds = Två verksamheter som skickade personen till varandra inom den tid som är satt, och en av dem avvisade personen.
    .what = { $actor } och { $otherActor } skickade personen till varandra { $days ->
        [0] samma dag
        [one] inom en dag
       *[other] inom { $days } dagar
    }, och personen blev avvisad.
    .why = Varje avslag är rimligt för sig. Tillsammans lämnar de personen utan någon, och varje vända kostar tid och tillit.
    .try = Låt de två träffa personen och tillsammans bestämma vem som börjar. Ett team för båda behoven gör slut på det.

# $case: same-need ($actors: hur många som avvisade), each-other.
gap-between-chairs = Mellan stolarna
    .finds = Ett behov som två eller fler verksamheter avvisade, eller två behov där hjälp med vart och ett nekades på grund av det andra.
    .what = { $case ->
        [same-need] { $actors } verksamheter avvisade personen när det gällde ”{ $need }”.
       *[each-other] Hjälp med ”{ $need }” nekades på grund av ”{ $otherNeed }”, och hjälp med ”{ $otherNeed }” på grund av ”{ $need }”.
    }
    .why = Personen har båda behoven samtidigt. När var och en väntar på att den andra ska börja, börjar ingen.
    .try = Låt ett team ta båda behoven, eller kom överens om en samordnad plan där ingen behöver vänta på den andra.

# $name: vem. $neighbours: hur många andra som hålls ihop.
gap-single-point = Allt hänger på en enda person
    .finds = En person som förbinder tre eller fler andra, som utan henne eller honom inte längre hänger ihop, och som inte har någon ersättare.
    .what = { $name } är den enda länken mellan { $neighbours } andra som arbetar med personen, och har ingen ersättare.
    .why = När den personen blir sjuk, är ledig eller byter jobb brister kedjan genast.
    .try = Utse en ersättare, och låt de andra lära känna varandra.

# $actors: hur många.
gap-parallel-tracks = Sida vid sida, utan samordnad plan
    .finds = Aktörer som länge arbetar samtidigt med samma behov, utan samordnad plan där båda är med och utan överlämning mellan dem.
    .what = { $actors ->
        [2] { $actor } och { $otherActor } arbetar samtidigt med samma behov
       *[other] { $actors } aktörer, bland dem { $actor } och { $otherActor }, arbetar samtidigt med samma behov
    }, utan samordnad plan och utan kontakt.
    .why = Planer som görs var för sig motsäger varandra, och personen får själv hålla ihop dem.
    .try = Gör en samordnad plan med personen, och bestäm vem som leder den.

gap-no-receiver = Överlämning till ingen
    .finds = En överlämning som inte leder till någon.
    .what = ”{ $from }” ({ $fromActor }) lämnade över, och ingen tog emot.
    .why = Avsändaren tror att ärendet har gått vidare. Det ligger ingenstans.
    .try = Ta reda på vem som borde ta emot, fråga dem, och vänta på svar innan ni släpper taget.

# $limit: dagar inom vilka en start räknas som svar. $case: no-start, not-sent, late ($days: från det att den skickades till start).
gap-not-accepted = Överlämning som ingen accepterat
    .finds = En överlämning som ingen accepterat, när mottagaren inte har börjat inom den tid som är satt, eller ingen vet när den skickades eller när det börjar.
    .what = { $case ->
        [no-start] Ingen har accepterat överlämningen från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }), och ingen vet när det börjar.
        [not-sent] Ingen har accepterat överlämningen från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }), och ingen vet när den skickades.
       *[late] Ingen accepterade överlämningen från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }). Det tog { $days ->
            [one] en dag
           *[other] { $days } dagar
        } innan något började; mer än { $limit } är för länge utan svar.
    }
    .why = Skickat är inte mottaget. Utan svar släpper avsändaren taget innan mottagaren har tagit över.
    .try = Be mottagaren svara inom en bestämd tid, och låt avsändaren hålla kvar ansvaret tills dess.

gap-no-owner = Ingen är ansvarig
    .finds = En kontaktpunkt som ingen är utpekad som ansvarig för. Det som personen gör själv räknas inte.
    .what = Ingen är utpekad som ansvarig för ”{ $touchpoint }” ({ $actor }).
    .why = Det som tillhör ett kontor men ingen person där svarar ingen för. Det finns ingen att ringa, och ingen märker när det upphör.
    .try = Peka ut en person eller en roll, och berätta för personen vem det är.

# $coordinator, $otherCoordinator. $first, $last: dagarna de har gemensamt.
gap-two-leads = Två samordnare på en gång
    .finds = Två samordnare samtidigt, där ingen är den andras ersättare.
    .what = { $coordinator } och { $otherCoordinator } samordnar båda från { $first } till { $last }.
    .why = Båda litar på att den andra har hand om det, och personen vet inte vem som ska tillfrågas.
    .try = Enas om en samordnare och gör den andra till ersättare, eller låt den ena sluta när den andra börjar.

# $days: hur många dagar. $actors: från hur många aktörer. $first, $last: mellan vilka dagar.
gap-no-coordinator = Många insatser, ingen samordnare
    .finds = Många dagar då många aktörer är i arbete eller inväntade, och ingen samordnar.
    .what = Under { $days ->
        [one] en dag
       *[other] { $days } dagar
    } mellan { $first } och { $last } är minst { $actors } aktörer i arbete eller inväntade, och ingen samordnar dem.
    .why = Någon måste hålla ihop helheten. När ingen är utsedd blir det personen själv.
    .try = Utse en samordnare som personen har förtroende för, och en ersättare.

# $days: hur lång tid det tog. $limit: tillåtna dagar. $case: start, waiting, information.
gap-over-limit = Över tidsfristen
    .finds = En överlämning som tog längre tid än sin frist, eller vars uppgifter gjorde det.
    .what = { $case ->
        [start] ”{ $to }” ({ $toActor }) började { $days ->
            [one] en dag
           *[other] { $days } dagar
        } efter överlämningen från ”{ $from }” ({ $fromActor }). Fristen är { $limit ->
            [one] en dag
           *[other] { $limit } dagar
        }.
        [waiting] ”{ $to }” ({ $toActor }) har inte börjat { $days ->
            [one] en dag
           *[other] { $days } dagar
        } efter överlämningen från ”{ $from }” ({ $fromActor }). Fristen är { $limit ->
            [one] en dag
           *[other] { $limit } dagar
        }.
       *[information] Uppgifterna från ”{ $from }” ({ $fromActor }) nådde ”{ $to }” ({ $toActor }) först efter { $days ->
            [one] en dag
           *[other] { $days } dagar
        }. Fristen är { $limit ->
            [one] en dag
           *[other] { $limit } dagar
        }.
    }
    .why = En frist är det senaste, inte målet. Efter den har personen en rätt som inte uppfylls, och mår ofta sämre av att vänta.
    .try = Bevaka fristen från dagen då det skickas, och säg i god tid vem som hjälper om den inte kan hållas.

gap-no-start = Inget startdatum
    .finds = En kontaktpunkt utan dag, som varken har avvisats eller uteblivit.
    .what = Ingen vet när ”{ $touchpoint }” ({ $actor }) börjar.
    .why = Det som inte har någon dag kan inte bli försenat, så ingen märker att det inte kommer.
    .try = Bestäm en dag tillsammans med personen, eller en dag då det ska avgöras.

# $case: nobody, need ($need).
gap-uncovered = Dagar utan ansvarig
    .finds = Dagar i rad då något behövs och ingen är ansvarig. För ett kritiskt behov varje dag utan insats, även en enda.
    .what = { $case ->
        [need] Ingen insats finns för ”{ $need }” { $days ->
            [one] { $first }
           *[other] under { $days } dagar, från { $first } till { $last }
        }.
       *[nobody] Ingen är ansvarig { $days ->
            [one] { $first }
           *[other] under { $days } dagar, från { $first } till { $last }
        }, trots att något behövs.
    }
    .why = De dagarna har personen ingen att vända sig till, och ingen skulle märka om det gick fel.
    .try = Låt avsändaren behålla ansvaret tills nästa insats har börjat, eller utse en samordnare som bär över dagarna.

# $days: hur många. $first, $last: när den ena slutade och den andra började.
gap-service-cliff = Insatsen slutar innan nästa börjar
    .finds = En långvarig insats som tar slut för långt innan nästa långvariga insats för samma behov börjar, medan behovet finns kvar.
    .what = En långvarig insats för ”{ $need }” tog slut { $first }. Nästa, ”{ $otherTouchpoint }” ({ $otherActor }), började { $last }: { $days ->
        [one] en dag
       *[other] { $days } dagar
    } senare.
    .why = En långvarig insats bär upp ett liv. När nästa inte finns den dag den tar slut går det som byggts upp förlorat.
    .try = Låt de två överlappa, och bestäm slutet för den ena efter starten för den andra.

# $item: uppgiften. $source, $sourceActor: där den först var känd.
gap-info-missing = Uppgift som aldrig skickades
    .finds = Något som var känt och fick berättas igen, där inga överlämningar leder från den som visste till den som behövde veta.
    .what = ”{ $item }” var känt vid ”{ $source }” ({ $sourceActor }) men fick berättas igen vid ”{ $touchpoint }” ({ $actor }). Det finns ingen väg från det ena till det andra.
    .why = Personen måste berätta igen, och det som inte går att berätta går förlorat.
    .try = Fråga personen om uppgiften får delas, och öppna en väg för den: gemensam journal eller en samordnad plan.

# Som för info-missing.
gap-info-dropped = Uppgift som försvann på vägen
    .finds = Något som var känt och fick berättas igen, trots att överlämningar leder från den som visste till den som behövde veta.
    .what = ”{ $item }” var känt vid ”{ $source }” ({ $sourceActor }) men fick berättas igen vid ”{ $touchpoint }” ({ $actor }), trots att överlämningar leder från det ena till det andra.
    .why = Det fanns en väg, men uppgiften föll bort, kom för sent eller skickades inte vidare.
    .try = Gå igenom överlämningarna däremellan: vad fanns med, när kom det fram, och vem borde ha skickat det vidare?

gap-loop-open = Ingen återkoppling till avsändaren
    .finds = En remiss, anmälan eller utskrivning där avsändaren behöver ett svar och inte har fått något.
    .what = ”{ $from }” ({ $fromActor }) fick aldrig veta vad som hände med överlämningen till ”{ $to }” ({ $toActor }).
    .why = Avsändaren kan inte veta om det går att släppa taget. Det som tappats bort förblir borta tills personen kommer tillbaka i sämre skick.
    .try = Kom överens om att mottagaren svarar: tar sig an det, tar sig inte an det, eller klart.

# $missing: hur många av de sex delarna som inte finns.
gap-thin-handover = Mager överlämning
    .finds = En remiss eller utskrivning till någon annan som saknar en eller flera av en fullständig överlämnings sex delar.
    .what = Överlämningen från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }) saknar { $missing ->
        [one] en av sina sex delar
        [6] alla sina sex delar
       *[other] { $missing } av sina sex delar
    }. En fullständig överlämning säger varför, vad man vet, vad som ska göras, till när, vad man ska vara uppmärksam på och vem man kan fråga.
    .why = Mottagaren får gissa det som saknas, fråga personen, eller låta det vara.
    .try = Fyll i de sex delarna tillsammans med personen, eller lämna över i ett samtal.

# $items: hur många uppgifter. $case: missing, unclear.
gap-consent-unclear = Samtycke saknas eller är oklart
    .finds = En överlämning med uppgifter utan ett klart ja eller nej från personen. Ett nej är ett val och inget glapp.
    .what = { $case ->
        [missing] Ingen har frågat personen om { $items ->
            [one] en uppgift
           *[other] { $items } uppgifter
        } får gå från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }).
       *[unclear] Det är oklart om personen gått med på att { $items ->
            [one] en uppgift går
           *[other] { $items } uppgifter går
        } från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }).
    }
    .why = Personal som inte vet vad den får dela delar antingen ingenting, eller sådant som personen inte ville dela.
    .try = Fråga personen, skriv ner svaret och låt det följa med överlämningen. Ett nej är också ett svar.

# $item: utredningen. $days: dagar mellan de två.
gap-duplicate-assessment = Utredd två gånger
    .finds = Samma utredning gjord igen av någon annan inom den tid som är satt.
    .what = ”{ $item }” utreddes vid ”{ $touchpoint }” ({ $actor }) och igen { $days ->
        [0] samma dag
        [one] en dag senare
       *[other] { $days } dagar senare
    } vid ”{ $otherTouchpoint }” ({ $otherActor }).
    .why = Det tröttar ut personen, kostar veckor, och säger att det första resultatet inte var känt eller inte dög.
    .try = Dela den första utredningen, med samtycke, och enas om vad som behöver läggas till.

# $case: citizen, relative.
gap-citizen-carries = Personen får bära budskapet
    .finds = En överlämning som personen själv eller en närstående får bära.
    .what = { $case ->
        [relative] En närstående
       *[citizen] Personen själv
    } fick bära budskapet från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }).
    .why = Den som har minst kraft blir länken. Det som glöms eller inte orkas med kommer inte fram.
    .try = Låt verksamheterna tala med varandra, med personen i rummet.

# $count: vid hur många kontaktpunkter.
gap-story-retold = Samma berättelse gång på gång
    .finds = En brukarresa där det som redan var känt fick berättas igen vid många kontaktpunkter.
    .what = Vid { $count } kontaktpunkter fick personen berätta igen det som redan var känt.
    .why = Att berätta något svårt om och om igen sliter på en människa, och varje berättelse blir lite olika.
    .try = Skriv ner berättelsen en gång, tillsammans med personen, och låt den följa med, med samtycke.

# $count: hur många. $limit: hur många som inte är för många.
gap-many-contacts = För många kontaktpersoner
    .finds = En brukarresa med fler ansvariga personer eller roller än en människa kan hålla isär.
    .what = { $count } olika personer eller roller är ansvariga längs resan. Fler än { $limit } är svåra att hålla isär.
    .why = Ingen kan lita på så många på en gång, eller veta vem som ska tillfrågas om vad.
    .try = Ge personen en enda kontakt som vänder sig till de andra.

# $count: hur många. $limit: hur många som inte är för många.
gap-form-load = För många blanketter
    .finds = En brukarresa med fler blanketter än en människa borde behöva fylla i.
    .what = Personen fyller i { $count } blanketter. Fler än { $limit } är en börda.
    .why = Blanketter kostar mest för den som har minst kraft. Somliga avstår från en rättighet hellre än att fylla i en till.
    .try = Fyll i en gång och använd igen, eller låt personalen fylla i tillsammans med personen.

# $case: fall (två kontaktpunkter), streak ($count: hur många i rad).
gap-low-point = Lågpunkt
    .finds = Ett tvärt fall i personens upplevelse från en kontaktpunkt till nästa, eller flera dåliga upplevelser i rad.
    .what = { $case ->
        [fall] Det blev tvärt sämre för personen mellan ”{ $touchpoint }” ({ $actor }) och ”{ $otherTouchpoint }” ({ $otherActor }).
       *[streak] Från och med ”{ $touchpoint }” ({ $actor }) var { $count ->
            [one] en upplevelse dålig.
           *[other] { $count } upplevelser i rad dåliga.
        }
    }
    .why = Ett fall visar var tilliten brast. I en lång svacka ger människor upp.
    .try = Fråga personen vad som hände här, och vad som hade hjälpt.

# $limit: dagar inom vilka det bör mötas. $case: nothing, undated, late ($days: dagar tills något började).
gap-need-unmet = Ouppfyllt behov
    .finds = Ett behov som ingen tar sig an, där inget har fått någon dag, eller som någon tog sig an för sent.
    .what = { $case ->
        [nothing] Ingen tar sig an ”{ $need }”.
        [undated] Något är tänkt för ”{ $need }”, men ingen vet när det börjar.
       *[late] Det tog { $days ->
            [one] en dag
           *[other] { $days } dagar
        } innan någon tog sig an ”{ $need }”. Det bör ta högst { $limit ->
            [one] en dag
           *[other] { $limit } dagar
        }.
    }
    .why = Ett behov som ingen tar sig an försvinner inte. Det växer, och dyker upp någon annanstans som ett annat problem.
    .try = Se hela människans behov tillsammans, och bestäm för vart och ett vem som börjar och när.

# $case: decision ($touchpoint, $actor), plan ($plan).
gap-not-involved = Beslut utan personen
    .finds = Ett beslut som personen inte fick vara med om, eller en samordnad plan som gjordes utan personen.
    .what = { $case ->
        [plan] Den samordnade planen ”{ $plan }” gjordes utan personen.
       *[decision] Vid ”{ $touchpoint }” ({ $actor }) fattades ett beslut som personen inte fick vara med om.
    }
    .why = En plan som inte är ens egen blir inte hållen, och den som beslutar missar det som bara personen vet.
    .try = Besluta tillsammans. Om det är svårt att göra sin röst hörd: låt någon med egen erfarenhet följa med.

gap-language = Ingen tolk
    .finds = En kontaktpunkt utan tolk, när personen behöver tolk och ingen där talar personens språk. Brev och digitala tjänster räknas inte.
    .what = Personen behöver tolk och hade ingen vid ”{ $touchpoint }” ({ $actor }).
    .why = Det man inte förstått har man inte gått med på. Barn och vänner som tolkar får bära sådant de inte borde.
    .try = Boka tolk samtidigt som tiden bokas, eller hitta någon som talar språket.

gap-digital-only = Bara en digital väg in
    .finds = En digital kontaktpunkt utan någon annan väg in, när personen inte kan använda digitala tjänster.
    .what = ”{ $touchpoint }” ({ $actor }) är digital och har ingen annan väg in, och personen kan inte använda digitala tjänster.
    .why = Rätten finns, men inte dörren.
    .try = Erbjud telefon, papper eller en lucka, och berätta om det där den digitala vägen beskrivs.

# $competence: det som inte finns. $count: hur många slag.
gap-competence = Kompetens saknas
    .finds = En kontaktpunkt där en kompetens behövdes som inte fanns där.
    .what = Vid ”{ $touchpoint }” ({ $actor }) behövdes { $count ->
        [one] en kompetens
       *[other] kompetenser
    } som inte fanns där: { $competence }.
    .why = Utan den möts personen av god vilja men får fel hjälp, eller skickas vidare.
    .try = Ta in någon som kan det, eller håll mötet tillsammans med dem som kan.

# $payer, $beneficiary: aktörerna. $case: refused, not-accepted, late.
gap-incentive-split = En betalar, en annan tjänar på det
    .finds = En överlämning som en betalar för och en annan tjänar på, och som avvisades, inte accepterades eller blev sen.
    .what = { $payer } skulle betala och { $beneficiary } skulle tjäna på överlämningen från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }), som { $case ->
        [refused] avvisades
        [not-accepted] inte accepterades
       *[late] blev sen
    }.
    .why = Den som betalar för någon annans besparing har ingen brådska, hur rätt det än är för personen.
    .try = Dela på kostnaden, eller kom överens om en sista dag för beslutet.

# $count: hur många regelverk. $limit: hur många som inte är för många. $case: many, conflict, both.
gap-rule-overload = För många regler på en gång
    .finds = En kontaktpunkt där för många regelverk gäller, eller regler som motsäger varandra.
    .what = { $case ->
        [many] { $count } regelverk gäller samtidigt för ”{ $touchpoint }” ({ $actor }). Fler än { $limit } är svåra att följa.
        [conflict] Reglerna som gäller för ”{ $touchpoint }” ({ $actor }) motsäger varandra.
       *[both] { $count } regelverk gäller samtidigt för ”{ $touchpoint }” ({ $actor }), och de motsäger varandra.
    }
    .why = Då följer personalen den regel som är tryggast för dem själva, inte den som är bäst för personen.
    .try = Samla reglerna, stryk det som inte behövs, och bestäm vilken som går först.

# $age: i år. $first: födelsedagen. $touchpoint: det som tar slut.
gap-age-cliff = Hjälpen tar slut med en födelsedag
    .finds = Hjälp som tar slut vid en födelsedag, medan behovet finns kvar och inget tar över.
    .what = Personen fyller { $age } år { $first }. ”{ $touchpoint }” tar slut, och inget tar över för ”{ $need }”.
    .why = Alla har känt till dagen i åratal, och ändå vaknar personen utan hjälp den dagen.
    .try = Börja övergången minst ett år i förväg, och låt det gamla och det nya överlappa.

gap-border-gap = Över en gräns, ingen behörig
    .finds = En överlämning över en gräns, när ingen har sagt vilken myndighet som är behörig.
    .what = Överlämningen från ”{ $from }” ({ $fromActor }) till ”{ $to }” ({ $toActor }) går över en gräns, och ingen har sagt vilken myndighet som är behörig.
    .why = Båda sidor kan säga att den andra bör agera. Personen har lämnat en uppsättning rättigheter och inte nått nästa.
    .try = Fråga båda sidor skriftligt vem som är behörig, och bestäm en dag då de ska ha svarat.

## Nyckeltal
# .value: talet med sin enhet. $value: ett tal; för andelar hela procent.
metric-leadTimeDays = Ledtid från första till sista dag
    .value = { $value ->
        [one] { $value } dag
       *[other] { $value } dagar
    }
metric-waitingDays = Dagar av väntan
    .value = { $value ->
        [one] { $value } dag
       *[other] { $value } dagar
    }
metric-waitingShare = Andel av tiden i väntan
    .value = { $value } %
metric-uncoveredDays = Dagar utan ansvarig
    .value = { $value ->
        [one] { $value } dag
       *[other] { $value } dagar
    }
metric-needDaysWithoutServiceShare = Andel dagar med behov men utan insats
    .value = { $value } %
metric-handovers = Överlämningar
    .value = { $value ->
        [one] { $value } överlämning
       *[other] { $value } överlämningar
    }
metric-levelCrossings = Överlämningar mellan nivåer
    .value = { $value ->
        [one] { $value } överlämning
       *[other] { $value } överlämningar
    }
metric-longestWaitDays = Längsta väntan
    .value = { $value ->
        [one] { $value } dag
       *[other] { $value } dagar
    }
metric-actors = Aktörer som är med
    .value = { $value }
metric-contactPersons = Kontaktpersoner
    .value = { $value ->
        [one] { $value } kontaktperson
       *[other] { $value } kontaktpersoner
    }
metric-retellings = Gånger berättelsen får berättas igen
    .value = { $value ->
        [one] en gång
       *[other] { $value } gånger
    }
metric-forms = Blanketter
    .value = { $value ->
        [one] { $value } blankett
       *[other] { $value } blanketter
    }
metric-citizenCarried = Överlämningar som personen själv bär
    .value = { $value ->
        [one] { $value } överlämning
       *[other] { $value } överlämningar
    }
metric-leadChanges = Byten av den som leder
    .value = { $value ->
        [one] { $value } byte
       *[other] { $value } byten
    }
metric-meanExperience = Personens upplevelse, i snitt
    .value = { $value }
metric-criticalPath = Kedjan som ledde till målet
    .value = { $value ->
        [one] { $value } kontaktpunkt
       *[other] { $value } kontaktpunkter
    }
