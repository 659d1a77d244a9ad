"""The window of a library that is locked, or is being locked: nothing of what is in it can be seen."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from glimpse_desktop.domain.language import say_count
from glimpse_desktop.ui.icons import icon_pixmap
from glimpse_desktop.ui.look.theme import Space, set_role, theme
from glimpse_desktop.ui.widgets.buttons import push_button
from glimpse_desktop.ui.widgets.passphrase_field import PassphraseField

_SIZE = (1280, 820)
_SMALLEST = (480, 420)
_CARD = 440
_PICTURE = 48
_LONGEST_WAIT = 16
"""Seconds after many wrong passphrases; the first is free of it."""


class Shows(Enum):
    ASKING = "asking"
    BUSY = "busy"


class LockWindow(QWidget):
    """Asks for the passphrase, or says what is going on.

    Signals:
        passphrase_given(str): it was typed.
        stopped(): what is going on is not wanted any more.
        given_up(): the person closed the window.
    """

    passphrase_given = Signal(str)
    stopped = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Glimpse")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.shows = Shows.BUSY
        self._wrong = 0
        self._seconds = 0
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count_down)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setFixedHeight(_PICTURE + 2 * Space.XS)
        self.title = QLabel()
        set_role(self.title, "title")
        self.text = QLabel()
        set_role(self.text, "muted")
        self.state = QLabel()
        for label in (self.title, self.text, self.state):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field = PassphraseField(self.tr("Passphrase"))
        self.field.setPlaceholderText(self.tr("Passphrase"))
        self.field.returnPressed.connect(self._give)
        self.field.textChanged.connect(self._follow)
        self.open = push_button(self.tr("Open"), role="primary")
        self.open.clicked.connect(self._give)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = push_button(self.tr("Cancel"))
        self.stop.clicked.connect(self.stopped)
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+Q"), self, self.close)
        theme().changed.connect(self._draw)
        self._draw()

    def ask(self, text: str = "") -> None:
        """Ask for the passphrase; ``text`` says why, where that isn't plain."""
        self._show(Shows.ASKING)
        self.title.setText(self.tr("Your library is locked"))
        self.text.setText(text or self.tr("Type its passphrase to open it."))
        self._say("", "muted")
        self._follow()
        self.field.setFocus()

    def refuse(self, reason: str) -> None:
        """That was wrong: say so, and take the next one after a while that grows."""
        self._wrong += 1
        self._seconds = min(2 ** (self._wrong - 2), _LONGEST_WAIT) if self._wrong > 1 else 0
        self._show(Shows.ASKING)
        self.title.setText(self.tr("Your library is locked"))
        self._say_when()
        self._say(reason, "danger")
        if self._seconds:
            self._tick.start()
        self._follow()
        self.field.setFocus()

    def wait(self, title: str, text: str = "", *, can_stop: bool = False) -> None:
        """Say what is going on; ``progress`` says how far it is."""
        self._show(Shows.BUSY)
        self.title.setText(title)
        self.text.setText(text)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.stop.setVisible(can_stop)
        self.stop.setEnabled(True)
        self._say("", "muted")

    def progress(self, share: float) -> None:
        """How much (0-1) is done."""
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * share))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self.shows is Shows.BUSY and not self.stop.isHidden():
            # A change of the lock is stopped properly; it ends in moments, and then it can be closed.
            event.ignore()
            self.stopped.emit()
            return
        super().closeEvent(event)
        self.given_up.emit()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setFixedWidth(_CARD)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.field, 1)
        row.addWidget(self.open)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._picture)
        column.addSpacing(Space.S)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(Space.S)
        column.addLayout(row)
        column.addWidget(self.bar)
        column.addWidget(self.state)
        column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)

    def _show(self, what: Shows) -> None:
        self.shows = what
        asking = what is Shows.ASKING
        for widget in (self.field, self.open):
            widget.setVisible(asking)
        self.bar.setVisible(not asking)
        if asking:
            self.stop.hide()

    def _give(self) -> None:
        if self.field.text() and not self._seconds:
            self.passphrase_given.emit(self.field.take())

    def _follow(self) -> None:
        self.open.setEnabled(bool(self.field.text()) and not self._seconds)

    def _count_down(self) -> None:
        self._seconds = max(0, self._seconds - 1)
        if not self._seconds:
            self._tick.stop()
        self._say_when()
        self._follow()

    def _say_when(self) -> None:
        if self._seconds:
            text = say_count("Try again in a second.", "Try again in {n} seconds.", self._seconds)
        else:
            text = self.tr("Type its passphrase to open it.")
        self.text.setText(text)

    def _say(self, text: str, role: str) -> None:
        set_role(self.state, role)
        self.state.setText(text)
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _draw(self) -> None:
        self._picture.setPixmap(icon_pixmap("lock", _PICTURE, self.devicePixelRatioF(), role="muted"))
