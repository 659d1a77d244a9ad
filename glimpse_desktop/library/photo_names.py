"""The names of all files and folders, read once, for finding those that contain some text.

All is done a piece at a time or in numpy, which leaves Python's lock to others: other threads, the window's above
all, would wait while half a million names are folded, searched or freed at once.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.names import fold
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.id_lists import numbers_of

Ints = NDArray[np.int64]

_PUNCTUATION = str.maketrans(
    {chr(code): " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "\n$+<=>^`|~"}
)
"""As ``fold`` does it with ASCII: signs of money and mathematics stay."""
_AT_ONCE = 50_000
"""Bytes of paths: their names are folded in a millisecond or two."""
_PAUSE = 0.0002
"""Seconds: long enough that a thread that waits for Python's lock gets it."""
_END = b"\0"
"""Between paths: no system allows it in one."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some photos' folders, as numbers, and their folded names, a line each."""

    folders: Ints
    lines: bytes


class PhotoNames:
    """The folded names of some photos' files and folders."""

    def __init__(self, photos: Ints, ids: Ints, paths: bytes, roots: list[bytes]) -> None:
        """Of ``photos`` (n,); ``paths`` of the photos ``ids``, any order, each but the last followed by NUL.

        The parents of ``roots``, the folders in the library, are not searched.
        """
        separator = os.sep.encode()
        parents = sorted((os.path.dirname(root.rstrip(separator)) for root in roots), key=len, reverse=True)  # noqa: PTH120
        folders: dict[bytes, int] = {}
        pieces: list[_Piece] = []
        at, end = 0, len(paths) if len(ids) else -1
        while at <= end:
            found = paths.find(_END, at + _AT_ONCE)
            stop = end if found < 0 else found
            pieces.append(_piece(paths[at:stop].split(_END), separator, folders))
            at = stop + 1
            time.sleep(_PAUSE)
        self._photos = photos
        order = np.argsort(ids, kind="stable")
        lines = np.searchsorted(ids, photos, sorter=order)
        self._lines: Ints = order[np.minimum(lines, len(ids) - 1)] if len(ids) else np.zeros(0, np.int64)
        self._folders = np.concatenate([np.zeros(0, np.int64), *(piece.folders for piece in pieces)])
        self._text = np.frombuffer(b"".join(piece.lines for piece in pieces), np.uint8)
        self._starts = np.concatenate(([0], np.flatnonzero(self._text == ord("\n"))[:-1] + 1))
        self.folders = [os.fsdecode(folder) for folder in folders]
        """The folders that photos are in, absolute."""
        self._inner = [_folded_path(os.fsdecode(_below(folder, parents))) for folder in folders]
        self._whole = [_folded_path(folder) for folder in self.folders]

    def fit(self, photos: Ints) -> bool:
        """Whether these are of the same photos in the same order."""
        return np.array_equal(self._photos, photos)

    def in_folder(self, wanted: str) -> NDArray[np.bool_]:
        """(n,) Photos in folders whose path in the library contains ``wanted``; or in ``wanted`` when absolute."""
        needle = _folded_path(wanted)
        if os.path.isabs(wanted):  # noqa: PTH117 - a text, not a file
            found = [path == needle or path.startswith(needle.rstrip("/") + "/") for path in self._whole]
        else:
            found = [needle in path for path in self._inner]
        mask: NDArray[np.bool_] = np.array(found, np.bool_)[self._folders[self._lines]]
        return mask

    def named(self, wanted: str) -> NDArray[np.bool_]:
        """(n,) Photos whose file name contains ``wanted``."""
        needle = _bytes_of(fold(wanted))
        if not needle:
            return np.ones(len(self._lines), np.bool_)
        text = self._text[: max(0, len(self._text) - len(needle) + 1)]
        places = np.flatnonzero(text == needle[0])
        for further, letter in enumerate(needle[1:], 1):
            places = places[self._text[places + further] == letter]
        mask = np.zeros(len(self._folders), np.bool_)
        mask[np.searchsorted(self._starts, places, "right") - 1] = True
        found: NDArray[np.bool_] = mask[self._lines]
        return found


def read_names(connection: Connection, photos: Ints) -> PhotoNames:
    """The names of ``photos``, of files that are there: read in the transaction in which their ids were."""
    # One row of two texts: for each of many rows SQLite would give Python's lock away and wait to have it back.
    ids, paths = connection.execute(
        "SELECT group_concat(id), CAST(group_concat(path, ?) AS BLOB) FROM photos WHERE missing = 0",
        (_END.decode(),),
    ).fetchone()
    roots = [row[0] for row in connection.execute("SELECT path FROM folders")]
    return PhotoNames(photos, numbers_of(ids), paths or b"", roots)


def _piece(paths: list[bytes], separator: bytes, folders: dict[bytes, int]) -> _Piece:
    """``folders``: those so far, with their numbers; new ones are added."""
    places: list[int] = []
    names: list[bytes] = []
    for path in paths:
        folder, _, name = path.rpartition(separator)
        places.append(folders.setdefault(folder, len(folders)))
        names.append(name.replace(b"\n", b" "))
    return _Piece(np.array(places, np.int64), _bytes_of(_folded_lines(os.fsdecode(b"\n".join(names)))) + b"\n")


def _bytes_of(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _below(folder: bytes, parents: list[bytes]) -> bytes:
    separator = os.sep.encode()
    for parent in parents:
        if folder.startswith(parent.rstrip(separator) + separator):
            return folder[len(parent.rstrip(separator)) :]
    return folder


def _folded_path(path: str) -> str:
    """Its parts folded, with slashes between them, and before and after where ``path`` has them."""
    return "/".join(fold(part) if part else "" for part in path.replace(os.sep, "/").split("/"))


def _folded_lines(lines: str) -> str:
    """``fold`` of every line. ASCII, which most are, is folded all at once."""
    if not lines.isascii():
        lines = "\n".join(line if line.isascii() else fold(line).replace("\n", " ") for line in lines.split("\n"))
    folded = lines.translate(_PUNCTUATION).lower()
    if "  " in folded or " \n" in folded or "\n " in folded:
        folded = "\n".join(" ".join(filter(None, line.split(" "))) for line in folded.split("\n"))
    return folded
