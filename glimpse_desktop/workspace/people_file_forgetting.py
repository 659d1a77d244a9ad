"""A people file as far as a library takes it over: without whom that library forgot."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.decisions import Decision, NewDecision
from glimpse_desktop.domain.people_file import PeopleFileFacts
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library.store import Connection
from glimpse_desktop.people.forgotten_elsewhere import OtherLog, without_forgotten
from glimpse_desktop.workspace.people_file_reading import PeopleFile, open_people_file

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import Seal


class TakenFile:
    """``entries`` once; all else is known after that. Raises what ``PeopleFile`` does."""

    def __init__(self, file: PeopleFile, without: OtherLog | None) -> None:
        self._file = file
        self._without = without

    def entries(self) -> Iterator[Decision]:
        """What the library may take over, in order."""
        for entry in self._file.entries():
            kept = entry if self._without is None else self._without.take(entry)
            if kept is not None:
                yield kept

    @property
    def without(self) -> bool:
        """Whether anybody may be left out."""
        return self._without is not None

    @property
    def forgotten(self) -> int:
        """Faces that the file names and that stay forgotten."""
        return 0 if self._without is None else len(self._without.left_out)

    @property
    def facts(self) -> PeopleFileFacts:
        """What the file holds besides entries."""
        facts, without = self._file.facts, self._without
        if without is None:
            return facts
        return replace(
            facts,
            people=tuple(one for one in facts.people if not without.leaves_out(one.key)),
            searches={
                name: text
                for name, text in facts.searches.items()
                if not without.names(name) and not without.names(text)
            },
        )

    def still_to_note(self) -> list[NewDecision]:
        """What the library has noted of those whom it forgot, as far as the file doesn't say it."""
        return [] if self._without is None else self._without.still_to_note()


@contextmanager
def open_to_take(
    connection: Connection, path: Path, *, seal: Seal | None = None, cancel: CancelToken | None = None
) -> Iterator[TakenFile]:
    """A people file to take over into the library of ``connection``, whose log must be as it is.

    Raises PeopleFileError; Cancelled, inside the block, too.
    """

    def entries() -> Iterator[Decision]:
        with open_people_file(path, seal=seal, cancel=cancel) as file:
            yield from file.entries()

    without = without_forgotten(connection, entries)
    with open_people_file(path, seal=seal, cancel=cancel) as file:
        yield TakenFile(file, without)
