"""``apendor notice``: the page for an office's door, from the hours and numbers that texts are answered with."""

from __future__ import annotations

import shutil
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

from bot import shipped
from bot.cli import asked
from bot.cli.asked import Subparsers
from bot.cli.wrong import Failed, Wrong
from bot.notice.contents import notice
from bot.notice.page import page

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
PRINTS_IN = 60  # seconds


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("notice", help="an A4 page for an office's door: hours, numbers, and what to text")
    parser.add_argument("office", metavar="OFFICE", help="its id in offices.toml")
    parser.add_argument("--config", type=Path, metavar="FOLDER", help="default: the shipped example")
    parser.add_argument("--at", metavar="MOMENT", help="as it would be printed then; default: now")
    parser.add_argument("--out", type=Path, metavar="FILE", help="an .html, or a .pdf where Chromium is installed")


def run(args: Namespace) -> int:
    books, now = asked.books(args.config), asked.at(args.at)
    office = books.offices.get(args.office)
    if office is None:
        raise Wrong(f'there is no office "{args.office}"; it has {", ".join(books.offices)}')
    say = shipped.catalogue().with_texts(books.texts)
    headings = (say.say("notice_hours", office.language), say.say("notice_phones", office.language))
    html = page(notice(books, office, say, now), headings)
    if args.out is None:
        sys.stdout.write(html)
    elif args.out.suffix == ".pdf":
        _print(html, args.out)
    else:
        args.out.write_text(html, "utf-8")
    return 0


def _print(html: str, out: Path) -> None:
    """Raises Failed where there is no browser that prints."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise Failed("no Chromium is installed; write an .html and print it from any browser")
    beside = out.with_suffix(".html")
    beside.write_text(html, "utf-8")
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={out}")
    command = [browser, *flags, beside.resolve().as_uri()]
    done = subprocess.run(command, capture_output=True, timeout=PRINTS_IN, check=False)  # noqa: S603 - our own page
    beside.unlink()
    if done.returncode or not out.exists():
        raise Failed("Chromium did not print the page; write an .html and print it from any browser")
