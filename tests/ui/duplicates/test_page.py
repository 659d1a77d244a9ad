"""The page of duplicates on real files; the trash is a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.duplicates import DuplicateKind
from glimpse_desktop.ui.duplicates.page import DuplicatesPage
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.wording import number
from glimpse_desktop.workspace.trash import TrashError
from tests.support.scenery import save, scenery
from tests.ui.conftest import Desk, settle

EXACT, PICTURE, SCENE = DuplicateKind


class Bin:
    """Stands for the system's trash."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.full = False
        folder.mkdir()

    def take(self, path: Path) -> None:
        if self.full:
            raise TrashError("no room for it in the trash")
        shutil.move(path, self.folder / path.name)

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def rubbish(desk: Desk, tmp_path: Path) -> Bin:
    made = Bin(tmp_path / "trash")
    desk.workspace.duplicates._trash = made.take  # type: ignore[method-assign]
    return made


@pytest.fixture
def album(desk: Desk, rubbish: Bin) -> Desk:
    """Three sets of copies: of three, two and two files. One of the pictures has a smaller version."""
    for place, size in enumerate(((800, 600), (640, 480), (400, 300))):
        save(scenery(place, size), desk.photos / f"{place}.jpg")
        shutil.copy(desk.photos / f"{place}.jpg", desk.photos / f"{place} (1).jpg")
    shutil.copy(desk.photos / "0.jpg", desk.photos / "0 (2).jpg")
    save(scenery(1, (640, 480)).resize((320, 240)), desk.photos / "1 small.jpg", quality=60)
    desk.index()
    desk.workspace.settle()
    return desk


@pytest.fixture
def page(album: Desk, context: PageContext, qtbot: QtBot) -> DuplicatesPage:
    made = DuplicatesPage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    made.show_page(None)
    qtbot.waitUntil(lambda: len(made.view.sets) == 3)
    qtbot.waitUntil(lambda: made.view.rows.get(made.view.sets[0].best) is not None)
    return made


def names(page: DuplicatesPage) -> list[list[str]]:
    rows = {row.id: row.path.name for one in page.view.sets for row in page.context.workspace.photos(one.photos)}
    return [[rows[photo] for photo in one.photos] for one in page.view.sets]


def kept(page: DuplicatesPage, place: int) -> list[int]:
    """Numbers of the photos of a set that stay."""
    keeps = page.view.keeps(place)
    return [number for number, photo in enumerate(page.view.sets[place].photos) if photo in keeps]


def on_screen(page: DuplicatesPage, rect: QRect) -> QPoint:
    return rect.center() - QPoint(0, page.view.verticalScrollBar().value())


def click_tile(page: DuplicatesPage, place: int, number: int) -> None:
    page.view.show_tile((place, number))
    point = on_screen(page, page.view._layout.tile(place, number))
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def click_button(page: DuplicatesPage, place: int, which: str) -> None:
    view = page.view
    view.show_tile((place, 0))
    rect = getattr(view.painter, f"{which}_rect")(view._layout.card(place), view.sets[place], view.keeps(place))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(page, rect))


def test_sets_are_there_with_the_best_marked(page: DuplicatesPage) -> None:
    assert names(page) == [["0.jpg", "0 (1).jpg", "0 (2).jpg"], ["1.jpg", "1 (1).jpg"], ["2.jpg", "2 (1).jpg"]]
    assert [kept(page, place) for place in range(3)] == [[0], [0], [0]]
    assert page.buttons[EXACT].text().endswith("3")
    assert page.buttons[PICTURE].text().endswith("1")
    assert page.buttons[SCENE].text() == "Same scene"
    assert "4 files more than needed" in page.summary_text.text()
    page.grab()


def test_a_click_keeps_a_photo_or_not_and_the_last_one_stays(page: DuplicatesPage) -> None:
    click_tile(page, 0, 2)
    assert kept(page, 0) == [0, 2]
    click_tile(page, 0, 0)
    assert kept(page, 0) == [2]
    click_tile(page, 0, 2)
    assert kept(page, 0) == [2]
    assert kept(page, 1) == [0]


def test_the_button_moves_what_is_not_kept(page: DuplicatesPage, rubbish: Bin, qtbot: QtBot) -> None:
    said: list[str] = []
    page.context.navigator.message_posted.connect(lambda text, _undo: said.append(text))
    click_tile(page, 0, 1)
    click_button(page, 0, "move")
    assert page.view.is_waiting(0)
    qtbot.waitUntil(lambda: bool(said))
    assert rubbish.names() == ["0 (2).jpg"]
    assert said[0].startswith("Moved 1 file (")
    assert said[0].endswith("You can put it back from there.")
    qtbot.waitUntil(lambda: [len(one.photos) for one in page.view.sets] == [2, 2, 2])
    assert not any(page.view.is_waiting(place) for place in range(3))


def test_what_the_trash_refuses_is_said_and_stays(page: DuplicatesPage, rubbish: Bin, qtbot: QtBot) -> None:
    said: list[str] = []
    page.context.navigator.message_posted.connect(lambda text, _undo: said.append(text))
    rubbish.full = True
    click_button(page, 1, "move")
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["1 (1).jpg was left where it is: no room for it in the trash."]
    assert not page.view.is_waiting(1)
    assert len(page.view.sets) == 3


def test_keep_all_is_remembered_and_undone(page: DuplicatesPage, qtbot: QtBot) -> None:
    said: list[tuple[str, bool]] = []
    page.context.navigator.message_posted.connect(lambda text, undo: said.append((text, undo)))
    click_button(page, 0, "keep")
    qtbot.waitUntil(lambda: len(page.view.sets) == 2)
    assert said == [("Kept all 3: they are not shown as duplicates any more.", True)]
    page.context.workspace.undo()
    qtbot.waitUntil(lambda: len(page.view.sets) == 3)


def test_everything_works_by_keyboard(page: DuplicatesPage, rubbish: Bin, qtbot: QtBot) -> None:
    opened: list[tuple[int, tuple[int, ...]]] = []
    page.context.navigator.photo_wanted.connect(lambda photo, ids: opened.append((photo, ids)))
    view, first = page.view, page.view.sets[0].photos
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(view, key)
    assert view.current == (0, 1)
    assert kept(page, 0) == [0, 1]
    assert "stays" in view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_K)
    assert kept(page, 0) == [1]
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == [(first[1], first)]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current == (1, 1)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rubbish.names() == ["1 (1).jpg"])
    qtbot.waitUntil(lambda: len(view.sets) == 2)
    assert view.current is not None
    assert kept(page, 0) == [1], "marks of other sets stay"
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(view.sets) == 1)


def test_a_double_click_opens_and_changes_no_mark(page: DuplicatesPage) -> None:
    opened: list[int] = []
    page.context.navigator.photo_wanted.connect(lambda photo, _ids: opened.append(photo))
    point = on_screen(page, page.view._layout.tile(0, 1))
    viewport = page.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert opened == [page.view.sets[0].photos[1]]
    assert kept(page, 0) == [0]


def question(page: DuplicatesPage) -> QMessageBox:
    QTest.mouseClick(page.clean_up, Qt.MouseButton.LeftButton)
    (box,) = page.findChildren(QMessageBox)
    return box


def test_cleaning_up_asks_with_numbers_and_does_nothing_when_told_no(
    page: DuplicatesPage, rubbish: Bin, qtbot: QtBot
) -> None:
    box = question(page)
    assert box.text() == "Move 4 files to the trash?"
    assert "3 sets" in box.informativeText()
    assert "kB" in box.informativeText()
    box.button(QMessageBox.StandardButton.Cancel).click()
    settle(qtbot)
    assert rubbish.names() == []


def test_cleaning_up_leaves_what_is_marked(
    page: DuplicatesPage, rubbish: Bin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glimpse_desktop.ui.duplicates.actions._PORTION", 1)
    steps: list[tuple[int, int]] = []
    page.acting.moving.connect(lambda done, count: steps.append((done, count)))
    click_tile(page, 1, 1)
    click_tile(page, 1, 0)
    box = question(page)
    (yes,) = [one for one in box.findChildren(QPushButton) if one.text() == "Move 4 files to the trash"]
    yes.click()
    qtbot.waitUntil(lambda: not page.view.sets)
    qtbot.waitUntil(lambda: steps[-1:] == [(0, 0)])
    assert rubbish.names() == ["0 (1).jpg", "0 (2).jpg", "1.jpg", "2 (1).jpg"]
    assert steps == [(0, 4), (2, 4), (3, 4), (0, 0)]
    assert page.empty.isVisible()
    assert page.empty.title == "No exact copies"
    assert not page.strip.isVisible()


@pytest.mark.parametrize("where", ["page", "activity"])
def test_cleaning_up_can_be_stopped(
    page: DuplicatesPage, rubbish: Bin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setattr("glimpse_desktop.ui.duplicates.actions._PORTION", 1)
    page.acting.move_all([page.view.removal(place) for place in range(3)])
    jobs = page.context.background.jobs
    (job,) = jobs.running()
    assert (job.title, job.total) == ("Moving duplicates to the trash", 4)
    (page.stop.click if where == "page" else job.stop)()
    qtbot.waitUntil(lambda: not page.acting.is_moving_all)
    assert len(rubbish.names()) == 2, "the portion in hand is finished"
    qtbot.waitUntil(lambda: not jobs.running())
    assert job.said.startswith("Moved 2 files")


def test_the_other_kinds_are_a_click_away(page: DuplicatesPage, qtbot: QtBot) -> None:
    page.buttons[PICTURE].click()
    qtbot.waitUntil(lambda: len(page.view.sets) == 1)
    assert names(page) == [["1.jpg", "1 (1).jpg", "1 small.jpg"]]
    assert not page.clean_up.isVisible(), "only exact copies are cleaned up all at once"
    page.buttons[SCENE].click()
    qtbot.waitUntil(lambda: page.empty.isVisible())
    assert page.empty.title == "No scenes of several pictures"


def without_copies(album: Desk) -> None:
    for copy in album.photos.glob("* (*).jpg"):
        copy.unlink()
    album.index()
    album.workspace.settle()


def opened(context: PageContext, qtbot: QtBot) -> DuplicatesPage:
    made = DuplicatesPage(context)
    qtbot.addWidget(made)
    context.background.changed.connect(made.refresh)
    made.show()
    made.show_page(None)
    return made


def test_it_opens_on_the_first_section_that_has_sets(album: Desk, context: PageContext, qtbot: QtBot) -> None:
    without_copies(album)
    page = opened(context, qtbot)
    qtbot.waitUntil(lambda: len(page.view.sets) == 1)
    assert names(page) == [["1.jpg", "1 small.jpg"]]
    assert page.buttons[PICTURE].isChecked()
    shutil.copy(album.photos / "0.jpg", album.photos / "0 (1).jpg")
    album.index()
    qtbot.waitUntil(lambda: page.buttons[EXACT].text().endswith("1"))
    assert page.kind is PICTURE, "nobody is taken away from the sets that are seen"


def test_a_chosen_section_stays_though_it_is_empty(album: Desk, context: PageContext, qtbot: QtBot) -> None:
    without_copies(album)
    page = opened(context, qtbot)
    page.buttons[EXACT].click()
    qtbot.waitUntil(lambda: page.empty.isVisible())
    assert page.buttons[PICTURE].text().endswith("1")
    page.leave_page()
    page.show_page(None)
    assert page.kind is EXACT
    assert page.buttons[EXACT].isChecked()


def test_new_duplicates_appear_and_the_place_stays(page: DuplicatesPage, album: Desk, qtbot: QtBot) -> None:
    bar = page.view.verticalScrollBar()
    bar.setValue(page.view._layout.card(1).top() - 10)
    save(scenery(7, (2000, 1500)), album.photos / "7.jpg")
    shutil.copy(album.photos / "7.jpg", album.photos / "7 (1).jpg")
    album.index()
    qtbot.waitUntil(lambda: len(page.view.sets) == 4)
    assert names(page)[0] == ["7.jpg", "7 (1).jpg"]
    assert bar.value() == page.view._layout.card(2).top() - 10


def test_it_counts_for_the_sidebar_and_compares_when_opened(page: DuplicatesPage, qtbot: QtBot) -> None:
    counted: list[int] = []
    page.counted.connect(counted.append)
    page.open_kind(EXACT)
    qtbot.waitUntil(lambda: counted == [4])


def test_it_says_that_it_compares_only_when_that_takes_a_while(page: DuplicatesPage) -> None:
    from glimpse_desktop.domain.duplicates import DuplicateProgress

    busy = DuplicateProgress(True, 12_000, 0.4)
    page.context.workspace.duplicates.progress = lambda: busy  # type: ignore[method-assign]
    page._look_at_progress()
    assert not page.strip.isVisible()
    page._look_at_progress()
    assert page.strip.isVisible()
    assert page.strip_text.text() == f"Comparing {number(12_000)} photos…"
    assert page.strip_bar.value() == 400
    page.context.workspace.duplicates.progress = DuplicateProgress  # type: ignore[method-assign]
    page._look_at_progress()
    assert not page.strip.isVisible()
