from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.faces.name_popup import PersonPopup
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people.no_name_page import NoNamePage
from glimpse_desktop.ui.people.people_tiles import CardKey
from tests.ui.conftest import Desk

RED, GREEN, BLUE = 0.0, 0.33, 0.66


@pytest.fixture
def page(desk: Desk, context: PageContext, qtbot: QtBot) -> NoNamePage:
    """Two groups, of four and three faces, and a single face."""
    for number in range(4):
        desk.draw(f"red{number}.png", (RED, 20, 20, 90 + number))
    for number in range(3):
        desk.draw(f"green{number}.png", (GREEN, 20, 20, 80 + number))
    desk.draw("blue.png", (BLUE, 20, 20, 70))
    desk.index()
    made = NoNamePage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(900, 700)
    made.show()
    made.show_page(None)
    qtbot.waitUntil(lambda: len(made.view.sections()) == 2)
    return made


def _keys(page: NoNamePage) -> list[list[CardKey]]:
    return [[key for key in section.keys if isinstance(key, CardKey)] for section in page.view.sections()]


def test_groups_come_first_then_single_faces(page: NoNamePage) -> None:
    groups, singles = _keys(page)
    assert [section.heading for section in page.view.sections()] == ["Groups", "Single faces"]
    assert [key.kind for key in groups] == ["group", "group"]
    assert [key.kind for key in singles] == ["face"]


def test_a_single_face_is_a_face_as_everywhere(page: NoNamePage, context: PageContext, qtbot: QtBot) -> None:
    face = _keys(page)[1][0]
    page.view.selection.move(face)
    page.view.setFocus()
    with qtbot.waitSignal(context.navigator.face_wanted) as asked:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert asked.args == [face.id]


def test_several_groups_get_one_name(page: NoNamePage, desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    page.view.select(_keys(page)[0])
    page.view.selection_changed.emit()
    assert page.view.gestures.selected is not None
    bar = page.view.gestures.selected.bar
    assert bar.label.text() == "2 selected"
    named = next(button for button in bar.buttons if button.accessibleName() == "Name…")
    qtbot.mouseClick(named, Qt.MouseButton.LeftButton)
    popup = page.findChild(PersonPopup)
    assert popup is not None
    qtbot.keyClicks(popup.field, "Anna")
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert said.args == ["7 faces named Anna", True]
    assert [(row.name, row.faces) for row in desk.workspace.people()] == [("Anna", 7)]
    assert not bar.isVisible()
    desk.workspace.undo()
    assert [row.faces for row in desk.workspace.groups()] == [4, 3]


def test_two_groups_become_one_without_a_name(
    page: NoNamePage, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    page.view.select(_keys(page)[0])
    page.view.selection_changed.emit()
    assert page.view.gestures.selected is not None
    together = page.view.gestures.selected.bar.buttons[0]
    assert together.accessibleName() == "One person"
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.mouseClick(together, Qt.MouseButton.LeftButton)
    assert said.args == ["7 faces are one group now", True]
    qtbot.waitUntil(lambda: [row.faces for row in desk.workspace.groups()] == [7])
    desk.workspace.undo()
    qtbot.waitUntil(lambda: sorted(row.faces for row in desk.workspace.groups()) == [3, 4])


def test_everybody_named_says_so(page: NoNamePage, desk: Desk, qtbot: QtBot) -> None:
    faces = [row.id for group in desk.workspace.groups() for row in desk.workspace.person_faces(group.id)]
    desk.workspace.name_faces([*faces, *(row.id for row in desk.workspace.unnamed_faces())], "Anna")
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.title == "Every face has a name"
