from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.faces.face_drag import Dragged
from glimpse_desktop.ui.pages import PageContext
from glimpse_desktop.ui.search.chip import SearchChip
from glimpse_desktop.ui.search.field import SearchField
from glimpse_desktop.ui.search.popup import SearchPopup
from glimpse_desktop.workspace.searching import SearchProblem
from tests.ui.conftest import Desk, settle

RED, BLUE = (0.0, 20.0, 20.0, 90.0), (0.66, 180.0, 20.0, 90.0)


@pytest.fixture
def field(desk: Desk, context: PageContext, qtbot: QtBot) -> SearchField:
    desk.draw("a.png", RED, BLUE)
    desk.index()
    for face, name in zip(desk.workspace.photo_faces(desk.ids()[0]), ("Anna Meyer", "Ben"), strict=True):
        desk.workspace.name_faces([face.id], name)
    made = SearchField(context)
    qtbot.addWidget(made)
    made.resize(600, 36)
    made.show()
    made.activateWindow()
    made.row.edit.setFocus()
    qtbot.waitUntil(made.row.edit.hasFocus)
    return made


def _type(field: SearchField, text: str, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.row.edit, text)


def _chips(field: SearchField) -> list[str]:
    return [piece.text for piece in field.row.pieces()]


def _popup(field: SearchField, qtbot: QtBot, words: str) -> SearchPopup:
    """The list, once it offers that."""
    qtbot.waitUntil(lambda: any(words == offer.words for p in _popups(field) for offer in p.offers()))
    return _popups(field)[0]


def _popups(field: SearchField) -> list[SearchPopup]:
    return field.window().findChildren(SearchPopup)


def test_what_is_typed_is_wanted_after_a_pause_once(field: SearchField, qtbot: QtBot) -> None:
    heard: list[str] = []
    field.wanted.connect(heard.append)
    _type(field, "summer", qtbot)
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["summer"])


def test_whole_terms_become_chips_and_backspace_takes_them_out(field: SearchField, qtbot: QtBot) -> None:
    _type(field, "person:Ben OR -rating:3 2019", qtbot)
    assert _chips(field) == ["person:Ben", "OR", "-rating:3"]
    assert field.text() == "person:Ben OR -rating:3 2019"
    for _ in range(5):
        qtbot.keyClick(field.row.edit, Qt.Key.Key_Backspace)
    assert _chips(field) == ["person:Ben"]


def test_enter_makes_chips_of_words_as_the_library_reads_them(field: SearchField, qtbot: QtBot) -> None:
    _type(field, "meyer summer 2019 beach", qtbot)
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClick(field.row.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _chips(field) == ['person:"Anna Meyer"', 'date:"summer 2019"', "beach"])
    assert field.row.typed() == ""


def test_a_suggestion_is_taken_by_the_keyboard(field: SearchField, qtbot: QtBot) -> None:
    _type(field, "me", qtbot)
    popup = _popup(field, qtbot, "Anna Meyer")
    assert popup.offers()[0].face is not None
    with qtbot.waitSignal(field.wanted) as blocker:
        qtbot.keyClick(field.row.edit, Qt.Key.Key_Tab)
    assert blocker.args == ['person:"Anna Meyer"']
    assert _chips(field) == ['person:"Anna Meyer"']
    qtbot.waitUntil(lambda: not popup.isVisible())


def test_nothing_typed_offers_the_page_what_was_searched_for_and_examples(
    field: SearchField, qtbot: QtBot
) -> None:
    field.recent = ["date:2019"]
    field.here = lambda: "folder:/x/Beach"
    qtbot.keyClick(field.row.edit, Qt.Key.Key_Escape)
    qtbot.keyClick(field.row.edit, Qt.Key.Key_Down)
    popup = _popup(field, qtbot, "2019")
    assert popup.offers()[0].text == "folder:/x/Beach"
    qtbot.keyClick(field.row.edit, Qt.Key.Key_Down)
    qtbot.keyClick(field.row.edit, Qt.Key.Key_Return)
    assert field.text() == "folder:/x/Beach"


def test_chips_are_gone_through_edited_and_removed_by_keys(field: SearchField, qtbot: QtBot) -> None:
    field.show_text("person:Ben -rating:3")
    qtbot.keyClick(field.row.edit, Qt.Key.Key_Left)
    chips = {chip.text(): chip for chip in field.row.findChildren(SearchChip)}
    assert chips["Not 3 stars"].hasFocus()
    qtbot.keyClick(chips["Not 3 stars"], Qt.Key.Key_Left)
    assert chips["Ben"].hasFocus()
    qtbot.keyClick(chips["Ben"], Qt.Key.Key_Return)
    assert field.row.typed() == "person:Ben"
    assert field.text() == "person:Ben -rating:3"
    _type(field, " ", qtbot)
    assert _chips(field) == ["person:Ben", "-rating:3"]
    chip = next(chip for chip in field.row.findChildren(SearchChip) if chip.isVisible() and chip.text() == "Ben")
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert field.text() == "-rating:3"


def test_escape_closes_clears_and_leaves(field: SearchField, qtbot: QtBot) -> None:
    _type(field, "me", qtbot)
    popup = _popup(field, qtbot, "Anna Meyer")
    qtbot.keyClick(field.row.edit, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    qtbot.keyClick(field.row.edit, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field.row.edit, Qt.Key.Key_Escape)


def test_a_click_elsewhere_closes_the_list_and_one_in_the_field_opens_it(field: SearchField, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(QLabel("takes no focus"), 1)
    window.resize(600, 500)
    window.show()
    window.activateWindow()
    field.row.edit.setFocus()
    popup = _popup(field, qtbot, "At least 4 stars")
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=popup.geometry().topLeft())
    assert popup.isVisible()
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(300, 490))
    assert not popup.isVisible()
    assert field.row.edit.hasFocus()
    qtbot.mouseClick(field.row.edit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(popup.isVisible)
    field.setParent(None)  # type: ignore[call-overload]  # closed by itself at the end


def test_a_pasted_search_becomes_chips_and_a_copied_one_is_canonical(field: SearchField, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("person:Ben  person:x OR date:2019")
    field.row.edit.paste()
    assert _chips(field) == ["person:Ben", "person:x", "OR", "date:2019"]
    field.tools.copy_text()
    assert QGuiApplication.clipboard().text() == "(person:Ben person:x) OR date:2019"


def test_a_problem_marks_its_term_at_once_but_not_the_word_being_typed(field: SearchField, qtbot: QtBot) -> None:
    _type(field, "person:Nobody rati", qtbot)
    qtbot.waitUntil(lambda: field.searched == field.text())
    field.show_problem(SearchProblem("Nobody is called so.", 0, 13))
    (popup,) = _popups(field)
    assert "Nobody is called so." in [label.text() for label in popup.findChildren(type(field.tools.count))]
    field.show_problem(SearchProblem("Half a word.", 14, 4))
    settle(qtbot)
    assert "Half a word." not in [label.text() for label in popup.findChildren(type(field.tools.count))]


def test_dropped_people_become_terms(field: SearchField, desk: Desk, qtbot: QtBot) -> None:
    ben = next(row for row in desk.workspace.people() if row.name == "Ben")
    faces = [face.id for face in desk.workspace.photo_faces(desk.ids()[0])]
    field.add_people(Dragged(tuple(faces[:1]), (ben.id,)))
    qtbot.waitUntil(lambda: sorted(_chips(field)) == ['person:"Anna Meyer"', "person:Ben"])


def test_too_much_for_chips_stays_a_text(field: SearchField) -> None:
    field.show_text("((person:Ben OR 2019) 2020)")
    assert _chips(field) == []
    assert field.row.typed() == "((person:Ben OR 2019) 2020)"
    assert field.text() == "((person:Ben OR 2019) 2020)"
