"""A person's photos: the views that all photos have, in the person's own order."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.domain.views import Timeline
from glimpse_desktop.ui.faces import face_order
from glimpse_desktop.ui.faces.face_order import FaceOrder
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.photo_actions import PhotoActions
from glimpse_desktop.ui.photos.photo_bar import PhotoBar
from glimpse_desktop.ui.photos.photo_model import PhotoModel, by_date
from glimpse_desktop.ui.photos.photo_views import PhotoViews
from glimpse_desktop.ui.photos.timeline_dates import Dates


class PersonPhotos(QWidget):
    """Signal ``open_photo(PhotoId)``."""

    open_photo = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen: tuple[PersonId, FaceOrder, bool] | None = None
        self._target: PhotoId | None = None
        """Where to go when the photos are there in the order wanted."""
        self._reading = False
        self.model = PhotoModel(context, self)
        self.model.reset.connect(self._on_photos)
        self.views = PhotoViews(context, self.model)
        self.grid = self.views.grid
        self.actions_of_photos = PhotoActions(context, self, self.views.chosen_ids)
        self.views.add_bindings(self.actions_of_photos.bindings())
        self.bar = PhotoBar(
            self.actions_of_photos, self.views, self.views.set_bottom_room, self.views.clear_selection
        )
        self.setFocusProxy(self.views)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.views)
        self.views.open_photo.connect(self.open_photo)
        self.views.menu_wanted.connect(self._show_menu)
        self.views.selection_changed.connect(lambda _count: self.bar.show_selection(self.views.selected_array()))
        self.grid.favourite_wanted.connect(lambda photo: self.actions_of_photos.toggle_favourite([photo]))

    def show_photos(self, person: PersonId, order: FaceOrder, *, clear_only: bool) -> None:
        """Those of somebody, in that order; ``clear_only``: where their face is clear."""
        if self._chosen == (person, order, clear_only):
            self.model.show(person=person)
            return
        another = self._chosen is None or self._chosen[0] != person
        self._chosen = person, order, clear_only
        title, about = self.tr("Best face first"), self._context.workspace.about_person

        def arrange(timeline: Timeline) -> tuple[Timeline, Dates]:
            if order is FaceOrder.NEWEST and not clear_only:
                return by_date(timeline)
            photos, qualities = about.photo_qualities(person)
            shown = face_order.timeline_in_order(
                timeline, order, clear_only=clear_only, photos=photos, qualities=qualities
            )
            return (shown, Dates.together(len(shown.ids), title)) if order is FaceOrder.BEST else by_date(shown)

        self.model.arrange, self._target, self._reading = arrange, None, True
        if not another:
            self.grid.scrubber.setValue(0)
        self.model.show(person=person)

    def refresh(self, changes: Changes) -> None:
        self.model.refresh(changes)
        self.views.refresh(changes)
        self.bar.refresh(changes)

    def go_to(self, photo: PhotoId) -> None:
        """Bring the photo to the top of the view, as far as what follows it lets it, once it is there."""
        if self._reading:
            self._target = photo
            return
        self.grid.scrubber.setValue(self.grid.scrubber.maximum())
        self.views.go_to(photo)

    def _on_photos(self) -> None:
        if self.model.loaded:
            self._reading, target, self._target = False, self._target, None
            if target is not None:
                self.go_to(target)

    def add_bindings(self, bindings: list[KeyBinding]) -> None:
        self.views.add_bindings(bindings)

    def take_focus(self) -> None:
        self.views.take_focus()

    def clear_selection(self) -> bool:
        return self.views.clear_selection()

    def _show_menu(self, point: QPoint) -> None:
        photos = self.views.chosen_ids()
        if not photos:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("photos"), self.tr("Open"), lambda: self.open_photo.emit(photos[0]))
        menu.addSeparator()
        self.actions_of_photos.fill(menu, photos)
        menu.popup(point)
