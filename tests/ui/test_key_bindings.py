"""Keys mean the same on every keyboard."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from glimpse_desktop.ui.key_bindings import KeyBinding, dispatch

_SHIFT, _NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
_X11 = 0 if sys.platform == "win32" else 8


def _press(key: int, text: str, modifiers: Qt.KeyboardModifier = _NONE, scan_code: int = 0) -> list[str]:
    """Which of some bindings the key runs."""
    ran: list[str] = []

    def binding(keys: str) -> KeyBinding:
        return KeyBinding((keys,), keys, lambda: ran.append(keys))

    table = [binding(keys) for keys in ("3", ".", "N", "R", "Shift+R", "+", "Shift+Tab")]
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, _X11 + scan_code, 0, 0, text)
    assert dispatch(table, event) == bool(ran)
    return ran


@pytest.mark.parametrize(
    ("key", "text", "modifiers", "scan_code", "runs"),
    [
        (Qt.Key.Key_3, "3", _NONE, 4, ["3"]),
        (Qt.Key.Key_3, "3", Qt.KeyboardModifier.KeypadModifier, 81, ["3"]),
        (Qt.Key.Key_3, "3", _SHIFT, 4, ["3"]),  # a French keyboard
        (Qt.Key.Key_Period, ".", _SHIFT, 51, ["."]),
        (Qt.Key.Key_Plus, "+", _SHIFT, 13, ["+"]),  # an American one
        (0x663, "٣", _NONE, 4, ["3"]),  # an Arabic one
        (0x649, "ى", _NONE, 49, ["N"]),
        (0x422, "Т", _NONE, 49, ["N"]),  # a Russian one
        (0x41A, "К", _SHIFT, 19, ["Shift+R"]),
        (Qt.Key.Key_R, "R", _SHIFT, 19, ["Shift+R"]),
        (Qt.Key.Key_N, "N", _SHIFT, 49, []),  # another key than N
        (Qt.Key.Key_NumberSign, "#", _SHIFT, 4, []),
        (Qt.Key.Key_Tab, "\t", _NONE, 15, []),
        (Qt.Key.Key_Dead_Acute, "", _NONE, 49, []),
    ],
)
def test_a_key_is_known_by_what_it_writes_or_where_it_stands(
    key: int, text: str, modifiers: Qt.KeyboardModifier, scan_code: int, runs: list[str]
) -> None:
    assert _press(int(key), text, modifiers, scan_code) == runs


def test_the_next_binding_has_its_turn_when_one_has_nothing_to_do() -> None:
    ran: list[str] = []
    table = [KeyBinding(("N",), "", lambda: False), KeyBinding(("N",), "", lambda: ran.append("second"))]
    assert dispatch(table, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, _NONE, "n"))
    assert ran == ["second"]
