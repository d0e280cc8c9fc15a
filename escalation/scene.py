"""The scene of a move: the moment, the books as they are now, and our words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from escalation.books import Books, Office
from escalation.carriers import EVERY, Carriers
from escalation.case import Case
from escalation.offices.reach import number_now, ward
from messages.address import spoken
from messages.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a move may look at besides the case. ``now`` is an aware UTC moment."""

    now: datetime
    books: Books
    say: Catalogue
    carriers: Carriers = field(default=EVERY)

    def office(self, case: Case) -> Office:
        """The case's office; that of the number that was texted, if it was struck from the books meanwhile."""
        return self.books.offices.get(case.office) or self.books.office_at(case.number)

    def number(self, office: Office) -> str:
        """The number that is answered now, as it is read aloud."""
        return spoken(number_now(office, self.now))

    def second_door(self, office: Office) -> str:
        """Where a child is helped too: the municipality's own duty for children, else its emergency ward."""
        return spoken(office.emergency.get("barnevernvakt") or ward(office))

    def form(self, case: Case, person_id: str | None) -> str:
        """The form of Norwegian in which an officer is written to: their own, else the office's."""
        found = self.books.people.get(person_id or "")
        return (found.language if found else None) or self.office(case).language

    def name(self, person_id: str | None) -> str:
        """What an officer is called; their id if they were struck from the books meanwhile."""
        found = self.books.people.get(person_id or "")
        return found.name if found else person_id or ""
