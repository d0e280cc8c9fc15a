"""What the model sees of each message of the corpus, as columns of numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from messages.need.assess import Assessor
from messages.need.pieces import across, inside, pairs_of, signs, words_of

SIGN = "="  # marks a sign in the table, so that it is no piece of a word
SIGN_WEIGHT = 0.15  # of one sign beside a text of letters, whose length is 1


@dataclass(frozen=True, slots=True)
class Seen:
    """One message: its pieces with how often each comes, and its signs."""

    pieces: Counter[str]
    signs: set[str]


def seen(assessor: Assessor, text: str) -> Seen:
    """The same pieces and signs that the table is asked for when the text is read."""
    clauses = assessor.found(text)
    words = [clause.words for clause in clauses]
    pieces = Counter(piece for word in words_of(words) for piece in inside(word))
    pieces.update(piece for pair in pairs_of(words) for piece in across(*pair))
    return Seen(pieces, {SIGN + sign for sign in signs(clauses)})


@dataclass(frozen=True, slots=True)
class Columns:
    """Which piece or sign is which column, and what a piece weighs: rarer ones more."""

    places: Mapping[str, int]
    weights: np.ndarray

    @classmethod
    def of(cls, messages: Sequence[Seen], least: int, least_sign: int) -> Columns:
        """The pieces of at least so many messages, and the signs, in alphabetical order."""
        count = Counter(piece for message in messages for piece in message.pieces)
        kept = sorted(piece for piece, n in count.items() if n >= least)
        shown = Counter(sign for message in messages for sign in message.signs)
        kept += sorted(sign for sign, n in shown.items() if n >= least_sign)
        return cls.only(kept, count, len(messages))

    @classmethod
    def only(cls, kept: Sequence[str], count: Mapping[str, int], messages: int) -> Columns:
        """These columns, in this order."""
        weights = [SIGN_WEIGHT if k.startswith(SIGN) else 1.0 + np.log(messages / (1 + count[k])) for k in kept]
        return cls({name: place for place, name in enumerate(kept)}, np.round(np.array(weights), 6))

    def rows(self, messages: Iterable[Seen]) -> sparse.csr_matrix:
        """One row for each message: its letters with length 1, its signs beside them."""
        starts, places, values = [0], [], []
        for message in messages:
            found = [(self.places[p], float(n)) for p, n in message.pieces.items() if p in self.places]
            length = np.sqrt(sum(n * self.weights[p] ** 2 for p, n in found)) or 1.0
            row = [(p, n * self.weights[p] / length) for p, n in found]
            row += [(self.places[s], SIGN_WEIGHT) for s in message.signs if s in self.places]
            row.sort()
            places += [p for p, _ in row]
            values += [v for _, v in row]
            starts.append(len(places))
        shape = (len(starts) - 1, len(self.places))
        return sparse.csr_matrix((np.array(values), np.array(places), np.array(starts)), shape=shape)
