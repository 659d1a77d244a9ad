"""Measures how well a pack tells people apart: LFW's development view, through decode and analyse.

Run from the repository's top: ``python -m tests.benchmarks.verification.lfw_verification builtin FOLDER``. The
threshold is the best one on pairsDevTrain.txt; accuracy is that share of pairsDevTest.txt (500 pairs of one
person, 500 of two) that it decides rightly. The people in the two are disjoint. ``best_accuracy`` takes the best
threshold on the test pairs themselves, which flatters.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.lfw_view1 import embed, load_engine, parse_arguments, pictures_in, read_pairs, report


def best_threshold(similarities: NDArray[np.float64], same: NDArray[np.bool_]) -> float:
    """The threshold with the most right decisions; of several equally good ones, the middle of the first."""
    order = np.argsort(similarities)
    values, labels = similarities[order], same[order]
    # right[i]: everything before i is called different, everything from i on the same.
    right = np.concatenate([[0], np.cumsum(~labels)]) + np.concatenate([np.cumsum(labels[::-1])[::-1], [0]])
    edges = np.concatenate([[values[0] - 1], (values[1:] + values[:-1]) / 2, [values[-1] + 1]])
    return float(edges[int(right.argmax())])


def accuracy(similarities: NDArray[np.float64], same: NDArray[np.bool_], threshold: float) -> float:
    return float(((similarities >= threshold) == same).mean())


def main() -> None:
    arguments = parse_arguments(__doc__ or "")
    engine = load_engine(arguments.pack)
    figures: dict[str, object] = {"pack": engine.info.id, "version": engine.info.version}
    results = {}
    for view in ("Train", "Test"):
        pairs, left_out = read_pairs(arguments.lfw, view)
        embedded = embed(engine, arguments.lfw, pictures_in(pairs), arguments.workers)
        same = np.array([pair.same for pair in pairs])
        results[view] = embedded.similarities(pairs), same
        figures[f"{view.lower()}_pairs"] = len(pairs)
        figures[f"{view.lower()}_pairs_left_out"] = left_out
        figures[f"{view.lower()}_pictures"] = len(embedded.pictures)
        figures[f"{view.lower()}_not_found"] = embedded.not_found
    threshold = best_threshold(*results["Train"])
    figures["threshold"] = round(threshold, 4)
    figures["train_accuracy"] = round(accuracy(*results["Train"], threshold), 4)
    figures["accuracy"] = round(accuracy(*results["Test"], threshold), 4)
    figures["best_accuracy"] = round(accuracy(*results["Test"], best_threshold(*results["Test"])), 4)
    report(figures)


if __name__ == "__main__":
    main()
