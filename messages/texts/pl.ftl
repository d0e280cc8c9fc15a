### Polish. The situations of the keys are described in nb.ftl. At most three SMS each.
### No speaker may have signed these: docs/languages.md tells the state, REVIEWS.toml who has read what.

alerting_citizen = Powiadamiamy teraz dyżurnego. Telefon: { $number }. Możesz pisać tu więcej. Jeśli życie jest zagrożone, dzwoń 113.
alerting_life_citizen = Jeśli życie jest zagrożone, dzwoń teraz 113. Policja: 112. Lekarz: 116 117. Rozmowa: 116 123. Albo { $number }. Powiadamiamy dyżurnego. Nie możesz dzwonić? Pisz tutaj.
alerting_child_citizen = Bezpłatnie: 116 111. Albo { $second }, { $number }. W niebezpieczeństwie dzwoń 112 albo 113. Powiadamiamy teraz dyżurnego. Możesz pisać tu więcej.
alerting_neutral_citizen = W niebezpieczeństwie dzwoń 112 albo 113. Lekarz: 116 117. Rozmowa: 116 123. Albo { $number }. Powiadamiamy teraz dyżurnego.
safe_citizen = Czy można bezpiecznie do ciebie dzwonić? Tak: odpowiedz 2, nie: 3. Wyślij BIBLIOTEKA, a nie odpowiemy.
asked_citizen = Telefon: { $number }. Czy to pilne dziś albo w nocy? Odpowiedz 1. Może poczekać? Odpowiedz 2. Jeśli życie jest zagrożone, dzwoń 113.
not_urgent_citizen = Dziękujemy za odpowiedź. Telefon: { $number }. Jeśli jednak to pilne, odpowiedz 1.
noted_citizen = Mamy twoją wiadomość. Telefon: { $number }. Nadal próbujemy połączyć się z dyżurnym. Jeśli życie jest zagrożone, dzwoń 113.
danger_citizen = Jeśli życie jest zagrożone, dzwoń teraz 113. Policja: 112. Lekarz: 116 117. Rozmowa: 116 123. Albo { $number }. Znowu powiadamiamy dyżurnego.
waiting_citizen = Dzwoń { $number }, jeśli możesz. Dyżurny jest powiadomiony, ale jeszcze nie odpowiedział. Powiadamiamy dalej. Jeśli życie jest zagrożone, dzwoń 113.
unreached_citizen = Dzwoń { $number }, jeśli możesz. Nie mamy jeszcze kontaktu z dyżurnym. Próbujemy dalej. Jeśli życie jest zagrożone, dzwoń 113.
fallback_citizen = Dzwoń teraz { $number }. Próbowaliśmy wszystkich na dyżurze. Nikt nie odpowiedział. Próbujemy dalej. Lekarz (legevakt): 116 117. Jeśli życie jest zagrożone, dzwoń 113.
still_citizen = Dzwoń { $number }, jeśli możesz. Nadal nikt nie odpowiedział. Próbujemy dalej. Lekarz (legevakt): 116 117. Jeśli życie jest zagrożone, dzwoń 113.
taken_citizen = Telefon: { $number }. { $name } ({ $office }) ma twoją sprawę i pisze lub dzwoni do ciebie. Odpowiadaj tutaj.
lost_citizen = Dzwoń { $number }, jeśli możesz. Osoba, która miała twoją sprawę, nie odpowiada. Powiadamiamy innych. Jeśli życie jest zagrożone, dzwoń 113.
released_citizen = Dzwoń { $number }, jeśli możesz. Osoba, która miała twoją sprawę, nie może jej dalej prowadzić. Powiadamiamy innych. Jeśli życie jest zagrożone, dzwoń 113.
closed_citizen = Rozmowa jest zakończona. Telefon: { $number }. Jeśli znowu jest pilne, odpowiedz 1.
followup_citizen = Tel. { $number }, jeśli znów będzie pilne. Czy udało się uzyskać potrzebną pomoc? Odpowiedz 2, jeśli tak, 3, jeśli nie.
stopped_citizen = Nie piszemy już do ciebie. Telefon: { $number }. Jeśli to pilne, dzwoń lub pisz tutaj. Wyślij START, aby znów dostawać SMS.
stopped_in_case_citizen = Nie piszemy już do ciebie. Telefon: { $number }. Dyżurny dowie się, że nie chcesz SMS, i może zadzwonić. Wyślij START, aby znów dostawać SMS.
started_citizen = Możemy znowu do ciebie pisać. Telefon: { $number }. Jeśli to pilne, odpowiedz 1.
open_citizen =
    Tel. { $number }. Otwarte do: { $until }. { $office }. Możesz przyjść bez umawiania. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1.
vestibule_call_citizen =
    Tel. { $number }. Wejście do: { $until }. Zadzwoń spod drzwi. { $office }: bez obsługi. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1.
vestibule_bell_citizen =
    Tel. { $number }. Wejście do: { $until }. Zadzwoń lub naciśnij dzwonek. { $office }: bez obsługi. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1.
vestibule_citizen =
    Tel. { $number }. Wejście do: { $until }. { $office }: bez obsługi. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1.
appointment_citizen =
    Tel. { $number }. Do: { $until }. { $office }: teraz tylko dla umówionych osób. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1.
proxy_citizen =
    Tel. { $number }. Otwarte do: { $until }. { $office }: tu można dostać pomoc z wnioskiem. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1.
shut_citizen =
    Tel. { $number }. Otwarcie: { $next }. { $office }: teraz zamknięte. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1, a powiadomimy dyżurnego.
shut_unknown_citizen =
    Tel. { $number }. { $office }: teraz zamknięte. Nie wiemy, kiedy otwarcie. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1, a powiadomimy dyżurnego.
by_appointment_citizen =
    Tel. { $number }. { $office } przyjmuje po umówieniu. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1, a powiadomimy dyżurnego.
no_door_citizen =
    Tel. { $number }. { $office }: nie ma drzwi dla gości, tylko telefon. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1, a powiadomimy dyżurnego.
unconfirmed_citizen =
    Tel. { $number }. { $office }: godziny otwarcia nie są potwierdzone. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1, a powiadomimy dyżurnego.
interim_citizen =
    { $number }. Zamknięte do: { $until } włącznie. { $office }. Idź tutaj: { $name }. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }. Pilne? Odpowiedz 1.
next_door_citizen = Znowu otwarte dla wszystkich: { $next }. { $office }.
phone_later_citizen =
    Tel. { $number }, od: { $next }. Ten numer: { $who ->
        [duty] telefon dyżurny
        [general] biuro
        [after_hours_partner] dyżur po godzinach
        [national] linia ogólnokrajowa
       *[ward] lekarz, legevakt
    }.
cut_off_citizen = Pilny wniosek złóż przed: { $until }.
moved_citizen = Dzwoń { $number }, jeśli możesz. Teraz powiadamiamy: { $office }. Jeśli życie jest zagrożone, dzwoń 113.
where_citizen = Tel. { $number }. Pilne? Odpowiedz 1. Gdzie teraz jesteś? Napisz nazwę gminy.
meant_place_citizen = Tel. { $number }, jeśli pilne. Czy chodzi o { $place }? Tak: odpowiedz 2, albo napisz nazwę gminy.
which_place_citizen = Tel. { $number }, jeśli pilne. Gdzie teraz jesteś? Odpowiedz liczbą. { $choices }
elsewhere_citizen = Tel. { $number }. { $place } ma inne biuro i to ono ma tam pomóc. Pilne? Odpowiedz 1, a powiadomimy dyżurnego tutaj.
place_unknown_citizen = Tel. { $number }. Nie szkodzi. Napisz nazwę miejsca w pobliżu albo zapytaj: { $office }. Pilne? Odpowiedz 1, a powiadomimy dyżurnego.
call_me_now_citizen = Tel. { $number }. Prosimy dyżurnego, aby do ciebie zadzwonił. Napisz, kiedy można dzwonić i czy to bezpieczne. Pilne? Odpowiedz 1.
call_me_later_citizen = Tel. { $number }. Otwarcie: { $next }. Prosimy biuro, aby wtedy do ciebie zadzwoniło. Napisz, kiedy można dzwonić i czy to bezpieczne. Nie może czekać? Pilne: odpowiedz 1.
human_now_citizen = Tel. { $number }. Prosimy osobę na dyżurze, aby do ciebie napisała lub zadzwoniła. Pilne? Odpowiedz 1.
human_later_citizen = Tel. { $number }. Otwarcie: { $next }. Prosimy kogoś, aby wtedy napisał lub zadzwonił. Nie może czekać? Pilne: odpowiedz 1.
apply_citizen = Tel. { $number }, jeśli chcesz pomocy z wnioskiem. { $office }. Pilne? Odpowiedz 1, a powiadomimy dyżurnego.
apply_digital_citizen = Z BankID: { $link }
apply_place_citizen = Na papierze: { $desk }.
call_me_at_citizen = Tel. { $number }. Telefon: { $next }. Prosimy dyżurnego, aby wtedy zadzwonił. Nie może czekać? Pilne: odpowiedz 1.
missed_citizen = Tel. { $number }. Znowu: { $next }. Dzwoniliśmy teraz i nikt nie odebrał. Nie tracisz miejsca. Napisz, kiedy można dzwonić.
meeting_citizen = Tel. { $number }. Termin: { $until }. Prosimy biuro, aby do tego czasu napisało do ciebie o spotkaniu. Napisz, kiedy możesz i w jakim języku. Pilne? Odpowiedz 1.
status_citizen = Tel. { $number }. Termin: { $until }. To automatyczna odpowiedź, nie widzimy twojej sprawy. Prosimy biuro, aby do tego czasu odpowiedziało. Pilne? Odpowiedz 1.
complaint_citizen = Tel. { $number }. Termin: { $until }: prosimy biuro o odpowiedź. Odwołanie wyślij do biura w trzy tygodnie od decyzji. Na końcu decyduje Statsforvalteren. Pilne? Odpowiedz 1.
wish_noted_citizen = Tel. { $number }. Termin: { $until }. Zapisano. Prosimy biuro, aby do tego czasu odpowiedziało. Pilne? Odpowiedz 1.
grid_citizen = Tel. { $number }. Nikt nie ma prądu? Dzwoń do swojej sieci energetycznej. Pilne z powodu zdrowia lub pieniędzy? Odpowiedz 1. Jeśli życie jest zagrożone, dzwoń 113.
useful_citizen = Automatyczna odpowiedź. Tel. { $number }. { $office }. Chcesz rozmawiać - dzwoń. Jeśli to pilne dziś albo w nocy, odpowiedz 1, a powiadomimy dyżurnego.
private_citizen = Nie wysyłaj tutaj numeru osobistego (fødselsnummer).
