"""The line from loose to strict: what a similarity means with the pack in use, evenly spread for the eye."""

from __future__ import annotations

import math

import numpy as np

from glimpse_desktop.domain.faces import Calibration

LOOSEST_RATE = 1e-2
"""One in a hundred pairs of different people: below that "perhaps" would be saying too much."""

_RATE_PART = 0.6
"""The share of the line that counts in how rarely strangers look that alike; the rest, where strangers hardly
ever reach, counts in similarity up to 1."""


class SimilarityScale:
    """Positions 0 (loose) to 1 (strict) for cosine similarities, rising strictly, by a pack's calibration."""

    def __init__(self, calibration: Calibration) -> None:
        rates = [rate for _, rate in calibration.points if rate > 0]
        strictest_rate = min(min(rates, default=1e-6), LOOSEST_RATE / 10)
        self.loosest = min(calibration.similarity_at(LOOSEST_RATE), calibration.default)
        knee = max(calibration.similarity_at(strictest_rate), self.loosest + 0.01)
        steps = 25
        exponents = np.linspace(math.log10(LOOSEST_RATE), math.log10(strictest_rate), steps)
        rising = [calibration.similarity_at(10.0**exponent) for exponent in exponents]
        rising[0], rising[-1] = self.loosest, knee
        similarities = np.append(np.array(rising), max(1.0, knee + 0.01))
        positions = np.append(np.linspace(0.0, _RATE_PART, steps), 1.0)
        # Two similarities at one rate (a flat stretch) would make the line stand still: keep it rising.
        self._similarities = np.maximum.accumulate(similarities) + np.arange(len(similarities)) * 1e-7
        self._positions = positions
        self.start = self.position(calibration.default)

    def position(self, similarity: float) -> float:
        return float(np.interp(similarity, self._similarities, self._positions))

    def share(self, similarity: float) -> float:
        """0-1 for a bar: full where strangers hardly ever look that alike, as likely as it gets."""
        return min(self.position(similarity) / _RATE_PART, 1.0)

    def score(self, similarity: float) -> int:
        """The position as a whole number from 0 to 100: the same meaning with every pack."""
        return round(100 * self.position(similarity))

    def similarity(self, position: float) -> float:
        """The similarity at a position, the loosest one at 0."""
        return float(np.interp(position, self._positions, self._similarities))
