"""What is told without being asked: the end of long work, and folders that can't be reached any more.

Never a window and never the focus. While the window is seen its message bar says it; else the system does, if the
person lets it; else the message bar says it when somebody looks again.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject

from glimpse_desktop.app.tray import Tray
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.drives import FoundPlace, Vanished
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.domain.views import FolderRow
from glimpse_desktop.ui.activity.jobs import Job
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.photos.folder_notices import offer_text, vanished_text
from glimpse_desktop.ui.wording import faces_text

_LONG_SECONDS = 60.0
"""A run that took longer is worth a word at its end."""


class Notifications(QObject):
    """Listens to one window's work."""

    def __init__(self, window: MainWindow, tray: Tray) -> None:
        super().__init__(window)
        self._window = window
        self._tray = tray
        self._unreachable: set[int] | None = None
        """Folders known not to be there; None: not looked yet."""
        self._began: float | None = None
        self._run = IndexProgress()
        self._missed = ""
        self._asked: set[tuple[int, str]] = set()
        """Questions about folders that were put already."""
        background = window.background
        background.jobs.ended.connect(self._job_ended)
        background.progress.connect(self._take_progress)
        background.changed.connect(self._look_at_folders)
        window.installEventFilter(self)
        self._read_folders()

    def unseen(self) -> bool:
        """Whether nobody can see the window now."""
        return not self._window.isVisible() or self._window.isMinimized()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        looked = event.type() in (QEvent.Type.Show, QEvent.Type.WindowStateChange, QEvent.Type.WindowActivate)
        if looked and not self.unseen():
            self._tray.seen()
            missed, self._missed = self._missed, ""
            if missed:
                self._window.navigator.message(missed)
        return False

    def _tell(self, title: str, text: str) -> None:
        """While nobody sees the window."""
        told = self._window.wishes.notify and self._tray.tell(title, text)
        if not told:
            self._missed = text

    # -- jobs

    def _job_ended(self, job: Job) -> None:
        # In the window, whoever began it says what came of it.
        if self.unseen() and job.said and not job.stopping:
            self._tell(job.title, job.said)

    # -- looking at photos

    def _take_progress(self, progress: IndexProgress) -> None:
        if progress.phase == Phase.IDLE:
            began, self._began = self._began, None
            if began is not None and time.monotonic() - began > _LONG_SECONDS and self._run.done:
                self._run_ended(self._run)
            return
        if self._began is None:
            self._began = time.monotonic()
            self._run = progress
        if progress.total:
            self._run = progress

    def _run_ended(self, run: IndexProgress) -> None:
        if run.done < run.total:
            return  # it was stopped: somebody knows
        text = say_count(
            "One photo is looked at: {faces}.",
            "{n} photos are looked at: {faces}.",
            run.done,
            faces=faces_text(run.faces),
        )
        if self.unseen():
            self._tell(self.tr("Glimpse is done"), text)
        else:
            self._window.navigator.message(text)

    # -- folders

    def _look_at_folders(self, changes: Changes) -> None:
        if changes.folders or changes.problems:
            self._read_folders()

    def _read_folders(self) -> None:
        workspace = self._window.context.workspace
        self._window.background.run(workspace.folders, self._take_folders, owner=self, key="folders")
        self._window.background.run(
            lambda: (workspace.places.vanished(), workspace.places.offers()),
            self._take_questions,
            owner=self,
            key="folder questions",
        )

    def _take_questions(self, found: tuple[list[Vanished], list[FoundPlace]]) -> None:
        """Put what is new, once: it stands on the pages of problems and of folders from then on."""
        vanished, offers = found
        put = {(int(one.folder_id), ""): (vanished_text(one), "problems") for one in vanished}
        put |= {(int(one.folder_id), str(one.new)): (offer_text(one), "folders") for one in offers}
        news = [what for key, what in put.items() if key not in self._asked]
        self._asked = set(put)
        if not news:
            return
        text, page = news[0]
        if self.unseen():
            self._tell(self.tr("A question about a folder"), text)
        else:
            navigator = self._window.navigator
            navigator.offer(text, self.tr("Look"), lambda: navigator.show_page(page))

    def _take_folders(self, rows: list[FolderRow]) -> None:
        before, self._unreachable = self._unreachable, {int(row.id) for row in rows if not row.reachable}
        if before is None:
            return
        gone = [row for row in rows if not row.reachable and int(row.id) not in before]
        if not gone:
            return
        if len(gone) == 1:
            text = self.tr("“{folder}” is not connected. Its photos stay in every view.")
            text = text.format(folder=gone[0].path.name or str(gone[0].path))
        else:
            text = say_count(
                "One folder is not connected. Its photos stay in every view.",
                "{n} folders are not connected. Their photos stay in every view.",
                len(gone),
            )
        if self.unseen():
            self._tell(self.tr("A folder is not connected"), text)
        else:
            navigator = self._window.navigator
            navigator.offer(text, self.tr("Show folders"), lambda: navigator.show_page("folders"))
