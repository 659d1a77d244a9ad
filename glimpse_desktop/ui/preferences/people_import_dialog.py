"""Taking over a people file: what is new in it is shown first, and who of the same name is one person is asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QListWidget, QListWidgetItem, QWidget

from glimpse_desktop.domain.people_file import ImportPlan, SameName
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.backup_words import import_lines, same_text
from glimpse_desktop.ui.preferences.file_dialog import FileDialog

_ROW = 28
_MOST_ROWS = 7
"""Of the list, before it scrolls."""


class PeopleImportDialog(FileDialog):
    """Signal ``taken(TakenPeople)``: it is done. ``same`` lists who may be one person, with boxes to tick."""

    taken = Signal(object)

    def __init__(self, context: PageContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            self.tr("Take over names"),
            self.tr("Take over"),
            self.tr("Take over names from {file}?").format(file=path.name),
            parent,
        )
        self._path = path
        self._names: Sequence[SameName] = ()
        self.all = QCheckBox(self.tr("Whoever has the same name is the same person"))
        self.all.clicked.connect(self._tick_all)
        self.add(self.all)
        self.same = QListWidget()
        self.same.setAccessibleName(self.tr("Names that are in the file and here"))
        self.same.setUniformItemSizes(True)
        self.same.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.same.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.same.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.same.itemChanged.connect(lambda _item: self._show_all())
        self.add(self.same)
        self.hint = self.words(
            self.tr("Those that are not ticked stay two people, whom you can still join later."), "small"
        )
        self.say_way_back(
            self.tr("What is decided now is backed up before: restoring that backup takes everything back.")
        )
        for widget in (self.all, self.same, self.hint):
            widget.hide()
        self.go.clicked.connect(self._take)
        self.look(
            self.tr("Reading a file of names"),
            self.tr("Looking at what is new in it…"),
            lambda cancel: context.workspace.backups.plan_import(path, cancel),
            self._looked,
        )

    def _looked(self, plan: ImportPlan) -> None:
        self._names = plan.same_names
        for one in plan.same_names:
            item = QListWidgetItem(same_text(one))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            # As a rule they are one person; here it is seen, and can be said otherwise.
            item.setCheckState(Qt.CheckState.Checked)
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, _ROW))
            self.same.addItem(item)
        if plan.same_names:
            self.same.setCurrentRow(0)
            rows = min(len(plan.same_names), _MOST_ROWS)
            self.same.setFixedHeight(rows * _ROW + 2 * self.same.frameWidth())
            for widget in (self.all, self.same, self.hint):
                widget.show()
            self._show_all()
        self.show_plan(import_lines(plan), worth_it=bool(plan.new or plan.searches))

    def _ticked(self) -> list[SameName]:
        return [
            one for row, one in enumerate(self._names) if self.same.item(row).checkState() is Qt.CheckState.Checked
        ]

    def _show_all(self) -> None:
        ticked = len(self._ticked())
        self.all.setCheckState(
            Qt.CheckState.Unchecked
            if not ticked
            else Qt.CheckState.Checked
            if ticked == len(self._names)
            else Qt.CheckState.PartiallyChecked
        )

    def _tick_all(self) -> None:
        # From "some" a click goes to "all".
        state = Qt.CheckState.Unchecked if len(self._ticked()) == len(self._names) else Qt.CheckState.Checked
        for row in range(self.same.count()):
            self.same.item(row).setCheckState(state)
        self._show_all()

    def _take(self) -> None:
        from glimpse_desktop.workspace.people_taking import take_people

        workspace, path, same = self._context.workspace, self._path, self._ticked()
        self.carry_out(
            self.tr("Taking over names"),
            self.tr("Taking over names…"),
            lambda: take_people(workspace, path, same),
            self.taken.emit,
        )
