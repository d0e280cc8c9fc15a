### Lithuanian. The situations of the keys are described in nb.ftl. At most three SMS each.
### No speaker may have signed these: docs/languages.md tells the state, REVIEWS.toml who has read what.

alerting_citizen = Dabar pranešame budėtojui. Telefonas: { $number }. Galite rašyti daugiau čia. Jei gresia pavojus gyvybei, skambinkite 113.
alerting_life_citizen = Jei gresia pavojus gyvybei, skambinkite 113 dabar. Policija: 112. Gydytojas: 116 117. Pokalbis: 116 123. Arba { $number }. Pranešame budėtojui. Negalite skambinti? Rašykite čia.
alerting_child_citizen = Nemokamai: 116 111. Arba { $second }, { $number }. Pavojuje skambinkite 112 arba 113. Dabar pranešame budėtojui. Galite rašyti daugiau čia.
alerting_neutral_citizen = Pavojuje skambinkite 112 arba 113. Gydytojas: 116 117. Pokalbis: 116 123. Arba { $number }. Dabar pranešame budėtojui.
safe_citizen = Ar jums saugu skambinti? Taip: atsakykite 2, ne: 3. Siųskite BIBLIOTEKA, ir mes neatsakysime.
asked_citizen = Telefonas: { $number }. Ar skubu šiandien arba šiąnakt? Atsakykite 1. Gali palaukti? Atsakykite 2. Jei gresia pavojus gyvybei, skambinkite 113.
not_urgent_citizen = Ačiū už atsakymą. Telefonas: { $number }. Jei vis dėlto skubu, atsakykite 1.
noted_citizen = Gavome jūsų žinutę. Telefonas: { $number }. Vis dar bandome susisiekti su budėtoju. Jei gresia pavojus gyvybei, skambinkite 113.
danger_citizen = Jei gresia pavojus gyvybei, skambinkite 113 dabar. Policija: 112. Gydytojas: 116 117. Pokalbis: 116 123. Arba { $number }. Vėl pranešame budėtojui.
waiting_citizen = Skambinkite { $number }, jei galite. Budėtojui pranešta, bet jis dar neatsakė. Pranešame toliau. Jei gresia pavojus gyvybei, skambinkite 113.
unreached_citizen = Skambinkite { $number }, jei galite. Dar nesusisiekėme su budėtoju. Bandome toliau. Jei gresia pavojus gyvybei, skambinkite 113.
fallback_citizen = Skambinkite { $number } dabar. Bandėme visus budinčius. Niekas neatsakė. Bandome toliau. Gydytojas (legevakt): 116 117. Jei gresia pavojus gyvybei, skambinkite 113.
still_citizen = Skambinkite { $number }, jei galite. Vis dar niekas neatsakė. Bandome toliau. Gydytojas (legevakt): 116 117. Jei gresia pavojus gyvybei, skambinkite 113.
taken_citizen = Telefonas: { $number }. { $name } ({ $office }) turi jūsų bylą ir rašo arba skambina jums. Atsakykite čia.
lost_citizen = Skambinkite { $number }, jei galite. Žmogus, kuris turėjo jūsų bylą, neatsako. Pranešame kitiems. Jei gresia pavojus gyvybei, skambinkite 113.
released_citizen = Skambinkite { $number }, jei galite. Žmogus, kuris turėjo jūsų bylą, nebegali jos turėti. Pranešame kitiems. Jei gresia pavojus gyvybei, skambinkite 113.
closed_citizen = Pokalbis baigtas. Telefonas: { $number }. Jei vėl skubu, atsakykite 1.
followup_citizen = Tel. { $number }, jei vėl skubu. Ar gavote reikiamą pagalbą? Atsakykite 2, jei taip, 3, jei ne.
stopped_citizen = Daugiau jums neberašome. Telefonas: { $number }. Jei skubu, skambinkite arba rašykite čia. Siųskite START, kad vėl gautumėte SMS.
stopped_in_case_citizen = Daugiau jums neberašome. Telefonas: { $number }. Budėtojas sužinos, kad nenorite SMS, ir gali jums skambinti. Siųskite START, kad vėl gautumėte SMS.
started_citizen = Vėl galime jums rašyti. Telefonas: { $number }. Jei skubu, atsakykite 1.
open_citizen =
    Tel. { $number }. Dirba iki: { $until }. { $office }. Galite ateiti be susitarimo. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1.
vestibule_call_citizen =
    Tel. { $number }. Durys iki: { $until }. Skambinkite nuo durų. { $office }: darbuotojų nėra. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1.
vestibule_bell_citizen =
    Tel. { $number }. Durys iki: { $until }. Ar spauskite skambutį. { $office }: darbuotojų nėra. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1.
vestibule_citizen =
    Tel. { $number }. Durys iki: { $until }. { $office }: darbuotojų nėra. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1.
appointment_citizen =
    Tel. { $number }. Iki: { $until }. { $office }: dabar tik susitarusiems. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1.
proxy_citizen =
    Tel. { $number }. Dirba iki: { $until }. { $office }: čia galite gauti pagalbą dėl prašymo. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1.
shut_citizen =
    Tel. { $number }. Atidaro: { $next }. { $office }: dabar uždaryta. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1, ir pranešime budėtojui.
shut_unknown_citizen =
    Tel. { $number }. { $office }: dabar uždaryta. Nežinome, kada atidaro. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1, ir pranešime budėtojui.
by_appointment_citizen =
    Tel. { $number }. { $office } priima susitarus. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1, ir pranešime budėtojui.
no_door_citizen =
    Tel. { $number }. { $office }: lankytojų nepriima, tik telefonas. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1, ir pranešime budėtojui.
unconfirmed_citizen =
    Tel. { $number }. { $office }: darbo laikas nepatvirtintas. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1, ir pranešime budėtojui.
interim_citizen =
    { $number }. Nedirba iki: { $until } imtinai. { $office }. Eikite čia: { $name }. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }. Skubu? Atsakykite 1.
next_door_citizen = Vėl atidaryta visiems: { $next }. { $office }.
phone_later_citizen =
    Tel. { $number }, nuo: { $next }. Šis numeris: { $who ->
        [duty] budėtojo telefonas
        [general] įstaiga
        [after_hours_partner] pagalba po darbo laiko
        [national] šalies linija
       *[ward] gydytojas, legevakt
    }.
cut_off_citizen = Skubų prašymą pateikite iki: { $until }.
moved_citizen = Skambinkite { $number }, jei galite. Dabar pranešame: { $office }. Jei gresia pavojus gyvybei, skambinkite 113.
where_citizen = Tel. { $number }. Skubu? Atsakykite 1. Kur dabar esate? Parašykite savivaldybės pavadinimą.
meant_place_citizen = Tel. { $number }, jei skubu. Ar turite omenyje { $place }? Taip: atsakykite 2, arba parašykite savivaldybės pavadinimą.
which_place_citizen = Tel. { $number }, jei skubu. Kur dabar esate? Atsakykite skaičiumi. { $choices }
elsewhere_citizen = Tel. { $number }. { $place } turi kitą įstaigą, ir ji turi ten padėti. Skubu? Atsakykite 1, ir pranešime budėtojui čia.
place_unknown_citizen = Tel. { $number }. Nieko tokio. Parašykite vietos netoliese pavadinimą arba klauskite: { $office }. Skubu? Atsakykite 1, ir pranešime budėtojui.
call_me_now_citizen = Tel. { $number }. Prašome budėtojo jums paskambinti. Parašykite, kada patogu arba ar skambinti nesaugu. Skubu? Atsakykite 1.
call_me_later_citizen = Tel. { $number }. Atidaro: { $next }. Prašome įstaigos tada jums paskambinti. Parašykite, kada patogu arba ar skambinti nesaugu. Negali laukti? Skubu: atsakykite 1.
human_now_citizen = Tel. { $number }. Prašome budinčio žmogaus jums parašyti arba paskambinti. Skubu? Atsakykite 1.
human_later_citizen = Tel. { $number }. Atidaro: { $next }. Prašome žmogaus tada parašyti arba paskambinti. Negali laukti? Skubu: atsakykite 1.
apply_citizen = Tel. { $number }, jei norite pagalbos dėl prašymo. { $office }. Skubu? Atsakykite 1, ir pranešime budėtojui.
apply_digital_citizen = Su BankID: { $link }
apply_place_citizen = Popieriuje: { $desk }.
call_me_at_citizen = Tel. { $number }. Skambutis: { $next }. Prašome budėtojo tada jums paskambinti. Negali laukti? Skubu: atsakykite 1.
missed_citizen = Tel. { $number }. Vėl: { $next }. Dabar skambinome, bet niekas neatsiliepė. Jūsų vieta išlieka. Parašykite, kada patogu.
meeting_citizen = Tel. { $number }. Terminas: { $until }. Prašome įstaigos iki tada parašyti jums dėl susitikimo. Parašykite, kada galite ir kokia kalba. Skubu? Atsakykite 1.
status_citizen = Tel. { $number }. Terminas: { $until }. Tai automatinis atsakymas, jūsų bylos nematome. Prašome įstaigos iki tada atsakyti. Skubu? Atsakykite 1.
complaint_citizen = Tel. { $number }. Terminas: { $until }, įstaigai. Skundą jai siųskite per tris savaites po sprendimo. Galiausiai sprendžia Statsforvalteren. Skubu? Atsakykite 1.
wish_noted_citizen = Tel. { $number }. Terminas: { $until }. Užrašyta. Prašome įstaigos iki tada atsakyti. Skubu? Atsakykite 1.
grid_citizen = Tel. { $number }. Elektros nėra visiems? Skambinkite savo tinklo įmonei. Skubu dėl sveikatos ar pinigų? Atsakykite 1. Jei gresia pavojus gyvybei, skambinkite 113.
useful_citizen = Automatinis atsakymas. Tel. { $number }. { $office }. Norite kalbėti - skambinkite. Jei skubu šiandien arba naktį, atsakykite 1, ir pranešime budėtojui.
private_citizen = Nesiųskite čia savo asmens kodo (fødselsnummer).
