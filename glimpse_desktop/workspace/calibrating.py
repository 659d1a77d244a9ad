"""Learns from the library itself how alike strangers look: from faces that are in one photo."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, groupby

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PackId
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import embeddings
from glimpse_desktop.library.companions import Companion, companions
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.calibration import library_shift
from glimpse_desktop.people.grouping import POOR_QUALITY

_CONTENTS = 5000
_FACES = 8
"""Of a crowd, so many faces count, so that no single photo says what strangers are like."""


def measured_shift(
    library: Library, pack: PackId, calibration: Calibration, cancel: CancelToken | None = None
) -> float:
    """How much more alike strangers are in the library than the pack's own ``calibration`` says (cosine).

    Seconds with a million faces. Raises Cancelled.
    """
    with library.reading(cancel) as connection:
        pairs = strangers(companions(connection, pack, POOR_QUALITY, _CONTENTS))
        ids, vectors = embeddings.of_faces(connection, sorted({face for pair in pairs for face in pair}))
    row = {FaceId(face): number for number, face in enumerate(ids.tolist())}
    known = [(row[one], row[other]) for one, other in pairs if one in row and other in row]
    return library_shift(calibration, _cosines(vectors, known))


def strangers(found: Iterable[Companion]) -> list[tuple[FaceId, FaceId]]:
    """Pairs of faces in one content that are two people, each two people once: friends would count too often."""
    pairs: dict[tuple[str, str], tuple[FaceId, FaceId]] = {}
    for _, faces in groupby(found, key=lambda companion: companion.content):
        for one, other in combinations(list(faces)[:_FACES], 2):
            if one.who != other.who:
                pairs.setdefault((min(one.who, other.who), max(one.who, other.who)), (one.face, other.face))
    return list(pairs.values())


def _cosines(vectors: NDArray[np.float32], pairs: list[tuple[int, int]]) -> NDArray[np.float32]:
    if not pairs:
        return np.zeros(0, np.float32)
    rows = np.array(pairs)
    cosines: NDArray[np.float32] = np.einsum("ij,ij->i", vectors[rows[:, 0]], vectors[rows[:, 1]])
    return cosines
