"""Decisions as rows of a list, under the day they were made: fetched a page at a time as one scrolls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTime,
    Signal,
)

from glimpse_desktop.domain.ids import DecisionId
from glimpse_desktop.domain.language import say_list
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.ui.pages import PageContext

PAGE = 100
"""Decisions fetched at once."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class DayHead:
    """A line that says the day of the rows under it."""

    day: date


HistoryLine = DayHead | HistoryRow


class HistoryModel(QAbstractListModel):
    """Signal ``loaded()``: another page is there, or the first was read again."""

    loaded = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.lines: list[HistoryLine] = []
        self._ended = True
        self._asked = False

    def decisions(self) -> list[HistoryRow]:
        return [line for line in self.lines if isinstance(line, HistoryRow)]

    def decision(self, index: _Index) -> HistoryRow | None:
        """The decision of a line, None for a day's head."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        return line if isinstance(line, HistoryRow) else None

    def reload(self, seen: HistoryRow | None = None) -> None:
        """Read again the newest rows and those from ``seen`` on: others may be undoable now, or undone.

        Rows far from both keep what was known of them; the library says no where that is not so any more.
        """
        workspace = self._context.workspace

        def work() -> tuple[list[HistoryRow], list[HistoryRow]]:
            newest = workspace.history(limit=PAGE)
            if seen is None or (newest and seen.id >= newest[-1].id):
                return newest, []
            return newest, workspace.history(before=DecisionId(seen.id + 1), limit=PAGE)

        def then(found: tuple[list[HistoryRow], list[HistoryRow]]) -> None:
            self._asked = False
            self._take(*found)
            self.loaded.emit()

        self._asked = True
        self._context.background.run(work, then, owner=self, key="page")

    def _take(self, newest: list[HistoryRow], near: list[HistoryRow]) -> None:
        known = {row.id: row for row in self.decisions()}
        if not newest or newest[-1].id > max(known, default=DecisionId(0)):
            known = {}  # nothing is known of what lies between: begin anew
            self._ended = len(newest) < PAGE
        known |= {row.id: row for row in (*newest, *near) if not known or row.id >= min(known)}
        lines = _lines([], sorted(known.values(), key=lambda row: -row.id))
        if _shape(lines) == _shape(self.lines):
            self.lines = lines
            self.dataChanged.emit(self.index(0), self.index(max(len(lines) - 1, 0)))
        else:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()

    # Qt's model

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self.lines)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802
        return not parent.isValid() and not self._ended and not self._asked

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802
        known = self.decisions()
        if not known or not self.canFetchMore(parent):
            return
        self._asked = True
        workspace, last = self._context.workspace, known[-1].id

        def then(rows: list[HistoryRow]) -> None:
            self._asked = False
            self._ended = len(rows) < PAGE
            more = _lines(self.lines, rows)
            if more:
                first = len(self.lines)
                self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
                self.lines = self.lines + more
                self.endInsertRows()
            self.loaded.emit()

        self._context.background.run(
            lambda: workspace.history(before=DecisionId(last), limit=PAGE), then, owner=self, key="page"
        )

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.decision(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return day_text(line.day) if isinstance(line, DayHead) else line.text
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, HistoryRow):
            return line.reason
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(line, HistoryRow):
            state = self.tr("undone") if line.undone else ""
            return say_list((time_text(line.at), line.text, state))
        return None


def day_text(day: date) -> str:
    """ "Today", "Yesterday", "12 June 2024"."""
    ago = (date.today() - day).days
    if ago == 0:
        return QCoreApplication.translate("History", "Today")
    if ago == 1:
        return QCoreApplication.translate("History", "Yesterday")
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def time_text(at: float) -> str:
    """The time of day of seconds since 1970, in the locale's short form."""
    time = datetime.fromtimestamp(at)
    return QLocale().toString(QTime(time.hour, time.minute), QLocale.FormatType.ShortFormat)


def _lines(before: list[HistoryLine], rows: list[HistoryRow]) -> list[HistoryLine]:
    """Rows that follow ``before``, newest first, with a head wherever another day begins."""
    last = next((line for line in reversed(before) if isinstance(line, HistoryRow)), None)
    day = datetime.fromtimestamp(last.at).date() if last is not None else None
    lines: list[HistoryLine] = []
    for row in rows:
        its_day = datetime.fromtimestamp(row.at).date()
        if its_day != day:
            day = its_day
            lines.append(DayHead(day))
        lines.append(row)
    return lines


def _shape(lines: list[HistoryLine]) -> list[object]:
    return [line.day if isinstance(line, DayHead) else line.id for line in lines]
