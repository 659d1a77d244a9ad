"""Which photos an export left out, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.exporting import ExportFailure
from glimpse_desktop.domain.language import say, say_again, say_count
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.look.theme import Space

_MOST = 2000
"""Lines that are shown: whoever has more of them looks for another reason than each photo's own."""


class ExportFailures(QDialog):
    """``reveal`` shows the folder that the others were exported to."""

    def __init__(
        self, failures: Sequence[ExportFailure], reveal: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Not exported"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = QLabel(say_count("This photo was left out.", "These {n} photos were left out.", len(failures)))
        shown = failures[:_MOST]
        self.table = QTableWidget(len(shown), 2)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels([say("Photo"), say("Reason")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        for place, failure in enumerate(shown):
            for column, text in enumerate((failure.path.name, say_again(failure.reason))):
                item = QTableWidgetItem(text)
                item.setToolTip(str(failure.path) if column == 0 else text)
                self.table.setItem(place, column, item)
        self.table.setColumnWidth(0, 220)
        folder = QPushButton(say("Show in folder"))
        folder.setIcon(icon("folder"))
        folder.setAutoDefault(False)
        folder.clicked.connect(reveal)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(folder)
        foot.addStretch()
        foot.addWidget(buttons)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column_.setSpacing(Space.M)
        column_.addWidget(words)
        column_.addWidget(self.table, 1)
        column_.addLayout(foot)
        self.resize(560, 360)
