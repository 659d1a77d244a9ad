"""One entry of the decision log as the JSON of a people file, and back with everything checked."""

from __future__ import annotations

import math
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from glimpse_desktop.domain.decisions import MARKS, Actor, Decision, DecisionFace, DecisionKind
from glimpse_desktop.domain.geometry import Box
from glimpse_desktop.domain.ids import ContentHash, DecisionId, PersonKey
from glimpse_desktop.domain.log_identity import BASE, STEP
from glimpse_desktop.domain.marks import LABELS, MOST_STARS
from glimpse_desktop.domain.people_file import NewerPeopleFileError, PeopleFileError
from glimpse_desktop.people.forgetting_log import PRINTS

_KEY = re.compile(r"[0-9A-Za-z_-]{1,64}")
_HASH = re.compile(r"[0-9a-f]{64}")
_PRINT = re.compile(r"[0-9a-f]{32}")
_LONGEST_NAME = 1000
"""Characters: more than can be typed, since the names of earlier versions have to be readable for ever."""
_FARTHEST = 100.0
"""Of a box, in sides of its picture: detectors place some a little outside."""
_SMALLEST = 1e-12
"""Area of a box, of its picture's: a millionth of each side. Smaller ones are lost in rounding."""
_MOST_FACTS = 50
_LATEST = 1e11
"""Seconds since 1970. Earlier and later ones are no dates everywhere."""
_GREATEST = 1 << 53
"""What every JSON library reads as the same whole number."""

_TOLD = (DecisionKind.UNDO, DecisionKind.REDO)
_ON_PERSON = (DecisionKind.RENAME, DecisionKind.MERGE, DecisionKind.HIDE, DecisionKind.SHOW)
_PERSON_AND_FACES = (DecisionKind.NAME, DecisionKind.REJECT, DecisionKind.COVER)
_WHOLE_PHOTOS = (*MARKS, DecisionKind.KEEP_ALL, DecisionKind.SUCCEED)


def _whole(value: object, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


_PAYLOAD: dict[str, Callable[[object], bool]] = {
    "from": lambda value: isinstance(value, str) and _KEY.fullmatch(value) is not None,
    "first": lambda value: _whole(value, 0, _GREATEST),
    "checked": lambda value: isinstance(value, bool),
    "unmoved": lambda value: isinstance(value, bool),
    "copies": lambda value: _whole(value, 0, _GREATEST),
    "stars": lambda value: _whole(value, 0, MOST_STARS),
    "on": lambda value: isinstance(value, bool),
    "label": lambda value: value is None or value in LABELS,
    "turns": lambda value: _whole(value, 0, 3),
    "by": lambda value: _whole(value, -3, 3),
    PRINTS: lambda value: (
        isinstance(value, list) and all(isinstance(one, str) and _PRINT.fullmatch(one) for one in value)
    ),
}
"""What an entry may say besides, and what it may be."""
_NEEDED = {
    DecisionKind.RATE: "stars",
    DecisionKind.FAVOURITE: "on",
    DecisionKind.COLOUR: "label",
    DecisionKind.HIDE_PHOTO: "on",
    DecisionKind.ROTATE: "turns",
}


def to_json(entry: Decision) -> dict[str, Any]:
    """The entry as ``people_file_writing`` describes it. What it doesn't have is left out."""
    written: dict[str, Any] = {"id": int(entry.id), "at": entry.at, "actor": str(entry.actor), "kind": entry.kind}
    for name in ("person", "other", "name", "target"):
        value = getattr(entry, name)
        if value is not None:
            written[name] = value
    payload = dict(entry.payload)
    step = payload.pop(STEP, None)
    if step is not None:
        written["step"] = step
    if payload:
        written["more"] = payload
    if entry.faces:
        written["faces"] = [_face_to_json(face) for face in entry.faces]
    return written


def _face_to_json(face: DecisionFace) -> dict[str, Any]:
    found: dict[str, Any] = {"photo": face.content.hex()}
    if face.box is not None:
        found["box"] = [face.box.x, face.box.y, face.box.w, face.box.h]
    return found


@dataclass(slots=True)
class EntriesSoFar:
    """What the entries before have said, as far as later ones rest on it."""

    last: int = 0
    named: set[str] = field(default_factory=set)
    _decided: array[int] = field(default_factory=lambda: array("q"))
    """Numbers of entries that can be undone, in order: eight bytes for each of millions."""

    def can_be_undone(self, number: int | None) -> bool:
        """Whether there is such an entry, which itself undoes nothing."""
        place = bisect_left(self._decided, number or 0)
        return place < len(self._decided) and self._decided[place] == number

    def take(self, written: object) -> Decision:
        """The next entry. Raises PeopleFileError, which says what is wrong with it; NewerPeopleFileError."""
        if not isinstance(written, dict):
            raise PeopleFileError("An entry of the log is not of the form that it should have.")
        number = written.get("id")
        if not _whole(number, 1, _GREATEST):
            raise PeopleFileError("An entry of the log has no number.")
        assert isinstance(number, int)
        try:
            if number <= self.last:
                raise _WrongError("its number doesn't follow the one before")
            entry = self._entry(number, written)
            self._check(entry)
        except _WrongError as error:
            raise PeopleFileError(
                "Entry {number} of the log can't be used: {reason}.", number=number, reason=error
            ) from error
        self.last = number
        if entry.kind not in (*_TOLD, DecisionKind.FORGOTTEN):
            self._decided.append(number)
        if entry.kind == DecisionKind.NAME and entry.person is not None:
            self.named.add(entry.person)
        return entry

    def _entry(self, number: int, written: Mapping[str, Any]) -> Decision:
        kind = written.get("kind")
        if not isinstance(kind, str) or len(kind) > 64:
            raise _WrongError("it doesn't say what kind it is")
        if kind not in DecisionKind.__members__.values():
            raise NewerPeopleFileError(
                "The file has a decision of the kind “{kind}”, which this version of Glimpse doesn't know. A "
                "newer version wrote it; update Glimpse to read it. Nothing was changed.",
                kind="".join(c for c in kind if c.isprintable()),
            )
        actor = written.get("actor", Actor.PERSON.value)
        if actor not in (Actor.PERSON.value, Actor.PROGRAM.value):
            raise _WrongError("it doesn't say who made it")
        return Decision(
            id=DecisionId(number),
            kind=str(kind),
            at=_number(written.get("at"), 0.0, _LATEST, "its time is none"),
            actor=Actor(actor),
            person=_key(written.get("person")),
            other=_key(written.get("other")),
            name=_name(written.get("name")),
            target=_reference(written.get("target"), number),
            payload=self._payload(number, written),
            faces=_faces(written.get("faces", [])),
        )

    def _payload(self, number: int, written: Mapping[str, Any]) -> dict[str, Any]:
        more = written.get("more", {})
        if not isinstance(more, dict):
            raise _WrongError("what it says besides is of no known form")
        payload: dict[str, Any] = {}
        if len(more) > _MOST_FACTS or any(len(key) > 64 for key in more):
            raise _WrongError("what it says besides is of no known form")
        for key, value in more.items():
            if key == BASE:
                payload[BASE] = _reference(value, number)
            elif not (_PAYLOAD[key](value) if key in _PAYLOAD else _is_plain(key, value)):
                raise _WrongError("what it says besides is of no known form")
            elif key != STEP:
                payload[key] = value
        step = written.get("step")
        if step is not None:
            if not _whole(step, 1, number):
                raise _WrongError("the step that it is part of begins after it")
            payload[STEP] = step
        return payload

    def _check(self, entry: Decision) -> None:
        kind = entry.kind
        if kind in _TOLD:
            if not self.can_be_undone(entry.target):
                raise _WrongError("it is about an entry that isn't there before it")
            return
        if entry.target is not None:
            raise _WrongError("it is about another entry, and of a kind that can't be")
        if (base := entry.payload.get(BASE)) is not None and not self.can_be_undone(base):
            raise _WrongError("it rests on an entry that isn't there before it")
        if kind in (*_ON_PERSON, *_PERSON_AND_FACES) and entry.person is None:
            raise _WrongError("it doesn't say which person it is about")
        if kind == DecisionKind.MERGE and entry.other is None:
            raise _WrongError("it doesn't say who that person is")
        if kind == DecisionKind.RENAME and entry.name is None:
            raise _WrongError("it has no name")
        if kind == DecisionKind.NAME and entry.name is None and entry.person not in self.named:
            raise _WrongError("it names a face after somebody who has no name")
        if (needed := _NEEDED.get(DecisionKind(kind))) is not None and needed not in entry.payload:
            raise _WrongError("it doesn't say what mark it gives")
        _check_faces(entry)


def _check_faces(entry: Decision) -> None:
    kind, faces = DecisionKind(entry.kind), entry.faces
    on_photos = kind in _WHOLE_PHOTOS
    if any((face.box is None) != on_photos for face in faces):
        raise _WrongError("a face has no place" if not on_photos else "it has a place, and is about whole photos")
    exact = {DecisionKind.COVER: 1, DecisionKind.MOVE: 2, DecisionKind.SUCCEED: 2}.get(kind)
    if exact is not None and len(faces) != exact:
        raise _WrongError("it is about too many faces, or too few")
    if kind == DecisionKind.MOVE and faces[0].content != faces[1].content:
        raise _WrongError("it moves a face to another photo")
    if kind == DecisionKind.DIFFERENT and not faces and (entry.person is None or entry.other is None):
        raise _WrongError("it doesn't say who is different")


class _WrongError(PeopleFileError):
    """What is wrong with one entry, in a few words."""


def _number(value: object, least: float, most: float, wrong: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _WrongError(wrong)
    try:
        found = float(value)
    except OverflowError as error:
        raise _WrongError(wrong) from error
    if not (math.isfinite(found) and least <= found <= most):
        raise _WrongError(wrong)
    return found


def _key(value: object) -> PersonKey | None:
    if value is None:
        return None
    if not isinstance(value, str) or not _KEY.fullmatch(value):
        raise _WrongError("a person's key is none")
    return PersonKey(value)


def _name(value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST_NAME or not is_text(value):
        raise _WrongError("a name is none")
    return value


def is_text(value: str) -> bool:
    """Whether it can be stored: no half of a character, no NUL."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\0" not in value


def _is_plain(key: str, value: object) -> bool:
    """Whether a fact that this program need not know can be kept as it is: a short text, a number, yes or no."""
    if isinstance(value, str):
        return len(value) <= _LONGEST_NAME and is_text(value) and is_text(key)
    if isinstance(value, float):
        return math.isfinite(value)
    return is_text(key) and (value is None or isinstance(value, bool) or _whole(value, -_GREATEST, _GREATEST))


def _reference(value: object, number: int) -> DecisionId | None:
    if value is None:
        return None
    if not _whole(value, 1, number - 1):
        raise _WrongError("it is about an entry that isn't there before it")
    assert isinstance(value, int)
    return DecisionId(value)


def _faces(value: object) -> tuple[DecisionFace, ...]:
    if not isinstance(value, list):
        raise _WrongError("its faces are of no known form")
    return tuple(_face(one) for one in value)


def _face(value: object) -> DecisionFace:
    if not isinstance(value, dict) or not isinstance(value.get("photo"), str):
        raise _WrongError("its faces are of no known form")
    photo, box = value["photo"], value.get("box")
    if not _HASH.fullmatch(photo):
        raise _WrongError("a photo's SHA-256 is none")
    content = ContentHash(bytes.fromhex(photo))
    if box is None:
        return DecisionFace(content, None)
    if not isinstance(box, list) or len(box) != 4:
        raise _WrongError("the place of a face is none")
    place = Box(*(_number(part, -_FARTHEST, _FARTHEST, "the place of a face is none") for part in box))
    if place.area < _SMALLEST or place.clipped().area <= 0:
        raise _WrongError("the place of a face is outside its photo, or empty")
    return DecisionFace(content, place)
