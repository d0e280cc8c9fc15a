"""One wording of ours: a Fluent pattern that stands alone, so that what it needs and says can be seen in itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from textwrap import dedent, indent

from fluent.runtime import FluentBundle
from fluent.runtime.types import fluent_number
from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_pattern

LONG = 2000  # fluent.runtime refuses a value above 2500 letters; a citizen's words may be longer
DEEPEST = 4


class TextError(Exception):
    """A text of ours cannot be used; this says which one, what is wrong and how to mend it."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in a pattern. ``always``: the variables that are printed whichever variant is chosen."""

    uses: frozenset[str] = frozenset()
    always: frozenset[str] = frozenset()
    letters: str = ""
    calls: tuple[str, ...] = ()
    depth: int = 0


class Voice:
    """What says the texts of one source. Made ready when the first is said: it holds a megabyte about the language."""

    __slots__ = ("_bundle", "_language", "_texts")

    def __init__(self, language: str, texts: Sequence[ast.Message]) -> None:
        self._language, self._texts = language, texts
        self._bundle: FluentBundle | None = None

    def bundle(self) -> FluentBundle:
        if self._bundle is None:
            # Isolation marks would make every SMS UCS-2.
            self._bundle = FluentBundle([self._language], use_isolating=False)
            self._bundle.add_resource(ast.Resource(list(self._texts)))
        return self._bundle


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A pattern that was read without a fault. ``about`` is the comment above it: when it is used."""

    key: str
    pattern: str = field(repr=False)
    contents: Contents = field(repr=False)
    about: str = field(repr=False)
    voice: Voice = field(repr=False)

    def say(self, values: Mapping[str, str | int]) -> tuple[str, bool]:
        """The finished text, and whether it is whole. What is not whole may be said only when nothing else is left."""
        long = {name: value for name, value in values.items() if isinstance(value, str) and len(value) > LONG}
        short = {name: _plain(name, value, long) for name, value in values.items()}
        bundle = self.voice.bundle()
        value = bundle.get_message(self.key).value
        if value is None:
            return "", False
        text, errors = bundle.format_pattern(value, short)
        return reduce(lambda said, name: said.replace(_mark(name), long[name]), long, str(text)), not errors


def read(language: str, source: str) -> Mapping[str, Wording]:
    """All wordings of one .ftl text. Raises ``TextError`` at the first that cannot be used."""
    return _read(_Source(language, source))


def read_one(key: str, language: str, pattern: str) -> Wording:
    """One wording as an admin wrote it: only what stands to the right of the key."""
    if not pattern.strip():
        raise TextError(f"{key} ({language}): is empty; write what is to be said.")
    source = _Source(language, f"{key} =\n{indent(dedent(pattern).strip(), '    ')}", key)
    return _read(source)[key]


@dataclass(frozen=True, slots=True)
class _Source:
    """A text to be read; ``only`` is the key of the one pattern that somebody wrote, if it is not a file."""

    language: str
    text: str
    only: str = ""

    def place(self, key: str) -> str:
        return f"{key or self.only or 'a text'} ({self.language})"

    def line(self, at: int) -> int:
        return self.text.count("\n", 0, at) + (0 if self.only else 1)


def _read(source: _Source) -> Mapping[str, Wording]:
    try:
        return _wordings(source)
    except RecursionError:
        raise TextError(_nested(source.place(""))) from None


def _wordings(source: _Source) -> Mapping[str, Wording]:
    body = FluentParser().parse(source.text).body
    voice = Voice(source.language, [entry for entry in body if isinstance(entry, ast.Message)])
    found: dict[str, Wording] = {}
    for entry in body:
        if not isinstance(entry, ast.Message | ast.Term | ast.Junk):
            continue  # a comment of its own
        wording = _wording(entry, source, voice)
        if wording.key in found:
            raise TextError(f"{source.place(wording.key)}: stands twice; keep one of them.")
        found[wording.key] = wording
    return found


def _plain(name: str, value: str | int, long: Mapping[str, str]) -> object:
    if name in long:
        return _mark(name)
    # A thousand must not become "1 000": the space that Babel sets is not in the SMS alphabet.
    return value if isinstance(value, str) else fluent_number(value, useGrouping=False)


def _mark(name: str) -> str:
    return f"\ue000{name}\ue001"


def _wording(entry: ast.Message | ast.Term | ast.Junk, source: _Source, voice: Voice) -> Wording:
    if isinstance(entry, ast.Junk):
        raise TextError(_unreadable(entry, source))
    key, where = entry.id.name, source.place(entry.id.name)
    if not isinstance(entry, ast.Message) or entry.value is None or entry.attributes:
        raise TextError(
            f"{where}: is not one plain text; a text has one key without a hyphen before it, "
            "and no line of it begins with a full stop and a name."
        )
    contents = _contents(entry.value.elements)
    if contents.calls:
        raise TextError(_calling(key, where, contents.calls[0]))
    if contents.depth > DEEPEST:
        raise TextError(_nested(where))
    about = (entry.comment.content if entry.comment else "") or ""
    return Wording(key, dedent(serialize_pattern(entry.value)).strip(), contents, about, voice)


def _nested(where: str) -> str:
    return f"{where}: has choices inside choices; at most {DEEPEST} may stand inside each other, so write it plainly."


def _calling(key: str, where: str, called: str) -> str:
    # Each text stands alone: whoever edits one must never break or loop another.
    what = "refers to itself" if called == key else f"refers to {called}"
    return f"{where}: {what}; write the words out, or put $ before the name if a value is meant."


def _unreadable(junk: ast.Junk, source: _Source) -> str:
    key = (junk.content or "").split("=")[0].strip()
    # In a file the fault is found far below where it was made; in one text it is near enough.
    span = junk.annotations[0].span if source.only and junk.annotations else junk.span
    line = source.line(span.start if span else 0)
    return (
        f"{source.place(key)}: line {max(line, 1)} cannot be read; every {{ needs its }}, a brace that is meant "
        'as a brace is written {"{"}, and no line begins with . * [ or }.'
    )


def _contents(elements: Iterable[ast.TextElement | ast.Placeable]) -> Contents:
    found = [
        Contents(letters=element.value) if isinstance(element, ast.TextElement) else _inside(element.expression)
        for element in elements
    ]
    return Contents(
        frozenset().union(*(each.uses for each in found)),
        frozenset().union(*(each.always for each in found)),
        "\n".join(each.letters for each in found),
        tuple(call for each in found for call in each.calls),
        max((each.depth for each in found), default=0),
    )


def _inside(expression: ast.InlineExpression | ast.Placeable | ast.SelectExpression) -> Contents:
    match expression:
        case ast.VariableReference():
            name = frozenset({expression.id.name})
            return Contents(uses=name, always=name)
        case ast.StringLiteral():
            return Contents(letters=expression.parse()["value"])
        case ast.NumberLiteral():
            return Contents(letters=expression.value)
        case ast.Placeable():
            inner = _inside(expression.expression)
            return replace(inner, depth=inner.depth + 1)
        case ast.SelectExpression():
            return _variants(expression)
        case _:
            return Contents(calls=(_name(expression),))


def _variants(choice: ast.SelectExpression) -> Contents:
    selector = _inside(choice.selector)
    variants = [_contents(variant.value.elements) for variant in choice.variants]
    return Contents(
        selector.uses.union(*(each.uses for each in variants)),
        frozenset.intersection(*(each.always for each in variants)),
        "\n".join(each.letters for each in variants),
        (*selector.calls, *(call for each in variants for call in each.calls)),
        1 + max(each.depth for each in variants),
    )


def _name(expression: object) -> str:
    return expression.id.name if isinstance(expression, ast.MessageReference | ast.FunctionReference) else "a term"
