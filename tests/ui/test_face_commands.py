"""Every decision about faces through the view, its keys, its menu and its bar, and the way back from each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FaceId, PersonId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.ui.faces.face_button import FaceButton
from glimpse_desktop.ui.faces.face_view import FaceSection, FaceView
from glimpse_desktop.ui.faces.face_words import name_text
from glimpse_desktop.ui.faces.name_popup import NamePopup, PersonPopup
from glimpse_desktop.ui.faces.why_card import WhyCard
from glimpse_desktop.ui.pages import PageContext
from tests.support.suggesting import by_hand, person_named, suggest
from tests.ui.conftest import Desk, settle

RED, GREEN, BLUE = 0.0, 0.33, 0.66


@pytest.fixture
def faces(desk: Desk) -> list[FaceId]:
    """Two faces of Anna, confirmed, and three that nothing is known about."""
    for number, hue in enumerate((RED, RED, GREEN, BLUE, 0.5)):
        desk.draw(f"{number}.png", (hue, 20, 20, 90), day=18000 - number)
    desk.index()
    found = [row.id for photo in desk.ids() for row in desk.workspace.photo_faces(photo)]
    by_hand(desk.workspace)
    desk.workspace.name_faces(found[:2], "Anna")
    return found


@pytest.fixture
def anna(desk: Desk, faces: list[FaceId]) -> PersonId:
    return person_named(desk.workspace, "Anna")


@pytest.fixture
def view(context: PageContext, faces: list[FaceId], qtbot: QtBot) -> FaceView:
    made = FaceView(context)
    made.gestures.show_bar()
    qtbot.addWidget(made)
    made.resize(700, 500)
    context.background.changed.connect(made.refresh)
    made.show_faces([FaceSection("", faces)])
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(lambda: len(made.rows.known(faces)) == len(faces))
    return made


def _status(desk: Desk, face: FaceId) -> tuple[FaceStatus, str | None]:
    row = desk.workspace.faces([face])[0]
    return row.status, row.person_name


def _press(
    view: FaceView,
    key: Qt.Key,
    context: PageContext,
    qtbot: QtBot,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> str:
    """What the message bar says after the key; it offers Undo."""
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(view, key, modifiers)
    assert said.args is not None
    assert said.args[1] is True
    return str(said.args[0])


def _suggest(
    desk: Desk, view: FaceView, face: FaceId, person: PersonId, qtbot: QtBot, automatic: bool = False
) -> None:
    suggest(desk.workspace, face, person, automatic=automatic)
    qtbot.waitUntil(lambda: name_text(view.rows.known([face])[0]) == ("Anna" if automatic else "Anna?"))


@pytest.mark.parametrize("automatic", [False, True])
def test_y_confirms_what_was_suggested(
    view: FaceView,
    faces: list[FaceId],
    anna: PersonId,
    desk: Desk,
    context: PageContext,
    qtbot: QtBot,
    automatic: bool,
) -> None:
    _suggest(desk, view, faces[2], anna, qtbot, automatic)
    view.selection.move(faces[2])
    assert _press(view, Qt.Key.Key_Y, context, qtbot) == "1 face confirmed as Anna"
    assert _status(desk, faces[2]) == (FaceStatus.CONFIRMED, "Anna")
    assert view.selection.current == faces[3]  # the hand goes on without moving
    desk.workspace.undo()
    assert _status(desk, faces[2])[0] is FaceStatus.UNKNOWN


def test_x_says_not_that_person(
    view: FaceView, faces: list[FaceId], anna: PersonId, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    _suggest(desk, view, faces[2], anna, qtbot)
    view.select([faces[1], faces[2]])
    assert _press(view, Qt.Key.Key_X, context, qtbot) == "2 faces marked as not Anna"
    assert _status(desk, faces[1]) == (FaceStatus.UNKNOWN, None)
    assert [row.id for row in desk.workspace.person_faces(anna)] == [faces[0]]
    desk.workspace.undo()
    assert _status(desk, faces[1]) == (FaceStatus.CONFIRMED, "Anna")


def test_nothing_to_confirm_or_reject_is_no_decision(
    view: FaceView, faces: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    said: list[object] = []
    context.navigator.message_posted.connect(lambda *words: said.append(words))
    view.selection.move(faces[3])
    for key in (Qt.Key.Key_Y, Qt.Key.Key_X, Qt.Key.Key_P, Qt.Key.Key_C, Qt.Key.Key_W):
        qtbot.keyClick(view, key)
    settle(qtbot)
    assert not said


def test_p_makes_a_new_person_even_of_the_same_name(
    view: FaceView, faces: list[FaceId], anna: PersonId, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    view.selection.move(faces[1])
    qtbot.keyClick(view, Qt.Key.Key_P)
    popup = view.window().findChild(PersonPopup)
    assert popup is not None
    popup.field.setText("Anna")
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert said.args == ["1 face is a new person, Anna", True]
    assert [row.faces for row in desk.workspace.people()] == [1, 1]
    desk.workspace.undo()
    assert [row.faces for row in desk.workspace.people()] == [2]


def test_n_on_a_named_face_asks_who_else_it_is(
    view: FaceView, faces: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    view.selection.move(faces[1])
    qtbot.keyClick(view, Qt.Key.Key_N)
    popup = view.window().findChild(NamePopup)
    assert popup is not None
    assert popup.accessibleName() == "Who is it, if not Anna?"
    popup.field.setText("Ben")
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert _status(desk, faces[1]) == (FaceStatus.CONFIRMED, "Ben")
    desk.workspace.undo()
    assert _status(desk, faces[1]) == (FaceStatus.CONFIRMED, "Anna")


def test_c_makes_it_the_cover(
    view: FaceView, faces: list[FaceId], anna: PersonId, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    before = desk.workspace.people()[0].cover
    other = next(face for face in faces[:2] if face != before)
    view.selection.move(other)
    assert _press(view, Qt.Key.Key_C, context, qtbot) == "Anna has a new cover"
    assert desk.workspace.people()[0].cover == other
    desk.workspace.undo()
    assert desk.workspace.people()[0].cover == before


def test_ignoring_and_taking_the_name_off(
    view: FaceView, faces: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    view.selection.move(faces[3])
    assert _press(view, Qt.Key.Key_I, context, qtbot, shift) == "1 face ignored"
    assert _status(desk, faces[3]) == (FaceStatus.IGNORED, None)
    desk.workspace.undo()
    assert _status(desk, faces[3]) == (FaceStatus.UNKNOWN, None)
    view.selection.move(faces[0])
    assert _press(view, Qt.Key.Key_Delete, context, qtbot, shift) == "Name taken off 1 face"
    assert _status(desk, faces[0]) == (FaceStatus.UNKNOWN, None)
    desk.workspace.undo()
    assert _status(desk, faces[0]) == (FaceStatus.CONFIRMED, "Anna")


def test_the_bar_offers_what_fits_the_selection(
    view: FaceView, faces: list[FaceId], anna: PersonId, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    assert view.gestures.selected is not None
    bar = view.gestures.selected.bar

    def words() -> list[str]:
        return [button.accessibleName() for button in bar.buttons]

    keys = Qt.KeyboardModifier.ControlModifier
    for face in faces[3:]:
        rect = view.tile_rect(face)
        assert rect is not None
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, rect.center())
    assert bar.isVisible()
    assert (bar.label.text(), words()) == (
        "2 selected",
        ["Name…", "Compare", "Ignore", "Not a face", "Select nothing"],
    )
    _suggest(desk, view, faces[3], anna, qtbot)
    qtbot.waitUntil(lambda: words()[:3] == ["Confirm Anna", "Not Anna", "Someone else…"])
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert said.args == ["1 face confirmed as Anna", True]
    assert not bar.isVisible()
    assert _status(desk, faces[3]) == (FaceStatus.CONFIRMED, "Anna")


def test_the_menu_of_a_suggestion(view: FaceView, faces: list[FaceId], anna: PersonId, desk: Desk) -> None:
    suggest(desk.workspace, faces[2], anna)
    rows = desk.workspace.faces([faces[2]])
    menu = view.gestures.actions.menu(view, rows, lambda: None, [], new_person=lambda: None, why=lambda: None)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Find this person",
        "All photos of Anna",
        "Compare with another face…",
        "Confirm Anna",
        "Not Anna",
        "Someone else…",
        "Why?",
        "Not a face",
        "Ignore",
        "Open photo",
        "Show in folder",
    ]
    menu.deleteLater()


def test_why_shows_whom_it_resembles_and_answers(
    view: FaceView, faces: list[FaceId], anna: PersonId, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    _suggest(desk, view, faces[2], anna, qtbot)
    view.selection.move(faces[2])
    qtbot.keyClick(view, Qt.Key.Key_W)
    card = view.window().findChild(WhyCard)
    assert card is not None
    qtbot.waitUntil(lambda: card.reason.text() != "Looking…")
    assert card.accessibleName() == "Why “Anna?”"
    assert any("Anna" in label.text() for label in card.findChildren(QLabel))
    confirm = next(button for button in card.findChildren(QPushButton) if button.text() == "Confirm")
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.mouseClick(confirm, Qt.MouseButton.LeftButton)
    assert not card.is_open()
    assert _status(desk, faces[2]) == (FaceStatus.CONFIRMED, "Anna")


def test_why_a_confirmed_face_shows_the_others(
    view: FaceView, faces: list[FaceId], desk: Desk, qtbot: QtBot
) -> None:
    view.selection.move(faces[0])
    qtbot.keyClick(view, Qt.Key.Key_W)
    card = view.window().findChild(WhyCard)
    assert card is not None
    qtbot.waitUntil(lambda: bool(card.findChildren(FaceButton)))
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.is_open()
