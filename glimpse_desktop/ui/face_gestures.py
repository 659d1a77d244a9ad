"""How a face behaves, the same on every page, whatever view of tiles it lies in.

Click: Find this person. Double click: open its photo. N names, Del says it is not a face, right click has the
rest, and resting the pointer shows the photo around it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication

from glimpse_desktop.domain.ids import FaceId, PhotoId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.face_actions import FaceActions
from glimpse_desktop.ui.face_hover import FaceHover
from glimpse_desktop.ui.face_rows import FaceRows
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.name_popup import NamePopup
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.tile_view import Key, TileView

_MOST_WAIT_MS = 250
"""How long a click waits for a second one before it opens Find this person."""


class FaceGestures(QObject):
    """Ties the faces among a view's tiles to what can be done with them.

    ``face_of`` turns a tile's key into its face, None for a tile that is something else. ``note`` is what the
    hover card says after the file's name. ``neighbours`` are the photos that the viewer goes through.
    """

    def __init__(
        self,
        view: TileView,
        context: PageContext,
        rows: FaceRows,
        face_of: Callable[[Key], FaceId | None],
        neighbours: Callable[[], Sequence[PhotoId]],
        note: Callable[[FaceRow], str],
    ) -> None:
        super().__init__(view)
        self.actions = FaceActions(context, self)
        self._view = view
        self._context = context
        self._rows = rows
        self._face_of = face_of
        self._neighbours = neighbours
        self._note = note
        self._hover = FaceHover(context.thumbnails, view)
        self._popup: NamePopup | None = None
        self._clicked: FaceId | None = None
        self._click_wait = QTimer(self)
        self._click_wait.setSingleShot(True)
        self._click_wait.setInterval(min(QApplication.doubleClickInterval(), _MOST_WAIT_MS))
        self._click_wait.timeout.connect(self._find_clicked)
        view.clicked.connect(self._on_click)
        view.opened.connect(self._on_open)
        view.double_clicked.connect(self._on_double_click)
        view.menu_wanted.connect(self._on_menu)
        view.hovered_changed.connect(self._on_hover)
        view.scrolled.connect(self._hover.dismiss)
        view.add_bindings(
            [
                KeyBinding(("F",), self.tr("Find this person"), self.find),
                KeyBinding(("N",), self.tr("Name"), self.name),
                KeyBinding(("Del", "Backspace"), self.tr("Not a face"), self.not_a_face),
                KeyBinding(("Shift+Del",), self.tr("Remove name"), self.unname),
                KeyBinding(("Ctrl+Return", "Ctrl+Enter"), self.tr("Open the photo"), self.open_photo),
            ]
        )

    def faces(self) -> list[FaceId]:
        """What a command is about: the selected faces, else the one under the keyboard or the pointer."""
        found = (self._face_of(key) for key in self._view.chosen())
        return [face for face in found if face is not None]

    def find(self) -> bool:
        faces = self._one()
        if faces:
            self._context.navigator.find_face(faces[0])
        return bool(faces)

    def name(self) -> bool:
        """Open the name field beside the face."""
        faces = self.faces()
        if not faces:
            return False
        self.dismiss()
        self._popup = NamePopup(self._context, self.actions, faces, self._view.viewport(), self._spot())
        self._popup.set_return_focus(self._view)
        return True

    def not_a_face(self) -> bool:
        return self._apply(self.actions.not_a_face)

    def ignore(self) -> bool:
        return self._apply(self.actions.ignore)

    def unname(self) -> bool:
        return self._apply(self.actions.unname)

    def open_photo(self) -> bool:
        rows = self._rows.known(self._one())
        if rows:
            self.actions.open_photo(rows[0], self._neighbours())
        return bool(rows)

    def dismiss(self) -> None:
        """Nothing floats over the view any more, no click waits."""
        self._hover.dismiss()
        self._click_wait.stop()

    def _one(self) -> list[FaceId]:
        """The face that the keyboard is on, else the first of the selection."""
        current = self._view.selection.current
        face = self._face_of(current) if current is not None else None
        return [face] if face is not None else self.faces()[:1]

    def _apply(self, decide: Callable[[Sequence[FaceId]], None]) -> bool:
        faces = self.faces()
        if not faces:
            return False
        self.dismiss()
        decide(faces)
        self._view.clear_selection()
        return True

    def _spot(self) -> QRect:
        for key in (self._view.selection.current, *self._view.chosen()[:1]):
            rect = self._view.tile_rect(key) if key is not None else None
            if rect is not None and rect.intersects(self._view.viewport().rect()):
                return rect
        return QRect(self._view.viewport().rect().center(), self._view.viewport().rect().center())

    def _on_click(self, key: Key) -> None:
        self._clicked = self._face_of(key)
        if self._clicked is not None:
            self._hover.dismiss()
            self._click_wait.start()

    def _find_clicked(self) -> None:
        if self._clicked is not None:
            self._context.navigator.find_face(self._clicked)

    def _on_open(self, key: Key) -> None:
        face = self._face_of(key)
        if face is not None:
            self._context.navigator.find_face(face)

    def _on_double_click(self, key: Key) -> None:
        self._click_wait.stop()
        face = self._face_of(key)
        rows = self._rows.known([face] if face is not None else [])
        if rows:
            self._hover.dismiss()
            self.actions.open_photo(rows[0], self._neighbours())

    def _on_menu(self, key: Key, place: QPoint) -> None:
        if self._face_of(key) is None:
            return
        rows = self._rows.known(self.faces())
        if not rows:
            return
        self._hover.dismiss()
        menu = self.actions.menu(self._view, rows, self.name, self._neighbours())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _on_hover(self, key: Key | None) -> None:
        face = self._face_of(key) if key is not None else None
        row = self._rows.get(face) if face is not None else None
        rect = self._view.tile_rect(key) if key is not None else None
        if row is None or rect is None or (self._popup is not None and self._popup.is_open()):
            self._hover.dismiss()
            return
        corner = self._view.viewport().mapToGlobal(rect.topLeft())
        self._hover.expect(row, self._note(row), QRect(corner, rect.size()))
