"""The folders of the library: how many photos are in each, add one, take one out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.domain.views import FolderRow
from glimpse_desktop.domain.watching import Watching
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.icons import SIZE, icon, icon_pixmap
from glimpse_desktop.ui.library_actions import LibraryActions, open_folder
from glimpse_desktop.ui.look.theme import Space, set_role, theme
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.photos.folder_notices import FolderNotices
from glimpse_desktop.ui.photos.folder_places import FolderPlaceActions
from glimpse_desktop.ui.photos.folder_words import how_watched
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.wording import photos_text

_WIDEST = 880


class FolderCard(QPushButton):
    """One folder: a click shows its photos, the button at the right has the rest."""

    def __init__(
        self,
        row: FolderRow,
        watching: Watching,
        context: PageContext,
        actions: LibraryActions,
        places: FolderPlaceActions,
    ) -> None:
        super().__init__()
        self.row = row
        self._places = places
        self._context = context
        self._actions = actions
        set_role(self, "card")
        self.setAccessibleName(f"{row.path}, {photos_text(row.photos)}")
        self.clicked.connect(self._open)
        self._picture = QLabel()
        self._picture.setFixedWidth(SIZE + Space.XS)
        name = ElidedLabel(row.path.name or str(row.path))
        set_role(name, "heading")
        where = ElidedLabel(str(row.path), Qt.TextElideMode.ElideMiddle)
        set_role(where, "small")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(where)
        self.watching = ElidedLabel(how_watched(row, watching))
        set_role(self.watching, "small")
        words.addWidget(self.watching)
        count = QLabel(photos_text(row.photos))
        set_role(count, "muted")
        # What is away for good is somewhere else as a rule: nobody looks for that in a menu.
        self.locate = push_button(self.tr("Locate…"))
        self.locate.clicked.connect(lambda: self._places.locate(row.id, row.path))
        if row.reachable:
            self.locate.hide()
        changing().wanted_by(self.locate)
        self.more = QToolButton()
        self.more.setIcon(icon("more"))
        self.more.setIconSize(QSize(SIZE, SIZE))
        self.more.setToolTip(self.tr("More"))
        self.more.setAccessibleName(self.tr("More about {folder}").format(folder=row.path.name))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(margins(Space.L, Space.M, Space.M, Space.M))
        self._line.setSpacing(Space.M)
        self._line.addWidget(self._picture)
        self._line.addLayout(words, 1)
        self._line.addWidget(count)
        self._line.addWidget(self.locate)
        self._line.addWidget(self.more)
        self.setFixedHeight(self._line.sizeHint().height())
        theme().changed.connect(self._draw)
        self._draw()

    def sizeHint(self) -> QSize:  # noqa: N802
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self._line.minimumSize()

    def _open(self) -> None:
        self._context.navigator.show_page("folder", self.row.id)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        row, actions = self.row, self._actions
        menu.addAction(icon("photos"), self.tr("Show its photos"), self._open)
        menu.addAction(icon("folder"), self.tr("Open in the file manager"), lambda: open_folder(row.path))
        locate = menu.addAction(icon("search"), self.tr("Locate…"), lambda: self._places.locate(row.id, row.path))
        menu.addSeparator()
        out = menu.addAction(icon("close"), self.tr("Take out of the library"), lambda: actions.remove_folder(row))
        changing().wanted_by(locate, out)
        return menu

    def _draw(self) -> None:
        name = "folder" if self.row.reachable else "away"
        self._picture.setPixmap(icon_pixmap(name, SIZE, self.devicePixelRatioF(), role="muted"))


class FoldersPage(Page):
    """All folders as cards."""

    name = "folders"
    icon = "folder"

    def __init__(self, context: PageContext, actions: LibraryActions, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._actions = actions
        self._rows: list[tuple[FolderRow, Watching]] | None = None
        self._outdated = True
        self.cards: list[FolderCard] = []
        self._add = push_button(self.tr("Add a folder…"), "folder-add", "primary")
        self._add.clicked.connect(actions.ask_for_folder)
        self._look = push_button(self.tr("Look for changes"), "retry")
        self._look.clicked.connect(actions.rescan)
        changing().wanted_by(self._add, self._look)
        self._places = FolderPlaceActions(context, self)
        self.notices = FolderNotices(context, self._places)
        inside = QWidget()
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.S)
        note = QLabel(
            self.tr(
                "Glimpse finds photos in these folders. Taking one out of the library leaves its files as they "
                "are and keeps every name you gave: add it again and they are back."
            )
        )
        note.setWordWrap(True)
        set_role(note, "small")
        block = QWidget()
        block.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(block)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self.notices)
        column.addLayout(self._column)
        column.addWidget(note)
        column.addStretch()
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(block)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Folders"))
        set_role(scroll, "plain")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        self.empty = EmptyState()
        if changing().why_not:
            self.empty.say("folder", self.tr("There are no folders in this library yet"))
        else:
            self.empty.say(
                "folder",
                self.tr("Add a folder. Everything stays on this computer."),
                self.tr("Glimpse looks through it, finds the faces, and never changes a photo."),
                (
                    (self.tr("Add a folder…"), actions.ask_for_folder),
                    (self.tr("Try with sample pictures"), actions.add_sample_album),
                ),
            )
        self._stack = QStackedLayout(self)
        for widget in (QWidget(), scroll, self.empty):
            self._stack.addWidget(widget)

    def title(self) -> str:
        return self.tr("Folders")

    def tools(self) -> list[QWidget]:
        return [self._look, self._add]

    def show_page(self, arguments: object) -> None:
        if self._outdated:
            self._load()
            self.notices.load()
        self.take_focus()

    def take_focus(self) -> None:
        # What isn't seen can't have it: Qt would give it to whatever comes next in the window.
        shown = (self, next(iter(self.cards), self), self.empty)
        shown[self._stack.currentIndex()].setFocus()

    def refresh(self, changes: Changes) -> None:
        if changes.folders or changes.photo_list:
            self._outdated = True
            if self.isVisible():
                self._load()
                self.notices.refresh(changes)

    def _load(self) -> None:
        self._outdated = False
        workspace = self.context.workspace

        def work() -> tuple[list[FolderRow], dict[FolderId, Watching]]:
            return workspace.folders(), workspace.watching.states()

        self.context.background.run(work, self._take, key="folders")

    def _take(self, found: tuple[list[FolderRow], dict[FolderId, Watching]]) -> None:
        rows = [(row, found[1].get(row.id, Watching.OFF)) for row in found[0]]
        self._look.setEnabled(bool(rows))
        focus = QApplication.focusWidget()
        here = focus is self or (focus is not None and self.isAncestorOf(focus))
        self._stack.setCurrentIndex(1 if rows else 2)
        if rows != self._rows:
            self._rows = rows
            self._show_cards()
        if here and not any(card.hasFocus() for card in self.cards):
            self.take_focus()

    def _show_cards(self) -> None:
        focused = next((card.row.id for card in self.cards if card.hasFocus()), None)
        for card in self.cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards = [
            FolderCard(row, watching, self.context, self._actions, self._places)
            for row, watching in self._rows or []
        ]
        for card in self.cards:
            self._column.addWidget(card)
            if card.row.id == focused:
                card.setFocus()
