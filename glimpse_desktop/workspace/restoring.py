"""Putting the decisions of a people file in the place of those that a library has."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import Decision
from glimpse_desktop.domain.ids import DecisionId
from glimpse_desktop.domain.log_identity import Identities
from glimpse_desktop.domain.names import same_name_key
from glimpse_desktop.domain.people_file import PeopleFileFacts, RestorePlan, TakenLog
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import decision_log, folders, log_keeping, saved_searches
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace import kept_settings, name_files_wishes
from glimpse_desktop.workspace.people_file_forgetting import open_to_take
from glimpse_desktop.workspace.people_import import add_searches

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import Seal


def plan_restore(
    library: Library, path: Path, *, seal: Seal | None = None, cancel: CancelToken | None = None
) -> RestorePlan:
    """What restoring the file would change; changes nothing. Raises PeopleFileError, Cancelled."""
    cancel = cancel or CancelToken()
    latest: float | None = None
    with library.reading() as connection, open_to_take(connection, path, seal=seal, cancel=cancel) as file:
        here, there = Identities(), Identities()
        named_here, named = dict[str, str](), dict[str, str]()
        for entry in decision_log.entries(connection):
            cancel.check()
            here.add(entry)
            _note_name(named_here, entry)
        number = 0
        for entry in file.entries():
            there.add(entry)
            number = int(entry.id)
            latest = entry.at if latest is None else max(latest, entry.at)
            _note_name(named, entry)
        for place, note in enumerate(file.still_to_note(), 1):
            there.add(note.numbered(DecisionId(number + place)))
        now = {one.key: one.name for one in log_keeping.people(connection) if one.faces}
    theirs, known = there.by_identity.keys(), here.by_identity.keys()
    then = {one.key: one.name for one in file.facts.people if one.faces}
    if not file.facts.people:  # written by hand: its names are in its entries alone
        now, then = named_here, named
    return RestorePlan(
        entries=len(theirs),
        lost=len(known - theirs),
        regained=len(theirs - known),
        people_lost=_only_in(now, then),
        people_regained=_only_in(then, now),
        latest=latest,
        forgotten=file.forgotten,
    )


def _note_name(names: dict[str, str], entry: Decision) -> None:
    if entry.person is not None and entry.name is not None:
        names[entry.person] = entry.name


def _only_in(people: Mapping[str, str], others: Mapping[str, str]) -> tuple[str, ...]:
    """Names of those, by key, who are not among the others: neither themselves nor somebody of the same name."""
    names = {same_name_key(name) for name in others.values()}
    return tuple(
        sorted(name for key, name in people.items() if key not in others and same_name_key(name) not in names)
    )


def restore_log(
    decisions: Decisions, path: Path, *, seal: Seal | None = None, cancel: CancelToken | None = None
) -> tuple[TakenLog, Changes]:
    """Replace the log by that of the file, in one transaction.

    Entries keep the numbers that they have in the file. Whom this library forgot is not among them, and what it
    noted of that stays. Saved searches and settings become those of the file, folders are added where the library
    has none. Raises PeopleFileError and Cancelled, with nothing changed.
    """

    def change(connection: Connection) -> TakenLog:
        with open_to_take(connection, path, seal=seal, cancel=cancel) as file:
            log_keeping.clear(connection)
            count = 0
            for entry in file.entries():
                log_keeping.append_as(connection, entry)
                count += 1
            notes = file.still_to_note()
            for note in notes:
                decision_log.append(connection, note)
        _put_back(connection, file.facts)
        name_files_wishes.log_replaced(connection)
        return TakenLog(count + len(notes), file.forgotten)

    return decisions.rewrite(change)


def _put_back(connection: Connection, facts: PeopleFileFacts) -> None:
    for name in saved_searches.every(connection):
        saved_searches.remove(connection, name)
    add_searches(connection, facts)
    kept_settings.put_back(connection, facts.settings)
    if facts.library is not None:
        log_keeping.give_id(connection, facts.library)
    if not folders.every(connection):
        for folder in facts.folders:
            path = Path(folder)
            # No whole drive: Glimpse goes through what is added, and the file may be anybody's.
            if path.is_absolute() and path != path.parent and ".." not in path.parts:
                folders.add(connection, path)
