"""All photos by date: their views with the tools above them, and what is said when there are none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QSlider, QStackedLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.export.memory import ExportMemory
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.people.why_empty import WhyEmpty
from glimpse_desktop.ui.photos.photo_actions import PhotoActions
from glimpse_desktop.ui.photos.photo_model import PhotoModel, photo_ids
from glimpse_desktop.ui.photos.photo_views import PhotoViews
from glimpse_desktop.ui.photos.view_choice import ViewMode
from glimpse_desktop.ui.photos.view_switch import ViewSwitch, WholeSwitch
from glimpse_desktop.ui.widgets.empty import EmptyState
from glimpse_desktop.ui.window_state import WindowState

if TYPE_CHECKING:
    from glimpse_desktop.ui.photos.photo_bar import PhotoBar


class PhotosPage(Page):
    """All photos. Subclasses show another timeline, and say why there may be nothing."""

    name = "photos"
    icon = "photos"
    shows_photos = True

    def __init__(self, context: PageContext, actions: LibraryActions, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._actions = actions
        self._started = False
        self._wants_focus = False
        self._missed = Changes()
        self.model = PhotoModel(context, self)
        self.views = PhotoViews(context, self.model)
        self.grid = self.views.grid
        self.photo_actions = PhotoActions(context, self, self.views.chosen_ids)
        self.views.add_bindings(
            [
                KeyBinding(("F",), self.tr("Find who is in the photo"), self._find_current),
                *self.photo_actions.bindings(),
            ]
        )
        self._bar: PhotoBar | None = None
        self.empty = EmptyState()
        self._said: tuple[str, ...] = ()
        self._why = WhyEmpty(context, actions, self.say_empty, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.views)
        self._stack.addWidget(self.empty)
        self._size = QSlider(Qt.Orientation.Horizontal)
        self._size.setFixedWidth(112)
        self._size.setAccessibleName(self.tr("Size of the photos"))
        self._size.setToolTip(self.tr("Size of the photos (Ctrl and the mouse wheel)"))
        self._size.valueChanged.connect(lambda step: self.views.current.set_size_step(step))
        self._switch, self._whole = ViewSwitch(self.views.choice), WholeSwitch(self.views.choice)
        self.views.size_step_changed.connect(self._size.setValue)
        self.views.mode_changed.connect(lambda _mode: self._show_mode())
        self.views.open_photo.connect(self._open)
        self.views.selection_changed.connect(lambda _count: self._show_selected())
        self.views.menu_wanted.connect(self._show_menu)
        self.grid.favourite_wanted.connect(lambda photo: self.photo_actions.toggle_favourite([photo]))
        self.model.reset.connect(self._choose_face)
        actions.making_sample.connect(lambda _making: self._choose_face())
        self._show_mode()

    @property
    def bar(self) -> PhotoBar:
        """Says what is selected. Made when something is, as a start doesn't need it."""
        if self._bar is None:
            from glimpse_desktop.ui.photos.photo_bar import PhotoBar

            views = self.views
            self._bar = PhotoBar(self.photo_actions, views, views.set_bottom_room, views.clear_selection)
        return self._bar

    # For subclasses

    def explain_empty(self) -> None:
        """There are no photos: find out why, and ``say_empty``."""
        self._why.explain()

    def say_empty(
        self, icon: str, title: str, text: str = "", buttons: tuple[tuple[str, Callable[[], None]], ...] = ()
    ) -> None:
        """Show these words (see ``EmptyState.say``) instead of photos, as long as there are none."""
        if len(self.model):
            self._why.rest()
            return
        said = (title, text, *(label for label, _ in buttons))
        if self._said != said:
            self._said = said
            had_focus = self.empty.isAncestorOf(QApplication.focusWidget() or self)
            self.empty.say(icon, title, text, buttons)
            if had_focus:
                # Its button is gone; the keyboard belongs to whatever this page shows next.
                self._wants_focus = True
                self.empty.setFocus()
        self._show_face(2)

    def fill_menu(self, menu: QMenu, photos: list[PhotoId]) -> None:
        """The right-click menu for these photos (one or more), the first of which the keyboard is on."""
        first = photos[0]
        menu.addAction(icon("photos"), self.tr("Open"), lambda: self._open(first))
        if len(photos) == 1:
            menu.addAction(icon("find-face"), self.tr("Find who is in it"), lambda: self._find_in(first))
        menu.addSeparator()
        self.photo_actions.fill(menu, photos)

    def take_focus(self) -> None:
        self._take_focus()

    def leave_page(self) -> None:
        self._wants_focus = False

    # The page

    def title(self) -> str:
        return self.tr("Photos")

    def tools(self) -> list[QWidget]:
        return [self._whole, self._size, self._switch]

    def begin(self) -> None:
        """Read the timeline already: it comes while the rest of the window is made."""
        if not self._started:
            self._started = True
            self.model.show()

    def recall(self, state: WindowState) -> None:
        self.views.choice.recall(state)
        ExportMemory.of(self.context.navigator).recall(state)

    def follow(self, state: WindowState) -> None:
        self.views.choice.set_side(state.tile_side)
        self.views.choice.set_whole(state.whole_pictures)

    def remember(self, state: WindowState) -> WindowState:
        return ExportMemory.of(self.context.navigator).remember(self.views.choice.remember(state))

    def show_page(self, arguments: object) -> None:
        if not self._started:
            self.begin()
        else:
            self._catch_up()
        self._take_focus()

    def refresh(self, changes: Changes) -> None:
        if not self.isVisible():
            self._missed |= changes
            return
        self.model.refresh(changes)
        self.views.refresh(changes)
        if self._bar is not None:
            self._bar.refresh(changes)
        if changes.folders and not len(self.model):
            self._choose_face()

    def export_photos(self) -> None:
        if len(self.model):
            self.photo_actions.export(photo_ids(self.model.ids))
        else:
            super().export_photos()

    def fill_photo_menu(self, menu: QMenu) -> bool:
        photos = self._chosen()
        if photos:
            self.fill_menu(menu, photos)
        return bool(photos)

    def handle_escape(self) -> bool:
        return self.views.clear_selection()

    def _catch_up(self) -> None:
        """Take in what changed while the page wasn't seen."""
        missed, self._missed = self._missed, Changes()
        if missed:
            self.model.refresh(missed)
            self.views.refresh(missed)
            if self._bar is not None:
                self._bar.refresh(missed)

    def _open(self, photo_id: PhotoId) -> None:
        selected = self.views.selected_ids()
        # With several photos selected, next and previous go through those.
        ids = selected if len(selected) > 1 and photo_id in selected else self.model.ids
        self.context.navigator.open_photo(photo_id, ids)  # type: ignore[arg-type]

    def _find_current(self) -> bool:
        current = self.views.current_id()
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

    def _show_menu(self, point: QPoint) -> None:
        photos = self._chosen()
        if not photos:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, photos)
        menu.popup(point)

    def _chosen(self) -> list[PhotoId]:
        """Those that are selected, the one that the keyboard is on first; else that one."""
        current, photos = self.views.current_id(), self.views.chosen_ids()
        if current is not None and current in photos:
            photos.remove(current)
            photos.insert(0, current)
        return photos

    def _show_mode(self) -> None:
        """The tools fit the view in front."""
        view = self.views.current
        self._size.blockSignals(True)  # a shorter range would choose another size
        self._size.setRange(0, view.size_steps() - 1)
        self._size.setValue(view.size_step())
        self._size.blockSignals(False)
        self._show_selected()
        self._show_tools()

    def _show_tools(self) -> None:
        photos = len(self.model) > 0
        self._size.setVisible(photos and self.views.current.size_steps() > 1)
        self._switch.setVisible(photos)
        self._whole.setVisible(photos and self.views.mode is ViewMode.GRID)

    def _show_selected(self) -> None:
        selected = self.views.selected_array()
        if len(selected) or self._bar is not None:
            self.bar.show_selection(selected)

    # The three faces of the page: nothing yet, the views, an empty state

    def _choose_face(self) -> None:
        self._show_tools()
        if len(self.model):
            self._why.rest()
            self._show_face(1)
        elif self.model.loaded:
            self.explain_empty()

    def _show_face(self, face: int) -> None:
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        self._stack.setCurrentIndex(face)
        if self._wants_focus or had_focus:
            self._wants_focus = False
            self._take_focus()

    def _take_focus(self) -> None:
        face = self._stack.currentIndex()
        if face == 0:
            self._wants_focus = True
        elif face == 1:
            self.views.take_focus()
        else:
            self.empty.setFocus()
