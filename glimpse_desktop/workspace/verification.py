"""Looking for damage in everything that a library stores."""

from __future__ import annotations

from contextlib import closing

from glimpse_desktop.domain.look_only import LookOnly
from glimpse_desktop.library import health
from glimpse_desktop.library.connection import cannot_be_written
from glimpse_desktop.library.store import Library
from glimpse_desktop.library.thumbnails import ThumbnailStore
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.finding import FaceFinder


def verify(library: Library, thumbnails: ThumbnailStore, finder: FaceFinder) -> list[str]:
    """A sentence for everything that is damaged, empty when all is sound."""
    with library.reading() as connection:
        found = health.damage(connection)
        # Where its structure is broken, so many decisions can't be read that these say nothing more.
        found += [] if found else health.log_damage(connection)
    if not found and not _is_in_step(library):
        found.append("Names on photos are damaged: they are not what was decided.")
    return [*found, *thumbnails.damage(), *finder.damage()]


def _is_in_step(library: Library) -> bool:
    """Whether what is derived from the log is what the log says, as far as one may ask: the answer takes a
    transaction, which is taken back.
    """
    if library.look_only not in (None, LookOnly.ASKED) or cannot_be_written(library.path):
        return True
    with closing(Library.open(library.path, migrates=False, key=library.key)) as own:
        return Decisions(own).is_in_step()
