from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.ui.find.page import FindPage
from glimpse_desktop.ui.find.query import FindPerson
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.widgets.empty import EmptyState
from tests.support.square_engine import draw_photo
from tests.support.suggesting import by_hand
from tests.ui.conftest import Desk

RED, NEARLY_RED, BLUE = 0.0, 0.045, 0.66


@pytest.fixture
def faces(desk: Desk) -> list[FaceId]:
    """Four red faces, one that only looks a little like them, and a blue one."""
    for number in range(4):
        desk.draw(f"red{number}.png", (RED, 20, 20, 90 + number))
    desk.draw("nearly.png", (NEARLY_RED, 20, 20, 90))
    desk.draw("blue.png", (BLUE, 20, 20, 90))
    desk.index()
    found = []
    for name in ("red0", "red1", "red2", "red3", "nearly", "blue"):
        photo = desk.workspace.photo_by_path(desk.photos / f"{name}.png")
        assert photo is not None
        found.append(desk.workspace.photo_faces(photo.id)[0].id)
    return found


@pytest.fixture
def page(context: PageContext, faces: list[FaceId], qtbot: QtBot) -> FindPage:
    made = FindPage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(900, 600)
    made.show()
    return made


def _ask(page: FindPage, question: object, qtbot: QtBot, count: str) -> None:
    page.show_page(question)
    qtbot.waitUntil(lambda: page.count.text() == count)


def test_results_come_nearest_first_and_selected(page: FindPage, faces: list[FaceId], qtbot: QtBot) -> None:
    _ask(page, faces[0], qtbot, "3 faces in 3 photos")
    assert set(page.view.selected_in_order()) == set(faces[1:4])
    assert page.panel.button.text() == "Name 4 faces"  # with the one that is asked about


def test_the_line_filters_live_without_asking_again(
    page: FindPage, faces: list[FaceId], desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _ask(page, faces[0], qtbot, "3 faces in 3 photos")
    monkeypatch.setattr(desk.workspace, "find_face", None)  # a call would be a TypeError
    page.slider.setValue(0)
    assert page.count.text() == "4 faces in 4 photos"
    assert [section.heading for section in page.view.sections()] == ["Very likely", "Perhaps"]
    page.slider.setValue(page.slider.maximum())
    page.slider.setValue(page.slider.maximum() - 1)
    assert len(page.view.face_ids()) <= 3
    page.slider.setValue(0)
    assert page.view.face_ids()[-1] == faces[4]


def test_a_face_taken_out_stays_out_while_the_line_moves(
    page: FindPage, faces: list[FaceId], qtbot: QtBot
) -> None:
    _ask(page, faces[0], qtbot, "3 faces in 3 photos")
    page.view.toggle(faces[2])
    page.slider.setValue(0)
    assert faces[2] not in page.view.selection
    assert faces[4] in page.view.selection
    assert page.panel.button.text() == "Name 4 faces"


def test_enter_names_all_that_are_selected_at_once(
    page: FindPage, faces: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    _ask(page, faces[0], qtbot, "3 faces in 3 photos")
    with qtbot.waitSignal(context.navigator.message_posted) as said:
        qtbot.keyClicks(page.panel.field, "Anna")
        qtbot.keyClick(page.panel.field, Qt.Key.Key_Return)
    assert said.args == ["4 faces named Anna", True]
    names = [row.person_name for row in desk.workspace.faces(faces)]
    assert names == ["Anna"] * 4 + [None, None]
    # They are marked as such, and no longer selected: there is nothing left to decide.
    qtbot.waitUntil(lambda: not page.view.selection.keys)
    assert all(row.status is FaceStatus.CONFIRMED for row in page.view.rows.known(faces[1:4]))
    desk.workspace.undo()
    qtbot.waitUntil(lambda: page.view.selection.keys == set(faces[1:4]))


def test_a_guess_names_with_one_click(
    page: FindPage, faces: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    desk.workspace.name_faces([faces[3]], "Anna")
    page.show_page(faces[0])
    qtbot.waitUntil(lambda: len(page.panel.chips.chips()) == 1)
    assert page.panel.chips.chips()[0].text() == "Anna — very likely"
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.mouseClick(page.panel.chips.chips()[0], Qt.MouseButton.LeftButton)
    assert [row.person_name for row in desk.workspace.faces(faces[:4])] == ["Anna"] * 4


def test_who_has_a_name_keeps_it_unless_taken_by_hand(
    page: FindPage, faces: list[FaceId], desk: Desk, context: PageContext, qtbot: QtBot
) -> None:
    desk.workspace.name_faces([faces[1]], "Ben")
    _ask(page, faces[0], qtbot, "3 faces in 3 photos")
    assert faces[1] not in page.view.selection
    with qtbot.waitSignal(context.navigator.message_posted):
        page.panel.named.emit("Anna")
    assert desk.workspace.faces([faces[1]])[0].person_name == "Ben"


def test_a_picture_outside_the_library_offers_its_faces(
    page: FindPage, faces: list[FaceId], desk: Desk, qtbot: QtBot, context: PageContext
) -> None:
    path = draw_photo(desk.photos.parent / "outside" / "two.png", [(RED, 10, 10, 60), (BLUE, 150, 20, 120)])
    _ask(page, path, qtbot, "1 face in 1 photo")  # the larger face is asked about first
    assert page.view.face_ids() == [faces[5]]
    assert page.panel.button.text() == "Name 1 face"
    choices = page.panel.choices()
    assert [choice.isChecked() for choice in choices] == [False, True]
    qtbot.mouseClick(choices[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.count.text() == "4 faces in 4 photos")


def test_a_picture_without_a_face_says_so(page: FindPage, desk: Desk, qtbot: QtBot) -> None:
    path = draw_photo(desk.photos.parent / "outside" / "empty.png", [])
    page.show_page(path)
    empty = page.findChild(EmptyState)
    assert empty is not None
    qtbot.waitUntil(lambda: empty.title == "No face found in this picture")


def test_a_file_that_is_no_picture_says_so(page: FindPage, desk: Desk, qtbot: QtBot) -> None:
    path = desk.photos.parent / "letter.jpg"
    path.write_text("Dear Anna")
    page.show_page(path)
    empty = page.findChild(EmptyState)
    assert empty is not None
    qtbot.waitUntil(lambda: empty.title == "This picture can't be opened")


def test_more_of_a_person_leaves_out_who_is_known(
    page: FindPage, faces: list[FaceId], desk: Desk, qtbot: QtBot
) -> None:
    by_hand(desk.workspace)
    desk.workspace.name_faces(faces[:2], "Anna")
    person = desk.workspace.people()[0].id
    _ask(page, FindPerson(person), qtbot, "2 faces in 2 photos")
    assert set(page.view.face_ids()) == {faces[2], faces[3]}


def test_no_width_makes_the_scroll_bar_come_and_go_for_ever(
    page: FindPage, faces: list[FaceId], qtbot: QtBot
) -> None:
    _ask(page, faces[0], qtbot, "3 faces in 3 photos")
    bar: QScrollBar = page.panel.verticalScrollBar()
    changes: list[int] = []
    bar.rangeChanged.connect(lambda _low, high: changes.append(high))
    for height in range(400, 700, 7):
        page.resize(900, height)
        qtbot.wait(1)
    assert len(changes) < 100


def test_while_search_gets_ready_it_says_so_and_shows_the_faces_by_itself(
    page: FindPage, faces: list[FaceId], desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready: list[float | None] = [None]
    monkeypatch.setattr(desk.workspace, "search_readiness", lambda _seconds=0.0: ready[0])
    page.show_page(faces[0])
    empty = page.findChild(EmptyState)
    assert empty is not None
    qtbot.waitUntil(lambda: empty.title == "Search is getting ready…")
    assert not page.waiting.isVisible()
    assert page.panel.isVisible()
    ready[0] = 0.436
    qtbot.waitUntil(lambda: page.count.text() == "3 faces in 3 photos")
    assert page.waiting.isVisible()
    assert page.waiting.text.text().startswith("Search is getting ready: 43 % of all faces so far,")
    page.view.toggle(faces[2])
    page.slider.setValue(0)
    ready[0] = 1.0
    page.waiting.ask_again.emit(page.waiting.asked)
    qtbot.waitUntil(lambda: not page.waiting.isVisible())
    # Nothing that the person did meanwhile is lost.
    assert page.slider.value() == 0
    assert faces[2] not in page.view.selection
    assert faces[4] in page.view.selection
    assert page.waiting.asked is None


def test_a_page_that_was_left_asks_again_when_it_is_seen_again(
    page: FindPage, faces: list[FaceId], desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready: list[float | None] = [None]
    monkeypatch.setattr(desk.workspace, "search_readiness", lambda _seconds=0.0: ready[0])
    page.show_page(faces[0])
    qtbot.waitUntil(lambda: page.waiting.asked is not None)
    page.leave_page()
    ready[0] = 1.0
    page.show_page(faces[0])
    qtbot.waitUntil(lambda: page.count.text() == "3 faces in 3 photos")


def test_a_failure_while_search_gets_ready_ends_the_waiting(
    page: FindPage, faces: list[FaceId], desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.workspace, "search_readiness", lambda _seconds=0.0: None)
    page.show_page(faces[0])
    qtbot.waitUntil(lambda: page.waiting.asked is not None)

    def fail(_seconds: float = 0.0) -> float:
        raise NotFoundError("gone")

    monkeypatch.setattr(desk.workspace, "search_readiness", fail)
    empty = page.findChild(EmptyState)
    assert empty is not None
    qtbot.waitUntil(lambda: empty.title == "This face can't be looked for")
    assert page.waiting.asked is None


def test_only_clear_faces(page: FindPage, faces: list[FaceId], desk: Desk, qtbot: QtBot) -> None:
    qualities = dict.fromkeys(faces, 0.9) | {faces[1]: 0.2}
    rows = [(quality, face) for face, quality in qualities.items()]
    desk.workspace._library.write(
        lambda connection: connection.executemany("UPDATE faces SET quality = ? WHERE id = ?", rows)
    )
    _ask(page, faces[0], qtbot, "3 faces in 3 photos")
    assert page.clear_only.isVisible() and page.clear_only.text() == "Clear faces only (2)"
    page.clear_only.setChecked(True)
    assert page.count.text() == "2 faces in 2 photos"
    assert set(page.view.selected_in_order()) == set(faces[2:4])
    assert page.panel.button.text() == "Name 3 faces"
    page.clear_only.setChecked(False)
    assert page.panel.button.text() == "Name 4 faces"
