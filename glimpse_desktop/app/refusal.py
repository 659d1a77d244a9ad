"""Saying that the program can't start."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QMessageBox

from glimpse_desktop.ui.look.theme import theme


def refuse(reason: str) -> int:
    """Say why, to whoever started it from wherever; returns the exit code."""
    sys.stderr.write(f"glimpse: {reason}\n")
    theme()
    box = QMessageBox(QMessageBox.Icon.Warning, "Glimpse", reason)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.exec()
    return 1
