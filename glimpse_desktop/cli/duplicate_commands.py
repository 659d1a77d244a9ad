"""``glimpse duplicates``: listing photos of which there are several, and sending those too many to the trash."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from glimpse_desktop.cli import duplicate_answers
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.duplicates import DuplicateKind, DuplicateSet, Removal
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.views import PhotoRow

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


def duplicates(arguments: argparse.Namespace, console: Console) -> int:
    """Without ``--yes`` nothing is moved, only said what would be."""
    kind = DuplicateKind(arguments.kind)
    with _compared(arguments, console, kind) as opened:
        sets = opened.duplicates.sets(kind)
        rows = _rows(opened, sets)
        if not arguments.trash:
            console.answer(
                duplicate_answers.listing(sets, rows), lambda: duplicate_answers.listing_text(sets, rows)
            )
            return 0
        if not arguments.yes:
            console.answer(duplicate_answers.plan(sets, rows), lambda: duplicate_answers.plan_text(sets, rows))
            return 0
        done = opened.duplicates.trash([Removal(one.photos[:1], one.photos[1:]) for one in sets])
        console.answer(duplicate_answers.trashed(done), lambda: duplicate_answers.trashed_text(done))
        return 1 if done.failures else 0


@contextmanager
def _compared(arguments: argparse.Namespace, console: Console, kind: DuplicateKind) -> Iterator[Workspace]:
    """The library with all its photos compared: opened only to look at it, where that is enough."""
    if not arguments.yes:
        with workspace(arguments, console, writes=False) as opened:
            if kind is DuplicateKind.EXACT or not opened.duplicates.is_behind():
                yield opened
                return
    with workspace(arguments, console, writes=True) as opened:
        opened.duplicates.settle(console.cancel)
        yield opened


def _rows(opened: Workspace, sets: Sequence[DuplicateSet]) -> dict[PhotoId, PhotoRow]:
    return {row.id: row for row in opened.photos([photo for one in sets for photo in one.photos])}
