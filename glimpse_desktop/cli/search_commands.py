"""The command that finds photos by what is said of them: people, times, folders, cameras, marks."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import PersonId, PhotoId
from glimpse_desktop.domain.views import PhotoRow

if TYPE_CHECKING:
    from glimpse_desktop.workspace.searching import FoundPhotos, SearchProblem
    from glimpse_desktop.workspace.workspace import Workspace

_People = dict[PhotoId, list[tuple[PersonId, str]]]


def search(arguments: argparse.Namespace, console: Console) -> int:
    if not arguments.text and not arguments.saved:
        raise GlimpseError("What should be searched for? (glimpse search --help)")
    text = " ".join(arguments.text)
    with workspace(arguments, console, writes=arguments.save is not None) as opened:
        if arguments.saved and not text:
            saved = opened.searching.saved()
            console.answer(
                {"saved": [{"name": name, "query": query} for name, query in saved.items()]},
                lambda: "\n".join(f"{name}: {query}" for name, query in saved.items()) or "No search is saved.",
            )
            return 0
        _answer(opened, opened.searching.saved_text(text) if arguments.saved else text, arguments.save, console)
    return 0


def photos_found(opened: Workspace, text: str) -> FoundPhotos:
    """What a text finds. Raises GlimpseError, pointing at the place, when it can't be searched for."""
    found = opened.searching.find(text)
    if found.problem is not None:
        raise GlimpseError(_pointed(text, found.problem))
    return found


def _answer(opened: Workspace, text: str, save: str | None, console: Console) -> None:
    found = photos_found(opened, text)
    name = None if save is None else opened.searching.save(save, text)
    rows = opened.photos([PhotoId(number) for number in found.timeline.ids.tolist()])
    people = opened.searching.people_on(row.id for row in rows)
    console.answer(
        {
            "query": found.text,
            **({} if name is None else {"saved": name}),
            "count": len(rows),
            "photos": [_photo(row, people) for row in rows],
        },
        lambda: "\n".join(str(row.path) for row in rows) or "No photo is like that.",
    )


def _photo(row: PhotoRow, people: _People) -> dict[str, object]:
    """``taken``: the picture's own local clock, None when it doesn't say."""
    taken = None if row.taken_at is None else datetime(1970, 1, 1) + timedelta(seconds=row.taken_at)
    return {
        "path": str(row.path),
        "taken": None if taken is None else taken.isoformat(timespec="seconds"),
        "people": [{"id": person, "name": name} for person, name in people.get(row.id, [])],
    }


def _pointed(text: str, problem: SearchProblem) -> str:
    """The sentence, and below it the text with a mark under what it is about."""
    mark = " " * problem.position + "^" * max(problem.length, 1)
    return f"{problem.message}\n  {text}\n  {mark}"
