# Words that stand on every page of the console, and on the pages that say why something did not go.
service = Åpen dør
skip = Hopp til innhaldet
menu = Meny
help = Hjelp
accessibility = Tilgjenge
wrong_mark = Feil:
wrong_summary = Du må rette dette før du kan gå vidare
leave = Logg ut
strip_seen = Oppdatert kl. { $clock }
menu_cases = Saker
menu_texts = Tekster
menu_hours = Opningstider
menu_rota = Vakter
menu_policy = Varslingsrekkje
menu_people = Folk
menu_what_if = Kva om
menu_report = Rapport
menu_trail = Logg
menu_machine = Drift
menu_own = Min vakt
denied_title = Det kan du ikkje gjere her
denied_no_role = Du har ikkje denne oppgåva ved kontoret. Be leiaren om tilgang.
denied_not_yours = Saka er ikkje di. Den som har teke ho, ser samtalen.
denied_taken = Ein kollega har teke saka. Du treng ikkje gjere noko.
denied_closed = Saka er avslutta.
denied_own_work = Du skreiv dette sjølv. Ein annan må godkjenne det.
denied_weak_login = Du er logga inn med kode på SMS. Då kan du berre arbeide med saker. Logg inn på vanleg måte for dette.
denied_no_words = Du er logga inn med kode på SMS. Då viser vi ikkje samtalen i saker ved dette kontoret. Logg inn med jobbkontoen.
denied_prove_again = Vis igjen kven du er før du gjer dette.
denied_not_from_here = Skjemaet kom ikkje herfrå, eller du har logga inn på nytt sidan. Ingenting er gjort. Gå tilbake, last sida på nytt og prøv igjen.
not_found_title = Vi fann ikkje dette
not_found_text = Det finst ikkje på kontora dine, eller adressa er feil.
conflict_title = Nokon andre var raskare
conflict_text = Ingenting er gjort. Gå tilbake, last sida på nytt og sjå korleis det er no.
trouble_title = Vi får ikkje lagra akkurat no
trouble_text = Ingenting er sendt. Det du skreiv, står under. Du blir framleis varsla på SMS.
fault_title = Noko gjekk gale hos oss
fault_text = Vi veit ikkje om det du gjorde, vart lagra eller sendt. Sjå etter før du prøver igjen. Det du skreiv, står under. Du blir framleis varsla på SMS.
way_in_title = Logg inn
way_in_text = Vel korleis du vil logge inn.
kept_typed = Det du skreiv{ $n ->
    [0] {""}
   *[other] {" "}({ $n })
}
