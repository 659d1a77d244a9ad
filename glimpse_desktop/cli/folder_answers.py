"""What is said about folders: where they are and were, and what somebody should say about them."""

from __future__ import annotations

from collections.abc import Sequence

from glimpse_desktop.cli.answers import Json, many
from glimpse_desktop.domain.drives import FolderMove, FoundPlace, PlaceCheck, Vanished
from glimpse_desktop.domain.views import FolderRow


def folders(
    rows: Sequence[FolderRow],
    moves: Sequence[FolderMove],
    vanished: Sequence[Vanished],
    offers: Sequence[FoundPlace],
) -> Json:
    return {
        "folders": [
            {
                "path": str(row.path),
                "photos": row.photos,
                "connected": row.reachable,
                "was_at": [str(move.old) for move in moves if move.folder_id == row.id],
            }
            for row in rows
        ],
        **questions(vanished, offers),
    }


def folders_text(
    rows: Sequence[FolderRow],
    moves: Sequence[FolderMove],
    vanished: Sequence[Vanished],
    offers: Sequence[FoundPlace],
) -> str:
    lines = []
    for row in rows:
        lines.append(f"{row.path} ({many(row.photos, 'photo')}{'' if row.reachable else ', not connected'})")
        for move in moves:
            if move.folder_id == row.id:
                how = "said so" if move.by_person else "its drive was recognised"
                lines.append(f"  was at {move.old} ({how})")
    return "\n".join(
        [*(lines or ["There are no folders in this library yet."]), *questions_lines(vanished, offers)]
    )


def questions(vanished: Sequence[Vanished], offers: Sequence[FoundPlace]) -> Json:
    return {
        "vanished": [{"folder": str(one.folder), "photos": one.photos} for one in vanished],
        "found_elsewhere": [
            {"folder": str(one.old), "place": str(one.new), "found": one.check.found, "asked": one.check.asked}
            for one in offers
        ],
    }


def questions_lines(vanished: Sequence[Vanished], offers: Sequence[FoundPlace]) -> list[str]:
    lines = [
        f"{many(one.photos, 'photo')} no longer in {one.folder}: kept in the library until somebody says that "
        "they are deleted (glimpse index --accept-removals). Names stay either way."
        for one in vanished
    ]
    return lines + [
        f"{one.old} seems to be at {one.new} now ({place_check(one.check)}): glimpse folders --move OLD NEW"
        for one in offers
    ]


def place_check(check: PlaceCheck) -> str:
    return f"{check.found:,} of {many(check.asked, 'photo')} looked for are there"


def gone_from_text(gone: FoundPlace) -> str:
    """An added folder isn't there, and another one that is added has its photos."""
    return (
        f"{gone.old} is not there, and {gone.new} has its photos: they are in the library twice now. "
        f"glimpse folders --remove takes {gone.old} out; every name stays."
    )


def removed(row: FolderRow) -> Json:
    return {"removed": str(row.path), "photos": row.photos}


def removed_text(row: FolderRow) -> str:
    return f"{row.path} is out of the library. Its files are untouched, its names are kept."


def moved(row: FolderRow, old: str, check: PlaceCheck) -> Json:
    return {"old": old, "new": str(row.path), "photos": row.photos, "found": check.found, "asked": check.asked}


def moved_text(row: FolderRow, old: str, check: PlaceCheck) -> str:
    return f"{old} is at {row.path} now: {many(row.photos, 'photo')}, {place_check(check)}."
