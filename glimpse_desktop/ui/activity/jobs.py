"""Long work that somebody started and may want to watch or stop: exports, files on their way to the trash.

``background.jobs.run`` runs it on a thread of its own; the activity corner shows it with its progress, its speed
and the time left, and a button to stop it. What the work itself reports is plain attributes of a ``Job``, so that
nothing but this module's timer touches Qt:

    def work(job: Job) -> int:
        for done, photo in enumerate(photos):
            job.check()                       # raises Cancelled when somebody stopped it
            copy(photo)
            job.report(done + 1, len(photos), photo.name)
        return len(photos)

    background.jobs.run(self.tr("Exporting photos"), work, self._exported, owner=self)
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.progress import CancelToken

if TYPE_CHECKING:
    from glimpse_desktop.ui.bridge import Background

T = TypeVar("T")

_TICK_MS = 250
_WINDOW_SECONDS = 20.0
"""Speed is what was done in so long: longer would forget a change late, shorter would jump about."""
_TRUSTED_SECONDS = 4.0
"""Nothing is said of speed and time left before so long: the first photos tell little."""


class Unit(Enum):
    """What ``done`` and ``total`` count."""

    PHOTOS = "photos"
    FACES = "faces"
    FILES = "files"
    SHARE = "share"
    """Nothing that a person would count: only the share is shown, in percent."""


class Job:
    """One long work and how far it is. Attributes and methods are safe from any thread.

    ``title`` says what it does ("Exporting photos"). ``done`` and ``total`` count ``unit``; a ``total`` of 0 means
    that it isn't known. ``detail`` is what is in hand, say a file's name. ``said`` is what came of it, for those
    who don't look at the window. ``can_stop``: the work looks at ``cancel``.
    """

    def __init__(self, title: str, unit: Unit = Unit.PHOTOS, total: int = 0, *, can_stop: bool = True) -> None:
        self.title = title
        self.unit = unit
        self.done = 0
        self.total = total
        self.detail = ""
        self.said = ""
        self.can_stop = can_stop
        self.cancel = CancelToken()
        self.ended = False
        self.started = time.monotonic()
        self._marks: deque[tuple[float, int]] = deque()

    # For the work

    def check(self) -> None:
        """Raise Cancelled when somebody stopped it."""
        self.cancel.check()

    def report(self, done: int, total: int | None = None, detail: str = "") -> None:
        """How far it is now; ``total`` only where it is another one than before."""
        self.done = done
        if total is not None:
            self.total = total
        self.detail = detail

    def finish(self, said: str = "") -> None:
        """It is over, however it went; ``said``: what came of it, in a sentence. Calling it again does nothing."""
        if not self.ended:
            self.said = said or self.said
            self.ended = True

    # For who watches

    def stop(self) -> None:
        """Ask the work to end; it does so within moments."""
        self.cancel.cancel()

    @property
    def stopping(self) -> bool:
        """Somebody asked it to end."""
        return self.cancel.cancelled

    @property
    def seconds(self) -> float:
        """How long it has been running."""
        return time.monotonic() - self.started

    @property
    def share(self) -> float | None:
        """0 to 1; None while the end isn't known."""
        return min(self.done / self.total, 1.0) if self.total > 0 else None

    @property
    def rate(self) -> float:
        """How much of ``unit`` a second, measured lately; 0 while that isn't known."""
        if len(self._marks) < 2 or self.seconds < _TRUSTED_SECONDS:
            return 0.0
        (since, before), (until, after) = self._marks[0], self._marks[-1]
        return max(0.0, (after - before) / (until - since)) if until > since else 0.0

    @property
    def seconds_left(self) -> float | None:
        """By the measured speed; None while that or the end isn't known."""
        rate = self.rate
        return (self.total - self.done) / rate if rate > 0 and self.total > 0 else None

    def note(self, now: float) -> None:
        """Keep how much was done by ``now`` (of ``time.monotonic``), from which ``rate`` is made."""
        self._marks.append((now, self.done))
        while len(self._marks) > 2 and now - self._marks[0][0] > _WINDOW_SECONDS:
            self._marks.popleft()


class Jobs(QObject):
    """All jobs of one window; made by ``Background`` as ``background.jobs``. Use it on the GUI thread.

    Signals:
        changed(): a job began, ended or got further; a few times a second at most.
        ended(Job): one ended, or was stopped (``job.stopping``).
    """

    changed = Signal()
    ended = Signal(object)

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._background = background
        self._running: list[Job] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)

    def running(self) -> list[Job]:
        """Those that haven't ended, oldest first."""
        return list(self._running)

    def add(self, job: Job) -> Job:
        """Show a job whose work runs elsewhere; that work calls ``finish`` at its end."""
        self._running.append(job)
        self._timer.start()
        self.changed.emit()
        return job

    def run(
        self,
        title: str,
        work: Callable[[Job], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[GlimpseError], None] | None = None,
        *,
        owner: QObject | None = None,
        unit: Unit = Unit.PHOTOS,
        total: int = 0,
        can_stop: bool = True,
        stopped: Callable[[Job], None] | None = None,
    ) -> Job:
        """Run ``work(job)`` on a thread for long work, then ``then(result)`` on this one.

        ``owner`` and ``failed`` are as in ``Background.run``. When the work raises Cancelled, neither is called
        but ``stopped``, with the job as it stood.
        """
        from glimpse_desktop.ui.bridge import Lane

        job = self.add(Job(title, unit, total, can_stop=can_stop))

        def all_of_it() -> tuple[bool, T | None]:
            try:
                return True, work(job)
            except Cancelled:
                return False, None
            finally:
                job.finish()

        def over(outcome: tuple[bool, T | None]) -> None:
            self.look()
            whole, result = outcome
            if whole and then is not None:
                then(result)  # type: ignore[arg-type]  # None only where T is
            elif not whole and stopped is not None:
                stopped(job)

        def went_wrong(error: GlimpseError) -> None:
            self.look()
            if failed is not None:
                failed(error)
            else:
                self._background.trouble.emit(str(error))

        self._background.run(all_of_it, over, went_wrong, owner=owner or self, lane=Lane.LONG)
        return job

    def stop_all(self) -> None:
        """The program ends: whatever can be stopped is, and nobody is told any more."""
        self._timer.stop()
        for job in self._running:
            job.stop()

    def look(self) -> None:
        """See how far they are; called by the timer."""
        now = time.monotonic()
        over = [job for job in self._running if job.ended]
        self._running = [job for job in self._running if not job.ended]
        for job in self._running:
            job.note(now)
        if not self._running:
            self._timer.stop()
        for job in over:
            self.ended.emit(job)
        self.changed.emit()
