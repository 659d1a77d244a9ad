"""The table of names, with its keys, its menu and the field in which somebody says who a name becomes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from glimpse_desktop.domain.language import say
from glimpse_desktop.domain.name_proposals import Join, NewPerson
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.look.theme import set_role, tokens
from glimpse_desktop.ui.name_imports.model import Column, ProposalModel
from glimpse_desktop.ui.name_imports.pictures import PICTURE_SIDE
from glimpse_desktop.ui.widgets.mirroring import apart
from glimpse_desktop.ui.wording import faces_text

_Index = QModelIndex | QPersistentModelIndex

_ROW = PICTURE_SIDE + 4
_NUMBERS = 84
_MARGIN = 5
_MOST_OFFERED = 12


class ProposalTable(QTableView):
    """Space takes a name over or leaves it out, F2 or Enter asks who it becomes, the menu key has the rest."""

    keys_title = ""

    def __init__(self, model: ProposalModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = model
        self.keys_title = say("Import names")
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(say("Names that were found"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.sortIndicatorChanged.connect(self._sort)
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, max(_NUMBERS, header.sectionSizeHint(column)))
        for column in (Column.NAME, Column.BECOMES):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.setIconSize(QSize(PICTURE_SIDE, PICTURE_SIDE))

    def key_bindings(self) -> list[KeyBinding]:
        return [
            KeyBinding(("Space",), say("Take the name over, or leave it out"), self._toggle),
            KeyBinding(("F2", "Return", "Enter"), say("Say who the name becomes"), self.ask),
            KeyBinding(("Menu", "Shift+F10"), say("Who it may become"), self._menu_at_row),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if dispatch(self.key_bindings(), event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        index = self.indexAt(event.pos())
        if index.isValid():
            self._open_menu(index.row(), event.globalPos())

    def rows(self) -> list[int]:
        """The rows that are selected, or else the one where the keyboard is."""
        # Of thousands of rows the single cells take far longer to come.
        ranges = cast("Iterable[QItemSelectionRange]", self.selectionModel().selection())
        chosen = sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})
        current = self.currentIndex()
        return chosen or ([current.row()] if current.isValid() else [])

    def ask(self) -> bool:
        """Begin to type who the name becomes; False when there is no row for it."""
        if self.state() == QAbstractItemView.State.EditingState:
            return True  # Enter in the field comes here, too
        current = self.currentIndex()
        if not current.isValid():
            return False
        becomes = self._names.index(current.row(), Column.BECOMES)
        self.setCurrentIndex(becomes)
        self.edit(becomes)
        return True

    def menu(self, row: int) -> QMenu:
        """Who the name in a row may become."""
        one, choice = self._names.proposal(row), self._names.choice(row)
        menu = QMenu(self)
        for person in self._names.offered(row)[:_MOST_OFFERED]:
            text = say("Joins {name}, {faces}", name=person.name, faces=faces_text(person.faces))
            action = menu.addAction(_plain(text), partial(self._names.choose, row, Join(person.id)))
            action.setCheckable(True)
            action.setChecked(choice == Join(person.id))
        new = menu.addAction(
            _plain(say("New: {name}", name=one.name)), partial(self._names.choose, row, NewPerson(one.name))
        )
        new.setCheckable(True)
        new.setChecked(choice == NewPerson(one.name))
        menu.addAction(say("Somebody else…"), self.ask)
        menu.addSeparator()
        out = menu.addAction(say("Leave out"), partial(self._names.take, self.rows(), choice is None))
        out.setCheckable(True)
        out.setChecked(choice is None)
        return menu

    def _toggle(self) -> bool:
        rows = self.rows()
        if not rows:
            return False
        # All are taken unless all of them are already.
        self._names.take(rows, any(self._names.choice(row) is None for row in rows))
        return True

    def _menu_at_row(self) -> bool:
        current = self.currentIndex()
        if not current.isValid():
            return False
        spot = self.visualRect(current).bottomLeft()
        self._open_menu(current.row(), self.viewport().mapToGlobal(spot))
        return True

    def _open_menu(self, row: int, at: QPoint) -> None:
        if row not in self.rows():
            self.selectRow(row)
        self._opened = self.menu(row)
        self._opened.aboutToHide.connect(self._opened.deleteLater)
        self._opened.popup(at)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        if column >= 0:
            self._names.sort(column, order)


class _Delegate(QStyledItemDelegate):
    """Names are typed with everybody there offered."""

    def __init__(self, table: ProposalTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens().accent_soft))
        super().paint(painter, _inset(option), index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802
        super().initStyleOption(option, index)
        option.text = apart(option.text)

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        # The box to tick is where it is painted.
        return super().editorEvent(event, model, _inset(option), index)

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(say("Who the name becomes"))
        field.setPlaceholderText(say("Nobody: leave it out"))
        model = self._table.model()
        assert isinstance(model, ProposalModel)
        completer = QCompleter(model.names(), field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        if popup is not None:
            set_role(popup, "choices")
        field.setCompleter(completer)
        return field

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        area = option.rect
        height = min(editor.sizeHint().height(), area.height())
        area.setTop(area.top() + (area.height() - height) // 2)
        area.setHeight(height)
        editor.setGeometry(area)


def _inset(option: QStyleOptionViewItem) -> QStyleOptionViewItem:
    """With the room at both sides that headers have."""
    inside = QStyleOptionViewItem(option)
    inside.rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
    return inside


def _plain(text: str) -> str:
    """A name may hold "&", which menus would take for a mnemonic."""
    return text.replace("&", "&&")
