"""The house rules that a machine can check."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = {
    "messages": {"messages"},
    "escalation": {"escalation", "messages"},
    "handlers": {"handlers", "escalation", "messages"},
    "bot": {"bot", "handlers", "escalation", "messages"},
}
OUTSIDE = {
    "messages": {"langdetect", "fluent", "babel", "phonenumbers", "stdnum"},
    "escalation": {"opening_hours"},
    "handlers": set[str](),
}
PURE_STDLIB = {
    "__future__", "array", "bisect", "collections", "dataclasses", "datetime", "difflib", "enum", "functools",
    "hashlib", "itertools", "math", "operator", "re", "string", "textwrap", "types", "typing", "unicodedata",
    "zoneinfo",
}  # fmt: skip
HIDDEN_CLOCKS = {"now", "today", "utcnow", "fromtimestamp"}
TOUCHES_THE_WORLD = {
    "open",
    "print",
    "input",
    "exec",
    "eval",
    "read_text",
    "read_bytes",
    "write_text",
    "getenv",
    "environ",
}
FILES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]
INNER = [path for path in FILES if path.relative_to(ROOT).parts[0] != "bot"]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_imports_point_one_way_through_the_rooms(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    assert not (set(imports(path)) & ROOMS.keys()) - ROOMS[room]


@pytest.mark.parametrize("path", INNER, ids=name)
def test_inner_rooms_know_only_pure_packages(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    assert not set(imports(path)) - ROOMS[room] - OUTSIDE[room] - PURE_STDLIB


@pytest.mark.parametrize("path", INNER, ids=name)
def test_inner_rooms_never_wait(path: Path) -> None:
    waits = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    assert not [node.lineno for node in ast.walk(tree(path)) if isinstance(node, waits)]


@pytest.mark.parametrize("path", INNER, ids=name)
def test_inner_rooms_never_ask_the_time_or_touch_the_world(path: Path) -> None:
    nodes = list(ast.walk(tree(path)))
    calls = {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    asked = {
        node.func.attr
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is_clock(node.func)
    }
    touched = {node.attr for node in nodes if isinstance(node, ast.Attribute)} & TOUCHES_THE_WORLD
    assert not asked
    assert not touched | (calls & TOUCHES_THE_WORLD)


def _is_clock(attribute: ast.Attribute) -> bool:
    """``datetime.now()`` asks the machine; ``turn.now`` is a value (and is never called)."""
    return attribute.attr in HIDDEN_CLOCKS


@pytest.mark.parametrize("path", [p for p in FILES if "channels" not in p.parts], ids=name)
def test_aiogram_stays_at_the_door(path: Path) -> None:
    assert "aiogram" not in set(imports(path))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    long = [n.name for n in ast.walk(tree(path)) if isinstance(n, kinds) and (n.end_lineno or 0) - n.lineno > 40]
    assert not long


@pytest.mark.parametrize("path", FILES, ids=name)
def test_no_file_is_longer_than_a_sitting(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", [p for p in FILES if p.read_text("utf-8").strip()], ids=name)
def test_every_module_says_what_it_is_in_its_first_line(path: Path) -> None:
    assert ast.get_docstring(tree(path))
