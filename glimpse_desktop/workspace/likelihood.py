"""A similarity in words, by the model pack's calibration.

The words stand for how rarely two different people reach the similarity, so they mean the same with every pack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from statistics import NormalDist

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import PackId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.people.thresholds import strangers_mean, strangers_spread

VERY_LIKELY, LIKELY, PERHAPS, UNLIKELY = "very likely", "likely", "perhaps", "unlikely"

_VERY_LIKELY_RATE = 1e-5
_PERHAPS_RATE = 1e-2


def likelihood(calibration: Calibration, similarity: float) -> str:
    """ "very likely", "likely", "perhaps" or "unlikely" that two faces with this cosine are one person."""
    if similarity >= max(calibration.similarity_at(_VERY_LIKELY_RATE), calibration.default):
        return VERY_LIKELY
    if similarity >= calibration.default:
        return LIKELY
    if similarity >= min(calibration.similarity_at(_PERHAPS_RATE), calibration.default):
        return PERHAPS
    return UNLIKELY


def strangers_share(calibration: Calibration, similarity: float) -> tuple[float, bool]:
    """The share (0-1) of pairs of different people that are at least so alike; and whether it is less than that.

    Beyond the rarest rate that the calibration knows, nobody can say how rare: then it is that rate, and True.
    Below the most frequent one, strangers' similarities are taken for a bell curve.
    """
    (loosest, most), (strictest, least) = calibration.points[0], calibration.points[-1]
    if similarity >= strictest:
        return least, similarity > strictest
    if similarity >= loosest:
        return calibration.false_match_rate(similarity), False
    bell = NormalDist(strangers_mean(calibration), strangers_spread(calibration))
    return max(1.0 - bell.cdf(similarity), most), False


def worded(rows: Iterable[FaceRow], calibration: Callable[[PackId | None], Calibration]) -> list[FaceRow]:
    """The rows with their suggestions' similarities put into words."""
    return [
        row
        if row.suggestion is None
        else replace(
            row,
            suggestion=replace(
                row.suggestion, word=likelihood(calibration(row.pack_id), row.suggestion.similarity)
            ),
        )
        for row in rows
    ]
