"""Every key has one meaning in one place, and F1 tells it."""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glimpse_desktop.ui.key_bindings import HasKeys
from glimpse_desktop.ui.keyboard_map import KeyboardMap
from glimpse_desktop.ui.main_window import MainWindow

_BY_WHAT_IS_CURRENT = {
    ("Viewer", "Space"),  # while the slide show runs, and else
    ("FaceView", "Return"),  # Find this person: faces are selected, or one is current
    ("AskingFaceView", "Return"),  # a face that is asked about, or another
    ("PeopleView", "F"),  # a card, or a face on it
    ("PeopleView", "N"),
    ("PeopleView", "Y"),
}
"""Keys that do one thing to one kind of thing, and another to another kind, of which only one can be current."""


def test_no_key_has_two_meanings_in_one_place_and_all_are_told(window: MainWindow, qtbot: QtBot) -> None:
    in_menus = Counter(keys.toString() for action in window.menus.all() for keys in action.shortcuts())
    assert [keys for keys, times in in_menus.items() if times > 1] == []
    views = [*window.pages.values(), *window.findChildren(QWidget)]
    views = [view for view in views if isinstance(view, HasKeys)]
    for view in views:
        name, meanings = type(view).__name__, dict[str, set[str]]()
        for binding in view.key_bindings():
            for keys in binding.keys:
                sequence = QKeySequence(keys).toString()
                assert sequence, f"{name}: {keys} is no key"
                assert sequence not in in_menus, f"{name}: {keys} is in a menu, and never comes here"
                meanings.setdefault(sequence.replace("Enter", "Return"), set()).update({binding.text} - {""})
        twice = {(name, keys) for keys, said in meanings.items() if len(said) > 1}
        assert twice <= _BY_WHAT_IS_CURRENT
        assert all(meanings.values()), "a key that F1 doesn't tell"

    shown = KeyboardMap(window.menus.all(), views, window)
    qtbot.addWidget(shown)
    qtbot.waitUntil(lambda: shown.complete)
    told = [label.text() for label in shown.findChildren(QLabel)]
    assert {one.text for view in views for one in view.key_bindings() if one.text} <= set(told)
    assert all(
        re.sub("[&]", "", action.text()) in told for action in window.menus.all() if action.shortcut().count()
    )


def test_each_letter_is_once_in_a_menu(window: MainWindow) -> None:
    menus = [action.menu() for action in window.menuBar().actions()]
    for actions in (window.menuBar().actions(), *(menu.actions() for menu in menus)):  # type: ignore[attr-defined]
        letters = [re.findall("&(\\w)", action.text().lower()) for action in actions if action.text()]
        assert all(len(found) == 1 for found in letters)
        assert len({found[0] for found in letters}) == len(letters)
