"""What a page must be for everybody: asked of axe, and measured where axe does not look (``eyes.js``)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.async_api import Error, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = ((320, 640), (360, 800), (1280, 900))
SCHEMES = ("light", "dark")
TARGET, ACTION = 24, 44  # CSS pixels: WCAG 2.5.8, and what a cold thumb hits at night
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""  # WCAG 1.4.12
DOUBLED = "html { font-size: 200% !important }"
EYES = (Path(__file__).parent / "eyes.js").read_text("utf-8")


async def opened(page: Page) -> None:
    """To be called once for each page that is loaded."""
    await page.evaluate(AXE_SCRIPT)
    await page.evaluate(EYES)


async def faults(page: Page) -> list[str]:
    """In every size, light and dark; each with where it was seen."""
    await opened(page)
    found: list[str] = await page.evaluate("eyes.once()")
    for width, height in SIZES:
        await page.set_viewport_size({"width": width, "height": height})
        found += [f"{width}: {each}" for each in await _measured(page)]
        for scheme in SCHEMES:
            await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found += [f"{width} {scheme}: {each}" for each in await page.evaluate("eyes.coloured()")]
    return found


async def _measured(page: Page) -> list[str]:
    small: list[str] = await page.evaluate("([target, action]) => eyes.small(target, action)", [TARGET, ACTION])
    said = await page.evaluate("tags => eyes.asked(tags)", TAGS)  # of these, none depends on light and dark
    return [*small, *said, *await page.evaluate("eyes.sideways()")]


async def focus_faults(page: Page) -> list[str]:
    """Whatever takes focus shows it, and nothing lies over it."""
    await page.keyboard.press("Tab")  # from here on the browser shows focus, as to somebody without a mouse
    found: list[str] = await page.evaluate("eyes.focus()")
    return found


async def stretched(page: Page) -> list[str]:
    """With the spacing that a reader may set, with text of twice the size, and at 200 % zoom."""
    found: list[str] = []
    for name, css, width in (("spaced", SPACED, 360), ("doubled", DOUBLED, 1280), ("zoomed", "", 640)):
        await page.set_viewport_size({"width": width, "height": 700})
        await page.evaluate("css => eyes.dress(css)", css)
        found += [f"{name}: {each}" for each in await page.evaluate("eyes.sideways()")]
    return found


async def kind(page: Page, address: str) -> tuple[int, str]:
    """What came: its status and its type. A stream is not waited for."""
    try:
        answer: Any = await page.goto(address, wait_until="commit")
    except Error as e:
        if "Download is starting" in e.message:
            return 200, "a file"
        raise
    return answer.status, answer.headers.get("content-type", "").partition(";")[0]
