"""Likely mistakes of a library: reads named faces, judges people whose faces changed, orders what is doubtful."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.faces import Calibration
from glimpse_desktop.domain.ids import FaceId, PackId, PersonId, PersonKey
from glimpse_desktop.domain.review import Doubt, DoubtKind
from glimpse_desktop.library import audit_rows, decision_log, embeddings, review_rows
from glimpse_desktop.library.audit_rows import NamedFace
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.review_rows import PersonFacts
from glimpse_desktop.library.store import Library
from glimpse_desktop.people import audit
from glimpse_desktop.people.audit import Judged
from glimpse_desktop.people.merges import Merges
from glimpse_desktop.people.review import Likeness
from glimpse_desktop.workspace.models import Models

_CHUNK = 4096
_BESIDE = 6


@dataclass(frozen=True, slots=True)
class _Person:
    """A person's faces that can be compared, in the order of ``judged``; ``signature`` differs when they do."""

    signature: tuple[NamedFace, ...]
    faces: tuple[NamedFace, ...]
    judged: Judged


class Auditing:
    """Finds likely mistakes. Safe from any thread. Only people whose faces changed are judged anew."""

    def __init__(self, library: Library, models: Models) -> None:
        self._library = library
        self._models = models
        self._lock = threading.Lock()
        self._people: dict[int, _Person] = {}
        self._scale: tuple[PackId, Calibration] | None = None

    def doubts(self, limit: int) -> list[Doubt]:
        """The likeliest mistakes first, one of a kind about the same faces only once."""
        with self._lock, self._library.reading() as connection:
            pack = self._models.info().id
            calibration = self._models.calibration(pack)
            if self._scale != (pack, calibration):
                self._people, self._scale = {}, (pack, calibration)
            likeness = Likeness(calibration)
            self._judge(connection, pack, likeness)
            names = {person.id: person for person in review_rows.people(connection)}
            apart = _apart(connection, names)
            found = [doubt for number in self._people for doubt in self._about(names[number])]
            found += self._close(likeness, names, apart)
        found.sort(key=lambda doubt: (-doubt.severity, doubt.kind, doubt.person, doubt.faces))
        return found[:limit]

    def _judge(self, connection: Connection, pack: PackId, likeness: Likeness) -> None:
        by_person = {
            person: tuple(faces)
            for person, faces in groupby(audit_rows.named_faces(connection), key=lambda face: face.person)
        }
        self._people = {number: known for number, known in self._people.items() if number in by_person}
        waiting: list[tuple[NamedFace, ...]] = []
        faces = 0
        for person, rows in by_person.items():
            known = self._people.get(person)
            if known is not None and known.signature == rows:
                continue
            waiting.append(rows)
            faces += len(rows)
            if faces >= _CHUNK:
                self._judge_some(connection, pack, likeness, waiting)
                waiting, faces = [], 0
        self._judge_some(connection, pack, likeness, waiting)

    def _judge_some(
        self, connection: Connection, pack: PackId, likeness: Likeness, people: Sequence[tuple[NamedFace, ...]]
    ) -> None:
        everybody = [FaceId(row.face) for rows in people for row in rows]
        ids, vectors = embeddings.of_faces(connection, review_rows.made_by(connection, pack, everybody))
        places = {int(face): place for place, face in enumerate(ids)}
        for rows in people:
            self._people.pop(rows[0].person, None)
            compared = tuple(row for row in rows if row.face in places)
            if compared:
                own = vectors[[places[row.face] for row in compared]]
                qualities = np.array([row.quality for row in compared], np.float32)
                judged = audit.judge(likeness, own, qualities)
                self._people[rows[0].person] = _Person(rows, compared, judged)

    # -- one person -----------------------------------------------------------------------------------------

    def _about(self, person: PersonFacts) -> list[Doubt]:
        known = self._people[person.id]
        twice = self._twice(person, known)
        said = {face for doubt in twice for face in doubt.faces}
        outliers = []
        for row, face in enumerate(known.faces):
            wrong = float(known.judged.wrong[row])
            if wrong >= audit.DOUBTED and not face.checked and face.face not in said:
                beside = self._typical(known, {face.face})
                # Of two faces that are unlike each other, one is asked about.
                if beside and not (len(known.faces) == 2 and self._prefers_other(known, row)):
                    outliers.append(self._doubt(DoubtKind.OUTLIER, person, known, [row], beside, wrong))
        return [*twice, *outliers]

    def _twice(self, person: PersonFacts, known: _Person) -> list[Doubt]:
        in_picture: dict[int, list[int]] = {}
        for row, face in enumerate(known.faces):
            in_picture.setdefault(face.content, []).append(row)
        found = []
        for rows in in_picture.values():
            if len(rows) < 2 or sum(known.faces[row].checked for row in rows) >= len(rows) - 1:
                continue
            worse, best = audit.less_alike([float(known.judged.similarities[row]) for row in rows])
            doubtful = [rows[place] for place in worse if not known.faces[rows[place]].checked]
            wrong = max(float(known.judged.wrong[row]) for row in doubtful)
            beside = [FaceId(known.faces[rows[best]].face)]
            found.append(
                self._doubt(DoubtKind.TWICE, person, known, doubtful, beside, audit.severity_twice(wrong))
            )
        return found

    def _prefers_other(self, known: _Person, row: int) -> bool:
        """Whether the other one of two faces is the likelier mistake: automatic, of less quality, newer."""
        one, other = known.faces[row], known.faces[1 - row]
        if other.checked:
            return False
        return (other.automatic, -other.quality, other.face) > (one.automatic, -one.quality, one.face)

    def _typical(self, known: _Person, without: set[int]) -> list[FaceId]:
        """The person's faces to compare with: confirmed ones most like the others first."""
        order = sorted(
            range(len(known.faces)),
            key=lambda row: (known.faces[row].automatic, -float(known.judged.similarities[row])),
        )
        rows = [known.faces[row].face for row in order if known.faces[row].face not in without]
        return [FaceId(face) for face in rows[:_BESIDE]]

    def _doubt(
        self,
        kind: DoubtKind,
        person: PersonFacts,
        known: _Person,
        rows: Sequence[int],
        beside: Iterable[FaceId],
        severity: float,
    ) -> Doubt:
        return Doubt(
            kind=kind,
            faces=tuple(FaceId(known.faces[row].face) for row in rows),
            beside=tuple(beside),
            person=PersonId(person.id),
            person_name=person.name,
            other=None,
            other_name=None,
            severity=severity,
            similarity=min(float(known.judged.similarities[row]) for row in rows),
        )

    # -- two people -----------------------------------------------------------------------------------------

    def _close(self, likeness: Likeness, names: dict[int, PersonFacts], apart: set[frozenset[int]]) -> list[Doubt]:
        numbers = sorted(self._people)
        if len(numbers) < 2:
            return []
        middles: NDArray[np.float32] = np.stack([self._people[number].judged.middle for number in numbers])
        found = []
        for row, column, similarity, chance in audit.close_pairs(likeness, middles):
            one, other = numbers[row], numbers[column]
            if frozenset((one, other)) in apart or not self._never_together(one, other):
                continue
            if len(self._people[one].faces) < len(self._people[other].faces):
                one, other = other, one
            found.append(
                Doubt(
                    kind=DoubtKind.CLOSE,
                    faces=tuple(self._typical(self._people[one], set())),
                    beside=tuple(self._typical(self._people[other], set())),
                    person=PersonId(one),
                    person_name=names[one].name,
                    other=PersonId(other),
                    other_name=names[other].name,
                    severity=chance,
                    similarity=similarity,
                )
            )
        return found

    def _never_together(self, one: int, other: int) -> bool:
        """Whether no photo shows both: who is beside somebody is somebody else."""
        first = {face.content for face in self._people[one].faces}
        return first.isdisjoint(face.content for face in self._people[other].faces)


def _apart(connection: Connection, people: dict[int, PersonFacts]) -> set[frozenset[int]]:
    """Pairs of people who are two, as somebody said."""
    pairs = decision_log.live_different_persons(connection)
    if not pairs:
        return set()
    merges = Merges.of_log(connection)
    ids: dict[PersonKey, int] = {person.key: person.id for person in people.values()}
    found = (frozenset(ids.get(merges.root(key), 0) for key in pair) for pair in pairs)
    return {pair for pair in found if len(pair) == 2 and 0 not in pair}
