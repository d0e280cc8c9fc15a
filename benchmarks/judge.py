"""How well texts are read: ``need`` and ``language`` for a judge of any kind, and tables for a folder of them.

make judge DATA=folder     every .jsonl (needs) and .tsv (languages) in it; without DATA it says what is missing
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from benchmarks.beside import BESIDE
from benchmarks.scores import Answered, figures, line, table, traps
from bot.shipped import reader
from messages.address import Address
from messages.model import Conversation, InboundMessage, Intent, Kind, Reading, Verb
from messages.need.model import Verdict

AT = datetime(2026, 12, 24, 22, 10, tzinfo=UTC)
PERSON, OFFICE = Address("sms", "+4700000011"), Address("sms", "+4700000001")
WISHES = {Intent.HOURS: "opening_hours", Intent.CALL_ME: "callback", Intent.HUMAN: "talk_to_human"}
MISSING = """nothing to judge: DATA is not set.
  make judge DATA=folder   where the folder holds .jsonl files (id, lang, text, expect, level, needs, trap)
                           and .tsv files (lang, bucket, text)
  make judge DATA=messages/judged is a small set of our own, which was never learned from."""

Labelled = Mapping[str, object]
Found = TypeVar("Found")


def read(text: str, lang: str | None = None) -> Reading:
    """The reading that the house makes of a first text; ``lang`` is what the person chose before, if they did."""
    message = InboundMessage("judge", PERSON, OFFICE, Kind.TEXT, text, AT, AT)
    return reader().read(message, Conversation(PERSON, OFFICE, language=lang), "nb")


def need(text: str, lang: str | None = None) -> dict[str, object]:
    """What is done about a text, and why; ``lang`` is not looked at, because needs are read in every language."""
    found = read(text)
    return {
        "escalate": found.need.verdict is Verdict.ALERT,
        "ask": found.need.verdict is Verdict.ASK,
        "level": found.need.level.value,
        "needs": list(found.need.needs),
        "intent": _wish(found),
        "why": [cue.words for cue in found.need.why],
    }


def language(text: str) -> str | None:
    """The language of a text, or None where it is none that we serve or nothing says so."""
    ranked = reader().languages.identify(text, None)
    return ranked[0][0] if ranked else None


def _wish(found: Reading) -> str | None:
    if found.command and found.command.verb is Verb.STOP:
        return "stop"
    return WISHES.get(found.intent) if found.intent else None


def main(arguments: Sequence[str]) -> int:
    """Print the tables of a folder."""
    if not arguments or not arguments[0]:
        print(MISSING)
        return 0
    folder = Path(arguments[0])
    for path in sorted(folder.glob("*.jsonl")):
        print(f"\n{path.name}", *_needs(path), sep="\n")
    for path in sorted(folder.glob("*.tsv")):
        print(f"\n{path.name}", *_languages(path), sep="\n")
    return 0


def _needs(path: Path) -> Iterator[str]:
    labelled = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    for each in labelled[:50]:
        need(each["text"])  # what is read once, is ready
    times: list[float] = []
    answered = [Answered.of(each, _timed(lambda each=each: need(each["text"]), times)) for each in labelled]
    yield from table(answered)
    for name, made in BESIDE.items():
        tell = made()
        yield line(name, figures([Answered.of(each, tell(str(each["text"]))) for each in labelled]))
    yield ""
    yield from traps(answered)
    yield _spread(times)


def _languages(path: Path) -> Iterator[str]:
    lines = [line.split("\t") for line in path.read_text("utf-8").splitlines()[1:]]
    times: list[float] = []
    right: dict[str, list[bool]] = {}
    for gold, bucket, text, *_ in lines:
        told = _timed(lambda text=text: language(text), times)
        for group in (gold, bucket, "all"):
            right.setdefault(group, []).append((told or "und") in gold.split("|"))
    yield f"{'':14}{'n':>7}{'right':>8}"
    yield from (f"{group:14}{len(seen):7}{sum(seen) / len(seen):8.3f}" for group, seen in right.items())
    yield _spread(times)


def _timed(call: Callable[[], Found], times: list[float]) -> Found:
    began = time.perf_counter()
    found = call()
    times.append(1e6 * (time.perf_counter() - began))
    return found


def _spread(times: Sequence[float]) -> str:
    ranked = sorted(times)
    return f"time per text: median {ranked[len(ranked) // 2]:.0f} us, p99 {ranked[int(0.99 * len(ranked))]:.0f} us"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
