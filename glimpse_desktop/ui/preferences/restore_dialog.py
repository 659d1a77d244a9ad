"""Restoring a backup: what it would change is said before anything is changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.people_file import RestorePlan
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.backup_words import plan_lines
from glimpse_desktop.ui.preferences.file_dialog import FileDialog


class RestoreDialog(FileDialog):
    """Signal ``restored(TakenLog)``: it is done."""

    restored = Signal(object)

    def __init__(self, context: PageContext, path: Path, heading: str, parent: QWidget | None = None) -> None:
        """``heading`` asks whether everything shall be as in that backup."""
        super().__init__(context, self.tr("Restore a backup"), self.tr("Restore"), heading, parent)
        self.say_way_back(
            self.tr(
                "What is decided now is backed up before, so that you can come back to it. Photos are untouched."
            )
        )
        backups = context.workspace.backups
        self.go.clicked.connect(
            lambda: self.carry_out(
                self.tr("Restoring a backup"),
                self.tr("Restoring…"),
                lambda: backups.restore(path)[0],
                self.restored.emit,
            )
        )
        self.look(
            self.tr("Reading a backup"),
            self.tr("Looking at what it would change…"),
            lambda cancel: backups.look(path, cancel),
            self._looked,
        )

    def _looked(self, plan: RestorePlan) -> None:
        self.show_plan(plan_lines(plan), worth_it=bool(plan.lost or plan.regained))
