"""Buttons with an icon and words, spaced alike everywhere."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from glimpse_desktop.ui.icons import icon
from glimpse_desktop.ui.look.theme import set_role

_ICON = 16


def push_button(text: str, picture: str = "", role: str = "") -> QPushButton:
    """A push button; ``picture`` names an icon, ``role`` is one of ``theme.set_role``. An & in ``text`` is one."""
    button = QPushButton()
    relabel(button, text)
    if picture:
        # Style sheets can't set the gap between icon and words; a space of the font does.
        button.setText(f" {button.text()}")
        button.setIcon(icon(picture, role="on_accent" if role == "primary" else "text"))
        button.setIconSize(QSize(_ICON, _ICON))
    if role:
        set_role(button, role)
    return button


def relabel(button: QPushButton, text: str) -> None:
    """Other words for a button without an icon, also for those who hear it."""
    button.setText(text.replace("&", "&&"))
    button.setAccessibleName(text)
