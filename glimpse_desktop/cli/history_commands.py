"""The commands that take decisions back, and list them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from glimpse_desktop.cli import lookup, people_answers
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.errors import NotFoundError
from glimpse_desktop.domain.ids import DecisionId

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


def undo(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=True) as opened:
        text = _step(opened, arguments.id, opened.undo_text, opened.undo, opened.undo_entry)
        console.answer({"undone": text}, lambda: f"Undone: {text}")
    return 0


def redo(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=True) as opened:
        text = _step(opened, arguments.id, opened.redo_text, opened.redo, opened.redo_entry)
        console.answer({"redone": text}, lambda: f"Redone: {text}")
    return 0


def history(arguments: argparse.Namespace, console: Console) -> int:
    with workspace(arguments, console, writes=False) as opened:
        person = None if arguments.person is None else lookup.named_person(opened, arguments.person).id
        rows = opened.history(limit=arguments.limit, person=person)
        console.answer(people_answers.history(rows), lambda: people_answers.history_text(rows))
    return 0


def _step(
    opened: Workspace,
    number: int | None,
    text_of_latest: Callable[[], str | None],
    latest: Callable[[], object],
    one: Callable[[DecisionId], object],
) -> str | None:
    """Take the latest step back (or again), or decision ``number`` alone; returns what it was, in words."""
    if number is None:
        text = text_of_latest()
        latest()
    else:
        text = _text(opened, number)
        one(DecisionId(number))
    opened.settle()
    return text


def _text(opened: Workspace, number: int) -> str:
    rows = opened.history(before=DecisionId(number + 1), limit=1)
    if not rows or rows[0].id != number:
        raise NotFoundError(f"There is no decision {number} (glimpse history lists them).")
    return rows[0].text
