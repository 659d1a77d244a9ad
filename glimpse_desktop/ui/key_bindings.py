"""Keys of a view in one table, so that what a key does and what the keyboard map (F1) says can't part ways."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from glimpse_desktop.ui.changing import changing

_ROWS = {16: "QWERTYUIOP", 30: "ASDFGHJKL", 44: "ZXCVBNM"}
"""Scan codes of the first key of each row, with what is on it and those at its right."""
_X11 = 8
"""X11 and Wayland count them from here."""


@dataclass(frozen=True, slots=True)
class KeyBinding:
    """``keys`` in Qt's portable notation ("N", "Ctrl+A"), any of which runs ``action``.

    The keyboard map says ``text``; one without is told by another binding, together with its like.

    ``action`` returns False when it had nothing to do, and the key goes on to the next binding or the parent.
    ``changes``: it changes the library; where that can't be, the key says why.
    """

    keys: tuple[str, ...]
    text: str
    action: Callable[[], bool | None]
    changes: bool = False

    def run(self) -> bool:
        """Do it; False when there was nothing to do."""
        return (self.changes and changing().refuses()) or self.action() is not False


@runtime_checkable
class HasKeys(Protocol):
    """A widget whose keys the keyboard map shows under ``keys_title``."""

    keys_title: str

    def key_bindings(self) -> list[KeyBinding]: ...


def dispatch(bindings: list[KeyBinding], event: QKeyEvent) -> bool:
    """Run the bindings for a key press, first to last, until one takes it. True when one did."""
    for pressed in _readings(event):
        for binding in bindings:
            if any(QKeySequence(keys) == pressed for keys in binding.keys) and binding.run():
                return True
    return False


_SIGNS = "!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~"
_LETTERS = {first + place: letter for first, row in _ROWS.items() for place, letter in enumerate(row)}


def _readings(event: QKeyEvent) -> Iterator[QKeySequence]:
    """What a press can mean: itself, then what it is on keyboards where the sign stands elsewhere."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = event.key()
    yield QKeySequence(QKeyCombination(modifiers, Qt.Key(key)))
    text, shift = event.text(), Qt.KeyboardModifier.ShiftModifier
    if len(text) == 1 and not text.isascii() and text.isdigit():
        # Arabic keyboards write other figures.
        yield QKeySequence(QKeyCombination(modifiers & ~shift, Qt.Key(ord(str(unicodedata.digit(text))))))
    elif key < 0x80 and chr(key) in _SIGNS:
        if modifiers & shift:
            # French ones have the figures and the full stop above other signs.
            yield QKeySequence(QKeyCombination(modifiers & ~shift, Qt.Key(key)))
    elif 0x100 <= key < Qt.Key.Key_Escape and (letter := _letter_at(event.nativeScanCode())):
        # Where one writes Greek, Russian or Arabic, the key that has that Latin letter, too.
        yield QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(letter))))


def _letter_at(scan_code: int) -> str:
    """The Latin letter on a key, by its place; "" for others, and where the system doesn't tell the place."""
    return _LETTERS.get(scan_code - (0 if sys.platform == "win32" else _X11), "")
