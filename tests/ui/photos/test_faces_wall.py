from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.faces.tile_layout import TileLayout
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.faces_wall import FacesWall
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from tests.ui.conftest import Desk

_RED, _GREEN = 0.0, 0.33


@pytest.fixture
def model(context: PageContext) -> PhotoModel:
    made = PhotoModel(context, context.background)
    context.background.changed.connect(made.refresh)
    return made


@pytest.fixture
def wall(context: PageContext, model: PhotoModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> FacesWall:
    monkeypatch.setattr("glimpse_desktop.ui.photos.faces_wall._RELOAD_MS", 10)
    made = FacesWall(context, model)
    context.background.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def _faces(desk: Desk, index: int) -> list[int]:
    return sorted(int(row.id) for row in desk.workspace.photo_faces(desk.ids()[index]))


def test_faces_stand_in_the_order_of_their_photos_under_their_months(
    desk: Desk, wall: FacesWall, model: PhotoModel, qtbot: QtBot
) -> None:
    desk.draw("old.jpg", (_RED, 20, 60, 80), (_GREEN, 200, 60, 80), day=17900)
    desk.draw("nobody.jpg", day=17950)
    desk.draw("new.jpg", (_GREEN, 100, 60, 80), day=18000)
    desk.index()
    model.show()
    qtbot.waitUntil(lambda: len(wall.view.sections()) == 2)
    sections = wall.view.sections()
    assert [section.heading for section in sections] == ["April 2019", "January 2019"]
    assert [section.note for section in sections] == ["1 face", "2 faces"]
    assert [list(section.keys) for section in sections] == [_faces(desk, 0), _faces(desk, 2)]
    wall.go_to(desk.ids()[2])
    assert wall.view.selection.current == _faces(desk, 2)[0]
    assert wall.current_id() == desk.ids()[2]
    wall.go_to(desk.ids()[1])  # nobody is on it: the next one who has somebody
    assert wall.current_id() == desk.ids()[2]


def test_what_is_no_face_leaves(desk: Desk, wall: FacesWall, model: PhotoModel, qtbot: QtBot) -> None:
    desk.draw("a.jpg", (_RED, 20, 60, 80), (_GREEN, 200, 60, 80))
    desk.index()
    model.show()
    qtbot.waitUntil(lambda: wall.view.face_ids() != [])
    first, second = _faces(desk, 0)
    wall.view.select_all()
    assert wall.view.selected_in_order() == [first, second]
    desk.workspace.not_a_face([wall.view.face_ids()[0]])
    qtbot.waitUntil(lambda: wall.view.face_ids() == [second])
    assert wall.view.selected_in_order() == [second]


def test_new_faces_do_not_move_what_is_looked_at(
    desk: Desk, wall: FacesWall, model: PhotoModel, qtbot: QtBot
) -> None:
    for day in range(3):
        desk.draw(f"{day}.jpg", (_RED, 20, 60, 80), day=17900 + 40 * day)
    desk.index()
    wall.resize(300, 160)
    model.show()
    qtbot.waitUntil(lambda: len(wall.view.face_ids()) == 3)
    wall.view.scrubber.setValue(90)
    face = wall.view.visible_keys()[0]
    before = wall.view.tile_rect(face)
    desk.draw("new.jpg", (_RED, 20, 60, 80), (_GREEN, 200, 60, 80), day=18100)
    desk.index()
    qtbot.waitUntil(lambda: len(wall.view.face_ids()) == 5)
    assert wall.view.tile_rect(face) == before


def test_photos_without_faces_say_so(desk: Desk, wall: FacesWall, model: PhotoModel, qtbot: QtBot) -> None:
    desk.draw("a.jpg")
    desk.index()
    model.show()
    qtbot.waitUntil(wall.empty.isVisible)
    assert wall.empty.title == "There are no faces in these photos"


def test_the_heading_of_what_is_seen_stays_at_the_top(
    desk: Desk, wall: FacesWall, model: PhotoModel, qtbot: QtBot
) -> None:
    for number in range(4):
        desk.draw(f"{number}.jpg", (_GREEN, 20 + 20 * number, 60, 80), day=17900 + 40 * number)
    desk.index()
    model.show()
    qtbot.waitUntil(lambda: len(wall.view.sections()) == 4)
    wall.resize(600, 150)
    view, heading = wall.view, TileLayout.HEADING
    view.verticalScrollBar().setValue(60)
    rect = view.tile_rect(view.face_ids()[0])
    assert rect is not None
    assert rect.top() < heading - 1 < rect.bottom()
    assert view.key_at(QPoint(rect.center().x(), heading - 4)) is None
    assert view.key_at(QPoint(rect.center().x(), heading + 4)) == view.face_ids()[0]
    view.show_tile(view.face_ids()[0])
    rect = view.tile_rect(view.face_ids()[0])
    assert rect is not None
    assert rect.top() >= heading


def test_all_of_very_many_cannot_be_selected(
    desk: Desk, wall: FacesWall, model: PhotoModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glimpse_desktop.ui.photos.faces_wall._MOST_SELECTED", 1)
    desk.draw("a.jpg", (_RED, 20, 60, 80), (_GREEN, 200, 60, 80))
    desk.index()
    model.show()
    qtbot.waitUntil(lambda: len(wall.view.face_ids()) == 2)
    with qtbot.waitSignal(wall._context.navigator.message_posted):
        wall.view.select_all()
    assert not wall.view.selected_in_order()
