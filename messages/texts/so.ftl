### Somali. The situations of the keys are described in nb.ftl. Ordinary SMS letters only.
### No speaker may have signed these: docs/languages.md tells the state, REVIEWS.toml who has read what.

alerting_citizen = Hadda waxaan ogeysiinaynaa heeganka. Wac: { $number }. Wax kale halkan ku soo qor. Haddii nafi khatar ku jirto, wac 113.
alerting_life_citizen = Haddii nafi khatar ku jirto, hadda wac 113. Booliska: 112. Dhakhtarka: 116 117. Qof la hadal: 116 123. Ama { $number }. Hadda waxaan ogeysiinaynaa heeganka. Ma wici kartid? Halkan ku soo qor.
alerting_child_citizen = Bilaash: 116 111. Ama { $second }, { $number }. Khatar: wac 112 ama 113. Hadda waxaan ogeysiinaynaa heeganka. Wax kale halkan ku soo qor.
alerting_neutral_citizen = Khatar: wac 112 ama 113. Dhakhtarka: 116 117. Qof la hadal: 116 123. Ama { $number }. Hadda waxaan ogeysiinaynaa heeganka.
safe_citizen = Ammaan ma tahay in lagu soo waco? Haa: ku jawaab 2, maya: 3. Dir MAKTABAD, markaas ma jawaabayno.
asked_citizen = Wac: { $number }. Ma degdeg baa maanta ama caawa? Ku jawaab 1. Ma sugi kartaa? Ku jawaab 2. Haddii nafi khatar ku jirto, wac 113.
not_urgent_citizen = Waad ku mahadsan tahay jawaabta. Wac: { $number }. Haddii ay degdeg tahay, ku jawaab 1.
noted_citizen = Farriintaadii waan helnay. Wac: { $number }. Weli waxaan isku dayaynaa inaan helno heeganka. Haddii nafi khatar ku jirto, wac 113.
danger_citizen = Haddii nafi khatar ku jirto, hadda wac 113. Booliska: 112. Dhakhtarka: 116 117. Qof la hadal: 116 123. Ama { $number }. Mar kale ayaan ogeysiinaynaa heeganka.
waiting_citizen = Wac { $number } haddii aad awooddo. Heeganka waa la ogeysiiyay, welise kama jawaabin. Waan sii wadaynaa. Haddii nafi khatar ku jirto, wac 113.
unreached_citizen = Wac { $number } haddii aad awooddo. Weli ma aanan helin heeganka. Waan sii wadaynaa. Haddii nafi khatar ku jirto, wac 113.
fallback_citizen = Hadda wac { $number }. Dhammaan heeganka waan isku daynay. Cidina kama jawaabin. Waan sii wadaynaa. Dhakhtarka (legevakt): wac 116 117. Haddii nafi khatar ku jirto, wac 113.
still_citizen = Wac { $number } haddii aad awooddo. Weli cidina kama jawaabin. Waan sii wadaynaa. Dhakhtarka (legevakt): wac 116 117. Haddii nafi khatar ku jirto, wac 113.
taken_citizen = Wac: { $number }. { $name } ({ $office }) ayaa haya kiiskaaga, wuuna kuu soo qorayaa ama ku soo wacayaa. Halkan ku jawaab.
lost_citizen = Wac { $number } haddii aad awooddo. Qofkii hayay kiiskaaga ma jawaabayo. Dad kale ayaan ogeysiinaynaa. Haddii nafi khatar ku jirto, wac 113.
released_citizen = Wac { $number } haddii aad awooddo. Qofkii hayay kiiskaaga ma sii hayn karo. Dad kale ayaan ogeysiinaynaa. Haddii nafi khatar ku jirto, wac 113.
closed_citizen = Wada hadalku wuu dhammaaday. Wac: { $number }. Haddii ay mar kale degdeg noqoto, ku jawaab 1.
followup_citizen = Wac: { $number } haddii ay mar kale degdeg noqoto. Ma heshay caawimadii aad u baahnayd? Ku jawaab 2 haa, 3 maya.
stopped_citizen = Hadda kuma sii qorayno. Wac: { $number }. Haddii ay degdeg tahay, wac ama halkan ku soo qor. Dir START si aad mar kale SMS u hesho.
stopped_in_case_citizen = Hadda kuma sii qorayno. Wac: { $number }. Heeganka waa loo sheegayaa inaadan SMS rabin, waana ku soo wici karaa. Dir START si aad mar kale SMS u hesho.
started_citizen = Mar kale waan kuu soo qori karnaa. Wac: { $number }. Haddii ay degdeg tahay, ku jawaab 1.
open_citizen =
    Wac: { $number }. Furan ilaa: { $until }. { $office }. Ballan la'aan ayaad iman kartaa. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1.
vestibule_call_citizen =
    Wac: { $number }. Albaabka ilaa: { $until }. Albaabka agtiisa ka wac. { $office }: albaabka hore waa furan, shaqaale ma joogo. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1.
vestibule_bell_citizen =
    Wac: { $number }. Albaabka ilaa: { $until }. Wac ama gambaleelka riix. { $office }: albaabka hore waa furan, shaqaale ma joogo. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1.
vestibule_citizen =
    Wac: { $number }. Albaabka ilaa: { $until }. { $office }: albaabka hore waa furan, shaqaale ma joogo. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1.
appointment_citizen =
    Wac: { $number }. Ilaa: { $until }. { $office }: hadda waa dadka ballanta leh oo kaliya. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1.
proxy_citizen =
    Wac: { $number }. Furan ilaa: { $until }. { $office }: halkan waxaa lagaa caawin karaa codsiga. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1.
shut_citizen =
    Wac: { $number }. Waxaa la furayaa: { $next }. { $office }: hadda waa xiran. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1, waxaan ogeysiinaynaa heeganka.
shut_unknown_citizen =
    Wac: { $number }. { $office }: hadda waa xiran. Ma ogin goorta la furayo. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1, waxaan ogeysiinaynaa heeganka.
by_appointment_citizen =
    Wac: { $number }. { $office }: waxaa lagu qaabilaa ballan. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1, waxaan ogeysiinaynaa heeganka.
no_door_citizen =
    Wac: { $number }. { $office }: ma jiro meel la yimaado, telefoon kaliya. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1, waxaan ogeysiinaynaa heeganka.
unconfirmed_citizen =
    Wac: { $number }. { $office }: saacadaha furitaanka lama xaqiijin. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1, waxaan ogeysiinaynaa heeganka.
interim_citizen =
    Wac: { $number }. Xiran ilaa: { $until } (oo ku jirta). { $office }. Tag halkan: { $name }. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }. Ma degdeg baa? Ku jawaab 1.
next_door_citizen = Mar kale waa u furan dhammaan: { $next }. { $office }.
phone_later_citizen =
    Wac: { $number }, laga bilaabo: { $next }. Lambarkani waa { $who ->
        [duty] telefoonka heeganka
        [general] xafiiska
        [after_hours_partner] adeegga xilliga xirnaanta
        [national] khadka qaranka
       *[ward] dhakhtarka, legevakt
    }.
cut_off_citizen = Codsiga degdegga ah soo gudbi ka hor: { $until }.
moved_citizen = Wac { $number } haddii aad awooddo. Hadda waxaan ogeysiinaynaa { $office }. Haddii nafi khatar ku jirto, wac 113.
where_citizen = Wac: { $number }. Ma degdeg baa? Ku jawaab 1. Xaggee joogtaa hadda? Qor magaca degmada.
meant_place_citizen = Wac: { $number } haddii ay degdeg tahay. Ma waxaad ka waddaa { $place }? Haa: ku jawaab 2, ama qor magaca degmada.
which_place_citizen = Wac: { $number } haddii ay degdeg tahay. Xaggee joogtaa hadda? Ku jawaab tiro. { $choices }
elsewhere_citizen = Wac: { $number }. { $place } xafiis kale ayay leedahay, isaga ayaana halkaas ka mas'uul ah. Ma degdeg baa? Ku jawaab 1, waxaan ogeysiinaynaa heeganka halkan.
place_unknown_citizen = Wac: { $number }. Dhib ma leh. Qor magaca meel kuu dhow, ama weydii { $office }. Ma degdeg baa? Ku jawaab 1, waxaan ogeysiinaynaa heeganka.
call_me_now_citizen = Wac: { $number }. Waxaan heeganka ka codsanaynaa inuu ku soo waco. Soo qor goorta ku habboon, ama haddii wicitaanku aanu ammaan ahayn. Ma degdeg baa? Ku jawaab 1.
call_me_later_citizen = Wac: { $number }. Waxaa la furayaa: { $next }. Waxaan xafiiska ka codsanaynaa inuu markaas ku soo waco. Soo qor goorta ku habboon, ama haddii wicitaanku aanu ammaan ahayn. Ma sugi karto, waa degdeg? Ku jawaab 1.
human_now_citizen = Wac: { $number }. Waxaan qof heegan ah ka codsanaynaa inuu kuu soo qoro ama ku soo waco. Ma degdeg baa? Ku jawaab 1.
human_later_citizen = Wac: { $number }. Waxaa la furayaa: { $next }. Waxaan qof ka codsanaynaa inuu markaas kuu soo qoro ama ku soo waco. Ma sugi karto, waa degdeg? Ku jawaab 1.
apply_citizen = Wac: { $number } haddii aad rabto caawimo codsiga. { $office }. Ma degdeg baa? Ku jawaab 1, waxaan ogeysiinaynaa heeganka.
apply_digital_citizen = BankID: { $link }
apply_place_citizen = Warqad: { $desk }.
call_me_at_citizen = Wac: { $number }. Wicitaanka: { $next }. Waxaan heeganka ka codsanaynaa inuu markaas ku soo waco. Ma sugi karto, waa degdeg? Ku jawaab 1.
missed_citizen = Wac: { $number }. Mar kale: { $next }. Hadda waan ku soo wacnay, lagamana qaban. Kaalintaadu way kuu taallaa. Soo qor goorta ku habboon.
meeting_citizen = Wac: { $number }. Ugu dambayn: { $until }. Waxaan xafiiska ka codsanaynaa inuu ka hor kuu soo qoro kulan. Soo qor goorta aad awooddo iyo luqadda. Ma degdeg baa? Ku jawaab 1.
status_citizen = Wac: { $number }. Ugu dambayn: { $until }. Jawaabtani waa otomaatig, kiiskaaga ma aragno. Waxaan xafiiska ka codsanaynaa inuu ka hor kuu jawaabo. Ma degdeg baa? Ku jawaab 1.
complaint_citizen = Wac: { $number }. Ugu dambayn: { $until } xafiisku ha jawaabo. Cabashada u gudbi xafiiska saddex toddobaad gudahood go'aanka kaddib. Ugu dambayn Statsforvalteren ayaa go'aamisa. Ma degdeg baa? Ku jawaab 1.
wish_noted_citizen = Wac: { $number }. Ugu dambayn: { $until }. Waa la qoray. Waxaan xafiiska ka codsanaynaa inuu ka hor kuu jawaabo. Ma degdeg baa? Ku jawaab 1.
grid_citizen = Wac: { $number }. Korontadu ma ka maqan tahay dadka oo dhan? Wac shirkadda korontada. Ma degdeg baa caafimaad ama lacag dartood? Ku jawaab 1. Haddii nafi khatar ku jirto, wac 113.
useful_citizen = Jawaab otomaatig ah. Wac: { $number }. { $office }. Haddii aad rabto inaad hadasho, wac. Haddii ay degdeg tahay maanta ama caawa, ku jawaab 1, waxaan ogeysiinaynaa heeganka.
private_citizen = Halkan ha u soo dirin lambarkaaga shakhsiga (fødselsnummer).
