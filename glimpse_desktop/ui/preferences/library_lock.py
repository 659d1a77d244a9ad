"""The lock of the library: setting it, when it closes by itself, its passphrase, taking it off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.lock_dialogs import (
    ChangePassphraseDialog,
    LockChange,
    RemoveLockDialog,
    SetLockDialog,
)
from glimpse_desktop.ui.preferences.wishes import LOCK_MINUTES, Wishes
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.tab_order import follow_layout
from glimpse_desktop.workspace import lock_care
from glimpse_desktop.workspace.lock_keyring import keyring_available


@dataclass(frozen=True, slots=True)
class _Known:
    keyring: bool
    in_keyring: bool


class LibraryLockSection(QWidget):
    """Shows what there is to do with a library that has a lock, or with one that has none.

    ``lock`` is asked to lock the library now (None) or to change its lock, both of which close the window.
    """

    def __init__(
        self,
        context: PageContext,
        wishes: Wishes,
        change: Callable[[Callable[[Wishes], Wishes]], None],
        lock: Callable[[LockChange | None], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._change_wishes = change
        self._lock = lock
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        self.state = QLabel()
        self.state.setWordWrap(True)
        set_role(self.state, "muted")
        if context.workspace.key is None:
            self._build_unlocked()
        else:
            self._build_locked(wishes)
        self._column.addWidget(self.state)

    def _build_unlocked(self) -> None:
        self._words(
            self.tr(
                "Names, faces and thumbnails lie readable in the library's folder, for whoever has this disk. "
                "With a lock they are encrypted, and a passphrase opens them."
            )
        )
        self.set = push_button(self.tr("Lock the library…"), "lock", "primary")
        self.set.clicked.connect(self._ask_to_set)
        changing().wanted_by(self.set)
        self._row(self.set)

    def _build_locked(self, wishes: Wishes) -> None:
        self._words(
            self.tr(
                "The library is encrypted on this disk. Your photos are not, nor are names that were written into "
                "files. If you copy the library yourself, copy all of its folder: without {file} the passphrase "
                "opens nothing."
            ).format(file="lock.json")
        )
        label = QLabel(self.tr("Lock when nobody has used the window for"))
        self.idle = QComboBox()
        self.idle.setAccessibleName(label.text())
        for minutes in LOCK_MINUTES:
            text = say_count("{n} minute", "{n} minutes", minutes) if minutes else self.tr("Never")
            self.idle.addItem(text, minutes)
        self.idle.setCurrentIndex(LOCK_MINUTES.index(wishes.lock_minutes))
        self.idle.activated.connect(self._choose_idle)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(label)
        row.addWidget(self.idle)
        row.addStretch()
        self._column.addLayout(row)
        self._words(
            self.tr(
                "While it is locked, nothing is on the screen and no work goes on in the background: new photos "
                "are looked at when you open it again. An export is finished first."
            )
        )
        self.keyring = QCheckBox(self.tr("Open it by itself when I am logged in"))
        self.keyring.setEnabled(False)
        self.keyring_words = self._words(
            self.tr(
                "The key is kept in this computer's keyring. Whoever sits at it while you are logged in can then "
                "open the library by starting Glimpse."
            )
        )
        self._column.insertWidget(self._column.indexOf(self.keyring_words), self.keyring)
        self.now = push_button(self.tr("Lock now"), "lock")
        self.now.clicked.connect(lambda: self._lock(None))
        self.passphrase = push_button(self.tr("Change the passphrase…"))
        self.passphrase.clicked.connect(self._ask_to_change)
        self.remove = push_button(self.tr("Take the lock off…"))
        self.remove.clicked.connect(self._ask_to_remove)
        changing().wanted_by(self.keyring, self.passphrase, self.remove)
        self._column.addSpacing(Space.S)
        self._row(self.now, self.passphrase, self.remove)
        self._read()

    def _read(self) -> None:
        locations = self._context.workspace.locations

        def work() -> _Known:
            return _Known(keyring_available(), lock_care.opens_from_keyring(locations))

        self._context.background.run(work, self._show, owner=self, key="keyring", lane=Lane.SLOW)

    def _show(self, known: _Known) -> None:
        self.keyring.setChecked(known.in_keyring)
        self.keyring.setEnabled(known.keyring or known.in_keyring)
        if not self.keyring.isEnabled():
            self.keyring_words.setText(self.tr("This computer has no keyring that Glimpse can use."))
        self.keyring.setAccessibleDescription(self.keyring_words.text())
        self.keyring.clicked.connect(self._use_keyring)
        follow_layout(self)

    def _use_keyring(self, on: bool) -> None:
        workspace = self._context.workspace
        key = workspace.key
        assert key is not None
        self.keyring.setEnabled(False)
        self._context.background.run(
            lambda: lock_care.use_keyring(workspace.locations, key, on),
            lambda _none: self._kept(""),
            lambda error: self._refused(error, not on),
            owner=self,
            lane=Lane.DECISION,
        )

    def _kept(self, said: str) -> None:
        self.keyring.setEnabled(True)
        self.state.setText(said)

    def _refused(self, error: GlimpseError, was: bool) -> None:
        self.keyring.setChecked(was)
        self._kept(str(error))

    def _choose_idle(self) -> None:
        minutes = int(self.idle.currentData())
        self._change_wishes(lambda wishes: replace(wishes, lock_minutes=minutes))

    def _ask_to_set(self) -> None:
        dialog = SetLockDialog(self._context, self.window())
        dialog.wanted.connect(self._change_lock)
        dialog.open()

    def _ask_to_change(self) -> None:
        dialog = ChangePassphraseDialog(self._context, self.window())
        dialog.changed.connect(self._passphrase_changed)
        dialog.open()

    def _passphrase_changed(self) -> None:
        self.state.setText(self.tr("The new passphrase opens the library from now on."))

    def _change_lock(self, change: LockChange) -> None:
        # No lambda: a dialog that goes would take the last hold of this section with it.
        self._lock(change)

    def _ask_to_remove(self) -> None:
        dialog = RemoveLockDialog(self._context, self.window())
        dialog.wanted.connect(self._change_lock)
        dialog.open()

    def _words(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        set_role(label, "muted")
        self._column.addWidget(label)
        return label

    def _row(self, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for button in buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        self._column.addLayout(row)
