"""Short answers are understood as tired thumbs type them, and sentences are never taken for commands."""

from __future__ import annotations

import pytest

from bot.shipped import shipped
from messages.commands import Commands
from messages.language.lexicon import LexiconError
from messages.model import Command, Intent, Means, Verb

LEXICON = shipped().lexicons["commands"]
COMMANDS = Commands.of(LEXICON)
EXAMPLES = [
    (intent, text, kind)
    for intent in Intent
    for kind in ("match", "miss")
    for text in LEXICON["intents"][intent.value][kind]
]
HAVE = [
    (means, text, kind) for means in Means for kind in ("match", "miss") for text in LEXICON["means"][means.value][kind]
]


@pytest.mark.parametrize(
    "text",
    [
        "TA K4F",
        "ta k4f",
        "TA K4F.",
        "Ta k4f takk",
        "ta k4f🙂",
        '"ta K4F"',
        "«TA K4F»",
        "\u200fta K4F\u200e",
        "TA K٤F",
        "ta K4F\0",
        "take K4F",
        "tak4f",
        "K4F ta",
        "ta k 4 f",
        "ta k-4-f",
        "jeg tar K4F",
        "Ta saken K4F",
    ],
)
def test_a_case_is_taken_however_it_is_typed(text: str) -> None:
    assert COMMANDS.parse(text) == Command(Verb.TAKE, "K4F")


@pytest.mark.parametrize(
    "text",
    [
        "ja vi er sultne",
        "ok",
        "takk",
        "tante",
        "ta kontakt med henne",
        "slutt å plage meg",
        "STOPP å slå meg",
        "12",
        "0",
        "",
    ],
)
def test_a_sentence_is_no_command(text: str) -> None:
    assert COMMANDS.parse(text) is None


@pytest.mark.parametrize(
    ("text", "code", "note"),
    [
        ("NOTAT K4F 113", "K4F", "ambulance"),
        ("noter k4f: varslet 112", "K4F", "police"),
        ("K4F notat meldt barnevernet", "K4F", "child_welfare"),
        ("Notat K4F tolk bestilt.", "K4F", "interpreter"),
        ("NOTAT 113", None, "ambulance"),
        ("notat k4f hun er på vei til 113", "K4F", None),
    ],
)
def test_an_officer_notes_that_something_was_done(text: str, code: str | None, note: str | None) -> None:
    command = COMMANDS.parse(text)
    assert command is not None
    assert (command.verb, command.code, command.note) == (Verb.NOTE, code, note)


@pytest.mark.parametrize("text", ["Noter adressen: Storgata 112", "note that the office is closed"])
def test_words_for_a_citizen_are_no_note(text: str) -> None:
    assert COMMANDS.parse(text) is None


def test_a_case_is_taken_without_its_code() -> None:
    assert COMMANDS.parse("tar den") == COMMANDS.parse("TA") == Command(Verb.TAKE)


@pytest.mark.parametrize(
    "text",
    [
        "GI VIDERE K4F Ola",
        "gi videre k4f ola.",
        "Gi videre K4F til Ola, takk",
        "Gi K4F videre til Ola",
        "gi den videre til Ola K4F",
        "K4F gi videre Ola",
        "gi videre til Ola: K4F",
        "Gi videre k 4 f Ola",
        "jeg gir videre saken K4F til Ola",
        "GJE VIDARE K4F Ola",
        "gjev vidare K4F åt Ola",
        "pass on K4F to Ola",
        "hand over K4F to Ola please",
        "«gi videre» K٤F Ola🙂",
    ],
)
def test_a_case_is_passed_on_however_it_is_typed(text: str) -> None:
    assert COMMANDS.parse(text) == Command(Verb.PASS_ON, "K4F", "ola")


def test_passing_on_without_a_code_is_never_words_for_the_citizen() -> None:
    assert COMMANDS.parse("gi videre til Ola") == Command(Verb.PASS_ON, rest="ola")
    assert COMMANDS.parse("gi den videre") == Command(Verb.PASS_ON)


@pytest.mark.parametrize("text", ["gi meg litt mat", "videre", "kan du gi beskjed videre til legen", "gi beskjed K4F"])
def test_a_sentence_with_only_half_of_it_passes_nothing_on(text: str) -> None:
    assert COMMANDS.parse(text) is None


@pytest.mark.parametrize("text", ["1", "1.", "1️⃣", "١", "۱", "svar 1", "1 takk", "¹"])
def test_a_digit_alone_is_a_digit_in_every_script(text: str) -> None:
    assert COMMANDS.parse(text) == Command(Verb.DIGIT, digit=1)


@pytest.mark.parametrize(
    "word", ["STOPP", "stopp!", "stogg", "Stop.", "стоп", "قف", "توقف", "ኣቁም", "jooji", "dur", "arrêt", "ARRET"]
)
def test_stop_is_one_word_in_every_language(word: str) -> None:
    assert COMMANDS.parse(word) == Command(Verb.STOP)
    assert COMMANDS.parse(f"{word} {word} nå") is None


def test_a_case_is_closed_with_how_it_ended() -> None:
    closed = COMMANDS.parse("Ferdig K4F, hjulpet med mat")
    assert closed is not None
    assert (closed.verb, closed.code, closed.outcome) == (Verb.CLOSE, "K4F", "helped")


@pytest.mark.parametrize("outcome", ["helped", "referred", "not_reached", "mistake", "none"])
def test_how_a_case_ended_is_read_from_the_officers_words(outcome: str) -> None:
    for text in LEXICON["outcome_examples"][outcome]:
        assert COMMANDS.outcome(text) == (None if outcome == "none" else outcome), text


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("på vakt?", Verb.ON_DUTY),
        ("Hvem har vakt?", Verb.ON_DUTY),
        ("slipp K4F", Verb.RELEASE),
        ("kontakt K4F", Verb.CONTACT),
        ("start", Verb.START),
    ],
)
def test_the_other_commands(text: str, verb: Verb) -> None:
    command = COMMANDS.parse(text)
    assert command is not None
    assert command.verb is verb


@pytest.mark.parametrize(("intent", "text", "kind"), EXAMPLES)
def test_a_wish_is_found_in_every_language_and_only_there(intent: Intent, text: str, kind: str) -> None:
    assert (COMMANDS.intent(text) is intent) == (kind == "match")


def test_a_wish_not_to_be_rung_is_no_wish_to_be_rung() -> None:
    assert COMMANDS.intent("Ikke ring meg, han hører det") is None
    assert COMMANDS.intent("Jeg kan ikke ringe. Ring meg før dere stenger") is Intent.CALL_ME


def test_a_lexicon_with_a_slip_says_where() -> None:
    with pytest.raises(LexiconError, match="take should be a list of texts"):
        Commands.of({"verbs": {"take": "ta"}})


EXIT_WORDS = "bibliotek Biblioteket! library бібліотека مكتبة библиотека biblioteka ቤተመጻሕፍቲ maktabad کتابخانه"
MORE_EXIT_WORDS = "kütüphane bibliotecă biblioteca bibliothèque girjerájus"


@pytest.mark.parametrize("word", f"{EXIT_WORDS} {MORE_EXIT_WORDS}".split())
def test_in_every_language_one_innocent_word_ends_our_texts(word: str) -> None:
    assert COMMANDS.parse(word) == Command(Verb.EXIT)


@pytest.mark.parametrize("text", ["hvor er biblioteket", "library opening hours", "jeg er på bibliotek"])
def test_in_a_sentence_that_word_is_a_word(text: str) -> None:
    assert COMMANDS.parse(text) is None


@pytest.mark.parametrize(("means", "text", "kind"), HAVE)
def test_what_a_person_can_use_to_apply_is_read(means: Means, text: str, kind: str) -> None:
    assert (COMMANDS.means(text) is means) is (kind == "match")


def test_a_text_with_several_wishes_is_granted_the_one_that_only_a_person_can_grant() -> None:
    assert COMMANDS.intent("når åpner dere? jeg vil klage på vedtaket") is Intent.COMPLAINT
    assert COMMANDS.intent("ring meg om søknaden, når får jeg svar på søknaden") is Intent.CALL_ME


@pytest.mark.parametrize(
    "text",
    [
        "IKKE SVAR K4F",
        "ikke svar k4f.",
        "K4F ikkje svar",
        "kunne ikke nå K4F",
        "K4F: tok ikke telefonen",
        "no answer K4F",
    ],
)
def test_a_call_that_was_not_answered_is_noted_however_it_is_typed(text: str) -> None:
    assert COMMANDS.parse(text) == Command(Verb.MISSED, "K4F")


@pytest.mark.parametrize(
    "text", ["ferdig K4F ikke svar", "jeg fikk ikke svar på søknaden", "hun svarte ikke på spørsmålet"]
)
def test_other_words_on_answers_are_no_missed_call(text: str) -> None:
    found = COMMANDS.parse(text)
    assert found is None or found.verb is not Verb.MISSED


@pytest.mark.parametrize("text", ["LISTE", "lista", "hvem venter?"])
def test_the_list_is_asked_for_in_a_word(text: str) -> None:
    assert COMMANDS.parse(text) == Command(Verb.LIST)


@pytest.mark.parametrize(
    ("text", "name", "answer"),
    [
        ("BYTT Ola", "ola", None),
        ("bytte vakt med Ola Nordmann", "ola nordmann", None),
        ("BYTT", "", None),
        ("Bytt ja", "", True),
        ("bytt nei kari", "kari", False),
    ],
)
def test_a_swap_names_a_colleague_or_answers_one(text: str, name: str, answer: bool | None) -> None:
    found = COMMANDS.parse(text)
    assert found is not None
    assert (found.verb, found.rest, found.answer) == (Verb.SWAP, name, answer)


@pytest.mark.parametrize(("text", "answer"), [("Ja!", True), ("ja takk", True), ("NEI", False), ("nei takk", False)])
def test_a_yes_and_a_no_that_stand_alone_are_answers(text: str, answer: bool) -> None:
    assert COMMANDS.parse(text) == Command(Verb.ANSWER, answer=answer)


@pytest.mark.parametrize("text", ["bytt buss i Drammen og gå av på torget", "ja vi er der nå", "nei han er her"])
def test_what_goes_on_after_such_a_word_is_a_sentence(text: str) -> None:
    assert COMMANDS.parse(text) is None
