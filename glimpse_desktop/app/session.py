"""One open window from the library's opening to its closing."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from glimpse_desktop.app.away import Away
from glimpse_desktop.app.crash import CrashReporter
from glimpse_desktop.app.logs import start_logging, stop_logging
from glimpse_desktop.app.retired import Retired
from glimpse_desktop.app.single_instance import InstanceServer, hand_over
from glimpse_desktop.domain.errors import GlimpseError, LibraryBusyError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.ui.bridge import Background, Lane
from glimpse_desktop.ui.carry_over import CarryOver, traces_of
from glimpse_desktop.ui.icons import app_icon
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.preferences.wishes import Wishes
from glimpse_desktop.ui.translations import Language, resolved, speak_language
from glimpse_desktop.ui.window_dialogs import open_preferences, show_preferences
from glimpse_desktop.ui.window_state import WindowState, load_state, save_state
from glimpse_desktop.workspace.locations import Locations

if TYPE_CHECKING:
    from glimpse_desktop.app.waiting import WaitingWindow
    from glimpse_desktop.workspace.workspace import Workspace

_log = logging.getLogger(__name__)
_SLOW_MS = 700
"""An opening that takes longer says so in a small window."""
_SETTLE_MS = 400
"""What takes both cores, as reading the index of a large library, comes after what is looked at first."""
_RESCAN_MS = 1000
"""The first photos are on the screen before the folders are looked through for new ones."""


class Session(QObject):
    """Opens the library in the background, shows the window, puts everything away at the end.

    Signal ``shown(MainWindow)``: the window is there, or another one in its place that speaks another language.
    """

    shown = Signal(object)

    def __init__(
        self,
        app: QApplication,
        locations: Locations,
        folders: Sequence[Path],
        *,
        sample: bool = False,
        pack: str | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self._locations = locations
        self._folders = list(folders)
        self._sample = sample
        self._pack = pack
        self._cancel = CancelToken()
        self._code = 0
        self._language = Language.ENGLISH
        self._workspace: Workspace | None = None
        self._server: InstanceServer | None = None
        self.window: MainWindow | None = None
        self._away: Away | None = None
        self._retired: list[Retired] = []
        self._waiting: WaitingWindow | None = None
        self._background = Background()
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self._say_opening)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._rescan = QTimer(self)
        self._rescan.setSingleShot(True)
        self._rescan.setInterval(_RESCAN_MS)

    def run(self) -> int:
        """Stay until the window is closed; returns the exit code."""
        if hand_over(self._locations.library_dir, self._folders):
            return 0
        try:
            self._locations.create()
        except GlimpseError as error:
            return self._refuse(str(error))
        self._speak(load_state(self._locations.window_state))
        reporter = CrashReporter(start_logging(self._locations.log_dir))
        try:
            self._app.setWindowIcon(app_icon())
            theme()
            self._app.setQuitOnLastWindowClosed(False)
            self._open(wait=False)
            self._slow.start()
            self._app.exec()
            self._close()
        finally:
            reporter.remove()
            stop_logging()
        return self._code

    def _open(self, *, wait: bool) -> None:
        locations, pack, cancel = self._locations, self._pack, self._cancel

        def work() -> tuple[Workspace, WindowState]:
            # Where the window was started from, it has been imported before Qt.
            from glimpse_desktop.workspace.workspace import Workspace

            workspace = Workspace.open(locations, pack=pack, wait=wait, cancel=cancel)
            self._workspace = workspace
            return workspace, load_state(locations.window_state)

        self._background.run(work, self._opened, self._failed, lane=Lane.SLOW)

    def _opened(self, found: tuple[Workspace, WindowState]) -> None:
        workspace, state = found
        self._end_waiting()
        self._server = InstanceServer(self._locations.library_dir, self)
        if not self._server.listen():
            _log.warning("a second start will not find this window: no local socket")
        window = self._make_window(workspace, state)
        window.show()
        self._settle.timeout.connect(lambda: self._settled(workspace))
        self._settle.start()
        self.shown.emit(window)

    def _make_window(self, workspace: Workspace, state: WindowState) -> MainWindow:
        """Not shown yet."""
        window = MainWindow(workspace, self._background, state)
        self.window = window
        window.closed.connect(self._app.quit)
        window.wishes_changed.connect(self._follow)
        if self._server is not None:
            self._server.started_again.connect(window.raise_with)
        self._away = Away(window)
        return window

    def _speak(self, state: WindowState) -> None:
        self._language = speak_language(self._app, Language(state.wishes.language))

    def _follow(self, wishes: Wishes) -> None:
        if resolved(Language(wishes.language)) is not self._language:
            # Later: it is asked by a widget of the window that goes.
            QTimer.singleShot(0, self, self._change_language)

    def _change_language(self) -> None:
        """The window is made again in another language: at the same place, with the same page, work going on."""
        old, workspace = self.window, self._workspace
        if old is None or workspace is None:
            return
        state = old.state()
        page, place, traces = old.page.name, old.page.place(), traces_of(old.page)
        preferences = open_preferences(old)
        section = preferences.section if preferences is not None else ""
        old.page.leave_page()
        if self._server is not None:
            self._server.started_again.disconnect(old.raise_with)
        if self._away is not None:
            self._away.end()
        self._speak(state)
        window = self._make_window(workspace, state)
        window.come_back_to(page, place, old.history)
        window.show()
        window.page.take_focus()
        CarryOver(traces, window.page)
        if section:
            show_preferences(window, section)
        self._retired.append(Retired(old, window))
        self.shown.emit(window)

    def _settled(self, workspace: Workspace) -> None:
        """What was seen first is there."""
        workspace.prepare_search()
        # Watching first: the scan then tells it which folders there are.
        self._background.run(
            workspace.watching.start,
            lambda _none: self._look_through(),
            lambda _error: self._look_through(),
            lane=Lane.SLOW,
        )

    def _look_through(self) -> None:
        window = self.window
        if window is None:
            return
        if self._sample:
            window.library.add_sample_album()
        if self._folders:
            window.library.add_folders(self._folders)
        if not self._sample and not self._folders:
            self._rescan.timeout.connect(self._rescan_now)
            self._rescan.start()

    def _rescan_now(self) -> None:
        if self.window is not None:
            self.window.library.rescan()

    def _failed(self, error: GlimpseError) -> None:
        if isinstance(error, LibraryBusyError):
            # Its window may just be starting; else a command in a terminal has the library, and will be done.
            if hand_over(self._locations.library_dir, self._folders):
                self._app.quit()
            else:
                self._wait_for(
                    self.tr("Another Glimpse is at work in this library"),
                    self.tr("Perhaps in a terminal. The window opens as soon as it is done."),
                )
                self._open(wait=True)
            return
        self._end_waiting()
        self._code = self._refuse(str(error))
        self._app.quit()

    def _say_opening(self) -> None:
        if self.window is None and self._waiting is None:
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

    def _give_up(self) -> None:
        self._cancel.cancel()
        self._app.quit()

    def _refuse(self, reason: str) -> int:
        sys.stderr.write(f"glimpse: {reason}\n")
        theme()
        box = QMessageBox(QMessageBox.Icon.Warning, "Glimpse", reason)
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.exec()
        return 1

    def _close(self) -> None:
        self._cancel.cancel()
        self._settle.stop()
        self._rescan.stop()
        self._end_waiting()
        if self._server is not None:
            self._server.close()
        state = None
        if self.window is not None:
            state = self.window.state()
            self.window.hide()
            # The screen shows it gone before the files are put away.
            self._app.processEvents()
        if self._workspace is not None:
            self._workspace.leave_off()
        self._background.close()
        if state is not None:
            save_state(self._locations.window_state, state)
        if self._workspace is not None:
            self._workspace.close()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
