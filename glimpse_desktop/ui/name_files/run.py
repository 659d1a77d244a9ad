"""Writing names on its way: shown with all long work, told in the message bar when it ends, however it ends."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.domain.name_files import NamesProgress, NamesWish, NamesWritten
from glimpse_desktop.ui.activity.jobs import Job
from glimpse_desktop.ui.name_files.words import failures_text, written_text
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.file_list_dialog import FileListDialog


class NamesRun(QObject):
    """Writes all names once; ``window`` is what a list of failures belongs to. It lives until that has ended."""

    def __init__(self, context: PageContext, wish: NamesWish, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._wish = wish
        self._window = window

    def start(self) -> Job:
        names, wish = self._context.workspace.name_files, self._wish

        def work(job: Job) -> NamesWritten:
            def tell(now: NamesProgress) -> None:
                job.report(now.done, now.total, now.current.replace("\\", "/").rpartition("/")[2])

            return names.write(wish, progress=tell, cancel=job.cancel)

        return self._context.background.jobs.run(
            say("Writing names into files"), work, self._ended, self._failed, owner=self, stopped=self._stopped
        )

    def _ended(self, done: NamesWritten) -> None:
        text, navigator, window = written_text(done), self._context.navigator, self._window
        if done.failures:

            def show() -> None:
                files = [(one.path, one.reason) for one in done.failures]
                over = QApplication.activeWindow() or window
                FileListDialog(say("Names in files"), failures_text(len(files)), files, parent=over).open()

            navigator.offer(text, say("Show which"), show)
        else:
            navigator.message(text)
        self.deleteLater()

    def _failed(self, error: GlimpseError) -> None:
        self._context.navigator.message(str(error))
        self.deleteLater()

    def _stopped(self, job: Job) -> None:
        self._context.navigator.message(
            say_count(
                "Writing names was stopped. 1 photo was done before.",
                "Writing names was stopped. {n} photos were done before.",
                job.done,
            )
        )
        self.deleteLater()
