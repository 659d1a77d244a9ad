"""Bars over the bottom of a view: what can be done with what is selected there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.faces.tile_canvas import TileCanvas
from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.look.theme import Space, set_role
from glimpse_desktop.ui.widgets.message_bar import MessageBar
from glimpse_desktop.ui.widgets.mirroring import margins

_MARGIN = Space.M


@dataclass(frozen=True, slots=True)
class BarAction:
    """``plain``: the icon alone, its words on hover. ``changes``: it changes the library."""

    text: str
    picture: str
    run: Callable[[], object]
    keys: str = ""
    plain: bool = False
    changes: bool = False


class FloatingBar(QFrame):
    """A bar over the bottom of ``over``. ``label`` says what is selected there.

    ``make_room`` is told how much of the bottom it covers (0: nothing), so that the last row can be scrolled
    clear. What stands in it is added to ``row``; the keyboard stays where it was.
    """

    def __init__(self, over: QWidget, make_room: Callable[[int], object]) -> None:
        super().__init__(over)
        self._over = over
        self._tell_room = make_room
        set_role(self, "bar")
        self.label = QLabel()
        set_role(self.label, "heading")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(margins(Space.M, 6, 6, 6))
        self.row.setSpacing(Space.XS)
        self.row.addWidget(self.label)
        self.row.addSpacing(Space.S)
        over.installEventFilter(self)
        self.hide()

    def appear(self) -> None:
        """Be there, in the middle of the bottom."""
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Stand in the middle of the bottom, as wide as what is in it."""
        self.row.activate()
        self.adjustSize()
        room = self.room()
        size = self.shrink(room.width() - 2 * _MARGIN)
        left = room.left() + (room.width() - size.width()) // 2
        self.setGeometry(
            max(left, room.left()), room.bottom() - size.height() - _MARGIN, size.width(), size.height()
        )

    def room(self) -> QRect:
        """Where it may be."""
        over = self._over
        return over.viewport().geometry() if isinstance(over, QAbstractScrollArea) else over.rect()

    def shrink(self, width: int) -> QSize:
        """Be no wider than ``width`` where that is possible; how large it is then."""
        return self.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._make_room(self.sizeHint().height() + _MARGIN)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._make_room(0)

    def _make_room(self, height: int) -> None:
        """The last row can be scrolled clear of the bar, and messages float above it."""
        self._tell_room(height)
        for bar in self.window().findChildren(MessageBar):
            bar.keep_clear(height)


class SelectionBar(FloatingBar):
    """Appears with the first offer and goes with the last selected tile."""

    def __init__(self, view: TileCanvas) -> None:
        super().__init__(view, view.set_bottom_room)
        self._offered: list[tuple[str, str]] = []
        self._runs: list[Callable[[], object]] = []
        self.buttons: list[QToolButton] = []

    def offer(self, text: str, actions: Sequence[BarAction]) -> None:
        """Say ``text`` and show a button for each action; none at all hides the bar."""
        if not actions:
            self.hide()
            return
        self.label.setText(text)
        offered = [(action.text, action.picture) for action in actions]
        self._runs = [action.run for action in actions]
        if offered != self._offered:
            self._offered = offered
            self._build(actions)
        self.appear()

    def _build(self, actions: Sequence[BarAction]) -> None:
        for button in self.buttons:
            self.row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for place, action in enumerate(actions):
            button = QToolButton()
            button.setIcon(icon(action.picture))
            button.setIconSize(QSize(18, 18))
            words = action.text.replace("&&", "&")
            button.setAccessibleName(words)
            button.setToolTip(f"{words} ({action.keys})" if action.keys else words)
            if not action.plain:
                button.setText(f" {action.text}")  # style sheets can't set the gap after the icon
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if action.changes:
                changing().wanted_by(button)
            button.clicked.connect(lambda _checked=False, place=place: self._runs[place]())
            self.row.addWidget(button)
            button.show()  # now, or the bar would be measured without it
            self.buttons.append(button)
        self.row.activate()

    def shrink(self, width: int) -> QSize:
        size = self.sizeHint()
        # In a narrow window the words go, from the right; the icons and the hover stay.
        for button in reversed(self.buttons):
            if size.width() <= width:
                break
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            self.row.activate()
            size = self.sizeHint()
        return size

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._offered = []  # there may be room for more words now: built anew with the next offer
        return super().eventFilter(watched, event)
