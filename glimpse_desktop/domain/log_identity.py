"""What makes an entry of the decision log the same entry in another copy of the log.

Entries have no ids that hold everywhere: in another library the same entry has another number. It is known by what
it says and when: time, actor, kind, people, name, faces, payload, and the identities of the entries that it
refers to. Only its step is left out, since the first entry of a step would have to know its own identity. Entries
that say exactly the same at the same moment are told apart by their order.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Callable, Mapping
from typing import Any

from glimpse_desktop.domain.decisions import Decision

STEP = "batch"
"""In a payload: the number of the first of the entries that were made as one step."""
BASE = "base"
"""In a payload: the number of an entry on which this one rests."""

_BYTES = 16
"""Of each digest: a million entries are in memory at once, and nobody gains by making two alike."""


class Identities:
    """The identities of one log's entries, added in the order of the log. About 200 bytes of memory for each."""

    def __init__(self, *, without: bool = False) -> None:
        """``without``: the log is told without somebody, and may have some entries told so before, too: those that
        say the same are one.
        """
        self._twins = not without
        self.by_identity: dict[bytes, int] = {}
        self._by_number: dict[int, bytes] = {}

    def __len__(self) -> int:
        return len(self.by_identity)

    def add(self, entry: Decision) -> bytes:
        """The identity (16 bytes) of the next entry."""
        known = self._by_number
        said = _said(entry, lambda number: known.get(number, b"").hex())
        identity = hashlib.sha256(said).digest()[:_BYTES]
        again = 0
        while self._twins and identity in self.by_identity:
            again += 1
            identity = hashlib.sha256(said + b"#%d" % again).digest()[:_BYTES]
        self.by_identity[identity] = entry.id
        self._by_number[entry.id] = identity
        return identity

    def of(self, number: int) -> bytes | None:
        """The identity of an entry that was added, by its number."""
        return self._by_number.get(number)


class LogSum:
    """A checksum of a log, entry by entry: of what each says, its number, and the numbers that it refers to."""

    def __init__(self) -> None:
        self._sum = hashlib.sha256()
        self.count = 0

    def add(self, entry: Decision) -> None:
        """The next entry of the log."""
        self._sum.update(struct.pack(">qq", entry.id, _number(entry.payload, STEP) or 0))
        self._sum.update(_said(entry, str))
        self.count += 1

    def checksum(self) -> str:
        """SHA-256 in hex, of all that was added."""
        return self._sum.hexdigest()


def _said(entry: Decision, refer: Callable[[int], str]) -> bytes:
    """Everything but its number and step; ``refer`` says an entry that it refers to, by its number."""
    payload: dict[str, Any] = {key: value for key, value in entry.payload.items() if key != STEP}
    base = _number(payload, BASE)
    if base is not None:
        payload[BASE] = refer(base)
    target = None if entry.target is None else refer(entry.target)
    faces = [
        [face.content.hex()]
        if face.box is None
        else [face.content.hex(), *map(float, (face.box.x, face.box.y, face.box.w, face.box.h))]
        for face in entry.faces
    ]
    whole = [
        float(entry.at),
        entry.actor,
        entry.kind,
        entry.person,
        entry.other,
        entry.name,
        target,
        payload,
        faces,
    ]
    return json.dumps(whole, sort_keys=True, separators=(",", ":")).encode("ascii")


def _number(payload: Mapping[str, Any], key: str) -> int | None:
    value = payload.get(key)
    return value if isinstance(value, int) else None
