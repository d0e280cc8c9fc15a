"""Who says so, since when and until when: ``facts = { source = …, owner = …, verified = …, expires = … }``."""

from __future__ import annotations

from datetime import datetime

from bot.config.section import Section
from escalation.offices.office import Provenance


def facts(section: Section) -> Provenance | None:
    """None where nothing is written: then the office's own count."""
    if "facts" not in section.data:
        section.asked.append("facts")
        return None
    table = section.table("facts")
    source, owner = table.text("source", "the notice on the door"), table.text("owner", "kari")
    verified, expires = _day(table, "verified"), _day(table, "expires")
    table.done()
    if verified is None or expires is None:
        return None
    if expires <= verified:
        table.fault(("expires",), "is not after the day it was verified", "write the day it must be looked at again")
    return Provenance(source, owner, verified, expires)


def _day(table: Section, key: str) -> datetime | None:
    if key not in table.data:
        table.fault((key,), "is missing", f"write for example {key} = 2026-11-02")
    return table.moment(key)
