"""One process at a time writes to a library. The operating system lets go of the lock when the process ends."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from glimpse_desktop.domain.errors import LibraryBusyError, LibraryError
from glimpse_desktop.domain.progress import CancelToken

_POLL_SECONDS = 0.2


class ProtectedLibraryError(LibraryError):
    """Nothing can be written into the library's folder."""


class LibraryLock:
    """An exclusive lock on a library folder, held from ``acquire`` to ``release``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._fd: int | None = None

    @classmethod
    def taken(
        cls, path: Path, *, wait: bool, cancel: CancelToken | None, on_wait: Callable[[], object] | None
    ) -> LibraryLock:
        """Acquire it. Where another process has it, waits for that one (telling ``on_wait`` once) or, with
        ``wait`` False, raises LibraryBusyError. Raises ProtectedLibraryError, LibraryError, Cancelled.
        """
        lock = cls(path)
        if not lock.try_acquire():
            if not wait:
                raise LibraryBusyError("Glimpse is already open on this library.")
            if on_wait is not None:
                on_wait()
            lock.acquire(cancel)
        return lock

    @property
    def held(self) -> bool:
        return self._fd is not None

    def try_acquire(self) -> bool:
        """Take the lock if it is free. Raises ProtectedLibraryError where nothing can be written, LibraryError."""
        if self._fd is not None:
            return True
        try:
            fd = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as error:
            if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
                raise ProtectedLibraryError(
                    "The library in {folder} can only be looked at: nothing can be written there. Copy the folder"
                    " to another place to change something.",
                    folder=self._path.parent,
                ) from error
            raise LibraryError(
                "The library can't be written to: {reason}.", reason=error.strerror or error
            ) from error
        if not _lock(fd):
            os.close(fd)
            return False
        self._fd = fd
        return True

    def acquire(self, cancel: CancelToken | None = None, timeout: float | None = None) -> None:
        """Wait for the lock. Raises LibraryBusyError after ``timeout`` seconds, Cancelled when asked to stop."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while not self.try_acquire():
            if cancel is not None:
                cancel.check()
            if deadline is not None and time.monotonic() >= deadline:
                raise LibraryBusyError("Glimpse is already open on this library.")
            time.sleep(_POLL_SECONDS)

    def release(self) -> None:
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None


if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> bool:
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(fd: int) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
