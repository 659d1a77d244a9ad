"""Which photo of the library another program means: by the end of its path, where roots and mounts differ.

Two computers rarely see the same photo under the same path, but the folders that the person made are the same. So
the photo with the longest common end of the path is it, if nothing speaks against it and no other one is as good.
File names alone are no evidence (cameras number from the start again): then the size or the time has to agree.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.file_names import same_file_key
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.name_proposals import DescribedPhoto
from glimpse_desktop.library.name_import_rows import ImportPhoto

_SAME_SECONDS = 2.0
_FOLDER_AND_NAME = 2
"""Parts of a path that have to be the same where nothing else is known."""
_PARTS_DESPITE_CHANGES = 3
"""Where the file has another size: programs that write into files change it."""
_MOST_CANDIDATES = 500
"""Photos of one name that are looked at; a camera's IMG_0001 may be there often."""


class Unmatched(Enum):
    """Why there is no photo for a described one."""

    ELSEWHERE = "elsewhere"
    """The library has none like it."""
    UNSURE = "unsure"
    """It has several that might be it, or one of which it isn't sure."""


class NameIndex:
    """The photos of a library by the names of their files: 16 bytes for each."""

    def __init__(self, photos: Iterable[tuple[PhotoId, Path]]) -> None:
        hashes, ids = [], []
        for photo, path in photos:
            hashes.append(_hash(path.name))
            ids.append(int(photo))
        keys = np.array(hashes, np.uint64)
        order = np.argsort(keys, kind="stable")
        self._keys: NDArray[np.uint64] = keys[order]
        self._ids: NDArray[np.int64] = np.array(ids, np.int64)[order]

    def candidates(self, name: str) -> list[int]:
        """Photos whose file is called so, in any case, and perhaps a few others."""
        key = np.uint64(_hash(name))
        first = int(np.searchsorted(self._keys, key, "left"))
        last = int(np.searchsorted(self._keys, key, "right"))
        found: list[int] = self._ids[first : min(last, first + _MOST_CANDIDATES)].tolist()
        return found


def choose(described: DescribedPhoto, candidates: Sequence[ImportPhoto]) -> ImportPhoto | Unmatched:
    """The one of ``candidates`` that is meant. Copies of one picture are as good as each other."""
    wanted = parts(described.path)
    best: list[_Candidate] = []
    doubtful = False
    for photo in candidates:
        candidate = _compare(described, wanted, photo)
        if candidate is None:
            continue
        if not candidate.sure:
            doubtful = True
        elif not best or candidate.rank > best[0].rank:
            best = [candidate]
        elif candidate.rank == best[0].rank:
            best.append(candidate)
    if not best:
        return Unmatched.UNSURE if doubtful else Unmatched.ELSEWHERE
    contents = {one.photo.content for one in best}
    if len(best) > 1 and (len(contents) > 1 or None in contents):
        return Unmatched.UNSURE
    return best[0].photo


@dataclass(frozen=True, slots=True)
class _Candidate:
    """``rank``: more is better; evidence first, then how much of the path is the same."""

    photo: ImportPhoto
    rank: tuple[bool, int, int]
    sure: bool


def _compare(described: DescribedPhoto, wanted: list[str], photo: ImportPhoto) -> _Candidate | None:
    own = parts(os.fspath(photo.path))
    common = _common_end(wanted, own)
    first_name = parts(described.first_name)
    by_first_name = common == 0 and bool(first_name) and bool(own) and first_name[-1] == own[-1]
    if common == 0 and not by_first_name:
        return None
    size = None if described.size is None else described.size == photo.size
    time = None
    if described.taken_at is not None and photo.taken_at is not None:
        time = abs(described.taken_at - photo.taken_at) <= _SAME_SECONDS
    if wanted == own:  # all of it, with the drive
        return _Candidate(photo, (True, 9, common), True)
    agreeing = (size is True) + (time is True)
    if by_first_name:
        # Another name on the disk: only what the pictures have in common counts.
        return _Candidate(photo, (False, agreeing, 0), size is True and time is not False)
    if agreeing:
        sure = size is True or time is True
    elif size is None and time is None:
        sure = common >= _FOLDER_AND_NAME
    else:
        sure = common >= _PARTS_DESPITE_CHANGES
    return _Candidate(photo, (False, agreeing, common), sure)


def parts(path: str) -> list[str]:
    """Folders and name of a path of any system, as they compare: case and ways to write accents don't matter."""
    return [part for part in same_file_key(path.replace("\\", "/")).split("/") if part]


def _common_end(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for mine, theirs in zip(reversed(one), reversed(other), strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _hash(name: str) -> int:
    key = same_file_key(name).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(key, digest_size=8).digest(), "little")
