"""``glimpse folders``: where the folders of a library are, and that one is elsewhere now."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from glimpse_desktop.cli import folder_answers, lookup, opening
from glimpse_desktop.cli.console import Console
from glimpse_desktop.domain.errors import GlimpseError, NotFoundError

if TYPE_CHECKING:
    from glimpse_desktop.domain.drives import FoundPlace, Vanished
    from glimpse_desktop.workspace.workspace import Workspace


def folders(arguments: argparse.Namespace, console: Console) -> int:
    """List them, move one, or take one out."""
    if arguments.move:
        return _move(arguments, console)
    if arguments.remove is not None:
        return _remove(arguments, console)
    with opening.workspace(arguments, console, writes=False) as workspace:
        rows, moves = workspace.folders(), workspace.places.moves()
        asked = questions(workspace)
        console.answer(
            folder_answers.folders(rows, moves, *asked),
            lambda: folder_answers.folders_text(rows, moves, *asked),
        )
    return 0


def questions(workspace: Workspace) -> tuple[list[Vanished], list[FoundPlace]]:
    """What somebody should say about folders."""
    return workspace.places.vanished(), workspace.places.offers()


def _remove(arguments: argparse.Namespace, console: Console) -> int:
    path = lookup.path(arguments.remove)
    with opening.workspace(arguments, console, writes=True) as workspace:
        row = next((row for row in workspace.folders() if row.path == path), None)
        if row is None:
            raise NotFoundError(f"{path} is not a folder of this library: glimpse folders lists them.")
        workspace.remove_folder(row.id)
        workspace.settle(console.cancel)
        console.answer(folder_answers.removed(row), lambda: folder_answers.removed_text(row))
    return 0


def _move(arguments: argparse.Namespace, console: Console) -> int:
    old, new = (lookup.path(name) for name in arguments.move)
    with opening.workspace(arguments, console, writes=True) as workspace:
        folder = next((row.id for row in workspace.folders() if row.path == old), None)
        if folder is None:
            raise NotFoundError(f"{old} is not a folder of this library: glimpse folders lists them.")
        if not new.is_dir():
            raise NotFoundError(f"There is no folder {new}.")
        check = workspace.places.check(folder, new)
        if check.asked and not check.found and not arguments.yes:
            raise GlimpseError(
                f"None of the photos of {old} is in {new} ({check.asked} were looked for). "
                "With --yes it is used all the same."
            )
        workspace.places.move(folder, new)
        workspace.indexer.stop()  # glimpse index looks through it
        row = next(row for row in workspace.folders() if row.id == folder)
        console.answer(
            folder_answers.moved(row, str(old), check), lambda: folder_answers.moved_text(row, str(old), check)
        )
    return 0
