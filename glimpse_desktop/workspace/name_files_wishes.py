"""What a person wants of names in files, as the library remembers it. Asked at each start: imports little."""

from __future__ import annotations

from glimpse_desktop.domain.ids import DecisionId
from glimpse_desktop.domain.name_files import NamesInFiles, NamesWish
from glimpse_desktop.library import decision_log, settings, written_names
from glimpse_desktop.library.store import Connection

_WANTED = "names_in_files"
_AUTOMATIC = "names_in_files_automatic"
_DECIDED = "names_in_files_decided"
"""The entry of the log up to which photos were queued."""


def wanted(connection: Connection) -> NamesInFiles:
    """Whether Glimpse keeps names in files by itself: not until somebody says so."""
    value = settings.get(connection, _WANTED)
    return NamesInFiles(value) if value in list(NamesInFiles) else NamesInFiles.OFF


def want(connection: Connection, wish: NamesInFiles) -> None:
    """Choose it, for what is decided from now on."""
    before = wanted(connection)
    settings.put(connection, _WANTED, wish)
    if wish is NamesInFiles.OFF:
        written_names.clear_queue(connection)
    elif before is NamesInFiles.OFF:
        settings.put(connection, _DECIDED, str(decision_log.last_id(connection)))


def wants_automatic(connection: Connection) -> bool:
    """Whether also the names are written that nobody had to confirm."""
    return settings.get(connection, _AUTOMATIC) == "yes"


def want_automatic(connection: Connection, wish: bool) -> None:
    """Choose it."""
    settings.put(connection, _AUTOMATIC, "yes" if wish else "no")


def wish_of(connection: Connection) -> NamesWish:
    """How names are written, by what was chosen; beside the photos where nothing was."""
    return NamesWish(wanted(connection) is NamesInFiles.FILES, wants_automatic(connection))


def queue_decided(connection: Connection) -> None:
    """Let all photos wait that were decided about since the last call."""
    last = decision_log.last_id(connection)
    before = DecisionId(int(settings.get(connection, _DECIDED) or 0))
    if last != before:
        written_names.queue_decided(connection, before)
        settings.put(connection, _DECIDED, str(last))


def log_replaced(connection: Connection) -> None:
    """Another log is there: what was written may not hold any more, and numbers of entries mean others now."""
    if wanted(connection) is not NamesInFiles.OFF:
        written_names.queue_written(connection)
        settings.put(connection, _DECIDED, str(decision_log.last_id(connection)))
