"""Putting a window away whose library is being locked."""

from __future__ import annotations

import gc
from collections.abc import Iterable

from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QDialog

from glimpse_desktop.app.away import Away
from glimpse_desktop.app.retired import Retired
from glimpse_desktop.indexing.heap import give_back
from glimpse_desktop.ui.main_window import MainWindow

_ROUNDS = 5


def is_used(window: MainWindow | None) -> bool:
    """Whether somebody waits for a job of the window, or watches a slide show."""
    if window is None:
        return False
    slides = getattr(window.page, "slides", None)
    return bool(window.background.jobs.running()) or (slides is not None and slides.active)


def close_for_good(window: MainWindow, away: Away | None, retired: Iterable[Retired]) -> None:
    """Nothing of the window is seen any more, nor of what stayed of windows before it; then it goes."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
    window.page.leave_page()
    window.hide()
    if away is not None:
        away.end()
    for one in retired:
        one.end()
    window.background.close()
    window.background.deleteLater()
    window.deleteLater()


def forget_what_was_seen() -> None:
    """Give the memory back that held pictures, names, embeddings and the key.

    Python doesn't overwrite what it lets go of, so pieces may stay in what the process keeps; what goes back to
    the system is gone.
    """
    QPixmapCache.clear()
    # After a start everything in memory was set aside from the search for garbage: see ``window``.
    gc.unfreeze()
    # What is torn down when it is found may bring other garbage back, once.
    for _ in range(_ROUNDS):
        if not gc.collect():
            break
    give_back()
