"""What was being decoded in this process when it died: at the next start that goes to a helper process instead.

A small file in the library's folder. Before a picture is decoded here a fingerprint of its bytes is written into a
slot of it, and wiped out when that is done. What has been written survives the process (that of a power cut need
not: no decoder caused it). A slot that isn't empty at a start names a suspect, and suspects are kept: most of them
are innocent, and only cost a helper's work. Written with ``pwrite``, not through a mapping: a drive that is
unplugged makes that an error, not a crash of its own.
"""

from __future__ import annotations

import hashlib
import logging
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_log = logging.getLogger(__name__)

_MAGIC = b"glimpse: in hand"
_WIDTH = 16
"""Bytes of a fingerprint."""

_SLOTS = 64
"""Pictures decoded at once; those beyond are not noted."""

_SUSPECTS = 1_024
"""The oldest gives way to another."""

_EMPTY = bytes(_WIDTH)
_FIRST_SUSPECT = 1 + _SLOTS
_LENGTH = _WIDTH * (_FIRST_SUSPECT + _SUSPECTS)

_ENDS = 16 << 10
_SAMPLES, _SAMPLE_BYTES = 16, 256


def fingerprint(data: bytes) -> bytes:
    """16 bytes that tell a file's bytes from others', from 36 KB of them. Two that agree are suspects together."""
    digest = hashlib.blake2b(len(data).to_bytes(8, "little"), digest_size=_WIDTH)
    view = memoryview(data)
    digest.update(view[:_ENDS])
    for number in range(1, _SAMPLES + 1):
        start = len(view) * number // (_SAMPLES + 1)
        digest.update(view[start : start + _SAMPLE_BYTES])
    digest.update(view[-_ENDS:])
    return digest.digest()


class CrashJournal:
    """The journal of one library, safe from any thread. On a full or read-only disk nothing is noted."""

    def __init__(self, path: Path) -> None:
        """Open or make the file; what an earlier process left in hand is suspect. Never raises OSError."""
        self._lock = threading.Lock()
        self._free = list(range(1, _FIRST_SUSPECT))
        self._suspects: set[bytes] = set()
        self._fd: int | None = None
        try:
            self._open(path)
        except OSError as error:
            _log.warning("what is being decoded is not noted: %s", error)
            self.close()

    def is_suspect(self, mark: bytes) -> bool:
        """Whether a process died while it decoded this."""
        return mark in self._suspects

    @contextmanager
    def in_hand(self, mark: bytes) -> Iterator[None]:
        """In this block, what has that fingerprint is being decoded."""
        with self._lock:
            slot = self._free.pop() if self._free else None
        self._write(slot, mark)
        try:
            yield
        finally:
            self._write(slot, _EMPTY)
            if slot is not None:
                with self._lock:
                    self._free.append(slot)

    def close(self) -> None:
        with self._lock:
            if self._fd is not None:
                os.close(self._fd)
                self._fd = None

    def _open(self, path: Path) -> None:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
        fd = self._fd = os.open(path, flags, 0o600)
        known = os.read(fd, _LENGTH + 1)
        if len(known) != _LENGTH or not known.startswith(_MAGIC):
            known = _MAGIC + bytes(_LENGTH - len(_MAGIC))
            os.ftruncate(fd, 0)
            self._put(0, known)  # all of it at once: later writes need no room on the disk
        marks = [known[start : start + _WIDTH] for start in range(0, _LENGTH, _WIDTH)]
        left = [mark for mark in marks[1:_FIRST_SUSPECT] if mark != _EMPTY]
        suspects = [mark for mark in marks[_FIRST_SUSPECT:] if mark != _EMPTY]
        if left:
            _log.warning("%d pictures were being decoded when Glimpse ended: a helper will decode them", len(left))
            suspects = list(dict.fromkeys([*suspects, *left]))[-_SUSPECTS:]
            self._put(_FIRST_SUSPECT * _WIDTH, b"".join(suspects).ljust(_SUSPECTS * _WIDTH, b"\0"))
            self._put(_WIDTH, bytes(_SLOTS * _WIDTH))
        self._suspects = set(suspects)

    def _write(self, slot: int | None, mark: bytes) -> None:
        if slot is None:
            return
        try:
            self._put(slot * _WIDTH, mark)
        except OSError as error:
            _log.warning("what is being decoded is not noted any more: %s", error)
            self.close()

    def _put(self, at: int, content: bytes) -> None:
        with self._lock:
            if self._fd is None:
                return
            if hasattr(os, "pwrite"):
                os.pwrite(self._fd, content, at)
            else:
                os.lseek(self._fd, at, os.SEEK_SET)
                os.write(self._fd, content)


_current: CrashJournal | None = None


def keep_journal(path: Path) -> CrashJournal:
    """From now on, note in this file what this process decodes. Until ``end_journal``."""
    global _current
    _current = CrashJournal(path)
    return _current


def end_journal(journal: CrashJournal) -> None:
    """Note nothing more in it."""
    global _current
    if _current is journal:
        _current = None
    journal.close()


def is_suspect(mark: bytes) -> bool:
    """Whether a process died while it decoded the bytes with this fingerprint."""
    journal = _current
    return journal is not None and journal.is_suspect(mark)


@contextmanager
def in_hand(mark: bytes) -> Iterator[None]:
    """In this block, the bytes with this fingerprint are decoded in this process."""
    journal = _current
    if journal is None:
        yield
        return
    with journal.in_hand(mark):
        yield
