"""``glimpse write-names``: names as metadata beside photos or in them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from glimpse_desktop.cli import lookup, write_names_answers
from glimpse_desktop.cli.console import Console
from glimpse_desktop.cli.export_answers import ExportLine
from glimpse_desktop.cli.opening import workspace
from glimpse_desktop.domain.exporting import ExportProgress
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.name_files import NamesProgress, NamesWish

if TYPE_CHECKING:
    from glimpse_desktop.workspace.workspace import Workspace


def write_names(arguments: argparse.Namespace, console: Console) -> int:
    """Ends with 1 when something could not be written."""
    line = ExportLine()

    def progress(now: NamesProgress) -> None:
        line(ExportProgress(now.done, now.total, now.current))

    wish = NamesWish(arguments.into_files, arguments.automatic)
    with workspace(arguments, console, writes=not arguments.dry_run) as opened:
        photos = _photos(opened, arguments)
        try:
            if arguments.dry_run:
                changes = list(opened.name_files.look_ahead(wish, photos, progress, console.cancel))
                line.finish()
                console.answer(
                    write_names_answers.outlook(changes), lambda: write_names_answers.outlook_text(changes)
                )
                return 0
            done = opened.name_files.write(wish, photos, progress, console.cancel)
        finally:
            line.finish()
        console.answer(write_names_answers.written(done), lambda: write_names_answers.written_text(done))
        return 1 if done.failures else 0


def _photos(opened: Workspace, arguments: argparse.Namespace) -> list[PhotoId] | None:
    """None: all."""
    if arguments.all:
        return None
    if arguments.person is not None:
        person = lookup.person(opened, arguments.person).id
        return [PhotoId(number) for number in opened.timeline(person=person).ids.tolist()]
    return lookup.photos(opened, arguments.photos)
