"""Line icons drawn as SVG for this program, tinted by the palette and sharp at any device pixel ratio.

The drawings use ``currentColor``; it is replaced by the colour wanted before rendering.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from glimpse_desktop.ui.look.theme import tokens
from glimpse_desktop.ui.widgets.mirroring import reads_from_right, turn_over

_FOLDER = Path(__file__).with_name("artwork")
_DIRECTED = frozenset({"back", "chevron-right", "sidebar", "view-list"})
"""They point along the line that is read, and are turned over where one reads from right to left."""
SIZE = 20
"""Side of the drawings in device-independent pixels."""


def icon_names() -> list[str]:
    """All icons that ``icon`` can tint."""
    return sorted(p.stem for p in _FOLDER.glob("*.svg") if "currentColor" in p.read_text(encoding="utf-8"))


def icon(name: str, *, role: str = "text") -> QIcon:
    """The icon called ``name`` in the colour of the token ``role`` of whatever scheme is in force when painted."""
    _source(name)
    return QIcon(_TintedEngine(name, role))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    return QIcon(str(_FOLDER / "glimpse.svg"))


def paint_icon(painter: QPainter, name: str, area: QRectF, colour: str) -> None:
    """Draw an icon into ``area`` (a square, painter coordinates) in ``colour`` (``#rrggbb``)."""
    _render(_renderer(name, colour), name, painter, area)


def icon_pixmap(name: str, side: int, ratio: float, *, role: str = "text") -> QPixmap:
    """A pixmap of ``side`` device-independent pixels for a label, at the device pixel ratio ``ratio``.

    Large ones are drawn with a finer line, or they would look like signs on a door.
    """
    line = 1.5 if side <= 2 * SIZE else 0.8
    pixmap = QPixmap.fromImage(_image(name, getattr(tokens(), role), round(side * ratio), line))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    # A few hundred bytes each, beside the code: read once, when a widget is built.
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str, line: float = 1.5) -> QSvgRenderer:
    drawing = _source(name).replace("currentColor", colour)
    drawing = drawing.replace('stroke-width="1.5"', f'stroke-width="{line}"')
    return QSvgRenderer(QByteArray(drawing.encode()))


def _render(renderer: QSvgRenderer, name: str, painter: QPainter, area: QRectF) -> None:
    if name not in _DIRECTED or not reads_from_right():
        renderer.render(painter, area)
        return
    painter.save()
    turn_over(painter, area.left() + area.right())
    renderer.render(painter, area)
    painter.restore()


def _image(name: str, colour: str, side: int, line: float = 1.5) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _render(_renderer(name, colour, line), name, painter, QRectF(0, 0, side, side))
    painter.end()
    return image


class _TintedEngine(QIconEngine):
    """Renders at paint time, so that icons follow the scheme without being replaced."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        area = QRectF(rect.center().x() + 0.5 - side / 2, rect.center().y() + 0.5 - side / 2, side, side)
        paint_icon(painter, self._name, area, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return QPixmap.fromImage(_image(self._name, self._colour(mode), min(size.width(), size.height())))

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._role)

    def _colour(self, mode: QIcon.Mode) -> str:
        role = "disabled" if mode == QIcon.Mode.Disabled else self._role
        return str(getattr(tokens(), role))
