"""Sets a notice as one A4 page: black on white, no colour that means anything, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from urllib.parse import quote

import segno

from bot.notice.contents import Hours, Notice, Place

WORD = "HJELP"  # what the square writes for whoever reads it with a phone
RIGHT_TO_LEFT = ("ar", "fa")
STYLE = """
@page { size: A4; margin: 12mm }
@media print { .text b { white-space: nowrap } }
* { box-sizing: border-box }
body { font: 11pt/1.35 sans-serif; color: #000; background: #fff; max-width: 186mm; margin: 0 auto }
h1 { font-size: 24pt; margin: 0 0 2mm } h2 { font-size: 14pt; margin: 5mm 0 1mm; border-bottom: 1px solid #000 }
h3 { font-size: 11pt; margin: 2mm 0 0 } p, ul { margin: 0 } ul { padding: 0; list-style: none }
.text { display: flex; flex-wrap: wrap; gap: 6mm; align-items: center; border: 3px solid #000 }
.text { padding: 4mm; margin: 3mm 0 }
.text b { display: block; font-size: 34pt; line-height: 1.1 }
.text p { flex: 1 1 60mm; min-width: 0 }
.text svg { width: 34mm; height: 34mm }
.places { columns: 2; column-gap: 8mm } section, .way { break-inside: avoid }
.other { font-style: italic } .lines li { padding: .6mm 0 } footer { margin-top: 4mm; font-size: 9pt }
"""


def page(notice: Notice, headings: tuple[str, str]) -> str:
    """``headings``: over the places, and over the phones."""
    doors, phones = headings
    return "\n".join(
        (
            f'<!doctype html>\n<html lang="{notice.language}"><head><meta charset="utf-8">',
            f"<title>{escape(notice.office)}</title><style>{STYLE}</style></head><body><main>",
            f"<h1>{escape(notice.office)}</h1>",
            f'<div class="text">{square(notice.e164)}',
            f"<p>{escape(notice.lines[0][1])}<b>{escape(notice.number)}</b></p></div>",
            *_section(doors, [part for place in notice.places for part in _place(place)]),
            *_section(phones, [part for phone in notice.phones for part in _hours(phone)]),
            '<ul class="lines">',
            *(_line(code, text) for code, text in notice.lines[1:]),
            f"</ul></main><footer>{escape(notice.printed)}</footer></body></html>\n",
        )
    )


def square(e164: str) -> str:
    """What a phone's camera reads: a text to this number. The number stands beside it for everybody else."""
    made = segno.make(f"sms:{e164}?body={quote(WORD)}", error="m")
    return str(made.svg_inline(scale=4, border=4, dark="#000", light="#fff", omitsize=True))


def _section(heading: str, parts: list[str]) -> Iterator[str]:
    if parts:
        yield f'<h2>{escape(heading)}</h2><div class="places">'
        yield from parts
        yield "</div>"


def _place(place: Place) -> Iterator[str]:
    yield f"<section><h3>{escape(place.label)}</h3><p>{escape(place.address)}</p>"
    yield from (f"<p>{escape(note)}</p>" for note in place.notes)
    yield "</section>"
    for hours in place.hours:
        yield from _hours(hours)


def _hours(hours: Hours) -> Iterator[str]:
    yield f'<div class="way"><h3>{escape(hours.name)}</h3><ul>'
    yield from (f"<li>{escape(day)}</li>" for day in hours.usual)
    yield from (f'<li class="other">{escape(day)}</li>' for day in hours.other)
    yield "</ul></div>"


def _line(code: str, text: str) -> str:
    turned = ' dir="rtl"' if code in RIGHT_TO_LEFT else ""
    return f'<li lang="{code}"{turned}>{escape(text)}</li>'
