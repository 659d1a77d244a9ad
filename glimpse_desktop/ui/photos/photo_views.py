"""The views of one timeline of photos of which one is seen: grid, list, faces. They share keys and selection."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.photo_grid import PhotoGrid
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from glimpse_desktop.ui.photos.view_choice import ViewChoice, ViewMode
from glimpse_desktop.ui.photos.view_switch import KEYS, WHOLE_KEY, mode_titles, whole_title


class PhotoView(Protocol):
    """What each view offers beside being a widget.

    Signals:
        open_photo(PhotoId): double click or Enter.
        selection_changed(int): so many photos are selected now.
        menu_wanted(QPoint): right click or the menu key; global position. The photos that it is about are
            selected.
        size_step_changed(int): photos are shown in another size now.
    """

    # As properties, since a class that has a Signal gives its instances a SignalInstance.
    @property
    def open_photo(self) -> SignalInstance: ...
    @property
    def selection_changed(self) -> SignalInstance: ...
    @property
    def menu_wanted(self) -> SignalInstance: ...
    @property
    def size_step_changed(self) -> SignalInstance: ...

    def selected_array(self) -> NDArray[np.int64]:
        """(n,) the selected photos; made at once, also when all are selected."""

    def selected_ids(self) -> list[PhotoId]:
        """The same as plain numbers, which takes its time with half a million."""

    def current_id(self) -> PhotoId | None:
        """The photo that the keyboard is on."""

    def go_to(self, photo_id: PhotoId) -> None:
        """Make a photo the current one and bring it into view."""

    def select(self, photo_ids: Sequence[PhotoId] | NDArray[np.int64]) -> None:
        """Select exactly these; the current photo stays."""

    def clear_selection(self) -> bool:
        """False when nothing was selected."""

    def refresh(self, changes: Changes) -> None:
        """The library changed; the timeline has been told already."""

    def add_bindings(self, bindings: list[KeyBinding]) -> None:
        """More keys; they win over the view's own."""

    def size_steps(self) -> int:
        """How many sizes there are to choose from; 1 when there is no choice."""

    def size_step(self) -> int:
        """Which of them is in use, from 0, the smallest."""

    def set_size_step(self, step: int) -> None: ...

    def set_bottom_room(self, height: int) -> None:
        """A bar covers that much of the bottom: let the last row be scrolled clear of it."""


class PhotoViews(QStackedWidget):
    """Shows the view that the window's ``ViewChoice`` says; the others are made when they are first wanted.

    Signals: those of ``PhotoView``, of the view in front; ``mode_changed(ViewMode)``: it is another one now.
    """

    open_photo = Signal(object)
    selection_changed = Signal(int)
    menu_wanted = Signal(QPoint)
    size_step_changed = Signal(int)
    mode_changed = Signal(object)

    def __init__(self, context: PageContext, model: PhotoModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = ViewChoice.of(context.navigator)
        self.grid = PhotoGrid(context, model)
        self._context = context
        self._model = model
        self._views: dict[ViewMode, PhotoView] = {}
        self._bindings: list[KeyBinding] = []
        self._bottom_room = 0
        self._mode = ViewMode.GRID
        self._selected: NDArray[np.int64] = np.zeros(0, np.int64)
        """What was selected when a view was left whose selection is of photos."""
        self._adopt(ViewMode.GRID, self.grid)
        self.grid.set_side(self.choice.side)
        self.grid.side_changed.connect(self.choice.set_side)
        self.choice.side_changed.connect(self.grid.set_side)
        self.grid.set_whole(self.choice.whole)
        self.choice.whole_changed.connect(self.grid.set_whole)
        self.choice.mode_changed.connect(self._on_chosen)
        self._show(self.choice.mode)

    @property
    def mode(self) -> ViewMode:
        return self._mode

    @property
    def current(self) -> PhotoView:
        """The view in front."""
        return self._views[self._mode]

    def selected_array(self) -> NDArray[np.int64]:
        return self.current.selected_array()

    def selected_ids(self) -> list[PhotoId]:
        return self.current.selected_ids()

    def current_id(self) -> PhotoId | None:
        return self.current.current_id()

    def chosen_ids(self) -> list[PhotoId]:
        """What a command is about: the selected photos, else the one that the keyboard is on."""
        selected, current = self.selected_ids(), self.current_id()
        return selected or ([] if current is None else [current])

    def go_to(self, photo_id: PhotoId) -> None:
        self.current.go_to(photo_id)

    def clear_selection(self) -> bool:
        return self.current.clear_selection()

    def refresh(self, changes: Changes) -> None:
        """The library changed; the model has been told already."""
        for view in self._views.values():
            view.refresh(changes)

    def add_bindings(self, bindings: list[KeyBinding]) -> None:
        """Keys of every view of photos, also of those that are made later. Faces have their own."""
        self._bindings = [*self._bindings, *bindings]
        for mode, view in self._views.items():
            if mode is not ViewMode.FACES:
                view.add_bindings(bindings)

    def set_bottom_room(self, height: int) -> None:
        """A bar covers that much of the bottom of whatever view is in front."""
        self._bottom_room = height
        for view in self._views.values():
            view.set_bottom_room(height)

    def take_focus(self) -> None:
        cast(QWidget, self.current).setFocus()

    def _on_chosen(self, mode: ViewMode) -> None:
        # Half a dozen pages have views; those that aren't seen follow when they are.
        if self.isVisible():
            self._show(mode)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._show(self.choice.mode)

    def _show(self, mode: ViewMode) -> None:
        if mode is self._mode:
            return
        old, had_focus = self.current, self.isAncestorOf(QApplication.focusWidget() or self)
        place = old.current_id()
        if self._mode is not ViewMode.FACES:
            self._selected = old.selected_array()
        if mode not in self._views:
            self._adopt(mode, self._made(mode))
        self._mode = mode
        new = self.current
        self.setCurrentWidget(cast(QWidget, new))
        if place is not None:
            new.go_to(place)
        new.select(self._selected)
        if had_focus:
            self.take_focus()
        self.mode_changed.emit(mode)

    def _made(self, mode: ViewMode) -> PhotoView:
        if mode is ViewMode.LIST:
            from glimpse_desktop.ui.photos.photo_list import PhotoList

            return PhotoList(self._context, self._model)
        from glimpse_desktop.ui.photos.faces_wall import FacesWall

        return FacesWall(self._context, self._model)

    def _adopt(self, mode: ViewMode, view: PhotoView) -> None:
        self._views[mode] = view
        self.addWidget(cast(QWidget, view))
        view.add_bindings(self._mode_bindings() + ([] if mode is ViewMode.FACES else self._bindings))
        view.set_bottom_room(self._bottom_room)
        view.open_photo.connect(self.open_photo)
        view.menu_wanted.connect(self.menu_wanted)
        view.selection_changed.connect(lambda count: self._pass_on(view, self.selection_changed, count))
        view.size_step_changed.connect(lambda step: self._pass_on(view, self.size_step_changed, step))

    def _pass_on(self, view: PhotoView, signal: SignalInstance, value: int) -> None:
        # A view behind changes, too, when the timeline does.
        if view is self.current:
            signal.emit(value)

    def _mode_bindings(self) -> list[KeyBinding]:
        choice = self.choice
        return [
            KeyBinding((KEYS[mode],), text, partial(choice.set_mode, mode)) for mode, text in mode_titles().items()
        ] + [KeyBinding((WHOLE_KEY,), whole_title(), lambda: choice.set_whole(not choice.whole))]
