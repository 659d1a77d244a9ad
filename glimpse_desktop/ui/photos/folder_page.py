"""The photos of one folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FolderId, PhotoId
from glimpse_desktop.domain.photo_query import quoted
from glimpse_desktop.domain.views import FolderRow
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.photos_page import PhotosPage


@dataclass(frozen=True, slots=True)
class FolderPlace:
    """A place in a folder's photos: which folder, and the photo that the keyboard was on."""

    folder: FolderId
    current: PhotoId | None = None


class FolderPage(PhotosPage):
    """``show_page`` takes the folder's FolderId, or a FolderPlace to come back to."""

    name = "folder"
    icon = "folder"
    section = "folders"

    def __init__(self, context: PageContext, actions: LibraryActions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self._folder: FolderId | None = None
        self._path: Path | None = None
        self._title = self.tr("Folder")
        self._wanted: PhotoId | None = None
        self.model.reset.connect(self._go_to_wanted)

    def title(self) -> str:
        return self._title

    def search_term(self) -> str:
        return f"folder:{quoted(str(self._path))}" if self._path is not None else ""

    def place(self) -> object:
        return None if self._folder is None else FolderPlace(self._folder, self.views.current_id())

    def show_page(self, arguments: object) -> None:
        place = arguments if isinstance(arguments, FolderPlace) else None
        folder = place.folder if place is not None else arguments
        if isinstance(folder, int) and folder != self._folder:
            self._folder, self._path = FolderId(folder), None
            self._wanted = None if place is None else place.current
            self._missed = Changes()
            self.model.show(folder=self._folder)
            self._read_name()
        else:
            self._catch_up()
        self._started = True
        self._take_focus()

    def _read_name(self) -> None:
        workspace = self.context.workspace
        self.context.background.run(workspace.folders, self._take_folders, key="name")

    def _take_folders(self, folders: list[FolderRow]) -> None:
        for row in folders:
            if row.id == self._folder:
                self._path = row.path
                self._title = row.path.name or str(row.path)
                self.title_changed.emit(self._title)
                return
        # It was removed from the library while it was open.
        if self.isVisible():
            self.context.navigator.show_page("folders")

    def refresh(self, changes: Changes) -> None:
        super().refresh(changes)
        if changes.folders and self._folder is not None:
            self._read_name()

    def _go_to_wanted(self) -> None:
        if self._wanted is not None and self.model.loaded:
            self.views.go_to(self._wanted)
            self._wanted = None
