"""Compare: two faces side by side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.comparison import FaceSide, Known, PictureSide
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.ui.compare.page import ComparePage
from glimpse_desktop.ui.compare.pair import ComparePair
from glimpse_desktop.ui.faces import face_menu
from glimpse_desktop.ui.find.page import FindPage
from glimpse_desktop.ui.main_window import MainWindow
from glimpse_desktop.ui.pages import PageContext
from tests.ui.conftest import Desk

RED, GREEN, BLUE = 0.0, 0.33, 0.66


@pytest.fixture
def faces(desk: Desk) -> dict[str, list[FaceId]]:
    """The faces of each photo from left to right."""
    desk.draw("one.png", (RED, 20, 20, 90), (GREEN, 180, 20, 100))
    desk.draw("two.png", (BLUE, 10, 20, 80), (GREEN, 110, 20, 90), (RED, 220, 20, 80))
    desk.draw("poor.png", (BLUE, 20, 20, 16))
    desk.index()
    found = {}
    for name in ("one", "two", "poor"):
        photo = desk.workspace.photo_by_path(desk.photos / f"{name}.png")
        assert photo is not None
        rows = sorted(desk.workspace.photo_faces(photo.id), key=lambda row: row.box.x)
        found[name] = [row.id for row in rows]
    return found


@pytest.fixture
def page(context: PageContext, faces: dict[str, list[FaceId]], qtbot: QtBot) -> ComparePage:
    made = ComparePage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(1000, 640)
    made.show()
    return made


def compared(page: ComparePage) -> tuple[FaceId | None, FaceId | None]:
    """The two faces that are large now."""
    ids = [side.face.row.id if side.face and side.face.row else None for side in (page.left, page.right)]
    return ids[0], ids[1]


def ask(page: ComparePage, pair: ComparePair, verdict: str, qtbot: QtBot) -> None:
    page.show_page(pair)
    qtbot.waitUntil(lambda: page.middle.verdict.text() == verdict)


def shown(page: ComparePage) -> list[str]:
    middle = page.middle
    return [b.words for b in (middle.same_button, middle.different_button) if not b.isHidden()]


def test_two_faces_have_a_verdict_and_its_measures(
    page: ComparePage, faces: dict[str, list[FaceId]], qtbot: QtBot
) -> None:
    ask(page, ComparePair.of_faces(faces["one"][0], faces["two"][2]), "Very likely the same person", qtbot)
    assert compared(page) == (faces["one"][0], faces["two"][2])
    assert page.middle.reason.text().startswith("Of 1")
    assert page.middle.details.isHidden() and page.middle.pairs.isHidden()
    qtbot.keyClick(page, Qt.Key.Key_D)
    assert not page.middle.details.isHidden()
    assert shown(page) == ["Same person", "Different people"]
    ask(page, ComparePair.of_faces(faces["one"][0], faces["poor"][0]), "Too small to say", qtbot)
    assert "clearer" in page.middle.reason.text() and page.middle.bar.isHidden()


def test_another_face_is_chosen_by_key_and_by_click(
    page: ComparePage, faces: dict[str, list[FaceId]], qtbot: QtBot
) -> None:
    ask(page, ComparePair.of_faces(faces["one"][0], faces["two"][2]), "Very likely the same person", qtbot)
    qtbot.keyClick(page.left.photo, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.middle.verdict.text() == "Probably two different people")
    assert compared(page) == (faces["one"][1], faces["two"][2])
    assert page.left.photo.accessibleDescription() == "Face 2 of 2: No name yet"
    box = page.right.photo._rect(page.right.picture.faces[1].box)  # type: ignore[union-attr]
    assert page.right.photo.face_at(QPointF(1, 1)) is None
    qtbot.mouseClick(page.right.photo, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    qtbot.waitUntil(lambda: page.middle.verdict.text() == "Very likely the same person")
    assert compared(page) == (faces["one"][1], faces["two"][1])
    before = page.place()
    qtbot.keyClick(page, Qt.Key.Key_X)
    assert compared(page) == (faces["two"][1], faces["one"][1])
    page.show_page(before)  # back from elsewhere: exactly as it was left
    qtbot.waitUntil(lambda: compared(page) == (faces["one"][1], faces["two"][1]))


def test_two_photos_show_who_is_on_both(
    page: ComparePage, faces: dict[str, list[FaceId]], desk: Desk, qtbot: QtBot
) -> None:
    desk.workspace.name_faces([faces["one"][0], faces["two"][2]], "Anna")
    one, two = (desk.workspace.photo_by_path(desk.photos / name) for name in ("one.png", "two.png"))
    assert one is not None and two is not None
    ask(page, ComparePair.of_photos(one.id, two.id), "Very likely the same person", qtbot)
    pairs = page.middle.pairs
    assert pairs.heading.text() == "Anna is on both"
    assert [(row.pair.left, row.pair.right) for row in pairs.rows] == [(0, 2), (1, 1)]
    assert pairs.rest.text() == "1 face like nobody on the other side"
    assert compared(page) == (faces["one"][0], faces["two"][2]) and pairs.rows[0].isChecked()
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert compared(page) == (faces["one"][1], faces["two"][1])
    qtbot.waitUntil(lambda: pairs.rows[1].isChecked())


def test_a_picture_outside_the_library_beside_a_face(
    page: ComparePage, faces: dict[str, list[FaceId]], desk: Desk, qtbot: QtBot
) -> None:
    outside = desk.draw("outside.png", (GREEN, 10, 20, 120), (RED, 180, 20, 90))
    pair = ComparePair(FaceSide(faces["one"][0]), PictureSide(outside))
    ask(page, pair, "Very likely the same person", qtbot)
    assert page.right.choice == 1  # not the largest, but who is most alike
    assert shown(page) == []  # nothing can be decided about a face that the library doesn't have


def test_a_second_face_that_is_sent_here_goes_to_the_empty_side(
    page: ComparePage, faces: dict[str, list[FaceId]], qtbot: QtBot
) -> None:
    page.show_page(ComparePair.of_faces(faces["one"][0]))
    qtbot.waitUntil(lambda: compared(page) == (faces["one"][0], None))
    assert page.middle.verdict.text() == "And with whom?"
    ask(page, ComparePair.of_faces(faces["two"][0]), "Probably two different people", qtbot)
    assert compared(page) == (faces["one"][0], faces["two"][0])
    page.show_page(ComparePair.of_faces(faces["two"][1]))  # both sides are taken: a new comparison
    qtbot.waitUntil(lambda: compared(page) == (faces["two"][1], None))


def test_a_person_is_put_on_a_side_and_a_turned_photo_is_followed(
    page: ComparePage, faces: dict[str, list[FaceId]], desk: Desk, qtbot: QtBot
) -> None:
    left, right = faces["one"][0], faces["two"][2]
    desk.workspace.name_faces([right], "Anna")
    ((anna, _),) = desk.workspace.names("Anna")
    page.show_page(ComparePair.of_faces(left))
    qtbot.waitUntil(lambda: compared(page) == (left, None))
    page.right._people.take(anna)
    qtbot.waitUntil(lambda: compared(page) == (left, right) and page.found is not None)
    row = desk.workspace.faces([left])[0]
    before = page.left.photo._boxes[0]
    desk.workspace.rotate_photos([row.photo_id], 1)
    qtbot.waitUntil(lambda: page.left.photo._boxes[0] == before.turned(1))
    assert compared(page) == (left, right)


def test_what_is_gone_or_empty_is_said(page: ComparePage, desk: Desk, qtbot: QtBot) -> None:
    nobody = desk.draw("nobody.png")
    page.show_page(ComparePair(FaceSide(FaceId(999)), PictureSide(nobody)))
    qtbot.waitUntil(lambda: page.left._empty.title == "This face can't be shown")
    qtbot.waitUntil(lambda: page.right._empty.title == "No face found in this picture")


def test_what_is_decided_is_told_and_can_be_undone(
    page: ComparePage, faces: dict[str, list[FaceId]], desk: Desk, qtbot: QtBot
) -> None:
    told: list[tuple[str, bool]] = []
    page.context.navigator.message_posted.connect(lambda text, undo: told.append((text, undo)))
    left, right = faces["one"][0], faces["two"][2]
    desk.workspace.name_faces([left], "Anna")
    ask(page, ComparePair.of_faces(left, right), "Very likely the same person", qtbot)
    qtbot.keyClick(page, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: page.found is not None and page.found.known is Known.SAME_PERSON)
    assert told == [("1 face named Anna", True)]
    assert desk.workspace.faces([right])[0].person_name == "Anna"
    assert page.middle.known.text() == "Both are named Anna."
    assert shown(page) == ["Different people"]
    desk.workspace.undo()
    qtbot.waitUntil(lambda: shown(page) == ["Same person", "Different people"])
    qtbot.keyClick(page, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: page.found is not None and page.found.known is Known.SAID_DIFFERENT)
    assert desk.workspace.faces([right])[0].status is FaceStatus.UNKNOWN
    assert shown(page) == ["Same person"]


def test_escape_goes_back_to_where_one_came_from(
    window: MainWindow, faces: dict[str, list[FaceId]], qtbot: QtBot
) -> None:
    window.open_page("find", faces["one"][0])
    window.open_page("compare", ComparePair.of_faces(faces["one"][0], faces["two"][2]))
    page = window.page
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: page.found is not None)
    qtbot.keyClick(page.left.photo, Qt.Key.Key_Escape)
    assert (window.page.name, window.page.place()) == ("find", faces["one"][0])


def test_two_selected_faces_can_be_compared() -> None:
    one, other = FaceId(1), FaceId(2)
    assert face_menu.comparison([one, other]) == ("Compare", ComparePair.of_faces(one, other))
    assert face_menu.comparison([one, other, FaceId(3)]) is None
    alone = face_menu.comparison([one])
    assert alone is not None and alone[1] == ComparePair.of_faces(one)


def test_a_result_is_compared_with_the_face_asked_about(
    context: PageContext, faces: dict[str, list[FaceId]], qtbot: QtBot
) -> None:
    find = FindPage(context)
    qtbot.addWidget(find)
    find.resize(900, 600)
    find.show()
    wanted: list[object] = []
    context.navigator.page_wanted.connect(lambda name, pair: wanted.append((name, pair)))
    find.show_page(faces["one"][0])
    qtbot.waitUntil(lambda: find.view.face_ids() == [faces["two"][2]])
    find.view.setFocus()
    find.view.selection.current = find.view.selected_in_order()[0]
    qtbot.keyClick(find.view, Qt.Key.Key_K)
    assert wanted == [("compare", ComparePair.of_faces(faces["one"][0], faces["two"][2]))]
