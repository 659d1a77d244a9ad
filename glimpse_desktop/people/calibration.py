"""Refines what a pack's similarities mean by a library's own strangers. Pure.

Two faces in one photo are two people, so their similarities show how alike strangers are among the people of this
library. Only the middle of them is used: mirrors, collages and pictures within pictures put the same person twice
into a photo, which spoils the upper tail that thresholds are about. So the pack's whole curve is moved, by as much
as the library's quantiles are off those that are usual for the pack.

Faces in one photo share light, camera and blur, which makes strangers look more alike than in two photos: by 0.3
to 1 standard deviations in the collections and packs that were measured. That is allowed for, and only what goes
beyond moves anything.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.people.thresholds import similarity_at, strangers_spread

_RATES = (0.1, 0.07, 0.05)
"""False-match rates at which pack and library are compared: one photo in 20 may hold somebody twice."""
_FEWEST = 50
_HALF_TRUSTED = 300.0
"""So many pairs count as much as the pack's own description. They come from fewer people."""
_SHARED, _USUAL = 0.5, 0.5
"""How much more alike strangers in one photo are as a rule, and how far from it libraries may be for no reason
that matters; in standard deviations of strangers' similarities, as what follows."""
_LOWEST, _HIGHEST = -0.25, 1.5
"""How far the curve may move. Down only a little: couples are less alike than any two strangers."""


def library_shift(pack: Calibration, similarities: NDArray[np.floating]) -> float:
    """How much more alike strangers are in a library than ``pack`` says, as a difference of cosines.

    ``similarities`` (n,): cosines of pairs of faces in one photo that are two people, each two people once.
    0 when they are too few, or as they usually are.
    """
    if len(similarities) < _FEWEST:
        return 0.0
    known = [rate for rate in _RATES if rate <= pack.points[0][1]] or [pack.points[0][1]]
    found = np.quantile(similarities, [1.0 - rate for rate in known])
    spread = strangers_spread(pack)
    excess = float(np.mean(found - [similarity_at(pack, rate) for rate in known])) / spread - _SHARED
    beyond = float(np.sign(excess)) * max(abs(excess) - _USUAL, 0.0)
    trust = len(similarities) / (len(similarities) + _HALF_TRUSTED)
    return min(max(beyond * trust, _LOWEST), _HIGHEST) * spread


def shifted(pack: Calibration, shift: float) -> Calibration:
    """The calibration with every similarity moved by ``shift``, as far as cosines go."""
    if not shift:
        return pack
    points = tuple((_bounded(similarity + shift), rate) for similarity, rate in pack.points)
    return Calibration(points, _bounded(pack.default + shift))


def _bounded(similarity: float) -> float:
    return min(max(similarity, -0.999), 0.999)
