"""What is said of a folder wherever folders are listed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from glimpse_desktop.domain.language import say_count
from glimpse_desktop.domain.views import FolderRow
from glimpse_desktop.domain.watching import CHECK_MINUTES, Watching
from glimpse_desktop.ui.changing import changing


def _tr(text: str) -> str:
    return QCoreApplication.translate("FolderWords", text)


def how_watched(folder: FolderRow, watching: Watching) -> str:
    """How Glimpse comes to know what is new in the folder, or that it isn't there, or where it was."""
    if not folder.reachable:
        return _tr("Not connected. Its photos stay, and it is looked through again when its drive is back.")
    if folder.came_from is not None:
        return _tr("Its drive was recognised here. It was at {folder} before.").format(folder=folder.came_from)
    if changing().why_not:
        return _tr("Not looked through while the library can only be looked at")
    match watching:
        case Watching.REMOTE:
            return say_count(
                "On a network or shared drive: checked every minute",
                "On a network or shared drive: checked every {n} minutes",
                CHECK_MINUTES,
            )
        case Watching.CROWDED:
            return say_count(
                "Checked every minute: more folders than this system can watch",
                "Checked every {n} minutes: more folders than this system can watch",
                CHECK_MINUTES,
            )
        case Watching.AT_ONCE:
            return _tr("Watched: what is new shows by itself")
        case _:
            return _tr("Looked through when Glimpse starts")
