"""Rows of photos by id: fetched once, fetched again when they changed, kept when the photo is gone."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.photos.photo_rows import PhotoRows
from tests.ui.conftest import Desk, settle


def test_rows_come_when_they_are_asked_for(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    for number in range(3):
        desk.draw(f"{number}.png")
    desk.index()
    rows, ids = PhotoRows(context, context.background), desk.ids()
    asked: list[list[PhotoId]] = []
    fetch = context.workspace.photos
    context.workspace.photos = lambda wanted: (asked.append(list(wanted)), fetch(wanted))[1]  # type: ignore[method-assign]
    assert [rows.get(photo) for photo in ids] == [None] * 3
    with qtbot.waitSignal(rows.ready):
        pass
    names = [row.path.name for photo in ids if (row := rows.get(photo)) is not None]
    assert sorted(names) == ["0.png", "1.png", "2.png"]
    assert asked == [ids], "all in one query, and no second one"
    rows.refresh(Changes(photos=frozenset(ids[:1])))
    assert rows.get(ids[0]) is not None, "the old one stands until the new one is there"
    with qtbot.waitSignal(rows.ready):
        pass
    assert asked[1:] == [ids[:1]]


def test_a_photo_that_is_gone_is_asked_for_once(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    path = desk.draw("a.png")
    desk.index()
    rows, (photo,) = PhotoRows(context, context.background), desk.ids()
    rows.get(photo)
    with qtbot.waitSignal(rows.ready):
        pass
    path.unlink()
    desk.draw("b.png")
    desk.index()
    rows.refresh(Changes(photos=frozenset({photo})))
    heard: list[None] = []
    rows.ready.connect(lambda: heard.append(None))
    assert rows.get(photo) is not None
    qtbot.waitUntil(lambda: len(heard) == 1)
    for _ in range(3):
        row = rows.get(photo)
        assert row is not None and row.path == path
        settle(qtbot)
    assert len(heard) == 1
