"""How photos are marked, by the log: of each kind what was said last of the picture or those it replaced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from glimpse_desktop.domain.decisions import DecisionKind
from glimpse_desktop.domain.ids import ContentHash
from glimpse_desktop.domain.marks import NO_MARKS, PhotoMarks
from glimpse_desktop.library import labels, photo_marks
from glimpse_desktop.library.connection import Connection
from glimpse_desktop.library.photo_marks import Marked, MarkStatement


def mark_contents(connection: Connection, contents: Iterable[int]) -> Marked:
    """Derive the marks of these contents (``contents.id``) from the log. Returns what that changed."""
    if not photo_marks.has_any_statement(connection):
        return Marked()
    hashes = photo_marks.hashes(connection, contents)
    older = {
        content: labels.predecessors(connection, content)
        for content in labels.having_predecessors(connection, hashes.values())
    }
    concerned: set[ContentHash] = set(hashes.values()).union(*older.values())
    said = photo_marks.statements(connection, concerned)
    marks = {}
    for number, content in hashes.items():
        about = list(said.get(content, ()))
        for old, predecessor in older.get(content, {}).items():
            about += (one for one in said.get(old, ()) if one.decision < predecessor.end)
        marks[number] = _marks(about)
    return photo_marks.put(connection, marks)


def _marks(said: list[MarkStatement]) -> PhotoMarks:
    marks = NO_MARKS
    for one in sorted(said, key=lambda one: one.decision):
        marks = said_of(marks, one.kind, one.payload)
    return marks


def said_of(marks: PhotoMarks, kind: str, payload: Mapping[str, Any]) -> PhotoMarks:
    """The marks after an entry of this kind with this payload."""
    match kind:
        case DecisionKind.RATE:
            return replace(marks, stars=payload["stars"])
        case DecisionKind.FAVOURITE:
            return replace(marks, favourite=payload["on"])
        case DecisionKind.COLOUR:
            return replace(marks, label=payload["label"])
        case DecisionKind.HIDE_PHOTO:
            return replace(marks, hidden=payload["on"])
        case DecisionKind.ROTATE:
            return replace(marks, turns=payload["turns"])
    return marks
