"""What was decided and the way back, through the real page on a real library."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.ui.history.model import PAGE, DayHead, day_text
from glimpse_desktop.ui.history.page import HistoryPage
from glimpse_desktop.ui.history.painting import HEIGHT
from glimpse_desktop.ui.look.theme import Font, font
from glimpse_desktop.ui.pages import PageContext
from tests.ui.conftest import Desk

RED, GREEN = 0.0, 0.33


@pytest.fixture
def faces(desk: Desk) -> list[FaceId]:
    for number in range(3):
        desk.draw(f"{number}.png", (RED, 20, 20, 90), (GREEN, 180, 30, 80))
    desk.index()
    return [row.id for photo in desk.ids() for row in desk.workspace.photo_faces(photo)]


@pytest.fixture
def page(desk: Desk, context: PageContext, faces: list[FaceId], qtbot: QtBot) -> HistoryPage:
    desk.workspace.name_faces(faces[:2], "Anna")
    desk.workspace.ignore(faces[4:5])
    desk.workspace.name_faces(faces[2:4], "Ben")
    made = HistoryPage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    made.show_page(None)
    qtbot.waitUntil(lambda: len(made.model.decisions()) == 3)
    return made


def _index(page: HistoryPage, words: str) -> QModelIndex:
    for place, line in enumerate(page.model.lines):
        if isinstance(line, HistoryRow) and words in line.text:
            return page.model.index(place)
    raise AssertionError(words)


def _row(page: HistoryPage, words: str) -> HistoryRow:
    row = page.model.decision(_index(page, words))
    assert row is not None
    return row


def _press(page: HistoryPage, words: str, qtbot: QtBot) -> None:
    """Click the button that the line shows under the pointer."""
    index = _index(page, words)
    page.list.scrollTo(index)
    row = _row(page, words)
    rect: QRect = page.list.visualRect(index)
    qtbot.mouseMove(page.list.viewport(), rect.center())
    button = page.delegate.button_rect(rect, row)
    assert not button.isEmpty()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=button.center())


def test_the_newest_is_first_under_its_day(page: HistoryPage) -> None:
    head, *rest = page.model.lines
    assert isinstance(head, DayHead)
    assert head.day == date.today()
    assert ["Ben" in row.text for row in page.model.decisions()] == [True, False, False]
    assert page.model.decisions()[0].face_count == 2
    assert len(rest) == 3


def test_a_decision_about_photos_shows_photos(page: HistoryPage, desk: Desk, qtbot: QtBot) -> None:
    ids = desk.ids()
    desk.workspace.favourite_photos(ids[:2], on=True)
    qtbot.waitUntil(lambda: len(page.model.decisions()) == 4)
    row = page.model.decisions()[0]
    assert (row.faces, set(row.photos), row.face_count) == ((), set(ids[:2]), 2)
    desk.workspace.hide_photos(ids[:1], on=True)
    page.model.reload()
    qtbot.waitUntil(lambda: len(page.model.decisions()) == 5)
    assert page.model.decisions()[1].photos == (ids[1],)
    page.list.viewport().grab()
    loader = page.context.thumbnails
    qtbot.waitUntil(lambda: loader.tile(ids[1], 36, None) is not None)


def test_a_struck_out_line_strikes_out_nothing_else(page: HistoryPage, desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.undo()
    qtbot.waitUntil(lambda: page.model.decisions()[0].undone)
    page.list.viewport().grab()
    assert not font(Font.NORMAL).strikeOut()


def test_days_have_their_names() -> None:
    assert day_text(date.today()) == "Today"
    assert day_text(date.today() - timedelta(days=1)) == "Yesterday"
    assert "1999" in day_text(date(1999, 12, 31))


def test_one_is_undone_and_done_again(
    page: HistoryPage, desk: Desk, context: PageContext, faces: list[FaceId], qtbot: QtBot
) -> None:
    def names() -> list[str | None]:
        return [row.person_name for row in desk.workspace.faces(faces[:4]) if row.status is FaceStatus.CONFIRMED]

    with qtbot.waitSignal(context.navigator.message_posted) as said:
        _press(page, "Anna", qtbot)
    assert said.args is not None
    assert said.args[0].startswith("Undone: ")
    assert names() == ["Ben", "Ben"]
    qtbot.waitUntil(lambda: _row(page, "Anna").undone)
    assert page.delegate.button_text(_row(page, "Anna")) == "Do again"
    with qtbot.waitSignal(context.navigator.message_posted):
        _press(page, "Anna", qtbot)
    assert names() == ["Anna", "Anna", "Ben", "Ben"]
    qtbot.waitUntil(lambda: not _row(page, "Anna").undone)


def test_what_a_later_decision_rests_on_says_why_not(
    page: HistoryPage, desk: Desk, faces: list[FaceId], qtbot: QtBot
) -> None:
    desk.workspace.name_faces(faces[:1], "Carl")
    qtbot.waitUntil(lambda: len(page.model.decisions()) == 4)
    row = _row(page, "Anna")
    assert not row.undoable
    assert row.reason
    index = _index(page, "Anna")
    assert page.model.data(index, Qt.ItemDataRole.ToolTipRole) == row.reason
    assert page.delegate.button_rect(page.list.visualRect(index), row).isEmpty()
    page.list.setCurrentIndex(index)
    assert not page.button.isEnabled()
    assert page.button.toolTip() == row.reason


def test_the_button_above_is_about_the_selected_line(
    page: HistoryPage, desk: Desk, context: PageContext, faces: list[FaceId], qtbot: QtBot
) -> None:
    page.list.setCurrentIndex(_index(page, "Ignore"))
    assert page.button.isEnabled()
    with qtbot.waitSignal(context.navigator.message_posted):
        qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    assert desk.workspace.faces(faces[4:5])[0].status is FaceStatus.UNKNOWN
    qtbot.waitUntil(lambda: page.button.text().strip() == "Do again")


def test_return_takes_back_and_does_again(
    page: HistoryPage, desk: Desk, context: PageContext, faces: list[FaceId], qtbot: QtBot
) -> None:
    page.list.setCurrentIndex(_index(page, "Ignore"))
    for status in (FaceStatus.UNKNOWN, FaceStatus.IGNORED):
        with qtbot.waitSignal(context.navigator.message_posted):
            qtbot.keyClick(page.list, Qt.Key.Key_Return)
        assert desk.workspace.faces(faces[4:5])[0].status is status
        qtbot.waitUntil(lambda wanted=status: _row(page, "Ignore").undone is (wanted is FaceStatus.UNKNOWN))


def test_undo_from_the_menu_dims_the_line(page: HistoryPage, desk: Desk, qtbot: QtBot) -> None:
    desk.workspace.undo()
    qtbot.waitUntil(lambda: _row(page, "Ben").undone)
    assert not any(row.undone for row in page.model.decisions() if "Anna" in row.text)


def test_pages_are_fetched_as_one_scrolls(
    desk: Desk, context: PageContext, faces: list[FaceId], qtbot: QtBot
) -> None:
    total = PAGE + 30
    for number in range(total):
        desk.workspace.name_faces(faces[:1], f"Person {number}")
    made = HistoryPage(context)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.show_page(None)
    qtbot.waitUntil(lambda: len(made.model.decisions()) == PAGE)
    assert "129" in made.model.decisions()[0].text
    bar = made.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(made.model.decisions()) == total)
    assert "Person 0" in made.model.decisions()[-1].text
    assert not made.model.canFetchMore(QModelIndex())
    assert sum(isinstance(line, DayHead) for line in made.model.lines) == 1


def test_what_is_looked_at_stays_when_more_is_decided(
    desk: Desk, context: PageContext, faces: list[FaceId], qtbot: QtBot
) -> None:
    for number in range(PAGE + 40):
        desk.workspace.name_faces(faces[:1], f"Person {number}")
    made = HistoryPage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(700, 400)
    made.show()
    made.show_page(None)
    qtbot.waitUntil(lambda: len(made.model.decisions()) == PAGE)
    bar = made.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(made.model.decisions()) == PAGE + 40)
    bar.setValue(120 * HEIGHT)
    seen = made.model.decision(made.list.indexAt(QPoint(5, HEIGHT // 2)))
    assert seen is not None
    made.list.setCurrentIndex(made.list.indexAt(QPoint(5, HEIGHT // 2)))
    desk.workspace.ignore(faces[1:2])
    desk.workspace.ignore(faces[2:3])
    qtbot.waitUntil(lambda: len(made.model.decisions()) == PAGE + 42)
    assert made.model.decision(made.list.indexAt(QPoint(5, HEIGHT // 2))) == seen
    assert made.model.decision(made.list.currentIndex()) == seen


def test_nothing_decided_yet(desk: Desk, context: PageContext, qtbot: QtBot) -> None:
    made = HistoryPage(context)
    qtbot.addWidget(made)
    made.show()
    made.show_page(None)
    qtbot.waitUntil(made.empty.isVisible)
    assert made.empty.title == "Nothing decided yet"


def test_every_line_is_as_high_as_the_list_thinks(page: HistoryPage) -> None:
    option = QStyleOptionViewItem()
    heights = {page.delegate.sizeHint(option, page.model.index(place)).height() for place in range(4)}
    assert len(heights) == 1  # the list is told so, and counts on it
