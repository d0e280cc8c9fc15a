"""``apendor run`` and ``apendor text``: a bot as a service, and a text to it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.demo.house import new_secret
from tests.cli.typing import ROOT, typed

FREE = {"APENDOR_LISTEN": "127.0.0.1:0", "APENDOR_INSIDE_LISTEN": "127.0.0.1:0"}


@contextmanager
def running(data: Path, env: dict[str, str]) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A service, and where gateways knock."""
    command = [sys.executable, "-m", "bot", "run", "--data", str(data)]
    pipe, env = subprocess.PIPE, {**os.environ, **FREE, **env}
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, encoding="utf-8", cwd=ROOT, env=env) as process:
        assert process.stdout is not None
        found = re.match(r"listening on (\S+), inside on \S+\n", process.stdout.readline())
        try:
            assert found
            yield process, found[1]
        finally:
            process.kill()


def test_a_text_is_taken_and_sigterm_ends_the_service_in_order(tmp_path: Path):
    env = {"APENDOR_SMS_SECRETS": new_secret()}
    with running(tmp_path / "data", env) as (process, url):
        sent = typed("text", "--to", url, "--from", "+4700000042", "vi har ikke mat i kveld", env=env)
        told = time.monotonic()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)
    assert (sent.returncode, sent.stdout) == (0, "204\n")
    assert process.returncode == 0
    assert time.monotonic() - told < 10


def test_what_is_missing_around_it_is_said_and_stops_nothing(tmp_path: Path):
    with running(tmp_path / "data", {"APENDOR_SMS_SECRETS": ""}) as (process, _):
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=10)
    assert "apendor: no configuration is named; this is the shipped example\n" in err
    assert "apendor: APENDOR_SMS_SECRETS is not set" in err


def test_a_wrong_setting_is_one_line_and_status_2(tmp_path: Path):
    found = typed("run", "--data", str(tmp_path / "data"), "--listen", "everywhere", env=FREE)
    assert found.returncode == 2
    assert found.stderr.splitlines()[-1].startswith("apendor: APENDOR_LISTEN: is not host:port; write ")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["--to", "here", "--from", "+4700000042", "hei"], 2, '--to "here" is not a web address; write it like http'),
        (["--to", "http://127.0.0.1:1", "--from", "amina", "hei"], 2, '"amina" is not a phone number; '),
        (
            ["--to", "http://127.0.0.1:1", "--from", "+4700000042", "--secret", "NONE_SUCH", "hei"],
            2,
            "NONE_SUCH is not",
        ),
        (["--to", "http://127.0.0.1:1", "hei"], 2, "the following arguments are required: --from"),
    ],
)
def test_a_text_that_cannot_be_sent_says_why(
    words: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["text", *words]) == status
    assert capsys.readouterr().err.startswith(f"apendor: {said}")


def test_nobody_at_the_door_is_a_failure_and_not_wrong_use():
    env = {"APENDOR_SMS_SECRETS": new_secret()}
    found = typed("text", "--to", "http://127.0.0.1:1", "--from", "+4700000042", "hei", env=env)
    assert (found.returncode, found.stderr) == (1, "apendor: nobody answers at http://127.0.0.1:1\n")
