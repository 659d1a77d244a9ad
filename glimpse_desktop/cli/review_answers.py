"""Questions, likely mistakes and reasons, as JSON objects and as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from glimpse_desktop.cli.answers import Json, many, place, who
from glimpse_desktop.cli.people_answers import face
from glimpse_desktop.domain.ids import FaceId
from glimpse_desktop.domain.review import Doubt, DoubtKind, Question, QuestionKind, ReviewProgress, Settled
from glimpse_desktop.domain.views import Explanation, FaceRow, Match

Faces = Mapping[FaceId, FaceRow]
"""The rows of the faces that an answer speaks of, by id."""

_LISTED = 12
"""So many faces of a question are listed as text."""


def question(asked: Question, rows: Faces) -> Json:
    """Everything that deciding takes: the faces and where they are, whom they resemble and how much."""
    return {
        "id": asked.id,
        "kind": asked.kind.value,
        "text": sentence(asked),
        "faces": _faces(asked.faces, rows),
        "person": None if asked.person is None else {"id": asked.person, "name": asked.person_name},
        "others": _faces(asked.others, rows),
        "evidence": [
            {
                "face_id": evidence.face,
                "resembles": evidence.resembles,
                "similarity": round(evidence.similarity, 6),
            }
            for evidence in asked.evidence
        ],
        "similarity": round(asked.similarity, 6),
        "word": asked.word,
        "margin": None if asked.margin is None else round(asked.margin, 6),
        "runner_up": asked.runner_up,
        "settles": asked.settles,
    }


def sentence(asked: Question) -> str:
    """ "Is this Anna?", "Same person?" or "Who is this?"."""
    if asked.kind is QuestionKind.IS_PERSON:
        return f"{'Is this' if len(asked.faces) == 1 else 'Are these'} {asked.person_name}?"
    return "Same person?" if asked.kind is QuestionKind.SAME else "Who is this?"


def progress(state: ReviewProgress) -> Json:
    return {"settled": state.settled, "faces": state.faces, "questions": state.questions}


def question_text(asked: Question | None, rows: Faces, state: ReviewProgress) -> str:
    done = f"{state.settled:,} of {state.faces:,} faces are settled."
    if asked is None:
        return f"Nothing is left to ask. {done}"
    word = f" {asked.word.capitalize()}." if asked.word and asked.kind is not QuestionKind.WHO else ""
    lines = [f"{sentence(asked)}{word} Settles {many(asked.settles, 'face')}. {done}"]
    lines += _listed(asked.faces, rows)
    if asked.others:
        lines.append("and these?" if asked.kind is QuestionKind.SAME else f"Named {asked.person_name} before:")
        lines += _listed(asked.others, rows)
    if asked.runner_up is not None:
        lines.append(f"Next likely: {asked.runner_up}")
    if asked.kind is QuestionKind.WHO:
        lines.append(f"glimpse answer {asked.id} name NAME|ignore|not-a-face|skip")
    else:
        lines.append(f"glimpse answer {asked.id} yes|no|name NAME|ignore|not-a-face|skip")
    return "\n".join(lines)


def settled(done: Settled, following: Json | None, state: ReviewProgress) -> Json:
    return {"settled": done.faces, "text": done.text, "next": following, "progress": progress(state)}


def doubts(found: Sequence[Doubt], rows: Faces) -> Json:
    return {
        "doubts": [
            {
                "kind": doubt.kind.value,
                "text": doubt_sentence(doubt),
                "faces": _faces(doubt.faces, rows),
                "beside": _faces(doubt.beside, rows),
                "person": {"id": doubt.person, "name": doubt.person_name},
                "other": None if doubt.other is None else {"id": doubt.other, "name": doubt.other_name},
                "severity": round(doubt.severity, 4),
                "similarity": round(doubt.similarity, 6),
            }
            for doubt in found
        ]
    }


def doubts_text(found: Sequence[Doubt], rows: Faces) -> str:
    lines = []
    for doubt in found:
        lines.append(doubt_sentence(doubt))
        lines += _listed(doubt.faces, rows)
    return "\n".join(lines) or "No likely mistakes."


def doubt_sentence(doubt: Doubt) -> str:
    """What is odd."""
    if doubt.kind is DoubtKind.OUTLIER:
        return f"Unlike the other faces of {doubt.person_name}"
    if doubt.kind is DoubtKind.TWICE:
        return f"{doubt.person_name} is twice in this photo"
    return f"{doubt.person_name} and {doubt.other_name} look like one person"


def reason(why: Explanation) -> Json:
    """Why a face is shown as a person: whom it resembles, with the likeness of each."""
    return {
        "face": face(why.face),
        "person": None if why.person_id is None else {"id": why.person_id, "name": why.name},
        "word": why.word,
        "reason": why.reason,
        "resembles": [_likeness(match) for match in why.nearest],
        "margin": None if why.margin is None else round(why.margin, 6),
        "runner_up": why.runner_up,
        "runner_up_resembles": [_likeness(match) for match in why.runner_up_nearest],
    }


def reason_text(why: Explanation) -> str:
    lines = [why.reason]
    for match in (*why.nearest, *why.runner_up_nearest):
        lines.append(f"  {match.similarity:.3f}  {match.face.id}  {who(match.face)}  {match.face.path}")
    return "\n".join(lines)


def _likeness(match: Match) -> Json:
    return {**face(match.face), "similarity": round(match.similarity, 6)}


def _faces(ids: Sequence[FaceId], rows: Faces) -> list[Json]:
    return [face(rows[number]) for number in ids if number in rows]


def _listed(ids: Sequence[FaceId], rows: Faces) -> list[str]:
    shown = [rows[number] for number in ids if number in rows]
    lines = [f"  {row.id}  {row.path}  {place(row)}" for row in shown[:_LISTED]]
    if len(shown) > _LISTED:
        lines.append(f"  and {len(shown) - _LISTED:,} more")
    return lines
