"""How a face behaves, the same on every page, whatever view of tiles it lies in.

Click: Find this person. Double click: open its photo. Keys and the right click decide; several selected faces have
a bar for it; resting the pointer shows the photo around the face.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.compare.pair import ComparePair
from glimpse_desktop.ui.faces import face_menu
from glimpse_desktop.ui.faces.face_actions import FaceActions
from glimpse_desktop.ui.faces.face_hover import FaceHover
from glimpse_desktop.ui.faces.face_popups import FacePopups
from glimpse_desktop.ui.faces.face_rows import FaceRows
from glimpse_desktop.ui.faces.face_selection import SelectedFaces
from glimpse_desktop.ui.faces.face_words import known_person, shown_person, suggestion_of
from glimpse_desktop.ui.faces.tile_view import Key, TileView
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import PageContext

_MOST_WAIT_MS = 250
"""How long a click waits for a second one before it opens Find this person."""


class FaceGestures(QObject):
    """Ties the faces among a view's tiles to what can be done with them.

    ``face_of`` turns a tile's key into its face, None for a tile that is something else. ``note`` is what the
    hover card says after the file's name. ``among`` are the faces whose photos the viewer goes through.
    """

    def __init__(
        self,
        view: TileView,
        context: PageContext,
        rows: FaceRows,
        face_of: Callable[[Key], FaceId | None],
        among: Callable[[], Sequence[FaceId]],
        note: Callable[[FaceRow], str],
    ) -> None:
        super().__init__(view)
        self.actions = FaceActions(context, self)
        self.selected: SelectedFaces | None = None
        self.beside: Callable[[FaceId], ComparePair | None] = lambda _face: None
        """What a face is compared with on a page that asks about a face of its own."""
        self._view = view
        self._context = context
        self._rows = rows
        self._face_of = face_of
        self._among = among
        self._note = note
        self._hover = FaceHover(context.thumbnails, view)
        self._popups = FacePopups(context, self.actions, view.viewport(), view)
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
                KeyBinding((face_menu.COMPARE,), self.tr("Compare"), self.compare),
                KeyBinding((face_menu.CONFIRM,), self.tr("Confirm the name"), self.confirm, changes=True),
                KeyBinding((face_menu.REJECT,), self.tr("Not this person"), self.reject, changes=True),
                KeyBinding((face_menu.NAME,), self.tr("Name, someone else"), self.name, changes=True),
                KeyBinding(
                    (face_menu.NEW_PERSON,), self.tr("New person from these faces"), self.new_person, changes=True
                ),
                KeyBinding((face_menu.WHY,), self.tr("Why this name?"), self.why),
                KeyBinding((face_menu.COVER,), self.tr("Use as cover"), self.use_as_cover, changes=True),
                KeyBinding(
                    (face_menu.NOT_A_FACE, "Backspace"), self.tr("Not a face"), self.not_a_face, changes=True
                ),
                KeyBinding((face_menu.IGNORE,), self.tr("Ignore"), self.ignore, changes=True),
                KeyBinding((face_menu.UNNAME,), self.tr("Take name off"), self.unname, changes=True),
                KeyBinding(("Ctrl+Return", "Ctrl+Enter"), self.tr("Open the photo"), self.open_photo),
            ]
        )

    def show_bar(self) -> None:
        """From now on a bar over the view offers what can be done with several selected faces."""
        self.selected = SelectedFaces(self._view, self, self._rows)

    def faces(self) -> list[FaceId]:
        """What a command is about: the selected faces, else the one under the keyboard or the pointer."""
        found = (self._face_of(key) for key in self._view.chosen())
        return [face for face in found if face is not None]

    # What keys, menu and bar do; False when there is nothing to do it to

    def find(self) -> bool:
        faces = self._one()
        if faces:
            self._context.navigator.find_face(faces[0])
        return bool(faces)

    def compare(self) -> bool:
        """Two faces, or one with whatever it is to be compared with."""
        compared = self._compared()
        if compared is not None:
            self.dismiss()
            self._context.navigator.show_page("compare", compared[1])
        return compared is not None

    def _compared(self) -> tuple[str, ComparePair] | None:
        pair = next((self.beside(face) for face in self._one()), None)
        if pair is not None:
            return self.tr("Compare with the face asked about"), pair
        return face_menu.comparison(self.faces())

    def name(self) -> bool:
        """Open the name field beside the face."""
        faces = self.faces()
        if faces:
            self.dismiss()
            self._popups.name(faces, self._rows.known(faces), self._spot())
        return bool(faces)

    def new_person(self) -> bool:
        def ask(rows: Sequence[FaceRow]) -> None:
            self.dismiss()
            self._popups.new_person([row.id for row in rows], self._spot())

        return self._with_rows(known_person, ask)

    def why(self) -> bool:
        rows = [row for row in self._rows.known(self._one()) if shown_person(row) is not None]
        if rows:
            self.dismiss()
            self._popups.why(rows[0], self._spot())
        return bool(rows)

    def confirm(self) -> bool:
        return self._with_rows(suggestion_of, self._deciding(self.actions.confirm))

    def reject(self) -> bool:
        return self._with_rows(shown_person, self._deciding(self.actions.reject))

    def use_as_cover(self) -> bool:
        rows = [(row, known_person(row)) for row in self._rows.known(self._one())]
        for row, person in rows:
            if person is not None:
                self.actions.use_as_cover(row.id, person[1])
                return True
        return False

    def not_a_face(self) -> bool:
        return self._apply(self.actions.not_a_face)

    def ignore(self) -> bool:
        return self._apply(self.actions.ignore)

    def unname(self) -> bool:
        return self._apply(self.actions.unname)

    def open_photo(self) -> bool:
        rows = self._rows.known(self._one())
        if rows:
            self.actions.open_photo(rows[0], self._among())
        return bool(rows)

    def dismiss(self) -> None:
        """Nothing floats over the view any more, no click waits."""
        self._hover.dismiss()
        self._popups.dismiss()
        self._click_wait.stop()

    def _one(self) -> list[FaceId]:
        """The face that the keyboard is on, else the first of the selection."""
        current = self._view.selection.current
        face = self._face_of(current) if current is not None else None
        return [face] if face is not None else self.faces()[:1]

    def _with_rows(self, has: Callable[[FaceRow], object], act: Callable[[Sequence[FaceRow]], None]) -> bool:
        """``act`` on those of the chosen faces that fit, as soon as all their rows are there.

        False when it is known that none fits.
        """
        faces, acted = self.faces(), []

        def go() -> None:
            rows = [row for row in self._rows.known(faces) if has(row) is not None]
            acted.append(bool(rows))
            if rows:
                act(rows)

        self._rows.when_known(faces, go)
        return acted != [False]

    def _apply(self, decide: Callable[[Sequence[FaceId]], None]) -> bool:
        faces = self.faces()
        if not faces:
            return False
        self.dismiss()
        decide(faces)
        self._go_on()
        return True

    def _deciding(self, decide: Callable[[Sequence[FaceRow]], None]) -> Callable[[Sequence[FaceRow]], None]:
        def act(rows: Sequence[FaceRow]) -> None:
            self.dismiss()
            decide(rows)
            self._go_on()

        return act

    def _go_on(self) -> None:
        """After a decision nothing is selected; the keyboard goes on, as the decided tile may leave."""
        if not self._view.clear_selection():
            self._view.go_on()

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
            self.actions.open_photo(rows[0], self._among())

    def _on_menu(self, key: Key, place: QPoint) -> None:
        if self._face_of(key) is None:
            return
        faces = self.faces()

        def show() -> None:
            rows = self._rows.known(faces)
            if not rows:
                return
            self._hover.dismiss()
            menu = self.actions.menu(
                self._view,
                rows,
                self.name,
                self._among(),
                new_person=self.new_person,
                why=self.why,
                compared=self._compared(),
            )
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)

        self._rows.when_known(faces, show)

    def _on_hover(self, key: Key | None) -> None:
        face = self._face_of(key) if key is not None else None
        row = self._rows.get(face) if face is not None else None
        rect = self._view.tile_rect(key) if key is not None else None
        if row is None or rect is None or self._popups.is_open():
            self._hover.dismiss()
            return
        corner = self._view.viewport().mapToGlobal(rect.topLeft())
        self._hover.expect(row, self._note(row), QRect(corner, rect.size()))
