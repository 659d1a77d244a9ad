"""What a comparison came to, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from glimpse_desktop.domain.comparison import ComparedFace, FaceComparison, Known, Measures, Verdict
from glimpse_desktop.domain.face_weakness import Weakness, weaknesses
from glimpse_desktop.domain.language import say_count
from glimpse_desktop.ui.faces.face_words import name_text
from glimpse_desktop.ui.wording import number


def _tr(text: str) -> str:
    return QCoreApplication.translate("Compare", text)


def face_name(face: ComparedFace) -> str:
    """ "Anna", "Anna?", or that nobody knows."""
    return (name_text(face.row) if face.row is not None else "") or _tr("No name yet")


def verdict_text(found: FaceComparison, faces: Sequence[ComparedFace]) -> str:
    """ "Very likely the same person", "Too blurred to say". ``faces`` are the two that were compared."""
    if found.known is Known.SAME_FACE:
        return _tr("This is one and the same face")
    if found.verdict is Verdict.TOO_POOR:
        return _too_poor(found, faces)
    texts = {
        Verdict.VERY_LIKELY: _tr("Very likely the same person"),
        Verdict.LIKELY: _tr("Likely the same person"),
        Verdict.PERHAPS: _tr("Perhaps the same person"),
        Verdict.UNLIKELY: _tr("Probably two different people"),
        Verdict.NOT_COMPARABLE: _tr("These faces can't be compared"),
    }
    return texts[found.verdict]


def short_verdict_text(found: FaceComparison) -> str:
    """The same in a word or two, for a row."""
    if found.known in (Known.SAME_PERSON, Known.SAID_SAME, Known.SAME_FACE):
        return _tr("the same person")
    texts = {
        Verdict.VERY_LIKELY: _tr("very likely"),
        Verdict.LIKELY: _tr("likely"),
        Verdict.PERHAPS: _tr("perhaps"),
        Verdict.UNLIKELY: _tr("unlikely"),
        Verdict.TOO_POOR: _tr("can't say"),
        Verdict.NOT_COMPARABLE: _tr("can't say"),
    }
    return texts[found.verdict]


def reason_text(found: FaceComparison, faces: Sequence[ComparedFace]) -> str:
    """The odds, or why there are none."""
    if found.measures is None:
        if any(face.embedding is None for face in faces):
            return _tr("One of them is too unclear for the model pack to make anything of it.")
        return _tr("They were found by two model packs, which see faces in ways of their own.")
    if found.known is Known.SAME_FACE:
        return ""
    if all(found.poor):
        return _tr("Faces as poor as these two look alike whoever they are. Try clearer ones.")
    if found.verdict is Verdict.TOO_POOR:
        return _tr("A face as poor as this one may look unlike even the same person. Try a clearer one.")
    odds = odds_text(found.measures)
    if any(found.poor):
        return _tr("{odds} One of the faces is poor: look for yourself, too.").format(odds=odds)
    return odds


def odds_text(measures: Measures) -> str:
    """ "Of 10,000 pairs of different people, about 3 look this alike."."""
    count, pairs = measures.odds
    if 2 * count >= pairs:
        return _tr("Most pairs of different people look at least this alike.")
    if measures.fewer:
        fewer = _tr("Of {pairs} pairs of different people, fewer than one looks this alike.")
        return fewer.format(pairs=number(pairs))
    return say_count(
        "Of {pairs} pairs of different people, about {n} looks this alike.",
        "Of {pairs} pairs of different people, about {n} look this alike.",
        count,
        pairs=number(pairs),
    )


def known_text(found: FaceComparison, faces: Sequence[ComparedFace]) -> str:
    """What was decided before, "" for nothing."""
    names = [face.row.person_name or "" if face.row is not None else "" for face in faces]
    texts = {
        Known.SAME_PERSON: _tr("Both are named {name}."),
        Known.TWO_PEOPLE: _tr("One is named {name}, the other one {other}."),
        Known.SAID_SAME: _tr("You said that they are one person."),
        Known.SAID_DIFFERENT: _tr("You said that they are two people."),
        Known.SAME_GROUP: _tr("Both are in one group without a name."),
        Known.ONE_PHOTO: _tr("Both are in one photo, so they are two people, most likely."),
    }
    return texts.get(found.known, "").format(name=names[0], other=names[-1])


def both_text(names: Sequence[str]) -> str:
    """ "Anna is on both", "Anna and Ben are on both", "Anna, Ben and 2 others are on both"; "" for nobody."""
    if not names:
        return ""
    if len(names) == 1:
        return _tr("{name} is on both").format(name=names[0])
    if len(names) == 2:
        return _tr("{name} and {other} are on both").format(name=names[0], other=names[1])
    return say_count(
        "{name}, {other} and {n} other are on both",
        "{name}, {other} and {n} others are on both",
        len(names) - 2,
        name=names[0],
        other=names[1],
    )


def _too_poor(found: FaceComparison, faces: Sequence[ComparedFace]) -> str:
    poor = [face for face, is_poor in zip(faces, found.poor, strict=True) if is_poor and face.quality is not None]
    worst = min(poor, key=lambda face: face.quality.overall if face.quality is not None else 1.0, default=None)
    reasons = weaknesses(worst.quality) if worst is not None and worst.quality is not None else []
    texts = {
        Weakness.SMALL: _tr("Too small to say"),
        Weakness.BLURRED: _tr("Too blurred to say"),
        Weakness.TURNED: _tr("Turned too far to the side to say"),
        Weakness.TILTED: _tr("Tilted too far to say"),
        Weakness.DARK: _tr("Too dark to say"),
        Weakness.BRIGHT: _tr("Too bright to say"),
        Weakness.FLAT: _tr("Too pale to say"),
    }
    return texts[reasons[0]] if reasons else _tr("Too unclear to say")
