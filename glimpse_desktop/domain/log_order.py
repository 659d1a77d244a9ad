"""The order in which the entries of two copies of a log follow each other, once they are one log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge


@dataclass(frozen=True, slots=True)
class Timed:
    """An entry's number, its time in seconds since 1970, and the number of the first entry of its step."""

    number: int
    at: float
    step: int | None = None


def merged_order(here: Sequence[Timed], theirs: Sequence[Timed]) -> list[int]:
    """All numbers in the order of time, each log's own order kept.

    ``here`` is one log in its order; ``theirs`` the other in its own, with the numbers that its entries have here,
    or get. An entry that both have is where it is in ``here``. A clock that was set back doesn't take entries out
    of their order: each counts as no earlier than those before it. The entries of a step stay together, and of the
    same moment those from here come first.
    """
    times = dict(_times(here, {}))
    own = {entry.number for entry in here}
    new = [(number, at) for number, at in _times(theirs, times) if number not in own]
    rows_here = ((at, 0, place, number) for place, (number, at) in enumerate(times.items()))
    rows_new = ((at, 1, place, number) for place, (number, at) in enumerate(new))
    return [row[3] for row in merge(rows_here, rows_new)]


def _times(log: Sequence[Timed], known: Mapping[int, float]) -> Iterable[tuple[int, float]]:
    """Every entry with the time that it counts as having."""
    latest = float("-inf")
    step, begun = None, latest
    for entry in log:
        if entry.step is None or entry.step != step:
            step = entry.step
            begun = max(latest, entry.at, known.get(entry.number, latest))
        # The next step begins no earlier than this one ended.
        latest = begun
        yield entry.number, begun
