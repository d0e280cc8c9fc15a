"""Draws the lines between waking, asking and leaving in peace, on messages of files that were not learned from."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from training.corpus import Row
from training.need import background, examples
from training.need.fit import ALERT, LIFE, MAIN, WORRY, fit

FIFTHS = 5
MADE = frozenset({examples.PEN, background.PEN})  # "pens" that nobody held
# Shares of the corpus' harmless messages, nearly all of which were written to look grave; among a day's real ones they
# are far fewer. Chosen once, with an eye on the development file: see docs/quality.md.
WOKEN, DOUBTED, WORRIED = 0.115, 0.27, 0.24
LIFE_CALLED = 0.90  # of those in danger, so many are to be called so


def unseen(head: str, corpus: Sequence[Row], columns: sparse.csr_matrix) -> np.ndarray:
    """What each message scores with a line that had not seen its file."""
    fifth = np.array([_fifth(row) for row in corpus])
    scores = np.zeros(len(corpus))
    for out in range(FIFTHS):
        learned, left = np.where(fifth != out)[0], np.where(fifth == out)[0]
        scores[left] = fit(head, [corpus[i] for i in learned], columns[learned]).over(columns[left])
    return scores


def _fifth(row: Row) -> int:
    """Which part of the corpus; what was not written by a pen is always learned from, and never tried."""
    return zlib.crc32(row.where.partition(":")[0].encode()) % FIFTHS if row.pen not in MADE else FIFTHS


def drawn(corpus: Sequence[Row], columns: sparse.csr_matrix) -> Mapping[str, float]:
    """The cuts of ``messages/need/verdict.py``."""
    scores = {head: unseen(head, corpus, columns) for head in MAIN}
    harmless = np.array([row.expect == "none" and row.pen not in MADE for row in corpus])
    urgent = np.array([row.expect == "escalate" and row.pen not in MADE for row in corpus])
    dying = urgent & np.array([row.level == "life" for row in corpus])
    alert = _above(scores[ALERT][harmless], WOKEN)
    return {
        "alert": alert,
        "doubt": _above(scores[ALERT][harmless], DOUBTED),
        "worry": _above(scores[WORRY][harmless], WORRIED),
        "life": _above(scores[LIFE][dying], LIFE_CALLED),
        "slope": _slope(scores[ALERT] - alert, urgent),
    }


def _above(scores: np.ndarray, share: float) -> float:
    """Where that share of the scores lies above."""
    return float(np.quantile(scores, 1.0 - share))


def _slope(scores: np.ndarray, right: np.ndarray) -> float:
    model = LogisticRegression(fit_intercept=False).fit(scores.reshape(-1, 1), right)
    return float(model.coef_[0][0])
