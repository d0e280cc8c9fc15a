"""Books of every kind that a folder can hold, for hypothesis to draw from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from bot.config.people import GIVEN
from escalation.books import Books, Line, Office, Person, Phone, Shift
from escalation.offices.numbers import StaffNumber
from escalation.offices.office import (
    Applying,
    ChannelKind,
    Provenance,
    ReceptionPoint,
    SpecialDays,
    StaffPhone,
    SwitchedOn,
    Visibility,
    Window,
    WindowKind,
)
from escalation.partner import Partner
from escalation.plan import Absence, Feed, Intended, Override, Plan, Rotation, Swap, Way
from escalation.policy import Policy, Step
from messages.address import SMS, Address

RULES = ("24/7", "off", "Mo-Fr 09:00-15:00; PH off", 'Mo,Tu 10:00-12:00 open "inngang \\ bak"')
DUTIES = ("first", "second", "natt til søndag")
PEOPLE, OFFICES = ("kari", "ola", "mo"), ("eksempelvik", "nabovik")
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\r")
WORDS = st.text(LETTERS, min_size=1, max_size=12).map(str.strip).filter(bool)
NUMBERS = tuple(f"+47000000{n}" for n in range(10, 20))
SECONDS = st.integers(30, 3600).map(lambda s: timedelta(seconds=s))
MOMENTS = st.none() | st.integers(1_600_000_000, 1_900_000_000).map(lambda s: datetime.fromtimestamp(s, UTC))
ROLES = st.sets(st.sampled_from(list(GIVEN)), min_size=1).map(
    lambda some: tuple(role for role in GIVEN if role in some)
)
FACTS = st.none() | st.builds(
    Provenance,
    WORDS,
    st.sampled_from(PEOPLE),
    st.just(datetime(2026, 6, 30, 22, tzinfo=UTC)),
    st.just(datetime(2026, 11, 1, 23, tzinfo=UTC)),
)
AGREED = MOMENTS.filter(bool)
MIDNIGHTS = st.sampled_from([datetime(2026, 11, 1, 23, tzinfo=UTC), datetime(2026, 6, 30, 22, tzinfo=UTC)])

SWITCHED_ON = st.builds(SwitchedOn, st.sampled_from(["so", "ti", "ar"]), WORDS, MIDNIGHTS, WORDS)


@st.composite
def steps(draw: st.DrawFn) -> Step:
    life = draw(SECONDS)
    duties = draw(st.lists(st.sampled_from(DUTIES), min_size=1, unique=True))
    people = draw(st.lists(st.sampled_from(PEOPLE), unique=True))
    return Step(tuple(duties), tuple(people), draw(SECONDS.filter(lambda s: s >= life)), life)


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    promise = sorted(draw(st.sets(SECONDS, min_size=1, max_size=4)))
    return Policy(
        tuple(draw(st.lists(steps(), min_size=1, max_size=3))), tuple(promise), repeats=draw(st.integers(0, 9))
    )


@st.composite
def phones(draw: st.DrawFn, number: str) -> Phone:
    kind, audience = draw(st.sampled_from(ChannelKind)), draw(st.sampled_from([(), ("under-30", "familier")]))
    return Phone(number, draw(st.sampled_from(RULES)), draw(WORDS | st.just("")), kind, audience, draw(FACTS))


@st.composite
def staff_phones(draw: st.DrawFn) -> StaffPhone:
    number = StaffNumber(draw(st.sampled_from(["+4700000071", "+4700000072"])))
    return StaffPhone(
        number, draw(st.sampled_from(RULES)), draw(WORDS | st.just("")), draw(st.sampled_from(Visibility))
    )


@st.composite
def points(draw: st.DrawFn, id: str) -> ReceptionPoint:
    kinds = draw(st.sets(st.sampled_from(WindowKind), min_size=1))
    windows = tuple(Window(kind, draw(st.sampled_from(RULES))) for kind in WindowKind if kind in kinds)
    words = [draw(WORDS | st.just("")) for _ in range(4)]
    flags, call = (draw(st.booleans()), draw(st.booleans())), draw(st.sampled_from([None, NUMBERS[4]]))
    return ReceptionPoint(id, words[0], windows, *words[1:], flags[0], call, flags[1], draw(FACTS))


@st.composite
def special(draw: st.DrawFn) -> SpecialDays:
    start = draw(MIDNIGHTS)
    end = draw(st.sampled_from([start + timedelta(days=1), start + timedelta(days=2, hours=7)]))
    place, other = draw(st.sampled_from(["", "doors", "phones"])), draw(st.sampled_from(["", "nabovik"]))
    instead = draw(st.none() | phones("+4700000019"))
    return SpecialDays(start, end, draw(st.sampled_from(RULES)), place, draw(WORDS | st.just("")), instead, other)


@st.composite
def offices(draw: st.DrawFn, id: str, policy: Policy) -> Office:
    numbers = [draw(phones(number)) for number in NUMBERS[4:6]]
    emergency = draw(
        st.dictionaries(st.sampled_from(["legevakt", "krisesenter"]), st.sampled_from(["116117", "+4700000018"]))
    )
    rule, form = draw(st.sampled_from(RULES)), draw(st.sampled_from(["nb", "nn"]))
    return Office(
        id, draw(WORDS), (draw(WORDS),), rule, tuple(numbers), policy, form, emergency=emergency,
        points=tuple(draw(points(at)) for at in ("mottak", "torget")[: draw(st.integers(0, 2))]),
        staff_phones=tuple(draw(st.lists(staff_phones(), max_size=2))),
        special=tuple(draw(st.lists(special(), max_size=2))),
        facts=draw(FACTS), host=draw(WORDS | st.just("")), unit=draw(st.sampled_from(["", "0000"])),
        unsigned_languages=tuple(draw(st.lists(SWITCHED_ON, max_size=2, unique_by=lambda each: each.language))),
        applying=Applying(draw(st.sampled_from(["", "a.example/b"])), draw(st.booleans())),
        sms_login_words=draw(st.booleans()),
    )  # fmt: skip


@st.composite
def people(draw: st.DrawFn, id: str) -> Person:
    way = Address(SMS, f"+470000002{PEOPLE.index(id)}")
    tested, form = draw(MOMENTS), draw(st.sampled_from([None, "nb", "nn"]))
    roles = draw(st.fixed_dictionaries({}, optional=dict.fromkeys(OFFICES, ROLES)))
    verified = draw(MOMENTS | MIDNIGHTS)
    return Person(id, draw(WORDS), (way,), OFFICES, draw(st.booleans()), verified, tested, form, roles)


@st.composite
def partners(draw: st.DrawFn) -> dict[str, Partner]:
    some = draw(st.sampled_from([(), ("kirkens-hus",), ("kirkens-hus", "sykehuset")]))
    ways = {id: (Address(SMS, f"+470000006{at}"),) for at, id in enumerate(some)}
    served = st.sampled_from([(), OFFICES[:1]])
    return {id: Partner(id, draw(WORDS), ways[id], draw(served), draw(MIDNIGHTS)) for id in some}


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Everything that a folder can say beside the shifts; ids are those of their places."""
    person, place = st.sampled_from(PEOPLE), (st.sampled_from(OFFICES), st.sampled_from(DUTIES))
    begins, ends = draw(AGREED), draw(st.none() | st.just(datetime(2035, 1, 1, tzinfo=UTC)))
    turns = st.builds(
        Rotation, st.just(""), *place, st.lists(person, min_size=1, max_size=4).map(tuple), st.just(begins),
        st.integers(0, 6), st.integers(0, 1439), st.integers(1, 9), st.sampled_from(RULES), st.just(ends),
    )  # fmt: skip
    over = st.builds(
        lambda way, other, *args: Override(*args[:3], way, *args[3:], other if way is Way.REPLACE else ""),
        st.sampled_from(Way), person | st.just(""), st.just(""), *place, person, st.just(begins),
        st.just(begins + timedelta(hours=7)), WORDS, person,
    )  # fmt: skip
    swap = st.builds(Swap, st.just(""), WORDS, person, person, AGREED, st.none() | AGREED, WORDS | st.just(""))
    gone = st.builds(
        Absence, person, st.just(begins), st.none() | st.just(begins + timedelta(days=2)), st.booleans(), person
    )
    meant = st.builds(
        Intended, st.sampled_from(OFFICES), st.sampled_from(("", *DUTIES)), st.sampled_from(RULES), WORDS, person
    )
    feed = st.builds(Feed, st.just(""), *place, st.dictionaries(WORDS, person, max_size=2))
    found = [draw(st.lists(kind, max_size=2)) for kind in (turns, over, swap, gone, meant, feed)]
    named = [
        tuple(replace(each, id=f"{word}{at}") if hasattr(each, "id") else each for at, each in enumerate(some))
        for word, some in zip(("tur", "unntak", "bytte", "", "", "kalender"), found, strict=True)
    ]
    return Plan(*named)  # type: ignore[arg-type]


@st.composite
def books(draw: st.DrawFn) -> Books:
    """One or two offices that share a policy or do not, three people, any rota, any texts."""
    some = draw(st.lists(policies(), min_size=1, max_size=2))
    found = {id: draw(offices(id, some[at % len(some)])) for at, id in enumerate(OFFICES)}
    numbers = {NUMBERS[at]: id for at, id in enumerate(OFFICES)}
    shift = st.builds(
        Shift, st.sampled_from(OFFICES), st.sampled_from(DUTIES), st.sampled_from(PEOPLE), st.sampled_from(RULES)
    )
    texts = draw(
        st.dictionaries(
            st.sampled_from(["nb", "en"]), st.dictionaries(st.sampled_from(["open", "shut"]), WORDS, min_size=1)
        )
    )
    crew = {id: draw(people(id)) for id in PEOPLE}
    return Books(
        Line("vik", draw(WORDS), numbers),
        found,
        crew,
        tuple(draw(st.lists(shift, max_size=4))),
        texts,
        plan=draw(plans()),
        partners=draw(partners()),
    )
