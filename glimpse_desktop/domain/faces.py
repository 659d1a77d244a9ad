"""A face as a model pack saw it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import PackId

CLEAR_QUALITY = 0.5
"""From this ``FaceQuality.overall`` on a face counts as a clear one."""
POOR_QUALITY = 0.25
"""Below this one a face is too poor to stand for somebody, or to ask about."""


@dataclass(frozen=True, slots=True)
class FaceQuality:
    """How good a face is to recognise someone by.

    sharpness, brightness and contrast are measured on the aligned grey chip, each 0-1 (1 sharpest, brightest,
    most contrast). ``size_px`` is the shorter side of the box in pixels of the original photo. Angles are
    estimates in degrees from the landmarks: yaw positive when the face looks towards the right edge of the
    picture, pitch positive when it looks up, roll positive when the head is turned clockwise as seen.
    ``overall`` 0-1 sums it up: about 0.5 and more is good to recognise by, under 0.25 is poor.
    """

    sharpness: float
    brightness: float
    contrast: float
    size_px: float
    yaw: float
    pitch: float
    roll: float
    overall: float


@dataclass(frozen=True, slots=True)
class DetectedFace:
    """One face found in one picture.

    ``landmarks`` is (5, 2) float32, in fractions of the upright picture; which five points they are is the
    pack's business. ``score`` is the detector's, 0-1. ``embedding`` is (d,) float32 of length 1, or None for a
    face that could not be embedded.
    """

    box: Box
    landmarks: NDArray[np.float32]
    score: float
    quality: FaceQuality
    embedding: NDArray[np.float32] | None


@dataclass(frozen=True, slots=True)
class Calibration:
    """What a pack's cosine similarities mean: ``(similarity, false-match rate)`` pairs, similarity ascending.

    The false-match rate is the share of pairs of *different* people that reach the similarity. ``default`` is
    the similarity from which two faces count as the same person in lists of results.
    """

    points: tuple[tuple[float, float], ...]
    default: float

    def similarity_at(self, false_match_rate: float) -> float:
        """The similarity with that false-match rate, interpolated in the rate's logarithm, ends held."""
        rates = np.log10([max(rate, 1e-9) for _, rate in self.points])
        sims = np.array([sim for sim, _ in self.points])
        return float(np.interp(-np.log10(max(false_match_rate, 1e-9)), -rates, sims))

    def false_match_rate(self, similarity: float) -> float:
        """The false-match rate at ``similarity``, ends held."""
        rates = np.log10([max(rate, 1e-9) for _, rate in self.points])
        sims = np.array([sim for sim, _ in self.points])
        return float(10 ** np.interp(similarity, sims, rates))


@dataclass(frozen=True, slots=True)
class PackInfo:
    """What the rest of the program knows of a model pack.

    ``version`` changes whenever the same weights would give other boxes or embeddings (a change of our own
    pre-processing): photos analysed with an older version are analysed again.
    """

    id: PackId
    version: int
    name: str
    dimensions: int
    calibration: Calibration
    min_face_px: int
    licence: str
    source: str
    """The folder it was loaded from, or ``built-in``."""
