from __future__ import annotations

import gc

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

from glimpse_desktop.ui.icons import app_icon, icon, icon_names, icon_pixmap
from glimpse_desktop.ui.look.theme import DARK, LIGHT, theme


def _pixels(image: QImage) -> NDArray[np.uint8]:
    """Height × width × 4: red, green, blue, alpha."""
    rgba = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return np.frombuffer(rgba.constBits(), np.uint8).reshape(rgba.height(), rgba.width(), 4).copy()


def _colours(image: QImage) -> set[str]:
    """Those of the pixels that nothing shines through."""
    pixels = _pixels(image)
    opaque = pixels[pixels[..., 3] == 255]
    return {"#" + bytes(colour[:3]).hex() for colour in np.unique(opaque, axis=0)}


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_draws_something_in_the_text_colour(qapp: QApplication, name: str) -> None:
    theme().force(False)
    image = icon_pixmap(name, 20, 4.0).toImage()
    assert _colours(image) <= {LIGHT.text}
    drawn = np.count_nonzero(_pixels(image)[..., 3])
    assert 80 < drawn < 3200


def test_icons_follow_the_scheme_without_being_replaced(qapp: QApplication) -> None:
    theme().force(False)
    made = icon("folder")
    light = _colours(made.pixmap(QSize(20, 20), 4.0).toImage())
    theme().force(True)
    dark = _colours(made.pixmap(QSize(20, 20), 4.0).toImage())
    theme().force(None)
    assert light == {LIGHT.text}
    assert dark == {DARK.text}


def test_a_disabled_icon_is_paler(qapp: QApplication) -> None:
    theme().force(False)
    image = icon("add").pixmap(QSize(20, 20), 4.0, QIcon.Mode.Disabled).toImage()
    assert _colours(image) == {LIGHT.disabled}


def test_copies_of_an_icon_outlive_it(qapp: QApplication) -> None:
    first = icon("add")
    copy = QIcon(first)
    del first
    gc.collect()
    assert not copy.pixmap(20, 20).isNull()


def test_an_unknown_icon_is_noticed_where_it_is_asked_for(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_the_program_has_an_icon_and_it_is_the_one_in_resources(qapp: QApplication) -> None:
    from tests.conftest import REPOSITORY

    assert not app_icon().pixmap(64, 64).isNull()
    inside = REPOSITORY / "glimpse_desktop" / "ui" / "artwork" / "glimpse.svg"
    assert (REPOSITORY / "resources" / "glimpse-desktop.svg").read_text() == inside.read_text()
