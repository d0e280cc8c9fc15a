"""Makes the style of other people that the console serves: from a pinned package, without a font, a remote address or a
part that no page of ours uses. Run by ``make console-assets``; the same package gives the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

STATIC = Path(__file__).parents[1] / "bot" / "console" / "static"
PINS = {
    "@navikt/ds-css@8.16.2": "RMKKQ1OTXGPwSGPsWEvOXpRTxA+QhnHc4oGG0ePg7AeeGQvYE/VjtySL2ddOYwAR8BygyvuB/sDrjm5AkQQ0cw==",
}
"""The SHA-512 of each package, as the registry signs it."""

PARTS = (
    "global/tokens",
    "global/reset",
    "global/baseline",
    "component/button",
    "component/chat",
    "component/tag",
    "component/table",
    "component/form",
)
OURS = re.compile(
    r"aksel-(sr-only|button(--small|--disabled)?|chat(--small|--left|--right|__bubble|__bubble-wrapper|__top-text)?"
    r"|tag(--small)?|table(--small)?|form-field|error-summary(__heading|__list)?)"
)
"""The classes of theirs that pages of ours may use; a test looks that no page uses another."""

LEFT_OUT = ("@font-face", "@media(prefers-reduced-motion", "@media (prefers-reduced-motion")
"""Their rule for stillness makes every wait a moment, and a warning that should come after half an hour come at once;
ours is in console.css.
"""

STRANGE = re.compile(r"brand|meta-|-logo|breakpoint")
LAYERS = "@layer " + ",".join(
    f"aksel.{layer}"
    for layer in (
        "reset",
        "theming",
        "baseline",
        "components.core",
        "components.core.button",
        "components.form",
        "components.modules",
    )
)
HEAD = """/* Made by `make console-assets` from @navikt/ds-css 8.16.2; see NOTICE. Do not edit: ours is console.css. */
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        (style,) = (_fetched(pin, Path(folder)) for pin in PINS)
    (STATIC / "aksel.css").write_text(HEAD + stylesheet(style), "utf-8")


def stylesheet(files: dict[str, bytes]) -> str:
    """Their style, in their order of layers, with nothing in it that a browser would fetch."""
    body = "".join(_kept(files[f"package/dist/{part}.min.css"].decode()) for part in PARTS)
    made = LAYERS + ";" + body
    for word in ("@font-face", "@import", "url(", "http"):
        if word in made:
            raise SystemExit(f"console_assets: {word} is left in the style")
    return made + "\n"


def _kept(css: str) -> str:
    return "".join(_rule(head, body) for head, body in _blocks(css))


def _rule(head: str, body: str | None) -> str:
    if body is None:  # the order of layers, said once at the top
        return ""
    if head.startswith(LEFT_OUT):
        return ""
    if head.startswith(("@layer", "@media", "@supports")):
        inner = _kept(body)
        return f"{head}{{{inner}}}" if inner else ""
    if head.startswith("@"):
        return f"{head}{{{body}}}"
    return _ruled(head, body)


def _ruled(head: str, body: str) -> str:
    """One rule with those of its selectors and values that a page of ours can meet."""
    dark = head in (".dark", ".dark,.dark-theme")
    kept = [":root"] if dark else [each for each in _selectors(head) if _is_ours(each)]
    values = ";".join(value for value in body.split(";") if value and not STRANGE.search(value.partition(":")[0]))
    if not kept or not values:
        return ""
    rule = f"{','.join(kept)}{{{values}}}"
    return f"@media (prefers-color-scheme:dark){{{rule}}}" if dark else rule


def _is_ours(selector: str) -> bool:
    if STRANGE.search(selector) or selector in (":host", ".light", ".dark"):
        return False
    return all(OURS.fullmatch(name) for name in re.findall(r"\.([a-zA-Z][\w-]*)", selector))


def _selectors(head: str) -> Iterator[str]:
    """Splits at commas that stand outside of brackets."""
    depth, begun = 0, 0
    for place, sign in enumerate(head):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            yield head[begun:place]
            begun = place + 1
    yield head[begun:]


def _blocks(css: str) -> Iterator[tuple[str, str | None]]:
    """Each rule as its head and its body; a body of None is a statement without one."""
    at = 0
    while at < len(css):
        mark = re.compile(r"[{;]").search(css, at)
        if mark is None:
            return
        head = css[at : mark.start()].strip()
        if mark[0] == ";":
            yield head, None
            at = mark.end()
            continue
        end = _closing(css, mark.end())
        yield head, css[mark.end() : end]
        at = end + 1


def _closing(css: str, at: int) -> int:
    depth = 1
    for found in re.compile(r"[{}]").finditer(css, at):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    raise SystemExit("console_assets: a bracket is left open")


def _fetched(pin: str, folder: Path) -> dict[str, bytes]:
    """Every file of the package, if it is the package that was pinned."""
    ran = subprocess.run(["npm", "pack", "--silent", pin], cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603, S607
    path = folder / ran.stdout.split()[-1]
    found = base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode()
    if found != PINS[pin]:
        sys.exit(f"console_assets: {pin} is not what was pinned: {found}")
    with tarfile.open(path) as tar:
        return {member.name: tar.extractfile(member).read() for member in tar if member.isfile()}  # type: ignore[union-attr]


if __name__ == "__main__":
    main()
