"""The controls that float over the picture in the viewer, and where they are."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from glimpse_desktop.ui.changing import changing
from glimpse_desktop.ui.viewer.controls import Glass, InfoLine, ViewerButton
from glimpse_desktop.ui.viewer.panel import WIDTH as PANEL_WIDTH
from glimpse_desktop.ui.viewer.strip import HEIGHT as STRIP_HEIGHT

_EDGE = 12


class ViewerChrome(QObject):
    """Buttons and the line about the photo; what they do is the viewer's to connect."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.info = InfoLine()
        self.top = Glass(over)
        self.tools_bar = Glass(over)
        self.sides = [Glass(over), Glass(over)]
        self.back = ViewerButton("back", self.tr("Back"), "Esc")
        self.top.row.addWidget(self.back)
        self.top.row.addWidget(self.info, 1)
        self.boxes = _switch("boxes", self.tr("Always show faces"), "B")
        self.mark = _switch("face-add", self.tr("Mark a face"), "D")
        self.turn = ViewerButton("turn-right", self.tr("Turn right"), "R")
        changing().wanted_by(self.mark, self.turn)
        self.smaller = ViewerButton("zoom-out", self.tr("Zoom out"), "-")
        self.fit = ViewerButton("fit", self.tr("Fit, or full size"), "Z")
        self.larger = ViewerButton("zoom-in", self.tr("Zoom in"), "+")
        self.slides = ViewerButton("slides", self.tr("Slide show"), "S")
        self.more = ViewerButton("more", self.tr("More"))
        self.panel = _switch("info", self.tr("Photo info"), "I")
        self.strip = _switch("film-strip", self.tr("Film strip"), "T")
        for button in (
            self.boxes,
            self.mark,
            self.turn,
            self.smaller,
            self.fit,
            self.larger,
            self.slides,
            self.strip,
            self.panel,
            self.more,
        ):
            self.tools_bar.row.addWidget(button)
        self.previous = ViewerButton("previous", self.tr("Previous photo"), "←")
        self.next = ViewerButton("next", self.tr("Next photo"), "→")
        for glass, button in zip(self.sides, (self.previous, self.next), strict=True):
            glass.row.setContentsMargins(4, 12, 4, 12)
            glass.row.addWidget(button)

    def floating(self) -> list[QWidget]:
        """What fades when nobody moves."""
        return [self.top, self.tools_bar, *self.sides]

    def appear(self, on: bool, *, several: bool) -> None:
        """Fade in or out; ``several``: there are photos to go to."""
        for glass in (self.top, self.tools_bar):
            glass.appear(on)
        for glass in self.sides:
            glass.appear(on and several)

    def arrange(self, whole: QRect, canvas: QWidget, panel: QWidget, strip: QWidget) -> QRect:
        """Panel and strip get their room, where they are shown, and the picture the rest, which is returned."""
        area = QRect(whole)
        if not panel.isHidden():
            area.setWidth(area.width() - PANEL_WIDTH)
            panel.setGeometry(0 if mirrored(canvas) else area.width(), 0, PANEL_WIDTH, whole.height())
            area.moveLeft(PANEL_WIDTH if mirrored(canvas) else 0)
        if not strip.isHidden():
            area.setHeight(area.height() - STRIP_HEIGHT)
            strip.setGeometry(area.left(), area.height(), area.width(), STRIP_HEIGHT)
        canvas.setGeometry(area)
        return area

    def place(self, area: QRect, hint: QWidget) -> None:
        """Lay everything over ``area``, the picture's part of the viewer; ``hint`` goes to its lower edge."""
        tools, line, words = self.tools_bar.sizeHint(), self.top.sizeHint(), hint.sizeHint()
        turned = mirrored(self.top)
        top = area.top() + _EDGE
        room = area.width() - tools.width() - 3 * _EDGE
        wide = min(line.width(), room)
        at_left, at_right = area.left() + _EDGE, area.left() + area.width() - _EDGE
        tools_left = at_left if turned else at_right - tools.width()
        self.tools_bar.setGeometry(tools_left, top, tools.width(), tools.height())
        self.top.setGeometry(at_right - wide if turned else at_left, top, wide, tools.height())
        width = min(words.width(), area.width())
        hint.setGeometry(
            area.left() + (area.width() - width) // 2,
            area.top() + area.height() - words.height() - 2 * _EDGE,
            width,
            words.height(),
        )
        # Where one reads from right to left, the next photo is at the left.
        for glass, at_start in zip(self.sides, (True, False), strict=True):
            size = glass.sizeHint()
            left = at_left if at_start != turned else at_right - size.width()
            glass.setGeometry(left, area.center().y() - size.height() // 2, size.width(), size.height())
        self.previous.show_as("next" if turned else "previous", self.tr("Previous photo"), "→" if turned else "←")
        self.next.show_as("previous" if turned else "next", self.tr("Next photo"), "←" if turned else "→")


def mirrored(widget: QWidget) -> bool:
    """Whether one reads from right to left there."""
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _switch(icon: str, text: str, key: str) -> ViewerButton:
    button = ViewerButton(icon, text, key)
    button.setCheckable(True)
    return button
