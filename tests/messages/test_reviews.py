"""A text is said in a language when a speaker has signed exactly these words; else in Norwegian and English."""

from __future__ import annotations

from datetime import date

import pytest

from messages.catalogue import Catalogue
from messages.reviews import Reviews, fingerprint
from messages.wording import TextError

NB = "closed_citizen = Slutt. Ring { $number }.\nnoted_citizen = Notert. Ring { $number }."
EN = "closed_citizen = Closed. Call { $number }.\nnoted_citizen = Noted. Call { $number }."
SO = "closed_citizen = Dhammaad. Wac { $number }.\nnoted_citizen = Wac { $number }."
SE = "closed_citizen = Loahppa. Riŋge { $number }."
TEXTS = {"nb": NB, "en": EN, "so": SO, "se": SE}
BOTH = "Slutt. Ring 1.\nClosed. Call 1."


def signed(language: str = "so", words: str = "Dhammaad. Wac { $number }.") -> dict[str, object]:
    row = {
        "language": language,
        "key": "closed_citizen",
        "version": fingerprint(words),
        "norwegian": fingerprint("Slutt. Ring { $number }."),
        "by": "Hodan Warsame",
        "role": "interpreter",
        "at": date(2026, 11, 2),
    }
    return {"signed": [row]}


def says(texts: dict[str, str], reviews: dict[str, object], language: str = "so", *switched_on: str) -> str:
    return Catalogue.shipped(texts, reviews).say("closed_citizen", language, "nb", switched_on, number="1")


def test_what_nobody_has_signed_is_said_in_norwegian_and_english() -> None:
    assert says(TEXTS, {}) == BOTH


def test_what_a_speaker_has_signed_is_said_in_their_language_alone() -> None:
    assert says(TEXTS, signed()) == "Dhammaad. Wac 1."


def test_a_signature_is_for_one_text_and_not_for_a_language() -> None:
    ours = Catalogue.shipped(TEXTS, signed())
    assert ours.say("noted_citizen", "so", number="1") == "Notert. Ring 1.\nNoted. Call 1."


def test_a_changed_text_has_lost_its_signature() -> None:
    assert says(TEXTS | {"so": SO.replace("Dhammaad", "Dhamaad")}, signed()) == BOTH


def test_a_text_that_no_longer_says_what_the_norwegian_says_has_lost_its_signature() -> None:
    changed = TEXTS | {"nb": NB.replace("Slutt.", "Ferdig.")}
    assert says(changed, signed()) == "Ferdig. Ring 1.\nClosed. Call 1."


def test_an_offices_own_wording_is_not_covered_by_the_signature_of_ours() -> None:
    ours = Catalogue.shipped(TEXTS, signed()).with_texts({"so": {"closed_citizen": "Nabad. Wac { $number }."}})
    assert ours.say("closed_citizen", "so", number="1") == BOTH
    assert ours.say("closed_citizen", "so", "nb", {"so"}, number="1") == "Nabad. Wac 1."


def test_an_office_may_switch_a_language_on_and_only_that_one() -> None:
    assert says(TEXTS, {}, "so", "so") == "Dhammaad. Wac 1."
    assert says(TEXTS, {}, "so", "ti") == BOTH


def test_no_office_may_switch_sami_on_but_a_speaker_may_sign_it() -> None:
    assert says(TEXTS, {}, "se", "se") == BOTH
    assert says(TEXTS, signed("se", "Loahppa. Riŋge { $number }."), "se") == "Loahppa. Riŋge 1."


def test_a_text_that_a_language_lacks_is_said_in_norwegian_and_english_even_where_it_is_switched_on() -> None:
    ours = Catalogue.shipped(TEXTS | {"so": "noted_citizen = Wac { $number }."})
    assert ours.say("closed_citizen", "so", "nb", {"so"}, number="1") == BOTH


def test_broken_lines_do_not_change_a_fingerprint() -> None:
    assert fingerprint("Ring\n    { $number }.") == fingerprint("Ring { $number }.") != fingerprint("Ring {$number}.")


@pytest.mark.parametrize(
    ("toml", "sentence"),
    [
        (
            {"signed": [{"language": "so", "key": "closed_citizen"}]},
            "the signature of closed_citizen (so) is not whole",
        ),
        ({"signed": ["so"]}, "the signature of ? (?) is not whole"),
        ({"sgned": []}, "holds [[signed]] tables and nothing else"),
    ],
)
def test_a_file_that_somebody_has_touched_by_hand_is_refused(toml: dict[str, object], sentence: str) -> None:
    with pytest.raises(TextError) as refused:
        Reviews.of(toml)
    assert sentence in str(refused.value)
