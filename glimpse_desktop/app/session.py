"""One open window from the library's opening to its closing."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from glimpse_desktop.app.away import Away
from glimpse_desktop.app.closing import close_for_good, forget_what_was_seen, is_used
from glimpse_desktop.app.crash import CrashReporter
from glimpse_desktop.app.idle import Idle
from glimpse_desktop.app.logs import start_logging, stop_logging
from glimpse_desktop.app.opening import Opening
from glimpse_desktop.app.refusal import refuse
from glimpse_desktop.app.reopening import Reopening
from glimpse_desktop.app.retired import Retired
from glimpse_desktop.app.settling import Settling
from glimpse_desktop.app.single_instance import InstanceServer, hand_over
from glimpse_desktop.app.whereabouts import Whereabouts
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.sealing import LibraryKey, Seal
from glimpse_desktop.ui.bridge import Background, Lane
from glimpse_desktop.ui.icons import app_icon
from glimpse_desktop.ui.look.theme import theme
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.preferences.wishes import Wishes
from glimpse_desktop.ui.translations import Language, resolved, speak_language
from glimpse_desktop.ui.window_state import WindowState, load_state, save_state, seal_of
from glimpse_desktop.workspace.locations import Locations

if TYPE_CHECKING:
    from glimpse_desktop.app.locked import Locked
    from glimpse_desktop.ui.preferences.lock_dialogs import LockChange
    from glimpse_desktop.workspace.workspace import Workspace

_log = logging.getLogger(__name__)


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
        self._code = 0
        self._language = Language.ENGLISH
        self._server: InstanceServer | None = None
        self.window: MainWindow | None = None
        self._away: Away | None = None
        self._retired: list[Retired] = []
        self._background = Background()
        self._settling = Settling(lambda: self.window, list(folders), sample=sample)
        self._opening = Opening(locations, pack, lambda: self._settling.folders, lambda: self._background)
        self._opening.opened.connect(self._opened)
        self._opening.passphrase_wanted.connect(self._ask_for_passphrase)
        self._opening.ended.connect(self._end)
        self._reopening: Reopening | None = None
        self._reporter: CrashReporter | None = None
        self._locked: Locked | None = None
        self._idle: Idle | None = None
        self._said = ""
        self._kept: WindowState | None = None
        self._came_from: Whereabouts | bytes | None = None

    def run(self) -> int:
        """Stay until the window is closed; returns the exit code."""
        if hand_over(self._locations.library_dir, self._settling.folders):
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
            self._opening.begin()
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

    def _opened(self, workspace: Workspace, state: WindowState) -> None:
        if self._server is None:
            self._server = InstanceServer(self._locations.library_dir, self)
            self._server.started_again.connect(self._started_again)
            if not self._server.listen():
                _log.warning("a second start will not find this window: no local socket")
        window = self._make_window(workspace, self._kept or state)
        self._kept = None
        if self._reopening is not None:
            self._log(kept=workspace.key is None)
            self._reopening.go_on_in(window)
            self._reopening = None
        elif (where := self._where_it_was(seal_of(workspace.key))) is not None:
            where.show_in(window)
        else:
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
        self._settling.begin()
        self.shown.emit(window)

    def _where_it_was(self, seal: Seal | None) -> Whereabouts | None:
        """Before the library was locked, in this process."""
        where, self._came_from = self._came_from, None
        if isinstance(where, bytes):
            return None if seal is None else Whereabouts.opened(where, seal)
        return where

    def _end(self, code: int) -> None:
        """There will be no window."""
        self._code = code
        self._app.quit()

    def _started_again(self, folders: list[Path]) -> None:
        """Another start of the program handed its folders over."""
        if self.window is not None:
            self.window.raise_with(folders)
        elif self._locked is not None:
            self._settling.folders += folders
            self._locked.come_forward()

    def _make_window(self, workspace: Workspace, state: WindowState) -> MainWindow:
        """Not shown yet."""
        window = MainWindow(workspace, self._background, state)
        self.window = window
        window.closed.connect(self._app.quit)
        window.wishes_changed.connect(self._follow)
        window.lock_wanted.connect(lambda change: QTimer.singleShot(0, self, lambda: self._lock(change)))
        window.reopening_wanted.connect(lambda: QTimer.singleShot(0, self, self._reopen_to_change))
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
        old, workspace = self.window, self._opening.workspace
        if old is None or workspace is None:
            return
        state, whereabouts = old.state(), Whereabouts(old)
        if self._away is not None:
            self._away.end()
        self._speak(state)
        window = self._make_window(workspace, state)
        whereabouts.show_in(window)
        self._retired.append(Retired(old, window))
        self.shown.emit(window)

    def _reopen_to_change(self) -> None:
        """The library could only be looked at, and can be changed now: another window comes at the same place."""
        window, workspace = self.window, self._opening.workspace
        if window is None or workspace is None:
            return
        self._kept, key = window.state(), workspace.key
        self._settling.stop()
        if self._idle is not None:
            self._idle.deleteLater()
        self._reopening = Reopening(window, self._away, self._retired)
        self._retired.clear()
        self._background = Background()
        self.window = self._opening.workspace = self._away = self._idle = None
        self._background.run(
            workspace.close, lambda _none: self._opening.open(key, keyring=False), owner=self, lane=Lane.SLOW
        )

    # -- the lock

    def _locked_page(self, geometry: bytes) -> Locked:
        if self._locked is None:
            from glimpse_desktop.app.locked import Locked  # most libraries have no lock

            self._locked = Locked(self._locations, geometry, lambda: self._background)
            self._locked.opens.connect(self._reopen)
            self._locked.given_up.connect(lambda: self._end(0))
        return self._locked

    def _reopen(self, key: LibraryKey | None, said: str) -> None:
        self._said = said
        self._opening.open(key, keyring=False)

    def _lock(self, change: LockChange | None) -> None:
        """Put the window and the library away, and ask for the passphrase, or change the lock first."""
        window, workspace = self.window, self._opening.workspace
        if window is None or workspace is None:
            return
        if change is None and not window.isVisible():
            self._app.quit()  # it only stayed to work, which it can't any more
            return
        state, where, key, seal = window.state(), Whereabouts(window), workspace.key, seal_of(workspace.key)
        self._locked_page(state.geometry).closing()
        self._settling.stop()
        if self._idle is not None:
            self._idle.deleteLater()
        close_for_good(window, self._away, self._retired)
        self._retired.clear()
        self._background = Background()
        self.window = self._opening.workspace = self._away = self._idle = None
        if change is not None:
            self._kept = state  # the file is taken apart meanwhile, or sealed with a key that is no more
            self._came_from = where
        elif seal is not None:
            self._came_from = where.sealed(seal)
        path = self._locations.window_state

        def work() -> None:
            save_state(path, state, seal)
            workspace.close()

        self._background.run(work, lambda _none: self._put_away(change, key), owner=self, lane=Lane.SLOW)

    def _put_away(self, change: LockChange | None, key: LibraryKey | None) -> None:
        """The library is closed, and nothing of it is to stay in memory."""
        # Later: what has just closed the library still has hold of it.
        QTimer.singleShot(0, self, forget_what_was_seen)
        if self._locked is not None and change is not None:
            self._log(kept=not change.sets and key is None)
            self._locked.change(change, key)
        elif self._locked is not None:
            self._locked.ask()

    def _ask_for_passphrase(self) -> None:
        if self._reopening is not None:  # another process has locked what was looked at here
            self._reopening.end()
            self._reopening = self._kept = None
            QTimer.singleShot(0, self, forget_what_was_seen)
            self._log(kept=False)
        state = load_state(self._locations.window_state)
        theme().force(state.dark)
        self._locked_page(state.geometry).ask()

    def _close(self) -> None:
        self._settling.stop()
        self._opening.end()
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
        if self._opening.workspace is not None:
            self._opening.workspace.leave_off()
        self._background.close()
        workspace = self._opening.workspace
        if state is not None:
            save_state(self._locations.window_state, state, None if workspace is None else seal_of(workspace.key))
        if workspace is not None:
            workspace.close()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
