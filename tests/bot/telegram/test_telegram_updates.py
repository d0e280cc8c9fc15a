"""What Telegram brings is read by aiogram, or handed on as unreadable; and nothing makes the door stumble."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.base import Arrived, Refused, Unavailable
from bot.channels.standard_webhooks import Secret
from bot.channels.telegram import Telegram, TelegramBot
from bot.channels.telegram_updates import UNKNOWN, Courtesies, courtesies
from messages.address import Address
from messages.model import InboundMessage, Kind, Receipt
from tests.bot.doubles import HandClock
from tests.bot.gateway import NOW
from tests.bot.telegram.api import AMINA, GROUP, KARI, TOKEN, Fields, group, message, person, tapped, update

SECRET, OLD = Secret(b"known-to-telegram-and-this-house"), Secret(b"known-to-telegram-until-tomorrow")
DOOR = Telegram(TelegramBot(TOKEN, (SECRET, OLD), "https://door.example"), HandClock())
GOOD = {"x-telegram-bot-api-secret-token": SECRET.key.decode()}


def parse(body: bytes | object, headers: dict[str, str] = GOOD) -> Sequence[InboundMessage | Receipt]:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return DOOR.parse(Arrived("POST", "/telegram", "", headers, raw, at=NOW, machine_at=NOW))


def read(body: bytes | object) -> InboundMessage:
    (found,) = parse(body)
    assert isinstance(found, InboundMessage)
    return found


def test_a_text_is_read_whole() -> None:
    found = read(update(message=message(text="Vi har ikke mat 🙏")))
    assert (found.sender, found.to) == (Address("telegram", str(AMINA)), Address("telegram", "1234567890"))
    assert (found.kind, found.text, found.sent_at, found.received_at) == (Kind.TEXT, "Vi har ikke mat 🙏", NOW, NOW)


def test_the_same_text_brought_again_has_the_same_id_and_shows_nobody() -> None:
    first, again = read(update(1, message=message(5))), read(update(900, message=message(5)))
    assert first.id == again.id != read(update(1, message=message(6))).id
    assert first.id != read(update(1, message=message(5, KARI))).id
    assert first.id.startswith("telegram/")
    assert str(AMINA) not in first.id


def test_a_text_that_is_edited_is_a_new_text() -> None:
    edited = message(5, text="Jeg har tatt tabletter", edit_date=int(NOW.timestamp()) + 9)
    found = read(update(edited_message=edited))
    assert found.text == "Jeg har tatt tabletter"
    assert found.id != read(update(message=message(5))).id


def test_a_button_says_what_stands_on_it() -> None:
    found = read(update(callback_query=tapped("TA K4F")))
    assert (found.sender.name, found.kind, found.text) == (str(KARI), Kind.TEXT, "TA K4F")
    assert found.id == read(update(8, callback_query=tapped("TA K4F"))).id
    assert found.id != read(update(callback_query=tapped("TA K4F", id="78"))).id


PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
FILE = {"file_id": "a", "file_unique_id": "b", "duration": 1}
STICKER = {"file_id": "a", "file_unique_id": "b", "type": "regular", "width": 1, "height": 1}
STICKER |= {"is_animated": False, "is_video": False}
NOT_TEXT: dict[str, tuple[Fields, Kind, str]] = {
    "a picture": ({"photo": PHOTO, "caption": "se her"}, Kind.PICTURE, "se her"),
    "a voice": ({"voice": FILE}, Kind.VOICE, ""),
    "a round video": ({"video_note": FILE | {"length": 1}}, Kind.PICTURE, ""),
    "a document": ({"document": {"file_id": "a", "file_unique_id": "b"}}, Kind.PICTURE, ""),
    "a sticker": ({"sticker": STICKER}, Kind.PICTURE, ""),
    "a sticker that is an emoji": ({"sticker": STICKER | {"emoji": "👍"}}, Kind.TEXT, "👍"),
    "a position": ({"location": {"latitude": 59.9, "longitude": 10.7}}, Kind.UNREADABLE, "59.90000, 10.70000"),
    "a contact": ({"contact": {"phone_number": "+4700000012", "first_name": "Bo"}}, Kind.UNREADABLE, "+4700000012"),
    "a die": ({"dice": {"emoji": "🎲", "value": 3}}, Kind.UNREADABLE, ""),
    "something of next year": ({"hologram": {"depth": 3}}, Kind.UNREADABLE, ""),
}


@pytest.mark.parametrize(("said", "kind", "text"), NOT_TEXT.values(), ids=NOT_TEXT)
def test_what_is_no_text_comes_in_as_what_it_is(said: Fields, kind: Kind, text: str) -> None:
    found = read(update(message=message(**said)))
    assert (found.kind, found.text) == (kind, text)


UNREADABLE: dict[str, tuple[object, str, str]] = {
    "nothing": (b"", "unknown", ""),
    "no JSON": (b"to=1&text=hei", "unknown", "to=1&text=hei"),
    "a list": ([update(message=message())], "unknown", ""),
    "a message without a date": (
        {"update_id": 1, "message": {"chat": {"id": AMINA, "type": "private"}, "text": "vi har ikke mat"}},
        str(AMINA),
        "vi har ikke mat",
    ),
    "a text that is none": ({"update_id": 1, "message": message(text=7)}, str(AMINA), ""),
    "a hundred thousand deep": (b'{"text":' + b"[" * 50_000, "unknown", ""),
}


@pytest.mark.parametrize(("body", "sender", "text"), UNREADABLE.values(), ids=UNREADABLE)
def test_of_what_nobody_can_read_we_keep_what_there_is(body: object, sender: str, text: str) -> None:
    found = read(body)
    assert (found.kind, found.sender.name) == (Kind.UNREADABLE, sender)
    assert found.text.startswith(text)


def test_half_a_letter_is_replaced_because_no_store_could_keep_it() -> None:
    body = json.dumps(update(message=message())).replace("Hei", r"hei \ud83d").encode()
    assert (read(body).kind, read(body).text) == (Kind.TEXT, "hei \ufffd")


def test_a_tap_that_aiogram_cannot_read_is_still_a_tap() -> None:
    broken = {"update_id": 1, "callback_query": tapped("TA K4F") | {"message": 7}}
    found = read(broken)
    assert (found.kind, found.sender.name, found.text) == (Kind.TEXT, str(KARI), "TA K4F")


BOT_HERSELF = {"id": 1234567890, "is_bot": True, "first_name": "Dor"}
MEMBER = {"user": BOT_HERSELF, "status": "member"}
JOINED = {"chat": group(), "from": person(KARI), "date": 1, "old_chat_member": MEMBER, "new_chat_member": MEMBER}
NOTHING: dict[str, Fields] = {
    "a text in a group": update(message=message(chat=group(), text="hei alle")),
    "a tap in a group": update(callback_query=tapped("TA K4F") | {"message": message(chat=group(), text="x")}),
    "a tap by somebody else": update(callback_query=tapped("TA K4F") | {"from": person(AMINA)}),
    "our joining a group": update(my_chat_member=JOINED),
    "what we did not ask for": update(channel_post=message(chat={"id": -1, "type": "channel", "title": "x"})),
    "an update of next year": update(hologram={"text": "x"}),
    "a text being pinned": update(message=message(pinned_message=message())),
    "a shared position that moves": update(
        edited_message=message(edit_date=1, location={"latitude": 1.0, "longitude": 2.0})
    ),
}


@pytest.mark.parametrize("body", NOTHING.values(), ids=NOTHING)
def test_what_nobody_said_to_us_in_private_is_no_message(body: Fields) -> None:
    assert not parse(body)


def test_groups_are_left_and_taps_are_answered() -> None:
    assert courtesies(NOTHING["a text in a group"]) == Courtesies(leaves=GROUP)
    assert courtesies(NOTHING["our joining a group"]) == Courtesies(leaves=GROUP)
    assert courtesies(update(callback_query=tapped("TA K4F"))) == Courtesies(answers="77")
    assert courtesies(update(message=message())) == Courtesies()


def test_of_a_group_that_put_us_out_we_take_no_leave() -> None:
    out = JOINED | {"new_chat_member": MEMBER | {"status": "left"}}
    assert courtesies(update(my_chat_member=out)) == Courtesies()


def test_a_text_that_lay_at_telegram_keeps_its_moment() -> None:
    old = int((NOW - timedelta(hours=2)).timestamp())
    assert read(update(message=message(date=old))).sent_at == NOW - timedelta(hours=2)
    assert read(update(message=message(date=old + 99_999))).sent_at == NOW


@pytest.mark.parametrize("secret", ["", "wrong", "known-to-telegram-and-this-hous", "å", "\udce5"])
def test_who_does_not_know_the_secret_is_refused(secret: str) -> None:
    with pytest.raises(Refused):
        parse(update(message=message()), {"x-telegram-bot-api-secret-token": secret})
    with pytest.raises(Refused):
        parse(update(message=message()), {})


def test_while_a_secret_is_changed_both_are_let_in() -> None:
    for each in (SECRET, OLD):
        assert parse(update(message=message()), {"x-telegram-bot-api-secret-token": each.key.decode()})


def test_without_a_secret_telegram_keeps_what_it_has() -> None:
    bare = Telegram(TelegramBot(TOKEN, (), "https://door.example"), HandClock())
    with pytest.raises(Unavailable):
        bare.parse(Arrived("POST", "/telegram", "", GOOD, b"{}", at=NOW, machine_at=NOW))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["chat", "id", "type", "text", "date", "from", "message_id", "data", "location"]), inner
        )
    ),
    max_leaves=12,
)
UPDATES = st.dictionaries(
    st.sampled_from(["update_id", "message", "edited_message", "callback_query", "my_chat_member"]), ANYTHING
)


@given(st.binary() | UPDATES.map(lambda found: json.dumps(found).encode()))
def test_no_body_makes_it_stumble(body: bytes) -> None:
    for found in parse(body):
        assert isinstance(found, InboundMessage)
        for kept in (found.id, found.text, found.sender.name):
            kept.encode()
        assert found.sender == UNKNOWN or int(found.sender.name) > 0


@given(UPDATES)
def test_no_update_makes_our_manners_stumble(raw: Fields) -> None:
    courtesies(raw)
