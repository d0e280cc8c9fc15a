"""``apendor words check``: are the words that needs are found by as good as when they were last accepted?"""

from __future__ import annotations

import json
import tomllib
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

from bot.cli.asked import Subparsers
from bot.cli.wrong import Wrong
from bot.shipped import shipped
from messages.language.lexicon import LexiconError
from messages.need.assess import Assessor
from messages.need.gate import Figures, Judged, broken_examples, falls, figures, marks, worse

JUDGED, ACCEPTED = "need.jsonl", "accepted.json"
SHOWN = 40


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("words", help="the words that needs are found by")
    actions = parser.add_subparsers(title="actions", dest="action", metavar="ACTION", required=True)
    check = actions.add_parser("check", help="every cue's examples, and texts whose right reading is known")
    check.add_argument("--lexicon", type=Path, metavar="FOLDER", help="changed need_*.toml files to try")
    check.add_argument("--accept", type=Path, metavar="FILE", help="write today's readings as the accepted ones")


def run(args: Namespace) -> int:
    lexicons = {**shipped().lexicons, **_changed(args.lexicon)}
    try:
        assessor = Assessor.of(lexicons, shipped().need)
    except LexiconError as e:
        raise Wrong(str(e)) from e
    judged, accepted = _judged(), _accepted()
    now = marks(assessor, judged)
    if args.accept:
        args.accept.write_text(json.dumps(now, indent=0, sort_keys=True) + "\n", "utf-8")
    refused = _told(judged, accepted, now, list(broken_examples(assessor, lexicons)))
    return 1 if refused and not args.accept else 0


def _told(judged: Sequence[Judged], accepted: Mapping[str, str], now: Mapping[str, str], broken: Sequence[str]) -> bool:
    """Print what was found; whether it is worse than what was accepted."""
    before, after = figures(judged, accepted), figures(judged, now)
    print(*_table(before, after), sep="\n")
    wrong = [*broken, *falls(before, after)]
    if wrong:
        print("\nnot to be published:", *wrong, sep="\n  ")
        print("\nread worse than before:", *_list(worse(judged, accepted, now)), sep="\n  ")
    return bool(wrong)


def _table(before: Mapping[str, Figures], now: Mapping[str, Figures]) -> Iterator[str]:
    yield f"{'':6}{'recall':>8}{'accepted':>10}{'woken for nothing':>20}{'accepted':>10}"
    for lang, new in now.items():
        old = before[lang]
        yield f"{lang:6}{new.recall:8.3f}{old.recall:10.3f}{new.false_alarms:20.3f}{old.false_alarms:10.3f}"


def _list(judged: Sequence[Judged]) -> Iterator[str]:
    yield from (f"{each.id} ({each.expect}): {each.text}" for each in judged[:SHOWN])
    if len(judged) > SHOWN:
        yield f"and {len(judged) - SHOWN} more"


def _changed(folder: Path | None) -> dict[str, dict[str, object]]:
    if folder is None:
        return {}
    found = sorted(folder.glob("need_*.toml"))
    if not found:
        raise Wrong(f"no need_*.toml in {folder}")
    try:
        return {file.stem: tomllib.loads(file.read_text("utf-8")) for file in found}
    except (OSError, ValueError) as e:
        raise Wrong(f"{folder}: {e}") from e


def _judged() -> list[Judged]:
    lines = (files("messages") / "judged" / JUDGED).read_text("utf-8").splitlines()
    return [Judged(e["id"], e["lang"], e["expect"], e["text"]) for e in map(json.loads, lines)]


def _accepted() -> dict[str, str]:
    found: dict[str, str] = json.loads((files("messages") / "judged" / ACCEPTED).read_text("utf-8"))
    return found
