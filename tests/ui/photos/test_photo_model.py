from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.photo_model import PhotoModel
from tests.ui.conftest import Desk


@pytest.fixture
def model(desk: Desk, context: PageContext, qtbot: QtBot) -> PhotoModel:
    for number in range(6):
        desk.draw(f"{number}.jpg", day=18000 + number)
    desk.index()
    made = PhotoModel(context, context.background)
    context.background.changed.connect(made.refresh)
    with qtbot.waitSignal(made.reset):
        made.show()
    return made


def test_the_order_is_that_of_the_library(model: PhotoModel, desk: Desk) -> None:
    assert model.ids.tolist() == desk.ids()
    assert len(model) == 6


def test_rows_come_when_they_are_asked_for(model: PhotoModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rows_ready) as blocker:
        assert model.row(0) is None
        assert model.row(3) is None
    assert sorted(blocker.args[0]) == sorted([int(model.ids[0]), int(model.ids[3])])
    row = model.row(0)
    assert row is not None
    assert row.path.name == "5.jpg"


def test_a_changed_photo_keeps_its_row_until_the_new_one_is_there(model: PhotoModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.rows_ready):
        model.row(0)
    old = model.row(0)
    model.refresh(Changes(photos=frozenset({PhotoId(int(model.ids[0]))})))
    with qtbot.waitSignal(model.rows_ready):
        assert model.row(0) is old
    assert model.row(0) == old
    assert model.row(0) is not old


def test_photos_are_found_by_their_ids(model: PhotoModel) -> None:
    for index, photo in enumerate(model.ids):
        assert model.index_of(PhotoId(int(photo))) == index
    assert model.index_of(PhotoId(10**9)) is None
    some = np.array([model.ids[4], 10**9, model.ids[1]])
    assert model.indices_of(some).tolist() == [1, 4]


def test_new_photos_appear_by_themselves(model: PhotoModel, desk: Desk, qtbot: QtBot) -> None:
    desk.draw("new.jpg", day=19000)
    desk.index()
    qtbot.waitUntil(lambda: len(model) == 7)
    assert model.ids.tolist() == desk.ids()


def test_another_folder_shows_nothing_of_the_old_one_meanwhile(
    model: PhotoModel, desk: Desk, qtbot: QtBot
) -> None:
    (folder,) = desk.workspace.folders()
    with qtbot.waitSignal(model.reset):
        model.show(folder=folder.id)
    assert len(model) == 0
    assert not model.loaded
    qtbot.waitUntil(lambda: len(model) == 6)
    assert model.loaded
