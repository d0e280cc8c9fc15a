"""What the leaders hear of a calendar elsewhere: that it cannot be read, or that it names somebody nobody knows."""

from __future__ import annotations

import hashlib

from escalation.decision import CLOCK, Decision, Entry
from escalation.offices.hours import OSLO
from escalation.plan import Copy, Feed
from escalation.rota.ahead import STILL_NEWS, Told
from escalation.rota.duty import leaders
from escalation.scene import Scene
from messages.address import Address
from messages.model import OutboundMessage, Purpose

NAMED = 4
LONGEST = 25  # letters of a name in a text; calendars hold whole sentences


def broken(scene: Scene, feed: Feed) -> Told:
    """Once a day, for as long as it lasts."""
    return _told(scene, feed, f"feed:{feed.id}:broken:{scene.now.astimezone(OSLO).date()}", "feed_broken")


def strangers(scene: Scene, feed: Feed, copy: Copy) -> Told:
    """Once for the same names."""
    names = sorted(copy.strangers)
    mark = hashlib.sha256("\n".join(names).encode()).hexdigest()[:12]
    said = ", ".join(name[:LONGEST] for name in names[:NAMED])
    return _told(scene, feed, f"feed:{feed.id}:strangers:{mark}", "feed_strangers", names=said)


def _told(scene: Scene, feed: Feed, cause: str, key: str, **values: str) -> Told:
    office = scene.books.offices[feed.office]
    sender = scene.books.number_of(office.id) or Address("sms", "")
    values = {"office": office.name, "name": feed.id, **values}
    send = tuple(
        OutboundMessage(
            f"{cause}:{leader.id}", leader.ways[0], sender,
            scene.say.say(key, leader.language or office.language, **values),
            Purpose.INFO, expires_at=scene.now + STILL_NEWS,
        )
        for leader in leaders(scene.books, office.id, scene.now)
    )  # fmt: skip
    return Told(cause, Decision(send=send, entries=(Entry(scene.now, key, "", CLOCK, feed.id),)))
