"""Compare: two faces, or everybody in two pictures, side by side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QWidget

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.comparison import (
    ComparedFace,
    FaceComparison,
    FacePair,
    FaceSide,
    PictureComparison,
    Side,
)
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.compare import verdict as panel
from glimpse_desktop.ui.compare.choices import Choice, different_choices, same_choices
from glimpse_desktop.ui.compare.pair import ComparePair
from glimpse_desktop.ui.compare.side import CompareSide
from glimpse_desktop.ui.compare.verdict import VerdictPanel
from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch
from glimpse_desktop.ui.look.theme import Space
from glimpse_desktop.ui.pages import Page, PageContext
from glimpse_desktop.ui.widgets.tab_order import follow_layout

_MIDDLE, _NARROW_MIDDLE = 352, 240
_NARROW = 800
"""Below this width of the page, in device-independent pixels, the middle is narrower."""


class ComparePage(Page):
    """``show_page`` takes a ComparePair. Of one side only, it goes where there is room beside what is shown."""

    spoken_as = "Form"

    name = "compare"
    icon = "compare"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.keys_title = self.tr("Compare")
        self.left = CompareSide(context)
        self.right = CompareSide(context)
        self.middle = VerdictPanel(self._thumbnail)
        self.found: FaceComparison | None = None
        self._same: list[Choice] = []
        self._different: list[Choice] = []
        self._begun = False
        """Whether it was chosen already who is compared."""
        self.setAccessibleName(self.tr("Compare"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.L)
        row.setSpacing(Space.L)
        row.addWidget(self.left, 1)
        row.addWidget(self.middle)
        row.addWidget(self.right, 1)
        for side in (self.left, self.right):
            side.wanted.connect(lambda wanted, side=side: self._put(side, wanted))
            side.loaded.connect(self._compare)
            side.chosen.connect(lambda place, side=side: self._choose(side, place))
        self.middle.same.connect(self.say_same)
        self.middle.different.connect(self.say_different)
        self.middle.swap.connect(self.swap)
        self.middle.pairs.chosen.connect(self._show_pair)
        context.thumbnails.face_ready.connect(lambda _face: self.middle.pairs.update_faces())
        self._name_sides()
        self._say_start()

    # The page

    def title(self) -> str:
        return self.tr("Compare")

    def show_page(self, arguments: object) -> None:
        if not isinstance(arguments, ComparePair) or arguments == self.place():
            self._take_focus()
            return
        if arguments.right is None and arguments.left is not None:
            self._add(arguments.left)
            return
        self.left.ask(arguments.left, arguments.chosen[0])
        self.right.ask(arguments.right, arguments.chosen[1])
        self._forget()

    def place(self) -> object:
        return ComparePair(self.left.side, self.right.side, (self.left.choice, self.right.choice))

    def refresh(self, changes: Changes) -> None:
        decided = bool(changes.faces or changes.people or changes.people_list)
        for side in (self.left, self.right):
            if decided or side.shows_any(changes.photos):
                side.read_again()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.middle.setFixedWidth(_NARROW_MIDDLE if event.size().width() < _NARROW else _MIDDLE)

    def key_bindings(self) -> list[KeyBinding]:
        return [
            KeyBinding((panel.SAME,), self.tr("They are the same person"), self.say_same, changes=True),
            KeyBinding((panel.DIFFERENT,), self.tr("They are different people"), self.say_different, changes=True),
            KeyBinding((panel.SWAP,), self.tr("Swap sides"), self.swap),
            KeyBinding((panel.DETAILS,), self.tr("How it was measured"), self._toggle_details),
            KeyBinding(("Left",), self.tr("Another face of the picture"), lambda: self._step(-1)),
            KeyBinding(("Right",), self.tr("Another face of the picture"), lambda: self._step(1)),
            KeyBinding(("Up",), self.tr("The pair before"), lambda: self.middle.pairs.step(-1)),
            KeyBinding(("Down",), self.tr("The next pair"), lambda: self.middle.pairs.step(1)),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not dispatch(self.key_bindings(), event):
            super().keyPressEvent(event)

    # The sides

    def swap(self) -> None:
        """The left face to the right, and the other way round."""
        self.left, self.right = self.right, self.left
        self._row.insertWidget(0, self.left)
        self._row.addWidget(self.right, 1)
        self._name_sides()
        if self.left.picture is not None and self.right.picture is not None:
            self._compare()

    def _name_sides(self) -> None:
        self.left.setAccessibleName(self.tr("First side"))
        self.right.setAccessibleName(self.tr("Second side"))
        self._row.setStretchFactor(self.left, 1)
        follow_layout(self)

    def _add(self, side: Side) -> None:
        """A face that was sent here alone: beside the one that waits, or in place of both."""
        waiting = [one for one in (self.left, self.right) if one.side is None]
        if len(waiting) == 1 and side not in (self.left.side, self.right.side):
            self._put(waiting[0], side)
            return
        self.left.ask(side)
        self.right.ask(None)
        self._forget()

    def _put(self, where: CompareSide, side: Side) -> None:
        where.ask(side)
        self._forget()

    def _forget(self) -> None:
        """Another comparison begins."""
        self.found, self._begun = None, False
        self.setFocus()
        self._same, self._different = [], []
        self.middle.pairs.clear()
        if self.left.side is None and self.right.side is None:
            self._say_start()
        elif self.left.side is None or self.right.side is None:
            self.middle.say(self.tr("And with whom?"), self.tr("Choose a face for the other side."))
        else:
            self.middle.say(self.tr("Comparing…"))

    def _choose(self, side: CompareSide, place: int) -> None:
        side.choose(place)
        side.settled = True
        self._judge()

    def _step(self, by: int) -> bool:
        """For the keys where no picture has the focus: in the first one with faces to choose from."""
        for side in (self.left, self.right):
            if side.picture is not None and len(side.picture.faces) > 1:
                return side.photo.step(by)
        return False

    def _show_pair(self, pair: FacePair) -> None:
        self.left.choose(pair.left)
        self.right.choose(pair.right)
        self.left.settled = self.right.settled = True
        for row in self.middle.pairs.rows:
            if row.pair is pair:
                self.middle.ensureWidgetVisible(row)
        self._judge()

    # Comparing

    def _compare(self) -> None:
        """A side is there: choose who is compared, once both are."""
        left, right = self.left.picture, self.right.picture
        if left is None or right is None or not left.faces or not right.faces:
            for side in (self.left, self.right):
                if side.picture is not None and side.picture.faces and side.choice is None:
                    side.choose(_largest(side.picture.faces))
            self._say_waiting()
            return
        comparison = self.context.workspace.comparison
        self.context.background.run(
            lambda: comparison.pictures(left, right),
            self._on_pictures,
            self._on_failed,
            owner=self,
            key="pictures",
            lane=_lane((*left.faces, *right.faces)),
        )

    def _on_pictures(self, found: PictureComparison) -> None:
        left, right = self.left.picture, self.right.picture
        if left is None or right is None or found.similarities.shape != (len(left.faces), len(right.faces)):
            return  # another picture has come meanwhile, and its answer will
        self._choose_pair(found)
        # Of two faces that were asked for, nobody wants to know who stands around.
        whole = [side for side in (self.left, self.right) if not isinstance(side.side, FaceSide)]
        if len(whole) == 2 and len(left.faces) + len(right.faces) > 2:
            self.middle.pairs.show_pairs(left, right, found)
            follow_layout(self)
        else:
            self.middle.pairs.clear()
        self._judge()

    def _choose_pair(self, found: PictureComparison) -> None:
        """Who is compared at first: who was asked for, and beside them who is most like them."""
        if self._begun:
            return
        self._begun = True
        left, right = (side.choice if side.settled else None for side in (self.left, self.right))
        likes = np.nan_to_num(found.similarities, nan=-2.0)
        if left is None and right is None:
            first = found.pairs[0] if found.pairs else None
            left, right = (first.left, first.right) if first is not None else (0, 0)
        elif left is None:
            left = int(likes[:, right].argmax())
        elif right is None:
            right = int(likes[left].argmax())
        for side, place in ((self.left, left), (self.right, right)):
            if side.choice != place:
                side.choose(place)

    def _judge(self) -> None:
        left, right = self.left.face, self.right.face
        self.middle.pairs.mark(self.left.choice, self.right.choice)
        if left is None or right is None:
            self._say_waiting()
            return
        comparison = self.context.workspace.comparison

        def then(found: FaceComparison) -> None:
            self._show_found(found, left, right)

        self.context.background.run(
            lambda: comparison.faces(left, right),
            then,
            self._on_failed,
            owner=self,
            key="faces",
            lane=_lane((left, right)),
        )

    def _show_found(self, found: FaceComparison, left: ComparedFace, right: ComparedFace) -> None:
        self.found = found
        workspace = self.context.workspace
        self._same = same_choices(workspace, left, right, found.known)
        self._different = different_choices(workspace, left, right, found.known)
        self.middle.show_found(found, (left, right))
        self.middle.offer(bool(self._same), bool(self._different), found.verdict)
        if self.isVisible():
            self._take_focus()

    def _on_failed(self, error: GlimpseError) -> None:
        self.middle.say(self.tr("These faces can't be compared"), str(error))

    # Deciding

    def say_same(self) -> bool:
        """They are the same person: at once, or by a menu where that can mean several things."""
        return self._decide(self._same, self.middle.same_button)

    def say_different(self) -> bool:
        return self._decide(self._different, self.middle.different_button)

    def _decide(self, choices: Sequence[Choice], button: QWidget) -> bool:
        if len(choices) == 1:
            self._act(choices[0])
        elif choices:
            menu = QMenu(self)
            for choice in choices:
                action = menu.addAction(choice.text.replace("&", "&&"))
                action.triggered.connect(lambda _checked=False, choice=choice: self._act(choice))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
        return bool(choices)

    def _act(self, choice: Choice) -> None:
        def made(_changes: Changes) -> None:
            self.context.navigator.message(choice.said, undo=True)

        self.context.background.run(choice.decide, made, owner=self, lane=Lane.DECISION)

    def _toggle_details(self) -> bool:
        button = self.middle.details_button
        if not button.isHidden():
            button.toggle()
        return not button.isHidden()

    # Words and focus

    def _say_start(self) -> None:
        self.middle.say(
            self.tr("Who is who?"),
            self.tr("Choose a face for each side to see how alike they are. It need not be in the library."),
        )

    def _say_waiting(self) -> None:
        if self.left.side is None or self.right.side is None:
            self._forget()
        elif all(side.picture is not None and side.picture.faces for side in (self.left, self.right)):
            self.middle.say(self.tr("Comparing…"))
        else:
            self.middle.say("")

    def _take_focus(self) -> None:
        """To a picture with faces to choose from, so that the arrow keys do."""
        now = QApplication.focusWidget()
        if now is not None and now is not self and self.isAncestorOf(now):
            return
        for side in (self.left, self.right):
            if side.picture is not None and len(side.picture.faces) > 1:
                side.photo.setFocus()
                return
        self.setFocus()

    def _thumbnail(self, face: ComparedFace) -> QPixmap | None:
        return self.left.thumbnail(face)


def _lane(faces: Sequence[ComparedFace]) -> Lane:
    """Faces of two model packs are looked at once more by the one in use."""
    return Lane.SLOW if len({face.pack_id for face in faces}) > 1 else Lane.QUERY


def _largest(faces: Sequence[ComparedFace]) -> int:
    return max(range(len(faces)), key=lambda place: faces[place].box.area)
