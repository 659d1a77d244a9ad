from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import NameGuess, PersonRow
from glimpse_desktop.ui.faces.face_drag import FACES_MIME, PEOPLE_MIME, Dragged, drag_picture
from glimpse_desktop.ui.faces.name_field import NameField
from glimpse_desktop.ui.faces.name_popup import PersonPopup
from glimpse_desktop.ui.faces.tile_view import Section
from glimpse_desktop.ui.find.query import FindPerson
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people import people_tiles as tiles
from glimpse_desktop.ui.people.people_order import PeopleOrder
from glimpse_desktop.ui.people.people_page import PeoplePage
from glimpse_desktop.ui.people.people_tiles import CardKey
from tests.support.suggesting import by_hand, suggest
from tests.ui.conftest import Desk, settle

RED, GREEN, BLUE = 0.0, 0.33, 0.66


@pytest.fixture
def page(desk: Desk, context: PageContext, qtbot: QtBot) -> PeoplePage:
    """A named person with four faces, a group of three, a single face."""
    for number in range(4):
        desk.draw(f"red{number}.png", (RED, 20, 20, 90 + number))
    for number in range(3):
        desk.draw(f"green{number}.png", (GREEN, 20, 20, 80 + number))
    desk.draw("blue.png", (BLUE, 20, 20, 70))
    desk.index()
    red = desk.workspace.photo_by_path(desk.photos / "red0.png")
    assert red is not None
    face = desk.workspace.photo_faces(red.id)[0]
    assert face.group_id is not None
    by_hand(desk.workspace)
    desk.workspace.name_faces([row.id for row in desk.workspace.person_faces(face.group_id)], "Anna")
    made = PeoplePage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(900, 700)
    made.show()
    made.show_page(None)
    qtbot.waitUntil(lambda: len(made.view.sections()) == 2)
    return made


def _keys(page: PeoplePage) -> list[list[CardKey]]:
    return [[key for key in section.keys if isinstance(key, CardKey)] for section in page.view.sections()]


def _editor(page: PeoplePage) -> NameField:
    fields = [field for field in page.view.viewport().findChildren(NameField) if field.isVisible()]
    assert len(fields) == 1
    return fields[0]


def test_named_come_first_then_groups(page: PeoplePage) -> None:
    assert [section.heading for section in page.view.sections()] == ["", "No name yet"]
    people, groups = _keys(page)
    assert [(len(people), people[0].kind), (len(groups), groups[0].kind)] == [(1, "person"), (1, "group")]
    assert page.view.describe(people[0]) == "Anna, 4 faces in 4 photos"


def test_a_group_is_named_on_its_card(page: PeoplePage, desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    group = _keys(page)[1][0]
    rect = page.view.tile_rect(group)
    assert rect is not None
    field = tiles.field_rect(rect, group)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=field.center())
    editor = _editor(page)
    assert editor.geometry() == field
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClicks(editor, "Ben")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert said.args == ["3 faces named Ben", True]
    qtbot.waitUntil(lambda: len(_keys(page)[0]) == 2)
    assert [row.name for row in desk.workspace.people()] == ["Anna", "Ben"]
    desk.workspace.undo()
    qtbot.waitUntil(lambda: len(_keys(page)) == 2 and len(_keys(page)[0]) == 1)


def test_esc_leaves_the_card_as_it_was(page: PeoplePage, desk: Desk, qtbot: QtBot) -> None:
    page.view.edit(_keys(page)[1][0])
    qtbot.keyClicks(_editor(page), "Nobody")
    qtbot.keyClick(_editor(page), Qt.Key.Key_Escape)
    settle(qtbot)
    assert [row.name for row in desk.workspace.people()] == ["Anna"]


def test_f2_renames(page: PeoplePage, desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    page.view.selection.move(_keys(page)[0][0])
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    editor = _editor(page)
    assert editor.text() == "Anna"
    editor.setText("Anna Berg")
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert said.args == ["Anna is called Anna Berg now", True]
    assert desk.workspace.people()[0].name == "Anna Berg"


def test_somebody_elses_name_merges_and_says_so(
    page: PeoplePage, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    single = desk.workspace.unnamed_faces()[0]
    desk.workspace.name_faces([single.id], "Ben")
    qtbot.waitUntil(lambda: len(_keys(page)[0]) == 2)
    ben = next(row for row in desk.workspace.people() if row.name == "Ben")
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        page.decisions.rename(ben, "anna")
    assert said.args == ["Ben and Anna are one person now", True]
    assert [(row.name, row.faces) for row in desk.workspace.people()] == [("Anna", 5)]


def test_a_click_opens_the_person_a_key_finds_more(page: PeoplePage, context: PageContext, qtbot: QtBot) -> None:
    anna = _keys(page)[0][0]
    rect = page.view.tile_rect(anna)
    assert rect is not None
    with qtbot.waitSignal(context.navigator.person_wanted) as asked:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert asked.args == [anna.id]
    with qtbot.waitSignal(context.navigator.page_wanted) as wanted:
        qtbot.keyClick(page.view, Qt.Key.Key_F)
    assert wanted.args == ["find", FindPerson(PersonId(anna.id))]


def _drop(page: PeoplePage, kind: str, ids: list[int], on: CardKey) -> None:
    """Drag something of that kind over a card and let go of it there."""
    data = QMimeData()
    data.setData(kind, json.dumps(ids).encode())
    rect = page.view.tile_rect(on)
    assert rect is not None
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    link, viewport = Qt.DropAction.LinkAction, page.view.viewport()
    # Qt wants to have seen the drag come in before it believes the drop.
    QApplication.sendEvent(viewport, QDragEnterEvent(rect.center(), link, data, button, keys))
    QApplication.sendEvent(viewport, QDragMoveEvent(rect.center(), link, data, button, keys))
    QApplication.sendEvent(viewport, QDropEvent(QPointF(rect.center()), link, data, button, keys))


@pytest.mark.parametrize("what", ["face", "group"])
def test_dropped_on_a_person_it_is_that_person(
    page: PeoplePage, desk: Desk, context: PageContext, qtbot: QtBot, what: str
) -> None:
    people, groups = _keys(page)
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        if what == "face":
            _drop(page, FACES_MIME, [desk.workspace.unnamed_faces()[0].id], people[0])
        else:
            _drop(page, PEOPLE_MIME, [groups[0].id], people[0])
    assert said.args == ["1 face named Anna" if what == "face" else "3 faces named Anna", True]
    assert desk.workspace.people()[0].faces == (5 if what == "face" else 7)
    desk.workspace.undo()
    assert desk.workspace.people()[0].faces == 4


def test_people_dropped_on_a_person_are_merged_and_one_undo_takes_all_back(
    page: PeoplePage, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    workspace = desk.workspace
    workspace.name_faces([workspace.unnamed_faces()[0].id], "Ben")
    qtbot.waitUntil(lambda: len(_keys(page)[0]) == 2)
    (anna, ben), groups = _keys(page)
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        _drop(page, PEOPLE_MIME, [ben.id, groups[0].id], anna)
    assert said.args == ["2 people are Anna now", True]
    assert [(row.name, row.faces) for row in workspace.people()] == [("Anna", 8)]
    workspace.undo()
    assert [(row.name, row.faces) for row in workspace.people()] == [("Anna", 4), ("Ben", 1)]
    assert [row.faces for row in workspace.groups()] == [3]


def test_people_and_faces_dropped_together_are_one_step(
    page: PeoplePage, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    workspace = desk.workspace
    (anna,), (group,) = _keys(page)
    dragged = Dragged((workspace.unnamed_faces()[0].id,), (PersonId(group.id),))
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        page.view.dropped.emit(dragged, anna)
    assert said.args == ["4 faces named Anna", True]
    assert [row.faces for row in workspace.people()] == [8]
    workspace.undo()
    assert [row.faces for row in workspace.people()] == [4]
    assert [row.faces for row in workspace.groups()] == [3]


def test_nothing_is_dropped_on_itself_nor_a_person_on_a_group(page: PeoplePage, desk: Desk, qtbot: QtBot) -> None:
    (anna,), (group,) = _keys(page)
    _drop(page, PEOPLE_MIME, [anna.id], anna)
    _drop(page, PEOPLE_MIME, [anna.id], group)
    settle(qtbot)
    assert [row.faces for row in desk.workspace.people()] == [4]


def test_a_drag_shows_how_many_there_are(page: PeoplePage, qtbot: QtBot) -> None:
    one, many = drag_picture([None], 1, 1.0), drag_picture([None, None, None], 120, 1.0)
    assert one.size() == many.size()  # pictures that aren't there yet count as one disc
    assert one.toImage() != many.toImage()


def test_the_people_are_sorted_as_the_person_likes(page: PeoplePage, desk: Desk, qtbot: QtBot) -> None:
    workspace = desk.workspace
    workspace.name_faces([workspace.unnamed_faces()[0].id], "Aaron")
    qtbot.waitUntil(lambda: len(_keys(page)[0]) == 2)

    def names() -> list[str | None]:
        rows = [page.view.person(key) for key in _keys(page)[0]]
        return [row.name for row in rows if row is not None]

    assert names() == ["Anna", "Aaron"]
    page.sort.setCurrentIndex(page.sort.findData(PeopleOrder.NAME))
    page.sort.activated.emit(page.sort.currentIndex())
    qtbot.waitUntil(lambda: names() == ["Aaron", "Anna"])


def test_somebody_ignored_is_hidden_until_asked_for(
    page: PeoplePage, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    assert not page.hidden.isVisibleTo(page.hidden.parentWidget())
    page.view.selection.move(_keys(page)[0][0])
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(page.view, Qt.Key.Key_I, Qt.KeyboardModifier.ShiftModifier)
    assert said.args == ["Anna is ignored", True]
    qtbot.waitUntil(lambda: [section.heading for section in page.view.sections()] == ["Who is this?"])
    page.hidden.setChecked(True)
    qtbot.waitUntil(lambda: len(_keys(page)) == 2)
    anna = page.view.person(_keys(page)[0][0])
    assert anna is not None
    assert anna.hidden
    assert "ignored" in page.view.describe(_keys(page)[0][0])
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        page.decisions.show(anna)
    assert said.args == ["Anna is shown again", True]
    assert [row.name for row in desk.workspace.people()] == ["Anna"]
    desk.workspace.undo()
    assert not desk.workspace.people()


def test_merge_into_asks_for_somebody_who_is_there(
    page: PeoplePage, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    page.view.selection.move(_keys(page)[1][0])
    qtbot.keyClick(page.view, Qt.Key.Key_M)
    popup = page.findChild(PersonPopup)
    assert popup is not None
    qtbot.keyClicks(popup.field, "Nobody")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    settle(qtbot)
    assert popup.is_open()
    popup.field.setText("anna")
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert said.args == ["3 faces named Anna", True]
    assert [(row.name, row.faces) for row in desk.workspace.people()] == [("Anna", 7)]


def test_a_guess_on_the_card_is_one_click(
    page: PeoplePage, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    group = _keys(page)[1][0]
    anna = _keys(page)[0][0]
    guess = NameGuess(PersonId(anna.id), "Anna", 0.7, "likely")
    row = page.view.person(group)
    assert row is not None
    qtbot.waitUntil(lambda: row.id in page.view.guesses._fresh and not page.view.guesses._busy)
    page.view.guesses._known[row.id] = (guess,)
    page.view.viewport().update()
    assert page.view.describe(group).endswith("perhaps Anna")
    rect = page.view.tile_rect(group)
    assert rect is not None
    chip, text = tiles.chips_in(rect, ["Anna"])[0]
    assert text == "Anna?"
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=chip.center().toPoint())
    assert said.args == ["3 faces named Anna", True]
    desk.workspace.undo()
    assert desk.workspace.people()[0].faces == 4


def test_the_unsure_are_counted_on_the_card(page: PeoplePage, desk: Desk, qtbot: QtBot) -> None:
    anna = _keys(page)[0][0]
    suggest(desk.workspace, desk.workspace.unnamed_faces()[0].id, PersonId(anna.id))
    qtbot.waitUntil(lambda: page.view.describe(anna) == "Anna, 4 faces in 4 photos, 1 face may be Anna")


def test_del_on_a_group_says_they_are_no_faces(
    page: PeoplePage, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    page.view.selection.move(_keys(page)[1][0])
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert said.args == ["3 faces marked as not a face", True]
    qtbot.waitUntil(lambda: len(page.view.sections()) == 1)
    assert not desk.workspace.groups()


def test_nobody_yet_says_what_to_do(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    page = PeoplePage(context)
    qtbot.addWidget(page)
    page.show()
    page.show_page(None)
    qtbot.waitUntil(page.empty.isVisible)
    assert page.empty.title == "Nobody here yet"


def test_five_thousand_people_cost_no_widgets(page: PeoplePage, qtbot: QtBot) -> None:
    rows = {
        CardKey("person", number): PersonRow(PersonId(number), f"Person {number}", 3, 3, FaceId(1))
        for number in range(1, 5001)
    }
    before = len(page.findChildren(object))  # type: ignore[arg-type]
    page.view.show_people([Section("People", list(rows), tiles.PERSON_CELL)], rows)
    page.view.verticalScrollBar().setValue(50_000)
    page.view.viewport().grab()
    assert len(page.findChildren(object)) == before  # type: ignore[arg-type]
    assert page.view.key_at(QPoint(60, 60)) is not None
