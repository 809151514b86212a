# Överlämningsbladet: en sida för den verksamhet som tar emot.

sheet-sheet = Överlämningsblad
sheet-sheets = Överlämningsblad
# $kind: såsom ”Remiss”; $from och $to: rubriker på kontaktpunkter, eller ”ingen”.
sheet-title = { $kind }: { $from } → { $to }
sheet-nobody = Ingen tar emot
sheet-when = När
sheet-interpreter = Personen behöver tolk.
sheet-not-digital = Personen kan inte använda digitala tjänster.

## Delar
sheet-what = Vad
sheet-why = Varför
sheet-who = Vad som ska göras, och av vem
sheet-contact = Vem som svarar på frågor
sheet-not-told = Står inte
sheet-sent = Skickad { $day }
sheet-not-sent = Ingen dag då den skickades är känd
sheet-carrier = Bärs av: { $carrier }
sheet-accepted = Accepterad { $day }
sheet-not-accepted = Inte accepterad än
sheet-refused = Mottagaren avvisade den
sheet-feedback-came = Avsändaren fick återkoppling { $day }
sheet-feedback-wanted = Avsändaren väntar på återkoppling
# $needs, $items: rubriker med kommatecken emellan.
sheet-needs = Behov: { $needs }
sheet-information = Skickas med: { $items }
sheet-coordinator = Samordnare: { $name }
sheet-coordinator-deputy = Samordnare: { $name }, med { $deputy } som ersättare
# $days: ”14 dagar”; $day: den sista dagen då det får börja.
sheet-limit = Ska börja senast { $day }, { $days } efter att den skickades
sheet-limit-undated = Ska börja inom { $days } efter att den skickades
sheet-information-limit = Uppgifterna ska ha kommit senast { $day }, { $days } efter att den skickades
sheet-information-limit-undated = Uppgifterna ska ha kommit inom { $days } efter att den skickades
sheet-starts = Nästa steg börjar { $day }
sheet-consent-day = { $consent }, { $day }

## Vad en säker överlämning har
sheet-check-receiver = En mottagare
sheet-check-reason = Skälet
sheet-check-summary = En sammanfattning
sheet-check-actions = Vad som ska göras, och av vem
sheet-check-deadline = En tidsgräns
sheet-check-warningSigns = Varningstecken
sheet-check-contact = En kontakt som svarar
sheet-check-consent = Personens samtycke
sheet-check-acceptance = Att mottagaren accepterat
sheet-check-feedback = Återkoppling till avsändaren
# A handover without a deadline, but with a limit. $days: "14 days".
sheet-only-limit = Bara en gräns: { $days }

## Det som saknas
sheet-missing = Det som saknas
sheet-complete = Inget saknas av det som en säker överlämning har.
sheet-missing-receiver = Ingen är namngiven som mottagare.
sheet-missing-reason = Det står inte varför.
sheet-missing-summary = Det står inte vad som är känt.
sheet-missing-actions = Det står inte vad som ska göras, och av vem.
sheet-missing-deadline = Det sägs inte till mottagaren när det senast ska ske.
sheet-missing-warningSigns = Inga varningstecken nämns.
sheet-missing-contact = Ingen nämns som svarar på frågor.
sheet-missing-consent = Personens samtycke saknas eller är oklart.
sheet-missing-acceptance = Ingen har accepterat den.
sheet-missing-feedback = Avsändaren har inte fått någon återkoppling.
