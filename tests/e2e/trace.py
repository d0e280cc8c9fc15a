"""Reads what strace saw: whether the write-ahead log was on the disk before the gateway was told so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

CALLS = "recvfrom,read,sendto,sendmsg,write,writev,pwrite64,fsync,fdatasync"
ASKED, ANSWERED = '"POST /sms/http ', '"HTTP/1.1 204 '
LOG = "/store.db-wal>"
LINE = re.compile(r"(?P<pid>\d+) +(?:<\.\.\. )?(?P<call>\w+)(?P<rest>.*)")


@dataclass(frozen=True)
class Call:
    """``began`` and ``ended`` are lines of the trace."""

    name: str
    what: str
    began: int
    ended: int

    @property
    def succeeded(self) -> bool:
        return self.what.rstrip().endswith("= 0")


def under(strace: str, out: str) -> Sequence[str]:
    """The command line that runs another one and writes down what it asks of the kernel."""
    return (strace, "-f", "-y", "--seccomp-bpf", "-s", "64", "-e", f"trace={CALLS}", "-o", out)


def killing(strace: str, out: str, call: str, time: int) -> Sequence[str]:
    """The command line that kills another one when it asks this of the kernel for the so-manieth time."""
    inject = f"inject={call}:signal=SIGKILL:when={time}"
    return (strace, "-f", "-o", out, "-e", f"trace={call}", "-e", inject)


def wrong(trace: str) -> str:
    """Empty if the log was written and then synced between the request and the 2xx."""
    calls = sorted(_calls(trace), key=_beginning)
    asked = _first(calls, lambda call: ASKED in call.what)
    answered = _first(calls, lambda call: ANSWERED in call.what and call.began > asked.ended)
    between = [call for call in calls if call.began > asked.began and call.ended < answered.began and LOG in call.what]
    written = [call for call in between if call.name == "pwrite64"]
    if not written:
        return "nothing was written between the request and the 2xx"
    synced = [call for call in between if call.name in ("fsync", "fdatasync") and call.succeeded]
    return "" if any(call.began > written[0].ended for call in synced) else "what was written was not synced"


def _calls(trace: str) -> Iterator[Call]:
    """A call that another thread interrupts stands on two lines."""
    unfinished: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(trace.splitlines()):
        found = LINE.match(line)
        if found is None:
            continue
        pid, name, rest = found["pid"], found["call"], found["rest"]
        begun, began = unfinished.pop(pid, ("", number)) if " resumed>" in rest else ("", number)
        if rest.endswith("<unfinished ...>"):
            unfinished[pid] = (rest, number)
        else:
            yield Call(name, begun + rest, began, number)


def _first(calls: Sequence[Call], fits: Callable[[Call], bool]) -> Call:
    found = next(filter(fits, calls), None)
    assert found is not None, "the trace shows no text that came in and was answered"
    return found


def _beginning(call: Call) -> int:
    return call.began
