"""Where the lines between waking, asking and leaving in peace are drawn, in the scores that the fit gives.

Nought is where the fit itself draws a line. All are moved from there by hand, by what it does to texts that were not
learned from: see docs/quality.md. Waking stays near nought, since every false alarm wears out the person on duty, and a
little below it, since a need that nobody hears of may cost more; asking is far easier, since an urgent text that is
neither answered nor asked about is the worst that can be.
"""

from __future__ import annotations

from collections.abc import Mapping

CUTS: Mapping[str, float] = {
    "alert": -0.1,
    "doubt": -0.55,  # of the same score
    "worry": -0.25,  # of the score that says "there may be a need at all"
    "life": -0.08,
    "slope": 3.5,  # certainty one half at the alert's cut, three quarters a third above it
}
