"""One office as the tables of ``offices.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta

from bot.config.phones import PUBLIC
from bot.config.section import OSLO
from bot.config.toml import joined, key, table
from escalation.books import Books
from escalation.offices.office import (
    Applying,
    ChannelKind,
    Office,
    Phone,
    Provenance,
    ReceptionPoint,
    SpecialDays,
    StaffPhone,
    SwitchedOn,
)

Rows = Mapping[str, object]


def an_office(office: Office, books: Books, policy: str) -> str:
    """``policy`` is the name under which its policy is written."""
    name = f"offices.{key(office.id)}"
    tables = [table(f"[{name}]", _head(office, books, policy))]
    tables += [table(f"[[{name}.phones]]", rows) for rows in _phones(office)]
    tables += [table(f"[[{name}.phones]]", _staff(phone)) for phone in office.staff_phones]
    tables += [table(f"[[{name}.points]]", _point(point)) for point in office.points]
    tables += [table(f"[[{name}.special]]", _special(days)) for days in office.special]
    tables += [table(f"[[{name}.unsigned_languages]]", _switched_on(each)) for each in office.unsigned_languages]
    if office.applying != Applying():
        rows = {"link": office.applying.link, "paper": office.applying.paper or None}
        tables.append(table(f"[{name}.apply]", rows))
    return joined([*tables, *([table(f"[{name}.emergency]", office.emergency)] if office.emergency else [])])


def _head(office: Office, books: Books, policy: str) -> Rows:
    return {
        "name": office.name,
        "numbers": tuple(number for number, id in books.line.numbers.items() if id == office.id),
        "municipalities": office.municipalities,
        "language": office.language,
        "relay": office.relay.value,
        "telegram_words": office.telegram_words or None,
        "sms_login_words": office.sms_login_words or None,
        "no_follow_up": office.no_follow_up or None,
        "policy": policy,
        "hours": office.hours,
        "host": office.host,
        "unit": office.unit,
        "facts": _facts(office.facts),
    }


def _phones(office: Office) -> Iterator[Rows]:
    for at, phone in enumerate(office.phones):
        yield _phone(phone, ChannelKind.PARTNER if at else ChannelKind.DUTY)


def _phone(phone: Phone, default: ChannelKind) -> Rows:
    return {
        "label": phone.label,
        "number": phone.number,
        "hours": phone.hours,
        "kind": phone.kind.value if phone.kind is not default else None,
        "audience": phone.audience,
        "facts": _facts(phone.facts),
    }


def _staff(phone: StaffPhone) -> Rows:
    """A file of the configuration may hold it; ``visibility`` keeps it from citizens when it is read again."""
    assert phone.visibility.value != PUBLIC
    return {
        "label": phone.label,
        "number": phone.number.e164,
        "hours": phone.hours,
        "visibility": phone.visibility.value,
        "audience": phone.audience,
    }


def _point(point: ReceptionPoint) -> Rows:
    return {
        "id": point.id,
        "label": point.label,
        "address": point.address,
        "access": point.access,
        "municipality": point.municipality,
        "bell": point.bell or None,
        "call": point.call,
        "lends_phone": point.lends_phone or None,
        **{window.kind.value: window.hours for window in point.windows},
        "facts": _facts(point.facts),
    }


def _special(days: SpecialDays) -> Rows:
    return {
        "from": days.start,
        "to": _last(days.end),
        "hours": days.hours,
        "place": days.place,
        "reason": days.reason,
        "instead": _phone(days.instead, ChannelKind.DUTY) if days.instead else None,
        "office": days.office,
    }


def _switched_on(each: SwitchedOn) -> Rows:
    return {"language": each.language, "decided_by": each.by, "decided": each.at, "reason": each.why}


def _last(end: datetime) -> datetime:
    """The end of a day is written as that day, as people say it."""
    local = end.astimezone(OSLO)
    if local.time() != time() or local.fold:
        return end
    return datetime.combine(local.date() - timedelta(days=1), time(), OSLO)


def _facts(facts: Provenance | None) -> Rows | None:
    if facts is None:
        return None
    return {
        "source": facts.source,
        "owner": facts.owner,
        "verified": facts.verified_at,
        "expires": facts.expires_at,
    }
