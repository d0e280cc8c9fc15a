"""A speaker reads on paper, corrects with a pen and signs; what they signed may be sent, and nothing else."""

from __future__ import annotations

import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.cli.review import pack, reviews_file, state_lines, to_citizens
from bot.shipped import catalogue, shipped
from messages.catalogue import Catalogue

OURS = catalogue()
ROOT = Path(__file__).parents[2]


class Seen(HTMLParser):
    """What a reader sees of a page, the lines they may write on, and where it would fetch something."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.rows, self.fetched = "", 0, list[str]()
        self.dirs: set[str | None] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.rows += told.get("class") == "room"
        self.dirs |= {told["dir"]} if "dir" in told else set()
        self.fetched += [name for name in ("src", "href") if told.get(name)]

    def handle_data(self, data: str) -> None:
        self.words += data


def printed(language: str, tmp_path: Path) -> Seen:
    out = tmp_path / "page.html"
    assert main(["texts", "review", "--lang", language, "--out", str(out)]) == 0
    return Seen(out.read_text("utf-8"))


def signs(tmp_path: Path, *words: str) -> int:
    return main(["texts", "sign", "--file", str(tmp_path / "REVIEWS.toml"), *words])


def reviewed(tmp_path: Path) -> Catalogue:
    return Catalogue.shipped(shipped().texts, tomllib.loads((tmp_path / "REVIEWS.toml").read_text("utf-8")))


@pytest.mark.parametrize("language", ["so", "ar", "ti", "se"])
def test_every_text_stands_on_the_page_beside_the_norwegian_with_room_to_correct(language: str, tmp_path: Path):
    page = printed(language, tmp_path)
    keys = to_citizens(OURS, language)
    assert "Underskrift" in page.words
    assert pack(OURS, language) in page.words
    assert page.rows == 2 * len(keys)
    for key in keys:
        assert key in page.words
    assert OURS.preview("started_citizen", language, number="00 00 00 12") in page.words
    assert OURS.preview("started_citizen", "nb", number="00 00 00 12") in page.words


def test_arabic_runs_from_the_right_on_the_page_and_somali_from_the_left(tmp_path: Path):
    assert printed("ar", tmp_path).dirs == {"rtl"}
    assert printed("so", tmp_path).dirs == {"ltr"}


def test_the_page_needs_nothing_from_anywhere_and_leaves_no_value_open(tmp_path: Path):
    page = printed("uk", tmp_path)
    assert page.fetched == []
    assert not re.search(r"\$\w+", page.words)


@pytest.mark.parametrize("language", [language for language in OURS.languages if language not in ("nb", "nn", "en")])
def test_the_names_for_who_answers_are_the_same_in_every_text(language: str):
    """They are read once on the page, so they must be."""
    pattern = re.compile(r"\{ \$who ->.*?\n\s*\}", re.DOTALL)
    found = {
        " ".join(names.split())
        for key in OURS.texts[language]
        for names in pattern.findall(OURS.pattern(key, language))
    }
    assert len(found) == 1


def test_what_is_signed_is_sent_and_nothing_else(tmp_path: Path):
    assert signs(tmp_path, "--lang", "so", "--key", "closed_citizen", "--by", "Hodan", "--role", "interpreter") == 0
    ours = reviewed(tmp_path)
    assert ours.speaks("closed_citizen", "so")
    assert not ours.speaks("noted_citizen", "so")
    signature = ours.signature("closed_citizen", "so")
    assert signature is not None
    assert (signature.by, signature.role) == ("Hodan", "interpreter")


def test_a_whole_language_can_be_signed_at_once_by_more_than_one(tmp_path: Path):
    for by in ('Anna "Ania" Nowak', "Piotr"):
        assert signs(tmp_path, "--lang", "pl", "--key", "all", "--by", by, "--role", "mother tongue") == 0
    ours = reviewed(tmp_path)
    assert all(ours.speaks(key, "pl") for key in to_citizens(OURS, "pl"))
    assert "| Polish (`pl`) | all | none | this language |" in state_lines(ours)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--lang", "so", "--key", "closed_citizn", "--by", "H", "--role", "x"), "did you mean closed_citizen?"),
        (("--lang", "sq", "--key", "all", "--by", "H", "--role", "x"), "there are no texts in sq"),
        (("--lang", "so", "--key", "all", "--by", " ", "--role", "x"), "say who has read it"),
        (("--lang", "so", "--key", "all", "--by", "H", "--role", "x", "--pack", "0"), "let it be read"),
        (("--lang", "so", "--key", "closed", "nope", "--by", "H", "--role", "x"), "there is no such text"),
    ],
)
def test_nothing_is_signed_that_was_not_read(
    words: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert signs(tmp_path, *words) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "REVIEWS.toml").exists()


def test_the_shipped_signatures_can_be_read_and_are_of_texts_that_there_are():
    for language, key in catalogue().reviews.signatures:
        assert key in to_citizens(OURS, language)
    assert reviews_file().is_file()


def test_the_documentation_tells_the_state_of_each_language_as_it_is():
    told = (ROOT / "docs" / "languages.md").read_text("utf-8")
    assert "\n".join(state_lines(OURS)) in told
