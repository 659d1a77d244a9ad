"""Finding out, in the midst of a long run, how this machine runs the pack fastest."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from glimpse_desktop.domain.progress import CancelToken, IndexProgress, Slowed
from glimpse_desktop.indexing.pace import Pace
from glimpse_desktop.vision.shape import Shape

_ENOUGH_PHOTOS = 200
"""With fewer left, it isn't worth the seconds."""

_FIRST_SECONDS = 8.0
"""The first faces come first."""


class Shaping(Protocol):
    """Who knows and measures what shape to use."""

    def shape(self) -> Shape:
        """The one in use; asked after the engine has been loaded."""
        ...

    def measured(self) -> bool:
        """Whether it need not be measured (any more)."""
        ...

    def measure(self, cancel: CancelToken) -> bool:
        """Measure and remember; the engine loaded next has the best shape. Raises Cancelled, PackError.

        False when nothing could be found out.
        """
        ...


class MeasuringMoment:
    """When to measure: once in a run, when the first photos are done and there are many more, and nobody is using
    the window meanwhile.
    """

    def __init__(self, shaping: Shaping, pace: Pace, clock: Callable[[], float] = time.monotonic) -> None:
        self._shaping = shaping
        self._pace = pace
        self._clock = clock
        self._begun: float | None = None
        self._over = False

    def has_come(self, progress: IndexProgress) -> bool:
        """Asked again and again while photos are analysed; True once."""
        if self._over:
            return False
        if self._begun is None:
            self._begun = self._clock()
        if self._clock() - self._begun < _FIRST_SECONDS or progress.total - progress.done < _ENOUGH_PHOTOS:
            return False
        if self._pace.state()[1] is not Slowed.NO:
            return False
        self._over = True
        return not self._shaping.measured()
