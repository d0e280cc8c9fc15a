"""Registers of places: the statistics bureau's list of municipalities, the mapping authority's, the post's codes."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from messages.places.register import NONE, rows

MUNICIPALITIES, POSTCODES = "municipalities", "postcodes"
NUMBER, COLUMNS = 4, 5  # digits of a municipality, columns of the post's list
HEAD = "number\tname\tcounty\tform\tsami\tcategory\taliases"


class UnknownFile(Exception):
    """The file is none of those that can be read."""


@dataclass(frozen=True, slots=True)
class Official:
    """``names``: number → name of a municipality, or postcode → number of its municipality.

    ``counties`` by municipality and ``sami`` (numbers in the administrative area) where the file says so.
    """

    table: str
    names: Mapping[str, str]
    counties: Mapping[str, str]
    sami: frozenset[str] | None = None


def read(raw: bytes) -> Official:
    """JSON of the mapping authority, CSV of the statistics bureau, or the post's list. Raises UnknownFile."""
    text = _text(raw)
    if text.lstrip().startswith(("[", "{")):
        return _mapped(text)
    if text.count("\t") >= text.count("\n") * (COLUMNS - 1) > 0:
        return _posted(text)
    return _counted(text)


def refreshed(known: str, found: Official, source: str, date: str) -> tuple[str, tuple[str, ...]]:
    """The table of municipalities as the official file has it, and what differs, for a person to read.

    Form, Sámi language and other names are kept by number: no official list has all of them.
    """
    before = {row[0]: row for row in rows(known)}
    counties = {number[:2]: row[2] for number, row in before.items()}
    made = []
    for number, name in sorted(found.names.items()):
        rest = before.get(number, ["", "", "", *[NONE] * 4])[3:]
        county = found.counties.get(number) or counties.get(number[:2], NONE)
        made.append("\t".join((number, name, county, *rest)))
    head = ("# Norway's municipalities.", f"# source\t{source}", f"# date\t{date}", "# verified\tyes", HEAD)
    return "\n".join((*head, *made)) + "\n", tuple(_differences(before, found))


def postcodes(found: Official, source: str, date: str) -> str:
    lines = (f"{code}\t{number}" for code, number in sorted(found.names.items()))
    head = ("# The municipality of most addresses of a postcode.", f"# source\t{source}", f"# date\t{date}")
    return "\n".join((*head, "postcode\tnumber", *lines)) + "\n"


def _differences(before: Mapping[str, list[str]], found: Official) -> Iterator[str]:
    for number, row in before.items():
        if number not in found.names:
            yield f"{number} {row[1]} is gone"
        elif found.names[number] != row[1]:
            yield f"{number} {row[1]} is now called {found.names[number]}"
    yield from (f"{number} {name} is new" for number, name in found.names.items() if number not in before)
    for number in sorted(found.sami or ()):
        if before.get(number, [NONE] * 5)[4] == NONE:
            yield f"{number} {found.names.get(number, '')} is in the Sámi area; write its language in the file"


def _text(raw: bytes) -> str:
    """The post and the bureau still write the letters of Windows."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _mapped(text: str) -> Official:
    try:
        held = json.loads(text)
        every = held if isinstance(held, list) else held["kommuner"]
        names = {each["kommunenummer"]: each.get("kommunenavnNorsk") or each["kommunenavn"] for each in every}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UnknownFile("this JSON is no list of municipalities") from None
    counties = {each["kommunenummer"]: each["fylkesnavn"] for each in every if each.get("fylkesnavn")}
    told = [each for each in every if "samiskForvaltningsomrade" in each]
    sami = frozenset(each["kommunenummer"] for each in told if each["samiskForvaltningsomrade"]) if told else None
    return Official(MUNICIPALITIES, _checked(names), counties, sami)


def _counted(text: str) -> Official:
    first = text.partition("\n")[0]
    table = csv.DictReader(text.splitlines(), delimiter=";" if ";" in first else ",")
    if not {"code", "name"} <= set(table.fieldnames or ()):
        raise UnknownFile("this is neither a list of municipalities nor of postcodes")
    names = {row["code"]: row["name"].split(" - ")[0] for row in table if (row["code"] or "").isdigit()}
    return Official(MUNICIPALITIES, _checked({n: name for n, name in names.items() if n != "9999"}), {})


def _posted(text: str) -> Official:
    every = [line.split("\t") for line in text.splitlines() if line.count("\t") >= COLUMNS - 1]
    codes = {row[0]: row[2] for row in every if row[0].isdigit() and row[2].isdigit()}
    if not codes:
        raise UnknownFile("this table has no postcodes")
    return Official(POSTCODES, codes, {})


def _checked(names: Mapping[str, str]) -> Mapping[str, str]:
    wrong = [number for number in names if len(number) != NUMBER or not number.isdigit()]
    if wrong or not names:
        raise UnknownFile(f"{wrong[0] if wrong else 'nothing in it'} is no number of a municipality")
    return names
