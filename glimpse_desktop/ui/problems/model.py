"""The list of problems: a heading for each reason, and what has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.language import say_again
from glimpse_desktop.domain.views import ProblemRow

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Heading:
    """``reason`` in the window's language, with how many problems have it."""

    reason: str
    count: int


class ProblemModel(QAbstractListModel):
    """Problems by reason, those most people can mend first: in the order in which the library tells them.

    ``retried`` are photos that are being tried again: they stay in the list for as long, so that nothing jumps.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[ProblemRow] = []
        self.entries: list[Heading | ProblemRow] = []
        self.ignored = 0
        self.shows_ignored = False
        self._all: list[ProblemRow] = []
        self._retried: dict[PhotoId, ProblemRow] = {}

    def replace(self, rows: list[ProblemRow]) -> None:
        """Show these, and those that are being tried again."""
        self._all = rows
        self._arrange()

    def show_ignored(self, on: bool) -> None:
        self.shows_ignored = on
        self._arrange()

    def begin_retry(self, rows: Iterable[ProblemRow]) -> None:
        """These are being tried again."""
        self._retried.update({row.photo_id: row for row in rows if row.photo_id is not None})
        self._arrange()

    def end_retry(self) -> None:
        """None is any more."""
        self._retried.clear()
        self._arrange()

    @property
    def retrying(self) -> int:
        """How many are being tried again."""
        return len(self._retried)

    def is_retried(self, row: ProblemRow) -> bool:
        return row.photo_id in self._retried

    def row_at(self, index: _Index) -> ProblemRow | None:
        """The problem there; None for a heading."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        return entry if isinstance(entry, ProblemRow) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.row_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if isinstance(entry, Heading):
            return entry.reason if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.path.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{entry.path}\n{sentence(entry.reason)}"
        return None

    def _arrange(self) -> None:
        there = {row.photo_id for row in self._all if row.photo_id is not None}
        rows = self._all + [replace(row) for photo, row in self._retried.items() if photo not in there]
        self.ignored = sum(row.ignored for row in rows)
        shown = [row for row in rows if self.shows_ignored or not row.ignored]
        by_reason: dict[str, list[ProblemRow]] = {}
        for row in shown:
            by_reason.setdefault(row.reason, []).append(row)
        entries: list[Heading | ProblemRow] = []
        for reason, those in by_reason.items():
            those.sort(key=lambda row: str(row.path))
            entries.append(Heading(sentence(reason), len(those)))
            entries.extend(those)
        if entries != self.entries:
            self.beginResetModel()
            self.entries = entries
            self.rows = [entry for entry in entries if isinstance(entry, ProblemRow)]
            self.endResetModel()
        elif entries:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))


def sentence(reason: str) -> str:
    """A stored reason in the window's language, to stand by itself."""
    said = say_again(reason)
    return said[:1].upper() + said[1:]
