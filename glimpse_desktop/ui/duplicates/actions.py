"""Moving duplicates to the trash and keeping them: in the background, in small portions, told in a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.duplicates import DuplicateSet, Removal, Trashed, TrashFailure
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.duplicates import words
from glimpse_desktop.ui.pages import PageContext

_PORTION = 10
"""Sets whose files are moved before the window hears of it, and before Stop is heard."""


class DuplicatesActions(QObject):
    """Signals:
    moved(DuplicateSet): its files are in the trash, or were left where they are and the reason was said.
    moving(int, int): so many files of so many were dealt with; 0, 0 when all is done.
    """

    moved = Signal(object)
    moving = Signal(int, int)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._left: list[Removal] = []
        self._count = 0
        self._done = 0
        self._gone: dict[PhotoId, Path] = {}
        self._bytes = 0
        self._failures: list[TrashFailure] = []
        self._job: Job | None = None
        """All of them, while it lasts: seen in the activity corner, and stopped from there as well."""

    @property
    def is_moving_all(self) -> bool:
        return self._count > 0

    def keep_all(self, one: DuplicateSet) -> None:
        """All of the set are wanted."""
        duplicates, navigator = self._context.workspace.duplicates, self._context.navigator
        text = words.kept_text(len(one.photos))

        def then(_changes: Changes) -> None:
            navigator.message(text, undo=True)

        self._context.background.run(lambda: duplicates.keep_all(one), then, owner=self, lane=Lane.DECISION)

    def move(self, one: DuplicateSet, removal: Removal) -> None:
        """Send what is too much of one set to the trash."""
        duplicates, navigator = self._context.workspace.duplicates, self._context.navigator

        def then(done: Trashed) -> None:
            navigator.message(words.moved_text(done))
            self.moved.emit(one)

        def failed(error: GlimpseError) -> None:
            navigator.message(str(error))
            self.moved.emit(one)

        self._context.background.run(lambda: duplicates.trash([removal]), then, failed, owner=self, lane=Lane.SLOW)

    def move_all(self, removals: Sequence[Removal]) -> None:
        """Send what is too much of many sets to the trash, a portion at a time."""
        self._left = [removal for removal in removals if removal.remove]
        self._count, self._done = sum(len(removal.remove) for removal in self._left), 0
        self._gone, self._bytes, self._failures = {}, 0, []
        self._job = self._context.background.jobs.add(
            Job(self.tr("Moving duplicates to the trash"), Unit.FILES, self._count)
        )
        self._go_on()

    def stop(self) -> None:
        """Leave alone what hasn't been moved yet."""
        self._left = []

    def _go_on(self) -> None:
        if self._job is not None:
            self._job.report(self._done)
            if self._job.stopping:
                self.stop()
        portion, self._left = self._left[:_PORTION], self._left[_PORTION:]
        if not portion:
            self._end()
            return
        self.moving.emit(self._done, self._count)
        duplicates = self._context.workspace.duplicates

        def then(done: Trashed) -> None:
            self._done += sum(len(removal.remove) for removal in portion)
            self._gone.update(done.moved)
            self._bytes += done.bytes
            self._failures += done.failures
            self._go_on()

        def failed(error: GlimpseError) -> None:
            self._left = []
            self._end()
            self._context.navigator.message(str(error))

        self._context.background.run(lambda: duplicates.trash(portion), then, failed, owner=self, lane=Lane.SLOW)

    def _end(self) -> None:
        self._count = 0
        self.moving.emit(0, 0)
        done = Trashed(self._gone, self._bytes, tuple(self._failures))
        said = words.moved_text(done) if done.moved or done.failures else ""
        job, self._job = self._job, None
        if job is not None:
            job.finish(said)
        if said:
            self._context.navigator.message(said)
