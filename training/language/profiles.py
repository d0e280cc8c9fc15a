"""Profiles for langdetect of the languages it lacks: how often one, two and three letters stand together."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path

from langdetect.utils.lang_profile import LangProfile

from training.language.texts import Row

LACKING = ("nn", "se", "ti", "am", "ckb", "ku")
SPARSE = 3  # runs seen no oftener are left out: they say little and take half the room


def write(rows: Iterable[Row], path: Path) -> None:
    """One profile on each line, as the library writes its own."""
    texts: dict[str, list[str]] = {name: [] for name in LACKING}
    for row in rows:
        if row.is_plain and row.languages[0] in texts:
            texts[row.languages[0]].append(row.text)
    lines = "\n".join(_profile(name, found) for name, found in texts.items())
    path.write_bytes(lzma.compress(lines.encode("utf-8"), preset=9))


def _profile(name: str, texts: Iterable[str]) -> str:
    profile = LangProfile(name)
    for text in texts:
        profile.update(text.lower())
    freq = dict(sorted(_kept(profile)))
    return json.dumps({"freq": freq, "n_words": profile.n_words, "name": name}, ensure_ascii=False)


def _kept(profile: LangProfile) -> Iterator[tuple[str, int]]:
    return ((run, count) for run, count in profile.freq.items() if count > SPARSE)
