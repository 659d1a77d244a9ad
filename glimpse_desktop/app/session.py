"""One open window from the library's opening to its closing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from glimpse_desktop.app.away import Away
from glimpse_desktop.app.backup_care import look_after_backups
from glimpse_desktop.app.closing import close_for_good, forget_what_was_seen, is_used
from glimpse_desktop.app.crash import CrashReporter
from glimpse_desktop.app.idle import Idle
from glimpse_desktop.app.logs import start_logging, stop_logging
from glimpse_desktop.app.refusal import refuse
from glimpse_desktop.app.retired import Retired
from glimpse_desktop.app.single_instance import InstanceServer, hand_over
from glimpse_desktop.domain.errors import GlimpseError, LibraryBusyError, LibraryLockedError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey, Seal
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
from glimpse_desktop.workspace.lock_care import key_without_asking
from glimpse_desktop.workspace.recovering import check_before_opening, is_damage

if TYPE_CHECKING:
    from glimpse_desktop.app.locked import Locked
    from glimpse_desktop.app.repair import RepairWindow
    from glimpse_desktop.app.waiting import WaitingWindow
    from glimpse_desktop.ui.preferences.lock_dialogs import LockChange
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

    A library that is locked while the window is open is put away the same, and opened again with its passphrase.

    Signal ``shown(MainWindow)``: the window is there, or another one in its place that speaks another language, or
    one of a library that was locked meanwhile.
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
        self._repair: RepairWindow | None = None
        self._reporter: CrashReporter | None = None
        self._locked: Locked | None = None
        self._idle: Idle | None = None
        self._key: LibraryKey | None = None
        self._said = ""
        self._kept: WindowState | None = None
        self._slow = self._timer(_SLOW_MS, self._say_opening)
        self._settle = self._timer(_SETTLE_MS, self._settled)
        self._rescan = self._timer(_RESCAN_MS, self._rescan_now)

    def _timer(self, milliseconds: int, work: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(work)
        return timer

    def run(self) -> int:
        """Stay until the window is closed; returns the exit code."""
        if hand_over(self._locations.library_dir, self._folders):
            return 0
        try:
            self._locations.create()
        except GlimpseError as error:
            return refuse(str(error))
        self._speak(load_state(self._locations.window_state))
        self._reporter = CrashReporter(self._locations.log_dir)
        self._log(kept=not self._locations.lock_file.exists())
        try:
            self._app.setWindowIcon(app_icon())
            theme()
            self._app.setQuitOnLastWindowClosed(False)
            self._open(wait=False)
            self._slow.start()
            self._app.exec()
            self._close()
        finally:
            self._reporter.remove()
            stop_logging()
        return self._code

    def _log(self, *, kept: bool) -> None:
        """Write a log from now on, or none: that of a locked library would say what is in it."""
        stop_logging()
        file = start_logging(self._locations.log_dir, kept=kept)
        if self._reporter is not None:
            self._reporter.log_file = file if kept else None

    def _open(self, *, wait: bool, key: LibraryKey | None = None, keyring: bool = True) -> None:
        """``key``: that of a locked library. Without one this computer's keyring is asked, if ``keyring``."""
        locations, pack, cancel = self._locations, self._pack, self._cancel
        self._key = key

        def work() -> tuple[Workspace, WindowState]:
            # Where the window was started from, it has been imported before Qt.
            from glimpse_desktop.workspace.workspace import Workspace

            check_before_opening(locations)
            found = key_without_asking(locations) if key is None and keyring else key
            workspace = Workspace.open(locations, pack=pack, wait=wait, cancel=cancel, key=found)
            self._workspace = workspace
            return workspace, load_state(locations.window_state, _seal_of(workspace))

        self._background.run(work, self._opened, self._failed, lane=Lane.SLOW)

    def _opened(self, found: tuple[Workspace, WindowState]) -> None:
        workspace, state = found
        self._key = None
        self._end_waiting()
        if self._server is None:
            self._server = InstanceServer(self._locations.library_dir, self)
            self._server.started_again.connect(self._started_again)
            if not self._server.listen():
                _log.warning("a second start will not find this window: no local socket")
        window = self._make_window(workspace, self._kept or state)
        self._kept = None
        window.show()
        if workspace.key is not None:
            self._idle = Idle(window.wishes.lock_minutes, lambda: is_used(self.window), self)
            self._idle.idle.connect(lambda: self._lock(None))
        if self._locked is not None:
            self._log(kept=workspace.key is None)
            self._locked.end()
            self._locked = None
        if self._said:
            window.navigator.message(self._said)
            self._said = ""
        self._settle.start()
        self.shown.emit(window)

    def _started_again(self, folders: list[Path]) -> None:
        """Another start of the program handed its folders over."""
        if self.window is not None:
            self.window.raise_with(folders)
        elif self._locked is not None:
            self._folders += folders
            self._locked.come_forward()

    def _make_window(self, workspace: Workspace, state: WindowState) -> MainWindow:
        """Not shown yet."""
        window = MainWindow(workspace, self._background, state)
        self.window = window
        window.closed.connect(self._app.quit)
        window.wishes_changed.connect(self._follow)
        window.lock_wanted.connect(lambda change: QTimer.singleShot(0, self, lambda: self._lock(change)))
        self._away = Away(window)
        return window

    def _speak(self, state: WindowState) -> None:
        self._language = speak_language(self._app, Language(state.wishes.language))

    def _follow(self, wishes: Wishes) -> None:
        if self._idle is not None:
            self._idle.minutes = wishes.lock_minutes
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

    # -- the lock

    def _locked_page(self, geometry: bytes) -> Locked:
        if self._locked is None:
            from glimpse_desktop.app.locked import Locked  # most libraries have no lock

            self._locked = Locked(self._locations, geometry, lambda: self._background)
            self._locked.opens.connect(self._reopen)
            self._locked.given_up.connect(self._give_up)
        return self._locked

    def _reopen(self, key: LibraryKey | None, said: str) -> None:
        self._said = said
        self._open(wait=False, key=key, keyring=False)

    def _lock(self, change: LockChange | None) -> None:
        """Put the window and the library away, and ask for the passphrase, or change the lock first."""
        window, workspace = self.window, self._workspace
        if window is None or workspace is None:
            return
        if change is None and not window.isVisible():
            self._app.quit()  # it only stayed to work, which it can't any more
            return
        state, key, seal = window.state(), workspace.key, _seal_of(workspace)
        self._locked_page(state.geometry).closing()
        self._settle.stop()
        self._rescan.stop()
        if self._idle is not None:
            self._idle.deleteLater()
        close_for_good(window, self._away, self._retired)
        self._retired.clear()
        self._background = Background()
        self.window = self._workspace = self._away = self._idle = None
        if change is not None:
            self._kept = state  # the file is taken apart meanwhile, or sealed with a key that is no more
        path = self._locations.window_state

        def work() -> None:
            save_state(path, state, seal)
            workspace.close()

        self._background.run(work, lambda _none: self._put_away(change, key), owner=self, lane=Lane.SLOW)

    def _put_away(self, change: LockChange | None, key: LibraryKey | None) -> None:
        """The library is closed, and nothing of it is to stay in memory."""
        forget_what_was_seen()
        if self._locked is not None and change is not None:
            self._log(kept=not change.sets and key is None)
            self._locked.change(change, key)
        elif self._locked is not None:
            self._locked.ask()

    # -- after the start

    def _settled(self) -> None:
        """What was seen first is there."""
        workspace = self._workspace
        if workspace is None:
            return
        workspace.prepare_search()
        look_after_backups(self.window, workspace)
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
            self._rescan.start()
        self._sample, self._folders = False, []

    def _rescan_now(self) -> None:
        if self.window is not None:
            self.window.library.rescan()

    def _failed(self, error: GlimpseError) -> None:
        if isinstance(error, LibraryLockedError):
            self._end_waiting()
            state = load_state(self._locations.window_state)
            theme().force(state.dark)
            self._locked_page(state.geometry).ask()
            return
        if isinstance(error, LibraryBusyError):
            # Its window may just be starting; else a command in a terminal has the library, and will be done.
            if hand_over(self._locations.library_dir, self._folders):
                self._app.quit()
            else:
                self._wait_for(
                    self.tr("Another Glimpse is at work in this library"),
                    self.tr("Perhaps in a terminal. The window opens as soon as it is done."),
                )
                self._open(wait=True, key=self._key)
            return
        self._end_waiting()
        if is_damage(error):
            from glimpse_desktop.app import repair  # hardly any start needs it

            self._repair = repair.offer(
                self._locations, self._background, error, self._key, self._open, self._give_up
            )
            return
        self._code = refuse(str(error))
        self._app.quit()

    def _say_opening(self) -> None:
        if self.window is None and self._waiting is None and self._locked is None:
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

    def _close(self) -> None:
        self._cancel.cancel()
        self._settle.stop()
        self._rescan.stop()
        self._end_waiting()
        if self._server is not None:
            self._server.close()
        state = None
        if self._locked is not None:
            self._locked.end()
        if self.window is not None:
            state = self.window.state()
            self.window.hide()
            # The screen shows it gone before the files are put away.
            self._app.processEvents()
        if self._workspace is not None:
            self._workspace.leave_off()
        self._background.close()
        if state is not None:
            seal = None if self._workspace is None else _seal_of(self._workspace)
            save_state(self._locations.window_state, state, seal)
        if self._workspace is not None:
            self._workspace.close()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None


def _seal_of(workspace: Workspace) -> Seal | None:
    """What the window's file is sealed with, where the library has a lock."""
    return None if workspace.key is None else Seal(workspace.key, "window")
