### Nynorsk. Når kvar tekst blir brukt, står i nb.ftl.
### Berre bokstavar som får plass i ein vanleg SMS. Svar 1 betyr alltid at det hastar.

## Til den som ber om hjelp

alerting_citizen = Vi varslar vakta no. Du kan òg ringe { $number }. Skriv gjerne meir her. Er det fare for liv, ring 113.
alerting_life_citizen = Er det fare for liv, ring 113 no. Politi: 112. Legevakt: 116 117. Nokon å snakke med: 116 123. Du kan òg ringe { $number }. Vi varslar vakta no. Eller skriv her.
alerting_child_citizen = Ring 116 111 (gratis). Eller { $second } eller { $number }. I fare: ring 112 eller 113. Vi varslar vakta no. Eller skriv meir.
alerting_neutral_citizen = I fare: ring 112 eller 113. Legevakt: 116 117. Nokon å snakke med: 116 123. Du kan òg ringe { $number }. Vi varslar vakta no.
safe_citizen = Er det trygt å ringe deg? Svar 2 for ja, 3 for nei. Send BIBLIOTEK, så svarar vi ikkje.
asked_citizen = Hastar det i dag eller i natt? Svar 1 eller ring { $number }. Kan det vente, svar 2. Er det fare for liv, ring 113.
not_urgent_citizen = Takk for svar. Viss det hastar likevel, svar 1 eller ring { $number }.
noted_citizen = Vi har fått meldinga. Du kan òg ringe { $number }. Vi prøver framleis å få tak i vakta. Er det fare for liv, ring 113.
danger_citizen = Er det fare for liv, ring 113 no. Politi: 112. Legevakt: 116 117. Nokon å snakke med: 116 123. Du kan òg ringe { $number }. Vi seier frå til vakta igjen no.
waiting_citizen = Vakta er varsla, men har ikkje svart enno. Ring { $number } viss du kan. Vi held fram med å varsle. Er det fare for liv, ring 113.
unreached_citizen = Vi har ikkje fått tak i vakta enno. Ring { $number } viss du kan. Vi held fram med å prøve. Er det fare for liv, ring 113.
fallback_citizen = Vi har prøvd alle på vakt. Ingen har svart. Ring { $number } no. Vi held fram med å prøve. Legevakt: 116 117. Er det fare for liv, ring 113.
still_citizen = Det er framleis ingen som har svart. Ring { $number } viss du kan. Vi held fram med å prøve. Legevakt: 116 117. Er det fare for liv, ring 113.
taken_citizen = { $name } ved { $office } har saka di og skriv eller ringer til deg. Svar her eller ring { $number }.
lost_citizen = Den som hadde saka di, svarar ikkje. Ring { $number } viss du kan. Vi varslar andre no. Er det fare for liv, ring 113.
released_citizen = Den som hadde saka di, kan ikkje ha saka lenger. Ring { $number } viss du kan. Vi varslar andre no. Er det fare for liv, ring 113.
closed_citizen = Samtalen er avslutta. Viss det hastar igjen, svar 1 eller ring { $number }.
followup_citizen = Fekk du den hjelpa du trong? Svar 2 for ja, 3 for nei. Hastar det igjen, ring { $number }.
stopped_citizen = Vi skriv ikkje meir til deg no. Hastar det, ring { $number } eller skriv hit. Send START for å få meldingar igjen.
stopped_in_case_citizen = Vi skriv ikkje meir til deg no. Du kan ringe { $number }. Vakta får vite at du ikkje vil ha SMS, og kan ringe deg. Send START for å få meldingar igjen.
started_citizen = No kan vi skrive til deg igjen. Hastar det, svar 1 eller ring { $number }.
open_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }) eller kom. { $office } har ope no, til { $until }. Du kan kome utan avtale. Hastar det, svar 1.
vestibule_call_citizen =
    Ring { $number } frå døra ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }). { $office }: open inngang til { $until }, ikkje betent. Hastar det, svar 1.
vestibule_bell_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }) eller bruk ringjeklokka. { $office }: open inngang til { $until }, ikkje betent. Hastar det, svar 1.
vestibule_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }). { $office }: open inngang til { $until }, ikkje betent. Hastar det, svar 1.
appointment_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }). { $office } er no berre for dei med avtale, til { $until }. Hastar det, svar 1.
proxy_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }). { $office } kan hjelpe deg å søkje, til { $until }. Hastar det, svar 1.
shut_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }). { $office } har stengt no og opnar { $next }. Hastar det, svar 1, så varslar vi vakta.
shut_unknown_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }). { $office } har stengt no. Vi veit ikkje når det opnar. Hastar det, svar 1, så varslar vi vakta.
by_appointment_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }). { $office } møter folk etter avtale. Hastar det, svar 1, så varslar vi vakta.
no_door_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }). { $office } har inga dør å gå til, berre telefon. Hastar det, svar 1, så varslar vi vakta.
unconfirmed_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }). Opningstida til { $office } er ikkje stadfesta. Hastar det, svar 1, så varslar vi vakta.
interim_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }). { $office }: stengt til og med { $until }. Gå til { $name }. Hastar det, svar 1.
next_door_citizen = { $office } har ope for alle igjen { $next }.
phone_later_citizen =
    Ring { $number } ({ $who ->
        [duty] vakttelefon
        [general] kontoret
        [after_hours_partner] vakt etter stengetid
        [national] landsdekkjande telefon
       *[ward] legevakt
    }) frå { $next }.
cut_off_citizen = Ein søknad som hastar, må vere hos oss før { $until }.
moved_citizen = Ring { $number } viss du kan. Vi varslar no { $office }. Er det fare for liv, ring 113.
where_citizen = Ring { $number } viss det hastar, eller svar 1. Kor er du no? Skriv namnet på kommunen.
meant_place_citizen = Ring { $number } viss det hastar. Meiner du { $place }? Svar 2 for ja, eller skriv namnet på kommunen.
which_place_citizen = Ring { $number } viss det hastar. Kor er du no? Svar med eit tal. { $choices }
elsewhere_citizen = Ring { $number }. { $place } har eit anna kontor, og det er det som skal gi hjelp der. Hastar det, svar 1, så varslar vi vakta her.
place_unknown_citizen = Ring { $number }. Det gjer ingenting. Skriv heller namnet på ein stad i nærleiken, eller spør { $office }. Hastar det, svar 1, så varslar vi vakta.
call_me_now_citizen = Vi ber vakta ringe deg. Du kan òg ringe { $number }. Hastar det, svar 1.
call_me_later_citizen = Vi ber kontoret ringe deg når det opnar { $next }. Kan det ikkje vente, svar 1 eller ring { $number }.
human_now_citizen = Vi ber eit menneske på vakt skrive eller ringe til deg. Du kan òg ringe { $number }. Hastar det, svar 1.
human_later_citizen = Vi ber eit menneske skrive eller ringe til deg når kontoret opnar { $next }. Kan det ikkje vente, svar 1 eller ring { $number }.
apply_citizen = Ring { $number } viss du vil ha hjelp til å søkje. Kontoret er { $office }. Hastar det, svar 1, så varslar vi vakta.
apply_digital_citizen = Med BankID: { $link }
apply_place_citizen = På papir: { $desk }.
call_me_at_citizen = Vi ber vakta ringe deg { $next }. Kan det ikkje vente, svar 1 eller ring { $number }.
missed_citizen = Vi ringde deg no og fekk ikkje svar. Ring { $number }, eller skriv når det passar. Du mistar ikkje plassen. Vi prøver igjen { $next }.
meeting_citizen = Ring { $number } viss du vil. Vi ber kontoret skrive til deg om ein avtale før { $until }. Skriv når du kan, og på kva språk. Hastar det, svar 1.
status_citizen = Ring { $number } viss du vil. Dette er eit automatisk svar, og vi ser ikkje saka di. Vi ber kontoret svare deg før { $until }. Hastar det, svar 1.
complaint_citizen = Ring { $number }. Klag til kontoret innan tre veker etter vedtaket. Så avgjer Statsforvaltaren. Vi ber om svar før { $until }. Hastar det, svar 1.
wish_noted_citizen = Det er notert. Ring { $number } viss du vil. Vi ber kontoret svare deg før { $until }. Hastar det, svar 1.
grid_citizen = Er straumen borte for alle, ring nettselskapet ditt. Hastar det fordi det gjeld helse eller pengar, svar 1 eller ring { $number }. Er det fare for liv, ring 113.
useful_citizen = Automatisk svar frå { $office }. Ring { $number } viss du vil snakke med nokon. Hastar det i dag eller i natt, svar 1, så varslar vi vakta.
private_citizen = Ikkje send fødselsnummeret ditt hit.

## Til den som har vakt. Eit varsel seier aldri behov, ord, namn eller nummer.

class_life = LIV
class_acute = AKUTT
class_unclear = UKLAR
alert = { $class }. { $office }: nokon treng hjelp. Svar TA { $code } for å ta saka.
alert_next = { $class }. { $office }: { $previous } svara ikkje. Svar TA { $code } for å ta saka.
alert_again = { $class }. { $office }: ingen har svart enno. Svar TA { $code } for å ta saka.
alert_raised = { $class }. { $office }: saka har blitt meir alvorleg. Svar TA { $code }.
alert_reopened = { $class }. { $office }: sak { $code } er opna igjen. Svar TA { $code } for å ta saka.
alert_cancelled = { $class }. { $office }: personen skriv at det ordnar seg no. Nokon må spørje. Svar TA { $code }.
alert_cut_off = { $class }. { $office }: søknadsfristen er ute, og ingen har saka. Svar TA { $code } for å ta saka.
alert_many = { $office }: { $count } saker ventar, og ingen har dei. { $codes }. Svar TA og koden.
alert_unreached = { $class }. { $office }: vi når ikkje personen på SMS. Svar TA { $code } og ring.
alert_offered = { $class }. { $office }: { $giver } gir deg sak { $code }. Svar TA { $code } for å ta saka.
taken_caseworker =
    Du har { $code }.
    "{ $words }"
    Gjeld: { $needs }. Språk: { $language }.{ $interpreter ->
        [asked] { " " }Ber om tolk.
        [likely] { " " }Treng nok tolk.
       *[no] { "" }
    }{ $asked ->
        [yes] { " " }Svara ikkje då vi spurde om det hastar.
       *[no] { "" }
    }{ $safe ->
        [asked] { " " }Trygt å ringe: ikkje svara.
        [yes] { " " }Trygt å ringe: ja.
        [no] { " " }Trygt å ringe: nei.
        [not_asked] { " " }Trygt å ringe: ikkje spurt.
        [hushed] { " " }Trygt å ringe: uvisst. Har bede oss om å teie, så vi svarar ikkje av oss sjølve.
       *[no_matter] { "" }
    }
    Det du skriv her, går til personen. For å ringe: NUMMER { $code }, og så KONTAKT { $code }. Til slutt: FERDIG { $code } og HJELPT, TILVIST, IKKJE NÅDD eller FEIL.
taken_caseworker_console = Du har { $code }. Les og svar i konsollen.
taken_caseworker_phone = Du har { $code }. Det personen skriv, kjem på SMS og ikkje hit.
choice_take = TA { $code }
choice_pass_on = GJE VIDARE { $code }
choice_close = FERDIG { $code }
wish_call_me = Vil bli ringd opp.
wish_human = Vil snakke med eit menneske.
wish_meeting = Vil ha ein avtale.
wish_status = Spør om saka si.
wish_complaint = Vil klage.
wish_from = Frå { $next }.
wish_until = Til { $until }.
wish_missed = Er ringd, svarte ikkje.
listed = { $office }: { $code } ventar på svar før { $until }. Svar TA { $code } for å ta saka.
missed_noted =
    Notert i { $code }. { $told ->
        [yes] Personen får ein SMS om det.
       *[no] Vi skriv ikkje til personen.
    } { $kept ->
        [yes] Saka er di: ring igjen { $next }.
       *[no] Saka går til den som har vakt { $next }.
    }
call_again = Ring personen i { $code } igjen. Send KONTAKT { $code } når de snakkar, eller IKKJE SVAR { $code }. Elles går saka til neste { $until }.
day_list = På lista ({ $all }): { $items }. Svar TA og koden.
day_list_empty = Ingen ventar på lista no.
handed_in = Meldt av { $name }: { $who }. Samtykke: { $told ->
        [yes] ja
       *[no] nei
    }
who_adult = vaksen
who_family = familie
who_child = barn
handed_again = { $name } har òg meldt personen i { $code }.
partner_received = Motteke som { $code }. Vi varslar vakta no. Du får melding når saka er teken. Skjer det ikkje før { $until }, ring { $number }.
partner_taken = { $code } er teken av { $office } { $until }.
partner_how = Ikkje motteke. Manglar: { $names }. Skriv alt i ein SMS, slik: OVER VAKSEN Eksempelvik AKUTT telefonnummer SAMTYKKE JA. Fare for liv: 113. Elles ring { $number }.
partner_missing_number = telefonnummeret til personen
partner_missing_who = VAKSEN, FAMILIE eller BARN
partner_missing_place = staden
partner_missing_class = LIV, AKUTT eller UKLAR
partner_missing_consent = SAMTYKKE JA
taken_by = { $name } har teke { $code }.
already_yours = Du har allereie { $code }.
echo = Sendt til { $code }
not_sent_quiet = Ikkje sendt. Personen i { $code } vil ikkje ha SMS. Ring. Send KONTAKT { $code } når de har snakka.
lease_lost = Det har vore stille for lenge i { $code }. Saka går til neste. Svar TA { $code } for å ta saka igjen.
contact_noted = Kontakt er notert i { $code }. Du har saka til { $until }.
noted = Notert i { $code }.
note_which = Ikkje notert. Send NOTAT { $code } og eitt av desse: 112, 113, BARNEVERN eller TOLK.
released = Du har ikkje lenger { $code }. Vi varslar neste.
offered = Vi spør { $name } om å ta { $code }. Saka er di til { $name } har teke over.
handed_over = { $name } har teke { $code }. Det du skriv no, går ikkje lenger til personen.
offer_lapsed = { $name } har ikkje teke { $code }. Saka er framleis di.
offer_unreached = Varselet til { $name } kom ikkje fram. Saka { $code } er framleis di.
pass_on_name = { $code } er ikkje gitt vidare. Send GJE VIDARE { $code } og namnet på ein kollega.
pass_on_which = { $code } er ikkje gitt vidare. Kven meiner du: { $names }?
pass_on_unknown = { $code } er ikkje gitt vidare. Vi finn ingen med det namnet ved { $office }.
pass_on_unverified = { $code } er ikkje gitt vidare. { $name } har ingen stadfesta telefon og kan ikkje varslast.
closed = { $code } er avslutta: { $outcome }.
close_how = { $code } er ikkje avslutta. Send FERDIG { $code } og HJELPT, TILVIST, IKKJE NÅDD eller FEIL.
outcome_helped = hjelpt
outcome_referred = tilvist
outcome_not_reached = ikkje nådd
outcome_mistake = feil
outcome_merged = slått saman
outcome_not_urgent = kunne vente
need_food = mat
need_shelter = stad å sove
need_power = straum
need_medicine = medisin
need_money = pengar
need_violence = vald
need_suicide = sjølvmordsfare
need_child = barn
need_health = helse
need_cold = kulde
need_eviction = utkasting
need_other = uklart
merged = { $other } er no ein del av { $code }. Det du skriv, går dit personen skreiv frå sist. Koden er { $code }.
merge_which = Send SAMME { $code } og koden til den andre saka. Du må ha begge.
case_elsewhere = { $code } er no hos { $office }. Du treng ikkje gjere noko meir med ho.
no_such_case = Vi finn ikkje { $code }. Sjå på koden i varselet og prøv igjen.
guessing = Frå telefonen til { $name } kjem det mange kodar som ikkje finst. Snakk med { $name }: telefonen kan vere i feil hender. Saker som { $name } er varsla om, kan framleis takast.
not_yours = { $name } har { $code }.
not_taken = Ingen har teke { $code }. Svar TA { $code } først.
already_closed = { $code } er allereie avslutta.
number_is =
    { $code }: { $phone }.{ $safe ->
        [asked] { " " }Trygt å ringe: ikkje svara.
        [yes] { " " }Trygt å ringe: ja.
        [no] { " " }Trygt å ringe: nei.
        [not_asked] { " " }Trygt å ringe: ikkje spurt.
        [hushed] { " " }Trygt å ringe: uvisst. Har bede oss om å teie, så vi svarar ikkje av oss sjølve.
       *[no_matter] { "" }
    } Send KONTAKT { $code } når de snakkar.
number_phone = Nummeret i { $code } kjem på SMS og ikkje hit. Send KONTAKT { $code } når de snakkar.
no_number = Personen i { $code } skriv på Telegram. Vi har ikkje noko nummer. Skriv til personen.
choose_case = Ikkje sendt. Du har fleire saker: { $codes }. Begynn teksten med koden.
not_sent_name_it = Ikkje sendt. Skal ho til { $code }, start teksten med { $code }. Ei anna sak kan vente på svar frå deg.
not_sent_own = Ikkje sendt. Skal ho til { $code }, start teksten med { $code }. Gjeld det deg sjølv, start med { $own } eller ring { $number }. Fare for liv: 113.
no_case = Du har inga sak no. Når eit varsel kjem, svar TA og koden. Send PÅ VAKT? for å sjå kven som har vakt.
lost_caseworker = Ikkje sendt. Du har inga sak no. Når eit varsel kjem, svar TA og koden. Treng du hjelp sjølv, ring { $number }.
seen_not_taken = Ikkje sendt. Ingen har teke { $codes } enno. Svar TA og koden for å ta saka. Treng du hjelp sjølv, ring { $number }.
on_duty = På vakt no: { $names }.
nobody_on_duty = Ingen er på vakt no. Sei frå til leiaren din.
relayed = { $code }: { $words }
sent_late = (send { $until }, kom fram no) { $words }
new_words = Ny melding i { $code }. Les og svar i konsollen.
new_words_phone = Ny melding i { $code }. Ho kjem på SMS og ikkje hit.
citizen_quiet = Personen i { $code } vil ikkje ha SMS. Ring. Send KONTAKT { $code } når de har snakka.
raised_caseworker = { $code }: personen skriv no om fare for liv. Vi har bede personen ringe 113.
safe_caseworker =
    { $code }: trygt å ringe: { $safe ->
        [yes] ja
       *[no] nei
    }.
exit_caseworker = Personen i { $code } har sendt ordet som gjer oss stille: andre kan lese telefonen. Vi svarar ikkje av oss sjølve. Skriv eller ring berre når du veit at det er trygt.
citizen_unreached = Ein SMS til personen i { $code } kom ikkje fram. Ring.
citizen_manages = Personen i { $code } skriv at det ordnar seg no. Ver sikker på at det stemmer før du avsluttar.
lease_warning = Skriv til personen i { $code } eller send KONTAKT { $code } før { $until }. Elles går saka til neste.
take_which = Fleire saker ventar: { $codes }. Svar TA og koden.
take_one = Éi sak ventar: { $code }. Svar TA { $code } for å ta henne.
take_one_more = Éi sak til ventar: { $code }. Svar TA { $code } for å ta henne.
name_case = Ta med koden. Du har { $codes }.
not_sent_not_yours = Ikkje sendt. Du har ikkje { $code }.
account_bound = { $name }, varsla dine kjem hit frå no av, og på SMS viss dei ikkje kjem fram.
account_bound_phone = { $name }, ein konto på Telegram får varsla dine frå no av. Er han ikkje din, sei frå til leiaren din med ein gong.
phone_verified = { $name }, telefonen din er stadfesta, og du får varsel når du har vakt. Svar TEST, så veit vi at varsla kjem fram.
officer_stop = Vakta kan ikkje slåast av med STOPP. Sei frå til leiaren din viss du ikkje kan ha vakt.
# Kode til innlogging i konsollen, til den som har vakt.
login_code = { $code } er koden din til konsollen. Han gjeld i 10 minutt. Har du ikkje bede om han, treng du ikkje gjere noko.
# Invitasjon til konsollen, til ein kollega.
console_invited = Du kan logge inn i konsollen til { $office }. Opne { $link } og skriv { $code }. Koden verkar éin gong, i eitt døgn. Gi han ikkje til nokon.
officer_stop_leader = { $name } sende STOPP frå vakttelefonen. Varsla går som før. Snakk med { $name } om vakta.
swap_asked = { $name } spør om du kan ta vakta ved { $office } frå { $since } til { $until }. Svar JA eller NEI.
swap_agreed = { $name } sa ja og tek vakta ved { $office } frå { $since } til { $until }.
swap_refused = { $name } kan ikkje ta vakta ved { $office } frå { $since } til { $until }. Ho er framleis di.
swap_withdrawn = { $name } treng ikkje byte vakta ved { $office } frå { $since } til { $until } likevel. Takk.
swap_sent = { $name } er spurd om vakta frå { $since } til { $until }. Ho er di til du får eit ja.
swap_whom = Skriv BYTT og namnet på ein kollega som kan varslast ved { $office }.
swap_nothing = Vi fann inga vakt som er di dei neste 14 dagane.
swap_pending = Nokon er alt spurd om denne vakta. Ho er di til du får eit ja.
duty_yours = Takk. Vakta ved { $office } frå { $since } til { $until } er di.
duty_not_yours = Det er greitt. Takk for at du svara.
duty_kept = Vakta ved { $office } frå { $since } til { $until } er di. Kan du ikkje likevel, skriv BYT og eit namn, eller SPØR ALLE.
duty_not_asked = Inga vakt ventar på svar frå deg. Du treng ikkje gjere noko.
duty_gone = Takk, men vakta er ikkje ledig lenger. Du treng ikkje gjere noko.
duty_which = Du er spurd om fleire vakter: { $names }. Svar BYTT JA eller BYTT NEI og eitt av namna.
duty_or_words = Ikkje sendt. Gjeld det vakta, skriv BYTT JA eller BYTT NEI. Gjeld det ei sak, begynn med koden.
all_asked = Kan du ta vakta ved { $office } frå { $since } til { $until }? Svar JA eller NEI. Den første som seier ja, får henne.
all_thanked = { $name } tek vakta ved { $office } frå { $since } til { $until }. Du treng ikkje gjere noko. Takk for at vi fekk spørje.
all_found = { $name } tek vakta ved { $office } frå { $since } til { $until }.
all_sent = { $count } er spurde om vakta frå { $since } til { $until }. Den første som seier ja, får henne.
all_nobody = Ingen ved { $office } kan spørjast om vakta. Ring leiaren din.
sick_noted = Du er meld sjuk, og vi varslar deg ikkje. Det du har, går vidare til andre. Svar FRISK når du kan ha vakt igjen.
sick_leader = { $name } er sjuk, og vi varslar ikkje { $name }. Sjå om nokon må ha vakta i staden.
well_noted = Vi varslar deg igjen når du har vakt.
well_leader = { $name } er frisk, og vi varslar { $name } igjen.
not_sick = Du er ikkje meld sjuk. Vi varslar deg når du har vakt.
test_alarm = TEST av varslinga. Dette er inga sak. Svar TEST, så veit vi at varsla kjem fram til deg.
test_answered = Takk. Telefonen din er testa.
facts_expiring = { $office }: sjå over opningstider og telefonnummer. Dei gjeld til og med { $until }. Etter det seier vi at dei ikkje er stadfesta.
facts_expired = { $office }: opningstider eller telefonnummer er ikkje stadfesta sidan { $until }. Den som spør, får vite det. Sjå over dei i dag.
gap_nobody = { $office }: det er ingen å varsle frå { $since } til { $until }. Set inn nokon i vaktlista.
gap_duty =
    { $office }: ingen har { $duty ->
        [first] førstevakt
        [second] andrevakt
        [backup] bakvakt
       *[own] vakta { $duty }
    } frå { $since } til { $until }. Set inn nokon i vaktlista.
gap_untested = { $office }: frå { $since } til { $until } er det berre telefonar som ikkje er testa dei siste 30 dagane. Be den som har vakt, svare på testen.
gaps_ahead = { $office }: { $count } hol i vaktlista dei neste 14 dagane. Det første er frå { $since } til { $until }.
calendar_shift =
    { $duty ->
        [first] Førstevakt
        [second] Andrevakt
        [backup] Bakvakt
       *[own] Vakt { $duty }
    }: { $name }, { $office }
feed_broken = { $office }: vi kan ikkje lese kalenderen { $name }. Vaktene frå sist gong gjeld framleis. Sjå om kalenderen er delt.
feed_strangers = { $office }: i kalenderen { $name } står det namn vi ikkje kjenner: { $names }. Dei får ikkje varsel. Rett namnet i kalenderen.
notice_line = Hastar det i dag eller i natt? Send SMS til { $number }. Skriv på ditt eige språk. Fare for liv: ring 113.
notice_hours = Når er det ope?
notice_phones = Kven kan du ringe?
notice_closed = stengt
notice_printed = Skrive ut { $date }. Gjeld til og med { $until }.
notice_unconfirmed = ikkje stadfesta
notice_call = Ring { $number } frå døra.
notice_bell = Bruk ringjeklokka.
notice_lends = Du kan låne telefon her.
kind_drop_in = Ope for alle utan avtale
kind_presence = Tilsette er her, utan avtale
kind_vestibule = Inngangen er open, ikkje betent
kind_appointment = Berre med avtale
kind_proxy_desk = Hjelp til å søkje
kind_cut_off = Søknad som hastar, kan leverast
kind_payment_run = Utbetaling
phone_duty = Vakttelefon
phone_general = Kontoret
phone_sms = SMS
phone_after_hours_partner = Vakt etter stengetid
phone_national = Landsdekkjande telefon
phone_ward = Legevakt

## Til den som driv løysinga

alarm_uncovered = Åpen dør: saker hadde mista fristen sin og er sette i gang igjen: { $codes }. Sjå i loggen.
alarm_late = Åpen dør: ein frist er passert eller ei melding ventar, og ingenting skjer. Sjå til at programmet går.
alarm_gateway = Åpen dør: ei kopling tek ikkje imot meldingar. Varsel går andre vegar om dei finst. Sjå i loggen.
alarm_clock = Åpen dør: klokka på maskina er stilt tilbake. Fristar og meldingar er flytta med, og ingen ventar lenger enn før. Sjå til at klokka går rett.
alarm_unreadable = Åpen dør: data kan ikkje lesast. Sjå etter nøkkelen og i loggen.

## Namn på språk

language_nb = bokmål
language_nn = norsk
language_en = engelsk
language_uk = ukrainsk
language_ar = arabisk
language_ru = russisk
language_pl = polsk
language_ti = tigrinja
language_so = somali
language_fa = persisk
language_lt = litauisk
language_tr = tyrkisk
language_ro = rumensk
language_es = spansk
language_fr = fransk
language_se = nordsamisk
language_other = truleg { $name }
