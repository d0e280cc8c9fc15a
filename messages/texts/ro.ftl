### Romanian. The situations of the keys are described in nb.ftl. At most three SMS each.
### No speaker may have signed these: docs/languages.md tells the state, REVIEWS.toml who has read what.

alerting_citizen = Anunțăm acum persoana de gardă. Telefon: { $number }. Puteți scrie mai mult aici. Dacă o viață e în pericol, sunați la 113.
alerting_life_citizen = Dacă o viață e în pericol, sunați acum la 113. Poliția: 112. Medic: 116 117. De vorbă: 116 123. Sau { $number }. Anunțăm persoana de gardă. Nu puteți suna? Scrieți aici.
alerting_child_citizen = Gratuit: 116 111. Sau { $second }, { $number }. În pericol sunați la 112 sau 113. Anunțăm acum persoana de gardă. Puteți scrie mai mult aici.
alerting_neutral_citizen = În pericol sunați la 112 sau 113. Medic: 116 117. De vorbă: 116 123. Sau { $number }. Anunțăm acum persoana de gardă.
safe_citizen = E sigur să vă sunăm? Pentru da răspundeți 2, pentru nu 3. Trimiteți BIBLIOTECA și nu mai răspundem.
asked_citizen = Telefon: { $number }. E urgent astăzi sau la noapte? Răspundeți 1. Poate aștepta? Răspundeți 2. Dacă o viață e în pericol, sunați la 113.
not_urgent_citizen = Mulțumim pentru răspuns. Telefon: { $number }. Dacă totuși e urgent, răspundeți 1.
noted_citizen = Am primit mesajul. Telefon: { $number }. Încercăm în continuare să găsim persoana de gardă. Dacă o viață e în pericol, sunați la 113.
danger_citizen = Dacă o viață e în pericol, sunați acum la 113. Poliția: 112. Medic: 116 117. De vorbă: 116 123. Sau { $number }. Anunțăm din nou persoana de gardă.
waiting_citizen = Sunați la { $number } dacă puteți. Persoana de gardă e anunțată, dar încă nu a răspuns. Anunțăm în continuare. Dacă o viață e în pericol, sunați la 113.
unreached_citizen = Sunați la { $number } dacă puteți. Încă nu am găsit persoana de gardă. Încercăm în continuare. Dacă o viață e în pericol, sunați la 113.
fallback_citizen = Sunați acum la { $number }. Am încercat pe toți cei de gardă. Nimeni nu a răspuns. Încercăm în continuare. Medic (legevakt): 116 117. Dacă o viață e în pericol, sunați la 113.
still_citizen = Sunați la { $number } dacă puteți. Încă nu a răspuns nimeni. Încercăm în continuare. Medic (legevakt): 116 117. Dacă o viață e în pericol, sunați la 113.
taken_citizen = Telefon: { $number }. { $name } ({ $office }) are cazul dvs. și vă scrie sau vă sună. Răspundeți aici.
lost_citizen = Sunați la { $number } dacă puteți. Persoana care avea cazul dvs. nu răspunde. Anunțăm alte persoane. Dacă o viață e în pericol, sunați la 113.
released_citizen = Sunați la { $number } dacă puteți. Persoana care avea cazul dvs. nu îl mai poate ține. Anunțăm alte persoane. Dacă o viață e în pericol, sunați la 113.
closed_citizen = Conversația s-a încheiat. Telefon: { $number }. Dacă e din nou urgent, răspundeți 1.
followup_citizen = Tel. { $number }, dacă este din nou urgent. Ați primit ajutorul necesar? Răspundeți 2 pentru da, 3 pentru nu.
stopped_citizen = Nu vă mai scriem. Telefon: { $number }. Dacă e urgent, sunați sau scrieți aici. Trimiteți START ca să primiți din nou SMS.
stopped_in_case_citizen = Nu vă mai scriem. Telefon: { $number }. Persoana de gardă află că nu doriți SMS și vă poate suna. Trimiteți START ca să primiți din nou SMS.
started_citizen = Acum vă putem scrie din nou. Telefon: { $number }. Dacă e urgent, răspundeți 1.
open_citizen =
    Tel. { $number }. Deschis până: { $until }. { $office }. Puteți veni fără programare. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1.
vestibule_call_citizen =
    Tel. { $number }. Intrare până: { $until }. Sunați de la ușă. { $office }: fără personal. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1.
vestibule_bell_citizen =
    Tel. { $number }. Intrare până: { $until }. Sunați sau apăsați soneria. { $office }: fără personal. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1.
vestibule_citizen =
    Tel. { $number }. Intrare până: { $until }. { $office }: fără personal. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1.
appointment_citizen =
    Tel. { $number }. Până: { $until }. { $office }: acum doar cu programare. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1.
proxy_citizen =
    Tel. { $number }. Deschis până: { $until }. { $office }: aici puteți primi ajutor pentru cerere. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1.
shut_citizen =
    Tel. { $number }. Se deschide: { $next }. { $office }: acum închis. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1 și anunțăm persoana de gardă.
shut_unknown_citizen =
    Tel. { $number }. { $office }: acum închis. Nu știm când se deschide. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1 și anunțăm persoana de gardă.
by_appointment_citizen =
    Tel. { $number }. { $office } primește cu programare. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1 și anunțăm persoana de gardă.
no_door_citizen =
    Tel. { $number }. { $office }: nu există ghișeu, doar telefon. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1 și anunțăm persoana de gardă.
unconfirmed_citizen =
    Tel. { $number }. { $office }: programul nu este confirmat. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1 și anunțăm persoana de gardă.
interim_citizen =
    Tel. { $number }. Închis până: { $until } inclusiv. { $office }. Mergeți aici: { $name }. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }. Urgent? Răspundeți 1.
next_door_citizen = Deschis din nou pentru toți: { $next }. { $office }.
phone_later_citizen =
    Tel. { $number }, începând: { $next }. Acest număr: { $who ->
        [duty] telefon de gardă
        [general] biroul
        [after_hours_partner] serviciu după program
        [national] linie națională
       *[ward] medic, legevakt
    }.
cut_off_citizen = Depuneți cererea urgentă înainte de: { $until }.
moved_citizen = Sunați la { $number } dacă puteți. Anunțăm acum { $office }. Dacă o viață e în pericol, sunați la 113.
where_citizen = Tel. { $number }. Urgent? Răspundeți 1. Unde sunteți acum? Scrieți numele comunei.
meant_place_citizen = Tel. { $number } dacă e urgent. Vă referiți la { $place }? Pentru da, răspundeți 2, sau scrieți numele comunei.
which_place_citizen = Tel. { $number } dacă e urgent. Unde sunteți acum? Răspundeți cu un număr. { $choices }
elsewhere_citizen = Tel. { $number }. { $place } are alt birou, iar acela trebuie să ajute acolo. Urgent? Răspundeți 1 și anunțăm persoana de gardă de aici.
place_unknown_citizen = Tel. { $number }. Nu-i nimic. Scrieți numele unui loc din apropiere sau întrebați { $office }. Urgent? Răspundeți 1 și anunțăm persoana de gardă.
call_me_now_citizen = Tel. { $number }. Rugăm persoana de gardă să vă sune. Scrieți când vă convine sau dacă nu e sigur să sunăm. Urgent? Răspundeți 1.
call_me_later_citizen = Tel. { $number }. Se deschide: { $next }. Rugăm biroul să vă sune atunci. Scrieți când vă convine sau dacă nu e sigur să sunăm. Urgent, nu poate aștepta? Răspundeți 1.
human_now_citizen = Tel. { $number }. Rugăm un om de gardă să vă scrie sau să vă sune. Urgent? Răspundeți 1.
human_later_citizen = Tel. { $number }. Se deschide: { $next }. Rugăm un om să vă scrie sau să vă sune atunci. Urgent, nu poate aștepta? Răspundeți 1.
apply_citizen = Tel. { $number }, dacă vreți ajutor cu cererea. { $office }. Urgent? Răspundeți 1 și anunțăm persoana de gardă.
apply_digital_citizen = Cu BankID: { $link }
apply_place_citizen = Pe hârtie: { $desk }.
call_me_at_citizen = Tel. { $number }. Vă sunăm: { $next }. Rugăm persoana de gardă să vă sune atunci. Urgent, nu poate aștepta? Răspundeți 1.
missed_citizen = Tel. { $number }. Încercăm din nou: { $next }. V-am sunat acum și nu ați răspuns. Nu vă pierdeți locul. Scrieți când vă convine.
meeting_citizen = Tel. { $number }. Termen: { $until }. Rugăm biroul să vă scrie până atunci despre o întâlnire. Scrieți când puteți și în ce limbă. Urgent? Răspundeți 1.
status_citizen = Tel. { $number }. Termen: { $until }. Răspuns automat, nu vedem cazul dvs. Rugăm biroul să vă răspundă până atunci. Urgent? Răspundeți 1.
complaint_citizen = Tel. { $number }. Termen: { $until }: rugăm biroul să răspundă. Trimiteți plângerea la birou în trei săptămâni de la decizie. La final decide Statsforvalteren. Urgent? Răspundeți 1.
wish_noted_citizen = Tel. { $number }. Termen: { $until }. Am notat. Rugăm biroul să vă răspundă până atunci. Urgent? Răspundeți 1.
grid_citizen = Tel. { $number }. Nu are nimeni curent? Sunați compania de electricitate. Urgent din cauza sănătății sau a banilor? Răspundeți 1. Dacă o viață e în pericol, sunați la 113.
useful_citizen = Răspuns automat. Tel. { $number }. { $office }. Sunați dacă vreți să vorbiți. Dacă e urgent astăzi sau la noapte, răspundeți 1 și anunțăm persoana de gardă.
private_citizen = Nu trimiteți aici numărul personal (fødselsnummer).
