"""Everything that is at work now: the indexer, jobs that somebody started, the program's own chores."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.chores import Chore, ChoreKind
from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.ui.activity import running_words as words
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.pages import PageContext

INDEXER = "indexer"
_ASK_MS = 1500
"""How often chores are asked for while there may be some."""
_QUIET = 4
"""After so many answers that there is nothing, nobody asks until the next sign of life."""


@dataclass(frozen=True, slots=True)
class Running:
    """One work, in words. ``share`` (0-1) None: the end isn't known. ``left``: the time left in words."""

    key: Hashable
    title: str
    counts: str = ""
    pace: str = ""
    left: str = ""
    share: float | None = None
    detail: str = ""
    paused: bool = False
    can_pause: bool = False
    can_stop: bool = False


class RunningWork(QObject):
    """Collects it. Signal ``changed()``: something began, ended or got further."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = context.workspace
        self._background = context.background
        self._jobs = context.background.jobs
        self.progress = IndexProgress()
        self._chores: list[Chore] = []
        self._seen: set[ChoreKind] = set()
        self._quiet = 0
        self._ask = QTimer(self)
        self._ask.setInterval(_ASK_MS)
        self._ask.timeout.connect(self.ask)
        self._jobs.changed.connect(self.changed)
        self._background.progress.connect(self.take_progress)
        self._background.changed.connect(self._look_out)
        self._background.run(self._workspace.indexer.progress, self.take_progress, owner=self)
        self._ask.start()

    def items(self) -> list[Running]:
        """What is at work now, the most important first."""
        found = [] if self.progress.phase == Phase.IDLE else [self._of_indexer(self.progress)]
        found += [_of_job(job) for job in self._jobs.running()]
        # Grouping at the end of a run is said by the indexer already.
        doubled = self.progress.phase == Phase.GROUPING
        found += [_of_chore(chore) for chore in self._chores if not (doubled and chore.kind is ChoreKind.GROUPING)]
        return found

    def toggle_pause(self) -> None:
        """Pause the indexer, or let it go on."""
        indexer = self._workspace.indexer
        paused = self.progress.phase == Phase.PAUSED
        self._background.run(indexer.resume if paused else indexer.pause, owner=self)

    def stop(self, key: Hashable) -> None:
        """End a work that can be ended."""
        if key == INDEXER:
            indexer = self._workspace.indexer

            def stop() -> None:
                indexer.stop()
                indexer.resume()  # a pause was about what is stopped now

            self._background.run(stop, owner=self)
            return
        for job in self._jobs.running():
            if id(job) == key:
                job.stop()
        self.changed.emit()

    def take_progress(self, progress: IndexProgress) -> None:
        """The indexer's latest state."""
        self.progress = progress
        self._wake()
        self.changed.emit()

    def ask(self) -> None:
        """Find out which chores are at work."""
        self._background.run(self._workspace.chores.at_work, self._take_chores, owner=self, key="chores")

    def _take_chores(self, chores: list[Chore]) -> None:
        # What is seen once only may be over in a moment: nothing is to blink.
        before, self._seen = self._seen, {chore.kind for chore in chores}
        shown = [chore for chore in chores if chore.kind in before]
        self._quiet = 0 if chores or self.progress.phase != Phase.IDLE else self._quiet + 1
        if self._quiet >= _QUIET:
            self._ask.stop()
        if shown != self._chores:
            self._chores = shown
            self.changed.emit()

    def _look_out(self, _changes: Changes) -> None:
        """Something changed in the library: work may follow from it."""
        self._wake()

    def _wake(self) -> None:
        self._quiet = 0
        if not self._ask.isActive():
            self._ask.start()

    def _of_indexer(self, progress: IndexProgress) -> Running:
        known = progress.total > 0 and progress.phase != Phase.SCANNING
        counted = progress.phase in (Phase.ANALYSING, Phase.PAUSED) and known
        left = progress.seconds_left
        moving = progress.phase == Phase.ANALYSING and left is not None and progress.rate > 0
        return Running(
            INDEXER,
            words.indexer_title(progress),
            words.counts_text(Unit.PHOTOS, progress.done, progress.total) if counted else "",
            words.indexer_pace(progress),
            words.time_left(left) if moving and left is not None else "",
            progress.done / progress.total if known else None,
            words.indexer_reason(progress) or progress.current or "",
            progress.phase == Phase.PAUSED,
            can_pause=True,
            can_stop=True,
        )


def _of_job(job: Job) -> Running:
    left = None if job.stopping else job.seconds_left
    rate = "" if job.unit is Unit.SHARE else words.rate_text(job.rate)
    if job.stopping:
        rate = words.stopping_text()
    return Running(
        id(job),
        job.title,
        words.counts_text(job.unit, job.done, job.total),
        rate,
        "" if left is None else words.time_left(left),
        job.share,
        job.detail,
        can_stop=job.can_stop and not job.stopping,
    )


def _of_chore(chore: Chore) -> Running:
    if chore.total:
        counts = words.counts_text(Unit.PHOTOS, chore.done, chore.total)
    elif chore.share is not None:
        counts = words.counts_text(Unit.SHARE, round(1000 * chore.share), 1000)
    else:
        counts = ""
    return Running(chore.kind, words.chore_title(chore.kind), counts, share=chore.share)
