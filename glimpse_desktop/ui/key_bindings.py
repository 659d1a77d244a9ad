"""Keys of a view in one table, so that what a key does and what the keyboard map (F1) says can't part ways."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


@dataclass(frozen=True, slots=True)
class KeyBinding:
    """``keys`` in Qt's portable notation ("N", "Ctrl+A"), any of which runs ``action``.

    The keyboard map says ``text``; one without is told by another binding, together with its like.

    ``action`` returns False when it had nothing to do, and the key goes on to the next binding or the parent.
    """

    keys: tuple[str, ...]
    text: str
    action: Callable[[], bool | None]


@runtime_checkable
class HasKeys(Protocol):
    """A widget whose keys the keyboard map shows under ``keys_title``."""

    keys_title: str

    def key_bindings(self) -> list[KeyBinding]: ...


def dispatch(bindings: list[KeyBinding], event: QKeyEvent) -> bool:
    """Run the bindings for a key press, first to last, until one takes it. True when one did."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    for binding in bindings:
        if any(QKeySequence(keys) == pressed for keys in binding.keys) and binding.action() is not False:
            return True
    return False
