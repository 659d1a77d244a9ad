from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.domain.ids import PersonId
from glimpse_desktop.domain.views import NameGuess
from glimpse_desktop.ui.faces.name_field import GuessChips, NameField, same_name
from glimpse_desktop.ui.faces.name_suggestions import NameSuggestions
from glimpse_desktop.ui.pages import PageContext
from tests.ui.conftest import Desk


@pytest.fixture
def field(desk: Desk, context: PageContext, qtbot: QtBot) -> Iterator[NameField]:
    for number, (name, hue) in enumerate((("Zoë Lind", 0.0), ("Anna Berg", 0.33), ("Zora", 0.66))):
        desk.draw(f"{number}.png", (hue, 20, 20, 90))
        desk.index()
        photo = desk.workspace.photo_by_path(desk.photos / f"{number}.png")
        assert photo is not None
        faces = [row.id for row in desk.workspace.photo_faces(photo.id)]
        desk.workspace.name_faces(faces, name)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    made = NameField(context)
    QVBoxLayout(window).addWidget(made)
    window.show()
    window.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made  # the window lives as long as this


def _offered(field: NameField) -> list[str]:
    shown = field.window().findChild(NameSuggestions)
    if shown is None or not shown.isVisible():
        return []
    names = shown.findChild(QListWidget)
    assert names is not None
    return [names.item(row).text() for row in range(names.count())]


def test_people_are_offered_whatever_case_and_accents(field: NameField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "zo")
    qtbot.waitUntil(lambda: set(_offered(field)) == {"Zoë Lind", "Zora", "New person ‘zo’"})
    qtbot.keyClicks(field, "e l")
    qtbot.waitUntil(lambda: _offered(field) == ["Zoë Lind", "New person ‘zoe l’"])


def test_enter_takes_the_one_chosen_by_arrow(field: NameField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "ber")
    qtbot.waitUntil(lambda: len(_offered(field)) == 2)
    with qtbot.waitSignal(field.picked) as picked:
        qtbot.keyClick(field, Qt.Key.Key_Down)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert picked.args is not None
    assert picked.args[1] == "Anna Berg"
    assert not _offered(field)


def test_enter_without_a_choice_takes_what_was_typed(field: NameField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "  Ann ")
    with qtbot.waitSignal(field.named) as named:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert named.args == ["Ann"]


def test_nothing_typed_names_nobody(field: NameField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.named):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_esc_first_closes_the_list_then_cancels(field: NameField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "a")
    qtbot.waitUntil(lambda: bool(_offered(field)))
    with qtbot.assertNotEmitted(field.cancelled):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not _offered(field)
    with qtbot.waitSignal(field.cancelled):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_an_existing_name_is_not_offered_as_new(field: NameField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "zoe lind")
    qtbot.waitUntil(lambda: _offered(field) == ["Zoë Lind"])


def test_names_are_the_same_to_who_types_them() -> None:
    assert same_name("Zoë  Lind", " zoe lind ")
    assert not same_name("Anna", "Ann")


def test_a_guess_is_one_click(qtbot: QtBot) -> None:
    chips = GuessChips()
    qtbot.addWidget(chips)
    chips.set_guesses([NameGuess(PersonId(7), "Anna & Co", 0.93, "very likely")])
    chips.show()
    chip = chips.chips()[0]
    assert chip.text() == "Anna && Co — very likely"
    with qtbot.waitSignal(chips.picked) as picked:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert picked.args == [7, "Anna & Co"]
    chips.set_guesses([])
    assert chips.isHidden()
