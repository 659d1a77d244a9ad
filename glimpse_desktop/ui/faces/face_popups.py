"""The cards that open beside a face: its name, the new person it is, why it is shown as somebody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.views import FaceRow
from glimpse_desktop.ui.faces.face_actions import FaceActions
from glimpse_desktop.ui.faces.face_words import known_person, shown_person
from glimpse_desktop.ui.faces.name_popup import NamePopup, PersonPopup
from glimpse_desktop.ui.faces.why_card import WhyCard
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.floating_card import FloatingCard
from glimpse_desktop.ui.wording import faces_text


class FacePopups(QObject):
    """One card at a time, over ``over``; ``focus_after`` gets the keyboard back.

    ``spot`` is the face in coordinates of ``over``.
    """

    def __init__(self, context: PageContext, actions: FaceActions, over: QWidget, focus_after: QWidget) -> None:
        super().__init__(over)
        self._context = context
        self._actions = actions
        self._over = over
        self._focus_after = focus_after
        self._card: FloatingCard | None = None

    def is_open(self) -> bool:
        return self._card is not None and self._card.is_open()

    def dismiss(self) -> None:
        if self._card is not None and self._card.is_open():
            self._card.dismiss()
        self._card = None

    def name(self, faces: Sequence[FaceId], rows: Sequence[FaceRow], spot: QRect) -> None:
        """Ask who the faces are; ``rows`` are those of their rows that are known."""
        self.dismiss()
        people = {person for person in map(shown_person, rows) if person is not None}
        title = ""
        if len(faces) == 1 and people:
            title = self.tr("Who is it, if not {name}?").format(name=next(iter(people))[1])
        elif any(known_person(row) is not None for row in rows):
            title = self.tr("Move {faces} to").format(faces=faces_text(len(faces)))
        without = next(iter(people))[0] if len(people) == 1 else None
        self._open(NamePopup(self._context, self._actions, faces, self._over, spot, title=title, without=without))

    def new_person(self, faces: Sequence[FaceId], spot: QRect) -> None:
        """Ask for the name of someone new, whom the faces are taken out for."""
        self.dismiss()
        title = say_count("Who is this new person?", "{n} faces are a new person:", len(faces))
        popup = PersonPopup(self._context, title, self._over, spot)
        wanted = list(faces)
        popup.named.connect(lambda name: self._actions.new_person(wanted, name))
        popup.picked.connect(lambda person, name: self._actions.move(wanted, person, name))
        self._open(popup)

    def why(self, row: FaceRow, spot: QRect) -> None:
        """Say why the face is shown as whom it is."""
        self.dismiss()
        self._open(WhyCard(self._context, self._actions, row, self._over, spot))

    def _open(self, card: FloatingCard) -> None:
        card.set_return_focus(self._focus_after)
        self._card = card
