"""Why there are no photos to show, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.domain.views import FolderRow
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import PageContext


class WhyEmpty(QObject):
    """The first minute, a scan that hasn't found anything yet, folders without photos.

    ``say`` is called with the words of ``EmptyState.say``, again when they change until ``rest``.
    """

    def __init__(
        self, context: PageContext, actions: LibraryActions, say: Callable[..., None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._actions = actions
        self._say = say
        self._folders: list[FolderRow] = []
        self._watching = False
        context.background.progress.connect(self._take_progress)

    def explain(self) -> None:
        """Find out why there is nothing, and say it."""
        workspace = self._context.workspace
        self._context.background.run(
            lambda: (workspace.folders(), workspace.indexer.progress()), self._take, key="why empty"
        )

    def _take(self, found: tuple[list[FolderRow], IndexProgress]) -> None:
        self._folders, progress = found
        self._watching = True
        self._say_why(progress)

    def rest(self) -> None:
        """There are photos: nothing is to be said any more."""
        self._watching = False

    def _take_progress(self, progress: IndexProgress) -> None:
        if self._watching:
            self._say_why(progress)

    def _say_why(self, progress: IndexProgress) -> None:
        add = (self.tr("Add a folder…"), self._actions.ask_for_folder)
        if not self._folders and self._actions.is_making_sample:
            self._say("sample", self.tr("Making a small album of sample pictures…"))
        elif changing().why_not:
            self._say("photos", self.tr("There are no photos in this library yet"))
        elif not self._folders:
            self._say(
                "photos",
                self.tr("Add a folder. Everything stays on this computer."),
                self.tr("Glimpse looks through it, finds the faces, and never changes a photo."),
                (add, (self.tr("Try with sample pictures"), self._actions.add_sample_album)),
            )
        elif progress.phase in (Phase.SCANNING, Phase.ANALYSING):
            self._say(
                "search",
                self.tr("Looking for photos…"),
                self.tr("They appear here as soon as they are found."),
            )
        else:
            self._say(
                "folder",
                self.tr("There are no photos in your folders yet"),
                self.tr("Put photos into them, or add another folder."),
                (add, (self.tr("Look again"), self._actions.rescan)),
            )
