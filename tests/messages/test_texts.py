"""Every shipped text keeps its promises: it exists, it can be read on any phone, and it leads to a person."""

from __future__ import annotations

import re

import pytest

from bot.shipped import catalogue, shipped
from escalation.case import Class, Outcome
from messages.catalogue import Catalogue
from messages.catalogue_check import ORDINARY, worst
from messages.commands import Commands
from messages.direction import in_one_piece
from messages.model import Verb
from messages.sms import culprits, parts
from messages.wording import Contents, read

TEXTS = {language: read(language, source) for language, source in shipped().texts.items()}
OURS = ("nb", "nn", "en")
OTHERS = [language for language in TEXTS if language != "nb"]
EVERY = [(language, key) for language in TEXTS for key in TEXTS[language]]
IN_ORDINARY_LETTERS = [(language, key) for language, key in EVERY if language in ORDINARY]
TO_CITIZENS = [(language, key) for language, key in EVERY if key.endswith("_citizen")]
# These only follow another text of the same message.
NOT_ALONE = (
    "private_citizen",
    "next_door_citizen",
    "cut_off_citizen",
    "safe_citizen",
    "apply_digital_citizen",
    "apply_place_citizen",
)
TO_CITIZENS_IN_OURS = [(language, key) for language, key in TO_CITIZENS if language in OURS]
SAFETY = [(language, key) for language, key in TO_CITIZENS if key not in NOT_ALONE]
SAFETY_IN_OURS = [(language, key) for language, key in SAFETY if language in OURS]
WHO = ("duty", "general", "after_hours_partner", "national", "ward")
ASKS = {"asked_citizen": ["1", "2"], "meant_place_citizen": ["2"], "safe_citizen": ["2"], "followup_citizen": ["2"]}
HOURS = sorted(
    {key for _, key in TO_CITIZENS if {"who", "office"} <= TEXTS["nb"][key].contents.uses} | {"phone_later_citizen"}
)
ALERTS = ["alert", "alert_next", "alert_again", "alert_raised", "alert_offered"]
TO_TEXT = re.compile(
    r"\b(sms|tekst|send|skriv|svar|melding|text|write|message|answer)\w*\b[^.]*\b11[0-3]\b", re.IGNORECASE
)
CHILD = re.compile(
    r"\b(barn\w*|born\w*|ung(ar|ane|er|ene)|child\w*|oversett\w*|omset\w*|translat\w*|tolk\w*|interpret\w*)\b",
    re.IGNORECASE,
)
NEED = re.compile(
    r"\b(vold|vald|slå\w*|selvmord|sjølvmord|mat|rus|violence|suicid\w*|abuse|food|drugs?)\b", re.IGNORECASE
)
# Words that only the one form has, among those that a text of ours may use.
ONLY_NB = re.compile(
    r"\b(jeg|ikke|hvis|hvem|hvor\w*|noen|noe|ennå|nå|fra|dere\w*|dem|flere|mer|også|fortsatt|sier|vet|varsle[rst]|trenger"
    r"|venter|svarer|haster|åpn\w*|åpent|vakten|saken|sakene|meldingen|avsluttet|allerede|uten|strøm|penger|vold|selv\w*"
    r"|tatt|skriver|lederen|sted|hjulpet|henvist|navn|være|blir|ble|en|et)\b",
    re.IGNORECASE,
)
ONLY_NN = re.compile(
    r"\b(eg|ikkje|viss|kven|kvar|nokon|noko|enno|frå|dykk\w*|dei|fleire|meir|òg|framleis|seier|veit|varslar|varsla|treng"
    r"|ventar|svarar|hastar|opnar?|ope|vakta|saka|meldinga|avslutta|allereie|utan|straum|pengar|vald|sjølv\w*|teke"
    r"|leiaren|stad|hjelpt|tilvist|namn|kjem|finn|sjå|inga|gjeld|vore|ein|eit)\b",
    re.IGNORECASE,
)
# Nobody can promise that another person answers.
PROMISE = re.compile(
    r"\b((noen|nokon) (vil )?(svara?e?r?|hjelpe?r?)|vi hjelper|somebody will|we will help|will answer)\b", re.IGNORECASE
)


@pytest.fixture(scope="module")
def ours() -> Catalogue:
    return catalogue()


def contents(language: str, key: str) -> Contents:
    return TEXTS[language][key].contents


def test_there_are_texts_in_both_forms_of_norwegian_and_in_english() -> None:
    assert set(OURS) <= set(TEXTS)


@pytest.mark.parametrize("language", OURS)
def test_an_officer_can_be_told_everything_in_norwegian_and_in_english(language: str) -> None:
    assert list(TEXTS[language]) == list(TEXTS["nb"])


@pytest.mark.parametrize("language", OTHERS)
def test_a_citizen_can_be_told_everything_in_their_own_language(language: str) -> None:
    """In the order of nb.ftl, so that two files can be read side by side."""
    to_citizens = [key for key in TEXTS["nb"] if key.endswith("_citizen")]
    assert [key for key in TEXTS[language] if key.endswith("_citizen")] == to_citizens


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_the_same_values_and_the_same_numbers(language: str) -> None:
    for key in TEXTS[language]:
        nb, other = contents("nb", key), contents(language, key)
        assert (nb.uses, nb.always) == (other.uses, other.always)
        assert sorted(digits(nb)) == sorted(digits(other)), key


def digits(contents: Contents) -> list[str]:
    """116 117 stands in one piece where a text runs from the right."""
    return re.findall(r"\d+", re.sub(r"\b116 1", "1161", contents.letters))


@pytest.mark.parametrize(("language", "foreign"), [("nb", ONLY_NN), ("nn", ONLY_NB)], ids=["nb", "nn"])
def test_the_two_forms_of_norwegian_are_never_mixed_within_a_text(language: str, foreign: re.Pattern[str]) -> None:
    """Somebody who reads half a sentence in each form believes that a machine has made it up."""
    assert {key: found for key in TEXTS[language] if (found := foreign.findall(contents(language, key).letters))} == {}


@pytest.mark.parametrize(("language", "key"), EVERY)
def test_every_shipped_text_would_be_accepted_from_an_admin(ours: Catalogue, language: str, key: str) -> None:
    assert ours.check(key, language, ours.pattern(key, language)) == ()


@pytest.mark.parametrize(("language", "key"), IN_ORDINARY_LETTERS)
def test_norwegian_english_and_somali_are_written_in_ordinary_sms_letters(language: str, key: str) -> None:
    assert culprits(contents(language, key).letters) == ()


@pytest.mark.parametrize(("language", "key"), SAFETY)
def test_no_text_to_a_citizen_is_without_a_phone_number(ours: Catalogue, language: str, key: str) -> None:
    assert "number" in contents(language, key).always
    said = ours.preview(key, language, **worst(language) | {"number": "00 00 00 12"})
    assert "00 00 00 12" in said or in_one_piece("00 00 00 12") in said


@pytest.mark.parametrize(("language", "key"), SAFETY_IN_OURS)
def test_the_number_comes_before_the_sms_can_be_cut(ours: Catalogue, language: str, key: str) -> None:
    """Parts may arrive apart; the number to ring stands in the first."""
    said = ours.say(key, language, **worst(language))
    assert said.index("+47 00 00 00 00") + len("+47 00 00 00 00") <= 153


@pytest.mark.parametrize("language", OURS)
@pytest.mark.parametrize("key", HOURS)
def test_who_asks_for_hours_reads_the_number_before_anything_else(ours: Catalogue, key: str, language: str) -> None:
    said = ours.say(key, language, **worst(language))
    assert said.index("+47 00 00 00 00") + len("+47 00 00 00 00") <= 60


@pytest.mark.parametrize(("language", "key"), TO_CITIZENS_IN_OURS)
def test_no_text_names_a_need_asks_a_child_promises_for_others_or_says_to_text_an_emergency_number(
    language: str, key: str
) -> None:
    letters = contents(language, key).letters.replace("\n", " ")
    assert [sign.search(letters) for sign in (TO_TEXT, CHILD, NEED, PROMISE)] == [None] * 4


@pytest.mark.parametrize(("language", "key"), TO_CITIZENS)
def test_a_text_takes_two_sms_at_most_and_three_where_its_letters_need_more_room(
    ours: Catalogue, language: str, key: str
) -> None:
    most = 2 if language in ORDINARY else 3
    for who in WHO:
        assert parts(ours.preview(key, language, **worst(language) | {"who": who})) <= most


@pytest.mark.parametrize("form", ["nb", "nn"])
@pytest.mark.parametrize("key", sorted({key for _, key in SAFETY}))
def test_norwegian_and_english_together_fit_in_three_even_with_the_word_on_id_numbers(
    ours: Catalogue, key: str, form: str
) -> None:
    both = ours.say(key, "ar", form, **worst(form)) + "\n" + ours.say("private_citizen", "ar", form)
    assert parts(both) <= 3


@pytest.mark.parametrize("key", ["private_citizen"])
def test_the_word_on_id_numbers_is_short(ours: Catalogue, key: str) -> None:
    assert max(len(ours.say(key, language)) for language in OURS) <= 60


@pytest.mark.parametrize("language", OURS)
@pytest.mark.parametrize("key", ALERTS)
def test_an_alert_is_one_sms_and_says_how_to_take_the_case(ours: Catalogue, key: str, language: str) -> None:
    said = ours.say(key, language, **worst(language))
    assert parts(said) == 1
    assert "TA K4F7XA" in said


@pytest.mark.parametrize("key", ALERTS)
def test_an_alert_can_say_neither_need_nor_words_nor_who_it_is(ours: Catalogue, key: str) -> None:
    assert ours.variables(key) <= {"class", "office", "code", "previous", "giver"}


@pytest.mark.parametrize("language", OURS)
def test_life_is_sent_to_113_before_anything_else(ours: Catalogue, language: str) -> None:
    for key in ("alerting_life_citizen", "danger_citizen"):
        said = ours.say(key, language, **worst(language))
        assert said.index("113") < said.index("112") < said.index("+47")


@pytest.mark.parametrize("language", OURS)
def test_the_first_answer_says_that_we_are_alerting_not_that_we_have(ours: Catalogue, language: str) -> None:
    for key in ("alerting_citizen", "alerting_life_citizen"):
        said = ours.say(key, language, number="1")
        assert re.search(r"Vi varsler vakten nå|Vi varslar vakta no|We are alerting the duty officer now", said)
        assert not re.search(r"(har|er) varsl(et|a)|have alerted|is alerted", said)


@pytest.mark.parametrize(("language", "key"), SAFETY_IN_OURS)
def test_1_always_means_that_it_is_urgent(ours: Catalogue, language: str, key: str) -> None:
    letters = contents(language, key).letters
    answers = re.findall(r"(?:[Ss]var|[Aa]nswer) (\d)", letters)
    assert answers == ASKS.get(key, ["1"] * len(answers))
    assert "1" not in answers or re.search(r"[Hh]asta?e?r|ikk(je|e) vente|urgent|cannot wait", letters.split(" 1")[0])


def test_every_text_in_the_master_file_says_when_it_is_used(ours: Catalogue) -> None:
    assert [key for key in TEXTS["nb"] if not ours.about(key)] == []


@pytest.mark.parametrize("language", OURS)
@pytest.mark.parametrize("key", ["taken_caseworker", "close_how"])
def test_the_words_an_officer_is_told_to_end_a_case_with_are_understood(
    ours: Catalogue, key: str, language: str
) -> None:
    said = ours.say(key, language, **worst(language)).partition("FERDIG")[2]
    told = re.findall(r"[A-ZÅ]{4,}(?: [A-ZÅ]{4,})?", said.replace("K4F7XA", ""))
    assert [commands().outcome(word) for word in told] == ["helped", "referred", "not_reached", "mistake"]


def commands() -> Commands:
    return Commands.of(shipped().lexicons["commands"])


def needs_in(lexicon: object) -> set[str]:
    """Every ``need = "child health"`` of a lexicon, however deep it lies."""
    if isinstance(lexicon, list):
        return set().union(*map(needs_in, lexicon))
    if not isinstance(lexicon, dict):
        return set()
    own = set(str(lexicon.get("need", "")).split())
    return own.union(*map(needs_in, lexicon.values()))


def test_there_is_a_word_for_everything_that_a_case_can_be() -> None:
    lexicons = shipped().lexicons
    languages = lexicons["language"]["language"]
    assert isinstance(languages, dict)
    families = {
        "class": {each.value for each in Class},
        "outcome": {each.value for each in Outcome},
        "need": {"other"}.union(*(needs_in(dict(lexicon)) for lexicon in lexicons.values())),
        "language": set(languages),
    }
    assert {f"{family}_{word}" for family, words in families.items() for word in words} - TEXTS["nb"].keys() == set()
    assert len(families["need"]) > 5


@pytest.mark.parametrize("language", OURS)
@pytest.mark.parametrize(("key", "verb"), [("take", Verb.TAKE), ("pass_on", Verb.PASS_ON), ("close", Verb.CLOSE)])
def test_a_button_is_a_command_in_every_language(key: str, verb: Verb, language: str, ours: Catalogue) -> None:
    commands = Commands.of(shipped().lexicons["commands"])
    found = commands.parse(ours.say(f"choice_{key}", language, code="K4F"))
    assert found is not None
    assert (found.verb, found.code) == (verb, "K4F")
