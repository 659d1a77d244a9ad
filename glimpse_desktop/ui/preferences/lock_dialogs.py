"""Setting a lock, changing its passphrase, taking it off: what it means is said before anything is asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.passphrases import Strength, strength_of
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.passphrase_field import PassphraseField
from glimpse_desktop.workspace import lock_care
from glimpse_desktop.workspace.lock_keyring import keyring_available

_WIDTH = 540


@dataclass(frozen=True, slots=True)
class LockChange:
    """The library is to be encrypted (``sets``) or written in plain again, while its window is closed.

    ``keyring``: this computer's keyring opens it, too.
    """

    sets: bool
    passphrase: str
    keyring: bool = False

    def __repr__(self) -> str:
        return f"LockChange(sets={self.sets})"  # no log may have the passphrase


class _Dialog(QDialog):
    """A title, words, fields, one line that says what is wrong, and two buttons."""

    def __init__(self, title: str, go: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self.column.setSpacing(Space.S)
        self.state = _words("")
        self.go = push_button(go, role="primary")
        self.go.setDefault(True)
        self.cancel = push_button(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)

    def finish(self) -> None:
        """The line and the buttons come last."""
        self.column.addWidget(self.state)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        self.column.addSpacing(Space.S)
        self.column.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """As high as all words need: Qt's own guess is for lines that don't wrap."""
        self.setFixedHeight(self.column.totalHeightForWidth(_WIDTH))

    def field(self, label: str) -> PassphraseField:
        """A field with its name above it."""
        name = QLabel(label)
        made = PassphraseField(label)
        name.setBuddy(made)
        self.column.addWidget(name)
        self.column.addWidget(made)
        return made

    def refuse(self, why: str) -> None:
        """Say what is wrong."""
        set_role(self.state, "danger")
        self.state.setText(why)
        self.fit()

    def wait(self, on: bool) -> None:
        """While the passphrase is looked at."""
        self.go.setEnabled(not on)
        if on:
            set_role(self.state, "muted")
            self.state.setText(self.tr("One moment…"))


class SetLockDialog(_Dialog):
    """Signal ``wanted(LockChange)``: it was understood, and the passphrase typed twice."""

    wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(_tr("Lock the library"), _tr("Encrypt the library"), parent)
        self._context = context
        title = QLabel(self.tr("What a lock does"))
        set_role(title, "heading")
        self.column.addWidget(title)
        for text in (
            self.tr(
                "It encrypts what Glimpse keeps of your photos: names, faces, thumbnails, searches and backups in "
                "its own folder. Whoever gets hold of this disk, or of a copy of it, can read none of that."
            ),
            self.tr(
                "It does not encrypt the photos themselves, names that were written into files, or copies of "
                "backups in other folders. While the library is open, other programs that you start could look at "
                "it."
            ),
            self.tr(
                "What was in plain is overwritten and deleted, but drives without moving parts may keep remnants "
                "of it for a while."
            ),
        ):
            self.column.addWidget(_words(text))
        lost = QLabel(self.tr("If you forget the passphrase"))
        set_role(lost, "heading")
        self.column.addSpacing(Space.XS)
        self.column.addWidget(lost)
        self.column.addWidget(
            _words(
                self.tr(
                    "Nobody can open the library then, and neither can we: there is no other way in. Your photos "
                    "stay as they are, but every name would have to be given again. Write it down and keep it in "
                    "a safe place."
                )
            )
        )
        self.save = push_button(self.tr("Save all names into a file first…"))
        self.save.setAutoDefault(False)
        self.save.setToolTip(self.tr("That file is not encrypted: whoever has it can read the names in it."))
        self.save.clicked.connect(self._save)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch()
        self.column.addLayout(row)
        self.column.addSpacing(Space.S)
        self.first = self.field(self.tr("Passphrase"))
        self.strength = _words(self.tr("A few words that nobody would put together are best."))
        self.column.addWidget(self.strength)
        self.second = self.field(self.tr("The same again"))
        self.keyring = QCheckBox(self.tr("Open it by itself when I am logged in"))
        self.keyring.setVisible(False)
        about = self.tr(
            "The key is kept in this computer's keyring. Whoever sits at it while you are logged in can then open "
            "the library by starting Glimpse."
        )
        self.keyring.setToolTip(about)
        self.keyring.setAccessibleDescription(about)
        self.column.addWidget(self.keyring)
        self.finish()
        self.first.textChanged.connect(self._follow)
        self.second.textChanged.connect(self._follow)
        self.go.clicked.connect(self._begin)
        self._follow()
        self.first.setFocus()
        context.background.run(keyring_available, self.offer_keyring, owner=self, key="keyring", lane=Lane.SLOW)

    def offer_keyring(self, there: bool) -> None:
        """Whether this computer has a keyring that can open the library."""
        self.keyring.setVisible(there)
        self.fit()

    def _follow(self) -> None:
        text = self.first.text()
        self.strength.setText(_strength_words(text))
        self.go.setEnabled(bool(text) and bool(self.second.text()))
        self.state.setText("")

    def _begin(self) -> None:
        if self.first.text() != self.second.text():
            self.refuse(self.tr("These are two different passphrases."))
            self.second.setFocus()
            return
        self.second.take()
        keyring = self.keyring.isChecked() and not self.keyring.isHidden()
        self.wanted.emit(LockChange(True, self.first.take(), keyring))
        self.accept()

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.save.text(), str(Path.home() / "glimpse-people.json"))
        if not chosen:
            return
        backups = self._context.workspace.backups
        self._context.background.run(
            lambda: backups.save_as(Path(chosen), replace=True),
            lambda path: self._say(self.tr("The names are in {file}, not encrypted.").format(file=path)),
            lambda error: self.refuse(str(error)),
            owner=self,
            lane=Lane.SLOW,
        )

    def _say(self, text: str) -> None:
        set_role(self.state, "muted")
        self.state.setText(text)
        self.fit()


class ChangePassphraseDialog(_Dialog):
    """Signal ``changed()``: the new one opens the library, and the old one doesn't."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(_tr("Change the passphrase"), _tr("Change the passphrase"), parent)
        self._context = context
        self.old = self.field(self.tr("Passphrase until now"))
        self.first = self.field(self.tr("New passphrase"))
        self.strength = _words(_strength_words(""))
        self.column.addWidget(self.strength)
        self.second = self.field(self.tr("The same again"))
        self.column.addWidget(
            _words(
                self.tr(
                    "A copy of the library's folder that was made before still opens with the old one: keep "
                    "copies safe, or make them again."
                )
            )
        )
        self.finish()
        for field in (self.old, self.first, self.second):
            field.textChanged.connect(self._follow)
        self.go.clicked.connect(self._begin)
        self._follow()
        self.old.setFocus()

    def _follow(self) -> None:
        self.strength.setText(_strength_words(self.first.text()))
        self.go.setEnabled(all(field.text() for field in (self.old, self.first, self.second)))
        self.state.setText("")

    def _begin(self) -> None:
        if self.first.text() != self.second.text():
            self.refuse(self.tr("These are two different passphrases."))
            self.second.setFocus()
            return
        locations = self._context.workspace.locations
        old, new = self.old.text(), self.first.text()
        self.wait(True)
        self._context.background.run(
            lambda: lock_care.change_passphrase(locations, old, new),
            lambda _none: self._done(),
            self._failed,
            owner=self,
            lane=Lane.DECISION,
        )

    def _done(self) -> None:
        for field in (self.old, self.first, self.second):
            field.take()
        self.changed.emit()
        self.accept()

    def _failed(self, error: GlimpseError) -> None:
        self.wait(False)
        self.refuse(str(error))
        self.old.setFocus()
        self.old.selectAll()


class RemoveLockDialog(_Dialog):
    """Signal ``wanted(LockChange)``: the passphrase is right."""

    wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(_tr("Take the lock off"), _tr("Take the lock off"), parent)
        self._context = context
        self.column.addWidget(
            _words(
                self.tr(
                    "Everything is written in plain again: whoever gets hold of this disk can read names and look "
                    "at faces and thumbnails."
                )
            )
        )
        self.old = self.field(self.tr("Passphrase"))
        self.finish()
        self.old.textChanged.connect(self._follow)
        self.go.clicked.connect(self._begin)
        self._follow()
        self.old.setFocus()

    def _follow(self) -> None:
        self.go.setEnabled(bool(self.old.text()))
        self.state.setText("")

    def _begin(self) -> None:
        locations, passphrase = self._context.workspace.locations, self.old.text()
        self.wait(True)

        def right(_key: object) -> None:
            self.old.take()
            self.wanted.emit(LockChange(False, passphrase))
            self.accept()

        self._context.background.run(
            lambda: lock_care.library_key(locations, passphrase), right, self._failed, owner=self, lane=Lane.SLOW
        )

    def _failed(self, error: GlimpseError) -> None:
        self.wait(False)
        self.refuse(str(error))
        self.old.setFocus()
        self.old.selectAll()


def _strength_words(passphrase: str) -> str:
    if not passphrase:
        return _tr("A few words that nobody would put together are best.")
    return {
        Strength.SHORT: _tr("Easily guessed: another word or two help most."),
        Strength.FAIR: _tr("Fair: guessing it would take somebody with many computers."),
        Strength.STRONG: _tr("Strong: nobody is going to guess it."),
    }[strength_of(passphrase)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SetLockDialog", text)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    set_role(label, "muted")
    return label
