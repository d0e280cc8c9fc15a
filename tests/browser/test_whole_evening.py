"""A whole evening: a citizen, two officers, an admin, a leader and an auditor, at phones and at screens."""

from __future__ import annotations

from tests.browser.conftest import Windows
from tests.browser.test_texts_in_a_browser import CLOSED, MENDED, approves, writes
from tests.browser.window import PHONE
from tests.fakes.town import Town

CRY = "vi har ikke mat til barna i kveld"
OFFER = "Kom til oss klokken åtte. Da får dere mat."


async def test_a_whole_evening_from_the_first_text_to_the_auditor(windows: Windows, town: Town) -> None:
    amina, kari_phone, ola_phone = town.phone("Amina"), town.phone("Kari"), town.phone("Ola")

    # A citizen texts; the officer on duty is alerted, takes the case at her screen and answers there.
    await amina.texts(CRY)
    assert amina.reads_all()
    code = kari_phone.hears("TA").code
    kari = await windows.of("Kari", size=PHONE)
    await kari.opens("/console/saker")
    assert CRY not in await kari.says()
    await kari.presses(f"Ta saken {code}")
    await town.settles()
    amina.hears("Kari")
    assert CRY in await kari.says()
    await kari.writes("Svar til innbyggeren", OFFER)
    await kari.presses("Send svar")
    await town.settles()
    amina.hears(OFFER)

    # The citizen answers; the open page hears of it by itself.
    await amina.texts("takk, vi er fire")
    await kari.reads("takk, vi er fire")
    town.reads_everything()

    # She hands the case to a colleague, who takes it from his phone and closes it there.
    await kari.page.get_by_text("Mer", exact=True).click()
    await kari.page.get_by_label("Til hvem?").select_option(label="Ola")
    await kari.presses("Gi videre")
    await town.settles()
    ola_phone.hears(f"TA {code}")
    await ola_phone.texts(f"TA {code}")
    await ola_phone.texts(f"FERDIG {code} HJULPET")
    confusing = amina.reads_all()[-1].text
    assert "Samtalen er avsluttet" in confusing
    assert await town.cases() == ()
    town.reads_everything()

    # An admin mends the words that confused her, and a second person approves them.
    ola, mo = await windows.of("Ola"), await windows.of("Mo")
    await writes(ola, MENDED, "den forrige forvirret")
    await ola.presses("Send til godkjenning")
    await approves(mo, CLOSED)
    assert "Teksten gjelder" in await mo.says()

    # The next citizen reads the new words.
    bo = town.phone("Bo")
    await bo.texts(CRY)
    second = kari_phone.hears("TA").code
    await kari.opens("/console/saker")
    await kari.presses(f"Ta saken {second}")
    await kari.page.get_by_role("link", name="Avslutt").click()
    await kari.page.get_by_label("Hjulpet").check()
    await kari.page.get_by_label("Ikke journalpliktig").check()
    await kari.presses(f"Avslutt sak {second}")
    await town.settles()
    assert bo.reads_all()[-1].text.startswith("Samtalen er slutt. Haster det igjen")
    town.reads_everything()

    # The auditor sees who read what, and not a word of it.
    eva = await windows.of("Eva")
    await eva.opens(f"/console/logg?hva=opened&kode={code}&hvem=")
    lines = await eva.page.locator("tbody tr").all_inner_texts()
    assert lines
    assert all("Kari" in line and code in line for line in lines)
    assert [word for word in (CRY, OFFER, "vi er fire", "00 00 01 01") if word in await eva.page.content()] == []
