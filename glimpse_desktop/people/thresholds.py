"""The cosine similarities that decisions about people rest on: one place for all of them.

Everything follows from a false-match rate (how rarely two different people look so alike to the pack), from how
many faces there are to be mistaken for one another, and from the one control that a person has: strict or loose.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

from glimpse_desktop.domain.faces import Calibration

STRICTEST, LOOSEST = -1.0, 1.0
"""The ends of the control; 0 is the default."""

_STEP = 20.0
"""How many times as many strangers a whole step of the control lets through."""
_FACES = 300
"""In a library of so many faces, a group takes the pack's own default similarity. The more faces there are, the
more strangers' faces any one has to be told from, so the fewer strangers in a million may look so alike: in
inverse proportion, which keeps the share of strangers in groups the same."""
_SAME_RATES = (3e-7, 1e-3)
_USUAL_SPREAD = 0.1
_LEAST_SPREAD = 0.001
_SUGGEST_RATE = 1e-3
"""A question that the person answers with a key; most of those asked should be a yes."""
_AUTOMATIC_RATE = 1e-6
"""Nobody is asked, so it must be as good as certain."""
_MARGIN_DECADES = 1.5
"""A face is as good as certainly one person's only when the next person's likeness is a stranger's beside it."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Cosine similarities, by pack, library and strictness.

    ``same``: from here two faces count as one person for a group. ``strangers`` and ``spread``: what two people
    have on average, which is far from 0 with some packs, and the standard deviation. ``suggest``: from here a
    person is proposed for a face. ``automatic``: from here a name may be given without asking, when the next
    person is less alike by at least ``margin`` (a difference of cosines).
    """

    same: float
    strangers: float
    spread: float
    suggest: float
    automatic: float
    margin: float


def thresholds(calibration: Calibration, faces: int, strictness: float = 0.0) -> Thresholds:
    """The thresholds for a library with so many faces. ``strictness`` -1 strict to 1 loose."""
    factor = _STEP ** min(max(strictness, STRICTEST), LOOSEST)
    lowest, highest = _SAME_RATES
    default_rate = calibration.false_match_rate(calibration.default)
    same_rate = min(max(default_rate * _FACES / max(faces, _FACES), lowest), highest)
    strangers = strangers_mean(calibration)
    suggest = similarity_at(calibration, _SUGGEST_RATE * factor)
    return Thresholds(
        same=max(similarity_at(calibration, same_rate * factor), strangers + strangers_spread(calibration)),
        strangers=strangers,
        spread=strangers_spread(calibration),
        suggest=suggest,
        automatic=max(similarity_at(calibration, _AUTOMATIC_RATE * factor), suggest),
        margin=similarity_at(calibration, 1e-4) - similarity_at(calibration, 1e-4 * 10**_MARGIN_DECADES),
    )


def similarity_at(calibration: Calibration, rate: float) -> float:
    """The similarity with that false-match rate (0-1), also beyond the rates that were measured.

    There, the similarity goes on straight against the rate's logarithm, which errs on the strict side: the tails
    of strangers' similarities fall faster than that.
    """
    points = [point for point in calibration.points if point[1] > 0]
    if len(points) >= 2 and rate > 0:
        if rate < points[-1][1]:
            return min(_straight(points[-2], points[-1], rate), 1.0)
        if rate > points[0][1]:
            return max(_straight(points[0], points[1], rate), -1.0)
    return calibration.similarity_at(rate)


def strangers_mean(calibration: Calibration) -> float:
    """The cosine that two different people have on average: the loosest points, taken for a bell curve's flank."""
    return max(
        calibration.points[0][0] - _deviations(calibration.points[0][1]) * strangers_spread(calibration), -0.5
    )


def strangers_spread(calibration: Calibration) -> float:
    """The standard deviation of different people's cosines, by the two loosest points; 0.1 with fewer."""
    if len(calibration.points) < 2:
        return _USUAL_SPREAD
    (low, low_rate), (high, high_rate) = calibration.points[:2]
    return max((high - low) / (_deviations(high_rate) - _deviations(low_rate)), _LEAST_SPREAD)


def _deviations(rate: float) -> float:
    """How many standard deviations over the mean of a bell curve a share ``rate`` of it begins."""
    return NormalDist().inv_cdf(1.0 - min(max(rate, 1e-12), 1.0 - 1e-12))


def _straight(one: tuple[float, float], other: tuple[float, float], rate: float) -> float:
    """On the line through two points of similarity against the rate's logarithm, the similarity at ``rate``."""
    (low, low_rate), (high, high_rate) = one, other
    slope = (high - low) / (math.log10(high_rate) - math.log10(low_rate))
    return low + slope * (math.log10(rate) - math.log10(low_rate))
