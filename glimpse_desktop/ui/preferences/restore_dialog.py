"""Restoring a backup: what it would change is said before anything is changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.people_file import RestorePlan
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.backup_words import plan_lines
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.fitting import fit_height

_WIDTH = 520


class RestoreDialog(QDialog):
    """Signal ``restored(int, str)``: how many decisions there are now, and the name of the backup made before."""

    restored = Signal(int, str)

    def __init__(self, context: PageContext, path: Path, title: str, parent: QWidget | None = None) -> None:
        """``title`` says which backup it is."""
        super().__init__(parent)
        self._context = context
        self._path = path
        self._job: Job | None = None
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setFixedWidth(_WIDTH)
        heading = QLabel(title)
        heading.setWordWrap(True)
        set_role(heading, "heading")
        self.text = QLabel(self.tr("Looking at what it would change…"))
        self.text.setWordWrap(True)
        self.way_back = QLabel(
            self.tr(
                "What is decided now is backed up before, so that you can come back to it. Photos are untouched."
            )
        )
        self.way_back.setWordWrap(True)
        set_role(self.way_back, "muted")
        self.go = push_button(self.tr("Restore"), role="primary")
        self.go.setEnabled(False)
        self.go.clicked.connect(self._restore)
        self.cancel = push_button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch()
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        for widget in (heading, self.text, self.way_back):
            column.addWidget(widget)
        column.addLayout(row)
        self._look()

    def _look(self) -> None:
        backups, path = self._context.workspace.backups, self._path
        self._job = self._context.background.jobs.run(
            self.tr("Reading a backup"),
            lambda job: backups.look(path, job.cancel),
            self._looked,
            self._refused,
            owner=self,
            unit=Unit.SHARE,
        )

    def _looked(self, plan: RestorePlan) -> None:
        self.text.setText("\n".join(plan_lines(plan)))
        fit_height(self)
        self.go.setEnabled(bool(plan.lost or plan.regained))
        (self.go if self.go.isEnabled() else self.cancel).setFocus()

    def _restore(self) -> None:
        backups, path = self._context.workspace.backups, self._path
        self.go.setEnabled(False)
        self.cancel.setEnabled(False)
        self.text.setText(self.tr("Restoring…"))

        def work(_job: Job) -> tuple[int, str]:
            entries, before = backups.restore(path)
            return entries, before.name

        self._job = self._context.background.jobs.run(
            self.tr("Restoring a backup"),
            work,
            self._done,
            self._refused,
            owner=self,
            unit=Unit.SHARE,
            can_stop=False,
        )

    def _done(self, outcome: tuple[int, str]) -> None:
        self.restored.emit(*outcome)
        self.accept()

    def _refused(self, error: GlimpseError) -> None:
        set_role(self.text, "danger")
        self.text.setText(str(error))
        fit_height(self)
        self.go.setEnabled(False)
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setFocus()

    def reject(self) -> None:
        if not self.cancel.isEnabled():
            return  # it is being restored, which takes moments and can't be given up half-way
        if self._job is not None:
            self._job.stop()
        super().reject()
