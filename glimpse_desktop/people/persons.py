"""Who the people are, by the log: names, and who is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from glimpse_desktop.domain.ids import PersonId, PersonKey
from glimpse_desktop.domain.names import fold
from glimpse_desktop.library import decision_log, people_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people.merges import Merges


@dataclass(slots=True)
class PeopleUpdate:
    """``changed``: people who appeared or have another name. ``gone``: keys to remove once no label needs them."""

    changed: set[PersonId] = field(default_factory=set)
    gone: list[PersonKey] = field(default_factory=list)


def refresh(connection: Connection, people: Iterable[PersonKey], merges: Merges) -> PeopleUpdate:
    """Bring the rows of these people in step with the log, except for removing any and for covers.

    A person exists while a live entry names a face so, or so as somebody merged into that person, and is hidden
    when the latest live entry about it says so.
    """
    wanted = set(people)
    members = {person: merges.members(person) for person in wanted if merges.root(person) == person}
    histories = decision_log.person_histories(
        connection, {member for group in members.values() for member in group}
    )
    update = PeopleUpdate(gone=sorted(wanted - members.keys()))
    for root in sorted(members):
        known = [histories[member] for member in members[root] if member in histories]
        own = histories.get(root)
        if own is None or not any(history.named for history in known):
            update.gone.append(root)
            continue
        name = own.name or own.first_name
        hidden = max(one.hidden or 0 for one in known) > max(one.shown or 0 for one in known)
        before = people_rows.by_key(connection, root)
        if before is None or (before.name, before.hidden) != (name, hidden):
            people_rows.put(connection, root, own.first, name, hidden=hidden)
            update.changed.add(PersonId(own.first))
    return update


def remove_gone(connection: Connection, update: PeopleUpdate) -> set[PersonId]:
    """Remove those of ``update.gone`` who have a row; returns their ids."""
    removed = (people_rows.remove(connection, key) for key in update.gone)
    return {person for person in removed if person is not None}


def ids_by_key(
    connection: Connection, people: Iterable[PersonKey], merges: Merges
) -> tuple[Mapping[PersonKey, PersonId], set[PersonKey]]:
    """The row of whoever each of ``people`` is now; made where it is missing, as after the table was emptied.

    Also returns for whom one was made.
    """
    wanted = {person: merges.root(person) for person in people}
    roots = set(wanted.values())
    rows = people_rows.ids(connection, roots)
    missing = roots - rows.keys()
    if missing:
        refresh(connection, missing, merges)
        rows = people_rows.ids(connection, roots)
    return {person: rows[root] for person, root in wanted.items()}, missing


def former_names(connection: Connection) -> list[tuple[PersonId, str, str]]:
    """``(id, name, folded name)`` of people by the names that they had, or that somebody had who is them now."""
    given = decision_log.names_given(connection)
    if not given:
        return []
    merges = Merges.of_log(connection)
    rows = people_rows.ids(connection, {merges.root(person) for person, _ in given})
    return [(rows[root], name, fold(name)) for person, name in given if (root := merges.root(person)) in rows]
