"""Forgetting a person: out of the log, the tables and whatever knows their faces, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionFace
from glimpse_desktop.domain.ids import ContentHash, DecisionId, PersonId, PersonKey
from glimpse_desktop.domain.names import same_name_key
from glimpse_desktop.library import (
    decision_log,
    forgetting_rows,
    labels,
    log_keeping,
    saved_searches,
)
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.forgetting_rows import Pending
from glimpse_desktop.people import log_effects
from glimpse_desktop.people.forgetting_log import LogForgetter
from glimpse_desktop.people.labelling import faces_of_people
from glimpse_desktop.people.log_writer import LogWriter, known_person
from glimpse_desktop.people.merges import Merges


@dataclass(frozen=True, slots=True)
class WhomToForget:
    """A person as the log knows them. ``keys``: of everybody who is that person now, ``names``: all that they ever
    had and nobody else has; ``shared``: somebody else has the present one.
    """

    id: PersonId
    name: str
    keys: tuple[PersonKey, ...]
    names: tuple[str, ...]
    shared: bool


@dataclass(frozen=True, slots=True)
class OutOfTheLog:
    """Who is out of the log, what of it went, and what is another now."""

    who: Pending
    removed: int
    faces: int
    changes: Changes


def whom(connection: Connection, person: PersonId) -> WhomToForget:
    """Raises NotFoundError."""
    known = known_person(connection, person)
    merges = Merges.of_log(connection)
    keys = tuple(merges.members(known.key))
    others = {same_name_key(one.name) for one in log_keeping.people(connection) if PersonKey(one.key) not in keys}
    every = dict.fromkeys((known.name, *forgetting_rows.names_given(connection, keys)))
    return WhomToForget(
        known.id,
        known.name,
        keys,
        tuple(name for name in every if same_name_key(name) not in others),
        same_name_key(known.name) in others,
    )


class ForgetDecisions(LogWriter):
    """The one operation that takes something out of the log. It can't be undone."""

    def forget_person(self, person: PersonId, *, keep_files: bool) -> OutOfTheLog:
        """Take the person out of log and tables, and note who is still to be taken out of files and caches.

        Their faces, confirmed or shown as theirs, are left alone from now on: only their places stay noted.
        ``keep_files``: that note says that names in files stay. Raises NotFoundError.
        """

        def work(connection: Connection) -> OutOfTheLog:
            # What is deleted is overwritten with zeros, also where a kill prevents that the file is written anew.
            connection.execute("PRAGMA secure_delete = ON")
            return self._forget(connection, whom(connection, person), keep_files)

        try:
            return self._library.write(work)
        finally:
            self._library.write(lambda _connection: self._merges.forget())

    def _forget(self, connection: Connection, who: WhomToForget, keep_files: bool) -> OutOfTheLog:
        faces = self._faces(connection, who)
        forgetter = LogForgetter(who.keys, faces)
        removed, changed = list[DecisionId](), []
        contents, people = {face.content for face in faces}, set(who.keys)
        for entry in decision_log.entries(connection):
            kept = forgetter.take(entry)
            if kept == entry:
                continue
            # Whoever else these entries are about: it is looked at again, and comes out as before.
            contents.update(face.content for face in entry.faces if face.box is not None)
            people.update(filter(None, (entry.person, entry.other)))
            if kept is None:
                removed.append(entry.id)
            else:
                changed.append(kept)
        pending = Pending(who.name, who.names, who.keys, tuple(sorted(faces, key=_place)), keep_files)
        rows = forgetting_rows.remove_rows(connection, pending.places())
        log_keeping.rewrite(connection, removed, changed)
        decision_log.append(connection, forgetter.mark(self._clock()))
        for name in forgetting_rows.searches_naming(connection, who.names):
            saved_searches.remove(connection, name)
        changes = log_effects.rewritten(connection, people, contents)
        forgetting_rows.begin(connection, pending)
        changes |= Changes(
            people=frozenset({who.id}),
            faces=frozenset(rows),
            people_list=True,
            photo_list=True,
            searches=True,
            forgotten=frozenset(who.names),
        )
        return OutOfTheLog(pending, forgetter.removed, len(rows), changes)

    def _faces(self, connection: Connection, who: WhomToForget) -> set[DecisionFace]:
        """Where the person's faces are, by rows and by the log, also in pictures that the library has not now."""
        found = forgetting_rows.faces_of(connection, who.id)
        contents = forgetting_rows.contents_naming(connection, who.keys) | {face.content for face in found}
        merges = Merges.of_log(connection)
        found |= faces_of_people(connection, contents, {merges.root(who.keys[0])}, merges)
        return found | _carried_on(connection, found)


def _carried_on(connection: Connection, faces: set[DecisionFace]) -> set[DecisionFace]:
    """The same places in what replaced those pictures and was not looked at: later on nobody could tell."""
    found: set[DecisionFace] = set()
    by_content: dict[ContentHash, list[DecisionFace]] = {}
    for face in faces:
        by_content.setdefault(face.content, []).append(face)
    if labels.successors(connection, by_content.keys()) == by_content.keys():
        return found
    for content, own in by_content.items():
        following = labels.successors(connection, {content}) - {content}
        for other in following - forgetting_rows.analysed(connection, following):
            found.update(DecisionFace(other, face.box) for face in own)
    return found


def _place(face: DecisionFace) -> tuple[object, ...]:
    return face.content, () if face.box is None else tuple(face.box.as_list())
