"""From copies and pairs that look alike to sets of photos of which one would do. Pure: rows in, sets out."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from glimpse_desktop.domain.duplicates import DuplicateKind, DuplicateSet
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.library.duplicates import DuplicateFile, Kept

_COPY_NAME = re.compile(
    r"\b(copy|copies|kopie|copie|copia|kópia|kopia|edited|bearbeitet)\b|\(\d+\)\s*$|~\d+\s*$", re.IGNORECASE
)
_COPY_FOLDER = re.compile(r"back.?up|\bcop(y|ies)\b|kopie|sicherung|\btemp\b|\btmp\b|duplicate", re.IGNORECASE)


def exact_sets(files: Iterable[DuplicateFile], kept: Kept) -> list[DuplicateSet]:
    """Files with the same content, where there are more than were decided to keep."""
    by_content: dict[int, list[DuplicateFile]] = {}
    for file in files:
        by_content.setdefault(file.content_id, []).append(file)
    return _in_order(
        _set(DuplicateKind.EXACT, copies)
        for content, copies in by_content.items()
        if len(copies) > max(kept.copies.get(content, 0), 1)
    )


def sets_without(sets: Iterable[DuplicateSet], photos: Collection[PhotoId]) -> list[DuplicateSet]:
    """Sets of copies without these photos, in the order they had; what is alone then is none."""
    result = []
    for one in sets:
        if any(photo in photos for photo in one.photos):
            left = [pair for pair in zip(one.photos, one.sizes, strict=True) if pair[0] not in photos]
            if len(left) < 2:
                continue
            one = replace(one, photos=tuple(p for p, _ in left), sizes=tuple(size for _, size in left))
        result.append(one)
    return result


def stars(pairs: Sequence[tuple[int, int, float]], kept: Kept) -> list[list[int]]:
    """Contents that look alike, in groups of at least two; no content is in two of them.

    Each group is one content and what looks like it, the one that most look like first. So a series in which each
    picture is a little different from the one before isn't taken for one picture.
    """
    apart = {pair for group in kept.groups for pair in _pairs(group)}
    beside: dict[int, dict[int, float]] = {}
    for one, other, similarity in pairs:
        if (min(one, other), max(one, other)) not in apart:
            beside.setdefault(one, {})[other] = similarity
            beside.setdefault(other, {})[one] = similarity
    order = sorted(beside, key=lambda content: (-len(beside[content]), -sum(beside[content].values()), content))
    taken: set[int] = set()
    groups = []
    for centre in order:
        if centre in taken:
            continue
        group = [centre, *(other for other in beside[centre] if other not in taken)]
        if len(group) > 1:
            taken.update(group)
            groups.append(group)
    return groups


def alike_sets(
    kind: DuplicateKind, groups: Iterable[Sequence[int]], files: Mapping[int, Sequence[DuplicateFile]]
) -> list[DuplicateSet]:
    """Sets of the groups of ``stars``, with all files of each content."""
    return _in_order(
        _set(kind, [file for content in group for file in files[content]])
        for group in groups
        if sum(1 for content in group if files.get(content)) > 1
    )


def worth(file: DuplicateFile) -> tuple[object, ...]:
    """Sorts what is most worth keeping first.

    More pixels, more named faces, what the camera wrote still in it, more bytes (less compressed); among equals
    the one that seems to be the original: by its name and folder, the oldest, the shortest path.
    """
    folder, name = os.path.split(file.path_text)
    copied = bool(_COPY_NAME.search(name.rpartition(".")[0])) + bool(_COPY_FOLDER.search(folder))
    return (
        -file.pixels,
        -file.named,
        not file.described,
        -file.size,
        copied,
        file.mtime_ns,
        len(file.path_text),
        file.path_text,
    )


def _set(kind: DuplicateKind, files: Iterable[DuplicateFile]) -> DuplicateSet:
    ordered = sorted(files, key=worth)
    return DuplicateSet(
        kind,
        tuple(file.photo for file in ordered),
        tuple(file.size for file in ordered),
        tuple(dict.fromkeys(file.content for file in ordered)),
    )


def _in_order(sets: Iterable[DuplicateSet]) -> list[DuplicateSet]:
    """Those that take most room for nothing first."""
    return sorted(sets, key=lambda one: (-one.spare_bytes, one.photos))


def _pairs(group: Iterable[int]) -> list[tuple[int, int]]:
    ordered = sorted(group)
    return [(one, other) for place, one in enumerate(ordered) for other in ordered[place + 1 :]]
