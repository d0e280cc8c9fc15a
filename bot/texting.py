"""The other side of the door ``sms_http``: what a gateway does when somebody texts the line."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime

from aiohttp import ClientSession, ClientTimeout
from yarl import URL

from bot.channels.standard_webhooks import Secret, signed

PATH = "/sms/http"
PATIENCE = ClientTimeout(total=20)


@dataclass(frozen=True, slots=True)
class Texted:
    """A text on its way to the line. The same ``id`` again is the same text. ``sent_at`` is by the machine's clock."""

    id: str
    sender: str = field(repr=False)
    to: str
    text: str = field(repr=False)
    sent_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def body(self) -> bytes:
        sent_at = self.sent_at.astimezone(UTC).isoformat()
        said = {"id": self.id, "from": self.sender, "to": self.to, "text": self.text, "sent_at": sent_at}
        return json.dumps(said, ensure_ascii=False).encode("utf-8", "replace")


def door(url: str) -> URL:
    """The door behind ``http://host:port``; a path that is named is kept. Raises ValueError."""
    read = URL(url)
    if read.scheme not in ("http", "https") or not read.host:
        raise ValueError("not a web address")
    return read if read.path.strip("/") else read.with_path(PATH)


async def post(texted: Texted, url: URL, secret: Secret) -> tuple[int, str]:
    """Signs with the machine's time, as every gateway does, and hands it in. The status and what was said to it."""
    body = texted.body()
    headers = {"content-type": "application/json", **signed(secret, texted.id, datetime.now(UTC), body)}
    async with ClientSession(timeout=PATIENCE) as session, session.post(url, data=body, headers=headers) as answer:
        return answer.status, await answer.text(errors="replace")
