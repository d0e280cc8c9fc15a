# What languages are called.
language_nb = bokmål
language_nn = nynorsk
language_en = engelsk
language_se = nordsamisk
language_ar = arabisk
language_uk = ukrainsk
language_ru = russisk
language_pl = polsk
language_lt = litauisk
language_fa = persisk
language_so = somali
language_ti = tigrinja
language_tr = tyrkisk
language_ro = rumensk
language_es = spansk
language_fr = fransk
