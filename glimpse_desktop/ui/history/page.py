"""History: what was decided and when, with the faces, and the way back from each single decision."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QStackedLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import DecisionId
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.history.model import HistoryModel
from glimpse_desktop.ui.history.painting import HEIGHT, HistoryDelegate
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.focus_keeping import keep_focus, take_focus
from glimpse_desktop.ui.widgets.throttle import Throttle

_REFRESH_MS = 700


class HistoryPage(Page):
    """The list of decisions, newest first."""

    name = "history"
    icon = "clock"
    keys_title = ""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.keys_title = self.tr("History")
        self._outdated = True
        self._again = Throttle(_REFRESH_MS, self._load, self)
        self.model = HistoryModel(context, self)
        self.list = QListView()
        self.delegate = HistoryDelegate(context.thumbnails, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Decisions"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.delegate.pressed.connect(self._press)
        self.list.selectionModel().selectionChanged.connect(self._show_state)
        self.list.selectionModel().currentChanged.connect(self._show_state)
        self._kept: tuple[int, int, DecisionId | None] = (0, 0, None)
        self.model.modelAboutToBeReset.connect(self._keep_place)
        self.model.modelReset.connect(self._restore_place)
        self.model.loaded.connect(self._on_loaded)
        context.thumbnails.face_ready.connect(lambda _face: self.list.viewport().update())
        self.button = push_button(self.tr("Undo this one"), "undo")
        self.button.clicked.connect(self._press_selected)
        changing().wanted_by(self.button)
        self.empty = EmptyState()
        self.empty.say(
            "clock",
            self.tr("Nothing decided yet"),
            self.tr("Every name you give is listed here, and can be taken back."),
        )
        self._stack = QStackedLayout(self)
        for widget in (QWidget(), self.list, self.empty):
            self._stack.addWidget(widget)
        keep_focus(self, self._stack)
        self._show_state()

    def title(self) -> str:
        return self.tr("History")

    def tools(self) -> list[QWidget]:
        return [self.button]

    def show_page(self, arguments: object) -> None:
        if self._outdated:
            self._load()
        self.take_focus()

    def take_focus(self) -> None:
        take_focus(self, self._stack)

    def refresh(self, changes: Changes) -> None:
        # Marks are told as photos, as what the indexer finds is, so that may read the list for nothing.
        if changes.faces or changes.people or changes.people_list or changes.duplicates or changes.photos:
            self._outdated = True
            if self.isVisible():
                self._again.ask()

    def key_bindings(self) -> list[KeyBinding]:
        text = self.tr("Undo this one, or do it again")
        return [KeyBinding(("Return", "Enter"), text, self._press_selected, changes=True)]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        # The list lets Return through.
        if not dispatch(self.key_bindings(), event):
            super().keyPressEvent(event)

    def _load(self) -> None:
        self._outdated = False
        top = self.list.indexAt(QPoint(1, 1))
        seen = self.model.decision(top) or self.model.decision(top.siblingAtRow(top.row() + 1))
        self.model.reload(seen)

    def _keep_place(self) -> None:
        row = self.model.decision(self._selected())
        self._kept = (self.list.verticalScrollBar().value(), len(self.model.lines), row.id if row else None)

    def _restore_place(self) -> None:
        """After rows came in at the top: what was looked at stays where it is."""
        place, lines, chosen = self._kept
        for index, line in enumerate(self.model.lines):
            if isinstance(line, HistoryRow) and line.id == chosen:
                self.list.setCurrentIndex(self.model.index(index))
        if place:
            more = (len(self.model.lines) - lines) * HEIGHT
            self.list.doItemsLayout()
            self.list.verticalScrollBar().setValue(place + max(more, 0))

    def _on_loaded(self) -> None:
        self._stack.setCurrentIndex(1 if self.model.lines else 2)
        self._show_state()

    def _selected(self) -> QModelIndex:
        found = self.list.selectionModel().selectedIndexes()
        return found[0] if found else self.list.currentIndex()

    def _show_state(self) -> None:
        row = self.model.decision(self._selected())
        words = self.delegate.button_text(row) if row is not None else ""
        self.button.setEnabled(bool(words))
        self.button.setText(" " + (words or self.tr("Undo this one")))
        self.button.setToolTip((row.reason or "") if row is not None else "")

    # Taking back

    def _press_selected(self) -> bool:
        return self._press(self._selected())

    def _press(self, index: QModelIndex) -> bool:
        row = self.model.decision(index)
        if row is None or not self.delegate.button_text(row):
            return False
        self._turn(row)
        return True

    def _turn(self, row: HistoryRow) -> None:
        """Undo a decision that counts, let one count again that was undone."""
        workspace, navigator = self.context.workspace, self.context.navigator
        if row.undone:
            text = self.tr("Done again: {what}").format(what=row.text)
        else:
            text = self.tr("Undone: {what}").format(what=row.text)

        def work() -> Changes:
            return workspace.redo_entry(row.id) if row.undone else workspace.undo_entry(row.id)

        def then(_changes: Changes) -> None:
            navigator.message(text)
            self._load()

        def failed(error: GlimpseError) -> None:
            navigator.message(str(error))
            self._load()

        self.context.background.run(work, then, failed, owner=self, lane=Lane.DECISION)

    def _show_menu(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        row = self.model.decision(index)
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.delegate.button_text(row)
        action = menu.addAction(icon("redo" if row.undone else "undo"), words or self.tr("Undo this one"))
        action.setEnabled(bool(words))
        changing().wanted_by(action)
        action.triggered.connect(lambda _checked=False: self._turn(row))
        if row.reason and not words:
            why = menu.addAction(row.reason)
            why.setEnabled(False)
        if row.faces:
            face = row.faces[0]
            menu.addSeparator()
            find = menu.addAction(icon("find-face"), self.tr("Find this person"))
            find.triggered.connect(lambda _checked=False: self.context.navigator.find_face(face))
        menu.popup(self.list.viewport().mapToGlobal(point))
