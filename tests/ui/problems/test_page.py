from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.domain.views import ProblemRow
from glimpse_desktop.indexing import analyse
from glimpse_desktop.ui.key_bindings import HasKeys
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.problems import page as problems_page
from glimpse_desktop.ui.problems.model import Heading, sentence
from glimpse_desktop.ui.problems.page import ProblemsPage
from tests.ui.conftest import Desk


def _write(path: Path, data: bytes = b"") -> None:
    """Not just now: nobody waits for it to be finished."""
    path.write_bytes(data)
    os.utime(path, (1e9, 1e9))


@pytest.fixture
def page(context: PageContext, qtbot: QtBot) -> ProblemsPage:
    made = ProblemsPage(context)
    qtbot.addWidget(made)
    made.resize(800, 500)
    context.background.changed.connect(made.refresh)
    made.show()
    return made


def test_without_problems_it_says_so(page: ProblemsPage, qtbot: QtBot) -> None:
    page.show_page(None)
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.title == "No problems"


def test_a_damaged_photo_is_listed_with_its_reason(page: ProblemsPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_page(None)
    _write(desk.photos / "broken\nname.jpg", b"\xff\xd8\xff\xe0 not much of a photo")
    _write(desk.photos / "empty.jpg")
    desk.index()
    qtbot.waitUntil(lambda: len(page.model.rows) == 2)
    assert {row.path.name for row in page.model.rows} == {"broken\nname.jpg", "empty.jpg"}
    assert all(row.reason for row in page.model.rows)
    page.list.viewport().grab()  # paints both, line break included
    spoken = page.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(page.model.rows[0].path) in spoken
    assert sentence(page.model.rows[0].reason) in spoken


def test_show_in_folder_shows_what_the_keyboard_is_on(
    page: ProblemsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []
    monkeypatch.setattr(problems_page, "show_in_folder", shown.append)
    _write(desk.photos / "empty.jpg")
    desk.index()
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.model.rows) == 1)
    _, reveal, retry = page.tools()
    assert isinstance(reveal, QPushButton)
    qtbot.waitUntil(reveal.isEnabled)
    assert retry.accessibleName() == "Try all again"
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    page.list.setCurrentIndex(page.model.index(1))
    assert retry.accessibleName() == "Try again"
    qtbot.mouseClick(reveal, Qt.MouseButton.LeftButton)
    assert shown == [desk.photos / "empty.jpg"] * 2
    assert page.handle_escape() and not page.handle_escape()
    assert retry.accessibleName() == "Try all again"


def test_the_keyboard_stays_at_its_place_when_a_problem_goes(page: ProblemsPage) -> None:
    rows = [ProblemRow(Path(f"{letter}.jpg"), "it is empty", PhotoId(at)) for at, letter in enumerate("abc", 1)]
    page.model.replace(rows)
    page.list.setCurrentIndex(page.model.index(2))
    page.model.replace([rows[0], rows[2]])
    assert page.model.row_at(page.list.currentIndex()) == rows[2]
    page.model.replace(rows[:1])
    assert page.model.row_at(page.list.currentIndex()) == rows[0]


def test_a_repaired_photo_leaves_the_list_after_another_try(page: ProblemsPage, desk: Desk, qtbot: QtBot) -> None:
    _write(desk.photos / "photo.jpg")
    desk.index()
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.model.rows) == 1)
    desk.draw("photo.jpg")
    *_, retry = page.tools()
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.model.rows)
    assert page.empty.isVisible()


def test_another_try_opens_a_file_that_has_not_changed(
    page: ProblemsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.draw("photo.jpg", day=18000)

    def refuse(*_: object, **__: object) -> None:
        raise PhotoError("the file is damaged")

    with monkeypatch.context() as patched:
        patched.setattr(analyse, "decode", refuse)
        desk.index()
    desk.index()  # an unchanged file stays as it is
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.model.rows) == 1)
    *_, retry = page.tools()
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.model.rows and not desk.workspace.indexer.running)
    assert desk.workspace.status().problems == 0


def _rows(*facts: tuple[str, str, int | None]) -> list[ProblemRow]:
    return [
        ProblemRow(Path(path), reason, None if photo is None else PhotoId(photo)) for path, reason, photo in facts
    ]


SEVERAL = _rows(
    ("/p/USB", "the folder can't be found", None),
    ("/p/b.jpg", "the file is damaged", 2),
    ("/p/locked.jpg", "no permission to read it", 3),
    ("/p/a.jpg", "the file is damaged", 1),
)


def _state(page: ProblemsPage) -> list[str]:
    return [
        f"{entry.reason} {entry.count}" if isinstance(entry, Heading) else entry.path.name
        for entry in page.model.entries
    ]


def test_problems_stand_under_their_reasons(page: ProblemsPage) -> None:
    page._take(SEVERAL)
    assert _state(page) == [
        "The folder can't be found 1",
        "USB",
        "The file is damaged 2",
        "a.jpg",
        "b.jpg",
        "No permission to read it 1",
        "locked.jpg",
    ]
    assert page.model.row_at(page.model.index(0)) is None
    assert page.model.flags(page.model.index(0)) == Qt.ItemFlag.NoItemFlags
    page.list.viewport().grab()


def test_what_is_tried_again_stays_greyed_until_the_try_is_over(
    page: ProblemsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []
    monkeypatch.setattr(desk.workspace, "retry_problems", tried.append)
    page.context.background.forget(page, "problems")
    page._outdated = False
    page._take(SEVERAL)
    retry = page.tools()[-1]
    assert retry.accessibleName() == "Try all again"
    page.list.setCurrentIndex(page.model.index(3))
    assert retry.accessibleName() == "Try again"
    monkeypatch.setattr(page, "_look_whether_over", lambda: None)
    qtbot.keyClick(page.list, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: tried == [[1]])
    assert (retry.accessibleName(), retry.isEnabled()) == ("Trying again…", False)
    page._take([row for row in SEVERAL if row.photo_id != 1])
    assert "a.jpg" in _state(page) and page.model.is_retried(page.model.rows[1])
    page.list.viewport().grab()
    page._take_progress(IndexProgress(Phase.ANALYSING, total=1))
    monkeypatch.setattr(desk.workspace, "problems", lambda: SEVERAL[:1])
    page._take_progress(IndexProgress())
    qtbot.waitUntil(lambda: _state(page) == ["The folder can't be found 1", "USB"])
    assert retry.isEnabled()


def test_a_folder_is_looked_for_again(
    page: ProblemsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scans: list[bool] = []
    monkeypatch.setattr(desk.workspace, "rescan", lambda: scans.append(True))
    page._outdated = False
    page._take(SEVERAL[:1])
    qtbot.mouseClick(page.tools()[-1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(scans))


def test_a_problem_can_be_hidden_and_had_back(page: ProblemsPage, desk: Desk, qtbot: QtBot) -> None:
    _write(desk.photos / "empty.jpg")
    desk.index()
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.model.rows) == 1)
    offers: list[tuple[str, Callable[[], None]]] = []
    page.context.navigator.offer_posted.connect(lambda text, _label, act: offers.append((text, act)))
    page.list.setCurrentIndex(page.model.index(1))
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.empty.isVisible() and not page.ignored.isHidden())
    assert offers[0][0] == "A problem is hidden."
    assert desk.workspace.place_counts().problems == 0
    page.ignored.click()
    assert _state(page)[1:] == ["empty.jpg"] and page.model.rows[0].ignored
    page.list.viewport().grab()
    offers[0][1]()
    qtbot.waitUntil(lambda: desk.workspace.place_counts().problems == 1)
    qtbot.waitUntil(lambda: page.ignored.isHidden())
    assert not page.model.rows[0].ignored


def test_keys_are_in_the_keyboard_map(page: ProblemsPage) -> None:
    assert isinstance(page.list, HasKeys)
    assert {key for binding in page.list.key_bindings() for key in binding.keys} >= {"Return", "R", "O", "Delete"}
