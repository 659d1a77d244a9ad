"""A list that floats under a field, which keeps the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from glimpse_desktop.ui.look.theme import set_role


def floating_list(name: str) -> QListWidget:
    """Without focus and scroll bars; lines are lit under the pointer. ``name`` is for screen readers."""
    made = QListWidget()
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setMouseTracking(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setAccessibleName(name)
    set_role(made, "plain")
    return made
