from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.indexing.analyse import FACE_THUMBNAIL_PX
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.picture_image import turned
from glimpse_desktop.ui.photos.thumbnails import crop_square, decoded, square
from tests.ui.conftest import Desk

_share = st.floats(0, 1)


@given(st.integers(1, 400), st.integers(1, 400), st.none() | st.builds(Box, _share, _share, _share, _share))
def test_the_crop_is_the_largest_square_inside_the_picture(width: int, height: int, focus: Box | None) -> None:
    crop = crop_square(width, height, focus)
    assert crop.width() == crop.height() == min(width, height)
    assert 0 <= crop.left() <= width - crop.width()
    assert 0 <= crop.top() <= height - crop.height()


def test_the_crop_goes_to_the_faces() -> None:
    assert crop_square(320, 200, Box(0.8, 0.2, 0.2, 0.3)).left() == 120
    assert crop_square(320, 200, None).left() == 60
    assert crop_square(200, 320, Box(0.4, 0.0, 0.2, 0.2)).top() == 0


def test_of_a_group_too_tall_the_heads_stay() -> None:
    assert crop_square(100, 320, Box(0.2, 0.1, 0.5, 0.8)).top() == 32


def test_a_tile_has_the_pixels_asked_for() -> None:
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    tile = square(image, 131, None)
    assert (tile.width(), tile.height()) == (131, 131)


def test_a_damaged_thumbnail_is_no_picture_and_no_crash() -> None:
    assert decoded(b"no jpeg").isNull()
    assert square(decoded(b""), 100, None).isNull()


def test_photos_and_faces_get_their_pictures(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    desk.draw("a.jpg", (0.0, 100, 60, 80))
    desk.index()
    (photo,) = desk.ids()
    (face,) = desk.workspace.photo_faces(photo)
    loader = context.thumbnails
    with qtbot.waitSignal(loader.photo_ready):
        assert loader.photo(photo) is None
    with qtbot.waitSignal(loader.face_ready):
        assert loader.face(face.id) is None
    whole, head = loader.photo(photo), loader.face(face.id)
    assert whole is not None
    assert head is not None
    assert (whole.width(), whole.height()) == (320, 240)
    assert (head.width(), head.height()) == (FACE_THUMBNAIL_PX, FACE_THUMBNAIL_PX)
    assert head.toImage().pixelColor(80, 80).red() > 200


def test_a_photo_gets_its_picture_as_soon_as_it_is_analysed(
    desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    desk.draw("a.jpg")
    desk.index()
    (photo,) = desk.ids()
    missing = photo + 1
    context.thumbnails.photo(missing)  # type: ignore[arg-type]
    qtbot.wait(50)
    desk.draw("b.jpg")
    with qtbot.waitSignal(context.thumbnails.photo_ready):
        desk.index()
    with qtbot.waitSignal(context.thumbnails.photo_ready):
        context.thumbnails.photo(max(desk.ids()))
    assert context.thumbnails.photo(max(desk.ids())) is not None


def test_turned_photos_have_turned_pictures_at_once(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    desk.draw("a.png", (0.0, 20, 20, 90))
    desk.draw("b.png", (0.33, 20, 20, 90))
    desk.index()
    loader, (photo, other) = context.thumbnails, desk.ids()
    (face,) = desk.workspace.photo_faces(photo)
    (row,) = desk.workspace.photos([photo])

    def pictures() -> list[QImage]:
        """As the library has them now: whole, tile, face."""
        made = [loader.photo(photo), loader.tile(photo, 40, row.focus), loader.face(face.id)]
        return [one.toImage() for one in made if one is not None]

    loader.photo(other)
    qtbot.waitUntil(lambda: len(pictures()) == 3 and loader.photo(other) is not None)
    upright = pictures()
    for by, whole_turn in ((1, 1), (1, 2), (-3, 3)):
        desk.workspace.rotate_photos([photo], by)
        expected = [turned(image, whole_turn) for image in upright]
        qtbot.waitUntil(lambda: [pictures()[n] == expected[n] for n in (0, 2)] == [True, True])  # noqa: B023
        assert loader.photo_turns(photo) == whole_turn
    desk.workspace.undo()
    qtbot.waitUntil(lambda: loader.photo(photo) is not None and loader.photo_turns(photo) == 2)
    assert loader.photo_turns(other) == 0
    assert desk.workspace.photo_turns(desk.ids()) == {photo: 2}
    assert desk.workspace.face_turns([face.id]) == desk.workspace.face_turns([], [photo]) == {face.id: 2}


def test_the_tile_of_a_turned_photo_goes_to_its_faces(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    desk.draw("a.png", (0.0, 5, 60, 60))  # at the left edge
    desk.index()
    (photo,) = desk.ids()
    (row,) = desk.workspace.photos([photo])
    desk.workspace.rotate_photos([photo], 2)
    qtbot.waitUntil(lambda: context.thumbnails.tile(photo, 40, row.focus) is not None)
    tile = context.thumbnails.tile(photo, 40, row.focus)
    assert tile is not None
    colours = [tile.toImage().pixelColor(x, y) for x in range(40) for y in range(40)]
    assert sum(colour.red() > 180 and colour.green() < 80 for colour in colours) > 40
