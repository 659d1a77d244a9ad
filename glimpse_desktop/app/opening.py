"""Opening the library for the window: in the background, telling what takes long, or why there will be none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from glimpse_desktop.app.refusal import refuse
from glimpse_desktop.app.single_instance import hand_over
from glimpse_desktop.domain.errors import GlimpseError, LibraryBusyError, LibraryLockedError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.ui.bridge import Background, Lane
from glimpse_desktop.ui.window_state import WindowState, load_state, seal_of
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock_care import key_without_asking
from glimpse_desktop.workspace.recovering import check_before_opening, is_damage

if TYPE_CHECKING:
    from glimpse_desktop.app.repair import RepairWindow
    from glimpse_desktop.app.waiting import WaitingWindow
    from glimpse_desktop.workspace.opening import Patience
    from glimpse_desktop.workspace.workspace import Workspace

_SLOW_MS = 700
"""An opening that takes longer says so in a small window."""


class Opening(QObject):
    """Opens the library as often as it is asked to.

    Signals:
        opened(Workspace, WindowState): it is open, and this is what its window remembers.
        passphrase_wanted(): it is locked.
        ended(int): there will be no window, and this is the exit code.
    """

    opened = Signal(object, object)
    passphrase_wanted = Signal()
    ended = Signal(int)

    def __init__(
        self,
        locations: Locations,
        pack: str | None,
        folders: Callable[[], list[Path]],
        background: Callable[[], Background],
    ) -> None:
        """``folders`` of the command line go to a window that has the library open; ``background`` is the one of
        the moment."""
        super().__init__()
        self._locations = locations
        self._pack = pack
        self._folders = folders
        self._background = background
        self._cancel = CancelToken()
        self._key: LibraryKey | None = None
        self._was_open = False
        self._waiting: WaitingWindow | None = None
        self._repair: RepairWindow | None = None
        self.workspace: Workspace | None = None
        """The open library, from the moment when it has to be closed again."""
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._say_opening)

    def begin(self) -> None:
        """Open it for the first time, when nothing is to be seen yet."""
        self.open()
        self._slow.start()

    def open(self, key: LibraryKey | None = None, *, keyring: bool = True) -> None:
        """``key``: that of a locked library. Without one this computer's keyring is asked, if ``keyring``."""
        from glimpse_desktop.workspace.opening import Patience

        self._key = key
        self._open(Patience.NONE, keyring)

    def end(self) -> None:
        """Nothing is opened or waited for any more."""
        self._cancel.cancel()
        self._end_waiting()

    def _open(self, patience: Patience, keyring: bool) -> None:
        locations, pack, cancel, key = self._locations, self._pack, self._cancel, self._key

        def work() -> tuple[Workspace, WindowState]:
            # Where the window was started from, it has been imported before Qt.
            from glimpse_desktop.workspace.opening import open_as_possible

            check_before_opening(locations)
            found = key_without_asking(locations) if key is None and keyring else key
            workspace = open_as_possible(locations, pack=pack, cancel=cancel, key=found, patience=patience)
            self.workspace = workspace
            return workspace, load_state(locations.window_state, seal_of(workspace.key))

        def failed(error: GlimpseError) -> None:
            self._failed(error, patience, keyring)

        self._background().run(work, self._opened, failed, owner=self, lane=Lane.SLOW)

    def _opened(self, found: tuple[Workspace, WindowState]) -> None:
        self._key, self._was_open = None, True
        self._end_waiting()
        self.opened.emit(*found)

    def _failed(self, error: GlimpseError, patience: Patience, keyring: bool) -> None:
        if isinstance(error, LibraryLockedError):
            self._end_waiting()
            self.passphrase_wanted.emit()
        elif isinstance(error, LibraryBusyError):
            # Its window may just be starting; else a command in a terminal has the library. Once it was open here
            # it is this process that listens: to ask would be to wait for its own answer.
            if not self._was_open and hand_over(self._locations.library_dir, self._folders()):
                self.ended.emit(0)
                return
            self._wait_for(
                self.tr("Another Glimpse is at work in this library"),
                self.tr("Perhaps in a terminal. If it takes longer, you can look at the library meanwhile."),
            )
            self._open(patience.more(), keyring)
        elif is_damage(error) and not self._locations.is_read_only:
            from glimpse_desktop.app import repair  # hardly any start needs it

            self._end_waiting()
            self._repair = repair.offer(
                self._locations, self._background(), error, self._key, self.open, self._give_up
            )
        else:
            self._end_waiting()
            self.ended.emit(refuse(str(error)))

    def _give_up(self) -> None:
        self._cancel.cancel()
        self.ended.emit(0)

    def _say_opening(self) -> None:
        if self.workspace is None and self._waiting is None:
            self._wait_for(self.tr("Opening your library…"), "")

    def _wait_for(self, title: str, text: str) -> None:
        if self._waiting is None:
            from glimpse_desktop.app.waiting import WaitingWindow  # most starts do without

            self._waiting = WaitingWindow()
            self._waiting.given_up.connect(self._give_up)
        self._waiting.say(title, text)
        self._waiting.show()

    def _end_waiting(self) -> None:
        self._slow.stop()
        if self._waiting is not None:
            self._waiting.hide()
            self._waiting.deleteLater()
            self._waiting = None
