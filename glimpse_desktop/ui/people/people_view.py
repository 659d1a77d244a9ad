"""People as cards, groups with their name field, single faces: painted, whatever their number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QPainter,
)
from PySide6.QtWidgets import QToolTip, QWidget

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import NameGuess, PersonRow
from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces import face_painting as painting
from glimpse_desktop.ui.faces.face_drag import Dragged, dragged, start_drag
from glimpse_desktop.ui.faces.face_gestures import FaceGestures
from glimpse_desktop.ui.faces.face_rows import FaceRows
from glimpse_desktop.ui.faces.face_view import face_note, paint_face_tile
from glimpse_desktop.ui.faces.name_field import NameField
from glimpse_desktop.ui.faces.tile_view import Key, Section, TileState, TileView
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people import people_tiles as tiles
from glimpse_desktop.ui.people.group_guesses import GroupGuesses
from glimpse_desktop.ui.people.people_tiles import CardKey
from glimpse_desktop.ui.widgets.drag_scroll import DragScroll
from glimpse_desktop.ui.wording import likelihood_text, similarity_text


class PeopleView(TileView):
    """Signals:
    named(CardKey, str): a name was typed on a card.
    picked(CardKey, PersonId, str): one of the people offered was chosen on a card.
    dropped(Dragged, CardKey): something was dragged onto a person or a group.
    """

    named = Signal(object, str)
    picked = Signal(object, object, str)
    dropped = Signal(object, object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FaceRows(context, self)
        self.guesses = GroupGuesses(context, self)
        self._context = context
        self._people: Mapping[CardKey, PersonRow] = {}
        self._guessing = False
        self._target: CardKey | None = None
        self._drag_scroll = DragScroll(self)
        self._editor: NameField | None = None
        self._edited: CardKey | None = None
        self.keys_title = self.tr("People")
        self.setAccessibleName(self.tr("People"))
        self.gestures = FaceGestures(self, context, self.rows, face_of, self._faces, face_note)
        self.gestures.show_bar()
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        context.thumbnails.face_ready.connect(self._on_face)
        self.rows.loaded.connect(self._on_rows)
        self.rows.outdated.connect(self.viewport().update)
        self.guesses.ready.connect(self.viewport().update)
        self.scrolled.connect(self._place_editor)
        self.scrolled.connect(self.guesses.move_on)
        self.add_bindings(
            [
                KeyBinding(("F2",), self.tr("Rename"), self.edit_current, changes=True),
                KeyBinding(("N",), self.tr("Name the group"), self.edit_current, changes=True),
                KeyBinding(("Y",), self.tr("The group is whom its card guesses"), self.take_guess, changes=True),
            ]
        )

    def show_people(
        self, sections: Sequence[Section], people: Mapping[CardKey, PersonRow], *, guessing: bool = False
    ) -> None:
        """``people`` has the row of every card in the sections. ``guessing``: groups say whom they may be."""
        self._people = people
        self._guessing = guessing
        self.set_sections(sections)
        if self._edited is not None and self._edited not in people:
            self.close_editor()
        self._place_editor()

    def person(self, key: Key) -> PersonRow | None:
        return self._people.get(key) if isinstance(key, CardKey) else None

    def take_guess(self) -> bool:
        """The group that the keyboard is on is its first guess; False when it has none."""
        key = self.selection.current
        row = self.person(key) if key is not None else None
        guesses = self._guesses(row) if row is not None else ()
        if not guesses or not isinstance(key, CardKey) or len(self.selection):
            return False
        self.picked.emit(key, guesses[0].person_id, guesses[0].name)
        self.go_on()
        return True

    def _guesses(self, row: PersonRow) -> Sequence[NameGuess]:
        return self.guesses.get(row.id, row.cover) if self._guessing and row.name is None else ()

    def _faces(self) -> list[FaceId]:
        return [face for face in map(face_of, self._layout.all_keys()) if face is not None]

    # Painting

    def paint_tile(self, painter: QPainter, rect: QRect, key: Key, state: TileState) -> None:
        if not isinstance(key, CardKey):
            return
        if key.kind == "face":
            face = FaceId(key.id)
            circle = painting.crop_rect(rect, painting.MEDIUM)
            paint_face_tile(painter, circle, self._context.thumbnails.face(face), self.rows.get(face), state)
            if state.current:
                painting.paint_focus(painter, rect.toRectF())
            return
        row = self._people.get(key)
        if row is None:
            return
        cover = self._context.thumbnails.face(row.cover) if row.cover is not None else None
        names = [guess.name for guess in self._guesses(row)]
        tiles.paint_card(painter, rect, key, row, cover, state, target=key == self._target, guesses=names)

    def tick_rect(self, rect: QRect, key: Key) -> QRect:
        if isinstance(key, CardKey) and key.kind == "face":
            place = painting.tick_place(painting.crop_rect(rect, painting.MEDIUM))
            return place.toAlignedRect().adjusted(-3, -3, 3, 3)
        return tiles.tick_rect(rect).adjusted(-3, -3, 3, 3)

    def describe(self, key: Key) -> str:
        row = self.person(key)
        if isinstance(key, CardKey) and row is not None:
            return tiles.describe_card(key, row, [guess.name for guess in self._guesses(row)])
        return self.tr("Face without a name")

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, point: QPoint) -> str:
        key = self.key_at(point)
        row, rect = (self.person(key), self.tile_rect(key)) if key is not None else (None, None)
        if row is None or rect is None:
            return ""
        if tiles.badge_rect(rect, row).contains(point.toPointF()):
            return tiles.unsure_text(row)
        guess = self._guess_at(rect, row, point)
        if guess is None:
            return row.name or ""
        similarity = self.tr("similarity {value}").format(value=similarity_text(guess.similarity))
        return f"{guess.name}: {likelihood_text(guess.word)}, {similarity}"

    def _guess_at(self, rect: QRect, row: PersonRow, point: QPoint) -> NameGuess | None:
        guesses = self._guesses(row)
        chips = tiles.chips_in(rect, [guess.name for guess in guesses])
        for guess, (place, _) in zip(guesses, chips, strict=False):
            if place.contains(point.toPointF()):
                return guess
        return None

    def _on_face(self, face_id: int) -> None:
        """Covers aren't keys: what is seen is little enough to paint again."""
        self.viewport().update()

    def _on_rows(self, faces: frozenset[FaceId]) -> None:
        self.viewport().update()

    # The name field on a card

    def edit_current(self) -> bool:
        """Open the name field on the current card; False when it is a face or nothing."""
        key = self.selection.current
        if not isinstance(key, CardKey) or key.kind == "face" or len(self.selection):
            return False
        self.edit(key)
        return True

    def edit(self, key: CardKey) -> None:
        row = self._people.get(key)
        if row is None:
            return
        self.close_editor()
        self.gestures.dismiss()
        self.show_tile(key)
        self._edited = key
        self._editor = NameField(self._context, self.viewport())
        self._editor.setText(row.name or "")
        self._editor.selectAll()
        self._editor.named.connect(self._on_named)
        self._editor.picked.connect(self._on_picked)
        self._editor.cancelled.connect(self._cancel_editor)
        self._editor.editingFinished.connect(self._on_editing_finished)
        self._place_editor()
        self._editor.show()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> None:
        editor, self._editor, self._edited = self._editor, None, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()

    def _cancel_editor(self) -> None:
        self.close_editor()
        self.setFocus()

    def _on_editing_finished(self) -> None:
        # Also when the focus goes elsewhere: a name that wasn't confirmed by Enter is not a decision.
        if self._editor is not None and not self._editor.hasFocus():
            self.close_editor()

    def _place_editor(self) -> None:
        if self._editor is None or self._edited is None:
            return
        rect = self.tile_rect(self._edited)
        if rect is not None:
            self._editor.setGeometry(tiles.field_rect(rect, self._edited))

    def _on_named(self, name: str) -> None:
        key = self._edited
        self._cancel_editor()
        if key is not None:
            self.named.emit(key, name)

    def _on_picked(self, person: PersonId, name: str) -> None:
        key = self._edited
        self._cancel_editor()
        if key is not None:
            self.picked.emit(key, person, name)

    def pressed_inside(self, key: Key, point: QPoint) -> bool:
        rect, row = self.tile_rect(key), self.person(key)
        if not isinstance(key, CardKey) or key.kind != "group" or rect is None or row is None or self.choosing():
            return False
        guess = self._guess_at(rect, row, point)
        asked = guess is not None or tiles.field_rect(rect, key).contains(point)
        if asked and changing().refuses():
            return True
        if guess is not None:
            self.selection.move(key)
            self.picked.emit(key, guess.person_id, guess.name)
            return True
        if not asked:
            return False
        self.selection.move(key)
        self.edit(key)
        return True

    # Dragging onto a person

    def start_drag(self, key: Key) -> None:
        """The tile, or everything that is selected with it."""
        if not isinstance(key, CardKey):
            return
        self.gestures.dismiss()
        keys = self.selected_in_order() if key in self.selection else [key]
        cards = [key, *(one for one in keys if isinstance(one, CardKey) and one != key)]
        what = Dragged(
            tuple(FaceId(one.id) for one in cards if one.kind == "face"),
            tuple(PersonId(one.id) for one in cards if one.kind != "face"),
        )
        rows = [self._people.get(one) for one in cards]
        covers = [FaceId(one.id) if row is None else row.cover for one, row in zip(cards, rows, strict=True)]
        pictures = [self._context.thumbnails.face(cover) for cover in covers[:3] if cover is not None]
        start_drag(self, what, pictures, sum(row.faces if row is not None else 1 for row in rows))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if dragged(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        key = self._drop_place(event)
        self._aim(key)
        self._drag_scroll.over(event.position().toPoint())
        if key is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        self._aim(None)
        self._drag_scroll.stop()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        key = self._drop_place(event)
        self._drag_scroll.stop()
        self._aim(None)
        if key is not None:
            event.acceptProposedAction()
            self.dropped.emit(dragged(event.mimeData()), key)

    def _drop_place(self, event: QDropEvent) -> CardKey | None:
        """The card under the pointer that takes what is dragged: a person anything but itself, a group groups."""
        key = self.key_at(event.position().toPoint())
        what = dragged(event.mimeData())
        if not isinstance(key, CardKey) or key.kind == "face" or key.id in what.people:
            return None
        if key.kind == "group" and (what.faces or any(person > 0 for person in what.people)):
            return None
        return key

    def _aim(self, key: CardKey | None) -> None:
        if key != self._target:
            self._target = key
            self.viewport().update()


def face_of(key: Key) -> FaceId | None:
    """The face of a single face's tile."""
    return FaceId(key.id) if isinstance(key, CardKey) and key.kind == "face" else None
