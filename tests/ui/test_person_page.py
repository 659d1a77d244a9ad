from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.ui.find_query import FindPerson
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.person_page import PersonPage
from tests.ui.conftest import Desk

RED, GREEN = 0.0, 0.33


@pytest.fixture
def groups(desk: Desk) -> list[PersonId]:
    """Two groups without a name: red with four faces, green with three."""
    for number in range(4):
        desk.draw(f"red{number}.png", (RED, 20, 20, 90 + number), day=18000 + number)
    for number in range(3):
        desk.draw(f"green{number}.png", (GREEN, 20, 20, 80 + number))
    desk.index()
    found = [row.id for row in desk.workspace.groups()]
    assert len(found) == 2
    return found


@pytest.fixture
def page(context: PageContext, groups: list[PersonId], qtbot: QtBot) -> PersonPage:
    made = PersonPage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(800, 600)
    made.show()
    return made


def _name(page: PersonPage, name: str, context: PageContext, qtbot: QtBot) -> object:
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        page.header.field.setText(name)
        qtbot.keyClick(page.header.field, Qt.Key.Key_Return)
    return said.args[0] if said.args else None


def test_a_group_shows_its_faces_and_becomes_the_person_it_is_named(
    page: PersonPage, groups: list[PersonId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    page.show_page(groups[0])
    qtbot.waitUntil(lambda: len(page.view.face_ids()) == 4)
    assert page.header.counts.text() == "4 faces in 4 photos"
    assert page.title() == "No name yet"
    assert page.header.field.isVisible()
    assert _name(page, "Anna", context, qtbot) == "4 faces named Anna"
    qtbot.waitUntil(lambda: page.title() == "Anna")
    assert page.place() == desk.workspace.people()[0].id
    assert not page.header.field.isVisible()


def test_a_name_that_somebody_has_makes_them_one(
    page: PersonPage, groups: list[PersonId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    for group, name in zip(groups, ("Anna", "Ben"), strict=True):
        desk.workspace.name_faces([row.id for row in desk.workspace.person_faces(group)], name)
    ben = next(row.id for row in desk.workspace.people() if row.name == "Ben")
    page.show_page(ben)
    qtbot.waitUntil(lambda: page.title() == "Ben")
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    assert _name(page, "Anna", context, qtbot) == "Ben and Anna are one person now"
    qtbot.waitUntil(lambda: page.title() == "Anna" and len(page.view.face_ids()) == 7)


def test_photos_of_the_person(
    page: PersonPage, groups: list[PersonId], context: PageContext, qtbot: QtBot
) -> None:
    page.show_page(groups[0])
    qtbot.waitUntil(lambda: len(page.view.face_ids()) == 4)
    page.header.part_chosen.emit(1)
    qtbot.waitUntil(lambda: page.grid.isVisible() and len(page.grid.model) == 4)


def test_more_of_them_is_one_click_away(
    page: PersonPage, groups: list[PersonId], context: PageContext, qtbot: QtBot
) -> None:
    page.show_page(groups[0])
    qtbot.waitUntil(lambda: len(page.view.face_ids()) == 4)
    with qtbot.waitSignal(context.navigator.page_wanted) as wanted:
        qtbot.mouseClick(page.header.find_more, Qt.MouseButton.LeftButton)
    assert wanted.args == ["find", FindPerson(groups[0])]


def test_when_nobody_is_left_it_says_so(
    page: PersonPage, groups: list[PersonId], desk: Desk, qtbot: QtBot
) -> None:
    faces = [row.id for row in desk.workspace.person_faces(groups[0])]
    desk.workspace.name_faces(faces, "Anna")
    page.show_page(desk.workspace.people()[0].id)
    qtbot.waitUntil(lambda: page.title() == "Anna")
    desk.workspace.undo()
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.title == "No faces left here"
