"""The files of a configuration folder as they were read: data, the line of each key, and what could not be read."""

from __future__ import annotations

import difflib
import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as Folder

from bot.config.fault import Fault
from bot.config.lines import Path, lines

FILES = ("line.toml", "offices.toml", "people.toml", "policy.toml", "rota.toml")
TEXTS = "texts.toml"  # may be absent: an office may use the texts as they are shipped
PARTNERS = "partners.toml"  # may be absent: nobody hands people over by text
OPTIONAL = (TEXTS, PARTNERS)

SYNTAX = (  # what the reader says, and what a person would say
    (r"Illegal character|Unterminated string", "a text is not closed by its quote"),
    (r"Cannot overwrite a value", "this key stands twice"),
    (r"Cannot declare|Cannot mutate|Cannot redefine", "this table stands twice"),
    (r"Expected '='", 'there is no "=" after the key'),
    (r"Expected newline", "something stands behind what was already whole"),
    (r"Expected '\\]'", 'the name of a table is not closed by "]"'),
    (r"Unclosed array", 'a list is not closed by "]"'),
    (r"Invalid statement|Invalid initial character", "this is neither a key, a table nor a comment"),
    (r"Invalid value", "this is neither a text in quotes, a number, a date, true nor false"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """One file. ``whole`` is False if it could not be read: then nothing is said of what seems missing."""

    file: str
    data: Mapping[str, object]
    lines: Mapping[Path, int]
    whole: bool = True

    def line(self, path: Path) -> int:
        """Where this key stands, or the nearest table around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)


@dataclass(frozen=True, slots=True)
class Sources:
    """All files by name."""

    files: Mapping[str, Source]
    faults: tuple[Fault, ...]

    def __getitem__(self, file: str) -> Source:
        return self.files.get(file, Source(file, {}, {}, whole=False))


def read(folder: Folder) -> Sources:
    """Reads what is there; never raises for what is in the folder."""
    if not folder.is_dir():
        return Sources({}, (Fault(str(folder), 0, "", "is not a folder", "name the folder that holds line.toml"),))
    files: dict[str, Source] = {}
    faults = list(_strangers(folder))
    for name in (*FILES, *OPTIONAL):
        if (folder / name).is_file():
            files[name], more = _file(folder / name)
            faults += more
        elif name in FILES:
            faults.append(Fault(name, 0, "", "is missing", f"put it beside the others: {', '.join(FILES)}"))
    return Sources(files, tuple(faults))


def fingerprint(folder: Folder) -> str:
    """Changes whenever a file of the configuration does; the same on every machine."""
    digest = hashlib.sha256()
    for name in (*FILES, *OPTIONAL):
        if (folder / name).is_file():
            content = (folder / name).read_bytes()
            digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def dotted(path: Path) -> str:
    """``("shifts", 0, "hours")`` → ``shifts[1].hours``: people count from one."""
    words = ""
    for part in path:
        words += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return words.removeprefix(".")


def _strangers(folder: Folder) -> Iterator[Fault]:
    for path in sorted(folder.glob("*.toml")):
        if path.name not in (*FILES, *OPTIONAL):
            yield Fault(path.name, 0, "", "is not a file of a configuration", meant(path.name, (*FILES, *OPTIONAL)))


def meant(word: str, known: tuple[str, ...]) -> str:
    """The known word that was probably meant."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]}?"
    if not known:
        return "none is written down yet"
    return f"write {'one of ' if len(known) > 1 else ''}{', '.join(sorted(known))}, or take it out"


def _file(path: Folder) -> tuple[Source, list[Fault]]:
    nothing = Source(path.name, {}, {}, whole=False)
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        line = raw.count(b"\n", 0, e.start) + 1
        return nothing, [Fault(path.name, line, "", "is not UTF-8 text", "save the file as UTF-8")]
    try:
        return Source(path.name, tomllib.loads(text), lines(text)), []
    except tomllib.TOMLDecodeError as e:
        return nothing, [_syntax(path.name, text, str(e))]


def _syntax(file: str, text: str, message: str) -> Fault:
    place = re.search(r"\(at (?:line (\d+), column (\d+)|end of document)\)", message)
    line = int(place[1]) if place and place[1] else text.rstrip("\n").count("\n") + 1
    column = f" at column {place[2]}" if place and place[2] else ""
    what = re.sub(r"\s*\(at .*", "", message)
    plain = next((said for pattern, said in SYNTAX if re.match(pattern, what)), f"{what[:1].lower()}{what[1:]}")
    return Fault(
        file, line, "", f"cannot be read{column}: {plain}", "mend this first: the rest of the file is not read"
    )
