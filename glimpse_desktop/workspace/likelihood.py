"""A similarity in words, by the model pack's calibration.

The words stand for how rarely two different people reach the similarity, so they mean the same with every pack.
"""

from __future__ import annotations

from glimpse_desktop.domain.faces import Calibration

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
