"""Tekster, Åpningstider, Vakter and Hva om at a screen: nothing typed is lost, and nothing broken reaches a citizen."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.async_api import expect

from bot.console.texts.watch import Planned
from tests.browser.conftest import Windows
from tests.browser.window import PHONE, Window
from tests.browser.worlds import HUNGRY, taken
from tests.fakes.town import Town

OSLO = ZoneInfo("Europe/Oslo")
CLOSED = "/console/tekster/closed_citizen"
FIELD, NYNORSK = "Teksten på norsk, bokmål", "Teksten på norsk, nynorsk"
MENDED = "Samtalen er slutt. Haster det igjen, svar 1 eller ring { $number }."
NUMBERLESS = "Samtalen er slutt. Haster det igjen, svar 1."
DEAR = "Samtalen er slutt – haster det igjen, svar 1 eller ring { $number }."


async def writes(who: Window, text: str, why: str = "kortere", language: str = "nb") -> None:
    await who.opens(CLOSED)
    await fills(who, text, why, language)


async def fills(who: Window, text: str, why: str = "kortere", language: str = "nb") -> None:
    await who.page.locator(f"#text-{language}").fill(text)
    await who.page.locator("#why").fill(why)


async def approves(who: Window, path: str = CLOSED) -> None:
    await who.opens(path)
    await who.presses("Godkjenn")
    looked = who.page.locator("#looked")
    if await looked.count():
        await looked.check()
        await who.presses("La den gjelde")


async def ends(town: Town) -> str:
    """A case is opened, taken and closed; what the citizen reads at the end."""
    code = await taken(town)
    await town.phone("Kari").texts(f"FERDIG {code} HJULPET")
    last = town.phone("Amina").reads_all()[-1].text
    town.reads_everything()
    return last


async def test_a_text_that_one_wrote_and_another_approved_is_what_the_next_citizen_reads(
    windows: Windows, town: Town
) -> None:
    ola, mo = await windows.of("Ola"), await windows.of("Mo")
    await writes(ola, MENDED)
    await ola.presses("Send til godkjenning")
    assert "En annen er spurt om å godkjenne" in await ola.says()
    await approves(mo)
    assert "Teksten gjelder" in await mo.says()
    assert "Samtalen er slutt. Haster det igjen" in await ends(town)


async def test_nobody_can_approve_their_own_words_by_button_or_by_hand(windows: Windows, town: Town) -> None:
    ola = await windows.of("Ola")
    await writes(ola, MENDED)
    await ola.presses("Send til godkjenning")
    assert await ola.page.get_by_role("button", name="Godkjenn", exact=True).count() == 0
    status = await ola.runs("""async () => {
      const body = new URLSearchParams(new FormData(document.getElementById("write")));
      body.set("do", "approve");
      return (await fetch(location.pathname + "/andre", {method: "POST", body})).status;
    }""")
    assert status == 403
    assert (await town.desk.books()).texts == {}


async def test_a_text_without_its_number_is_kept_and_goes_nowhere(windows: Windows, town: Town) -> None:
    ola = await windows.of("Ola")
    await writes(ola, NUMBERLESS)
    await ola.presses("Send til godkjenning")
    assert await ola.page.input_value("#text-nb") == NUMBERLESS
    assert (await ola.title()).startswith("Feil: ")
    assert await ola.runs("document.activeElement.id") == "errors"
    await ola.page.locator("#errors a").first.click()
    assert await ola.runs("document.activeElement.id") == "text-nb"
    assert (await town.desk.books()).texts == {}


async def test_two_who_write_at_once_see_both_texts_and_lose_neither(windows: Windows) -> None:
    ola, mo = await windows.of("Ola"), await windows.of("Mo")
    await writes(mo, "Mos ord. Svar 1 eller ring { $number }.")
    await writes(ola, "Olas ord. Svar 1 eller ring { $number }.")
    await ola.presses("Lagre kladd")
    await mo.presses("Lagre kladd")
    assert "Ola lagret dette mens du skrev" in await mo.says()
    assert "Olas ord." in await mo.says()
    assert (await mo.page.input_value("#text-nb")).startswith("Mos ord.")
    await mo.presses("Lagre kladd")
    assert "Kladden er lagret" in await mo.says()


async def test_the_letter_that_makes_a_text_dear_is_shown_while_it_is_written(windows: Windows) -> None:
    ola = await windows.of("Ola")
    await ola.opens(CLOSED)
    await ola.page.locator("#text-nb").fill("")
    await ola.page.locator("#text-nb").press_sequentially(DEAR, delay=1)
    await ola.reads("under halvparten")
    await expect(ola.page.locator("#look-nb mark").first).to_have_text("–")
    assert await ola.runs("document.activeElement.selectionStart") == len(DEAR)
    await ola.page.keyboard.press("Control+z")
    assert await ola.page.input_value("#text-nb") != DEAR


async def test_one_button_puts_the_cheap_letter_in_its_place(windows: Windows) -> None:
    ola = await windows.of("Ola", java_script_enabled=False)
    await writes(ola, DEAR)
    await ola.presses("Se hva den sier")
    await ola.presses("Bytt til vanlige tegn")
    assert await ola.page.input_value("#text-nb") == DEAR.replace("–", "-")


async def test_enter_in_a_field_saves_and_sends_nobody_anything(windows: Windows, town: Town) -> None:
    ola = await windows.of("Ola")
    await writes(ola, MENDED)
    async with ola.page.expect_navigation():
        await ola.page.locator("#why").press("Enter")
    assert "Kladden er lagret" in await ola.says()
    await town.settles()
    assert town.phone("Ola").reads_all() == []


async def test_what_the_page_shows_is_what_is_sent(windows: Windows, town: Town) -> None:
    ola = await windows.of("Ola")
    await writes(ola, MENDED)
    await ola.presses("Send prøve til min telefon: bokmål")
    await town.settles()
    (sent,) = town.phone("Ola").reads_all()
    shown = await ola.page.locator("#look-nb .preview").inner_text()
    assert sent.text.removeprefix("TEST ") in shown
    assert [name for name in ("Amina", "Bo") if town.phone(name).reads_all()] == []


async def test_a_text_is_mended_and_approved_without_script(windows: Windows, town: Town) -> None:
    ola, mo = [await windows.of(name, java_script_enabled=False, size=PHONE) for name in ("Ola", "Mo")]
    await writes(ola, MENDED)
    await ola.presses("Send til godkjenning")
    await approves(mo)
    assert (await town.desk.books()).texts["nb"]["closed_citizen"] == MENDED


async def test_a_text_for_the_night_the_clocks_go_back_begins_on_its_minute(windows: Windows, town: Town) -> None:
    town.clock.moment = datetime(2026, 10, 24, 12, 0, tzinfo=OSLO)
    ola, mo = await windows.of("Ola"), await windows.of("Mo")
    await writes(ola, MENDED)
    await ola.page.locator("#since").fill("2026-10-25T03:30")
    await ola.presses("Send til godkjenning")
    await approves(mo)
    planned = Planned(town.store, town.clock)
    for clock, begun in (
        (datetime(2026, 10, 25, 3, 29, tzinfo=OSLO), False),
        (datetime(2026, 10, 25, 3, 30, tzinfo=OSLO), True),
    ):
        town.clock.moment = clock
        await planned.look()
        assert bool((await town.desk.books()).texts) is begun


async def test_hours_are_changed_without_script_and_told_at_once(windows: Windows, town: Town) -> None:
    mo = await windows.of("Mo", java_script_enabled=False)
    await mo.opens("/console/apningstider/eksempelvik/dor")
    await mo.page.locator("#day_0").fill("09:00-11:30")
    await mo.presses("Se hva folk får vite")
    assert await mo.page.input_value("#day_0") == "09:00-11:30"
    await mo.presses("Lagre og bekreft")
    assert "09:00" in (await town.desk.books()).offices["eksempelvik"].hours


async def test_hours_that_nobody_can_read_are_not_lost_and_say_how_to_write_them(windows: Windows, town: Town) -> None:
    mo, before = await windows.of("Mo"), await town.desk.books()
    await mo.opens("/console/apningstider/eksempelvik/dor")
    await mo.page.locator("#day_0").fill("fra ni til halv tolv")
    await mo.presses("Lagre og bekreft")
    assert (await mo.title()).startswith("Feil: ")
    assert await mo.page.input_value("#day_0") == "fra ni til halv tolv"
    await mo.page.locator("#errors a").first.click()
    assert await mo.runs("document.activeElement.id") == "day_0"
    assert await town.desk.books() == before


async def test_whoever_is_sick_says_so_with_one_button_and_is_not_woken(windows: Windows, town: Town) -> None:
    kari = await windows.of("Kari", size=PHONE)
    await kari.opens("/console/vakter")
    await kari.presses("Jeg er syk")
    assert "Meldt syk" in await kari.says()
    town.reads_everything()
    await town.phone("Amina").texts(HUNGRY)
    town.phone("Ola").hears("TA")
    town.phone("Kari").hears_nothing()


async def test_the_door_notice_is_one_page_for_paper_with_the_number_large(windows: Windows) -> None:
    mo = await windows.of("Mo")
    await mo.opens("/console/apningstider/eksempelvik/oppslag")
    await mo.page.emulate_media(media="print")
    assert "00 00 00 10" in await mo.says()
    assert await mo.page.locator("svg").count() == 1
    assert len(mo.asked) == 1


async def test_what_would_happen_is_shown_and_nobody_is_woken(windows: Windows, town: Town) -> None:
    mo = await windows.of("Mo")
    await mo.opens("/console/hva-om")
    await mo.page.locator("#text").fill(HUNGRY)
    await mo.presses("Vis hva som skjer")
    assert "Vakten varsles" in await mo.says()
    headings = await mo.runs("[...document.querySelectorAll('.steps h2')].map(h => h.textContent)")
    assert headings == ["1. Språk", "2. Behov", "3. Svar", "4. Varsling"]
    await town.settles()
    assert town.unread() == {}
    assert await town.cases() == ()


async def test_the_auditor_sees_who_read_what_and_no_word_of_it(windows: Windows, town: Town) -> None:
    code = await taken(town)
    kari, eva = await windows.of("Kari"), await windows.of("Eva")
    await kari.opens(f"/console/sak/{code}")
    town.clock.moment += timedelta(minutes=1)
    await eva.opens("/console/logg")
    seen = await eva.page.locator("tbody").inner_text()
    assert all(part in seen for part in ("Kari", code, "åpnet samtalen"))
    assert HUNGRY not in await eva.page.content()


async def test_somebody_who_runs_the_machine_sees_no_case_and_no_text(windows: Windows, town: Town) -> None:
    code = await taken(town)
    per = await windows.of("Per")
    for path in ("/console/saker", f"/console/sak/{code}", "/console/tekster", "/console/logg"):
        answer = await per.page.goto(per.url + path)
        assert answer is not None
        assert answer.status in (403, 404), path
        assert "Det kan du ikke gjøre her" in await per.heading() or answer.status == 404


async def test_a_form_that_was_open_while_one_logged_in_anew_is_refused_in_words(windows: Windows, town: Town) -> None:
    kari = await windows.of("Kari")
    code = await taken(town)
    await kari.opens(f"/console/sak/{code}")
    await kari.runs("document.querySelector('#reply [name=csrf]').value = 'from-yesterday'")
    await kari.page.locator("#words").fill("Hei")
    await kari.presses("Send svar")
    assert "Skjemaet kom ikke herfra" in await kari.says()
    assert town.unread() == {}
