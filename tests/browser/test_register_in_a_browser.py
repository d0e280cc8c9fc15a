"""Hours from the register, by an admin with a file: read, decided, compared, and made to count; no script is needed."""

from __future__ import annotations

import json

import pytest

from tests.browser import eyes
from tests.browser.conftest import Windows
from tests.imports.test_norg2 import record

AT = "/console/apningstider/eksempelvik/register"
CONFLICT = {"dag": "Tirsdag", "fra": "09:30", "til": "12:00", "stengt": True}
SHUT = [{"dag": day, "stengt": True} for day in ("Onsdag", "Torsdag", "Fredag")]
HELD = record(
    {"dag": "Mandag", "fra": "08:00", "til": "11:00"}, CONFLICT, *SHUT, {"dato": "2026-12-24", "stengt": True}
)
FILE = {"name": "kontor.json", "mimeType": "application/json", "buffer": json.dumps(HELD).encode()}


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
async def test_a_file_of_the_register_is_judged_and_made_to_count(windows: Windows, script: bool) -> None:
    liv = await windows.of("Liv", java_script_enabled=script)
    await liv.opens("/console/apningstider")
    await liv.page.get_by_role("link", name="Hent timer fra registeret").click()
    await liv.page.get_by_label("Fil fra registeret").set_input_files(FILE)  # type: ignore[arg-type]
    await liv.presses("Se hva registeret sier")
    await liv.reads("Sier to ting", "Mottaket, tirsdag", "Behold vårt")
    await liv.page.get_by_label("Ta registerets").check()
    await liv.presses("Se hva som blir endret")
    await liv.reads("Mottaket, tirsdag: velg hva som stemmer.")
    await liv.page.get_by_label("Hva det er").select_option("Åpent for alle")
    await liv.presses("Se hva som blir endret")
    await liv.reads("Dette ville bli endret", "Det innbyggeren får vite")
    assert await liv.page.get_by_label("Ta registerets").is_checked()
    await liv.presses("La det gjelde")
    await liv.reads("Timene fra registeret er lagret")
    (point,) = (await windows.office.town.desk.books()).offices["eksempelvik"].points
    assert [window.hours for window in point.windows] == [
        "Mo 08:00-11:00, Tu 09:30-12:00; PH off; Dec 24 off; Dec 31 off"
    ]


async def test_every_state_of_the_page_can_be_used_by_everybody(windows: Windows) -> None:
    liv = await windows.of("Liv")
    await liv.opens(AT)
    await liv.page.get_by_label("Fil fra registeret").set_input_files(FILE)  # type: ignore[arg-type]
    await liv.presses("Se hva registeret sier")
    assert await eyes.faults(liv.page) == []
    await liv.page.get_by_label("Ta registerets").check()
    await liv.presses("Se hva som blir endret")
    assert await eyes.faults(liv.page) == []
    await liv.page.get_by_label("Hva det er").select_option("Stengt")
    await liv.presses("Se hva som blir endret")
    assert await eyes.faults(liv.page) == []
