"""Long lists of values in queries: SQLite limits how many parameters a statement may have."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_CHUNK = 500


def ids_json(ids: Iterable[int]) -> str:
    """A JSON array for ``json_each(?)``. numpy's integers are welcome."""
    return json.dumps([int(number) for number in ids], separators=(",", ":"))


def chunks(values: Iterable[T]) -> Iterator[tuple[str, list[T]]]:
    """The values in pieces, each with the marks for ``IN (...)``: ``?,?,?``. For what JSON can't hold."""
    everything = list(values)
    for start in range(0, len(everything), _CHUNK):
        piece = everything[start : start + _CHUNK]
        yield ",".join("?" * len(piece)), piece
