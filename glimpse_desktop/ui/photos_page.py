"""All photos by date, and the photos of one folder: the grid with its tools and empty states."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSlider, QStackedLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FolderId, PhotoId
from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.domain.views import FaceRow, FolderRow
from glimpse_desktop.ui.empty import EmptyState
from glimpse_desktop.ui.grid_canvas import SIDES
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.photo_grid import PhotoGrid
from glimpse_desktop.ui.photo_model import PhotoModel
from glimpse_desktop.ui.reveal import show_in_folder
from glimpse_desktop.ui.theme import set_role
from glimpse_desktop.ui.window_state import WindowState
from glimpse_desktop.ui.wording import number


class PhotosPage(Page):
    """The grid of all photos."""

    name = "photos"
    icon = "photos"

    def __init__(self, context: PageContext, actions: LibraryActions, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._actions = actions
        self._started = False
        self._wants_focus = False
        self._missed = Changes()
        self._folders: list[FolderRow] = []
        self.model = PhotoModel(context, self)
        self.grid = PhotoGrid(context, self.model)
        self.grid.add_bindings([KeyBinding(("F",), self.tr("Find who is in the photo"), self._find_current)])
        self.empty = EmptyState()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        self._selected = QLabel()
        set_role(self._selected, "muted")
        self._size = QSlider(Qt.Orientation.Horizontal)
        self._size.setRange(0, len(SIDES) - 1)
        self._size.setFixedWidth(112)
        self._size.setValue(SIDES.index(self.grid.side))
        self._size.setAccessibleName(self.tr("Size of the photos"))
        self._size.setToolTip(self.tr("Size of the photos (Ctrl and the mouse wheel)"))
        self._size.valueChanged.connect(lambda step: self.grid.set_side(SIDES[step]))
        self.grid.side_changed.connect(self._show_side)
        self.grid.open_photo.connect(self._open)
        self.grid.selection_changed.connect(self._show_selected)
        self.grid.menu_wanted.connect(self._show_menu)
        self.model.reset.connect(self._choose_face)
        actions.making_sample.connect(lambda _making: self._choose_face())
        context.background.progress.connect(self._take_progress)

    def title(self) -> str:
        return self.tr("Photos")

    def tools(self) -> list[QWidget]:
        return [self._selected, self._size]

    def begin(self) -> None:
        """Read the timeline already: it comes while the rest of the window is made."""
        if not self._started:
            self._started = True
            self.model.show()

    def recall(self, state: WindowState) -> None:
        self.grid.set_side(state.tile_side)

    def remember(self, state: WindowState) -> WindowState:
        return replace(state, tile_side=self.grid.side)

    def show_page(self, arguments: object) -> None:
        if not self._started:
            self.begin()
        elif self._missed:
            self.model.refresh(self._missed)
        self._missed = Changes()
        self._take_focus()

    def refresh(self, changes: Changes) -> None:
        if not self.isVisible():
            self._missed |= changes
            return
        self.model.refresh(changes)
        if changes.folders and not len(self.model):
            self._choose_face()

    def handle_escape(self) -> bool:
        return self.grid.clear_selection()

    def _open(self, photo_id: PhotoId) -> None:
        selected = self.grid.selected_ids()
        # With several photos selected, next and previous go through those.
        ids = selected if len(selected) > 1 and photo_id in selected else self.model.ids
        self.context.navigator.open_photo(photo_id, ids)  # type: ignore[arg-type]

    def _find_current(self) -> bool:
        current = self.grid.current_id()
        if current is None:
            return False
        self._find_in(current)
        return True

    def _find_in(self, photo_id: PhotoId) -> None:
        """Find the only face; with several, open the photo to choose one in it."""
        workspace, navigator = self.context.workspace, self.context.navigator

        def then(faces: list[FaceRow]) -> None:
            if not faces:
                navigator.message(self.tr("No faces were found in this photo"))
            elif len(faces) == 1:
                navigator.find_face(faces[0].id)
            else:
                self._open(photo_id)

        self.context.background.run(lambda: workspace.photo_faces(photo_id), then, owner=self, key="find in photo")

    def _show_menu(self, photo_id: PhotoId, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self.model.index_of(photo_id)
        row = None if index is None else self.model.row(index)
        menu.addAction(icon("photos"), self.tr("Open"), lambda: self._open(photo_id))
        menu.addAction(icon("find-face"), self.tr("Find who is in it"), lambda: self._find_in(photo_id))
        if row is not None:
            path = row.path
            menu.addAction(icon("folder"), self.tr("Show in folder"), lambda: show_in_folder(path))
        menu.popup(point)

    def _show_side(self, side: int) -> None:
        if side in SIDES:
            self._size.setValue(SIDES.index(side))

    def _show_selected(self, count: int) -> None:
        self._selected.setText(self.tr("{count} selected").format(count=number(count)) if count > 1 else "")

    # The three faces of the page: nothing yet, the grid, an empty state

    def _choose_face(self) -> None:
        self._size.setVisible(len(self.model) > 0)
        if len(self.model):
            self._show_face(1)
        elif self.model.loaded:
            workspace = self.context.workspace
            self.context.background.run(
                lambda: (workspace.folders(), workspace.indexer.progress()), self._explain, key="why empty"
            )

    def _show_face(self, face: int) -> None:
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self._stack.setCurrentIndex(face)
        if self._wants_focus or had_focus:
            self._wants_focus = False
            self._take_focus()

    def _take_focus(self) -> None:
        if self._stack.currentIndex() == 0:
            self._wants_focus = True
        else:
            (self.grid if self._stack.currentIndex() == 1 else self.empty).setFocus()

    def _explain(self, found: tuple[list[FolderRow], IndexProgress]) -> None:
        self._folders, progress = found
        if len(self.model):
            return
        self._say_why(progress)
        self._show_face(2)

    def _take_progress(self, progress: IndexProgress) -> None:
        if self._stack.currentIndex() == 2 and self.isVisible():
            self._say_why(progress)

    def _say_why(self, progress: IndexProgress) -> None:
        add = (self.tr("Add a folder…"), self._actions.ask_for_folder)
        if not self._folders and self._actions.is_making_sample:
            self._say("sample", self.tr("Making a small album of sample pictures…"))
        elif not self._folders:
            self._say(
                "photos",
                self.tr("Add a folder. Everything stays on this computer."),
                self.tr("Glimpse looks through it, finds the faces, and never changes a photo."),
                (add, (self.tr("Try with sample pictures"), self._actions.add_sample_album)),
            )
        elif progress.phase in (Phase.SCANNING, Phase.ANALYSING):
            self._say(
                "search",
                self.tr("Looking for photos…"),
                self.tr("They appear here as soon as they are found."),
            )
        else:
            self._say(
                "folder",
                self.tr("There are no photos in your folders yet"),
                self.tr("Put photos into them, or add another folder."),
                (add, (self.tr("Look again"), self._actions.rescan)),
            )

    def _say(self, *words: object) -> None:
        if self.empty.title == words[1]:
            return
        had_focus = self.empty.isAncestorOf(QApplication.focusWidget() or self)
        self.empty.say(*words)  # type: ignore[arg-type]
        if had_focus:
            # Its button is gone; the keyboard belongs to whatever this page shows next.
            self._wants_focus = True
            self.empty.setFocus()


@dataclass(frozen=True, slots=True)
class FolderPlace:
    """A place in a folder's photos: which folder, and the photo that the keyboard was on."""

    folder: FolderId
    current: PhotoId | None = None


class FolderPage(PhotosPage):
    """The photos of one folder. ``show_page`` takes its FolderId, or a FolderPlace to come back to."""

    name = "folder"
    icon = "folder"
    section = "folders"

    def __init__(self, context: PageContext, actions: LibraryActions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self._folder: FolderId | None = None
        self._title = self.tr("Folder")
        self._wanted: PhotoId | None = None
        self.model.reset.connect(self._go_to_wanted)

    def title(self) -> str:
        return self._title

    def remember(self, state: WindowState) -> WindowState:
        return state  # the size of the photos is that of the page of all photos

    def place(self) -> object:
        return None if self._folder is None else FolderPlace(self._folder, self.grid.current_id())

    def show_page(self, arguments: object) -> None:
        place = arguments if isinstance(arguments, FolderPlace) else None
        folder = place.folder if place is not None else arguments
        if isinstance(folder, int) and folder != self._folder:
            self._folder = FolderId(folder)
            self._wanted = None if place is None else place.current
            self.model.show(folder=self._folder)
            self._read_name()
        elif self._missed:
            self.model.refresh(self._missed)
        self._started = True
        self._missed = Changes()
        self._take_focus()

    def _read_name(self) -> None:
        workspace = self.context.workspace
        self.context.background.run(workspace.folders, self._take_folders, key="name")

    def _take_folders(self, folders: list[FolderRow]) -> None:
        for row in folders:
            if row.id == self._folder:
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
            self.grid.go_to(self._wanted)
            self._wanted = None
