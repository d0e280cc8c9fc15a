"""A window of a real browser: what a person sees and does, and everything that must never happen meanwhile."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, async_playwright

from bot.console.sessions import COOKIE

WHERE = "CHROMIUM"
USUAL = ("chromium", "chromium-browser", "google-chrome")
MISSING = f"No Chromium was found. Debian: sudo apt-get install chromium. Elsewhere: {WHERE}=/path/to/it make browser"
ELSEWHERE = re.compile(r"^(?!http://127\.0\.0\.1:|data:|blob:|about:)")
REFUSED = re.compile(r"Failed to load resource: the server responded with a status of (4\d\d|503)")
PHONE, TABLET, DESK = (360, 800), (768, 1024), (1280, 900)
PATIENCE = 20_000  # ms; the page is on this machine, which may be busy with other things


class NoBrowser(Exception):
    """There is none on this machine. The tests are not skipped for it."""


def executable() -> str:
    """Raises NoBrowser."""
    named = os.environ.get(WHERE)
    found = next((path for path in map(shutil.which, (named,) if named else USUAL) if path), None)
    if found is None:
        raise NoBrowser(MISSING)
    return found


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser that could not find another machine if a page told it to."""
    path = executable()
    quiet = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-background-networking"]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=quiet)
        yield browser
        await browser.close()


@dataclass
class Window:
    """``faults`` is what the browser complained of and where it wanted to go; a test ends well only if it is empty.

    ``asked``: every address that was asked for.
    """

    page: Page
    context: BrowserContext
    url: str
    faults: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    async def opens(self, path: str) -> None:
        await self.page.goto(self.url + path)

    async def presses(self, name: str) -> None:
        """The button that says so. The page that comes then has been loaded."""
        async with self.page.expect_navigation():
            await self.page.get_by_role("button", name=name, exact=True).click()

    async def writes(self, label: str, text: str) -> None:
        await self.page.get_by_label(label, exact=True).and_(self.page.locator("input, textarea")).fill(text)

    async def reads(self, *parts: str) -> None:
        """All of this can be seen, now or in a moment."""
        for part in parts:
            await self.page.get_by_text(part).filter(visible=True).first.wait_for(timeout=PATIENCE)

    async def says(self) -> str:
        """What a person can read of the page."""
        return await self.page.inner_text("body")

    async def title(self) -> str:
        return await self.page.title()

    async def heading(self) -> str:
        return await self.page.inner_text("h1")

    async def runs(self, script: str) -> Any:
        return await self.page.evaluate(script)


@asynccontextmanager
async def window(browser: Browser, url: str, token: str = "", **how: Any) -> AsyncIterator[Window]:
    """``how``: what Playwright's contexts take, such as ``java_script_enabled``."""
    width, height = how.pop("size", DESK)
    how.setdefault("locale", "nb-NO")
    context = await browser.new_context(viewport={"width": width, "height": height}, **how)
    context.set_default_timeout(PATIENCE)
    if token:
        cookie = {"name": COOKIE, "value": token, "url": url.replace("http:", "https:"), "secure": True}
        await context.add_cookies([{**cookie, "httpOnly": True, "sameSite": "Lax"}])  # type: ignore[list-item]
    opened = Window(await context.new_page(), context, url)
    await _watched(opened)
    yield opened
    await context.close()
    assert not opened.faults, f"the browser complains: {opened.faults}"


async def _watched(opened: Window) -> None:
    async def stranger(route: Route) -> None:
        opened.faults.append(f"wanted to go to {route.request.url}")
        await route.abort()

    def asked(request: Request) -> None:
        opened.asked.append(request.url)

    def complained(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not REFUSED.match(message.text):
            opened.faults.append(f"{message.type}: {message.text}")

    await opened.context.route(ELSEWHERE, stranger)
    opened.page.on("request", asked)
    opened.page.on("console", complained)
    opened.page.on("pageerror", lambda error: opened.faults.append(f"script: {error.message}"))
