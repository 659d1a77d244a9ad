"""The bar at the bottom that says what just happened and offers the way back. It fades by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.widgets.mirroring import margins
from glimpse_desktop.ui.widgets.motion import motion_wanted

_PLAIN_MS = 4000
_WITH_BUTTON_MS = 8000
_FADE_MS = 140


class MessageBar(QFrame):
    """Floats over the bottom of its parent; one message at a time, the newest wins."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._over = parent
        self._action: Callable[[], None] | None = None
        self._clear = 0
        self.label = QLabel()
        self.button = QPushButton()
        self.button.hide()
        set_role(self.button, "quiet")
        self.button.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(Space.L, Space.S, Space.S, Space.S))
        row.setSpacing(Space.M)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        self._opacity = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._opacity)
        self._fade = QPropertyAnimation(self._opacity, b"opacity", self)
        self._fade.setDuration(_FADE_MS)
        self._fade.finished.connect(self._faded)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, label: str = "", action: Callable[[], None] | None = None) -> None:
        """Show ``text``, with a button when there is an ``action``."""
        self._action = action
        self.label.setText(text)
        self.button.setText(label)
        self.button.setVisible(action is not None)
        self._fade.stop()
        self._opacity.setOpacity(1.0)
        self.show()
        self.raise_()
        self._place()
        self._timer.start(_PLAIN_MS if action is None else _WITH_BUTTON_MS)
        # This has hundreds of values that are made when it is imported: not at the start.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def keep_clear(self, height: int) -> None:
        """Leave that much room at the bottom: another bar is there."""
        self._clear = height
        if self.isVisible():
            self._place()

    def dismiss(self) -> None:
        """Fade away, at once where less motion is wanted."""
        self._timer.stop()
        if self.isVisible() and motion_wanted():
            self._fade.setStartValue(1.0)
            self._fade.setEndValue(0.0)
            self._fade.start()
        else:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        # Nobody wants a button to vanish from under the pointer.
        self._timer.stop()
        self._fade.stop()
        self._opacity.setOpacity(1.0)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._timer.start(_PLAIN_MS)
        super().leaveEvent(event)

    def _place(self) -> None:
        parent = self._over
        room = parent.width() - 2 * Space.XL
        self.label.setWordWrap(False)
        if self.sizeHint().width() > room:
            self.label.setWordWrap(True)
        width = min(self.sizeHint().width(), room) if not self.label.wordWrap() else room
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        bottom = parent.height() - Space.L - self._clear
        self.setGeometry((parent.width() - width) // 2, bottom - height, width, height)

    def _act(self) -> None:
        action = self._action
        self.dismiss()
        if action is not None:
            action()

    def _faded(self) -> None:
        if self._opacity.opacity() == 0.0:
            self.hide()
