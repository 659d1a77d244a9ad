"""Backups of everything that was decided: the last ones, restoring one, another folder, and the self-test."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glimpse_desktop.domain.backups import Backup, BackupReason
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.language import say_count, say_number
from glimpse_desktop.domain.people_file import TakenLog
from glimpse_desktop.domain.proof import Proof
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.duplicates.words import size_text
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.backup_words import (
    last_text,
    moment,
    proof_lines,
    reason_text,
    restored_text,
)
from glimpse_desktop.ui.preferences.people_files import PeopleFiles
from glimpse_desktop.ui.preferences.restore_dialog import RestoreDialog
from glimpse_desktop.ui.widgets.asking_dialog import plain_words
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.reveal import show_folder
from glimpse_desktop.ui.widgets.tab_order import follow_layout

_SHOWN = 5
"""Backups, until somebody wants to see all."""
SAMPLES = (100, 1000, None)
"""So many photos the self-test looks at; None: all."""


@dataclass(frozen=True, slots=True)
class _Known:
    backups: list[Backup]
    own: list[Backup]
    elsewhere: Path | None
    trouble: GlimpseError | None


class BackupsSection(QWidget):
    """``rows`` are the buttons that restore the backups that are listed, by name."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._all = self._making = False
        self._job: Job | None = None
        self._said = ""
        self.rows: dict[str, QWidget] = {}
        self.state = plain_words("", "muted")
        self.trouble = plain_words("", "danger")
        self.now = push_button(self.tr("Back up now"), role="primary")
        self.folder = push_button(self.tr("Open folder"), "folder")
        self.from_file = push_button(self.tr("Restore from a file…"))
        self.more = push_button("", role="quiet")
        self.now.clicked.connect(self._make)
        self.folder.clicked.connect(lambda: show_folder(context.workspace.backups.folder))
        self.from_file.clicked.connect(self._choose_file)
        self.more.clicked.connect(self._show_all)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.S)
        self.where = ElidedLabel("", Qt.TextElideMode.ElideMiddle)
        set_role(self.where, "muted")
        self.choose = push_button(self.tr("Choose a folder…"), "folder-add")
        self.stop = push_button(self.tr("No more copies"), role="quiet")
        self.choose.clicked.connect(self._choose_folder)
        self.stop.clicked.connect(lambda: self._keep_elsewhere(None))
        self.sample = QComboBox()
        self.sample.setAccessibleName(self.tr("How many photos the test looks at"))
        for photos in SAMPLES:
            text = self.tr("All photos")
            if photos is not None:
                text = say_count("1 photo at random", "{n} photos at random", photos)
            self.sample.addItem(text, photos)
        self.prove = push_button(self.tr("Prove it"))
        self.prove.clicked.connect(self._prove)
        self.proof = plain_words("", "muted")
        self.files = PeopleFiles(context)
        self.files.changed.connect(self._read)
        self.files.back_wanted.connect(lambda before: self._ask(before.path, moment(before.made_at)))
        for button in (self.now, self.folder, self.from_file, self.more, self.choose, self.stop, self.prove):
            button.setAutoDefault(False)
        changing().wanted_by(self.now, self.from_file, self.choose, self.stop)
        self._lay_out()
        for label in (self.trouble, self.proof):
            label.hide()
        self.more.hide()
        self.stop.hide()
        self._read()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(
            plain_words(
                self.tr(
                    "Names, marks and saved searches are what can't be made again. Glimpse writes them into a "
                    "file of their own soon after something changed, and before anything that changes much. "
                    "Your photos are not in it: they stay where they are."
                ),
                "muted",
            )
        )
        column.addWidget(self.state)
        column.addWidget(self.trouble)
        column.addLayout(_row(self.now, self.folder, self.from_file))
        column.addLayout(self._list)
        column.addLayout(_row(self.more))
        column.addSpacing(Space.M)
        column.addWidget(plain_words(self.tr("A copy of each in another folder"), "heading"))
        column.addWidget(
            plain_words(
                self.tr("On another drive, say. When that is away, the backup here is made all the same."), "muted"
            )
        )
        column.addWidget(self.where)
        column.addLayout(_row(self.choose, self.stop))
        column.addSpacing(Space.M)
        column.addWidget(plain_words(self.tr("From one computer to another"), "heading"))
        column.addWidget(self.files)
        column.addSpacing(Space.M)
        column.addWidget(plain_words(self.tr("Prove it"), "heading"))
        column.addWidget(
            plain_words(
                self.tr(
                    "A second library is made for the moment, of nothing but your photos and your decisions, and "
                    "every face you decided about is compared. Nothing is changed by it."
                ),
                "muted",
            )
        )
        column.addLayout(_row(self.sample, self.prove))
        column.addWidget(self.proof)

    # -- reading --------------------------------------------------------------------------------------------

    def _read(self) -> None:
        backups = self._context.workspace.backups

        def work() -> _Known:
            every = backups.every()
            return _Known(every, backups.own(every), backups.elsewhere(), backups.trouble)

        self._context.background.run(work, self._show, owner=self, key="backups", lane=Lane.SLOW)

    def _show(self, known: _Known) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows.clear()
        shown = known.backups if self._all else known.backups[:_SHOWN]
        for backup in shown:
            self._list.addWidget(self._card(backup, backup in known.own))
        # What has just come of something, then what there is: the window's message may be behind this dialog.
        self.state.setText(self._said or last_text(known.own))
        self._said = ""
        self._say_trouble(known.trouble)
        self.more.setText(self.tr("Show all {count}").format(count=say_number(len(known.backups))))
        self.more.setVisible(len(known.backups) > len(shown))
        self.folder.setEnabled(bool(known.backups))
        self.where.setText(self.tr("None.") if known.elsewhere is None else str(known.elsewhere))
        self.stop.setVisible(known.elsewhere is not None)
        follow_layout(self)

    def _card(self, backup: Backup, own: bool) -> QWidget:
        card = QFrame()
        set_role(card, "card")
        when = QLabel(moment(backup.made_at))
        about = ElidedLabel(
            self.tr("{reason} · {size}").format(
                reason=reason_text(backup.reason) if own else self.tr("Of another library"),
                size=size_text(backup.size),
            )
        )
        set_role(about, "small")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(when)
        words.addWidget(about)
        restore = push_button(self.tr("Restore…"))
        restore.setAutoDefault(False)
        restore.setAccessibleName(self.tr("Restore the backup of {when}").format(when=when.text()))
        restore.clicked.connect(lambda: self._ask(backup.path, when.text()))
        self.rows[backup.name] = restore
        changing().wanted_by(restore)
        row = QHBoxLayout(card)
        row.setContentsMargins(margins(Space.M, Space.S, Space.S, Space.S))
        row.setSpacing(Space.M)
        row.addLayout(words, 1)
        row.addWidget(restore)
        return card

    def _show_all(self) -> None:
        self._all = True
        self.now.setFocus()
        self._read()

    def _say_trouble(self, error: GlimpseError | None) -> None:
        self.trouble.setText("" if error is None else str(error))
        self.trouble.setVisible(error is not None)

    # -- making ---------------------------------------------------------------------------------------------

    def _make(self) -> None:
        # It isn't disabled: the keyboard would be at its neighbour afterwards.
        if self._making:
            return
        self._making = True
        backups = self._context.workspace.backups
        self.state.setText(self.tr("Making a backup…"))
        self._context.background.run(
            lambda: backups.make(BackupReason.BY_HAND), self._made, self._refused, owner=self, lane=Lane.SLOW
        )

    def _made(self, _made: Backup) -> None:
        self._making = False
        self._read()

    def _refused(self, error: GlimpseError) -> None:
        self._making = False
        self._read()
        self._say_trouble(error)

    # -- restoring ------------------------------------------------------------------------------------------

    def _choose_file(self) -> None:
        found, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore from a file"), str(Path.home()), self.tr("Backups (*.json *.gz *.sealed)")
        )
        if found:
            self._ask(Path(found), Path(found).name)

    def _ask(self, path: Path, title: str) -> None:
        heading = self.tr("Let everything be as in the backup of {when}?").format(when=title)
        dialog = RestoreDialog(self._context, path, heading, self)
        dialog.restored.connect(self._restored)
        dialog.open()

    def _restored(self, taken: TakenLog) -> None:
        self.files.forget()
        self._said = restored_text(taken)
        # Pages may be of somebody who isn't there any more.
        self._context.navigator.show_page("photos")
        self._context.navigator.message(self._said)
        self._read()

    # -- another folder -------------------------------------------------------------------------------------

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Copies of backups"), str(Path.home()))
        if found:
            self._keep_elsewhere(Path(found))

    def _keep_elsewhere(self, folder: Path | None) -> None:
        backups = self._context.workspace.backups

        def work() -> None:
            backups.keep_elsewhere(folder)
            if folder is not None:
                backups.make(BackupReason.BY_HAND)

        self.choose.setFocus()
        self._context.background.run(work, lambda _none: self._read(), self._refused, owner=self, lane=Lane.SLOW)

    # -- proving --------------------------------------------------------------------------------------------

    def _prove(self) -> None:
        if self._job is not None and not self._job.ended:
            self._job.stop()
            return
        proving, photos = self._context.workspace.proving, self.sample.currentData()
        self.prove.setText(self.tr("Stop"))
        self._say_proof([self.tr("Comparing; you can go on working meanwhile.")])

        def work(job: Job) -> Proof:
            return proving.prove(photos, job.report, job.cancel)

        self._job = self._context.background.jobs.run(
            self.tr("Proving that everything is kept"),
            work,
            self._proven,
            self._not_proven,
            owner=self,
            unit=Unit.PHOTOS,
            stopped=lambda _job: self._say_end([self.tr("Stopped. Nothing was changed.")]),
        )

    def _proven(self, proof: Proof) -> None:
        lines = proof_lines(proof)
        self._say_end(lines, trouble=not proof.proven)
        if self._job is not None:
            self._job.said = lines[0]

    def _not_proven(self, error: GlimpseError) -> None:
        self._say_end([str(error)], trouble=True)

    def _say_end(self, lines: list[str], *, trouble: bool = False) -> None:
        self.prove.setText(self.tr("Prove it"))
        self._say_proof(lines, trouble=trouble)

    def _say_proof(self, lines: list[str], *, trouble: bool = False) -> None:
        set_role(self.proof, "danger" if trouble else "muted")
        self.proof.setText("\n".join(lines))
        self.proof.show()


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
