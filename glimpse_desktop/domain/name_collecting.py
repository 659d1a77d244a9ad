"""Collecting names photo by photo, from whatever source, into proposals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from glimpse_desktop.domain.errors import DecisionError, GlimpseError
from glimpse_desktop.domain.face_matching import SAME_FACE_IOU, match
from glimpse_desktop.domain.forgetting import hit
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, FaceId, PersonId
from glimpse_desktop.domain.name_proposals import (
    NOBODY,
    Existing,
    KnownFace,
    NameSource,
    Place,
    Proposal,
    Proposals,
    UnreadFile,
)
from glimpse_desktop.domain.names import clean_name, same_name_key, turned_name
from glimpse_desktop.domain.people_metadata import PersonRegion

_LEAST_SIDE = 0.002
"""Of the picture's sides: smaller boxes are no faces."""
_MOST_REGIONS = 2_000
"""In one picture: nobody names more, and comparing them all takes its time."""
_MOST_NAMES = 100_000
"""A source with more isn't about people."""
_MOST_UNREAD = 10_000
"""Files that are listed: where a drive is away there may be all."""


@dataclass(slots=True)
class _Name:
    """One name while it is collected."""

    spellings: Counter[str] = field(default_factory=Counter)
    faces: dict[FaceId, PersonId] = field(default_factory=dict)
    refused: dict[FaceId, frozenset[PersonId]] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    left_alone: int = 0
    contradicted: int = 0
    elsewhere: int = 0
    waiting: int = 0


class NameCollector:
    """Add photos in any order, then ask for ``proposals``. One thread at a time.

    The same picture may come several times (copies, a file and its sidecar): the same name at the same place
    counts once, and of two names at one place the first one counts.
    """

    def __init__(self) -> None:
        self.photos = 0
        self.elsewhere = 0
        self.unsure = 0
        self.waiting = 0
        self.unplaced = 0
        self.unusable = 0
        self.unread = 0
        self.unread_files: list[UnreadFile] = []
        self._names: dict[str, _Name] = {}
        self._owners: dict[FaceId, str] = {}
        self._drawn: dict[ContentHash, list[tuple[Box, str]]] = {}

    def add(
        self,
        content: ContentHash,
        regions: Iterable[PersonRegion],
        faces: Sequence[KnownFace],
        alone: Sequence[Box] = (),
    ) -> None:
        """A picture of the library: what the source says of it, and all the faces that the library has in it.

        ``alone``: where somebody was forgotten for good. Names that are still in files don't bring them back.
        """
        named = self._usable(regions)
        if not named:
            return
        shown = [face for face in faces if not face.replaced]
        for (box, key), found in zip(named, match([box for box, _ in named], [f.box for f in shown]), strict=True):
            face = shown[found] if found is not None else self._under(box, faces)
            if face is None:
                self._draw(content, box, key, alone=bool(hit(alone, [box])))
            else:
                self._claim(face, key)

    def add_elsewhere(self, regions: Iterable[PersonRegion], *, unsure: bool = False) -> None:
        """A photo that the library hasn't got; ``unsure``: or of which it has several that might be it."""
        named = self._usable(regions)
        for _, key in named:
            self._names[key].elsewhere += 1
        if named and unsure:
            self.unsure += 1
        elif named:
            self.elsewhere += 1

    def add_waiting(self, regions: Iterable[PersonRegion]) -> None:
        """A photo of the library that Glimpse has not looked at yet."""
        named = self._usable(regions)
        for _, key in named:
            self._names[key].waiting += 1
        self.waiting += bool(named)

    def add_unread(self, file: Path, error: Exception) -> None:
        """A file that could not be read. ``error`` is a GlimpseError or the system's."""
        self.unread += 1
        if len(self.unread_files) < _MOST_UNREAD:
            reason = error.english if isinstance(error, GlimpseError) else getattr(error, "strerror", "")
            self.unread_files.append(UnreadFile(file, reason or str(error)))

    def proposals(self, source: NameSource, people: Iterable[Existing]) -> Proposals:
        """All that was added. ``people`` is everybody in the library."""
        by_key: dict[str, list[Existing]] = {}
        turned: dict[str, list[Existing]] = {}
        for person in people:
            by_key.setdefault(same_name_key(person.name), []).append(person)
            other = turned_name(person.name)
            if other is not None:
                turned.setdefault(same_name_key(other), []).append(person)
        names = [
            Proposal(
                key=key,
                name=_best_spelling(name.spellings),
                faces=name.faces,
                places=tuple(name.places),
                same=_most_first(by_key.get(key, ())),
                alike=_most_first([*turned.get(key, ()), *by_key.get(same_name_key(turned_name(key) or ""), ())]),
                refused=name.refused,
                left_alone=name.left_alone,
                contradicted=name.contradicted,
                elsewhere=name.elsewhere,
                waiting=name.waiting,
            )
            for key, name in self._names.items()
        ]
        names.sort(key=lambda one: (-len(one.faces) - len(one.places), -one.elsewhere, one.key))
        return Proposals(
            source,
            tuple(names),
            photos=self.photos,
            elsewhere=self.elsewhere,
            unsure=self.unsure,
            waiting=self.waiting,
            unplaced=self.unplaced,
            unusable=self.unusable,
            unread=self.unread,
            unread_files=tuple(self.unread_files),
        )

    def _usable(self, regions: Iterable[PersonRegion]) -> list[tuple[Box, str]]:
        """Boxes inside the picture with the keys of their names; nobody's boxes are of no interest here."""
        found: list[tuple[Box, str]] = []
        for region in regions:
            if not region.name.strip():
                continue
            if len(found) >= _MOST_REGIONS:
                self.unusable += 1
                continue
            box = _inside(region.box)
            try:
                name = clean_name(region.name)
            except DecisionError:
                self.unusable += 1
                continue
            if not min(box.w, box.h) >= _LEAST_SIDE:  # neither for numbers that are none
                self.unusable += 1
                continue
            key = same_name_key(name)
            if key not in self._names and len(self._names) >= _MOST_NAMES:
                self.unusable += 1
                continue
            self._names.setdefault(key, _Name()).spellings[name] += 1
            found.append((box, key))
        return found

    def _claim(self, face: KnownFace, key: str) -> None:
        name, owner = self._names[key], self._owners.setdefault(face.id, key)
        if owner != key:
            name.contradicted += 1
            return
        name.faces[face.id] = NOBODY if face.replaced else face.person
        if face.refused:
            name.refused[face.id] = face.refused

    def _draw(self, content: ContentHash, box: Box, key: str, *, alone: bool) -> None:
        there = self._drawn.setdefault(content, [])
        for other, owner in there:
            if box.iou(other) >= SAME_FACE_IOU:
                self._names[key].contradicted += owner != key
                return
        there.append((box, key))
        if alone:
            self._names[key].left_alone += 1
        else:
            self._names[key].places.append(Place(content, box))

    @staticmethod
    def _under(box: Box, faces: Sequence[KnownFace]) -> KnownFace | None:
        """The face that a box drawn there would be taken for; its own box may have been moved away."""
        overlap, _, best = max(
            ((box.iou(face.box), -number, face) for number, face in enumerate(faces)),
            key=lambda one: one[:2],
            default=(0.0, 0, None),
        )
        return best if overlap >= SAME_FACE_IOU else None


def _inside(box: Box) -> Box:
    """The part in the picture; itself where that is all of it, for cutting would round the sides."""
    within = min(box.x, box.y) >= 0 and max(box.x + box.w, box.y + box.h) <= 1
    return box if within else box.clipped()


def _most_first(people: Iterable[Existing]) -> tuple[Existing, ...]:
    return tuple(sorted(people, key=lambda person: (-person.faces, person.id)))


def _best_spelling(spellings: Counter[str]) -> str:
    """The most frequent one; of several, one with capitals before one in small letters."""
    return max(spellings, key=lambda name: (spellings[name], name != name.lower(), name != name.upper(), name))
