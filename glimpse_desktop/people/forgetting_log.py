"""A decision log without one person: the only operation that rewrites what was decided.

It goes through the entries once, in their order, so that backups can be rewritten in the same way as the library.
For everybody else the log says the same as before. What is noted of the person are places, and a fingerprint of
the random key that they had, which tells nothing but whether another copy of the log means the same person.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Container
from dataclasses import replace
from typing import Any

from glimpse_desktop.domain.decisions import Actor, Decision, DecisionFace, DecisionKind, NewDecision
from glimpse_desktop.domain.ids import DecisionId, PersonKey
from glimpse_desktop.domain.log_identity import BASE, STEP

PRINTS = "people"
"""In the payload of FORGOTTEN: fingerprints of the keys of those who were forgotten."""
_PRINT_LETTERS = 32
_FROM = "from"
_FIRST = "first"


def fingerprint(person: PersonKey) -> str:
    """What is noted of a forgotten person's key: 32 hex digits, from which no key can be made."""
    return hashlib.sha256(f"forgotten {person}".encode()).hexdigest()[:_PRINT_LETTERS]


class LogWithout:
    """Takes ``people`` and ``faces`` out of the entries of one log.

    ``removed`` and ``changed`` are how many entries went and are others now.
    """

    def __init__(self, people: Collection[PersonKey], faces: Container[DecisionFace]) -> None:
        self._people = frozenset(people)
        self._faces = faces
        self._dropped: set[DecisionId] = set()
        self._steps: dict[int, int] = {}
        self.removed = 0
        self.changed = 0

    def take(self, entry: Decision) -> Decision | None:
        """The next entry as it is without the person; None: nothing is left of it."""
        kept = self._without(entry)
        if kept is None:
            self._dropped.add(entry.id)
            self.removed += 1
            return None
        step = kept.payload.get(STEP)
        if step is not None:
            # The first of a step may be gone: the first that is left stands for it.
            kept = replace(kept, payload={**kept.payload, STEP: self._steps.setdefault(step, int(kept.id))})
        self.changed += kept != entry
        return kept

    def _without(self, entry: Decision) -> Decision | None:
        if entry.kind in (DecisionKind.UNDO, DecisionKind.REDO):
            return None if entry.target in self._dropped else entry
        if entry.kind == DecisionKind.FORGOTTEN:
            return self._forgotten(entry)
        faces = tuple(face for face in entry.faces if face not in self._faces)
        if entry.person in self._people or entry.other in self._people:
            if entry.kind != DecisionKind.NAME or not faces:
                return None
            # Faces that aren't that person any more: who they were before must not come back. "Nobody known" is
            # all that is left of having been called so.
            payload = {key: value for key, value in entry.payload.items() if key == STEP}
            return replace(
                entry, kind=DecisionKind.UNNAME, person=None, other=None, name=None, payload=payload, faces=faces
            )
        payload = self._payload(entry)
        if len(faces) < len(entry.faces):
            if not _holds_without(entry, faces):
                return None
            if entry.kind == DecisionKind.DIFFERENT:
                payload[_FIRST] = sum(face not in self._faces for face in entry.faces[: payload.get(_FIRST, 0)])
        return replace(entry, payload=payload, faces=faces)

    def _forgotten(self, entry: Decision) -> Decision | None:
        """An entry that says that somebody was forgotten before."""
        return entry

    def _payload(self, entry: Decision) -> dict[str, Any]:
        payload = dict(entry.payload)
        if payload.get(_FROM) in self._people:
            del payload[_FROM]
        if payload.get(BASE) in self._dropped:
            del payload[BASE]
        return payload


class LogForgetter(LogWithout):
    """Takes one person out: ``people`` are all their keys, ``faces`` theirs.

    ``marks`` are all places of that log that are to be left alone.
    """

    def __init__(self, people: Collection[PersonKey], faces: Collection[DecisionFace]) -> None:
        super().__init__(people, frozenset(faces))
        self.marks = set(faces)
        self._prints = {fingerprint(person) for person in people}

    def mark(self, at: float) -> NewDecision:
        """The entry that comes last: places and fingerprints of everybody who was ever forgotten, in an order that
        says nothing. So it can't be told which of them belong together when it was more than one person.
        """
        ordered = sorted(
            self.marks, key=lambda face: (face.content, () if face.box is None else face.box.as_list())
        )
        return NewDecision(
            DecisionKind.FORGOTTEN,
            at,
            actor=Actor.PROGRAM,
            payload={PRINTS: sorted(self._prints)},
            faces=tuple(ordered),
        )

    def _forgotten(self, entry: Decision) -> None:
        self.marks.update(entry.faces)
        self._prints.update(entry.payload.get(PRINTS, ()))


def _holds_without(entry: Decision, faces: tuple[DecisionFace, ...]) -> bool:
    """Whether anything is left of an entry of which only ``faces`` are left, fewer than it had."""
    match entry.kind:
        case DecisionKind.NAME:
            return True  # it also says that there is somebody of that name
        case DecisionKind.MOVE:
            return False
        case DecisionKind.SAME:
            return len(faces) > 1
        case DecisionKind.DIFFERENT:
            first = set(entry.faces[: entry.payload.get(_FIRST, 0)])
            left = sum(face in first for face in faces)
            return 0 < left < len(faces)
    return bool(faces)
