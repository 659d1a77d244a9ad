"""A photo whose drive is away is seen as the library keeps it, until the drive is back."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.viewer import Viewer
from tests.ui.conftest import Desk


def test_thumbnail_and_a_note_until_the_drive_is_back(
    viewer: Viewer, ids: list[PhotoId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: all(viewer.ready(photo) for photo in ids))
    (last,) = [row.id for row in desk.workspace.photos(ids) if row.id == ids[-1]]
    elsewhere = desk.photos.parent / "unplugged"
    desk.photos.rename(elsewhere)
    desk.index()
    viewer._pictures._loader.forget(last)
    viewer._pictures.show(last, [])
    canvas = viewer.canvas
    qtbot.waitUntil(lambda: canvas.noted() == "The drive of this photo is not connected.")
    assert not canvas.message()
    qtbot.waitUntil(lambda: canvas._placeholder is not None)
    canvas.grab()
    elsewhere.rename(desk.photos)
    desk.index()
    qtbot.waitUntil(lambda: viewer.ready(last) and not canvas.noted())
