"""Taking over what a people file knows and the library doesn't: another copy of the log, joined with this one.

Entries that both have are the same ones (``domain.log_identity``); those that are missing here come in where they
belong by their time, so that of two decisions about one face the later one counts, on whichever computer it was
made. Importing the same file again changes nothing. Nobody is merged by name, and who was forgotten here stays so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import Decision, DecisionFace, DecisionKind
from glimpse_desktop.domain.errors import DecisionError
from glimpse_desktop.domain.ids import ContentHash, DecisionId
from glimpse_desktop.domain.log_identity import BASE, STEP, Identities
from glimpse_desktop.domain.log_order import Timed, merged_order
from glimpse_desktop.domain.names import same_name_key
from glimpse_desktop.domain.people_file import ImportPlan, PeopleFileFacts, PersonSummary, SameName, TakenLog
from glimpse_desktop.domain.progress import CancelToken
from glimpse_desktop.library import decision_log, forgetting_rows, log_keeping, saved_searches
from glimpse_desktop.library.store import Connection, Library
from glimpse_desktop.people.decisions import Decisions
from glimpse_desktop.workspace.people_file_forgetting import TakenFile, open_to_take

if TYPE_CHECKING:
    from glimpse_desktop.domain.sealing import Seal


@dataclass(slots=True)
class _People:
    """Everybody that a log named, with the latest name that it gave; merges and what was undone aside."""

    names: dict[str, str] = field(default_factory=dict)

    def take(self, entry: Decision) -> None:
        if entry.person is not None and entry.name is not None and entry.kind in _NAMING:
            self.names[entry.person] = entry.name


_NAMING = (DecisionKind.NAME, DecisionKind.RENAME)


@dataclass(slots=True)
class _Log:
    """What is known of the log here."""

    identities: Identities = field(default_factory=Identities)
    times: list[Timed] = field(default_factory=list)
    people: _People = field(default_factory=_People)


def plan_import(
    library: Library, path: Path, *, seal: Seal | None = None, cancel: CancelToken | None = None
) -> ImportPlan:
    """What importing the file would do; changes nothing. Raises PeopleFileError, Cancelled."""
    cancel = cancel or CancelToken()
    theirs, new, photos, left_alone = _People(), 0, set[ContentHash](), set[DecisionFace]()
    successions: list[tuple[ContentHash, ContentHash]] = []
    with library.reading() as connection, open_to_take(connection, path, seal=seal, cancel=cancel) as file:
        here, there = _read(connection, cancel), Identities(without=file.without)
        for entry in file.entries():
            theirs.take(entry)
            identity = there.add(entry)
            if entry.kind == DecisionKind.SUCCEED and len(entry.faces) == 2:
                successions.append((entry.faces[0].content, entry.faces[1].content))
            if identity not in here.identities.by_identity:
                here.identities.by_identity[identity] = 0
                new += 1
                photos.update(face.content for face in entry.faces)
                if entry.kind == DecisionKind.FORGOTTEN:
                    left_alone.update(entry.faces)
        shown = {one.key: one for one in log_keeping.people(connection)}
        searches = saved_searches.every(connection)
        states = _by_photo(photos, successions)
        known = log_keeping.known_contents(connection, sorted({one for every in states for one in every}))
        nameless = forgetting_rows.named_in(connection, left_alone)
    # Those who were merged into others since, or whose naming was undone, are nobody to be told of.
    faces = {one.key: one.faces for one in file.facts.people}
    summary = faces.keys() or theirs.names.keys()
    joined = {
        key: shown[key].name if key in shown else name
        for key, name in theirs.names.items()
        if key in here.people.names
    }
    added = {key: name for key, name in theirs.names.items() if key not in joined and key in summary}
    return ImportPlan(
        entries=len(there),
        new=new,
        joined=_sorted(name for key, name in joined.items() if key in summary),
        added=_sorted(added.values()),
        same_names=_same_names(shown, added, faces),
        photos=len(states),
        photos_here=sum(1 for every in states if not known.isdisjoint(every)),
        searches=tuple(name for name in file.facts.searches if not _has(searches, name)),
        forgotten=file.forgotten,
        nameless=nameless,
    )


def _by_photo(
    contents: Iterable[ContentHash], successions: Iterable[tuple[ContentHash, ContentHash]]
) -> list[set[ContentHash]]:
    """A set for each photo, of the contents that it had one after the other, in any order.

    Each time names are written into a photo it has another content; somebody who reads how many photos are here
    means the photo.
    """
    wanted = set(contents)
    photos = {one: {one} for one in wanted}
    for earlier, later in successions:
        one, other = photos.setdefault(earlier, {earlier}), photos.setdefault(later, {later})
        if one is not other:
            one |= other
            photos.update(dict.fromkeys(other, one))
    return [every for every in {id(one): one for one in photos.values()}.values() if not wanted.isdisjoint(every)]


def import_people(
    decisions: Decisions,
    path: Path,
    *,
    seal: Seal | None = None,
    cancel: CancelToken | None = None,
    spare: Collection[tuple[int, float]] = (),
) -> tuple[TakenLog, Changes]:
    """Take over what is missing here, in one transaction.

    ``spare``: ``(number, time)`` of entries of the file that are known here in another wording, and not to be
    taken. Raises PeopleFileError and Cancelled, with nothing changed.
    """
    cancel = cancel or CancelToken()

    def change(connection: Connection) -> TakenLog:
        with open_to_take(connection, path, seal=seal, cancel=cancel) as file:
            return _join(connection, file, set(spare), cancel)

    return decisions.rewrite(change)


def _join(connection: Connection, file: TakenFile, spare: set[tuple[int, float]], cancel: CancelToken) -> TakenLog:
    here = _read(connection, cancel)
    next_number = int(decision_log.next_id(connection))
    there = Identities(without=file.without)
    numbers: dict[int, int] = {}
    times: dict[int, Timed] = {}
    added = 0
    for entry in file.entries():
        identity = there.add(entry)
        known = here.identities.by_identity.get(identity)
        if known is None and (entry.id, entry.at) in spare:
            known = entry.id
        if known is None:
            known = next_number
            next_number += 1
            numbers[entry.id] = known
            log_keeping.append_as(connection, _renumbered(entry, numbers))
            here.identities.by_identity[identity] = known
            added += 1
        numbers[entry.id] = known
        step = entry.payload.get(STEP)
        times.setdefault(known, Timed(known, entry.at, None if step is None else numbers.get(step)))
    if added:
        log_keeping.renumber(connection, merged_order(here.times, list(times.values())))
    add_searches(connection, file.facts)
    return TakenLog(added, file.forgotten)


def add_searches(connection: Connection, facts: PeopleFileFacts) -> None:
    """Keep the saved searches of a file whose names are free here."""
    saved = saved_searches.every(connection)
    for name, text in facts.searches.items():
        if not _has(saved, name):
            try:
                saved_searches.put(connection, name, text)
            except DecisionError:  # a name that can't be one here: the search is worth less than the rest
                continue


def _read(connection: Connection, cancel: CancelToken) -> _Log:
    log = _Log()
    for number, entry in enumerate(decision_log.entries(connection)):
        if number % 500 == 0:
            cancel.check()
        log.identities.add(entry)
        log.times.append(Timed(entry.id, entry.at, entry.payload.get(STEP)))
        log.people.take(entry)
    return log


def _renumbered(entry: Decision, numbers: dict[int, int]) -> Decision:
    """The entry as this log says it: what it refers to has other numbers here."""
    payload: dict[str, Any] = dict(entry.payload)
    for key in (STEP, BASE):
        if key in payload:
            payload[key] = numbers.get(payload[key], numbers[entry.id])
    target = None if entry.target is None else DecisionId(numbers[entry.target])
    return replace(entry, id=DecisionId(numbers[entry.id]), target=target, payload=payload)


def _same_names(
    here: Mapping[str, PersonSummary], added: Mapping[str, str], faces: Mapping[str, int]
) -> tuple[SameName, ...]:
    by_name: dict[str, PersonSummary] = {}
    for person in here.values():
        by_name.setdefault(same_name_key(person.name), person)
    found = [
        SameName(name, key, known.key, faces.get(key, 0), known.faces)
        for key, name in added.items()
        if (known := by_name.get(same_name_key(name))) is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.name, one.key)))


def _has(searches: dict[str, str], name: str) -> bool:
    return any(same_name_key(known) == same_name_key(name) for known in searches)


def _sorted(names: Any) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (name.casefold(), name)))
