"""What can be counted about the house while it runs: figures for an operator, never anything of a person."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from datetime import datetime

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest

MINUTE = 60.0

log = structlog.get_logger()


class Watch:
    """One per house. Every label's values are words of our own, so nothing that arrives can become one."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        self.trouble = Trouble()
        self.messages = Counter("apendor_messages", "Messages kept, by kind", ["kind"], registry=registry)
        self.receipts = Counter("apendor_receipts", "Receipts kept, by status", ["status"], registry=registry)
        self.strangers = Counter("apendor_receipts_unknown", "Receipts of what we never sent", registry=registry)
        self.turned_away = Counter("apendor_turned_away", "Requests not kept, by reason", ["reason"], registry=registry)
        self.sent = Counter("apendor_sent", "Messages a gateway took, by purpose", ["purpose"], registry=registry)
        self.dropped = Counter("apendor_dropped", "Messages no longer true", ["purpose"], registry=registry)
        self.retried = Counter("apendor_retried", "Sends to be tried again", ["purpose"], registry=registry)
        self.failed = Counter("apendor_failed", "Messages given up", ["purpose"], registry=registry)
        self.fired = Counter("apendor_timers_fired", "Deadlines acted on", registry=registry)
        self.errors = Counter("apendor_errors", "Errors that a loop survived, by loop", ["loop"], registry=registry)
        self.waiting = Gauge("apendor_waiting_messages", "Messages not yet sent", registry=registry)
        self.late = Gauge("apendor_late_seconds", "How late the oldest deadline or message is", registry=registry)
        self.mended = Counter("apendor_audit_repairs", "Open cases given the timer they had lost", registry=registry)
        self.audited = Gauge("apendor_last_audit", "When it was last asked whether every case moves", registry=registry)
        self.uncovered = Gauge("apendor_rota_gaps_now", "Offices' duties nobody covers now", registry=registry)
        self.gaps = Gauge("apendor_rota_gaps_ahead", "Gaps in the rota within 48 hours", registry=registry)
        self.ticked = Gauge("apendor_last_tick", "When deadlines were last looked at", registry=registry)
        self.canary = Gauge("apendor_last_canary", "When a canary last came back", registry=registry)
        self.nobody = Gauge(
            "apendor_offices_without_duty", "Offices for which nobody would be woken", registry=registry
        )
        self.gap_ahead = Gauge("apendor_gap_ahead_seconds", "Until nobody would be woken somewhere", registry=registry)
        self.gateways_down = Gauge("apendor_gateways_down", "Gateways that take nothing", registry=registry)
        self.set_back = Counter("apendor_clock_set_back_seconds", "How far the clock was set back", registry=registry)
        self.degraded = Gauge("apendor_degraded", "What was missing around the house at its start", registry=registry)
        self.ticked_at: datetime | None = None
        self.audited_at: datetime | None = None
        self.canary_at: datetime | None = None
        self.set_back_seconds = 0.0
        self.set_back_at: datetime | None = None
        self.canary_lost = False
        self.refused_at: datetime | None = None

    def has_ticked(self, at: datetime) -> None:
        self.ticked_at = at
        self.ticked.set(at.timestamp())

    def has_audited(self, at: datetime) -> None:
        self.audited_at = at
        self.audited.set(at.timestamp())

    def has_refused(self, at: datetime) -> None:
        """Something that was brought could not be kept."""
        self.refused_at = at

    def has_kept(self) -> None:
        self.refused_at = None

    def was_sung_to(self, at: datetime) -> None:
        """The canary came back through the gateway."""
        self.canary_at, self.canary_lost = at, False
        self.canary.set(at.timestamp())

    def was_set_back(self, seconds: float, at: datetime) -> None:
        """``at``: by the clock as it is after that."""
        self.set_back_at = at
        self.set_back_seconds += seconds
        self.set_back.inc(seconds)

    def page(self) -> bytes:
        """As Prometheus reads it."""
        return generate_latest(self._registry)


class Trouble:
    """Which gateways take nothing, and since when. Told once when it begins and once when it ends."""

    def __init__(self) -> None:
        self.since: dict[str, datetime] = {}

    def begins(self, channel: str, reason: str, now: datetime) -> None:
        if channel not in self.since:
            self.since[channel] = now
            log.error("gateway_trouble", channel=channel, reason=reason)

    def ends(self, channel: str, now: datetime) -> None:
        since = self.since.pop(channel, None)
        if since is not None:
            log.warning("gateway_back", channel=channel, seconds=int((now - since).total_seconds()))


class PerMinute:
    """Counts what happens within a minute, and is loud once when that is too often."""

    def __init__(
        self, limit: int, loud: Callable[[int], None], monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._limit, self._loud, self._monotonic = limit, loud, monotonic
        self._seen: deque[float] = deque()
        self._quiet_until = float("-inf")

    def happened(self) -> None:
        now = self._monotonic()
        self._seen.append(now)
        while self._seen[0] <= now - MINUTE:
            self._seen.popleft()
        if len(self._seen) > self._limit and now >= self._quiet_until:
            self._quiet_until = now + MINUTE
            self._loud(len(self._seen))
