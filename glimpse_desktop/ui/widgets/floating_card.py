"""A small card that floats beside what it is about. Esc or a click elsewhere closes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from glimpse_desktop.ui.faces.name_suggestions import NameSuggestions
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.widgets.click_elsewhere import ClickElsewhere
from glimpse_desktop.ui.widgets.mirroring import reads_from_right


class FloatingCard(QFrame):
    """Subclasses fill ``column`` and end their constructor with ``appear``.

    Signal ``closed()``.
    """

    spoken_as = "Dialog"

    closed = Signal()

    def __init__(self, beside: QWidget, spot: QRect) -> None:
        """``spot`` is what the card is about, in coordinates of ``beside``, which gets the focus back."""
        super().__init__(beside.window())
        self._beside = beside
        self._focus_after = beside
        self._spot = spot
        self._done = False
        ClickElsewhere(self, beside).clicked.connect(self._on_click)
        set_role(self, "bar")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        self.column.setSpacing(Space.S)

    def set_return_focus(self, widget: QWidget) -> None:
        """Who gets the focus back, when that isn't what the spot lies in."""
        self._focus_after = widget

    def is_open(self) -> bool:
        return not self._done

    def appear(self, focus: QWidget) -> None:
        """Show it; ``focus`` inside it gets the keyboard."""
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self.place()
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        if self._done:
            return
        self._done = True
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._beside)
        self.hide()
        self.deleteLater()
        if had_focus:
            self._focus_after.setFocus()
        self.closed.emit()

    def place(self) -> None:
        """Below the spot, above it or beside it where there is no room, inside the window in any case."""
        window = self._beside.window()
        self.ensurePolished()
        for child in self.findChildren(QWidget):
            # What was added since the card is open is shown by Qt only later, and would not be measured now.
            if not child.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                child.show()
        self.column.activate()
        size = self.column.sizeHint().expandedTo(self.column.minimumSize())
        if self.column.hasHeightForWidth():
            size.setHeight(self.column.totalHeightForWidth(size.width()))
        spot = QRect(self._beside.mapTo(window, self._spot.topLeft()), self._spot.size())
        left = spot.center().x() - size.width() // 2
        top = spot.bottom() + Space.S
        if top + size.height() > window.height() - Space.S:
            top = spot.top() - size.height() - Space.S
        if top < Space.S:
            top = spot.center().y() - size.height() // 2
            after, before = spot.right() + Space.S, spot.left() - Space.S - size.width()
            if reads_from_right():
                left = before if before >= Space.S else after
            else:
                left = after if after + size.width() <= window.width() - Space.S else before
        left = max(Space.S, min(left, window.width() - size.width() - Space.S))
        top = max(Space.S, min(top, window.height() - size.height() - Space.S))
        self.setGeometry(QRect(QPoint(left, top), size))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _on_click(self) -> None:
        # Later: a click that gives the focus to something is still on its way there.
        QTimer.singleShot(0, self, self.dismiss)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self or self.isAncestorOf(now) or isinstance(now, NameSuggestions):
            return
        # Later: the widget that takes the focus is still being told.
        QTimer.singleShot(0, self, self.dismiss)
