"""A staff number reaches no citizen: not by type, not by words, not by any office at any minute."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot import shipped
from bot.config.load import load
from escalation.books import Books
from escalation.offices.numbers import StaffNumber
from escalation.offices.telling import Sentence, tell
from escalation.scene import Scene
from messages.address import spoken
from tests.config.folders import Edit, folder
from tests.config.some_books import books
from tests.fakes.town import patterns

CATALOGUE = shipped.catalogue()
MOMENTS = st.integers(1_760_000_000, 1_900_000_000).map(lambda s: datetime.fromtimestamp(s, UTC))
DISTRICT = datetime(2026, 11, 23, 0, tzinfo=UTC)


def said(sentence: Sentence, language: str) -> str:
    return CATALOGUE.say(sentence.key, language, **{"number": spoken(sentence.number), **sentence.values})


def staff(some: Books) -> set[str]:
    return {p.number.e164.removeprefix("+47") for o in some.offices.values() for p in o.staff_phones}


def test_printed_or_put_into_a_sentence_it_shows_nothing() -> None:
    number = StaffNumber("+4700000071")
    shown = f"{number} {number!r} {number!s} {number:>20} {[number]} {{number}}".format(number=number)
    assert not re.search(r"\d", shown)
    assert not isinstance(number, str)


@settings(max_examples=150, deadline=None)
@given(books(), MOMENTS, st.sampled_from(["nb", "nn", "en", "ar"]))
def test_whatever_is_asked_whenever_no_citizen_reads_a_number_of_the_staff(
    some: Books, now: datetime, language: str
) -> None:
    for office in some.offices.values():
        texts = [said(sentence, language) for sentence in tell(some, office, now)]
        texts.append(Scene(now, some, CATALOGUE).number(office))
        digits = re.sub(r"\D", "", " ".join(texts).replace(office.name, ""))
        assert not [number for number in staff(some) if number in digits]


def test_a_district_with_staff_phones_gives_a_public_number_in_every_minute_of_a_week() -> None:
    some = patterns()
    office = some.offices["indre-bydel"]
    public = {phone.number for phone in office.phones if not phone.audience} | {"116117"}
    given = {tell(some, office, DISTRICT + timedelta(minutes=m))[0].number for m in range(7 * 24 * 60)}
    assert given <= public
    assert len(given) == 3


def test_a_staff_number_in_words_that_citizens_read_is_refused(tmp_path: Path) -> None:
    label = Edit("offices.toml", 'label = "Sosialvakta"', 'label = "Sosialvakta (internt 00 00 00.22)"')
    text = Edit("texts.toml", "", '[nb]\nuseful_citizen = "Ring 00000021 eller { $number }. Svar 1. { $office }"\n')
    told = [str(fault) for fault in load(folder(tmp_path, label, text)).faults]
    assert [sentence.split(";")[0] for sentence in told] == [
        "offices.toml:22: offices.eksempelvik.phones[2].label: holds a number of the staff",
        "texts.toml:2: nb.useful_citizen: holds a number of the staff",
    ]


def test_a_number_is_public_everywhere_or_nowhere(tmp_path: Path) -> None:
    hidden = '\n[[offices.eksempelvik.phones]]\nnumber = "+47 00 00 00 11"\nhours = "24/7"\nvisibility = "staff_only"\n'
    told = [str(fault) for fault in load(folder(tmp_path, Edit("offices.toml", "", hidden))).faults]
    assert len(told) == 1
    assert "is not public, and is also a number that citizens are given" in told[0]
