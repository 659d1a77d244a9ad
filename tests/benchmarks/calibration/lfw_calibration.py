"""Measures what a pack's similarities mean: the numbers of its ``Calibration``.

Run from the repository's top: ``python -m tests.benchmarks.calibration.lfw_calibration builtin FOLDER`` where
FOLDER holds LFW's development view. Pictures are those named in pairsDevTrain.txt (about 3,400). False-match
rates come from all pairs of pictures of different people among them (about 6 million, so that 1e-5 is still 60
pairs), not only from the 1,100 listed ones; true-match rates from all pairs of pictures of one person.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.lfw_view1 import (
    Embedded,
    embed,
    load_engine,
    parse_arguments,
    pictures_in,
    read_pairs,
    report,
)

FALSE_MATCH_RATES = (1e-1, 1e-2, 1e-3, 1e-4, 1e-5)


def all_similarities(embedded: Embedded) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Similarities of all pairs of one person, and of all pairs of two."""
    names = np.array([name for name, _ in embedded.pictures])
    same_parts, different_parts = [], []
    for row in range(len(names) - 1):
        similarities = embedded.vectors[row + 1 :] @ embedded.vectors[row]
        same = names[row + 1 :] == names[row]
        same_parts.append(similarities[same])
        different_parts.append(similarities[~same])
    return np.concatenate(same_parts), np.concatenate(different_parts)


def main() -> None:
    arguments = parse_arguments(__doc__ or "")
    pairs, _ = read_pairs(arguments.lfw, "Train")
    engine = load_engine(arguments.pack)
    embedded = embed(engine, arguments.lfw, pictures_in(pairs), arguments.workers)
    same, different = all_similarities(embedded)
    points = []
    for rate in FALSE_MATCH_RATES:
        similarity = float(np.quantile(different, 1 - rate))
        points.append(
            {
                "false_match_rate": rate,
                "similarity": round(similarity, 4),
                "true_match_rate": round(float((same >= similarity).mean()), 4),
            }
        )
    report(
        {
            "pack": engine.info.id,
            "version": engine.info.version,
            "pictures": len(embedded.pictures),
            "not_found": embedded.not_found,
            "pairs_of_one_person": same.size,
            "pairs_of_two_people": different.size,
            "points": points,
        }
    )


if __name__ == "__main__":
    main()
