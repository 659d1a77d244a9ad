"""Backups without a person who was forgotten: each is written anew by the same rule as the library's own log."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.forgetting import mentions
from glimpse_desktop.domain.ids import DecisionId
from glimpse_desktop.domain.people_file import PeopleFileFacts
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.forgetting_rows import Pending
from glimpse_desktop.library.store import Library
from glimpse_desktop.people.forgetting_log import LogForgetter
from glimpse_desktop.workspace.backups import Backups
from glimpse_desktop.workspace.people_file_reading import check_people_file, open_people_file
from glimpse_desktop.workspace.people_file_streams import writing
from glimpse_desktop.workspace.people_file_writing import PeopleFileWriter, lines_of_photos

if TYPE_CHECKING:
    from collections.abc import Callable

    from glimpse_desktop.domain.sealing import Seal

_log = logging.getLogger(__name__)


def rewrite_backups(
    backups: Backups,
    library: Library,
    who: Pending,
    progress: Callable[[int, int], object],
    cancel: CancelToken,
) -> tuple[int, list[Path]]:
    """Take the person out of every backup that can be reached.

    Returns how many those were, and what still has the person: files that can't be read or written, and a folder
    that isn't there. Raises Cancelled; doing it again changes nothing.
    """
    left = unreachable(backups)
    done = 0
    with backups.held() as seal:
        files = backups.files()
        for number, one in enumerate(files):
            cancel.check()
            progress(number, len(files))
            try:
                _rewrite(one.path, library, who, seal, sealed=one.sealed, cancel=cancel)
                done += 1
            except GlimpseError as error:
                if cancel.cancelled:
                    raise
                _log.warning("a backup still has somebody who was forgotten: %s", error.english)
                left.append(one.path)
    return done, left


def unreachable(backups: Backups) -> list[Path]:
    """The other folder of backups when it is away: its drive, mostly."""
    folder = backups.elsewhere()
    return [folder] if folder is not None and not folder.is_dir() else []


def _rewrite(
    path: Path, library: Library, who: Pending, seal: Seal | None, *, sealed: bool, cancel: CancelToken
) -> None:
    facts = _without(check_people_file(path, seal=seal, cancel=cancel).facts, who)
    forgetter = LogForgetter(who.people, who.faces)
    last = 0
    with (
        writing(path, replace=True, seal=seal if sealed else None) as stream,
        open_people_file(path, seal=seal, cancel=cancel) as file,
        library.reading() as connection,
    ):
        writer = PeopleFileWriter(stream, facts)
        for entry in file.entries():
            last = entry.id
            kept = forgetter.take(entry)
            if kept is not None:
                writer.entry(kept)
        writer.entry(forgetter.mark(time.time()).numbered(DecisionId(last + 1)))
        writer.finish(lines_of_photos(connection))
    if check_people_file(path, seal=seal, cancel=cancel).sum.checksum() != writer.written(path).checksum:
        raise GlimpseError("The backup {file} could not be read back as it was written.", file=path.name)


def _without(facts: PeopleFileFacts, who: Pending) -> PeopleFileFacts:
    return replace(
        facts,
        people=tuple(one for one in facts.people if one.key not in who.people),
        searches={
            name: text
            for name, text in facts.searches.items()
            if not any(mentions(name, one) or mentions(text, one) for one in who.names)
        },
    )
