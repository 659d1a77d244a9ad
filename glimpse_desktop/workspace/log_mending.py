"""Entries of the log that aren't as they were written any more: put right from a backup that has them sound.

A checksum says which those are (``library/log_sums.py``), and proves that what a backup has is what was written.
Where no backup has it, what can be read is kept, and somebody is told whose name that is. Nothing is taken out.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glimpse_desktop.domain.backups import Backup
from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import Actor, Decision, DecisionKind
from glimpse_desktop.domain.errors import GlimpseError
from glimpse_desktop.domain.ids import DecisionId
from glimpse_desktop.domain.language import say, say_count
from glimpse_desktop.domain.people_file import PeopleFileError
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import decision_log, health, log_keeping, log_sums, salvage
from glimpse_desktop.library.failures import DamagedDatabaseError, sql_errors
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.people_file_entries import EntriesSoFar, to_json
from glimpse_desktop.workspace.people_file_reading import open_people_file

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import Seal

_log = logging.getLogger(__name__)

_SHOWN = 5

Sums = Mapping[int, Collection[int]]
"""Of damaged entries, by number: the sum that is stored, and that of the values. Mostly one of them is right."""


@dataclass(frozen=True, slots=True)
class Mended:
    """``right`` entries are again as they were written. For each of the others its person's name, "" for nobody:
    those in ``kept`` are as they can be read, those in ``lost`` say nothing any more. ``derived``: who is on which
    photo was not what the log says, and is now.
    """

    right: int
    kept: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    derived: bool = False


def mend_log(
    library: Library,
    decisions: Decisions,
    backups: Iterable[Backup],
    *,
    seal: Seal | None = None,
    cancel: CancelToken | None = None,
) -> tuple[Mended, Changes] | None:
    """Look through the log and put right what is damaged, in one transaction; None when all is sound.

    ``backups``, the newest first, are only read where something is damaged. Raises LibraryError, Cancelled.
    """
    with library.reading() as connection:
        if not log_sums.damaged(connection, cancel=cancel):
            return None
    done, changes = decisions.rewrite(lambda connection: _mend(connection, backups, seal, cancel))
    _log.error(
        "decisions were damaged on the disk: %d mended, %d kept as they can be read, %d lost",
        done.right,
        len(done.kept),
        len(done.lost),
    )
    return done, changes


def damage_left(
    library: Library, decisions: Decisions, replaced: Callable[[Changes], object] = lambda _changes: None
) -> list[str]:
    """What ``health.damage`` finds, once indexes that can be made anew are. Raises LibraryError.

    ``replaced`` is told when they were, and everything was derived again.
    """
    with library.reading() as connection:
        found = health.damage(connection, thorough=True)
        mends = health.only_indexes_of(connection, found, log_keeping.PROVABLE)
    if not mends:
        return found
    _log.error("indexes are made anew: %s", "; ".join(found))
    try:
        library.write(lambda connection: log_keeping.reindex(connection, log_keeping.PROVABLE))
        # A row may be what is wrong: those of the log are looked at next, all others are derived again.
        replaced(decisions.rewrite(lambda _connection: None)[1])
    except DamagedDatabaseError:
        return found
    except sql_errors():  # two rows are one by their damage
        return found
    with library.reading() as connection:
        return health.damage(connection)


def mend_all(
    library: Library,
    decisions: Decisions,
    backups: Iterable[Backup],
    *,
    seal: Seal | None = None,
    cancel: CancelToken | None = None,
) -> tuple[Mended, Changes] | None:
    """``mend_log``, and put right what is derived from the log: a bit of that may be another, too.

    Where all is sound nobody waits for it. Raises what ``mend_log`` does.
    """
    done = mend_log(library, decisions, backups, seal=seal, cancel=cancel)
    if done is not None:
        return done
    changes = decisions.replay_gently(cancel)
    if not changes:
        return None
    _log.error("what was derived from the decisions was not what they say; it is derived again")
    return Mended(0, derived=True), changes


def _mend(
    connection: Connection, backups: Iterable[Backup], seal: Seal | None, cancel: CancelToken | None
) -> Mended:
    # Faces are found by an index: where that is damaged, the entry only seems so.
    log_keeping.reindex(connection)
    wanted = {one.row[0]: one.sums for one in log_sums.written(connection) if not one.sound}
    right = from_backups(wanted, backups, seal=seal, cancel=cancel)
    piecing = Piecing({})
    changed, kept, lost = [], [], []
    for one in log_sums.written(connection):
        number = DecisionId(one.row[0])
        read = right.get(number) or salvage.entry_of(one)
        entry = None if read is None else piecing.take(read)
        if number not in wanted:
            # A sound entry stays as it is, but for a name that it has to bring now.
            if entry is not None and read is not None and entry.name != read.name:
                changed.append(entry)
        elif entry is not None:
            changed.append(entry)
            if number not in right:
                kept.append(piecing.name_of(entry))
        else:
            # Others may refer to it: there is an entry still, which says nothing.
            changed.append(Decision(id=number, kind=DecisionKind.UNNAME, at=0.0, actor=Actor.PROGRAM))
            lost.append("" if read is None else piecing.name_of(read))
    log_keeping.rewrite(connection, (), changed, seals_damaged=True)
    return Mended(len(right), tuple(kept), tuple(lost), derived=not wanted)


def from_backups(
    wanted: Sums, backups: Iterable[Backup], *, seal: Seal | None = None, cancel: CancelToken | None = None
) -> dict[int, Decision]:
    """The entries with these numbers and sums that are in any of the backups."""
    found: dict[int, Decision] = {}
    for backup in backups:
        if len(found) == len(wanted):
            break
        try:
            with open_people_file(backup.path, seal=seal, cancel=cancel) as file:
                for entry in file.entries():
                    if entry.id in wanted and not decision_log.sums_of(entry).isdisjoint(wanted[entry.id]):
                        found.setdefault(entry.id, entry)
        except GlimpseError as error:
            if cancel is not None:
                cancel.check()
            _log.warning("a backup can't be used: %s", error.english)
    return found


class Piecing:
    """Takes entries of a damaged log as far as they hold together: each is checked as one of a foreign file is."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """``names``: what people are called, by key, where the entry that says so is lost."""
        self._lost_names = names
        self._names: dict[str, str] = {}
        self._sofar = EntriesSoFar()
        self._nameless = 0

    def take(self, entry: Decision) -> Decision | None:
        """The entry, with a name where the one that gave it is lost; None when it makes no sense (any more)."""
        written = to_json(entry)
        if entry.kind == DecisionKind.NAME and entry.name is None and entry.person not in self._sofar.named:
            written["name"] = self._lost_names.get(entry.person or "") or self._next_name()
        step = written.get("step")
        if isinstance(step, int) and step > entry.id:
            del written["step"]
        try:
            taken = self._sofar.take(written)
        except PeopleFileError:
            return None
        if taken.person is not None and taken.name is not None:
            self._names[taken.person] = taken.name
        return taken

    def name_of(self, entry: Decision) -> str:
        """Of the person that the entry is about, "" for nobody's."""
        return entry.name or self._names.get(entry.person or "", "")

    def _next_name(self) -> str:
        self._nameless += 1
        return f"? {self._nameless}"


def mended_text(mended: Mended) -> str:
    """What to tell the person, in sentences."""
    said = []
    if mended.right:
        said.append(
            say_count(
                "1 decision was damaged on the disk; it is right again, from a backup.",
                "{n} decisions were damaged on the disk; they are right again, from backups.",
                mended.right,
            )
        )
    if mended.kept:
        said.append(
            say_count(
                "1 decision was damaged on the disk and is in no backup. It is kept as it can be read: check it.",
                "{n} decisions were damaged on the disk and are in no backup. They are kept as they can be read: "
                "check them.",
                len(mended.kept),
            )
        )
    if mended.lost:
        said.append(
            say_count(
                "1 decision was damaged on the disk, is in no backup and can't be read any more.",
                "{n} decisions were damaged on the disk, are in no backup and can't be read any more.",
                len(mended.lost),
            )
        )
    if mended.derived:
        said.append(
            say("Names on photos were not as you had decided: the disk has damaged them. They are right again.")
        )
    names = list(dict.fromkeys(filter(None, (*mended.kept, *mended.lost))))
    if names:
        said.append(say("They are about: {names}", names=", ".join(names[:_SHOWN])))
    return " ".join(said)
