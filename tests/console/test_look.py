"""What the pages are made of: nothing that a strict browser forbids, nothing from elsewhere, and little of it."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from bot.console.page import static_files
from tests.console.screen import Office

CONSOLE = Path(__file__).parents[2] / "bot" / "console"
PAGES = sorted((CONSOLE / "pages").glob("*.html"))
STATIC = CONSOLE / "static"
STYLES = sorted(STATIC.glob("*.css"))
SCRIPTS = sorted(STATIC.glob("*.js"))
KINDS = {".css", ".js"}
FORBIDDEN = re.compile(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)|javascript:|hx-on|\bjs:|https?://")


def test_nothing_that_a_browser_gets_is_left_out_here() -> None:
    assert set(PAGES) == set(CONSOLE.rglob("*.html"))
    assert len(PAGES) >= 50
    assert {path.name for path in STATIC.iterdir() if path.suffix in KINDS} == {p.name for p in (*STYLES, *SCRIPTS)}
    assert set(CONSOLE.rglob("*.css")) | set(CONSOLE.rglob("*.js")) == {*STYLES, *SCRIPTS}
    assert [path for path in PAGES if "aksel-" in path.read_text("utf-8")]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_holds_no_style_no_script_and_no_address_of_others(page: Path) -> None:
    assert FORBIDDEN.findall(page.read_text("utf-8")) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_uses_no_part_of_the_borrowed_style_that_was_left_out(page: Path) -> None:
    used = set(re.findall(r"aksel-[\w-]+", page.read_text("utf-8")))
    kept = set(re.findall(r"\.(aksel-[\w-]+)", "".join(path.read_text("utf-8") for path in STYLES)))
    assert used - kept == set()


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.name)
def test_a_style_fetches_nothing(style: Path) -> None:
    assert re.findall(r"@font-face|@import|url\(|https?:", style.read_text("utf-8")) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_of_ours_knows_no_address_and_makes_no_code(script: Path) -> None:
    found = re.findall(
        r"https?:|\beval\(|new Function|innerHTML *=[^=]|insertAdjacentHTML|localStorage|sessionStorage",
        script.read_text("utf-8"),
    )
    assert found == []


def test_every_file_of_others_is_named_with_its_version_and_licence() -> None:
    notice = (STATIC / "NOTICE").read_text("utf-8")
    pins = re.findall(r'"(\S+)@([\d.]+)": "', (CONSOLE.parents[1] / ".ci" / "console_assets.py").read_text("utf-8"))
    assert pins
    assert [f"{name} {version}" for name, version in pins if f"{name} {version}" not in notice] == []
    assert "MIT licence" in notice


async def test_the_first_page_comes_quickly_over_a_thin_line(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    page = (await screen.opens("/console/")).encode()
    assert screen.status == 200
    assert len(static_files()) == len((*STYLES, *SCRIPTS, STATIC / "door.svg"))
    everything = [page, *static_files().values()]
    assert sum(len(body) for body in everything) <= 150_000
    assert sum(len(gzip.compress(body)) for body in everything) <= 60_000


@pytest.mark.parametrize(
    ("asks", "reads"), [("nb-NO,nb", "Når konsollen ikke virker"), ("nn", "Når konsollen ikkje verkar")]
)
async def test_help_is_there_before_anybody_has_logged_in(at_office: Office, asks: str, reads: str) -> None:
    screen = at_office.stranger()
    async with at_office.session.get(at_office.url + "/console/hjelp", headers={"Accept-Language": asks}) as answer:
        screen.page = await answer.text()
    screen.shows(reads, "TA K4F", "116 117")


async def test_what_nobody_has_tried_yet_is_said(at_office: Office) -> None:
    screen = at_office.stranger()
    await screen.opens("/console/tilgjengelighet")
    screen.shows("Dette har ingen prøvd ennå", "skjermleser")
