"""Reading a people file: everything in it is checked before it is believed, and memory is bounded."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from glimpse_desktop.domain.decisions import Decision
from glimpse_desktop.domain.log_identity import LogSum
from glimpse_desktop.domain.people_file import (
    FORMAT,
    MOST_CHARACTERS,
    MOST_ENTRIES,
    VERSION,
    NewerPeopleFileError,
    PeopleFileError,
    PeopleFileFacts,
    PersonSummary,
)
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.workspace.json_stream import JsonStream
from glimpse_desktop.workspace.people_file_entries import EntriesSoFar, is_text
from glimpse_desktop.workspace.people_file_streams import reading

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import Seal

_MOST_MEMBERS = 1_000
_MOST_SETTINGS = 1_000
_LONGEST = 32_768
"""Characters of a path, a name or a search."""


class PeopleFile:
    """An open people file: ``entries`` once, from its beginning to its end; then ``facts`` is known.

    ``sum`` is over the entries that were read so far.
    """

    def __init__(self, stream: JsonStream) -> None:
        self._stream = stream
        self._found: dict[str, Any] = {}
        self.sum = LogSum()
        self.facts = PeopleFileFacts()

    def entries(self) -> Iterator[Decision]:
        """Every entry in order. Raises PeopleFileError when anything is wrong, at the latest at the file's end."""
        there: set[str] = set()
        for name in self._stream.members():
            if name[:40] in there:
                raise PeopleFileError("The file is no people file: {name} is in it twice.", name=name[:40])
            if len(there) == _MOST_MEMBERS:
                raise PeopleFileError("The file is no people file: something in it is too long.")
            there.add(name[:40])
            if name == "entries":
                self._check_version()
                yield from self._entries()
            elif name in _LISTS:
                self._found[name] = list(filter(None, map(_LISTS[name], self._stream.items(MOST_CHARACTERS))))
            elif name in ("format", "version", "program", "library", "settings", "checksum"):
                self._found[name] = self._stream.value()
                self._check_version(sofar=True)
            else:
                self._stream.skip()
        self._check_version()
        if "entries" not in there:
            raise PeopleFileError("The file is no people file: it has no log of decisions.")
        if self._found.get("checksum", self.sum.checksum()) != self.sum.checksum():
            raise PeopleFileError(
                "The file was changed or damaged since it was written: its checksum is another one. Take the line "
                "with the checksum out of it if you changed it yourself."
            )
        self.facts = self._facts()

    def _entries(self) -> Iterator[Decision]:
        sofar = EntriesSoFar()
        for number, written in enumerate(self._stream.items()):
            if number >= MOST_ENTRIES:
                raise PeopleFileError("The file has too many entries for a people file.")
            entry = sofar.take(written)
            self.sum.add(entry)
            yield entry

    def _check_version(self, *, sofar: bool = False) -> None:
        """``sofar``: what isn't known yet may still come."""
        form, version = self._found.get("format"), self._found.get("version")
        if form != FORMAT and not (sofar and form is None):
            raise PeopleFileError("The file is no people file of Glimpse.")
        if version is None and sofar:
            return
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            raise PeopleFileError("The file is no people file of Glimpse.")
        if version > VERSION:
            raise NewerPeopleFileError(
                "The people file was written by a newer version of Glimpse (its format is {version}, this program "
                "knows {known}). Update Glimpse to read it; nothing was changed.",
                version=version,
                known=VERSION,
            )

    def _facts(self) -> PeopleFileFacts:
        found = self._found
        program, library = found.get("program", ""), found.get("library")
        settings = found.get("settings", {})
        if not isinstance(settings, dict) or len(settings) > _MOST_SETTINGS:
            raise PeopleFileError("The file is no people file: its settings are none.")
        return PeopleFileFacts(
            program=_text(program, 100) or "",
            library=_text(library, 100),
            people=tuple(found.get("people", ())),
            folders=tuple(found.get("folders", ())),
            searches=dict(found.get("searches", ())),
            settings={
                key: value
                for key, value in settings.items()
                if isinstance(value, str) and is_text(key) and is_text(value) and len(value) <= _LONGEST
            },
        )


@contextmanager
def open_people_file(
    path: Path, *, seal: Seal | None = None, cancel: CancelToken | None = None
) -> Iterator[PeopleFile]:
    """A people file to read. Raises PeopleFileError; Cancelled inside the block."""
    cancel = cancel or CancelToken()
    with reading(path, seal) as text:

        def read(size: int) -> str:
            cancel.check()
            return text.read(size)

        yield PeopleFile(JsonStream(read))


def check_people_file(path: Path, *, seal: Seal | None = None, cancel: CancelToken | None = None) -> PeopleFile:
    """Read the whole file and believe nothing of it. Raises PeopleFileError, Cancelled."""
    with open_people_file(path, seal=seal, cancel=cancel) as file:
        for _ in file.entries():
            pass
    return file


def _person(value: object) -> PersonSummary | None:
    if not isinstance(value, dict):
        return None
    key, name, faces = _text(value.get("key"), 64), _text(value.get("name"), _LONGEST), value.get("faces", 0)
    if not key or not name:
        return None
    return PersonSummary(key, name, faces if isinstance(faces, int) else 0, value.get("hidden") is True)


def _search(value: object) -> tuple[str, str] | None:
    if not isinstance(value, dict):
        return None
    name, text = _text(value.get("name"), 1000), _text(value.get("text"), _LONGEST)
    return None if not name or text is None else (name, text)


def _folder(value: object) -> str | None:
    """A path that this system can have."""
    if not isinstance(value, str) or not value or len(value) > _LONGEST or "\0" in value:
        return None
    try:
        os.fsencode(value)
    except UnicodeEncodeError:
        return None
    return value


def _text(value: object, longest: int) -> str | None:
    return value if isinstance(value, str) and len(value) <= longest and is_text(value) else None


_LISTS: dict[str, Callable[[object], object]] = {"people": _person, "folders": _folder, "searches": _search}
"""Members that are lists, with what makes something of one item; None for what makes no sense."""
