"""The decision log as a plain file: everything that anybody decided, readable by people and by other programs.

``FORMAT_TEXT`` is the description of the format, which ``glimpse export-people --format`` prints.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from glimpse_desktop import __version__
from glimpse_desktop.domain.decisions import Decision
from glimpse_desktop.domain.log_identity import LogSum
from glimpse_desktop.domain.people_file import FORMAT, VERSION, PeopleFileFacts, WrittenPeopleFile
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import decision_log, log_keeping, log_sums, saved_searches
from glimpse_desktop.library.failures import DamagedDatabaseError
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.workspace import kept_settings
from glimpse_desktop.workspace.people_file_entries import to_json
from glimpse_desktop.workspace.people_file_streams import writing

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import Seal

_CHECKED = 500
"""Entries between two looks at whether somebody wants it to stop."""

FORMAT_TEXT = """\
A people file is one JSON object in UTF-8; compressed with gzip where its name ends in .gz. It holds everything
that was decided in a library, in the order in which it was decided: what the program shows about people is a
function of these entries and of the photos. Faces are named by the SHA-256 of the photo file's bytes and by
their place, people by a random key, so that the file means the same on every computer that has the same photos.
Members that are not listed here are left out when it is read. A file with an entry that can't be used is refused
as a whole. In this order:

format          "glimpse-people"
version         1. A program reads the versions that it knows and refuses others.
program         the version of Glimpse that wrote it
library         a random text that tells libraries apart; may be missing
people          for you to read, not needed to import: [{"key", "name", "faces", "hidden"}]
folders         where the photos were: ["/home/anna/Pictures"]; used only where a library has no folders yet
searches        saved searches: [{"name", "text"}]
settings        in backups: {"name": "value"}
entries         the log, in its order; each an object:
  id            a whole number from 1 on, greater than that of the entry before
  at            when, in seconds since 1970-01-01 00:00 UTC, from 0 on
  actor         "person", also where it is missing, or "program" (which only notes facts: a file changed)
  kind          what it says, see below
  person, other keys of people: 1 to 64 of A-Z a-z 0-9 _ -
  name          a person's name
  target        of undo and redo: the id of the entry before that counts no more, or again
  step          the id of the first of the entries that were made, and are undone, as one
  faces         [{"photo": 64 hex digits, "box": [x, y, width, height]}], the box in fractions of the upright
                picture from its top left corner, which has to reach into it; without "box" the entry is about the
                whole photo
  more          what else the kind needs, named in brackets below
photos          for you to read, not needed to import; may be missing. Where the photos were: [{"photo": 64 hex
                digits, "files": [[number of the folder above, from 0 on, path in it]]}]
checksum        of the entries, to find damage; may be missing. Leave it out where you changed something.

Kinds about faces
  name          they are that person; with "name" where the person is new [from: the person they were split off;
                checked]
  unname, not_a_face, ignore
  reject        they are not that person
  same          they are one person, whoever that is
  different     the first ones are not the person that the others are [first: how many]; without faces: person
                and other are two people
  cover         the face stands for the person
  draw          there is a face in that box
  move          the face in the first box is in the second [base: the id of the entry that had put it there]
  forgotten     somebody was forgotten: what is in those places is left alone [people: for each key of theirs the
                first 32 hex digits of the SHA-256 of "forgotten " and the key]. A library that forgot somebody
                takes them over from no file: neither those places nor those keys
Kinds about people
  rename, hide, show
  merge         person is other
Kinds about photos
  rate          [stars: 0 to 5]
  favourite, hide_photo [on: true or false]
  colour        [label: "red", "yellow", "green", "blue", "purple", or null for none]
  rotate        [turns: quarter turns clockwise from upright, 0 to 3; by: how many of them are new]
  keep_all      they are no duplicates of each other [copies]
  succeed       the file changed from the first into the second [unmoved]
Kinds about decisions
  undo, redo

The smallest that says something: two faces are Anna, and one of them is not after all.
{"format": "glimpse-people", "version": 1, "entries": [
{"id": 1, "at": 1750000000, "kind": "name", "person": "anna-1", "name": "Anna", "faces": [
  {"photo": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "box": [0.4, 0.2, 0.1, 0.15]}]},
{"id": 2, "at": 1750000001, "kind": "name", "person": "anna-1", "faces": [
  {"photo": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752", "box": [0.1, 0.3, 0.2, 0.3]}]},
{"id": 3, "at": 1750000002, "kind": "undo", "target": 2}]}
"""


def write_people_file(
    library: Library,
    target: Path,
    *,
    paths: bool = True,
    settings: bool = False,
    replace: bool = False,
    seal: Seal | None = None,
    cancel: CancelToken | None = None,
) -> WrittenPeopleFile:
    """Write everything that was decided in ``library`` to ``target``, see FORMAT_TEXT; .gz in the name compresses.

    ``paths``: with where the photos were. ``settings``: with what a person chose, for backups. The file is
    private, there when it is whole, and the same bytes for the same library. One entry at a time is in memory.
    Raises PeopleFileError, DamagedDatabaseError, Cancelled.
    """
    cancel = cancel or CancelToken()
    # One transaction: the log as it was at one moment, however much is decided meanwhile.
    with writing(target, replace=replace, seal=seal) as stream, library.reading() as connection:
        if log_sums.damaged(connection, cancel=cancel):
            raise DamagedDatabaseError(
                "Decisions in the library are damaged. glimpse verify --repair puts them right; then try again."
            )
        facts = facts_of(connection, settings=settings)
        writer = PeopleFileWriter(stream, facts)
        for number, entry in enumerate(decision_log.entries(connection)):
            if number % _CHECKED == 0:
                cancel.check()
            writer.entry(entry)
        writer.finish(lines_of_photos(connection) if paths else None)
    return writer.written(target)


def facts_of(connection: Connection, *, settings: bool) -> PeopleFileFacts:
    """What a file of this library holds besides the entries."""
    return PeopleFileFacts(
        program=__version__,
        library=log_keeping.library_id(connection),
        people=tuple(log_keeping.people(connection)),
        folders=tuple(os.fsdecode(path) for _, path in log_keeping.folder_paths(connection)),
        searches=saved_searches.every(connection),
        settings=kept_settings.read(connection) if settings else {},
    )


class PeopleFileWriter:
    """Writes a people file a piece at a time: ``entry`` for each one in order, then ``finish``."""

    def __init__(self, stream: BinaryIO, facts: PeopleFileFacts) -> None:
        self._stream = stream
        self._people = len(facts.people)
        self._sum = LogSum()
        self._last = 0
        self._begun = False
        people = [
            {"key": one.key, "name": one.name, "faces": one.faces, **({"hidden": True} if one.hidden else {})}
            for one in facts.people
        ]
        searches = [{"name": name, "text": text} for name, text in facts.searches.items()]
        self._put("{\n")
        self._member("format", FORMAT)
        self._member("version", VERSION)
        self._member("program", facts.program)
        if facts.library is not None:
            self._member("library", facts.library)
        self._list("people", map(_line, people))
        self._list("folders", map(_line, facts.folders))
        self._list("searches", map(_line, searches))
        if facts.settings:
            self._member("settings", dict(sorted(facts.settings.items())))
        self._put('"entries": [')

    def entry(self, entry: Decision) -> None:
        """The next entry of the log."""
        self._sum.add(entry)
        self._last = max(self._last, entry.id)
        self._put((",\n" if self._begun else "\n") + _line(to_json(entry)))
        self._begun = True

    def finish(self, photos: Iterable[str] | None = None) -> None:
        """The end of the file; ``photos`` are the lines that say where the photos were."""
        self._put("\n],\n")
        if photos is not None:
            self._list("photos", photos)
        self._put(f'"checksum": "{self._sum.checksum()}"\n}}\n')

    def written(self, path: Path) -> WrittenPeopleFile:
        """What was written, once it is there."""
        return WrittenPeopleFile(
            path,
            self._sum.count,
            self._last,
            self._people,
            path.stat().st_size,
            self._sum.checksum(),
        )

    def _member(self, name: str, value: object) -> None:
        self._put(f'"{name}": {_line(value)},\n')

    def _list(self, name: str, lines: Iterable[str]) -> None:
        self._put(f'"{name}": [')
        begun = False
        for line in lines:
            self._put((",\n" if begun else "\n") + line)
            begun = True
        self._put("\n],\n" if begun else "],\n")

    def _put(self, text: str) -> None:
        self._stream.write(text.encode("utf-8"))


def _line(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a file name that is no text
        return json.dumps(value)
    return text


def lines_of_photos(connection: Connection) -> Iterable[str]:
    """Where the photos are about which anything was decided: lines of a people file's "photos"."""
    folders = log_keeping.folder_paths(connection)
    places = {folder: (number, path) for number, (folder, path) in enumerate(folders)}
    content, files = None, list[Sequence[object]]()
    for found, folder, path in log_keeping.files_of_decided(connection):
        if found != content:
            if content is not None:
                yield _line({"photo": content.hex(), "files": files})
            content, files = found, []
        number, root = places[folder]
        files.append([number, os.fsdecode(_below(path, root)).replace(os.sep, "/")])
    if content is not None:
        yield _line({"photo": content.hex(), "files": files})


def _below(path: bytes, root: bytes) -> bytes:
    start = root.rstrip(os.sep.encode()) + os.sep.encode()
    return path[len(start) :] if path.startswith(start) else path
