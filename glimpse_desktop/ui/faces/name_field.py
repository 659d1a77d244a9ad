"""Where a name is typed, with the people there are already offered as one types."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.views import NameGuess
from glimpse_desktop.ui.faces.name_suggestions import NameSuggestions, Suggestion
from glimpse_desktop.ui.look.theme import set_role
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.mirroring import apart
from glimpse_desktop.ui.widgets.tab_order import follow_layout
from glimpse_desktop.ui.wording import likelihood_text, number, similarity_text

_MOST = 7

_CHIP_WORDS, _LEAST_NAME = 220, 80
"""What a chip's words may take, and a name in any case."""


def same_name(one: str, other: str) -> bool:
    """Whether two names are one to a person who types: accents, case and outer spaces don't count."""
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name)
    return " ".join("".join(c for c in parts if not unicodedata.combining(c)).casefold().split())


class NameField(QLineEdit):
    """A line edit that completes names without ever waiting for the library.

    Signals:
        named(str): Enter, with a name that was typed: an existing person's or a new one.
        picked(PersonId, str): one of the people offered was chosen.
        cancelled(): Esc.
    """

    named = Signal(str)
    picked = Signal(object, str)
    cancelled = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._counts: dict[PersonId, int] = {}
        self._list: NameSuggestions | None = None
        self.offers_new = True
        """Whether a name that nobody has is offered as a new person."""
        self.setPlaceholderText(self.tr("Who is this?"))
        self.setAccessibleName(self.tr("Name"))
        self.setMaxLength(200)
        self.textEdited.connect(self._look_up)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        offered = self._list is not None and self._list.isVisible()
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if offered and self._list is not None:
                self._list.move_current(1 if key == Qt.Key.Key_Down else -1)
            elif key == Qt.Key.Key_Down:
                self._look_up(self.text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        elif key == Qt.Key.Key_Escape:
            if offered:
                self._hide_list()
            else:
                self.cancelled.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def event(self, event: QEvent) -> bool:
        # Keys of the window (Esc, Del, letters) belong to the field while it is typed in.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier
                | Qt.KeyboardModifier.AltModifier
                | Qt.KeyboardModifier.MetaModifier
            )
            if plain and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35:
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        workspace = self._context.workspace

        def counted(counts: dict[PersonId, int]) -> None:
            self._counts = counts

        self._context.background.run(
            lambda: {row.id: row.faces for row in workspace.people()}, counted, owner=self, key="counts"
        )

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._hide_list()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._hide_list()

    def _accept(self) -> None:
        chosen = self._list.current() if self._list is not None else None
        if chosen is not None:
            self._pick(chosen)
            return
        name = self.text().strip()
        if name:
            self._hide_list()
            self.named.emit(name)

    def _pick(self, suggestion: Suggestion) -> None:
        self._hide_list()
        self.setText(suggestion.name)
        if suggestion.person is None:
            self.named.emit(suggestion.name)
        else:
            self.picked.emit(suggestion.person, suggestion.name)

    def _look_up(self, text: str) -> None:
        prefix = text.strip()
        if not prefix:
            self._hide_list()
            return
        workspace = self._context.workspace

        def found(names: list[tuple[PersonId, str]]) -> None:
            if self.hasFocus() and self.text().strip() == prefix:
                self._offer(prefix, names)

        self._context.background.run(lambda: workspace.names(prefix), found, owner=self, key="names")

    def _offer(self, typed: str, names: Sequence[tuple[PersonId, str]]) -> None:
        suggestions = [
            Suggestion(person, name, name, number(self._counts[person]) if person in self._counts else "")
            for person, name in names[:_MOST]
        ]
        if self.offers_new and not any(same_name(name, typed) for _, name in names):
            label = self.tr("New person ‘{name}’").format(name=typed)
            suggestions.append(Suggestion(None, typed, label, ""))
        if self._list is None:
            self._list = NameSuggestions(self)
            self._list.picked.connect(self._pick)
            self.destroyed.connect(self._list.deleteLater)
        self._list.show_all(suggestions)

    def _hide_list(self) -> None:
        if self._list is not None:
            self._list.hide()
        self._context.background.forget(self, "names")


class GuessChips(QWidget):
    """Whom a face may be, one click each: "Anna — very likely".

    Signal ``picked(PersonId, str)``.
    """

    picked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._chips: list[QPushButton] = []

    def set_guesses(self, guesses: Sequence[NameGuess]) -> None:
        for chip in self._chips:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(guess) for guess in guesses]
        for chip in self._chips:
            self._layout.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(guesses))
        if guesses and (around := self.parentWidget()) is not None:
            follow_layout(around)

    def chips(self) -> list[QPushButton]:
        return list(self._chips)

    def _chip(self, guess: NameGuess) -> QPushButton:
        said = likelihood_text(guess.word)
        words, metrics = self.tr("{name} — {likelihood}"), self.fontMetrics()
        room = _CHIP_WORDS - metrics.horizontalAdvance(words.format(name="", likelihood=said))
        name = metrics.elidedText(apart(guess.name), Qt.TextElideMode.ElideRight, max(room, _LEAST_NAME))
        # "&" would be a mnemonic.
        chip = QPushButton(words.format(name=name, likelihood=said).replace("&", "&&"))
        set_role(chip, "chip")
        chip.setAccessibleName(self.tr("Name {name}, {likelihood}").format(name=guess.name, likelihood=said))
        chip.setToolTip(self.tr("Similarity {value}").format(value=similarity_text(guess.similarity)))
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(lambda: self.picked.emit(guess.person_id, guess.name))
        return chip
