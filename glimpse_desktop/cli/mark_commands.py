"""``glimpse mark``: stars, favourites, labels, hiding and turns of photos."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.cli import lookup
from glimpse_desktop.cli.answers import Json
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.deciding import decide
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.marks import MarksWish
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.domain.views import PhotoRow

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace

_TURNS = {"right": 1, "180": 2, "left": -1}
_MOST_ENTRIES = 8
"""Entries that one call makes: one of each kind, and photos turned so far in different ways differ in theirs."""


def mark(arguments: argparse.Namespace, console: Console) -> int:
    """Without options nothing is marked, only said how the photos are."""
    wish = _wish(arguments)
    with workspace(arguments, console, writes=bool(wish)) as opened:
        ids = [_photo(opened, lookup.path(path)) for path in arguments.photos]
        before = opened.history(limit=1)
        latest = decide(opened, lambda: opened.mark_photos(ids, wish)) if wish else None
        said = []
        if latest is not None:
            first = before[0].id if before else 0
            said = [row for row in reversed(opened.history(limit=_MOST_ENTRIES)) if row.id > first]
        rows = opened.photos(ids)
        console.answer(
            {
                "decisions": [{"id": row.id, "text": row.text} for row in said],
                "photos": [{"path": str(row.path), "id": row.id, **marks(row)} for row in rows],
            },
            lambda: _done_text(said) if wish else "\n".join(f"{row.path}: {marks_text(row)}" for row in rows),
        )
    return 0


def marks(photo: PhotoRow) -> Json:
    """How a photo is marked. ``turns`` are quarter turns clockwise."""
    said = photo.marks
    return {
        "stars": said.stars,
        "favourite": said.favourite,
        "label": said.label,
        "hidden": said.hidden,
        "turns": said.turns,
    }


def marks_text(photo: PhotoRow) -> str:
    """As "4 stars, favourite, red"."""
    said = photo.marks
    words = []
    if said.stars:
        words.append(f"{said.stars} star{'' if said.stars == 1 else 's'}")
    if said.favourite:
        words.append("favourite")
    if said.label is not None:
        words.append(said.label)
    if said.hidden:
        words.append("hidden")
    if said.turns:
        words.append(("turned to the right", "upside down", "turned to the left")[said.turns - 1])
    return ", ".join(words) or "no marks"


def _done_text(said: Sequence[HistoryRow]) -> str:
    return "\n".join(f"{row.id}  {row.text}" for row in said) or "That is so already."


def _wish(arguments: argparse.Namespace) -> MarksWish:
    return MarksWish(
        stars=arguments.stars,
        favourite=None if arguments.favourite is None else arguments.favourite == "yes",
        label="" if arguments.label == "none" else arguments.label,
        hidden=arguments.hidden,
        turns=_TURNS.get(arguments.rotate, 0),
    )


def _photo(opened: Workspace, path: Path) -> PhotoId:
    """Raises GlimpseError for a file that can't be marked: nothing is, then."""
    photo = opened.photo_by_path(path)
    if photo is None:
        raise GlimpseError(f"{path} is not a photo of this library.")
    if photo.content is None:
        raise GlimpseError(f"{path}: {photo.problem or 'it was not looked at yet (glimpse index)'}.")
    return photo.id
