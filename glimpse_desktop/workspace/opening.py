"""Opening a library for the window: to change it where that is possible, else to look at it."""

from __future__ import annotations

from enum import Enum

from glimpse_desktop.domain.errors import LibraryBusyError
from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock import LibraryLock, ProtectedLibraryError
from glimpse_desktop.workspace.workspace import Workspace

_A_LITTLE = 3.0
"""Seconds. Most commands in a terminal are done by then."""


class Patience(Enum):
    """With another process that has the library. Each is tried after the one before it."""

    NONE = 0
    A_LITTLE = 1
    LOOK = 2
    """None, but the library is looked at meanwhile."""
    ALL = 3
    """For a library that is just being made, or brought up to date."""

    def more(self) -> Patience:
        return Patience(min(self.value + 1, Patience.ALL.value))


def open_as_possible(
    locations: Locations, *, pack: str | None, cancel: CancelToken, key: LibraryKey | None, patience: Patience
) -> Workspace:
    """The open library; ``Workspace.look_only`` tells whether and why it can only be looked at.

    Raises LibraryBusyError when ``patience`` is over, otherwise like ``Workspace.open``.
    """
    why = None
    if patience is not Patience.ALL:
        why = why_look_only(locations, _A_LITTLE if patience is Patience.A_LITTLE else 0.0, cancel)
    if why is None:
        return Workspace.open(locations, pack=pack, wait=patience is Patience.ALL, cancel=cancel, key=key)
    if why is LookOnly.BUSY and patience is not Patience.LOOK:
        raise LibraryBusyError("Glimpse is already open on this library.")
    return Workspace.open(locations, pack=pack, writes=False, why=why, key=key)


def why_look_only(
    locations: Locations, patience: float = 0.0, cancel: CancelToken | None = None
) -> LookOnly | None:
    """Why the library can only be looked at, after so many seconds of waiting for another process at most.

    None: it can be changed. Raises LibraryError, Cancelled.
    """
    if locations.is_read_only:
        return LookOnly.PROTECTED
    locations.create()
    lock = LibraryLock(locations.lock)
    try:
        lock.acquire(cancel, patience)
    except LibraryBusyError:
        return LookOnly.BUSY
    except ProtectedLibraryError:
        if not locations.database.is_file():
            raise  # there is nothing to be looked at
        return LookOnly.PROTECTED
    lock.release()
    return None
