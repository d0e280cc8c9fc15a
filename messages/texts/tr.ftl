### Turkish. The situations of the keys are described in nb.ftl. At most three SMS each.
### No speaker may have signed these: docs/languages.md tells the state, REVIEWS.toml who has read what.

alerting_citizen = Şimdi nöbetçiye haber veriyoruz. Telefon: { $number }. Buraya daha fazla yazabilirsiniz. Hayati tehlike varsa 113'ü arayın.
alerting_life_citizen = Hayati tehlike varsa hemen 113'ü arayın. Polis: 112. Doktor: 116 117. Konuşmak için: 116 123. Ya da { $number }. Nöbetçiye haber veriyoruz. Arayamıyor musunuz? Buraya yazın.
alerting_child_citizen = Ücretsiz: 116 111. Ya da { $second }, { $number }. Tehlikede 112 ya da 113'ü arayın. Şimdi nöbetçiye haber veriyoruz. Buraya daha fazla yazabilirsiniz.
alerting_neutral_citizen = Tehlikede 112 ya da 113'ü arayın. Doktor: 116 117. Konuşmak için: 116 123. Ya da { $number }. Şimdi nöbetçiye haber veriyoruz.
safe_citizen = Sizi aramak güvenli mi? Evet için yanıt: 2, hayır için 3. KÜTÜPHANE gönderin, yanıt vermeyiz.
asked_citizen = Telefon: { $number }. Bugün ya da bu gece acil mi? Yanıt: 1. Bekleyebilir mi? Yanıt: 2. Hayati tehlike varsa 113'ü arayın.
not_urgent_citizen = Yanıtınız için teşekkürler. Telefon: { $number }. Yine de acilse, yanıt: 1.
noted_citizen = Mesajınızı aldık. Telefon: { $number }. Nöbetçiye hâlâ ulaşmaya çalışıyoruz. Hayati tehlike varsa 113'ü arayın.
danger_citizen = Hayati tehlike varsa hemen 113'ü arayın. Polis: 112. Doktor: 116 117. Konuşmak için: 116 123. Ya da { $number }. Nöbetçiye yeniden haber veriyoruz.
waiting_citizen = Mümkünse { $number } numarasını arayın. Nöbetçiye haber verildi ama henüz yanıt vermedi. Devam ediyoruz. Hayati tehlike varsa 113'ü arayın.
unreached_citizen = Mümkünse { $number } numarasını arayın. Nöbetçiye henüz ulaşamadık. Denemeye devam ediyoruz. Hayati tehlike varsa 113'ü arayın.
fallback_citizen = Şimdi { $number } numarasını arayın. Nöbetteki herkesi denedik. Kimse yanıt vermedi. Denemeye devam ediyoruz. Doktor (legevakt): 116 117. Hayati tehlike varsa 113'ü arayın.
still_citizen = Mümkünse { $number } numarasını arayın. Hâlâ kimse yanıt vermedi. Denemeye devam ediyoruz. Doktor (legevakt): 116 117. Hayati tehlike varsa 113'ü arayın.
taken_citizen = Telefon: { $number }. { $name } ({ $office }) başvurunuzla ilgileniyor ve size yazıyor ya da sizi arıyor. Buraya yanıt verin.
lost_citizen = Mümkünse { $number } numarasını arayın. Başvurunuzla ilgilenen kişi yanıt vermiyor. Başkalarına haber veriyoruz. Hayati tehlike varsa 113'ü arayın.
released_citizen = Mümkünse { $number } numarasını arayın. Başvurunuzla ilgilenen kişi artık ilgilenemiyor. Başkalarına haber veriyoruz. Hayati tehlike varsa 113'ü arayın.
closed_citizen = Görüşme bitti. Telefon: { $number }. Yeniden acil olursa, yanıt: 1.
followup_citizen = Tel. { $number }: yine acil olursa arayın. İhtiyacınız olan yardımı aldınız mı? Yanıt: 2 evet, 3 hayır.
stopped_citizen = Artık size yazmıyoruz. Telefon: { $number }. Acilse arayın ya da buraya yazın. Yeniden SMS almak için START gönderin.
stopped_in_case_citizen = Artık size yazmıyoruz. Telefon: { $number }. Nöbetçi, SMS istemediğinizi öğrenir ve sizi arayabilir. Yeniden SMS almak için START gönderin.
started_citizen = Artık size yeniden yazabiliriz. Telefon: { $number }. Acilse, yanıt: 1.
open_citizen =
    Tel. { $number }. Açık, kapanış: { $until }. { $office }. Randevusuz gelebilirsiniz. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1.
vestibule_call_citizen =
    Tel. { $number }. Giriş kapanışı: { $until }. Kapıdan arayın. { $office }: görevli yok. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1.
vestibule_bell_citizen =
    Tel. { $number }. Giriş kapanışı: { $until }. Arayın ya da zili çalın. { $office }: görevli yok. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1.
vestibule_citizen =
    Tel. { $number }. Giriş kapanışı: { $until }. { $office }: görevli yok. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1.
appointment_citizen =
    Tel. { $number }. Randevu bitişi: { $until }. { $office }: şimdi yalnızca randevusu olanlar için. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1.
proxy_citizen =
    Tel. { $number }. Açık, kapanış: { $until }. { $office }: burada başvuru için yardım alabilirsiniz. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1.
shut_citizen =
    Tel. { $number }. Açılış: { $next }. { $office }: şimdi kapalı. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1, nöbetçiye haber veririz.
shut_unknown_citizen =
    Tel. { $number }. { $office }: şimdi kapalı. Ne zaman açılacağını bilmiyoruz. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1, nöbetçiye haber veririz.
by_appointment_citizen =
    Tel. { $number }. { $office } randevuyla kabul eder. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1, nöbetçiye haber veririz.
no_door_citizen =
    Tel. { $number }. { $office }: gidilecek bir kapı yok, yalnızca telefon. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1, nöbetçiye haber veririz.
unconfirmed_citizen =
    Tel. { $number }. { $office }: açılış saatleri doğrulanmadı. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1, nöbetçiye haber veririz.
interim_citizen =
    Tel. { $number }. Kapalı son gün: { $until }. { $office }. Buraya gidin: { $name }. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }. Acil mi? Yanıt: 1.
next_door_citizen = Herkese yeniden açılış: { $next }. { $office }.
phone_later_citizen =
    Tel. { $number }, başlangıç: { $next }. Bu numara: { $who ->
        [duty] nöbetçi telefonu
        [general] ofis
        [after_hours_partner] mesai sonrası hizmet
        [national] ulusal hat
       *[ward] doktor, legevakt
    }.
cut_off_citizen = Acil başvuru için son saat: { $until }.
moved_citizen = Mümkünse { $number } numarasını arayın. Şimdi haber veriyoruz: { $office }. Hayati tehlike varsa 113'ü arayın.
where_citizen = Tel. { $number }. Acil mi? Yanıt: 1. Şu an neredesiniz? Belediyenin adını yazın.
meant_place_citizen = Acilse tel. { $number }. Şunu mu demek istiyorsunuz: { $place }? Evetse yanıt: 2, ya da belediyenin adını yazın.
which_place_citizen = Acilse tel. { $number }. Şu an neredesiniz? Bir sayıyla yanıtlayın. { $choices }
elsewhere_citizen = Tel. { $number }. { $place } için başka bir ofis var ve orada yardım onun görevidir. Acil mi? Yanıt: 1, buradaki nöbetçiye haber veririz.
place_unknown_citizen = Tel. { $number }. Sorun değil. Yakındaki bir yerin adını yazın ya da sorun: { $office }. Acil mi? Yanıt: 1, nöbetçiye haber veririz.
call_me_now_citizen = Tel. { $number }. Nöbetçiden sizi aramasını istiyoruz. Uygun saati ya da aramanın güvenli olmadığını yazın. Acil mi? Yanıt: 1.
call_me_later_citizen = Tel. { $number }. Açılış: { $next }. Ofisten o zaman sizi aramasını istiyoruz. Uygun saati ya da aramanın güvenli olmadığını yazın. Acil, bekleyemez mi? Yanıt: 1.
human_now_citizen = Tel. { $number }. Nöbetteki bir insandan size yazmasını ya da aramasını istiyoruz. Acil mi? Yanıt: 1.
human_later_citizen = Tel. { $number }. Açılış: { $next }. Bir insandan o zaman size yazmasını ya da aramasını istiyoruz. Acil, bekleyemez mi? Yanıt: 1.
apply_citizen = Tel. { $number }: başvuru için yardım isterseniz arayın. { $office }. Acil mi? Yanıt: 1, nöbetçiye haber veririz.
apply_digital_citizen = BankID ile: { $link }
apply_place_citizen = Kağıt form: { $desk }.
call_me_at_citizen = Tel. { $number }. Arama: { $next }. Nöbetçiden o zaman sizi aramasını istiyoruz. Acil, bekleyemez mi? Yanıt: 1.
missed_citizen = Tel. { $number }. Yeniden: { $next }. Sizi şimdi aradık, açılmadı. Yerinizi kaybetmezsiniz. Uygun saati yazın.
meeting_citizen = Tel. { $number }. Son saat: { $until }. Ofisten o zamana kadar size görüşme için yazmasını istiyoruz. Ne zaman ve hangi dilde olsun, yazın. Acil mi? Yanıt: 1.
status_citizen = Tel. { $number }. Son saat: { $until }. Bu otomatik bir yanıttır, dosyanızı görmüyoruz. Ofisten o zamana kadar yanıt istiyoruz. Acil mi? Yanıt: 1.
complaint_citizen = Tel. { $number }. Son saat: { $until }: ofisten yanıt istiyoruz. İtirazı karardan sonra üç hafta içinde ofise gönderin. Son kararı Statsforvalteren verir. Acil mi? Yanıt: 1.
wish_noted_citizen = Tel. { $number }. Son saat: { $until }. Not edildi. Ofisten o zamana kadar yanıt istiyoruz. Acil mi? Yanıt: 1.
grid_citizen = Tel. { $number }. Elektrik herkeste mi kesik? Elektrik şirketinizi arayın. Sağlık ya da para nedeniyle acil mi? Yanıt: 1. Hayati tehlike varsa 113'ü arayın.
useful_citizen = Otomatik yanıt. Tel. { $number }. { $office }. Konuşmak isterseniz arayın. Bugün ya da bu gece acilse, yanıt: 1, nöbetçiye haber veririz.
private_citizen = Kimlik numaranızı (fødselsnummer) buraya göndermeyin.
