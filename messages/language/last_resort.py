"""langdetect, kept on a short lead: asked last, with fixed dice, and its failures are no answer.

The library reads its own profiles from its own folder the first time it is asked (about 0.3 s).
Nothing else in this room reads files.
"""

from __future__ import annotations

from collections.abc import Mapping
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

    __slots__ = ("_factory", "_names")

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._factory: DetectorFactory | None = None

    def languages(self, text: str) -> tuple[tuple[str, float], ...]:
        """The languages we know by name, likeliest first; none when the library has no answer."""
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
            self._factory = _factory()
        detector: Detector = self._factory.create()
        detector.n_trial = TRIALS
        detector.append(text[:MOST_LETTERS].lower())
        return detector


def _factory() -> DetectorFactory:
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.set_seed(SEED)
    return factory
