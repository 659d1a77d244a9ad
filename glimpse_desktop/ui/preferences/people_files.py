"""All names as a file, for another computer or another program, and what such a file knows taken over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from glimpse_desktop.domain.backups import Backup
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.people_file import TakenPeople, WrittenPeopleFile
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.backup_words import taken_text, written_text
from glimpse_desktop.ui.preferences.people_import_dialog import PeopleImportDialog
from glimpse_desktop.ui.widgets.asking_dialog import plain_words
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.reveal import show_in_folder


class PeopleFiles(QWidget):
    """Signals:
    changed(): something of a file was taken over, and a backup was made before.
    back_wanted(Backup): everything shall be as it was then.
    """

    changed = Signal()
    back_wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._written: Path | None = None
        self._before: Backup | None = None
        words = plain_words(
            self.tr(
                "Everything that you decided, as one file that other programs can read. Glimpse on another "
                "computer takes over what is new to it: it knows the same photos wherever they lie there."
            ),
            "muted",
        )
        self.paths = QCheckBox(self.tr("Also say in it where the photos are"))
        self.paths.setChecked(True)
        self.save = push_button(self.tr("Save all names as a file…"))
        self.save.clicked.connect(self._choose_target)
        self.take = push_button(self.tr("Take over names from a file…"))
        changing().wanted_by(self.take)
        self.take.clicked.connect(self._choose_source)
        self.said = plain_words("", "muted")
        self.said.hide()
        self.show_it = push_button(self.tr("Show in folder"), "folder")
        self.show_it.clicked.connect(self._show)
        self.show_it.hide()
        self.back = push_button(self.tr("Go back…"), "undo")
        self.back.clicked.connect(self._go_back)
        self.back.hide()
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for button in (self.save, self.take):
            row.addWidget(button)
        row.addStretch()
        for button in (self.save, self.take, self.show_it, self.back):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(words)
        column.addWidget(self.paths)
        column.addLayout(row)
        column.addWidget(self.said)
        for button in (self.show_it, self.back):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    # -- saving ---------------------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        if self._job is not None and not self._job.ended:
            self._job.stop()
            return
        usual = Path.home() / f"glimpse-names-{date.today().isoformat()}.json"
        found, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save all names as a file"),
            str(usual),
            ";;".join((self.tr("JSON (*.json)"), self.tr("Compressed JSON (*.json.gz)"))),
        )
        if found:
            self._save(Path(found))

    def _save(self, path: Path) -> None:
        backups, paths = self._context.workspace.backups, self.paths.isChecked()
        self.save.setText(self.tr("Stop"))
        self.take.setEnabled(False)
        self._say(self.tr("Writing {file}…").format(file=path.name))
        self._job = self._context.background.jobs.run(
            self.tr("Saving all names as a file"),
            # The dialog has asked already whether a file that is there may go.
            lambda job: backups.export(path, paths=paths, replace=True, cancel=job.cancel),
            self._saved,
            self._not_saved,
            owner=self,
            unit=Unit.SHARE,
            stopped=lambda _job: self._end(self.tr("Stopped. No file was written.")),
        )

    def _saved(self, written: WrittenPeopleFile) -> None:
        self._end(written_text(written, sealed_here=self._context.workspace.key is not None))
        self._written = written.path
        self.show_it.show()

    def _not_saved(self, error: GlimpseError) -> None:
        self._end(str(error), trouble=True)

    def _end(self, text: str, *, trouble: bool = False) -> None:
        self.save.setText(self.tr("Save all names as a file…"))
        self.take.setEnabled(True)
        self._say(text, trouble=trouble)

    def _say(self, text: str, *, trouble: bool = False) -> None:
        set_role(self.said, "danger" if trouble else "muted")
        self.said.setText(text)
        self.said.show()
        self.show_it.hide()
        self.back.hide()

    def _show(self) -> None:
        if self._written is not None:
            show_in_folder(self._written)

    # -- taking over ----------------------------------------------------------------------------------------

    def _choose_source(self) -> None:
        found, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Take over names from a file"),
            str(Path.home()),
            ";;".join((self.tr("Names and backups (*.json *.gz *.sealed)"), self.tr("All files (*)"))),
        )
        if found:
            self._ask(Path(found))

    def _ask(self, path: Path) -> None:
        dialog = PeopleImportDialog(self._context, path, self)
        dialog.taken.connect(self._taken)
        dialog.open()

    def _taken(self, taken: TakenPeople) -> None:
        self._before = taken.before
        self._say(taken_text(taken))
        self.back.setVisible(taken.before is not None)
        self.changed.emit()

    def forget(self) -> None:
        """Another backup was restored: what was taken over before needs no way back any more."""
        self._before = None
        self.said.hide()
        self.back.hide()

    def _go_back(self) -> None:
        if self._before is not None:
            self.back_wanted.emit(self._before)
