"""Whether things may move: as the system says, unless the person wants stillness anyway."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

_allowed = True


def allow_motion(allowed: bool) -> None:
    """False: nothing moves from now on. True: as the system says."""
    global _allowed
    _allowed = allowed


def motion_wanted() -> bool:
    """False where the system or the person asks for less motion."""
    if not _allowed:
        return False
    # It has hundreds of values that are made when it is imported: not at the start.
    from PySide6.QtWidgets import QStyle

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
