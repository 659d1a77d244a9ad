from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.ui import face_rows
from glimpse_desktop.ui.face_rows import FaceRows
from glimpse_desktop.ui.pages import PageContext
from tests.support.suggesting import by_hand, person_named
from tests.ui.conftest import Desk, settle

RED = 0.0


def _faces(desk: Desk) -> list[FaceId]:
    for number in range(4):
        desk.draw(f"red{number}.png", (RED, 20, 20, 90 + number))
    desk.index()
    by_hand(desk.workspace)
    found = [row.id for photo in desk.ids() for row in desk.workspace.photo_faces(photo)]
    desk.workspace.name_faces(found, "Anna")
    return found


def test_many_faces_of_a_renamed_person_are_fetched_when_they_are_seen(
    desk: Desk, context: PageContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(face_rows, "_FEW", 2)
    faces = _faces(desk)
    rows = FaceRows(context, context.background)
    rows.put(desk.workspace.faces(faces))
    loaded: list[frozenset[FaceId]] = []
    rows.loaded.connect(loaded.append)
    anna = person_named(desk.workspace, "Anna")
    desk.workspace.rename_person(anna, "Anna Berg")
    settle(qtbot, 250)
    with qtbot.waitSignal(rows.outdated):
        rows.refresh(Changes(people=frozenset([anna])))
    settle(qtbot)
    assert not loaded
    row = rows.get(faces[1])
    assert row is not None
    assert row.person_name == "Anna"  # the old one until the new one is there
    qtbot.waitUntil(lambda: loaded == [frozenset(faces[1:2])])
    assert [row.person_name for row in rows.known(faces)] == ["Anna", "Anna Berg", "Anna", "Anna"]


def test_few_faces_are_fetched_at_once(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    faces = _faces(desk)
    rows = FaceRows(context, context.background)
    rows.put(desk.workspace.faces(faces))
    anna = person_named(desk.workspace, "Anna")
    desk.workspace.rename_person(anna, "Anna Berg")
    with qtbot.waitSignal(rows.loaded):
        rows.refresh(Changes(people=frozenset([anna])))
    assert {row.person_name for row in rows.known(faces)} == {"Anna Berg"}
