"""Saker and Sak as an officer has them before her at night: one button, one holder, and nothing lost."""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta

from playwright.async_api import Page, expect

from bot.store.beside import Desktop
from escalation.decision import Entry
from messages.model import Receipt, ReceiptStatus
from tests.browser.conftest import Windows
from tests.browser.walk import places
from tests.browser.window import PHONE, Window
from tests.browser.worlds import ANSWER, COLD, HUNGRY, full, heard_by_amina, parts
from tests.fakes.town import Town

AMINA = "+4700000101"
SOON = 2_000  # ms: how long another browser may take to hear of something


async def trail(town: Town, action: str) -> list[Entry]:
    return [entry for entry in await town.store.entries(500) if entry.action == action]


async def answers(kari: Window, text: str = ANSWER) -> None:
    await kari.writes("Svar til innbyggeren", text)
    await kari.presses("Send svar")


async def test_a_case_is_taken_with_one_button_and_then_its_words_are_there(windows: Windows, waiting: str) -> None:
    kari = await windows.of("Kari", size=PHONE)
    await kari.opens("/console/saker")
    assert HUNGRY not in await kari.says()
    await kari.presses(f"Ta saken {waiting}")
    assert HUNGRY in await kari.says()
    assert await kari.title() == f"Sak {waiting} – Åpen dør"


async def test_before_taking_no_word_and_no_digit_reaches_the_browser(windows: Windows, waiting: str) -> None:
    kari, got = await windows.of("Kari"), list[str]()
    for path in ("/console/saker", "/console/saker/kort", f"/console/sak/{waiting}"):
        answer = await kari.page.goto(kari.url + path)
        assert answer is not None
        got.append(await answer.text() + str(await answer.all_headers()))
    assert [word for word in ("ikke mat", "barna", "000101", "01 01") if any(word in each for each in got)] == []


async def test_another_browser_hears_within_two_seconds_who_took_it_and_not_a_word(
    windows: Windows, waiting: str
) -> None:
    ola, kari = await windows.of("Ola"), await windows.of("Kari")
    await ola.opens("/console/saker")
    await kari.opens(f"/console/sak/{waiting}")
    await kari.presses(f"Ta saken {waiting}")
    await expect(ola.page.get_by_text("Har saken")).to_be_visible(timeout=SOON)
    assert "Kari" in await ola.says()
    assert HUNGRY not in await ola.page.content()


async def test_whoever_comes_second_is_told_kindly_who_was_first(windows: Windows, waiting: str) -> None:
    ola, kari = await windows.of("Ola", java_script_enabled=False), await windows.of("Kari")
    await ola.opens("/console/saker")
    await kari.opens("/console/saker")
    await kari.presses(f"Ta saken {waiting}")
    await ola.presses(f"Ta saken {waiting}")
    assert f"Kari tok sak {waiting}" in await ola.says()
    assert "Du trenger ikke gjøre noe" in await ola.says()


async def test_fifty_who_take_at_once_make_one_holder(windows: Windows, waiting: str, town: Town) -> None:
    everybody = [await windows.of(name) for name in ("Kari", "Ola")]
    for each in everybody:
        await each.opens(f"/console/sak/{waiting}")
    press = """async () => {
      const form = document.getElementById("take").form;
      const once = (at) => { const body = new URLSearchParams(new FormData(form)); body.set("key", "at-once-" + at);
        return fetch(form.action, {method: "POST", body}).then((answer) => answer.text()); };
      return Promise.all([...Array(25).keys()].map(once));
    }"""
    pages = [page for each in await asyncio.gather(*(each.runs(press) for each in everybody)) for page in each]
    assert len(pages) == 50
    (case,) = await town.cases()
    assert len(await trail(town, "taken")) == 1
    assert sum(f"tok sak {waiting}" in page for page in pages) == 25
    assert case.holder in ("kari", "ola")


async def test_opening_every_page_changes_nothing(windows: Windows, town: Town) -> None:
    world = await full(windows.office)
    before = await everything(town)
    for place in places():
        if place.path in ("/stream", "/oidc/tilbake"):
            continue
        who = await (windows.of(place.who) if place.who else windows.stranger())
        for ask in (who.context.request.get, who.context.request.head):
            await ask(windows.office.url + place.address(world))
        await who.context.close()
    assert await everything(town) == before


async def everything(town: Town) -> tuple[object, ...]:
    books = await town.desk.books()
    return tuple(await town.cases()), books, tuple(town.gateway.taken), await town.store.next_due()


async def test_pressing_twice_and_going_back_sends_one_text(windows: Windows, hers: str, town: Town) -> None:
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{hers}")
    await kari.writes("Svar til innbyggeren", ANSWER)
    await kari.page.get_by_role("button", name="Send svar").dblclick()  # the second press ends the first one's way
    await kari.page.locator(".talk").get_by_text(ANSWER).wait_for()
    await kari.page.go_back()
    assert await kari.page.input_value("#words") == ""
    await kari.page.reload()
    assert await heard_by_amina(town) == [ANSWER]


async def test_each_opening_of_the_words_is_one_line_of_the_trail(windows: Windows, hers: str, town: Town) -> None:
    kari = await windows.of("Kari", java_script_enabled=False)
    for _ in range(3):
        await kari.opens(f"/console/sak/{hers}")
    assert [entry.by for entry in await trail(town, "read")] == ["kari"] * 3


async def test_an_answer_that_came_too_late_is_kept_and_not_sent(windows: Windows, hers: str, town: Town) -> None:
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{hers}")
    await kari.writes("Svar til innbyggeren", ANSWER)
    await town.minutes_pass(30)
    town.reads_everything()
    await kari.presses("Send svar")
    assert f"Sak {hers} er ikke lenger din" in await kari.heading()
    assert await kari.page.input_value("#words") == ANSWER
    assert ANSWER not in await heard_by_amina(town)


async def test_an_answer_that_did_not_arrive_turns_red_and_leaves_the_focus(
    windows: Windows, hers: str, town: Town
) -> None:
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{hers}")
    await answers(kari)
    await town.settles()
    await kari.page.locator("#words").focus()
    sent = next(message for message in town.gateway.sent if message.text == ANSWER)
    now = town.clock.now()
    await town.desk.receipt(Receipt(sent.id, ReceiptStatus.FAILED, now), now)
    await kari.reads("Svaret kom ikke fram")
    red = kari.page.locator("#talk [data-color=danger]")
    await expect(red).to_contain_text(ANSWER)
    assert await kari.runs("document.activeElement.id") == "words"


async def test_with_two_cases_open_the_button_says_whose_it_is(windows: Windows, hers: str, town: Town) -> None:
    await town.phone("Bo").texts(COLD)
    second = town.phone("Kari").hears("TA").code
    town.reads_everything()
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{second}")
    await kari.presses(f"Ta saken {second}")
    await kari.opens(f"/console/sak/{hers}")
    await kari.writes("Svar til innbyggeren", ANSWER)
    await kari.presses(f"Send til ••101 ({hers})")
    await town.settles()
    assert ANSWER in [message.text for message in town.phone("Amina").reads_all()]
    assert ANSWER not in [message.text for message in town.phone("Bo").reads_all()]


async def test_an_id_number_is_refused_and_the_first_line_leads_to_the_field(
    windows: Windows, hers: str, town: Town
) -> None:
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{hers}")
    await answers(kari, "Du er 01010150074, ikke sant?")
    assert (await kari.title()).startswith("Feil: ")
    assert await kari.runs("document.activeElement.id") == "errors"
    await kari.page.locator("#errors a").click()
    assert await kari.runs("document.activeElement.id") == "words"
    assert await kari.page.inner_text("#words-wrong") == await kari.page.inner_text("#errors a")
    assert await heard_by_amina(town) == []


async def test_a_page_that_hears_nothing_says_so_and_misses_no_case(windows: Windows, town: Town) -> None:
    kari = await windows.of("Kari")
    await kari.page.clock.install()
    kari.faults.clear()
    await kari.context.route("**/console/stream*", lambda route: route.abort())
    await kari.opens("/console/saker")
    await kari.page.clock.fast_forward(50_000)
    await kari.reads("Siden er ikke oppdatert")
    await town.phone("Amina").texts(HUNGRY)
    await kari.context.unroute("**/console/stream*")
    await kari.page.clock.fast_forward(10_000)
    await expect(kari.page.get_by_role("button", name="Ta saken")).to_be_visible(timeout=15_000)
    kari.faults[:] = [fault for fault in kari.faults if "ERR_FAILED" not in fault]


async def test_a_tab_behind_another_still_hears(windows: Windows, town: Town) -> None:
    kari = await windows.of("Kari")
    await kari.opens("/console/saker")
    other: Page = await kari.context.new_page()
    await other.bring_to_front()
    await town.phone("Amina").texts(HUNGRY)
    await expect(kari.page.get_by_role("button", name="Ta saken")).to_have_count(1, timeout=SOON)


async def test_a_new_case_does_not_move_the_button_under_a_finger(windows: Windows, waiting: str, town: Town) -> None:
    kari = await windows.of("Kari")
    await kari.opens("/console/saker")
    button = kari.page.get_by_role("button", name=f"Ta saken {waiting}")
    await button.hover()
    place = await button.bounding_box()
    await town.phone("Bo").texts(COLD)
    await kari.reads("1 ny sak. Vis")
    assert await button.bounding_box() == place
    await kari.page.get_by_role("button", name="1 ny sak. Vis").click()
    await expect(kari.page.get_by_role("button", name="Ta saken")).to_have_count(2)
    await expect(kari.page.locator(".card")).to_have_count(2)
    assert await kari.title() == "Saker – Åpen dør"


async def test_a_session_that_was_ended_closes_the_page(windows: Windows, town: Town) -> None:
    town.live.beat = 0.2
    kari = await windows.of("Kari")
    await kari.opens("/console/saker")
    await windows.office.rooms.sessions.end_all("kari", town.clock.now())
    await kari.page.wait_for_url(re.compile(r"/console/inn\b"))
    kari.faults[:] = [fault for fault in kari.faults if "EventSource" not in fault]


async def test_a_whole_case_without_script(windows: Windows, waiting: str, town: Town) -> None:
    kari = await windows.of("Kari", java_script_enabled=False, size=PHONE)
    await kari.opens("/console/saker")
    await kari.presses(f"Ta saken {waiting}")
    await answers(kari)
    assert ANSWER in await heard_by_amina(town)
    await ends(kari, waiting)
    assert "Ingen saker venter" in await kari.says()
    assert await town.cases() == ()


async def ends(kari: Window, code: str) -> None:
    await kari.presses("Avslutt")
    await kari.page.get_by_label("Hjulpet").check()
    await kari.page.get_by_label("Ikke journalpliktig").check()
    await kari.presses(f"Avslutt sak {code}")


async def test_a_half_written_reply_outlives_every_other_button(windows: Windows, hers: str) -> None:
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{hers}")
    words = kari.page.locator("#words")
    await words.fill(ANSWER)
    await kari.presses("Vis nummer")
    await kari.presses(f"Åpne {hers}")
    await kari.page.locator("#more summary").click()
    await kari.page.get_by_label("Hva er gjort?").select_option(label="Varslet 113")
    await kari.presses("Noter")
    await kari.presses("Avslutt")
    await kari.presses("Nei, tilbake")
    assert await words.input_value() == ANSWER


async def test_nothing_ends_without_an_outcome_and_what_becomes_of_the_words(
    windows: Windows, hers: str, town: Town
) -> None:
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{hers}/avslutt")
    assert await kari.heading() == f"Avslutte sak {hers}?"
    await kari.runs("document.getElementById('close').form.noValidate = true")
    await kari.presses(f"Avslutt sak {hers}")
    assert (await kari.title()).startswith("Feil: ")
    assert await kari.page.locator("#errors a").count() == 2
    assert len(await town.cases()) == 1


async def test_the_number_is_shown_on_purpose_and_stands_in_no_address(windows: Windows, hers: str, town: Town) -> None:
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{hers}")
    assert "00 00 01 01" not in await kari.says()
    await kari.presses("Vis nummer")
    assert "00 00 01 01" in await kari.says()
    assert [entry.by for entry in await trail(town, "number_shown")] == ["kari"]
    assert [url for url in kari.asked if "0101" in url] == []


async def test_a_case_is_handed_over_and_stays_until_the_other_has_it(windows: Windows, hers: str, town: Town) -> None:
    kari, ola = await windows.of("Kari"), await windows.of("Ola")
    await kari.opens(f"/console/sak/{hers}")
    await kari.page.get_by_text("Mer", exact=True).click()
    await kari.page.get_by_label("Til hvem?").select_option(label="Ola")
    await kari.presses("Gi videre")
    assert "Ola er spurt om å ta over" in await kari.says()
    await ola.opens("/console/saker")
    await ola.presses(f"Ta saken {hers}")
    assert HUNGRY in await ola.says()
    (case,) = await town.cases()
    assert case.holder == "ola"


async def test_a_leader_opens_the_glass_with_a_reason_that_is_written_down(
    windows: Windows, hers: str, town: Town
) -> None:
    mo = await windows.of("Mo")
    await mo.opens(f"/console/sak/{hers}")
    assert HUNGRY not in await mo.says()
    await mo.page.get_by_role("link", name="Les uten å ha saken").click()
    await mo.page.get_by_label("Hvorfor må du lese?").select_option(label="Liv eller helse er i fare")
    await mo.presses(f"Les sak {hers}")
    assert HUNGRY in await mo.says()
    (line,) = await trail(town, "glass_broken")
    assert line.detail == "safety"


async def test_a_code_of_nowhere_and_of_another_office_look_the_same(windows: Windows) -> None:
    kari = await windows.of("Kari")
    answer = await kari.page.goto(kari.url + f"/console/sak/{parts()['code']}")
    assert answer is not None
    assert answer.status == 404
    assert "Vi fant ikke dette" in await kari.heading()


async def test_a_page_on_paper_holds_no_words_of_a_citizen(windows: Windows, hers: str) -> None:
    kari = await windows.of("Kari")
    await kari.opens(f"/console/sak/{hers}")
    await kari.page.emulate_media(media="print")
    bubble = kari.page.locator(".aksel-chat__bubble").first
    assert await bubble.evaluate("e => getComputedStyle(e).visibility") == "hidden"


async def test_the_form_of_norwegian_that_somebody_chose_is_kept(windows: Windows, town: Town, waiting: str) -> None:
    token_owner = await windows.of("Kari")
    desktop = await windows.office.rooms.sessions.desktop("kari")
    chosen = Desktop(desktop.person, desktop.sessions, "nn", version=desktop.version)
    await town.store.put_beside(chosen, at=town.clock.now() + timedelta(seconds=1))
    await token_owner.opens("/console/saker")
    assert f"Ta saka {waiting}" in await token_owner.says()
    assert await token_owner.runs("document.documentElement.lang") == "nn"


async def test_the_list_is_there_in_four_seconds_over_a_thin_line(windows: Windows) -> None:
    await full(windows.office)
    kari = await windows.of("Kari")
    session = await kari.context.new_cdp_session(kari.page)
    await session.send("Network.enable")
    thin = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    await session.send("Network.emulateNetworkConditions", thin)
    await kari.opens("/console/saker")
    assert await kari.runs("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd") < 4_000
