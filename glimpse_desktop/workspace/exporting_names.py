"""Where a photo goes in an export: below which folder, under which name.

A pattern is text with fields in braces, "/" between folders: ``{year}/{date} {people}``. Fields:
{date} 2019-07-01, {time} 14.05.09, {year}, {month}, {day}, {people} (everybody named, from left to right),
{name} (the file's own, without suffix) and {camera}. A photo that doesn't say when it was taken has its file's
date.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from glimpse_desktop.domain.exporting import ExportError
from glimpse_desktop.domain.file_names import safe_name, safe_suffix
from glimpse_desktop.domain.language import say_count, say_list
from glimpse_desktop.domain.names import DIRECTION_MARKS
from glimpse_desktop.domain.picture_clock import picture_clock
from glimpse_desktop.domain.views import PhotoRow

FIELDS = ("date", "time", "year", "month", "day", "people", "name", "camera")

_EPOCH = datetime(1970, 1, 1)
_MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class Destination:
    """Below the target: folders, and a file's name in two parts, none of which any system refuses."""

    folders: tuple[str, ...]
    stem: str
    suffix: str
    """With its dot."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that was found to be right: for each part, folders first, literal texts and fields in turn."""

    parts: tuple[tuple[tuple[str, str | None], ...], ...]

    @property
    def wants_people(self) -> bool:
        return any(field == "people" for part in self.parts for _, field in part)


def read_pattern(text: str) -> Pattern:
    """Raises ExportError with what is wrong."""
    fields = say_list(f"{{{field}}}" for field in FIELDS)
    parts = []
    for part in text.replace("\\", "/").split("/"):
        try:
            pieces = [
                (literal, field, format_, how) for literal, field, format_, how in string.Formatter().parse(part)
            ]
        except ValueError:
            raise ExportError("The pattern {text} has a brace too many or too few.", text=text) from None
        for _, field, format_, how in pieces:
            if field is not None and (field not in FIELDS or format_ or how):
                raise ExportError(
                    "The pattern can't have {{{field}}}: there are {fields}.", field=field, fields=fields
                )
        if part.strip():
            parts.append(tuple((literal, field) for literal, field, _, _ in pieces))
    if not parts:
        raise ExportError("The pattern is empty: there are {fields}.", fields=fields)
    return Pattern(tuple(parts))


def by_pattern(pattern: Pattern, row: PhotoRow, people: Sequence[str]) -> Destination:
    """``people``: who is named in the photo, from left to right. Where the pattern gives nothing, its own name."""
    values = _values(row, people)
    names = [
        safe_name("".join(literal + (values[field] if field else "") for literal, field in part).strip(" ,-_"))
        for part in pattern.parts
    ]
    own = own_name(row.path)
    return Destination(tuple(name for name in names[:-1] if name), names[-1] or own.stem, own.suffix)


def own_name(path: Path) -> Destination:
    """The file's own name, flat."""
    suffix = safe_suffix(path.suffix)
    stem = path.name[: len(path.name) - len(suffix)] if suffix else path.name
    return Destination((), safe_name(stem) or "photo", suffix)


def by_folder(row: PhotoRow, added: Iterable[Path]) -> Destination:
    """Its own name, in the folders that it is in below the added one; that one's own name first where there are
    several."""
    roots = sorted(added, key=lambda root: len(root.parts))
    own = own_name(row.path)
    holding = [root for root in roots if row.path.is_relative_to(root)]
    if not holding:
        return own
    root = holding[-1]
    folders = list(row.path.relative_to(root).parts[:-1])
    if len(roots) > 1:
        folders.insert(0, root.name or "photos")
    return Destination(tuple(safe_name(folder) or "_" for folder in folders), own.stem, own.suffix)


def named(people: Iterable[str]) -> str:
    """Names in a row: "Anna, Ben"; after six "and 3 more". No marks of direction: file names are made of it."""
    names = list(people)
    said, more = say_list(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
    if more > 0:
        said = say_count("{names} and one more", "{names} and {n} more", more, names=said)
    return "".join(letter for letter in said if letter not in DIRECTION_MARKS)


def taken(row: PhotoRow) -> datetime:
    """When it was taken, by the camera's clock; by the file's time where the picture doesn't say."""
    if row.taken_at is not None:
        return picture_clock(row.taken_at)
    try:
        return datetime.fromtimestamp(row.modified_at)
    except (OSError, OverflowError, ValueError):
        return _EPOCH


def _values(row: PhotoRow, people: Sequence[str]) -> dict[str, str]:
    when = taken(row)
    values = {
        "date": f"{when.year:04}-{when.month:02}-{when.day:02}",
        "time": f"{when.hour:02}.{when.minute:02}.{when.second:02}",
        "year": f"{when.year:04}",
        "month": f"{when.month:02}",
        "day": f"{when.day:02}",
        "people": named(people),
        "name": row.path.stem,
        "camera": row.camera or "",
    }
    return values
