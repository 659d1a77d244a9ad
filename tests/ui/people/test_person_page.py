from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import FaceStatus, NameGuess
from glimpse_desktop.ui.faces.name_popup import PersonPopup
from glimpse_desktop.ui.find.query import FindPerson
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people import person_page
from glimpse_desktop.ui.people.person_page import PersonPage
from tests.support.suggesting import by_hand, person_named, suggest
from tests.ui.conftest import Desk, settle

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
    qtbot.waitUntil(lambda: page.photos.grid.isVisible() and len(page.photos.model) == 4)


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


@pytest.fixture
def asked(page: PersonPage, groups: list[PersonId], desk: Desk, qtbot: QtBot) -> list[FaceId]:
    """Anna's page with the three green faces suggested, surest first."""
    workspace = desk.workspace
    by_hand(workspace)
    workspace.name_faces([row.id for row in workspace.person_faces(groups[0])], "Anna")
    anna = person_named(workspace, "Anna")
    faces = [row.id for row in workspace.person_faces(groups[1])]
    for place, face in enumerate(faces):
        suggest(workspace, face, anna, similarity=0.9 - place / 100)
    page.show_page(anna)
    qtbot.waitUntil(lambda: len(page.view.sections()) == 2)
    return faces


def _answer(page: PersonPage, face: FaceId, yes: bool, qtbot: QtBot) -> None:
    rect = page.view.tile_rect(face)
    assert rect is not None
    spot = page.view.answer_rect(rect, yes).center().toPoint()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_suggestions_stand_on_top_and_each_has_a_yes_and_a_no(
    page: PersonPage, asked: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    asking, own = page.view.sections()
    assert (asking.heading, list(asking.keys), asking.note) == ("Is this Anna?", asked, "3")
    assert (own.heading, len(own.keys)) == ("Faces", 4)
    assert "3 to confirm" in page.header.counts.text()
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        _answer(page, asked[0], True, qtbot)
    assert said.args == ["1 face confirmed as Anna", True]
    qtbot.waitUntil(lambda: [len(section.keys) for section in page.view.sections()] == [2, 5])
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        _answer(page, asked[1], False, qtbot)
    assert said.args == ["1 face marked as not Anna", True]
    assert desk.workspace.faces([asked[1]])[0].status is FaceStatus.UNKNOWN
    desk.workspace.undo()
    desk.workspace.undo()
    assert desk.workspace.faces([asked[0]])[0].status is FaceStatus.UNKNOWN


def test_return_says_yes_to_the_face_that_is_asked_about(
    page: PersonPage, asked: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    page.view.selection.move(asked[0])
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert desk.workspace.faces([asked[0]])[0].person_name == "Anna"
    assert page.view.selection.current == asked[1]


@pytest.mark.parametrize("yes", [True, False])
def test_all_at_once(
    page: PersonPage, asked: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot, yes: bool
) -> None:
    button = page.confirm_all if yes else page.confirm_none
    assert button.isVisible()
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    words = "3 faces confirmed as Anna" if yes else "3 faces marked as not Anna"
    assert said.args == [words, True]
    assert [row.person_name for row in desk.workspace.faces(asked)] == ["Anna" if yes else None] * 3
    desk.workspace.undo()
    assert [row.person_name for row in desk.workspace.faces(asked)] == [None] * 3


def test_some_faces_become_somebody_new(
    page: PersonPage, groups: list[PersonId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    workspace = desk.workspace
    workspace.name_faces([row.id for row in workspace.person_faces(groups[0])], "Anna")
    page.show_page(person_named(workspace, "Anna"))
    qtbot.waitUntil(lambda: len(page.view.face_ids()) == 4)
    page.view.select(page.view.face_ids()[:2])
    qtbot.keyClick(page.view, Qt.Key.Key_P)
    popup = page.findChild(PersonPopup)
    assert popup is not None
    popup.field.setText("Twin")
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert said.args == ["2 faces are a new person, Twin", True]
    assert sorted((row.name or "", row.faces) for row in workspace.people()) == [("Anna", 2), ("Twin", 2)]
    workspace.undo()
    assert [(row.name, row.faces) for row in workspace.people()] == [("Anna", 4)]


def test_a_merge_can_be_taken_apart_later(
    page: PersonPage, groups: list[PersonId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    workspace = desk.workspace
    for group, name in zip(groups, ("Anna", "Ben"), strict=True):
        workspace.name_faces([row.id for row in workspace.person_faces(group)], name)
    anna, ben = person_named(workspace, "Anna"), person_named(workspace, "Ben")
    page.show_page(ben)
    qtbot.waitUntil(lambda: page.title() == "Ben")
    qtbot.keyClick(page.view, Qt.Key.Key_M)
    popup = page.findChild(PersonPopup)
    assert popup is not None
    popup.field.setText("Anna")
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert said.args == ["Ben and Anna are one person now", True]
    qtbot.waitUntil(lambda: page.title() == "Anna" and len(page.view.face_ids()) == 7)
    workspace.rename_person(anna, "Anna Berg")  # something else was decided since
    qtbot.waitUntil(lambda: page.title() == "Anna Berg" and bool(page.commands.merges))
    assert page._row is not None
    menu = page.commands.menu(page._row)
    apart = next(action for action in menu.actions() if action.text().startswith("Take apart"))
    with qtbot.waitSignal(context.navigator.offer_posted) as offered:
        apart.trigger()
    menu.deleteLater()
    assert sorted((row.name or "", row.faces) for row in workspace.people()) == [("Anna Berg", 4), ("Ben", 3)]
    assert offered.args is not None
    assert offered.args[1] == "Undo"
    with qtbot.waitSignal(context.navigator.message_posted):
        offered.args[2]()
    assert [(row.name, row.faces) for row in workspace.people()] == [("Anna Berg", 7)]


def test_ignoring_the_person_and_showing_again(
    page: PersonPage, groups: list[PersonId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    workspace = desk.workspace
    workspace.name_faces([row.id for row in workspace.person_faces(groups[0])], "Anna")
    page.show_page(person_named(workspace, "Anna"))
    qtbot.waitUntil(lambda: page.title() == "Anna")
    for text, hidden in (("Ignore this person", True), ("Show again", False)):
        assert page._row is not None
        menu = page.commands.menu(page._row)
        action = next(action for action in menu.actions() if action.text() == text)
        with qtbot.waitSignal(context.navigator.message_posted):
            action.trigger()
        menu.deleteLater()
        qtbot.waitUntil(lambda hidden=hidden: page._row is not None and page._row.hidden is hidden)
        assert ("ignored" in page.header.counts.text()) is hidden


def test_who_looks_like_the_person_may_be_merged_or_not(
    page: PersonPage, groups: list[PersonId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    workspace = desk.workspace
    for group, name in zip(groups, ("Anna", "Ben"), strict=True):
        workspace.name_faces([row.id for row in workspace.person_faces(group)], name)
    anna, ben = person_named(workspace, "Anna"), person_named(workspace, "Ben")
    page.show_page(anna)
    qtbot.waitUntil(lambda: page.title() == "Anna")
    guess = NameGuess(ben, "Ben", 0.6, "likely")
    page.similar.show_people("Anna", [(guess, None)])
    assert page.similar.chips[0].text().strip() == "Ben — likely"
    menu = page.similar.menu(guess)
    same, two, _ = [action for action in menu.actions() if action.text()]
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        two.trigger()
    assert said.args == ["Anna and Ben are two people", True]
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        same.trigger()
    assert said.args == ["Ben and Anna are one person now", True]
    menu.deleteLater()
    assert [(row.name, row.faces) for row in workspace.people()] == [("Anna", 7)]
    workspace.undo()
    assert len(workspace.people()) == 2


def test_of_many_faces_only_the_rows_that_are_seen_are_read(
    page: PersonPage,
    groups: list[PersonId],
    desk: Desk,
    context: PageContext,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(person_page, "_FIRST", 1)
    workspace = desk.workspace
    by_hand(workspace)
    for number in range(9):
        desk.draw(f"more{number}.png", (RED, 20, 20, 60 + number))
    desk.index()
    workspace.name_faces([row.id for photo in desk.ids() for row in workspace.photo_faces(photo)], "Anna")
    anna = person_named(workspace, "Anna")
    page.resize(500, 300)  # two rows of faces are seen
    page.show_page(anna)
    everything = workspace.person_face_ids(anna)
    qtbot.waitUntil(lambda: page.view.face_ids() == everything and len(page.view.rows.known(everything)) > 1)
    settle(qtbot)
    known = page.view.rows.known(everything)
    assert len(known) < len(everything) == 16
    with qtbot.waitSignal(context.navigator.photo_wanted) as wanted:
        page.view.selection.move(everything[0])
        qtbot.keyClick(page.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    photos = [row.photo_id for row in workspace.faces(everything)]
    assert wanted.args == [photos[0], photos]  # the viewer goes through all of them
    page.view.select_all()
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(page.view, Qt.Key.Key_X)
    assert said.args == ["16 faces marked as not Anna", True]
    assert workspace.person(anna) is None
