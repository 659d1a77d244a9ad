"""The small card with a name field that N opens beside a face, wherever the face is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import NameGuess
from glimpse_desktop.ui.face_actions import FaceActions
from glimpse_desktop.ui.name_field import GuessChips, NameField
from glimpse_desktop.ui.name_suggestions import NameSuggestions
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.theme import Space, set_role
from glimpse_desktop.ui.wording import faces_text


class NamePopup(QFrame):
    """Names ``faces`` and closes; Esc or a click elsewhere closes it without doing anything.

    Signal ``closed()``.
    """

    closed = Signal()

    def __init__(
        self, context: PageContext, actions: FaceActions, faces: Sequence[FaceId], beside: QWidget, spot: QRect
    ) -> None:
        """``spot`` is the face in coordinates of ``beside``, which gets the focus back."""
        super().__init__(beside.window())
        self._actions = actions
        self._faces = list(faces)
        self._back = beside
        self._focus_after = beside
        self._spot = spot
        self._done = False
        set_role(self, "bar")
        self.setAccessibleName(self.tr("Name"))
        self._title = QLabel(
            self.tr("Who is this?")
            if len(faces) == 1
            else self.tr("Who are these {faces}?").format(faces=faces_text(len(faces)))
        )
        set_role(self._title, "heading")
        self.field = NameField(context, self)
        self.field.setMinimumWidth(220)
        self.field.setPlaceholderText(self.tr("Type a name"))
        self.chips = GuessChips(self)
        self.chips.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        layout.setSpacing(Space.S)
        for widget in (self._title, self.field, self.chips):
            layout.addWidget(widget)
        self.field.named.connect(self._name)
        self.field.picked.connect(self._assign)
        self.field.cancelled.connect(self.dismiss)
        self.chips.picked.connect(self._assign)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        workspace = context.workspace
        if len(self._faces) == 1:
            face = self._faces[0]
            context.background.run(
                lambda: workspace.name_guesses(face, limit=3), self._guessed, lambda _error: None, owner=self
            )
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def set_return_focus(self, widget: QWidget) -> None:
        """Who gets the focus back, when that isn't what the face lies in."""
        self._focus_after = widget

    def is_open(self) -> bool:
        return not self._done

    def dismiss(self) -> None:
        if self._done:
            return
        self._done = True
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._back)
        self.hide()
        self.deleteLater()
        if had_focus:
            self._focus_after.setFocus()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _name(self, name: str) -> None:
        self._actions.name(self._faces, name)
        self.dismiss()

    def _assign(self, person: object, name: str) -> None:
        self._actions.assign(self._faces, person, name)  # type: ignore[arg-type]
        self.dismiss()

    def _guessed(self, guesses: list[NameGuess]) -> None:
        self.chips.set_guesses(guesses)
        self._place()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self or self.isAncestorOf(now) or isinstance(now, NameSuggestions):
            return
        # Later: the widget that takes the focus is still being told.
        QTimer.singleShot(0, self, self.dismiss)

    def _place(self) -> None:
        """Below the face, above it where there is no room, inside the window in any case."""
        window = self._back.window()
        self.adjustSize()
        size = self.sizeHint()
        spot = QRect(self._back.mapTo(window, self._spot.topLeft()), self._spot.size())
        top = spot.bottom() + Space.S
        if top + size.height() > window.height() - Space.S:
            top = max(spot.top() - size.height() - Space.S, Space.S)
        left = spot.center().x() - size.width() // 2
        left = max(Space.S, min(left, window.width() - size.width() - Space.S))
        self.setGeometry(QRect(QPoint(left, top), size))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.field.setFocus()
