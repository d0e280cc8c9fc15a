"""``make demo``: the whole bot in one terminal, from a pipe, a file or a keyboard."""

from __future__ import annotations

import asyncio
import io
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from bot.channels import mounted
from bot.channels.standard_webhooks import Secret
from bot.cli.example import example
from bot.cli.times import moment
from bot.clock import SystemClock
from bot.demo.cast import Cast
from bot.demo.house import demo as show
from bot.demo.house import new_secret, other, settings
from bot.demo.phones import MovedClock, Phones
from bot.demo.screen import columns
from bot.wire import House, house
from messages.model import InboundMessage, OutboundMessage
from tests.cli.typing import ROOT, typed

NIGHT = "2026-12-24T23:10"
HOMELESS = "jeg har ikke et sted å sove i natt\n"
TITLE = re.compile(r"╭─ (.+?) · (\d\d:\d\d) · (\d+) SMS")


def demo(told: str) -> str:
    """What is shown to somebody who types this."""
    secret, out = new_secret(), io.StringIO()
    with tempfile.TemporaryFile() as source:
        source.write(told.encode())
        source.seek(0)
        chosen = settings(example(), 0, Secret.of(secret))
        asyncio.run(show(chosen, secret, moment(NIGHT).at, source.fileno(), out))
    return out.getvalue()


def phones(shown: str) -> list[tuple[str, str]]:
    """Whose phone rang, and when."""
    return [(title, at) for title, at, _ in TITLE.findall(shown)]


def code(shown: str) -> str:
    """As the alert names it."""
    found = re.search(r"│.* TA ([A-Z0-9]{3,6})\b", shown)
    assert found, shown
    return found[1]


def test_a_newcomer_sees_a_night_from_the_first_text_to_the_closed_case():
    named = code(demo(HOMELESS))
    shown = demo(
        f"citizen: {HOMELESS}+3m\n+2m\nsecond: TA {named}\nsecond: Hvor er du nå?\n"
        f"jeg er ved stasjonen\nsecond: FERDIG {named} HJULPET\nquit\nnever read\n"
    )
    rang = phones(shown)
    assert sorted(rang[:2]) == [("citizen", "23:10"), ("first: Kari", "23:10")]
    assert ("second: Ola", "23:13") in rang
    assert ("citizen", "23:15") in rang
    for words in ("Ola ved Sosialtjenesten", "Hvor er du nå?", "jeg er ved stasjonen", "Samtalen er avsluttet"):
        assert words in " ".join(re.sub(r"[│╭╮╰╯─]", " ", shown).split()), words
    assert "never read" not in shown


def test_each_deadline_fires_at_its_own_moment_however_far_the_clock_moves():
    far, near = phones(demo(f"{HOMELESS}+6m\n")), phones(demo(HOMELESS + "+1m\n" * 6))
    assert far == near
    assert [at for _, at in far] == sorted(at for _, at in far)


def test_the_first_screen_fits_and_says_what_to_type():
    shown = demo("").rstrip().split("\n")
    assert len(shown) <= 12
    assert max(columns(line) for line in shown) <= 80
    assert "2026, 23:10" in shown[1]


def test_help_fits_a_terminal():
    assert max(columns(line) for line in demo("help\n").split("\n")) <= 80


def test_an_unknown_name_is_not_texted_by_the_citizen():
    shown = demo("frist: TA K4F\n")
    assert 'Nobody is called "frist" now. Phones: citizen, first (Kari), second (Ola), leader (Mo).' in shown
    assert phones(shown) == []


def test_any_number_may_text_and_what_it_gets_is_shown():
    assert ("00 00 00 55", "23:10") in phones(demo("+47 00 00 00 55: når åpner dere?\n"))


def test_bytes_that_are_no_text_are_taken_and_the_demo_goes_on():
    raw = "\udcff\udcfe hei\n\nquit"
    found = subprocess.run(
        [sys.executable, "-m", "bot", "demo", "--at", NIGHT, "--port", "0"],
        input=raw.encode("utf-8", "surrogateescape"),
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    assert (found.returncode, found.stderr) == (0, b"")


def test_a_pipe_is_read_as_a_file_is_and_its_end_is_no_failure():
    found = typed("demo", "--at", NIGHT, "--port", "0", told=HOMELESS)
    assert (found.returncode, found.stderr) == (0, "")
    assert phones(found.stdout) == phones(demo(HOMELESS))


@contextmanager
def running() -> Iterator[tuple[subprocess.Popen[str], dict[str, str], str]]:
    """A demo that waits for its next line; the environment and the address its first screen names."""
    command = [sys.executable, "-u", "-m", "bot", "demo", "--at", NIGHT, "--port", "0"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8", cwd=ROOT) as process:
        assert process.stdout is not None
        first = "".join(process.stdout.readline() for _ in range(12))
        secret, url = re.search(r"(whsec_\S+)", first), re.search(r"--to (http://\S+)", first)
        assert secret, first
        assert url, first
        try:
            yield process, {"APENDOR_SMS_SECRETS": secret[1]}, url[1]
        finally:
            process.kill()


def test_a_text_from_another_terminal_reaches_the_same_bot_and_is_shown():
    with running() as (process, env, url):
        sent = typed("text", "--to", url, "--from", "+47 00 00 00 42", HOMELESS.strip(), env=env)
        assert (sent.returncode, sent.stdout) == (0, "204\n")
        shown, _ = process.communicate("quit\n", timeout=20)
    assert f"23:10 00 00 00 42 texts: {HOMELESS.strip()}" in shown
    assert ("first: Kari", "23:10") in phones(shown)


def test_a_stranger_without_the_secret_is_not_let_in():
    with running() as (_, env, url):
        sent = typed(
            "text", "--to", url, "--from", "+4700000042", "hei", env={**env, "APENDOR_SMS_SECRETS": new_secret()}
        )
    assert (sent.returncode, sent.stdout[:3]) == (1, "401")


def test_an_interrupted_demo_leaves_quietly():
    with running() as (process, _, _):
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (0, "")


class Nobody:
    def arrived(self, message: InboundMessage) -> None: ...
    def answered(self) -> None: ...
    def shown(self, message: OutboundMessage) -> None: ...


async def test_the_demo_is_the_same_house_with_another_clock_and_another_gateway():
    """Everything the house is made of has the same type; the doors stand at the same paths and are the real ones."""
    chosen = settings(example(), 0, Secret.of(new_secret()))
    mine = other(chosen, MovedClock(datetime(2026, 12, 24, 22, 10, tzinfo=UTC)), Nobody())
    assert set(mine) == {"clock", "channels"}
    assert list(mine["channels"]) == list(mounted(chosen, SystemClock()))
    async with house(chosen) as real, house(chosen, **mine) as shown:
        assert _parts(real) == _parts(shown)
    assert all(isinstance(phone, Phones) for phone in mine["channels"].values())


def _parts(opened: House) -> dict[str, type]:
    return {name: type(getattr(opened, name)) for name in ("desk", "outbox", "store", "loops", "watch")}


async def test_a_person_is_called_by_the_duty_they_have_at_that_moment():
    async with house(settings(example(), 0, Secret.of(new_secret()))) as opened:
        books = await opened.desk.books()
    even, odd = (Cast(books, datetime(2026, 12, day, tzinfo=UTC)) for day in (24, 31))
    assert even.names() == ("citizen", "first (Kari)", "second (Ola)", "leader (Mo)")
    assert odd.names() == ("citizen", "first (Ola)", "second (Kari)", "leader (Mo)")


def test_the_demo_starts_in_the_blink_of_an_eye():
    """Processor time, so that a machine with other work to do says the same; three seconds of it is about one's own."""
    before = os.times()
    typed("demo", "--at", NIGHT, "--port", "0")
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    assert spent < 6
