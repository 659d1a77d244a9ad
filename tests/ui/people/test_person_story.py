"""A person through the years, who else is there, and how the faces are sorted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FaceId, PersonId, PhotoId
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.ui.faces.face_order import FaceOrder
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.people.person_page import PersonPage
from glimpse_desktop.ui.window_state import WindowState
from tests.support.dated import take
from tests.support.suggesting import by_hand, person_named
from tests.ui.conftest import Desk

RED, GREEN = 0.0, 0.33
DAYS = ("2010-05-01", "2012-06-01", "2012-07-01", "2019-08-01")


@pytest.fixture
def anna(desk: Desk) -> PersonId:
    """Four red faces of several years; on the photos of 2012 she is together with Ben, who is green."""
    for number in range(4):
        others = [(GREEN, 180, 20, 80 + number)] if number in (1, 2) else []
        desk.draw(f"{number}.png", (RED, 20, 20, 90 + number), *others)
    desk.index()
    workspace = desk.workspace
    by_hand(workspace)
    red, green = sorted((workspace.person_faces(row.id) for row in workspace.groups()), key=len, reverse=True)
    workspace.name_faces([row.id for row in red], "Anna Berg")
    workspace.name_faces([row.id for row in green], "Ben")
    take(workspace, {row.id: DAYS[int(row.path.stem)] for row in red})
    return person_named(workspace, "Anna Berg")


@pytest.fixture
def page(context: PageContext, anna: PersonId, qtbot: QtBot) -> PersonPage:
    made = PersonPage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(800, 700)
    made.show()
    made.show_page(anna)
    qtbot.waitUntil(lambda: len(made.view.face_ids()) == 4)
    return made


def headings(page: PersonPage) -> list[tuple[str, int]]:
    return [(section.heading, len(section.keys)) for section in page.view.sections()]


def rate(desk: Desk, qualities: dict[FaceId, float]) -> None:
    """So good these faces are."""

    def work(connection: Connection) -> None:
        connection.executemany("UPDATE faces SET quality = ? WHERE id = ?", [(q, f) for f, q in qualities.items()])

    desk.workspace._library.write(work)


def test_years_stand_over_the_faces_and_a_click_goes_there(page: PersonPage, qtbot: QtBot) -> None:
    assert headings(page) == [("2019", 1), ("2012", 2), ("2010", 1)]
    assert [period.year for period in page.years.periods()] == [2010, 2012, 2019]
    page.resize(800, 420)
    qtbot.waitUntil(lambda: page.view.verticalScrollBar().maximum() > 0)
    page.tools_row.sort.setCurrentIndex(page.tools_row.sort.findData(FaceOrder.BEST))
    page.tools_row.sort.activated.emit(2)
    assert headings(page) == [("", 4)]
    qtbot.mouseClick(page.years.viewport(), Qt.MouseButton.LeftButton, pos=page.years.tile(0).center())
    assert headings(page)[-1] == ("2010", 1)  # by time again, as years can't be gone to otherwise
    rect = page.view.tile_rect(page.view.face_ids()[-1])
    assert rect is not None and page.view.viewport().rect().contains(rect)
    assert page.view.verticalScrollBar().value() > 0
    assert page.remember(WindowState()).person_order == "best"  # what was chosen by hand
    page.recall(WindowState(person_order="oldest"))
    assert page.tools_row.order is FaceOrder.OLDEST


def test_first_and_last_seen_open_their_photos(
    page: PersonPage, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    first, last = page.header.first_seen, page.header.last_seen
    assert (first.text(), last.text()) == ("First seen May 2010", "Last seen August 2019")
    with qtbot.waitSignal(context.navigator.photo_wanted) as wanted:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert wanted.args is not None
    photo, among = wanted.args
    assert desk.workspace.photos([photo])[0].path.name == "0.png"
    names = [row.path.name for row in desk.workspace.photos([*among])]
    assert names == ["3.png", "2.png", "1.png", "0.png"]
    page.header.show_seen(None, None)
    assert first.isHidden() and last.isHidden()


def test_who_is_there_most_often_and_the_photos_of_both(
    page: PersonPage, context: PageContext, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(page.companions.chips))
    (chip,) = page.companions.chips
    assert chip.text().strip() == "Ben · 2"
    assert chip.toolTip() == "2 photos show both"
    with qtbot.waitSignal(context.navigator.page_wanted) as wanted:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert wanted.args == ["search", 'person:"Anna Berg" person:Ben']


def test_only_clear_faces(page: PersonPage, desk: Desk, anna: PersonId, qtbot: QtBot) -> None:
    faces = desk.workspace.person_face_ids(anna)
    tools = page.tools_row
    rate(desk, dict.fromkeys(faces, 0.9) | {faces[3]: 0.2})
    page._reload.now()
    qtbot.waitUntil(lambda: not tools.clear_only.isHidden())
    assert tools.clear_only.text() == "Clear faces only (3)"
    tools.clear_only.setChecked(True)
    assert len(page.view.face_ids()) == 3
    rate(desk, dict.fromkeys(faces, 0.2))
    page._reload.now()
    qtbot.waitUntil(lambda: len(page.view.face_ids()) == 4)  # nothing would be left
    assert not tools.clear_only.isChecked()


def test_the_best_face_can_be_the_cover_again(page: PersonPage, desk: Desk, anna: PersonId, qtbot: QtBot) -> None:
    faces = desk.workspace.person_face_ids(anna)
    desk.workspace.set_cover(faces[-1])
    qtbot.waitUntil(lambda: page._row is not None and page._row.cover == faces[-1])
    page._load_aside()
    qtbot.waitUntil(lambda: page.commands.best == faces[0])
    assert page._row is not None
    with qtbot.waitSignal(page.context.navigator.photo_wanted) as wanted:
        page.commands.best_wanted.emit()
    assert wanted.args is not None and wanted.args[0] == desk.workspace.faces([faces[0]])[0].photo_id
    menu = page.commands.menu(page._row)
    assert "Open the best photo" in [action.text() for action in menu.actions()]
    use = next(action for action in menu.actions() if action.text() == "Use the best face as cover")
    use.trigger()
    menu.deleteLater()
    qtbot.waitUntil(lambda: page._row is not None and page._row.cover == faces[0])
    menu = page.commands.menu(page._row)
    assert "Use the best face as cover" not in [action.text() for action in menu.actions()]
    menu.deleteLater()


def test_a_slide_show_goes_from_the_first_photo_to_the_last(
    page: PersonPage, desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(context.navigator.page_wanted) as wanted:
        page.commands.slides_wanted.emit()
    assert wanted.args is not None
    name, (photo, ids, begins) = wanted.args
    assert (name, begins, photo) == ("viewer", True, ids[0])
    assert [row.path.name for row in desk.workspace.photos([*ids])] == ["0.png", "1.png", "2.png", "3.png"]


def test_photos_have_the_same_order_and_filter(page: PersonPage, desk: Desk, anna: PersonId, qtbot: QtBot) -> None:
    def names() -> list[str]:
        return [
            row.path.stem for row in desk.workspace.photos([PhotoId(int(one)) for one in page.photos.model.ids])
        ]

    by_name = {row.path.stem: row.id for row in desk.workspace.person_faces(anna)}
    rate(desk, {by_name["0"]: 0.6, by_name["1"]: 0.9, by_name["2"]: 0.3, by_name["3"]: 0.7})
    page._reload.now()
    page.header.part_chosen.emit(1)
    qtbot.waitUntil(lambda: names() == ["3", "2", "1", "0"])
    for order, wanted in (
        (FaceOrder.OLDEST, ["0", "1", "2", "3"]),
        (FaceOrder.BEST, ["1", "3", "0", "2"]),
    ):
        page.tools_row.show_order(order)
        page.tools_row.changed.emit()
        qtbot.waitUntil(lambda wanted=wanted: names() == wanted)
    assert page.photos.model.dates.titled
    qtbot.waitUntil(lambda: not page.tools_row.clear_only.isHidden())
    page.tools_row.clear_only.setChecked(True)
    qtbot.waitUntil(lambda: names() == ["1", "3", "0"])
    page.years.chosen.emit(page.years.periods()[0])  # by time for that
    qtbot.waitUntil(lambda: names() == ["3", "1", "0"])
    assert page.photos.views.current_id() == page.years.periods()[0].newest


def test_from_right_to_left_faces_begin_at_the_right_and_are_clicked_there(page: PersonPage, qtbot: QtBot) -> None:
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, second = page.view.sections()[1].keys  # 2012
    one, other = page.view.tile_rect(first), page.view.tile_rect(second)
    assert one is not None and other is not None
    assert one.right() <= page.view.viewport().width() and one.left() > other.right()
    assert page.view.key_at(one.center()) == first
    assert page.view.key_at(other.center()) == second
    page.view.selection.move(first)
    qtbot.keyClick(page.view, Qt.Key.Key_Left)
    assert page.view.selection.current == second
