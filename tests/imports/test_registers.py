"""Official lists as they are downloaded take the place of the shipped register, and say what differs."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.imports.registers import UnknownFile, postcodes, read, refreshed
from messages.places.register import Register, rows

SHIPPED = {
    f.name[:-4]: f.read_text("utf-8") for f in (files("messages") / "places").iterdir() if f.name.endswith("tsv")
}
TOWNS = {number: name for number, name, *_ in rows(SHIPPED["municipalities"])}
BUREAU = (
    "code;parentCode;level;name\n" + "".join(f"{n};;1;{name}\n" for n, name in TOWNS.items()) + "9999;;1;Uoppgitt\n"
)


def test_the_bureaus_list_confirms_the_register_and_keeps_what_it_does_not_say() -> None:
    text, changes = refreshed(SHIPPED["municipalities"], read(BUREAU.encode("cp1252")), "kommuner.csv", "2026-11-22")
    register = Register.of(SHIPPED | {"municipalities": text})
    assert (changes, len(rows(text))) == ((), 357)
    assert (register.heading.verified, register.heading.source) == (True, "kommuner.csv")
    assert register.places["5612"].sami == "se"
    assert [place.number for place in register.called("Guovdageaidnu")] == ["5612"]


def test_what_is_new_gone_or_called_otherwise_is_told() -> None:
    changed = BUREAU.replace("0301;;1;Oslo", "0301;;1;Osloby").replace("4601;;1;Bergen", "4699;;1;Nyby")
    _, changes = refreshed(SHIPPED["municipalities"], read(changed.encode()), "f", "d")
    assert changes == ("0301 Oslo is now called Osloby", "4601 Bergen is gone", "4699 Nyby is new")


def test_the_mapping_authoritys_list_also_knows_the_sami_area() -> None:
    every = [{"kommunenummer": "5612", "kommunenavnNorsk": "Kautokeino", "samiskForvaltningsomrade": True}]
    every += [{"kommunenummer": "0301", "kommunenavnNorsk": "Oslo", "samiskForvaltningsomrade": True}]
    known = "n\n5612\tKautokeino\tFinnmark\t-\tse\tdevelopment\t-\n0301\tOslo\tOslo\t-\t-\t-\t-\n"
    _, changes = refreshed(known, read(json.dumps(every).encode()), "f", "d")
    assert changes == ("0301 Oslo is in the Sámi area; write its language in the file",)


def test_the_posts_list_makes_postcodes() -> None:
    found = read("0001\tOSLO\t0301\tOSLO\tP\n9520\tKAUTOKEINO\t5612\tKAUTOKEINO\tG\n".encode("latin-1"))
    register = Register.of(SHIPPED | {"postcodes": postcodes(found, "f", "d")})
    assert register.at("9520") == register.places["5612"]
    assert register.at("1234") is None


@pytest.mark.parametrize("raw", [b"", b"hello", b"{}", b"[1]", b"code;name\n12;Vik\n", b"a\tb\tc\td\te\n", b"\xff\xfe"])
def test_another_file_is_refused_and_nothing_is_written(raw: bytes) -> None:
    with pytest.raises(UnknownFile):
        read(raw)


def test_the_command_writes_the_table_and_says_how_many_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kommuner.csv").write_text(BUREAU, "utf-8")
    assert main(["places", "refresh", str(tmp_path / "kommuner.csv"), "--into", str(tmp_path)]) == 0
    assert "357 rows" in capsys.readouterr().out
    assert main(["places", "refresh", str(tmp_path / "nothing.csv")]) == 2
    assert main(["places", "show"]) == 0
    assert "not confirmed" in capsys.readouterr().out
