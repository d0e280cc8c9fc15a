"""Signatures: what is let in, what is kept out, and that nothing hostile makes it stumble."""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.base import Refused
from bot.channels.standard_webhooks import Secret, Stale, signed, verified

NOW = datetime(2026, 12, 24, 22, 10, tzinfo=UTC)
OLD, NEW = Secret(b"o" * 24), Secret(b"n" * 24)
BODY = b'{"text":"vi har ikke mat"}'


def test_a_signed_text_is_let_in_under_its_id() -> None:
    assert verified([OLD], signed(OLD, "msg_1", NOW, BODY), BODY, NOW) == "msg_1"


def test_the_example_of_the_specification_is_let_in() -> None:
    secret = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    headers = {
        "Webhook-Id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "Webhook-Timestamp": "1614265330",
        "Webhook-Signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    then = datetime.fromtimestamp(1614265330, UTC)
    assert verified([secret], headers, b'{"test": 2432232314}', then) == "msg_p5jXN8AQM9LWM0D4loKWxJek"


def test_while_a_secret_is_changed_both_are_let_in() -> None:
    for secret in (OLD, NEW):
        verified([OLD, NEW], signed(secret, "msg_1", NOW, BODY), BODY, NOW)


def test_one_good_signature_among_others_is_enough() -> None:
    headers = signed(NEW, "msg_1", NOW, BODY)
    headers["webhook-signature"] = "v1,AAAA v1a,BBBB " + headers["webhook-signature"] + " v2,CCCC"
    verified([NEW], headers, BODY, NOW)


@pytest.mark.parametrize("change", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_a_request_with_one_header_changed_is_refused(change: str) -> None:
    headers = signed(OLD, "msg_1", NOW, BODY)
    with pytest.raises(Refused):
        verified([OLD], headers | {change: headers[change] + "1"}, BODY, NOW)


@pytest.mark.parametrize("lost", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_a_request_with_one_header_missing_is_refused(lost: str) -> None:
    headers = signed(OLD, "msg_1", NOW, BODY)
    del headers[lost]
    with pytest.raises(Refused):
        verified([OLD], headers, BODY, NOW)


def test_another_body_or_another_secret_or_none_is_refused() -> None:
    headers = signed(OLD, "msg_1", NOW, BODY)
    for secrets, body in (([OLD], BODY + b" "), ([NEW], BODY), ([], BODY)):
        with pytest.raises(Refused):
            verified(secrets, headers, body, NOW)


def test_letters_of_the_signature_are_not_interchangeable_with_their_capitals() -> None:
    headers = signed(OLD, "msg_1", NOW, BODY)
    with pytest.raises(Refused):
        verified([OLD], headers | {"webhook-signature": headers["webhook-signature"].swapcase()}, BODY, NOW)


@pytest.mark.parametrize("minutes", [-6, 6])
def test_a_good_signature_of_another_time_is_stale_and_not_a_forgery(minutes: int) -> None:
    headers = signed(OLD, "msg_1", NOW + timedelta(minutes=minutes), BODY)
    with pytest.raises(Stale):
        verified([OLD], headers, BODY, NOW)


def test_a_forgery_is_refused_before_its_time_is_looked_at() -> None:
    headers = signed(NEW, "msg_1", NOW - timedelta(hours=1), BODY)
    with pytest.raises(Refused) as refused:
        verified([OLD], headers, BODY, NOW)
    assert not isinstance(refused.value, Stale)


ANYTHING = st.text(st.characters(exclude_categories=()))


@given(ANYTHING, ANYTHING, ANYTHING, st.binary())
def test_no_header_makes_it_stumble(id: str, timestamp: str, signature: str, body: bytes) -> None:
    headers = {"webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature}
    with pytest.raises(Refused):
        verified([OLD], headers, body, NOW)


@pytest.mark.parametrize("timestamp", ["", "now", "1e9", "-5", "١٢٣", "9" * 5000, "1 2", "\udc80"])
def test_a_signed_time_that_is_no_time_is_refused(timestamp: str) -> None:
    headers = signed(OLD, "msg_1", NOW, BODY)
    again = _resigned(OLD, "msg_1", timestamp, BODY)
    with pytest.raises(Refused):
        verified([OLD], headers | {"webhook-timestamp": timestamp, "webhook-signature": again}, BODY, NOW)


@pytest.mark.parametrize("text", ["", "whsec_!!", "whsec_c2hvcnQ=", "whsec_***", base64.b64encode(b"k" * 24).decode()])
def test_a_secret_that_is_none_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(ValueError) as refused:
        Secret.of(text)
    assert not text or text not in str(refused.value)


def test_a_secret_is_never_shown() -> None:
    assert "ooo" not in repr(OLD)


def _resigned(secret: Secret, id: str, timestamp: str, body: bytes) -> str:
    content = id.encode() + b"." + timestamp.encode("utf-8", "surrogatepass") + b"." + body
    return "v1," + base64.b64encode(hmac.new(secret.key, content, hashlib.sha256).digest()).decode()
