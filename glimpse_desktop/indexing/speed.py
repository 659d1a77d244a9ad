"""How fast it goes and how long it will take, said calmly: rounded, and changed every few seconds only."""

from __future__ import annotations

from collections import deque
from math import floor, log10

WINDOW_SECONDS = 20.0
"""The speed is that of the last so many seconds."""

_FIRST_SECONDS = 2.0
_STEADY_SECONDS = 8.0
"""Before that, how long it will take is anybody's guess."""

_CHANGE_SECONDS = 3.0
_TOLERANCE = 0.15
"""While it would differ by no more than this from what was said, the time left just runs down."""


class Speedometer:
    """Fed with how many photos are done; ``rate`` and ``left`` are what to show. Not thread-safe.

    Times are in seconds of one clock, passed in.
    """

    def __init__(self) -> None:
        self._samples: deque[tuple[float, int]] = deque()
        self._changed_at: float | None = None
        self._rate = 0.0
        self._ends_at: float | None = None

    def reset(self) -> None:
        """What was says nothing about what comes: after a pause, in a new run."""
        self._samples.clear()
        self._changed_at, self._rate, self._ends_at = None, 0.0, None

    def add(self, now: float, done: int) -> None:
        """So many photos are done by now."""
        self._samples.append((now, done))

    def read(self, now: float, remaining: int) -> tuple[float, float | None]:
        """Photos a second to two digits, 0 while it isn't known; seconds left, None while that isn't."""
        measured, seconds = self._measured(now)
        if measured > 0 and (self._changed_at is None or now - self._changed_at >= _CHANGE_SECONDS):
            self._changed_at = now
            self._rate = _two_digits(measured)
            self._settle(now, remaining / measured, seconds)
        left = None if self._ends_at is None else max(0.0, self._ends_at - now)
        return self._rate, left

    def _settle(self, now: float, estimate: float, seconds: float) -> None:
        if seconds < _STEADY_SECONDS:
            return
        said = None if self._ends_at is None else self._ends_at - now
        if said is None or abs(estimate - said) > _TOLERANCE * max(estimate, said):
            self._ends_at = now + estimate

    def _measured(self, now: float) -> tuple[float, float]:
        """Photos a second, and over how many seconds that was looked at."""
        while len(self._samples) > 2 and self._samples[0][0] < now - WINDOW_SECONDS:
            self._samples.popleft()
        if len(self._samples) < 2:
            return 0.0, 0.0
        (began, first), (ended, last) = self._samples[0], self._samples[-1]
        # Between two photos nothing has slowed down yet; later than usual, the next one has.
        usual = (ended - began) / max(1, last - first)
        seconds = max(ended - began, now - began - usual)
        return ((last - first) / seconds, seconds) if seconds >= _FIRST_SECONDS else (0.0, seconds)


def _two_digits(value: float) -> float:
    """0.7321 is 0.73, 12.4 is 12, 1234 is 1200."""
    return round(value, 1 - floor(log10(value)))
