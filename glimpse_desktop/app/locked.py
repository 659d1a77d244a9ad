"""What stands in for the window while the library is closed: asking for the passphrase, changing the lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal

from glimpse_desktop.app.lock_window import LockWindow
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.bridge import Background, Lane
from glimpse_desktop.workspace import lock_care
from glimpse_desktop.workspace.locations import Locations

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import LibraryKey
    from glimpse_desktop.ui.preferences.lock_dialogs import LockChange

_LOOK_MS = 200


class Locked(QObject):
    """Shows the window of a closed library, for as long as it is closed.

    Signals:
        opens(LibraryKey | None, str): the library is to be opened with this key, and then this said in its window.
        given_up(): the person doesn't want it opened.
    """

    opens = Signal(object, str)
    given_up = Signal()

    def __init__(self, locations: Locations, geometry: bytes, background: Callable[[], Background]) -> None:
        """``geometry``: where the window was, as Qt saves it. ``background``: the one of the moment."""
        super().__init__()
        self._locations = locations
        self._background = background
        self._job: Job | None = None
        self.window = LockWindow()
        if geometry:
            self.window.restoreGeometry(QByteArray(geometry))
        self.window.passphrase_given.connect(self._try)
        self.window.given_up.connect(self.given_up)
        self.window.stopped.connect(self._stop)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._show_progress)

    def ask(self) -> None:
        """Ask for the passphrase."""
        self.window.ask()
        self._appear()

    def closing(self) -> None:
        """The library is just being closed."""
        self.window.wait(self.tr("Locking your library…"))
        self._appear()

    def change(self, change: LockChange, key: LibraryKey | None) -> None:
        """Encrypt the library, or write it in plain; it is closed. ``key`` opens it if that comes to nothing."""
        title = self.tr("Encrypting your library…") if change.sets else self.tr("Writing your library in plain…")
        self.window.wait(
            title, self.tr("Your photos are left as they are. Until the end nothing is changed."), can_stop=True
        )
        self._appear()
        locations = self._locations

        def work(job: Job) -> LibraryKey | None:
            def report(done: int, total: int) -> None:
                job.report(done, total)

            if change.sets:
                return lock_care.set_lock(locations, change.passphrase, report, job.cancel, keyring=change.keyring)
            lock_care.remove_lock(locations, change.passphrase, report, job.cancel)
            return None

        if change.sets:
            said = self.tr("The library is encrypted. Keep its passphrase in a safe place.")
        else:
            said = self.tr("The library is in plain: whoever has this disk can read it.")
        self._job = self._background().jobs.run(
            title,
            work,
            lambda found: self._changed(found, said),
            lambda error: self._changed(key, str(error)),
            owner=self,
            unit=Unit.SHARE,
            stopped=lambda _job: self._changed(key, self.tr("The lock was left as it was.")),
        )
        self._look.start()

    def come_forward(self) -> None:
        """Another start of the program wants to see it."""
        self._appear()

    def end(self) -> None:
        """The library is open."""
        self._look.stop()
        self.window.hide()
        self.window.deleteLater()
        self.deleteLater()

    def _appear(self) -> None:
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _try(self, passphrase: str) -> None:
        locations = self._locations
        self.window.wait(self.tr("Opening your library…"))
        self._background().run(
            lambda: lock_care.library_key(locations, passphrase),
            lambda key: self.opens.emit(key, ""),
            self._refuse,
            owner=self,
            lane=Lane.SLOW,
        )

    def _refuse(self, error: GlimpseError) -> None:
        self.window.refuse(str(error))

    def _show_progress(self) -> None:
        if self._job is not None and self._job.share is not None:
            self.window.progress(self._job.share)

    def _stop(self) -> None:
        if self._job is not None:
            self.window.stop.setEnabled(False)
            self._job.stop()

    def _changed(self, key: LibraryKey | None, said: str) -> None:
        self._look.stop()
        self._job = None
        self.window.wait(self.tr("Opening your library…"))
        self.opens.emit(key, said)
