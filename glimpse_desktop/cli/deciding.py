"""Makes one decision and says what it came to."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from glimpse_desktop.cli import lookup, people_answers
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.review import HistoryRow

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


def decide(opened: Workspace, decision: Callable[[], Changes]) -> HistoryRow | None:
    """Make the decision and wait for what follows from it, so that the next command finds all of it.

    Returns its row of the history; None when nothing was decided because all of it held before.
    """
    before = opened.history(limit=1)
    decision()
    opened.settle()
    after = opened.history(limit=1)
    return after[0] if after and (not before or after[0].id != before[0].id) else None


def say_who(opened: Workspace, faces: Sequence[FaceId], name: str) -> HistoryRow | None:
    """Decide that the faces are the person of this name or number, somebody new when there is none.

    Raises NotFoundError when several people have the name.
    """
    known = lookup.known_person(opened, name)
    if known is None:
        return decide(opened, lambda: opened.name_faces(faces, name))
    return decide(opened, lambda: opened.assign_faces(faces, known))


def about_faces(
    arguments: argparse.Namespace, console: Console, decision: Callable[[Workspace, list[FaceId]], Changes]
) -> int:
    """Make a decision about ``arguments.faces``; returns the exit code."""
    with workspace(arguments, console, writes=True) as opened:
        faces = lookup.faces(opened, arguments.faces)
        row = decide(opened, lambda: decision(opened, faces))
        answer(opened, console, row, faces)
    return 0


def about_people(arguments: argparse.Namespace, console: Console, decision: Callable[[Workspace], Changes]) -> int:
    """Make a decision about people; returns the exit code."""
    with workspace(arguments, console, writes=True) as opened:
        row = decide(opened, lambda: decision(opened))
        answer(opened, console, row, [])
    return 0


def answer(opened: Workspace, console: Console, row: HistoryRow | None, faces: Sequence[FaceId]) -> None:
    """Print what was decided and how these faces are now."""
    now = opened.faces(faces)
    console.answer(people_answers.decided(row, now), lambda: people_answers.decided_text(row))
