"""Long lists of values in queries: SQLite limits how many parameters a statement may have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T")

_CHUNK = 500
_AT_ONCE = 65_536
"""Characters."""
_WRITTEN_AT_ONCE = 4096


def ids_json(ids: Iterable[int]) -> str:
    """A JSON array for ``json_each(?)``. numpy's integers and arrays are welcome.

    A piece at a time, like ``numbers_of``.
    """
    numbers = ids if isinstance(ids, np.ndarray) else list(ids)
    pieces: list[str] = []
    for start in range(0, len(numbers), _WRITTEN_AT_ONCE):
        piece = numbers[start : start + _WRITTEN_AT_ONCE]
        # An array's own numbers are written several times more slowly.
        pieces.append(",".join(map(str, piece.tolist() if isinstance(piece, np.ndarray) else map(int, piece))))
    return f"[{','.join(pieces)}]"


def chunks(values: Iterable[T]) -> Iterator[tuple[str, list[T]]]:
    """The values in pieces, each with the marks for ``IN (...)``: ``?,?,?``. For what JSON can't hold."""
    everything = list(values)
    for start in range(0, len(everything), _CHUNK):
        piece = everything[start : start + _CHUNK]
        yield ",".join("?" * len(piece)), piece


def numbers_of(text: str | None) -> NDArray[np.int64]:
    """The numbers of a list with commas, as ``group_concat`` makes it; None is an empty one.

    A piece at a time: other threads, the window's above all, would have to wait while millions are read at once.
    """
    pieces: list[NDArray[np.int64]] = []
    at, end = 0, len(text or "")
    while text and at < end:
        comma = text.find(",", at + _AT_ONCE)
        stop = end if comma < 0 else comma
        pieces.append(np.fromstring(text[at:stop], np.int64, sep=","))
        at = stop + 1
    return np.concatenate(pieces) if pieces else np.zeros(0, np.int64)
