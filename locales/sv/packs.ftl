# Vad länder erbjuder: banor, nivåernas namn, tidsfrister, och hur säkert det är.
# Tjänsters, lagars och källors namn är landets egna och finns i crates/packs/data.

## Hur säker en uppgift är
standing-verified = Läst i en källa
standing-unverified = Inte bekräftat: läst i en källa som kan vara gammal, ett förslag eller tveksam
standing-general-knowledge = Inte bekräftat: allmän kunskap
standing-suggestion = Ett förslag att börja med, ingens regel

# Står vid ett land som det finns få uppgifter om.
pack-thin = Här finns få uppgifter. Det som inte står här kan mycket väl finnas: fråga någon som arbetar där.

## Vad en bana är till för
lane-kind-person = Personen
lane-kind-primary-care = Primärvård
lane-kind-hospital = Sjukhusvård
lane-kind-psychiatry = Psykiatri
lane-kind-addiction-care = Beroendevård
lane-kind-social-services = Socialtjänst
lane-kind-child-services = Skydd av barn
lane-kind-school = Skola
lane-kind-employment = Hjälp att hitta arbete
lane-kind-social-insurance = Ersättningar
lane-kind-coordination = Samordning

## Mängder
unit-hour = { $count ->
    [one] en timme
   *[other] { $count } timmar
}
unit-working-day = { $count ->
    [one] en arbetsdag
   *[other] { $count } arbetsdagar
}
unit-week = { $count ->
    [one] en vecka
   *[other] { $count } veckor
}
unit-month = { $count ->
    [one] en månad
   *[other] { $count } månader
}
# $days: kalenderdagar. $original: fristen i sin egen enhet.
limit-amount = { $days } ({ $original })
limit-without-days-duty = en skyldighet, utan frist i dagar
limit-without-days-right = en rättighet, utan frist i dagar
limit-suggestion = Förslag att börja med
# Vad en överlämning säger om en frist som inte säkert är lag.
limit-source-unsure = { $rule }. { $standing }

## Danmark
limit-dk-hospital-assessment = Sjukhus: från att remissen kom till utredning, eller en plan för den
limit-dk-child-psychiatry-assessment = Barnpsykiatri: från remiss till att utredningen börjar
limit-dk-child-psychiatry-treatment = Barnpsykiatri: från remiss till att behandlingen börjar
limit-dk-dual-diagnosis-treatment = Psykisk sjukdom och beroende tillsammans: från att remissen kom till att behandlingen börjar
limit-dk-substance-treatment = Kommunens beroendevård: från att man ber om den till att den börjar
limit-dk-child-concern-assessed = Oro för ett barn: från att anmälan kom till att den är bedömd
limit-dk-child-concern-receipt = Oro för ett barn: från att anmälan kom till att avsändaren har fått en bekräftelse
limit-dk-child-investigation = Utredning om ett barn: från att kommunen får veta till att den är klar
limit-dk-transition-to-adult = Fylla 18: från födelsedagen till att stödet som vuxen börjar
limit-dk-jobcentre-interview = Jobbcenter: från kontakt till första samtalet
limit-dk-sick-leave-follow-up = Sjukskrivning: från första frånvarodagen till samtalet
limit-dk-discharge-letter = Epikris: från utskrivning till att läkaren har den

## Sverige
limit-se-primary-care-contact = Primärvård: från att man söker hjälp till kontakt
limit-se-primary-care-assessment = Primärvård: från att man söker hjälp till medicinsk bedömning
limit-se-specialist-visit = Specialistvård: från beslut om remiss till första besöket
limit-se-specialist-treatment = Specialistvård: från beslut om behandling till att den börjar
limit-se-admission-notice = Sjukhus: från inskrivning till meddelande till kommun och primärvård
limit-se-municipal-payment = Sjukhus: från meddelandet om utskrivningsklar till att kommunen betalar
limit-se-plan-after-discharge = Samordnad plan: från meddelandet om utskrivningsklar till kallelsen
limit-se-child-safety-check = Oro för ett barn: från att anmälan kom till bedömningen av om barnet är tryggt
limit-se-child-preliminary-assessment = Oro för ett barn: från att anmälan kom till beslut om att utreda eller inte
limit-se-child-investigation = Utredning om ett barn: från att den inleds till att den är klar

## Norge
limit-no-specialist-referral = Specialistvård: från att remissen kom till bedömning och svar
limit-no-child-message = Barnskydd: från anmälan till beslut om att utreda eller inte
limit-no-child-feedback = Barnskydd: från anmälan till att avsändaren får veta att den kom fram
limit-no-child-investigation = Barnskydd: från att utredningen inleds till att den är klar
limit-no-ready-for-discharge = Sjukhus: från att någon är utskrivningsklar till att kommunen betalar
limit-no-admission-notice = Sjukhus: från inskrivning till meddelande till kommunen
limit-no-coordinator = Samordnare och individuell plan: från att behovet finns till att någon är utsedd
limit-no-social-assistance = Ekonomiskt bistånd: från ansökan till beslut eller besked

## Finland
limit-fi-primary-care-under-23 = Primärvård som inte är brådskande, under 23 år: från bedömt behov till vård
limit-fi-primary-care-23-and-over = Primärvård som inte är brådskande, från 23 år: från bedömt behov till vård
limit-fi-specialist-assessment = Specialistvård: från att remissen kom till att behovet är bedömt
limit-fi-specialist-care = Specialistvård: från konstaterat behov till vård
limit-fi-mental-health-assessment-under-23 = Specialiserad psykiatrisk vård, under 23 år: från remiss till att behovet är bedömt
limit-fi-mental-health-care-under-23 = Specialiserad psykiatrisk vård, under 23 år: från konstaterat behov till vård
limit-fi-therapy-guarantee-under-23 = Terapigaranti, under 23 år: från konstaterat behov till att den börjar
limit-fi-social-assistance = Grundläggande utkomststöd: från fullständig ansökan till beslut
limit-fi-social-need-assessment = Socialvård, med funktionsnedsättning eller från 75 år: från kontakt till att bedömningen börjar
limit-fi-child-concern = Barnskydd: från att anmälan kom till beslut om att bedöma eller inte
limit-fi-child-assessment = Barnskydd och servicebehov: från att bedömningen inleds till att den är klar
limit-fi-personal-worker = Egen kontaktperson: från att man blir klient till att någon är utsedd

## Island
limit-is-child-message = Barnskydd: från anmälan till beslut om att öppna ett ärende
limit-is-child-investigation = Barnskydd: från att ärendet öppnas till att det är klart
limit-is-child-contact-person = Samordnade tjänster för barn: från begäran till att det finns en kontaktperson

## Grönland
limit-gl-disability-support = Stöd vid funktionsnedsättning: samordnat, sammanhängande och med helheten i sikte

## Överallt
limit-any-acceptance = Alla överlämningar: från sändning till att mottagaren har accepterat
limit-any-coordinator-named = Samordnare: från att behovet finns till att någon är utsedd
limit-any-contact-after-hospital = Efter sjukhus: från utskrivning till kontakt i hemmet
