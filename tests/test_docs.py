"""The docs are promises too: what they show is what runs, and what they name is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from fnmatch import fnmatch
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from bot.settings import NAMES as SETTINGS
from escalation.books import Relay
from escalation.case import Class, Outcome, Stage, Timer
from escalation.offices.office import ChannelKind, Visibility, WindowKind
from messages.model import Intent, Kind, Means, Purpose, ReceiptStatus, Verb
from messages.need.model import Level, Verdict

ROOT = Path(__file__).parent.parent
PAGES = [
    page
    for page in sorted(ROOT.rglob("*.md"))
    if not any(part.startswith(".") for part in page.relative_to(ROOT).parts)
]
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
KINDS_OF_CHANGE = ("Added: ", "Changed: ", "Fixed: ", "Removed: ", "Security: ")
NAMED_IN_THE_GLOSSARY = (
    Stage, Timer, Class, Outcome, Verb, Intent, Means, Kind, Level, Verdict, Purpose, ReceiptStatus, Relay,
    WindowKind, ChannelKind, Visibility
)  # fmt: skip


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def written(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def code(page: str) -> str:
    """Everything that stands as code on a page."""
    return "\n".join([block for _, block in FENCED.findall(page)] + SPAN.findall(FENCED.sub("", page)))


def folders() -> Iterator[str]:
    """The top-level folders that belong to the project."""
    ignored = [line.strip("/") for line in written(".gitignore").split()]
    for folder in sorted(path.name for path in ROOT.iterdir() if path.is_dir()):
        if folder == ".ci" or not (folder.startswith(".") or any(fnmatch(folder, pattern) for pattern in ignored)):
            yield folder


def test_the_conversation_in_the_readme_is_one_that_runs() -> None:
    blocks = [block for kind, block in FENCED.findall(written("README.md")) if kind == "transcript"]
    assert len(blocks) == 1
    assert blocks[0] in written("docs/conversations/christmas-eve.txt"), "copy it anew from there"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_to_our_own_pages_leads_somewhere(page: Path) -> None:
    links = [link.partition("#")[0] for link in LINK.findall(page.read_text("utf-8")) if "://" not in link]
    assert not [link for link in links if link and not (page.parent / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_make_target_that_is_named_can_be_made(page: Path) -> None:
    named = set(re.findall(r"\bmake ([a-z][a-z0-9-]*)", code(page.read_text("utf-8"))))
    assert named <= set(re.findall(r"^([a-z][a-z0-9-]*):", written("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_that_is_named_can_be_given(page: Path) -> None:
    assert set(re.findall(r"\bapendor ([a-z]+(?:-[a-z]+)*)", code(page.read_text("utf-8")))) <= set(COMMANDS)


def test_the_readme_has_a_line_for_every_setting() -> None:
    assert not [setting for setting in SETTINGS if f"| `{setting}` |" not in written("README.md")]


@pytest.mark.parametrize("words", NAMED_IN_THE_GLOSSARY, ids=lambda words: words.__name__)
def test_the_glossary_says_every_word_of_the_code(words: type[Enum]) -> None:
    _, found, rest = written("docs/glossary.md").partition(f"`{words.__name__}`")
    table = rest.partition("\n## ")[0]
    assert found
    assert not [word.value for word in words if f"`{word.value}`" not in table]


def test_the_readme_has_a_line_for_every_folder() -> None:
    assert not [folder for folder in folders() if f"| `{folder}/` |" not in written("README.md")]


def test_every_decision_is_in_the_list_of_decisions() -> None:
    pages = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert not [
        page for page in pages if page != "README.md" and f"]({page})" not in written("docs/decisions/README.md")
    ]


def test_every_change_says_what_kind_of_change_it_is() -> None:
    notes = [path for path in sorted((ROOT / "changes").glob("*.md")) if path.name != "README.md"]
    assert not [note.name for note in notes if not note.read_text("utf-8").startswith(KINDS_OF_CHANGE)]
