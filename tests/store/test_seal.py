"""A sealed value opens in its own place, with its own key, unchanged; nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.errors import Unreadable
from bot.store.seal import Place, Seal, new_data_key

HERE = Place("example", "case", "sms/1")


@pytest.mark.parametrize(
    "elsewhere",
    [
        replace(HERE, line="other"),
        replace(HERE, table="conversation"),
        replace(HERE, key="sms/2"),
        replace(HERE, column="note"),
        replace(HERE, version=2),
        replace(HERE, table="cas", key="esms/1"),
    ],
    ids=["line", "table", "key", "column", "version", "border"],
)
def test_a_sealed_value_opens_only_in_its_own_place(elsewhere: Place) -> None:
    seal = Seal.fresh()
    sealed = seal.seal(HERE, b"words")
    assert seal.unseal(HERE, sealed) == b"words"
    with pytest.raises(Unreadable):
        seal.unseal(elsewhere, sealed)


def test_a_changed_byte_anywhere_is_noticed() -> None:
    seal = Seal.fresh()
    sealed = seal.seal(HERE, b"words")
    for n in range(len(sealed)):
        with pytest.raises(Unreadable):
            seal.unseal(HERE, sealed[:n] + bytes([sealed[n] ^ 1]) + sealed[n + 1 :])


@given(st.binary(max_size=60))
def test_bytes_that_were_never_sealed_are_refused(junk: bytes) -> None:
    with pytest.raises(Unreadable):
        Seal.fresh().unseal(HERE, junk)


def test_the_same_words_look_different_each_time() -> None:
    seal = Seal.fresh()
    assert seal.seal(HERE, b"words") != seal.seal(HERE, b"words")


def test_the_newest_key_seals_and_every_key_of_the_ring_opens() -> None:
    old = new_data_key()
    before, after = Seal({1: old}), Seal({1: old, 2: new_data_key()})
    assert after.unseal(HERE, before.seal(HERE, b"words")) == b"words"
    with pytest.raises(Unreadable, match="key of this value is missing"):
        before.unseal(HERE, after.seal(HERE, b"words"))


def test_a_person_is_looked_up_under_every_key_newest_first() -> None:
    old, new = new_data_key(), new_data_key()
    (before,) = Seal({1: old}).names("sms", "+4700000011")
    (after,) = Seal({2: new}).names("sms", "+4700000011")
    assert Seal({1: old, 2: new}).names("sms", "+4700000011") == (after, before)


def test_words_are_not_confused_by_where_one_ends() -> None:
    seal = Seal.fresh()
    assert seal.names("ab", "c") != seal.names("a", "bc")
