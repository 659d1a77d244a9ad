"""What the menu bar has for photos: the ways to look at them, and all that can be done with the chosen ones."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from glimpse_desktop.ui.menus import Menus
from glimpse_desktop.ui.pages import Page
from glimpse_desktop.ui.photos.photo_actions import MARKS
from glimpse_desktop.ui.photos.view_choice import ViewChoice, ViewMode
from glimpse_desktop.ui.photos.view_switch import KEYS, WHOLE_KEY


class PhotoMenus(QObject):
    """Keeps two menus as the open page wants them: asked for when one of them opens.

    The keys in them are only shown: the views themselves have them.
    """

    def __init__(self, menus: Menus, choice: ViewChoice, page: Callable[[], Page]) -> None:
        """``page`` tells which page is open."""
        super().__init__(menus)
        self._photo = menus.photo_menu
        self._choice = choice
        self._page = page
        titles = {
            ViewMode.GRID: self.tr("&Grid"),
            ViewMode.LIST: self.tr("&List with details"),
            ViewMode.FACES: self.tr("Fa&ces only"),
        }
        group = QActionGroup(self)
        self.modes = {mode: self._add(menus, text, KEYS[mode]) for mode, text in titles.items()}
        for mode, action in self.modes.items():
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, mode=mode: choice.set_mode(mode))
        self.whole = self._add(menus, self.tr("&Whole pictures"), WHOLE_KEY)
        self.whole.triggered.connect(choice.set_whole)
        menus.view_menu.insertSeparator(menus.sidebar)
        menus.view_menu.aboutToShow.connect(self._show_choice)
        self._photo.aboutToShow.connect(self._fill)
        self._photo.aboutToHide.connect(self._rest)
        self._say_none()  # an empty menu can't be opened everywhere

    def _add(self, menus: Menus, text: str, key: str) -> QAction:
        action = QAction(f"{text}\t{_native(key)}", self)
        action.setCheckable(True)
        menus.view_menu.insertAction(menus.sidebar, action)
        return action

    def _show_choice(self) -> None:
        here = self._page().shows_photos
        self.modes[self._choice.mode].setChecked(True)
        self.whole.setChecked(self._choice.whole)
        for action in (*self.modes.values(), self.whole):
            action.setEnabled(here)

    def _fill(self) -> None:
        menu, page = self._photo, self._page()
        # How photos are marked that it was about before would be told to entries that are gone.
        page.context.background.forget(menu, MARKS)
        menu.clear()
        if not page.fill_photo_menu(menu):
            self._say_none()

    def _say_none(self) -> None:
        self._photo.addAction(self.tr("&No photo is chosen")).setEnabled(False)

    def _rest(self) -> None:
        """In a menu of the bar keys work while it is closed, too; these belong to the views."""
        for action in _all_of(self._photo):
            action.setShortcut(QKeySequence())


def _all_of(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        inside = action.menu()
        found += [action] if inside is None else _all_of(inside)  # type: ignore[arg-type]
    return found


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
