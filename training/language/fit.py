"""Fits the weights: counts of runs first (naive Bayes), then a few rounds that push wrong answers apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from messages.language.table_words import runs_of, words_of
from training.language.classes import CLASSES
from training.language.texts import Example

Floats = NDArray[np.float32]

BASE, PER_RUN = 3.0, 0.15  # how much less a run says in a longer text
SMOOTH = 0.01
REACH = 5.0
BALANCE = 0.5
ROUNDS, BATCH, STEP = 10, 8000, 0.15
PULL = 1e-7  # back towards the counts
FEWEST = 8  # texts that a run must stand in


@dataclass(frozen=True, slots=True)
class Model:
    """``weights``: a row for each run, a column for each class. ``common``: words, those of the most texts first."""

    runs: list[str]
    weights: Floats
    common: list[str]


def fit(examples: Sequence[Example], seed: int = 0) -> Model:
    texts = [words_of(one.text) for one in examples]
    runs, counts = _counts(texts)
    targets, importance = _targets(examples)
    weights = _refined(counts, targets, importance, _start(counts, targets, importance), seed)
    often = Counter(word for words in texts for word in set(words))
    return Model(runs, weights, [word for word, _ in often.most_common()])


def _counts(texts: Sequence[list[str]]) -> tuple[list[str], sp.csr_matrix]:
    """Which runs there are, and how often each stands in each text."""
    words = {word: place for place, word in enumerate(dict.fromkeys(word for text in texts for word in text))}
    in_text = _sparse([[words[word] for word in text] for text in texts], len(words))
    spelled = [runs_of(word) for word in words]
    all_runs = {run: place for place, run in enumerate(dict.fromkeys(run for runs in spelled for run in runs))}
    counts = (in_text @ _sparse([[all_runs[run] for run in runs] for runs in spelled], len(all_runs))).tocsr()
    often = np.bincount(counts.indices, minlength=len(all_runs))
    kept = np.flatnonzero(often >= FEWEST)
    names = list(all_runs)
    return [names[place] for place in kept], counts[:, kept].tocsr()


def _sparse(places: Sequence[list[int]], width: int) -> sp.csr_matrix:
    starts = np.cumsum([0, *map(len, places)])
    columns = np.fromiter((place for row in places for place in row), np.int32, int(starts[-1]))
    matrix = sp.csr_matrix((np.ones(len(columns), np.float32), columns, starts), shape=(len(places), width))
    matrix.sum_duplicates()
    return matrix


def _targets(examples: Sequence[Example]) -> tuple[Floats, Floats]:
    """What should come out, and how much each text matters: rare classes more than their number."""
    targets = np.zeros((len(examples), len(CLASSES)), np.float32)
    for row, one in enumerate(examples):
        targets[row, list(one.classes)] = 1 / len(one.classes)
    weights = np.array([one.weight for one in examples], np.float32)
    amount = (targets * weights[:, None]).sum(0)
    return targets, weights * (targets @ ((amount.mean() / amount) ** BALANCE)).astype(np.float32)


def _start(counts: sp.csr_matrix, targets: Floats, importance: Floats) -> Floats:
    seen = np.asarray(counts.T @ (targets * importance[:, None])) + SMOOTH
    logs = np.log(seen / seen.sum(0))
    return np.clip(logs - logs.mean(1, keepdims=True), -REACH, REACH).astype(np.float32)


def _refined(counts: sp.csr_matrix, targets: Floats, importance: Floats, start: Floats, seed: int) -> Floats:
    """Adam over softmax with a temper that grows with the text's length."""
    dice = np.random.default_rng(seed)
    sharp = (1 / (BASE + PER_RUN * np.asarray(counts.sum(1)).ravel())).astype(np.float32)
    weights, slow, square, step = start.copy(), np.zeros_like(start), np.zeros_like(start), 0
    for turn in range(ROUNDS):
        order = dice.permutation(counts.shape[0])
        for batch in (order[at : at + BATCH] for at in range(0, len(order), BATCH)):
            rows = counts[batch]
            wrong = _softmax((rows @ weights) * sharp[batch][:, None]) - targets[batch]
            wrong *= (importance[batch] * sharp[batch])[:, None] / len(batch)
            slope = rows.T.tocsr() @ wrong + PULL * (weights - start)
            step += 1
            slow = 0.9 * slow + 0.1 * slope
            square = 0.99 * square + 0.01 * slope * slope
            pace = STEP * (1 - turn / ROUNDS) / (1 - 0.9**step)
            weights -= pace * slow / (np.sqrt(square / (1 - 0.99**step)) + 1e-7)
    return weights


def _softmax(scores: Floats) -> Floats:
    raised = np.exp(scores - scores.max(1, keepdims=True))
    shares: Floats = raised / raised.sum(1, keepdims=True)
    return shares
