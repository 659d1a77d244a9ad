"""What is shown instead of the window when the library's file is damaged or gone: what happened, what there is to
repair it from, and one button that does it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar

from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.ui.bridge import Background, Lane
from glimpse_desktop.ui.preferences.backup_words import moment
from glimpse_desktop.ui.widgets.asking_dialog import AskingDialog
from glimpse_desktop.ui.widgets.buttons import push_button, relabel
from glimpse_desktop.workspace import damage_note
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock import LibraryLock
from glimpse_desktop.workspace.lock_care import key_without_asking
from glimpse_desktop.workspace.log_mending import Mended, mended_text
from glimpse_desktop.workspace.recovering import (
    Recovered,
    Trouble,
    TroubleKind,
    make_empty,
    recover,
    sound,
    trouble,
)

T = TypeVar("T")


class RepairWindow(AskingDialog):
    """Signals:
    opens(): the library can be opened now, or shall be begun anew.
    given_up(): the person wants to quit; nothing was changed.
    """

    opens = Signal()
    given_up = Signal()

    def __init__(
        self, locations: Locations, background: Background, reason: str = "", key: LibraryKey | None = None
    ) -> None:
        """``reason``: what is wrong, a sentence. ``key``: of a locked library."""
        super().__init__("Glimpse", self.tr("Repair"), heading=self.tr("Your library can't be opened"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the session has it
        self._locations = locations
        self._background = background
        self._key = key
        self._cancel = CancelToken()
        self.text = self.words(self.tr("Looking at what there is…"))
        self.reason = self.words(reason, "muted")
        self.reason.setVisible(bool(reason))
        self.line = QProgressBar()
        self.line.setRange(0, 0)
        self.line.setTextVisible(False)
        self.line.setAccessibleName(self.tr("Repairing"))
        self.add(self.line)
        relabel(self.cancel, self.tr("Quit"))
        self.anew = push_button(self.tr("Begin a new library"))
        self.foot.insertWidget(self.foot.indexOf(self.go), self.anew)
        self.anew.clicked.connect(self._begin_anew)
        self.anew.hide()
        self.go.clicked.connect(self._repair)
        self.go.setEnabled(False)
        self.accepted.connect(self.opens)
        self.rejected.connect(self._give_up)
        self._look(reason)

    def _look(self, reason: str) -> None:
        locations, given, cancel = self._locations, self._key, self._cancel

        def work() -> Trouble | None:
            key = given or key_without_asking(locations)
            found = trouble(locations, reason, key=key, cancel=cancel)
            if found.kind is TroubleKind.DAMAGED and sound(locations, key=key):
                return None
            return found

        self._run(work, self._looked)

    def _looked(self, found: Trouble | None) -> None:
        if found is None:  # a note of a damage that somebody repaired since
            damage_note.remove(self._locations.library_dir)
            self.accept()
            return
        self.line.hide()
        gone = found.kind is TroubleKind.GONE
        lines = [
            self.tr("Its file is not in {folder} any more, or it is empty.").format(
                folder=self._locations.library_dir
            )
            if gone
            else self.tr("Its file is damaged: a part of it can't be read.")
        ]
        if found.backup is not None:
            text = (
                self.tr(
                    "There is a backup of {when}. With it your names come back, on every photo as soon as it has "
                    "been looked at again."
                )
                if found.backup.last
                else self.tr("There is a backup of {when}, from before anything was decided.")
            )
            lines.append(text.format(when=moment(found.backup.made_at)))
        if not gone:
            lines.append(
                self.tr(
                    "What can still be read of your decisions in the damaged file is added. The file is kept "
                    "beside the library, whatever happens."
                )
            )
        if gone and found.backup is None:
            lines.append(self.tr("None of the backups can be read."))
        lines.append(self.tr("Your photos are untouched."))
        self.text.setText("\n\n".join(lines))
        self.reason.setVisible(not gone and bool(self.reason.text()))
        self.anew.setVisible(gone)
        self.fit()
        self.go.setEnabled(not gone or found.backup is not None)
        (self.go if self.go.isEnabled() else self.cancel).setFocus()

    def _repair(self) -> None:
        locations, given, cancel = self._locations, self._key, self._cancel
        self.line.show()
        self.wait(self.tr("Repairing…"))

        def work() -> Recovered:
            lock = LibraryLock(locations.lock)
            lock.acquire(cancel, timeout=1.0)
            try:
                return recover(locations, key=given or key_without_asking(locations), cancel=cancel)
            finally:
                lock.release()

        self._run(work, self._repaired)

    def _repaired(self, done: Recovered) -> None:
        self.ready()
        self.line.hide()
        self.reason.hide()
        self.heading.setText(self.tr("Your library is repaired"))
        back = done.restored + done.salvaged
        lines = [
            say_count("1 decision is back.", "{n} decisions are back.", back)
            if back
            else say("No decision could be found any more.")
        ]
        if done.unreadable:
            lines.append(
                say_count(
                    "1 decision is in no backup and can't be read any more. Look at who is named since then.",
                    "{n} decisions are in no backup and can't be read any more. Look at who is named since then.",
                    done.unreadable,
                )
            )
        if done.doubtful:
            lines.append(mended_text(Mended(0, done.doubtful)))
        if done.aside is not None:
            lines.append(say("The damaged file is kept: {name}", name=done.aside.name))
        lines.append(
            say("Glimpse now looks at your photos again, which takes as long as the first time.")
            if done.backup is not None
            else say("Add the folders of your photos again. Glimpse looks at them, as long as the first time.")
        )
        self.text.setText("\n\n".join(lines))
        relabel(self.go, self.tr("Go on"))
        self.go.clicked.disconnect()
        self.go.clicked.connect(self.accept)
        self.go.setFocus()
        self.cancel.hide()
        self.anew.hide()
        self.fit()

    def _begin_anew(self) -> None:
        """The backups stay: they can be restored later."""
        locations, given = self._locations, self._key

        def work() -> None:
            make_empty(locations, given or key_without_asking(locations))

        self._run(work, lambda _none: self.accept())

    def _run(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        def all_of_it() -> T | None:
            try:
                return work()
            except Cancelled:  # the window is closed
                return None

        def over(result: T | None) -> None:
            if not self._cancel.cancelled:
                then(result)  # type: ignore[arg-type]  # None only where T is

        self._background.run(all_of_it, over, self._refused, owner=self, lane=Lane.SLOW)

    def _refused(self, error: GlimpseError) -> None:
        self.line.hide()
        self.refuse(str(error))

    def _give_up(self) -> None:
        self._cancel.cancel()
        self.given_up.emit()


def offer(
    locations: Locations,
    background: Background,
    error: GlimpseError,
    key: LibraryKey | None,
    opens: Callable[[LibraryKey | None], None],
    given_up: Callable[[], None],
) -> RepairWindow:
    """Show the page; ``opens`` is called with the key when the library can be opened, ``given_up`` when nobody
    wants that.
    """
    # The error says as well how to get here.
    window = RepairWindow(locations, background, str(error.values.get("reason", error)), key)
    window.opens.connect(lambda: opens(key))
    window.given_up.connect(given_up)
    window.show()
    return window
