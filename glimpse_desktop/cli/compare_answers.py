"""What a comparison came to, as a JSON object and as text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from glimpse_desktop.cli.answers import Json, many, person_of, who
from glimpse_desktop.domain.comparison import (
    ComparedFace,
    ComparedPicture,
    FaceComparison,
    FacePair,
    Known,
    Measures,
    PictureComparison,
    Verdict,
)
from glimpse_desktop.domain.face_weakness import weaknesses

_VERDICTS = {
    Verdict.VERY_LIKELY: "Very likely the same person.",
    Verdict.LIKELY: "Likely the same person.",
    Verdict.PERHAPS: "Perhaps the same person.",
    Verdict.UNLIKELY: "Probably two different people.",
    Verdict.TOO_POOR: "Too poor a picture to say.",
    Verdict.NOT_COMPARABLE: "These faces can't be compared.",
}
_KNOWN = {
    Known.SAME_FACE: "This is one and the same face.",
    Known.SAME_PERSON: "Both have the same name.",
    Known.TWO_PEOPLE: "They have two names.",
    Known.SAID_SAME: "It was said that they are one person.",
    Known.SAID_DIFFERENT: "It was said that they are two people.",
    Known.SAME_GROUP: "Both are in one group without a name.",
    Known.ONE_PHOTO: "Both are in one photo.",
}


def narrowed(side: ComparedPicture) -> ComparedPicture:
    """Only the face that was asked for, where it was one."""
    return side if side.chosen is None else replace(side, faces=(side.faces[side.chosen],), chosen=0)


def comparison(
    left: ComparedPicture, right: ComparedPicture, found: PictureComparison, one: FacePair | None
) -> Json:
    """Both sides with their faces, every similarity, and the pairs that fit best, faces counted from 0.

    ``comparison`` is there where a side has one face: the pair that it is in.
    """
    answer: Json = {
        "sides": [_side(side) for side in (left, right)],
        "similarities": [
            [None if math.isnan(value) else round(value, 6) for value in row]
            for row in found.similarities.tolist()
        ],
        "pairs": [{"left": pair.left, "right": pair.right, **_facts(pair.found)} for pair in found.pairs],
        "both": list(found.both),
    }
    return (
        answer
        if one is None
        else {**answer, "comparison": {"left": one.left, "right": one.right, **_facts(one.found)}}
    )


def comparison_text(
    left: ComparedPicture, right: ComparedPicture, found: PictureComparison, one: FacePair | None
) -> str:
    if one is not None:
        return "\n".join(_lines(one.found, (left.faces[one.left], right.faces[one.right])))
    lines = [f"{many(len(side.faces), 'face')} in {side.path}" for side in (left, right)]
    if found.both:
        lines.append(f"On both: {', '.join(found.both)}.")
    lines += [_pair(pair, left, right) for pair in found.pairs] or ["No pair of faces can be one person."]
    return "\n".join(lines)


def _side(side: ComparedPicture) -> Json:
    return {
        "photo": str(side.path),
        "faces": [
            {
                "face_id": None if face.row is None else face.row.id,
                "box": face.box.as_list(),
                "person": None if face.row is None else person_of(face.row),
                "quality": None if face.quality is None else round(face.quality.overall, 4),
                "weaknesses": [] if face.quality is None else [weak.value for weak in weaknesses(face.quality)],
            }
            for face in side.faces
        ],
    }


def _facts(found: FaceComparison) -> Json:
    measures = found.measures
    return {
        "verdict": found.verdict.value,
        "word": None if measures is None else found.word,
        "known": None if found.known is Known.NOTHING else found.known.value,
        "poor": list(found.poor),
        "cosine": None if measures is None else round(measures.cosine, 6),
        "euclidean": None if measures is None else round(measures.euclidean, 6),
        "manhattan": None if measures is None else round(measures.manhattan, 6),
        "strangers": None if measures is None else float(f"{measures.strangers:.3g}"),
        "fewer": None if measures is None else measures.fewer,
        "pack": found.pack,
    }


def _lines(found: FaceComparison, faces: Sequence[ComparedFace]) -> list[str]:
    lines = [_VERDICTS[found.verdict]]
    for face, poor in zip(faces, found.poor, strict=True):
        if poor and face.quality is not None:
            because = ", ".join(weak.value for weak in weaknesses(face.quality))
            lines.append(f"{_called(face)}: hard to recognise{f' ({because})' if because else ''}.")
    if found.known in _KNOWN:
        lines.append(_KNOWN[found.known])
    measures = found.measures
    if measures is not None:
        if found.verdict is not Verdict.TOO_POOR:
            lines.append(_odds(measures))
        lines.append(
            f"Cosine similarity {measures.cosine:.4f}, Euclidean distance {measures.euclidean:.4f}, "
            f"Manhattan distance {measures.manhattan:.4f} ({found.pack})"
        )
    return lines


def _pair(pair: FacePair, left: ComparedPicture, right: ComparedPicture) -> str:
    one, other = left.faces[pair.left], right.faces[pair.right]
    cosine = "-" if pair.found.measures is None else f"{pair.found.measures.cosine:.3f}"
    return f"{cosine}  {_called(one)}  {_called(other)}  {_VERDICTS[pair.found.verdict]}"


def _called(face: ComparedFace) -> str:
    """ "Face 12 (Anna)", or where it is."""
    if face.row is not None:
        return f"Face {face.row.id} ({who(face.row)})"
    x, y = face.box.centre
    return f"Face at {100 * x:.0f} %, {100 * y:.0f} %"


def _odds(measures: Measures) -> str:
    count, pairs = measures.odds
    about = "fewer than" if measures.fewer else "about"
    return f"Of {pairs:,} pairs of different people, {about} {count:,} look{'s' if count == 1 else ''} this alike."
