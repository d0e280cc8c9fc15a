"""People who write texts at the console: what they type and which buttons they press, for the tests of it."""

from __future__ import annotations

from tests.console.screen import Screen

CLOSED = "/console/tekster/closed_citizen"
MENDED = "Samtalen er slutt. Haster det igjen, svar 1 eller ring { $number }."
NYNORSK = "Samtalen er slutt. Hastar det igjen, svar 1 eller ring { $number }."
HIDDEN = ("mark_", "seen_", "was_")


def fields(screen: Screen) -> dict[str, str]:
    """The whole form as a browser would send it, but for what is typed."""
    return {name: value for name, value in screen.hidden().items() if name.startswith(HIDDEN)}


async def saves(screen: Screen, why: str, path: str = CLOSED, **typed: str) -> None:
    """What the page shows is sent back with this in the fields of these languages."""
    await _presses(screen, "save", path, why, typed)


async def proposes(screen: Screen, pattern: str = MENDED, path: str = CLOSED, **more: str) -> None:
    """Opens the text, types and asks a second person."""
    await screen.opens(path)
    await _presses(screen, "propose", path, more.pop("why", "kortere"), {"nb": pattern}, more)


async def approves(screen: Screen, path: str = CLOSED) -> None:
    """Opens the text, approves, and looks at the examples that come out otherwise."""
    await screen.opens(path)
    await presses_approve(screen, path)


async def presses_approve(screen: Screen, path: str = CLOSED) -> None:
    """On the page that they have before them, however old it is."""
    form = screen.page.partition('/andre"')[2].partition("</form>")[0]
    shown = {name: value if f'name="{name}"' in form else "" for name, value in fields(screen).items()}
    await screen.sends(f"{path}/andre", shown | {"do": "approve"})
    if "looked" in screen.page:
        await screen.sends(f"{path}/andre", shown | {"do": "approve", "looked": "yes"})


async def takes_back(screen: Screen, path: str = CLOSED) -> None:
    """«Nødretur» in bokmål, as the page shows it now."""
    await screen.opens(path)
    form = screen.page.split("/nodretur")[1]
    version = form.split('name="version" value="')[1].split('"')[0]
    await screen.sends(f"{path}/nodretur", {"language": "nb", "version": version})


async def _presses(
    screen: Screen, do: str, path: str, why: str, typed: dict[str, str], more: dict[str, str] | None = None
) -> None:
    texts = {f"text_{language}": text for language, text in typed.items()}
    await screen.sends(path.partition("?")[0], fields(screen) | texts | {"why": why, "do": do} | (more or {}))
