"""``glimpse mark``: stars, favourites, labels, hiding and turns of photos."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.cli.answers import Json
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.deciding import decide
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import DecisionId, PhotoId
from glimpse_desktop.domain.views import PhotoRow

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace

_TURNS = {"right": 1, "180": 2, "left": -1}


def mark(arguments: argparse.Namespace, console: Console) -> int:
    """Without options nothing is marked, only said how the photos are."""
    wishes = _wishes(arguments)
    with workspace(arguments, console, writes=bool(wishes)) as opened:
        ids = [_photo(opened, Path(path).expanduser().absolute()) for path in arguments.photos]
        said = []
        for wish in wishes:
            row = decide(opened, lambda wish=wish: wish(opened, ids))  # type: ignore[misc]
            if row is not None:
                said.append((row.id, opened.undo_text() or row.text))
        rows = opened.photos(ids)
        console.answer(
            {
                "decisions": [{"id": number, "text": text} for number, text in said],
                "photos": [{"path": str(row.path), "id": row.id, **marks(row)} for row in rows],
            },
            lambda: _done_text(said) if wishes else "\n".join(f"{row.path}: {marks_text(row)}" for row in rows),
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


def _done_text(said: Sequence[tuple[DecisionId, str]]) -> str:
    return "\n".join(f"{number}  {text}" for number, text in said) or "That is so already."


def _wishes(arguments: argparse.Namespace) -> list[Callable[[Workspace, Sequence[PhotoId]], Changes]]:
    wishes: list[Callable[[Workspace, Sequence[PhotoId]], Changes]] = []
    if arguments.stars is not None:
        wishes.append(lambda opened, ids: opened.rate_photos(ids, arguments.stars))
    if arguments.favourite is not None:
        wishes.append(lambda opened, ids: opened.favourite_photos(ids, arguments.favourite == "yes"))
    if arguments.label is not None:
        label = None if arguments.label == "none" else arguments.label
        wishes.append(lambda opened, ids: opened.label_photos(ids, label))
    if arguments.hidden is not None:
        wishes.append(lambda opened, ids: opened.hide_photos(ids, arguments.hidden))
    if arguments.rotate is not None:
        wishes.append(lambda opened, ids: opened.rotate_photos(ids, _TURNS[arguments.rotate]))
    return wishes


def _photo(opened: Workspace, path: Path) -> PhotoId:
    """Raises GlimpseError for a file that can't be marked: nothing is, then."""
    photo = opened.photo_by_path(path)
    if photo is None:
        raise GlimpseError(f"{path} is not a photo of this library.")
    if photo.content is None:
        raise GlimpseError(f"{path}: {photo.problem or 'it was not looked at yet (glimpse index)'}.")
    return photo.id
