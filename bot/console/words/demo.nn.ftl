# The demo's way in.
way_in_demo = Dette er ein demo. Vel kven du er.
way_in_as = Logg inn som { $name }
