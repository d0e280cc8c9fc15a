"""The power is out for everybody: the grid company mends it. Where health or money is at stake, it is ours."""

from __future__ import annotations

import pytest

from tests.fakes.town import Phone, Town

DARK_STREETS = (
    "strømmen er borte i hele gata",
    "hele gata er uten strøm",
    "straumen er vekk i heile dalen",
    "strømmen har gått i hele blokka, vet dere noe?",
)
LIVES_BY_IT = (
    "strømbrudd i hele bygda, mor har pustemaskin",
    "strømmen er borte i hele gata og jeg bruker oksygen",
    "hele blokka er uten strøm og babyen er iskald og slapp",
)
OWN_BILL = (
    "strømmen er stengt, jeg har ikke betalt",
    "de har stengt strømmen og vi har ingen penger, hele gata ser det",
)


@pytest.mark.parametrize("text", DARK_STREETS)
async def test_a_dark_street_is_sent_to_the_grid_company_and_nobody_is_woken(
    amina: Phone, kari: Phone, text: str
) -> None:
    await amina.texts(text)
    amina.hears("nettselskapet ditt", "svar 1", "113")
    kari.hears_nothing()


@pytest.mark.parametrize("text", LIVES_BY_IT)
async def test_with_a_machine_or_a_failing_body_it_is_life(town: Town, amina: Phone, kari: Phone, text: str) -> None:
    await amina.texts(text)
    assert "nettselskap" not in amina.hears("113", "Vi varsler vakten nå").text
    kari.hears("LIV")
    town.leaves_open()


@pytest.mark.parametrize("text", OWN_BILL)
async def test_a_power_bill_is_ours_whatever_the_street_sees(town: Town, amina: Phone, kari: Phone, text: str) -> None:
    await amina.texts(text)
    assert "nettselskap" not in amina.hears("Vi varsler vakten nå").text
    kari.hears("Svar TA")
    town.leaves_open()


async def test_1_after_that_answer_wakes_somebody(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts(DARK_STREETS[0])
    amina.hears("svar 1")
    await amina.texts("1")
    amina.hears("Vi varsler vakten nå")
    kari.hears("AKUTT")
    town.leaves_open()


async def test_in_a_running_case_a_dark_street_is_for_whoever_takes_it(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await amina.texts(DARK_STREETS[0])
    assert "nettselskap" not in amina.hears("Vi har fått meldingen").text
    await kari.texts(f"TA {code}")
    kari.hears(DARK_STREETS[0])
    amina.hears("Kari")
    town.leaves_open()
