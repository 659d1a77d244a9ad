"""The small card with a name field: N opens it beside a face, "Merge into…" beside a person's card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QWidget

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.views import NameGuess
from glimpse_desktop.ui.bridge import Lane
from glimpse_desktop.ui.faces.face_actions import FaceActions
from glimpse_desktop.ui.faces.name_field import GuessChips, NameField, same_name
from glimpse_desktop.ui.look.theme import set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.floating_card import FloatingCard


class PersonPopup(FloatingCard):
    """Asks for a person. With ``only_known`` nobody new: a name that nobody has is answered on the card.

    Signals:
        named(str): a name was typed. picked(PersonId, str): somebody who is there already.
    """

    named = Signal(str)
    picked = Signal(object, str)

    def __init__(
        self, context: PageContext, title: str, beside: QWidget, spot: QRect, *, only_known: bool = False
    ) -> None:
        super().__init__(beside, spot)
        self._context = context
        self._only_known = only_known
        self.setAccessibleName(title)
        self._title = QLabel(title)
        set_role(self._title, "heading")
        self.field = NameField(context, self)
        self.field.setMinimumWidth(220)
        self.field.setPlaceholderText(self.tr("Type a name"))
        self.field.offers_new = not only_known
        self.chips = GuessChips(self)
        self.chips.hide()
        self._answer = QLabel()
        set_role(self._answer, "danger")
        self._answer.hide()
        for widget in (self._title, self.field, self._answer, self.chips):
            self.column.addWidget(widget)
        self.field.named.connect(self._on_named)
        self.field.picked.connect(self._on_picked)
        self.field.cancelled.connect(self.dismiss)
        self.chips.picked.connect(self._on_picked)
        self.appear(self.field)

    def offer(self, guesses: Sequence[NameGuess]) -> None:
        """People that it may be, one click each."""
        self.chips.set_guesses(guesses)
        self.place()

    def _on_named(self, name: str) -> None:
        if self._only_known:
            workspace = self._context.workspace
            self._context.background.run(lambda: workspace.names(name), self._known, owner=self, key="known")
            return
        self.named.emit(name)
        self.dismiss()

    def _on_picked(self, person: PersonId, name: str) -> None:
        self.picked.emit(person, name)
        self.dismiss()

    def _known(self, names: list[tuple[PersonId, str]]) -> None:
        typed = self.field.text()
        for person, name in names:
            if same_name(name, typed):
                self._on_picked(person, name)
                return
        self._answer.setText(self.tr("Nobody is called “{name}”").format(name=typed.strip()))
        self._answer.show()
        self.place()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.field.setFocus()


class NamePopup(PersonPopup):
    """Names ``faces`` and closes. ``without``: whom it isn't, so whom not to offer."""

    def __init__(
        self,
        context: PageContext,
        actions: FaceActions,
        faces: Sequence[FaceId],
        beside: QWidget,
        spot: QRect,
        *,
        title: str = "",
        without: PersonId | None = None,
    ) -> None:
        self._actions = actions
        self._faces = list(faces)
        self._without = without
        super().__init__(context, title or _title(len(faces)), beside, spot)
        self.named.connect(self._name)
        self.picked.connect(self._assign)
        if len(self._faces) == 1:
            workspace, face = context.workspace, self._faces[0]
            context.background.run(
                lambda: workspace.name_guesses(face, limit=4),
                self._guessed,
                lambda _error: None,
                owner=self,
                lane=Lane.SEARCH,
            )

    def _name(self, name: str) -> None:
        self._actions.name(self._faces, name)

    def _assign(self, person: PersonId, name: str) -> None:
        self._actions.assign(self._faces, person, name)

    def _guessed(self, guesses: list[NameGuess]) -> None:
        self.offer([guess for guess in guesses if guess.person_id != self._without][:3])


def _title(faces: int) -> str:
    return say_count("Who is this?", "Who are these {n} faces?", faces)
