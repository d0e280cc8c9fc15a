"""What people write in every measurement: 70 % questions, 20 % acute needs, 10 % words to whoever has their case."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

KEY = b"the-benchmark-and-the-house-know-it"
SECRET = f"whsec_{base64.b64encode(KEY).decode()}"
OURS = "+4700000010"
QUESTION, ACUTE, RELAY = "question", "acute", "relay"
SHARES: Mapping[str, int] = {QUESTION: 70, ACUTE: 20, RELAY: 10}
POSTS: Mapping[str, int] = {QUESTION: 1, ACUTE: 2, RELAY: 1}
"""What goes out for each: an answer; an answer and an alert; the words to the holder."""
TAKEN_POSTS = 2
"""The citizen hears that somebody has it, and the officer that it is theirs: both under the id of the case."""
TAKEN = 20
"""Citizens whose case an officer has: they write the ten per cent."""
TEXTS: Mapping[str, Sequence[str]] = {
    QUESTION: (
        "Hei, når åpner dere i morgen?",
        "Har dere åpent i dag? Jeg skal levere noen papirer",
        "åpningstider takk",
        "Hei! Jeg lurer på hvor lenge dere har åpent på torsdag, jeg må innom etter jobb",
        "Korleis søkjer eg om økonomisk sosialhjelp?",
        "Hvilke papirer trenger jeg for å søke om sosialhjelp?",
        "Hvor finner jeg skjemaet på nettsiden deres",
        "Hei, jeg har sendt inn søknad og lurer på hvor lang tid det tar før jeg får svar",
        "what time do you open on monday",
        "Hello, where can I find the form for housing support?",
        "o której otwieracie",
        "коли ви працюєте",
        "متى تفتحون",
        "a qué hora abren",
    ),
    ACUTE: (
        "vi har ikke mat til barna i kveld",
        "Jeg har ingen steder å sove i natt",
        "Mannen min slår meg, jeg tør ikke være hjemme",
        "Hei. Strømmen er stengt og vi har et spedbarn, det er veldig kaldt her",
        "I have no food for my children tonight",
        "we were thrown out and have nowhere to sleep",
        "Nie mamy nic do jedzenia dla dzieci",
        "ليس لدينا طعام للأطفال الليلة",
    ),
    RELAY: (
        "Tusen takk, jeg venter på telefonen",
        "Vi bor i andre etasje, døra er grønn",
        "Kan jeg få et annet tidspunkt? Jeg er på bussen nå",
        "Thank you, I am here",
    ),
}


@dataclass(frozen=True, slots=True)
class Text:
    """One text as a gateway brings it. ``mark`` is in the id of everything that goes out because of it."""

    id: str
    kind: str
    sender: str
    words: str
    posts: int

    @property
    def mark(self) -> str:
        return f"sms_http/{hashlib.sha256(self.id.encode()).hexdigest()[:20]}"

    @property
    def body(self) -> bytes:
        return json.dumps({"id": self.id, "from": self.sender, "to": OURS, "text": self.words}).encode()


class Mix:
    """The same texts in the same order for the same seed; everybody who asks or is in need is somebody new.

    The number that makes each text another one has six digits, since shorter ones mean something: 113 is an ambulance.
    """

    def __init__(self, seed: int) -> None:
        self._dice, self._seed, self._count = Random(seed), seed, 0  # noqa: S311 - nothing is to be kept secret

    def texts(self, count: int) -> list[Text]:
        """In every ten, seven questions, two needs and one for the holder; in any order."""
        return [self._text(kind) for _ in range(0, count, 10) for kind in self._ten()]

    def openings(self) -> list[Text]:
        """The needs of those whose cases are taken before anything is measured."""
        return [Text(f"open-{n}", ACUTE, _held(n), TEXTS[ACUTE][0], POSTS[ACUTE]) for n in range(TAKEN)]

    def _ten(self) -> list[str]:
        kinds = [kind for kind, share in SHARES.items() for _ in range(share // 10)]
        self._dice.shuffle(kinds)
        return kinds

    def _text(self, kind: str) -> Text:
        self._count += 1
        number = self._count
        sender = _held(number % TAKEN) if kind == RELAY else f"+47{100000 + number:08}"
        words = f"{self._dice.choice(TEXTS[kind])} {100_000 + number}"
        return Text(f"text-{self._seed}-{number}", kind, sender, words, POSTS[kind])


def takes(code: str, officer: str) -> Text:
    """The officer who was woken takes a case."""
    return Text(f"take-{code}", "take", officer, f"TA {code}", TAKEN_POSTS)


def signature(id: str, at: int, body: bytes) -> str:
    mark = hmac.new(KEY, f"{id}.{at}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(mark).decode()}"


def request(text: Text, path: str = "/sms/http") -> bytes:
    """The whole request, signed now. The programs without logic are told how much to send by a header."""
    at, body = int(time.time()), text.body
    head = (
        f"POST {path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
        f"webhook-id: {text.id}\r\nwebhook-timestamp: {at}\r\nwebhook-signature: {signature(text.id, at, body)}\r\n"
        f"x-kind: {text.kind}\r\n\r\n"
    )
    return head.encode() + body


def update(text: Text, number: int) -> bytes:
    """The same words as an update of Telegram's, for the echo that is built on aiogram."""
    who = {"id": number, "is_bot": False, "first_name": "Amina"}
    message = {"message_id": number, "date": int(time.time()), "chat": {"id": number, "type": "private"}}
    told = {**message, "from": who, "text": f"{text.words} {text.mark}"}
    body = json.dumps({"update_id": number, "message": told}).encode()
    head = (
        f"POST /sms/http HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
        "x-telegram-bot-api-secret-token: bench\r\n\r\n"
    )
    return head.encode() + body


def _held(number: int) -> str:
    return f"+47{1000 + number:08}"
