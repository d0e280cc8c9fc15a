"""``apendor rota``: who has which duty in the coming days, who is on duty now, and the hours that nobody has."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.cli import asked, shelf
from bot.cli.asked import Subparsers
from bot.cli.shelf import Shelf, with_shelf
from bot.cli.wrong import Wrong
from escalation.books import Books
from escalation.offices.hours import OSLO
from escalation.rota.changes import pending
from escalation.rota.gap import Gap, uncovered
from escalation.rota.table import Held, duties_of, held

MOST_DAYS = 60


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("rota", help="who has which duty in the coming days, and the hours nobody has")
    parser.add_argument("--office", metavar="OFFICE", help="its id; default: all")
    parser.add_argument("--days", type=int, default=14, help=f"how far ahead, at most {MOST_DAYS}; default: 14")
    parser.add_argument("--at", metavar="MOMENT", help="as it would be then; default: now")
    shelf.options(parser)


def run(args: Namespace) -> int:
    """Status 1 if there is a gap, so that a script can ask."""
    if not 1 <= args.days <= MOST_DAYS:
        raise Wrong(f"--days: write a number from 1 to {MOST_DAYS}")

    async def shown(opened: Shelf) -> int:
        books, now = opened.books, asked.at(args.at)
        if args.office is not None and args.office not in books.offices:
            raise Wrong(f'there is no office "{args.office}"; it has {", ".join(books.offices)}')
        offices = [args.office] if args.office else list(books.offices)
        for office in offices:
            print("\n".join(lines(books, office, now, args.days)))
        return int(any(uncovered(books, office, now, args.days) for office in offices))

    return with_shelf(args, shown)


def lines(books: Books, office: str, now: datetime, days: int) -> Iterator[str]:
    """One office's rota as text. Officers are named; nobody's number is."""
    rows = held(books, office, now, days)
    yield f"{books.offices[office].name}, {days} days from {_day(now)} {_clock(now)}"
    for duty in duties_of(books, office):
        names = [_name(books, row) for row in rows if row.duty == duty and row.start == now]
        yield f'on duty now, "{duty}": {", ".join(names) or "nobody"}'
    yield from (_row(books, row) for row in rows)
    yield from _gaps(books, office, now, days)
    for swap in pending(books):
        yield f"waits for an answer: {swap.giver} asks {swap.taker} to have {swap.stint} ({swap.id})"


def _row(books: Books, row: Held) -> str:
    return f"  {_span(row.start, row.end)}  {row.duty}: {_name(books, row)}  {row.stint or 'override'}"


def _name(books: Books, row: Held) -> str:
    person = books.people.get(row.person)
    if person is None:
        return f"{row.person} (nobody by that name is in the books)"
    if row.away:
        return f"{person.name} (away, skipped)"
    if person.verified_at is None:
        return f"{person.name} (never verified, not woken)"
    return person.name if row.covers else f"{person.name} (phone not tested for 30 days)"


def _gaps(books: Books, office: str, now: datetime, days: int) -> Iterator[str]:
    found = uncovered(books, office, now, days)
    total = sum((gap.end - gap.start for gap in found), timedelta())
    yield f"gaps: {len(found)}, {_hours(total)}" if found else "gaps: none"
    yield from (f"  {_span(gap.start, gap.end)}  {_hours(gap.end - gap.start)}, {_what(gap)}" for gap in found)


def _what(gap: Gap) -> str:
    if gap.untested:
        who = f"only untested phones ({', '.join(gap.untested)})"
        return f'{who} have "{gap.duty}"' if gap.duty else f"{who} would ring"
    return f'nobody has "{gap.duty}"' if gap.duty else "nobody at all would be woken"


def _span(start: datetime, end: datetime) -> str:
    return f"{_day(start)} {_clock(start)} to {_day(end)} {_clock(end)}"


def _day(at: datetime) -> str:
    return f"{at.astimezone(OSLO):%a %Y-%m-%d}"


def _clock(at: datetime) -> str:
    return f"{at.astimezone(OSLO):%H:%M}"


def _hours(length: timedelta) -> str:
    minutes = round(length / timedelta(minutes=1))
    return f"{minutes // 60} h {minutes % 60} min" if minutes % 60 else f"{minutes // 60} h"
