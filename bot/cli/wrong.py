"""What the command line says when it cannot do what it was asked."""

from __future__ import annotations


class Wrong(Exception):
    """Wrong use or a wrong configuration: one plain line, and status 2."""


class Failed(Exception):
    """It was asked rightly and could not be done: one plain line, and status 1."""
