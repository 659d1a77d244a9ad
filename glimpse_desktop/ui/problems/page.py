"""Photos and folders that couldn't be read, by reason, with what can be done about each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.domain.views import ProblemRow
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.look.theme import Space
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.photos.folder_notices import FolderNotices
from glimpse_desktop.ui.photos.folder_places import FolderPlaceActions
from glimpse_desktop.ui.problems.model import ProblemModel
from glimpse_desktop.ui.problems.painting import ProblemDelegate
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.focus_keeping import keep_focus, take_focus
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.reveal import show_in_folder

_WIDEST = 880
"""Of the questions above the list, as on the page of folders."""


class ProblemList(QListView):
    """The list with its keys."""

    def __init__(self, bindings: list[KeyBinding], title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._bindings = bindings
        self.keys_title = title
        self.setAccessibleName(title)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def key_bindings(self) -> list[KeyBinding]:
        return self._bindings

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not dispatch(self._bindings, event):
            super().keyPressEvent(event)


class ProblemsPage(Page):
    """What is tried again stays in the list, greyed, until the try is over; what is hidden can be had back."""

    name = "problems"
    icon = "problems"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._outdated = True
        self._running = False
        self.model = ProblemModel(self)
        bindings = [
            KeyBinding(("Return", "Enter"), self.tr("Show in folder"), self._show_folder),
            KeyBinding(("O",), self.tr("Open with the system's program"), self._open),
            KeyBinding(("R",), self.tr("Try again"), self._retry_selected, changes=True),
            KeyBinding(("Delete", "H"), self.tr("Hide, or show again"), self._toggle_ignored, changes=True),
        ]
        self.list = ProblemList(bindings, self.tr("Problems"), self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ProblemDelegate(self.list))
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.doubleClicked.connect(lambda _index: self._show_folder())
        self.list.selectionModel().selectionChanged.connect(self._show_state)
        self.list.selectionModel().currentChanged.connect(self._show_state)
        self._kept: tuple[list[ProblemRow], int] = ([], -1)
        self.model.modelAboutToBeReset.connect(self._keep_place)
        self.model.modelReset.connect(self._restore_place)
        self.model.modelReset.connect(self._show_state)
        self.ignored = QCheckBox()
        self.ignored.toggled.connect(self._show_ignored)
        self._reveal = push_button(self.tr("Show in folder"), "folder")
        self._reveal.clicked.connect(self._show_folder)
        self._retry = push_button(self.tr("Try again"), "retry")
        self._retry.clicked.connect(self._retry_these)
        changing().wanted_by(self._retry)
        self.empty = EmptyState()
        self.notices = FolderNotices(context, FolderPlaceActions(context, self))
        self.notices.setMaximumWidth(_WIDEST)
        self.notices.changed.connect(self._say_empty)
        above = QHBoxLayout()
        above.setContentsMargins(margins(Space.L, Space.S, Space.L, 0))
        above.addWidget(self.notices)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addLayout(self._stack, 1)
        for widget in (QWidget(), self.list, self.empty):
            self._stack.addWidget(widget)
        keep_focus(self, self._stack)
        context.background.progress.connect(self._take_progress)
        self._say_empty()

    def title(self) -> str:
        return self.tr("Problems")

    def tools(self) -> list[QWidget]:
        return [self.ignored, self._reveal, self._retry]

    def show_page(self, arguments: object) -> None:
        if self._outdated:
            self._load()
            self.notices.load()
        self.take_focus()

    def take_focus(self) -> None:
        take_focus(self, self._stack)

    def refresh(self, changes: Changes) -> None:
        if changes.problems:
            self._outdated = True
            if self.isVisible():
                self._load()
                self.notices.refresh(changes)

    def handle_escape(self) -> bool:
        if not self._selected():
            return False
        self.list.clearSelection()
        return True

    def _load(self) -> None:
        self._outdated = False
        self.context.background.run(self.context.workspace.problems, self._take, key="problems")

    def _take(self, rows: list[ProblemRow]) -> None:
        self.model.replace(rows)
        self._show_state()

    def _keep_place(self) -> None:
        self._kept = self._selected(), self.list.currentIndex().row()

    def _restore_place(self) -> None:
        """What is still there stays selected; the keyboard stays at its place, with what has come there."""
        rows, current = self._kept
        wanted = {(row.path, row.reason) for row in rows}
        chosen = self.list.selectionModel()
        for place, entry in enumerate(self.model.entries):
            if isinstance(entry, ProblemRow) and (entry.path, entry.reason) in wanted:
                chosen.select(self.model.index(place), QItemSelectionModel.SelectionFlag.Select)
        places = [place for place, entry in enumerate(self.model.entries) if isinstance(entry, ProblemRow)]
        if current >= 0 and places:
            near = min(places, key=lambda place: (abs(place - current), -place))
            chosen.setCurrentIndex(self.model.index(near), QItemSelectionModel.SelectionFlag.NoUpdate)

    def _show_state(self) -> None:
        self._stack.setCurrentIndex(1 if self.model.rows else 2)
        self._say_empty()
        selected = bool(self.list.selectionModel().selectedIndexes())
        self._reveal.setEnabled(bool(self._chosen()))
        busy = self.model.retrying > 0
        text = self.tr("Trying again…") if busy else self.tr("Try again") if selected else self.tr("Try all again")
        self._retry.setText(f" {text}")
        self._retry.setAccessibleName(text)
        self._retry.setEnabled(bool(self.model.rows) and not busy)
        ignored = self.model.ignored
        self.ignored.setVisible(ignored > 0)
        self.ignored.setText(say_count("Show a hidden one", "Show {n} hidden ones", ignored))

    def _say_empty(self) -> None:
        title = self.tr("No other problems") if self.notices.cards else self.tr("No problems")
        if self.model.ignored:
            self.empty.say("check", title, self.tr("Those that there are, you have hidden."))
        else:
            text = self.tr("Photos that can't be read are listed here, with the reason.")
            self.empty.say("check", title, text)

    def _selected(self) -> list[ProblemRow]:
        rows = (self.model.row_at(index) for index in self.list.selectionModel().selectedIndexes())
        return [row for row in rows if row is not None]

    def _chosen(self) -> list[ProblemRow]:
        """Those that are selected, else the one that the keyboard is on."""
        current = self.model.row_at(self.list.currentIndex())
        return self._selected() or ([] if current is None else [current])

    # What can be done

    def _show_folder(self) -> None:
        for row in self._chosen()[:1]:
            show_in_folder(row.path)

    def _open(self) -> None:
        for row in self._chosen()[:1]:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.path)))

    def _retry_selected(self) -> bool:
        rows = self._chosen()
        if rows:
            self._try_again(rows)
        return bool(rows)

    def _retry_these(self) -> None:
        self._try_again(self._selected() or self.model.rows)

    def _try_again(self, rows: Sequence[ProblemRow]) -> None:
        photos = [row.photo_id for row in rows if row.photo_id is not None]
        self.model.begin_retry(rows)
        self._running = False
        self._show_state()
        workspace = self.context.workspace

        def work() -> None:
            if photos:
                workspace.retry_problems(photos)
            else:
                workspace.rescan()  # folders are looked for again

        # A run that is over before anybody hears of it ends the trying, too.
        self.context.background.run(work, lambda _none: self._look_whether_over(), owner=self, lane=Lane.SLOW)

    def _look_whether_over(self) -> None:
        indexer = self.context.workspace.indexer
        self.context.background.run(lambda: indexer.running, self._over_or_not, owner=self)

    def _over_or_not(self, running: bool) -> None:
        self._running = True
        if not running:
            self._take_progress(IndexProgress())

    def _take_progress(self, progress: IndexProgress) -> None:
        if not self.model.retrying:
            return
        if progress.phase != Phase.IDLE:
            self._running = True
        elif self._running:
            self._running = False
            self.model.end_retry()
            self._load()
            self._show_state()

    def _toggle_ignored(self) -> bool:
        rows = self._chosen()
        if rows:
            self._ignore(rows, not all(row.ignored for row in rows))
        return bool(rows)

    def _ignore(self, rows: list[ProblemRow], on: bool) -> None:
        workspace = self.context.workspace

        def then(_changes: Changes) -> None:
            if on:
                text = say_count("A problem is hidden.", "{n} problems are hidden.", len(rows))
                self.context.navigator.offer(text, self.tr("Show again"), lambda: self._ignore(rows, False))

        self.context.background.run(
            lambda: workspace.ignore_problems(rows, on), then, owner=self, lane=Lane.DECISION
        )

    def _show_ignored(self, on: bool) -> None:
        self.model.show_ignored(on)
        self._show_state()

    def _show_menu(self, point: QPoint) -> None:
        index = self.list.indexAt(point)
        row = self.model.row_at(index)
        if row is None:
            return
        if not self.list.selectionModel().isSelected(index):
            self.list.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("folder"), self.tr("Show in folder"), self._show_folder)
        if row.photo_id is not None:
            menu.addAction(icon("open"), self.tr("Open with the system's program"), self._open)
        retry = menu.addAction(icon("retry"), self.tr("Try again"), self._retry_selected)
        menu.addSeparator()
        rows = self._chosen()
        if all(one.ignored for one in rows):
            hide = menu.addAction(icon("eye"), self.tr("Show again"), lambda: self._ignore(rows, False))
        else:
            hide = menu.addAction(icon("ignore"), self.tr("Hide"), lambda: self._ignore(rows, True))
        changing().wanted_by(retry, hide)
        menu.popup(self.list.viewport().mapToGlobal(point))
