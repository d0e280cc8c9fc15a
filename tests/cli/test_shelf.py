"""Which books a command opens."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from bot.cli import shelf
from tests.cli.typing import ROOT, typed


def test_the_data_folder_of_the_environment_counts_where_none_is_typed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    said = typed("books", "diff", str(ROOT / "deploy" / "example"), env={"APENDOR_DATA": str(data)})
    assert (data / "store.db").exists(), said.stderr


@pytest.mark.parametrize("typed_data", ["here", None])
def test_what_is_typed_wins_over_the_environment(typed_data: str | None) -> None:
    chosen = shelf.settings(Namespace(config=None, data=typed_data))
    assert chosen.data == Path(typed_data or "apendor-data")
