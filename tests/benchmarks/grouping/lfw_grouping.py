"""How well faces without a name are grouped: LFW's View 1 pictures, with the program's default settings.

Run from the repository's top: ``python -m tests.benchmarks.grouping.lfw_grouping PACK FOLDER`` with PACK "builtin"
or a pack's folder, FOLDER LFW's development view. The pictures are indexed and grouped by the program; later runs
find the library again. Beside it, the same embeddings by well-known methods, each at *its best* threshold for each
column; they are spared the faces in the background, which the program groups with all others.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.workspace.workspace import Workspace
from tests.benchmarks.grouping.figures import Figures, compare
from tests.benchmarks.grouping.lfw_library import LabelledFaces, labelled_faces, open_indexed
from tests.benchmarks.grouping.references import (
    average_linkage,
    chinese_whispers,
    connected_components,
    dbscan,
)

_THRESHOLDS = 41
_LOOSEST, _STRICTEST = 1e-3, 1e-7
"""False-match rates between which the methods look for their best threshold."""


def own(workspace: Workspace) -> tuple[Figures, float, LabelledFaces]:
    """The program's figures with default settings, and the seconds that a full pass takes."""
    workspace.set_strictness(0.0)
    start = time.perf_counter()
    workspace.regroup()
    seconds = time.perf_counter() - start
    with workspace._library.reading() as connection:
        faces = labelled_faces(connection)
    about = faces.person >= 0
    alone = faces.group < 0
    found = np.where(alone, -faces.ids, faces.group)
    return compare(found[about], faces.person[about]), seconds, faces


def row(name: str, figures: Figures, seconds: float, note: str) -> str:
    bcubed, pairwise = (
        " ".join(f"{value:.4f}" for value in rates) for rates in (figures.bcubed, figures.pairwise)
    )
    return f"{name:22} {bcubed}   {pairwise}   {figures.groups:6} {seconds:8.1f}  {note}\n"


def best(
    name: str,
    group: Callable[[float], NDArray[np.int64]],
    thresholds: NDArray[np.float64],
    true: NDArray[np.int64],
) -> str:
    """The method's row: each pair of columns at the threshold that is best for its F1."""
    start = time.perf_counter()
    tried = [(float(threshold), compare(group(float(threshold)), true)) for threshold in thresholds]
    seconds = (time.perf_counter() - start) / len(tried)
    at, by_face = max(tried, key=lambda item: item[1].bcubed[2])
    other, by_pair = max(tried, key=lambda item: item[1].pairwise[2])
    figures = Figures(by_face.bcubed, by_pair.pairwise, by_face.groups)
    return row(name, figures, seconds, f"best at {at:.3f} and {other:.3f}")


def main() -> None:
    pack, lfw = sys.argv[1], Path(sys.argv[2])
    workspace = open_indexed(pack, lfw)
    figures, seconds, faces = own(workspace)
    calibration = workspace.calibration()
    sys.stdout.write(f"{workspace.current_pack().id}, {len(faces.ids)} faces\n")
    sys.stdout.write(f"{'':22} BCubed P, R, F1         pairwise P, R, F1       groups  seconds\n")
    sys.stdout.write(row("Glimpse", figures, seconds, "default settings"))
    vectors = faces.vectors[faces.person >= 0]
    true = faces.person[faces.person >= 0]
    similar = vectors @ vectors.T
    low, high = (
        calibration.similarity_at(_LOOSEST),
        2 * calibration.similarity_at(1e-5) - calibration.similarity_at(1e-3),
    )
    thresholds = np.linspace(low, high, _THRESHOLDS)
    for name, method in (
        ("connected components", connected_components),
        ("Chinese whispers", chinese_whispers),
        ("DBSCAN", dbscan),
    ):
        sys.stdout.write(best(name, lambda threshold, by=method: by(similar, threshold), thresholds, true))
        sys.stdout.flush()
    start = time.perf_counter()
    cut = average_linkage(similar)
    tree = time.perf_counter() - start
    sys.stdout.write(best(f"average linkage ({tree:.0f} s)", cut, thresholds, true))
    workspace.close()


if __name__ == "__main__":
    main()
