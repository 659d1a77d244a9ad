"""Files with several pictures in the viewer: a scan of three pages, the first with two faces on it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.viewer import Viewer
from glimpse_desktop.workspace import pictures
from tests.ui.conftest import Desk

RED, GREEN = 0.0, 0.33
CYAN, YELLOW = (0, 220, 220), (220, 220, 0)


@pytest.fixture
def viewer(context: PageContext, desk: Desk, qtbot: QtBot) -> Viewer:
    """Open on the scan; an ordinary photo comes before it."""
    first = desk.draw("scan.png", (RED, 20, 20, 90), (GREEN, 180, 30, 80), day=18000)
    others = [Image.new("RGB", (300, 400), CYAN), Image.new("RGB", (400, 300), YELLOW)]
    with Image.open(first) as page:
        page.convert("RGB").save(desk.photos / "scan.tif", save_all=True, append_images=others)
    first.unlink()
    desk.draw("plain.png", (RED, 20, 20, 90), day=17000)
    desk.index()
    ids = desk.ids()
    made = Viewer(context)
    qtbot.addWidget(made)
    made.pages._calm.setInterval(0)
    context.background.changed.connect(made.refresh)
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    made.show_page((ids[0], np.array(ids, np.int64)))
    qtbot.waitUntil(lambda: made.pages.count == 3 and len(made.canvas.faces()) == 2 and made.shown())
    return made


def middle(viewer: Viewer) -> tuple[int, int, int]:
    picture = viewer.canvas.grab(viewer.canvas.rect()).toImage()
    colour = picture.pixelColor(picture.rect().center() + QPoint(0, -20))
    return colour.red(), colour.green(), colour.blue()


def is_seen(viewer: Viewer, colour: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 12 for one, other in zip(middle(viewer), colour, strict=True))


def test_keys_go_through_the_pages_and_the_line_says_where_one_is(viewer: Viewer, qtbot: QtBot) -> None:
    assert viewer.pages.line.accessibleName() == "Picture 1 of 3" and viewer.pages.bar.isVisible()
    QTest.keySequence(viewer.canvas, "Ctrl+PgDown")
    qtbot.waitUntil(lambda: is_seen(viewer, CYAN))
    assert viewer.canvas.faces() == [], "they are the first picture's"
    assert viewer.canvas.geometry_of.picture.width() == 300
    assert viewer.pages.line.accessibleName().startswith("Picture 2 of 3, Faces are looked for in the first")
    QTest.keySequence(viewer.canvas, "D")
    assert not viewer.canvas.editor.active, "no boxes are drawn on other pages"
    QTest.keySequence(viewer.canvas, "Ctrl+PgDown")
    qtbot.waitUntil(lambda: is_seen(viewer, YELLOW))
    assert not viewer.pages.step(1), "there is no fourth"
    QTest.keySequence(viewer.canvas, "Ctrl+PgUp")
    qtbot.waitUntil(lambda: is_seen(viewer, CYAN))
    QTest.keySequence(viewer.canvas, "Ctrl+PgUp")
    qtbot.waitUntil(lambda: len(viewer.canvas.faces()) == 2)
    assert viewer.pages.page == 0 and not is_seen(viewer, CYAN)


def test_the_line_comes_back_with_another_page_and_fades_again(viewer: Viewer, qtbot: QtBot) -> None:
    viewer._rest.stop()
    viewer._rest.setInterval(1)
    viewer._rest.shown.emit(False)
    qtbot.waitUntil(lambda: viewer.pages.bar.isHidden() and viewer.top.isHidden())
    QTest.keySequence(viewer.canvas, "Ctrl+PgDown")
    assert viewer.pages.bar.isVisible() and viewer.top.isHidden()
    qtbot.waitUntil(viewer.pages.bar.isHidden)


def test_buttons_do_the_same_and_the_panel_says_how_many_there_are(viewer: Viewer, qtbot: QtBot) -> None:
    bar, behind, ahead = viewer.pages.bar, viewer.pages._behind, viewer.pages._ahead
    qtbot.waitUntil(lambda: not bar.grab().toImage().isNull() and is_light_on_dark(viewer))
    assert viewer.rect().contains(bar.geometry())
    assert not behind.isEnabled() and ahead.isEnabled()
    QTest.mouseClick(ahead, Qt.MouseButton.LeftButton)
    QTest.mouseClick(ahead, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_seen(viewer, YELLOW))
    assert behind.isEnabled() and not ahead.isEnabled()
    QTest.keySequence(viewer.canvas, "I")
    qtbot.waitUntil(lambda: viewer.panel.values().get("In the file") == "Picture 1 of 3")
    assert viewer.panel.values()["Format"] == "TIFF"


def is_light_on_dark(viewer: Viewer) -> bool:
    grabbed = viewer.grab(viewer.pages.bar.geometry()).toImage()
    row = grabbed.height() // 2
    colours = {QColor(grabbed.pixel(x, row)).lightness() for x in range(grabbed.width())}
    return min(colours) < 80 and max(colours) > 150


def test_the_photo_is_the_first_page_wherever_one_goes(
    viewer: Viewer, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer.pages.step(1)
    qtbot.waitUntil(lambda: is_seen(viewer, CYAN))
    desk.workspace.rotate_photos([viewer.photo], 1)
    qtbot.waitUntil(lambda: viewer.canvas.geometry_of.picture.width() == 400)
    assert is_seen(viewer, CYAN) and viewer.canvas.faces() == [], "news of the photo don't take its page away"
    viewer.step(1)
    qtbot.waitUntil(lambda: len(viewer.canvas.faces()) == 1)
    assert not viewer.pages.bar.isVisible() and viewer.pages.count == 1
    viewer.step(-1)
    qtbot.waitUntil(lambda: viewer.pages.count == 3 and len(viewer.canvas.faces()) == 2)
    assert viewer.pages.page == 0 and viewer.canvas.turns == 1 and not is_seen(viewer, CYAN)
    Image.new("RGB", (300, 400), CYAN).save(desk.photos / "scan.tif")
    viewer.pages.step(1)
    qtbot.waitUntil(lambda: "can't be shown" in viewer.canvas.message())
    monkeypatch.setattr(
        pictures, "read_photo_file", lambda _: pytest.fail("an ordinary file is not read for that")
    )
    assert desk.workspace.picture_count(desk.ids()[-1]) == 1
