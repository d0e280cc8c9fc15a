"""The line of a key, compared with texts in which every number names the line it stands on."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from bot.config.lines import lines
from tests.config.folders import EXAMPLE

# In each piece, N is a name not used before, and every @ is replaced by the line on which it stands.
PIECES = (
    "kN = @",
    "a.kN.c = @ # = [x] \"'",
    "'quoted.N' . \"esc\\u0061ped\" = @",
    "",
    "# [comment] = '''",
    'kN = """\n[not.a.table]\nx = 1 \\""" # still\n"""',
    "kN = '''\n''x'' = { \n'''",
    'kN = "a \\" = [ # { ,"',
    "kN = 'C:\\'",
    "kN = [\n  @, # ]\n  [@, @],\n\n  { a = @, b.c = [@] },\n]",
    "kN = { a = @, 'b c' = { d = @ } }",
    "kN = 1979-05-27 07:32:00",
    "kN = [ ]",
    "[tN]",
    "[tN.sub]\nk = @",
    "[[lN]]\nk = @\n[lN.inside]\nk = @\n[[lN.many]]\nk = @\n[[lN.many]]\n[[lN]]\nk = @\n[[lN.many]]\nk = @",
    "[ tN . 'two words' ]",
)


def numbered(pieces: list[str]) -> str:
    text = "\n".join(piece.replace("N", str(at)) for at, piece in enumerate(pieces))
    return "\n".join(line.replace("@", str(at)) for at, line in enumerate(text.split("\n"), 1))


def leaves(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    if path:
        yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in inner:
        yield from leaves(member, (*path, key))


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_every_key_is_found_on_its_line(pieces: list[str], ending: str) -> None:
    text = numbered(pieces)
    data = dict(leaves(tomllib.loads(text)))
    found = lines(text.replace("\n", ending))
    assert found.keys() == data.keys()
    assert {path: line for path, line in found.items() if type(data[path]) is int} == {
        path: value for path, value in data.items() if type(value) is int
    }


def test_every_key_of_the_example_is_found() -> None:
    for path in EXAMPLE.glob("*.toml"):
        text = path.read_text("utf-8")
        assert lines(text).keys() == dict(leaves(tomllib.loads(text))).keys()


def test_a_table_stands_where_it_is_named_first() -> None:
    found = lines(
        '\n[offices.vik]\nname = "Vik"\n[offices.vik.emergency]\n[[offices.vik.phones]]\n[[offices.vik.phones]]\n'
    )
    assert found[("offices",)] == found[("offices", "vik")] == 2
    assert found[("offices", "vik", "phones")] == found[("offices", "vik", "phones", 0)] == 5
    assert found[("offices", "vik", "phones", 1)] == 6
