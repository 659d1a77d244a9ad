"""The bar for several selected faces: the decisions that fit them, one click each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from glimpse_desktop.ui.faces import face_menu
from glimpse_desktop.ui.faces.face_rows import FaceRows
from glimpse_desktop.ui.faces.face_words import known_person, shown_person, suggestion_of
from glimpse_desktop.ui.faces.tile_view import Key, TileView
from glimpse_desktop.ui.widgets.selection_bar import BarAction, SelectionBar
from glimpse_desktop.ui.wording import number

if TYPE_CHECKING:
    from glimpse_desktop.ui.faces.face_gestures import FaceGestures

Offer = tuple[str, list[BarAction]]


class SelectedFaces(QObject):
    """Keeps the bar in step with the selection and with what becomes known of the faces.

    ``others`` may answer for a selection that isn't faces alone (people's cards); None leaves it to the faces.
    """

    def __init__(self, view: TileView, gestures: FaceGestures, rows: FaceRows) -> None:
        super().__init__(view)
        self.bar = SelectionBar(view)
        self.others: Callable[[Sequence[Key]], Offer | None] = lambda _keys: None
        self._view = view
        self._gestures = gestures
        self._rows = rows
        view.selection_changed.connect(self._selected)
        rows.loaded.connect(lambda _faces: self.update())

    def _selected(self) -> None:
        if len(self._view.selection):
            self._rows.want(self._gestures.faces())  # what fits those out of view, too
        self.update()

    def update(self) -> None:
        """Offer what fits the selection now."""
        keys = self._view.selected_in_order() if len(self._view.selection) else []
        if not keys:
            self.bar.offer("", [])
            return
        offer = self.others(keys)
        if offer is None:
            offer = self.tr("{count} selected").format(count=number(len(keys))), self._faces_offer()
        text, actions = offer
        clear = BarAction(self.tr("Select nothing"), "close", self._view.clear_selection, "Esc", plain=True)
        self.bar.offer(text, [*actions, clear])

    def _faces_offer(self) -> list[BarAction]:
        gestures, rows = self._gestures, self._rows.known(self._gestures.faces())
        found: list[BarAction] = []

        def add(text: str, picture: str, run: Callable[[], object], keys: str, plain: bool = False) -> None:
            found.append(BarAction(text, picture, run, keys, plain, changes=run != gestures.compare))

        if any(suggestion_of(row) is not None for row in rows):
            add(face_menu.confirm_text(rows), "check", gestures.confirm, face_menu.CONFIRM)
        if any(shown_person(row) is not None for row in rows):
            add(face_menu.reject_text(rows), "person-not", gestures.reject, face_menu.REJECT)
        add(face_menu.name_them_text(rows), "name", gestures.name, face_menu.NAME)
        if any(known_person(row) is not None for row in rows):
            text = face_menu.new_person_text(len(rows))
            add(text, "person-add", gestures.new_person, face_menu.NEW_PERSON, plain=True)
        if len(gestures.faces()) == 2:
            add(self.tr("Compare"), "compare", gestures.compare, face_menu.COMPARE)
        add(self.tr("Ignore"), "ignore", gestures.ignore, face_menu.IGNORE, plain=True)
        add(self.tr("Not a face"), "not-a-face", gestures.not_a_face, face_menu.NOT_A_FACE, plain=True)
        return found
