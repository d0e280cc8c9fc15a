"""Who may do what with a text: a button that somebody may not press is not on their page, nor behind its address."""

from __future__ import annotations

from dataclasses import replace

from escalation.books import Person
from escalation.roles import Role
from tests.console.screen import Office, Screen
from tests.console.some_texts import CLOSED, approves, fields, proposes

PLAIN = "/console/tekster/citizen_unreached"
WORDS = "SMS til { $code } kom ikke fram. Ring."


async def eva_s(at_office: Office) -> Screen:
    """An auditor, and nothing else."""
    store, books = at_office.town.store, await at_office.town.desk.books()
    eva = Person("eva", "Eva", (), (), roles={"eksempelvik": (Role.AUDITOR,)})
    staffed = replace(books, people={**books.people, "eva": eva})
    await store.put_books(staffed, expected=books.version, entries=(), at=at_office.town.clock.now())
    return await at_office.login("Eva")


async def test_a_caseworker_proposes_and_has_no_button_that_publishes(at_office: Office) -> None:
    kari = await at_office.login("Kari")
    await kari.opens(PLAIN)
    kari.shows("Send til godkjenning")
    kari.shows_not("La den gjelde nå")
    await kari.sends(PLAIN, fields(kari) | {"text_nb": WORDS, "why": "kort", "do": "publish"})
    assert kari.status == 403
    kari.shows("Be lederen om tilgang", WORDS)
    assert (await at_office.town.desk.books()).texts == {}
    await proposes(kari, WORDS, PLAIN)
    kari.shows("En annen er spurt")
    kari.shows_not(">Godkjenn<", "Send tilbake")


async def test_who_may_publish_does_it_alone_where_no_life_hangs_on_the_words(at_office: Office) -> None:
    ola = await at_office.login("Ola")
    await ola.opens(PLAIN)
    ola.shows("La den gjelde nå")
    await ola.sends(PLAIN, fields(ola) | {"text_nb": WORDS, "why": "kort", "do": "publish"})
    assert (await at_office.town.desk.books()).texts == {"nb": {"citizen_unreached": WORDS}}


async def test_the_auditor_reads_it_all_and_has_no_button(at_office: Office) -> None:
    ola, mo = await at_office.login("Ola"), await at_office.login("Mo")
    await proposes(ola)
    await approves(mo)
    eva = await eva_s(at_office)
    await eva.opens(CLOSED)
    eva.shows("Samtalen er slutt", "kortere", "readonly")
    buttons = ("Lagre kladd", "Send til godkjenning", "Gjenopprett", "Nødretur", "Send prøve")
    eva.shows_not(*(f">{each}" for each in buttons))
    for path in (CLOSED, f"{CLOSED}/andre", f"{CLOSED}/nodretur", f"{CLOSED}/gjenopprett"):
        await eva.sends(path, {"do": "save", "text_nb": "Nei."})
        assert eva.status == 403
