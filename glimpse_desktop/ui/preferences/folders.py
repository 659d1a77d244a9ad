"""The folders of the library, with how each is watched: add some, take some out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FolderId
from glimpse_desktop.domain.views import FolderRow
from glimpse_desktop.domain.watching import Watching
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.icons import SIZE, icon
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.folder_words import how_watched
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.tab_order import follow_layout
from glimpse_desktop.ui.wording import photos_text

_Found = tuple[list[FolderRow], dict[FolderId, Watching]]


class FoldersSection(QWidget):
    """Follows the library. A folder that was taken out can be had back for as long as the section is open."""

    def __init__(self, context: PageContext, library: LibraryActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._library = library
        self._removed: Path | None = None
        self.rows: dict[int, QWidget] = {}
        self.removers: dict[int, QToolButton] = {}
        self.none = QLabel(self.tr("No folders yet."))
        set_role(self.none, "muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.S)
        self.add = push_button(self.tr("Add a folder…"), "folder-add")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(library.ask_for_folder)
        self.said = QLabel()
        self.said.setWordWrap(True)
        set_role(self.said, "muted")
        self.back = push_button(self.tr("Add it again"), role="quiet")
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self._add_again)
        changing().wanted_by(self.add, self.back)
        words = QLabel(
            self.tr(
                "Glimpse finds photos in these folders. Taking one out leaves its files "
                "as they are and keeps every name you gave."
            )
        )
        words.setWordWrap(True)
        set_role(words, "muted")
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        undo = QHBoxLayout()
        undo.addWidget(self.said, 1)
        undo.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(words)
        column.addWidget(self.none)
        column.addLayout(self._list)
        column.addLayout(undo)
        column.addLayout(foot)
        self.none.hide()
        self._say("")
        context.background.changed.connect(self._refresh)
        self._read()

    def _refresh(self, changes: Changes) -> None:
        if changes.folders or changes.photo_list:
            self._read()

    def _read(self) -> None:
        workspace = self._context.workspace

        def work() -> _Found:
            return workspace.folders(), workspace.watching.states()

        self._context.background.run(work, self._show, owner=self, key="folders")

    def _show(self, found: _Found) -> None:
        folders, states = found
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows.clear()
        self.removers.clear()
        self.none.setVisible(not folders)
        for folder in folders:
            row = self._row(folder, states.get(folder.id, Watching.OFF))
            self.rows[folder.id] = row
            self._list.addWidget(row)
        follow_layout(self)
        if any(folder.path == self._removed for folder in folders):
            self._say("")

    def _row(self, folder: FolderRow, watching: Watching) -> QWidget:
        card = QFrame()
        set_role(card, "card")
        name = ElidedLabel(folder.path.name or str(folder.path))
        where = ElidedLabel(str(folder.path), Qt.TextElideMode.ElideMiddle)
        set_role(where, "small")
        state = ElidedLabel(how_watched(folder, watching))
        set_role(state, "small")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (name, where, state):
            words.addWidget(label)
        count = QLabel(photos_text(folder.photos))
        set_role(count, "muted")
        remove = QToolButton()
        remove.setIcon(icon("close"))
        remove.setIconSize(QSize(SIZE, SIZE))
        remove.setToolTip(self.tr("Take out of the library"))
        remove.setAccessibleName(self.tr("Take {folder} out of the library").format(folder=folder.path))
        remove.clicked.connect(lambda: self._remove(folder))
        changing().wanted_by(remove)
        self.removers[folder.id] = remove
        row = QHBoxLayout(card)
        row.setContentsMargins(margins(Space.M, Space.S, Space.S, Space.S))
        row.setSpacing(Space.M)
        row.addLayout(words, 1)
        row.addWidget(count)
        row.addWidget(remove)
        return card

    def _remove(self, folder: FolderRow) -> None:
        self._removed = folder.path
        text = self.tr("“{folder}” is out of the library.")
        self._say(text.format(folder=folder.path.name or str(folder.path)))
        self.add.setFocus()
        self._library.remove_folder(folder)

    def _add_again(self) -> None:
        if self._removed is not None:
            self._library.add_folders([self._removed])

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.back.setVisible(bool(text))
