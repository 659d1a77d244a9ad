from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.errors import PhotoError
from glimpse_desktop.indexing import analyse
from glimpse_desktop.ui import problems_page
from glimpse_desktop.ui.library_actions import LibraryActions
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.problems_page import ProblemsPage
from tests.ui.conftest import Desk


@pytest.fixture
def page(context: PageContext, actions: LibraryActions, qtbot: QtBot) -> ProblemsPage:
    made = ProblemsPage(context, actions)
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
    (desk.photos / "broken\nname.jpg").write_bytes(b"\xff\xd8\xff\xe0 not much of a photo")
    (desk.photos / "empty.jpg").write_bytes(b"")
    desk.index()
    qtbot.waitUntil(lambda: len(page.model.rows) == 2)
    assert {row.path.name for row in page.model.rows} == {"broken\nname.jpg", "empty.jpg"}
    assert all(row.reason for row in page.model.rows)
    page.list.viewport().grab()  # paints both, line break included
    spoken = page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.model.rows[0].reason in spoken


def test_show_in_folder_needs_a_choice_and_shows_it(
    page: ProblemsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[object] = []
    monkeypatch.setattr(problems_page, "show_in_folder", shown.append)
    (desk.photos / "empty.jpg").write_bytes(b"")
    desk.index()
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.model.rows) == 1)
    reveal, retry = page.tools()
    assert isinstance(reveal, QPushButton)
    assert not reveal.isEnabled()
    assert retry.isEnabled()
    page.list.setCurrentIndex(page.model.index(0))
    assert reveal.isEnabled()
    qtbot.mouseClick(reveal, Qt.MouseButton.LeftButton)
    assert shown == [desk.photos / "empty.jpg"]


def test_a_repaired_photo_leaves_the_list_after_another_try(page: ProblemsPage, desk: Desk, qtbot: QtBot) -> None:
    (desk.photos / "photo.jpg").write_bytes(b"")
    desk.index()
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.model.rows) == 1)
    desk.draw("photo.jpg")
    _, retry = page.tools()
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.model.rows)
    assert page.empty.isVisible()


def test_another_try_opens_a_file_that_has_not_changed(
    page: ProblemsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.draw("photo.jpg")

    def refuse(*_: object, **__: object) -> None:
        raise PhotoError("the file is damaged")

    with monkeypatch.context() as patched:
        patched.setattr(analyse, "decode", refuse)
        desk.index()
    desk.index()  # an unchanged file stays as it is
    page.show_page(None)
    qtbot.waitUntil(lambda: len(page.model.rows) == 1)
    _, retry = page.tools()
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.model.rows and not desk.workspace.indexer.running)
    assert desk.workspace.status().problems == 0
