"""The lock of a library: setting it, opening with it, changing its passphrase, taking it off.

Not to be confused with ``lock.LibraryLock``, which keeps two processes from writing at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from glimpse_desktop.domain.errors import LibraryBusyError, LibraryError, LibraryLockedError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.domain.sealing import LibraryKey
from glimpse_desktop.workspace import lock_keyring
from glimpse_desktop.workspace.locations import Locations
from glimpse_desktop.workspace.lock import LibraryLock
from glimpse_desktop.workspace.lock_file import USUAL_COST, Cost, LockFile, read_lock, write_lock

if TYPE_CHECKING:
    from glimpse_desktop.workspace.lock_change import Report

_SECONDS = 10.0
"""So long the lock of whoever writes is waited for: a window that just closed lets go of it soon."""


def settle(locations: Locations) -> None:
    """Finish a change of the lock that was interrupted. Raises LibraryBusyError while it goes on elsewhere."""
    if locations.lock_change.exists():
        with _alone(locations, 0.0):
            _finish_change(locations)


def is_locked(locations: Locations) -> bool:
    """Whether the library has a lock. Raises LibraryError when its file is damaged."""
    return read_lock(locations) is not None


def library_key(locations: Locations, passphrase: str) -> LibraryKey:
    """What the passphrase opens: half a second. Raises WrongPassphraseError, LibraryError."""
    return _lock_of(locations).key(passphrase)


def key_without_asking(locations: Locations) -> LibraryKey | None:
    """The key from this computer's keyring, where it was put there. May wait for the keyring."""
    lock = read_lock(locations)
    return lock_keyring.key_from_keyring(lock.library) if lock is not None and lock.in_keyring else None


def required_key(locations: Locations, key: LibraryKey | None, *, owned: bool) -> LibraryKey | None:
    """What the library is to be opened with, None where it has no lock. Finishes a change that was interrupted.

    ``owned``: the writer's lock is held. Raises LibraryLockedError without a key where it takes one.
    """
    if not owned:
        settle(locations)
    elif locations.lock_change.exists():
        _finish_change(locations)
    if read_lock(locations) is None:
        return None
    if key is None:
        raise LibraryLockedError("The library is locked: its passphrase opens it.")
    return key


def set_lock(
    locations: Locations,
    passphrase: str,
    report: Report,
    cancel: CancelToken,
    *,
    keyring: bool = False,
    cost: Cost = USUAL_COST,
) -> LibraryKey:
    """Lock a library that is closed; returns its key. ``keyring``: this computer's keyring opens it, too.

    Raises LibraryError and Cancelled with the library as it was.
    """
    from glimpse_desktop.workspace import lock_change

    _require_passphrase(passphrase)
    with _alone(locations):
        _finish_change(locations)
        if read_lock(locations) is not None:
            raise LibraryError("The library is locked already. Its passphrase can be changed.")
        key = LibraryKey.random()
        lock = LockFile.make(key, passphrase, cost)
        if keyring:
            lock = _with_keyring(lock, key)
        try:
            lock_change.encrypt_library(locations, key, lock, report, cancel)
        except BaseException:
            if keyring:
                lock_keyring.forget_in_keyring(lock.library)
            raise
    return key


def remove_lock(locations: Locations, passphrase: str, report: Report, cancel: CancelToken) -> None:
    """Take the lock off a library that is closed. Raises WrongPassphraseError, LibraryError, Cancelled."""
    from glimpse_desktop.workspace import lock_change

    with _alone(locations):
        _finish_change(locations)
        lock = _lock_of(locations)
        lock_change.decrypt_library(locations, lock.key(passphrase), report, cancel)
    if lock.in_keyring:
        lock_keyring.forget_in_keyring(lock.library)


def change_passphrase(locations: Locations, old: str, new: str, cost: Cost = USUAL_COST) -> None:
    """Another passphrase from now on; the old one opens copies made before. A second, open or closed.

    Raises WrongPassphraseError, LibraryError.
    """
    _require_passphrase(new)
    lock = _lock_of(locations)
    changed = lock.with_passphrase(lock.key(old), new, cost)
    # Whoever has the library open may do this, so nobody is kept out: it is only seen that nobody came between.
    if locations.lock_change.exists() or read_lock(locations) != lock:
        raise _busy()
    write_lock(locations, changed)


def opens_from_keyring(locations: Locations) -> bool:
    """Whether the key was put into this computer's keyring."""
    lock = read_lock(locations)
    return lock is not None and lock.in_keyring


def use_keyring(locations: Locations, key: LibraryKey, on: bool) -> None:
    """Have this computer's keyring open the library, or not any more. Raises LibraryError."""
    lock = _lock_of(locations)
    if on:
        write_lock(locations, _with_keyring(lock, key))
    else:
        write_lock(locations, replace(lock, in_keyring=False))
        lock_keyring.forget_in_keyring(lock.library)


def _with_keyring(lock: LockFile, key: LibraryKey) -> LockFile:
    lock_keyring.keep_in_keyring(lock.library, key)
    return replace(lock, in_keyring=True)


def _lock_of(locations: Locations) -> LockFile:
    lock = read_lock(locations)
    if lock is None:
        raise LibraryError("The library has no lock.")
    return lock


def _require_passphrase(passphrase: str) -> None:
    if not passphrase:
        raise LibraryError("A passphrase needs at least one character; a few words are best.")


def _finish_change(locations: Locations) -> None:
    from glimpse_desktop.workspace.lock_change import finish_change  # seldom wanted: no start waits for it

    finish_change(locations)


def _busy() -> LibraryBusyError:
    return LibraryBusyError(
        "Glimpse is open on this library, or it is just being locked. Try again when that is done."
    )


@contextmanager
def _alone(locations: Locations, seconds: float | None = None) -> Iterator[None]:
    lock = LibraryLock(locations.lock)
    try:
        lock.acquire(timeout=_SECONDS if seconds is None else seconds)
    except LibraryBusyError:
        raise _busy() from None
    try:
        yield
    finally:
        lock.release()
