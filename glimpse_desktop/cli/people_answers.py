"""The answers of the commands about people, as JSON objects and as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from glimpse_desktop.cli import person_facts_answers
from glimpse_desktop.cli.answers import Json, many, person_of, place, suggestion_of
from glimpse_desktop.domain.ids import PhotoId
from glimpse_desktop.domain.person_facts import PersonFacts
from glimpse_desktop.domain.picture_clock import picture_clock
from glimpse_desktop.domain.review import HistoryRow
from glimpse_desktop.domain.views import FaceRow, NameGuess, PersonRow

_SHOWN = 3
"""So many faces stand for a person in a list."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """All about one person or group: confirmed and automatic faces, suggested ones, people who look alike, and
    when and with whom they were seen.
    """

    person: PersonRow
    faces: Sequence[FaceRow]
    suggested: Sequence[FaceRow]
    similar: Sequence[NameGuess]
    facts: PersonFacts
    paths: Mapping[PhotoId, Path]
    """Of the photos that the facts name."""


def face(row: FaceRow) -> Json:
    """A face, where it is and who it is: ``person`` is who it is shown as, ``suggestion`` who it may be."""
    return {
        "face_id": row.id,
        "photo": str(row.path),
        "box": row.box.as_list(),
        "status": row.status.value,
        "person": person_of(row),
        "suggestion": suggestion_of(row),
        "drawn": row.drawn,
    }


def _person(row: PersonRow) -> Json:
    return {
        "id": row.id,
        "name": row.name,
        "hidden": row.hidden,
        "photos": row.photos,
        "automatic": row.automatic,
        "unsure": row.unsure,
        "cover": row.cover,
        "newest": None if row.newest is None else picture_clock(row.newest).isoformat(),
    }


def people(listing: Sequence[tuple[PersonRow, Sequence[FaceRow]]]) -> Json:
    return {"people": [{**_person(person), "faces": [face(row) for row in faces]} for person, faces in listing]}


def people_text(listing: Sequence[tuple[PersonRow, Sequence[FaceRow]]]) -> str:
    return "\n".join(_line(person, faces) for person, faces in listing) or "Nobody yet."


def portrait(about: Portrait) -> Json:
    return {
        "person": {
            **_person(about.person),
            "faces": [face(row) for row in about.faces],
            "suggested": [face(row) for row in about.suggested],
            "similar": [
                {
                    "id": guess.person_id,
                    "name": guess.name,
                    "similarity": round(guess.similarity, 6),
                    "word": guess.word,
                }
                for guess in about.similar
            ],
            **person_facts_answers.answer(about.facts, about.paths),
        }
    }


def portrait_text(about: Portrait) -> str:
    lines = [_line(about.person, ()), *person_facts_answers.lines(about.facts, about.paths)]
    for row in about.faces:
        who = person_of(row)
        lines.append(
            f"  {row.id}  {row.path}  {place(row)}{'  automatic' if who is not None and who['automatic'] else ''}"
        )
    if about.suggested:
        lines.append(f"Perhaps also (glimpse confirm, glimpse reject): {many(len(about.suggested), 'face')}")
        for row in about.suggested:
            word = row.suggestion.word if row.suggestion is not None else ""
            lines.append(f"  {row.id}  {row.path}  {place(row)}  {word}")
    if about.similar:
        lines.append(f"Looks like: {', '.join(f'{guess.name} ({guess.word})' for guess in about.similar)}")
    return "\n".join(lines)


def _line(person: PersonRow, faces: Sequence[FaceRow]) -> str:
    line = (
        f"{person.id}  {person.name or '(no name yet)'}: "
        f"{many(person.faces, 'face')} in {many(person.photos, 'photo')}"
    )
    if person.automatic:
        line += f", {person.automatic:,} of them automatic"
    if person.unsure:
        line += f", {person.unsure:,} unsure"
    if person.hidden:
        line += ", hidden"
    if faces:
        line += f", e.g. {', '.join(str(row.id) for row in faces[:_SHOWN])}"
    return line


def decided(row: HistoryRow | None, faces: Sequence[FaceRow]) -> Json:
    """What a decision came to: its number in the history (None when all of it held before) and the faces now."""
    return {
        "decision": None if row is None else row.id,
        "text": None if row is None else row.text,
        "faces": [face(now) for now in faces],
    }


def decided_text(row: HistoryRow | None) -> str:
    return "That is so already." if row is None else f"{row.id}  {row.text}"


def history(rows: Sequence[HistoryRow]) -> Json:
    return {
        "decisions": [
            {
                "id": row.id,
                "at": datetime.fromtimestamp(row.at, UTC).isoformat(timespec="seconds"),
                "kind": row.kind,
                "text": row.text,
                "faces": list(row.faces),
                "face_count": row.face_count,
                "undone": row.undone,
                "undoable": row.undoable,
                "reason": row.reason,
            }
            for row in rows
        ]
    }


def history_text(rows: Sequence[HistoryRow]) -> str:
    lines = []
    for row in rows:
        at = datetime.fromtimestamp(row.at).strftime("%Y-%m-%d %H:%M")
        note = "  (undone)" if row.undone else "" if row.undoable else f"  ({row.reason})"
        lines.append(f"{row.id}  {at}  {row.text}{note}")
    return "\n".join(lines) or "Nothing was decided yet."
