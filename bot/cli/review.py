"""``apendor texts review | sign | state``: a page to read, a speaker's signature, and where each language stands."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from importlib.resources import files
from pathlib import Path

from bot import shipped
from bot.cli.review_page import Paper, pack_of, page
from bot.cli.times import OSLO
from bot.cli.wrong import Wrong
from bot.clock import SystemClock
from bot.config.toml import table
from messages.catalogue import CITIZEN, MASTER, SECOND, Catalogue
from messages.catalogue_check import unknown
from messages.reviews import fingerprint

ALL = "all"


def review(args: Namespace) -> int:
    """Writes the page; status 0."""
    ours, language = shipped.catalogue(), _language(shipped.catalogue(), args.lang)
    out = args.out or Path(f"review-{language}.html")
    out.write_text(
        page(ours, language, to_citizens(ours, language), Paper(_words("review.html"), _words("review_text.html"))),
        "utf-8",
    )
    print(f"{out}: {len(to_citizens(ours, language))} texts, pack {pack(ours, language)}. Open it and print it.")
    return 0


def sign(args: Namespace) -> int:
    """Adds signatures to the file; nothing is written if one of them cannot be given."""
    ours, language = shipped.catalogue(), _language(shipped.catalogue(), args.lang)
    if args.pack and args.pack != pack(ours, language):
        now = pack(ours, language)
        raise Wrong(
            f"--pack: {args.pack} was read, but the texts are {now} now; print the page anew and let it be read"
        )
    keys = to_citizens(ours, language) if args.key == [ALL] else tuple(_known(ours, language, key) for key in args.key)
    rows = "".join(f"\n{_signature(ours, language, key, args)}" for key in keys)
    with args.file.open("a", encoding="utf-8") as out:
        out.write(rows)
    print(f"{args.by.strip()} ({args.role.strip()}) stands for {len(keys)} texts in {language}: {', '.join(keys)}")
    return 0


def state(args: Namespace) -> int:
    print("\n".join(state_lines(shipped.catalogue())))
    return 0


def state_lines(ours: Catalogue) -> tuple[str, ...]:
    """A row for each language: how much of it a speaker stands for, and what a citizen gets for that reason."""
    head = ("| language | signed by a speaker | changed since | a citizen gets |", "|---|---|---|---|")
    return (*head, *(_state(ours, language) for language in ours.languages))


def to_citizens(ours: Catalogue, language: str) -> tuple[str, ...]:
    """What a citizen can be told in the language, in the order of the master file."""
    return tuple(key for key in ours.texts[MASTER] if key.endswith(CITIZEN) and key in ours.texts[language])


def pack(ours: Catalogue, language: str) -> str:
    """The name of these texts as it stands on the page."""
    return pack_of(ours, language, to_citizens(ours, language))


def reviews_file() -> Path:
    """The shipped REVIEWS.toml."""
    return Path(str(files("messages") / "texts" / "REVIEWS.toml"))


def _signature(ours: Catalogue, language: str, key: str, args: Namespace) -> str:
    by, role = args.by.strip(), args.role.strip()
    if not by or not role:
        raise Wrong("--by and --role: say who has read it, and as what (interpreter, mother tongue …)")
    return table(
        "[[signed]]",
        {
            "language": language,
            "key": key,
            "version": fingerprint(ours.pattern(key, language)),
            "norwegian": fingerprint(ours.pattern(key, MASTER)),
            "by": by,
            "role": role,
            "at": _today(),
        },
    )


def _state(ours: Catalogue, language: str) -> str:
    keys = to_citizens(ours, language)
    signed = sum(ours.signature(key, language) is not None for key in keys)
    lost = sum(ours.reviews.was_signed(language, key) for key in keys) - signed
    alone = sum(ours.speaks(key, language) for key in keys)
    gets = {len(keys): "this language", 0: "Norwegian and English"}.get(alone, "this language where it is signed")
    name = ours.say(f"language_{language}", SECOND)
    return f"| {name} (`{language}`) | {_of(signed, len(keys))} | {_of(lost, len(keys))} | {gets} |"


def _of(number: int, whole: int) -> str:
    return {whole: "all", 0: "none"}.get(number, f"{number} of {whole}")


def _language(ours: Catalogue, language: str) -> str:
    if language not in ours.languages:
        raise Wrong(f"--lang: there are no texts in {language}; there are in {', '.join(ours.languages)}")
    return language


def _known(ours: Catalogue, language: str, key: str) -> str:
    if key not in to_citizens(ours, language):
        raise Wrong(unknown(key, to_citizens(ours, language)))
    return key


def _today() -> date:
    return SystemClock().now().astimezone(OSLO).date()


def _words(name: str) -> str:
    return (files("bot") / "cli" / name).read_text("utf-8")
