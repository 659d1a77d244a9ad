"""Setting a lock, changing its passphrase, taking it off: what it means is said before anything is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.passphrases import Strength, strength_of
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.look.theme import Space
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.asking_dialog import AskingDialog
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.passphrase_field import PassphraseField
from glimpse_desktop.workspace import lock_care
from glimpse_desktop.workspace.lock_keyring import keyring_available


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


class _PassphraseDialog(AskingDialog):
    """Asks for passphrases: ``go`` can be pressed when there is something in every field."""

    def __init__(self, title: str, go: str, context: PageContext, parent: QWidget, *, heading: str = "") -> None:
        super().__init__(title, go, parent, heading=heading)
        self._context = context
        self._fields: list[PassphraseField] = []
        self.go.setEnabled(False)
        self.go.clicked.connect(self._begin)

    def field(self, label: str) -> PassphraseField:
        """Add a field with its name above it."""
        name, made = QLabel(label), PassphraseField(label)
        name.setBuddy(made)
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        column.addWidget(name)
        column.addWidget(made)
        self.add(column)
        self._fields.append(made)
        made.textChanged.connect(self._follow)
        return made

    def two_fields(self, label: str) -> None:
        """Add what a new passphrase is typed into, ``first`` and ``second``, and words on how good it is."""
        self.first = self.field(label)
        self.strength = self.words(_strength_words(""), "muted")
        self.first.textChanged.connect(lambda text: self.strength.setText(_strength_words(text)))
        self.second = self.field(_tr("The same again"))

    def alike(self) -> bool:
        """Whether the new passphrase was typed twice; if not, it is said."""
        if self.first.text() == self.second.text():
            return True
        self.refuse(_tr("These are two different passphrases."))
        self.second.setFocus()
        return False

    def check(self, work: Callable[[], object], then: Callable[[], None], *, lane: Lane) -> None:
        """Do what needs the passphrase of now; ``then`` when that was right."""

        def failed(error: GlimpseError) -> None:
            self.refuse(str(error))
            self._fields[0].setFocus()
            self._fields[0].selectAll()

        self.wait(_tr("One moment…"), can_stop=False)
        self._context.background.run(work, lambda _result: then(), failed, owner=self, lane=lane)

    def done(self, result: int) -> None:
        for field in self._fields:
            field.take()  # whoever keeps hold of the dialog has no passphrase
        super().done(result)

    def _follow(self) -> None:
        self.go.setEnabled(all(field.text() for field in self._fields))
        self.tell("")

    def _begin(self) -> None:
        raise NotImplementedError


class SetLockDialog(_PassphraseDialog):
    """Signal ``wanted(LockChange)``: it was understood, and the passphrase typed twice."""

    wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(
            _tr("Lock the library"),
            _tr("Encrypt the library"),
            context,
            parent,
            heading=_tr("What a lock does"),
        )
        for text in (
            self.tr(
                "It encrypts what Glimpse keeps of your photos: names, faces, thumbnails, searches and backups in "
                "its own folder. Whoever gets hold of this disk, or of a copy of it, can read none of that."
            ),
            self.tr(
                "It does not encrypt the photos themselves, names that were written into files, or what is in "
                "other folders already: copies of backups, files of names. While the library is open, other "
                "programs that you start could look at it."
            ),
            self.tr(
                "What was in plain is overwritten and deleted, but drives without moving parts may keep remnants "
                "of it for a while."
            ),
        ):
            self.words(text, "muted")
        self.words(self.tr("If you forget the passphrase"), "heading")
        self.words(
            self.tr(
                "Nobody can open the library then, and neither can we: there is no other way in. Your photos "
                "stay as they are, but every name would have to be given again. Write it down and keep it in "
                "a safe place."
            ),
            "muted",
        )
        self.save = push_button(self.tr("Save all names into a file first…"))
        self.save.setToolTip(self.tr("That file is not encrypted: whoever has it can read the names in it."))
        self.save.clicked.connect(self._save)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addStretch()
        self.add(row)
        self.two_fields(self.tr("Passphrase"))
        self.keyring = QCheckBox(self.tr("Open it by itself when I am logged in"))
        self.keyring.setVisible(False)
        about = self.tr(
            "The key is kept in this computer's keyring. Whoever sits at it while you are logged in can then open "
            "the library by starting Glimpse."
        )
        self.keyring.setToolTip(about)
        self.keyring.setAccessibleDescription(about)
        self.add(self.keyring)
        self.first.setFocus()
        context.background.run(keyring_available, self.offer_keyring, owner=self, key="keyring", lane=Lane.SLOW)

    def offer_keyring(self, there: bool) -> None:
        """Whether this computer has a keyring that can open the library."""
        self.keyring.setVisible(there)
        self.fit()

    def _begin(self) -> None:
        if self.alike():
            keyring = self.keyring.isChecked() and not self.keyring.isHidden()
            self.wanted.emit(LockChange(True, self.first.text(), keyring))
            self.accept()

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.save.text(), str(Path.home() / "glimpse-people.json"))
        if not chosen:
            return
        backups = self._context.workspace.backups
        self._context.background.run(
            lambda: backups.save_as(Path(chosen), replace=True),
            lambda path: self.tell(self.tr("The names are in {file}, not encrypted.").format(file=path)),
            lambda error: self.refuse(str(error)),
            owner=self,
            lane=Lane.SLOW,
        )


class ChangePassphraseDialog(_PassphraseDialog):
    """Signal ``changed()``: the new one opens the library, and the old one doesn't."""

    changed = Signal()

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(_tr("Change the passphrase"), _tr("Change the passphrase"), context, parent)
        self.old = self.field(self.tr("Passphrase until now"))
        self.two_fields(self.tr("New passphrase"))
        self.words(
            self.tr(
                "A copy of the library's folder that was made before still opens with the old one: keep "
                "copies safe, or make them again."
            ),
            "muted",
        )
        self.old.setFocus()

    def _begin(self) -> None:
        if not self.alike():
            return
        locations = self._context.workspace.locations
        old, new = self.old.text(), self.first.text()
        self.check(lambda: lock_care.change_passphrase(locations, old, new), self._changed, lane=Lane.DECISION)

    def _changed(self) -> None:
        self.changed.emit()
        self.accept()


class RemoveLockDialog(_PassphraseDialog):
    """Signal ``wanted(LockChange)``: the passphrase is right."""

    wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(_tr("Take the lock off"), _tr("Take the lock off"), context, parent)
        self.words(
            self.tr(
                "Everything is written in plain again: whoever gets hold of this disk can read names and look "
                "at faces and thumbnails."
            ),
            "muted",
        )
        self.old = self.field(self.tr("Passphrase"))
        self.old.setFocus()

    def _begin(self) -> None:
        locations, passphrase = self._context.workspace.locations, self.old.text()

        def right() -> None:
            self.wanted.emit(LockChange(False, passphrase))
            self.accept()

        self.check(lambda: lock_care.library_key(locations, passphrase), right, lane=Lane.SLOW)


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
