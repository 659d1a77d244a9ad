"""What is done after the start, once the first photos are seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from glimpse_desktop.app.backup_care import look_after_backups
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.main_window import MainWindow

_SETTLE_MS = 400
"""What takes both cores, as reading the index of a large library, comes after what is looked at first."""
_RESCAN_MS = 1000
"""The first photos are on the screen before the folders are looked through for new ones."""


class Settling(QObject):
    """Has search made ready, then folders watched and looked through; in a library that can be changed."""

    def __init__(self, window: Callable[[], MainWindow | None], folders: list[Path], *, sample: bool) -> None:
        """``window`` is the one of the moment. ``folders`` are added, with ``sample`` the album, too."""
        super().__init__()
        self._window = window
        self.folders = folders
        self._sample = sample
        self._settle = self._timer(_SETTLE_MS, self._settled)
        self._rescan = self._timer(_RESCAN_MS, self._rescan_now)

    def begin(self) -> None:
        """A window was shown."""
        self._settle.start()

    def stop(self) -> None:
        self._settle.stop()
        self._rescan.stop()

    def _timer(self, milliseconds: int, work: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(work)
        return timer

    def _settled(self) -> None:
        window = self._window()
        if window is None:
            return
        workspace = window.context.workspace
        workspace.prepare_search()
        if workspace.look_only is not None:
            self._add_what_was_asked(window)  # which says why it can't be
            return
        look_after_backups(window, workspace)
        # Watching first: the scan then tells it which folders there are.
        window.background.run(
            workspace.watching.start,
            lambda _none: self._look_through(),
            lambda _error: self._look_through(),
            owner=self,
            lane=Lane.SLOW,
        )

    def _look_through(self) -> None:
        window = self._window()
        if window is not None and not self._add_what_was_asked(window):
            self._rescan.start()

    def _add_what_was_asked(self, window: MainWindow) -> bool:
        """False: nothing was."""
        sample, folders = self._sample, self.folders
        self._sample, self.folders = False, []
        if sample:
            window.library.add_sample_album()
        if folders:
            window.library.add_folders(folders)
        return sample or bool(folders)

    def _rescan_now(self) -> None:
        window = self._window()
        if window is not None:
            window.library.rescan()
