"""What ``glimpse duplicates`` says, as a JSON object and as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from glimpse_desktop.cli.answers import Json, many
from glimpse_desktop.domain.duplicates import DuplicateSet, Trashed
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import PhotoRow

Rows = Mapping[PhotoId, PhotoRow]


def listing(sets: Sequence[DuplicateSet], rows: Rows) -> Json:
    return {
        "sets": [
            {
                "kind": one.kind.value,
                "bytes": one.spare_bytes,
                "files": [
                    {
                        "photo_id": photo,
                        "path": str(rows[photo].path),
                        "bytes": rows[photo].size,
                        "width": rows[photo].width,
                        "height": rows[photo].height,
                        "keep": photo == one.best,
                    }
                    for photo in one.photos
                    if photo in rows
                ],
            }
            for one in sets
        ],
        "files": _spare(sets),
        "bytes": sum(one.spare_bytes for one in sets),
    }


def listing_text(sets: Sequence[DuplicateSet], rows: Rows) -> str:
    if not sets:
        return "No duplicates."
    lines = []
    for one in sets:
        for photo in one.photos:
            if photo in rows:
                row = rows[photo]
                mark = "keep" if photo == one.best else "    "
                lines.append(f"{mark}  {row.path}  {row.width} × {row.height}, {size(row.size)}")
        lines.append("")
    room = size(sum(one.spare_bytes for one in sets))
    lines.append(f"{many(len(sets), 'set')}: {many(_spare(sets), 'file')} could go, {room}.")
    return "\n".join(lines)


def plan(sets: Sequence[DuplicateSet], rows: Rows) -> Json:
    """What ``--trash`` would do."""
    return {**listing(sets, rows), "moved": []}


def plan_text(sets: Sequence[DuplicateSet], rows: Rows) -> str:
    if not sets:
        return "No duplicates."
    paths = [str(rows[photo].path) for one in sets for photo in one.photos[1:] if photo in rows]
    end = (
        f"{many(_spare(sets), 'file')}, {size(sum(s.spare_bytes for s in sets))}, would go to the trash. "
        "Nothing was moved; --trash --yes does it."
    )
    return "\n".join([*paths, "", end])


def trashed(done: Trashed) -> Json:
    return {
        "moved": [str(path) for path in done.moved.values()],
        "bytes": done.bytes,
        "failures": [{"path": str(failure.path), "reason": failure.reason} for failure in done.failures],
    }


def trashed_text(done: Trashed) -> str:
    lines = [f"{failure.path}: left where it is, {failure.reason}." for failure in done.failures]
    moved = len(done.moved)
    if moved:
        lines.append(
            f"{many(moved, 'file')}, {size(done.bytes)}, moved to the trash. You can put them back from there."
        )
    elif not lines:
        lines.append("No duplicates.")
    return "\n".join(lines)


def size(count: int) -> str:
    """ "812 KB", "3.4 MB"; of 1,000 bytes each step, as file managers count."""
    value, units = float(count), ["bytes", "KB", "MB", "GB", "TB"]
    while value >= 999.5 and len(units) > 1:
        value /= 1000
        units.pop(0)
    return f"{value:.1f} {units[0]}" if units[0] in ("MB", "GB", "TB") else f"{value:,.0f} {units[0]}"


def _spare(sets: Sequence[DuplicateSet]) -> int:
    return sum(len(one.photos) - 1 for one in sets)
