"""A search being written: chips for its terms, with the place where one types among them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QScrollArea, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.language import say
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.search.chip import HEIGHT, SearchChip
from glimpse_desktop.ui.search.edit import SearchEdit
from glimpse_desktop.ui.search.pieces import Piece, Ready, names_in, pieces_of, readiness, text_of, tidied
from glimpse_desktop.ui.search.words import look_of
from glimpse_desktop.ui.widgets.tab_order import follow_layout
from glimpse_desktop.workspace.searching import SearchProblem


class SearchRow(QScrollArea):
    """Signals:
    edited(): somebody changed the search.
    key_pressed(QKeyEvent): in the line edit; whoever accepts it has used it.
    """

    edited = Signal()
    key_pressed = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pieces: list[Piece] = []
        self._at = 0  # before this piece one types
        self._as_text = False
        self._typed = ""
        self._placeholder = ""
        self._faces: dict[str, FaceId] = {}
        self._chips: dict[int, SearchChip] = {}
        set_role(self, "plain")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(HEIGHT + 4)
        self._inside = QWidget()
        self._line = QHBoxLayout(self._inside)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(Space.XS)
        self.edit = SearchEdit(self._take_key)
        self.edit.textEdited.connect(self._on_edited)
        self._line.addWidget(self.edit, 1)
        self.setWidget(self._inside)
        context.thumbnails.face_ready.connect(lambda _face: self._show_faces())

    def set_placeholder(self, text: str) -> None:
        """What is said where there is no search."""
        self._placeholder = text
        self.edit.setPlaceholderText("" if self._pieces else text)

    # The text

    def text(self) -> str:
        """The whole search."""
        before, after = text_of(self._pieces[: self._at]), text_of(self._pieces[self._at :])
        return " ".join(part for part in (before, self.edit.text().strip(), after) if part)

    def typed(self) -> str:
        """What is no chip yet."""
        return self.edit.text()

    def where_typed(self) -> tuple[str, int]:
        """The whole search with what is typed exactly as it is, and where in it the cursor is."""
        before, after = text_of(self._pieces[: self._at]), text_of(self._pieces[self._at :])
        start = len(before) + 1 if before else 0
        typed = self.edit.text()
        return f"{before} {typed} {after}" if before else f"{typed} {after}", start + self.edit.cursorPosition()

    def pieces(self) -> list[Piece]:
        return list(self._pieces)

    def set_text(self, text: str) -> None:
        """Show another search, in chips if it can be."""
        self._as_text = False
        self._show_text(text)
        if self._pieces:
            self._spell(text, text)

    def edit_as_text(self) -> None:
        """One line of text, until Enter makes chips of it."""
        text = self.text()
        self._as_text = True
        self._pieces, self._at = [], 0
        self._set_typed(text)
        self._rebuild()
        self.edit.setFocus()

    def add_term(self, text: str) -> None:
        """A term that must be true, too."""
        self.commit()
        self._pieces += pieces_of(text) or []
        self._at = len(self._pieces)
        self._rebuild()
        self.edited.emit()

    def replace(self, start: int, end: int, text: str) -> None:
        """``text`` in the place of these characters of ``where_typed()[0]``, which are typed ones."""
        offset = self.where_typed()[1] - self.edit.cursorPosition()
        typed = self.edit.text()
        whole = "" if text.endswith(":") else " "
        before = typed[: start - offset] + text + whole
        self._set_typed(before + typed[end - offset :].lstrip())
        self.edit.setCursorPosition(len(before))
        self._on_edited(self.edit.text())

    def commit(self) -> None:
        """What is typed becomes chips, if it can be."""
        typed = self.edit.text().strip()
        self._as_text = False
        if typed and pieces_of(typed) is not None:
            self._spell(typed, None)

    def show_place(self) -> None:
        """Scroll to where one types; to the beginning while nobody does."""
        QTimer.singleShot(0, self, self._show_edit)

    def clear_typed(self) -> None:
        """Forget what is no chip yet."""
        self._set_typed("")
        self.edited.emit()

    def settle(self) -> None:
        """``commit``, and the place where one types goes to the end."""
        self.commit()
        if self._at != len(self._pieces) and not self.edit.text():
            self._at = len(self._pieces)
            self._rebuild()

    def show_problem(self, problem: SearchProblem | None, text: str) -> None:
        """Mark what it is about; ``text`` is the search in which it was found."""
        if text != self.text():
            problem = None
        at = 0
        for place, piece in enumerate([*self._pieces[: self._at], None, *self._pieces[self._at :]]):
            length = len(self.edit.text().strip() if piece is None else piece.text)
            first = 0 if problem is None else max(problem.position - at, 0)
            last = 0 if problem is None else min(problem.position + problem.length - at, length)
            if piece is None:
                self.edit.mark(first, max(last - first, 0))
            else:
                chip = self._chips.get(place if place < self._at else place - 1)
                if chip is not None:
                    chip.set_wrong(problem.message if problem is not None and last > first else "")
            at += length + 1 if length else 0

    # Chips

    def _show_text(self, text: str) -> None:
        pieces = pieces_of(text)
        self._pieces = pieces or []
        self._at = len(self._pieces)
        self._set_typed(text if pieces is None else "")
        self._rebuild()

    def _spell(self, text: str, whole: str | None) -> None:
        """Make chips of ``text``, which is what is typed, or of the ``whole`` search, as the library reads it."""
        searching = self._context.workspace.searching

        def spelled(found: str) -> None:
            if whole is not None:
                if self.text() == whole and found != whole:
                    self._show_text(found)
            elif self.edit.text().strip() == text:
                self._make_chips(found)

        self._context.background.run(
            lambda: searching.spelled_out(text), spelled, lambda _error: spelled(text), owner=self, key="spell"
        )

    def _make_chips(self, text: str) -> None:
        pieces = pieces_of(text)
        if pieces is None:
            return
        self._pieces[self._at : self._at] = pieces
        self._at += len(pieces)
        self._set_typed("")
        self._rebuild()
        self.edited.emit()

    def _remove(self, place: int) -> None:
        before = [piece for at, piece in enumerate(self._pieces[: self._at]) if at != place]
        rest = [piece for at, piece in enumerate(self._pieces) if at != place]
        self._pieces = tidied(rest)
        self._at = min(len(tidied(before)), len(self._pieces))
        self.edit.setFocus()  # before the chip that may have it is gone: Qt would select all then
        self._rebuild()
        self.edited.emit()

    def _edit_piece(self, place: int) -> None:
        if self.edit.text().strip():
            pieces = pieces_of(self.edit.text()) or []
            self._pieces[self._at : self._at] = pieces
            place += len(pieces) if place >= self._at else 0
        piece = self._pieces.pop(place)
        self._at = place
        self.edit.setFocus()  # before the chip is gone
        self._set_typed(piece.text)
        self._rebuild()
        self.edited.emit()

    def _rebuild(self) -> None:
        while (item := self._line.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old is not self.edit:
                old.hide()
                old.deleteLater()
        self._chips.clear()
        words = {"OR": say("or"), "NOT": say("not")}
        for place, piece in enumerate(self._pieces):
            if place == self._at:
                self._line.addWidget(self.edit, 1)
            if piece.kind != "term":
                label = QLabel(words.get(piece.kind, piece.kind))
                set_role(label, "muted")
                self._line.addWidget(label)
                label.show()
                continue
            chip = SearchChip(look_of(piece))
            chip.removed.connect(partial(self._remove, place))
            chip.edit_wanted.connect(partial(self._edit_piece, place))
            chip.left.connect(partial(self._leave_chip, place))
            chip.typed.connect(self._type)
            self._chips[place] = chip
            self._line.addWidget(chip)
            chip.show()  # now, so that it can take the focus at once
        if self._at == len(self._pieces):
            self._line.addWidget(self.edit, 1)
        self.edit.setPlaceholderText("" if self._pieces else self._placeholder)
        follow_layout(self._inside)
        self._find_faces()
        self.show_place()

    def _show_edit(self) -> None:
        if self._pieces and not self.isAncestorOf(QApplication.focusWidget() or self):
            self.horizontalScrollBar().setValue(0)  # who only looks reads from the beginning
        elif self._at == len(self._pieces):
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())
        else:
            self.ensureWidgetVisible(self.edit, 0, 0)

    def _leave_chip(self, place: int, step: int) -> None:
        """To the next chip, or to the line edit where that is next (or ``step`` is 0)."""
        target = place + step
        crossed = (place < self._at) != (target < self._at)
        while step and not crossed and 0 <= target < len(self._pieces) and target not in self._chips:
            target += step
            crossed = (place < self._at) != (target < self._at)
        chip = self._chips.get(target)
        if not step or crossed:
            self.edit.setFocus()
        elif chip is not None:
            chip.setFocus()
            self.ensureWidgetVisible(chip)

    def _type(self, letter: str) -> None:
        self.edit.setFocus()
        self.edit.insert(letter)
        self._on_edited(self.edit.text())

    # Faces

    def _find_faces(self) -> None:
        names = sorted({name for piece in self._pieces for name in names_in(piece.query)[:1]} - self._faces.keys())
        if names:
            searching = self._context.workspace.searching
            self._context.background.run(
                lambda: searching.faces_of(names), self._take_faces, lambda _error: None, owner=self, key="faces"
            )
        self._show_faces()

    def _take_faces(self, faces: dict[str, FaceId]) -> None:
        self._faces |= faces
        self._show_faces()

    def _show_faces(self) -> None:
        for chip in self._chips.values():
            face = self._faces.get(chip.look.name)
            if face is not None:
                chip.set_face(self._context.thumbnails.face(face))

    # The line edit

    def _set_typed(self, text: str) -> None:
        self._typed = text
        self.edit.setText(text)

    def _on_edited(self, text: str) -> None:
        # A term that was pasted is as good as one with a space after it.
        pasted, self._typed = len(text) > len(self._typed) + 1, text
        if not self._as_text and self.edit.cursorPosition() == len(text):
            ready = readiness(f"{text} " if pasted else text)
            if ready is Ready.YES:
                self._make_chips(text)
                return
            if ready is Ready.SPELL:
                self._spell(text.strip(), None)
        self.edited.emit()

    def _take_key(self, event: QKeyEvent) -> bool:
        event.ignore()
        self.key_pressed.emit(event)
        if event.isAccepted():
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self.edit.hasSelectedText():
            return False
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at_start, at_end = self.edit.cursorPosition() == 0, self.edit.cursorPosition() == len(self.edit.text())
        key = event.key()
        if key == Qt.Key.Key_Backspace and at_start and self._at:
            self._remove(self._at - 1)
        elif key == Qt.Key.Key_Delete and at_end and self._at < len(self._pieces):
            self._remove(self._at)
        elif key == (Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left) and at_start:
            self._focus_chip(range(self._at - 1, -1, -1))
        elif key == (Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right) and at_end:
            self._focus_chip(range(self._at, len(self._pieces)))
        else:
            return False
        return True

    def _focus_chip(self, places: range) -> None:
        chip = next((self._chips[place] for place in places if place in self._chips), None)
        if chip is not None:
            chip.setFocus()
            self.ensureWidgetVisible(chip)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.show_place()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(120, self.height())
