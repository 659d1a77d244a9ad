"""The photos whose names would be written, as they are found: a row each, for any number of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from glimpse_desktop.domain.name_files import NamesChange
from glimpse_desktop.ui.name_files.words import change_text, place_text, reason_text

_Index = QModelIndex | QPersistentModelIndex


class NamesModel(QAbstractListModel):
    """Rows are only ever added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[NamesChange] = []

    def add(self, rows: Sequence[NamesChange]) -> None:
        """More photos were found."""
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows.extend(rows)
            self.endInsertRows()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.path.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(filter(None, (str(row.path), change_text(row), place_text(row), reason_text(row))))
        return None
