"""What stands beside the places in the sidebar: read when the library changed, not at every photo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.domain.views import FolderRow, PlaceCounts
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.sidebar import Sidebar
from glimpse_desktop.ui.widgets.throttle import Throttle

_COUNTS_MS = 700
"""While photos stream in, they are counted at most this often."""


class SidebarCounts(QObject):
    """Signal ``counted()``: the sidebar shows other folders than before."""

    counted = Signal()

    def __init__(self, context: PageContext, sidebar: Sidebar, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._sidebar = sidebar
        self._throttle = Throttle(_COUNTS_MS, self._read, self)
        self._indexing = False
        context.background.progress.connect(self._take_progress)

    def ask(self) -> None:
        """The library changed."""
        self._throttle.ask()

    def _take_progress(self, progress: IndexProgress) -> None:
        busy = progress.phase != Phase.IDLE
        if self._indexing and not busy:
            self._throttle.now()
        self._indexing = busy

    def _read(self) -> None:
        workspace = self._context.workspace

        def work() -> tuple[PlaceCounts, list[FolderRow]]:
            return workspace.place_counts(), workspace.folders()

        self._context.background.run(work, self._take, key="counts")

    def _take(self, found: tuple[PlaceCounts, list[FolderRow]]) -> None:
        self._sidebar.show_counts(found[0])
        if self._sidebar.show_folders(found[1]):
            self.counted.emit()
        # After the counts: the first time it reads what is known of every face.
        self._context.background.run(
            self._context.workspace.review.count, self._sidebar.show_questions, owner=self, key="questions"
        )
