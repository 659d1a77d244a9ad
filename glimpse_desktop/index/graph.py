"""hnswlib's graph: how it is built, and what it keeps in memory."""

from __future__ import annotations

import os
from typing import Any

import hnswlib
import numpy as np
from numpy.typing import NDArray

_NEIGHBOURS = 16
"""hnswlib's M: links of an element on each upper layer."""
_EF_CONSTRUCTION = 200


def empty_graph(dimensions: int, capacity: int) -> hnswlib.Index:
    """A graph for cosine similarity with room for ``capacity`` vectors."""
    graph = hnswlib.Index(space="cosine", dim=dimensions)
    graph.init_index(max_elements=capacity, M=_NEIGHBOURS, ef_construction=_EF_CONSTRUCTION)
    return graph


def elements(graph: dict[str, Any], level0: NDArray[np.int8]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The labels and vectors in hnswlib's lowest level, in one go: asking for them by label takes a second."""
    rows = level0.reshape(int(graph["cur_element_count"]), int(graph["size_data_per_element"]))
    label, vector, dimensions = int(graph["label_offset"]), int(graph["offset_data"]), int(graph["dim"])
    labels = np.ascontiguousarray(rows[:, label : label + 8]).view(np.uint64)[:, 0]
    stored = np.ascontiguousarray(rows[:, vector : vector + 4 * dimensions]).view(np.float32)
    return labels.astype(np.int64), stored


def threads(rows: int, many: int) -> int:
    """How many to use: all cores for ``many`` rows and more; starting them costs too much for few."""
    return (os.cpu_count() or 1) if rows >= many else 1
