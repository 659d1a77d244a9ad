from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.ui.viewer.geometry import PictureGeometry


def _geometry(picture: tuple[int, int] = (4000, 3000), ratio: float = 1.0) -> PictureGeometry:
    geometry = PictureGeometry()
    geometry.set_view(QSizeF(800, 600), ratio)
    geometry.set_picture(QSizeF(*picture))
    return geometry


def test_it_fits_whole_and_centred() -> None:
    assert _geometry().rect() == QRectF(0, 0, 800, 600)
    tall = _geometry((1000, 4000)).rect()
    assert (tall.height(), tall.center().x()) == (600, 400)


def test_a_small_picture_is_not_blown_up_beyond_twice() -> None:
    assert _geometry((100, 100)).rect() == QRectF(300, 200, 200, 200)


def test_a_hundred_percent_is_a_pixel_of_the_screen() -> None:
    geometry = _geometry(ratio=2.0)
    geometry.zoom_to(geometry.full, QPointF(400, 300))
    assert geometry.rect().width() == 2000


@given(st.floats(0, 800), st.floats(0, 600), st.floats(0.3, 6))
def test_what_is_under_the_pointer_stays_there(x: float, y: float, scale: float) -> None:
    geometry = _geometry()
    at = QPointF(x, y)
    before = geometry.fraction_at(at)
    geometry.zoom_to(scale, at)
    after = geometry.fraction_at(at)
    assert abs(after.x() - before.x()) < 1e-6
    assert abs(after.y() - before.y()) < 1e-6


@given(st.lists(st.tuples(st.floats(-3000, 3000), st.floats(-3000, 3000)), max_size=5))
def test_no_pan_leaves_the_picture_behind(steps: list[tuple[float, float]]) -> None:
    geometry = _geometry()
    geometry.zoom_to(1.0, QPointF(400, 300))
    for x, y in steps:
        geometry.pan(QPointF(x, y))
    assert geometry.rect().adjusted(-0.01, -0.01, 0.01, 0.01).contains(QRectF(0, 0, 800, 600))


def test_zoomed_out_it_fits_again() -> None:
    geometry = _geometry()
    geometry.zoom_to(1.0, QPointF(100, 100))
    assert not geometry.fits
    geometry.zoom_to(0.01, QPointF(100, 100))
    assert geometry.fits
    assert geometry.rect() == QRectF(0, 0, 800, 600)


def test_a_box_lies_on_its_face() -> None:
    assert _geometry().box_rect(Box(0.25, 0.5, 0.1, 0.2)) == QRectF(200, 300, 80, 120)
