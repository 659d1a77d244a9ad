"""How hard the workers go at it: at full speed, gently, or not at all."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from glimpse_desktop.domain.progress import Effort, Manners, Slowed
from glimpse_desktop.indexing.battery import on_battery

QUIET_SECONDS = 6.0
"""So long after the last key, click or movement in the window nobody is using it any more."""

BATTERY_SECONDS = 30.0
"""The battery is asked about this often."""

GENTLE_SHARE = 0.5
"""Of what the workers can do together."""

_POLL_SECONDS = 0.2
_HOLD_SECONDS = 10.0


class Pace:
    """Asked by the workers between photos. Safe from any thread; waiting workers sleep.

    Gently means fewer workers at once or, where only one is left, one that rests between its photos.
    """

    def __init__(
        self,
        workers: int = 1,
        *,
        clock: Callable[[], float] = time.monotonic,
        battery: Callable[[], bool] = on_battery,
    ) -> None:
        """``workers``: how many there are at full speed. ``battery`` says whether the machine runs on it."""
        self._clock = clock
        self._battery = battery
        self._changed = threading.Condition()
        self._workers = workers
        self._manners = Manners()
        self._paused = False
        self._held = 0
        self._at_work = 0
        self._used_at = -QUIET_SECONDS
        self._on_battery = False
        self._asked_at: float | None = None
        self._despite_battery = False
        self.stubborn = False
        """Goes on gently where it would pause on battery: somebody waits for this very work."""

    # -- what it depends on -------------------------------------------------------------------------------------

    @property
    def workers(self) -> int:
        return self._workers

    @workers.setter
    def workers(self, workers: int) -> None:
        with self._changed:
            self._workers = max(1, workers)
            self._changed.notify_all()

    @property
    def manners(self) -> Manners:
        return self._manners

    @manners.setter
    def manners(self, manners: Manners) -> None:
        with self._changed:
            self._manners = manners
            self._changed.notify_all()

    def used(self) -> None:
        """Somebody is using the window. Cheap: called for every movement of the mouse, on the window's thread."""
        self._used_at = self._clock()  # workers see it at their next photo; nobody needs to be woken

    def look_at_battery(self) -> None:
        """Ask whether the machine runs on it, unless that was asked just now. May take milliseconds."""
        now = self._clock()
        if self._asked_at is not None and now - self._asked_at < BATTERY_SECONDS:
            return
        self._asked_at = now
        empties = self._battery()
        with self._changed:
            self._on_battery = empties
            if not empties:
                self._despite_battery = False
            self._changed.notify_all()

    # -- pausing ------------------------------------------------------------------------------------------------

    def pause(self) -> None:
        with self._changed:
            self._paused = True

    def resume(self) -> None:
        """End a pause; one that the battery made ends, too, until the machine is plugged in again."""
        with self._changed:
            self._paused = False
            self._despite_battery = self._on_battery
            self._changed.notify_all()

    @property
    def paused_by_hand(self) -> bool:
        return self._paused

    def state(self) -> tuple[Effort, Slowed]:
        """How hard to go at it now, and why not harder."""
        if self._paused:
            return Effort.PAUSED, Slowed.NO
        if self._held:
            return Effort.GENTLE, Slowed.MEASURING
        if self._on_battery:
            effort = self._manners.on_battery
            if effort is Effort.PAUSED and (self._despite_battery or self.stubborn):
                effort = Effort.GENTLE
            if effort is not Effort.FULL:
                return effort, Slowed.ON_BATTERY
        if self._manners.in_use is not Effort.FULL and self._clock() - self._used_at < QUIET_SECONDS:
            return self._manners.in_use, Slowed.IN_USE
        return Effort.FULL, Slowed.NO

    def wait(self, seconds: float) -> bool:
        """Wait up to ``seconds`` for the end of a pause; False when it goes on."""
        with self._changed:
            return self._changed.wait_for(lambda: self.state()[0] is not Effort.PAUSED, seconds)

    # -- the workers --------------------------------------------------------------------------------------------

    def await_turn(self, number: int, worked: float, check: Callable[[], None]) -> None:
        """Wait until worker ``number`` (from 0) may take another photo, having spent ``worked`` seconds on the
        last one. ``check`` is called now and then and may raise.
        """
        begun = self._clock()
        while True:
            check()
            with self._changed:
                if self._clock() - begun >= self._rest(number, worked):
                    return
                self._changed.wait(_POLL_SECONDS)

    def _rest(self, number: int, worked: float) -> float:
        """Seconds that a worker rests after a photo, without end when it isn't needed at all."""
        effort, _ = self.state()
        if number >= self._workers or effort is Effort.PAUSED:
            return float("inf")
        if effort is Effort.FULL or self._held:
            return 0.0
        share = GENTLE_SHARE * self._workers
        active = max(1, round(share))
        if number >= active:
            return float("inf")
        return worked * max(0.0, active / share - 1)

    @contextmanager
    def at_work(self, check: Callable[[], None]) -> Iterator[None]:
        """Around the work on a photo. It is not begun while somebody holds the machine (``hold``)."""
        with self._changed:
            while self._held:
                self._changed.wait(_POLL_SECONDS)
                check()
            self._at_work += 1
        try:
            yield
        finally:
            with self._changed:
                self._at_work -= 1
                self._changed.notify_all()

    @contextmanager
    def hold(self) -> Iterator[bool]:
        """The machine for the caller alone: the workers finish the photos in hand and wait.

        False inside when they didn't within ten seconds; they wait all the same.
        """
        with self._changed:
            self._held += 1
        try:
            with self._changed:
                alone = self._changed.wait_for(lambda: self._at_work == 0, _HOLD_SECONDS)
            yield alone
        finally:
            with self._changed:
                self._held -= 1
                self._changed.notify_all()
