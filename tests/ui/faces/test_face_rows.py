from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.ui.faces import face_rows
from glimpse_desktop.ui.faces.face_rows import FaceRows
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


def test_rows_come_a_few_at_a_time_and_whoever_needs_all_waits(
    desk: Desk, context: PageContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(face_rows, "_AT_ONCE", 3)
    faces = [*_faces(desk), FaceId(999)]
    rows = FaceRows(context, context.background)
    loaded: list[frozenset[FaceId]] = []
    rows.loaded.connect(loaded.append)
    known: list[list[FaceId]] = []
    rows.when_known(faces, lambda: known.append([row.id for row in rows.known(faces)]))
    assert not known
    qtbot.waitUntil(lambda: bool(known))
    assert known == [faces[:4]]  # the one that isn't there keeps nobody waiting
    assert loaded == [frozenset(faces[:3]), frozenset(faces[3:])]  # the first ones first
    rows.when_known(faces, lambda: known.append([]))
    assert known == [faces[:4], []]


def test_nobody_waits_for_rows_of_what_is_not_shown_any_more(
    desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    faces = _faces(desk)
    rows = FaceRows(context, context.background)
    known: list[int] = []
    rows.when_known(faces[:2], lambda: known.append(1))
    rows.forget_all()
    rows.when_known(faces[2:], lambda: known.append(2))
    qtbot.waitUntil(lambda: bool(known))
    settle(qtbot)
    assert known == [2]


def test_what_could_not_be_read_is_asked_for_again(
    desk: Desk, context: PageContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    faces = _faces(desk)
    rows = FaceRows(context, context.background)

    def refuse(ids: object) -> None:
        raise GlimpseError("The library is busy.")

    with monkeypatch.context() as broken, qtbot.waitSignal(context.background.trouble) as said:
        broken.setattr(desk.workspace, "faces", refuse)
        assert rows.get(faces[0]) is None
        settle(qtbot)
    assert said.args == ["The library is busy."]
    assert rows.get(faces[0]) is None
    qtbot.waitUntil(lambda: rows.get(faces[0]) is not None)
