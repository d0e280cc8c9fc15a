# The demo's way in.
way_in_demo = Dette er en demo. Velg hvem du er.
way_in_as = Logg inn som { $name }
