"""What a person can decide about faces: who they are, who they aren't, and that they are none."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.errors import DecisionError, NotFoundError
from glimpse_desktop.domain.ids import FaceId, PersonId, PersonKey
from glimpse_desktop.domain.names import clean_name
from glimpse_desktop.domain.views import FaceStatus
from glimpse_desktop.library import decision_steps, links, people_rows, rejections, suggestions
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.labels import StoredLabel
from glimpse_desktop.library.people_rows import Person
from glimpse_desktop.people.log_writer import LogWriter, ShownFace, known_person, shown_faces


class FaceDecisions(LogWriter):
    """Decisions about faces."""

    def name_faces(self, faces: Sequence[FaceId], name: str) -> Changes:
        """These faces are the person of this name, in any case; a new person when nobody has it.

        Raises DecisionError for a name that can't be one, NotFoundError when none of the faces is shown any more.
        """
        cleaned = clean_name(name)

        def work(connection: Connection) -> Changes:
            known = people_rows.by_name(connection, cleaned)
            return self._assign(connection, shown_faces(connection, faces), known, cleaned)

        return self._library.write(work)

    def assign_faces(self, faces: Sequence[FaceId], person: PersonId) -> Changes:
        """These faces are this person. Raises NotFoundError."""

        def work(connection: Connection) -> Changes:
            known = known_person(connection, person)
            return self._assign(connection, shown_faces(connection, faces), known, known.name)

        return self._library.write(work)

    def split(
        self,
        faces: Sequence[FaceId],
        name: str | None = None,
        person: PersonId | None = None,
        *,
        new: bool = False,
    ) -> Changes:
        """These faces are not who they are shown as, but ``person``, or whoever has that name.

        ``new``: a new person even when somebody has that name. With neither they are nobody known, see ``reject``.
        Raises DecisionError, NotFoundError.
        """
        if name is None and person is None:
            if new:
                raise DecisionError("A new person needs a name.")
            return self.reject(faces)
        cleaned = None if name is None else clean_name(name)

        def work(connection: Connection) -> Changes:
            if person is not None:
                known: Person | None = known_person(connection, person)
            else:
                known = None if new or cleaned is None else people_rows.by_name(connection, cleaned)
            shown = shown_faces(connection, faces)
            before = {owner.key for owner, _ in _by_owner(connection, shown) if owner is not None}
            payload = {"from": before.pop()} if len(before) == 1 else {}
            return self._assign(connection, shown, known, cleaned or "", payload)

        return self._library.write(work)

    def confirm(self, faces: Sequence[FaceId]) -> Changes:
        """Each of these faces is whom its suggestion says. One step to undo.

        Raises NotFoundError when none has one.
        """

        def work(connection: Connection) -> Changes:
            unlabelled = [one for one in shown_faces(connection, faces) if one.label is None]
            suggested = suggestions.of_faces(connection, [one.id for one in unlabelled])
            by_person: dict[PersonId | None, list[ShownFace]] = {}
            for one in unlabelled:
                if one.id in suggested:
                    by_person.setdefault(suggested[one.id].person, []).append(one)
            if not by_person:
                raise NotFoundError("Nobody is suggested for these faces any more.")
            return self._decide_all(
                connection,
                [
                    self._entry(DecisionKind.IGNORE, chosen)
                    if person is None
                    else self._entry(DecisionKind.NAME, chosen, person=known_person(connection, person).key)
                    for person, chosen in by_person.items()
                ],
            )

        return self._library.write(work)

    def reject(self, faces: Sequence[FaceId], person: PersonId | None = None) -> Changes:
        """These faces are not ``person``, or (None) not whoever each of them is named or suggested as.

        That person is not offered for them again. One step to undo. Raises NotFoundError; also when ``person`` is
        None and nobody is named or suggested.
        """

        def work(connection: Connection) -> Changes:
            shown = shown_faces(connection, faces)
            if person is not None:
                rejected: list[tuple[Person | None, list[ShownFace]]] = [(known_person(connection, person), shown)]
            else:
                rejected = _by_owner(connection, shown)
                if all(owner is None for owner, _ in rejected):
                    raise NotFoundError("Nobody is named or suggested for these faces.")
            merges = self._merges.now(connection)
            said = rejections.of_faces(connection, [one.id for one in shown])
            entries = []
            for owner, owned in rejected:
                if owner is None:
                    continue
                news = [
                    one
                    for one in owned
                    if one.person == owner.id or owner.key not in map(merges.root, said.get(one.id, ()))
                ]
                if news:
                    entries.append(self._entry(DecisionKind.REJECT, news, person=owner.key))
            return self._decide_all(connection, entries)

        return self._library.write(work)

    def check(self, faces: Sequence[FaceId]) -> Changes:
        """The names of these faces, confirmed or automatic, were looked at and are right.

        Raises NotFoundError when none has a name.
        """

        def work(connection: Connection) -> Changes:
            shown = shown_faces(connection, faces)
            suggested = suggestions.of_faces(connection, [one.id for one in shown if one.label is None])
            automatic = {face for face, row in suggested.items() if row.automatic and row.person is not None}
            named = [one for one in shown if one.person is not None or one.id in automatic]
            if not named:
                raise NotFoundError("None of these faces has a name.")
            done = self._checked(connection, named)
            news = [one for one in named if one.id not in done]
            return self._decide_all(
                connection,
                [
                    self._entry(DecisionKind.NAME, owned, person=owner.key, payload={"checked": True})
                    for owner, owned in _by_owner(connection, news)
                    if owner is not None
                ],
            )

        return self._library.write(work)

    def same(self, faces: Sequence[FaceId], others: Sequence[FaceId]) -> Changes:
        """All these faces are one person, whoever it is. Raises NotFoundError, DecisionError for a single face."""

        def work(connection: Connection) -> Changes:
            shown = shown_faces(connection, [*faces, *others])
            if len(shown) < 2:
                raise DecisionError("It takes two faces to be the same person.")
            ids = {one.id for one in shown}
            if any(link.same and ids <= {*link.sides[0]} for link in links.about(connection, ids)):
                return Changes()
            return self._decide(connection, DecisionKind.SAME, shown)

        return self._library.write(work)

    def different(self, faces: Sequence[FaceId], others: Sequence[FaceId]) -> Changes:
        """Nobody of ``faces`` is one of ``others``. Raises NotFoundError, DecisionError when a face is in both."""
        if not {*faces}.isdisjoint(others):
            raise DecisionError("A face can't be another person than itself.")

        def work(connection: Connection) -> Changes:
            one, other = shown_faces(connection, faces), shown_faces(connection, others)
            sides = {face.id for face in one}, {face.id for face in other}
            for link in links.about(connection, sides[0]):
                known = set(link.sides[0]), set(link.sides[1])
                if not link.same and any(sides[0] <= a and sides[1] <= b for a, b in (known, known[::-1])):
                    return Changes()
            return self._decide(connection, DecisionKind.DIFFERENT, [*one, *other], payload={"first": len(one)})

        return self._library.write(work)

    def unname(self, faces: Sequence[FaceId]) -> Changes:
        """Nothing is decided about these faces any more. Raises NotFoundError."""
        return self._mark(DecisionKind.UNNAME, faces, lambda label: label is None)

    def not_a_face(self, faces: Sequence[FaceId]) -> Changes:
        """These are no faces: out of every view. Raises NotFoundError."""
        return self._mark(DecisionKind.NOT_A_FACE, faces, _has(FaceStatus.NOT_A_FACE))

    def ignore(self, faces: Sequence[FaceId]) -> Changes:
        """These faces are of no interest: out of groups and results. Raises NotFoundError."""
        return self._mark(DecisionKind.IGNORE, faces, _has(FaceStatus.IGNORED))

    def _assign(
        self,
        connection: Connection,
        shown: Sequence[ShownFace],
        known: Person | None,
        name: str,
        payload: Mapping[str, object] | None = None,
    ) -> Changes:
        if known is not None and all(one.person == known.id for one in shown):
            return Changes()
        if known is not None:
            # A name that was looked at stays so when others get it: the Audit never asks again.
            theirs = [one for one in shown if one.person == known.id]
            right = self._checked(connection, theirs)
            shown = [one for one in shown if one.id not in right]
        return self._decide(
            connection,
            DecisionKind.NAME,
            shown,
            person=PersonKey(uuid.uuid4().hex) if known is None else known.key,
            name=name if known is None else None,
            payload=payload or {},
        )

    def _checked(self, connection: Connection, shown: Sequence[ShownFace]) -> set[FaceId]:
        """Those of these faces whose names were looked at and are right."""
        labels = {one.id: one.label.decision for one in shown if one.label is not None}
        done = decision_steps.checked(connection, set(labels.values()))
        return {face for face, decision in labels.items() if decision in done}

    def _mark(
        self, kind: DecisionKind, faces: Sequence[FaceId], done: Callable[[StoredLabel | None], bool]
    ) -> Changes:
        def work(connection: Connection) -> Changes:
            shown = shown_faces(connection, faces)
            if all(done(one.label) for one in shown):
                return Changes()
            return self._decide(connection, kind, shown)

        return self._library.write(work)


def _has(status: FaceStatus) -> Callable[[StoredLabel | None], bool]:
    return lambda label: label is not None and label.status == status


def _by_owner(connection: Connection, shown: Sequence[ShownFace]) -> list[tuple[Person | None, list[ShownFace]]]:
    """The faces by whom views show them as: their name, or else their suggestion; None for nobody."""
    suggested = suggestions.of_faces(connection, [one.id for one in shown if one.label is None])
    by_person: dict[PersonId | None, list[ShownFace]] = {}
    for one in shown:
        person = suggested[one.id].person if one.id in suggested else one.person
        by_person.setdefault(person, []).append(one)
    return [
        (None if person is None else people_rows.get(connection, person), owned)
        for person, owned in by_person.items()
    ]
