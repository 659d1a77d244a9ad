"""Makes backups while the window is open, on a thread of its own: the first soon after the first name."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.failures import DamagedDatabaseError
from glimpse_desktop.workspace import damage_note

if TYPE_CHECKING:
    from glimpse_desktop.library.store import Library
    from glimpse_desktop.workspace.backups import Backups

_log = logging.getLogger(__name__)

_FIRST_SECONDS = 90.0
"""What somebody sees first comes first."""
_AGAIN_SECONDS = 900.0
"""Later. As long as there is none at all it is looked after ``_FIRST_SECONDS``: the names of a first short session
would otherwise be in one file only."""


class BackupKeeping:
    """Starts with ``start``, ends with ``close``; both do nothing the second time."""

    def __init__(self, backups: Callable[[], Backups], library: Library, library_dir: Path) -> None:
        self._backups = backups
        self._library = library
        self._library_dir = library_dir
        self._cancel = CancelToken()
        self._thread: threading.Thread | None = None
        self._mended: date | None = None
        self._looked: date | None = None

    def start(self, first: float = _FIRST_SECONDS, again: float = _AGAIN_SECONDS) -> None:
        """Look whether a backup is due, every ``first`` seconds until there is one, then every ``again``."""
        if self._thread is None and not self._cancel.cancelled:
            self._thread = threading.Thread(target=self._run, args=(first, again), name="backups", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """A backup that is being made is given up; the next start makes it."""
        self._cancel.cancel()
        if self._thread is not None:
            self._thread.join()

    def _run(self, first: float, again: float) -> None:
        wait = first
        while not self._cancel.wait(wait):
            wait = again
            try:
                if self._backups().has_none():
                    wait = min(first or again, again)
                self._mend_daily()
                if self._backups().is_due():
                    self._look_for_damage()
                    self._backups().make_daily(self._cancel)
                else:
                    self._backups().catch_up()
            except Cancelled:
                return
            except DamagedDatabaseError as error:
                self._note(error.english)
            except GlimpseError as error:
                _log.warning("the daily backup could not be made: %s", error.english)
            except Exception:  # whatever damage leads to: no day goes without a backup for it
                _log.exception("the daily backup could not be made")

    def _mend_daily(self) -> None:
        """Soon after the start and once a day, also where nothing was decided: disks forget unasked."""
        today = date.today()
        if self._mended != today:
            self._mended = today
            self._backups().mend(self._cancel)

    def _look_for_damage(self) -> None:
        """Once a day, and again where something was found. Raises DamagedDatabaseError.

        Thoroughly: a page from before a power cut is whole, and only its indexes show that it is not of today.
        """
        today = date.today()
        if self._looked == today:
            return
        found = self._backups().damage_left()
        if found:
            raise DamagedDatabaseError(found[0])
        self._looked = today

    def _note(self, reason: str) -> None:
        _log.error("the library is damaged: %s", reason)
        damage_note.write(self._library_dir, reason)
        self._backups().trouble = DamagedDatabaseError(
            "The library's file is damaged. Close Glimpse and start it again: it then offers to repair it."
        )
