"""langdetect, kept on a short lead: with fixed dice, in small letters, and its failures are no answer.

It names languages that we do not serve, and stands in where the table of letter runs could not be read. Its profiles
are handed in as they lie in its own folder, sorted, and with ours for languages it lacks; they are taken apart when it
is first asked (about 0.4 s).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from langdetect.detector import Detector
    from langdetect.detector_factory import DetectorFactory

FEWEST_WORDS = 4  # below that it guesses
SEED = 7
TRIALS = 3  # the library's 7 are slower and no surer on a short text
MOST_LETTERS = 160


class LastResort:
    """One detector for the life of the program. ``names``: the library's codes and ours."""

    __slots__ = ("_factory", "_names", "_profiles")

    def __init__(self, profiles: Sequence[str], names: Mapping[str, str]) -> None:
        self._profiles = tuple(profiles)
        self._names = names
        self._factory: DetectorFactory | None = None

    def languages(self, text: str) -> tuple[tuple[str, float], ...]:
        """The languages it takes the text for, likeliest first; none when the library has no answer."""
        from langdetect.lang_detect_exception import LangDetectException

        try:
            found = self._detector(text).get_probabilities()
        except LangDetectException:
            return ()
        sums: dict[str, float] = {}
        for guess in found:
            name = self._names.get(guess.lang, guess.lang)
            sums[name] = sums.get(name, 0.0) + float(guess.prob)
        return tuple(sorted(sums.items(), key=lambda pair: (-pair[1], pair[0])))

    def _detector(self, text: str) -> Detector:
        if self._factory is None:
            self._factory = _factory(self._profiles)
        detector: Detector = self._factory.create()
        detector.n_trial = TRIALS
        detector.append(text[:MOST_LETTERS].lower())
        return detector


def _factory(profiles: Sequence[str]) -> DetectorFactory:
    """A factory of our own: the library's is one for the whole program, and anybody may have seeded it otherwise."""
    from langdetect.detector_factory import DetectorFactory

    factory = DetectorFactory()
    factory.load_json_profile(profiles)
    factory.set_seed(SEED)
    return factory
