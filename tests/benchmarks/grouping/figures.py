"""How well groups agree with who is who."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1, 0-1, counted by face (BCubed) and by pair; ``groups`` have two faces or more."""

    bcubed: tuple[float, float, float]
    pairwise: tuple[float, float, float]
    groups: int


def compare(found: Labels, true: Labels) -> Figures:
    """``found`` and ``true`` (n,): the group and the person of each face; a face alone has a number of its own.

    BCubed: A. Bagga, B. Baldwin, "Entity-based cross-document coreferencing using the vector space model",
    COLING-ACL 1998.
    """
    _, group = np.unique(found, return_inverse=True)
    _, person = np.unique(true, return_inverse=True)
    in_group, of_person = np.bincount(group), np.bincount(person)
    cells, both = np.unique(np.stack([group, person]), axis=1, return_counts=True)
    squares = both.astype(np.float64) ** 2
    bcubed = _rates(
        float((squares / in_group[cells[0]]).sum()) / len(found),
        float((squares / of_person[cells[1]]).sum()) / len(found),
    )
    right = _pairs(both)
    pairwise = _rates(right / max(_pairs(in_group), 1), right / max(_pairs(of_person), 1))
    return Figures(bcubed, pairwise, int((in_group > 1).sum()))


def _pairs(sizes: NDArray[np.int64]) -> int:
    return int((sizes * (sizes - 1) // 2).sum())


def _rates(precision: float, recall: float) -> tuple[float, float, float]:
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-12)
