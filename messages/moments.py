"""Moments as people say them: the clock and the day in Norway, in letters that fit an ordinary SMS."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from messages.sms import fold

OSLO = ZoneInfo("Europe/Oslo")
NEAR = 6  # days; on a Wednesday "Tuesday" may be taken for yesterday's, so from here the date is said too


@dataclass(frozen=True, slots=True)
class When:
    """A moment that is to be said in whatever language the text is in; ``now`` decides between day and date.

    ``brief``: on this very day the clock is enough ("until 14:00"). ``through``: the end of a whole day is said as
    that day ("through 31 December", not "until 1 January at 00:00").
    """

    moment: datetime
    now: datetime
    brief: bool = False
    through: bool = False

    def said(self, language: str) -> str:
        if self.through and not any(self.moment.astimezone(OSLO).timetuple()[3:6]):
            return _last_day(self.moment, self.now, language)
        if self.brief and _day(self.moment) == _day(self.now):
            return clock(self.moment, language)
        return day_and_clock(self.moment, self.now, language)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """CLDR patterns. Babel brings the names of days and months, but not the word for today."""

    today: str
    this_week: str
    later: str
    day: str


def _short(today: str) -> _Patterns:
    """Nothing that must be inflected, and the date in figures as on a Norwegian door.

    Names of months would be read by another calendar in Tigrinya, and differ between countries in Arabic.
    """
    return _Patterns(f"'{today}' HH:mm", "EEEE HH:mm", "EEEE d.M. HH:mm", "EEEE d.M.")


_NORWEGIAN = _Patterns("'i dag kl.' HH:mm", "EEEE 'kl.' HH:mm", "EEEE d. MMMM 'kl.' HH:mm", "EEEE d. MMMM")
_PATTERNS = MappingProxyType(
    {
        "nb": _NORWEGIAN,
        "nn": _NORWEGIAN,
        "en": _Patterns("'today at' HH:mm", "EEEE 'at' HH:mm", "EEEE d MMMM 'at' HH:mm", "EEEE d MMMM"),
        "uk": _short("сьогодні"),
        "ru": _short("сегодня"),
        "pl": _short("dzisiaj"),
        "lt": _short("šiandien"),
        "ar": _short("اليوم"),
        "fa": _short("امروز"),
        "so": _short("maanta"),
        "ti": _short("ሎሚ"),
        "tr": _short("bugün"),
        "ro": _short("astăzi"),
        "es": _short("hoy"),
        "fr": _short("aujourd''hui"),
        "se": _short("odne"),
    }
)
# Monday first. Babel's Northern Sámi names are not in the case that says when; its Somali ones are little used.
_OWN_DAYS = MappingProxyType(
    {
        "se": (
            "mánnodaga", "maŋŋebárgga", "gaskavahku", "duorastaga", "bearjadaga", "lávvardaga", "sotnabeaivvi"
        ),
        "so": ("Isniin", "Talaado", "Arbaca", "Khamiis", "Jimce", "Sabti", "Axad"),
    }
)  # fmt: skip


def clock(moment: datetime, language: str) -> str:
    """``23:10``. Always 24 hours: nobody may read ten in the evening for ten in the morning."""
    return _format(moment, "HH:mm", language)


def day_and_clock(moment: datetime, now: datetime, language: str) -> str:
    """The clock with a day that cannot be misread: today, a weekday that is near, else the date as well."""
    patterns = _PATTERNS.get(language, _NORWEGIAN)
    days = (_day(moment) - _day(now)).days
    pattern = patterns.today if days == 0 else patterns.this_week if 0 < days < NEAR else patterns.later
    return _format(moment, pattern, language)


def _last_day(moment: datetime, now: datetime, language: str) -> str:
    """The day that ends at this midnight."""
    last = moment - timedelta(minutes=1)
    near = _day(last) - _day(now) < timedelta(days=NEAR)
    return _format(last, "EEEE" if near else _PATTERNS.get(language, _NORWEGIAN).day, language)


def _day(moment: datetime) -> date:
    return moment.astimezone(OSLO).date()


@lru_cache(maxsize=2048)
def _format(moment: datetime, pattern: str, language: str) -> str:
    """The same few moments, when a door opens next, are said to everybody who asks."""
    locale, local = language if language in _PATTERNS else "nb", moment.astimezone(OSLO)
    if locale in _OWN_DAYS:
        pattern = pattern.replace("EEEE", f"'{_OWN_DAYS[locale][local.weekday()]}'")
    # CLDR likes narrow and unbreakable spaces; one of them would double the price of the whole SMS.
    return fold(str(format_datetime(local, pattern, locale=locale)))
