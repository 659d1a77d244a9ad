"""What a page shows when it has nothing to show: what this is, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glimpse_desktop.ui.icons import icon_pixmap
from glimpse_desktop.ui.look.theme import Space, set_role, theme
from glimpse_desktop.ui.widgets.buttons import push_button

_PICTURE = 56


class EmptyState(QWidget):
    """An icon, a sentence, a line of explanation and up to a few buttons, in the middle of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = ""
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel()
        set_role(self._title, "title")
        self._text = QLabel()
        set_role(self._text, "muted")
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.S)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addSpacing(Space.S)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(Space.M)
        column.addLayout(self._buttons)
        column.addStretch(3)
        theme().changed.connect(self._draw)

    def set_margin(self, margin: int) -> None:
        """Where there is less room than a page has."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(margin, margin, margin, margin)

    def stack_buttons(self) -> None:
        """One above the other, where they would not stand side by side."""
        self._buttons.setDirection(QBoxLayout.Direction.TopToBottom)

    def first_button(self) -> QWidget:
        """What most people want; the whole where there is no button."""
        return self.focusProxy() or self

    @property
    def title(self) -> str:
        return self._title.text()

    def say(
        self,
        icon: str,
        title: str,
        text: str = "",
        buttons: tuple[tuple[str, Callable[[], None]], ...] = (),
    ) -> None:
        """Show these; the first button is the one most people want."""
        self._icon = icon
        self._draw()
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        if had_focus:
            self.setFocusProxy(None)  # type: ignore[arg-type]
            self.setFocus()  # before its button goes: Qt would give it to what comes next in the window
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._buttons.addStretch()
        for label, action in buttons:
            button = push_button(label, role="primary" if label == buttons[0][0] else "")
            if label == buttons[0][0]:
                self.setFocusProxy(button)
            button.clicked.connect(lambda _checked=False, action=action: action())
            self._buttons.addWidget(button)
            button.show()  # now, so that it can take the focus at once
        self._buttons.addStretch()
        if not buttons:
            self.setFocusProxy(None)  # type: ignore[arg-type]
        elif had_focus:
            self.setFocus()

    def _draw(self) -> None:
        if self._icon:
            ratio = self.devicePixelRatioF()
            self._picture.setPixmap(icon_pixmap(self._icon, _PICTURE, ratio, role="border"))
