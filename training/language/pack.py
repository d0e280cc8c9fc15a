"""Brings a fitted model into the bytes of the table: rounded, trimmed and pressed together."""

from __future__ import annotations

import lzma
from pathlib import Path

import numpy as np

from messages.language.table_file import TableFile
from training.language.classes import CLASSES
from training.language.fit import BASE, PER_RUN, Model

GRAIN = 0.16  # one step of a weight, in nats
MIDDLE = 128
COMMON = 20000  # words whose sums are made at the start
SOFTER = 0.92  # how much less sure the table says it is than it was fitted to be: fitted, it is too modest


def table(model: Model) -> TableFile:
    levels = model.weights - np.median(model.weights, axis=1, keepdims=True)
    whole = np.clip(np.rint(levels / GRAIN) + MIDDLE, 0, 255).astype(np.uint8)
    order = sorted(range(len(model.runs)), key=model.runs.__getitem__)
    return TableFile(
        languages=CLASSES,
        base=BASE / GRAIN * SOFTER,
        per_run=PER_RUN / GRAIN * SOFTER,
        runs=tuple(model.runs[place] for place in order),
        common=tuple(sorted(model.common[:COMMON])),
        weights=np.ascontiguousarray(whole[order].T).tobytes(),
    )


def write(file: TableFile, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(lzma.compress(file.packed(), preset=9 | lzma.PRESET_EXTREME))
