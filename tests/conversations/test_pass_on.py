"""A case is passed on: it stays with the giver until the other takes it, and never hangs between two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from escalation.books import Books
from escalation.case import Timer
from messages.address import phone
from tests.fakes.town import NUMBERS, Phone, Town


@pytest.fixture
async def code(town: Town, amina: Phone, kari: Phone) -> str:
    """Kari has taken Amina's case, and both have been told."""
    await amina.texts("jeg har ikke et sted å sove i natt")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    town.reads_everything()
    town.leaves_open()
    return code


@pytest.fixture
async def offered(kari: Phone, ola: Phone, code: str) -> str:
    """Kari has asked Ola to take it over."""
    await kari.texts(f"GI VIDERE {code} Ola")
    kari.hears(f"Vi spør Ola om å ta {code}", "Saken er din til")
    assert ola.hears("Kari gir deg sak").code == code
    return code


def with_person(id: str, name: str, *numbers: str, **changes: Any) -> Callable[[Books], Books]:
    """Another person at the office, or Ola otherwise than he is."""
    ways = tuple(phone(number) for number in numbers or ("+4700000024",))

    def change(books: Books) -> Books:
        person = replace(books.people["ola"], id=id, name=name, ways=ways, **changes)
        return replace(books, people={**books.people, id: person})

    return change


async def holder(town: Town) -> tuple[str | None, int]:
    (case,) = await town.cases()
    return case.holder, case.epoch


async def test_the_one_who_is_asked_reads_no_word_of_the_citizen(ola: Phone, kari: Phone, code: str) -> None:
    await kari.texts(f"GI VIDERE {code} Ola")
    text = "AKUTT. Sosialtjenesten i Eksempelvik: Kari gir deg sak {0}. Svar TA {0} for å ta saken."
    assert ola.hears("TA").text == text.format(code)
    kari.hears("Vi spør Ola")


async def test_until_ola_takes_it_kari_and_amina_go_on_talking(
    amina: Phone, kari: Phone, ola: Phone, offered: str
) -> None:
    await kari.texts("Jeg spør en kollega")
    amina.hears("Jeg spør en kollega")
    kari.hears(f"Sendt til {offered}")
    await amina.texts("ok, jeg venter")
    kari.hears(f"{offered}: ok, jeg venter")
    ola.hears_nothing()


async def test_ola_takes_it_and_all_three_are_told(
    town: Town, amina: Phone, kari: Phone, ola: Phone, offered: str
) -> None:
    await ola.texts(f"TA {offered}")
    amina.hears("Ola", "har saken din")
    ola.hears(f"Du har {offered}", "jeg har ikke et sted å sove i natt")
    kari.hears(f"Ola har tatt {offered}", "går ikke lenger til personen")
    assert await holder(town) == ("ola", 2)
    await amina.texts("takk")
    ola.hears(f"{offered}: takk")
    kari.hears_nothing()


async def test_once_ola_has_it_karis_words_go_nowhere(amina: Phone, kari: Phone, ola: Phone, offered: str) -> None:
    await ola.texts(f"TA {offered}")
    kari.hears("Ola har tatt")
    amina.hears("Ola")
    ola.hears("Du har")
    await kari.texts("hei igjen")
    kari.hears("Ikke sendt")
    amina.hears_nothing()


async def test_nobody_but_the_one_who_was_asked_may_take_it(town: Town, mo: Phone, offered: str) -> None:
    await mo.texts(f"TA {offered}")
    mo.hears(f"Kari har tatt {offered}")
    assert await holder(town) == ("kari", 1)


async def test_when_kari_is_silent_she_loses_it_as_always(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await town.minutes_pass(1)
    await kari.texts(f"GI VIDERE {code} Ola")
    town.reads_everything()
    await town.minutes_pass(11)
    kari.hears("Ola har ikke tatt", "Saken er fortsatt din")
    kari.hears("går saken til neste")
    kari.hears("stille for lenge")
    amina.hears("Vi varsler andre nå")
    assert await holder(town) == (None, 2)
    town.reads_everything()


async def test_a_second_offer_takes_the_place_of_the_first(town: Town, kari: Phone, ola: Phone, offered: str) -> None:
    mo = town.phone("Mo")
    await kari.texts(f"GI VIDERE {offered} Mo")
    kari.hears("Vi spør Mo")
    mo.hears("Kari gir deg sak")
    await ola.texts(f"TA {offered}")
    ola.hears(f"Kari har tatt {offered}")
    await mo.texts(f"TA {offered}")
    kari.hears("Mo har tatt")
    ola.hears("Mo har tatt")
    assert await holder(town) == ("mo", 2)
    town.reads_everything()


async def test_without_an_answer_kari_is_told_after_three_minutes_that_it_is_still_hers(
    town: Town, amina: Phone, kari: Phone, ola: Phone, offered: str
) -> None:
    await town.minutes_pass(3)
    kari.hears(f"Ola har ikke tatt {offered}", "fortsatt din")
    await ola.texts(f"TA {offered}")
    ola.hears(f"Kari har tatt {offered}")
    await kari.texts("Jeg er her fortsatt")
    amina.hears("Jeg er her fortsatt")
    kari.hears("Sendt til")


async def test_where_a_life_is_at_stake_the_answer_is_waited_for_half_as_long(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await amina.texts("jeg har tatt 40 tabletter")
    await kari.texts(f"GI VIDERE {code} Ola")
    town.reads_everything()
    await town.minutes_pass(1.5)
    kari.hears("Ola har ikke tatt")


async def test_ola_may_be_asked_again_and_kari_is_told_again(town: Town, kari: Phone, ola: Phone, code: str) -> None:
    await kari.texts(f"GI VIDERE {code} Ola")
    kari.hears("Vi spør Ola")
    await town.minutes_pass(4)
    kari.hears("Ola har ikke tatt")
    await kari.texts(f"GI VIDERE {code} Ola")
    kari.hears("Vi spør Ola")
    assert len(ola.reads_all()) == 2
    await town.minutes_pass(3)
    kari.hears("Ola har ikke tatt")


async def test_a_phone_that_is_off_is_told_of_at_once(town: Town, kari: Phone, ola: Phone, code: str) -> None:
    ola.switches_off()
    await kari.texts(f"GI VIDERE {code} Ola")
    told = [message.text for message in kari.reads_all()]
    assert any("Varselet til Ola kom ikke fram" in text for text in told)
    await town.minutes_pass(5)
    kari.hears_nothing()


async def test_where_one_way_to_ola_is_off_the_next_is_tried(town: Town, kari: Phone, ola: Phone, code: str) -> None:
    await town.changes_books(with_person("ola", "Ola", "+4700000024", NUMBERS["Ola"]))
    town.gateway.off.add("+4700000024")
    await kari.texts(f"GI VIDERE {code} Ola")
    await ola.texts(f"TA {ola.hears('Kari gir deg sak').code}")
    assert await holder(town) == ("ola", 2)
    town.reads_everything()


async def test_an_hour_on_the_phone_is_not_cut_short_by_passing_it_on(town: Town, kari: Phone, code: str) -> None:
    await kari.texts(f"KONTAKT {code}")
    await kari.texts(f"GI VIDERE {code} Ola")
    town.reads_everything()
    await town.minutes_pass(50)
    kari.hears("Ola har ikke tatt")
    kari.hears_nothing()


async def test_a_case_that_was_closed_cannot_be_taken_over(amina: Phone, kari: Phone, ola: Phone, offered: str) -> None:
    await kari.texts(f"FERDIG {offered} HJULPET")
    kari.hears("er avsluttet")
    amina.hears("Samtalen er avsluttet")
    await ola.texts(f"TA {offered}")
    ola.hears("allerede avsluttet")


async def test_a_case_that_was_let_go_is_taken_as_always(
    town: Town, amina: Phone, kari: Phone, ola: Phone, offered: str
) -> None:
    await kari.texts(f"SLIPP {offered}")
    town.reads_everything()
    await ola.texts(f"TA {offered}")
    ola.hears(f"Du har {offered}")
    amina.hears("Ola", "har saken din")
    kari.hears_nothing()


async def test_whoever_takes_over_is_told_that_the_citizen_wants_no_texts(
    town: Town, amina: Phone, kari: Phone, ola: Phone, offered: str
) -> None:
    await amina.texts("STOPP")
    town.reads_everything()
    await ola.texts(f"TA {offered}")
    kari.hears("Ola har tatt")
    ola.hears("Du har")
    ola.hears("vil ikke ha SMS")
    amina.hears_nothing()


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("GI VIDERE {} Kari", "Du har allerede"),
        ("GI VIDERE {} Lise", "Vi finner ingen med det navnet"),
        ("GI VIDERE {} Ola Hansen", "Vi finner ingen med det navnet"),
        ("GI VIDERE {}", "navnet på en kollega"),
        ("GI VIDERE Ola", "Ta med koden"),
        ("gi den videre til Ola", "Ta med koden"),
        ("GI VIDERE", "Ta med koden"),
        ("GI VIDERE 9C4 Ola", "Vi finner ikke 9C4"),
    ],
)
async def test_whatever_cannot_be_passed_on_is_answered_and_stays(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str, typed: str, answer: str
) -> None:
    await kari.texts(typed.format(code))
    kari.hears(answer)
    ola.hears_nothing()
    amina.hears_nothing()
    assert await holder(town) == ("kari", 1)


@pytest.mark.parametrize(
    "typed",
    ["gi videre {} ola", "Gi {} videre til OLA.", "{} gi videre Ola", "gje vidare {} Ola takk", "pass on {} to Ola"],
)
async def test_it_is_passed_on_however_it_is_typed(kari: Phone, ola: Phone, code: str, typed: str) -> None:
    await kari.texts(typed.format(code.lower()))
    kari.hears("Vi spør Ola")
    ola.hears("Kari gir deg sak")


async def test_of_two_who_share_a_name_kari_is_asked_which(town: Town, kari: Phone, ola: Phone, code: str) -> None:
    await town.changes_books(with_person("ola-2", "Ola Hansen"))
    await town.changes_books(with_person("ola", "Ola Bjørnå", NUMBERS["Ola"]))
    await kari.texts(f"GI VIDERE {code} Ola")
    kari.hears("Hvem mener du", "Ola Bjørnå", "Ola Hansen")
    ola.hears_nothing()
    await kari.texts(f"GI VIDERE {code} ola bjorna")
    kari.hears("Vi spør Ola Bjørnå")
    ola.hears("Kari gir deg sak")


async def test_two_of_the_same_whole_name_are_told_apart_by_their_ids(
    town: Town, kari: Phone, ola: Phone, code: str
) -> None:
    await town.changes_books(with_person("ola", "Ola Hansen", NUMBERS["Ola"]))
    await town.changes_books(with_person("ola-2", "Ola Hansen"))
    await kari.texts(f"GI VIDERE {code} Ola Hansen")
    kari.hears("Hvem mener du: ola, ola-2?")
    await kari.texts(f"GI VIDERE {code} Ola")
    kari.hears("Vi spør Ola Hansen")
    ola.hears("Kari gir deg sak")


async def test_a_name_that_two_share_is_nobodys_even_where_it_is_the_id_of_one(
    town: Town, kari: Phone, ola: Phone, code: str
) -> None:
    await town.changes_books(with_person("ola-2", "Ola"))
    await kari.texts(f"GI VIDERE {code} Ola")
    kari.hears("Hvem mener du: ola, ola-2?")
    ola.hears_nothing()


async def test_who_was_never_verified_or_works_elsewhere_is_not_given_a_case(
    town: Town, kari: Phone, ola: Phone, code: str
) -> None:
    await town.changes_books(with_person("lise", "Lise", verified_at=None))
    await town.changes_books(with_person("ola", "Ola", NUMBERS["Ola"], offices=("nabovik",)))
    await kari.texts(f"GI VIDERE {code} Lise")
    kari.hears("Lise har ingen bekreftet telefon")
    await kari.texts(f"GI VIDERE {code} Ola")
    kari.hears("Vi finner ingen")
    ola.hears_nothing()


async def test_only_the_holder_may_pass_it_on(town: Town, ola: Phone, mo: Phone, offered: str) -> None:
    await ola.texts(f"GI VIDERE {offered} Mo")
    ola.hears(f"Kari har {offered}")
    await mo.texts(f"GI VIDERE {offered} Ola")
    mo.hears(f"Vi finner ikke {offered}")
    assert await holder(town) == ("kari", 1)


async def test_a_citizen_who_writes_so_passes_nothing_on(town: Town, amina: Phone, kari: Phone, code: str) -> None:
    await amina.texts(f"GI VIDERE {code} Ola")
    kari.hears(f"{code}: GI VIDERE {code} Ola")
    assert (await town.cases())[0].offered_to is None


async def test_ola_takes_it_in_the_moment_kari_asks_mo_instead(
    town: Town, amina: Phone, kari: Phone, ola: Phone, offered: str
) -> None:
    await town.at_once((ola, f"TA {offered}"), (kari, f"GI VIDERE {offered} Mo"))
    who, epoch = await holder(town)
    assert (who, epoch) in (("ola", 2), ("kari", 1))
    told = [message.text for message in amina.reads_all()]
    assert len(told) == (who == "ola")
    assert any("Ola har" in m.text for m in kari.reads_all()) == (who == "ola")
    assert any("Kari har tatt" in m.text for m in ola.reads_all()) == (who == "kari")
    town.reads_everything()


async def test_ola_takes_it_in_the_moment_kari_closes_it(
    town: Town, amina: Phone, kari: Phone, ola: Phone, offered: str
) -> None:
    await town.at_once((ola, f"TA {offered}"), (kari, f"FERDIG {offered} HJULPET"))
    told, cases = [message.text for message in amina.reads_all()], await town.cases()
    assert len(told) == 1
    assert ("har saken din" in told[0]) == bool(cases)
    assert [case.holder for case in cases] in ([], ["ola"])
    town.reads_everything()


async def test_two_who_take_it_at_once_are_told_who_has_it(town: Town, amina: Phone, mo: Phone, offered: str) -> None:
    await town.at_once((mo, f"TA {offered}"), (town.phone("Ola"), f"TA {offered}"))
    mo.hears("har tatt")
    amina.hears("Ola", "har saken din")
    amina.hears_nothing()
    assert await holder(town) == ("ola", 2)
    town.reads_everything()


async def test_an_offer_that_was_withdrawn_before_it_was_sent_is_never_sent(
    town: Town, kari: Phone, ola: Phone, mo: Phone, code: str
) -> None:
    town.gateway.down = True
    await kari.texts(f"GI VIDERE {code} Ola")
    await kari.texts(f"GI VIDERE {code} Mo")
    town.gateway.down = False
    await town.minutes_pass(1)
    mo.hears("Kari gir deg sak")
    ola.hears_nothing()
    town.reads_everything()


async def test_passing_on_and_taking_over_are_written_down(town: Town, ola: Phone, offered: str) -> None:
    await ola.texts(f"TA {offered}")
    written = [(entry.action, entry.by, entry.detail) for entry in await town.store.entries(50)]
    assert ("offered", "kari", "ola") in written
    assert ("taken", "ola", "") in written
    town.reads_everything()


async def test_a_case_may_go_back_to_the_one_who_gave_it(
    town: Town, amina: Phone, kari: Phone, ola: Phone, offered: str
) -> None:
    await ola.texts(f"TA {offered}")
    town.reads_everything()
    await ola.texts(f"GI VIDERE {offered} Kari")
    ola.hears("Vi spør Kari")
    await kari.texts(f"TA {kari.hears('Ola gir deg sak').code}")
    assert await holder(town) == ("kari", 3)
    amina.hears("Kari", "har saken din")
    town.reads_everything()


async def test_while_it_is_offered_both_deadlines_run(town: Town, offered: str) -> None:
    (case,) = await town.cases()
    left = {timer: at - town.clock.now() for timer, at in case.timers.items()}
    assert left == {
        Timer.OFFER: timedelta(minutes=3),
        Timer.WARN: timedelta(minutes=7),
        Timer.LEASE: timedelta(minutes=10),
    }
