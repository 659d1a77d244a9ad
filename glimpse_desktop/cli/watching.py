"""``glimpse index --watch``: goes on with what is new until it is stopped, and says what it did."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

from glimpse_desktop.cli import answers, folder_answers, folder_commands
from glimpse_desktop.cli.console import Console
from glimpse_desktop.domain.errors import Cancelled, GlimpseError
from glimpse_desktop.domain.progress import IndexProgress, Phase
from glimpse_desktop.domain.views import IndexSummary
from glimpse_desktop.domain.watching import CHECK_MINUTES, Watching

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace

_LOOK_SECONDS = 0.5
"""How soon Ctrl+C is heard."""


def keep_watching(workspace: Workspace, console: Console) -> None:
    """Print an answer for every run of the indexer that found something, until Ctrl+C."""
    ended: queue.SimpleQueue[Phase] = queue.SimpleQueue()
    asked = folder_answers.questions_lines(*folder_commands.questions(workspace))

    def listen(progress: IndexProgress) -> None:
        if progress.phase is Phase.IDLE:
            ended.put(progress.phase)

    unsubscribe = workspace.indexer.subscribe(listen)
    try:
        console.say(_greeting(workspace))
        while not console.cancel.cancelled:
            try:
                ended.get(timeout=_LOOK_SECONDS)
            except queue.Empty:
                continue
            _report(workspace, console, asked)
    except Cancelled:
        return
    finally:
        unsubscribe()


def _report(workspace: Workspace, console: Console, asked: list[str]) -> None:
    try:
        summary = workspace.indexer.wait(console.cancel)
        workspace.settle(console.cancel)
    except GlimpseError as error:
        # The disk is full, say: once it isn't, what was missed is looked at with the next that happens.
        console.say(f"glimpse: {error}")
        return
    if summary.added or summary.changed or summary.removed:
        console.answer(answers.index_summary(summary), lambda: _line(summary))
    lines = folder_answers.questions_lines(*folder_commands.questions(workspace))
    for line in lines:
        if line not in asked:
            console.say(line)
    asked[:] = lines


def _line(summary: IndexSummary) -> str:
    return (
        f"{summary.added:,} added, {summary.changed:,} changed, {summary.removed:,} removed: "
        f"{answers.many(summary.photos, 'photo')}, {answers.many(summary.faces, 'face')} now"
    )


def _greeting(workspace: Workspace) -> str:
    folders, states = workspace.folders(), workspace.watching.states()
    lines = [f"Watching {answers.many(len(folders), 'folder')}. Ctrl+C to stop."]
    for folder in folders:
        match states.get(folder.id):
            case Watching.REMOTE | Watching.CROWDED:
                lines.append(f"  {folder.path} is checked every {CHECK_MINUTES} minutes")
            case Watching.AWAY:
                lines.append(f"  {folder.path} is not connected now")
    return "\n".join(lines)
