"""Plain progress and cancel objects: how long work talks to whoever started it, without Qt."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from glimpse_desktop.domain.errors import Cancelled


class CancelToken:
    """Set once by whoever wants the work to stop; read by the work. Safe from any thread."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.RLock()  # a signal's handler may cancel on the thread that has it
        self._ending: list[Callable[[], object]] = []

    def cancel(self) -> None:
        with self._lock:
            self._event.set()
            for end in self._ending:
                end()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raise Cancelled when it is set."""
        if self._event.is_set():
            raise Cancelled

    @contextmanager
    def ending(self, end: Callable[[], object]) -> Iterator[None]:
        """In this block, call ``end`` at once when it is set, on whatever thread: for what can't look at it.

        ``end`` returns within moments. Raises Cancelled when it is set already.
        """
        with self._lock:
            self.check()
            self._ending.append(end)
        try:
            yield
        finally:
            with self._lock:
                self._ending.remove(end)

    def wait(self, seconds: float) -> bool:
        """Sleep up to ``seconds``; True as soon as it is set."""
        return self._event.wait(seconds)


class Phase(StrEnum):
    IDLE = "idle"
    SCANNING = "scanning"
    ANALYSING = "analysing"
    GROUPING = "grouping"
    PAUSED = "paused"


class Effort(StrEnum):
    """How hard background work may go at it."""

    FULL = "full"
    GENTLE = "gentle"
    """With about half of the machine."""
    PAUSED = "paused"


class Slowed(StrEnum):
    """Why background work doesn't go at full speed."""

    NO = "no"
    IN_USE = "in use"
    """Somebody is using the window."""
    ON_BATTERY = "on battery"
    MEASURING = "measuring"
    """For a few seconds, to find out what is fastest on this machine."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How hard background work may go at it while somebody uses the window, and on battery."""

    in_use: Effort = Effort.GENTLE
    on_battery: Effort = Effort.GENTLE


@dataclass(frozen=True, slots=True)
class BackgroundWork:
    """What a person wants of background work. ``accelerated``: a graphics processor is used when that helps."""

    manners: Manners = Manners()
    accelerated: bool = True


@dataclass(frozen=True, slots=True)
class IndexProgress:
    """A snapshot of the background indexer.

    ``total`` and ``done`` count photos of the current run that need work. ``rate`` is photos a second (0 when
    unknown) and ``seconds_left`` None when unknown: both are meant to be read by people, so they are rounded and
    change every few seconds only. ``current`` is the file being worked on, ``slowed`` why it isn't faster (or, in
    a pause, why it is paused; NO: somebody asked for it).
    """

    phase: Phase = Phase.IDLE
    total: int = 0
    done: int = 0
    faces: int = 0
    problems: int = 0
    scanned: int = 0
    rate: float = 0.0
    seconds_left: float | None = None
    current: str | None = None
    slowed: Slowed = Slowed.NO


ProgressListener = Callable[[IndexProgress], None]
