"""Everything that can be said of a configuration at a moment: what ``load`` finds, gaps, untested phones, texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path as Folder

from bot.config.fault import Fault
from bot.config.lines import Path
from bot.config.load import Loaded, load
from bot.config.source import TEXTS, Sources, dotted, meant
from escalation.books import Books, Office, Person
from escalation.offices.doubts import doubts
from escalation.offices.hours import OSLO
from escalation.offices.national import NATIONAL
from escalation.offices.office import ChannelKind
from escalation.offices.stale import stale
from escalation.rota import Gap, counts_as_cover, duty_gaps, gaps
from escalation.rota.stints import is_lost
from messages.address import is_valid
from messages.catalogue import Catalogue

DAYS = 14
NAMED = 3  # so many gaps are named one by one
INVENTED = "+470000"  # the numbers of examples; nobody has one


def check(folder: Folder, catalogue: Catalogue, now: datetime) -> Loaded:
    """What ``apendor check`` shows."""
    read = load(folder)
    look = _Look(read.draft, read.sources, now)
    words = (*look.languages(catalogue), *_texts(read.draft, read.sources, catalogue))
    more = (*look.doors(), *look.facts(), *look.people(), *look.numbers(), *look.swaps(), *words)
    return read.plus((*more, *look.nobody(whole=read.books is not None)))


class _Look:
    def __init__(self, books: Books, sources: Sources, now: datetime) -> None:
        self.books, self.sources, self.now = books, sources, now

    def fault(self, file: str, path: Path, wrong: str, mend: str, *, warning: bool = True) -> Fault:
        return Fault(file, self.sources[file].line(path), dotted(path), wrong, mend, warning)

    def doors(self) -> Iterator[Fault]:
        """Hours that probably do not say what was meant."""
        for office in self.books.offices.values():
            for place, rule in rules_of(office).items():
                for wrong, mend in doubts(rule, self.now):
                    yield self.fault("offices.toml", ("offices", office.id, *place), wrong, mend)

    def facts(self) -> Iterator[Fault]:
        """What nobody answers for any more, and national numbers that are called somebody's own."""
        for office in self.books.offices.values():
            path: Path = ("offices", office.id)
            for fact in stale(office, self.now):
                wrong = f"is not confirmed since {_day(fact.facts.expires_at)}, and citizens are told so"
                mend = f"ask {fact.facts.owner} to look at it, and write verified and expires anew"
                yield self.fault("offices.toml", (*path, *fact.key, "facts"), wrong, mend)
            for at, phone in enumerate(office.phones):
                if phone.number in NATIONAL and phone.kind is not ChannelKind.NATIONAL:
                    wrong, mend = (
                        "is a national number; nobody there is on duty for an office",
                        'write kind = "national"',
                    )
                    yield self.fault("offices.toml", (*path, "phones", at, "kind"), wrong, mend)

    def languages(self, catalogue: Catalogue) -> Iterator[Fault]:
        """Languages that were switched on, but that nobody has written."""
        for office in self.books.offices.values():
            for at, each in enumerate(office.unsigned_languages):
                if each.language and each.language not in catalogue.languages:
                    path: Path = ("offices", office.id, "unsigned_languages", at, "language")
                    wrong, mend = f'we have no texts in "{each.language}"', meant(each.language, catalogue.languages)
                    yield self.fault("offices.toml", path, wrong, mend, warning=False)

    def people(self) -> Iterator[Fault]:
        """Phones that are not relied upon, and offices that nobody leads."""
        for person in self.books.people.values():
            yield from self._person(person)
        led = {office for p in self.books.people.values() if p.leader for office in p.offices}
        for office in self.books.offices if self.sources["people.toml"].whole else ():
            if office not in led:
                mend = f'write leader = true at somebody who has offices = ["{office}"]'
                yield self.fault("offices.toml", ("offices", office), "has no leader to tell when nobody answers", mend)

    def _person(self, person: Person) -> Iterator[Fault]:
        path: Path = ("people", person.id)
        if person.verified_at is None:
            yield self.fault("people.toml", path, "was never verified, so is not woken", "verify the phone")
        elif not counts_as_cover(person, self.now):
            yield self.fault("people.toml", path, "was not tested in the last 30 days", "send a test alarm")
        for key, at in (("verified", person.verified_at), ("tested", person.tested_at)):
            if at is not None and at > self.now:
                yield self.fault("people.toml", (*path, key), "is in the future", "write the day it was done")

    def numbers(self) -> Iterator[Fault]:
        """Numbers that the numbering plan does not know. Receiving numbers and short codes are excused."""
        places = list(self._places())
        invented = [place for place, number in places if number.startswith(INVENTED)]
        if invented:
            wrong = "is one of the example's numbers, which nobody has"
            yield self.fault(*invented[0], wrong, "put in the real ones before anybody is told of the line")
        for place, number in places:
            if not number.startswith(INVENTED) and number and not is_valid(number):
                yield self.fault(*place, "is not in the numbering plan", "call it once to see that it is right")

    def _places(self) -> Iterator[tuple[tuple[str, Path], str]]:
        for office in self.books.offices.values():
            path: Path = ("offices", office.id)
            for at, phone in enumerate(office.phones):
                yield ("offices.toml", (*path, "phones", at, "number")), phone.number
            for key, number in office.emergency.items():
                yield ("offices.toml", (*path, "emergency", key)), number
        for person in self.books.people.values():
            for at, way in enumerate(person.ways):
                yield ("people.toml", ("people", person.id, "ways", at)), way.name

    def swaps(self) -> Iterator[Fault]:
        """Swaps of a stint that was there when they were asked for, and is not any more."""
        for at, swap in enumerate(self.books.plan.swaps):
            for key, id in (("stint", swap.stint), ("back", swap.back)):
                if is_lost(self.books, id, self.now):
                    wrong, mend = f'there is no stint "{id}"', "apendor rota names them; a swap of none changes nothing"
                    yield self.fault("rota.toml", ("swaps", at, key), wrong, mend)

    def nobody(self, *, whole: bool) -> Iterator[Fault]:
        """Hours of the next two weeks in which nobody would be woken; if all is ``whole``, also those of one step."""
        if not all(self.sources[file].whole for file in ("offices.toml", "people.toml", "policy.toml", "rota.toml")):
            return
        for office in self.books.offices.values():
            path: Path = ("offices", office.id, "policy")
            if office.policy.steps and (found := gaps(self.books, office.id, self.now, DAYS)):
                mend = "add a shift to rota.toml, or a person to the policy's last step"
                yield self.fault("offices.toml", path, f"nobody would be woken {_named(found)}", mend, warning=False)
            elif whole:
                yield from self._empty(office, path)

    def _empty(self, office: Office, path: Path) -> Iterator[Fault]:
        for duty in dict.fromkeys(duty for step in office.policy.steps for duty in step.duties):
            if found := duty_gaps(self.books, office.id, duty, self.now, DAYS):
                wrong = f'nobody has the duty "{duty}" {_named(found)}'
                yield self.fault(
                    "offices.toml", path, wrong, "the next step comes at once then; add a shift to rota.toml"
                )


def rules_of(office: Office) -> Mapping[Path, str]:
    """Every rule of the office with the place where it stands."""
    phones = [*(phone.hours for phone in office.phones), *(phone.hours for phone in office.staff_phones)]
    return {
        ("hours",): office.hours,
        **{("phones", at, "hours"): rule for at, rule in enumerate(phones)},
        **{("points", at, w.kind.value): w.hours for at, point in enumerate(office.points) for w in point.windows},
    }


def _day(moment: datetime) -> str:
    return f"{moment.astimezone(OSLO):%Y-%m-%d}"


def _named(found: tuple[Gap, ...]) -> str:
    words = [f"from {_local(gap.start)} to {_local(gap.end)}" for gap in found[:NAMED]]
    more = f" and {len(found) - NAMED} more times in {DAYS} days" if len(found) > NAMED else ""
    return ", ".join(words) + more


def _local(moment: datetime) -> str:
    return f"{moment.astimezone(OSLO):%Y-%m-%d %H:%M}"


def _texts(books: Books, sources: Sources, catalogue: Catalogue) -> Iterator[Fault]:
    """An office's own texts, tried with the values they will have to carry."""
    source = sources[TEXTS]
    for language, texts in books.texts.items():
        if language not in catalogue.languages:
            wrong, mend = f'we have no texts in "{language}"', meant(language, catalogue.languages)
            yield Fault(TEXTS, source.line((language,)), language, wrong, mend)
            continue
        for key, pattern in texts.items():
            for sentence in catalogue.check(key, language, pattern) if pattern else ():
                yield _said(sentence, key, language, source.line((language, key)))


def _said(sentence: str, key: str, language: str, line: int) -> Fault:
    """The catalogue's sentences begin with the key, which our line already names."""
    bare = sentence.removeprefix(f"{key} ({language}): ").removeprefix(f"{key}: ").rstrip(".")
    wrong, _, mend = bare.partition("; ")
    return Fault(TEXTS, line, f"{language}.{key}", wrong, mend or "mend the text")


def fine(folder: Folder, books: Books) -> str:
    """The one line of a configuration without faults."""
    parts = (
        _count(len(books.offices), "office", "offices"),
        _count(len(books.line.numbers), "number", "numbers"),
        _count(len(books.people), "person", "people"),
        _count(len(books.rota), "shift", "shifts"),
        *([_count(len(turns), "rotation", "rotations")] if (turns := books.plan.rotations) else []),
    )
    return f"{folder} is fine: {', '.join(parts)}."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
