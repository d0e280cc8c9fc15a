"""The page of the SMS door shows what is true: its example is let in, and its recipe signs it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from bot.channels.base import Arrived
from bot.channels.sms_http import NEVER, SmsHttp
from bot.channels.standard_webhooks import Secret
from bot.clock import SystemClock
from messages.model import InboundMessage, Kind

PAGE = (Path(__file__).parents[2] / "docs" / "channels" / "sms_http.md").read_text("utf-8")
REQUEST, RECIPE = (re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)[0] for kind in ("http", "python"))
HEAD, _, BODY = REQUEST.strip().partition("\n\n")
HEADERS = dict(line.split(": ", 1) for line in HEAD.splitlines()[1:])
THEN = datetime.fromtimestamp(int(HEADERS["webhook-timestamp"]), UTC)


def run_recipe() -> dict[str, str]:
    names: dict[str, object] = {name.replace("-", "_"): value for name, value in HEADERS.items()}
    known = names | {"body": BODY.encode()}
    exec(RECIPE, known)
    return {name: str(known[name]) for name in ("secret", "signature")}


def test_the_recipe_gives_the_signature_of_the_example() -> None:
    assert run_recipe()["signature"] == HEADERS["webhook-signature"]


def test_the_example_is_let_in_and_read() -> None:
    door = SmsHttp([Secret.of(run_recipe()["secret"])], None, SystemClock())
    _, path, _ = HEAD.splitlines()[0].split()
    (message,) = door.parse(Arrived("POST", path, "", HEADERS, BODY.encode(), THEN, THEN))
    assert isinstance(message, InboundMessage)
    assert (message.kind, message.text) == (Kind.TEXT, "Vi har ikke mat i kveld")
    assert message.sent_at == datetime(2026, 12, 24, 22, 9, 58, tzinfo=UTC)


def test_the_answers_that_give_a_message_up_are_the_ones_on_the_page() -> None:
    (row,) = [line for line in PAGE.splitlines() if "can never be sent" in line]
    assert {int(status) for status in re.findall(r"`(\d{3})`", row)} == {int(status) for status in NEVER}
