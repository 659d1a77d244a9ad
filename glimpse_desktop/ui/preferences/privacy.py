"""What is kept where, that nothing leaves the computer, and what of it can be cleared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.duplicates.words import size_text
from glimpse_desktop.ui.icons import SIZE, icon
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.elided_label import ElidedLabel
from glimpse_desktop.ui.widgets.reveal import show_folder, show_in_folder
from glimpse_desktop.ui.widgets.tab_order import follow_layout
from glimpse_desktop.workspace.storage import KeptPlace, PlaceKind

if TYPE_CHECKING:
    from glimpse_desktop.ui.preferences.preferences import Keeper


class PrivacySection(QWidget):
    """``rows`` are the places by kind, each with its path, its size and a button that shows it."""

    def __init__(self, context: PageContext, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._keeper = keeper
        self.rows: dict[PlaceKind, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(
            _words(
                self.tr(
                    "Nothing leaves this computer: no photo, no face, no name, no count of anything. Glimpse "
                    "connects to no network, not even to look for a newer version; what could download in the "
                    "libraries it uses is blocked, and a test watches the whole program's calls to the system and "
                    "fails if one tries. Pull the plug: everything works."
                )
            )
        )
        column.addSpacing(Space.S)
        column.addWidget(_heading(self.tr("What is kept, and where")))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        column.addWidget(
            _words(
                self.tr(
                    "Another folder for the library is chosen by starting Glimpse with --library, or with "
                    "GLIMPSE_LIBRARY set. Your photos stay where they are."
                )
            )
        )
        column.addSpacing(Space.S)
        column.addWidget(_heading(self.tr("Clear")))
        self.thumbnails = push_button(self.tr("Clear thumbnails"))
        self.thumbnails.clicked.connect(self._clear_thumbnails)
        changing().wanted_by(self.thumbnails)
        self.searches = push_button(self.tr("Clear recent searches"))
        self.searches.clicked.connect(self._clear_searches)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for button in (self.thumbnails, self.searches):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        self.state = _words(
            self.tr("Thumbnails are made again as you look at your photos, which is slower at first.")
        )
        column.addWidget(self.state)
        self._show_searches()
        self._read()

    def _read(self) -> None:
        storage = self._context.workspace.storage
        self._context.background.run(storage.places, self._show, owner=self, key="places", lane=Lane.SLOW)

    def _show(self, places: list[KeptPlace]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows.clear()
        for line, place in enumerate(places):
            names = QVBoxLayout()
            names.setSpacing(0)
            title, about = self._title(place.kind)
            name = QLabel(title)
            name.setToolTip(about)
            path = ElidedLabel(str(place.path), Qt.TextElideMode.ElideMiddle)
            path.setAccessibleName(f"{title}: {place.path}")
            set_role(path, "small")
            names.addWidget(name)
            names.addWidget(path)
            box = QWidget()
            box.setLayout(names)
            names.setContentsMargins(0, 0, 0, 0)
            size = QLabel(size_text(place.size) if place.size else self.tr("empty"))
            size.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            set_role(size, "muted")
            show = QToolButton()
            show.setIcon(icon("folder"))
            show.setIconSize(QSize(SIZE, SIZE))
            show.setToolTip(self.tr("Show in folder"))
            show.setAccessibleName(self.tr("Show in folder: {what}").format(what=title))
            show.clicked.connect(lambda _checked=False, path=place.path: _reveal(path))
            show.setEnabled(place.size > 0)
            self.rows[place.kind] = size
            self._grid.addWidget(box, line, 0)
            self._grid.addWidget(size, line, 1)
            self._grid.addWidget(show, line, 2)
        follow_layout(self)

    def _title(self, kind: PlaceKind) -> tuple[str, str]:
        return {
            PlaceKind.DECISIONS: (
                self.tr("Names and what was found in photos"),
                self.tr("Everything you decided, and the faces: the one file to keep a copy of."),
            ),
            PlaceKind.BACKUPS: (
                self.tr("Backups"),
                self.tr(
                    "Copies of everything you decided, made by itself; what you decided since is not in them."
                ),
            ),
            PlaceKind.THUMBNAILS: (self.tr("Thumbnails"), self.tr("Small pictures of photos and faces.")),
            PlaceKind.INDEX: (
                self.tr("Search index"),
                self.tr("Finds alike faces quickly; made again when lost."),
            ),
            PlaceKind.MODELS: (self.tr("Model packs"), self.tr("Those that you installed.")),
            PlaceKind.CACHE: (
                self.tr("Models made ready for this computer"),
                self.tr("Shared by all libraries; made again when lost."),
            ),
            PlaceKind.SAMPLE: (self.tr("Sample pictures"), self.tr("The album to try Glimpse with.")),
            PlaceKind.WINDOW: (
                self.tr("Place and look of the window"),
                self.tr("Recent searches are in it, too."),
            ),
            PlaceKind.LOGS: (
                self.tr("Log"),
                self.tr("What Glimpse did and what went wrong, for you to send along if you want help."),
            ),
        }[kind]

    def _clear_thumbnails(self) -> None:
        storage = self._context.workspace.storage
        self.thumbnails.setEnabled(False)
        self._say(self.tr("Clearing…"))
        self._context.background.run(
            storage.clear_thumbnails, self._cleared, self._refused, owner=self, lane=Lane.SLOW
        )

    def _cleared(self, freed: int) -> None:
        self.thumbnails.setEnabled(True)
        size = size_text(freed)
        self._say(
            self.tr("{size} are free again. Thumbnails come back as you look at your photos.").format(size=size)
        )
        self._read()

    def _clear_searches(self) -> None:
        self._keeper.change_state(lambda state: replace(state, recent_searches=()))
        self._show_searches()
        self._say(self.tr("Recent searches are forgotten."))

    def _show_searches(self) -> None:
        count = len(self._keeper.state().recent_searches)
        self.searches.setEnabled(count > 0)
        remembered = say_count("A search is remembered.", "{n} searches are remembered.", count)
        self.searches.setToolTip(remembered if count else "")

    def _refused(self, error: GlimpseError) -> None:
        self.thumbnails.setEnabled(True)
        self._say(str(error))

    def _say(self, text: str) -> None:
        self.state.setText(text)


def _reveal(path: Path) -> None:
    if path.is_dir():
        show_folder(path)
    else:
        show_in_folder(path)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    set_role(label, "heading")
    return label


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    set_role(label, "muted")
    return label
