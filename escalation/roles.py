"""Roles: what a person is at an office, besides being on duty there."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """The closed list. A person may have several, and others at another office (console.md 6.1)."""

    CASEWORKER = "caseworker"  # takes cases and talks with citizens
    ADMIN = "admin"  # keeps texts, hours, numbers and people right
    LEADER = "leader"  # answers for the office: rota, reports, access
    AUDITOR = "auditor"  # sees who saw what, and never a conversation
    OPERATOR = "operator"  # keeps the machine running, and sees no content
