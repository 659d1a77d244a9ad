"""Names taken over from another program: many faces of many people at once, and one step to undo."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from glimpse_desktop.domain.changes import Changes
from glimpse_desktop.domain.decisions import DecisionFace, DecisionKind, NewDecision
from glimpse_desktop.domain.face_matching import SAME_FACE_IOU
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PersonId, PersonKey
from glimpse_desktop.domain.name_proposals import NOBODY, UNDECIDED, KnownFace, NameCounts, Place, TakenNames
from glimpse_desktop.domain.names import clean_name
from glimpse_desktop.library import decision_log, labels, name_import_rows, rejections
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.people import log_effects
from glimpse_desktop.people.log_writer import LogWriter, known_person
from glimpse_desktop.people.merges import Merges


@dataclass(frozen=True, slots=True)
class NamedPlaces:
    """Faces and places of one person. ``person`` None: somebody new called ``name``."""

    person: PersonId | None
    name: str
    faces: tuple[FaceId, ...]
    places: tuple[Place, ...]


class ImportDecisions(LogWriter):
    """Decisions that another program's names come to."""

    def take_names(self, wanted: Sequence[NamedPlaces], source: str) -> tuple[TakenNames, Changes]:
        """Name the faces, and draw and name one at each place where there is none. One step to undo; for each
        person one entry that says where faces are, where some are drawn, and one that names them all.

        What was decided about a face in any way stays as it is; faces that have the name already aren't named
        again. ``source`` is noted with every entry. Raises DecisionError for a name that can't be one,
        NotFoundError for a person who isn't there any more, and then nothing was taken over.
        """
        checked = [
            one if one.person is not None else NamedPlaces(None, clean_name(one.name), one.faces, one.places)
            for one in wanted
        ]

        def work(connection: Connection) -> tuple[TakenNames, Changes]:
            merges = self._merges.now(connection)
            entries: list[NewDecision] = []
            counts, gone, people = NameCounts(), 0, 0
            placed: dict[ContentHash, list[Box]] = {}
            for one in checked:
                taking = _Taking(connection, one, merges, placed)
                counts, gone = counts + taking.counts(), gone + taking.gone
                if not (taking.named or taking.drawn):
                    continue
                people += 1
                if taking.drawn:
                    entries.append(self._entry(DecisionKind.DRAW, faces=tuple(taking.drawn)))
                entries.append(
                    self._entry(
                        DecisionKind.NAME,
                        faces=(*taking.named, *taking.drawn),
                        person=taking.key,
                        name=one.name if one.person is None else None,
                    )
                )
            batch = decision_log.next_id(connection)
            payload = {"batch": batch, "imported": source}
            changes = log_effects.decide_together(
                connection, [_with_payload(entry, payload) for entry in entries], merges
            )
            return TakenNames(people, counts, gone), changes

        return self._library.write(work)


class _Taking:
    """What of one person's faces and places can be taken, as the library is now."""

    def __init__(
        self,
        connection: Connection,
        wanted: NamedPlaces,
        merges: Merges,
        placed: dict[ContentHash, list[Box]],
    ) -> None:
        """``placed``: boxes that the same step draws; this adds its own."""
        self._merges = merges
        self._person = wanted.person
        self.key = PersonKey(uuid.uuid4().hex)
        if wanted.person is not None:
            self.key = known_person(connection, wanted.person).key
        self.named: list[DecisionFace] = []
        self.drawn: list[DecisionFace] = []
        self.already = self.otherwise = self.gone = 0
        self._seen: set[FaceId] = set()
        self._take_faces(connection, wanted.faces)
        self._take_places(connection, wanted.places, placed)

    def counts(self) -> NameCounts:
        return NameCounts(len(self.named), len(self.drawn), self.already, self.otherwise)

    def _take_faces(self, connection: Connection, faces: Sequence[FaceId]) -> None:
        shown = labels.shown_faces(connection, dict.fromkeys(faces))
        refused = rejections.of_faces(connection, shown)
        for face, (content, box, label) in shown.items():
            holder = UNDECIDED if label is None else label.person or NOBODY
            self._take(face, holder, refused.get(face, set()), DecisionFace(content, box))
        self.gone += len(dict.fromkeys(faces)) - len(shown)

    def _take_places(
        self, connection: Connection, places: Sequence[Place], placed: dict[ContentHash, list[Box]]
    ) -> None:
        hashes = list(dict.fromkeys(place.content for place in places))
        known = name_import_rows.looked_at(connection, hashes)
        faces = name_import_rows.faces_of(connection, known.values())
        refused = rejections.of_faces(connection, [face.id for those in faces.values() for face in those])
        for place in places:
            number = known.get(place.content)
            if number is None:
                self.gone += 1
                continue
            there = _face_at(place.box, faces.get(number, ()))
            mine = placed.setdefault(place.content, [])
            if there is not None:
                holder = NOBODY if there.replaced else there.person
                known_face = DecisionFace(place.content, there.box)
                self._take(there.id, holder, refused.get(there.id, set()), known_face)
            elif any(place.box.iou(box) >= SAME_FACE_IOU for box in mine):
                self.otherwise += 1
            else:
                mine.append(place.box)
                self.drawn.append(DecisionFace(place.content, place.box))

    def _take(self, face: FaceId, holder: PersonId, refused: set[PersonKey], decided: DecisionFace) -> None:
        if face in self._seen:
            return
        self._seen.add(face)
        if self._person is not None and holder == self._person:
            self.already += 1
        elif holder != UNDECIDED or any(self._merges.root(key) == self.key for key in refused):
            self.otherwise += 1
        else:
            self.named.append(decided)


def _face_at(box: Box, faces: Sequence[KnownFace]) -> KnownFace | None:
    best = max(faces, key=lambda face: box.iou(face.box), default=None)
    return best if best is not None and box.iou(best.box) >= SAME_FACE_IOU else None


def _with_payload(entry: NewDecision, payload: dict[str, object]) -> NewDecision:
    return NewDecision(
        entry.kind, entry.at, person=entry.person, name=entry.name, payload=payload, faces=entry.faces
    )
