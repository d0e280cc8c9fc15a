"""What there is to see: an office where nothing happens, and one in the middle of a bad night."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from escalation.books import Books
from tests.console.screen import Office
from tests.fakes.town import Town

HUNGRY = "vi har ikke mat til barna i kveld"
COLD = "jeg har ikke et sted å sove i natt"
ANSWER = "Kom til oss i kveld. Vi er her til klokken ti."


@dataclass(frozen=True)
class World:
    """``parts``: what stands for ``{code}`` and the like in an address. ``code``: the case that Kari has."""

    parts: Mapping[str, str] = field(default_factory=dict)
    code: str = ""


async def empty(office: Office) -> World:
    """A new office; an address that asks for something leads to where nothing is."""
    return World(parts())


async def full(office: Office) -> World:
    """Kari has a case with an undelivered answer, one waits, and one is closed."""
    town = office.town
    done = await closed(town)
    code = await taken(town)
    await town.phone("Bo").texts(COLD)
    town.reads_everything()
    return World({**parts(), "code": code, "closed": done}, code)


async def taken(town: Town) -> str:
    """Amina asks for help, Kari takes the case and answers; its code."""
    amina, kari = town.phone("Amina"), town.phone("Kari")
    await amina.texts(HUNGRY)
    code = kari.hears("TA").code
    await kari.texts(f"TA {code}")
    await kari.texts("Hei, jeg heter Kari. Hvor mange er dere?")
    await amina.texts("vi er fire, takk")
    town.reads_everything()
    return code


async def closed(town: Town) -> str:
    bo, kari = town.phone("Bo"), town.phone("Kari")
    await bo.texts(HUNGRY)
    code = kari.hears("TA").code
    await kari.texts(f"TA {code}")
    await kari.texts(f"FERDIG {code} HJULPET")
    town.reads_everything()
    return code


def parts() -> dict[str, str]:
    """What the addresses of a page are made of, where nothing of the sort is needed to be there."""
    return {
        "key": "closed_citizen",
        "code": "QQQ",
        "language": "nb",
        "office": "eksempelvik",
        "person": "kari",
        "what": "dor",
    }


def in_form(books: Books, form: str) -> Books:
    """Everybody reads the console in this form of Norwegian."""
    return replace(books, people={id: replace(person, language=form) for id, person in books.people.items()})


WORLDS = {"empty": empty, "full": full}


async def heard_by_amina(town: Town) -> list[str]:
    await town.settles()
    return [message.text for message in town.phone("Amina").reads_all()]
