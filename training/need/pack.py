"""Rounds the lines to whole bytes and writes them as the table that ``messages/need/table.py`` reads."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from messages.need.table import MIDDLE, packed
from training.need.fit import Line
from training.need.seen import SIGN, Columns

MOST = 127
CLIPPED = 0.9995  # of the weights are kept whole; the few above are cut, so that the others get finer steps


def table(columns: Columns, lines: Mapping[str, Line], cuts: Mapping[str, float]) -> bytes:
    """The bytes of the table. A piece's weight holds how rare it is, a sign's its share beside the letters."""
    pieces = sorted(columns.places, key=columns.places.__getitem__)
    letters = np.array([not piece.startswith(SIGN) for piece in pieces])
    squares = np.where(letters, columns.weights**2, 0.0)
    square_step = float(squares.max()) / 255
    worth = {name: line.weights * columns.weights for name, line in lines.items()}
    steps = {name: float(np.quantile(np.abs(values), CLIPPED)) / MOST for name, values in worth.items()}
    facts = {
        "heads": " ".join(lines),
        "scales": " ".join(f"{steps[name]:.6g}" for name in lines),
        "starts": " ".join(f"{line.start:.6g}" for line in lines.values()),
        "squares": f"{square_step:.6g}",
        "cuts": " ".join(f"{name}={value:.4g}" for name, value in cuts.items()),
    }
    lanes = [_bytes(worth[name] / steps[name], MIDDLE) for name in lines]
    return packed(facts, pieces, b"".join((*lanes, _bytes(squares / square_step, 0))))


def _bytes(values: np.ndarray, middle: int) -> bytes:
    return bytes(np.clip(np.round(values) + middle, 0, 255).astype(np.uint8).tobytes())
