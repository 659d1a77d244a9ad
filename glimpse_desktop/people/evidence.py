"""What is known of everybody's faces, kept in memory: exemplars, ignored faces, and who somebody is not.

A change says which faces' suggestions it concerns: those near to a vector that counts now or counted before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glimpse_desktop.domain.ids import FaceId, PackId, PersonId, PersonKey
from glimpse_desktop.library import embeddings, evidence, exemplar_rows, people_rows
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.exemplar_rows import Chosen
from glimpse_desktop.people import exemplars
from glimpse_desktop.people.grouping import POOR_QUALITY
from glimpse_desktop.people.merges import Merges
from glimpse_desktop.people.suggestions import NOBODY, Gallery, Vectors

_CHUNK = 20_000
_NONE = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Exemplars:
    """``ids`` (n,) ascending, ``vectors`` (n, d) of length 1. ``signature``: from which faces they were chosen."""

    ids: NDArray[np.int64]
    vectors: Vectors
    signature: str

    def same(self, other: Exemplars | None) -> bool:
        return (
            other is not None
            and np.array_equal(self.ids, other.ids)
            and np.array_equal(self.vectors, other.vectors)
        )


class Evidence:
    """The evidence of one pack. Not safe from several threads at once."""

    def __init__(self, connection: Connection, pack: PackId) -> None:
        """Reads it all: who stands for whom was kept, or is chosen again where a person's faces changed since."""
        self.pack = pack
        self.exemplars: dict[PersonId, Exemplars] = {}
        self._owner: dict[FaceId, PersonId] = {}
        self._unkept: set[PersonId] = set()
        signatures = exemplar_rows.signatures(connection, pack, POOR_QUALITY)
        kept = _kept(connection, pack, signatures)
        for person, own in kept.items():
            self._put(person, own)
        others = signatures.keys() - kept.keys()
        chosen = _exemplars(connection, evidence.confirmed(connection, pack, POOR_QUALITY, others))
        for person, own in chosen.items():
            self._put(person, own)
        self._unkept.update(chosen)
        self._ignored = _vectors(connection, evidence.ignored(connection, pack, POOR_QUALITY))
        self._merges = Merges.of_log(connection).merged()
        self._refused: dict[FaceId, tuple[frozenset[PersonId], Vectors]] = {}
        self._refresh_refused(connection, None)
        self._gallery: Gallery | None = None
        self._refused_of: dict[PersonId, Vectors] | None = None

    @property
    def gallery(self) -> Gallery:
        """Everybody's exemplars and, as NOBODY's, the ignored faces."""
        if self._gallery is None:
            vectors: dict[PersonId, Vectors] = {person: own.vectors for person, own in self.exemplars.items()}
            if self._ignored:
                vectors[NOBODY] = np.stack(list(self._ignored.values()))
            self._gallery = Gallery(vectors)
        return self._gallery

    @property
    def refused(self) -> Mapping[PersonId, Vectors]:
        """By person, (n, d) faces that were said not to be that person."""
        if self._refused_of is None:
            lists: dict[PersonId, list[Vectors]] = {}
            for people, vector in self._refused.values():
                for person in people:
                    lists.setdefault(person, []).append(vector)
            self._refused_of = {person: np.stack(vectors) for person, vectors in lists.items()}
        return self._refused_of

    def keep(self, connection: Connection) -> None:
        """Write down who stands for whom, where that isn't written yet."""
        chosen = {person: self.exemplars[person] for person in self._unkept & self.exemplars.keys()}
        exemplar_rows.put(
            connection, self.pack, {person: Chosen(own.signature, own.ids) for person, own in chosen.items()}
        )

    @property
    def is_kept(self) -> bool:
        """Whether ``keep`` would change nothing."""
        return not self._unkept & self.exemplars.keys()

    def was_kept(self) -> None:
        """What ``keep`` wrote is on the disk."""
        self._unkept.clear()

    def around(self, connection: Connection, faces: Collection[FaceId], people: Collection[PersonId]) -> Vectors:
        """(n, d) what any change of these faces and people may concern, when it isn't known what was before."""
        everybody = {*people, *evidence.people_of(connection, faces).values()}
        theirs = evidence.confirmed(connection, self.pack, POOR_QUALITY, everybody)
        chosen = [exemplars.sample(np.array(own, np.int64)) for own in theirs.values()]
        wanted = np.unique(np.concatenate([np.array(sorted(faces), np.int64), *chosen]))
        return _matrix(list(_vectors(connection, evidence.of_pack(connection, self.pack, wanted)).values()))

    def refresh(self, connection: Connection, faces: Collection[FaceId], people: Collection[PersonId]) -> Vectors:
        """Take in that something about these faces and people may be different; (n, d) what that concerns."""
        touched = set(faces)
        owners = {self._owner[face] for face in touched & self._owner.keys()}
        everybody = {*people, *evidence.people_of(connection, faces).values(), *owners}
        changed: list[Vectors] = []
        new = _exemplars(connection, evidence.confirmed(connection, self.pack, POOR_QUALITY, everybody))
        for person in everybody:
            before, after = self.exemplars.get(person), new.get(person)
            self._put(person, after)
            self._unkept.add(person)
            if before is after or (after is not None and after.same(before)):
                continue
            changed += [own.vectors for own in (before, after) if own is not None]
        changed += self._refresh_ignored(connection, touched)
        merges = Merges.of_log(connection).merged()
        changed += self._refresh_refused(connection, touched if merges == self._merges else None)
        self._merges = merges
        if changed:
            self._gallery = self._refused_of = None
        return _matrix(changed)

    def _put(self, person: PersonId, own: Exemplars | None) -> None:
        if (before := self.exemplars.pop(person, None)) is not None:
            for face in before.ids.tolist():
                if self._owner.get(face) == person:
                    del self._owner[face]
        if own is not None:
            self.exemplars[person] = own
            self._owner.update(dict.fromkeys(own.ids.tolist(), person))

    def _refresh_ignored(self, connection: Connection, faces: set[FaceId]) -> list[Vectors]:
        now = _vectors(connection, evidence.ignored(connection, self.pack, POOR_QUALITY, faces))
        before = {face: self._ignored.pop(face) for face in faces & self._ignored.keys()}
        self._ignored |= now
        return [
            vectors[face][None]
            for vectors, others in ((before, now), (now, before))
            for face in vectors.keys() - others.keys()
        ]

    def _refresh_refused(self, connection: Connection, faces: set[FaceId] | None) -> list[Vectors]:
        keys = evidence.rejected(connection, self.pack, POOR_QUALITY, faces)
        is_now = roots(connection, {key for said in keys.values() for key in said})
        confirmed = evidence.people_of(connection, keys)
        vectors = _vectors(connection, keys)
        now = {
            face: (frozenset(is_now[key] for key in said if key in is_now) - {confirmed.get(face)}, vectors[face])
            for face, said in keys.items()
            if face in vectors
        }
        concerned = self._refused.keys() if faces is None else faces & self._refused.keys()
        before = {face: self._refused.pop(face) for face in list(concerned)}
        self._refused |= now
        nothing: tuple[frozenset[PersonId], None] = (frozenset(), None)
        return [
            vector[None]
            for face in before.keys() | now.keys()
            if before.get(face, nothing)[0] != now.get(face, nothing)[0]
            for vector in (before.get(face, nothing)[1], now.get(face, nothing)[1])
            if vector is not None
        ]


def roots(connection: Connection, keys: Iterable[PersonKey]) -> dict[PersonKey, PersonId]:
    """Who people of the log are now; those who are nobody any more are missing."""
    merges = Merges.of_log(connection)
    roots = {key: merges.root(key) for key in keys}
    rows = people_rows.ids(connection, set(roots.values()))
    return {key: rows[root] for key, root in roots.items() if root in rows}


def _exemplars(connection: Connection, faces: Mapping[PersonId, Collection[FaceId]]) -> dict[PersonId, Exemplars]:
    sampled = {person: exemplars.sample(np.array(sorted(own), np.int64)) for person, own in faces.items()}
    signatures = {person: exemplar_rows.signature(own) for person, own in faces.items()}
    found: dict[PersonId, Exemplars] = {}
    waiting: dict[PersonId, NDArray[np.int64]] = {}
    for person, own in sampled.items():
        waiting[person] = own
        if sum(map(len, waiting.values())) >= _CHUNK:
            found |= _choose(connection, waiting, signatures)
            waiting = {}
    return found | _choose(connection, waiting, signatures)


def _choose(
    connection: Connection, faces: Mapping[PersonId, NDArray[np.int64]], signatures: Mapping[PersonId, str]
) -> dict[PersonId, Exemplars]:
    if not faces:
        return {}
    ids, vectors = embeddings.of_faces(connection, np.concatenate(list(faces.values())))
    order = np.argsort(ids, kind="stable")
    ids, vectors = ids[order], vectors[order]
    found = {}
    for person, own in faces.items():
        rows = _rows(ids, own)
        if len(rows):
            rows = rows[exemplars.choose(vectors[rows])]
            found[person] = Exemplars(ids[rows], vectors[rows], signatures[person])
    return found


def _kept(connection: Connection, pack: PackId, now: Mapping[PersonId, str]) -> dict[PersonId, Exemplars]:
    """Of everybody who has the same faces, by the signatures ``now``, as when they were chosen."""
    every = exemplar_rows.every(connection, pack)
    chosen = {person: one for person, one in every.items() if one.signature == now.get(person)}
    found: dict[PersonId, Exemplars] = {}
    ids, vectors = embeddings.of_faces(
        connection, np.concatenate([_NONE, *(one.faces for one in chosen.values())])
    )
    end = 0
    for person, one in chosen.items():
        end += len(one.faces)
        own = slice(end - len(one.faces), end)
        if not np.array_equal(ids[own], one.faces):
            return {}  # some face is gone: choose again
        found[person] = Exemplars(one.faces, vectors[own], one.signature)
    return found


def _rows(ids: NDArray[np.int64], wanted: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where ``wanted`` (ascending) are in ``ids`` (ascending); those that aren't are left out."""
    if not len(ids):
        return np.zeros(0, np.int64)
    rows = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
    found: NDArray[np.int64] = rows[ids[rows] == wanted]
    return found


def _vectors(connection: Connection, faces: Iterable[int]) -> dict[FaceId, Vectors]:
    ids, vectors = embeddings.of_faces(connection, sorted(faces))
    return {FaceId(face): vector for face, vector in zip(ids.tolist(), vectors, strict=True)}


def _matrix(parts: list[Vectors]) -> Vectors:
    rows = [part if part.ndim == 2 else part[None] for part in parts]
    return np.concatenate(rows) if rows else np.zeros((0, 0), np.float32)
