"""Taking over a people file: what is new in it is shown first, and who of the same name is one person is asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.people_file import ImportPlan, SameName, TakenPeople
from glimpse_desktop.ui.activity.jobs import Job, Unit
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.preferences.backup_words import import_lines, same_text
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.fitting import fit_height

_WIDTH = 560
_ROW = 28
_MOST_ROWS = 7
"""Of the list, before it scrolls."""


class PeopleImportDialog(QDialog):
    """Signal ``taken(TakenPeople)``: it is done. ``same`` lists who may be one person, with boxes to tick."""

    taken = Signal(object)

    def __init__(self, context: PageContext, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._path = path
        self._job: Job | None = None
        self._names: Sequence[SameName] = ()
        self.setWindowTitle(self.tr("Take over names"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        heading = _label(self.tr("Take over names from {file}?").format(file=path.name), "heading")
        self.text = _label(self.tr("Looking at what is new in it…"))
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.all = QCheckBox(self.tr("Whoever has the same name is the same person"))
        self.all.clicked.connect(self._tick_all)
        self.hint = _label(
            self.tr("Those that are not ticked stay two people, whom you can still join later."), "small"
        )
        self.same = QListWidget()
        self.same.setAccessibleName(self.tr("Names that are in the file and here"))
        self.same.setUniformItemSizes(True)
        self.same.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.same.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.same.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.same.itemChanged.connect(lambda _item: self._show_all())
        self.way_back = _label(
            self.tr("What is decided now is backed up before: restoring that backup takes everything back."),
            "muted",
        )
        self.go = push_button(self.tr("Take over"), role="primary")
        self.go.setEnabled(False)
        self.go.clicked.connect(self._take)
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
        for widget in (heading, self.text, self.all, self.same, self.hint, self.way_back):
            column.addWidget(widget)
        column.addLayout(row)
        for widget in (self.all, self.same, self.hint):
            widget.hide()
        self._look()

    # -- looking --------------------------------------------------------------------------------------------

    def _look(self) -> None:
        backups, path = self._context.workspace.backups, self._path
        self._job = self._context.background.jobs.run(
            self.tr("Reading a file of names"),
            lambda job: backups.plan_import(path, job.cancel),
            self._looked,
            self._refused,
            owner=self,
            unit=Unit.SHARE,
        )

    def _looked(self, plan: ImportPlan) -> None:
        self.text.setText("\n".join(import_lines(plan)))
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
            frame = 2 * self.same.frameWidth()
            rows = min(len(plan.same_names), _MOST_ROWS)
            self.same.setFixedHeight(rows * _ROW + frame)
            for widget in (self.all, self.same, self.hint):
                widget.show()
            self._show_all()
        self.go.setEnabled(bool(plan.new or plan.searches))
        self.way_back.setVisible(self.go.isEnabled())
        if not self.go.isEnabled():
            self.go.hide()
            self.cancel.setText(self.tr("Close"))
        fit_height(self)
        (self.go if self.go.isEnabled() else self.cancel).setFocus()

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

    # -- taking over ----------------------------------------------------------------------------------------

    def _take(self) -> None:
        from glimpse_desktop.workspace.people_taking import take_people

        context, path, same = self._context, self._path, self._ticked()
        for widget in (self.go, self.cancel, self.all, self.same):
            widget.setEnabled(False)
        self.text.setText(self.tr("Taking over names…"))
        self._job = context.background.jobs.run(
            self.tr("Taking over names"),
            lambda job: take_people(context.workspace, path, same),
            self._done,
            self._refused,
            owner=self,
            unit=Unit.SHARE,
            can_stop=False,
        )

    def _done(self, taken: TakenPeople) -> None:
        self.taken.emit(taken)
        self.accept()

    def _refused(self, error: GlimpseError) -> None:
        set_role(self.text, "danger")
        self.text.setText(str(error))
        for widget in (self.all, self.same, self.hint, self.way_back, self.go):
            widget.hide()
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Close"))
        fit_height(self)
        self.cancel.setFocus()

    def reject(self) -> None:
        if not self.cancel.isEnabled():
            return  # names are being taken over, which can't be given up half-way
        if self._job is not None:
            self._job.stop()
        super().reject()


def _label(text: str, role: str | None = None) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role is not None:
        set_role(label, role)
    return label
