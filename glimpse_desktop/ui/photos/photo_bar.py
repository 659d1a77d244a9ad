"""The bar over the bottom of the photos: how many are selected, how they are marked, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.photos import photo_keys, photo_menu
from glimpse_desktop.ui.photos.mark_icons import label_icon
from glimpse_desktop.ui.photos.marks_summary import MarksSummary
from glimpse_desktop.ui.photos.photo_actions import PhotoActions
from glimpse_desktop.ui.photos.photo_model import photo_ids
from glimpse_desktop.ui.photos.stars_row import StarsRow
from glimpse_desktop.ui.widgets.selection_bar import FloatingBar
from glimpse_desktop.ui.widgets.throttle import Throttle

_ICON = QSize(18, 18)
_READ_MS = 80
"""While the selection grows under a key that is held, its marks are read at most this often."""

_FEW = 10_000
"""Where more photos changed than these, nobody asks whether any is selected: it takes longer than reading anew."""


class PhotoBar(FloatingBar):
    """Floats over ``over``, the view of photos; ``clear`` selects nothing.

    A single photo that was just selected may be the first half of a double click, so the bar waits for that long
    before it comes over the tiles.
    """

    def __init__(
        self,
        actions: PhotoActions,
        over: QWidget,
        make_room: Callable[[int], object],
        clear: Callable[[], object],
    ) -> None:
        super().__init__(over, make_room)
        self._actions = actions
        self._ids: NDArray[np.int64] = np.zeros(0, np.int64)
        self._labels: dict[str | None, QAction] = {}
        self._known = MarksSummary()
        self._ask = Throttle(_READ_MS, self._read, self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self.appear)
        self.favourite = self._button("heart", say("Favourite"), photo_keys.FAVOURITE, actions.toggle_favourite)
        self.stars = StarsRow()
        self.stars.chosen.connect(lambda stars: actions.rate(self._photos(), stars))
        self.row.addWidget(self.stars)
        self.colour = self._button("label", say("Label"), "6-9", None)
        self.colour.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        # Kept, or what Python has of its entries dies before they do.
        self._menu = QMenu(self.colour)
        self._labels = photo_menu.fill_labels(
            self._menu, lambda label: actions.toggle_label(self._photos(), label)
        )
        self.colour.setMenu(self._menu)
        self.hide_button = self._button("ignore", say("Hide"), photo_keys.HIDE, actions.toggle_hidden)
        changing().wanted_by(self.favourite, self.stars, self.colour, self.hide_button)
        self.compare = self._button("compare", say("Compare"), "", actions.compare)
        self.export = self._button("export", say("Export…"), photo_keys.EXPORT, actions.export)
        self.close_button = self._button("close", say("Clear the selection"), "Esc", lambda _ids: clear())

    def show_selection(self, ids: NDArray[np.int64]) -> None:
        """These photos are selected now, perhaps half a million; none hides the bar."""
        self._ids = ids
        if not len(ids):
            self._wait.stop()
            self.hide()
            return
        count = len(ids)
        self.label.setText(say_count("1 photo selected", "{n} photos selected", count))
        self.compare.setVisible(count == 2)
        self._ask.ask()
        if self.isVisible():
            self.place()
        elif count > 1:
            self._wait.stop()
            self.appear()
        elif not self._wait.isActive():
            self._wait.start(QApplication.doubleClickInterval())

    def shrink(self, width: int) -> QSize:
        """In a narrow window the stars go, which have keys, and then the words."""
        for part in (self.stars, self.label):
            part.show()
        for part in (self.stars, self.label):
            self.row.activate()
            if self.sizeHint().width() > width:
                part.hide()
        self.row.activate()
        return self.sizeHint()

    def refresh(self, changes: Changes) -> None:
        """The library changed: marks, perhaps."""
        if len(self._ids) and (changes.photo_list or self._are_among(changes.photos)):
            self._ask.ask()

    def _photos(self) -> list[PhotoId]:
        return photo_ids(self._ids)

    def _are_among(self, changed: Collection[PhotoId]) -> bool:
        few = changed if len(changed) <= _FEW else ()
        return len(changed) > _FEW or bool(np.isin(np.fromiter(few, np.int64), self._ids).any())

    def _read(self) -> None:
        """Find out how the selected photos are marked."""
        self._actions.read_marks(self._ids, self, self._show)

    def _show(self, known: MarksSummary) -> None:
        self._known = known
        favourite, hidden = known.all(known.favourites), known.all(known.hidden)
        self.favourite.setIcon(icon("heart-filled" if favourite else "heart"))
        words = say("No favourite any more") if favourite else say("Favourite")
        self._name(self.favourite, words, photo_keys.FAVOURITE)
        self.stars.show_stars(known.common_stars)
        photo_menu.show_labels(self._labels, known)
        common = next((label for label in self._labels if label and known.all(known.label_count(label))), None)
        self.colour.setIcon(icon("label") if common is None else label_icon(common))
        self.hide_button.setIcon(icon("eye" if hidden else "ignore"))
        self._name(self.hide_button, say("Show again") if hidden else say("Hide"), photo_keys.HIDE)

    def _button(
        self, picture: str, words: str, keys: str, run: Callable[[list[PhotoId]], object] | None
    ) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(picture))
        button.setIconSize(_ICON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name(button, words, keys)
        if run is not None:
            button.clicked.connect(lambda _checked=False: run(self._photos()))
        self.row.addWidget(button)
        return button

    def _name(self, button: QToolButton, words: str, keys: str) -> None:
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({keys})" if keys else words)
