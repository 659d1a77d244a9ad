"""Photos and folders that couldn't be read, each with its reason and what can be done."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.views import ProblemRow
from glimpse_desktop.ui.buttons import push_button
from glimpse_desktop.ui.empty import EmptyState
from glimpse_desktop.ui.icons import SIZE, icon, paint_icon
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.reveal import show_in_folder
from glimpse_desktop.ui.theme import Font, Radius, Space, font, tokens

_ROW = 60
_Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractListModel):
    """The problems in the order of their paths."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ProblemRow] = []

    def replace(self, rows: list[ProblemRow]) -> None:
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.path.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.path}\n{row.reason}"
        return None


class _ProblemDelegate(QStyledItemDelegate):
    """Two lines: the name with the reason, and the folder."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        return QSize(100, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, ProblemModel)
        row, colours = model.rows[index.row()], tokens()
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        area = QRectF(whole).adjusted(Space.S, 2, -Space.S, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if selected else colours.hover))
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
        sign = QRectF(area.left() + Space.S, area.center().y() - SIZE / 2, SIZE, SIZE)
        paint_icon(painter, "problems", sign, colours.danger)
        left = sign.right() + Space.M
        width = area.right() - Space.M - left
        painter.setFont(font(Font.NORMAL, bold=True))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(_one_line(row.path.name), Qt.TextElideMode.ElideMiddle, int(width * 0.55))
        upper = QRectF(left, area.top() + 6, width, 22)
        painter.setPen(QColor(colours.text))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, name)
        upper.setLeft(left + metrics.horizontalAdvance(name) + Space.M)
        painter.setFont(font(Font.NORMAL))
        painter.setPen(QColor(colours.danger))
        reason = painter.fontMetrics().elidedText(
            _one_line(row.reason), Qt.TextElideMode.ElideRight, int(upper.width())
        )
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, reason)
        painter.setFont(font(Font.SMALL))
        painter.setPen(QColor(colours.muted))
        folder = painter.fontMetrics().elidedText(
            _one_line(str(row.path.parent)), Qt.TextElideMode.ElideMiddle, int(width)
        )
        painter.drawText(QRectF(left, area.top() + 28, width, 20), Qt.AlignmentFlag.AlignVCenter, folder)
        painter.restore()


class ProblemsPage(Page):
    """The list of problems."""

    name = "problems"
    icon = "problems"

    def __init__(self, context: PageContext, actions: LibraryActions, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._outdated = True
        self.model = ProblemModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_ProblemDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Problems"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.activated.connect(self._show_folder)
        self.list.selectionModel().selectionChanged.connect(self._show_state)
        self.model.modelReset.connect(self._show_state)
        self.setFocusProxy(self.list)
        self._reveal = push_button(self.tr("Show in folder"), "folder")
        self._reveal.clicked.connect(self._show_folder)
        self._retry = push_button(self.tr("Try again"), "retry")
        self._retry.clicked.connect(actions.retry_problems)
        self.empty = EmptyState()
        self.empty.say(
            "check",
            self.tr("No problems"),
            self.tr("Photos that can't be read are listed here, with the reason."),
        )
        self._stack = QStackedLayout(self)
        for widget in (QWidget(), self.list, self.empty):
            self._stack.addWidget(widget)

    def title(self) -> str:
        return self.tr("Problems")

    def tools(self) -> list[QWidget]:
        return [self._reveal, self._retry]

    def show_page(self, arguments: object) -> None:
        if self._outdated:
            self._load()
        self.list.setFocus()

    def refresh(self, changes: Changes) -> None:
        if changes.problems:
            self._outdated = True
            if self.isVisible():
                self._load()

    def _load(self) -> None:
        self._outdated = False
        self.context.background.run(self.context.workspace.problems, self._take, key="problems")

    def _take(self, rows: list[ProblemRow]) -> None:
        self.model.replace(rows)
        self._stack.setCurrentIndex(1 if rows else 2)
        self._show_state()

    def _show_state(self) -> None:
        self._reveal.setEnabled(self.list.selectionModel().hasSelection())
        self._retry.setEnabled(bool(self.model.rows))

    def _show_folder(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            show_in_folder(self.model.rows[index.row()].path)

    def _show_menu(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        if index.isValid():
            path = self.model.rows[index.row()].path
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(icon("folder"), self.tr("Show in folder"), lambda: show_in_folder(path))
            menu.popup(self.list.viewport().mapToGlobal(point))


def _one_line(text: str) -> str:
    return text.replace("\n", "⏎")
