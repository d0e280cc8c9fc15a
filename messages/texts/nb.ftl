### Bokmål. Dette er hovedfilen: alle nøkler finnes her, og hver nøkkel sier først når teksten brukes.
### Bare bokstaver som får plass i en vanlig SMS. Svar 1 betyr alltid at det haster.

## Til den som ber om hjelp

# Noe haster: vakten blir varslet i dette øyeblikk.
alerting_citizen = Vi varsler vakten nå. Du kan også ringe { $number }. Skriv gjerne mer her. Er det fare for liv, ring 113.

# Det kan være fare for liv: 113 først, og vakten blir varslet i dette øyeblikk.
alerting_life_citizen = Er det fare for liv, ring 113 nå. Politi: 112. Legevakt: 116 117. Noen å snakke med: 116 123. Du kan også ringe { $number }. Vi varsler vakten nå. Eller skriv her.

# Et barn skriver: numre for barn først, og vakten blir varslet i dette øyeblikk. Ingen av dem tar SMS fra oss.
alerting_child_citizen = Ring 116 111 (gratis). Eller { $second } eller { $number }. I fare: ring 112 eller 113. Vi varsler vakten nå. Eller skriv mer.

# Noen farlige kan lese telefonen: så lite som mulig, og aldri hva det gjelder.
alerting_neutral_citizen = I fare: ring 112 eller 113. Legevakt: 116 117. Noen å snakke med: 116 123. Du kan også ringe { $number }. Vi varsler vakten nå.

# Kommer etter et annet svar, én gang: kan telefonen ringe? Ordet får oss til å tie, og det er i messages/lexicon/commands.toml.
safe_citizen = Er det trygt å ringe deg? Svar 2 for ja, 3 for nei. Send BIBLIOTEK, så svarer vi ikke.

# Vi er usikre på om det haster og spør én gang.
asked_citizen = Haster det i dag eller i natt? Svar 1 eller ring { $number }. Kan det vente, svar 2. Er det fare for liv, ring 113.

# Svaret var at det kan vente.
not_urgent_citizen = Takk for svar. Hvis det haster likevel, svar 1 eller ring { $number }.

# Mer tekst mens vi fortsatt prøver å få tak i noen.
noted_citizen = Vi har fått meldingen. Du kan også ringe { $number }. Vi prøver fortsatt å få tak i vakten. Er det fare for liv, ring 113.

# Saken er i gang, og den nye teksten tyder på fare for liv.
danger_citizen = Er det fare for liv, ring 113 nå. Politi: 112. Legevakt: 116 117. Noen å snakke med: 116 123. Du kan også ringe { $number }. Vi sier fra til vakten igjen nå.

# Vakten er varslet, men ingen har svart.
waiting_citizen = Vakten er varslet, men har ikke svart ennå. Ring { $number } hvis du kan. Vi fortsetter å varsle. Er det fare for liv, ring 113.

# Varselet er ikke kommet fram til noen.
unreached_citizen = Vi har ikke fått tak i vakten ennå. Ring { $number } hvis du kan. Vi fortsetter å prøve. Er det fare for liv, ring 113.

# Alle på vakt er prøvd.
fallback_citizen = Vi har prøvd alle på vakt. Ingen har svart. Ring { $number } nå. Vi fortsetter å prøve. Legevakt: 116 117. Er det fare for liv, ring 113.

# Senere påminnelse: det er fortsatt ingen som har svart.
still_citizen = Det er fortsatt ingen som har svart. Ring { $number } hvis du kan. Vi fortsetter å prøve. Legevakt: 116 117. Er det fare for liv, ring 113.

# En på vakt har tatt saken.
taken_citizen = { $name } ved { $office } har saken din og skriver eller ringer til deg. Svar her eller ring { $number }.

# Den som hadde saken, svarer ikke lenger.
lost_citizen = Den som hadde saken din, svarer ikke. Ring { $number } hvis du kan. Vi varsler andre nå. Er det fare for liv, ring 113.

# Den som hadde saken, har gitt den fra seg.
released_citizen = Den som hadde saken din, kan ikke ha den lenger. Ring { $number } hvis du kan. Vi varsler andre nå. Er det fare for liv, ring 113.

# Saken er avsluttet.
closed_citizen = Samtalen er avsluttet. Hvis det haster igjen, svar 1 eller ring { $number }.

# Dagen etter at saken er avsluttet. Aldri når noen farlige kan lese telefonen, og aldri om hva det gjaldt.
followup_citizen = Fikk du den hjelpen du trengte? Svar 2 for ja, 3 for nei. Haster det igjen, ring { $number }.

# STOPP uten en sak i gang.
stopped_citizen = Vi skriver ikke mer til deg nå. Haster det, ring { $number } eller skriv hit. Send START for å få meldinger igjen.

# STOPP mens en sak er i gang.
stopped_in_case_citizen = Vi skriver ikke mer til deg nå. Du kan ringe { $number }. Vakten får vite at du ikke vil ha SMS, og kan ringe deg. Send START for å få meldinger igjen.

# START etter STOPP.
started_citizen = Nå kan vi skrive til deg igjen. Haster det, svar 1 eller ring { $number }.

# Spørsmål om åpningstid mens døren er åpen for alle.
open_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }) eller kom. { $office } er åpent nå, til { $until }. Du kan komme uten avtale. Haster det, svar 1.

# Inngangen er åpen, innerdøren er låst, og nummeret på veggen får noen til å komme ut.
vestibule_call_citizen =
    Ring { $number } fra døra ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }). { $office }: åpen inngang til { $until }, ubetjent. Haster det, svar 1.

# Inngangen er åpen, ingen sitter der, men det er en ringeklokke.
vestibule_bell_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }) eller bruk ringeklokka. { $office }: åpen inngang til { $until }, ubetjent. Haster det, svar 1.

# Inngangen er åpen, men ingen sitter der.
vestibule_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }). { $office }: åpen inngang til { $until }, ubetjent. Haster det, svar 1.

# Åpent bare for dem som har avtale.
appointment_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }). { $office } er nå bare for dem med avtale, til { $until }. Haster det, svar 1.

# Kontorets egen dør er stengt, men en skranke som andre har, kan hjelpe med søknaden.
proxy_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }). { $office } kan hjelpe deg å søke, til { $until }. Haster det, svar 1.

# Spørsmål om åpningstid mens døren er stengt.
shut_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }). { $office } er stengt nå og åpner { $next }. Haster det, svar 1, så varsler vi vakten.

# Stengt, og vi vet ikke når det åpner.
shut_unknown_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }). { $office } er stengt nå. Vi vet ikke når det åpner. Haster det, svar 1, så varsler vi vakten.

# Kontoret har ingen dør som er åpen uten avtale.
by_appointment_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }). { $office } møter folk etter avtale. Haster det, svar 1, så varsler vi vakten.

# Tjenesten har bare telefon.
no_door_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }). { $office } har ingen dør å gå til, bare telefon. Haster det, svar 1, så varsler vi vakten.

# Ingen har bekreftet åpningstiden i tide.
unconfirmed_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }). Åpningstiden til { $office } er ikke bekreftet. Haster det, svar 1, så varsler vi vakten.

# Kontoret er stengt en tid, og et annet kontor tar imot.
interim_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }). { $office }: stengt til og med { $until }. Gå til { $name }. Haster det, svar 1.

# Når noen sitter der igjen. Kommer etter et annet svar.
next_door_citizen = { $office } er åpent for alle igjen { $next }.

# Kontorets egen telefon er ikke åpen nå. Kommer etter et annet svar.
phone_later_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkende telefon
       *[ward] legevakt
    }) fra { $next }.

# Siste frist for å søke om noe som haster. Kommer etter et annet svar.
cut_off_citizen = En søknad som haster, må være hos oss før { $until }.

# Saken er flyttet til kontoret der personen er.
moved_citizen = Ring { $number } hvis du kan. Vi varsler nå { $office }. Er det fare for liv, ring 113.

# Flere kontorer deler nummeret: hvor er du?
where_citizen = Ring { $number } hvis det haster, eller svar 1. Hvor er du nå? Skriv navnet på kommunen.

# Stedsnavnet er nesten et vi kjenner.
meant_place_citizen = Ring { $number } hvis det haster. Mener du { $place }? Svar 2 for ja, eller skriv navnet på kommunen.

# Flere steder heter det samme, eller byen har flere kontorer.
which_place_citizen = Ring { $number } hvis det haster. Hvor er du nå? Svar med et tall. { $choices }

# Stedet har et annet kontor enn våre.
elsewhere_citizen = Ring { $number }. { $place } har et annet kontor, og det er det som skal gi hjelp der. Haster det, svar 1, så varsler vi vakten her.

# Personen vet ikke hvor den er.
place_unknown_citizen = Ring { $number }. Det gjør ikke noe. Skriv heller navnet på et sted i nærheten, eller spør { $office }. Haster det, svar 1, så varsler vi vakten.

# "Ring meg" mens kontoret er åpent.
call_me_now_citizen = Vi ber vakten ringe deg. Du kan også ringe { $number }. Haster det, svar 1.

# "Ring meg" mens kontoret er stengt.
call_me_later_citizen = Vi ber kontoret ringe deg når det åpner { $next }. Kan det ikke vente, svar 1 eller ring { $number }.

# Vil snakke med et menneske mens kontoret er åpent.
human_now_citizen = Vi ber et menneske på vakt skrive eller ringe til deg. Du kan også ringe { $number }. Haster det, svar 1.

# Vil snakke med et menneske mens kontoret er stengt.
human_later_citizen = Vi ber et menneske skrive eller ringe til deg når kontoret åpner { $next }. Kan det ikke vente, svar 1 eller ring { $number }.

# Hvordan søker jeg? Alltid først: nummeret til den som kan hjelpe.
apply_citizen = Ring { $number } hvis du vil ha hjelp til å søke. Kontoret er { $office }. Haster det, svar 1, så varsler vi vakten.

# Hvordan man søker med elektronisk ID, hvis kontoret tar imot det. Kommer etter et annet svar.
apply_digital_citizen = Med BankID: { $link }

# Hvor skjemaet ligger, for den som ikke har BankID. Kommer etter et annet svar.
apply_place_citizen = På papir: { $desk }.

# "Ring meg" med et tidspunkt. Tidspunktet er det første da noen kan ringe.
call_me_at_citizen = Vi ber vakten ringe deg { $next }. Kan det ikke vente, svar 1 eller ring { $number }.

# En på vakt ringte og fikk ikke svar. Sendes aldri når noen farlige kan lese telefonen.
missed_citizen = Vi ringte deg nå og fikk ikke svar. Ring { $number }, eller skriv når det passer. Du mister ikke plassen. Vi prøver igjen { $next }.

# Ønske om en avtale. Tidspunktet er et løfte: har ingen tatt saken da, varsles vakten.
meeting_citizen = Ring { $number } hvis du vil. Vi ber kontoret skrive til deg om en avtale før { $until }. Skriv når du kan, og på hvilket språk. Haster det, svar 1.

# Spørsmål om egen sak. Tidspunktet er et løfte.
status_citizen = Ring { $number } hvis du vil. Dette er et automatisk svar, og vi ser ikke saken din. Vi ber kontoret svare deg før { $until }. Haster det, svar 1.

# Vil klage. Tidspunktet er et løfte.
complaint_citizen = Ring { $number }. Klag til kontoret innen tre uker etter vedtaket. Så avgjør Statsforvalteren. Vi ber om svar før { $until }. Haster det, svar 1.

# Mer tekst fra en som venter på at kontoret skal ta kontakt. Tidspunktet er et løfte.
wish_noted_citizen = Det er notert. Ring { $number } hvis du vil. Vi ber kontoret svare deg før { $until }. Haster det, svar 1.

# Strømmen er borte for mange, og ingenting tyder på at liv eller helse er i fare.
grid_citizen = Er strømmen borte for alle, ring nettselskapet ditt. Haster det fordi det gjelder helse eller penger, svar 1 eller ring { $number }. Er det fare for liv, ring 113.

# Alt annet.
useful_citizen = Automatisk svar fra { $office }. Ring { $number } hvis du vil snakke med noen. Haster det i dag eller i natt, svar 1, så varsler vi vakten.

# Teksten ser ut til å ha et fødselsnummer i seg. Kommer etter et annet svar.
private_citizen = Ikke send fødselsnummeret ditt hit.

## Til den som har vakt. Et varsel sier aldri behov, ord, navn eller nummer.

# Alvorsgrad i et varsel.
class_life = LIV
# Alvorsgrad i et varsel.
class_acute = AKUTT
# Alvorsgrad i et varsel.
class_unclear = UKLAR

# Første varsel.
alert = { $class }. { $office }: noen trenger hjelp. Svar TA { $code } for å ta saken.

# Varsel til den neste, når den forrige ikke svarte.
alert_next = { $class }. { $office }: { $previous } svarte ikke. Svar TA { $code } for å ta saken.

# Nytt varsel når ingen har svart.
alert_again = { $class }. { $office }: ingen har svart ennå. Svar TA { $code } for å ta saken.

# Saken er blitt mer alvorlig.
alert_raised = { $class }. { $office }: saken er blitt mer alvorlig. Svar TA { $code }.

# Personen skriver igjen etter at saken er avsluttet. Til den som hadde den sist.
alert_reopened = { $class }. { $office }: sak { $code } er åpnet igjen. Svar TA { $code } for å ta saken.

# Personen skriver at det ordner seg. Til alle som er varslet: en sak avslutter aldri seg selv.
alert_cancelled = { $class }. { $office }: personen skriver at det ordner seg nå. Noen må spørre. Svar TA { $code }.

# Fristen for å søke om det som haster, er ute, og ingen har saken. Til lederen.
alert_cut_off = { $class }. { $office }: søknadsfristen er ute, og ingen har saken. Svar TA { $code } for å ta saken.

# Mange saker på en gang, som alle er varslet om før. Alvorsgraden står foran kodene.
alert_many = { $office }: { $count } saker venter, og ingen har dem. { $codes }. Svar TA og koden.

# Våre SMS kommer ikke fram til personen. Til alle som er varslet.
alert_unreached = { $class }. { $office }: vi når ikke personen på SMS. Svar TA { $code } og ring.

# En som har saken, ber en bestemt kollega overta.
alert_offered = { $class }. { $office }: { $giver } gir deg sak { $code }. Svar TA { $code } for å ta saken.

# Den som har tatt saken, får ordene på telefonen.
taken_caseworker =
    Du har { $code }.
    "{ $words }"
    Gjelder: { $needs }. Språk: { $language }.{ $interpreter ->
        [asked] { " " }Ber om tolk.
        [likely] { " " }Trenger nok tolk.
       *[no] { "" }
    }{ $asked ->
        [yes] { " " }Svarte ikke da vi spurte om det haster.
       *[no] { "" }
    }{ $safe ->
        [asked] { " " }Trygt å ringe: ikke svart.
        [yes] { " " }Trygt å ringe: ja.
        [no] { " " }Trygt å ringe: nei.
        [not_asked] { " " }Trygt å ringe: ikke spurt.
        [hushed] { " " }Trygt å ringe: uvisst. Har bedt oss om å tie, så vi svarer ikke av oss selv.
       *[no_matter] { "" }
    }
    Det du skriver her, går til personen. For å ringe: NUMMER { $code }, og så KONTAKT { $code }. Til slutt: FERDIG { $code } og HJULPET, HENVIST, IKKE NÅDD eller FEIL.

# Den som har tatt saken, leser ordene i konsollen.
taken_caseworker_console = Du har { $code }. Les og svar i konsollen.

# Den som har tatt saken, er på Telegram: ordene kommer bare på telefonen.
taken_caseworker_phone = Du har { $code }. Det personen skriver, kommer på SMS og ikke hit.

# Knapper på Telegram. De viser det samme som de sender, så det må være en kommando.
choice_take = TA { $code }

# Knapp på Telegram: saken man har.
choice_pass_on = GI VIDERE { $code }

# Knapp på Telegram: saken man har.
choice_close = FERDIG { $code }

# Det personen venter på. Vises først etter TA.
wish_call_me = Vil bli ringt opp.

# Det personen venter på. Vises først etter TA.
wish_human = Vil snakke med et menneske.

# Det personen venter på. Vises først etter TA.
wish_meeting = Vil ha en avtale.

# Det personen venter på. Vises først etter TA.
wish_status = Spør om saken sin.

# Det personen venter på. Vises først etter TA.
wish_complaint = Vil klage.

# Når personen kan nås. Kommer etter det de venter på.
wish_from = Fra { $next }.

# Når personen kan nås. Kommer etter det de venter på.
wish_until = Til { $until }.

# Personen er ringt og svarte ikke. Kommer etter det de venter på.
wish_missed = Er ringt, svarte ikke.

# En venter på kontorets liste. Til dem som har vakt, uten hva det gjelder.
listed = { $office }: { $code } venter på svar før { $until }. Svar TA { $code } for å ta saken.

# Svar på IKKE SVAR.
missed_noted =
    Notert i { $code }. { $told ->
        [yes] Personen får en SMS om det.
       *[no] Vi skriver ikke til personen.
    } { $kept ->
        [yes] Saken er din: ring igjen { $next }.
       *[no] Saken går til den som har vakt { $next }.
    }

# Personen svarte ikke da den som har saken, ringte. Nå er det tid for å ringe igjen.
call_again = Ring personen i { $code } igjen. Send KONTAKT { $code } når dere snakker, eller IKKE SVAR { $code }. Ellers går saken til neste { $until }.

# Svar på LISTE: kode og frist.
day_list = På lista ({ $all }): { $items }. Svar TA og koden.

# Svar på LISTE når ingen venter.
day_list_empty = Ingen venter på lista nå.

# Det den som tar saken, leser når en samarbeidspartner har meldt den og personen ikke har skrevet.
handed_in = Meldt av { $name }: { $who }. Samtykke: { $told ->
        [yes] ja
       *[no] nei
    }

# Hvem som er meldt. Vises først etter TA.
who_adult = voksen

# Hvem som er meldt. Vises først etter TA.
who_family = familie

# Hvem som er meldt. Vises først etter TA.
who_child = barn

# En samarbeidspartner melder en person som har en sak. Til den som har saken.
handed_again = { $name } har også meldt personen i { $code }.

# Kvittering til en samarbeidspartner som har meldt en person.
partner_received = Mottatt som { $code }. Vi varsler vakten nå. Du får beskjed når saken er tatt. Skjer det ikke før { $until }, ring { $number }.

# Til samarbeidspartneren: saken er tatt. Aldri mer enn det.
partner_taken = { $code } er tatt av { $office } { $until }.

# Til en samarbeidspartner som skrev noe vi ikke kan ta imot.
partner_how = Ikke mottatt. Mangler: { $names }. Skriv alt i en SMS, slik: OVER VOKSEN Eksempelvik AKUTT telefonnummer SAMTYKKE JA. Fare for liv: 113. Ellers ring { $number }.

# Det som mangler i en melding fra en samarbeidspartner.
partner_missing_number = telefonnummeret til personen

# Det som mangler i en melding fra en samarbeidspartner.
partner_missing_who = VOKSEN, FAMILIE eller BARN

# Det som mangler i en melding fra en samarbeidspartner.
partner_missing_place = stedet

# Det som mangler i en melding fra en samarbeidspartner.
partner_missing_class = LIV, AKUTT eller UKLAR

# Det som mangler i en melding fra en samarbeidspartner.
partner_missing_consent = SAMTYKKE JA

# Til de andre som ble varslet.
taken_by = { $name } har tatt { $code }.

# TA på en sak man har.
already_yours = Du har allerede { $code }.

# Teksten gikk videre.
echo = Sendt til { $code }

# Teksten gikk ikke videre: personen har sendt STOPP.
not_sent_quiet = Ikke sendt. Personen i { $code } vil ikke ha SMS. Ring. Send KONTAKT { $code } når dere har snakket.

# Den som hadde saken, var stille for lenge.
lease_lost = Det har vært stille for lenge i { $code }. Saken går til neste. Svar TA { $code } for å ta den igjen.

# KONTAKT er notert.
contact_noted = Kontakt er notert i { $code }. Du har saken til { $until }.

# NOTAT er skrevet ned.
noted = Notert i { $code }.

# NOTAT uten et ord vi kjenner.
note_which = Ikke notert. Send NOTAT { $code } og ett av disse: 112, 113, BARNEVERN eller TOLK.

# Saken er gitt videre.
released = Du har ikke lenger { $code }. Vi varsler neste.

# GI VIDERE: den andre blir spurt. Til den som gir.
offered = Vi spør { $name } om å ta { $code }. Saken er din til { $name } har tatt den.

# Den andre har tatt saken. Til den som ga den.
handed_over = { $name } har tatt { $code }. Det du skriver nå, går ikke lenger til personen.

# Den andre har ikke svart i tide. Til den som ga.
offer_lapsed = { $name } har ikke tatt { $code }. Saken er fortsatt din.

# Den andre kunne ikke varsles. Til den som ga.
offer_unreached = Varselet til { $name } kom ikke fram. Saken { $code } er fortsatt din.

# GI VIDERE uten et navn.
pass_on_name = { $code } er ikke gitt videre. Send GI VIDERE { $code } og navnet på en kollega.

# GI VIDERE med et navn som flere har.
pass_on_which = { $code } er ikke gitt videre. Hvem mener du: { $names }?

# GI VIDERE med et navn som ingen ved kontoret har.
pass_on_unknown = { $code } er ikke gitt videre. Vi finner ingen med det navnet ved { $office }.

# GI VIDERE til en som ikke kan varsles.
pass_on_unverified = { $code } er ikke gitt videre. { $name } har ingen bekreftet telefon og kan ikke varsles.

# Saken er avsluttet.
closed = { $code } er avsluttet: { $outcome }.

# FERDIG uten et ord vi kjenner.
close_how = { $code } er ikke avsluttet. Send FERDIG { $code } og HJULPET, HENVIST, IKKE NÅDD eller FEIL.

# Slik endte saken.
outcome_helped = hjulpet
# Slik endte saken.
outcome_referred = henvist
# Slik endte saken.
outcome_not_reached = ikke nådd
# Slik endte saken.
outcome_mistake = feil
# Slik endte saken: den går videre som en annen sak til den samme.
outcome_merged = slått sammen
# Slik endte saken: personen svarte selv at det kunne vente.
outcome_not_urgent = kunne vente

# Det saken gjelder. Vises først etter TA.
need_food = mat
# Det saken gjelder. Vises først etter TA.
need_shelter = sted å sove
# Det saken gjelder. Vises først etter TA.
need_power = strøm
# Det saken gjelder. Vises først etter TA.
need_medicine = medisin
# Det saken gjelder. Vises først etter TA.
need_money = penger
# Det saken gjelder. Vises først etter TA.
need_violence = vold
# Det saken gjelder. Vises først etter TA.
need_suicide = selvmordsfare
# Det saken gjelder. Vises først etter TA.
need_child = barn
# Det saken gjelder. Vises først etter TA.
need_health = helse
# Det saken gjelder. Vises først etter TA.
need_cold = kulde
# Det saken gjelder. Vises først etter TA.
need_eviction = utkastelse
# Det saken gjelder. Vises først etter TA.
need_other = uklart

# SAMME: to saker er nå én.
merged = { $other } er nå en del av { $code }. Det du skriver, går dit personen skrev fra sist. Koden er { $code }.

# SAMME med bare én kode.
merge_which = Send SAMME { $code } og koden til den andre saken. Du må ha begge.

# Saken er flyttet til et annet kontor, eller den som skriver, er ikke lenger ved kontoret.
case_elsewhere = { $code } er nå hos { $office }. Du trenger ikke gjøre noe mer med den.

# Koden finnes ikke.
no_such_case = Vi finner ikke { $code }. Se på koden i varselet og prøv igjen.

# Fra en telefon kommer mange koder som ikke finnes. Til lederen.
guessing = Fra telefonen til { $name } kommer det mange koder som ikke finnes. Snakk med { $name }: telefonen kan være i feil hender. Saker som { $name } er varslet om, kan fortsatt tas.

# Saken er hos en annen.
not_yours = { $name } har { $code }.

# Ingen har tatt saken ennå.
not_taken = Ingen har tatt { $code }. Svar TA { $code } først.

# Saken er allerede avsluttet.
already_closed = { $code } er allerede avsluttet.

# Svar på NUMMER.
number_is =
    { $code }: { $phone }.{ $safe ->
        [asked] { " " }Trygt å ringe: ikke svart.
        [yes] { " " }Trygt å ringe: ja.
        [no] { " " }Trygt å ringe: nei.
        [not_asked] { " " }Trygt å ringe: ikke spurt.
        [hushed] { " " }Trygt å ringe: uvisst. Har bedt oss om å tie, så vi svarer ikke av oss selv.
       *[no_matter] { "" }
    } Send KONTAKT { $code } når dere snakker.

# Svar på NUMMER på Telegram: nummeret kommer på telefonen.
number_phone = Nummeret i { $code } kommer på SMS og ikke hit. Send KONTAKT { $code } når dere snakker.

# Svar på NUMMER når personen ikke har skrevet fra en telefon.
no_number = Personen i { $code } skriver på Telegram. Vi har ikke noe nummer. Skriv til personen.

# Fri tekst fra en som har flere saker.
choose_case = Ikke sendt. Du har flere saker: { $codes }. Begynn teksten med koden.

# Fri tekst uten kode mens en annen sak venter på svar fra den samme, eller bare koden.
not_sent_name_it = Ikke sendt. Skal den til { $code }, begynn teksten med { $code }. En annen sak kan vente på svar fra deg.

# Fri tekst uten kode fra en som har en sak, og som selv har bedt om hjelp.
not_sent_own = Ikke sendt. Skal den til { $code }, begynn teksten med { $code }. Gjelder det deg selv, begynn med { $own } eller ring { $number }. Fare for liv: 113.

# Fri tekst fra en som ikke har noen sak.
no_case = Du har ingen sak nå. Når et varsel kommer, svar TA og koden. Send PÅ VAKT? for å se hvem som har vakt.

# Fri tekst fra en på vakt som ikke har noen sak. De kan selv trenge hjelp.
lost_caseworker = Ikke sendt. Du har ingen sak nå. Når et varsel kommer, svar TA og koden. Trenger du hjelp selv, ring { $number }.

# Annet enn TA fra en som er varslet om en sak: sett er ikke tatt.
seen_not_taken = Ikke sendt. Ingen har tatt { $codes } ennå. Svar TA og koden for å ta saken. Trenger du hjelp selv, ring { $number }.

# Svar på PÅ VAKT?
on_duty = På vakt nå: { $names }.

# Svar på PÅ VAKT? når ingen har vakt.
nobody_on_duty = Ingen er på vakt nå. Si fra til lederen din.

# Personen skriver i en sak man har.
relayed = { $code }: { $words }

# Foran ord som lå mer enn en halv time hos en operatør. Moment sier når de ble sendt.
sent_late = (sendt { $until }, kom fram nå) { $words }

# Personen har skrevet mer, og ordene leses i konsollen.
new_words = Ny melding i { $code }. Les og svar i konsollen.

# Personen har skrevet mer til en som er på Telegram.
new_words_phone = Ny melding i { $code }. Den kommer på SMS og ikke hit.

# Personen har sendt STOPP.
citizen_quiet = Personen i { $code } vil ikke ha SMS. Ring. Send KONTAKT { $code } når dere har snakket.

# Saken man har, er blitt farlig.
raised_caseworker = { $code }: personen skriver nå om fare for liv. Vi har bedt dem ringe 113.

# Personen har svart på om det er trygt å ringe. Til den som har saken.
safe_caseworker =
    { $code }: trygt å ringe: { $safe ->
        [yes] ja
       *[no] nei
    }.

# Personen har sendt ordet som gjør oss stille. Til den som har saken.
exit_caseworker = Personen i { $code } har sendt ordet som gjør oss stille: noen kan lese telefonen. Vi svarer ikke av oss selv. Skriv eller ring bare når du vet at det er trygt.

# En SMS til personen kom ikke fram.
citizen_unreached = En SMS til personen i { $code } kom ikke fram. Ring.

# Personen skriver at det ordner seg. Til den som har saken.
citizen_manages = Personen i { $code } skriver at det ordner seg nå. Vær sikker på at det stemmer før du avslutter.

# Den som har saken, har vært stille.
lease_warning = Skriv til personen i { $code } eller send KONTAKT { $code } før { $until }. Ellers går saken til neste.

# TA uten kode når flere saker venter.
take_which = Flere saker venter: { $codes }. Svar TA og koden.

# TA uten kode når bare én sak venter.
take_one = Én sak venter: { $code }. Svar TA { $code } for å ta den.

# TA uten kode fra en som har en sak, når bare én til venter.
take_one_more = Én sak til venter: { $code }. Svar TA { $code } for å ta den.

# Kommando uten kode fra en som har en sak.
name_case = Ta med koden. Du har { $codes }.

# Teksten begynte med koden til en sak man ikke har.
not_sent_not_yours = Ikke sendt. Du har ikke { $code }.

# Kontoen er koblet til en på vakt.
account_bound = { $name }, varslene dine kommer hit fra nå av, og på SMS hvis de ikke kommer fram.

# Til telefonen til den som en konto ble koblet til.
account_bound_phone = { $name }, en konto på Telegram får varslene dine fra nå av. Er den ikke din, si fra til lederen din med en gang.

# Til telefonen som sendte riktig kode.
phone_verified = { $name }, telefonen din er bekreftet, og du blir varslet når du har vakt. Svar TEST, så vet vi at varslene kommer fram.

# STOPP fra en som har vakt.
officer_stop = Vakten kan ikke slås av med STOPP. Si fra til lederen din hvis du ikke kan ha vakt.
# Kode til innlogging i konsollen, til den som har vakt.
login_code = { $code } er koden din til konsollen. Den gjelder i 10 minutter. Har du ikke bedt om den, trenger du ikke gjøre noe.
# Invitasjon til konsollen, til en kollega. Koden er tolv bokstaver og tall.
console_invited = Du kan logge inn i konsollen til { $office }. Åpne { $link } og skriv { $code }. Koden virker én gang, i ett døgn. Gi den ikke til noen.

# Til lederen: en som har vakt, sendte STOPP.
officer_stop_leader = { $name } sendte STOPP fra vakttelefonen. Varslene går som før. Snakk med { $name } om vakten.

# Til en kollega som blir bedt om å ta en vakt.
swap_asked = { $name } spør om du kan ta vakten ved { $office } fra { $since } til { $until }. Svar JA eller NEI.

# Til den som spurte.
swap_agreed = { $name } sa ja og tar vakten ved { $office } fra { $since } til { $until }.

# Til den som spurte.
swap_refused = { $name } kan ikke ta vakten ved { $office } fra { $since } til { $until }. Den er fortsatt din.

# Til kollegaen, når den som spurte, ombestemmer seg.
swap_withdrawn = { $name } trenger ikke bytte vakten ved { $office } fra { $since } til { $until } likevel. Takk.

# Svar på BYTT og et navn.
swap_sent = { $name } er spurt om vakten fra { $since } til { $until }. Den er din til du får et ja.

# Svar på BYTT uten en kollega vi kjenner.
swap_whom = Skriv BYTT og navnet på en kollega som kan varsles ved { $office }.

# Svar på BYTT eller SPØR ALLE fra en som ikke har noen vakt.
swap_nothing = Vi fant ingen vakt som er din de neste 14 dagene.

# Svar på BYTT eller SPØR ALLE når noen er spurt.
swap_pending = Noen er alt spurt om denne vakten. Vakten er din til du får et ja.

# Svar på JA.
duty_yours = Takk. Vakten ved { $office } fra { $since } til { $until } er din.

# Svar på NEI.
duty_not_yours = Det er greit. Takk for at du svarte.

# Svar på NEI fra en som har sagt ja.
duty_kept = Vakten ved { $office } fra { $since } til { $until } er din. Kan du ikke likevel, skriv BYTT og et navn, eller SPØR ALLE.

# Svar på BYTT JA eller BYTT NEI fra en som ingen har spurt.
duty_not_asked = Ingen vakt venter på svar fra deg. Du trenger ikke gjøre noe.

# Svar på JA når en annen var først, eller byttet ikke gjelder lenger.
duty_gone = Takk, men vakten er ikke ledig lenger. Du trenger ikke gjøre noe.

# Svar på JA eller NEI når flere har spurt.
duty_which = Du er spurt om flere vakter: { $names }. Svar BYTT JA eller BYTT NEI og ett av navnene.

# JA eller NEI fra en som er spurt om en vakt og har en sak.
duty_or_words = Ikke sendt. Gjelder det vakten, skriv BYTT JA eller BYTT NEI. Gjelder det en sak, begynn med koden.

# Til alle som kan ta en vakt ingen har.
all_asked = Kan du ta vakten ved { $office } fra { $since } til { $until }? Svar JA eller NEI. Den første som sier ja, får den.

# Til de andre som ble spurt.
all_thanked = { $name } tar vakten ved { $office } fra { $since } til { $until }. Du trenger ikke gjøre noe. Takk for at vi fikk spørre.

# Til lederen, og til den som ikke kan ha vakten.
all_found = { $name } tar vakten ved { $office } fra { $since } til { $until }.

# Svar på SPØR ALLE.
all_sent = { $count } er spurt om vakten fra { $since } til { $until }. Den første som sier ja, får den.

# Svar på SPØR ALLE når ingen kan spørres.
all_nobody = Ingen ved { $office } kan spørres om vakten. Ring lederen din.

# Svar på SYK.
sick_noted = Du er meldt syk og blir ikke varslet. Sakene dine går videre til andre. Svar FRISK når du kan ha vakt igjen.

# Til lederen, når en som har vakt, har sendt SYK.
sick_leader = { $name } er syk og blir ikke varslet. Se om noen må ha vakten i stedet.

# Svar på FRISK.
well_noted = Du blir varslet igjen når du har vakt.

# Til lederen, når en har sendt FRISK.
well_leader = { $name } er frisk og blir varslet igjen.

# FRISK fra en som ikke er meldt syk.
not_sick = Du er ikke meldt syk. Du blir varslet når du har vakt.

# Testvarsel en gang i måneden.
test_alarm = TEST av varslingen. Dette er ingen sak. Svar TEST, så vet vi at varslene kommer fram til deg.

# Svar på TEST.
test_answered = Takk. Telefonen din er testet.

# Til den som svarer for opplysningene om kontoret: de må bekreftes på nytt snart.
facts_expiring = { $office }: se over åpningstider og telefonnumre. De gjelder til og med { $until }. Etter det sier vi at de ikke er bekreftet.

# Til den som svarer for opplysningene om kontoret: fristen er ute.
facts_expired = { $office }: åpningstider eller telefonnumre er ikke bekreftet siden { $until }. Den som spør, får vite det. Se over dem i dag.

# Til lederen: om to dager, om to timer eller nå blir ingen varslet.
gap_nobody = { $office }: det er ingen å varsle fra { $since } til { $until }. Sett inn noen i vaktlisten.

# Til lederen: ingen har en av vaktene, så andre blir varslet med en gang.
gap_duty =
    { $office }: ingen har { $duty ->
        [first] førstevakt
        [second] andrevakt
        [backup] bakvakt
       *[own] vakten { $duty }
    } fra { $since } til { $until }. Sett inn noen i vaktlisten.

# Til lederen: bare telefoner som ikke er testet, ville ringe.
gap_untested = { $office }: fra { $since } til { $until } er det bare telefoner som ikke er testet de siste 30 dagene. Be den som har vakt, svare på testen.

# Til lederen på arbeidsdager, så lenge det er hull lenger fram.
gaps_ahead = { $office }: { $count } hull i vaktlisten de neste 14 dagene. Det første er fra { $since } til { $until }.

# En vakt i kalenderen som noen abonnerer på.
calendar_shift =
    { $duty ->
        [first] Førstevakt
        [second] Andrevakt
        [backup] Bakvakt
       *[own] Vakt { $duty }
    }: { $name }, { $office }

# Til lederen: en kalender som vakter hentes fra, kan ikke leses.
feed_broken = { $office }: vi kan ikke lese kalenderen { $name }. Vaktene fra sist gang gjelder fortsatt. Se om kalenderen er delt.

# Til lederen: i kalenderen står det navn som ingen på kontoret har.
feed_strangers = { $office }: i kalenderen { $name } står det navn vi ikke kjenner: { $names }. De blir ikke varslet. Rett navnet i kalenderen.

# Plakaten på døra: hva den som leser, kan gjøre.
notice_line = Haster det i dag eller i natt? Send SMS til { $number }. Skriv på ditt eget språk. Fare for liv: ring 113.

# Plakaten: over åpningstidene.
notice_hours = Når er det åpent?

# Plakaten: over telefonnumrene.
notice_phones = Hvem kan du ringe?

# Plakaten: en dag uten åpningstid.
notice_closed = stengt

# Plakaten: nederst.
notice_printed = Skrevet ut { $date }. Gjelder til og med { $until }.

# Plakaten: opplysningen er ikke bekreftet i tide.
notice_unconfirmed = ikke bekreftet

# Plakaten: nummeret på veggen.
notice_call = Ring { $number } fra døra.

# Plakaten: ringeklokka.
notice_bell = Bruk ringeklokka.

# Plakaten: lån av telefon.
notice_lends = Du kan låne telefon her.

# Plakaten: hvordan det er åpent.
kind_drop_in = Åpent for alle uten avtale

# Plakaten: hvordan det er åpent.
kind_presence = Ansatte er her, uten avtale

# Plakaten: hvordan det er åpent.
kind_vestibule = Inngangen er åpen, ubetjent

# Plakaten: hvordan det er åpent.
kind_appointment = Bare med avtale

# Plakaten: hvordan det er åpent.
kind_proxy_desk = Hjelp til å søke

# Plakaten: hvordan det er åpent.
kind_cut_off = Søknad som haster, kan leveres

# Plakaten: hvordan det er åpent.
kind_payment_run = Utbetaling

# Plakaten: hvem som svarer.
phone_duty = Vakttelefon

# Plakaten: hvem som svarer.
phone_general = Kontoret

# Plakaten: hvem som svarer.
phone_sms = SMS

# Plakaten: hvem som svarer.
phone_after_hours_partner = Vakt etter stengetid

# Plakaten: hvem som svarer.
phone_national = Landsdekkende telefon

# Plakaten: hvem som svarer.
phone_ward = Legevakt

## Til den som driver løsningen. En alarm sier aldri behov, ord, navn eller nummer; saker bare ved kode.

# Åpne saker hadde ingen tidsfrist. De har fått en igjen.
alarm_uncovered = Åpen dør: saker hadde mistet fristen sin og er satt i gang igjen: { $codes }. Se i loggen.

# En frist er passert, eller en melding venter, og ingenting skjer.
alarm_late = Åpen dør: en frist er passert eller en melding venter, og ingenting skjer. Se til at programmet går.

# En forbindelse tar ikke imot meldinger.
alarm_gateway = Åpen dør: en forbindelse tar ikke imot meldinger. Varsler går andre veier hvis de finnes. Se i loggen.

# Klokken på maskinen ble stilt tilbake. Frister og meldinger er flyttet med.
alarm_clock = Åpen dør: klokken på maskinen er stilt tilbake. Frister og meldinger er flyttet med, og ingen venter lenger enn før. Se til at klokken går rett.

# Rader kan ikke åpnes.
alarm_unreadable = Åpen dør: data kan ikke leses. Se etter nøkkelen og i loggen.

## Navn på språk

# Språket personen skriver.
language_nb = norsk
# Språket personen skriver.
language_nn = nynorsk
# Språket personen skriver.
language_en = engelsk
# Språket personen skriver.
language_uk = ukrainsk
# Språket personen skriver.
language_ar = arabisk
# Språket personen skriver.
language_ru = russisk
# Språket personen skriver.
language_pl = polsk
# Språket personen skriver.
language_ti = tigrinja
# Språket personen skriver.
language_so = somali
# Språket personen skriver.
language_fa = persisk
# Språket personen skriver.
language_lt = litauisk
# Språket personen skriver.
language_tr = tyrkisk
# Språket personen skriver.
language_ro = rumensk
# Språket personen skriver.
language_es = spansk
# Språket personen skriver.
language_fr = fransk
# Språket personen skriver.
language_se = nordsamisk

# Språket personen skriver, der det ikke er et av våre.
language_other = trolig { $name }
