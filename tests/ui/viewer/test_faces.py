from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.ui.faces.face_words import name_text
from glimpse_desktop.ui.faces.name_popup import NamePopup
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.viewer.viewer import Viewer
from tests.support.suggesting import by_hand, person_named, suggest
from tests.ui.conftest import Desk

RED, GREEN = 0.0, 0.33


@pytest.fixture
def viewer(desk: Desk, context: PageContext, qtbot: QtBot) -> Viewer:
    """A photo whose only face is suggested to be Anna, who is in another photo."""
    desk.draw("anna.png", (RED, 20, 20, 90), day=18000)
    desk.draw("perhaps.png", (GREEN, 180, 30, 80), day=18001)
    desk.index()
    by_hand(desk.workspace)
    perhaps, anna = desk.ids()
    desk.workspace.name_faces([desk.workspace.photo_faces(anna)[0].id], "Anna")
    suggest(desk.workspace, desk.workspace.photo_faces(perhaps)[0].id, person_named(desk.workspace, "Anna"))
    made = Viewer(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(800, 600)
    made.show()
    made.show_page((perhaps, [perhaps]))
    qtbot.waitUntil(lambda: [name_text(row) for row in made.canvas.faces()] == ["Anna?"])
    return made


def _row(desk: Desk) -> tuple[FaceStatus, str | None]:
    row = desk.workspace.photo_faces(desk.ids()[0])[0]
    return row.status, row.person_name


def test_y_confirms_what_is_suggested_in_the_photo(
    viewer: Viewer, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(viewer, Qt.Key.Key_Y)
    assert said.args == ["1 face confirmed as Anna", True]
    assert _row(desk) == (FaceStatus.CONFIRMED, "Anna")
    desk.workspace.undo()
    assert _row(desk) == (FaceStatus.UNKNOWN, None)


def test_x_says_it_is_somebody_else(viewer: Viewer, desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClick(viewer, Qt.Key.Key_X)
    assert said.args == ["1 face marked as not Anna", True]
    assert not desk.workspace.suggested_faces(person_named(desk.workspace, "Anna"))


def test_n_asks_who_else_it_is_beside_the_face(
    viewer: Viewer, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    qtbot.keyClick(viewer, Qt.Key.Key_N)
    popup = viewer.findChild(NamePopup)
    assert popup is not None
    assert popup.accessibleName() == "Who is it, if not Anna?"
    popup.field.setText("Ben")
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert _row(desk) == (FaceStatus.CONFIRMED, "Ben")


def test_keys_for_who_is_known_do_nothing_on_a_suggestion(viewer: Viewer, qtbot: QtBot) -> None:
    assert viewer.commands.new_person() is False
    assert viewer.commands.use_as_cover() is False
