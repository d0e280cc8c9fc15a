"""Who is called so: colleagues by the words that somebody types for them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from escalation.books import Books, Person
from messages.language.letters import plain, spellings, words


def called(books: Books, offices: Collection[str], name: str) -> list[Person]:
    """Who of these offices goes by all of these words, by name or id; of namesakes, the one whose id this is."""
    said = words(plain(name))
    found = [p for p in books.people.values() if set(p.offices) & set(offices) and goes_by(p, said)]
    exact = [person for person in found if words(person.id) == said != words(plain(person.name))]
    return exact if exact and len({person.name for person in found}) == 1 else found


def goes_by(person: Person, said: Sequence[str]) -> bool:
    """Names as people type them: any case, and "bjorn" or "bjoern" where the name has another letter."""
    own = words(plain(f"{person.id} {person.name}".replace("'", " ")))
    return set(said) <= {form for word in own for form in spellings(word)}
