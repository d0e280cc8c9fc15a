### Northern Sámi. The situations of the keys are described in nb.ftl. At most three SMS each.
### No speaker may have signed these: docs/languages.md tells the state, REVIEWS.toml who has read what.

alerting_citizen = Mii dieđihit dál váktii. Telefovdna: { $number }. Don sáhtát čállit eanet deike. Jos heagga lea váras, riŋge 113.
alerting_life_citizen = Jos heagga lea váras, riŋge dál 113. Politiija: 112. Doavttervákta: 116 117. Hállat: 116 123. Dahje { $number }. Mii dieđihit dál váktii. It go sáhte riŋget? Čále deike.
alerting_child_citizen = Nuvttá: 116 111. Dahje { $second }, { $number }. Váras: riŋge 112 dahje 113. Mii dieđihit dál váktii. Don sáhtát čállit eanet deike.
alerting_neutral_citizen = Váras: riŋge 112 dahje 113. Doavttervákta: 116 117. Hállat: 116 123. Dahje { $number }. Mii dieđihit dál váktii.
safe_citizen = Lea go oadjebas riŋget dutnje? Juo: vástit 2, ii: 3. Sádde GIRJERÁJUS, de mii eat vástit.
asked_citizen = Telefovdna: { $number }. Lea go hohppu odne dahje dán ija? Vástit 1. Sáhttá go vuordit? Vástit 2. Jos heagga lea váras, riŋge 113.
not_urgent_citizen = Giitu vástádusas. Telefovdna: { $number }. Jos goitge lea hohppu, vástit 1.
noted_citizen = Mii oaččuimet dieđu. Telefovdna: { $number }. Mii geahččalit ain joksat vávtta. Jos heagga lea váras, riŋge 113.
danger_citizen = Jos heagga lea váras, riŋge dál 113. Politiija: 112. Doavttervákta: 116 117. Hállat: 116 123. Dahje { $number }. Mii dieđihit fas váktii.
waiting_citizen = Riŋge { $number } jos sáhtát. Váktii lea dieđihuvvon, muhto ii leat vel vástidan. Mii joatkit. Jos heagga lea váras, riŋge 113.
unreached_citizen = Riŋge { $number } jos sáhtát. Mii eat leat vel joksan vávtta. Mii geahččalit ain. Jos heagga lea váras, riŋge 113.
fallback_citizen = Riŋge { $number } dál. Mii leat geahččalan buohkaid vávttas. Ii oktage leat vástidan. Mii geahččalit ain. Doavttervákta: 116 117. Jos heagga lea váras, riŋge 113.
still_citizen = Riŋge { $number } jos sáhtát. Ii oktage leat vel vástidan. Mii geahččalit ain. Doavttervákta: 116 117. Jos heagga lea váras, riŋge 113.
taken_citizen = Telefovdna: { $number }. { $name } ({ $office }) lea váldán du ášši ja čállá dahje riŋge dutnje. Vástit deike.
lost_citizen = Riŋge { $number } jos sáhtát. Olmmoš geas lei du ášši, ii vástit. Mii dieđihit earáide. Jos heagga lea váras, riŋge 113.
released_citizen = Riŋge { $number } jos sáhtát. Olmmoš geas lei du ášši, ii sáhte joatkit. Mii dieđihit earáide. Jos heagga lea váras, riŋge 113.
closed_citizen = Ságastallan lea loahpas. Telefovdna: { $number }. Jos fas šaddá hohppu, vástit 1.
followup_citizen = Tel. { $number }, jus lea fas hohppu. Ožžot go dan veahki maid dárbbašit? Vástit 2 jua, 3 ii.
stopped_citizen = Mii eat čále dutnje šat. Telefovdna: { $number }. Jos lea hohppu, riŋge dahje čále deike. Sádde START jus háliidat fas SMS.
stopped_in_case_citizen = Mii eat čále dutnje šat. Telefovdna: { $number }. Vákta oažžu diehtit ahte it háliit SMS, ja sáhttá riŋget. Sádde START jus háliidat fas SMS.
started_citizen = Dál sáhttit fas čállit dutnje. Tel. { $number }. Jos lea hohppu, vástit 1.
open_citizen =
    Tel. { $number }. Dassážii: { $until }. { $office } lea rabas. Sáhtát boahtit šiehtadusa haga. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1.
vestibule_call_citizen =
    Tel. { $number }. Dassážii: { $until }. Riŋge uvssa luhtte. { $office }: ii leat bargi. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1.
vestibule_bell_citizen =
    Tel. { $number }. Dassážii: { $until }. Riŋge dahje deaddil uksabiello. { $office }: ii leat bargi. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1.
vestibule_citizen =
    Tel. { $number }. Dassážii: { $until }. { $office }: ii leat bargi. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1.
appointment_citizen =
    Tel. { $number }. Dassážii: { $until }. { $office }: dál dušše sidjiide geain lea šiehtadus. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1.
proxy_citizen =
    Tel. { $number }. Dassážii: { $until }. { $office } lea rabas: dáppe sáhttá oažžut veahki ohcamii. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1.
shut_citizen =
    Tel. { $number }. Rahpá: { $next }. { $office }: dál gitta. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1, de dieđihit mii váktii.
shut_unknown_citizen =
    Tel. { $number }. { $office }: dál gitta. Mii eat dieđe goas rahpá. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1, de dieđihit mii váktii.
by_appointment_citizen =
    Tel. { $number }. { $office }: vuostáváldá šiehtadusa mielde. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1, de dieđihit mii váktii.
no_door_citizen =
    Tel. { $number }. { $office }: ii leat uksa, dušše telefovdna. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1, de dieđihit mii váktii.
unconfirmed_citizen =
    Tel. { $number }. { $office }: rahpanáiggit eai leat duođaštuvvon. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1, de dieđihit mii váktii.
interim_citizen =
    { $number }. Gitta dassážii: { $until }, dalle maid. { $office }. Mana: { $name }. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }. Hohppu? Vástit 1.
next_door_citizen = Fas rabas buohkaide: { $next }. { $office }.
phone_later_citizen =
    Tel. { $number }, álggus: { $next }. Dát nummir: { $who ->
        [duty] váktatelefovdna
        [general] kantuvra
        [after_hours_partner] eahkesvákta
        [national] riikkalaš telefovdna
       *[ward] doavttervákta
    }.
cut_off_citizen = Hohppu ohcan ovdal: { $until }.
moved_citizen = Riŋge { $number } jos sáhtát. Mii dieđihit dál: { $office }. Jos heagga lea váras, riŋge 113.
where_citizen = Tel. { $number }. Hohppu? Vástit 1. Gos leat dál? Čále gieldda nama.
meant_place_citizen = Tel. { $number } jos lea hohppu. Oaivvildat go { $place }? Juo: vástit 2, dahje čále gieldda nama.
which_place_citizen = Tel. { $number } jos lea hohppu. Gos leat dál? Vástit loguin. { $choices }
elsewhere_citizen = Tel. { $number }. { $place } lea eará kantuvra, ja dat galgá veahkehit doppe. Hohppu? Vástit 1, de dieđihit mii váktii dáppe.
place_unknown_citizen = Tel. { $number }. Ii daga maidige. Čále lagaš báikki nama, dahje jeara: { $office }. Hohppu? Vástit 1, de dieđihit mii váktii.
call_me_now_citizen = Tel. { $number }. Mii bivdit vávtta riŋget dutnje. Čále goas heive, dahje jus ii leat oadjebas riŋget. Hohppu? Vástit 1.
call_me_later_citizen = Tel. { $number }. Rahpá: { $next }. Mii bivdit kantuvrra riŋget dutnje dalle. Čále goas heive, dahje jus ii leat oadjebas riŋget. Hohppu, ii sáhte vuordit? Vástit 1.
human_now_citizen = Tel. { $number }. Mii bivdit olbmo vávttas čállit dahje riŋget dutnje. Hohppu? Vástit 1.
human_later_citizen = Tel. { $number }. Rahpá: { $next }. Mii bivdit olbmo dalle čállit dahje riŋget dutnje. Hohppu, ii sáhte vuordit? Vástit 1.
apply_citizen = Tel. { $number }, jus dárbbašat veahki ohcamiin. { $office }. Hohppu? Vástit 1, de dieđihit mii váktii.
apply_digital_citizen = BankIDain: { $link }
apply_place_citizen = Báhpárii: { $desk }.
call_me_at_citizen = Tel. { $number }. Riŋgen: { $next }. Mii bivdit vávtta riŋget dutnje dalle. Hohppu, ii sáhte vuordit? Vástit 1.
missed_citizen = Tel. { $number }. Fas: { $next }. Mii riŋgiimet dutnje dál, muhto it vástidan. Du sadji lea ain. Čále goas heive.
meeting_citizen = Tel. { $number }. Áigemearri: { $until }. Mii bivdit kantuvrra čállit dutnje čoahkkima birra ovdal dan. Čále goas ja makkár gillii. Hohppu? Vástit 1.
status_citizen = Tel. { $number }. Áigemearri: { $until }. Dát lea automáhtalaš vástádus, eat oainne du ášši. Mii bivdit kantuvrra vástidit ovdal dan. Hohppu? Vástit 1.
complaint_citizen = Tel. { $number }. Áigemearri: { $until }, kantuvrii. Sádde dasa váidaga golbma vahku siste mearrádusa maŋŋel. Loahpas Statsforvalteren mearrida. Hohppu? Vástit 1.
wish_noted_citizen = Tel. { $number }. Áigemearri: { $until }. Dat lea čállojuvvon. Mii bivdit kantuvrra vástidit ovdal dan. Hohppu? Vástit 1.
grid_citizen = Tel. { $number }. Ii go oktage oaččo elrávnnji? Riŋge fierbmefitnodahkii. Lea go hohppu dearvvašvuođa dahje ruđa dihte? Vástit 1. Jos heagga lea váras, riŋge 113.
useful_citizen = Automáhtalaš vástádus. Tel. { $number }. { $office }. Riŋge jos háliidat hállat. Jos lea hohppu odne dahje dán ija, vástit 1, de dieđihit mii váktii.
private_citizen = Ale sádde persovdnanummara (fødselsnummer) deike.
