"""The forms that a page shows, read from its HTML as a browser would send them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """``fields`` as they stand; ``buttons``: what each of its buttons adds."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)
    buttons: list[Mapping[str, str]] = field(default_factory=list)


def forms(page: str) -> list[Form]:
    """Those that are sent, not those that ask for another page."""
    reader = _Reader()
    reader.feed(page)
    return [form for form in reader.found if form.method == "post"]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []
        self._area, self._pick = "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = {name: value or "" for name, value in attrs}
        name, value = at.get("name", ""), at.get("value", "")
        if tag == "form":
            self.found.append(Form(at.get("action", ""), at.get("method", "get").lower()))
        elif not self.found:
            return
        elif tag == "button":
            self.found[-1].buttons.append({name: value} if name else {})
        elif tag == "input" and name and (at.get("type") not in ("radio", "checkbox", "file") or "checked" in at):
            self.found[-1].fields[name] = value
        elif tag == "textarea":
            self._area = name
            self.found[-1].fields[name] = ""
        elif tag == "select":
            self._pick = name
            self.found[-1].fields[name] = ""
        elif tag == "option" and self._pick and ("selected" in at or not self.found[-1].fields[self._pick]):
            self.found[-1].fields[self._pick] = value

    def handle_endtag(self, tag: str) -> None:
        if tag in ("textarea", "select"):
            self._area, self._pick = "", ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.found[-1].fields[self._area] += data.removeprefix("\n")
