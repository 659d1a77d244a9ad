"""Exports on their way: shown with all long work, told in the message bar when they end, however they end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.exporting import (
    ContactSheet,
    Export,
    Exported,
    ExportFailure,
    ExportProgress,
    FaceList,
    WrittenFile,
)
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.ui.activity.jobs import Job
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.reveal import show_folder, show_in_folder

Order = Export | ContactSheet | FaceList


class ExportRun(QObject):
    """Runs one export; ``window`` is what a list of failures belongs to. It lives until the export has ended."""

    def __init__(self, context: PageContext, wanted: Order, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._wanted = wanted
        self._window = window

    def start(self) -> Job:
        workspace, wanted = self._context.workspace, self._wanted

        def work(job: Job) -> Exported | WrittenFile:
            def tell(progress: ExportProgress) -> None:
                job.report(progress.done, progress.total, Path(progress.current).name)

            if isinstance(wanted, Export):
                from glimpse_desktop.workspace.exporting import export_photos

                return export_photos(workspace, wanted, tell, job.cancel)
            if isinstance(wanted, ContactSheet):
                from glimpse_desktop.workspace.exporting_sheet import export_sheet

                return export_sheet(workspace, wanted, tell, job.cancel)
            from glimpse_desktop.workspace.exporting_lists import export_faces

            return export_faces(workspace, wanted, tell, job.cancel)

        return self._context.background.jobs.run(
            self._title(),
            work,
            self._ended,
            self._failed,
            owner=self,
            total=len(wanted.photos),
            stopped=self._stopped,
        )

    def _title(self) -> str:
        if isinstance(self._wanted, Export):
            return say("Exporting photos")
        if isinstance(self._wanted, ContactSheet):
            return say("Making a contact sheet")
        return say("Writing a list of faces")

    def _ended(self, done: Exported | WrittenFile) -> None:
        text = exported_text(done) if isinstance(done, Exported) else written_text(self._wanted, done)
        self._offer(text, done.failures)

    def _failed(self, error: GlimpseError) -> None:
        self._context.navigator.message(str(error))
        self.deleteLater()

    def _stopped(self, job: Job) -> None:
        if isinstance(self._wanted, Export):
            text = say_count(
                "The export was stopped. 1 photo was copied before.",
                "The export was stopped. {n} photos were copied before.",
                job.done,
            )
            self._offer(text, ())
        else:
            self._context.navigator.message(say("The export was stopped, and nothing was written."))
            self.deleteLater()

    def _offer(self, text: str, failures: Sequence[ExportFailure]) -> None:
        navigator, window, reveal = self._context.navigator, self._window, self._reveal()
        if failures:

            def show() -> None:
                from glimpse_desktop.ui.export.failures import ExportFailures

                # Over the window that is in front, which may have come in the place of the one it began in.
                ExportFailures(failures, reveal, QApplication.activeWindow() or window).open()

            navigator.offer(text, say("Show which"), show)
        else:
            navigator.offer(text, say("Show in folder"), reveal)
        self.deleteLater()

    def _reveal(self) -> Callable[[], None]:
        wanted, context = self._wanted, self._context
        path = wanted.target if isinstance(wanted, Export) else wanted.file
        show = show_folder if isinstance(wanted, Export) else show_in_folder

        def then(there: bool) -> None:
            if there:
                show(path)
            else:
                context.navigator.message(say("{file} is not there any more.", file=path.name))

        return lambda: context.background.run(path.exists, then, key="show export")


def exported_text(done: Exported) -> str:
    """What became of copies, in sentences: "12 photos were exported. 3 photos were there already." """
    written, failed = len(done.written), len(done.failures)
    said = [done.stopped] if done.stopped is not None else []
    if written or not (done.already or failed or done.stopped):
        said.append(say_count("1 photo was exported.", "{n} photos were exported.", written))
    if done.already:
        said.append(say_count("1 photo was there already.", "{n} photos were there already.", done.already))
    if failed:
        said.append(failures_text(done.failures))
    return " ".join(said)


def written_text(wanted: Order, done: WrittenFile) -> str:
    """What became of a contact sheet or a list."""
    if isinstance(wanted, ContactSheet):
        text = say_count(
            "{file} has 1 page with {photos}.",
            "{file} has {n} pages with {photos}.",
            done.pages,
            file=done.file.name,
            photos=say_count("1 photo", "{n} photos", done.photos),
        )
    else:
        text = say_count("{file} lists 1 face.", "{file} lists {n} faces.", done.faces, file=done.file.name)
    return f"{text} {failures_text(done.failures)}" if done.failures else text


def failures_text(failures: Sequence[ExportFailure]) -> str:
    """How many there were, and why the first one."""
    first = failures[0]
    if len(failures) == 1 and first.path.name:
        return say("{file} could not be exported: {reason}.", file=first.path.name, reason=first.reason)
    return say_count("1 photo could not be exported.", "{n} photos could not be exported.", len(failures))
