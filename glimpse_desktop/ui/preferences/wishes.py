"""What a person wants of the window besides how it was left: language, motion, the tray, notifications."""

from __future__ import annotations

import configparser
from dataclasses import dataclass

from glimpse_desktop.ui.translations import Language, known_language

_SECTION = "preferences"

LOCK_MINUTES = (0, 5, 15, 60)
"""After so long without use a locked library closes; 0: never."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """``still``: nothing moves, whatever the system says. ``keep_working``: closing the window only hides it, and
    work goes on behind an icon in the system's tray. ``notify``: the system may tell of the end of long work while
    the window isn't seen. ``language`` is the value of a ``Language``, ``lock_minutes`` one of ``LOCK_MINUTES``.
    """

    still: bool = False
    keep_working: bool = False
    notify: bool = True
    language: str = Language.SYSTEM.value
    lock_minutes: int = LOCK_MINUTES[2]


def read_wishes(file: configparser.ConfigParser) -> Wishes:
    """Those in the window's file; the usual for what isn't there or makes no sense."""
    usual = Wishes()
    return Wishes(
        still=_flag(file, "still", usual.still),
        keep_working=_flag(file, "keep working", usual.keep_working),
        notify=_flag(file, "notify", usual.notify),
        language=known_language(file.get(_SECTION, "language", fallback="")).value,
        lock_minutes=next(
            (one for one in LOCK_MINUTES if file.get(_SECTION, "lock minutes", fallback="") == str(one)),
            usual.lock_minutes,
        ),
    )


def write_wishes(file: configparser.ConfigParser, wishes: Wishes) -> None:
    """Put them into the window's file."""
    file[_SECTION] = {
        "still": _word(wishes.still),
        "keep working": _word(wishes.keep_working),
        "notify": _word(wishes.notify),
        "language": wishes.language,
        "lock minutes": str(wishes.lock_minutes),
    }


def _flag(file: configparser.ConfigParser, key: str, usual: bool) -> bool:
    return {"yes": True, "no": False}.get(file.get(_SECTION, key, fallback=""), usual)


def _word(flag: bool) -> str:
    return "yes" if flag else "no"
