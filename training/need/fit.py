"""Fits one straight line through all messages for each thing that is asked of a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from sklearn.svm import LinearSVC

from training.corpus import NEEDS, Row
from training.need.examples import PEN

ALERT, WORRY, LIFE = "alert", "worry", "life"
MAIN = (ALERT, WORRY, LIFE)
HEADS = (*MAIN, *sorted(NEEDS))
PENALTY = 1.0
SEED = 7
TELLING = 0.5  # how much of a column's worth hangs on how differently the two sides use it
PLAINEST = 2.0  # the cues' examples count double: no two messages of the corpus may be alike, so plain ones are few


@dataclass(frozen=True, slots=True)
class Line:
    """Weights of one head over the columns, and where every text starts."""

    weights: np.ndarray
    start: float

    def over(self, rows: sparse.csr_matrix) -> np.ndarray:
        """What each row scores."""
        return np.asarray(rows @ self.weights + self.start)


def answers(head: str, row: Row) -> bool | None:
    """What is right for a message under a head; None where the head is not asked of it.

    How grave it is, and which needs, is asked only of what may be a need at all.
    """
    if head == ALERT:
        return row.expect == "escalate"
    if head == WORRY:
        return row.expect != "none"
    if row.expect == "none":
        return None
    return row.level == "life" if head == LIFE else head in row.needs


def fit(head: str, rows: Sequence[Row], columns: sparse.csr_matrix) -> Line:
    """The line for one head. The same rows give the same line."""
    right = [answers(head, row) for row in rows]
    asked = [place for place, answer in enumerate(right) if answer is not None]
    model = LinearSVC(C=PENALTY, random_state=SEED, max_iter=5000)
    weights = [PLAINEST if rows[place].pen == PEN else 1.0 for place in asked]
    yes = np.array([right[place] for place in asked])
    worth = telling(columns[asked], yes)
    model.fit((columns[asked] @ sparse.diags(worth)).tocsr(), yes, weights)
    return Line(model.coef_[0] * worth, float(model.intercept_[0]))


def telling(columns: sparse.csr_matrix, yes: np.ndarray) -> np.ndarray:
    """For each column a factor: the more its share of the one side differs from that of the other, the greater."""
    shown = columns.copy()
    shown.data = np.ones_like(shown.data)
    ours, theirs = (np.asarray(shown[side].sum(axis=0)).ravel() + 1.0 for side in (yes, ~yes))
    apart = np.abs(np.log((ours / ours.sum()) / (theirs / theirs.sum())))
    return np.asarray(1.0 - TELLING + TELLING * apart)


def fit_all(rows: Sequence[Row], columns: sparse.csr_matrix, heads: Sequence[str] = HEADS) -> Mapping[str, Line]:
    """Every head's line."""
    return {head: fit(head, rows, columns) for head in heads}
