# Words that stand on every page of the console, and on the pages that say why something did not go.
service = Åpen dør
skip = Hopp til innholdet
menu = Meny
help = Hjelp
accessibility = Tilgjengelighet
wrong_mark = Feil:
wrong_summary = Du må rette dette før du kan gå videre
leave = Logg ut
strip_seen = Oppdatert kl. { $clock }
menu_cases = Saker
menu_texts = Tekster
menu_hours = Åpningstider
menu_rota = Vakter
menu_policy = Varslingsrekke
menu_people = Folk
menu_what_if = Hva om
menu_report = Rapport
menu_trail = Logg
menu_machine = Drift
menu_own = Min vakt
denied_title = Det kan du ikke gjøre her
denied_no_role = Du har ikke denne oppgaven ved kontoret. Be lederen om tilgang.
denied_not_yours = Saken er ikke din. Den som har tatt den, ser samtalen.
denied_taken = En kollega har tatt saken. Du trenger ikke gjøre noe.
denied_closed = Saken er avsluttet.
denied_own_work = Du skrev dette selv. En annen må godkjenne det.
denied_weak_login = Du er logget inn med kode på SMS. Da kan du bare arbeide med saker. Logg inn på vanlig måte for dette.
denied_no_words = Du er logget inn med kode på SMS. Da viser vi ikke samtalen i saker ved dette kontoret. Logg inn med jobbkontoen.
denied_prove_again = Vis igjen hvem du er før du gjør dette.
denied_not_from_here = Skjemaet kom ikke herfra, eller du har logget inn på nytt siden. Ingenting er gjort. Gå tilbake, last siden på nytt og prøv igjen.
not_found_title = Vi fant ikke dette
not_found_text = Det finnes ikke på dine kontor, eller adressen er feil.
conflict_title = Noen andre var raskere
conflict_text = Ingenting er gjort. Gå tilbake, last siden på nytt og se hvordan det er nå.
trouble_title = Vi får ikke lagret akkurat nå
trouble_text = Ingenting er sendt. Det du skrev, står under. Du blir fortsatt varslet på SMS.
fault_title = Noe gikk galt hos oss
fault_text = Vi vet ikke om det du gjorde, ble lagret eller sendt. Se etter før du prøver igjen. Det du skrev, står under. Du blir fortsatt varslet på SMS.
way_in_title = Logg inn
way_in_text = Velg hvordan du vil logge inn.
kept_typed = Det du skrev{ $n ->
    [0] {""}
   *[other] {" "}({ $n })
}
