"""The line edit inside the search field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from glimpse_desktop.domain.photo_query_parser import LONGEST_QUERY
from glimpse_desktop.ui.look.theme import set_role, tokens


class SearchEdit(QLineEdit):
    """Asks ``take_key`` about every key first; a stretch of its text can be underlined.

    Signal ``pressed()``: with the mouse.
    """

    pressed = Signal()

    def __init__(self, take_key: Callable[[QKeyEvent], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._take_key = take_key
        self._marked = (0, 0)
        set_role(self, "bare")
        self.setMaxLength(LONGEST_QUERY)
        self.setMinimumWidth(72)

    def mark(self, start: int, length: int) -> None:
        """Underline these characters as wrong; none with a ``length`` of 0."""
        if (start, length) == self._marked:
            return
        self._marked = (start, length)
        attributes = []
        if length:
            form = QTextCharFormat()
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(QColor(tokens().danger))
            kind = QInputMethodEvent.AttributeType.TextFormat
            attributes.append(QInputMethodEvent.Attribute(kind, start - self.cursorPosition(), length, form))
        # The only way to format part of a line edit; it changes neither text nor cursor.
        QApplication.sendEvent(self, QInputMethodEvent("", attributes))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            # Keys of the window (Esc, Del, letters) belong to the field while it is typed in.
            if event.type() == QEvent.Type.ShortcutOverride:
                commands = (
                    Qt.KeyboardModifier.ControlModifier
                    | Qt.KeyboardModifier.AltModifier
                    | Qt.KeyboardModifier.MetaModifier
                )
                if not event.modifiers() & commands and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35:
                    event.accept()
                    return True
            # Tab would never come as a key press.
            elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
                if self._take_key(event):
                    return True
                event.accept()  # or what is around would go on once more, past the next stop
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mousePressEvent(event)
        self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self._take_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)
