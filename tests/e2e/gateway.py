"""Who brings the texts: a gateway that signs them, and brings each of them again until it is answered 2xx."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime

import aiohttp

from tests.e2e.bridge import KEY
from tests.e2e.process import Process

LINE_NUMBER = "+4700000010"
TRY_SECONDS = 10.0
PACE = 0.02  # between two tries, as impatient as no real gateway is


@dataclass(frozen=True)
class Text:
    """What somebody wrote. ``id`` is the gateway's."""

    id: str
    sender: str
    text: str

    @property
    def kept_as(self) -> str:
        """The name under which the house keeps it (docs/channels/sms_http.md)."""
        return f"sms_http/{hashlib.sha256(self.id.encode()).hexdigest()[:20]}"


@dataclass
class Gateway:
    """``kept``: what was answered 2xx. ``answers``: how often each status came; 0 is a connection that broke."""

    house: Process
    session: aiohttp.ClientSession
    kept: list[Text] = field(default_factory=list)
    answers: Counter[int] = field(default_factory=Counter)

    async def brings(self, text: Text) -> None:
        """Until it is answered 2xx. What is answered 401 or 400 would be brought for ever, so that fails loudly."""
        while (status := await self.tries(text)) // 100 != 2:
            assert status in (0, 503), f"the house answered {status}"
            async with asyncio.timeout(TRY_SECONDS * 3):
                await self.house.up.wait()
                await asyncio.sleep(PACE)

    async def tries(self, text: Text) -> int:
        status = await self._post(text)
        self.answers[status] += 1
        if status // 100 == 2:
            self.kept.append(text)
        return status

    async def _post(self, text: Text) -> int:
        fields = {"from": text.sender, "to": LINE_NUMBER, "text": text.text, "sent_at": datetime.now(UTC).isoformat()}
        body = json.dumps({"id": text.id} | fields).encode()
        try:
            async with self.session.post(f"{self.house.url}/sms/http", data=body, headers=_signed(text.id, body)) as a:
                return a.status
        except (aiohttp.ClientError, TimeoutError, OSError):
            return 0


def _signed(id: str, body: bytes) -> dict[str, str]:
    timestamp = str(int(time.time()))
    mark = hmac.new(KEY, f"{id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": id,
        "webhook-timestamp": timestamp,
        "webhook-signature": f"v1,{base64.b64encode(mark).decode()}",
    }


def session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=TRY_SECONDS)
    )
