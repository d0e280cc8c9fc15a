"""``python -m tests.promises.same_moment [rounds]``: two officers take each case in the same moment, on both stores."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from bot.store.redis.rows import RedisRows
from bot.store.redis.server import Server
from bot.store.sqlite.database import Database
from bot.store.sqlite.rows import SqliteRows
from escalation.case import Case
from messages.address import Address, phone
from messages.model import InboundMessage, Kind, Purpose
from tests.fakes.town import LINE as OUR_NUMBER
from tests.fakes.town import NUMBERS
from tests.promises.evening import Evening
from tests.promises.house import LINE
from tests.redis_server import redis_server

ROUNDS = 1000
RIVALS = ("Kari", "Ola")


@dataclass
class Contest:
    """``won``: by officer. ``wrong``: what was not as it must be, with its round."""

    won: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


async def contested(evening: Evening, rounds: int) -> Contest:
    """Each round: a citizen, a case, two officers on two workers; its holder closes it."""
    contest = Contest()
    for n in range(rounds):
        await _says(evening, 0, phone(f"+4700001{n % 1000:03}"), "vi har ikke mat i kveld")
        (case,) = await evening.witness.open_cases()
        first, second = RIVALS[n % 2], RIVALS[1 - n % 2]
        both = [_says(evening, at, phone(NUMBERS[who]), f"TA {case.code}") for at, who in enumerate((first, second))]
        await asyncio.gather(*both)
        contest.wrong += [f"round {n}: {wrong}" for wrong in await _wrongs(evening, case)]
        (case,) = await evening.witness.open_cases()
        contest.won[case.holder or "nobody"] += 1
        await _says(evening, 0, phone(NUMBERS[(case.holder or "kari").capitalize()]), f"FERDIG {case.code} HJULPET")
    return contest


async def _says(evening: Evening, worker: int, who: Address, text: str) -> None:
    now, id = evening.clock.now(), f"sms_http/{len(evening.texts):08x}"
    message = InboundMessage(id, who, OUR_NUMBER, Kind.TEXT, text, now, now)
    evening.texts.append(message)
    await evening.workers[worker].desk.receive(message, now)


async def _wrongs(evening: Evening, before: Case) -> list[str]:
    """One holder, who alone is told that it is theirs; the citizen hears one name; the other hears whose it is."""
    for _ in range(4):
        await evening.workers[0].outbox.deliver(evening.clock.now())
    case = await evening.witness.case(before.id)
    told = [sent.message for sent in evening.gateway.sent.values() if sent.message.case == before.id]
    yours = [message.to.name for message in told if message.purpose is Purpose.YOURS]
    taken = [message for message in told if message.purpose is Purpose.TAKEN]
    holder = NUMBERS[(case.holder or "mo").capitalize()] if case else ""
    (loser,) = {NUMBERS[who] for who in RIVALS} - {holder}
    heard = [
        m for m in evening.gateway.read_by(loser) if before.code in m.message.text and "har tatt" in m.message.text
    ]
    return [
        *([] if case and case.epoch == before.epoch + 1 else ["taken more or less than once"]),
        *([] if yours == [holder] else [f"told to be theirs: {yours}"]),
        *([] if len(taken) == 1 else [f"the citizen heard of it {len(taken)} times"]),
        *([] if heard else ["the other was not told"]),
    ]


async def nothing_waits() -> Sequence[str]:
    return ()


async def on_sqlite(rounds: int) -> Contest:
    database = Database.in_memory()
    contest = await contested(await Evening(SqliteRows(database, LINE), nothing_waits).begins(), rounds)
    await database.close()
    return contest


async def on_redis(url: str, rounds: int) -> Contest:
    server = Server(url)
    await server.write("FLUSHALL")
    contest = await contested(await Evening(RedisRows(server, LINE), nothing_waits).begins(), rounds)
    await server.close()
    return contest


def main(rounds: int) -> int:
    with redis_server() as server:
        stores: dict[str, Callable[[], Awaitable[Contest]]] = {
            "sqlite": lambda: on_sqlite(rounds),
            "redis": lambda: on_redis(server.url, rounds),
        }
        wrongs = [_told(name, rounds, stores[name]) for name in stores]
    return 1 if any(wrongs) else 0


def _told(name: str, rounds: int, contest: Callable[[], Awaitable[Contest]]) -> int:
    async def held() -> Contest:
        return await contest()

    begun = time.monotonic()
    found = asyncio.run(held())
    sys.stdout.writelines(f"{wrong}\n" for wrong in found.wrong[:5])
    won = ", ".join(f"{who} {count}" for who, count in sorted(found.won.items()))
    took = time.monotonic() - begun
    sys.stdout.write(f"same moment, {name}: {rounds} cases, won by {won}; {len(found.wrong)} wrong, {took:.0f} s\n")
    return len(found.wrong)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else ROUNDS))
