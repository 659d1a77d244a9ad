"""The slide show: one photo after the other by itself, with nothing else on the screen until somebody moves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from glimpse_desktop.domain.language import say_count
from glimpse_desktop.ui.key_bindings import KeyBinding
from glimpse_desktop.ui.look.theme import Font, Space, font
from glimpse_desktop.ui.viewer.awake import Awake
from glimpse_desktop.ui.viewer.controls import Glass, ViewerButton
from glimpse_desktop.ui.widgets.cross_fade import CrossFade
from glimpse_desktop.ui.window_state import SLIDE_SECONDS
from glimpse_desktop.ui.wording import number


class SlideShow(QObject):
    """It counts the seconds and has the bar to steer it; which photo comes next is the viewer's.

    It waits while the next picture isn't decoded yet, while the pointer moves, and after ``pause``. The screen
    stays on until then.
    Signals: ``toggled(bool)``, it began or ended; ``step_wanted()``, it is time for the next photo.
    """

    toggled = Signal(bool)
    step_wanted = Signal()

    def __init__(self, over: QWidget, canvas: QWidget, ready: Callable[[], bool]) -> None:
        """The bar lies on ``over``, photos fade on ``canvas``; ``ready`` says whether the next can be shown."""
        super().__init__(over)
        self.active = False
        self.paused = False
        self.possible = False
        """Whether there is a photo to go to."""
        self._held = False
        self._due = False
        self._ready = ready
        self._fade = CrossFade(canvas)
        self.awake = Awake(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self.bar = Glass(over)
        self.play = ViewerButton("pause", self.tr("Pause"), self.tr("Space"))
        self.play.clicked.connect(lambda: self.toggle_pause())
        self.pace = SecondsButton()
        self.pace.clicked.connect(lambda: self._go_round())
        self.close = ViewerButton("close", self.tr("End the slide show"), "Esc")
        self.close.clicked.connect(lambda: self.stop())
        for button in (self.play, self.pace, self.close):
            self.bar.row.addWidget(button)
        self.bar.hide()
        self.set_seconds(SLIDE_SECONDS[1])

    def key_bindings(self) -> list[KeyBinding]:
        return [
            KeyBinding(("S",), self.tr("Slide show: begin or end"), self.toggle),
            KeyBinding(("Space",), self.tr("Slide show: pause or go on"), self.toggle_pause),
            KeyBinding(("Up",), self.tr("Slide show: slower"), lambda: self._change(1)),
            KeyBinding(("Down",), self.tr("Slide show: faster"), lambda: self._change(-1)),
        ]

    # What happens

    def toggle(self) -> bool:
        if self.active:
            self.stop()
        else:
            self.start()
        return True

    def start(self) -> None:
        if self.possible and not self.active:
            self.active, self._held = True, False
            self._set_paused(False)
            self.toggled.emit(True)
            self.restart()

    def stop(self) -> bool:
        """False when there was none."""
        if not self.active:
            return False
        self.active = False
        self._timer.stop()
        self._fade.end()
        self.awake.release()
        self.bar.hide()
        self.toggled.emit(False)
        return True

    def toggle_pause(self) -> bool:
        if not self.active:
            return False
        self._set_paused(not self.paused)
        self.restart()
        return True

    def pause(self) -> None:
        """Stay at this photo until the person lets it go on."""
        if self.active and not self.paused:
            self._set_paused(True)
            self._timer.stop()

    def hold(self, on: bool) -> None:
        """Wait while somebody moves the pointer; the bar is there meanwhile."""
        if self.active:
            self._held = on
            self.bar.appear(on)
            self.restart()

    def restart(self) -> None:
        """Another photo is shown, or the seconds count anew for another reason."""
        self._due = False
        self._timer.stop()
        if self.active and not self.paused and not self._held:
            self._timer.start(self.seconds * 1000)

    def arrived(self) -> None:
        """A picture was decoded: perhaps the one that is waited for."""
        if self._due:
            self._on_time()

    def _on_time(self) -> None:
        self._due = not self._ready()
        if not self._due:
            self._fade.begin()
            self.step_wanted.emit()

    def _set_paused(self, on: bool) -> None:
        self.paused = on
        self._due = False
        if on:
            self.awake.release()
            self.play.show_as("play", self.tr("Go on"), self.tr("Space"))
        else:
            self.awake.hold()
            self.play.show_as("pause", self.tr("Pause"), self.tr("Space"))

    # How fast

    def set_seconds(self, seconds: int) -> None:
        """One of ``SLIDE_SECONDS``."""
        self.seconds = seconds
        self.pace.show_seconds(seconds)
        self.restart()

    def _change(self, by: int) -> bool:
        if not self.active:
            return False
        place = SLIDE_SECONDS.index(self.seconds) + by
        self.set_seconds(SLIDE_SECONDS[max(0, min(place, len(SLIDE_SECONDS) - 1))])
        self.bar.appear(True)
        return True

    def _go_round(self) -> None:
        place = SLIDE_SECONDS.index(self.seconds) + 1
        self.set_seconds(SLIDE_SECONDS[place % len(SLIDE_SECONDS)])

    def place(self, area: QRect) -> None:
        """The bar in the middle of the lower edge of ``area``."""
        size = self.bar.sizeHint()
        left = area.left() + (area.width() - size.width()) // 2
        self.bar.setGeometry(left, area.top() + area.height() - size.height() - Space.XL, *size.toTuple())


class SecondsButton(ViewerButton):
    """How long a photo stays: "5 s"; a click goes to the next choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("clock", "", "", parent)

    def show_seconds(self, seconds: int) -> None:
        self.setText(self.tr("{number} s").format(number=number(seconds)))
        self.show_as("clock", say_count("1 second for a photo", "{n} seconds for a photo", seconds), "↑ ↓")

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().sizeHint().width() + Space.L, super().sizeHint().height())

    def paint_sign(self, painter: QPainter, colour: str) -> None:
        painter.setFont(font(Font.NORMAL))
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
